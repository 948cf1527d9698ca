/** A document that a task is to bring forth and no longer names. */
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const deliverableDropped = defineRule({
  id: 'deliverable-dropped',
  level: 'error',
  group: 'what',
  find: ({ base, head }) =>
    [...base.plan.tasks.values()].flatMap((old): Sighting[] => {
      const now = head.plan.tasks.get(old.id);
      if (!now) return [];
      return old.documents
        .filter((title) => !now.documents.includes(title))
        .map((title) => ({
          of: old.id,
          task: old.id,
          title: old.title,
          old: title,
          new: null,
          places: placesOf(old.place, now.place),
        }));
    }),
  bad: { edits: [{ file: 'tasks/1.yaml', find: '    documents: [网站建设方案]\n', put: '' }] },
  good: { edits: [{ file: 'tasks/1.yaml', find: '[网站建设方案]', put: '[网站管理办法, 网站建设方案]' }] },
});
