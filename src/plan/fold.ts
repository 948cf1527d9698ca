/**
 * The fold: promises and the records dated up to a day give the state of everything on that day. Pure; the day is an
 * argument. This is the only place where the pieces of `plan/` meet.
 */
import { addMonths, type Day, daysBetween, minDay } from './dates.ts';
import { dutyStates } from './duties.ts';
import { dueStateOf, extensionsOf } from './dues.ts';
import { matterStates, noticeStates, rectificationStates } from './followups.ts';
import { gapsOf } from './gaps.ts';
import { lightOf } from './light.ts';
import { measureStates, targetsMet } from './measures.ts';
import { paceOn } from './pace.ts';
import { type Period, periodOf, previousPeriod } from './period.ts';
import type { Plan } from './plan.ts';
import { occurrenceStates } from './recurring.ts';
import { type Seen, seenOn } from './seen.ts';
import { type Standing, standingOf } from './standing.ts';
import { type DueState, type MilestoneState, type OccurrenceState, type Pace, type PlanState, type Reason, SCHEDULES, type Schedule, type UndertakingState } from './state.ts';
import { type Undertaking, undertakingsOf } from './undertakings.ts';

/** The state of a plan on a day (`YYYY-MM-DD`). Records and breakdowns dated later are not seen. */
export function stateOn(plan: Plan, asOf: Day): PlanState {
  const seen = seenOn(plan, asOf);
  const reported = reportedPeriods(plan, seen);
  const undertakings = undertakingsOf(plan, asOf).map((undertaking) => undertakingState(plan, seen, undertaking, reported));
  const duties = dutyStates(plan, seen);
  return {
    plan,
    asOf,
    undertakings,
    duties,
    rectifications: rectificationStates(plan, seen),
    matters: matterStates(plan, seen),
    notices: noticeStates(plan, seen),
    gaps: gapsOf(undertakings),
    exercise: seen.exercise,
  };
}

/** The latest period for which each unit's report is in; a report older than the period that ended last says nothing of now. */
function reportedPeriods(plan: Plan, seen: Seen): ReadonlyMap<string, string> {
  const latest = new Map<string, string>();
  for (const report of seen.reports) {
    const before = latest.get(report.unit);
    if (before === undefined || report.period > before) latest.set(report.unit, report.period);
  }
  return latest;
}

function undertakingState(plan: Plan, seen: Seen, undertaking: Undertaking, reported: ReadonlyMap<string, string>): UndertakingState {
  const { task, unit } = undertaking;
  const findings = seen.findingsOf(task.id, unit);
  const items = seen.itemsOf(task.id, unit);
  const whole = undertaking.dues[0]!;
  const recurring = whole.deadline.kind === 'recurring' ? whole.deadline : undefined;
  const standing = standingOf(seen, task.id, unit, { accepts: (item) => targetsMet(undertaking.measures, items, item) });
  const occurred = recurring ? occurrenceStates(plan, seen, undertaking, recurring) : [];
  const measures = measureStates(undertaking.measures, items, findings);
  // A recurring task is never closed by one period's claim.
  const own = recurring ? openEnded(standing, occurred) : standing;
  const dues = undertaking.dues.map((due) => dueStateOf(plan, seen, undertaking, due, own));
  const milestones = milestoneStates(plan, seen, undertaking, own);
  const pace = own.closed === undefined && own.done === undefined ? paceOfUndertaking(seen.asOf, plan, undertaking, dues[0]!, milestones, own) : undefined;
  const refined = dues.map((due, index) => (index === 0 ? refine(plan, seen, undertaking, due, milestones, pace, occurred) : due));
  const leading = gravest(refined);
  const reportsIt = mentioned(seen, reported, undertaking);
  const schedule = overall(undertaking, own, leading, reportsIt);
  const doneLate = own.done !== undefined && leading.day !== undefined && own.done > leading.day;
  const lastOccurrence = occurred.findLast((one) => one.state === 'done-late');
  const light = lightOf({
    schedule,
    asOf: seen.asOf,
    doneLate: doneLate || lastOccurrence !== undefined,
    reported: reportsIt,
    ...(own.done !== undefined ? { done: own.done } : lastOccurrence?.done !== undefined ? { done: lastOccurrence.done } : {}),
  });
  const extensions = undertaking.dues.flatMap((due) => extensionsOf(seen, undertaking, due.part));
  return {
    undertaking,
    schedule,
    light,
    cancelled: own.cancelled,
    contradicted: own.contradicted,
    reopened: own.reopened,
    leading,
    dues: refined,
    occurrences: occurred,
    milestones,
    measures,
    extensions,
    moves: own.moves,
    reasons: [...own.reasons, ...scheduleReasons(schedule, leading, milestones, pace, occurred)],
    ...(own.claim && { claim: own.claim }),
    ...(own.verification && { verification: own.verification }),
    ...(own.done !== undefined && { done: own.done }),
    ...(own.closed !== undefined && { closed: own.closed }),
    ...(pace && { pace }),
  };
}

