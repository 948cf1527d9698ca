/** Forms through the command line: what the clerk is told of a report that comes in late, early, twice, wrongly or unasked; breakdowns brought up to date. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/ground/calendar/period.ts';
import { main } from '../../src/main.ts';
import { stateOn } from '../../src/plan/fold.ts';
import { workbook } from '../../src/render/xlsx/index.ts';
import { breakdownForm } from '../../src/tables/forms/breakdown.ts';
import { reportForm } from '../../src/tables/forms/report.ts';
import { filesOf, loadFiles } from '../awkward/folder.ts';
import { fill, type Typed } from '../forms/filled.ts';
import { memoryHost } from '../host/memory.ts';
import { files } from './integrity.ts';

const folder = join(import.meta.dirname, '../../plans/integrity-2010');
const state = stateOn(loadFiles(filesOf(folder)).plan!, '2011-06-30');

/** The plan before anything was recorded. */
const alone = Object.fromEntries(Object.entries(files).filter(([path]) => !/\/(records|breakdowns)\//.test(path)));
const bare = stateOn(loadFiles(filesOf(folder, (path) => !/^(records|breakdowns)\//.test(path))).plan!, '2010-04-01');

function filled(unit: string, period: string, typed: Record<string, Typed>): Uint8Array {
  return workbook(fill(reportForm(state, { unit, period: parsePeriod(period)! }, 'zh'), typed));
}

const ANSWER = {
  进展: { '7.3': { 本期进展: '推进中', 情况说明: '签订责任书' } },
  签报: { 落款日期: { 填写: { day: '2011-07-05' } } },
} satisfies Record<string, Typed>;

async function run(args: readonly string[], more: Record<string, Uint8Array | string> = {}) {
  const host = memoryHost({ files: { ...files, ...more }, lang: 'zh', today: '2011-07-06' });
  const exit = await main(args, host);
  const at = (path: string) => {
    const bytes = host.contents.get(`${host.cwd}/plans/integrity-2010/${path}`);
    return bytes && new TextDecoder().decode(bytes);
  };
  return { exit, out: host.out(), err: host.err(), at };
}

describe('report import', () => {
  test('writes the report and says that it is in time', async () => {
    const form = filled('市纪委', '2011-H1', ANSWER);
    const { exit, out, err, at } = await run(['report', 'import', 'f.xlsx'], { 'f.xlsx': form });
    expect([exit, out]).toEqual([0, '已新建 plans/integrity-2010/records/reports/2011-H1/市纪委.yaml\n']);
    expect(err).toContain('按时：应于2011-07-14前报送，2011-07-06收到');
    expect(
      at('records/reports/2011-H1/市纪委.yaml'),
    ).toBe(`# yaml-language-server: $schema=../../../../../schema/report.schema.json
kind: report
exercise: true
unit: 市纪委
period: "2011-H1"
date: 2011-07-05
received: 2011-07-06
items:
  - {task: "7.3", status: under-way, words: 签订责任书}
`);
  });

  test('says by how many working days a report is late', async () => {
    const form = filled('市纪委', '2011-H1', ANSWER);
    const { err } = await run(['report', 'import', 'f.xlsx', '--received', '2011-07-20'], { 'f.xlsx': form });
    expect(err).toContain('迟报：应于2011-07-14前报送，2011-07-20收到，晚4个工作日');
  });

  test('says that a period has not ended', async () => {
    const form = filled('市纪委', '2011-H1', { ...ANSWER, 签报: { 落款日期: { 填写: { day: '2011-06-20' } } } });
    const { exit, err } = await run(['report', 'import', 'f.xlsx', '--received', '2011-06-21'], { 'f.xlsx': form });
    expect(exit).toBe(0);
    expect(err).toContain('时期还没有结束（2011-06-30）就报了');
  });

  test('a second report supplements the first and does not touch it', async () => {
    const form = filled('市纪委', '2010-H2', ANSWER);
    const { exit, err, at } = await run(['report', 'import', 'f.xlsx'], { 'f.xlsx': form });
    expect(exit).toBe(0);
    expect(err).not.toContain('迟报');
    expect(err).toContain('市纪委此前在2011-01-12报过这一期；这份作为补充，按日期在后的算');
    expect(at('records/reports/2010-H2/市纪委-2.yaml')).toContain('period: "2010-H2"');
    expect(at('records/reports/2010-H2/市纪委.yaml')).toBe(
      files['plans/integrity-2010/records/reports/2010-H2/市纪委.yaml'],
    );
  });

  test('the same report twice is refused and nothing is written', async () => {
    const again = { ...ANSWER, 签报: { 落款日期: { 填写: { day: '2011-01-12' } } } };
    const form = filled('市纪委', '2010-H2', again);
    const { exit, at } = await run(['report', 'import', 'f.xlsx'], { 'f.xlsx': form });
    expect(exit).toBe(3);
    expect(at('records/reports/2010-H2/市纪委-2.yaml')).toBeUndefined();
  });

  test('a form for another period, unit or plan is refused in a sentence', async () => {
    const form = filled('市纪委', '2011-H1', ANSWER);
    const say = async (args: readonly string[]) => {
      const { exit, err } = await run(['report', 'import', 'f.xlsx', ...args], { 'f.xlsx': form });
      expect(exit).toBe(3);
      return err.split('\n')[0];
    };
    expect(await say(['--period', '2010-H2'])).toBe('f.xlsx 是 2011-H1 的表，不是 2010-H2 的');
    expect(await say(['--unit', '市法院'])).toBe('f.xlsx 是市纪委的表，不是市法院的');
    const breakdown = workbook(breakdownForm(state, '市纪委', 'zh'));
    expect((await run(['report', 'import', 'b.xlsx'], { 'b.xlsx': breakdown })).err).toContain('b.xlsx 不是这一种表');
  });

  test('one form is one unit’s', async () => {
    const form = filled('市纪委', '2011-H1', ANSWER);
    const { exit, err } = await run(['report', 'import', 'f.xlsx', '--unit', '市纪委', '--unit', '市法院'], {
      'f.xlsx': form,
    });
    expect(exit).toBe(2);
    expect(err).toContain('一份表只给一个单位');
  });

  test('a unit that owes no report is told so, and recorded', async () => {
    const plan = files['plans/integrity-2010/plan.yaml']!;
    const without = plan.replace(/(id: half-year-report[\s\S]*?owedBy: )\[[^\]]*\]/, '$1[市法院]');
    expect(without).not.toBe(plan);
    const { exit, err } = await run(['report', 'import', 'f.xlsx'], {
      'plans/integrity-2010/plan.yaml': without,
      'f.xlsx': filled('市纪委', '2011-H1', ANSWER),
    });
    expect(exit).toBe(0);
    expect(err).toContain('按方案，市纪委没有报送2011-H1报告的义务；内容照记');
  });

  test('what cannot be read is refused in a sentence', async () => {
    const { exit, err } = await run(['report', 'import', 'f.xlsx'], {
      'f.xlsx': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    });
    expect([exit, err]).toEqual([
      2,
      'f.xlsx：这是旧格式的文件（.xls、.et、.doc 等），读不了。请在 WPS 或 Excel 里打开，另存为 .xlsx\n',
    ]);
  });

  test('without --received today is the day, and a future claim is refused by its line', async () => {
    const form = filled('市纪委', '2011-H1', {
      ...ANSWER,
      进展: { '7.3': { 本期进展: '已完成', 完成日期: { day: '2011-07-30' } } },
    });
    const { exit, err } = await run(['report', 'import', 'f.xlsx'], { 'f.xlsx': form });
    expect(exit).toBe(3);
    expect(err).toContain('2011-07-30');
  });
});

describe('report add', () => {
  test('by flags it is the same as by a form', async () => {
    const { exit, at } = await run([
      ...['report', 'add', '--unit', '市纪委', '--period', '2011年上半年', '--date', '2011-07-05'],
      ...['--item', '7.3 推进中 签订责任书', '--signed-by', '书记'],
    ]);
    expect(exit).toBe(0);
    expect(at('records/reports/2011-H1/市纪委.yaml')).toContain(
      'signedBy: 书记\nitems:\n  - {task: "7.3", status: under-way, words: 签订责任书}\n',
    );
  });

  test('takes a unit by any of its names, and only one that there is', async () => {
    const add = (unit: string) =>
      run([
        ...['report', 'add', '--unit', unit, '--period', '2011-H1', '--date', '2011-07-05'],
        ...['--item', '3.2 推进中 60%'],
      ]);
    const { exit, at } = await add('市人民法院');
    expect(exit).toBe(0);
    expect(at('records/reports/2011-H1/市法院.yaml')).toContain('unit: 市法院\n');
    expect(await add('市法苑')).toMatchObject({ exit: 2, err: expect.stringContaining('市法院') });
  });

  test('without items and without a terminal it names the flag', async () => {
    const { exit, err } = await run(['report', 'add', '--unit', '市纪委', '--period', '2011-H1']);
    expect(exit).toBe(2);
    expect(err).toContain('--item');
  });
});

describe('report form', () => {
  test('--into writes one for each unit that owes a report', async () => {
    const host = memoryHost({ files, lang: 'zh', today: '2011-07-01' });
    expect(await main(['report', 'form', '--period', '2011-H1', '--into', '表'], host)).toBe(0);
    const made = [...host.contents.keys()].filter((path) => path.startsWith(`${host.cwd}/表/`));
    expect(made).toHaveLength(9);
    expect(host.out()).toBe('已写入 表：报告表 9 份\n');
  });
});

describe('breakdown import', () => {
  const sign = { 签报: { 落款日期: { 填写: { day: '2011-07-05' } } } };

  test('changes only what changed; every other line stays', async () => {
    const form = workbook(
      fill(breakdownForm(state, '市法院', 'zh'), {
        落实方案: { '2.3': { 完成时限: '2011-05-31', 具体责任人: '审判管理办公室副主任' } },
        ...sign,
      }),
    );
    const { exit, at, err } = await run(['breakdown', 'import', 'f.xlsx'], { 'f.xlsx': form });
    expect({ exit, err: exit === 0 ? '' : err }).toEqual({ exit: 0, err: '' });
    const before = files['plans/integrity-2010/breakdowns/市法院.yaml']!.split('\n');
    const after = at('breakdowns/市法院.yaml')!.split('\n');
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      'date: 2011-07-05',
      '    deadline: 2011-05-31',
      '    person: 审判管理办公室副主任',
    ]);
    expect(err).toContain('市法院此前的落实方案日期是2010-04-20；按这次的更新');
    expect(err).toMatch(/29 项承办事项，\d+ 项已写明标准、时限和责任人/);
  });

  test('a day once promised is not moved later by a form', async () => {
    const form = workbook(
      fill(breakdownForm(state, '市法院', 'zh'), { 落实方案: { '2.3': { 完成时限: '2011-09-30' } }, ...sign }),
    );
    const { exit, err } = await run(['breakdown', 'import', 'f.xlsx'], { 'f.xlsx': form });
    expect(exit).toBe(3);
    expect(err).toContain('落实方案!E11：2.3 已定 2011-06-30 完成，不能在表里改晚到 2011-09-30');
  });

  test('a date later than the plan’s is refused, and nothing is written', async () => {
    const form = workbook(
      fill(breakdownForm(bare, '市司法局', 'zh'), { 落实方案: { '5.4': { 完成时限: '2012-06-30' } }, ...sign }),
    );
    const host = memoryHost({ files: { ...alone, 'f.xlsx': form }, lang: 'zh', today: '2010-04-21' });
    expect(await main(['breakdown', 'import', 'f.xlsx'], host)).toBe(3);
    expect(host.err()).toContain('2012-06-30');
    expect(host.files.kind('plans/integrity-2010/breakdowns')).toBeUndefined();
  });

  test('a unit’s first breakdown makes its file', async () => {
    const form = workbook(
      fill(breakdownForm(bare, '市司法局', 'zh'), {
        落实方案: { '2.1': { '标准（做到什么程度）': '印发2件', 完成时限: '2010年9月底前', 责任领导: '分管副局长' } },
        ...sign,
      }),
    );
    const host = memoryHost({ files: { ...alone, 'f.xlsx': form }, lang: 'zh', today: '2010-04-21' });
    expect([await main(['breakdown', 'import', 'f.xlsx'], host), host.out()]).toEqual([
      0,
      '已新建 plans/integrity-2010/breakdowns/市司法局.yaml\n',
    ]);
    expect(
      new TextDecoder().decode(host.contents.get(`${host.cwd}/plans/integrity-2010/breakdowns/市司法局.yaml`)),
    ).toBe(
      `# yaml-language-server: $schema=../../../schema/breakdown.schema.json
kind: breakdown
unit: 市司法局
date: 2011-07-05
items:
  - task: "2.1"
    standard: 印发2件
    deadline: {by: 2010-09-30, precision: month, wording: 2010年9月底前}
    leader: 分管副局长
`,
    );
  });
});
