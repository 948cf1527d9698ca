/** One task by itself: what the source leaves open, and what it says against itself. Nothing is repaired. */
import type { TaskSpec } from '../../generated/documents.ts';
import type { Place } from '../../ground/place.ts';
import { type Deadline, fixedDay, isTimed, opensOn, reviewOf, rhythmOf } from '../../plan/deadline.ts';
import type { Assignee, Milestone, Task } from '../../plan/plan.ts';
import type { Build } from '../build.ts';
import { within } from '../kind.ts';

/** What the task would have from its section, and how it came by its lead. */
export interface TaskContext {
  readonly responsible: readonly Assignee[];
  readonly firstLeads: boolean;
}

/** Says everything about one task as it was read. */
export function checkTask(build: Build, spec: TaskSpec, task: Task, context: TaskContext): void {
  tellUnits(build, spec, task, context);
  tellTime(build, spec, task);
  checkDates(build, task);
  checkTargets(build, task);
  const { clause } = task;
  if (clause === undefined) return;
  const twin = build.clauses.get(clause);
  if (twin === undefined) build.clauses.set(clause, task.id);
  else build.say('clause-duplicate', { clause, task: twin }, within(task.place, 'clause'));
}

function tellUnits(build: Build, spec: TaskSpec, task: Task, context: TaskContext): void {
  const id = within(task.place, 'id');
  if (task.lead.length === 0) build.say('lead-missing', { task: task.id }, id);
  else if (context.firstLeads) build.say('lead-first-named', { task: task.id, unit: task.lead[0]!.unit }, id);
  if (task.lead.length > 1) {
    build.say(
      'leads-several',
      { task: task.id, names: task.lead.map(({ unit }) => unit).join('、'), first: task.lead[0]!.unit },
      id,
    );
  }
  const delivering = task.responsible.length + [...task.roles.values()].reduce((sum, list) => sum + list.length, 0);
  if (delivering === 0) build.say('responsible-none', { task: task.id }, id);
  if (spec.responsible && delivering > 0) {
    const dropped = context.responsible
      .filter(({ unit }) => !task.responsible.some((one) => one.unit === unit))
      .map(({ unit }) => unit);
    if (dropped.length > 0) {
      build.say(
        'responsible-narrowed',
        { task: task.id, units: dropped.join('、'), reason: task.narrowed ?? '' },
        within(task.place, 'responsible'),
      );
    }
  }
}

function tellTime(build: Build, spec: TaskSpec, task: Task): void {
  const { deadline } = task;
  const where = within(task.place, 'deadline');
  const datedParts = task.parts.some((part) => part.deadline);
  const datedUnits = [task.responsible, task.lead].some((list) => list.length > 0 && list.every((one) => one.deadline));
  if (spec.deadline === undefined) {
    if (!deadline && !datedParts && !datedUnits) build.say('no-time-word', { task: task.id }, within(task.place, 'id'));
    return;
  }
  if (!deadline) return;
  const wording = deadline.wording ?? '';
  if (!isTimed(deadline)) build.say('time-undetermined', { task: task.id, wording }, where);
  const rhythm = rhythmOf(deadline);
  if (rhythm) {
    const { every, by, day, weekday } = rhythm;
    const noDay = by === undefined && day === undefined && weekday === undefined && !rhythm.within;
    if (build.hasNoPeriod) build.say('recurrence-without-period', { every }, where);
    else if (deadline.inferred || noDay)
      build.say('recurrence-without-day', { task: task.id, wording, day: by ?? '' }, where);
  } else if (deadline.inferred) build.say('date-inferred', { what: task.id, wording }, where);
  if (reviewOf(deadline) !== undefined) {
    const deliverable =
      task.documents.length > 0 ||
      task.measures.some((measure) => measure.target !== undefined) ||
      task.milestones.some(({ kind }) => kind === 'finish');
    if (deliverable) build.say('standing-with-deliverable', { title: task.title }, where);
  }
}

/** Steps after their end, and days outside the plan: for the task, each unit's own and each part. */
function checkDates(build: Build, task: Task): void {
  checkSteps(build, task.deadline, task.milestones);
  if (!task.inheritsDeadline) checkInside(build, task.deadline);
  for (const list of [task.responsible, task.lead, ...task.roles.values()]) {
    for (const own of list) {
      checkSteps(build, own.deadline ?? task.deadline, own.milestones);
      checkInside(build, own.deadline);
    }
  }
  for (const part of task.parts) checkInside(build, part.deadline);
}

function checkSteps(build: Build, deadline: Deadline | undefined, milestones: readonly Milestone[]): void {
  const end = fixedDay(deadline);
  for (const { title, deadline: one, place } of milestones) {
    const step = fixedDay(one);
    if (step !== undefined && end !== undefined && step > end)
      build.say('end-before-step', { end, step, title }, place);
    checkInside(build, one);
  }
}

function checkInside(build: Build, deadline: Deadline | undefined): void {
  const period = build.head?.period;
  if (!period || !deadline) return;
  for (const date of [opensOn(deadline), fixedDay(deadline)]) {
    if (date !== undefined && (date < period.from || date > period.to)) {
      build.say('date-outside-plan', { date, from: period.from, to: period.to }, deadline.place);
    }
  }
}

/** A number for several units is either each unit's or to be split; a split that leaves a unit out is said. */
function checkTargets(build: Build, task: Task): void {
  const units = task.responsible.map(({ unit }) => unit);
  for (const measure of task.measures) {
    const shared = units.filter((unit) => measure.split.some((row) => row.unit === unit));
    const missing = shared.length === 0 ? [] : units.filter((unit) => !shared.includes(unit));
    if (missing.length > 0)
      build.say('split-unit-missing', { units: missing.join('、'), title: measure.title }, splitPlace(measure.place));
    const amount =
      measure.target !== undefined && measure.direction === 'at-least' && measure.unit !== '%' && measure.unit !== '％';
    if (amount && units.length > 1 && measure.split.length === 0) {
      build.say(
        'target-for-each',
        { title: measure.title, target: measure.target!, count: units.length },
        within(measure.place, 'target'),
      );
    }
  }
}

const splitPlace = (place: Place) => within(place, 'split');
