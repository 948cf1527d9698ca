/** A firm deadline made an aim, or an aim made a mere exploration. */
import { deadlinesThat } from '../compare.ts';
import { defineRule } from '../rule.ts';

export const firmnessWeakened = defineRule({
  id: 'firmness-weakened',
  level: 'error',
  group: 'time',
  find: (change) => deadlinesThat(change, 'weaker'),
  bad: {
    edits: [
      { file: 'tasks/1.yaml', find: 'deadline: 2010-09-30', put: 'deadline: {by: 2010-09-30, firmness: strive}' },
    ],
  },
  good: {
    edits: [{ file: 'tasks/1.yaml', find: 'deadline: 2010-09-30', put: 'deadline: {by: 2010-09-30, firmness: firm}' }],
  },
});
