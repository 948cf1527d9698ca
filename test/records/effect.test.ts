/** What is recorded by a command changes what the office is told: lists, overdue, status, circular. */
import { describe, expect, test } from 'vitest';
import { type Item, Office } from './office.ts';

// Some tests are a dozen commands long.
const DAY = '2011-03-01';
const ids = (list: { items: readonly { id: string }[] }) => list.items.map(({ id }) => id);

test('a rectification: ordered, answered, found open, closed by somebody else', async () => {
  const office = await Office.open();
  const added = await office.does(
    '2011-02-10',
    ...['inspect', 'add', '--mode', '暗访', '--title', '窗口暗访'],
    ...['--finding', '市公安局|4.3|问题|公示栏内容过期。|2011-02-20|更新公示内容|重犯=2010-05-18-windows#1'],
    ...['--finding', '市法院|4.3|好做法|意见当日公布，群众评议好。'],
  );
  const id = '2011-02-10-unannounced#1';
  expect(added.err).toMatch(/一个月内已于2011年1月20日到市公安局督查过/);
  expect(office.record('inspections/2011-02-10-unannounced')).toMatchObject({
    exercise: true,
    by: '深入推进公正廉洁执法工作办公室',
    units: ['市公安局', '市法院'],
    findings: [{ id: '1', repeats: '2010-05-18-windows#1', rectify: { by: '2011-02-20' } }, { id: '2' }],
  });
  expect(ids(await office.asks(DAY, 'overdue', '--kind', 'rectification'))).toContain(id);

  await office.does('2011-02-18', 'rectify', 'reply', id, '--words', '正在更换');
  expect(ids(await office.asks(DAY, 'overdue', '--kind', 'rectification'))).toContain(id);
  await office.does('2011-02-25', 'rectify', 'recheck', id, '--result', '未到位', '--due', '2011-03-20');
  expect(ids(await office.asks(DAY, 'overdue', '--kind', 'rectification'))).not.toContain(id);

  const own = await office.run('2011-02-26', 'rectify', 'close', id, '--by', '市公安局');
  expect([own.exit, own.err]).toEqual([2, expect.stringMatching(/市公安局不能复查自己的整改/)]);
  await office.does('2011-02-27', 'rectify', 'close', id, '--words', '全部更新');
  const { items } = await office.asks(DAY, 'rectify', 'list', '--unit', '市公安局');
  expect(items.find((one) => one.id === id)).toMatchObject({
    state: 'closed',
    details: { times: 2, reopenings: 0, replied: '2011-02-18', closed: '2011-02-27' },
  });
  await office.does('2011-03-01', 'rectify', 'recheck', id, '--result', 'reopened', '--due', '2011-03-20');
  const again = await office.asks(DAY, 'rectify', 'list', '--unit', '市公安局');
  expect(again.items.find((one) => one.id === id)).toMatchObject({ state: 'reopened', details: { reopenings: 1 } });
});

test('what an inspection found stands in the circular of its half-year', async () => {
  const office = await Office.open();
  const draft = ['circular', 'draft', '--period', '2010-H2', '--as-of', '2011-01-31'];
  const praised = async () => (await office.does(DAY, ...draft)).out.replace(/\s/g, '').includes('回访逐件公开打分');
  expect(await praised()).toBe(false);
  await office.does(
    '2011-01-28',
    ...['inspect', 'add', '--mode', 'special', '--finding', '市法院|6.1|好做法|回访逐件公开打分。'],
  );
  expect(await praised()).toBe(true);
});

