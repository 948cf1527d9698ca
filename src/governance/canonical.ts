/** Files as data in one fixed form, so that order, spacing and other names of a unit make no difference. */

import { fingerprint } from '../diff/fingerprint.ts';
import { by, byId } from '../ground/order.ts';
import type { Plan } from '../plan/plan.ts';
import { isMapping } from './change.ts';

/** Other names of units by what they stand for. */
export type Names = ReadonlyMap<string, string>;

/** Aliases and full names of a plan's units. */
export function namesOf(plan: Plan): Names {
  const names = new Map<string, string>();
  for (const { id, aliases, fullName } of plan.units.values())
    for (const name of [fullName, ...aliases]) if (name !== id) names.set(name, id);
  return names;
}

/** Mappings with sorted keys, lists sorted by content, unit names by id. */
export function canonical(value: unknown, names: Names): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, names));
    return items
      .map((item) => [JSON.stringify(item), item] as const)
      .sort(by(([text]) => text))
      .map(([, item]) => item);
  }
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, canonical(value[key], names)]),
  );
}

/** 12 hexadecimal digits of the canonical form. */
export function digestOf(value: unknown, names: Names): string {
  return fingerprint([JSON.stringify(canonical(value, names))]);
}

/** Keys by which an item of a list is known, in order of preference. */
const KEYS = ['id', 'task', 'duty', 'finding', 'matter', 'unit', 'name', 'title'] as const;

/** The plain values of canonical data by their path: `items[3.2].percent`. */
export function leaves(value: unknown, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  const put = (at: string, leaf: string) => {
    // Items without a key of their own are told apart by a count.
    for (let key = at, n = 2; ; key = `${at}(${n++})`) {
      if (found.has(key)) continue;
      found.set(key, leaf);
      return;
    }
  };
  const walk = (one: unknown, at: string): void => {
    if (Array.isArray(one)) {
      for (const item of one) {
        const key = isMapping(item) ? KEYS.find((name) => typeof item[name] === 'string') : undefined;
        walk(item, key === undefined ? `${at}[]` : `${at}[${String((item as Record<string, unknown>)[key])}]`);
      }
    } else if (isMapping(one)) {
      for (const [key, item] of Object.entries(one)) walk(item, at === '' ? key : `${at}.${key}`);
    } else put(at, String(one));
  };
  walk(value, path);
  return found;
}

/** Paths whose values differ, with both values, in the order of their numbers. */
export function changedLeaves(
  before: unknown,
  after: unknown,
): { readonly path: string; readonly old: string | null; readonly new: string | null }[] {
  const [was, now] = [leaves(before), leaves(after)];
  return [...new Set([...was.keys(), ...now.keys()])].sort(byId).flatMap((path) => {
    const [old, current] = [was.get(path) ?? null, now.get(path) ?? null];
    return old === current ? [] : [{ path, old, new: current }];
  });
}
