/** A measure taken out while the unit stays bound. */
import { measuresThat, spelledMeasure } from '../compare.ts';
import { defineRule } from '../rule.ts';

export const measureRemoved = defineRule({
  id: 'measure-removed',
  level: 'error',
  group: 'what',
  find: (change) => measuresThat(change, (old, now) => (now ? undefined : { old: spelledMeasure(old), new: null })),
  bad: {
    edits: [
      {
        file: 'tasks/1.yaml',
        find: '    measures:\n      - {id: ren, title: 培训人数, target: 100, unit: 人}\n',
        put: '',
      },
    ],
  },
  good: {
    edits: [
      {
        file: 'tasks/1.yaml',
        find: '      - {id: ren,',
        put: '      - {id: qi, title: 期数, target: 4, unit: 期}\n      - {id: ren,',
      },
    ],
  },
});
