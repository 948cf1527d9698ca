/** The printed circular and its JSON on a small plan: what a leader would sign. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { circularDocument } from '../../src/pages/circular.ts';
import { circularJson } from '../../src/pages/circular-json.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import {
  absence,
  at,
  breakdown,
  by,
  cite,
  decision,
  duty,
  finding,
  halfYearly,
  inspection,
  item,
  judged,
  meeting,
  noDate,
  notice,
  report,
  reportDuty,
  type Small,
  standing,
  task,
} from './small.ts';

const both = ['甲局', '乙局'];
const small: Small = {
  tasks: [
    task('1.1', by('2010-06-30'), { title: '建立听证制度', units: both }),
    task('1.2', by('2010-12-31'), { title: '联通信息网络', units: both }),
    task('1.3', standing, { title: '开展岗位培训', units: both }),
    task('1.4', noDate, { title: '探索评查制度', units: ['乙局'] }),
    task('1.5', by('2010-06-01', { firmness: 'strive', wording: '力争六月' }), {
      title: '覆盖执法档案',
      units: ['乙局'],
    }),
  ],
  duties: [
    { ...reportDuty, title: '半年书面报告', owners: ['领导组', ...both] },
    duty('通报', 'circular', { ...halfYearly, within: { count: 30, unit: 'days' } } as never, {
      owners: ['office'],
      clause: '三(二)',
    }),
    duty('联席会议', 'meeting', { ...halfYearly, every: 'quarter' } as never, {
      owners: ['office'],
      participants: both,
      title: '联席会议',
      inPrinciple: true,
    }),
    duty('落实方案', 'breakdown', by('2010-04-30'), { owners: both }),
  ],
  breakdowns: [
    breakdown(
      '2010-04-20',
      ['1.1', '1.2', '1.3'].map((id) => ({ task: id })),
    ),
  ],
  office: { leadOfficial: { post: '甲局局长' }, address: '行政楼201室' },
  records: {
    reports: [
      report('2010-07-08', [
        item('1.1', 'done', { done: '2010-06-12' }),
        item('1.2', 'under-way', { percent: 60 }),
        item('1.3', 'under-way'),
      ]),
      report('2010-07-09', [], { unit: '领导组', id: 'lead' }),
    ],
    inspections: [
      inspection(
        '2010-05-18',
        [
          finding('w', 'problem', {
            unit: '乙局',
            task: '1.3',
            words: '没有签到记录。',
            rectify: { by: '2010-06-18', require: '补齐记录' },
          }),
        ],
        { mode: 'unannounced' },
      ),
      inspection('2010-07-15', [finding('ok', 'confirmed', { task: '1.1', words: '制度运行。' })]),
    ],
    meetings: [
      meeting('2010-03-25', { period: '2010-Q1', id: 'q1', present: both }),
      meeting('2010-06-24', { absent: [absence('乙局', '参加全省会议')] }),
    ],
    decisions: [
      decision('2010-06-20', 'extension', [
        { task: '1.1', unit: '乙局', from: '2010-06-30', to: '2010-07-10', reason: '人员调整' },
      ]),
    ],
    notices: [notice('2010-07-12', '2010-07-30', { unit: '乙局', about: { duty: '半年报告', for: '2010-H1' } })],
  },
};
const judgement = judged(small);

describe('the document', () => {
  test.each(['zh', 'en'] as const)('%s', async (lang) => {
    const document = circularDocument(judgement, lang, cite, { revision: 'abcdef0123456789', version: '1.2.3' });
    await expect(renderMarkdown(document)).toMatchFileSnapshot(`golden/small.${lang}.txt`);
  });

  test('a draft has a mark, neither number nor date; practice data is marked too', () => {
    const document = circularDocument(judgement, 'zh', cite);
    expect(document.banner).toBe('征求意见稿');
    expect(document.head.number).toBeUndefined();
    expect(document.signature?.date).toBeUndefined();
    const practice = judged({
      ...small,
      records: { ...small.records, reports: small.records!.reports!.map((one) => ({ ...one, exercise: true })) },
    });
    expect(circularDocument(practice, 'zh', cite).banner).toBe('演练数据　征求意见稿');
    expect(circularDocument(practice, 'zh', cite, { date: '2010-07-28' }).banner).toBe('演练数据');
  });

  test('no list is left open', () => {
    expect(renderMarkdown(circularDocument(judgement, 'zh', cite))).not.toMatch(/等[^于]/u);
  });

  test('a plan in which nothing happened says so', () => {
    const text = renderMarkdown(circularDocument(judged({ tasks: [task('1.1', noDate)] }), 'zh', cite));
    for (const sentence of [
      '纳入通报的牵头单位和责任单位2个，均没有到期事项而不作评判。',
      '本期没有给予表扬的单位。',
      '本期没有给予批评的单位。',
      '没有开展督查',
      '本期没有到期的书面报告',
      '承办事项1项，尚无时限。',
    ])
      expect(text).toContain(sentence);
    expect(text).not.toContain('undefined');
    // Neither chapters nor annexes without content.
    for (const title of ['表扬\n', '批评\n', '共性问题', '逾期事项', '限期整改情况', '延期和免责情况', '评判依据'])
      expect(text).not.toContain(`、${title}`);
  });
});

describe('the JSON', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schema/output/circular.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false }).compile(
    schema,
  );
  test.each([
    ['full', judgement],
    ['ranked', judged({ ...small, policy: { ranking: true, signals: new Map([['overdue', 'off']]) } })],
    ['empty', judged({})],
  ])('keeps to its schema: %s', (_, one) => {
    const output = JSON.parse(JSON.stringify(circularJson(one, 'zh', cite, { version: '1.2.3' })));
    validate(output);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('every sentence of praise and criticism carries evidence and figures', () => {
    const { text } = circularJson(judgement, 'zh', cite);
    const judging = text.filter(({ section }) => section === 'praise' || section === 'criticism');
    expect(judging.length).toBeGreaterThan(2);
    for (const one of judging) {
      expect(one.evidence.length).toBeGreaterThan(0);
      expect(Object.keys(one.figures).length).toBeGreaterThan(0);
    }
  });

  test('tells the same in both languages', () => {
    const shape = (lang: 'zh' | 'en') =>
      circularJson(judgement, lang, cite).text.map(({ sentence: _, ...rest }) => rest);
    expect(shape('en')).toEqual(shape('zh'));
  });

  test('lists who has to step aside and what was excused', () => {
    const output = circularJson(judgement, 'zh', cite);
    expect(output.recusals).toEqual([
      { unit: '甲局', role: 'lead-official', post: '甲局局长', evidence: [cite(at('plan.yaml', 'office'))] },
      { unit: '领导组', role: 'lead-unit', leads: ['1'], evidence: [cite(at('units.yaml', '领导组'))] },
    ]);
    expect(output.exemptions.map(({ kind, unit }) => [kind, unit])).toEqual([
      ['extension', '乙局'],
      ['absence', '乙局'],
    ]);
  });
});
