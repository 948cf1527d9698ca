/** A unit's report form: what it asks, and that what is typed in it comes back, wherever columns and rows have gone. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/ground/calendar/period.ts';
import { stateOn } from '../../src/plan/fold.ts';
import { workbook } from '../../src/render/xlsx/index.ts';
import type { SheetSpec, WorkbookSpec } from '../../src/render/xlsx/spec.ts';
import { metaOf } from '../../src/tables/forms/reading.ts';
import { reportForm } from '../../src/tables/forms/report.ts';
import { readReport } from '../../src/tables/forms/report-answers.ts';
import { readSheets } from '../../src/tables/sheet/sheet.ts';
import { filesOf, loadFiles } from '../awkward/folder.ts';
import { fill, rearranged } from './filled.ts';

const { plan } = loadFiles(filesOf(join(import.meta.dirname, '../../plans/integrity-2010')));
const state = stateOn(plan!, '2010-12-20');
const form = (unit: string, lang: 'zh' | 'en' = 'zh') =>
  reportForm(state, { unit, period: parsePeriod('2010-H2')!, due: '2011-01-17' }, lang);
const back = (spec: WorkbookSpec, unit: string) =>
  readReport(state, unit, readSheets(workbook(spec), 'x.xlsx'), 'x.xlsx');
const texts = (sheet: SheetSpec, column: number) => sheet.rows.map((row) => row[column]?.value ?? '');

const typed = {
  进展: {
    '1.2': { 本期进展: '已完成', 完成日期: { day: '2010-11-28' }, '进度（%）': 104, 情况说明: '轮训125人' },
    '3.2': { 本期进展: '推进中', '进度（%）': 80, 情况说明: '=1+1 不是公式', 佐证材料: '验收单；联调记录' },
    '3.2.1': { 本期进展: '已完成', 完成日期: { day: '2010-12-10' } },
    '1.1@2010': { 本期进展: '已完成', 完成日期: '2010年12月8日' },
  },
  指标: { '1.2#rotated': { 完成值: 125 }, '1.1#trained': { 完成值: '1,210', 情况说明: '含新进干警' } },
  整改交办催办: {
    '2010-05-18-windows#1': { 情况说明: '三处已更新', 完成日期: { day: '2010-12-01' } },
    '2010-Q2#2': { 本期进展: '已完成', 完成日期: { day: '2010-12-02' } },
    '2010-12-06-yellow-police-network': { 情况说明: '已派专人' },
  },
  签报: {
    落款日期: { 填写: { day: '2011-01-10' } },
    签发人职务: { 填写: '局长' },
    本期有安排部署: { 填写: '是', 情况说明: '局党委研究两次' },
    本期有考核奖惩: { 填写: '否' },
  },
} as const;

const answered = {
  date: '2011-01-10',
  signedBy: '局长',
  agenda: { arranged: { met: true, words: '局党委研究两次' }, appraised: { met: false } },
  items: [
    {
      task: '1.1',
      for: '2010',
      status: 'done',
      done: '2010-12-08',
      measures: [{ id: 'trained', value: 1210, words: '含新进干警' }],
    },
    {
      task: '1.2',
      status: 'done',
      done: '2010-11-28',
      percent: 104,
      measures: [{ id: 'rotated', value: 125 }],
      words: '轮训125人',
    },
    {
      task: '3.2',
      status: 'under-way',
      percent: 80,
      parts: [{ id: '3.2.1', status: 'done', done: '2010-12-10' }],
      words: '=1+1 不是公式',
      evidence: ['验收单', '联调记录'],
    },
  ],
  matters: [{ matter: '2010-Q2#2', status: 'done', done: '2010-12-02' }],
  replies: [
    { to: { finding: '2010-05-18-windows#1' }, words: '三处已更新', done: '2010-12-01' },
    { to: { notice: '2010-12-06-yellow-police-network' }, words: '已派专人' },
  ],
  problems: [],
};

describe('the form', () => {
  test('asks nothing that is closed, and says so', () => {
    const [progress] = form('市公安局').sheets;
    expect(texts(progress!, 0)).not.toContain('4.1');
    expect(texts(progress!, 0)).toContain('已经核实销号、不必再报：4.1');
  });

  test('asks of what recurs the periods that are open, and those just missed', () => {
    const codes = texts(form('市公安局').sheets[0]!, 0);
    expect(codes.filter((code) => String(code).startsWith('4.2@'))).toEqual(['4.2@2010-H1', '4.2@2010-H2']);
    expect(codes.filter((code) => String(code).startsWith('1.1@'))).toEqual(['1.1@2010']);
  });

  test('says whose it is', () => {
    expect(metaOf(readSheets(workbook(form('市法院')), 'x.xlsx'))).toEqual({
      form: 'duban.report/1',
      plan: 'integrity-2010',
      unit: '市法院',
      period: '2010-H2',
      asOf: '2010-12-20',
    });
  });

  test('is marked as practice data on every sheet that is seen', () => {
    for (const sheet of form('市法院').sheets) if (!sheet.hidden) expect(sheet.banner).toBe('演练数据');
  });
});

describe('a filled form', () => {
  test('comes back as it was typed', () => {
    const { unsaid, ...answers } = back(fill(form('市公安局'), typed), '市公安局');
    expect(answers).toEqual(answered);
    expect(unsaid).toContain('1.3');
    expect(unsaid).not.toContain('3.2');
  });

  test('comes back the same with columns moved, rows turned round and sheets in another order', () => {
    const spec = fill(form('市公安局'), typed);
    const turned = spec.sheets.map((sheet) => {
      if (sheet.hidden) return sheet;
      return rearranged(sheet, [...sheet.columns.keys()].reverse(), 'reversed');
    });
    const { unsaid: _, ...answers } = back({ ...spec, sheets: turned.reverse() }, '市公安局');
    const sorted = (replies: typeof answers.replies) => [...replies].sort((a, b) => (a.words < b.words ? -1 : 1));
    expect({ ...answers, replies: sorted(answers.replies) }).toEqual({
      ...answered,
      replies: sorted(answered.replies as never),
    });
  });

  test('is understood in English as well', () => {
    const spec = fill(form('市公安局', 'en'), {
      Progress: { '3.2': { 'Status now': 'under way', 'Progress (%)': 80 } },
      Signing: { 'Date of the report': { Answer: '2011-1-10' } },
    });
    const { date, items, problems } = back(spec, '市公安局');
    expect({ date, items, problems }).toEqual({
      date: '2011-01-10',
      items: [{ task: '3.2', status: 'under-way', percent: 80 }],
      problems: [],
    });
  });

  test('one table of it, saved as text in GBK, is enough', () => {
    const csv = '编号,本期进展,完成日期,进度（%）,情况说明\r\n３.２,进行中,,８０％,联调\r\n1.2,办结,2010.11.28,,';
    const gbk = Buffer.from(gbkOf(csv));
    const { items, problems } = readReport(state, '市公安局', readSheets(gbk, '报告.csv'), '报告.csv');
    expect(problems).toEqual([]);
    expect(items).toEqual([
      { task: '1.2', status: 'done', done: '2010-11-28' },
      { task: '3.2', status: 'under-way', percent: 80, words: '联调' },
    ]);
  });

  test('what is unclear is said with its cell, each once, and nothing is guessed', () => {
    const csv = [
      '说明：按要求填写',
      '编号,任务,本期进展,完成日期,进度（%）,情况说明',
      '3.2,,差不多,,,',
      '1.2,,,2010-11-28,,',
      '1.3,,推进中,2010-02-30,六成,',
      '9.9,,推进中,,,',
      ',,推进中,,,没有编号',
      '2.1,,推进中,2010-09-01,,',
      '2.3,,推进中,,,',
      '2.3,,已完成,,,',
    ].join('\n');
    const { problems } = readReport(state, '市公安局', readSheets(Buffer.from(csv), '报告.csv'), '报告.csv');
    expect(problems.map(({ code, args }) => `${code} ${args.at} ${args.typed ?? args.code ?? ''}`)).toEqual([
      'status-wrong 报告!C3 差不多',
      'status-missing 报告!C4 1.2',
      'day-wrong 报告!D5 2010-02-30',
      'percent-wrong 报告!E5 六成',
      'code-unknown 报告!A6 9.9',
      'code-missing 报告!A7 ',
      'day-without-done 报告!D8 2.1',
      'code-twice 报告!A10 2.3',
    ]);
  });

  test('figures without a word on the whole are asked for', () => {
    const spec = fill(form('市公安局'), { 指标: { '1.2#rotated': { 完成值: 125 } } });
    expect(back(spec, '市公安局').problems).toEqual([{ code: 'status-missing', args: { at: '指标!A7', code: '1.2' } }]);
  });

  test('an empty one is refused', () => {
    expect(back(form('市公安局'), '市公安局').problems).toEqual([
      { code: 'form-no-answers', args: { file: 'x.xlsx' } },
    ]);
  });
});

/** GBK bytes of a text by looking them up in the decoder, since Node only decodes it. */
function gbkOf(text: string): number[] {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : table.get(char)!));
}
