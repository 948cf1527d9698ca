/**
 * What belongs to one circular. Each dated fact counts in exactly one circular, so that nobody is judged twice for one deed
 * and nothing falls between two papers.
 *
 * - A thing that recurs (a half-year's report, a quarter's meeting) belongs to the circular whose period contains its own
 *   period; one whose period is longer (a yearly conference) to the circular in whose period its day falls.
 * - A dated record (finding, re-check, close-out, decision) belongs to the circular whose window holds the day on which it became
 *   known. The window opens on the period's first day, or on the day after the as-of day of the circular issued for the period
 *   before, and ends on the as-of day.
 * - A state (overdue, behind pace, contradicted) is that of the as-of day.
 */
import { addDays, type Day, maxDay } from '../ground/calendar/dates.ts';
import { type Period, parsePeriod, previousPeriod } from '../ground/calendar/period.ts';
import type { Plan } from '../plan/plan.ts';

/** The period judged and the days whose records count: `since` to `asOf`, both included. */
export interface Window {
  readonly period: Period;
  readonly since: Day;
  readonly asOf: Day;
}

/** The window of the circular for `period` as it is drafted on `asOf`. */
export function windowOf(plan: Plan, period: Period, asOf: Day): Window {
  const before = previousPeriod(period).name;
  const last = plan.records.circulars.findLast((one) => one.period === before && one.known <= asOf);
  return { period, since: last && last.asOf < asOf ? addDays(last.asOf, 1) : period.from, asOf };
}

/** Whether a record that became known on `day` counts here. */
export function inWindow(window: Window, day: Day): boolean {
  return day >= window.since && day <= window.asOf;
}

/** Whether the occurrence of that period, due on `due`, is this circular's. */
export function belongs(window: Window, period: Period | string | undefined, due: Day): boolean {
  const own = typeof period === 'string' ? parsePeriod(period) : period;
  const { from, to } = window.period;
  const longer = !own || (own.from <= from && own.to >= to && own.name !== window.period.name);
  // A week that crosses the boundary belongs where it ends.
  const day = longer ? due : own.to;
  return day >= from && day <= to;
}

/** Whether something due on `due` and settled on `settled` (if it was) is still a matter for this circular. */
export function current(window: Window, due: Day, settled: Day | undefined): boolean {
  return due <= window.asOf && (settled === undefined || maxDay(due, settled) >= window.since);
}
