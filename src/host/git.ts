/**
 * The system's git as a reader of objects. A checkout is somebody else's data: its configuration, attributes, hooks, replace
 * refs and environment must not run a program or change an answer, so only plumbing is called and every call is fenced.
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, dirname, isAbsolute, join, parse, relative, resolve as resolvePath } from 'node:path';
import { dayInShanghai } from './day.ts';
import { type Git, HostError } from './host.ts';
import { checkCommitable, recordCommit, type WorkTree } from './record.ts';

/** Bytes that one call may answer; more than all files of the largest plan that is read. */
const ANSWER_LIMIT = 80 * 1024 * 1024;
/** Milliseconds that one call may take: a pipe in the place of a file of git's own would be waited for without end. */
const PATIENCE = 60_000;

/** Commits of one file that are looked at; a file changed more often than that is not one that people write. */
const MOST_CHANGES = 10_000;

/** Commits of one history that are looked at. */
const HISTORY_LIMIT = 5000;

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

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

interface Answer {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** {@link Git} over the `git` found in `PATH`; `locate` makes a path absolute. */
export function nodeGit(env: Environment, cwd: string, locate: (path: string) => string): Git {
  let program: string | undefined;
  const run = (folder: string, args: readonly string[], input?: Uint8Array | string, more?: Environment): Answer => {
    program ??= findGit(env, cwd);
    if (program === undefined) throw new HostError('git-missing');
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
    if (failure?.code === 'ENOBUFS')
      throw new HostError('git-too-much', { operation: args[0] ?? '', limit: ANSWER_LIMIT });
    if (failure)
      throw new HostError('git-failed', { operation: args[0] ?? '', message: failure.code ?? failure.message });
    return { status: result.status, stdout: result.stdout, stderr: result.stderr.toString() };
  };
  const must = (folder: string, args: readonly string[], input?: Uint8Array | string, more?: Environment): Buffer => {
    const answer = run(folder, args, input, more);
    if (answer.status !== 0) throw failed(folder, args, answer);
    return answer.stdout;
  };

  const contents = (top: string, input: string, limit: number): Buffer => {
    try {
      return must(top, ['cat-file', '--batch'], input);
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'git-too-much') throw error;
      // A few bytes in the repository can be gigabytes when they are unpacked: which of them is it?
      for (const line of must(top, ['cat-file', '--batch-check'], input).toString().split('\n')) {
        const [path = '', , length] = line.split(' ');
        if (Number(length) > limit) throw new HostError('file-too-large', { path, size: Number(length), limit });
      }
      throw error;
    }
  };

  const workTree = (folder: string): WorkTree => {
    const top = findTop(locate(folder));
    if (top === undefined) throw new HostError('git-no-repository', { path: folder });
    const prefix = relative(top, locate(folder)).replaceAll('\\', '/');
    return { top, prefix, shown: (path) => (folder === '' || folder === '.' ? path : `${folder}/${path}`) };
  };

  // A tag called `origin/main` would stand in for the branch of that name, and whoever may push tags would choose the base.
  const refuseAmbiguous = (top: string, revision: string, id: string): void => {
    const [name = ''] = /^[^~^@{:]+/.exec(revision) ?? [];
    const names = ['refs/tags/', 'refs/heads/', 'refs/remotes/', 'refs/'].map((place) => `${place}${name}`);
    const known = must(top, ['for-each-ref', '--format=%(refname)', ...names])
      .toString()
      .split('\n');
    const full = names.filter((one) => known.includes(one)).map((one) => one + revision.slice(name.length));
    const ids = full.map((one) =>
      run(top, ['rev-parse', '--verify', `${one}^{commit}`])
        .stdout.toString()
        .trim(),
    );
    if (full.length === 0 || ids.some((one) => one !== id))
      throw new HostError('revision-ambiguous', { revision, names: full.join(', ') });
  };

  return {
    top: (folder) => findTop(locate(folder)),

    resolve(top, revision) {
      const args = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
      const answer = revision.includes('\0') ? undefined : run(top, args);
      const id = answer?.stdout.toString().trim() ?? '';
      if (answer?.status === 0 && OBJECT_ID.test(id)) {
        if (answer.stderr.includes('is ambiguous')) refuseAmbiguous(top, revision, id);
        return id;
      }
      if (answer && isNotOwned(answer)) throw failed(top, args, answer);
      const shallow = run(top, ['rev-parse', '--is-shallow-repository']);
      if (shallow.status !== 0) throw failed(top, args, shallow);
      throw new HostError('revision-unknown', {
        revision,
        shallow: shallow.stdout.toString().trim() === 'true' ? 1 : 0,
      });
    },

    commit(top, id) {
      checkId(id);
      const object = readBatch(must(top, ['cat-file', '--batch'], `${id}\n`), Number.POSITIVE_INFINITY).get(id);
      if (object?.type !== 'commit') throw new HostError('revision-unknown', { revision: id, shallow: 0 });
      return readCommit(object.bytes, id);
    },

    changes(top, id, path) {
      checkId(id);
      const args = ['rev-list', '--first-parent', '--timestamp', `--max-count=${MOST_CHANGES}`, id, '--', path];
      return must(top, args)
        .toString()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [seconds = '', commit = ''] = line.split(' ');
          return { id: commit, date: commitDay(Number(seconds), commit) };
        })
        .reverse();
    },

