/**
 * What the program needs from the world: clock, files, git, terminal. Everything below `main` receives one of these,
 * so tests run the whole program in memory and nothing else in `src/` touches `process`, `console` or the clock.
 */

import type { Readable, Writable } from 'node:stream';

/** One stream the program writes to. */
export interface OutputStream {
  /** Writes text as it is; the caller has already made it inert. */
  write(text: string): void;
  /** True when a person is looking (a terminal), which turns colour and table borders on. */
  readonly isTerminal: boolean;
  /** Width of the terminal in columns; 80 when unknown. */
  readonly columns: number;
}

/** What a directory entry is; a link is never followed. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** One name in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** Raised by file and git operations with a stable code, so that `main` can word it. */
export class HostError extends Error {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
  constructor(code: string, args: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'HostError';
    this.code = code;
    this.args = args;
  }
}

/** Told by name: parts of the program are bundled apart and have classes of their own. */
export function isHostError(error: unknown): error is HostError {
  return error instanceof Error && error.name === 'HostError';
}

/** Files of the machine. Paths are absolute or relative to `cwd`. */
export interface Files {
  /** Bytes of a regular file; refuses links and anything that is not a file, and more than `limit` bytes. Codes: `file-missing`, `file-not-regular`, `file-too-large`, `file-unreadable`. */
  read(path: string, limit: number): Uint8Array;
  /** Names in a folder, sorted by code unit. Codes: `folder-missing`, `folder-unreadable`. */
  list(path: string): FolderEntry[];
  /** What is at this path, or undefined; a link is reported as a link. */
  kind(path: string): EntryKind | undefined;
  /** Writes through a temporary file in the same folder and a rename; makes parent folders. Code: `file-unwritable`. */
  write(path: string, data: Uint8Array | string): void;
  /** Makes a folder and its parents. */
  makeFolder(path: string): void;
  /** Takes a plan folder for writing, waiting up to two seconds for another process, and finishes a write that was interrupted. Codes: `folder-locked`, `write-interrupted`, `file-unwritable`. */
  lock(folder: string): FolderLock;
  /** Finishes a write of several files that was interrupted; a single look when there was none. Codes as {@link lock}. */
  settle(folder: string): void;
}

/** One file to be written. */
export interface FileWrite {
  /** Relative to the locked folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Blob id of the file as it was read; undefined for a file that must not be there yet. */
  readonly before: string | undefined;
}

/** A folder that no other process of duban writes into until it is released. */
export interface FolderLock {
  /**
   * Writes all files or none; links are refused, nothing outside the folder is touched. Codes: `file-changed`, `file-exists`,
   * `file-in-the-way`, `file-outside`, `file-unwritable`, `file-unflushed`, `write-interrupted`.
   */
  write(files: readonly FileWrite[]): void;
  release(): void;
}

/** Git object plumbing only. Revisions are resolved to full object ids before anything else sees them. */
export interface Git {
  /** Absolute path of the work tree that holds `folder`, or undefined when there is none. */
  top(folder: string): string | undefined;
  /** Full commit id of what a user typed. Codes: `revision-unknown`, `git-missing`, `git-failed`, `git-not-owned`. */
  resolve(top: string, revision: string): string;
  /** Day of the commit (committer date) in Asia/Shanghai, `YYYY-MM-DD`, with its first subject line. */
  commit(top: string, id: string): { readonly date: string; readonly subject: string };
  /** Commits that changed a file (path relative to the work tree's top), oldest first, along first parents from `id`, with their days in Asia/Shanghai. */
  changes(top: string, id: string, path: string): { readonly id: string; readonly date: string }[];
  /** The best common ancestor of two commits (full ids), or undefined where none is known here. */
  mergeBase(top: string, one: string, other: string): string | undefined;
  /** Whether only a part of the history is here. */
  isShallow(top: string): boolean;
  /**
   * The commits that `head` has and `base` does not, oldest first (the newest 5,000 at most), each with its day and the files
   * below `prefix` that it made or changed: path relative to the work tree's top and object id.
   */
  history(
    top: string,
    base: string,
    head: string,
    prefix: string,
  ): {
    readonly id: string;
    readonly date: string;
    readonly files: { readonly path: string; readonly object: string }[];
  }[];
  /** Every blob below `prefix` at a commit: mode, object id and path relative to the work tree's top. */
  tree(
    top: string,
    id: string,
    prefix: string,
  ): { readonly mode: string; readonly object: string; readonly path: string }[];
  /** Contents of many blobs in one call. Code: `git-failed`, `file-too-large`. */
  blobs(top: string, objects: readonly string[], limit: number): Map<string, Uint8Array>;
  /** Runs `git init` and one `git fast-import` in a new folder and checks the result out; for `duban demo`. */
  import(folder: string, stream: Uint8Array): void;
  /**
   * Whether a commit of exactly these files of a folder can be made now; raises why not. Codes: `git-no-repository`, `git-identity-missing`, `git-busy`,
   * `git-locked`, `git-ignored`, `git-filtered`, `git-path-modified`, and those of {@link resolve}.
   */
  commitable(folder: string, files: readonly CommitFile[]): void;
  /** Blob ids of a folder's files at HEAD, by path below the folder. Codes as {@link resolve} and `git-no-repository`. */
  committed(folder: string): ReadonlyMap<string, string>;
  /** Commits these files as they now are, and nothing else; gives the commit id. The message is whole. Codes as above and `git-moved`. */
  record(folder: string, files: readonly CommitFile[], message: string): string;
}

/** A file of a commit: path relative to the folder, with `/`; what was there before, undefined for a new one. */
export interface CommitFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly before: Uint8Array | undefined;
}

/** Where a person can be asked: the streams of Node that a library of prompts needs. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** The world. */
export interface Host {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** What comes in on standard input, to its end. Codes: `file-too-large`, `file-unreadable`. */
  readInput(limit: number): Uint8Array;
  /** Where to ask, when both standard input and standard error are a terminal. */
  terminal(): Terminal | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly cwd: string;
  readonly files: Files;
  readonly git: Git;
  /** Folder of duban's own package (plans, schema, fonts). */
  readonly home: string;
  /** Today in Asia/Shanghai, `YYYY-MM-DD`. The only clock. */
  today(): string;
  /** Plain data with maps and shared objects to bytes and back, for caches of the same program on the same machine; `unpack` throws on anything else. */
  pack(value: unknown): Uint8Array;
  unpack(bytes: Uint8Array): unknown;
  /** SHA-1 of bytes as git computes it for a blob, lower-case hex: the content address of a file. */
  blobId(bytes: Uint8Array): string;
}
