/** A task no longer marked as sensitive. */
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const sensitiveMarkRemoved = defineRule({
  id: 'sensitive-mark-removed',
  level: 'error',
  group: 'what',
  find: ({ base, head }) =>
    [...base.plan.tasks.values()].flatMap((old): Sighting[] => {
      const now = head.plan.tasks.get(old.id);
      if (!now || !old.sensitive || now.sensitive) return [];
      const about = { of: old.id, task: old.id, title: old.title };
      return [{ ...about, old: 'sensitive', new: null, places: placesOf(old.place, now.place) }];
    }),
  bad: { edits: [{ file: 'tasks/1.yaml', find: '    sensitive: true\n', put: '' }] },
  good: { edits: [{ file: 'tasks/1.yaml', find: '    title: 培训\n', put: '    title: 培训\n    sensitive: true\n' }] },
});
