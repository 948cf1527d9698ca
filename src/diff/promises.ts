/** Facts about the promises themselves: tasks, parts, units, leads, measures, duties, policy and the plan's own head. */

import { madeOnce } from '../ground/grouped.ts';
import type { Place } from '../ground/place.ts';
import type { Measure, Part, Plan, Policy, Task } from '../plan/plan.ts';
import { settingsOf } from '../plan/policy.ts';
import type { SeenDecision } from '../plan/seen.ts';
import type { FactList, FactType, FactValue } from './facts.ts';
import { joined, type Side } from './side.ts';
import { describe } from './time.ts';

/** See the module comment. Where a decision of the kind `change` says why, it is the cause. */
export function promiseFacts(before: Side, after: Side, facts: FactList): void {
  for (const [id, task] of after.plan.tasks) {
    const old = before.plan.tasks.get(id);
    if (old) taskFacts(after, old, task, facts);
    else
      facts.add('task-added', id, {
        task: id,
        title: task.title,
        after: task.title,
        ...because(after, id, 'split', task.place),
      });
  }
  const added = partsAdded(before.plan, after.plan);
  for (const [id, task] of before.plan.tasks) {
    if (after.plan.tasks.has(id)) continue;
    const into = added.get(task.title);
    const details = { task: id, title: task.title, from: [task.place] };
    if (into)
      facts.add('task-merged', id, {
        ...details,
        before: id,
        after: into.id,
        ...because(after, id, 'merged', into.place),
      });
    else facts.add('task-dropped', id, { ...details, before: task.title });
  }
  headFacts(before.plan, after.plan, facts);
  dutyFacts(before.plan, after.plan, facts);
  policyFacts(before.plan, after.plan, facts);
}

/** Parts that are new in the plan, by title, the first of each: a task that is gone and bore the title was merged into it. */
function partsAdded(before: Plan, after: Plan): ReadonlyMap<string, Part> {
  const partsOf = ({ tasks }: Plan) => [...tasks.values()].flatMap(({ parts }) => parts);
  const known = new Set(partsOf(before).map(({ id }) => id));
  const added = partsOf(after).filter(({ id }) => !known.has(id));
  return new Map(added.reverse().map((part) => [part.title, part]));
}

function taskFacts(after: Side, old: Task, task: Task, facts: FactList): void {
  const about = { task: task.id, title: task.title };
  const [had, has] = [old.parts.map(({ id }) => id), task.parts.map(({ id }) => id)];
  const details = { ...about, before: joined(had), after: joined(has), from: [old.place] };
  if (has.some((id) => !had.includes(id)))
    facts.add('task-split', task.id, { ...details, ...because(after, task.id, 'split', task.place) });
  if (had.some((id) => !has.includes(id)))
    facts.add('task-merged', task.id, { ...details, ...because(after, task.id, 'merged', task.place) });
  const reworded = (
    id: string,
    was: { readonly title: string; readonly place: Place },
    now: { readonly title: string; readonly place: Place },
  ) => {
    if (was.title === now.title) return;
    facts.add('task-reworded', id, {
      ...about,
      before: was.title,
      after: now.title,
      from: [was.place],
      ...because(after, id, 'reworded', now.place),
    });
  };
  reworded(task.id, old, task);
  for (const part of task.parts) {
    const was = old.parts.find(({ id }) => id === part.id);
    if (!was) continue;
    reworded(part.id, was, part);
    unitFacts(after, part.id, about, unitsOf(was), unitsOf(part), was.place, part.place, facts);
    measureFacts(after, part.id, about, was.measures, part.measures, facts);
  }
  unitFacts(after, task.id, about, rolesOf(old), rolesOf(task), old.place, task.place, facts);
  const leads = (one: Task) => joined(one.lead.map(({ unit }) => unit));
  if (leads(old) !== leads(task))
    facts.add('lead-changed', task.id, {
      ...about,
      before: leads(old),
      after: leads(task),
      from: [old.place],
      ...because(after, task.id, 'lead', task.place),
    });
  if (joined(old.dailyWork) !== joined(task.dailyWork)) {
    facts.add('lead-changed', `${task.id}#dailyWork`, {
      ...about,
      before: joined(old.dailyWork),
      after: joined(task.dailyWork),
      from: [old.place],
      ...because(after, task.id, 'lead', task.place),
    });
  }
  measureFacts(after, task.id, about, old.measures, task.measures, facts);
  const answered = new Map(old.responsible.map((one) => [one.unit, one]));
  for (const assignee of task.responsible) {
    const was = answered.get(assignee.unit);
    if (was)
      measureFacts(
        after,
        `${task.id}/${assignee.unit}`,
        { ...about, unit: assignee.unit },
        was.measures,
        assignee.measures,
        facts,
      );
  }
}

