/**
 * A whole plan kept between runs: when no file has changed, nothing is read, parsed or checked again. Keyed by the blob ids of
 * all files and by the build, so it cannot be stale; anything odd about it and it is ignored.
 */

import type { Citation, Place } from '../../ground/place.ts';
import type { Host } from '../../host/host.ts';
import type { Loaded, LocatedDiagnostic } from '../../kinds/load.ts';
import { shownPath } from '../../kinds/shown-path.ts';
import type { Plan } from '../../plan/plan.ts';
import { cachePath } from '../../yaml/cache.ts';
import type { Source } from '../../yaml/source.ts';
import { BUILD } from '../version.ts';

interface Kept {
  readonly key: string;
  readonly plan: Plan;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

const LIMIT = 256 * 1024 * 1024;

/** The plan of exactly these files as the last run left it, or undefined. */
export function keptPlan(host: Host, source: Source): Loaded | undefined {
  const path = pathFor(host, source);
  // What a listing refuses, or a folder could not read, must be told each time.
  if (path === undefined || (!source.listing && source.problems.length > 0)) return undefined;
  try {
    const kept = host.unpack(host.files.read(path, LIMIT)) as Kept;
    if (kept.key !== keyOf(host, source)) return undefined;
    return { source, plan: kept.plan, diagnostics: kept.diagnostics, cite: (place) => cite(source, place) };
  } catch {
    return undefined;
  }
}

/** Keeps a plan that has no errors. A cache that cannot be written costs time, not answers. */
export function keepPlan(host: Host, loaded: Loaded): void {
  const path = pathFor(host, loaded.source);
  if (path === undefined || !loaded.plan || loaded.source.problems.length > 0) return;
  try {
    const kept: Kept = {
      key: keyOf(host, loaded.source),
      plan: withLines(loaded.plan, loaded.cite),
      diagnostics: loaded.diagnostics,
    };
    host.files.write(path, host.pack(kept));
  } catch {
    // As above.
  }
}

function cite(source: Source, place: Place): Citation {
  return {
    path: shownPath(source, place.file),
    line: place.line ?? 1,
  };
}

function pathFor(host: Host, source: Source): string | undefined {
  const path = cachePath(host, source.root);
  // One place for the work tree and sixteen for revisions, so that both sides of a diff stay and old ones are written over.
  return path?.replace(
    /parsed-(.*)\.json$/,
    source.revision === undefined ? 'plan-$1' : `plan-$1-${source.revision[0]}`,
  );
}

function keyOf(host: Host, source: Source): string {
  const names = (source.listing ?? source.files).map(({ path, blob }) => `${blob} ${path}`).join('\n');
  return host.blobId(new TextEncoder().encode(`${BUILD}\n${source.root}\n${names}`));
}

/** A copy in which every place knows its line; shared objects stay shared. */
function withLines<T>(root: T, citeOf: (place: Place) => Citation): T {
  const copies = new Map<object, unknown>();
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    if (isPlace(value)) {
      const place: Place = { ...value, line: citeOf(value).line };
      copies.set(value, place);
      return place;
    }
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      copies.set(value, list);
      for (const item of value) list.push(copy(item));
      return list;
    }
    if (value instanceof Map) {
      const map = new Map();
      copies.set(value, map);
      for (const [key, item] of value) map.set(key, copy(item));
      return map;
    }
    const made: Record<string, unknown> = {};
    copies.set(value, made);
    for (const [key, item] of Object.entries(value)) made[key] = copy(item);
    return made;
  };
  return copy(root) as T;
}

function isPlace(value: object): value is Place {
  return 'file' in value && 'steps' in value && Array.isArray((value as Place).steps);
}
