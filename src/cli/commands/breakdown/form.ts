/** `duban breakdown form`: the workbook in which a unit sends its breakdown, or one for each unit that owes one. */

import { stateOn } from '../../../plan/fold.ts';
import { workbook } from '../../../render/xlsx/index.ts';
import { breakdownForm, toBreakDown } from '../../../tables/forms/breakdown.ts';
import { formWords } from '../../../words/forms.ts';
import type { Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { unitsNamed } from '../../given.ts';
import type { breakdownForm as spec } from './spec.ts';

/** Runs the command: `-o FILE` for one unit, `--into DIR` for several. */
export const run: Run<typeof spec> = async (context, given) => {
  const ready = await context.ready();
  const state = stateOn(ready.plan, ready.asOf);
  const named = unitsNamed(ready.plan, given.options.unit);
  const units = [...ready.plan.units.keys()].filter((unit) =>
    named ? named.has(unit) : toBreakDown(state, unit).length > 0,
  );
  const made = (unit: string) => workbook(breakdownForm(state, unit, context.lang));
  const { into } = given.options;
  if (into !== undefined) {
    const words = formWords(context.lang);
    for (const unit of units) context.host.files.write(`${into}/${words.breakdown.file(unit)}.xlsx`, made(unit));
    context.host.stdout.write(`${words.breakdown.written(into, units.length)}\n`);
    return 0;
  }
  if (units.length !== 1) throw new UsageError('form-of-one');
  await context.put(made(units[0]!));
  return 0;
};
