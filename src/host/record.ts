/**
 * One commit of exactly the files that duban wrote. It is put together in an index of its own, so that what the person has staged
 * or changed elsewhere is not touched; no hook, filter or signing program runs.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment, GitCalls } from './git-calls.ts';
import { type CommitFile, HostError } from './host.ts';

/** Settings of the person that would make an index of one's own depend on other files. */
const PLAIN = ['-c', 'core.splitIndex=false', '-c', 'core.untrackedCache=false', '-c', 'i18n.commitEncoding=UTF-8'];

/** A work tree and the folder of the plan in it. */
export interface WorkTree {
  readonly top: string;
  /** Path of the plan folder below the top, with `/`; empty for the top itself. */
  readonly prefix: string;
  /** How paths of the folder are shown. */
  readonly shown: (path: string) => string;
}

/** What of the environment is the person's own word about a commit. */
const IDENTITY = /^GIT_(?:AUTHOR|COMMITTER)_(?:NAME|EMAIL|DATE)$/;

/** What a merge and its like leave in the git folder while they wait for the person. */
const UNDER_WAY = [
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
] as const;

/** Raises why these files cannot be committed now; see `Git.commitable`. */
export function checkCommitable(git: GitCalls, tree: WorkTree, files: readonly CommitFile[], env: Environment): void {
  const { top } = tree;
  const folder = gitFolder(git, top);
  for (const [name, operation] of UNDER_WAY)
    if (existsSync(join(folder, name))) throw new HostError('git-busy', { operation });
  if (existsSync(join(folder, 'index.lock'))) throw new HostError('git-locked', { path: join(folder, 'index.lock') });
  for (const [key, name] of [
    ['user.name', 'NAME'],
    ['user.email', 'EMAIL'],
  ] as const) {
    const role = key.replace('user', 'author');
    const own = env[`GIT_AUTHOR_${name}`] !== undefined && env[`GIT_COMMITTER_${name}`] !== undefined;
    if (!own && ![key, role].some((one) => text(git.run(top, ['config', '--get', one]).stdout) !== ''))
      throw new HostError('git-identity-missing', { key });
  }
  const head = headOf(git, top);
  for (const { path, before } of files) {
    const whole = below(tree, path);
    const filter = attribute(git, top, whole);
    if (filter !== undefined) throw new HostError('git-filtered', { path: tree.shown(path), filter });
    const known = text(git.must(top, ['ls-files', '-s', '-z', '--', whole])).split('\0')[0] ?? '';
    const committed =
      head === undefined ? '' : text(git.must(top, ['ls-tree', '-z', '--full-tree', head, '--', whole]));
    const blobs = [/^\d+ (\w+) 0\t/.exec(known)?.[1], /^\d+ blob (\w+)\t/.exec(committed)?.[1]];
    const expected = before === undefined ? undefined : hash(git, top, whole, before, false);
    // Otherwise the commit would take along what the person has not committed yet.
    if ((known !== '' && blobs[0] === undefined) || blobs.some((blob) => blob !== expected))
      throw new HostError('git-path-modified', { path: tree.shown(path) });
    // `./` keeps a name that begins with a colon from being read as a pattern.
    if (before === undefined && git.run(top, ['check-ignore', '-q', '-z', '--stdin'], `./${whole}\0`).status === 0)
      throw new HostError('git-ignored', { path: tree.shown(path) });
  }
}

/** Name of an index of our own, before the number of the process. */
const INDEX = 'duban-index-';

