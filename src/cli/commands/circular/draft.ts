/** `duban circular draft --period 2010-H1`: praise and criticism of units with the evidence of each sentence. */
import { present } from '../../../ground/present.ts';
import { circularDocument } from '../../../pages/circular.ts';
import { circularJson } from '../../../pages/circular-json.ts';
import { judgementDecided, judgementOf, periodGiven, selectionOn } from '../../circular/basis.ts';
import { circularDay } from '../../circular/day.ts';
import type { Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { VERSION } from '../../version.ts';
import type { circularDraft } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof circularDraft> = async (context, { options: given }) => {
  const period = periodGiven(given.period);
  const ready = await context.ready();
  const asOf = context.asOfGiven ?? ready.loaded.source.date ?? circularDay(ready.plan, period, ready.asOf);
  if (asOf < period.from) throw new UsageError('period-not-begun', { period: period.name, asOf });
  const candidates = await judgementOf(context, ready, period, asOf);
  const judgement = given.decided
    ? judgementDecided(candidates, selectionOn(ready.plan, period, context.host.today()))
    : candidates;
  const options = {
    fileCopy: given.fileCopy === true,
    version: VERSION,
    ...present({ revision: ready.revision }),
  };
  const document = () => circularDocument(judgement, context.lang, ready.loaded.cite, options);
  await context.emit({ document, json: () => circularJson(judgement, context.lang, ready.loaded.cite, options) });
  return 0;
};
