/** Files of the machine: links are never followed on reading, and a write leaves the old file or the new one, never half. */

import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { by } from '../ground/order.ts';
import {
  type FileCalls,
  flushFolder,
  makeFolders,
  putFlushed,
  replaceFile,
  systemCode,
  wordWriteError,
} from './flushed.ts';
import { type EntryKind, type Files, type FolderEntry, HostError } from './host.ts';
import { lockFolder, settleFolder } from './store.ts';

const NO_FOLLOW = fs.constants.O_NOFOLLOW ?? 0;
// Opening a named pipe would otherwise wait for a writer for ever.
const NO_WAIT = fs.constants.O_NONBLOCK ?? 0;

/** {@link Files} over `node:fs`; `locate` makes a path absolute. What writes uses `calls`. */
export function nodeFiles(locate: (path: string) => string, calls: FileCalls = fs): Files {
  return {
    read: (path, limit) => readRegular(locate(path), path, limit),
    list: (path) => listFolder(locate(path), path),
    kind: (path) => kindOf(locate(path)),
    write: (path, data) => writeWhole(calls, locate(path), path, data),
    makeFolder: (path) => makeFolder(calls, locate(path), path),
    lock: (folder) => lockFolder(calls, locate(folder), folder),
    settle: (folder) => settleFolder(calls, locate(folder), folder),
  };
}

function readRegular(file: string, path: string, limit: number): Uint8Array {
  let handle: number | undefined;
  try {
    // Where the system has no O_NOFOLLOW (Windows) this look is all there is.
    if (NO_FOLLOW === 0 && fs.lstatSync(file).isSymbolicLink()) throw new HostError('file-not-regular', { path });
    handle = fs.openSync(file, fs.constants.O_RDONLY | NO_FOLLOW | NO_WAIT);
    const { size } = checkRegular(handle, path);
    if (size > limit) throw new HostError('file-too-large', { path, size, limit });
    const bytes = Buffer.allocUnsafe(size + 1);
    let length = 0;
    for (;;) {
      const count = fs.readSync(handle, bytes, length, bytes.length - length, null);
      length += count;
      if (count === 0) return new Uint8Array(bytes.buffer, bytes.byteOffset, length);
      // The file grew between the look and the read.
      if (length === bytes.length) throw new HostError('file-unreadable', { path, reason: 'EBUSY' });
    }
  } catch (error) {
    throw wordReadError(error, path);
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

function checkRegular(handle: number, path: string): fs.Stats {
  const stats = fs.fstatSync(handle);
  if (!stats.isFile()) throw new HostError('file-not-regular', { path });
  return stats;
}

function wordReadError(error: unknown, path: string): unknown {
  if (error instanceof HostError) return error;
  const reason = systemCode(error);
  if (reason === undefined) return error;
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return new HostError('file-missing', { path });
  // ELOOP and EMLINK: O_NOFOLLOW met a link; ENXIO: a socket; EISDIR: a folder.
  if (['ELOOP', 'EMLINK', 'ENXIO', 'EISDIR'].includes(reason)) return new HostError('file-not-regular', { path });
  return new HostError('file-unreadable', { path, reason });
}

function listFolder(folder: string, path: string): FolderEntry[] {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .map((entry) => ({ name: entry.name, kind: kindOfEntry(entry) }))
      .sort(by(({ name }) => name));
  } catch (error) {
    const reason = systemCode(error);
    if (reason === undefined) throw error;
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw new HostError('folder-missing', { path });
    throw new HostError('folder-unreadable', { path, reason });
  }
}

function kindOf(path: string): EntryKind | undefined {
  try {
    const stats = fs.lstatSync(path, { throwIfNoEntry: false });
    return stats && kindOfEntry(stats);
  } catch {
    return undefined;
  }
}

function kindOfEntry(entry: fs.Dirent | fs.Stats): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

let written = 0;

function writeWhole(calls: FileCalls, file: string, path: string, data: Uint8Array | string): void {
  const folder = dirname(file);
  written += 1;
  const temporary = join(folder, `.${basename(file).slice(0, 60)}.${process.pid}-${written}.tmp`);
  let made = false;
  try {
    makeFolders(calls, folder);
    const old = calls.lstatSync(file, { throwIfNoEntry: false });
    made = true;
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    putFlushed(calls, temporary, bytes, old?.isFile() ? old.mode & 0o777 : undefined);
    replaceFile(calls, temporary, file);
    flushFolder(calls, folder);
  } catch (error) {
    if (made) calls.rmSync(temporary, { force: true });
    throw wordWriteError(error, path);
  }
}

/** A folder with all above it. Codes: `file-unwritable`. */
export function makeFolder(calls: FileCalls, folder: string, path: string): void {
  try {
    makeFolders(calls, folder);
  } catch (error) {
    const reason = systemCode(error);
    throw reason === undefined ? error : new HostError('file-unwritable', { path, reason });
  }
}
