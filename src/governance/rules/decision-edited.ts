/** A decision rewritten or taken away: what it had moved would move back, or on. */
import { rewritten, takenAway } from '../records.ts';
import { defineRule } from '../rule.ts';

export const decisionEdited = defineRule({
  id: 'decision-edited',
  level: 'error',
  group: 'records',
  find: (change) => [...rewritten(change, 'decision'), ...takenAway(change, 'decision')],
  bad: {
    edits: [{ file: 'records/decisions/2010-02-01-set-date.yaml', find: 'to: 2010-10-31', put: 'to: 2011-03-31' }],
  },
  good: {
    edits: [
      {
        file: 'records/decisions/2010-07-05-extension-1.4.yaml',
        text: `kind: decision
type: extension
date: 2010-07-05
by: 督查室
approver: 市政府秘书长
items:
  - {task: "1.4", unit: 乙局, from: 2010-10-31, to: 2010-12-31, reason: 审查系统推迟交付}
`,
      },
    ],
  },
});