describe('notices', () => {
  test('the rule names colour, words, answer day and the notice before', async () => {
    const office = await Office.open();
    await office.does('2011-01-31', 'notice', 'add', 'half-year-report@2010-H2/市司法局');
    expect(office.record('notices/2011-01-31-yellow-市司法局')).toEqual({
      kind: 'notice',
      exercise: true,
      colour: 'yellow',
      unit: '市司法局',
      date: '2011-01-31',
      about: { duty: 'half-year-report', for: '2010-H2' },
      require: '补报2010年下半年书面报告，说明迟误原因',
      answerBy: '2011-02-12',
      previous: '2011-01-19-blue-justice',
    });
    // While the answer is not due, nothing further; then red, and after red nothing but the meeting.
    const early = await office.run('2011-02-10', 'notice', 'add', 'half-year-report@2010-H2/市司法局');
    expect([early.exit, early.err]).toEqual([2, expect.stringMatching(/2011-02-12 才到答复期限/)]);
    await office.does('2011-02-14', 'notice', 'add', 'half-year-report@2010-H2/市司法局');
    expect(office.record('notices/2011-02-14-red-市司法局')).toMatchObject({ previous: '2011-01-31-yellow-市司法局' });
    const late = await office.run('2011-03-10', 'notice', 'add', 'half-year-report@2010-H2/市司法局');
    expect([late.exit, late.err]).toEqual([2, expect.stringMatching(/已发过红色督办单/)]);
  });

  test('an answered notice is no longer overdue', async () => {
    const office = await Office.open();
    const open = async () => ids(await office.asks('2011-02-20', 'overdue', '--kind', 'notice'));
    expect(await open()).toContain('2011-01-26-blue-procuratorate');
    const done = await office.does(
      '2011-02-17',
      ...['notice', 'reply', '2011-01-26-blue-procuratorate', '--words', '三月底前改造完成'],
    );
    expect(done.err).toMatch(/答复期限是2011年2月15日，这次答复迟2天/);
    expect(await open()).not.toContain('2011-01-26-blue-procuratorate');
    const { items } = await office.asks('2011-02-20', 'notice', 'list');
    expect(items.find(({ id }) => id === '2011-01-26-blue-procuratorate')?.state).toBe('answered-late');
  });

  test('all that the rule asks for at once, one file a matter; afterwards nothing is due', async () => {
    const office = await Office.open();
    const before = office.paths.length;
    const { proposals } = await office.asks<{ proposals: unknown[] }>('2011-01-31', 'notice', 'propose');
    await office.does('2011-01-31', 'notice', 'add', '--all');
    const after = await office.asks<{ proposals: unknown[]; holds: unknown[] }>('2011-01-31', 'notice', 'propose');
    expect(proposals.length).toBeGreaterThan(20);
    expect(after.proposals).toEqual([]);
    expect(after.holds.length).toBeGreaterThan(proposals.length);
    const written = office.paths.filter((path) => path.includes('notices/2011-01-31')).length;
    expect([written, office.paths.length - before]).toEqual([proposals.length, proposals.length]);
  });
});

