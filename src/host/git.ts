/** Git as a reader of objects, and the few ways in which duban writes one; how it is called without harm is in git-calls.ts. */
import * as fs from 'node:fs';
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join, parse, relative } from 'node:path';
import { makeFolder } from './files.ts';
import { commitDay, linesOf, OBJECT_ID, readBatch, readChanges, readCommit, readTree } from './git-answers.ts';
import { type Environment, failed, type GitCalls, gitCalls, isNotOwned } from './git-calls.ts';
import { type Git, HostError } from './host.ts';
import { checkCommitable, recordCommit, type WorkTree } from './record.ts';

/** Commits of one file that are looked at; a file changed more often than that is not one that people write. */
const MOST_CHANGES = 10_000;

/** Commits of one history that are looked at. */
const HISTORY_LIMIT = 5000;

/** {@link Git} over the `git` found in `PATH`; `locate` makes a path absolute. */
export function nodeGit(env: Environment, cwd: string, locate: (path: string) => string): Git {
  const git = gitCalls(env, cwd);
  const treeOf = (folder: string) => workTree(locate(folder), folder);
  return {
    top: (folder) => findTop(locate(folder)),
    resolve: (top, revision) => resolve(git, top, revision),
    commit: (top, id) => commit(git, top, id),
    changes: (top, id, path) => changes(git, top, id, path),
    mergeBase: (top, one, other) => mergeBase(git, top, one, other),
    isShallow: (top) => isTrue(git.must(top, ASK_SHALLOW)),
    history: (top, base, head, prefix) => history(git, top, base, head, prefix),
    tree: (top, id, prefix) => tree(git, top, id, prefix),
    blobs: (top, objects, limit) => blobs(git, top, objects, limit),
    import: (folder, stream) => importInto(git, locate(folder), folder, stream),
    committed: (folder) => committed(git, treeOf(folder)),
    commitable: (folder, files) => checkCommitable(git, treeOf(folder), files, env),
    record: (folder, files, message) => recordCommit(git, treeOf(folder), files, message, env),
  };
}

const ASK_SHALLOW = ['rev-parse', '--is-shallow-repository'];
const isTrue = (answer: Buffer): boolean => answer.toString().trim() === 'true';

function resolve(git: GitCalls, top: string, revision: string): string {
  const args = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
  const answer = revision.includes('\0') ? undefined : git.run(top, args);
  const id = answer?.stdout.toString().trim() ?? '';
  if (answer?.status === 0 && OBJECT_ID.test(id)) {
    if (answer.stderr.includes('is ambiguous')) refuseAmbiguous(git, top, revision, id);
    return id;
  }
  if (answer && isNotOwned(answer)) throw failed(top, args, answer);
  const shallow = git.run(top, ASK_SHALLOW);
  if (shallow.status !== 0) throw failed(top, ASK_SHALLOW, shallow);
  throw new HostError('revision-unknown', { revision, shallow: isTrue(shallow.stdout) ? 1 : 0 });
}

