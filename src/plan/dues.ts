/** The dues of an undertaking on a day: which day each comes to after extensions, and how it stands against it. */

import { type Day, daysBetween } from '../ground/calendar/dates.ts';
import { present } from '../ground/present.ts';
import { comesAgain, type Deadline, fixedDay, idleOf, opensOn } from './deadline.ts';
import { extensionsOf } from './extensions.ts';
import type { Plan } from './plan.ts';
import type { Seen } from './seen.ts';
import type { Standing } from './standing.ts';
import type { DueState, Schedule } from './state.ts';
import type { Due, Undertaking } from './undertakings.ts';

/** Progress of one due as claimed: the part's own entry, or the whole. */
interface Progress {
  readonly done?: string;
  readonly percent?: number;
}

/** The dues that are judged: those of the plan, and a part that only a decision gave a day of its own. */
export function duesOn(seen: Seen, undertaking: Undertaking): readonly Due[] {
  const { dues, parts } = undertaking;
  if (
    parts.length === 0 ||
    undertaking.role === 'lead' ||
    seen.decisionsOf(undertaking.task.id, undertaking.unit).length === 0
  )
    return dues;
  const whole = dues[0]!;
  const moved = parts.filter(
    (part) =>
      !dues.some((due) => due.part === part.id) && extensionsOf(seen, undertaking, part.id).some((one) => !one.refused),
  );
  return [
    ...dues,
    ...moved.map(
      (part): Due => ({
        part: part.id,
        title: part.title,
        deadline: whole.deadline,
        origin: whole.origin,
        place: part.place,
      }),
    ),
  ];
}

/** Evaluates one due. What is due again and again is evaluated by occurrence and comes here only as `open` or `not-triggered`. */
export function dueStateOf(plan: Plan, seen: Seen, undertaking: Undertaking, due: Due, standing: Standing): DueState {
  const { deadline } = due;
  const moved = comesAgain(deadline)
    ? undefined
    : extensionsOf(seen, undertaking, due.part).findLast((extension) => !extension.refused);
  const first = fixedDay(deadline);
  const day = moved?.to ?? first;
  const original = first ?? (moved && moved.from !== '' ? moved.from : undefined);
  const progress = progressOf(due, standing);
  const late = day !== undefined && seen.asOf > day ? daysBetween(day, seen.asOf) : 0;
  const schedule = scheduleOf(plan, seen.asOf, deadline, day, progress, standing, late);
  const state: { -readonly [K in keyof DueState]: DueState[K] } = {
    due,
    firmness: deadline.firmness,
    schedule,
    daysOverdue: schedule === 'overdue' || schedule === 'behind-aim' ? late : 0,
  };
  if (day !== undefined) state.day = day;
  if (original !== undefined) state.original = original;
  if (progress.done !== undefined) state.done = progress.done;
  if (progress.percent !== undefined) state.percent = progress.percent;
  return state;
}

function scheduleOf(
  plan: Plan,
  asOf: Day,
  deadline: Deadline,
  day: Day | undefined,
  progress: Progress,
  standing: Standing,
  late: number,
): Schedule {
  if (standing.closed !== undefined) return closedSchedule(plan, progress.done, day);
  const { idle, byDay } = idleOf(deadline);
  if (!byDay) return idle;
  if (progress.done !== undefined) return 'awaiting-verification';
  if (day === undefined) return idle;
  if (late > 0) return deadline.firmness === 'firm' ? 'overdue' : 'behind-aim';
  const opens = opensOn(deadline);
  if (opens !== undefined && asOf < opens) return 'not-open';
  if (daysBetween(asOf, day) <= plan.policy.dueSoonDays) return 'due-soon';
  return 'open';
}

/** Early, on time or late, by the day it was done against the day it was due. */
export function closedSchedule(plan: Plan, done: Day | undefined, due: Day | undefined): Schedule {
  if (done === undefined || due === undefined) return 'closed';
  if (done > due) return 'closed-late';
  return daysBetween(done, due) >= plan.policy.earlyDays ? 'closed-early' : 'closed-on-time';
}

function progressOf(due: Due, standing: Standing): Progress {
  if (due.part !== '') {
    const entry = standing.items.findLast(({ item }) => item.parts.some((part) => part.id === due.part));
    const part = entry?.item.parts.find(({ id }) => id === due.part);
    const done = part?.status === 'done' ? (part.done ?? entry!.report.date) : standing.done;
    return { ...present({ done, percent: part?.percent }) };
  }
  return {
    ...present({ done: standing.done, percent: standing.claim?.percent }),
  };
}
