/** `duban report import FILE`: a filled form becomes a report; what changes is shown before anything is written. */
import { type FormMeta, type FormProblem, metaOf } from '../forms/reading.ts';
import { readReport } from '../forms/report-answers.ts';
import { stateOn } from '../plan/fold.ts';
import { parsePeriod } from '../plan/period.ts';
import type { Context, Ready } from './context.ts';
import { dayGiven } from './day.ts';
import { refuse, sheetsOf } from './forms.ts';
import type { Given } from './registry.ts';
import { formPeriod } from './report-form.ts';
import { type ReportCase, receive } from './report-received.ts';
import { unitsNamed } from './shared.ts';

/** Runs the command for each file in turn; the first that is not clear ends it with exit code 3, those before are written. */
export async function run(context: Context, given: Given): Promise<number> {
  for (const file of given.args) {
    const exit = await importOne(context, given, file);
    if (exit !== 0) return exit;
  }
  return 0;
}

async function importOne(context: Context, given: Given, file: string): Promise<number> {
  const ready = await context.ready();
  const sheets = sheetsOf(context, file);
  const meta = metaOf(sheets);
  const own = caseOf(context, ready, given, file, meta);
  if (!('unit' in own)) return refuse(context, [own]);
  const state = stateOn(ready.plan, own.received);
  const answers = readReport(state, own.unit, sheets, file);
  return await receive(context, ready, given, own, answers);
}

/** The unit and the period, from the form and from what the user typed; a problem when they differ or neither says. */
function caseOf(context: Context, ready: Ready, given: Given, file: string, meta: FormMeta): ReportCase | FormProblem {
  const problem = (code: string, args: FormProblem['args'] = {}): FormProblem => ({ code, args: { file, ...args } });
  if (meta.form !== undefined && meta.form !== 'duban.report/1') return problem('form-other-kind');
  if (meta.plan !== undefined && meta.plan !== ready.plan.id)
    return problem('form-other-plan', { form: meta.plan, plan: ready.plan.id });
  const named = unitsNamed(ready.plan, given.options.unit);
  const [typed] = named ?? [];
  const unit = typed ?? meta.unit;
  if (unit === undefined) return problem('form-unit-missing');
  if (meta.unit !== undefined && meta.unit !== unit) return problem('form-other-unit', { form: meta.unit, unit });
  const wanted = given.options.period === undefined ? undefined : formPeriod(given.options.period);
  const period = wanted ?? (meta.period === undefined ? undefined : parsePeriod(meta.period));
  if (!period)
    return meta.period === undefined
      ? problem('form-period-missing')
      : problem('form-period-wrong', { period: meta.period });
  if (meta.period !== undefined && meta.period !== period.name)
    return problem('form-other-period', { form: meta.period, period: period.name });
  const received = dayGiven(given, 'received') ?? context.host.today();
  return { unit, period, received };
}
