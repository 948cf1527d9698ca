/**
 * The awkward cases of test/awkward through the door of `duban init`: each arrives as the model wants it, or a sentence says why not.
 * The numbers are those of test/awkward. All tables are 演练数据.
 */
import { describe, expect, test } from 'vitest';
import { IntakeRefused } from '../../src/ground/codes/intake.ts';
import { initWords } from '../../src/words/init.ts';
import { asked, csv, headOf, make, said, tasksOf, xlsx } from './make.ts';
import type { Value } from './tables.ts';

const TITLE = '2021年工作要点（演练数据）';
const table = (head: readonly string[], ...rows: readonly (readonly Value[])[]) =>
  xlsx([{ name: 'Sheet1', rows: [[TITLE], head, ...rows] }]);
const simple = (...rows: readonly (readonly Value[])[]) => table(['序号', '任务', '责任单位', '完成时限'], ...rows);
const question = (made: ReturnType<typeof make>, key: string) => {
  const found = made.questions.find((one) => one.key.startsWith(key));
  if (!found) throw new Error(`no question ${key}: ${asked(made).join(' ')}`);
  const { ask, taken, type } = initWords('zh').questions[found.code];
  return [ask(found.args), taken(found.args), type(found.args)].filter((one) => one !== '').join('；');
};

describe('1 collective units', () => {
  const sheets = simple([1, '清理河道', '市环保局、各乡镇（街道）', '年底前'], [2, '关闭排污口', '有关部门', '年底前']);

  test('are asked for, never taken as units', () => {
    const made = make(sheets);
    expect(headOf(made).units).toEqual({ kind: 'units', units: [{ id: '市环保局' }] });
    expect(tasksOf(made).map(({ responsible, note }) => [responsible, note])).toEqual([
      [['市环保局'], '责任单位：市环保局、各乡镇（街道）'],
      [undefined, '责任单位：有关部门'],
    ]);
    expect(question(made, 'group-members')).toBe(
      '“各乡镇（街道）”是一组单位，不知道有哪些；暂不列为责任单位，原话记在备注里；全部成员，用顿号隔开',
    );
    expect(question(made, 'group-undefined')).toContain('“有关部门”没有说是谁');
  });

  test('become a group with members, and units, by answers', () => {
    const made = make(sheets, {
      answers: {
        'group-members:各乡镇（街道）': '城关镇、东山镇',
        'group-undefined:有关部门@Sheet1!C4': '市环保局、市水利局',
      },
    });
    expect(headOf(made).units.groups).toEqual([
      { id: '各乡镇街道', aliases: ['各乡镇（街道）'], members: ['城关镇', '东山镇'] },
    ]);
    expect(tasksOf(made).map(({ responsible, note }) => [responsible, note])).toEqual([
      [['市环保局', '各乡镇街道'], undefined],
      [['市环保局', '市水利局'], undefined],
    ]);
    expect(made.loaded.plan?.groups.get('各乡镇街道')).toEqual(['城关镇', '东山镇']);
  });
});

describe('2 dates without a year', () => {
  const rows = [
    [1, '开工', '市住建局', '12月底前'],
    [2, '选址', '市住建局', '10月'],
    [3, '立项', '市住建局', '上半年'],
    [4, '招标', '市住建局', '第三季度'],
    [5, '评审', '市住建局', '10月前'],
  ] as const;

  test('take the year of the title and keep words and precision', () => {
    expect(tasksOf(make(simple(...rows))).map(({ deadline }) => deadline)).toEqual([
      { by: '2021-12-31', wording: '12月底前', precision: 'month' },
      { by: '2021-10-31', wording: '10月', precision: 'month' },
      { by: '2021-06-30', wording: '上半年', precision: 'half-year' },
      { by: '2021-09-30', wording: '第三季度', precision: 'quarter' },
      { undetermined: true, wording: '10月前' },
    ]);
  });

  const without = csv([['重点工作（演练数据）'], ['序号', '任务', '责任单位', '完成时限'], ...rows]);

  test('are one question where no year is known', () => {
    const made = make(without);
    expect(tasksOf(made).map(({ deadline }) => deadline)).toEqual(
      rows.map(([, , , wording]) => ({ undetermined: true, wording })),
    );
    expect(question(made, 'year-missing')).toBe(
      '有 5 处时间没有写年份（如“12月底前”），题目里也没有年份；这些时限暂记为未定，原话照录；年份，如 2021',
    );
    const answered = make(without, { answers: { 'year-missing:': '2021' } });
    expect(tasksOf(answered)[0]?.deadline).toEqual({ by: '2021-12-31', wording: '12月底前', precision: 'month' });
    expect(headOf(answered).plan.rules).toEqual({ year: 2021 });
  });

  test('with two readings are asked, and the answer is marked as inferred', () => {
    const made = make(simple(...rows), { answers: { 'deadline-unclear:10月前': '2021-09-30' } });
    expect(tasksOf(made)[4]?.deadline).toEqual({
      by: '2021-09-30',
      wording: '10月前',
      precision: 'day',
      inferred: true,
    });
    expect(said(made)).toEqual([]);
  });
});

