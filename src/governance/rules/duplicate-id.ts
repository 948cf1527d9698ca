/** One name for two things: in the head itself, or once it is merged into what the base became meanwhile. */
import type { Place } from '../../ground/place.ts';
import { RECORD_KINDS } from '../../plan/records.ts';
import type { Side } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

interface Named {
  readonly of: string;
  readonly digest: string;
  readonly place: Place;
}

/** Everything that must be the only one of its name: records, tasks, parts, units, duties, and document numbers. */
function named(side: Side): Named[] {
  const { plan } = side;
  const found: Named[] = side.records.map(({ name, digest, place }) => ({ of: name, digest, place }));
  for (const task of plan.tasks.values())
    for (const { id, title, place } of [task, ...task.parts]) found.push({ of: id, digest: title, place });
  for (const { id, fullName, place } of plan.units.values()) found.push({ of: id, digest: fullName, place });
  for (const { id, title, place } of plan.duties) found.push({ of: id, digest: title, place });
  for (const { unit, date, place } of plan.breakdowns.values())
    found.push({ of: `breakdown/${unit}`, digest: date, place });
  for (const { kind, data, digest, place } of side.records)
    if (typeof data.number === 'string' && RECORD_KINDS[kind].numberedOnce)
      found.push({ of: `number ${data.number}`, digest, place });
  return found;
}

export const duplicateId = defineRule({
  id: 'duplicate-id',
  level: 'error',
  group: 'records',
  find: ({ base, head, tip }) => {
    const had = counted(named(base));
    const has = counted(named(head));
    const found = [...has].flatMap(([of, list]): Sighting[] =>
      list.length > 1 && list.length > (had.get(of)?.length ?? 0)
        ? [{ of, old: null, new: of, places: { base: [], head: list.slice(0, 2).map(({ place }) => place) } }]
        : [],
    );
    if (tip === base) return found;
    for (const [of, [other]] of counted(named(tip))) {
      const mine = has.get(of)?.[0];
      // The same thing on both sides came by the same commit, or is at least no other.
      if (had.has(of) || !mine || !other || mine.digest === other.digest) continue;
      found.push({ of, old: null, new: of, args: { meanwhile: 1 }, places: { base: [], head: [mine.place] } });
    }
    return found;
  },
  bad: {
    edits: [
      {
        file: 'records/inspections/2010-07-02.yaml',
        text: 'kind: inspection\nmode: special\ndate: 2010-07-02\nby: 督查室\nfindings:\n  - {id: "1", unit: 甲局, result: good-practice, words: 栏目齐全}\n',
      },
    ],
    meanwhile: [
      {
        file: 'records/inspections/b/2010-07-02.yaml',
        text: 'kind: inspection\nmode: unannounced\ndate: 2010-07-02\nby: 督查室\nfindings:\n  - {id: "1", unit: 乙局, result: problem, words: 无人值守}\n',
      },
    ],
  },
  good: {
    edits: [
      {
        file: 'records/inspections/2010-07-02-jia.yaml',
        text: 'kind: inspection\nmode: special\ndate: 2010-07-02\nby: 督查室\nfindings:\n  - {id: "1", unit: 甲局, result: good-practice, words: 栏目齐全}\n',
      },
    ],
    meanwhile: [
      {
        file: 'records/inspections/2010-07-02-yi.yaml',
        text: 'kind: inspection\nmode: unannounced\ndate: 2010-07-02\nby: 督查室\nfindings:\n  - {id: "1", unit: 乙局, result: problem, words: 无人值守}\n',
      },
    ],
  },
});

function counted(all: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const byName = new Map<string, Named[]>();
  for (const one of all) byName.set(one.of, [...(byName.get(one.of) ?? []), one]);
  return byName;
}
