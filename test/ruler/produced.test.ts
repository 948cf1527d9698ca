/** What duban really makes, through three producers of PDF, measured by the checker; the reader against a second opinion. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderPagesHtml } from '../../src/render/pages-html/index.ts';
import { openFonts, renderPdf } from '../../src/render/pdf/index.ts';
import { checkPdf, expectationOf, type Finding, rules } from './index.ts';
import { readPdf } from './pdf/reading.ts';
import { browserPdf, officePdfs, program, tracedGlyphs } from './programs.ts';
import { circular, ledger, letter, minutes, upward } from './sample.ts';

const DOCUMENTS = { circular, upward, letter, minutes, ledger };
const NAMES = Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[];

const fonts = openFonts({ bundled: (file) => readFileSync(`fonts/${file}`) });
const office = program('soffice', 'libreoffice');
const browser = program('chromium', 'chromium-browser', 'google-chrome');
const mutool = program('mutool');

/** Faults with what was measured, readable in a failed test. */
const faults = (findings: readonly Finding[]): string[] =>
  findings
    .filter((finding) => finding.verdict === 'fault')
    .map(({ rule, measured, page }) => `${rule}: ${JSON.stringify(measured)} page ${page ?? '-'}`);

const pdfOf = (name: keyof typeof DOCUMENTS): Uint8Array => renderPdf(DOCUMENTS[name], { fonts });

describe('PDF', () => {
  it.each(NAMES)('%s: every rule holds', (name) => {
    expect(faults(checkPdf(pdfOf(name), expectationOf(DOCUMENTS[name])))).toEqual([]);
  });

  it('every rule is measured on at least one of the documents', () => {
    const measured = new Set(
      NAMES.flatMap((name) =>
        checkPdf(pdfOf(name), expectationOf(DOCUMENTS[name]))
          .filter((finding) => finding.verdict !== 'not-applicable')
          .map((finding) => finding.rule),
      ),
    );
    expect(rules.map((rule) => rule.id).filter((id) => !measured.has(id))).toEqual([]);
  });
});

describe.skipIf(!browser)('HTML printed by Chromium (skipped where there is no chromium)', () => {
  it.each(NAMES)('%s: every rule holds', (name) => {
    const html = renderPagesHtml(DOCUMENTS[name], { fonts });
    expect(faults(checkPdf(browserPdf(browser!, html), expectationOf(DOCUMENTS[name])))).toEqual([]);
  });
});

describe.skipIf(!office)('DOCX printed by LibreOffice (skipped where there is no soffice)', () => {
  let pdfs = new Map<string, Uint8Array>();

  beforeAll(() => {
    pdfs = officePdfs(office!, Object.fromEntries(NAMES.map((name) => [name, renderDocx(DOCUMENTS[name])])));
  }, 120_000);

  it.each(NAMES)('%s: every rule holds', (name) => {
    expect(faults(checkPdf(pdfs.get(name)!, expectationOf(DOCUMENTS[name])))).toEqual([]);
  });

  it.skipIf(!mutool)('is read as MuPDF reads it (skipped where there is no mutool)', () => {
    sameGlyphs(pdfs.get('circular')!);
  });
});

/** Same glyphs at the same places, within a twentieth of a point. */
function sameGlyphs(bytes: Uint8Array): void {
  const seen = tracedGlyphs(mutool!, bytes).filter((glyph) => glyph.text.trim() !== '');
  const own = readPdf(bytes).pages.flatMap((page) => page.glyphs.filter((glyph) => glyph.text.trim() !== ''));
  expect(own.map((glyph) => glyph.text)).toEqual(seen.map((glyph) => glyph.text));
  const far = own.filter((glyph, index) => {
    const other = seen[index]!;
    return Math.hypot((glyph.x * 72) / 25.4 - other.x, (glyph.y * 72) / 25.4 - other.y) > 0.05;
  });
  expect(far).toEqual([]);
}

describe.skipIf(!mutool)('the reader and MuPDF (skipped where there is no mutool)', () => {
  it('agree on a PDF of duban', () => sameGlyphs(pdfOf('circular')));
  it.skipIf(!browser)('agree on a PDF of Chromium (skipped where there is no chromium)', () => {
    sameGlyphs(browserPdf(browser!, renderPagesHtml(letter, { fonts })));
  });
});