describe('assigned matters', () => {
  test('closed between meetings by a decision, never by the unit itself', async () => {
    const office = await Office.open();
    const overdue = async () => ids(await office.asks('2011-02-01', 'overdue', '--kind', 'matter'));
    expect(await overdue()).toEqual(['2010-Q4#1']);
    const line = [
      'meeting',
      'close',
      '2010-Q4#1',
      '--on',
      '2011-01-14',
      '--reason',
      '已报',
      '--approver',
      '办公室主任',
    ];
    const own = await office.run('2011-02-01', ...line, '--by', '市公安局');
    expect([own.exit, own.err]).toEqual([2, expect.stringMatching(/市公安局不能给自己销号/)]);
    await office.does('2011-02-01', ...line);
    expect(await overdue()).toEqual([]);
    const { items } = await office.asks('2011-02-01', 'meeting', 'list');
    expect(items.find(({ id }) => id === '2010-Q4#1')).toMatchObject({ state: 'closed' });
  });

  test('a meeting assigns and closes; who is named nowhere is told by name', async () => {
    const office = await Office.open();
    const done = await office.does(
      '2011-03-24',
      ...['meeting', 'add', '--present', '市委政法委，市法院,市检察院', '--absent', '市司法局|参加培训'],
      ...['--agenda', '听取进展、研究问题', '--matter', '市公安局|报送网络接入进展|2011-04-20|3.2'],
      ...['--closed', '2010-Q4#3|2011-02-25|已报'],
    );
    expect(done.err).toMatch(/member-unaccounted/);
    expect(done.err.replaceAll('\n', '')).toMatch(/市公安局、市纪委、市监察局、市委组织部、市人力资源和社会保障局/);
    expect(office.record('meetings/2011-Q1')).toMatchObject({
      duty: 'joint-meeting',
      period: '2011-Q1',
      title: '2011年第一季度成员联席会议',
      chair: '牵头领导',
      present: ['市委政法委', '市法院', '市检察院'],
      absent: [{ unit: '市司法局', reason: '参加培训' }],
      agenda: ['听取进展、研究问题'],
      matters: [{ id: '1', unit: '市公安局', title: '报送网络接入进展', by: '2011-04-20', task: '3.2' }],
      closed: [{ matter: '2010-Q4#3', on: '2011-02-25', words: '已报' }],
    });
    expect(ids(await office.asks('2011-05-01', 'overdue', '--kind', 'matter'))).toContain('2011-Q1#1');
    const agenda = await office.asks<{ last: string; matters: { id: string }[] }>('2011-05-01', 'meeting', 'agenda');
    expect([agenda.last, agenda.matters.map(({ id }) => id)]).toEqual([
      '2011-Q1',
      ['2010-Q4#1', '2010-Q4#4', '2011-Q1#1'],
    ]);
    const print = await office.does('2011-05-01', 'meeting', 'print', '2011-Q1');
    expect(print.out).toMatch(/未列明：.*市公安局/);
  });

  test('a quarter without a meeting is excused by its recorded reason', async () => {
    const office = await Office.open();
    const missing = async () => ids(await office.asks('2011-04-20', 'overdue', '--kind', 'duty'));
    expect(await missing()).toContain('joint-meeting@2011-Q1');
    const bare = await office.run('2011-03-31', 'meeting', 'add', '--not-held', '并入第二季度');
    expect([bare.exit, bare.err]).toEqual([2, expect.stringMatching(/--approver/)]);
    await office.does('2011-03-31', 'meeting', 'add', '--not-held', '并入第二季度', '--approver', '牵头领导');
    expect(await missing()).not.toContain('joint-meeting@2011-Q1');
  });
});

