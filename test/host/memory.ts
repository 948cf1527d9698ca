/** A world in memory for tests: files as a record of texts, captured output, and git only where a test gives it. */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import {
  type EntryKind,
  type Files,
  type Git,
  type Host,
  HostError,
  type OutputStream,
  type Terminal,
} from '../../src/host/host.ts';

/** What a test may set; everything else is plain: no terminal, 80 columns, an empty environment. */
export interface MemoryOptions {
  /** Contents by path, relative to `cwd` or absolute. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Paths that are there as links or as something that is no file. */
  readonly odd?: Readonly<Record<string, 'link' | 'other'>>;
  readonly today?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly isTerminal?: boolean;
  /** Sets `DUBAN_LANG`. */
  readonly lang?: string;
  readonly platform?: string;
  readonly cwd?: string;
  readonly home?: string;
  readonly git?: Partial<Git>;
  /** What comes in on standard input. */
  readonly input?: string | Uint8Array;
  /** Where questions are answered; nobody there when absent. */
  readonly terminal?: Terminal;
}

/** A host in memory with what was written to it. */
export interface MemoryHost extends Host {
  /** Current contents by absolute path. */
  readonly contents: Map<string, Uint8Array>;
  /** Everything written to standard output so far. */
  out(): string;
  /** Everything written to standard error so far. */
  err(): string;
}

/** Where worlds keep what they have parsed, unless a test sets `DUBAN_CACHE` itself. */
const CACHE = '/cache-of-all-worlds';

/** What is kept there: every world is one more run of one user, so that a plan is parsed once and not a hundred times. */
const kept = new Map<string, Uint8Array>();

/** Bytes that are kept at most: ten plans and more. */
const MOST_KEPT = 3_000_000;

/** The place of a file of the cache: plans that lie in different folders share what was parsed, which goes by content. */
const keptAs = (path: string): string | undefined =>
  path.startsWith(`${CACHE}/`) ? path.replace(/parsed-\w+/, 'parsed') : undefined;

/** The same files, but the cache folder in memory. */
export function withCache(files: Files): Files {
  return {
    ...files,
    read(path, limit) {
      const at = keptAs(path);
      return (at !== undefined && kept.get(at)) || files.read(path, limit);
    },
    write(path, data) {
      const at = keptAs(path);
      if (at === undefined) {
        files.write(path, data);
        return;
      }
      kept.set(at, typeof data === 'string' ? new TextEncoder().encode(data) : data);
      // What many files of tests have left there costs more to read than it saves.
      if ([...kept.values()].reduce((sum, { length }) => sum + length, 0) > MOST_KEPT) kept.clear();
    },
  };
}

/** Makes a world; without `git` there is no repository and every other git call raises `git-missing`. */
export function memoryHost(options: MemoryOptions = {}): MemoryHost {
  const cwd = options.cwd ?? '/w';
  const locate = (path: string): string => normal(path.startsWith('/') ? path : `${cwd}/${path}`);
  const encode = (data: string | Uint8Array): Uint8Array =>
    typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const contents = new Map(Object.entries(options.files ?? {}).map(([path, data]) => [locate(path), encode(data)]));
  const odd = new Map(Object.entries(options.odd ?? {}).map(([path, kind]) => [locate(path), kind]));
  const folders = new Set<string>([locate('.')]);
  const paths = (): string[] => [...contents.keys(), ...odd.keys(), ...[...folders].map((folder) => `${folder}/`)];
  const kind = (path: string): EntryKind | undefined => {
    const at = locate(path);
    if (odd.has(at)) return odd.get(at);
    if (contents.has(at)) return 'file';
    return paths().some((other) => other.startsWith(at === '/' ? '/' : `${at}/`)) ? 'folder' : undefined;
  };
  const files: Files = {
    kind,
    read(path, limit) {
      const found = kind(path);
      if (found === undefined) throw new HostError('file-missing', { path });
      const bytes = contents.get(locate(path));
      if (found !== 'file' || !bytes) throw new HostError('file-not-regular', { path });
      if (bytes.length > limit) throw new HostError('file-too-large', { path, size: bytes.length, limit });
      return bytes;
    },
    list(path) {
      if (kind(path) !== 'folder') throw new HostError('folder-missing', { path });
      const start = locate(path) === '/' ? '/' : `${locate(path)}/`;
      const names = new Set(
        paths().flatMap((other) => (other.startsWith(start) ? [other.slice(start.length).split('/')[0] ?? ''] : [])),
      );
      return [...names]
        .filter((name) => name !== '')
        .sort()
        .map((name) => ({ name, kind: kind(start + name) ?? 'other' }));
    },
    write(path, data) {
      if (kind(path) === 'folder') throw new HostError('file-unwritable', { path, reason: 'EISDIR' });
      odd.delete(locate(path));
      contents.set(locate(path), encode(data));
    },
    makeFolder(path) {
      folders.add(locate(path));
    },
    lock: (folder) => ({
      write(changes) {
        for (const { path, before } of changes) {
          const shown = folder === '.' ? path : `${folder}/${path}`;
          const found = kind(`${folder}/${path}`);
          if (found !== undefined && found !== 'file') throw new HostError('file-in-the-way', { path: shown });
          if (found === 'file' && before === undefined) throw new HostError('file-exists', { path: shown });
          const there = contents.get(locate(`${folder}/${path}`));
          if (before !== undefined && (!there || blobId(there) !== before))
            throw new HostError('file-changed', { path: shown });
        }
        for (const { path, bytes } of changes) contents.set(locate(`${folder}/${path}`), bytes);
      },
      release: () => undefined,
    }),
    settle: () => undefined,
  };
  const missing = (): never => {
    throw new HostError('git-missing');
  };
  const git: Git = {
    top: () => undefined,
    resolve: missing,
    commit: missing,
    changes: missing,
    tree: missing,
    blobs: missing,
    import: missing,
    commitable: missing,
    committed: missing,
    record: missing,
    mergeBase: missing,
    isShallow: missing,
    history: missing,
    ...options.git,
  };
  const stdout = capture(options);
  const stderr = capture(options);
  return {
    stdout: stdout.stream,
    stderr: stderr.stream,
    readInput(limit) {
      const bytes = encode(options.input ?? '');
      if (bytes.length > limit) throw new HostError('file-too-large', { path: '-', size: bytes.length, limit });
      return bytes;
    },
    terminal: () => options.terminal,
    env: { DUBAN_CACHE: CACHE, ...(options.lang === undefined ? {} : { DUBAN_LANG: options.lang }), ...options.env },
    platform: options.platform ?? 'linux',
    cwd,
    home: options.home ?? '/home/duban',
    files: withCache(files),
    git,
    contents,
    out: stdout.text,
    err: stderr.text,
    today: () => options.today ?? '2010-12-31',
    pack: (value) => serialize(value),
    unpack: (bytes) => deserialize(bytes),
    blobId,
  };
}

function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function capture(options: MemoryOptions): { stream: OutputStream; text(): string } {
  let text = '';
  const stream: OutputStream = {
    write: (more) => {
      text += more;
    },
    isTerminal: options.isTerminal ?? false,
    columns: options.columns ?? 80,
  };
  return { stream, text: () => text };
}

function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
