/**
 * How the system's git is called. A checkout is somebody else's data: its configuration, attributes, hooks, replace refs and
 * environment must not run a program or change an answer, so only plumbing is called and every call is fenced.
 */
import { statSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, dirname, isAbsolute, join, resolve as resolvePath } from 'node:path';
import { HostError } from './host.ts';

/** Bytes that one call may answer; more than all files of the largest plan that is read. */
const ANSWER_LIMIT = 80 * 1024 * 1024;
/** Milliseconds that one call may take: a pipe in the place of a file of git's own would be waited for without end. */
const PATIENCE = 60_000;

const FENCE = [
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'core.quotePath=false',
  'protocol.allow=never',
  // A graph that lies beside the objects may say anything of them.
  'core.commitGraph=false',
  'core.warnAmbiguousRefs=true',
].flatMap((setting) => ['-c', setting]);
const SAFE = [...FENCE, '--no-replace-objects', '--literal-pathspecs', '--no-optional-locks', '--no-pager'];

/** Variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One call that came back. */
export interface Answer {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Fenced calls of git in a folder; `more` is added to the environment. */
export interface GitCalls {
  /** The answer, whatever the exit status. Codes: `git-missing`, `git-too-much`, and `git-failed` where git could not be started. */
  run(folder: string, args: readonly string[], input?: Uint8Array | string, more?: Environment): Answer;
  /** Standard output of a call that must succeed. Codes: as above, `git-failed`, `git-not-owned`. */
  must(folder: string, args: readonly string[], input?: Uint8Array | string, more?: Environment): Buffer;
}

/** Calls of the `git` that is found in `PATH`, looked for at the first call. */
export function gitCalls(env: Environment, cwd: string): GitCalls {
  let program: string | undefined;
  const run: GitCalls['run'] = (folder, args, input, more) => {
    program ??= findGit(env, cwd);
    if (program === undefined) throw new HostError('git-missing');
    return call(program, env, folder, args, input, more);
  };
  const must: GitCalls['must'] = (folder, args, input, more) => {
    const answer = run(folder, args, input, more);
    if (answer.status !== 0) throw failed(folder, args, answer);
    return answer.stdout;
  };
  return { run, must };
}

function call(
  program: string,
  env: Environment,
  folder: string,
  args: readonly string[],
  input?: Uint8Array | string,
  more?: Environment,
): Answer {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  // check-ignore takes paths only, and refuses to be told so.
  const safe = args[0] === 'check-ignore' ? SAFE.filter((flag) => flag !== '--literal-pathspecs') : SAFE;
  const result = spawnSync(program, [...safe, '-C', folder, ...args], {
    cwd: folder,
    env: { ...fencedEnvironment(env), GIT_CEILING_DIRECTORIES: dirname(folder), ...more },
    input: input ?? '',
    maxBuffer: ANSWER_LIMIT,
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  const failure = result.error as NodeJS.ErrnoException | undefined;
  const operation = args[0] ?? '';
  if (failure?.code === 'ENOBUFS') throw new HostError('git-too-much', { operation, limit: ANSWER_LIMIT });
  if (failure) throw new HostError('git-failed', { operation, message: failure.code ?? failure.message });
  return { status: result.status, stdout: result.stdout, stderr: result.stderr.toString() };
}

/** Absolute path of git from `PATH`; relative entries and the current folder are passed over, since a checkout may hold a `git.exe`. */
export function findGit(env: Environment, cwd: string): string | undefined {
  const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  for (const entry of path.split(delimiter)) {
    if (!isAbsolute(entry) || resolvePath(entry) === resolvePath(cwd)) continue;
    const program = join(entry, name);
    const stats = statSync(program, { throwIfNoEntry: false });
    if (stats?.isFile() && (process.platform === 'win32' || (stats.mode & 0o111) !== 0)) return program;
  }
  return undefined;
}

function fencedEnvironment(env: Environment): Record<string, string> {
  const fenced: Record<string, string> = {};
  for (const [name, value] of Object.entries(env))
    if (value !== undefined && !/^(?:GIT_|LC_|LANG)/i.test(name)) fenced[name] = value;
  return {
    ...fenced,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    // Git before 2.39.4 knows nothing of the line above, and a repository's own `protocol.ext.allow` outranks `protocol.allow`.
    GIT_ALLOW_PROTOCOL: '',
    // A path that is none: parents are what the commits say.
    GIT_GRAFT_FILE: '',
    NoDefaultCurrentDirectoryInExePath: '1',
  };
}

/** Whether git refused because the repository is another user's. */
export function isNotOwned(answer: Answer): boolean {
  return answer.stderr.includes('dubious ownership') || answer.stderr.includes('unsafe repository');
}

/** The error that an answer stands for. */
export function failed(folder: string, args: readonly string[], answer: Answer): HostError {
  if (isNotOwned(answer)) return new HostError('git-not-owned', { path: folder });
  return new HostError('git-failed', { operation: args[0] ?? '', message: answer.stderr.trim().split('\n')[0] ?? '' });
}
