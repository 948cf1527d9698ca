/** What is due again and again: each period, or each recorded event, is settled by its own records. */

import { type Day, daysBetween } from '../ground/calendar/dates.ts';
import type { Period } from '../ground/calendar/period.ts';
import { spanEnd } from '../ground/calendar/span.ts';
import { present } from '../ground/present.ts';
import { occurrences, rhythmOf, type Trigger, triggerOf } from './deadline.ts';
import { isExtension } from './extensions.ts';
import { type StandingMeasure, targetsMet } from './measures.ts';
import type { Plan } from './plan.ts';
import { isExempting } from './policy.ts';
import type { EventRecord } from './records.ts';
import type { Seen, SeenItem } from './seen.ts';
import { dayOfItem, speaksOf, standingOf } from './standing.ts';
import type { DueState, OccurrenceState } from './state.ts';
import type { Due, Undertaking } from './undertakings.ts';

/** One thing due: what it is called, when it opens and when it is due. */
interface Expected {
  readonly period: Period;
  readonly opens: Day;
  readonly due: Day;
  readonly times: number;
  readonly calendar?: string;
}

/** Every occurrence of a due with its state on the day: periods inside the plan's period, events recorded so far. */
export function occurrenceStates(
  plan: Plan,
  seen: Seen,
  undertaking: Undertaking,
  due: Due,
  measures: readonly StandingMeasure[],
): OccurrenceState[] {
  const { deadline } = due;
  const trigger = triggerOf(deadline);
  if (trigger) return afterEvents(plan, seen, undertaking, due, trigger);
  return rhythmOf(deadline) ? periodic(plan, seen, undertaking, due, measures) : [];
}

/** The events of a name that a deadline of this task and unit runs from, in time order. */
export function eventsFor(seen: Seen, name: string, task: string | undefined, unit: string): EventRecord[] {
  return seen.eventsNamed(name, unit).filter((event) => event.task === undefined || event.task === task);
}

/** The stretch from an event to what is due after it, named by the event's record. */
export function eventPeriod(event: EventRecord, due: Day): Period {
  return { name: event.id, kind: 'event', from: event.date, to: due };
}

/** The day that decisions moved an occurrence to, step by step; the rule's own day where none did. */
function movedDay(seen: Seen, undertaking: Undertaking, due: Due, period: Period, first: Day): Day {
  const wanted = due.part === '' ? undertaking.task.id : due.part;
  let day = first;
  for (const { decision, item } of seen.decisionsOf(undertaking.task.id, undertaking.unit)) {
    if (!isExtension(decision, item, wanted) || decision.refused || item.to === undefined) continue;
    if (item.for === period.name || item.event === period.name) day = item.to;
  }
  return day;
}

/** Days on which the unit says that the due was done, distinct and in order; the entries count that speak of the period. */
function doneDays(items: readonly SeenItem[], part: string): Day[] {
  const days = items.flatMap(({ report, item }) => {
    const entry = part === '' ? item : item.parts.find(({ id }) => id === part);
    return entry?.status === 'done' ? [entry.done ?? item.done ?? report.date] : [];
  });
  return [...new Set(days)].sort();
}

function periodic(
  plan: Plan,
  seen: Seen,
  undertaking: Undertaking,
  due: Due,
  measures: readonly StandingMeasure[],
): OccurrenceState[] {
  if (!plan.period) return [];
  const { task, unit } = undertaking;
  const duty = due.part === '' ? plan.duties.find((one) => one.task === task.id) : undefined;
  return occurrences(due.deadline, plan.period, plan.calendar).map((occurrence) => {
    const { period, times } = occurrence;
    const day = movedDay(seen, undertaking, due, period, occurrence.due.day);
    const standing = standingOf(seen, task.id, unit, {
      occurrence: period,
      accepts: (item) => targetsMet(measures, seen.itemsOf(task.id, unit), item),
    });
    const meetings = duty
      ? seen.meetings.filter((meeting) => meeting.duty === duty.id && meeting.period === period.name)
      : [];
    const held = meetings.filter((meeting) => meeting.date !== undefined);
    const claimed =
      due.part === '' && times === 1
        ? standing.done === undefined
          ? []
          : [standing.done]
        : doneDays(standing.items, due.part);
    const days = held.length > 0 ? held.map((meeting) => meeting.date!).sort() : claimed;
    const done = standing.contradicted && due.part === '' ? undefined : days[times - 1];
    const excused =
      seen
        .decisionsOf(task.id, unit)
        .some(
          ({ decision, item }) =>
            decision.type === 'exemption' &&
            !decision.refused &&
            isExempting(plan.policy, item) &&
            item.for === period.name,
        ) ||
      (duty?.inPrinciple === true && meetings.some((meeting) => meeting.notHeld));
    const { calendar } = occurrence.due;
    const expected: Expected = {
      period,
      opens: occurrence.opens,
      due: day,
      times,
      ...present({ calendar }),
    };
    return {
      ...judge(plan, seen.asOf, expected, done, excused, 'missed'),
      verified: held.length > 0 || standing.closed !== undefined,
      count: Math.min(days.length, times),
      places: [...held.map(({ place }) => place), ...standing.items.map(({ item }) => item.place)],
      ...(day !== occurrence.due.day && { original: occurrence.due.day }),
    };
  });
}

