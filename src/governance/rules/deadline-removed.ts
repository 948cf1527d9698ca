/** A deadline taken away, or turned into one that is never overdue. */
import { deadlinesThat } from '../compare.ts';
import { defineRule } from '../rule.ts';
import { decision } from '../sample.ts';

export const deadlineRemoved = defineRule({
  id: 'deadline-removed',
  level: 'error',
  group: 'time',
  find: (change) => deadlinesThat(change, 'removed'),
  bad: { edits: [{ file: 'tasks/1.yaml', find: '    deadline: 2010-09-30\n', put: '' }] },
  good: {
    edits: [
      { file: 'tasks/1.yaml', find: '    deadline: 2010-09-30\n', put: '' },
      decision(['edit: deadline-removed, of: "1.2", old: 2010-09-30, reason: 上级改为长期培训']),
    ],
  },
});
