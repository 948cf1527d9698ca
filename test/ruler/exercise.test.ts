/** The circulars of the exercise, measured as they leave the program: every rule holds in every printed format. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderPagesHtml } from '../../src/render/pages-html/index.ts';
import { openFonts, renderPdf } from '../../src/render/pdf/index.ts';
import { exerciseCircular } from './exercise.ts';
import { checkPdf, expectationOf, type Finding } from './index.ts';
import { browserPdf, officePdfs, program } from './programs.ts';

const CIRCULARS = { '2010-H1': exerciseCircular('2010-H1'), '2010-H2': exerciseCircular('2010-H2') };
const PERIODS = Object.keys(CIRCULARS) as (keyof typeof CIRCULARS)[];

const fonts = openFonts({ bundled: (file) => readFileSync(`fonts/${file}`) });
const office = program('soffice', 'libreoffice');
const browser = program('chromium', 'chromium-browser', 'google-chrome');

/** Faults with what was measured; and, so that nothing passes unmeasured, how many rules found something to measure. */
function judged(period: keyof typeof CIRCULARS, bytes: Uint8Array): { faults: string[]; measured: number } {
  const findings = checkPdf(bytes, expectationOf(CIRCULARS[period]));
  const told = ({ rule, measured, page }: Finding): string =>
    `${rule}: ${JSON.stringify(measured)} page ${page ?? '-'}`;
  return {
    faults: findings.filter(({ verdict }) => verdict === 'fault').map(told),
    measured: findings.filter(({ verdict }) => verdict !== 'not-applicable').length,
  };
}

const HOLD = { faults: [], measured: 65 };

describe('PDF', () => {
  it.each(PERIODS)('%s: every rule holds, and nothing was too wide or too tall', (period) => {
    const warnings: unknown[] = [];
    const bytes = renderPdf(CIRCULARS[period], { fonts, onWarning: (warning) => warnings.push(warning) });
    expect(judged(period, bytes)).toEqual(HOLD);
    expect(warnings).toEqual([]);
  });

  it('in English: two numbers at a line end are not taken for one, and every rule holds', () => {
    const doc = exerciseCircular('2010-H1', 'en');
    const findings = checkPdf(renderPdf(doc, { fonts }), expectationOf(doc));
    expect(findings.filter(({ verdict }) => verdict === 'fault')).toEqual([]);
    expect(findings.filter(({ verdict }) => verdict === 'ok').length).toBeGreaterThan(55);
  });
});

describe.skipIf(!browser)('HTML printed by Chromium (skipped where there is no chromium)', () => {
  it.each(PERIODS)('%s: every rule holds', (period) => {
    expect(judged(period, browserPdf(browser!, renderPagesHtml(CIRCULARS[period], { fonts })))).toEqual(HOLD);
  });
});

describe.skipIf(!office)('DOCX printed by LibreOffice (skipped where there is no soffice)', () => {
  let pdfs = new Map<string, Uint8Array>();

  beforeAll(() => {
    pdfs = officePdfs(office!, Object.fromEntries(PERIODS.map((period) => [period, renderDocx(CIRCULARS[period])])));
  }, 120_000);

  it.each(PERIODS)('%s: every rule holds', (period) => {
    expect(judged(period, pdfs.get(period)!)).toEqual(HOLD);
  });
});