function afterEvents(
  plan: Plan,
  seen: Seen,
  undertaking: Undertaking,
  due: Due,
  { event: name, within }: Trigger,
): OccurrenceState[] {
  const { task, unit } = undertaking;
  const items = seen.itemsOf(task.id, unit);
  return eventsFor(seen, name, task.id, unit).map((event) => {
    const first = spanEnd(event.date, within, plan.calendar);
    const period = eventPeriod(event, first.day);
    const day = movedDay(seen, undertaking, due, period, first.day);
    // An answer is the event's own, or the first claim of done that speaks of a day since then.
    const [claimed] = doneDays(
      items.filter((one) => speaksOf(period, one.item.for, '') || dayOfItem(one) >= event.date),
      due.part,
    ).filter((one) => one >= event.date);
    const done = event.done !== undefined && event.done <= seen.asOf ? event.done : claimed;
    const expected: Expected = {
      period,
      opens: event.date,
      due: day,
      times: 1,
      ...present({ calendar: first.calendar }),
    };
    return {
      ...judge(plan, seen.asOf, expected, done, false, 'overdue'),
      verified: false,
      count: done === undefined ? 0 : 1,
      places: [event.place],
      ...(day !== first.day && { original: first.day }),
    };
  });
}

type Judged = Omit<OccurrenceState, 'verified' | 'count' | 'places' | 'original'>;

function judge(
  plan: Plan,
  asOf: Day,
  expected: Expected,
  done: Day | undefined,
  excused: boolean,
  past: 'missed' | 'overdue',
): Judged {
  const { due, opens } = expected;
  const late = asOf > due;
  const state = stateOf();
  return {
    ...expected,
    state,
    daysOverdue: state === past ? daysBetween(due, asOf) : 0,
    ...present({ done }),
  };
  function stateOf(): OccurrenceState['state'] {
    if (done !== undefined) return done > due ? 'done-late' : 'done';
    if (excused) return 'excused';
    if (late) return past;
    if (asOf < opens) return 'not-open';
    return daysBetween(asOf, due) <= plan.policy.dueSoonDays ? 'due-soon' : 'open';
  }
}

/** How a due that comes again and again stands: the latest missed period or unanswered event speaks, else what is open now. */
export function againDue(due: DueState, occurred: readonly OccurrenceState[]): DueState {
  if (due.schedule !== 'open' && due.schedule !== 'not-triggered') return due;
  const unanswered = occurred.find((one) => one.state === 'overdue');
  if (unanswered) return speaking(due, unanswered, 'overdue');
  const last = occurred
    .filter(
      (one) => one.state === 'missed' || one.state === 'done' || one.state === 'done-late' || one.state === 'excused',
    )
    .at(-1);
  if (last?.state === 'missed') return speaking(due, last, 'missed');
  const current = occurred.find((one) => one.state === 'open' || one.state === 'due-soon');
  if (current) return speaking(due, current, current.state === 'due-soon' ? 'due-soon' : 'open');
  if (last) return speaking(due, last, 'on-pace');
  if (triggerOf(due.due.deadline)) return due;
  return { ...due, schedule: occurred.length > 0 ? 'not-open' : 'no-date' };
}

function speaking(due: DueState, one: OccurrenceState, schedule: DueState['schedule']): DueState {
  return {
    ...due,
    schedule,
    day: one.due,
    daysOverdue: one.daysOverdue,
    ...present({ original: one.original, calendar: one.calendar }),
  };
}
