/** A date "set later" where there was one already: an extension by another name, past the limits of extensions. */
import { grouped } from '../../ground/grouped.ts';
import { present } from '../../ground/present.ts';
import { fixedDay } from '../../plan/deadline.ts';
import type { Plan } from '../../plan/plan.ts';
import type { DecisionItem } from '../../plan/records.ts';
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

/** The day that stood for what an item names: the plan's own, or what earlier decisions made of it; the latest where units differ. */
function standing(plan: Plan, days: ReadonlyMap<string, string>, promised: readonly string[], item: DecisionItem) {
  const decided = days.get(keyOf(item)) ?? days.get(keyOf({ ...item, unit: undefined }));
  if (decided !== undefined) return decided;
  const duty = plan.duties.find(({ id }) => id === item.duty)?.deadline;
  return fixedDay(duty) ?? [...promised].sort().at(-1);
}

function keyOf({
  task,
  duty,
  unit,
  for: period,
}: Pick<DecisionItem, 'task' | 'duty' | 'for'> & { unit?: string | undefined }) {
  return JSON.stringify([task, duty, unit, period]);
}

const SET_DATE = (task: string, to: string) => `kind: decision
type: set-date
date: 2010-07-05
by: 督查室
approver: 市政府秘书长
items:
  - {task: "${task}", unit: 甲局, to: ${to}, reason: 统一时限}
`;

export const setDateOverDate = defineRule({
  id: 'set-date-over-date',
  level: 'error',
  group: 'records',
  find: ({ base, head }) => {
    const had = new Set(base.plan.records.decisions.map(({ id }) => id));
    const days = new Map<string, string>();
    const promisesOf = grouped(head.promises.values(), ({ item }) => item);
    const found: Sighting[] = [];
    for (const { id, type, refused, items } of head.plan.records.decisions) {
      if (refused || (type !== 'set-date' && type !== 'extension')) continue;
      for (const item of items) {
        if (item.to === undefined) continue;
        const bound =
          item.unit === undefined ? promisesOf(item.task ?? '') : [head.promises.get(`${item.task}/${item.unit}`)];
        const promised = bound.flatMap((one) => fixedDay(one?.deadline) ?? []);
        const day = standing(head.plan, days, promised, item);
        days.set(keyOf(item), item.to);
        if (type !== 'set-date' || had.has(id) || day === undefined || item.to <= day) continue;
        const what = item.task ?? item.duty ?? '';
        found.push({
          of: `decision/${id}#${what}${item.unit === undefined ? '' : `/${item.unit}`}`,
          ...present({ task: item.task, unit: item.unit }),
          old: day,
          new: item.to,
          places: placesOf(undefined, item.place),
        });
      }
    }
    return found;
  },
  bad: { edits: [{ file: 'records/decisions/2010-07-05-set-date.yaml', text: SET_DATE('1.2', '2010-12-31') }] },
  good: { edits: [{ file: 'records/decisions/2010-07-05-set-date.yaml', text: SET_DATE('1.4', '2010-12-31') }] },
});