describe('3 no deadline at all', () => {
  test('is a gap and a question, 定期 keeps its words', () => {
    const made = make(simple([1, '摸底', '市民政局', ''], [2, '评估', '市民政局', '适时']));
    expect(tasksOf(made).map(({ deadline }) => deadline)).toEqual([undefined, { undetermined: true, wording: '适时' }]);
    expect(question(made, 'blank-deadline')).toContain('“完成时限”空着');
  });

  test('a run of blanks is one question, and 同上 fills it', () => {
    const sheets = simple([1, '甲', '市民政局', '5月底'], [2, '乙', '市民政局', ''], [3, '丙', '市民政局', '']);
    const made = make(sheets);
    expect(asked(made).filter((key) => key.startsWith('blank'))).toEqual(['blank-deadline@Sheet1!D4:D5']);
    const answered = make(sheets, { answers: { 'blank-deadline@Sheet1!D4:D5': '同上' } });
    expect(tasksOf(answered)[2]?.deadline).toEqual({ by: '2021-05-31', wording: '5月底', precision: 'month' });
  });

  test('a table without such a column says so once', () => {
    const made = make(table(['序号', '任务', '责任单位'], [1, '摸底', '市民政局']));
    expect(question(made, 'column-missing:deadline')).toBe('表里没有时限一列；各项任务都没有时限');
  });
});

describe('4 reporting on fixed days', () => {
  const sheets = xlsx([
    {
      name: 'Sheet1',
      rows: [
        [TITLE],
        ['任务', '责任单位', '完成时限'],
        ['报送信息', '市水利局', '每月25日'],
        ['注：各责任单位每月20日前向督查室报送进展。'],
      ],
      merges: ['A4:C4'],
    },
  ]);

  test('in a cell recur; ordered below the table they are proposed as a duty', () => {
    const made = make(sheets);
    expect(tasksOf(made)[0]?.deadline).toEqual({ every: 'month', day: 25, wording: '每月25日' });
    expect(headOf(made).plan.duties).toBeUndefined();
    expect(headOf(made).plan.note).toBe('注：各责任单位每月20日前向督查室报送进展。');
    expect(question(made, 'duty-proposed')).toContain('像是例行报告（每月20日前）');
  });

  test('become a duty by 是', () => {
    const made = make(sheets, { answers: { 'duty-proposed@Sheet1!A4': '是' } });
    expect(headOf(made).plan.duties).toEqual([
      {
        id: 'report',
        title: '每月20日前',
        settledBy: 'report',
        owedBy: ['lead', 'responsible'],
        deadline: { every: 'month', day: 20, wording: '每月20日前' },
        wording: '注：各责任单位每月20日前向督查室报送进展。',
      },
    ]);
    expect(made.loaded.plan?.duties[0]?.owners).toEqual(['市水利局']);
  });
});

test('5 several figures: each with its direction, words kept', () => {
  const made = make(
    table(
      ['任务', '量化指标', '责任单位', '完成时限'],
      ['促进就业', '培训500人次以上；招聘会12场左右，公益岗位不少于80个', '市人社局', '年底前'],
    ),
  );
  expect(tasksOf(made)[0]?.measures).toEqual([
    { id: 'm1', title: '培训', target: 500, unit: '人次', direction: 'at-least', wording: '培训500人次以上' },
    { id: 'm2', title: '招聘会', target: 12, unit: '场', direction: 'about', wording: '招聘会12场左右' },
    { id: 'm3', title: '公益岗位', target: 80, unit: '个', direction: 'at-least', wording: '公益岗位不少于80个' },
  ]);
});

