/** The circular before, as figures to compare with: those of its record, else computed again as of its day. */

import { snapshotOf } from '../../circular/compare.ts';
import { judge } from '../../circular/judge.ts';
import type { Snapshot } from '../../circular/types.ts';
import { type Period, previousPeriod } from '../../ground/calendar/period.ts';
import { isHostError } from '../../host/host.ts';
import { stateOn } from '../../plan/fold.ts';
import type { Plan } from '../../plan/plan.ts';
import { allRecords } from '../../plan/records.ts';
import type { Context, Ready } from '../context.ts';
import { isPlanErrors, isUsageError } from '../errors.ts';
import { circularDay } from './day.ts';

/** The snapshot of the period before, or undefined where the plan had not begun. */
export async function previousCircular(
  context: Context,
  ready: Ready,
  period: Period,
  asOf: string,
): Promise<Snapshot | undefined> {
  const before = previousPeriod(period);
  if (!hadBegun(ready.plan, before)) return undefined;
  const record = ready.plan.records.circulars.findLast((one) => one.period === before.name && one.known <= asOf);
  const day = record?.asOf ?? circularDay(ready.plan, before, asOf);
  const corrections = ready.plan.records.corrections.filter((one) => one.circular === record?.id && one.known <= asOf);
  // The commit of a correction holds the mended records: its figures are the ones to compare with.
  const revision = corrections.at(-1)?.revision ?? record?.revision;
  const plan = (revision && (await planAt(context, revision))) || ready.plan;
  const snapshot = snapshotOf(judge(stateOn(plan, day), before), record ? 'as-issued' : 'recomputed');
  // What people decided, and withdrew, is the outcome that was made known; the signals alone were never issued.
  const outcomes = [...(record?.figures ?? []), ...corrections.flatMap(({ figures }) => figures)];
  return {
    ...snapshot,
    units: snapshot.units.map((one) => {
      const outcome = outcomes.findLast(({ unit }) => unit === one.unit)?.class;
      return outcome === undefined ? one : { ...one, class: outcome };
    }),
  };
}

/** Whether there was anything in a period: the plan's own days say so, else its records. */
function hadBegun({ period, records }: Plan, before: Period): boolean {
  if (period) return period.from <= before.to;
  return allRecords(records).some(({ known }) => known <= before.to);
}

/** The plan as it stood at a commit; undefined where that commit is not here or its files have errors. */
async function planAt(context: Context, revision: string): Promise<Plan | undefined> {
  if (context.top === undefined) return undefined;
  try {
    return (await context.ready(revision)).plan;
  } catch (error) {
    if (isHostError(error) || isUsageError(error) || isPlanErrors(error)) return undefined;
    throw error;
  }
}
