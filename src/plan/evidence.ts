/** Whether the unit has lately said anything of an undertaking: no light is green without it. */
import { addMonths } from '../ground/calendar/dates.ts';
import { type Period, type PeriodKind, parsePeriod, periodOf, previousPeriod } from '../ground/calendar/period.ts';
import { reviewOf } from './deadline.ts';
import type { Seen } from './seen.ts';
import type { Undertaking } from './undertakings.ts';

/** Months after a period's end until silence about it counts: its report has to be written and received first. */
const GRACE: Readonly<Record<PeriodKind, number>> = { year: 2, 'half-year': 2, quarter: 1, month: 1, week: 1 };

/** For each unit the period of its latest report, as the name and the last day. */
export type LatestReports = ReadonlyMap<string, { readonly name: string; readonly to: string }>;

/** The review period that ended last, the one before it, and the day until which a report on the latter still counts. */
interface Review {
  readonly ended: Period;
  readonly before: Period;
  readonly graceEnds: string;
}

const reviews = new WeakMap<Seen, Map<PeriodKind, Review>>();

/** Computed once for a day: every undertaking asks for it. */
function reviewOn(seen: Seen, kind: PeriodKind): Review {
  const known = reviews.get(seen) ?? new Map<PeriodKind, Review>();
  reviews.set(seen, known);
  let review = known.get(kind);
  if (!review) {
    const ended = previousPeriod(periodOf(kind, seen.asOf));
    review = { ended, before: previousPeriod(ended), graceEnds: addMonths(ended.to, GRACE[kind]) };
    known.set(kind, review);
  }
  return review;
}

/** The period that each unit's newest report is about; periods of different lengths are compared by their last day. */
export function latestReports(seen: Seen): LatestReports {
  const latest = new Map<string, { name: string; to: string }>();
  for (const report of seen.reports) {
    const to = parsePeriod(report.period)?.to ?? report.date;
    const before = latest.get(report.unit);
    if (before === undefined || to >= before.to) latest.set(report.unit, { name: report.period, to });
  }
  return latest;
}

/**
 * Whether the unit's latest report, not older than the review period that ended last, speaks of the task. A standing task has
 * its own review period; else it is the half-year of 三(二). A lead's supervision also shows in its own inspections of the task.
 */
export function isReported(seen: Seen, latest: LatestReports, undertaking: Undertaking): boolean {
  const { deadline } = undertaking.dues[0]!;
  const review = reviewOf(deadline) ?? 'half-year';
  const { ended, before, graceEnds } = reviewOn(seen, review);
  const report = latest.get(undertaking.unit);
  if (report !== undefined) {
    const current = report.to >= ended.to || (report.to >= before.to && seen.asOf <= graceEnds);
    if (current && seen.itemsOf(undertaking.task.id, undertaking.unit).some((one) => one.report.period === report.name))
      return true;
  }
  if (undertaking.role !== 'lead') return false;
  const inspected = seen.inspectedOn(undertaking.unit, undertaking.task.id);
  return inspected !== undefined && inspected >= ended.from;
}
