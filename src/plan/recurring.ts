/** Occurrences of a recurring undertaking: each period is settled by its own records, and a missed one stays missed. */
import { daysBetween } from './dates.ts';
import { occurrences, type RecurringDeadline } from './deadline.ts';
import type { Plan } from './plan.ts';
import type { Seen } from './seen.ts';
import { standingOf } from './standing.ts';
import type { OccurrenceState } from './state.ts';
import type { Undertaking } from './undertakings.ts';

/** The days a plan runs; without them recurrences cannot be laid out. */
export function planRange(plan: Plan): { readonly from: string; readonly to: string } | undefined {
  return plan.period;
}

/** Every occurrence inside the plan's period with its state on the day. */
export function occurrenceStates(plan: Plan, seen: Seen, undertaking: Undertaking, deadline: RecurringDeadline): OccurrenceState[] {
  const range = planRange(plan);
  if (!range) return [];
  const duty = plan.duties.find((one) => one.task === undertaking.task.id);
  return occurrences(deadline, range, plan.calendar).map((occurrence) => {
    const name = occurrence.period.name;
    const standing = standingOf(seen, undertaking.task.id, undertaking.unit, { occurrence: name });
    const meetings = duty ? seen.meetings.filter((meeting) => meeting.duty === duty.id && meeting.period === name) : [];
    const held = meetings.find((meeting) => meeting.date !== undefined);
    const excused =
      seen.decisionsOf(undertaking.task.id, undertaking.unit).find(({ decision, item }) => decision.type === 'exemption' && !decision.refused && item.for === name) ??
      (duty?.inPrinciple ? meetings.find((meeting) => meeting.notHeld) : undefined);
    const claims = standing.items.filter(({ item }) => item.status === 'done');
    const count = held ? occurrence.times : Math.min(claims.length, occurrence.times);
    const done = held ? held.date : count >= occurrence.times ? (claims.at(-1)?.item.done ?? standing.done ?? claims.at(-1)?.report.date) : undefined;
    const due = occurrence.due.day;
    const late = seen.asOf > due ? daysBetween(due, seen.asOf) : 0;
    const settled = done !== undefined && !standing.contradicted;
    const state = settled
      ? done > due
        ? 'done-late'
        : 'done'
      : excused
        ? 'excused'
        : late > 0
          ? 'missed'
          : seen.asOf < occurrence.opens
            ? 'not-open'
            : daysBetween(seen.asOf, due) <= plan.policy.dueSoonDays
              ? 'due-soon'
              : 'open';
    return {
      period: occurrence.period,
      opens: occurrence.opens,
      due,
      state,
      verified: held !== undefined || standing.closed !== undefined,
      daysOverdue: state === 'missed' ? late : 0,
      count,
      times: occurrence.times,
      places: [...(held ? [held.place] : []), ...standing.items.map(({ item }) => item.place)],
      ...(occurrence.due.calendar !== undefined && { calendar: occurrence.due.calendar }),
      ...(settled && { done }),
    };
  });
}
