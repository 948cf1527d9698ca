/** A milestone moved later, or asked to bring less by its day. */
import { spelledStep, stepsThat } from '../compare.ts';
import { deadlineMoves } from '../deadlines.ts';
import { defineRule } from '../rule.ts';

export const milestoneLater = defineRule({
  id: 'milestone-later',
  level: 'error',
  group: 'time',
  find: (change) =>
    stepsThat(change, (old, now) => {
      if (!now) return undefined;
      const moves = deadlineMoves(old.deadline, now.deadline, change.base.plan).filter((move) => move !== 'earlier');
      const less = old.share !== undefined && (now.share === undefined || now.share < old.share);
      return moves.length > 0 || less ? { old: spelledStep(old), new: spelledStep(now) } : undefined;
    }),
  bad: {
    edits: [{ file: 'tasks/1.yaml', find: 'share: 50, deadline: 2010-08-31', put: 'share: 30, deadline: 2010-08-31' }],
  },
  good: {
    edits: [
      { file: 'tasks/1.yaml', find: 'share: 50, deadline: 2010-08-31', put: 'share: 50, deadline: 2010-10-31' },
      {
        file: 'records/decisions/2010-07-05-milestone.yaml',
        text: `kind: decision
type: change
date: 2010-07-05
by: 督查室
approver: 市政府秘书长
items:
  - edit: milestone-later
    of: 1.1#zhongqi
    old: 2010-08-31 50%
    new: 2010-10-31 50%
    reason: 平台改由上级统一采购
`,
      },
    ],
  },
});
