/** The limit on extensions raised or taken away. */
import { deadlinesThat } from '../compare.ts';
import { defineRule } from '../rule.ts';

export const extensionLimitLoosened = defineRule({
  id: 'extension-limit-loosened',
  level: 'error',
  group: 'time',
  find: (change) => deadlinesThat(change, 'looser'),
  bad: { edits: [{ file: 'tasks/1.yaml', find: 'times: 1, within: 3 months', put: 'times: 3, within: 3 months' }] },
  good: { edits: [{ file: 'tasks/1.yaml', find: 'times: 1, within: 3 months', put: 'times: 1, within: 2 months' }] },
});
