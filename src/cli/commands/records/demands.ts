/** `duban demands`: how much was asked of each unit in a half-year, with the records; asking too much is itself a fault. */

import { parsePeriod, periodOf } from '../../../ground/calendar/period.ts';
import { grouped } from '../../../ground/grouped.ts';
import { demandsPage } from '../../../pages/records/demands.ts';
import { demandsBetween } from '../../../plan/demands.ts';
import { stateOn } from '../../../plan/fold.ts';
import { type Context, UsageError } from '../../context.ts';
import { pageContext, sources, unitsNamed } from '../../shared.ts';
import type { Given } from '../registry.ts';

/** Runs the command. */
export async function run(context: Context, given: Given): Promise<number> {
  const ready = await context.ready();
  const state = stateOn(ready.plan, ready.asOf);
  const typed = given.options.period;
  const period =
    typeof typed === 'string' ? parsePeriod(typed.normalize('NFKC').toUpperCase()) : periodOf('half-year', ready.asOf);
  if (!period) throw new UsageError('period-unreadable', { period: String(typed) });
  const wanted = unitsNamed(ready.plan, given.options.unit);
  const demands = demandsBetween(state, period.from, period.to).filter(({ unit }) => !wanted || wanted.has(unit));
  const bound = new Set([
    ...state.undertakings.map(({ undertaking }) => undertaking.unit),
    ...demands.map(({ unit }) => unit),
  ]);
  const units = [...ready.plan.units.keys()].filter((unit) => bound.has(unit) && (!wanted || wanted.has(unit)));
  const demandsOf = grouped(demands, ({ unit }) => unit);
  await context.emit({
    document: () => demandsPage(state, period, demands, units, pageContext(context, ready)),
    json: () => ({
      schema: 'duban.demands/1',
      plan: ready.plan.id,
      asOf: ready.asOf,
      revision: ready.revision ?? null,
      period: period.name,
      units: units.map((unit) => ({
        unit,
        total: demandsOf(unit).length,
        demands: demandsOf(unit).map(({ unit: _unit, places, by, soon, ...one }) => ({
          ...one,
          by: by ?? null,
          soon: soon ?? null,
          sources: sources(ready, places),
        })),
      })),
    }),
  });
  return 0;
}
