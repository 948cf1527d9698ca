/** `duban report import FILE`: a filled form becomes a report; what changes is shown before anything is written. */

import { parsePeriod } from '../../../ground/calendar/period.ts';
import { stateOn } from '../../../plan/fold.ts';
import type { FormProblem } from '../../../tables/forms/reading.ts';
import { readReport } from '../../../tables/forms/report-answers.ts';
import type { Context, Run } from '../../context.ts';
import { importEach, refuse, type TakenForm } from '../../forms/forms.ts';
import { type ReportCase, receive } from '../../forms/received.ts';
import { dayGiven, reportPeriod } from '../../given.ts';
import type { Given } from '../../spec.ts';
import type { reportImport } from './spec.ts';

/** Runs the command for each file in turn; see {@link importEach}. */
export const run: Run<typeof reportImport> = (context, given) =>
  importEach(context, given, 'duban.report/1', async (ready, taken) => {
    const own = caseOf(context, given, taken);
    if (!('unit' in own)) return refuse(context, [own]);
    const state = stateOn(ready.plan, own.received);
    return await receive(context, ready, given, own, readReport(state, own.unit, taken.sheets, taken.file));
  });

/** The period, from the form and from what the user typed; a problem when they differ or neither says. */
function caseOf(
  { host }: Context,
  { options }: Given<typeof reportImport>,
  { file, meta, unit }: TakenForm,
): ReportCase | FormProblem {
  const problem = (code: string, args: FormProblem['args'] = {}): FormProblem => ({ code, args: { file, ...args } });
  const wanted = options.period === undefined ? undefined : reportPeriod(options.period);
  const period = wanted ?? (meta.period === undefined ? undefined : parsePeriod(meta.period));
  if (!period)
    return meta.period === undefined
      ? problem('form-period-missing')
      : problem('form-period-wrong', { period: meta.period });
  if (meta.period !== undefined && meta.period !== period.name)
    return problem('form-other-period', { form: meta.period, period: period.name });
  const received = dayGiven(options.received) ?? host.today();
  return { unit, period, received };
}
