/** A unit's breakdown taken out of the plan. */
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const breakdownRemoved = defineRule({
  id: 'breakdown-removed',
  level: 'error',
  group: 'breakdown',
  find: ({ base, head }) =>
    [...base.plan.breakdowns.values()].flatMap((old): Sighting[] =>
      head.plan.breakdowns.has(old.unit)
        ? []
        : [{ of: `breakdown/${old.unit}`, unit: old.unit, old: old.date, new: null, places: placesOf(old.place) }],
    ),
  bad: { edits: [{ file: 'breakdowns/甲局.yaml', remove: true }] },
  good: {
    edits: [
      { file: 'breakdowns/甲局.yaml', remove: true },
      {
        file: 'breakdowns/部门/甲局.yaml',
        text: `kind: breakdown
date: 2010-03-01
unit: 甲管理局
items:
  - {task: "1.1", standard: 栏目齐全, deadline: {by: 2010-11-30}, measures: [{id: lanmu, title: 栏目数, target: 20}]}
  - {task: "1.4", person: 综合科科长, standard: 每件公开前审查}
`,
      },
    ],
  },
});
