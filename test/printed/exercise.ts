/** What the records of the exercise call for, as the program prints it: circulars, notices, orders, minutes, decisions, letters that ask units about a draft. */
import { join } from 'node:path';
import { judge } from '../../src/circular/judge.ts';
import { addWorkingDays } from '../../src/ground/calendar/calendar.ts';
import { type Period, parsePeriod } from '../../src/ground/calendar/period.ts';
import type { OfficialDocument } from '../../src/ground/text/blocks.ts';
import { feedbackLetter } from '../../src/pages/circular/feedback.ts';
import { saidOf } from '../../src/pages/circular/said.ts';
import { circularDocument } from '../../src/pages/circular.ts';
import { forPaper } from '../../src/pages/paper.ts';
import { decisionPaper } from '../../src/pages/papers/decision.ts';
import type { PaperContext } from '../../src/pages/papers/letter.ts';
import { minutesPaper } from '../../src/pages/papers/minutes.ts';
import { noticePaper } from '../../src/pages/papers/notice.ts';
import { orderPaper, unitsOrdered } from '../../src/pages/papers/order.ts';
import { stateOn } from '../../src/plan/fold.ts';
import type { Lang } from '../../src/words/lang.ts';
import { filesOf, loadFiles } from '../awkward/folder.ts';

const loaded = loadFiles(filesOf(join(import.meta.dirname, '../../plans/integrity-2010')));
const plan = loaded.plan!;

/** Each half-year with the day on which its circular is drafted. */
const DRAFTED = { '2010-H1': '2010-07-26', '2010-H2': '2011-01-31' } as const;

/** The circular of a half-year. */
export function exerciseCircular(period: keyof typeof DRAFTED, lang: Lang = 'zh'): OfficialDocument {
  const judgement = judge(stateOn(plan, DRAFTED[period]), parsePeriod(period) as Period);
  return forPaper(circularDocument(judgement, lang, loaded.cite)) as OfficialDocument;
}

/** The plan on the day of a record, on which its paper is made. */
function on({ known }: { readonly known: string }) {
  const state = states.get(known) ?? stateOn(plan, known);
  states.set(known, state);
  return state;
}
const states = new Map<string, ReturnType<typeof stateOn>>();

/** Every paper that the records call for, by kind and id. */
export function exercisePapers(lang: Lang = 'zh'): Map<string, OfficialDocument> {
  const context: PaperContext = { lang, revision: undefined, cite: loaded.cite, version: '0.0.0' };
  const { notices, inspections, meetings, decisions } = plan.records;
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
