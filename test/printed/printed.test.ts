/** Documents as they leave the program, measured in every printed format: no rule is broken, and nothing passes unmeasured. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/ground/text/blocks.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderPagesHtml } from '../../src/render/pages-html/index.ts';
import { openFonts, renderPdf } from '../../src/render/pdf/index.ts';
import { checkPdf, expectationOf, rules } from '../ruler/index.ts';
import { readPdf } from '../ruler/reading.ts';
import { BY_BROWSER, BY_OFFICE, CIRCULARS, DOCUMENTS, ELEMENTS, IN_ENGLISH, PAPERS } from './documents.ts';
import { browserPdfs, complaintsOf, officePdfs, program, tracedGlyphs } from './programs.ts';

const fonts = openFonts({ bundled: (file) => readFileSync(`fonts/${file}`) });
const office = program('soffice', 'libreoffice');
const browser = program('chromium', 'chromium-browser', 'google-chrome');
const mutool = program('mutool');

/** Faults with what was measured, readable in a failed test; and the rules that found something to measure. */
async function judged(doc: Document, bytes: Uint8Array): Promise<{ faults: string[]; measured: string[] }> {
  const findings = await checkPdf(bytes, expectationOf(doc));
  return {
    faults: findings
      .filter(({ verdict }) => verdict === 'fault')
      .map(({ rule, measured, page }) => `${rule}: ${JSON.stringify(measured)} page ${page ?? '-'}`),
    measured: findings.filter(({ verdict }) => verdict !== 'not-applicable').map(({ rule }) => rule),
  };
}

/** A document as our own PDF: made and judged once, whoever asks first. */
function ownPdf(doc: Document) {
  const known = made.get(doc);
  if (known) return known;
  const warnings: unknown[] = [];
  const bytes = renderPdf(doc, { fonts, onWarning: (warning) => warnings.push(warning) });
  const own = { bytes, warnings, judgement: judged(doc, bytes) };
  made.set(doc, own);
  return own;
}
const made = new Map<Document, { bytes: Uint8Array; warnings: unknown[]; judgement: ReturnType<typeof judged> }>();

const chosen = <T>(names: readonly string[], render: (doc: Document) => T): Map<string, T> =>
  new Map(names.map((name) => [name, render(DOCUMENTS.get(name)!)]));

// The programs print while our own PDFs are measured.
let byOffice: ReturnType<typeof officePdfs>;
let byBrowser: ReturnType<typeof browserPdfs>;
beforeAll(() => {
  byOffice = office
    ? officePdfs(
        office,
        chosen(BY_OFFICE, (doc) => renderDocx(doc)),
      )
    : Promise.resolve(new Map());
  byBrowser = browser
    ? browserPdfs(
        browser,
        chosen(BY_BROWSER, (doc) => renderPagesHtml(doc, { fonts })),
      )
    : Promise.resolve(new Map());
  // A failure is told to the tests that wait for it.
  for (const one of [byOffice, byBrowser]) one.catch(() => undefined);
});

/** What holds in the PDF holds elsewhere, and the same rules are measured. */
async function expectAsInPdf(name: string, bytes: Uint8Array): Promise<void> {
  const doc = DOCUMENTS.get(name)!;
  expect(await judged(doc, bytes)).toEqual(await ownPdf(doc).judgement);
}

describe('PDF', () => {
  it.each([...DOCUMENTS])('%s: every rule holds, and nothing was too wide or too tall', async (_, doc) => {
    const { warnings, judgement } = ownPdf(doc);
    const { faults, measured } = await judgement;
    expect(faults).toEqual([]);
    expect(warnings).toEqual([]);
    expect(measured.length).toBeGreaterThan(doc.kind === 'official' ? 35 : 5);
  });

  it.each([...IN_ENGLISH])('%s in English: every rule holds', async (_, doc) => {
    const { faults, measured } = await ownPdf(doc).judgement;
    expect(faults).toEqual([]);
    expect(measured.length).toBeGreaterThan(35);
  });

  it.each([...CIRCULARS])('%s has something for 65 rules', async (_, doc) => {
    expect((await ownPdf(doc).judgement).measured.length).toBe(65);
  });

  it('every rule is measured on at least one of the documents', async () => {
    const measured = new Set<string>();
    for (const doc of ELEMENTS.values()) for (const id of (await ownPdf(doc).judgement).measured) measured.add(id);
    expect(rules.map((rule) => rule.id).filter((id) => !measured.has(id))).toEqual([]);
  });

  it.skipIf(!mutool)(
    'is sound in its structure: MuPDF complains of none (skipped where there is no mutool)',
    async () => {
      const named = [...DOCUMENTS, ...IN_ENGLISH];
      const complaints = await Promise.all(
        named.map(async ([name, doc]) => [name, await complaintsOf(mutool!, ownPdf(doc).bytes)] as const),
      );
      expect(complaints.filter(([, found]) => found.length > 0)).toEqual([]);
    },
  );
});

describe.skipIf(!browser)('HTML printed by Chromium (skipped where there is no chromium)', () => {
  it.each(BY_BROWSER)('%s: every rule holds', async (name) => {
    await expectAsInPdf(name, (await byBrowser).get(name)!);
  });
});

describe.skipIf(!office)('DOCX printed by LibreOffice (skipped where there is no soffice)', () => {
  it.each(BY_OFFICE)('%s: every rule holds', async (name) => {
    await expectAsInPdf(name, (await byOffice).get(name)!);
  });
});

describe.skipIf(!mutool)('the reading and MuPDF (skipped where there is no mutool)', () => {
  /** Same glyphs at the same places, within a twentieth of a point; none is the empty box. */
  async function expectSameGlyphs(bytes: Uint8Array): Promise<void> {
    const seen = (await tracedGlyphs(mutool!, bytes)).filter((glyph) => glyph.text.trim() !== '');
    const own = (await readPdf(bytes)).pages.flatMap((page) => page.glyphs.filter((one) => one.text.trim() !== ''));
    expect(own.map((glyph) => glyph.text)).toEqual(seen.map((glyph) => glyph.text));
    const far = own.filter((glyph, index) => {
      const other = seen[index]!;
      return Math.hypot((glyph.x * 72) / 25.4 - other.x, (glyph.y * 72) / 25.4 - other.y) > 0.05;
    });
    expect(far).toEqual([]);
    expect(seen.filter((one) => one.glyph === 0)).toEqual([]);
  }

  it('agree on a PDF of duban', () => expectSameGlyphs(ownPdf(DOCUMENTS.get('circular')!).bytes));
  it.skipIf(!browser)('agree on a PDF of Chromium (skipped where there is no chromium)', async () =>
    expectSameGlyphs((await byBrowser).get('letter')!),
  );
  it.skipIf(!office)('agree on a PDF of LibreOffice (skipped where there is no soffice)', async () =>
    expectSameGlyphs((await byOffice).get('circular')!),
  );
});

it('every paper of practice data is marked as such', () => {
  for (const doc of PAPERS.values()) expect(doc.banner).toBe('演练数据');
});

it('a place that nobody holds is said to be vacant', () => {
  for (const [name, doc] of PAPERS)
    if (doc.format === 'letter' && !name.startsWith('feedback'))
      expect([name, doc.note]).toEqual([name, '联系人：未明确，联系电话：未明确']);
});
