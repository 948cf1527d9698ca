/**
 * Parsed files kept by content address, so that a plan that has not changed is not parsed again. The cache can only make things
 * faster: it is believed for its shape alone, a broken one is ignored, and one that cannot be written is done without.
 */
import type { Host } from '../host/host.ts';
import type { ParsedDocument } from './document.ts';
import { LIMITS } from './limits.ts';
import { type EncodedPositions, PositionIndex } from './positions.ts';
import type { Source, SourceFile } from './source.ts';

/** What is kept of a file: only files without diagnostics are, so a diagnostic is always fresh. */
interface Entry {
  readonly data: unknown;
  readonly lines: EncodedPositions;
}

const CACHE_LIMIT = 256 * 1024 * 1024;

/** Entries of other revisions that are kept beside those this run used, so that going back and forth is fast. */
const SPARE = 2000;

/**
 * Parses the files of a source. With `version` (which must change whenever the same bytes could give another result) earlier
 * results are used for unchanged content. The YAML reader is loaded only when something must be parsed.
 */
export async function readDocuments(host: Host, source: Source, version: string): Promise<ParsedDocument[]> {
  const path = cachePath(host, source.root);
  const before = path === undefined ? new Map<string, Entry>() : readCache(host, path, version);
  const used = new Map<string, Entry>();
  const documents: (ParsedDocument | undefined)[] = source.files.map((file) => {
    const entry = before.get(file.blob);
    const kept = entry ? revive(file, entry) : undefined;
    if (entry && kept) used.set(file.blob, entry);
    return kept;
  });
  if (documents.every((document) => document !== undefined)) return documents;

  const { readDocument } = await import('./document.ts');
  let added = false;
  const complete = source.files.map((file, index) => {
    const document = documents[index] ?? readDocument(file);
    if (!documents[index] && document.data !== undefined && document.diagnostics.length === 0) {
      used.set(file.blob, { data: document.data, lines: document.lines.encode() });
      added = true;
    }
    return document;
  });
  if (path !== undefined && added) writeCache(host, path, version, withSpare(used, before));
  return complete;
}

/** This run's entries and the most recent others. */
function withSpare(used: ReadonlyMap<string, Entry>, before: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> {
  const spare = [...before].filter(([blob]) => !used.has(blob)).slice(0, SPARE);
  return new Map([...used, ...spare]);
}

/** Where the cache of a plan lies: `DUBAN_CACHE` (`off` for none), else the user's cache folder; undefined when there is none. */
export function cachePath(host: Host, root: string): string | undefined {
  const { env, platform } = host;
  const own = env.DUBAN_CACHE;
  if (own === 'off') return undefined;
  const folder =
    own ||
    below(env.XDG_CACHE_HOME, 'duban') ||
    (platform === 'win32' ? below(env.LOCALAPPDATA, 'duban/cache') : below(env.HOME, '.cache/duban'));
  if (!folder) return undefined;
  // Two plans named alike in different folders must not push each other out.
  const name = host.blobId(new TextEncoder().encode(`${host.cwd}\n${root}`));
  return `${folder}/parsed-${name.slice(0, 16)}.json`;
}

function below(folder: string | undefined, name: string): string | undefined {
  return folder ? `${folder}/${name}` : undefined;
}

function readCache(host: Host, path: string, version: string): Map<string, Entry> {
  try {
    const cache: unknown = JSON.parse(new TextDecoder().decode(host.files.read(path, CACHE_LIMIT)));
    if (!isObject(cache) || cache.version !== version || !isObject(cache.files)) return new Map();
    return new Map(Object.entries(cache.files) as [string, Entry][]);
  } catch {
    return new Map();
  }
}

function writeCache(host: Host, path: string, version: string, used: ReadonlyMap<string, Entry>): void {
  try {
    host.files.write(path, JSON.stringify({ version, files: Object.fromEntries(used) }));
  } catch {
    // A read-only home or a full disk costs time, not answers.
  }
}

function revive(file: SourceFile, entry: Entry): ParsedDocument | undefined {
  if (!isObject(entry) || !isEncoded(entry.lines) || !('data' in entry)) return undefined;
  const nodes = { count: 0 };
  const data = reviveData(entry.data, 0, nodes);
  if (data === undefined) return undefined;
  return { path: file.path, data, lines: PositionIndex.decode(data, entry.lines), diagnostics: [] };
}

/** The data as `readDocument` gives it, with objects that have no prototype; undefined when it could not have come from there. */
function reviveData(value: unknown, depth: number, nodes: { count: number }): unknown {
  nodes.count += 1;
  if (depth > LIMITS.depth || nodes.count > LIMITS.tokens) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const revived = reviveData(item, depth + 1, nodes);
      if (revived === undefined) return undefined;
      value[index] = revived;
    }
    return value;
  }
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) {
    const revived = reviveData(item, depth + 1, nodes);
    if (revived === undefined || key === '__proto__') return undefined;
    object[key] = revived;
  }
  return object;
}

function isEncoded(lines: unknown): lines is EncodedPositions {
  return (
    isObject(lines) && typeof lines.starts === 'string' && typeof lines.spans === 'string' && isObject(lines.written)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
