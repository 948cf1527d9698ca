/**
 * The Gregorian calendar told plainly from its first day to its last, and where day arithmetic says something else. It shares
 * nothing with what it checks: no `Date`, no library. Runs in a process of its own for each time zone.
 */
import type * as dates from '../../src/ground/calendar/dates.ts';

/** Day arithmetic to be checked. */
export type Dates = typeof dates;

/** Texts that are no day. */
export const NO_DAYS = [
  '',
  'soon',
  '2010',
  '2010-12',
  '20101231',
  '2010-2-3',
  '2010/12/31',
  '2010-13-01',
  '2010-00-10',
  '2010-01-00',
  '2010-02-29',
  '2010-02-30',
  '2010-09-31',
  '1900-02-29',
  '0000-01-01',
  '-001-01-01',
  '-000001-01-01',
  '10000-01-01',
  '+010000-01-01',
  '2010-12-31T00:00:00',
  '2010-12-31T00:00:00.000Z',
  '2010-12-31\n',
  ' 2010-12-31',
  '２０１０-12-31',
  'Dec 31, 2010',
];

/** One month as the calendar has it. `number`: days from 0001-01-01 to its first day. `weekday`: of its first day, 1 is Monday. */
interface Month {
  readonly year: number;
  readonly month: number;
  readonly length: number;
  readonly number: number;
  readonly weekday: number;
}

/** Every month from the year 1 on. 0001-01-01 is a Monday. */
function everyMonth(lastYear: number): Month[] {
  const months: Month[] = [];
  let number = 0;
  for (let year = 1; year <= lastYear; year++) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].forEach((length, index) => {
      months.push({ year, month: index + 1, length, number, weekday: (number % 7) + 1 });
      number += length;
    });
  }
  return months;
}

/** Calls that come to something else than the calendar says, each as a line; the same calls in every time zone. */
export function faults(lib: Dates, lastYear = 9999): string[] {
  const found: string[] = [];
  const expect = (what: string, call: () => unknown, right: unknown) => {
    const came = outcome(call);
    if (came !== String(right)) found.push(`${what}: ${came}, not ${right}`);
  };
  const months = everyMonth(lastYear);
  let random = 1;
  const some = () => {
    random = (random * 48_271) % 2_147_483_647;
    return random % months.length;
  };
  months.forEach((month, index) => {
    const first = text(month, 1);
    const last = text(month, month.length);
    const next = months[index + 1];
    expect(`isDay ${last}`, () => lib.isDay(last), true);
    expect(`day after ${last}`, () => lib.dayOf(month.year, month.month, month.length + 1), undefined);
    expect(
      `${last} + 1`,
      () => lib.addDays(last, 1),
      next ? text(next, 1) : lastYear === 9999 ? 'RangeError' : text({ year: lastYear + 1, month: 1 }, 1),
    );
    expect(
      `${first} - 1`,
      () => lib.addDays(first, -1),
      index > 0 ? text(months[index - 1]!, months[index - 1]!.length) : 'RangeError',
    );
    expect(`end of ${first}`, () => lib.endOfMonth(first), last);
    expect(`weekday of ${first}`, () => lib.weekday(first), month.weekday);
    // Where the year of the week may be another than the day's.
    const edge = month.month === 1 ? 1 : month.month === 12 ? 31 : undefined;
    if (edge !== undefined) {
      const day = text(month, edge);
      expect(`week of ${day}`, () => Object.values(lib.isoWeek(day)), isoWeek(months, index, edge));
    }
    // Once a year, in another month each time, what spans years.
    if (index % 13 !== 0) return;
    const date = Math.min(month.length, 1 + (random % 31));
    const day = text(month, date);
    const at = some();
    const far = months[at]!;
    const apart = far.number - (month.number + date - 1);
    expect(`${day} + ${apart}`, () => lib.addDays(day, apart), text(far, 1));
    expect(`${day} to ${text(far, 1)}`, () => lib.daysBetween(day, text(far, 1)), apart);
    expect(
      `${day} + ${at - index} months`,
      () => lib.addMonths(day, at - index),
      text(far, Math.min(date, far.length)),
    );
    expect(`year of ${day}`, () => lib.yearOf(day), month.year);
    expect(`month of ${day}`, () => lib.monthOf(day), month.month);
  });
  for (const day of ['9999-12-31', '9999-01-31', '2010-01-31', '0001-12-31', '0001-01-01'])
    for (const count of [3_652_059, 1e9, -3_652_059, -1e9, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(`${day} + ${count}`, () => lib.addDays(day, count), 'RangeError');
      expect(`${day} + ${count} months`, () => lib.addMonths(day, count), 'RangeError');
    }
  for (const no of NO_DAYS) {
    expect(`isDay ${no}`, () => lib.isDay(no), false);
    expect(`${no} + 1`, () => lib.addDays(no, 1), 'RangeError');
    expect(`${no} + 1 month`, () => lib.addMonths(no, 1), 'RangeError');
    expect(`from ${no}`, () => lib.daysBetween(no, '2010-01-01'), 'RangeError');
    expect(`to ${no}`, () => lib.daysBetween('2010-01-01', no), 'RangeError');
    expect(`end of ${no}`, () => lib.endOfMonth(no), 'RangeError');
    expect(`weekday of ${no}`, () => lib.weekday(no), 'RangeError');
    expect(`week of ${no}`, () => lib.isoWeek(no), 'RangeError');
  }
  return found;
}

/** The week by its rule: it belongs to the year that holds its Thursday, and is the nth of that year's Thursdays. */
function isoWeek(months: readonly Month[], index: number, date: number): readonly [year: number, week: number] {
  const { number, weekday, year } = months[index]!;
  const thursday = number + date - 1 + 4 - (((weekday - 1 + date - 1) % 7) + 1);
  const januaries = [year + 1, year, year - 1].map((one) => months[(one - 1) * 12]);
  const start = januaries.find((january) => january !== undefined && january.number <= thursday)!;
  return [start.year, Math.floor((thursday - start.number) / 7) + 1];
}

function text({ year, month }: Pick<Month, 'year' | 'month'>, date: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}

/** What comes of a call: the value, or the kind of error. */
function outcome(call: () => unknown): string {
  try {
    return String(call());
  } catch (error) {
    return (error as Error).name;
  }
}