    mergeBase(top, one, other) {
      checkId(one);
      checkId(other);
      const args = ['merge-base', one, other];
      const answer = run(top, args);
      if (answer.status === 1) return undefined;
      if (answer.status !== 0) throw failed(top, args, answer);
      return answer.stdout.toString().trim().split('\n')[0];
    },

    isShallow: (top) => must(top, ['rev-parse', '--is-shallow-repository']).toString().trim() === 'true',

    history(top, base, head, prefix) {
      checkId(base);
      checkId(head);
      const range = ['rev-list', '--reverse', '--topo-order', `--max-count=${HISTORY_LIMIT}`, head, `^${base}`];
      const ids = must(top, range).toString().split('\n').filter(Boolean);
      if (ids.length === 0) return [];
      const input = ids.map((id) => `${id}\n`).join('');
      const commits = readBatch(must(top, ['cat-file', '--batch'], input), Number.POSITIVE_INFINITY);
      const path = prefix.replace(/\/+$/, '');
      const compare = [
        'diff-tree',
        '--stdin',
        '-r',
        '-z',
        '-m',
        '--root',
        '--raw',
        '--no-renames',
        '--no-abbrev',
        `-O${devNull}`,
      ];
      const changes = readChanges(must(top, path === '' ? compare : [...compare, '--', path], input));
      return ids.map((id) => ({ id, date: readCommit(commits.get(id)!.bytes, id).date, files: changes.get(id) ?? [] }));
    },

    tree(top, id, prefix) {
      checkId(id);
      const path = prefix.replace(/\/+$/, '');
      const args = ['ls-tree', '-r', '-z', '--full-tree', id];
      return readTree(must(top, path === '' ? args : [...args, '--', path]));
    },

    blobs(top, objects, limit) {
      const found = new Map<string, Uint8Array>();
      if (objects.length === 0) return found;
      objects.forEach(checkId);
      const input = [...new Set(objects)].map((object) => `${object}\n`).join('');
      for (const [object, { type, bytes }] of readBatch(contents(top, input, limit), limit)) {
        if (type !== 'blob') throw new HostError('git-failed', { operation: 'cat-file', message: `${object} ${type}` });
        found.set(object, bytes);
      }
      return found;
    },

    import(folder, stream) {
      const target = locate(folder);
      if (existsSync(target) && (!statSync(target).isDirectory() || readdirSync(target).length > 0))
        throw new HostError('folder-not-empty', { path: folder });
      mkdirSync(target, { recursive: true });
      // The person's own settings (templates, hooks, line ends, signing) must not change what the demo holds.
      const alone = { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', GIT_ATTR_NOSYSTEM: '1' };
      must(target, ['init', '--quiet', '--template=', '--object-format=sha1', '-b', 'main', '.'], '', alone);
      must(target, ['fast-import', '--quiet', '--done'], stream, alone);
      must(target, ['reset', '--hard', '--quiet'], '', alone);
    },

    committed(folder) {
      const { top, prefix } = workTree(folder);
      const entries = this.tree(top, this.resolve(top, 'HEAD'), prefix);
      const below = prefix === '' ? 0 : prefix.length + 1;
      return new Map(entries.map(({ path, object }) => [path.slice(below), object]));
    },
    commitable: (folder, files) => checkCommitable({ run, must }, workTree(folder), files, env),
    record: (folder, files, message) => recordCommit({ run, must }, workTree(folder), files, message, env),
  };
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

/**
 * The nearest parent with a real `.git`. Asking git would let it take a folder of the checkout that merely looks like a bare
 * repository, configuration and all.
 */
function findTop(folder: string): string | undefined {
  const { root } = parse(folder);
  for (let at = folder; ; at = dirname(at)) {
    const entry = join(at, '.git');
    const stats = lstatSync(entry, { throwIfNoEntry: false });
    if (stats?.isFile()) return at;
    if (stats && ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(entry, name)))) return at;
    if (at === root) return undefined;
  }
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

