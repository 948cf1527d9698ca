/** A unit that moves the day it had promised in its own breakdown. */
import { placesOf } from '../change.ts';
import { deadlineMoves, spelled } from '../deadlines.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const breakdownLater = defineRule({
  id: 'breakdown-later',
  level: 'error',
  group: 'breakdown',
  find: ({ base, head }) =>
    [...base.plan.breakdowns.values()].flatMap((was): Sighting[] => {
      const now = head.plan.breakdowns.get(was.unit);
      if (!now) return [];
      return [...was.items.values()].flatMap((old): Sighting[] => {
        const current = now.items.get(old.task);
        if (!current) return [];
        const moves = deadlineMoves(old.deadline, current.deadline, base.plan);
        if (moves.every((move) => move === 'earlier')) return [];
        return [
          {
            of: `breakdown/${was.unit}#${old.task}`,
            task: old.task,
            unit: was.unit,
            title: base.plan.tasks.get(old.task)?.title ?? '',
            old: spelled(old.deadline),
            new: spelled(current.deadline),
            places: placesOf(old.place, current.place),
          },
        ];
      });
    }),
  bad: { edits: [{ file: 'breakdowns/甲局.yaml', find: 'deadline: 2010-11-30', put: 'deadline: 2010-12-20' }] },
  good: { edits: [{ file: 'breakdowns/甲局.yaml', find: 'deadline: 2010-11-30', put: 'deadline: 2010-10-31' }] },
});
