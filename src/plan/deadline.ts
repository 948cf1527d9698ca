/**
 * Deadlines as a type. A deadline is what the plan says; a {@link DueDay} is the day it comes to under a calendar. The
 * original wording always stays beside the date.
 */

import { addWorkingDays, shiftToWorkingDay, type WorkCalendar } from '../ground/calendar/calendar.ts';
import { addDays, addMonths, type Day, dayOf, endOfMonth, monthOf, weekday, yearOf } from '../ground/calendar/dates.ts';
import { type Period, type PeriodKind, periodsBetween } from '../ground/calendar/period.ts';
import type { Place } from '../ground/place.ts';

/** `strive` 力争: missing it is told apart and never overdue; `explore` 探索: never a ground for criticism. */
export type Firmness = 'firm' | 'strive' | 'explore';

/** A length of time: calendar days, working days or months. */
export interface Span {
  readonly count: number;
  readonly unit: 'days' | 'working days' | 'months';
}

/** The limit that a plan sets to extensions; an absent field is no limit. */
export interface ExtensionRule {
  readonly times?: number;
  readonly within?: Span;
}

interface DeadlineBase {
  readonly wording?: string;
  readonly firmness: Firmness;
  /** The date is the keeper's reading, not the text's. */
  readonly inferred: boolean;
  readonly precision?: PeriodKind | 'day';
  /** Time of day as written (`12:00`), printed beside the day; lateness counts in days. */
  readonly time?: string;
  /** How often and how far the deadline may be extended. */
  readonly extensions?: ExtensionRule;
  readonly place: Place;
}

/** One day, optionally the end of a window that opens on `from`. */
export interface FixedDeadline extends DeadlineBase {
  readonly kind: 'fixed';
  readonly by: Day;
  readonly from?: Day;
}

/** Once or more in each period. The day inside a period comes from `by` (MM-DD), `day`, `weekday`, or `within` after its end; else its last day. */
export interface RecurringDeadline extends DeadlineBase {
  readonly kind: 'recurring';
  readonly every: PeriodKind;
  readonly times: number;
  readonly by?: string;
  readonly from?: string;
  readonly day?: number;
  /** 1 (Monday) to 7, the `week`-th in the period's last month. */
  readonly weekday?: number;
  readonly week?: 1 | 2 | 3 | 4 | 'last';
  readonly within?: Span;
  readonly shift: 'none' | 'earlier' | 'later';
}

/** Runs from a recorded event. */
export interface EventDeadline extends DeadlineBase {
  readonly kind: 'event';
  readonly event: string;
  readonly within: Span;
}

/** 长期坚持: never overdue; evidence is due in each review period. */
export interface StandingDeadline extends DeadlineBase {
  readonly kind: 'standing';
  readonly review: PeriodKind;
}

/** The text gives no time. */
export interface UndeterminedDeadline extends DeadlineBase {
  readonly kind: 'undetermined';
}

/** Every kind of deadline (design: deadlines are a type, not a date); told apart by `kind`. */
export type Deadline = FixedDeadline | RecurringDeadline | EventDeadline | StandingDeadline | UndeterminedDeadline;

/** A day that something is due, with the calendar that was used where working days count. */
export interface DueDay {
  readonly day: Day;
  /** Name of the calendar when the day was computed with working days. */
  readonly calendar?: string;
  /** Years for which no calendar is published: Monday to Friday was assumed. */
  readonly unpublished: readonly number[];
}

/** One occurrence of a recurring deadline. */
export interface Occurrence {
  readonly period: Period;
  readonly opens: Day;
  readonly due: DueDay;
  /** How many are due in the period. */
  readonly times: number;
}

/** `5 working days` → a span; undefined when it is not one. */
export function parseSpan(text: string): Span | undefined {
  const parts = /^([1-9]\d{0,2}) (days|working days|months)$/.exec(text);
  if (!parts) return undefined;
  return { count: Number(parts[1]), unit: parts[2] as Span['unit'] };
}

/** The day a span after `start` ends; the start day itself does not count. */
export function spanEnd(start: Day, span: Span, calendar: WorkCalendar): DueDay {
  if (span.unit === 'working days') {
    const end = addWorkingDays(start, span.count, calendar);
    return { day: end.day, calendar: end.calendar, unpublished: end.unpublished };
  }
  return { day: span.unit === 'days' ? addDays(start, span.count) : addMonths(start, span.count), unpublished: [] };
}

/** All occurrences whose period touches `range` and that are not due before it begins, in time order. */
export function occurrences(
  deadline: RecurringDeadline,
  range: { readonly from: Day; readonly to: Day },
  calendar: WorkCalendar,
): Occurrence[] {
  return periodsBetween(deadline.every, range.from, range.to)
    .map((period) => ({
      period,
      opens: openingDay(deadline, period),
      due: shifted(dueIn(deadline, period, calendar), deadline.shift, calendar),
      times: deadline.times,
    }))
    .filter(({ due }) => due.day >= range.from);
}

function openingDay(deadline: RecurringDeadline, period: Period): Day {
  return (deadline.from && monthDay(yearOf(period.from), deadline.from)) || period.from;
}

function dueIn(deadline: RecurringDeadline, period: Period, calendar: WorkCalendar): DueDay {
  if (deadline.within) return spanEnd(period.to, deadline.within, calendar);
  return { day: dayIn(deadline, period), unpublished: [] };
}

function dayIn(deadline: RecurringDeadline, period: Period): Day {
  if (deadline.by) return monthDay(yearOf(period.from), deadline.by) ?? period.to;
  if (deadline.weekday !== undefined) return weekdayIn(period, deadline.weekday, deadline.week ?? 'last');
  if (deadline.day === undefined) return period.to;
  if (deadline.every === 'week') return addDays(period.from, deadline.day - weekday(period.from));
  return dayOf(yearOf(period.to), monthOf(period.to), deadline.day) ?? period.to;
}

function weekdayIn(period: Period, wanted: number, week: 1 | 2 | 3 | 4 | 'last'): Day {
  if (period.kind === 'week') return addDays(period.from, wanted - 1);
  if (week === 'last') return addDays(period.to, -((weekday(period.to) - wanted + 7) % 7));
  const first = `${period.to.slice(0, 7)}-01`;
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + (week - 1) * 7);
}

/** `MM-DD` in a year; 02-29 falls back to the month's last day. */
function monthDay(year: number, text: string): Day | undefined {
  const month = Number(text.slice(0, 2));
  const date = Number(text.slice(3));
  const first = dayOf(year, month, 1);
  return dayOf(year, month, date) ?? (first && date <= 31 ? endOfMonth(first) : undefined);
}

function shifted(due: DueDay, shift: RecurringDeadline['shift'], calendar: WorkCalendar): DueDay {
  if (shift === 'none') return due;
  const moved = shiftToWorkingDay(due.day, shift, calendar);
  return { day: moved.day, calendar: moved.calendar, unpublished: moved.unpublished };
}
