/** Letters and minutes in every printed format: every rule holds, whatever their heads, lists, tables and annexes. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/ground/text/blocks.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderPagesHtml } from '../../src/render/pages-html/index.ts';
import { openFonts, renderPdf } from '../../src/render/pdf/index.ts';
import * as constructed from './constructed.ts';
import { checkPdf, expectationOf } from './index.ts';
import { browserPdf, officePdfs, program } from './programs.ts';

const DOCUMENTS: Readonly<Record<string, OfficialDocument>> = constructed;
const NAMES = Object.keys(DOCUMENTS);

const fonts = openFonts({ bundled: (file) => readFileSync(`fonts/${file}`) });
const office = program('soffice', 'libreoffice');
const browser = program('chromium', 'chromium-browser', 'google-chrome');

/** Faults with what was measured; how many rules found something to measure. */
function judged(name: string, bytes: Uint8Array): { faults: string[]; measured: number } {
  const findings = checkPdf(bytes, expectationOf(DOCUMENTS[name]!));
  return {
    faults: findings
      .filter(({ verdict }) => verdict === 'fault')
      .map(({ rule, measured, page }) => `${rule}: ${JSON.stringify(measured)} page ${page ?? '-'}`),
    measured: findings.filter(({ verdict }) => verdict !== 'not-applicable').length,
  };
}

const pdfOf = (name: string): Uint8Array => renderPdf(DOCUMENTS[name]!, { fonts });
/** What holds in the PDF holds elsewhere, and as many rules are measured. */
const same = (name: string): unknown => ({ faults: [], measured: judged(name, pdfOf(name)).measured });

describe('PDF', () => {
  it.each(NAMES)('%s: every rule holds', (name) => {
    const warnings: unknown[] = [];
    renderPdf(DOCUMENTS[name]!, { fonts, onWarning: (warning) => warnings.push(warning) });
    expect(warnings).toEqual([]);
    const { faults, measured } = judged(name, pdfOf(name));
    expect(faults).toEqual([]);
    expect(measured).toBeGreaterThan(40);
  });
});

describe.skipIf(!browser)('HTML printed by Chromium (skipped where there is no chromium)', () => {
  it.each(['letterLong', 'minutesLong'])('%s: every rule holds', (name) => {
    const html = renderPagesHtml(DOCUMENTS[name]!, { fonts });
    expect(judged(name, browserPdf(browser!, html))).toEqual(same(name));
  });
});

describe.skipIf(!office)('DOCX printed by LibreOffice (skipped where there is no soffice)', () => {
  let pdfs = new Map<string, Uint8Array>();

  beforeAll(() => {
    pdfs = officePdfs(office!, Object.fromEntries(NAMES.map((name) => [name, renderDocx(DOCUMENTS[name]!)])));
  }, 120_000);

  it.each(NAMES)('%s: every rule holds', (name) => {
    expect(judged(name, pdfs.get(name)!)).toEqual(same(name));
  });
});
