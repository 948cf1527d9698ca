/** The comparisons that several rules share: deadlines, measures and milestones of both sides, matched by id. */
import { grouped } from '../ground/grouped.ts';
import type { Deadline } from '../plan/deadline.ts';
import type { Measure, Milestone } from '../plan/plan.ts';
import type { PlanChange, PromisedMeasure, PromisedStep } from './change.ts';
import { placesOf } from './change.ts';
import { type DeadlineMove, deadlineMoves, spelled } from './deadlines.ts';
import { boundIn, folded, type OwnSighting, unitsWithDeadline, unitsWithMeasure, unitsWithStep } from './promises.ts';
import type { Sighting } from './rule.ts';

/** Deadlines of undertakings, parts and duties that made one of these moves. What is no longer there at all has rules of its own. */
export function deadlinesThat(change: PlanChange, ...moves: DeadlineMove[]): Sighting[] {
  const { base, head } = change;
  const tell = (deadline: Deadline | undefined) => spelled(deadline, moves.includes('looser'));
  const own: OwnSighting[] = [];
  for (const [id, old] of base.promises) {
    const now = head.promises.get(id);
    if (!now || !deadlineMoves(old.deadline, now.deadline, base.plan).some((move) => moves.includes(move))) continue;
    own.push({
      item: old.item,
      task: old.task,
      unit: old.unit,
      title: old.title,
      old: tell(old.deadline),
      new: tell(now.deadline),
      places: placesOf(old.deadline?.place ?? old.place, now.deadline?.place ?? now.place),
    });
  }
  const duties = base.plan.duties.flatMap((old): Sighting[] => {
    const now = head.plan.duties.find(({ id }) => id === old.id);
    if (!now || !deadlineMoves(old.deadline, now.deadline, base.plan).some((move) => moves.includes(move))) return [];
    return [
      {
        of: old.id,
        title: old.title,
        old: tell(old.deadline),
        new: tell(now.deadline),
        places: placesOf(old.place, now.place),
      },
    ];
  });
  return [...folded(own, unitsWithDeadline(base)), ...duties];
}

/** Measures of the base with the same of the head, where the unit is still bound to the task; `find` gives old and new value of what it looks for. */
export function measuresThat(
  { base, head }: PlanChange,
  find: (
    old: Measure,
    now: Measure | undefined,
  ) => { readonly old: string | null; readonly new: string | null } | undefined,
): Sighting[] {
  const bound = boundIn(head);
  const keyOf = ({ task, unit, measure }: PromisedMeasure) => JSON.stringify([task, unit, measure.id]);
  const sameAs = grouped(head.measures, keyOf);
  const taken = new Set<PromisedMeasure>();
  const own = base.measures.flatMap((was): OwnSighting[] => {
    if (!bound.has(`${was.task}/${was.unit}`)) return [];
    const same = sameAs(keyOf(was)).filter((one) => !taken.has(one));
    const now = same.find(({ item }) => item === was.item) ?? same[0];
    if (now) taken.add(now);
    const values = find(was.measure, now?.measure);
    if (!values) return [];
    return [
      {
        item: was.item,
        task: was.task,
        unit: was.unit,
        mark: was.measure.id,
        title: was.measure.title,
        ...values,
        places: placesOf(was.measure.place, now?.measure.place),
      },
    ];
  });
  return folded(own, unitsWithMeasure(base));
}

/** Milestones of the base with the same of the head, where the unit is still bound to the task. */
export function stepsThat(
  { base, head }: PlanChange,
  find: (
    old: Milestone,
    now: Milestone | undefined,
  ) => { readonly old: string | null; readonly new: string | null } | undefined,
): Sighting[] {
  const bound = boundIn(head);
  const keyOf = ({ task, unit, step }: PromisedStep) => JSON.stringify([task, unit, step.id]);
  const sameAs = grouped(head.steps, keyOf);
  const own = base.steps.flatMap((was): OwnSighting[] => {
    const { task, unit, step } = was;
    if (!bound.has(`${task}/${unit}`)) return [];
    const now = sameAs(keyOf(was))[0]?.step;
    const values = find(step, now);
    if (!values) return [];
    return [
      { item: task, task, unit, mark: step.id, title: step.title, ...values, places: placesOf(step.place, now?.place) },
    ];
  });
  return folded(own, unitsWithStep(base));
}

/** A milestone in short: its day and, where it has one, its share. */
export function spelledStep({ deadline, share }: Milestone): string {
  return [spelled(deadline) ?? '—', share === undefined ? undefined : `${share}%`].filter(Boolean).join(' ');
}

/** A target in short: `at-least 90%`, with its tolerance. */
export function spelledMeasure({ direction, target, unit = '', tolerance, comparedTo }: Measure): string {
  return [
    `${direction}${target === undefined ? '' : ` ${target}`}${unit}`,
    tolerance === 0 ? undefined : `±${tolerance}`,
    comparedTo,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** Less is asked than before. A split is compared where each unit answers for its own share. */
export function isLower(old: Measure, now: Measure): boolean {
  if (old.direction !== now.direction) return true;
  if ((old.unit ?? '') !== (now.unit ?? '') || (old.comparedTo ?? '') !== (now.comparedTo ?? '')) return true;
  if (old.target === undefined) return false;
  if (now.target === undefined) return old.direction !== 'zero';
  if (now.direction === 'at-most') return now.target > old.target;
  if (now.direction === 'about') return now.target < old.target || now.tolerance > old.tolerance;
  return now.direction === 'at-least' && now.target < old.target;
}
