/**
 * The fold: promises and the records dated up to a day give the state of everything on that day. Pure; the day is an
 * argument. This is the only place where the pieces of `plan/` meet.
 */

import type { Day } from '../ground/calendar/dates.ts';
import { present } from '../ground/present.ts';
import { comesAgain, type Deadline, fixedDay, idleOf, opensOn, rhythmOf } from './deadline.ts';
import { dueStateOf, duesOn } from './dues.ts';
import { dutyStates } from './duties.ts';
import { isReported, type LatestReports, latestReports } from './evidence.ts';
import { extensionsOf } from './extensions.ts';
import { matterStates, noticeStates, rectificationStates } from './followups.ts';
import { gapsOf } from './gaps.ts';
import { lightOf } from './light.ts';
import { measureStates, measuresOn, type StandingMeasure, targetsMet } from './measures.ts';
import { milestoneStates } from './milestones.ts';
import { againDue, occurrenceStates } from './occurrences.ts';
import { paceOn } from './pace.ts';
import type { Plan } from './plan.ts';
import { type Seen, seenOn } from './seen.ts';
import { type Standing, standingOf } from './standing.ts';
import {
  type DueState,
  type MilestoneState,
  type OccurrenceState,
  type Pace,
  type PlanState,
  type Reason,
  SCHEDULES,
  type Schedule,
  type UndertakingState,
} from './state.ts';
import { type Due, type Undertaking, undertakingsOf } from './undertakings.ts';

