/**
 * Working days: which days are worked under the State Council's yearly arrangements, with make-up days and a plan's own
 * days, and counting in them. A year whose arrangement is not known is said to be so and never guessed silently.
 */
import { addDays, type Day, weekday, yearOf } from './dates.ts';
import { PUBLISHED_YEARS, type PublishedYear } from './holidays.ts';

/** Whether a day is worked. `unpublished`: the arrangement of its year is not known. */
export type DayKind = 'worked' | 'off' | 'unpublished';

/** A calendar of working days. It is plain data; build a plan's own with {@link withPlanDays}. */
export interface WorkCalendar {
  /** Printed wherever working days were counted, e.g. `state-council` or `state-council+plan`. */
  readonly name: string;
  /** Published arrangements by year. */
  readonly years: Readonly<Record<number, PublishedYear>>;
  /** Days that a plan makes off or worked; they go before the published arrangement. */
  readonly days: ReadonlyMap<Day, 'worked' | 'off'>;
}

/** The days that a plan adds (`calendar:` in plan.yaml). */
export interface PlanDays {
  readonly off?: readonly Day[];
  readonly worked?: readonly Day[];
}

/** A day found by counting working days. */
export interface CountedDay {
  readonly day: Day;
  /** Name of the calendar that was used. */
  readonly calendar: string;
  /** Years, ascending, that the count touched without a published arrangement: Monday to Friday was assumed. */
  readonly unpublished: readonly number[];
}

/** A number of working days, with the calendar and the assumed years as in {@link CountedDay}. */
export interface WorkingDayCount {
  readonly count: number;
  readonly calendar: string;
  readonly unpublished: readonly number[];
}

/** Mainland China by the notices of the General Office of the State Council (docs/holidays.md lists years and numbers). */
export const STATE_COUNCIL: WorkCalendar = { name: 'state-council', years: PUBLISHED_YEARS, days: new Map() };

/**
 * A calendar with a plan's own days; without any, the same calendar. A day named as both off and worked is off.
 * Days are known even in an unpublished year; the rest of that year stays unpublished.
 */
export function withPlanDays(calendar: WorkCalendar, { off = [], worked = [] }: PlanDays): WorkCalendar {
  if (off.length === 0 && worked.length === 0) return calendar;
  const days = new Map(calendar.days);
  for (const day of worked) days.set(day, 'worked');
  for (const day of off) days.set(day, 'off');
  return { ...calendar, name: `${calendar.name}+plan`, days };
}

/** Whether `day` is worked. Saturdays and Sundays of an unpublished year are `unpublished` too: they may be make-up days. */
export function dayKind(day: Day, calendar: WorkCalendar): DayKind {
  const planned = calendar.days.get(day);
  if (planned !== undefined) return planned;
  const year = calendar.years[yearOf(day)];
  if (year === undefined) return 'unpublished';
  const date = day.slice(5);
  if (isWeekend(day)) return year.worked.includes(date) ? 'worked' : 'off';
  return year.off.some((range) => date >= range.slice(0, 5) && date <= range.slice(-5)) ? 'off' : 'worked';
}

/**
 * The `count`-th working day after `day`. Counting starts on the next day (民法典 art. 201), so one working day after a
 * Friday is the Monday; a count of 0 gives the day itself, worked or not. Throws RangeError when `count` is negative or
 * not whole, or when it leads past the year 9999.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): CountedDay {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`);
  const assumed = new Set<number>();
  let current = day;
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    if (isWorked(current, calendar, assumed)) left--;
  }
  return { day: current, calendar: calendar.name, unpublished: sorted(assumed) };
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. The inverse of {@link addWorkingDays}. */
export function countWorkingDays(from: Day, to: Day, calendar: WorkCalendar): WorkingDayCount {
  const assumed = new Set<number>();
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorked(day, calendar, assumed)) count++;
  }
  return { count, calendar: calendar.name, unpublished: sorted(assumed) };
}

/** The day itself when it is worked, else the nearest working day before (`earlier`) or after it (`later`). */
export function shiftToWorkingDay(day: Day, direction: 'earlier' | 'later', calendar: WorkCalendar): CountedDay {
  const assumed = new Set<number>();
  let current = day;
  while (!isWorked(current, calendar, assumed)) current = addDays(current, direction === 'later' ? 1 : -1);
  return { day: current, calendar: calendar.name, unpublished: sorted(assumed) };
}

/** Like {@link dayKind}, but takes Monday to Friday as worked in an unpublished year and notes the year in `assumed`. */
function isWorked(day: Day, calendar: WorkCalendar, assumed: Set<number>): boolean {
  const kind = dayKind(day, calendar);
  if (kind !== 'unpublished') return kind === 'worked';
  assumed.add(yearOf(day));
  return !isWeekend(day);
}

function isWeekend(day: Day): boolean {
  return weekday(day) >= 6;
}

function sorted(years: ReadonlySet<number>): number[] {
  return [...years].sort((a, b) => a - b);
}
