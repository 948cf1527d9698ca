/** `duban circular draft --period 2010-H1`: praise and criticism of units with the evidence of each sentence. */

import { judge } from '../circular/judge.ts';
import { circularJson } from '../page/circular/output.ts';
import { circularDocument } from '../page/circular.ts';
import { stateOn } from '../plan/fold.ts';
import { type Period, parsePeriod } from '../plan/period.ts';
import { circularDay } from './circular-day.ts';
import { type Context, UsageError } from './context.ts';
import { policyHistory } from './policy-history.ts';
import { previousCircular } from './previous-circular.ts';
import type { Given } from './registry.ts';
import { VERSION } from './version.ts';

/** Runs the command. */
export async function run(context: Context, given: Given): Promise<number> {
  const period = periodGiven(given.options.period);
  const ready = await context.ready();
  const asOf = context.asOfGiven ?? ready.loaded.source.date ?? circularDay(ready.plan, period, ready.asOf);
  if (asOf < period.from) throw new UsageError('period-not-begun', { period: period.name, asOf });
  const previous = await previousCircular(context, ready, period, asOf);
  const judgement = judge(stateOn(ready.plan, asOf), period, {
    history: policyHistory(context, ready, period),
    ...(previous && { previous }),
  });
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