test('6 pace: shares by a day become the task’s own curve', () => {
  const made = make(
    table(['任务', '责任单位', '上半年', '11月底（%）', '完成时限'], ['完成投资', '市发改委', '50%', '91.7', '年底前']),
  );
  expect(tasksOf(made)[0]?.milestones).toEqual([
    { id: 's1', title: '上半年', share: 50, deadline: { by: '2021-06-30', wording: '上半年', precision: 'half-year' } },
    {
      id: 's2',
      title: '11月底（%）',
      share: 91.7,
      deadline: { by: '2021-11-30', wording: '11月底', precision: 'month' },
    },
  ]);
  expect(made.loaded.plan?.tasks.get('1.1')?.pace).toBe('milestones');
});

test('7 several leads, each with its own date, by merged rows', () => {
  const made = make(
    xlsx([
      {
        name: 'Sheet1',
        rows: [
          [TITLE],
          ['序号', '任务', '牵头单位', '完成时限'],
          [1, '园区扩建', '市发改委', '3月底'],
          ['', '', '县政府', '9月底'],
        ],
        merges: ['A3:A4', 'B3:B4'],
      },
    ]),
  );
  expect(tasksOf(made)).toEqual([
    {
      id: '1.1',
      clause: '1',
      title: '园区扩建',
      lead: [
        { unit: '市发改委', deadline: { by: '2021-03-31', wording: '3月底', precision: 'month' } },
        { unit: '县政府', deadline: { by: '2021-09-30', wording: '9月底', precision: 'month' } },
      ],
    },
  ]);
  expect(said(made)).toEqual([]);
});

test('7 a lead merged over rows of different times leads them all and has none of its own', () => {
  const rows = [
    [TITLE],
    ['任务', '牵头单位', '责任单位', '完成时限'],
    ['园区扩建', '市发改委', '甲县', '3月底'],
    ['', '', '乙县', '9月底'],
  ];
  const made = make(xlsx([{ name: 'Sheet1', rows, merges: ['A3:A4', 'B3:B4'] }]));
  expect(tasksOf(made)[0]).toMatchObject({
    lead: ['市发改委'],
    responsible: [
      { unit: '甲县', deadline: { by: '2021-03-31' } },
      { unit: '乙县', deadline: { by: '2021-09-30' } },
    ],
  });
  expect(made.loaded.plan?.tasks.get('1.1')?.deadline).toBeUndefined();
});

describe('8 a split target', () => {
  const sheets = (third: number) =>
    table(
      ['任务', '量化指标', '牵头单位', '责任单位', '完成时限'],
      ['农村改厕', `改厕1000座，其中甲县500座、乙县300座、丙县${third}座`, '市卫健委', '甲县、乙县、丙县', '年底前'],
    );

  test('is split when it adds up', () => {
    const made = make(sheets(200));
    expect(tasksOf(made)[0]?.measures?.[0]).toMatchObject({
      title: '改厕',
      target: 1000,
      unit: '座',
      split: [
        { unit: '甲县', target: 500 },
        { unit: '乙县', target: 300 },
        { unit: '丙县', target: 200 },
      ],
    });
    expect(said(made)).toEqual([]);
  });

  test('is told when it does not, and no share is taken', () => {
    const made = make(sheets(100));
    expect(question(made, 'split-sum')).toBe('分解数合计 900，与总数 1000 不符；只录原话，不按分解数判断');
    expect(JSON.stringify(tasksOf(made)[0]?.measures)).not.toContain('split');
    expect(JSON.stringify(tasksOf(made)[0])).toContain('其中甲县500座');
  });
});

test.each([
  [9, '完成率', '102%'],
  [10, '进展情况', '图审中'],
  [14, '完成状态', '超进度'],
  [15, '督办单', '黄'],
  [16, '排名', '并列第三'],
])('%i progress is refused in a sentence: %s', (_case, head, value) => {
  const made = make(table(['任务', '责任单位', '完成时限', head], ['建学校', '市教育局', '年底前', value]));
  expect(question(made, 'column-progress')).toBe(
    `D 列“${head}”是进展，不属于方案；没有录入；进展由报告、督查等记录来写（duban report）`,
  );
  expect(JSON.stringify(made.files)).not.toContain(value);
});

