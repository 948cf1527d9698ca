/** Reporting periods by name: `2010`, `2010-H1`, `2010-Q2`, `2010-06`, `2010-W07`. */
import { addDays, addMonths, type Day, dayOf, endOfMonth, isoWeek, monthOf, weekday, yearOf } from './dates.ts';

/** The kinds of period, longest first. */
export const PERIOD_KINDS = ['year', 'half-year', 'quarter', 'month', 'week'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A stretch of days with a name; both `from` and `to` belong to it. Names of one kind sort in time order. */
export interface Period {
  readonly name: string;
  /** `event`: the days from a recorded event to what is due after it; such a stretch has no next one. */
  readonly kind: PeriodKind | 'event';
  readonly from: Day;
  readonly to: Day;
}

const MONTHS = { year: 12, 'half-year': 6, quarter: 3, month: 1 } as const;

/**
 * The period of that name, or undefined when the name is not one: only the exact forms above are names (`2010-h1`,
 * `2010-Q5`, `2010-13` and week 53 of a year with 52 weeks are not).
 */
export function parsePeriod(name: string): Period | undefined {
  const parts = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})|W(\d{2})))?$/.exec(name);
  if (!parts) return undefined;
  const [, year, half, quarter, month, week] = parts;
  const first = dayOf(Number(year), 1, 1);
  if (first === undefined) return undefined;
  let period: Period;
  if (half) period = periodOf('half-year', addMonths(first, (Number(half) - 1) * 6));
  else if (quarter) period = periodOf('quarter', addMonths(first, (Number(quarter) - 1) * 3));
  else if (month) {
    const day = dayOf(Number(year), Number(month), 1);
    if (day === undefined) return undefined;
    period = periodOf('month', day);
  } else if (week) {
    // 4 January is always in week 1 (ISO 8601).
    if (Number(week) > 53) return undefined;
    period = periodOf('week', addDays(first, 3 + (Number(week) - 1) * 7));
  } else period = periodOf('year', first);
  return period.name === name ? period : undefined;
}

/**
 * The period of a kind that a day falls in. Weeks run Monday to Sunday and belong to the year that holds their Thursday
 * (ISO 8601), so 2010-01-01 is in `2009-W53`.
 */
export function periodOf(kind: PeriodKind, day: Day): Period {
  if (kind === 'week') return weekOf(day);
  const months = MONTHS[kind];
  const year = yearOf(day);
  const index = Math.floor((monthOf(day) - 1) / months);
  const from = dayOf(year, index * months + 1, 1)!;
  const to = endOfMonth(dayOf(year, (index + 1) * months, 1)!);
  return { name: nameOf(kind, day.slice(0, 4), index + 1), kind, from, to };
}

/** The period of the same kind that begins on the day after this one ends. Throws RangeError past the year 9999. */
export function nextPeriod(period: Period): Period {
  return periodOf(kindOf(period), addDays(period.to, 1));
}

/** The period of the same kind that ends on the day before this one begins. Throws RangeError before the year 0001. */
export function previousPeriod(period: Period): Period {
  return periodOf(kindOf(period), addDays(period.from, -1));
}

function kindOf(period: Period): PeriodKind {
  if (period.kind === 'event') throw new RangeError('an event has no next or previous period');
  return period.kind;
}

/**
 * All periods of a kind that share at least one day with `from`…`to` (both included), in time order; none when `to` is
 * before `from`. The first and last may reach beyond the two days.
 */
export function periodsBetween(kind: PeriodKind, from: Day, to: Day): Period[] {
  const periods: Period[] = [];
  for (let start = from; start <= to; ) {
    const period = periodOf(kind, start);
    periods.push(period);
    if (period.to >= to) break;
    start = addDays(period.to, 1);
  }
  return periods;
}

function weekOf(day: Day): Period {
  const from = addDays(day, 1 - weekday(day));
  const { year, week } = isoWeek(day);
  return { name: nameOf('week', String(year).padStart(4, '0'), week), kind: 'week', from, to: addDays(from, 6) };
}

function nameOf(kind: PeriodKind, year: string, number: number): string {
  const twoDigits = String(number).padStart(2, '0');
  switch (kind) {
    case 'year':
      return year;
    case 'half-year':
      return `${year}-H${number}`;
    case 'quarter':
      return `${year}-Q${number}`;
    case 'month':
      return `${year}-${twoDigits}`;
    case 'week':
      return `${year}-W${twoDigits}`;
  }
}
