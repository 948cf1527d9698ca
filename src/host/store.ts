/**
 * Writing into a plan folder so that nothing is lost: one writer at a time, what was read is compared with what is there, each
 * file is the old one or the new one at any moment, and several files change all or not at all. A run that was killed half-way
 * is finished by the next one.
 */
import { basename, dirname, join } from 'node:path';
import {
  type FileCalls,
  flushFolder,
  putFlushed,
  quietly,
  replaceFile,
  systemCode,
  wordWriteError,
} from './flushed.ts';
import { type FileWrite, type FolderLock, HostError } from './host.ts';
import { isAbandoned, takeLock } from './lock.ts';

const LOCK = '.duban-lock';
const JOURNAL = '.duban-journal';
/** Ending of files that are not in their place yet. */
const NEW = '.duban-new';

/** Deepest folder of a plan that is looked through for what a killed run left behind. */
const DEPTH = 16;

/** What a journal says of one file; paths are relative to the folder. */
interface Step {
  readonly path: string;
  readonly temporary: string;
  /** Digest of the file that gives way; null where there was none. */
  readonly before: string | null;
  readonly after: string;
  /** Number of the new file in its file system: nobody else can know it, so that no journal that came with a checkout is believed. */
  readonly inode: string;
}

/** One file on its way. */
interface Staged extends Step {
  readonly old: Uint8Array | undefined;
  readonly mode: number;
}

/** Takes a folder for writing and puts right what an interrupted run left. `shown` is how the user knows it. */
export function lockFolder(calls: FileCalls, folder: string, shown: string): FolderLock {
  const root = wording(shown, () => calls.realpathSync(folder));
  const free = wording(shown, () => {
    try {
      return takeLock(calls, join(root, LOCK));
    } catch (error) {
      if (error instanceof HostError) throw new HostError(error.code, { ...error.args, path: join(shown, LOCK) });
      throw error;
    }
  });
  const release = () => {
    try {
      free();
    } catch {
      // A lock of a process that is gone holds nobody up.
    }
  };
  try {
    finishInterrupted(calls, root, shown);
    sweep(calls, root, 0);
  } catch (error) {
    release();
    throw wordWriteError(error, shown);
  }
  return { write: (files) => writeAll(calls, root, shown, files), release };
}

/** Finishes an interrupted write, if there was one; a single look otherwise. */
export function settleFolder(calls: FileCalls, folder: string, shown: string): void {
  try {
    if (!calls.lstatSync(join(folder, JOURNAL), { throwIfNoEntry: false })) return;
  } catch {
    return;
  }
  lockFolder(calls, folder, shown).release();
}

function wording<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw wordWriteError(error, shown);
  }
}

function writeAll(calls: FileCalls, root: string, shown: string, files: readonly FileWrite[]): void {
  const name = (path: string) => (shown === '' || shown === '.' ? path : `${shown}/${path}`);
  const made: string[] = [];
  const staged: Staged[] = [];
  let begun = false;
  try {
    for (const file of files) {
      wording(name(file.path), () => {
        const found = look(calls, root, file, name(file.path));
        makeFolders(calls, root, dirname(file.path), made);
        stage(calls, root, file, found, staged);
      });
    }
    begun = true;
    place(calls, root, staged, made, name);
  } catch (error) {
    if (!begun) discard(calls, root, staged, made);
    throw error;
  }
}

/** What is there now, compared with what was read; links and anything that is no file are refused, on the way as well. */
function look(calls: FileCalls, root: string, file: FileWrite, shown: string): { old?: Uint8Array; mode: number } {
  const parts = file.path.split('/');
  if (parts.some((part) => part === '' || part.startsWith('.') || /[\\\0]/.test(part)))
    throw new HostError('file-outside', { path: shown });
  for (let depth = 1; depth < parts.length; depth++) {
    const stats = calls.lstatSync(join(root, ...parts.slice(0, depth)), { throwIfNoEntry: false });
    if (stats && !stats.isDirectory()) throw new HostError('file-in-the-way', { path: shown });
  }
  const target = join(root, file.path);
  const stats = calls.lstatSync(target, { throwIfNoEntry: false });
  if (!stats) {
    if (file.before !== undefined) throw new HostError('file-changed', { path: shown });
    return { mode: 0o666 };
  }
  if (!stats.isFile()) throw new HostError('file-in-the-way', { path: shown });
  if (file.before === undefined) throw new HostError('file-exists', { path: shown });
  // A file that its owner made read-only is not to be replaced, though a rename would do it.
  calls.accessSync(target, calls.constants.W_OK);
  const old = readWhole(calls, target);
  if (digest(old) !== file.before) throw new HostError('file-changed', { path: shown });
  return { old, mode: stats.mode & 0o7777 };
}

