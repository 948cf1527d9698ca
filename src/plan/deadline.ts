/**
 * Deadlines as a type, and what each kind of them means, in one table. A deadline is what the plan says; a {@link DueDay} is the
 * day it comes to under a calendar. The original wording always stays beside the date.
 *
 * A new kind is added here, in `kinds/deadline.ts` (how it is written) and in `pages/deadline.ts` (how it is told). Each has a
 * table that does not compile without it; everybody else asks the functions below and never for the kind's name.
 */

import { shiftToWorkingDay, type WorkCalendar } from '../ground/calendar/calendar.ts';
import { addDays, type Day, dayOf, endOfMonth, monthOf, weekday, yearOf } from '../ground/calendar/dates.ts';
import { type Period, type PeriodKind, periodsBetween } from '../ground/calendar/period.ts';
import { type DueDay, type Span, spanDay, spanEnd, spanText } from '../ground/calendar/span.ts';
import type { Place } from '../ground/place.ts';

/** `strive` 力争: missing it is told apart and never overdue; `explore` 探索: never a ground for criticism. */
export type Firmness = 'firm' | 'strive' | 'explore';

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

/** One occurrence of a recurring deadline. */
export interface Occurrence {
  readonly period: Period;
  readonly opens: Day;
  readonly due: DueDay;
  /** How many are due in the period. */
  readonly times: number;
}

/** The names of the kinds. */
export type DeadlineKind = Deadline['kind'];

/** The deadline of a kind. */
export type DeadlineOf<K extends DeadlineKind> = Extract<Deadline, { readonly kind: K }>;

/** How a due stands while nothing about its day is known. */
export type Idle = 'no-date' | 'open' | 'not-triggered' | 'standing';

/** What a deadline became against another of its kind: the promise is due later, earlier, less often, or is another one. */
export type KindMove = 'later' | 'earlier' | 'thinner' | 'replaced';

/** What is due again in each period, and which day in it the plan names. */
export type Rhythm = Pick<RecurringDeadline, 'every' | 'times' | 'by' | 'day' | 'weekday' | 'within'>;

/** What is due some time after each event of a name. */
export type Trigger = Pick<EventDeadline, 'event' | 'within'>;

/** Days to be met, first and last included. */
interface Range {
  readonly from: Day;
  readonly to: Day;
}

/** What a kind of deadline means. */
interface Meaning<D extends Deadline> {
  /** Whether the text gives a time at all. */
  readonly timed: boolean;
  /** How a due stands while no day is known for it. */
  readonly idle: Idle;
  /** Whether a day or a claim of done changes that; else it stays so until it is closed or an occurrence speaks. */
  readonly byDay: boolean;
  /** The periods in which it is due again, and how often in each. */
  rhythm(deadline: D): Rhythm | undefined;
  /** The event that it runs from. */
  trigger(deadline: D): Trigger | undefined;
  /** The period in which evidence of going on is due, where nothing else ever is. */
  review(deadline: D): PeriodKind | undefined;
  /** The one day that the plan gives. */
  day(deadline: D): Day | undefined;
  /** First day of a window before which nothing is due. */
  opens(deadline: D): Day | undefined;
  occurrences(deadline: D, range: Range, calendar: WorkCalendar): readonly Occurrence[];
  /** What became of `old`; undefined when no less is promised and no sooner. */
  move(old: D, now: D, calendar: WorkCalendar): KindMove | undefined;
  /** The rule as a decision names it; null where there is none. */
  rule(deadline: D): string | null;
}

const none = () => undefined;
const never = () => [];

const KINDS: { readonly [K in DeadlineKind]: Meaning<DeadlineOf<K>> } = {
  fixed: {
    timed: true,
    idle: 'no-date',
    byDay: true,
    rhythm: none,
    trigger: none,
    review: none,
    day: ({ by }) => by,
    opens: ({ from }) => from,
    occurrences: never,
    // Nothing is due before a window opens, so to open it later is to give time.
    move: (old, now) => ((now.from ?? '') > (old.from ?? '') ? 'later' : ordered(old.by, now.by)),
    rule: window,
  },
  recurring: {
    timed: true,
    idle: 'open',
    byDay: true,
    rhythm: (deadline) => deadline,
    trigger: none,
    review: none,
    day: none,
    opens: none,
    occurrences: recurrences,
    move: recurringMove,
    rule: ({ every, times, from, by, day, weekday, week, within, shift }) =>
      joined(
        `${every}×${times}`,
        from && `from ${from}`,
        by && `by ${by}`,
        day !== undefined && `day ${day}`,
        weekday !== undefined && `weekday ${week ?? 'last'}/${weekday}`,
        within && `within ${spanText(within)}`,
        shift !== 'none' && shift,
      ),
  },
  event: {
    timed: true,
    idle: 'not-triggered',
    byDay: false,
    rhythm: none,
    trigger: (deadline) => deadline,
    review: none,
    day: none,
    opens: none,
    occurrences: never,
    move: (old, now, calendar) => {
      if (old.event !== now.event) return 'replaced';
      return ordered(spanDay(old.within, calendar), spanDay(now.within, calendar));
    },
    rule: runsFrom,
  },
  standing: {
    timed: true,
    idle: 'standing',
    byDay: false,
    rhythm: none,
    trigger: none,
    review: ({ review }) => review,
    day: none,
    opens: none,
    occurrences: never,
    move: (old, now) => (A_YEAR[now.review] < A_YEAR[old.review] ? 'thinner' : undefined),
    rule: reviewed,
  },
  undetermined: {
    timed: false,
    idle: 'no-date',
    byDay: true,
    rhythm: none,
    trigger: none,
    review: none,
    day: none,
    opens: none,
    occurrences: never,
    move: none,
    rule: () => null,
  },
};

