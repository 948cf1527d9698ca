/**
 * Days of the civil calendar as `YYYY-MM-DD` strings: validity, order and arithmetic without a clock or a time zone.
 *
 * date-fns does the arithmetic, always in UTC: in the machine's own zone a day can be missing altogether (Pacific/Apia has no
 * 2011-12-30), and the same plan would be judged differently elsewhere. A `Date` takes 2010-02-30 for 2 March and counts on
 * past 9999-12-31, so whatever goes in must be written back as the same text, and whatever comes out is checked.
 */

import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as daysLater } from 'date-fns/addDays';
import { addMonths as monthsLater } from 'date-fns/addMonths';
import { millisecondsInDay } from 'date-fns/constants';
import { getISODay } from 'date-fns/getISODay';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';

/** A real day of the Gregorian calendar written `YYYY-MM-DD`, years 0001 to 9999. Its text order is its time order. */
export type Day = string;

/**
 * The option of every call. The `utc` of `@date-fns/utc` itself would do, but its module makes three formatters with the
 * machine's locale data as it loads, and that costs a start some 16 ms.
 */
const UTC = { in: (value: Date | number | string): Date => new UTCDateMini(value) };

/** True when `value` is a day that exists: `2010-09-31`, `2010-2-3`, `2010-02-29` and full-width digits are not. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && dateOf(value) !== undefined;
}

/**
 * The day that a person wrote: 2010-12-31, 2010-2-3, 2010/2/3, 2010.2.3, 2010年2月3日, in full-width digits as well; undefined when it is
 * none, or when its year is not written in full.
 */
export function readDay(text: string): Day | undefined {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/** The day with these parts, or undefined when there is no such day (31 September, month 13). Months count from 1. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  return isDay(day) ? day : undefined;
}

/** The day `count` days after `day` (before it when negative). Throws RangeError outside the years 0001 to 9999. */
export function addDays(day: Day, count: number): Day {
  return written(daysLater(given(day), count, UTC));
}

/** Calendar days from `from` to `to`, negative when `to` is earlier: `daysBetween('2010-01-01', '2010-01-03')` is 2. */
export function daysBetween(from: Day, to: Day): number {
  // In UTC every day is equally long; `differenceInCalendarDays` would look for the zone of both six times over.
  return (given(to).getTime() - given(from).getTime()) / millisecondsInDay;
}

/**
 * The day with the same date `count` months later (earlier when negative); where that month is too short, its last day:
 * 2010-08-31 plus 6 months is 2011-02-28. This is how a term in months ends by law (民法典 art. 202).
 * Throws RangeError outside the years 0001 to 9999.
 */
export function addMonths(day: Day, count: number): Day {
  return written(monthsLater(given(day), count, UTC));
}

/** The last day of the month that `day` is in. */
export function endOfMonth(day: Day): Day {
  return written(lastDayOfMonth(given(day), UTC));
}

/** Day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return getISODay(given(day), UTC);
}

/** The week of a day by ISO 8601: weeks begin on Monday and belong to the year that holds their Thursday. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const date = given(day);
  return { year: getISOWeekYear(date, UTC), week: getISOWeek(date, UTC) };
}

/** The earlier of two days. */
export function minDay(a: Day, b: Day): Day {
  return a <= b ? a : b;
}

/** The later of two days. */
export function maxDay(a: Day, b: Day): Day {
  return a >= b ? a : b;
}

/** The year of a day as a number. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The month of a day, 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** Days that were read: a plan names the same few hundred over and over. */
const known = new Map<string, Date>();
const MOST_KNOWN = 10_000;

/** The beginning of a day in UTC; undefined for a text that is not exactly a day. date-fns leaves what it is given unchanged. */
function dateOf(text: string): Date | undefined {
  const before = known.get(text);
  if (before !== undefined) return before;
  const date = UTC.in(text);
  if (!inYears(date) || date.toISOString() !== `${text}T00:00:00.000Z`) return undefined;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, date);
  return date;
}

/** False for an invalid date as well. */
function inYears(date: Date): boolean {
  const year = date.getFullYear();
  return year >= 1 && year <= 9999;
}

function given(day: Day): Date {
  const date = dateOf(day);
  if (date === undefined) throw new RangeError(`not a day: ${day}`);
  return date;
}

function written(date: Date): Day {
  if (!inYears(date)) throw new RangeError('a day outside the years 0001 to 9999');
  return date.toISOString().slice(0, 10);
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