type About = { readonly task: string; readonly title: string; readonly unit?: string };

/** Units of a task with the role that each has there; lead units are told by `lead-changed`. */
function rolesOf(task: Task): ReadonlyMap<string, string> {
  const roles = [...task.roles].flatMap(([role, list]) => list.map(({ unit }) => [unit, role] as const));
  return new Map([...roles, ...task.responsible.map(({ unit }) => [unit, 'responsible'] as const)]);
}

function unitsOf(part: Part): ReadonlyMap<string, string> {
  return new Map((part.units ?? []).map((unit) => [unit, 'responsible']));
}

function unitFacts(
  after: Side,
  id: string,
  about: About,
  was: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  old: Place,
  place: Place,
  facts: FactList,
): void {
  for (const [unit, role] of now) {
    if (was.get(unit) === role) continue;
    facts.add('unit-added', `${id}/${unit}`, {
      ...about,
      unit,
      before: was.get(unit),
      after: role,
      from: [old],
      ...because(after, id, 'unit-added', place, unit),
    });
  }
  for (const [unit, role] of was) {
    if (now.has(unit)) continue;
    facts.add('unit-dropped', `${id}/${unit}`, {
      ...about,
      unit,
      before: role,
      from: [old],
      ...because(after, id, 'unit-dropped', place, unit),
    });
  }
}

function measureFacts(
  after: Side,
  id: string,
  about: About,
  was: readonly Measure[],
  now: readonly Measure[],
  facts: FactList,
): void {
  for (const mark of new Set([...was, ...now].map((one) => one.id))) {
    const [old, current] = [was.find((one) => one.id === mark), now.find((one) => one.id === mark)];
    const [from, to] = [old ? target(old) : null, current ? target(current) : null];
    if (from === to) continue;
    const details = { ...about, title: (current ?? old)!.title, before: from, after: to, from: [old?.place] };
    facts.add('measure-changed', `${id}#${mark}`, { ...details, ...because(after, id, 'target', current?.place) });
  }
}

/** A target in short: `at-least 90%`, with the shares of units where it is split. */
function target({ direction, target: value, unit = '', tolerance, split }: Measure): string {
  const shares = split.map((row) => ` ${row.unit}:${row.target}`).join('');
  return `${direction}${value === undefined ? '' : ` ${value}`}${unit}${tolerance === 0 ? '' : ` ±${tolerance}`}${shares}`;
}

/** The decision that says why, latest first, with the place of the change beside it. */
function because(
  after: Side,
  id: string,
  change: string,
  place: Place | undefined,
  unit?: string,
): { readonly cause: string | undefined; readonly to: (Place | undefined)[] } {
  const task = id.split('/')[0]!;
  const latest = (of: string | undefined) => changesDecided(after).get(changeKey(change, task, of));
  const [all, own] = [latest(undefined), latest(unit)];
  const found = all && own ? (all.order > own.order ? all : own) : (all ?? own);
  return { cause: found?.decision.id, to: [place, found?.item.place] };
}

/** The latest decision on each change of a task, of a unit or of all, with its place in the order of decisions. */
const changesDecided = madeOnce(({ seen }: Side) => {
  const latest = new Map<string, SeenDecision & { readonly order: number }>();
  for (const [order, { decision, item }] of seen.decisions.entries()) {
    if (decision.type === 'change' && !decision.refused)
      latest.set(changeKey(item.change, item.task, item.unit), { decision, item, order });
  }
  return latest;
});

function changeKey(change: string | undefined, task: string | undefined, unit: string | undefined): string {
  return JSON.stringify([change, task, unit]);
}

function headFacts(before: Plan, after: Plan, facts: FactList): void {
  const head = ({ title, issuer, number, period }: Plan): Record<string, string | undefined> => ({
    title,
    issuer,
    number,
    'period.from': period?.from,
    'period.to': period?.to,
  });
  const [was, now] = [head(before), head(after)];
  for (const key of Object.keys(now)) {
    if (was[key] === now[key]) continue;
    facts.add('task-reworded', `plan.${key}`, {
      title: after.title,
      before: was[key],
      after: now[key],
      from: [before.place],
      to: [after.place],
    });
  }
}

