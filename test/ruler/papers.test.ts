/** Notices, orders, minutes, decisions and letters of the exercise, measured as they leave the program: no rule is broken in any printed format. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/ground/text/blocks.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderPagesHtml } from '../../src/render/pages-html/index.ts';
import { openFonts, renderPdf } from '../../src/render/pdf/index.ts';
import { checkPdf, expectationOf } from './index.ts';
import { exercisePapers } from './papers.ts';
import { browserPdf, officePdfs, program } from './programs.ts';

const PAPERS = exercisePapers();
const fonts = openFonts({ bundled: (file) => readFileSync(`fonts/${file}`) });
const office = program('soffice', 'libreoffice');
const browser = program('chromium', 'chromium-browser', 'google-chrome');

/** One of each kind, and those of two pages, for the programs that take seconds. */
const SOME = [
  'notice 2010-07-16-blue-personnel',
  'notice 2011-01-06-red-police-network',
  'order 2010-05-18-windows 市公安局',
  'order 2010-05-26-party 市委组织部',
  'minutes 2010-Q2',
  'minutes 2010-Q3',
  'decision 2010-11-02-extension-3.2',
  'decision 2010-12-28-close-out',
];

/** Faults with what was measured; and how many rules found something to measure, so that nothing passes unmeasured. */
function judged(doc: OfficialDocument, bytes: Uint8Array): { faults: string[]; measured: number } {
  const findings = checkPdf(bytes, expectationOf(doc));
  return {
    faults: findings
      .filter(({ verdict }) => verdict === 'fault')
      .map(({ rule, measured, page }) => `${rule}: ${JSON.stringify(measured)} page ${page ?? '-'}`),
    measured: findings.filter(({ verdict }) => verdict !== 'not-applicable').length,
  };
}

const expectSound = (doc: OfficialDocument, bytes: Uint8Array) => {
  const { faults, measured } = judged(doc, bytes);
  expect(faults).toEqual([]);
  expect(measured).toBeGreaterThan(35);
};

describe('PDF', () => {
  it.each([...PAPERS])('%s', (_name, doc) => {
    const warnings: unknown[] = [];
    expectSound(doc, renderPdf(doc, { fonts, onWarning: (warning) => warnings.push(warning) }));
    expect(warnings).toEqual([]);
  });

  it.each([...exercisePapers('en')])('%s in English', (_name, doc) => {
    expect(judged(doc, renderPdf(doc, { fonts })).faults).toEqual([]);
  });
});

describe.skipIf(!browser)('HTML printed by Chromium (skipped where there is no chromium)', () => {
  it.each(SOME.filter((_, index) => index % 3 === 1))('%s', (name) => {
    const doc = PAPERS.get(name)!;
    expectSound(doc, browserPdf(browser!, renderPagesHtml(doc, { fonts })));
  });
});

describe.skipIf(!office)('DOCX printed by LibreOffice (skipped where there is no soffice)', () => {
  let pdfs = new Map<string, Uint8Array>();
  const file = (name: string) => name.replaceAll(' ', '_');

  beforeAll(() => {
    pdfs = officePdfs(office!, Object.fromEntries(SOME.map((name) => [file(name), renderDocx(PAPERS.get(name)!)])));
  }, 120_000);

  it.each(SOME)('%s', (name) => {
    expectSound(PAPERS.get(name)!, pdfs.get(file(name))!);
  });
});

it('every paper of practice data is marked as such', () => {
  for (const doc of PAPERS.values()) expect(doc.banner).toBe('演练数据');
});

it('a place that nobody holds is said to be vacant', () => {
  for (const [name, doc] of PAPERS)
    if (doc.format === 'letter' && !name.startsWith('feedback'))
      expect([name, doc.note]).toEqual([name, '联系人：未明确，联系电话：未明确']);
});
