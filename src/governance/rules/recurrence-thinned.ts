/** Something that was due regularly is due less often. */
import { deadlinesThat } from '../compare.ts';
import { defineRule } from '../rule.ts';

export const recurrenceThinned = defineRule({
  id: 'recurrence-thinned',
  level: 'error',
  group: 'time',
  find: (change) => deadlinesThat(change, 'thinner'),
  bad: { edits: [{ file: 'tasks/1.yaml', find: '{every: quarter, day: 20}', put: '{every: half-year, day: 20}' }] },
  good: { edits: [{ file: 'tasks/1.yaml', find: '{every: quarter, day: 20}', put: '{every: month, day: 20}' }] },
});