/** The state of a plan on a day (`YYYY-MM-DD`). Records and breakdowns dated later are not seen. */
export function stateOn(plan: Plan, asOf: Day): PlanState {
  const seen = seenOn(plan, asOf);
  const reported = latestReports(seen);
  const undertakings = undertakingsOf(plan, asOf).map((undertaking) =>
    undertakingState(plan, seen, undertaking, reported),
  );
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

function undertakingState(plan: Plan, seen: Seen, undertaking: Undertaking, reported: LatestReports): UndertakingState {
  const { task, unit } = undertaking;
  const findings = seen.findingsOf(task.id, unit);
  const items = seen.itemsOf(task.id, unit);
  const targets = measuresOn(seen, undertaking);
  const standing = standingOf(seen, task.id, unit, { accepts: (item) => targetsMet(targets, items, item) });
  const all = duesOn(seen, undertaking);
  const whole = all[0]!;
  const occurred = occurrenceStates(plan, seen, undertaking, whole, targets);
  const again = comesAgain(whole.deadline);
  const own = again ? openEnded(standing, occurred, whole.deadline) : standing;
  const measures = targets.length === 0 ? [] : measureStates(targets, items, findings);
  const milestones = milestoneStates(seen, undertaking, own);
  const plain = dueStateOf(plan, seen, undertaking, whole, own);
  const pace =
    own.done === undefined ? paceOfUndertaking(seen.asOf, plan, undertaking, plain, milestones, own) : undefined;
  const first = again ? againDue(plain, occurred) : onTheWay(plan, seen, undertaking, plain, milestones, pace);
  const dues = [first];
  for (let index = 1; index < all.length; index++)
    dues.push(partDue(plan, seen, undertaking, all[index]!, own, targets));
  const leading = gravest(dues, own);
  const reportsIt = isReported(seen, reported, undertaking);
  const schedule = overall(undertaking, own, leading, reportsIt);
  const lastLate = occurred.findLast((one) => one.state === 'done-late');
  const done = own.done ?? lastLate?.done;
  const doneLate =
    (own.done !== undefined && leading.day !== undefined && own.done > leading.day) || lastLate !== undefined;
  const light = lightOf({
    schedule,
    asOf: seen.asOf,
    doneLate,
    reported: reportsIt,
    ...present({ done }),
  });
  return {
    undertaking,
    schedule,
    light,
    cancelled: own.cancelled,
    contradicted: own.contradicted,
    reopened: own.reopened,
    exceeded: (own.claim?.percent ?? 0) > 100 || measures.some((one) => one.exceeded),
    leading,
    dues,
    occurrences: occurred,
    milestones,
    measures,
    extensions:
      all.length === 1
        ? extensionsOf(seen, undertaking, '')
        : all.flatMap((due) => extensionsOf(seen, undertaking, due.part)),
    moves: own.moves,
    // Few readers ask why, and there may be a hundred thousand undertakings.
    get reasons() {
      return [...own.reasons, ...scheduleReasons(schedule, leading, milestones, pace, occurred)];
    },
    ...present({ claim: own.claim, verification: own.verification, done: own.done, closed: own.closed, pace }),
  };
}

/**
 * One claim never closes what is due again and again: a recurring undertaking is closed when every occurrence of the plan's
 * period is done, one that events bring only by a decision.
 */
function openEnded(standing: Standing, occurred: readonly OccurrenceState[], deadline: Deadline): Standing {
  if (standing.closedOut) return standing;
  const { done: _done, closed: _closed, ...rest } = standing;
  const all =
    rhythmOf(deadline) !== undefined &&
    occurred.length > 0 &&
    occurred.every((one) => one.state === 'done' || one.state === 'done-late' || one.state === 'excused');
  const last = all ? occurred.findLast((one) => one.done !== undefined)?.done : undefined;
  if (last === undefined) return rest;
  const verified = occurred.every((one) => one.verified || one.state === 'excused');
  return { ...rest, done: last, ...(verified && { closed: last }) };
}

/** Adds what a single date does not show: late steps, the unit's own aim, pace. */
function onTheWay(
  plan: Plan,
  seen: Seen,
  undertaking: Undertaking,
  due: DueState,
  milestones: readonly MilestoneState[],
  pace: Pace | undefined,
): DueState {
  if (due.schedule !== 'open' && due.schedule !== 'due-soon' && due.schedule !== 'no-date') return due;
  // Once an extension is granted, the unit's earlier aim no longer binds.
  const extended = due.original !== undefined && due.original !== due.day;
  const ownAim = fixedDay(undertaking.ownAim);
  const missedAim = !extended && ownAim !== undefined && seen.asOf > ownAim;
  if (milestones.some((step) => step.late) || missedAim || (pace && pace.points < -plan.policy.paceTolerance)) {
    return { ...due, schedule: 'behind-pace' };
  }
  if (due.schedule !== 'open' || !pace) return due;
  return { ...due, schedule: pace.points >= plan.policy.paceAhead ? 'ahead' : 'on-pace' };
}

/** A part's due, with its occurrences where it comes again and again. */
function partDue(
  plan: Plan,
  seen: Seen,
  undertaking: Undertaking,
  due: Due,
  own: Standing,
  targets: readonly StandingMeasure[],
): DueState {
  const state = dueStateOf(plan, seen, undertaking, due, own);
  if (!comesAgain(due.deadline)) return state;
  const { done: _done, ...rest } = state;
  const occurred = occurrenceStates(plan, seen, undertaking, due, targets);
  const open: DueState = own.closed === undefined ? { ...rest, schedule: idleOf(due.deadline).idle } : state;
  return { ...againDue(open, occurred), occurrences: occurred };
}

/** The due that speaks for the whole: the gravest. A part that is done does not make the whole done. */
function gravest(dues: readonly DueState[], standing: Standing): DueState {
  return dues.reduce((worst, due) => {
    if (standing.done === undefined && due.schedule === 'awaiting-verification') return worst;
    return RANK[due.schedule] < RANK[worst.schedule] ? due : worst;
  });
}

const RANK = Object.fromEntries(SCHEDULES.map((schedule, index) => [schedule, index])) as Readonly<
  Record<Schedule, number>
>;

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
  if (fixedDay(deadline) === undefined && milestones.length === 0) return undefined;
  const claimed = standing.claim?.percent;
  const verified = standing.verification?.percent;
  // What was verified before the latest claim says nothing of the work since.
  const outdated =
    claimed !== undefined && standing.verification !== undefined && standing.verification.known < standing.claim!.known;
  const actual =
    claimed === undefined ? verified : verified === undefined || outdated ? claimed : Math.min(claimed, verified);
  const opens = opensOn(deadline) ?? plan.period?.from;
  return paceOn(
    asOf,
    {
      method: undertaking.pace,
      milestones,
      ...present({ opens, due: due.day }),
    },
    actual,
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
      args: {
        day: leading.day,
        original: leading.original ?? leading.day,
        days: leading.daysOverdue,
        wording: leading.due.deadline.wording ?? '',
      },
      places: [leading.due.place],
    });
  } else {
    reasons.push({
      code: 'no-due-day',
      args: { wording: leading.due.deadline.wording ?? '' },
      places: [leading.due.place],
    });
  }
  for (const one of occurred) {
    if (one.state === 'overdue') {
      reasons.push({
        code: 'event-unanswered',
        args: { event: one.period.name, from: one.opens, day: one.due, days: one.daysOverdue },
        places: one.places,
      });
    }
    if (one.state === 'missed')
      reasons.push({
        code: 'occurrence-missed',
        args: { period: one.period.name, day: one.due, days: one.daysOverdue },
        places: [],
      });
  }
  for (const step of milestones) {
    if (step.late)
      reasons.push({
        code: 'milestone-late',
        args: { title: step.milestone.title, kind: step.milestone.kind, day: step.due ?? '', days: step.daysOverdue },
        places: [step.milestone.place],
      });
  }
  if (pace)
    reasons.push({
      code: 'pace',
      args: { expected: pace.expected, actual: pace.actual, points: pace.points },
      places: [],
    });
  reasons.push({ code: 'schedule', args: { schedule }, places: [] });
  return reasons;
}
