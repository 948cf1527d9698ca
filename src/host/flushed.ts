/** The steps that every write is made of: a file put down whole, moved over another, and known to be on the disk. */
import type * as fs from 'node:fs';
import { dirname } from 'node:path';
import { HostError } from './host.ts';

/** The file calls of a write; tests put faults into them. */
export type FileCalls = typeof fs;

/** Writes a file that must not be there yet, and flushes it. A `mode` is set whatever the umask. */
export function putFlushed(calls: FileCalls, file: string, bytes: Uint8Array, mode: number | undefined): void {
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = calls.constants;
  const handle = calls.openSync(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666);
  try {
    let at = 0;
    while (at < bytes.length) at += calls.writeSync(handle, bytes, at);
    if (mode !== undefined) calls.fchmodSync(handle, mode);
    calls.fsyncSync(handle);
  } finally {
    calls.closeSync(handle);
  }
}

/**
 * Makes a folder and those above it that are missing, one after the other; one that is there is fine. Node's own way (`recursive`)
 * never ends where a parent that is there answers ENOENT, as everything under /proc does.
 */
export function makeFolders(calls: FileCalls, folder: string): void {
  const isThere = (path: string) => calls.statSync(path, { throwIfNoEntry: false });
  try {
    calls.mkdirSync(folder);
  } catch (error) {
    if (isThere(folder)?.isDirectory()) return;
    const above = dirname(folder);
    if (systemCode(error) !== 'ENOENT' || isThere(above)) throw error;
    makeFolders(calls, above);
    makeFolders(calls, folder);
  }
}

/** Rename; on Windows another program may hold the file open for a moment. */
export function replaceFile(calls: FileCalls, from: string, to: string): void {
  for (let waited = 0; ; waited += 50) {
    try {
      calls.renameSync(from, to);
      return;
    } catch (error) {
      const held = ['EPERM', 'EBUSY', 'EACCES'].includes(systemCode(error) ?? '');
      if (process.platform !== 'win32' || !held || waited >= 2000) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

/** Flushes names to the disk; some systems cannot do it for folders, and say so. */
export function flushFolder(calls: FileCalls, folder: string): void {
  let handle: number | undefined;
  try {
    handle = calls.openSync(folder, calls.constants.O_RDONLY);
    calls.fsyncSync(handle);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR', 'EBADF', 'ENOSYS'].includes(systemCode(error) ?? '')) {
      if (process.platform !== 'win32') throw error;
    }
  } finally {
    if (handle !== undefined) calls.closeSync(handle);
  }
}

/** The system's own code of an error, such as `EACCES`. */
export function systemCode(error: unknown): string | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** An error of writing as `file-unwritable`; one that is worded already, or no error of the system, as it is. */
export function wordWriteError(error: unknown, path: string): unknown {
  if (error instanceof HostError) return error;
  const reason = systemCode(error);
  if (reason === 'EEXIST') return new HostError('file-exists', { path });
  if (reason === 'ELOOP' || reason === 'ENOTDIR') return new HostError('file-in-the-way', { path });
  return reason === undefined ? error : new HostError('file-unwritable', { path, reason });
}

/** Does what may fail without harm: what stays behind is taken away by a later run. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // As said.
  }
}
