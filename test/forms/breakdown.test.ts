/** A unit's breakdown form: what it sent before is filled in, only what changed comes back as a change. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stateOn } from '../../src/plan/fold.ts';
import { workbook } from '../../src/render/xlsx/index.ts';
import type { WorkbookSpec } from '../../src/render/xlsx/spec.ts';
import { breakdownForm } from '../../src/tables/forms/breakdown.ts';
import { readBreakdown } from '../../src/tables/forms/breakdown-answers.ts';
import { readSheets } from '../../src/tables/sheet/sheet.ts';
import { filesOf, loadFiles } from '../awkward/folder.ts';
import { fill } from './filled.ts';

const folder = join(import.meta.dirname, '../../plans/integrity-2010');
const state = stateOn(loadFiles(filesOf(folder)).plan!, '2010-12-20');
const bare = stateOn(loadFiles(filesOf(folder, (path) => !/^(records|breakdowns)\//.test(path))).plan!, '2010-04-01');
const back = (on: typeof state, spec: WorkbookSpec, unit: string) =>
  readBreakdown(on, unit, readSheets(workbook(spec), 'x.xlsx'), 'x.xlsx');
const sign = { 签报: { 落款日期: { 填写: '2010.4.20' }, '文号（没有可不填）': { 填写: '市法〔2010〕12号' } } };

/** Words that a deadline of the form may hold, with what they come to. */
const deadlines: readonly [string, unknown][] = [
  ['2010-09-30', '2010-09-30'],
  ['２０１０年９月３０日', '2010-09-30'],
  ['长期坚持', { standing: true, review: 'half-year', wording: '长期坚持' }],
  ['每半年一次', { every: 'half-year', wording: '每半年一次' }],
  ['2010年底前', { by: '2010-12-31', precision: 'year', wording: '2010年底前' }],
];

describe('the breakdown form', () => {
  test.each(deadlines)('takes “%s” for what it is', (typed, expected) => {
    const spec = fill(breakdownForm(bare, '市法院', 'zh'), {
      落实方案: { '2.1': { '标准（做到什么程度）': '印发3件', 完成时限: typed, 具体责任人: '研究室主任' } },
      ...sign,
    });
    expect(back(bare, spec, '市法院')).toEqual({
      date: '2010-04-20',
      number: '市法〔2010〕12号',
      items: [
        {
          task: '2.1',
          standard: '印发3件',
          deadline: expected,
          person: '研究室主任',
          measures: [],
          milestones: [],
        },
      ],
      problems: [],
    });
  });

  test('says that words which give no time are no deadline', () => {
    const spec = fill(breakdownForm(bare, '市法院', 'zh'), {
      落实方案: { '2.1': { 完成时限: '尽快' }, '2.2': { 完成时限: '适时' }, '2.3': { 完成时限: '10月前' } },
      ...sign,
    });
    expect(back(bare, spec, '市法院').problems.map(({ code, args }) => `${code} ${args.typed}`)).toEqual([
      'deadline-wrong 尽快',
      'deadline-wrong 适时',
      'deadline-wrong 10月前',
    ]);
  });

  test('sent back as it went out says again what was known, deadlines in words aside', () => {
    const { items, problems } = back(state, fill(breakdownForm(state, '市法院', 'zh'), sign), '市法院');
    expect(problems).toEqual([]);
    expect(items.find(({ task }) => task === '2.1')).toEqual({
      task: '2.1',
      standard: '印发指导性意见3件',
      deadline: '2010-09-30',
      leader: '分管副院长',
      section: '研究室',
      person: '研究室主任',
      measures: [],
      milestones: [],
    });
    expect(items.find(({ task }) => task === '1.3')).not.toHaveProperty('deadline');
  });

  test('measures and milestones that were added get ids that are free', () => {
    const spec = breakdownForm(state, '市法院', 'zh');
    const sheets = spec.sheets.map((sheet) => {
      const empty = sheet.rows.findIndex((row) => row[0]?.style === 'input' && row.length >= 4);
      const typed = { 指标: ['2.1', '培训场次', '不少于', 4, '场'], 节点: ['2.1', '初稿', { day: '2010-06-30' }, 50] }[
        sheet.name
      ];
      if (!typed) return sheet;
      const row = sheet.rows[empty]!.map((cell, index) => ({ ...cell, value: typed[index]! }));
      return { ...sheet, rows: sheet.rows.toSpliced(empty, 1, row) };
    });
    const { items, problems } = back(state, fill({ ...spec, sheets }, sign), '市法院');
    expect(problems).toEqual([]);
    const own = items.find(({ task }) => task === '2.1')!;
    expect(own.measures).toEqual([
      { id: 'measure-1', title: '培训场次', target: 4, unit: '场', direction: 'at-least' },
    ]);
    expect(own.milestones).toEqual([{ id: 'step-1', title: '初稿', share: 50, deadline: '2010-06-30' }]);
  });
});
