/** What makes a circular fair, line by line: nobody may be criticised for what a rule excuses, and everything excused is printed. */
import { describe, expect, test } from 'vitest';
import { asIssued, snapshotOf } from '../../src/circular/compare.ts';
import { addWorkingDays, STATE_COUNCIL } from '../../src/ground/calendar/calendar.ts';
import { circularDocument } from '../../src/pages/circular.ts';
import type { Deadline } from '../../src/plan/deadline.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import {
  absence,
  at,
  by,
  cite,
  criticisms,
  decision,
  duty,
  finding,
  halfYearly,
  inspection,
  item,
  judged,
  meeting,
  report,
  reportDuty,
  type Small,
  signal,
  task,
  unitOf,
} from './small.ts';

const overdueTask: Small = { tasks: [task('1.1', by('2010-06-30'))] };
const text = (small: Small, asOf?: string, period?: string) =>
  renderMarkdown(circularDocument(judged(small, asOf, period), 'zh', cite));

describe('exempt, and printed', () => {
  test.each([
    ['force-majeure', '免责（不可抗力）'],
    ['others', '免责（他方原因）'],
    ['superior', '免责（上级安排）'],
  ])('on grounds of %s', (grounds, printed) => {
    const small = {
      ...overdueTask,
      records: {
        decisions: [decision('2010-07-01', 'exemption', [{ task: '1.1', unit: '甲局', grounds, reason: '理由' }])],
      },
    };
    expect(criticisms(judged(small))).toEqual([]);
    expect(unitOf(judged(small)).figures.due).toMatchObject({ total: 0, exempt: 1 });
    expect(text(small)).toContain(printed);
  });
  test('not on grounds that the policy does not accept, and that is printed too', () => {
    const small: Small = {
      ...overdueTask,
      policy: { exemptions: ['force-majeure'] },
      records: { decisions: [decision('2010-07-01', 'exemption', [{ task: '1.1', grounds: 'others' }])] },
    };
    expect(criticisms(judged(small))).toEqual(['overdue']);
    expect(text(small)).toContain('理由不在认可范围，不予免责（他方原因）');
  });
  test('an approved extension moves the day, a refused one does not; both are counted and printed', () => {
    const asked = (refused: boolean): Small => ({
      ...overdueTask,
      records: {
        decisions: [
          decision('2010-06-20', 'extension', [{ task: '1.1', unit: '甲局', from: '2010-06-30', to: '2010-08-31' }], {
            refused,
          }),
        ],
      },
    });
    expect(criticisms(judged(asked(false)))).toEqual([]);
    expect(criticisms(judged(asked(true)))).toEqual(['overdue']);
    expect(unitOf(judged(asked(false))).figures.extensions).toEqual({ asked: 1, granted: 1, refused: 0 });
    expect(unitOf(judged(asked(true))).figures.extensions).toEqual({ asked: 1, granted: 0, refused: 1 });
    expect(text(asked(true))).toContain('不予延期');
  });
  test('an exempt occurrence stands beside what fell due', () => {
    const small: Small = {
      tasks: [task('1.1', halfYearly)],
      records: { decisions: [decision('2010-07-01', 'exemption', [{ task: '1.1', for: '2010-H1' }])] },
    };
    expect(unitOf(judged(small)).figures.due).toMatchObject({ total: 0, exempt: 1 });
    expect(criticisms(judged({ ...small, policy: { exemptions: [] } }))).toEqual(['missed']);
  });
});

