/** The promises of a plan as the rules compare them: by undertaking, inheritance resolved, the units' own breakdowns left out. */
import { grouped, madeOnce } from '../ground/grouped.ts';
import type { Measure, Plan, Task } from '../plan/plan.ts';
import { type Undertaking, undertakingsOf } from '../plan/undertakings.ts';
import type { Promised, PromisedMeasure, PromisedStep, Side } from './change.ts';
import type { Sighting } from './rule.ts';

/** Undertakings by the plan alone; those of lead units that only supervise bind to nothing that could be moved. */
export function plainUndertakings(plan: Plan): Undertaking[] {
  return undertakingsOf({ ...plan, breakdowns: new Map() }, '9999-12-31').filter(({ role }) => role !== 'lead');
}

/** By `3.2/市法院`, for a part `3.2.1/市法院`; a task that names nobody is there as `3.2/`. */
export function promisesOf(plan: Plan): ReadonlyMap<string, Promised> {
  const found = new Map<string, Promised>();
  for (const { task, unit, dues } of plainUndertakings(plan)) {
    for (const { part, title, deadline, place } of dues) {
      const item = part === '' ? task.id : part;
      found.set(`${item}/${unit}`, { item, task: task.id, unit, title, deadline, place });
    }
  }
  const bound = new Set([...found.values()].map(({ task }) => task));
  for (const task of plan.tasks.values()) {
    if (bound.has(task.id)) continue;
    for (const { id, title, deadline, place } of [task, ...task.parts])
      found.set(`${id}/`, { item: id, task: task.id, unit: '', title, deadline, place });
  }
  return found;
}

/** The measures of all undertakings; of a task that names nobody, its own. */
export function promisedMeasures(plan: Plan): PromisedMeasure[] {
  const found: PromisedMeasure[] = [];
  const bound = new Set<string>();
  for (const { task, unit, measures } of plainUndertakings(plan)) {
    bound.add(task.id);
    for (const measure of measures) found.push({ item: itemOf(task, measure), task: task.id, unit, measure });
  }
  for (const task of plan.tasks.values()) {
    if (bound.has(task.id)) continue;
    for (const measure of [...task.measures, ...task.parts.flatMap((part) => part.measures)])
      found.push({ item: itemOf(task, measure), task: task.id, unit: '', measure });
  }
  return found;
}

/** The part that a measure is written in, else the task. */
function itemOf(task: Task, measure: Measure): string {
  return task.parts.find((part) => part.measures.some(({ place }) => place === measure.place))?.id ?? task.id;
}

/** The milestones of all undertakings; of a task that names nobody, its own. */
export function promisedSteps(plan: Plan): PromisedStep[] {
  const found: PromisedStep[] = [];
  const bound = new Set<string>();
  for (const { task, unit, milestones } of plainUndertakings(plan)) {
    bound.add(task.id);
    for (const step of milestones) found.push({ task: task.id, unit, step });
  }
  for (const task of plan.tasks.values())
    if (!bound.has(task.id)) for (const step of task.milestones) found.push({ task: task.id, unit: '', step });
  return found;
}

/** A sighting of one unit, before those of all units of the task are told as one. */
export interface OwnSighting extends Omit<Sighting, 'of'> {
  readonly task: string;
  readonly unit: string;
  /** The task or part. */
  readonly item: string;
  /** What of it: the id of a measure or milestone, else empty. */
  readonly mark?: string;
}

/**
 * What concerns all units of a task alike is told once, of the task; else unit by unit. `members` are the units that had
 * the promise before, by item and mark.
 */
export function folded(own: readonly OwnSighting[], members: (one: OwnSighting) => number): Sighting[] {
  const keyOf = (one: OwnSighting) => JSON.stringify([one.item, one.mark ?? '', one.old, one.new]);
  const alikeTo = grouped(own, keyOf);
  return [...new Set(own.map(keyOf))].flatMap((key): Sighting[] => {
    const list = alikeTo(key);
    const first = list[0]!;
    const mark = first.mark ? `#${first.mark}` : '';
    const plain = ({ item: _item, mark: _mark, unit: _unit, ...rest }: OwnSighting) => rest;
    if (list.length === members(first)) return [{ ...plain(first), of: `${first.item}${mark}` }];
    return list.map((one) => ({
      ...plain(one),
      ...(one.unit !== '' && { unit: one.unit }),
      of: `${one.item}${one.unit === '' ? '' : `/${one.unit}`}${mark}`,
    }));
  });
}

/** How many units of a side have a deadline of the same item. */
export function unitsWithDeadline(side: Side): (one: OwnSighting) => number {
  const promisesOf = grouped(side.promises.values(), ({ item }) => item);
  return ({ item }) => promisesOf(item).length;
}

/** How many units of a side have a measure of the same item and id. */
export function unitsWithMeasure(side: Side): (one: OwnSighting) => number {
  const measuresOf = grouped(side.measures, ({ item, measure }) => JSON.stringify([item, measure.id]));
  return ({ item, mark }) => measuresOf(JSON.stringify([item, mark])).length;
}

/** How many units of a side have a milestone of the same task and id. */
export function unitsWithStep(side: Side): (one: OwnSighting) => number {
  const stepsOf = grouped(side.steps, ({ task, step }) => JSON.stringify([task, step.id]));
  return ({ task, mark }) => stepsOf(JSON.stringify([task, mark])).length;
}

/** The units that a side binds to each task, as `3.2/市法院`. */
export const boundIn = madeOnce(
  ({ promises }: Side): ReadonlySet<string> =>
    new Set([...promises.values()].map(({ task, unit }) => `${task}/${unit}`)),
);
