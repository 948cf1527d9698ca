/** A unit that now answers for a task and did not before. */
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const unitAdded = defineRule({
  id: 'unit-added',
  level: 'warning',
  group: 'who',
  find: ({ base, head }) =>
    [...base.plan.tasks.values()].flatMap((old): Sighting[] => {
      const now = head.plan.tasks.get(old.id);
      if (!now) return [];
      const had = new Set([...old.responsible, ...[...old.roles.values()].flat()].map(({ unit }) => unit));
      return now.responsible
        .filter(({ unit }) => !had.has(unit))
        .map(({ unit, place }) => ({
          of: `${old.id}/${unit}`,
          task: old.id,
          unit,
          title: old.title,
          old: null,
          new: 'responsible',
          places: placesOf(old.place, place),
        }));
    }),
  allowedBy: (item, { task, unit }) => item.change === 'unit-added' && item.unit === unit && item.task === task,
  bad: { edits: [{ file: 'tasks/1.yaml', find: '      - 乙局\n', put: '      - 乙局\n      - 丙局\n' }] },
  good: {
    edits: [
      { file: 'tasks/1.yaml', find: '      - 乙局\n', put: '      - 乙局\n      - 丙局\n' },
      {
        file: 'records/decisions/2010-07-05-unit.yaml',
        text: `kind: decision
type: change
date: 2010-07-05
by: 督查室
approver: 市政府秘书长
items:
  - {task: "1.2", unit: 丙局, change: unit-added, reason: 丙局新设培训科}
`,
      },
    ],
  },
});