/** A recurring undertaking is closed only when every occurrence of the plan's period is done. */
function openEnded(standing: Standing, occurred: readonly OccurrenceState[]): Standing {
  const all = occurred.length > 0 && occurred.every((one) => one.state === 'done' || one.state === 'done-late' || one.state === 'excused');
  const { done: _done, closed: _closed, ...rest } = standing;
  if (!all) return rest;
  const last = occurred.at(-1)!.done;
  const verified = occurred.every((one) => one.verified || one.state === 'excused');
  return { ...rest, ...(last !== undefined && { done: last }), ...(verified && last !== undefined && { closed: last }) };
}

/** Adds what a single date does not show: occurrences missed, late steps, pace. */
function refine(
  plan: Plan,
  seen: Seen,
  undertaking: Undertaking,
  due: DueState,
  milestones: readonly MilestoneState[],
  pace: Pace | undefined,
  occurred: readonly OccurrenceState[],
): DueState {
  if (due.due.deadline.kind === 'recurring') return refineRecurring(due, occurred);
  if (due.schedule !== 'open' && due.schedule !== 'due-soon' && due.schedule !== 'no-date') return due;
  // Once an extension is granted, the unit's earlier aim no longer binds.
  const extended = due.original !== undefined && due.original !== due.day;
  const ownAim = !extended && undertaking.ownAim?.kind === 'fixed' && seen.asOf > undertaking.ownAim.by;
  if (milestones.some((step) => step.late) || ownAim || (pace && pace.points < -plan.policy.paceTolerance)) {
    return { ...due, schedule: 'behind-pace' };
  }
  if (due.schedule !== 'open' || !pace) return due;
  return { ...due, schedule: pace.points >= plan.policy.paceAhead ? 'ahead' : 'on-pace' };
}

function refineRecurring(due: DueState, occurred: readonly OccurrenceState[]): DueState {
  if (due.schedule !== 'open') return due;
  const past = occurred.filter((one) => one.state === 'missed' || one.state === 'done' || one.state === 'done-late' || one.state === 'excused');
  const last = past.at(-1);
  const current = occurred.find((one) => one.state === 'open' || one.state === 'due-soon');
  if (last?.state === 'missed') return { ...due, schedule: 'missed', day: last.due, daysOverdue: last.daysOverdue };
  if (current) return { ...due, schedule: current.state === 'due-soon' ? 'due-soon' : 'open', day: current.due };
  if (last) return { ...due, schedule: 'on-pace', day: last.due };
  return { ...due, schedule: occurred.length > 0 ? 'not-open' : 'no-date' };
}

function gravest(dues: readonly DueState[]): DueState {
  return dues.reduce((worst, due) => {
    // The whole speaks for the undertaking unless it has no date and a part has.
    const rank = (one: DueState) => SCHEDULES.indexOf(one.schedule);
    return rank(due) < rank(worst) ? due : worst;
  });
}

function overall(undertaking: Undertaking, standing: Standing, leading: DueState, reportsIt: boolean): Schedule {
  if (standing.cancelled) return 'cancelled';
  if (!undertaking.delivers) return 'supporting';
  if (standing.contradicted) return 'contradicted';
  if (standing.reopened && standing.closed === undefined) return 'reopened';
  if (leading.schedule === 'standing' && !reportsIt) return 'standing-no-evidence';
  return leading.schedule;
}

