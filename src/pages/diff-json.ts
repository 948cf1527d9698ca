/** A comparison as the public type `duban.diff/1`, described by schema/output/diff.schema.json. */

import type { Diff } from '../diff/diff.ts';
import type { Fact } from '../diff/facts.ts';
import type { Citation, Place } from '../ground/place.ts';

/** A side of the comparison as its reader needs it: the commit (null for the work tree) and the lines of its files. */
export interface SideSource {
  readonly revision: string | undefined;
  readonly cite: (place: Place) => Citation;
}

/** A line of one side. */
export interface DiffSource extends Citation {
  readonly side: 'before' | 'after';
}

/** The public type. */
export function diffJson(diff: Diff, from: SideSource, to: SideSource) {
  return {
    schema: 'duban.diff/1',
    plan: diff.plan,
    exercise: diff.before.exercise || diff.after.exercise,
    from: { revision: from.revision ?? null, asOf: diff.before.asOf },
    to: { revision: to.revision ?? null, asOf: diff.after.asOf },
    summary: diff.summary,
    facts: diff.facts.map((fact) => {
      const { type, id, places: _places, fingerprint, ...rest } = fact;
      return { type, id, ...rest, fingerprint, sources: factSources(fact, from, to) };
    }),
  };
}

/** The lines a fact rests on, those of before first, each once. */
export function factSources({ places }: Fact, from: SideSource, to: SideSource): DiffSource[] {
  const lines = (side: 'before' | 'after', list: readonly Place[], { cite }: SideSource) => {
    const seen = new Set<string>();
    return list.flatMap((place): DiffSource[] => {
      const { path, line } = cite(place);
      const key = `${path}:${line}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ side, path, line }];
    });
  };
  return [...lines('before', places.before, from), ...lines('after', places.after, to)];
}