describe('decisions', () => {
  const extend = ['decide', 'extension', '2.1/市检察院', '--to', '2011-09-30'];

  test('an extension moves the day and keeps the first one', async () => {
    const office = await Office.open();
    await office.does(
      '2011-02-20',
      ...extend,
      '--reason',
      '上级规范没有印发',
      '--approver',
      '牵头领导',
      '--applied',
      '2011-02-15',
    );
    expect(office.record('decisions/2011-02-20-extension-2.1')).toMatchObject({
      result: 'approved',
      applied: '2011-02-15',
      items: [{ task: '2.1', unit: '市检察院', from: '2011-06-30', to: '2011-09-30', reason: '上级规范没有印发' }],
    });
    const late = async (day: string) =>
      (await office.asks(day, 'overdue', '--unit', '市检察院', '--kind', 'undertaking')).items.find(
        ({ id }) => id === '2.1/市检察院',
      );
    expect(await late('2011-08-01')).toBeUndefined();
    expect(await late('2011-10-02')).toMatchObject({ due: '2011-09-30', originalDue: '2011-06-30', daysOverdue: 2 });
    const print = await office.does('2011-03-01', 'decide', 'print', '2011-02-20-extension-2.1');
    expect(print.out.replaceAll('\n', '')).toMatch(/同意市检察院任务2\.1.*由2011年6月30日延至2011年9月30日/);
  });

  test('a refusal is recorded with its reason and moves nothing', async () => {
    const office = await Office.open();
    await office.does('2011-02-20', ...extend, '--reason', '自身原因', '--approver', '牵头领导', '--result', '不同意');
    const { items } = await office.asks('2011-07-02', 'overdue', '--unit', '市检察院', '--kind', 'undertaking');
    expect(items.find(({ id }) => id === '2.1/市检察院')).toMatchObject({ due: '2011-06-30', daysOverdue: 2 });
    const print = await office.does('2011-03-01', 'decide', 'print', '2011-02-20-extension-2.1');
    expect(print.out.replaceAll('\n', '')).toMatch(/不同意市检察院任务2\.1.*时限仍为2011年6月30日/);
  });

  test('one asked for after the day is told so', async () => {
    const office = await Office.open();
    const done = await office.does('2011-07-10', ...extend, '--reason', '迟了', '--approver', '牵头领导');
    expect(done.err).toMatch(/extension-asked-late/);
  });

  test.each([
    ['the new day', ['decide', 'extension', '2.1/市检察院', '--reason', 'x', '--approver', 'y'], /--to/],
    ['the reason', [...extend, '--approver', 'y'], /--reason/],
    ['the approver', [...extend, '--reason', 'x'], /--approver/],
    [
      'a day to extend',
      ['decide', 'extension', '5.2/市司法局', '--to', '2011-09-30', '--reason', 'x', '--approver', 'y'],
      /没有时限/,
    ],
    ['a known task', ['decide', 'extension', '9.9/市法院', '--to', '2011-09-30'], /9\.9/],
    [
      'somebody else',
      [
        'decide',
        'close-out',
        '7.2/市监察局',
        '--on',
        '2011-02-16',
        '--reason',
        'x',
        '--by',
        '市监察局',
        '--approver',
        'y',
      ],
      /不能给自己销号/,
    ],
  ])('needs %s', async (_what, line, sentence) => {
    const office = await Office.open();
    const before = office.paths.length;
    const { exit, err } = await office.run('2011-02-20', ...line);
    expect([exit, office.paths.length]).toEqual([2, before]);
    expect(err).toMatch(sentence);
  });

  test("a unit added or dropped stands in the task as well, whether it had a list of its own or the section's", async () => {
    const office = await Office.open();
    const by = ['--approver', '牵头领导', '--reason', '职责调整', '--date', '2011-02-16'];
    const units = async (task: string) =>
      (await office.asks<{ rows: { id: string; unit: string; role: string }[] }>(DAY, 'ledger')).rows
        .filter((row) => row.id.startsWith(`${task}/`) && row.role === 'responsible')
        .map(({ unit }) => unit);
    await office.does('2011-02-16', 'decide', 'change', '2.2/市公安局', '--change', '增加单位', ...by);
    expect(await units('2.2')).toEqual(['市法院', '市检察院', '市公安局']);
    // On the same day: the second decision has the last word.
    await office.does('2011-02-16', 'decide', 'change', '--item', '2.2/市公安局|减少单位|职责调整', ...by);
    expect(await units('2.2')).toEqual(['市法院', '市检察院']);
    // What the unit reported and what was found of it until then stays valid.
    await office.does('2011-02-16', 'decide', 'change', '2.3/市公安局', '--change', 'unit-dropped', ...by);
    expect(await units('2.3')).toEqual(['市法院', '市检察院', '市司法局']);
    await office.does('2011-02-16', 'decide', 'change', '5.2/市司法局', '--change', 'unit-dropped', ...by);
    expect(await units('5.2')).toEqual(['市法院', '市检察院', '市公安局']);
    expect(await units('5.3')).toEqual(['市法院', '市检察院', '市公安局', '市司法局']);
  });

  test('a close-out closes, an exemption excuses, a set day makes due, a cancellation takes out', async () => {
    const office = await Office.open();
    const by = ['--approver', '牵头领导', '--reason', '已定'];
    await office.does(
      '2011-02-16',
      'decide',
      'close-out',
      '2.3/市检察院',
      '--on',
      '2011-02-15',
      '--by',
      '市委政法委',
      ...by,
    );
    await office.does(
      '2011-02-16',
      'decide',
      'exemption',
      'half-year-report@2010-H2/市司法局',
      '--grounds',
      '不可抗力',
      ...by,
    );
    await office.does('2011-02-16', 'decide', 'set-date', '5.2/市司法局', '--to', '2011-02-28', ...by);
    await office.does('2011-02-16', 'decide', 'cancellation', '3.3/市司法局', ...by);
    const left = ids(await office.asks(DAY, 'overdue'));
    for (const id of ['2.3/市检察院', 'half-year-report@2010-H2/市司法局', '3.3/市司法局'])
      expect(left).not.toContain(id);
    expect(left).toContain('5.2/市司法局');
  });
});

