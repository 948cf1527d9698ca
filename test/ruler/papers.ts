/** The papers of the exercise records as the program prints them: notices, orders, minutes, decisions, letters that ask units about a draft. */
import { join } from 'node:path';
import { judge } from '../../src/circular/judge.ts';
import { addWorkingDays } from '../../src/ground/calendar/calendar.ts';
import { parsePeriod } from '../../src/ground/calendar/period.ts';
import type { OfficialDocument } from '../../src/ground/text/blocks.ts';
import { feedbackLetter } from '../../src/pages/circular/feedback.ts';
import { saidOf } from '../../src/pages/circular/said.ts';
import { decisionPaper } from '../../src/pages/papers/decision.ts';
import type { PaperContext } from '../../src/pages/papers/letter.ts';
import { minutesPaper } from '../../src/pages/papers/minutes.ts';
import { noticePaper } from '../../src/pages/papers/notice.ts';
import { orderPaper, unitsOrdered } from '../../src/pages/papers/order.ts';
import { stateOn } from '../../src/plan/fold.ts';
import type { Lang } from '../../src/words/lang.ts';
import { filesOf, loadFiles } from '../awkward/folder.ts';

const loaded = loadFiles(filesOf(join(import.meta.dirname, '../../plans/integrity-2010')));
const { plan } = loaded;
/** The plan on the day of a record, on which its paper is made. */
const on = ({ known }: { readonly known: string }) => stateOn(plan!, known);

/** Every paper that the records of the exercise call for, by kind and id. */
export function exercisePapers(lang: Lang = 'zh'): Map<string, OfficialDocument> {
  const context: PaperContext = { lang, revision: undefined, cite: loaded.cite, version: '0.0.0' };
  const { notices, inspections, meetings, decisions } = plan!.records;
  return new Map([
    ...notices.map((one) => [`notice ${one.id}`, noticePaper(on(one), one, context)] as const),
    ...inspections.flatMap((one) =>
      unitsOrdered(one).map((unit) => [`order ${one.id} ${unit}`, orderPaper(on(one), one, unit, context)] as const),
    ),
    ...meetings.map((one) => [`minutes ${one.id}`, minutesPaper(on(one), one, context)] as const),
    ...decisions.map((one) => [`decision ${one.id}`, decisionPaper(on(one), one, context)] as const),
    ...letters(lang),
  ]);
}

/** What is asked about the draft of the second half of 2010: of the unit with the shortest letter and of that with the longest. */
function letters(lang: Lang): (readonly [string, OfficialDocument])[] {
  const judgement = judge(stateOn(plan!, '2011-01-30'), parsePeriod('2010-H2')!);
  const [date, workingDays] = ['2011-02-09', 5];
  const until = addWorkingDays(date, workingDays, plan!.calendar);
  return ['市监察局', '市公安局'].map((unit) => {
    const said = saidOf(judgement, lang).filter(({ candidate }) => candidate.unit === unit);
    const letter = { judgement, unit, said, date, until, workingDays, version: '0.0.0' };
    return [`feedback ${unit}`, feedbackLetter(letter, lang, loaded.cite)];
  });
}
