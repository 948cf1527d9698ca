/** How cells are read one by one: units, figures, heads. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, columnLetter, columnNumber, oneLine, plainText } from '../../src/tables/intake/cells.ts';
import { recogniseColumn } from '../../src/tables/intake/columns.ts';
import { readFigures } from '../../src/tables/intake/figures.ts';
import { numberedLines, numberValue, readNumber, takeNumber } from '../../src/tables/intake/numbering.ts';
import { likelySame } from '../../src/tables/intake/unit-book.ts';
import { readUnits } from '../../src/tables/intake/unit-names.ts';
import { asked, csv, headOf, make, tasksOf, xlsx } from './make.ts';

describe('units in a cell', () => {
  const names = (text: string) =>
    readUnits(text).names.map(({ name, role, kind, doubt, inside }) =>
      [name, role, kind === 'unit' ? undefined : kind, doubt, inside && `(${inside})`].filter(Boolean).join(' '),
    );

  test.each([
    ['市法院、市公安局，市司法局；市财政局', ['市法院', '市公安局', '市司法局', '市财政局']],
    ['市法院\n市公安局', ['市法院', '市公安局']],
    ['市法院/市公安局', ['市法院', '市公安局']],
    ['市法院 市公安局', ['市法院', '市公安局']],
    ['市 法 院', ['市法院']],
    ['市人力资源和社会保障局、市住房和城乡建设局', ['市人力资源和社会保障局', '市住房和城乡建设局']],
    ['市财政局和市教育局', ['市财政局', '市教育局']],
    ['市农业农村局及各县区', ['市农业农村局', '各县区 group']],
    ['财政局和教育局', ['财政局和教育局 joined']],
    ['国有资产监督管理委员会', ['国有资产监督管理委员会']],
    ['市财政局（牵头）、市教育局', ['市财政局 lead', '市教育局']],
    ['市财政局牵头，市教育局、市民政局配合', ['市财政局 lead', '市教育局 配合', '市民政局 配合']],
    ['牵头单位：市财政局；配合单位：市教育局、市民政局', ['市财政局 lead', '市教育局 配合', '市民政局 配合']],
    ['市公安局（交警支队）', ['市公安局 (交警支队)']],
    ['各乡镇（街道、园区）', ['各乡镇（街道、园区） group']],
    ['市直各部门', ['市直各部门 group']],
    ['有关部门', ['有关部门 undefined-group']],
    ['各有关单位', ['各有关单位 undefined-group']],
    ['各单位按职责分工负责', ['各单位 group']],
    ['市法院等部门', ['市法院']],
    ['2021年9月', ['2021年9月 odd']],
    ['—', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each(['市法院等部门', '市法院、市公安局等', '市法院、市公安局等3个部门'])('%s is an open list', (text) => {
    expect(readUnits(text).open).toBe(true);
    expect(readUnits(text).names.map(({ name }) => name)[0]).toBe('市法院');
  });

  test('a name that is known is never taken apart', () => {
    const known = '市工业和信息化局和商务局';
    expect(readUnits(`${known}、市法院`, (name) => name === known).names.map(({ name }) => name)).toEqual([
      known,
      '市法院',
    ]);
  });

  test('names joined by any sign come back, in order', () => {
    const name = fc.constantFrom('市法院', '市检察院', '市公安局', '市人力资源和社会保障局', '县水务集团', '团市委');
    const sign = fc.constantFrom('、', '，', '；', '\n', '/', ' ', '；\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, sign), { minLength: 1, maxLength: 8 }), (list) => {
        const text = list
          .map(([one, by], index) => (index === 0 ? one : `${list[index - 1]![1]}${one}`) + (by && ''))
          .join('');
        expect(readUnits(text).names.map((one) => one.name)).toEqual(list.map(([one]) => one));
      }),
    );
  });
});

test.each([
  [['市法院', '市人民法院'], 1],
  [['市法院', '市中级人民法院'], 1],
  [['政法委', '市委政法委'], 1],
  [['财政局', '市财政局'], 1],
  [['市发改委', '市发展和改革委员会'], 1],
  [['市人社局', '市人力资源和社会保障局'], 1],
  [['市纪委', '市政法纪工委'], 0],
  [['市公安局', '市公安局直属分局'], 0],
  [['甲县法院', '乙县法院'], 0],
  [['市教育局', '县教育局'], 0],
  [['市法院', '市检察院'], 0],
])('%j: likely the same, %i', (names, count) => {
  expect(likelySame(names)).toHaveLength(count);
  expect(likelySame([...names].reverse())).toHaveLength(count);
});

describe('figures', () => {
  const figures = (text: string) =>
    readFigures(text).measures.map(({ title, target, unit, direction, comparedTo }) =>
      [title, direction, target, unit, comparedTo].filter((one) => one !== undefined).join(' '),
    );
  test.each([
    ['培训不少于500人次', ['培训 at-least 500 人次']],
    ['群众满意度达到90%以上', ['群众满意度 at-least 90 %']],
    ['PM2.5浓度不高于35微克', ['PM2.5浓度不高于35微克']],
    ['审批时限不超过5个工作日', ['审批时限 at-most 5 个工作日']],
    ['能耗控制在300吨以内', ['能耗 at-most 300 吨']],
    ['招聘会12场左右', ['招聘会 about 12 场']],
    ['重大事故为零', ['重大事故 zero']],
    ['满意度不低于全市平均水平', ['满意度 全市平均水平']],
    ['增长8%以上', ['增长8%以上']],
    ['培训500人次', ['培训500人次']],
    ['力争2021年建成', ['力争2021年建成']],
    ['1.新建3座以上；2.改造5座以上', ['新建 at-least 3 座', '改造 at-least 5 座']],
    ['全面完成', []],
    ['投资1,200万元以上', ['投资 at-least 1200 万元']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('heads', () => {
  test.each([
    ['序号', 'number'],
    ['编号', 'number'],
    ['工作任务', 'task'],
    ['重点任务', 'task'],
    ['项目名称', 'task'],
    ['任务分解', 'detail'],
    ['具体措施', 'detail'],
    ['工作目标', 'measure'],
    ['量化指标', 'measure'],
    ['牵头单位', 'lead'],
    ['牵头部门', 'lead'],
    ['责任单位', 'responsible'],
    ['承办单位', 'responsible'],
    ['主办', 'role'],
    ['协办单位', 'role'],
    ['配合单位', 'role'],
    ['责任领导', 'people'],
    ['责任人', 'people'],
    ['分管领导', 'people'],
    ['联络员', 'people'],
    ['完成时限', 'deadline'],
    ['时间节点', 'deadline'],
    ['完成时间', 'deadline'],
    ['完成 时限（年月）', 'deadline'],
    ['开工时间', 'milestone'],
    ['上半年目标', 'step'],
    ['三季度', 'step'],
    ['完成情况', 'progress'],
    ['目前进展', 'progress'],
    ['备注', 'note'],
    ['类别', 'section'],
    ['怪东西', undefined],
  ])('%s is %s', (title, role) => {
    expect(recogniseColumn(title)?.role).toBe(role);
  });

  test('of two rows without merged cells, as CSV has them', () => {
    const made = make(
      csv([
        ['2021年清单（演练数据）', '', '', '', ''],
        ['序号', '任务', '责任分工', '', '完成时限'],
        ['', '', '牵头', '配合', ''],
        ['1', '甲', '市法院', '市公安局', '年底前'],
      ]),
    );
    expect(tasksOf(made)).toEqual([
      {
        id: '1.1',
        clause: '1',
        title: '甲',
        lead: ['市法院'],
        roles: { 配合: ['市公安局'] },
        deadline: { by: '2021-12-31', wording: '年底前', precision: 'year' },
      },
    ]);
  });

  test('a sentence above the table that names columns is no head', () => {
    const made = make(
      csv([
        ['2021年清单（演练数据）'],
        ['请各责任单位填报任务，注明完成时限'],
        [],
        ['任务', '责任单位', '完成时限'],
        ['甲', '市法院', '年底前'],
        ['任务', '责任单位', '完成时限'],
        ['乙', '市法院', '年底前'],
      ]),
    );
    expect(tasksOf(made).map(({ title }) => title)).toEqual(['甲', '乙']);
    expect(headOf(made).plan.note).toContain('请各责任单位填报任务');
  });

  test('columns are named by letter or by their words', () => {
    const rows = [['2021年清单（演练数据）'], ['甲列', '乙列', '丙列'], ['修路', '市交通局', '年底前']];
    const by = (columns: Readonly<Record<string, string>>) =>
      make(csv(rows), { columns: new Map(Object.entries(columns)) });
    const expected = [
      {
        id: '1.1',
        title: '修路',
        responsible: ['市交通局'],
        deadline: { by: '2021-12-31', wording: '年底前', precision: 'year' },
      },
    ];
    expect(tasksOf(by({ 任务: 'A', 责任单位: 'B', 完成时限: 'C' }))).toEqual(expected);
    expect(tasksOf(by({ 任务: '甲列', 责任单位: '乙列', 完成时限: '丙列' }))).toEqual(expected);
  });

  test('named columns count in every sheet that has them', () => {
    const rows = [['2021年清单（演练数据）'], ['甲列', '乙列', '完成时限'], ['修路', '市交通局', '年底前']];
    const sheets = xlsx([
      { name: '一', rows },
      { name: '二', rows },
      { name: '三', rows: [['说明']] },
    ]);
    const made = make(sheets, {
      columns: new Map([
        ['任务', 'A'],
        ['责任单位', 'B'],
      ]),
    });
    expect(tasksOf(made).map(({ id, responsible }) => [id, responsible])).toEqual([
      ['1.1', ['市交通局']],
      ['2.1', ['市交通局']],
    ]);
    expect(asked(made)).toContain('sheet-skipped:三');
  });

  test('a column that is not known is asked about and kept', () => {
    const rows = csv([
      ['2021年清单（演练数据）'],
      ['任务', '责任单位', '完成时限', '督导要求'],
      ['修路', '市交通局', '年底前', '每月看'],
    ]);
    expect(tasksOf(make(rows))[0]?.note).toBe('督导要求：每月看');
    expect(asked(make(rows))).toContain('column-unknown@D2');
    expect(tasksOf(make(rows, { answers: { 'column-unknown@D2': '配合单位' } }))[0]?.note).toBe('督导要求：每月看');
    expect(tasksOf(make(rows, { answers: { 'column-unknown@D2': '不要' } }))[0]?.note).toBeUndefined();
  });
});

describe('numbers before words', () => {
  test.each([
    ['一、推进', 'han', '一', '推进'],
    ['（二）改革', 'han-bracket', '二', '改革'],
    ['3.建设', 'digit', '3', '建设'],
    ['（4）打井', 'digit-bracket', '4', '打井'],
    ['①甲', 'circled', '①', '甲'],
    ['第一部分 总则', 'chapter', '第一部分', '总则'],
  ])('%s', (text, style, number, rest) => {
    expect(takeNumber(text)).toEqual({ style, number, rest });
  });

  test.each(['2.5万亩水田', '2021年底', '3月', '甲'])('%s begins with none', (text) => {
    expect(takeNumber(text)).toBeUndefined();
  });

  test.each([
    ['3', 'digit', '3'],
    ['3.10', 'dotted', '3.10'],
    ['（2）', 'digit-bracket', '2'],
    ['一', 'han', '一'],
    ['３', 'digit', '3'],
  ])('%s in its column', (text, style, number) => {
    expect(readNumber(text)).toMatchObject({ style, number });
  });

  test('values', () => {
    expect(['一', '十', '十二', '二十', '二十三', '7', '③', '甲', ''].map(numberValue)).toEqual([
      1,
      10,
      12,
      20,
      23,
      7,
      3,
      undefined,
      undefined,
    ]);
  });

  test('items in a cell must count from one', () => {
    expect(numberedLines('推进：\n1.甲\n2.乙\n续')?.items.map(({ rest }) => rest)).toEqual(['甲', '乙\n续']);
    expect(numberedLines('推进①甲。②乙')).toBeUndefined();
    expect(numberedLines('推进：①甲；②乙')?.head).toBe('推进：');
    expect(numberedLines('2.甲\n3.乙')).toBeUndefined();
  });
});

describe('cells', () => {
  test('columns by letter and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (column) => {
        expect(columnNumber(columnLetter(column))).toBe(column);
      }),
    );
    expect([columnLetter(0), columnLetter(26), addressOf('甲', 6, 2), addressOf('', 6, 2, 8)]).toEqual([
      'A',
      'AA',
      '甲!C7',
      'C7:C9',
    ]);
  });

  test('text is plain whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { text } = plainText(raw);
        expect(plainText(text)).toEqual({ text, dropped: 0 });
        expect(text).toBe(text.trim());
      }),
    );
    expect(plainText(' 甲　乙\r\n\r\n 丙\u200b ')).toEqual({ text: '甲 乙\n丙', dropped: 1 });
    expect([oneLine('甲\n乙'), oneLine('a\nb'), oneLine('a\n乙')]).toEqual(['甲乙', 'a b', 'a乙']);
  });
});