test('11 standing, also on a deliverable: the contradiction is a diagnostic', () => {
  const made = make(
    table(
      ['任务', '量化指标', '责任单位', '完成时限'],
      ['巡查', '', '市城管局', '长期坚持，持续推进'],
      ['拆违', '拆违面积不少于3000平方米', '市城管局', '持续推进'],
    ),
  );
  expect(tasksOf(made).map(({ deadline }) => deadline)).toEqual([
    { standing: true, wording: '长期坚持，持续推进' },
    { standing: true, wording: '持续推进' },
  ]);
  expect(said(made)).toEqual(['standing-with-deliverable {"title":"拆违"}']);
});

describe('12 no lead column', () => {
  test('is no question', () => {
    const made = make(simple([1, '整治超载', '市公安局、市交通局', '年底前']));
    expect(made.questions.filter(({ level }) => level === 'ask')).toEqual([]);
    expect(headOf(made).plan.rules).toEqual({ year: 2021 });
  });

  test('the rule of the first unit is taken from the words', () => {
    const made = make(
      xlsx([
        {
          name: 'Sheet1',
          rows: [
            [TITLE],
            ['任务', '责任单位', '完成时限'],
            ['整治超载', '市公安局、市交通局', '年底前'],
            ['注：排在第一位的为牵头单位'],
          ],
          merges: ['A4:C4'],
        },
      ]),
    );
    expect(headOf(made).plan.rules).toEqual({ firstUnitLeads: true, year: 2021 });
    expect(made.loaded.plan?.tasks.get('1.1')?.lead.map(({ unit }) => unit)).toEqual(['市公安局']);
  });
});

test('13 start, structure, in use and finish', () => {
  const made = make(
    table(
      ['项目名称', '责任单位', '开工时间', '主体完工时间', '投入使用时间', '竣工时间'],
      ['新建水厂', '市水务集团', '3月底', '9月底', '11月底', '12月底'],
    ),
  );
  const [task] = tasksOf(made);
  expect(task?.deadline).toEqual({ by: '2021-12-31', wording: '12月底', precision: 'month' });
  expect(task?.milestones?.map(({ kind, deadline }) => [kind, (deadline as { by: string }).by])).toEqual([
    ['start', '2021-03-31'],
    ['structure', '2021-09-30'],
    ['in-use', '2021-11-30'],
    ['finish', '2021-12-31'],
  ]);
});

describe('17 windows', () => {
  test('in words and in two columns', () => {
    const made = make(
      table(
        ['任务', '责任单位', '开始时间', '完成时间'],
        ['排查', '市消防支队', '3月', '6月底'],
        ['整改', '市消防支队', { day: '2021-07-05' }, { day: '2021-08-31' }],
      ),
    );
    expect(tasksOf(made).map(({ deadline }) => deadline)).toMatchObject([
      { from: '2021-03-01', by: '2021-06-30' },
      { from: '2021-07-05', by: '2021-08-31' },
    ]);
    expect(tasksOf(make(simple([1, '排查', '市消防支队', '3月—12月'])))[0]?.deadline).toEqual({
      from: '2021-03-01',
      by: '2021-12-31',
      wording: '3月—12月',
      precision: 'month',
    });
    expect(said(made)).toEqual([]);
  });

  test('that end before they begin are asked', () => {
    expect(question(make(simple([1, '排查', '市消防支队', '11月至2月'])), 'deadline-unclear')).toContain(
      '结束早于开始',
    );
  });
});

test('18 free roles are declared, supporting ones deliver nothing', () => {
  const made = make(
    table(
      ['任务', '厅外牵头单位', '主办处室', '配合处室', '完成时限'],
      ['落实经费', '省财政厅', '基础教育处', '财务处；办公室', '6月底'],
    ),
  );
  expect(headOf(made).plan.roles).toEqual([
    { id: '主办', title: '主办处室' },
    { id: '配合', title: '配合处室', delivers: false },
  ]);
  expect(tasksOf(made)[0]).toMatchObject({
    lead: ['省财政厅'],
    roles: { 主办: ['基础教育处'], 配合: ['财务处', '办公室'] },
  });
});

test('19 from an event; without an event it is refused clearly', () => {
  const made = make(
    simple(
      [1, '答复提案', '市规划局', '收到之日起3个月'],
      [2, '报送落实情况', '市规划局', '会后5个工作日'],
      [3, '整改', '市规划局', '3日内'],
    ),
  );
  expect(tasksOf(made).map(({ deadline }) => deadline)).toEqual([
    { after: 'event', within: '3 months', event: '收到', wording: '收到之日起3个月' },
    { after: 'event', within: '5 working days', event: '会议', wording: '会后5个工作日' },
    { undetermined: true, wording: '3日内' },
  ]);
  expect(question(made, 'deadline-unclear')).toContain('没有说从哪件事起算');
});

