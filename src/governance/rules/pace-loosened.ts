/** The share of work that is due by a day is no longer counted, or counted by milestones that were not there. */
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

const STRICTNESS = { linear: 2, milestones: 1, none: 0 } as const;

export const paceLoosened = defineRule({
  id: 'pace-loosened',
  level: 'error',
  group: 'time',
  find: ({ base, head }) =>
    [...base.plan.tasks.values()].flatMap((old): Sighting[] => {
      const now = head.plan.tasks.get(old.id);
      // Steps with shares that are added make a curve of their own; that is no loosening.
      const steps = now?.milestones.some(({ share }) => share !== undefined) ?? false;
      if (!now || STRICTNESS[now.pace] >= STRICTNESS[old.pace] || (now.pace === 'milestones' && steps)) return [];
      const about = { of: old.id, task: old.id, title: old.title };
      return [{ ...about, old: old.pace, new: now.pace, places: placesOf(old.place, now.place) }];
    }),
  bad: { edits: [{ file: 'tasks/1.yaml', find: '    title: 培训\n', put: '    title: 培训\n    pace: none\n' }] },
  good: { edits: [{ file: 'tasks/1.yaml', find: '    title: 培训\n', put: '    title: 培训\n    pace: linear\n' }] },
});
