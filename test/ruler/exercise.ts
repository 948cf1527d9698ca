/** The circulars of the exercise plan as the program prints them, one for each half-year. */
import { join } from 'node:path';
import { judge } from '../../src/circular/judge.ts';
import { type Period, parsePeriod } from '../../src/ground/calendar/period.ts';
import type { OfficialDocument } from '../../src/ground/text/blocks.ts';
import { circularDocument } from '../../src/pages/circular.ts';
import { forPaper } from '../../src/pages/paper.ts';
import { stateOn } from '../../src/plan/fold.ts';
import type { Lang } from '../../src/words/lang.ts';
import { filesOf, loadFiles } from '../awkward/folder.ts';

const loaded = loadFiles(filesOf(join(import.meta.dirname, '../../plans/integrity-2010')));

/** Each half-year with the day on which its circular is drafted. */
const DRAFTED = { '2010-H1': '2010-07-26', '2010-H2': '2011-01-31' } as const;

/** The circular of a half-year. */
export function exerciseCircular(period: keyof typeof DRAFTED, lang: Lang = 'zh'): OfficialDocument {
  const state = stateOn(loaded.plan!, DRAFTED[period]);
  const judgement = judge(state, parsePeriod(period) as Period);
  return forPaper(circularDocument(judgement, lang, loaded.cite)) as OfficialDocument;
}
