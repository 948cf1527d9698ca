/** The clerk's table: faults first, each value said in words, in both languages. */
import { describe, expect, it } from 'vitest';
import { checkPdf, expectationOf, rules } from '../../src/checker/index.ts';
import { checkerPage } from '../../src/page/checker.ts';
import type { Table } from '../../src/page/document.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { checker as en } from '../../src/words/en/checker.ts';
import { checker as zh } from '../../src/words/zh/checker.ts';
import { CIRCULAR, pagesOf } from './model.ts';
import { writePdf } from './paper.ts';

const papers = pagesOf(CIRCULAR);
for (const text of papers[0]!.texts) {
  if (text.tag === 'mark') text.colour = '#000000';
  if (text.tag === 'serial') text.y += 3;
}
const findings = checkPdf(writePdf(papers), expectationOf(CIRCULAR));

const tableOf = (lang: 'zh' | 'en'): Table =>
  checkerPage(findings, lang).blocks.find((block): block is Table => block.type === 'table')!;
const cells = (row: Table['rows'][number]): string[] =>
  row.map((cell) => (typeof cell === 'string' ? cell : cell.map((run) => run.text).join('')));

describe('the table of a check', () => {
  it('puts faults first and says what is wanted, what was measured and where', () => {
    const rows = tableOf('zh').rows.map(cells);
    expect(rows[0]).toEqual(['不符', '发文机关标志颜色', '红色', '#000000', '', '1', 'GB/T 9704-2012 7.2.4']);
    expect(rows[1]).toEqual(['不符', '份号位置', '28, 37毫米', '28, 40毫米', '±1', '1', 'GB/T 9704-2012 7.2.1']);
    expect(rows.slice(2).some(([verdict]) => verdict === '不符')).toBe(false);
    const english = tableOf('en').rows.map(cells);
    expect(english[1]).toEqual([
      'FAULT',
      'Place of the copy number',
      '28, 37 mm',
      '28, 40 mm',
      '±1',
      '1',
      'GB/T 9704-2012 7.2.1',
    ]);
  });

  it('counts what it shows', () => {
    const count = (verdict: string): number => findings.filter((finding) => finding.verdict === verdict).length;
    const [summary] = checkerPage(findings, 'zh').blocks;
    expect(JSON.stringify(summary)).toContain(zh.summary(count('ok'), 2, count('info')));
    expect(tableOf('zh').rows.length + count('not-applicable')).toBe(rules.length);
  });

  it('has a title for every rule in both languages, no two alike', () => {
    for (const words of [zh, en]) {
      const titles = rules.map((rule) => words.rule[rule.id]);
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles.every((title) => title.length > 0)).toBe(true);
    }
  });

  it.each([80, 120])('fits a terminal of %i columns', (columns) => {
    const text = renderTerminal(checkerPage(findings, 'zh'), { columns, color: false, ascii: false, ambiguous: 1 });
    const wide = (line: string): number => [...line].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
    expect(Math.max(...text.split('\n').map(wide))).toBeLessThanOrEqual(columns);
  });
});
