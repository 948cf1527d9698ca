/** Undertakings (承办事项): one task × one unit, derived from the plan and the breakdowns known on a day. */
import { grouped, madeOnce } from '../ground/grouped.ts';
import type { Place } from '../ground/place.ts';
import { type Deadline, isTimed } from './deadline.ts';
import type { Assignee, BreakdownItem, Measure, Milestone, Part, Plan, Task } from './plan.ts';

/** What a task gives to each unit under its own name: as responsible, then as lead, then in other roles. */
export const assignmentsOf = madeOnce((task: Task) =>
  grouped([...task.responsible, ...task.lead, ...[...task.roles.values()].flat()], ({ unit }) => unit),
);

/** Why a unit answers: it delivers, it leads and supervises, it leads and delivers because nobody else is named, or another role. */
export type UndertakingRole = 'responsible' | 'lead' | 'lead-delivers' | (string & {});

/** Where a date comes from. */
export type DueOrigin = 'unit' | 'task' | 'section' | 'part' | 'breakdown' | 'duty';

/** One thing of an undertaking that has a deadline: the whole, or a part. */
export interface Due {
  /** Empty for the whole task, else the part's id. */
  readonly part: string;
  readonly title: string;
  readonly deadline: Deadline;
  readonly origin: DueOrigin;
  readonly place: Place;
}

/** One task × one unit, with all that binds the unit there. */
export interface Undertaking {
  /** `<task>/<unit>`; a unit that holds two roles in one task has `<task>/<unit>/<role>` for the later one. */
  readonly id: string;
  readonly task: Task;
  readonly unit: string;
  readonly role: UndertakingRole;
  /** False for supporting roles: shown, never late, not judged. */
  readonly delivers: boolean;
  readonly leads: readonly string[];
  readonly scope?: string;
  /** The unit's parts of the task. */
  readonly parts: readonly Part[];
  /** The whole first, then parts that have a date of their own. */
  readonly dues: readonly Due[];
  readonly measures: readonly Measure[];
  readonly milestones: readonly Milestone[];
  readonly pace: 'linear' | 'milestones' | 'none';
  readonly breakdown?: BreakdownItem;
  /** The unit's own aim where plan and breakdown both give a date. */
  readonly ownAim?: Deadline;
  readonly place: Place;
}

/** All undertakings in the plan's order, with the breakdowns dated up to `asOf` applied. */
export function undertakingsOf(plan: Plan, asOf: string): Undertaking[] {
  const all: Undertaking[] = [];
  for (const section of plan.sections) {
    for (const task of section.tasks) all.push(...undertakingsOfTask(plan, task, asOf));
  }
  return all;
}

function undertakingsOfTask(plan: Plan, task: Task, asOf: string): Undertaking[] {
  const leads = task.lead.map(({ unit }) => unit);
  const made = new Map<string, Undertaking>();
  const add = (assignee: Assignee, role: UndertakingRole, delivers: boolean, onlyNamed = false) => {
    const plain = `${task.id}/${assignee.unit}`;
    const id = made.has(plain) ? `${plain}/${role}` : plain;
    if (made.has(id)) return;
    const parts = partsFor(task, assignee.unit, onlyNamed);
    const supervises = role === 'lead';
    const terms = supervises ? supervision(task, assignee) : delivery(plan, task, assignee, parts, asOf);
    made.set(id, { id, task, unit: assignee.unit, role, delivers, leads, parts, place: assignee.place, ...terms });
  };
  for (const assignee of task.responsible) add(assignee, 'responsible', true);
  let others = task.responsible.length > 0;
  for (const [roleId, assignees] of task.roles) {
    const delivers = plan.roles.get(roleId)?.delivers ?? true;
    if (delivers && assignees.length > 0) others = true;
    for (const assignee of assignees) add(assignee, roleId, delivers);
  }
  const delivering = new Set<string>();
  for (const one of made.values()) if (one.delivers) delivering.add(one.unit);
  for (const assignee of task.lead) {
    const { unit } = assignee;
    const dated = assignee.deadline !== undefined || assignee.measures.length > 0;
    // Who alone does the work has nobody to supervise.
    if (others && !dated && delivering.size === 1 && delivering.has(unit)) continue;
    // A lead with a date, a target or a part of its own delivers that, whoever else is named.
    const own = dated || (!made.has(`${task.id}/${unit}`) && task.parts.some((part) => part.units?.includes(unit)));
    add(assignee, others && !own ? 'lead' : 'lead-delivers', true, others);
  }
  return [...made.values()];
}

