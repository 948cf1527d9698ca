/** A milestone taken out while the task stays. */
import { spelledStep, stepsThat } from '../compare.ts';
import { defineRule } from '../rule.ts';

export const milestoneRemoved = defineRule({
  id: 'milestone-removed',
  level: 'error',
  group: 'time',
  find: (change) => stepsThat(change, (old, now) => (now ? undefined : { old: spelledStep(old), new: null })),
  bad: {
    edits: [
      {
        file: 'tasks/1.yaml',
        find: '    milestones:\n      - {id: zhongqi, title: 完成一半, share: 50, deadline: 2010-08-31}\n',
        put: '',
      },
    ],
  },
  good: {
    edits: [
      {
        file: 'tasks/1.yaml',
        find: '      - {id: zhongqi,',
        put: '      - {id: kaitong, title: 开通, share: 20, deadline: 2010-07-31}\n      - {id: zhongqi,',
      },
    ],
  },
});