test('a row that cannot be read is answered with how to write it; a bar inside a cell is written \\|', async () => {
  const office = await Office.open();
  const line = ['inspect', 'add', '--mode', '专项', '--dry-run', '--finding'];
  const short = await office.run('2011-02-10', ...line, '市公安局|4.3');
  expect([short.exit, short.err]).toEqual([
    2,
    expect.stringMatching(/单位\|\[任务\]\|结论\|情况\|\[期限\]\|\[整改要求\]/),
  ]);
  const odd = await office.run('2011-02-10', ...line, '市公安局|4.3|很好|窗口整洁');
  expect([odd.exit, odd.err]).toEqual([2, expect.stringMatching(/不能写“很好”.*good-practice（好做法）/)]);
  const half = await office.run('2011-02-10', ...line, '市公安局|4.3|问题|过期|2011-03-01');
  expect([half.exit, half.err]).toEqual([2, expect.stringMatching(/要一起写/)]);
  const bar = await office.does('2011-02-10', ...line, '市公安局|4.3|问题|公示“甲\\|乙”两栏过期');
  expect(bar.out).toContain('words: 公示“甲|乙”两栏过期');
});

test('an event starts a day, its answer ends it; a name that nothing runs from is told', async () => {
  const late = async (office: Office) =>
    (await office.asks<{ items: (Item & { event?: string })[] }>(DAY, 'overdue', '--unit', '市检察院')).items.filter(
      ({ event }) => event === '2011-02-14-重大事项',
    ).length;
  const line = ['event', 'add', '重大事项', '--about', '5.1/市检察院', '--date', '2011-02-14'];
  const silent = await Office.open();
  await silent.does('2011-02-14', ...line);
  expect(await late(silent)).toBe(1);
  const answered = await Office.open();
  await answered.does('2011-02-20', ...line, '--done', '2011-02-16');
  expect(await late(answered)).toBe(0);
  const unknown = await answered.does('2011-02-20', 'event', 'add', '从未听说', '--dry-run');
  expect(unknown.err).toMatch(/没有从“从未听说”起算的时限/);
});

test('what was asked of each unit adds up to its records, and a second visit within a month is told', async () => {
  const office = await Office.open();
  const { units } = await office.asks<{
    units: { unit: string; total: number; demands: { kind: string; soon: unknown }[] }[];
  }>('2010-12-31', ...['demands', '--period', '2010-H2']);
  const police = units.find(({ unit }) => unit === '市公安局')!;
  const count = (kind: string) => police.demands.filter((one) => one.kind === kind).length;
  // By hand from the shipped records: two reports fall due outside; visits of 20 and 21 July, 9 November, 3 December.
  expect({
    inspection: count('inspection'),
    recheck: count('recheck'),
    notice: count('notice'),
    order: count('order'),
  }).toEqual({
    inspection: 4,
    recheck: 3,
    notice: 4,
    order: 2,
  });
  expect(police.total).toBe(police.demands.length);
  expect(police.demands.filter(({ soon }) => soon).length).toBe(2);
});

test('a plan without practice data is not marked as one, and the flag marks a record', async () => {
  const plain = Object.fromEntries(
    Object.entries((await import('../main/integrity.ts')).files).map(([path, text]) => [
      path,
      text.replace(/^exercise: true\n/gm, ''),
    ]),
  );
  const office = new Office(plain);
  const line = ['notice', 'add', '2.3/市检察院'];
  await office.does('2011-01-31', ...line, '--id', 'plain');
  expect(office.record('notices/plain')).not.toHaveProperty('exercise');
  await office.does('2011-01-31', 'notice', 'add', '1.2/市公安局', '--id', 'marked', '--exercise');
  expect(office.record('notices/marked')).toMatchObject({ exercise: true });
});
