/** What an edit means for the data alone: the other half of the promise that old data and intent give the new data. */

import type { Step } from '../ground/place.ts';
import { EmitError, type PlainData } from './emit.ts';

/**
 * One change of a file. `set` replaces a value or adds a key at the end of its mapping, and touches only what differs; `append` adds
 * an item to a list, which need not be there yet; `remove` takes a key or an item out.
 */
export type Edit =
  | { readonly op: 'set'; readonly at: readonly Step[]; readonly value: PlainData }
  | { readonly op: 'append'; readonly at: readonly Step[]; readonly value: PlainData }
  | { readonly op: 'remove'; readonly at: readonly Step[] };

/** Why an edit cannot be made without touching something else. */
export type EditCode = 'unreadable' | 'path-missing' | 'comment-lost' | 'not-possible' | 'value-refused';

/** An edit that is not made; nothing was changed. `steps` is where. */
export class EditError extends Error {
  readonly code: EditCode;
  readonly steps: readonly Step[];
  constructor(code: EditCode, steps: readonly Step[], detail = '') {
    super(`${code} ${steps.join('.')} ${detail}`.trim());
    this.name = 'EditError';
    this.code = code;
    this.steps = steps;
  }
}

type Mapping = Record<string, unknown>;

/** A copy of the data as the edit wants it. Throws {@link EditError} `path-missing`. */
export function intended(data: unknown, edit: Edit): unknown {
  const { at } = edit;
  if (at.length === 0) {
    if (edit.op === 'set') return withoutUndefined(edit.value);
    if (edit.op === 'append' && Array.isArray(data)) return [...data, withoutUndefined(edit.value)];
    throw new EditError('path-missing', at);
  }
  const copy = structuredClone(data);
  const parent = valueBelow(copy, at.slice(0, -1));
  const last = at.at(-1)!;
  if (typeof parent !== 'object' || parent === null) throw new EditError('path-missing', at);
  const isItem = Array.isArray(parent);
  const exists = isItem
    ? typeof last === 'number' && Number.isInteger(last) && last >= 0 && last < parent.length
    : typeof last === 'string' && Object.hasOwn(parent, last);
  if (!exists && (isItem || edit.op === 'remove' || typeof last !== 'string')) throw new EditError('path-missing', at);
  if (edit.op === 'remove') {
    if (isItem) parent.splice(last as number, 1);
    else delete (parent as Mapping)[last];
  } else if (edit.op === 'set') define(parent as Mapping, last as string, withoutUndefined(edit.value));
  else {
    const list: unknown = exists ? (parent as Mapping)[last] : null;
    if (list !== null && !Array.isArray(list)) throw new EditError('path-missing', at);
    define(parent as Mapping, last as string, [...(list ?? []), withoutUndefined(edit.value)]);
  }
  return copy;
}

/** The value at a path, or undefined. */
export function valueBelow(data: unknown, steps: readonly Step[]): unknown {
  let here = data;
  for (const step of steps) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<Step, unknown>)[step];
  }
  return here;
}

/** Equal data; the order of keys does not count. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]))
    );
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame((a as Mapping)[key], (b as Mapping)[key]))
  );
}

/** A mapping, as opposed to a list, a scalar and nothing. */
export function isMapping(value: unknown): value is { readonly [key: string]: PlainData } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The data without what is `undefined`, which no file can say. */
export function withoutUndefined(value: PlainData): Exclude<PlainData, undefined> {
  if (Array.isArray(value)) return value.map((item: PlainData) => withoutUndefined(item));
  if (isMapping(value)) {
    const kept: Record<string, PlainData> = {};
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__') throw new EmitError('the key __proto__ is refused');
      if (item !== undefined) kept[key] = withoutUndefined(item);
    }
    return kept;
  }
  return (value ?? null) as string | number | boolean | null;
}

function define(parent: Mapping, key: string, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}
