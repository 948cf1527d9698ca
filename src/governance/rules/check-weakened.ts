/** The rules themselves made milder. What a branch says of them counts only once it is merged; that it says so is told. */
import type { CheckSettings } from '../../plan/plan.ts';
import { DEFAULT_GRACE_DAYS } from '../../plan/policy.ts';
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

function settings(check: CheckSettings | undefined): ReadonlyMap<string, string> {
  return new Map([
    ['graceDays', String(check?.graceDays ?? DEFAULT_GRACE_DAYS)],
    ['officeAccounts', [...(check?.officeAccounts ?? [])].sort().join('、')],
    ...[...(check?.levels ?? [])].map(([id, level]) => [`levels.${id}`, level] as const),
  ]);
}

export const checkWeakened = defineRule({
  id: 'check-weakened',
  level: 'error',
  group: 'plan',
  find: ({ base, head }) => {
    const [was, now] = [settings(base.plan.check), settings(head.plan.check)];
    const places = placesOf(base.plan.check?.place ?? base.plan.place, head.plan.check?.place ?? head.plan.place);
    const found = [...new Set([...was.keys(), ...now.keys()])].flatMap((key): Sighting[] => {
      const [old, current] = [was.get(key) || null, now.get(key) || null];
      return old === current ? [] : [{ of: `check.${key}`, old, new: current, places }];
    });
    const accounts = ({ plan }: typeof base) =>
      new Map([...plan.units.values()].map((unit) => [unit.id, [...(unit.accounts ?? [])].sort().join('、')]));
    const [had, has] = [accounts(base), accounts(head)];
    for (const [unit, current] of has) {
      const old = had.get(unit) || null;
      if (old !== (current || null))
        found.push({
          of: `${unit}#accounts`,
          unit,
          old,
          new: current || null,
          places: placesOf(base.plan.units.get(unit)?.place, head.plan.units.get(unit)?.place),
        });
    }
    return found;
  },
  bad: {
    edits: [
      { file: 'plan.yaml', find: 'policy:\n', put: 'check:\n  levels: {deadline-later: off}\npolicy:\n' },
      { file: 'tasks/1.yaml', find: 'deadline: 2010-09-30', put: 'deadline: 2010-10-31' },
    ],
  },
  good: {
    before: [{ file: 'plan.yaml', find: 'policy:\n', put: 'check:\n  levels: {deadline-earlier: off}\npolicy:\n' }],
    edits: [{ file: 'tasks/1.yaml', find: 'deadline: 2010-09-30', put: 'deadline: 2010-08-31' }],
  },
});