describe('red made good is yellow, never green', () => {
  const claims = { reports: [report('2010-06-20', [item('1.1', 'done', { done: '2010-06-15' })])] };
  const confirmed = (day: string) => inspection(day, [finding('ok', 'confirmed', { task: '1.1' })]);
  test('what was closed late has a class of its own and is no ground for praise', () => {
    const records = {
      reports: [report('2010-07-05', [item('1.1', 'done', { done: '2010-07-02' })])],
      inspections: [confirmed('2010-07-10')],
    };
    const unit = unitOf(judged({ ...overdueTask, records }));
    expect(unit.figures.classes).toMatchObject({ closed: 0, 'closed-late': 1 });
    expect(unit.verdicts).toEqual([]);
  });
  test('a claim found false and made good in time is not praised', () => {
    const lie = inspection('2010-06-21', [finding('no', 'contradicted', { task: '1.1' })]);
    const made: Small = {
      ...overdueTask,
      records: { ...claims, inspections: [lie, confirmed('2010-06-28')] },
    };
    expect(unitOf(judged(made)).figures.classes.closed).toBe(1);
    expect(signal(judged(made), 'closed-on-time').value).toBe(0);
    expect(
      signal(judged({ ...overdueTask, records: { ...claims, inspections: [confirmed('2010-06-28')] } }), 'closed-early')
        .value,
    ).toBe(1);
  });
  test('a day moved after it had passed makes nothing early', () => {
    const moved = decision('2010-07-02', 'extension', [{ task: '1.1', from: '2010-06-30', to: '2010-07-31' }]);
    const small: Small = {
      ...overdueTask,
      records: {
        decisions: [moved],
        reports: [report('2010-07-05', [item('1.1', 'done', { done: '2010-07-04' })])],
        inspections: [confirmed('2010-07-10')],
      },
    };
    expect(unitOf(judged(small)).verdicts).toEqual([]);
  });
});

describe('nothing due is not judged', () => {
  const later: Small = {
    tasks: ['1.1', '1.2', '1.3'].map((id) => task(id, by('2010-12-31'))),
    records: {
      reports: [
        report(
          '2010-07-01',
          ['1.1', '1.2', '1.3'].map((id) => item(id, 'under-way', { percent: 5 })),
        ),
      ],
    },
  };
  test('work behind its pace is measured and not criticised, and the unit is named', () => {
    const unit = unitOf(judged(later));
    expect(signal(judged(later), 'behind-pace').fired).toBe(true);
    expect([unit.class, unit.verdicts]).toEqual(['nothing-due', []]);
    expect(
      text({
        ...later,
        duties: [{ ...reportDuty, owners: ['乙局'] }],
        tasks: [...later.tasks!, task('1.4', by('2010-12-31'), { units: ['乙局'] })],
      }),
    ).toContain('领导组、甲局本期没有到期事项，不作评判。');
  });
  test('a report that was due, a meeting or an inspection makes it judged', () => {
    const absent = meeting('2010-06-10', { absent: [absence('甲局')] });
    for (const small of [
      {
        ...later,
        duties: [reportDuty],
        records: { reports: [report('2010-07-01', later.records!.reports![0]!.items)] },
      },
      {
        ...later,
        duties: [duty('联席会议', 'meeting', halfYearly, { owners: ['office'], participants: ['甲局'] })],
        records: { ...later.records, meetings: [absent] },
      },
      { ...later, records: { ...later.records, inspections: [inspection('2010-06-01', [finding('a', 'confirmed')])] } },
    ] as Small[])
      expect(unitOf(judged(small)).class).toBe('criticised');
  });
});

describe('duties with a day', () => {
  const within = { ...halfYearly, within: { count: 10, unit: 'days' } } as Deadline;
  test('an agenda not drawn up, an inspection not made: named with the day', () => {
    const small: Small = {
      tasks: [task('1.1', by('2010-12-31'))],
      duties: [
        reportDuty,
        duty('议程', 'agenda', within, { title: '列入议事日程' }),
        duty('自查', 'inspection', within, { title: '本系统督查', modes: ['self'] }),
      ],
      records: { reports: [report('2010-07-08')] },
    };
    expect(signal(judged(small), 'duty-missing').value).toBe(2);
    expect(text(small)).toContain('列入议事日程（2010年上半年）时限为2010年7月10日，截至2010年7月20日未履行，逾期10天');
    expect(signal(judged({ ...small, records: {} }), 'duty-missing').grounds.map(({ title }) => title)).toEqual([
      '本系统督查',
    ]);
    const done = {
      reports: [report('2010-07-08', [], { agenda: { arranged: true, supervised: true, appraised: true } })],
      inspections: [inspection('2010-06-01', [], { mode: 'self', by: '甲局' })],
    };
    expect(signal(judged({ ...small, records: done }), 'duty-missing').value).toBe(0);
  });
});

