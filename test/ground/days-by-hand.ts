/**
 * Days of the civil calendar as `YYYY-MM-DD` strings: validity, order and arithmetic without a clock or a time zone.
 *
 * No `Date` object is used. A `Date` built from year, month and day passes through the machine's zone, and a zone can
 * lack a day altogether (Pacific/Apia has no 2011-12-30), so the same plan would be judged differently elsewhere.
 */

/** A real day of the Gregorian calendar written `YYYY-MM-DD`, years 0001 to 9999. Its text order is its time order. */
export type Day = string;

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** True when `value` is a day that exists: `2010-09-31`, `2010-2-3`, `2010-02-29` and full-width digits are not. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const { year, month, date } = split(value);
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
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
  const day = write(year, month, date);
  return isDay(day) ? day : undefined;
}

/** The day `count` days after `day` (before it when negative). Throws RangeError outside the years 0001 to 9999. */
export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count);
}

/** Calendar days from `from` to `to`, negative when `to` is earlier: `daysBetween('2010-01-01', '2010-01-03')` is 2. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/**
 * The day with the same date `count` months later (earlier when negative); where that month is too short, its last day:
 * 2010-08-31 plus 6 months is 2011-02-28. This is how a term in months ends by law (民法典 art. 202).
 * Throws RangeError outside the years 0001 to 9999.
 */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = split(day);
  const months = year * 12 + month - 1 + count;
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12 + 1;
  return checked(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
}

/** The last day of the month that `day` is in. */
export function endOfMonth(day: Day): Day {
  const { year, month } = split(day);
  return checked(year, month, daysInMonth(year, month));
}

/** Day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  // 0001-01-01, number 0, is a Monday in the Gregorian calendar carried back.
  return (toNumber(day) % 7) + 1;
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
  return split(day).year;
}

/** The month of a day, 1 to 12. */
export function monthOf(day: Day): number {
  return split(day).month;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

/** Days since 0001-01-01. */
function toNumber(day: Day): number {
  const { year, month, date } = split(day);
  const number = daysBeforeYear(year) + daysBeforeMonth(year, month) + date - 1;
  if (Number.isNaN(number)) throw new RangeError(`not a day: ${day}`);
  return number;
}

function fromNumber(number: number): Day {
  // 146097 days make 400 years, so this year is right or one too late at most.
  let year = Math.floor((number * 400) / 146097) + 2;
  while (daysBeforeYear(year) > number) year--;
  const dayOfYear = number - daysBeforeYear(year);
  let month = Math.min(12, Math.floor(dayOfYear / 28) + 1);
  while (daysBeforeMonth(year, month) > dayOfYear) month--;
  return checked(year, month, dayOfYear - daysBeforeMonth(year, month) + 1);
}

function daysBeforeMonth(year: number, month: number): number {
  return DAYS_BEFORE_MONTH[month - 1]! + (month > 2 && isLeap(year) ? 1 : 0);
}

function split(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) };
}

function checked(year: number, month: number, date: number): Day {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new RangeError('a day outside the years 0001 to 9999');
  return write(year, month, date);
}

function write(year: number, month: number, date: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
