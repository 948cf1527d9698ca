/** Undertakings (承办事项): one task × one unit, derived from the plan and the breakdowns known on a day. */
import type { Place } from '../source/source.ts';
import type { Deadline } from './deadline.ts';
import type { Assignee, BreakdownItem, Measure, Milestone, Part, Plan, Task } from './plan.ts';

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
  const seen = new Set<string>();
  const made: Undertaking[] = [];
  const add = (assignee: Assignee, role: UndertakingRole, delivers: boolean) => {
    const parts = task.parts.filter((part) => !part.units || part.units.includes(assignee.unit));
    const plain = `${task.id}/${assignee.unit}`;
    const id = seen.has(plain) ? `${plain}/${role}` : plain;
    if (seen.has(id)) return;
    seen.add(id);
    made.push(build(plan, task, assignee, role, delivers, parts, id, asOf));
  };
  for (const assignee of task.responsible) add(assignee, 'responsible', true);
  let others = task.responsible.length > 0;
  for (const [roleId, assignees] of task.roles) {
    const delivers = plan.roles.get(roleId)?.delivers ?? true;
    if (delivers && assignees.length > 0) others = true;
    for (const assignee of assignees) add(assignee, roleId, delivers);
  }
  // A lead with a date or a target of its own delivers that, whoever else is named.
  for (const assignee of task.lead) {
    const own = assignee.deadline !== undefined || assignee.measures.length > 0;
    add(assignee, others && !own ? 'lead' : 'lead-delivers', true);
  }
  return made;
}

function build(
  plan: Plan,
  task: Task,
  assignee: Assignee,
  role: UndertakingRole,
  delivers: boolean,
  parts: readonly Part[],
  id: string,
  asOf: string,
): Undertaking {
  const filed = plan.breakdowns.get(assignee.unit);
  const breakdown = filed && filed.date <= asOf ? filed.items.get(task.id) : undefined;
  const supervises = role === 'lead';
  const planned = assignee.deadline ?? task.deadline;
  const base = {
    id,
    task,
    unit: assignee.unit,
    role,
    delivers,
    leads: task.lead.map(({ unit }) => unit),
    parts,
    pace: breakdown?.pace ?? task.pace,
    place: assignee.place,
    ...(assignee.scope !== undefined && { scope: assignee.scope }),
    ...(breakdown && { breakdown }),
  };
  if (supervises) {
    const deadline: Deadline = { kind: 'standing', review: 'half-year', firmness: 'firm', inferred: false, place: assignee.place };
    return { ...base, dues: [{ part: '', title: task.title, deadline, origin: 'task', place: assignee.place }], measures: [], milestones: [] };
  }
  const dues: Due[] = [wholeDue(task, assignee, planned, breakdown)];
  for (const part of parts) {
    if (part.deadline) dues.push({ part: part.id, title: part.title, deadline: part.deadline, origin: 'part', place: part.place });
  }
  const ownAim = planned && planned.kind !== 'undetermined' ? breakdown?.deadline : undefined;
  return {
    ...base,
    dues,
    measures: [...task.measures, ...parts.flatMap((part) => part.measures), ...assignee.measures, ...(breakdown?.measures ?? [])].map((measure) =>
      forUnit(measure, assignee.unit),
    ),
    milestones: [...task.milestones, ...assignee.milestones, ...(breakdown?.milestones ?? [])],
    ...(ownAim && { ownAim }),
  };
}

function wholeDue(task: Task, assignee: Assignee, planned: Deadline | undefined, breakdown: BreakdownItem | undefined): Due {
  const named = { part: '', title: task.title };
  const open = planned === undefined || planned.kind === 'undetermined';
  if (open && breakdown?.deadline) {
    return { ...named, deadline: breakdown.deadline, origin: 'breakdown', place: breakdown.deadline.place };
  }
  if (planned) {
    const origin = assignee.deadline ? 'unit' : task.inheritsDeadline ? 'section' : 'task';
    return { ...named, deadline: planned, origin, place: planned.place };
  }
  return { ...named, deadline: { kind: 'undetermined', firmness: 'firm', inferred: false, place: task.place }, origin: 'task', place: task.place };
}

/** A measure split over units: each unit answers for its own share. */
function forUnit(measure: Measure, unit: string): Measure {
  const share = measure.split.find((row) => row.unit === unit);
  return share ? { ...measure, target: share.target } : measure;
}