describe('days that can be met', () => {
  test.each(['2010-07-28', '2010-09-30', '2011-01-31'])('counted after the issue on %s, over holidays', (date) => {
    const { requirements, deadlines } = judged(overdueTask, '2010-07-20', '2010-H1', { date });
    expect(deadlines.reply.day).toBe(addWorkingDays(date, 10, STATE_COUNCIL).day);
    for (const one of requirements) expect(one.by > date).toBe(true);
  });
  test('a longer time is the policy’s to give, a shorter one nobody’s', () => {
    const days = (replyDays: number, recheckDays: number) => {
      const { deadlines } = judged({ ...overdueTask, policy: { replyDays, recheckDays } }, '2010-07-20');
      return [deadlines.reply.day, deadlines.recheck.day];
    };
    expect(days(15, 20)).toEqual(['2010-08-10', '2010-08-17']);
    expect(days(3, 5)).toEqual(['2010-08-03', '2010-08-03']);
  });
  test('a report whose day is past when the circular is issued is not asked for again', () => {
    const owed: Small = { ...overdueTask, duties: [reportDuty] };
    const kinds = (date: string) =>
      judged(owed, '2010-07-20', '2010-H1', { date }).requirements.map(({ kind }) => kind);
    expect(kinds('2010-08-01')).toContain('next-report');
    expect(kinds('2011-01-10')).not.toContain('next-report');
  });
});

describe('like with like', () => {
  const units = ['甲局', '乙局', '丙局'];
  const small: Small = {
    units: [{ id: '丙局', group: '所' }],
    tasks: [task('1.1', by('2010-06-30'), { units })],
    records: { reports: [report('2010-06-29', [item('1.1', 'done', { done: '2010-06-20' })], { unit: '丙局' })] },
  };
  test('groups of the policy go before those of the units, and ranks are inside them', () => {
    const ranks = (groups: readonly (readonly [string, string])[]) =>
      judged({ ...small, policy: { ranking: true, groups: new Map(groups) } }).units.map(({ unit, rank }) => [
        unit,
        rank,
      ]);
    expect(ranks([])).toEqual([
      ['领导组', undefined],
      ['甲局', 1],
      ['乙局', 1],
      ['丙局', 1],
    ]);
    expect(ranks([['丙局', '局']])).toEqual([
      ['领导组', undefined],
      ['甲局', 2],
      ['乙局', 2],
      ['丙局', 1],
    ]);
  });
  test('nobody is ranked unless the plan asks', () => {
    expect(text(small)).not.toContain('名次 |');
    expect(text({ ...small, policy: { ranking: true } })).toContain('组内名次');
  });
});