test('20 lower is better, zero, relative', () => {
  const made = make(
    table(
      ['任务', '指标', '责任单位', '完成时限'],
      ['民生', '登记失业率不超过4.3%；重大事故为零；满意度不低于全市平均', '市人社局', '年底前'],
    ),
  );
  expect(tasksOf(made)[0]?.measures).toEqual([
    { id: 'm1', title: '登记失业率', target: 4.3, unit: '%', direction: 'at-most', wording: '登记失业率不超过4.3%' },
    { id: 'm2', title: '重大事故', direction: 'zero', wording: '重大事故为零' },
    { id: 'm3', title: '满意度', comparedTo: '全市平均', wording: '满意度不低于全市平均' },
  ]);
});

test('21 stepped milestones; the base that grows is a decision, and 调整 in a unit is asked', () => {
  const made = make(
    table(
      ['任务', '责任单位', '6月底', '8月底', '10月底', '12月底'],
      ['棚户区改造', '市住建局', '50%', '70%', '90%', '100%'],
    ),
  );
  expect(tasksOf(made)[0]?.milestones?.map(({ share }) => share)).toEqual([50, 70, 90, 100]);
});

test('22 recurrence inside a task', () => {
  const made = make(simple([1, '义务植树', '团市委', '每年两次'], [2, '志愿服务', '团市委', '每季度一次']));
  expect(tasksOf(made).map(({ deadline }) => deadline)).toEqual([
    { every: 'year', times: 2, wording: '每年两次' },
    { every: 'quarter', times: 1, wording: '每季度一次' },
  ]);
  expect(said(made)).toEqual([]);
});

test('23 下同 and 同上 mean the cells below and above', () => {
  const made = make(
    simple(
      [1, '评选', '市文明办、市教育局（下同）', '10月底前（下同）'],
      [2, '表彰', '', ''],
      [3, '宣传', '市文化局', ''],
      [4, '总结', '同上', '同上'],
    ),
  );
  expect(tasksOf(made).map(({ responsible, deadline }) => [responsible, (deadline as { by: string }).by])).toEqual([
    [['市文明办', '市教育局'], '2021-10-31'],
    [['市文明办', '市教育局'], '2021-10-31'],
    [['市文化局'], '2021-10-31'],
    [['市文化局'], '2021-10-31'],
  ]);
  expect(made.questions.filter(({ level }) => level === 'ask')).toEqual([]);
});

test('24 changes in the year are no part of a table: the cell is asked about', () => {
  const made = make(simple([1, '修订预案', '原由市水利局改为市应急局', '5月底'], [2, '演练', '市应急局', '6月底']));
  expect(question(made, 'unit-odd')).toContain('“原由市水利局改为市应急局”不像单位名称');
  expect(tasksOf(made)[0]?.note).toBe('责任单位：原由市水利局改为市应急局');
});

describe('25 the document contradicts itself', () => {
  test('days that are none, dates outside the plan, counts, numbers given twice', () => {
    const made = make(
      xlsx([
        {
          name: 'Sheet1',
          rows: [
            ['2021年工作要点（演练数据）'],
            ['共59项任务'],
            ['序号', '任务', '责任单位', '完成时限'],
            [1, '上报方案', '市政府办', '9月31日前'],
            [2, '开展试点', '市政府办', '6月底'],
            [2, '全面推开', '市政府办', '2022年3月底前'],
          ],
        },
      ]),
    );
    expect(tasksOf(made).map(({ id, clause, deadline }) => [id, clause, deadline])).toEqual([
      ['1.1', '1', { undetermined: true, wording: '9月31日前' }],
      ['1.2', '2', { by: '2021-06-30', wording: '6月底', precision: 'month' }],
      ['1.3', '2', { by: '2022-03-31', wording: '2022年3月底前', precision: 'month' }],
    ]);
    expect(question(made, 'deadline-unclear')).toContain('没有这一天');
    expect(question(made, 'number-repeated')).toBe('序号“2”已用于任务 1.2；序号照录，任务另行编号');
    expect(said(made)).toEqual([
      'declared-count {"what":"tasks","declared":59,"counted":3}',
      'wording-impossible {"wording":"9月31日前"}',
      'clause-duplicate {"clause":"2","task":"1.2"}',
      'date-outside-plan {"date":"2022-03-31","from":"2021-01-01","to":"2021-12-31"}',
    ]);
  });
});