function checkId(id: string): void {
  if (!OBJECT_ID.test(id)) throw new HostError('revision-unknown', { revision: id, shallow: 0 });
}

function isNotOwned(answer: Answer): boolean {
  return answer.stderr.includes('dubious ownership') || answer.stderr.includes('unsafe repository');
}

function failed(folder: string, args: readonly string[], answer: Answer): HostError {
  if (isNotOwned(answer)) return new HostError('git-not-owned', { path: folder });
  return new HostError('git-failed', { operation: args[0] ?? '', message: answer.stderr.trim().split('\n')[0] ?? '' });
}

/** Answers of `cat-file --batch`: `<id> <type> <size>`, newline, contents, newline. */
function readBatch(answer: Buffer, limit: number): Map<string, { type: string; bytes: Uint8Array }> {
  const objects = new Map<string, { type: string; bytes: Uint8Array }>();
  for (let at = 0; at < answer.length; ) {
    const newline = answer.indexOf(10, at);
    const header = answer.toString('latin1', at, newline);
    const [id, type, length] = header.split(' ');
    if (id === undefined || type === undefined || length === undefined)
      throw new HostError('git-failed', { operation: 'cat-file', message: header });
    const size = Number(length);
    if (size > limit) throw new HostError('file-too-large', { path: id, size, limit });
    at = newline + 1 + size + 1;
    objects.set(id, { type, bytes: new Uint8Array(answer.buffer, answer.byteOffset + newline + 1, size) });
  }
  return objects;
}

/** Answers of `diff-tree --stdin -z`: a commit's id, then `:<mode> <mode> <object> <object> <letter>`, NUL, path, NUL for each change. */
function readChanges(answer: Buffer): Map<string, { path: string; object: string }[]> {
  const changes = new Map<string, { path: string; object: string }[]>();
  let files: { path: string; object: string }[] = [];
  const fields = answer.toString().split('\0');
  for (let at = 0; at < fields.length; at++) {
    // Between two commits, and before each parent of a merge, there is a line feed.
    const field = fields[at]!.trimStart();
    if (OBJECT_ID.test(field)) {
      files = changes.get(field) ?? [];
      changes.set(field, files);
    } else if (field.startsWith(':')) {
      const [, , , object = '', letter = ''] = field.split(' ');
      const path = fields[++at] ?? '';
      if (letter !== 'D') files.push({ path, object });
    }
  }
  return changes;
}

/** Entries of `ls-tree -z`: `<mode> <type> <object>`, tab, path, NUL. */
function readTree(answer: Buffer): { mode: string; object: string; path: string }[] {
  return answer
    .toString()
    .split('\0')
    .slice(0, -1)
    .map((entry) => {
      const tab = entry.indexOf('\t');
      const [mode = '', , object = ''] = entry.slice(0, tab).split(' ');
      return { mode, object, path: entry.slice(tab + 1) };
    });
}

/** Whoever makes a commit writes its time, be it a million years off or no number: that is refused. */
function commitDay(seconds: number, id: string): string {
  try {
    return dayInShanghai(seconds);
  } catch {
    throw new HostError('commit-day-wrong', { revision: id });
  }
}

/** A commit's day and first line. */
function readCommit(bytes: Uint8Array, id: string): { date: string; subject: string } {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const blank = raw.indexOf('\n\n');
  const header = raw.toString('latin1', 0, blank < 0 ? raw.length : blank);
  const seconds = /^committer .*> (-?\d{1,15}) [+-]\d+$/m.exec(header)?.[1];
  const encoding = /^encoding (.+)$/m.exec(header)?.[1] ?? 'utf-8';
  const message = blank < 0 ? '' : decodeAs(raw.subarray(blank + 2), encoding);
  return { date: commitDay(Number(seconds), id), subject: message.trimStart().split('\n')[0] ?? '' };
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