/** A tag called `origin/main` would stand in for the branch of that name, and whoever may push tags would choose the base. */
function refuseAmbiguous(git: GitCalls, top: string, revision: string, id: string): void {
  const [name = ''] = /^[^~^@{:]+/.exec(revision) ?? [];
  const names = ['refs/tags/', 'refs/heads/', 'refs/remotes/', 'refs/'].map((place) => `${place}${name}`);
  const known = linesOf(git.must(top, ['for-each-ref', '--format=%(refname)', ...names]));
  const full = names.filter((one) => known.includes(one)).map((one) => one + revision.slice(name.length));
  const ids = full.map((one) =>
    git
      .run(top, ['rev-parse', '--verify', `${one}^{commit}`])
      .stdout.toString()
      .trim(),
  );
  if (full.length === 0 || ids.some((one) => one !== id))
    throw new HostError('revision-ambiguous', { revision, names: full.join(', ') });
}

function commit(git: GitCalls, top: string, id: string): ReturnType<Git['commit']> {
  checkId(id);
  const object = objects(git, top, [id]).get(id);
  if (object?.type !== 'commit') throw new HostError('revision-unknown', { revision: id, shallow: 0 });
  return readCommit(object.bytes, id);
}

/** Objects of the repository, of whatever size. */
function objects(git: GitCalls, top: string, ids: readonly string[]): ReturnType<typeof readBatch> {
  return readBatch(git.must(top, ['cat-file', '--batch'], asLines(ids)), Number.POSITIVE_INFINITY);
}

const asLines = (ids: readonly string[]): string => ids.map((id) => `${id}\n`).join('');

function changes(git: GitCalls, top: string, id: string, path: string): ReturnType<Git['changes']> {
  checkId(id);
  const args = ['rev-list', '--first-parent', '--timestamp', `--max-count=${MOST_CHANGES}`, id, '--', path];
  return linesOf(git.must(top, args))
    .map((line) => {
      const [seconds = '', commit = ''] = line.split(' ');
      return { id: commit, date: commitDay(Number(seconds), commit) };
    })
    .reverse();
}

function mergeBase(git: GitCalls, top: string, one: string, other: string): string | undefined {
  checkId(one);
  checkId(other);
  const args = ['merge-base', one, other];
  const answer = git.run(top, args);
  if (answer.status === 1) return undefined;
  if (answer.status !== 0) throw failed(top, args, answer);
  return answer.stdout.toString().trim().split('\n')[0];
}

/** Compares each commit of standard input with its parents, file by file, whatever the person's settings. */
const COMPARE = [
  ...['diff-tree', '--stdin', '-r', '-z', '-m', '--root', '--raw', '--no-renames', '--no-abbrev'],
  `-O${devNull}`,
];

function history(git: GitCalls, top: string, base: string, head: string, prefix: string): ReturnType<Git['history']> {
  checkId(base);
  checkId(head);
  const range = ['rev-list', '--reverse', '--topo-order', `--max-count=${HISTORY_LIMIT}`, head, `^${base}`];
  const ids = linesOf(git.must(top, range));
  if (ids.length === 0) return [];
  const commits = objects(git, top, ids);
  const files = readChanges(git.must(top, [...COMPARE, ...below(prefix)], asLines(ids)));
  return ids.map((id) => ({ id, date: readCommit(commits.get(id)!.bytes, id).date, files: files.get(id) ?? [] }));
}

/** Arguments that keep a call to a folder of the work tree; none for the top itself. */
function below(prefix: string): string[] {
  const path = prefix.replace(/\/+$/, '');
  return path === '' ? [] : ['--', path];
}

function tree(git: GitCalls, top: string, id: string, prefix: string): ReturnType<Git['tree']> {
  checkId(id);
  return readTree(git.must(top, ['ls-tree', '-r', '-z', '--full-tree', id, ...below(prefix)]));
}

function blobs(git: GitCalls, top: string, ids: readonly string[], limit: number): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  if (ids.length === 0) return found;
  ids.forEach(checkId);
  for (const [id, { type, bytes }] of readBatch(contents(git, top, asLines([...new Set(ids)]), limit), limit)) {
    if (type !== 'blob') throw new HostError('git-failed', { operation: 'cat-file', message: `${id} ${type}` });
    found.set(id, bytes);
  }
  return found;
}

/** The answer of `cat-file --batch`; where it is too much, the object that is, by name. */
function contents(git: GitCalls, top: string, input: string, limit: number): Buffer {
  try {
    return git.must(top, ['cat-file', '--batch'], input);
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== 'git-too-much') throw error;
    // A few bytes in the repository can be gigabytes when they are unpacked: which of them is it?
    for (const line of linesOf(git.must(top, ['cat-file', '--batch-check'], input))) {
      const [path = '', , length] = line.split(' ');
      if (Number(length) > limit) throw new HostError('file-too-large', { path, size: Number(length), limit });
    }
    throw error;
  }
}

function importInto(git: GitCalls, target: string, shown: string, stream: Uint8Array): void {
  if (existsSync(target) && (!statSync(target).isDirectory() || readdirSync(target).length > 0))
    throw new HostError('folder-not-empty', { path: shown });
  makeFolder(fs, target, shown);
  // The person's own settings (templates, hooks, line ends, signing) must not change what the demo holds.
  const alone = { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', GIT_ATTR_NOSYSTEM: '1' };
  git.must(target, ['init', '--quiet', '--template=', '--object-format=sha1', '-b', 'main', '.'], '', alone);
  git.must(target, ['fast-import', '--quiet', '--done'], stream, alone);
  git.must(target, ['reset', '--hard', '--quiet'], '', alone);
}

function committed(git: GitCalls, { top, prefix }: WorkTree): ReadonlyMap<string, string> {
  const entries = tree(git, top, resolve(git, top, 'HEAD'), prefix);
  const start = prefix === '' ? 0 : prefix.length + 1;
  return new Map(entries.map(({ path, object }) => [path.slice(start), object]));
}

function workTree(folder: string, shown: string): WorkTree {
  const top = findTop(folder);
  if (top === undefined) throw new HostError('git-no-repository', { path: shown });
  const prefix = relative(top, folder).replaceAll('\\', '/');
  return { top, prefix, shown: (path) => (shown === '' || shown === '.' ? path : `${shown}/${path}`) };
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

function checkId(id: string): void {
  if (!OBJECT_ID.test(id)) throw new HostError('revision-unknown', { revision: id, shallow: 0 });
}