function dutyFacts(before: Plan, after: Plan, facts: FactList): void {
  const all = new Map([...before.duties, ...after.duties].map((duty) => [duty.id, duty]));
  const change = (
    id: string,
    title: string,
    from: FactValue | undefined,
    to: FactValue | undefined,
    places: readonly (Place | undefined)[],
  ) => {
    if (from !== to)
      facts.add('duty-changed', id, { title, before: from, after: to, from: [places[0]], to: [places[1]] });
  };
  for (const [id, { title }] of all) {
    const [was, now] = [before.duties.find((one) => one.id === id), after.duties.find((one) => one.id === id)];
    const places = [was?.place, now?.place];
    if (!was || !now) change(id, title, was?.title, now?.title, places);
    else {
      change(`${id}#title`, title, was.title, now.title, places);
      change(`${id}#settledBy`, title, was.settledBy, now.settledBy, places);
      change(`${id}#inPrinciple`, title, String(was.inPrinciple), String(now.inPrinciple), places);
      change(`${id}#owners`, title, joined(was.owners), joined(now.owners), places);
    }
  }
}

function policyFacts(before: Plan, after: Plan, facts: FactList): void {
  const [was, now] = [flat(before.policy), flat(after.policy)];
  for (const key of new Set([...was.keys(), ...now.keys()])) {
    const [from, to] = [was.get(key) ?? null, now.get(key) ?? null];
    if (from === to) continue;
    const type: FactType = 'policy-changed';
    facts.add(type, `policy.${key}`, {
      before: from,
      after: to,
      from: [before.policy.place ?? before.place],
      to: [after.policy.place ?? after.place],
    });
  }
}

/** Every setting by name; of the signals those that the plan sets. */
function flat(policy: Policy): ReadonlyMap<string, FactValue> {
  const set = new Map([...policy.signals].filter(([, value]) => value !== 'off') as [string, number][]);
  return new Map([
    ...Object.entries(settingsOf(policy, set)).map(
      ([key, value]) => [key, typeof value === 'boolean' ? String(value) : value] as const,
    ),
    ...Object.entries(policy.procedure).map(([key, value]) => [`procedure.${key}`, value] as const),
    ...[...policy.signals].map(([id, value]) => [`signals.${id}`, value] as const),
  ]);
}

/** What a unit promised in its own breakdown, compared where both sides have one. */
export function breakdownFacts(before: Side, after: Side, facts: FactList): void {
  for (const [id, now] of after.undertakings) {
    const was = before.undertakings.get(id)?.undertaking;
    const { undertaking } = now;
    const [old, current] = [was?.breakdown, undertaking.breakdown];
    if (!was || !old || !current) continue;
    const about = { task: undertaking.task.id, title: undertaking.task.title, unit: undertaking.unit };
    measureFacts(after, id, about, old.measures, current.measures, facts);
    const [from, to] = [was.ownAim && describe(was.ownAim), undertaking.ownAim && describe(undertaking.ownAim)];
    if (from === to) continue;
    const cause = after.recordAt(current.place);
    facts.add('deadline-moved', `${id}#aim`, {
      ...about,
      before: from,
      after: to,
      cause,
      from: [old.place],
      to: [current.place],
    });
  }
}

/** Targets that decisions changed; the plan's own words stay as they were. */
export function decidedMeasureFacts(before: Side, after: Side, facts: FactList): void {
  for (const [id, { undertaking, measures }] of after.undertakings) {
    const was = before.undertakings.get(id);
    for (const { measure, original } of measures) {
      const old = was?.measures.find((one) => one.measure.id === measure.id);
      if (!old || (original === undefined && old.original === undefined) || old.measure.target === measure.target)
        continue;
      const { task, unit } = undertaking;
      const decision = after.seen
        .decisionsOf(task.id, unit)
        .findLast(({ item }) => item.measure === measure.id && item.amount?.to === measure.target);
      const about = { task: task.id, unit, title: measure.title, cause: decision?.decision.id };
      facts.add('measure-changed', `${id}#${measure.id}`, {
        ...about,
        before: target(old.measure),
        after: target(measure),
        from: [old.measure.place],
        to: [decision?.item.place ?? measure.place],
      });
    }
  }
}
