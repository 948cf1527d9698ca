/** The circulars of both exercise half-years as they would be printed: to be read aloud when they change. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { snapshotOf } from '../../src/circular/compare.ts';
import { judge } from '../../src/circular/judge.ts';
import { parsePeriod } from '../../src/ground/calendar/period.ts';
import { circularDocument } from '../../src/pages/circular.ts';
import { stateOn } from '../../src/plan/fold.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { filesOf, loadFiles } from '../awkward/folder.ts';

const { plan, cite } = loadFiles(filesOf(join(import.meta.dirname, '../../plans/integrity-2010')));
const first = judge(stateOn(plan!, '2010-07-30'), parsePeriod('2010-H1')!, { date: '2010-08-06' });
const second = judge(stateOn(plan!, '2011-01-30'), parsePeriod('2010-H2')!, {
  date: '2011-01-30',
  previous: snapshotOf(first, 'as-issued'),
  history: { known: true, revision: 'abcdef0123456789', day: '2010-01-15', before: true, revisions: [] },
});

describe.each([
  ['2010-H1', first, '2010-08-06'],
  ['2010-H2', second, '2011-01-30'],
] as const)('%s', (period, judgement, date) => {
  test.each(['zh', 'en'] as const)('%s', async (lang) => {
    const text = renderMarkdown(circularDocument(judgement, lang, cite, { date, number: '第1期', version: '1.2.3' }));
    await expect(text).toMatchFileSnapshot(`golden/exercise-${period}.${lang}.txt`);
  });
});
