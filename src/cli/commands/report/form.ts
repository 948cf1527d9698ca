/** `duban report form`: a unit's prefilled workbook for its half-year report, or one for each unit that owes a report. */

import type { Period } from '../../../ground/calendar/period.ts';
import { present } from '../../../ground/present.ts';
import { stateOn } from '../../../plan/fold.ts';
import type { PlanState } from '../../../plan/state.ts';
import { workbook } from '../../../render/xlsx/index.ts';
import { reportDue, reportForm } from '../../../tables/forms/report.ts';
import { commonWords } from '../../../words/common.ts';
import { formWords } from '../../../words/forms.ts';
import type { Context, Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { reportPeriod, unitsNamed } from '../../given.ts';
import type { reportForm as spec } from './spec.ts';

/** Runs the command: `-o FILE` for one unit, `--into DIR` for several. */
export const run: Run<typeof spec> = async (context, given) => {
  const ready = await context.ready();
  const state = stateOn(ready.plan, ready.asOf);
  const period = reportPeriod(given.options.period);
  const named = unitsNamed(ready.plan, given.options.unit);
  const units = [...ready.plan.units.keys()].filter((unit) =>
    named ? named.has(unit) : reportDue(ready.plan, state, unit, period.name).owed,
  );
  const { into } = given.options;
  if (into !== undefined) {
    const words = formWords(context.lang);
    for (const unit of units) {
      const file = `${into}/${words.report.file(unit, commonWords(context.lang).period(period.name))}.xlsx`;
      context.host.files.write(file, made(context, state, unit, period));
    }
    context.host.stdout.write(`${words.report.written(into, units.length)}\n`);
    return 0;
  }
  if (units.length !== 1) throw new UsageError('form-of-one');
  await context.put(made(context, state, units[0]!, period));
  return 0;
};

function made(context: Context, state: PlanState, unit: string, period: Period): Uint8Array {
  const { due } = reportDue(state.plan, state, unit, period.name);
  return workbook(reportForm(state, { unit, period, ...present({ due }) }, context.lang));
}