function makeFolders(calls: FileCalls, root: string, path: string, made: string[]): void {
  if (path === '.') return;
  const folder = join(root, path);
  if (calls.lstatSync(folder, { throwIfNoEntry: false })) return;
  makeFolders(calls, root, dirname(path), made);
  calls.mkdirSync(folder);
  made.push(folder);
}

let written = 0;

/** Writes a file beside its place, whole and flushed. */
function stage(
  calls: FileCalls,
  root: string,
  { path, bytes, before }: FileWrite,
  { old, mode }: { old?: Uint8Array; mode: number },
  staged: Staged[],
): void {
  written += 1;
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${process.pid}-${written}${NEW}`);
  const step = { path, temporary, before: before ?? null, after: digest(bytes), inode: '', old, mode };
  staged.push(step);
  putFlushed(calls, join(root, temporary), bytes, old === undefined ? undefined : mode);
}

/** Puts staged files in their places. From the journal's appearance on, the whole is decided. */
function place(
  calls: FileCalls,
  root: string,
  staged: readonly Staged[],
  made: readonly string[],
  name: (path: string) => string,
): void {
  const folders = new Set([...staged.map(({ path }) => dirname(join(root, path))), ...made.map(dirname)]);
  const journal = join(root, JOURNAL);
  const done: Staged[] = [];
  let current = staged[0];
  try {
    if (staged.length > 1) writeJournal(calls, root, staged);
    for (const one of staged) {
      current = one;
      put(calls, root, one);
      done.push(one);
    }
  } catch (error) {
    const failure = wordWriteError(error, name(current?.path ?? ''));
    try {
      for (const one of done.toReversed()) takeBack(calls, root, one);
      calls.rmSync(journal, { force: true });
    } catch {
      throw new HostError('write-interrupted', { path: name(JOURNAL) });
    }
    discard(calls, root, staged, made);
    throw failure;
  }
  try {
    for (const folder of folders) flushFolder(calls, folder);
    if (staged.length > 1) calls.rmSync(journal, { force: true });
  } catch (error) {
    throw new HostError('file-unflushed', {
      path: staged.map(({ path }) => name(path)).join('、'),
      reason: systemCode(error) ?? String(error),
    });
  }
}

function writeJournal(calls: FileCalls, root: string, staged: readonly Staged[]): void {
  const steps = staged.map(({ path, temporary, before, after }): Step => {
    const inode = inodeOf(calls, join(root, temporary)) ?? '';
    return { path, temporary, before, after, inode };
  });
  const journal = join(root, JOURNAL);
  const temporary = join(root, `${JOURNAL}.${process.pid}-${written}${NEW}`);
  try {
    putFlushed(calls, temporary, new TextEncoder().encode(JSON.stringify({ version: 1, steps })), undefined);
    // The new files must be findable before the journal that names them is.
    for (const folder of new Set(staged.map(({ path }) => dirname(join(root, path))))) flushFolder(calls, folder);
    calls.renameSync(temporary, journal);
  } catch (error) {
    quietly(() => calls.rmSync(temporary, { force: true }));
    throw error;
  }
  flushFolder(calls, root);
}

/** A new file must not replace one that appeared meanwhile, so it is linked; an old one is renamed over. */
function put(calls: FileCalls, root: string, { path, temporary, before }: Step): void {
  const [from, to] = [join(root, temporary), join(root, path)];
  if (before !== null) {
    replaceFile(calls, from, to);
    return;
  }
  try {
    calls.linkSync(from, to);
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (code === 'EEXIST' || !['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    if (calls.lstatSync(to, { throwIfNoEntry: false })) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
    replaceFile(calls, from, to);
    return;
  }
  quietly(() => calls.rmSync(from, { force: true }));
}

/** Undoes what was put in place when a later file could not be. */
function takeBack(calls: FileCalls, root: string, { path, temporary, old, mode }: Staged): void {
  const file = join(root, path);
  if (old === undefined) {
    calls.rmSync(file, { force: true });
    return;
  }
  const again = join(root, temporary);
  putFlushed(calls, again, old, mode);
  replaceFile(calls, again, file);
}

function discard(calls: FileCalls, root: string, staged: readonly Staged[], made: readonly string[]): void {
  for (const { temporary } of staged) quietly(() => calls.rmSync(join(root, temporary), { force: true }));
  for (const folder of made.toReversed()) quietly(() => calls.rmdirSync(folder));
}

/** Finishes what a journal says, unless somebody has changed one of its files since. */
function finishInterrupted(calls: FileCalls, root: string, shown: string): void {
  const file = join(root, JOURNAL);
  const stats = calls.lstatSync(file, { throwIfNoEntry: false });
  if (!stats) return;
  const broken = () => new HostError('write-interrupted', { path: join(shown, JOURNAL) });
  const steps = stats.isFile() ? readJournal(calls, file) : undefined;
  if (!steps) throw broken();
  const waiting: Step[] = [];
  for (const step of steps) {
    if (!isOwn(calls, root, step)) throw broken();
    const there = present(calls, join(root, step.path));
    const held = present(calls, join(root, step.temporary));
    if (there === step.after) continue;
    if (there !== step.before || held !== step.after) throw broken();
    waiting.push(step);
  }
  for (const step of waiting) put(calls, root, step);
  for (const { path, temporary } of steps) {
    calls.rmSync(join(root, temporary), { force: true });
    flushFolder(calls, dirname(join(root, path)));
  }
  calls.rmSync(file, { force: true });
}

function readJournal(calls: FileCalls, file: string): readonly Step[] | undefined {
  try {
    const { version, steps } = JSON.parse(new TextDecoder().decode(readWhole(calls, file))) as {
      version: number;
      steps: Step[];
    };
    const inside = (path: string) =>
      !path.split('/').some((part) => part === '..' || part === '') && !/[\\\0]/.test(path);
    return version === 1 &&
      steps.every(({ path, temporary }) => inside(path) && inside(temporary) && temporary.endsWith(NEW))
      ? steps
      : undefined;
  } catch {
    return undefined;
  }
}

/** A file that was on its way, or what a lock was made of. */
function isLeftover(calls: FileCalls, path: string, name: string): boolean {
  if (!name.startsWith('.')) return false;
  return name.endsWith(NEW) || (name.startsWith(LOCK) && name !== LOCK && isAbandoned(calls, path));
}

/**
 * True for a step that a run of duban left here: a visible place, its new file hidden beside it, real folders on the way, and the
 * file of that very number. A journal among the files of somebody's branch must not move what they brought into `.git/hooks`.
 */
function isOwn(calls: FileCalls, root: string, { path, temporary, inode }: Step): boolean {
  const parts = path.split('/');
  const hidden = basename(temporary);
  if (parts.some((part) => part.startsWith('.')) || !hidden.startsWith('.') || dirname(path) !== dirname(temporary))
    return false;
  for (let depth = 1; depth < parts.length; depth++)
    if (!calls.lstatSync(join(root, ...parts.slice(0, depth)), { throwIfNoEntry: false })?.isDirectory()) return false;
  const found = inodeOf(calls, join(root, temporary));
  // Once it is in its place it may be gone from here.
  return found === undefined ? inode !== '' : found === inode;
}

function inodeOf(calls: FileCalls, file: string): string | undefined {
  return calls.lstatSync(file, { throwIfNoEntry: false, bigint: true })?.ino.toString();
}

/** Digest of a file, null when there is none. */
function present(calls: FileCalls, file: string): string | null | undefined {
  const stats = calls.lstatSync(file, { throwIfNoEntry: false });
  if (!stats) return null;
  return stats.isFile() ? digest(readWhole(calls, file)) : undefined;
}

/** Takes away what killed runs left: nobody else is writing while the lock is held. */
function sweep(calls: FileCalls, folder: string, depth: number): void {
  for (const entry of calls.readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth < DEPTH && !entry.name.startsWith('.')) sweep(calls, path, depth + 1);
    } else if (entry.isFile() && isLeftover(calls, path, entry.name))
      quietly(() => calls.rmSync(path, { force: true }));
  }
}

function readWhole(calls: FileCalls, file: string): Uint8Array {
  const { O_RDONLY, O_NOFOLLOW = 0 } = calls.constants;
  return calls.readFileSync(file, { flag: (O_RDONLY | O_NOFOLLOW) as unknown as string });
}

/** As git names a blob. */
function digest(bytes: Uint8Array): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
