/** A deadline moved later in the plan's own text. */
import { deadlinesThat } from '../compare.ts';
import { defineRule } from '../rule.ts';

export const deadlineLater = defineRule({
  id: 'deadline-later',
  level: 'error',
  group: 'time',
  find: (change) => deadlinesThat(change, 'later'),
  bad: { edits: [{ file: 'tasks/1.yaml', find: 'by: 2010-12-31', put: 'by: 2011-03-31' }] },
  good: {
    edits: [
      {
        file: 'records/decisions/2010-07-05-extension-1.1.yaml',
        text: `kind: decision
type: extension
date: 2010-07-05
by: 督查室
approver: 市政府秘书长
items:
  - {task: "1.1", unit: 乙局, from: 2010-12-31, to: 2011-03-31, reason: 上级统一调整平台}
`,
      },
    ],
  },
});