function paceOfUndertaking(
  asOf: Day,
  plan: Plan,
  undertaking: Undertaking,
  due: DueState,
  milestones: readonly MilestoneState[],
  standing: Standing,
): Pace | undefined {
  const deadline = due.due.deadline;
  if (deadline.kind !== 'fixed' && milestones.length === 0) return undefined;
  const claimed = standing.claim?.percent;
  const verified = standing.verification?.percent;
  const actual = claimed === undefined ? verified : verified === undefined ? claimed : Math.min(claimed, verified);
  const opens = (deadline.kind === 'fixed' ? deadline.from : undefined) ?? plan.period?.from;
  return paceOn(
    asOf,
    { method: undertaking.pace, milestones, ...(opens !== undefined && { opens }), ...(due.day !== undefined && { due: due.day }) },
    actual,
  );
}

function milestoneStates(plan: Plan, seen: Seen, undertaking: Undertaking, standing: Standing): MilestoneState[] {
  return undertaking.milestones.map((milestone) => {
    const due = milestone.deadline.kind === 'fixed' ? milestone.deadline.by : undefined;
    const reached = seen
      .itemsOf(undertaking.task.id, undertaking.unit)
      .flatMap(({ item }) => item.milestones)
      .findLast((one) => one.id === milestone.id)?.done;
    const byShare =
      milestone.share !== undefined && (standing.claim?.percent ?? -1) >= milestone.share ? standing.claim!.known : undefined;
    const done = reached ?? byShare ?? standing.done;
    const late = due !== undefined && (done === undefined || done > due) && seen.asOf > due && milestone.deadline.firmness === 'firm';
    return {
      milestone,
      late: late && done === undefined,
      daysOverdue: late ? daysBetween(due, done === undefined ? seen.asOf : minDay(done, seen.asOf)) : 0,
      ...(due !== undefined && { due }),
      ...(done !== undefined && { done }),
    };
  });
}

/** Whether the unit's latest report, not older than the half-year that ended last, speaks of the task. */
function mentioned(seen: Seen, reported: ReadonlyMap<string, string>, undertaking: Undertaking): boolean {
  const latest = reported.get(undertaking.unit);
  if (latest === undefined) return ledBy(seen, undertaking);
  const ended: Period = previousPeriod(periodOf('half-year', seen.asOf));
  // A report on the period before the one that ended last is stale once the last one has been over for two months.
  const stale = latest < ended.name && seen.asOf > addMonths(ended.to, 2);
  if (stale) return ledBy(seen, undertaking);
  return seen.itemsOf(undertaking.task.id, undertaking.unit).some(({ report }) => report.period === latest) || ledBy(seen, undertaking);
}

/** A lead's supervision also shows in its own inspections of the task. */
function ledBy(seen: Seen, undertaking: Undertaking): boolean {
  if (undertaking.role !== 'lead') return false;
  const from = previousPeriod(periodOf('half-year', seen.asOf)).from;
  return seen.inspections.some(
    (inspection) =>
      inspection.by === undertaking.unit && inspection.known >= from && inspection.findings.some((finding) => finding.task === undertaking.task.id),
  );
}

function scheduleReasons(
  schedule: Schedule,
  leading: DueState,
  milestones: readonly MilestoneState[],
  pace: Pace | undefined,
  occurred: readonly OccurrenceState[],
): Reason[] {
  const reasons: Reason[] = [];
  if (leading.day !== undefined) {
    reasons.push({
      code: leading.original !== undefined && leading.original !== leading.day ? 'due-extended' : 'due-on',
      args: { day: leading.day, original: leading.original ?? leading.day, days: leading.daysOverdue, wording: leading.due.deadline.wording ?? '' },
      places: [leading.due.place],
    });
  } else {
    reasons.push({ code: 'no-due-day', args: { wording: leading.due.deadline.wording ?? '' }, places: [leading.due.place] });
  }
  for (const one of occurred) {
    if (one.state === 'missed') reasons.push({ code: 'occurrence-missed', args: { period: one.period.name, day: one.due, days: one.daysOverdue }, places: [] });
  }
  for (const step of milestones) {
    if (step.late) reasons.push({ code: 'milestone-late', args: { title: step.milestone.title, day: step.due ?? '', days: step.daysOverdue }, places: [step.milestone.place] });
  }
  if (pace) reasons.push({ code: 'pace', args: { expected: pace.expected, actual: pace.actual, points: pace.points }, places: [] });
  reasons.push({ code: 'schedule', args: { schedule }, places: [] });
  return reasons;
}