describe('the period before', () => {
  const due = (id: string, unit: string) => task(id, by('2010-06-15'), { units: [unit] });
  const was: Small = { tasks: [due('1.1', '甲局'), due('1.2', '乙局')] };
  const is: Small = {
    units: [{ id: '丙局', group: '局' }],
    tasks: [...was.tasks!.slice(0, 1), task('1.3', by('2010-12-01'), { units: ['甲局', '丙局'] })],
    records: { reports: [report('2010-12-20', [item('1.3', 'done', { done: '2010-11-30' })], { period: '2010-H2' })] },
  };
  const before = judged(was);
  const compared = (extra: Small = {}, snapshot = snapshotOf(before, 'recomputed')) =>
    judged({ ...is, ...extra }, '2011-01-20', '2010-H2', { previous: snapshot });

  test('units that came, went and changed their group', () => {
    const { comparison } = compared({ policy: { groups: new Map([['甲局', '新组']]) } });
    expect(comparison!.units.map(({ unit, status, previousGroup }) => [unit, status, previousGroup])).toEqual([
      ['领导组', 'same', undefined],
      ['甲局', 'regrouped', '局'],
      ['丙局', 'new', undefined],
      ['乙局', 'gone', undefined],
    ]);
    expect(comparison!.units[1]!.changes!.due).toMatchObject({
      before: { part: 0, base: 1, percent: 0 },
      now: { part: 1, base: 2, percent: 50 },
      points: 50,
    });
  });
  test('what an issued circular froze is what is compared', () => {
    const frozen = asIssued(snapshotOf(before, 'as-issued'), [
      {
        unit: '甲局',
        class: 'praised',
        closed: 4,
        overdue: 1,
        due: { total: 3, onTime: 3 },
        reports: { due: 1, onTime: 1 },
      },
    ]);
    const { comparison } = compared({}, frozen);
    expect(comparison!.units.find(({ unit }) => unit === '甲局')!.changes).toMatchObject({
      due: { before: { part: 3, base: 3, percent: 100 }, points: -50 },
      closed: { before: 4, now: 0, change: -4 },
    });
    expect(comparison!.source).toBe('issued');
  });
  test('under other rules outcomes are not compared, and the text says so', () => {
    const judgement = compared({ policy: { earlyDays: 3, replyDays: 15 } });
    expect(judgement.comparison!.settings).toEqual([{ setting: 'earlyDays', from: 10, to: 3 }]);
    const printed = renderMarkdown(circularDocument(judgement, 'zh', cite));
    expect(printed).toContain('两期评判标准不同，评判结果不作比较。');
    expect(printed).not.toContain('上期结果');
  });
  test('the first circular has nothing to be compared with and says it in the rules', () => {
    expect(text(was)).toContain('没有可以比较的上期情况。');
    expect(text(was)).not.toContain('与上期');
  });
});

describe('reads well with few and with many', () => {
  const many = Array.from({ length: 60 }, (_, i) => `第${i + 1}局`);
  test('one unit', () => {
    const one = text({ tasks: [task('1.1', by('2010-06-30'), { lead: [] })] });
    expect(one).toContain('纳入通报的牵头单位和责任单位1个，给予批评。');
    expect(one).toContain('承办事项1项，逾期或者本期未办。');
    expect(one).not.toMatch(/均为|均给予|\*\*合计\*\*/u);
  });
  test('sixty units: long lists of names stand in an annex, numbered and complete', () => {
    const small: Small = {
      units: many.map((id, i) => ({ id, group: i % 2 === 0 ? '甲组' : '乙组' })),
      tasks: [
        task('1.1', by('2010-06-30'), { units: many.slice(0, 40) }),
        task('1.2', by('2011-06-30'), { units: many }),
      ],
    };
    const printed = text(small);
    expect(printed).toContain('21个单位（名单见附件1）本期没有到期事项，不作评判。');
    const annex = /（一）40个单位（名单见附件(\d)）要对本单位受批评的事项/u.exec(printed)![1];
    expect(printed).toContain(`## 附件${annex}　各项要求涉及的单位`);
    for (const id of many.slice(0, 40)) expect(printed).toContain(`| 书面报送整改措施 | 2010年8月3日 | ${id} |`);
    expect(
      Math.max(
        ...printed
          .split('\n')
          .filter((line) => /^（[一二三四五六七八九]）/u.test(line))
          .map((line) => line.length),
      ),
    ).toBeLessThan(160);
  });
  test('many facts of one kind are counted in the body and told one by one in the annex', () => {
    const ids = Array.from({ length: 7 }, (_, i) => `1.${i + 1}`);
    const printed = text({ tasks: ids.map((id) => task(id, by('2010-06-30'))) });
    expect(printed).toContain('甲局：7项任务逾期，截至2010年7月20日未完成，逐项另列（附件3第1项）。');
    for (const id of ids) expect(printed).toContain(`| 1 | 甲局 | 任务逾期 | ${id}“任务${id}”时限为2010年6月30日`);
  });
  test('nobody to praise, nobody to criticise', () => {
    const printed = text({
      tasks: [task('1.1', by('2010-06-30'))],
      records: { decisions: [decision('2010-07-01', 'exemption', [{ task: '1.1' }], { place: at('d.yaml') })] },
    });
    expect(printed).toContain('本期没有给予表扬的单位。本期没有给予批评的单位。');
    expect(printed).not.toMatch(/## [一二三四五六七]、(表扬|批评)/u);
  });
});
