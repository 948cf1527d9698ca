/** A target that asks for less, or is counted so that it can no longer be compared. */
import { isLower, measuresThat, spelledMeasure } from '../compare.ts';
import { defineRule } from '../rule.ts';

export const targetLowered = defineRule({
  id: 'target-lowered',
  level: 'error',
  group: 'what',
  find: (change) =>
    measuresThat(change, (old, now) =>
      now && isLower(old, now) ? { old: spelledMeasure(old), new: spelledMeasure(now) } : undefined,
    ),
  bad: { edits: [{ file: 'tasks/1.yaml', find: 'target: 100', put: 'target: 80' }] },
  good: {
    edits: [
      {
        file: 'records/decisions/2010-07-05-target.yaml',
        text: `kind: decision
type: change
date: 2010-07-05
by: 督查室
approver: 市政府秘书长
items:
  - {task: "1.2", change: target, measure: ren, amount: {from: 100, to: 80}, reason: 编制减少}
`,
      },
    ],
  },
});
