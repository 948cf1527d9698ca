/** The dues of an undertaking on a day: which day each comes to after extensions, and how it stands against it. */
import { daysBetween, type Day } from './dates.ts';
import { type Deadline, type DueDay, spanEnd } from './deadline.ts';
import type { Plan } from './plan.ts';
import type { Seen } from './seen.ts';
import type { Standing } from './standing.ts';
import type { DueState, Extension, Schedule } from './state.ts';
import type { Due, Undertaking } from './undertakings.ts';

/** Extensions and set dates that decisions gave to one due, in time order, refused ones included. */
export function extensionsOf(seen: Seen, undertaking: Undertaking, part: string): Extension[] {
  const wanted = part === '' ? undertaking.task.id : part;
  return seen
    .decisionsOf(undertaking.task.id, undertaking.unit)
    .filter(({ decision, item }) => (decision.type === 'extension' || decision.type === 'set-date') && item.task === wanted && item.to !== undefined)
    .map(({ decision, item }) => ({
      from: item.from ?? '',
      to: item.to!,
      decision: decision.id,
      known: decision.known,
      refused: decision.refused,
      place: item.place,
      ...(item.reason !== undefined && { reason: item.reason }),
    }));
}

/** Progress of one due as claimed: the part's own entry, or the whole. */
interface Progress {
  readonly done?: string;
  readonly percent?: number;
}

/** Evaluates one due. Recurring deadlines are evaluated by occurrence elsewhere and come here only as `open`. */
export function dueStateOf(plan: Plan, seen: Seen, undertaking: Undertaking, due: Due, standing: Standing): DueState {
  const extensions = extensionsOf(seen, undertaking, due.part);
  const moved = extensions.findLast((extension) => !extension.refused);
  const first = firstDay(plan, seen, undertaking, due.deadline);
  const day = moved?.to ?? first?.day;
  const original = first?.day ?? (moved && moved.from !== '' ? moved.from : undefined);
  const progress = progressOf(due, standing);
  const base = {
    due,
    firmness: due.deadline.firmness,
    ...(day !== undefined && { day }),
    ...(original !== undefined && { original }),
    ...(first?.calendar !== undefined && !moved && { calendar: first.calendar }),
    ...progress,
  };
  const late = day !== undefined && seen.asOf > day ? daysBetween(day, seen.asOf) : 0;
  const schedule = scheduleOf(plan, seen.asOf, due.deadline, day, progress, standing, late);
  return { ...base, schedule, daysOverdue: schedule === 'overdue' || schedule === 'behind-aim' ? late : 0 };
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
  if (standing.closed !== undefined) return closedSchedule(plan, standing.done, day);
  if (progress.done !== undefined && deadline.kind !== 'standing') return 'awaiting-verification';
  if (deadline.kind === 'standing') return 'standing';
  if (day === undefined) return deadline.kind === 'event' ? 'not-triggered' : deadline.kind === 'recurring' ? 'open' : 'no-date';
  if (late > 0) return deadline.firmness === 'firm' ? 'overdue' : 'behind-aim';
  if (deadline.kind === 'fixed' && deadline.from !== undefined && asOf < deadline.from) return 'not-open';
  if (daysBetween(asOf, day) <= plan.policy.dueSoonDays) return 'due-soon';
  return 'open';
}

/** Early, on time or late, by the day it was done against the day it was due. */
export function closedSchedule(plan: Plan, done: Day | undefined, due: Day | undefined): Schedule {
  if (done === undefined || due === undefined) return 'closed';
  if (done > due) return 'closed-late';
  return daysBetween(done, due) >= plan.policy.earlyDays ? 'closed-early' : 'closed-on-time';
}

function firstDay(plan: Plan, seen: Seen, undertaking: Undertaking, deadline: Deadline): DueDay | undefined {
  if (deadline.kind === 'fixed') return { day: deadline.by, unpublished: [] };
  if (deadline.kind !== 'event') return undefined;
  const open = seen.events.filter(
    (event) =>
      event.event === deadline.event &&
      event.done === undefined &&
      (event.task === undefined || event.task === undertaking.task.id) &&
      (event.unit === undefined || event.unit === undertaking.unit),
  );
  const earliest = open[0];
  return earliest && spanEnd(earliest.date, deadline.within, plan.calendar);
}

function progressOf(due: Due, standing: Standing): Progress {
  const whole: Progress = {
    ...(standing.done !== undefined && { done: standing.done }),
    ...(standing.claim?.percent !== undefined && { percent: standing.claim.percent }),
  };
  if (due.part === '' || standing.done !== undefined) return whole;
  const entry = standing.items.findLast(({ item }) => item.parts.some((part) => part.id === due.part));
  const part = entry?.item.parts.find(({ id }) => id === due.part);
  if (!entry || !part) return {};
  return {
    ...(part.status === 'done' && { done: part.done ?? entry.report.date }),
    ...(part.percent !== undefined && { percent: part.percent }),
  };
}
