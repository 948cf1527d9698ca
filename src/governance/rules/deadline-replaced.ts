/** A deadline of one kind put in the place of another, so that nobody can say whether it is later. */
import { deadlinesThat } from '../compare.ts';
import { defineRule } from '../rule.ts';

export const deadlineReplaced = defineRule({
  id: 'deadline-replaced',
  level: 'error',
  group: 'time',
  find: (change) => deadlinesThat(change, 'replaced'),
  bad: {
    edits: [{ file: 'tasks/1.yaml', find: 'deadline: {every: quarter, day: 20}', put: 'deadline: 2011-12-31' }],
  },
  good: {
    edits: [
      { file: 'tasks/1.yaml', find: 'deadline: {every: quarter, day: 20}', put: 'deadline: {day: 20, every: quarter}' },
    ],
  },
});
