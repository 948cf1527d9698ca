/** Another department does the daily work. */
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const dailyWorkChanged = defineRule({
  id: 'daily-work-changed',
  level: 'warning',
  group: 'who',
  find: ({ base, head }) =>
    [...base.plan.tasks.values()].flatMap((old): Sighting[] => {
      const now = head.plan.tasks.get(old.id);
      const names = (task: typeof old) => [...task.dailyWork].sort().join('、');
      if (!now || names(now) === names(old)) return [];
      const values = { old: names(old) || null, new: names(now) || null };
      return [{ of: old.id, task: old.id, title: old.title, ...values, places: placesOf(old.place, now.place) }];
    }),
  allowedBy: (item, { task, old, new: now }) =>
    item.change === 'lead' && item.task === task && (item.old ?? null) === old && (item.new ?? null) === now,
  bad: { edits: [{ file: 'tasks/1.yaml', find: 'dailyWork: [市政府办]', put: 'dailyWork: [甲局综合科]' }] },
  good: { edits: [{ file: 'tasks/1.yaml', find: 'dailyWork: [市政府办]', put: 'dailyWork:\n  - 市政府办' }] },
});
