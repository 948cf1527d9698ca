/** Duties (例行义务) on a day: occurrences computed from the rule, settled by records that name the period. */

import { type Day, daysBetween } from '../ground/calendar/dates.ts';
import type { Period } from '../ground/calendar/period.ts';
import { spanEnd } from '../ground/calendar/span.ts';
import { present } from '../ground/present.ts';
import { fixedDay, occurrences, rhythmOf, triggerOf } from './deadline.ts';
import { eventPeriod, eventsFor } from './occurrences.ts';
import type { Duty, Plan } from './plan.ts';
import type { Seen } from './seen.ts';
import { type Settlement, settlementOf } from './settlement.ts';
import type { DutyState } from './state.ts';

/** One thing owed: a period's occurrence, what is due after an event, or the duty itself when it is owed once. */
interface Owed {
  readonly period?: Period;
  readonly due?: Day;
  readonly times: number;
  readonly calendar?: string;
  /** What the event's own record says of its answer. */
  readonly answered?: Day;
}

/**
 * All occurrences that have begun by the day, for every owner, or (for a diary) that begin by a later day `until`. A duty that is
 * a task's is counted at the task.
 */
export function dutyStates(plan: Plan, seen: Seen, until: Day = seen.asOf): DutyState[] {
  return plan.duties
    .filter((duty) => duty.task === undefined)
    .flatMap((duty) => {
      const periods = periodsOwed(plan, until, duty);
      return duty.owners.flatMap((owner) =>
        owedBy(plan, seen, duty, owner, periods).map((owed) => judge(plan, seen, duty, owner, owed)),
      );
    });
}

/** The id of an occurrence; the owner is named only where there are several. */
export function dutyId(duty: Duty, period: string | undefined, owner: string): string {
  const base = period === undefined ? duty.id : `${duty.id}@${period}`;
  return duty.owners.length > 1 ? `${base}/${owner}` : base;
}

/** The periods begun by the day, the same for every owner. */
function periodsOwed(plan: Plan, until: Day, { deadline }: Duty): readonly Owed[] {
  const rhythm = rhythmOf(deadline);
  if (!rhythm) return [];
  if (!plan.period) return [{ times: rhythm.times }];
  return occurrences(deadline, plan.period, plan.calendar)
    .filter((one) => one.opens <= until)
    .map(({ period, due, times }) => ({
      period,
      due: due.day,
      times,
      ...present({ calendar: due.calendar }),
    }));
}

function owedBy(plan: Plan, seen: Seen, duty: Duty, owner: string, periods: readonly Owed[]): readonly Owed[] {
  const { deadline } = duty;
  const withMoved = (owed: Owed): Owed => {
    const due = movedDay(seen, duty, owner, owed.period?.name);
    return due === undefined ? owed : { ...owed, due };
  };
  if (rhythmOf(deadline)) return periods.map(withMoved);
  const trigger = triggerOf(deadline);
  if (trigger) {
    const events = eventsFor(seen, trigger.event, undefined, owner).map((event): Owed => {
      const { day, calendar } = spanEnd(event.date, trigger.within, plan.calendar);
      const answered = event.done !== undefined && event.done <= seen.asOf ? event.done : undefined;
      return {
        period: eventPeriod(event, day),
        due: day,
        times: 1,
        ...present({ calendar, answered }),
      };
    });
    return events.length > 0 ? events.map(withMoved) : [{ times: 1 }];
  }
  return [withMoved({ times: 1, ...present({ due: fixedDay(deadline) }) })];
}

/** The day that a decision set or moved. */
function movedDay(seen: Seen, duty: Duty, owner: string, period: string | undefined): Day | undefined {
  return seen
    .decisionsOnDuty(duty.id, owner)
    .findLast(
      ({ decision, item }) =>
        (decision.type === 'set-date' || decision.type === 'extension') &&
        !decision.refused &&
        (period === undefined || (item.for ?? item.event) === period),
    )?.item.to;
}

function judge(plan: Plan, seen: Seen, duty: Duty, owner: string, owed: Owed): DutyState {
  const settled = withAnswer(settlementOf(plan, seen, duty, owner, owed.period, owed.times), owed.answered);
  const { due } = owed;
  const end = settled.met ?? seen.asOf;
  const daysLate = due !== undefined && end > due ? daysBetween(due, end) : 0;
  const state = stateOf();
  return {
    id: dutyId(duty, owed.period?.name, owner),
    duty,
    owner,
    state,
    count: settled.count,
    times: owed.times,
    daysLate: state === 'excused' ? 0 : daysLate,
    places: settled.places,
    ...present({ period: owed.period, due, calendar: owed.calendar, met: settled.met, reason: settled.excused }),
  };
  function stateOf(): DutyState['state'] {
    if (settled.met !== undefined) return daysLate > 0 ? 'met-late' : 'met';
    if (settled.excused !== undefined) return 'excused';
    if (due === undefined) return 'gap';
    if (daysLate > 0) return 'missing';
    return daysBetween(seen.asOf, due) <= plan.policy.dueSoonDays ? 'due-soon' : 'open';
  }
}

function withAnswer(settled: Settlement, answered: Day | undefined): Settlement {
  if (answered === undefined || settled.excused !== undefined) return settled;
  return { ...settled, met: settled.met !== undefined && settled.met < answered ? settled.met : answered, count: 1 };
}
