/** A unit's breakdown that promises less than on the day it was filed. */
import type { BreakdownItem } from '../../plan/plan.ts';
import { placesOf } from '../change.ts';
import { isLower, spelledMeasure, spelledStep } from '../compare.ts';
import { deadlineMoves } from '../deadlines.ts';
import { boundIn } from '../promises.ts';
import { defineRule, type Sighting } from '../rule.ts';

interface Loss {
  readonly field: string;
  readonly old: string;
  readonly new: string | null;
}

/** What an item no longer says, or says less of. People may change, but not vanish. */
function losses(old: BreakdownItem, now: BreakdownItem, moved: (step: number) => boolean): Loss[] {
  const found: Loss[] = [];
  if (old.standard !== undefined && old.standard !== now.standard)
    found.push({ field: 'standard', old: old.standard, new: now.standard ?? null });
  for (const key of ['leader', 'section', 'person'] as const)
    if (old[key] !== undefined && now[key] === undefined) found.push({ field: key, old: old[key], new: null });
  for (const was of old.measures) {
    const current = now.measures.find(({ id }) => id === was.id);
    if (!current || isLower(was, current))
      found.push({ field: was.id, old: spelledMeasure(was), new: current ? spelledMeasure(current) : null });
  }
  for (const [index, was] of old.milestones.entries()) {
    const current = now.milestones.find(({ id }) => id === was.id);
    if (!current || moved(index) || (was.share ?? 0) > (current.share ?? 0))
      found.push({ field: was.id, old: spelledStep(was), new: current ? spelledStep(current) : null });
  }
  if (old.pace !== now.pace && now.pace === 'none')
    found.push({ field: 'pace', old: old.pace ?? 'linear', new: 'none' });
  return found;
}

export const breakdownWeakened = defineRule({
  id: 'breakdown-weakened',
  level: 'error',
  group: 'breakdown',
  find: ({ base, head }) =>
    [...base.plan.breakdowns.values()].flatMap((was): Sighting[] => {
      const now = head.plan.breakdowns.get(was.unit);
      if (!now) return [];
      const found: Sighting[] =
        now.date > was.date
          ? [
              {
                of: `breakdown/${was.unit}#date`,
                unit: was.unit,
                old: was.date,
                new: now.date,
                places: placesOf(was.place, now.place),
              },
            ]
          : [];
      for (const old of was.items.values()) {
        const current = now.items.get(old.task);
        const about = {
          task: old.task,
          unit: was.unit,
          title: base.plan.tasks.get(old.task)?.title ?? '',
          places: placesOf(old.place, current?.place ?? now.place),
        };
        const of = `breakdown/${was.unit}#${old.task}`;
        if (!current) {
          // A unit that the task no longer binds has nothing to break down.
          if (boundIn(head).has(`${old.task}/${was.unit}`)) found.push({ ...about, of, old: about.title, new: null });
          continue;
        }
        const moved = (index: number) => {
          const step = old.milestones[index]!;
          const other = current.milestones.find(({ id }) => id === step.id);
          return (
            other !== undefined &&
            deadlineMoves(step.deadline, other.deadline, base.plan).some((move) => move !== 'earlier')
          );
        };
        for (const { field, ...values } of losses(old, current, moved))
          found.push({ ...about, of: `${of}.${field}`, ...values });
      }
      return found;
    }),
  bad: {
    edits: [{ file: 'breakdowns/甲局.yaml', find: 'title: 栏目数, target: 20', put: 'title: 栏目数, target: 12' }],
  },
  good: { edits: [{ file: 'breakdowns/甲局.yaml', find: 'person: 综合科科长', put: 'person: 综合科副科长' }] },
});
