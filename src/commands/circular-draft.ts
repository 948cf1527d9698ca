/** `duban circular draft --period 2010-H1`: praise and criticism of units with the evidence of each sentence. */

import { judge } from '../circular/judge.ts';
import { circularJson } from '../page/circular/output.ts';
import { circularDocument } from '../page/circular.ts';
import { occurrences } from '../plan/deadline.ts';
import { stateOn } from '../plan/fold.ts';
import { type Period, parsePeriod } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { type Context, UsageError } from './context.ts';
import type { Given } from './registry.ts';
import { VERSION } from './version.ts';

/** Runs the command. */
export async function run(context: Context, given: Given): Promise<number> {
  const period = periodGiven(given.options.period);
  const ready = await context.ready();
  const asOf = context.asOfGiven ?? ready.loaded.source.date ?? lastDay(ready.plan, period, ready.asOf);
  if (asOf < period.from) throw new UsageError('period-not-begun', { period: period.name, asOf });
  const judgement = judge(stateOn(ready.plan, asOf), period);
  const options = { version: VERSION, ...(ready.revision !== undefined && { revision: ready.revision }) };
  const document = () => circularDocument(judgement, context.lang, ready.loaded.cite, options);
  await context.emit({ document, json: () => circularJson(judgement, context.lang, ready.loaded.cite, options) });
  if (given.options.checkFormat !== true) return 0;
  const { checkFormat } = await import('./check-format.ts');
  const made = document();
  return (await checkFormat(context, made, [made.title])) ? 0 : 1;
}

function periodGiven(text: unknown): Period {
  if (text === undefined) throw new UsageError('period-missing');
  const folded = String(text).normalize('NFKC').toUpperCase();
  const words = /^(\d{4})年?(上|下)半年$/.exec(folded);
  const period = parsePeriod(words ? `${words[1]}-H${words[2] === '上' ? 1 : 2}` : folded);
  if (period?.kind !== 'half-year') throw new UsageError('period-wrong', { period: String(text) });
  return period;
}

/** A circular judges no later than the day it is due: drafted years afterwards, it still speaks of its own half-year. */
function lastDay(plan: Plan, period: Period, today: string): string {
  const duty = plan.duties.find((one) => one.settledBy === 'circular' && one.deadline.kind === 'recurring');
  const due =
    duty?.deadline.kind === 'recurring'
      ? occurrences(duty.deadline, period, plan.calendar).find((one) => one.period.name === period.name)?.due.day
      : undefined;
  return due !== undefined && due < today ? due : today;
}
