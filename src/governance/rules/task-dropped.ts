/** A task that is no longer in the plan. */
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

const TASK = '  - id: "1.3"\n    title: 每季度检查\n    deadline: {every: quarter, day: 20}\n';

export const taskDropped = defineRule({
  id: 'task-dropped',
  level: 'error',
  group: 'who',
  find: ({ base, head }) =>
    [...base.plan.tasks.values()].flatMap((old): Sighting[] =>
      head.plan.tasks.has(old.id)
        ? []
        : [{ of: old.id, task: old.id, title: old.title, old: old.title, new: null, places: placesOf(old.place) }],
    ),
  bad: { edits: [{ file: 'tasks/1.yaml', find: TASK, put: '' }] },
  good: {
    edits: [
      {
        file: 'records/decisions/2010-07-05-cancellation-1.3.yaml',
        text: `kind: decision
type: cancellation
date: 2010-07-05
by: 督查室
approver: 市政府秘书长
items:
  - {task: "1.3", unit: 甲局, reason: 检查职责划出}
`,
      },
    ],
  },
});
