/**
 * One writer at a time in a folder. A lock is a complete file that appears at once (link), says who holds it, and is taken over
 * when its holder is dead; a holder that lives is waited for a moment and then named.
 */
import { hostname } from 'node:os';
import { type FileCalls, quietly } from './flushed.ts';
import { HostError } from './host.ts';

/** Who holds a lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the system's own count, so that a number used again is not taken for it. */
  readonly started: string;
  /** Instant in ISO 8601. */
  readonly since: string;
  /** No two locks have the same. */
  readonly id: string;
}

/** How long a living holder is waited for, in milliseconds. */
const PATIENCE = 2000;
const PAUSE = 20;
/** A lock without readable contents is somebody's who is about to write them, but not for longer than this. */
const UNREADABLE_FOR = 10_000;

let taken = 0;

/** Ids of the locks that this process holds or waits for: another one of its own is nobody's. */
const held = new Set<string>();

/** Takes the lock file; gives what releases it. Codes: `folder-locked`, and system errors as they come. */
export function takeLock(calls: FileCalls, file: string, patience = PATIENCE): () => void {
  taken += 1;
  const id = `${process.pid}-${taken}-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  const since = new Date().toISOString();
  const holder: Holder = { pid: process.pid, host: hostname(), started: startOf(calls, process.pid) ?? '', since, id };
  const text = JSON.stringify(holder);
  const own = `${file}.${id}`;
  held.add(id);
  let got = false;
  try {
    calls.writeFileSync(own, text, { flag: 'wx' });
    for (let waited = 0; ; waited += PAUSE) {
      got = appears(calls, own, file, text);
      if (got) break;
      const other = holderOf(calls, file);
      if (other === undefined) continue;
      if (isDead(calls, other)) {
        breakLock(calls, file, other.id);
        continue;
      }
      if (waited >= patience)
        throw new HostError('folder-locked', { path: file, pid: other.pid, host: other.host, since: other.since });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  } finally {
    // A copy that stays is taken away by a later run.
    quietly(() => calls.rmSync(own, { force: true }));
    if (!got) held.delete(id);
  }
  return () => {
    held.delete(id);
    if (holderOf(calls, file)?.id === id) calls.rmSync(file, { force: true });
  };
}

/** True when the lock file is ours now. */
function appears(calls: FileCalls, own: string, file: string, text: string): boolean {
  try {
    calls.linkSync(own, file);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') return false;
    // File systems without links: the file is still made by one process only, its contents a moment later.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
  }
  try {
    calls.writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined when the lock is gone. One that cannot be read belongs to nobody once it is old. */
function holderOf(calls: FileCalls, file: string): Holder | undefined {
  try {
    const stats = calls.lstatSync(file);
    const { O_RDONLY, O_NOFOLLOW = 0 } = calls.constants;
    const text = stats.isFile()
      ? calls.readFileSync(file, { encoding: 'utf8', flag: (O_RDONLY | O_NOFOLLOW) as unknown as string })
      : '';
    const made = stats.mtime.toISOString();
    const unknown = { pid: -1, host: hostname(), started: '', since: made, id: `old-${Math.floor(stats.mtimeMs)}` };
    try {
      const { pid, host, started, since, id } = JSON.parse(text) as Holder;
      if (Number.isInteger(pid) && pid > 0 && /^[\w-]{1,80}$/.test(id))
        return { pid, host: String(host), started: String(started), since: String(since), id };
    } catch {
      // As below.
    }
    return Date.now() - stats.mtimeMs > UNREADABLE_FOR ? { ...unknown, pid: 0 } : unknown;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a file beside a lock, of which locks are made, belongs to nobody any more. */
export function isAbandoned(calls: FileCalls, path: string): boolean {
  const holder = holderOf(calls, path);
  return holder !== undefined && isDead(calls, holder);
}

/** Whether the holder is a process of this machine that is no more. Of another machine nothing can be known. */
function isDead(calls: FileCalls, { pid, host, started, id }: Holder): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid && started === startOf(calls, pid)) return !held.has(id);
  if (pid <= 0) return pid === 0;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  const now = startOf(calls, pid);
  return started !== '' && now !== undefined && now !== started;
}

/** When a process started, where the system tells it in a file (Linux); undefined elsewhere. */
function startOf(calls: FileCalls, pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = calls.readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name, in brackets, may hold anything; the start is the twentieth word after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

/**
 * Takes away the lock of a dead holder. Several processes may see it at once, and the slowest must not take away the lock that
 * the fastest has put in its place: only who holds a lock named after this very one may, and only after a second look.
 */
function breakLock(calls: FileCalls, file: string, id: string): void {
  const release = takeLock(calls, `${file}-${id.slice(-24)}`, PATIENCE);
  try {
    if (holderOf(calls, file)?.id === id) calls.rmSync(file, { force: true });
  } finally {
    release();
  }
}
