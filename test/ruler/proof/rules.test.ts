/** Each rule finds its own fault: model documents pass, a document with one seeded fault is blamed for that fault and what follows from it. */
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../../src/ground/text/blocks.ts';
import { checkPdf, expectationOf, type RuleId, rules } from '../index.ts';
import { CIRCULAR, LETTER, MINUTES, pagesOf } from './model.ts';
import { type Paper, writePdf } from './paper.ts';
import { endSeeds } from './seeds/end.ts';
import { formatsSeeds } from './seeds/formats.ts';
import { headSeeds } from './seeds/head.ts';
import { imprintSeeds } from './seeds/imprint.ts';
import { pageSeeds } from './seeds/page.ts';
import { textSeeds } from './seeds/text.ts';
import { UNSEALED, UPWARD } from './seeds/tools.ts';

const seeds = [...pageSeeds, ...headSeeds, ...textSeeds, ...endSeeds, ...imprintSeeds, ...formatsSeeds];

async function faultsOf(papers: readonly Paper[], doc: OfficialDocument): Promise<RuleId[]> {
  const findings = await checkPdf(writePdf(papers), expectationOf(doc));
  return findings.filter((finding) => finding.verdict === 'fault').map((finding) => finding.rule);
}

describe('model documents', () => {
  it.each([
    ['circular with a seal', CIRCULAR],
    ['circular without a seal', UNSEALED],
    ['circular of an upward document', UPWARD],
    ['letter', LETTER],
    ['minutes', MINUTES],
  ])('%s: every rule holds', async (_, doc) => {
    expect(await faultsOf(pagesOf(doc), doc)).toEqual([]);
  });

  it('a circular measures its rules and does not pass by leaving them out', async () => {
    const findings = await checkPdf(writePdf(pagesOf(CIRCULAR)), expectationOf(CIRCULAR));
    const skipped = findings.filter((finding) => finding.verdict === 'not-applicable').map((finding) => finding.rule);
    expect(
      skipped.filter(
        (rule) => !/^(signature-|letter-|attendance-|signer-|table-|wide-|title-pitch|title-shape)/.test(rule),
      ),
    ).toEqual([]);
  });
});

describe('one seeded fault', () => {
  it.each(seeds)('$name → $found', async (seed) => {
    const { doc = CIRCULAR, expected = doc, settings = {}, spoil, found, related = [] } = seed;
    const papers = pagesOf(doc, settings);
    spoil?.(papers);
    const faults = await faultsOf(papers, expected);
    expect(faults).toContain(found);
    expect(faults.filter((rule) => rule !== found && !related.includes(rule))).toEqual([]);
  });

  it('covers every rule that can be broken on these documents', () => {
    const covered = new Set(seeds.map((seed) => seed.found));
    const elsewhere = /^(table-|wide-)/;
    const open = rules.filter((rule) => !('info' in rule) && !covered.has(rule.id) && !elsewhere.test(rule.id));
    expect(open.map((rule) => rule.id)).toEqual([]);
  });
});
