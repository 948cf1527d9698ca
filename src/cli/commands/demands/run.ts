/** `duban demands`: how much was asked of each unit in a half-year, with the records; asking too much is itself a fault. */

import { parsePeriod, periodOf } from '../../../ground/calendar/period.ts';
import { demandsJson, demandsPage } from '../../../pages/records/demands.ts';
import { demandsBetween } from '../../../plan/demands.ts';
import { stateOn } from '../../../plan/fold.ts';
import { pageContext, type Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { unitsNamed } from '../../given.ts';
import type { demands as spec } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof spec> = async (context, { options }) => {
  const ready = await context.ready();
  const state = stateOn(ready.plan, ready.asOf);
  const typed = options.period;
  const period =
    typed === undefined ? periodOf('half-year', ready.asOf) : parsePeriod(typed.normalize('NFKC').toUpperCase());
  if (!period) throw new UsageError('period-unreadable', { period: typed ?? '' });
  const wanted = unitsNamed(ready.plan, options.unit);
  const demands = demandsBetween(state, period.from, period.to).filter(({ unit }) => !wanted || wanted.has(unit));
  const bound = new Set([
    ...state.undertakings.map(({ undertaking }) => undertaking.unit),
    ...demands.map(({ unit }) => unit),
  ]);
  const units = [...ready.plan.units.keys()].filter((unit) => bound.has(unit) && (!wanted || wanted.has(unit)));
  const shared = pageContext(context, ready);
  await context.emit({
    document: () => demandsPage(state, period, demands, units, shared),
    json: () => demandsJson(state, period, demands, units, shared),
  });
  return 0;
};
