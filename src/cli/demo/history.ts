/** The order in which the exercise records were entered: `plans/<id>.history.yaml` as data, and the files that stand after each of its steps. */
import { byText } from '../../ground/order.ts';

/** A place in a file that once read otherwise: until its id is settled, `first` stands where the file now has `final`. */
export interface Earlier {
  readonly file: string;
  readonly id: string;
  readonly final: string;
  readonly first: string;
}

/** One commit. `add` names files of the plan folder, with `*` inside a name and `**` across folders. */
export interface Step {
  readonly date: string;
  readonly message: string;
  readonly add?: readonly string[];
  readonly before?: readonly Earlier[];
  readonly settle?: readonly string[];
}

/** The whole file. The author is a post, never a person. */
export interface History {
  readonly plan: string;
  readonly author: string;
  readonly email: string;
  readonly steps: readonly Step[];
  readonly tags: readonly { readonly name: string; readonly date: string }[];
}

/** A commit: what is new or changed in it, by path relative to the plan folder. */
export interface Commit {
  readonly date: string;
  readonly message: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What is wrong with a history; it comes with the package, so this is a fault of the package. */
export class HistoryError extends Error {}

/**
 * Plays a history over the files of a plan folder as they stand now. Throws {@link HistoryError} when a pattern names no file, a
 * text is not found exactly once, dates run backwards, or the end is not the folder as it is.
 */
export function play(history: History, files: ReadonlyMap<string, Uint8Array>): Commit[] {
  const standing = new Map<string, Uint8Array>();
  const unsettled = new Map<string, Earlier>();
  let last = '';
  const commits = history.steps.map((step): Commit => {
    if (step.date < last) throw new HistoryError(`${step.date} after ${last}`);
    last = step.date;
    const touched = new Set((step.add ?? []).flatMap((pattern) => matching(pattern, files)));
    for (const earlier of step.before ?? []) {
      unsettled.set(earlier.id, earlier);
      touched.add(earlier.file);
    }
    for (const id of step.settle ?? []) {
      const earlier = unsettled.get(id);
      if (!earlier) throw new HistoryError(`settle: ${id}`);
      unsettled.delete(id);
      touched.add(earlier.file);
    }
    const changed = new Map<string, Uint8Array>();
    for (const path of [...touched].sort(byText)) {
      const now = asOnce(path, files.get(path), unsettled);
      changed.set(path, now);
      standing.set(path, now);
    }
    return { date: step.date, message: step.message, files: changed };
  });
  for (const path of files.keys()) if (!standing.has(path)) throw new HistoryError(`never added: ${path}`);
  if (unsettled.size > 0) throw new HistoryError(`never settled: ${[...unsettled.keys()].join(', ')}`);
  return commits;
}

/** A file with the places that were not settled yet as they were first. */
function asOnce(path: string, bytes: Uint8Array | undefined, unsettled: ReadonlyMap<string, Earlier>): Uint8Array {
  if (!bytes) throw new HistoryError(`no file: ${path}`);
  const places = [...unsettled.values()].filter(({ file }) => file === path);
  if (places.length === 0) return bytes;
  let text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  for (const { id, final, first } of places) {
    const parts = text.split(final);
    if (parts.length !== 2) throw new HistoryError(`${id}: its text stands ${parts.length - 1} times in ${path}`);
    text = parts.join(first);
  }
  return new TextEncoder().encode(text);
}

function matching(pattern: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  const parts = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : escaped(part)));
  const rule = new RegExp(`^${parts.join('')}$`, 'u');
  const found = [...files.keys()].filter((path) => rule.test(path));
  if (found.length === 0) throw new HistoryError(`add: ${pattern}`);
  return found;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