/** The parts that bind a unit: those that name it, and those that name nobody unless only named parts do. */
function partsFor(task: Task, unit: string, onlyNamed: boolean): readonly Part[] {
  const bound = (part: Part) => (part.units ? part.units.includes(unit) : !onlyNamed);
  return task.parts.every(bound) ? task.parts : task.parts.filter(bound);
}

type Terms = Pick<Undertaking, 'dues' | 'measures' | 'milestones' | 'pace' | 'scope' | 'breakdown' | 'ownAim'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A lead that delivers nothing itself owes evidence of its supervision each half-year. */
function supervision(task: Task, { place, scope }: Assignee): Terms {
  const deadline: Deadline = { kind: 'standing', review: 'half-year', firmness: 'firm', inferred: false, place };
  const terms: Mutable<Terms> = {
    dues: [{ part: '', title: task.title, deadline, origin: 'task', place }],
    measures: NOTHING,
    milestones: NOTHING,
    pace: task.pace,
  };
  if (scope !== undefined) terms.scope = scope;
  return terms;
}

const NOTHING: readonly never[] = [];

function delivery(plan: Plan, task: Task, assignee: Assignee, parts: readonly Part[], asOf: string): Terms {
  const filed = plan.breakdowns.get(assignee.unit);
  const breakdown = filed && filed.date <= asOf ? filed.items.get(task.id) : undefined;
  const planned = assignee.deadline ?? task.deadline;
  const dues: Due[] = [wholeDue(task, assignee, planned, breakdown)];
  for (const part of parts) {
    if (part.deadline)
      dues.push({ part: part.id, title: part.title, deadline: part.deadline, origin: 'part', place: part.place });
  }
  const steps = joined(task.milestones, assignee.milestones, breakdown?.milestones);
  const ownSteps = assignee.milestones.some(hasShare) || (breakdown?.milestones.some(hasShare) ?? false);
  const measures = joined(task.measures, ...parts.map((part) => part.measures), assignee.measures, breakdown?.measures);
  const terms: Mutable<Terms> = {
    dues,
    measures: measures.length === 0 ? NOTHING : measures.map((measure) => forUnit(measure, assignee.unit)),
    milestones: steps,
    // Steps with shares are the unit's own curve.
    pace: breakdown?.pace ?? (task.pace === 'linear' && ownSteps ? 'milestones' : task.pace),
  };
  if (assignee.scope !== undefined) terms.scope = assignee.scope;
  if (breakdown) terms.breakdown = breakdown;
  if (breakdown?.deadline && isTimed(planned)) terms.ownAim = breakdown.deadline;
  return terms;
}

function hasShare(step: Milestone): boolean {
  return step.share !== undefined;
}

/** The lists one after another; a list that is the only one is not copied. */
function joined<T>(...lists: (readonly T[] | undefined)[]): readonly T[] {
  let all: readonly T[] = NOTHING;
  for (const list of lists) {
    if (list && list.length > 0) all = all.length === 0 ? list : [...all, ...list];
  }
  return all;
}

function wholeDue(
  task: Task,
  assignee: Assignee,
  planned: Deadline | undefined,
  breakdown: BreakdownItem | undefined,
): Due {
  const { title } = task;
  if (!isTimed(planned) && breakdown?.deadline) {
    return { part: '', title, deadline: breakdown.deadline, origin: 'breakdown', place: breakdown.deadline.place };
  }
  if (planned) {
    const origin = assignee.deadline ? 'unit' : task.inheritsDeadline ? 'section' : 'task';
    return { part: '', title, deadline: planned, origin, place: planned.place };
  }
  return {
    part: '',
    title,
    deadline: { kind: 'undetermined', firmness: 'firm', inferred: false, place: task.place },
    origin: 'task',
    place: task.place,
  };
}

/** A measure split over units: each unit answers for its own share. */
function forUnit(measure: Measure, unit: string): Measure {
  const share = measure.split.find((row) => row.unit === unit);
  return share ? { ...measure, target: share.target } : measure;
}