describe('26 spreadsheets and YAML', () => {
  test('numbers that are codes, months, serial numbers, full-width figures', () => {
    const made = make(
      table(
        ['序号', '任务', '量化指标', '责任单位', '完成时限'],
        [{ number: 3.1, decimals: 2 }, '编号', '', '市商务局', { number: 2021.8, decimals: 1 }],
        [{ number: 3.2, decimals: 2 }, '年月', '投资１２，５亿元', '市商务局', { number: 2021.1, decimals: 1 }],
        [{ number: 3.3, decimals: 2 }, '序号', '培训１，２００人次以上', '市商务局', 44439],
      ),
    );
    expect(tasksOf(made).map(({ id, deadline }) => [id, deadline])).toEqual([
      ['3.10', { by: '2021-08-31', wording: '2021.8', precision: 'month' }],
      ['3.20', { undetermined: true, wording: '2021.1' }],
      ['3.30', { undetermined: true, wording: '44439' }],
    ]);
    expect(question(made, 'deadline-unclear:44439')).toContain('是不是 2021-08-31？');
    expect(question(made, 'measure-number')).toContain('“12,5”不知道是多少');
    expect(tasksOf(made)[1]?.measures).toEqual([{ id: 'm1', title: '投资１２，５亿元', wording: '投资１２，５亿元' }]);
    expect(tasksOf(made)[2]?.measures?.[0]).toMatchObject({
      target: 1200,
      unit: '人次',
      wording: '培训１，２００人次以上',
    });
  });

  test('a value in the wrong column is no unit and no date', () => {
    const made = make(simple([1, '错列', '2021年8月', '市商务局'], [2, '对的', '市商务局', '年底前']));
    expect(tasksOf(made)[0]).toMatchObject({
      deadline: { undetermined: true, wording: '市商务局' },
      note: '责任单位：2021年8月',
    });
    expect(asked(made).slice(0, 2)).toEqual(['unit-odd:2021年8月', 'deadline-unclear:市商务局']);
  });
});

describe('names that are one unit', () => {
  const sheets = simple(
    [1, '甲', '市法院、市检察院', '年底前'],
    [2, '乙', '市中级人民法院、市人民检察院', '年底前'],
    [3, '丙', '政法委、市委政法委', '年底前'],
  );

  test('are proposed, never merged silently', () => {
    const made = make(sheets);
    expect(headOf(made).units.units).toHaveLength(6);
    expect(asked(made).filter((key) => key.startsWith('unit-alias'))).toEqual([
      'unit-alias:市法院=市中级人民法院',
      'unit-alias:市检察院=市人民检察院',
      'unit-alias:政法委=市委政法委',
    ]);
  });

  test('are one by 是 or by --alias', () => {
    const made = make(sheets, {
      answers: { 'unit-alias:市法院=市中级人民法院': '是', 'unit-alias:市检察院=市人民检察院': '否' },
      known: { units: [], groups: new Map(), aliases: new Map([['市委政法委', ['政法委']]]) },
    });
    expect(headOf(made).units.units).toEqual([
      { id: '市委政法委', aliases: ['政法委'] },
      { id: '市法院', aliases: ['市中级人民法院'] },
      { id: '市检察院' },
      { id: '市人民检察院' },
    ]);
    expect(tasksOf(made)[1]?.responsible).toEqual(['市法院', '市人民检察院']);
  });
});

test.each([
  [[['说明'], ['没有表']], 'no-head'],
  [
    [
      ['序号', '责任单位', '完成时限'],
      ['1', '市法院', '年底前'],
    ],
    'no-task-column',
  ],
  [
    [
      ['任务', '责任单位', '完成时限'],
      ['', '', ''],
    ],
    'no-tasks',
  ],
  [
    [
      ['任务', '责任单位', '完成时限'],
      ['甲', '有关部门', '年底前'],
    ],
    'no-units',
  ],
])('what is no task table is refused: %j', (rows, code) => {
  try {
    make(csv(rows));
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof IntakeRefused)) throw error;
    expect(error.code).toBe(code);
    expect(initWords('zh').refused[error.code](error.args)).not.toContain('undefined');
  }
});
