/** A unit that touches what is not its own: another unit's papers, or the plan. */

import type { Place } from '../../ground/place.ts';
import { OFFICE } from '../../plan/plan.ts';
import { isRecordKind, type PlanKind } from '../../plan/records.ts';
import { canonical, digestOf, namesOf } from '../canonical.ts';
import { isMapping, type PlanChange, type Side } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

/** What can be touched: a record, a breakdown, a section, the plan's head, the units, a file that is not YAML. */
interface Thing {
  readonly of: string;
  readonly owner: string;
  readonly digest: string;
  readonly place: Place;
}

/** What a file that is no record is called, and the unit whose it is; the office's where there is none. */
const CALLED: Readonly<Record<PlanKind, (data: Readonly<Record<string, unknown>>, unit: string) => [string, string?]>> =
  {
    plan: () => ['plan'],
    units: () => ['units'],
    tasks: ({ section }) => [`tasks/${String(section)}`],
    breakdown: (_data, unit) => [`breakdown/${unit}`, unit],
  };

function thingsOf(side: Side): ReadonlyMap<string, Thing> {
  const names = namesOf(side.plan);
  const found: Thing[] = side.records.map(({ name, owner, data, exercise, place }) => ({
    of: name,
    owner,
    digest: digestOf({ ...data, exercise }, names),
    place,
  }));
  for (const [path, data] of side.documents) {
    if (!isMapping(data) || isRecordKind(data.kind)) continue;
    // A plan that could be read has files of no other kinds.
    const [of, owner = OFFICE] = CALLED[data.kind as PlanKind](data, names.get(String(data.unit)) ?? String(data.unit));
    const digest = digestOf(canonical(data, names), names);
    found.push({ of, owner, digest, place: { file: path, steps: [] } });
  }
  for (const [path, blob] of side.attachments) {
    // A folder that bears a unit's name is the unit's.
    const owner = path.split('/').find((name) => side.plan.units.has(names.get(name) ?? name));
    const unit = owner === undefined ? OFFICE : (names.get(owner) ?? owner);
    found.push({ of: path, owner: unit, digest: blob, place: { file: path, steps: [] } });
  }
  return new Map(found.map((one) => [one.of, one]));
}

function touched({ base, head }: PlanChange): { readonly old?: Thing; readonly now?: Thing }[] {
  const [was, now] = [thingsOf(base), thingsOf(head)];
  const left = new Map([...now.values()].filter(({ of }) => !was.has(of)).map((one) => [one.digest, one]));
  const moved = new Set<Thing>();
  const found = [...was.values()].flatMap((old): { old: Thing; now?: Thing }[] => {
    const current = now.get(old.of);
    if (current) return current.digest === old.digest ? [] : [{ old, now: current }];
    const elsewhere = left.get(old.digest);
    if (!elsewhere) return [{ old }];
    moved.add(elsewhere);
    return [];
  });
  return [...found, ...[...left.values()].filter((one) => !moved.has(one)).map((one) => ({ now: one }))];
}

export const foreignEdit = defineRule({
  id: 'foreign-edit',
  level: 'error',
  group: 'hands',
  find: (change) => {
    const { actor } = change;
    if (actor === undefined || actor === 'office') return [];
    const acting = actor === 'stranger' ? null : actor.unit;
    return touched(change).flatMap(({ old, now }): Sighting[] => {
      // A paper taken from one unit and given to another is both units'.
      const other = [old?.owner, now?.owner].find((owner) => owner !== undefined && owner !== acting);
      if (other === undefined) return [];
      return [
        {
          of: (old ?? now)!.of,
          ...(other !== OFFICE && { unit: other }),
          old: old?.digest ?? null,
          new: now?.digest ?? null,
          args: { actor: acting ?? '', owner: other },
          places: { base: old ? [old.place] : [], head: now ? [now.place] : [] },
        },
      ];
    });
  },
  bad: {
    edits: [
      {
        file: 'records/replies/2010-07-04-yi.yaml',
        text: 'kind: reply\nunit: 乙局\ndate: 2010-07-04\nto: {finding: "2010-05-18#1"}\nwords: 已补做计划\n',
      },
    ],
    actor: '甲局',
  },
  good: {
    edits: [
      {
        file: 'breakdowns/甲局.yaml',
        find: 'items:\n',
        put: 'items:\n  - {task: "1.2", person: 综合科科长}\n',
      },
    ],
    actor: '甲局',
  },
});