/** The meaning of a deadline's kind. */
function meaning(deadline: Deadline): Meaning<Deadline> {
  return KINDS[deadline.kind];
}

/** Whether there is a deadline and its text gives a time. */
export function isTimed(deadline: Deadline | undefined): boolean {
  return deadline !== undefined && meaning(deadline).timed;
}

/** How a due stands while no day is known for it, and whether a day or a claim of done would change that. */
export function idleOf(deadline: Deadline): { readonly idle: Idle; readonly byDay: boolean } {
  return meaning(deadline);
}

/** The periods in which it is due again, and how often in each; undefined where it is not. */
export function rhythmOf(deadline: Deadline | undefined): Rhythm | undefined {
  return deadline && meaning(deadline).rhythm(deadline);
}

/** The event that it runs from, and for how long; undefined where it does not. */
export function triggerOf(deadline: Deadline | undefined): Trigger | undefined {
  return deadline && meaning(deadline).trigger(deadline);
}

/** Whether it is due again and again, by period or by event: then each occurrence is settled by its own records. */
export function comesAgain(deadline: Deadline): boolean {
  return rhythmOf(deadline) !== undefined || triggerOf(deadline) !== undefined;
}

/** The review period of what goes on for ever; undefined for everything else. */
export function reviewOf(deadline: Deadline | undefined): PeriodKind | undefined {
  return deadline && meaning(deadline).review(deadline);
}

/** The one day that the plan gives, before any decision. */
export function fixedDay(deadline: Deadline | undefined): Day | undefined {
  return deadline && meaning(deadline).day(deadline);
}

/** First day of a window before which nothing is due. */
export function opensOn(deadline: Deadline): Day | undefined {
  return meaning(deadline).opens(deadline);
}

/** All occurrences whose period touches `range` and that are not due before it begins, in time order; none where nothing recurs. */
export function occurrences(deadline: Deadline, range: Range, calendar: WorkCalendar): readonly Occurrence[] {
  return meaning(deadline).occurrences(deadline, range, calendar);
}

/** What became of a deadline. `removed`: there was something to keep, and now nothing is ever due. */
export function moveOf(old: Deadline, now: Deadline, calendar: WorkCalendar): KindMove | 'removed' | undefined {
  if (old.kind === now.kind) return meaning(old).move(old, now, calendar);
  return reviewOf(now) === undefined ? 'replaced' : 'removed';
}

/** The rule as a decision names it: `2010-03-01/2010-06-30`, `year×1 by 01-31`, `交办+5 working days`, `standing/quarter`; null where there is none. */
export function ruleOf(deadline: Deadline): string | null {
  return meaning(deadline).rule(deadline);
}

function window({ from, by }: FixedDeadline): string {
  return from === undefined ? by : `${from}/${by}`;
}

function runsFrom({ event, within }: EventDeadline): string {
  return `${event}+${spanText(within)}`;
}

function reviewed({ review }: StandingDeadline): string {
  return `standing/${review}`;
}

function joined(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

function ordered(old: Day, now: Day): 'later' | 'earlier' | undefined {
  return now > old ? 'later' : now < old ? 'earlier' : undefined;
}

const A_YEAR: Readonly<Record<PeriodKind, number>> = { week: 52, month: 12, quarter: 4, 'half-year': 2, year: 1 };

function recurringMove(old: RecurringDeadline, now: RecurringDeadline, calendar: WorkCalendar): KindMove | undefined {
  const [was, is] = [A_YEAR[old.every] * old.times, A_YEAR[now.every] * now.times];
  if (is < was) return 'thinner';
  if (old.every !== now.every) return is === was ? 'replaced' : undefined;
  // Two years are enough to meet every kind of day; the plan's own period says which are owed, not when in a period they fall due.
  const range = { from: '2010-01-01', to: '2011-12-31' };
  const [before, after] = [recurrences(old, range, calendar), recurrences(now, range, calendar)];
  const moves = before.map(({ due, opens, period }) => {
    const one = after.find((other) => other.period.name === period.name);
    if (!one) return undefined;
    return one.opens > opens && one.due.day >= due.day ? 'later' : ordered(due.day, one.due.day);
  });
  return moves.includes('later') ? 'later' : moves.find((move) => move !== undefined);
}

function recurrences(deadline: RecurringDeadline, range: Range, calendar: WorkCalendar): Occurrence[] {
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
