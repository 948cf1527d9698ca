/** A deadline moved earlier: stricter, but the units were promised the time. */
import { deadlinesThat } from '../compare.ts';
import { defineRule } from '../rule.ts';

export const deadlineEarlier = defineRule({
  id: 'deadline-earlier',
  level: 'warning',
  group: 'time',
  find: (change) => deadlinesThat(change, 'earlier'),
  bad: { edits: [{ file: 'tasks/1.yaml', find: 'deadline: 2010-09-30', put: 'deadline: 2010-08-31' }] },
  good: {
    edits: [
      {
        file: 'breakdowns/乙局.yaml',
        text: 'kind: breakdown\nunit: 乙局\ndate: 2010-07-05\nitems:\n  - {task: "1.2", deadline: 2010-08-31}\n',
      },
    ],
  },
});
