/** The check of a printed page as a table: rule, clause, what is wanted, what was measured, verdict. */
import type { Finding, Quantity, Verdict } from '../checker/index.ts';
import { checker as en } from '../words/en/checker.ts';
import { inLang, type Lang } from '../words/lang.ts';
import { type Checker, checker as zh } from '../words/zh/checker.ts';
import type { Page, Run, Tone } from './document.ts';

const TONES: Readonly<Partial<Record<Verdict, Tone>>> = { fault: 'red', info: 'muted' };

/** Faults first, then notes, then what is met; rules that have nothing to measure are counted only. `provenance` names the file that was checked. */
export function checkerPage(findings: readonly Finding[], lang: Lang, provenance: readonly string[] = []): Page {
  const words: Checker = inLang(lang, { zh, en });
  const of = (verdict: Verdict): Finding[] => findings.filter((finding) => finding.verdict === verdict);
  const [ok, faults, infos] = [of('ok'), of('fault'), of('info')];
  const skipped = of('not-applicable').length;
  const { columns } = words;
  const summary: Run = {
    text: words.summary(ok.length, faults.length, infos.length),
    strong: true,
    ...(faults.length > 0 ? { tone: 'red' } : {}),
  };
  return {
    kind: 'page',
    lang,
    title: words.title,
    provenance: [...provenance],
    blocks: [
      { type: 'paragraph', text: [summary] },
      {
        type: 'table',
        columns: [
          { title: columns.verdict, nowrap: true },
          { title: columns.rule, weight: 3 },
          { title: columns.wanted, weight: 2 },
          { title: columns.measured, weight: 2 },
          { title: columns.tolerance, nowrap: true, align: 'right' },
          { title: columns.page, nowrap: true, align: 'right' },
          { title: columns.clause, weight: 3, minColumns: 100 },
        ],
        rows: [...faults, ...infos, ...ok].map((finding) => row(finding, words)),
      },
      ...(skipped > 0 ? [{ type: 'note', text: words.skipped(skipped) } as const] : []),
      { type: 'note', text: words.source },
    ],
  };
}

function row(finding: Finding, words: Checker): (string | readonly Run[])[] {
  const { verdict, wanted, measured, tolerance, page } = finding;
  const tone = TONES[verdict];
  return [
    [{ text: words.verdict[verdict], ...(tone ? { tone } : {}), ...(verdict === 'fault' ? { strong: true } : {}) }],
    words.rule[finding.rule],
    wanted ? said(wanted, words) : '',
    measured ? said(measured, words) : '',
    tolerance === undefined || tolerance === 0 ? '' : `±${tolerance}`,
    page === undefined ? '' : String(page),
    finding.clause,
  ];
}

/** A value as a reader says it: at most two places, none where they are zero. */
function said(quantity: Quantity, words: Checker): string {
  const number = (value: number): string => String(Math.round(value * 100) / 100);
  switch (quantity.unit) {
    case 'word':
      return words.word[quantity.word];
    case 'text':
      return quantity.text;
    case 'point':
      return `${number(quantity.x)}, ${number(quantity.y)}${words.units.mm}`;
    case 'size':
      return `${number(quantity.width)} × ${number(quantity.height)}${words.units.mm}`;
    default:
      return `${number(quantity.value)}${words.units[quantity.unit]}`;
  }
}