/** Takes away the indexes of runs that were killed. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(INDEX) ? Number.parseInt(name.slice(INDEX.length), 10) : Number.NaN;
    if (pid > 0 && isGone(pid)) rmSync(join(folder, name), { force: true });
  }
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Makes the commit; see `Git.record`. */
export function recordCommit(
  git: GitCalls,
  tree: WorkTree,
  files: readonly CommitFile[],
  message: string,
  env: Environment,
): string {
  const { top } = tree;
  const folder = gitFolder(git, top);
  sweep(folder);
  const index = join(folder, `${INDEX}${process.pid}`);
  const own = { GIT_INDEX_FILE: index };
  const identity = Object.fromEntries(Object.entries(env).filter(([name]) => IDENTITY.test(name)));
  const entries = files.map(({ path, bytes }) => ({
    path: below(tree, path),
    blob: hash(git, top, below(tree, path), bytes, true),
  }));
  try {
    for (let tries = 0; tries < 3; tries++) {
      const head = headOf(git, top);
      git.must(top, [...PLAIN, 'read-tree', ...(head === undefined ? ['--empty'] : [head])], '', own);
      const lines = entries.map(({ path, blob }) => `${modeOf(git, top, head, path)} ${blob}\t${path}\0`);
      git.must(top, [...PLAIN, 'update-index', '-z', '--index-info'], lines.join(''), own);
      const made = text(git.must(top, [...PLAIN, 'write-tree'], '', own));
      const parent = head === undefined ? [] : ['-p', head];
      const commit = text(git.must(top, [...PLAIN, 'commit-tree', made, ...parent, '-F', '-'], message, identity));
      const zeros = '0'.repeat(commit.length);
      const subject = message.split('\n')[0] ?? '';
      const reason = ['-m', `${head === undefined ? 'commit (initial)' : 'commit'}: ${subject}`];
      if (git.run(top, ['update-ref', ...reason, 'HEAD', commit, head ?? zeros], '', identity).status === 0) {
        // The person's own index learns of these files only. If it cannot, they show as changed and nothing is lost.
        const paths = entries.map(({ path }) => `${path}\0`).join('');
        git.run(top, [...PLAIN, 'update-index', '--add', '-z', '--stdin'], paths, withoutFilters(git, top));
        return commit;
      }
    }
  } finally {
    for (const file of [index, `${index}.lock`]) rmSync(file, { force: true });
  }
  throw new HostError('git-moved');
}

/** Settings that make every filter program nothing: writing an index may look again at files that have just been changed. */
function withoutFilters(git: GitCalls, top: string): Environment {
  const found = text(git.run(top, ['config', '-z', '--name-only', '--get-regexp', '^filter\\.']).stdout);
  const names = new Set(found.split('\0').flatMap((key) => /^(filter\..*)\.[^.]+$/s.exec(key)?.[1] ?? []));
  const settings = [...names].flatMap((name) => [
    [`${name}.clean`, ''],
    [`${name}.process`, ''],
    [`${name}.required`, 'false'],
  ]);
  const pairs = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(pairs) };
}

/** Commit id of HEAD; undefined on a branch without a commit. */
function headOf(git: GitCalls, top: string): string | undefined {
  const { status, stdout } = git.run(top, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return status === 0 ? text(stdout) : undefined;
}

function gitFolder(git: GitCalls, top: string): string {
  return text(git.must(top, ['rev-parse', '--absolute-git-dir']));
}

/** Name of the filter program that the attributes of a path ask for. */
function attribute(git: GitCalls, top: string, path: string): string | undefined {
  const value = text(git.must(top, ['check-attr', '-z', 'filter', '--', path])).split('\0')[2] ?? 'unspecified';
  return value === 'unspecified' || value === 'unset' ? undefined : value;
}

/** Blob id of contents as git keeps them for a path: line ends as the attributes ask. */
function hash(git: GitCalls, top: string, path: string, bytes: Uint8Array, keep: boolean): string {
  return text(git.must(top, ['hash-object', ...(keep ? ['-w'] : []), '--stdin', `--path=${path}`], bytes));
}

function modeOf(git: GitCalls, top: string, head: string | undefined, path: string): string {
  if (head === undefined) return '100644';
  const entry = text(git.must(top, ['ls-tree', '-z', '--full-tree', head, '--', path]));
  return entry.startsWith('100755 ') ? '100755' : '100644';
}

function below({ prefix }: WorkTree, path: string): string {
  return prefix === '' ? path : `${prefix}/${path}`;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).trim();
}
