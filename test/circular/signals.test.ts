/** Each signal below, at and above its threshold, and what must never be a ground. */
import { describe, expect, test } from 'vitest';
import type { SignalId } from '../../src/circular/signals.ts';
import type { Deadline } from '../../src/plan/deadline.ts';
import type { Measure } from '../../src/plan/plan.ts';
import type { DecisionItem, Notice } from '../../src/plan/records.ts';
import {
  absence,
  at,
  breakdown,
  by,
  criticisms,
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
  reportDay,
  reportDuty,
  type Small,
  signal,
  standing,
  task,
  unitOf,
} from './small.ts';

const weekly = (n: number): Deadline => ({ ...halfYearly, every: 'quarter', day: n }) as Deadline;
const measure = (target: number): Measure => ({
  id: 'm',
  title: '人次',
  target,
  direction: 'at-least',
  tolerance: 0,
  split: [],
  place: at('tasks.yaml', 'm'),
});
const openTask = task('1.1', by('2010-12-31', { from: '2010-07-19' }));
const meetingDuty = duty('联席会议', 'meeting', weekly(15), { owners: ['office'], participants: ['甲局'] });

/** For each signal: a plan on which it measures `n`. */
const plans: Partial<Record<SignalId, (n: number) => Small>> = {
  'report-late': (n) => ({
    tasks: [openTask],
    duties: Array.from({ length: Math.max(1, n) }, (_, i) => ({ ...reportDuty, id: `报告${i}` })),
    records: { reports: [report(n === 0 ? reportDay : '2010-07-12')] },
  }),
  'report-missing': (n) => ({
    tasks: [openTask],
    duties: Array.from({ length: Math.max(1, n) }, (_, i) => ({ ...reportDuty, id: `报告${i}` })),
    records: { reports: n === 0 ? [report(reportDay)] : [] },
  }),
  'breakdown-missing': (n) => ({
    tasks: [openTask, task('1.2', standing), task('1.3', standing)],
    duties: [duty('落实方案', 'breakdown', by('2010-04-30'))],
    breakdowns: [
      breakdown(
        '2010-04-20',
        ['1.1', '1.2', '1.3'].slice(n).map((id) => ({ task: id })),
      ),
    ],
  }),
  'people-missing': (n) => ({
    tasks: [openTask, task('1.2', standing), task('1.3', standing)],
    duties: [duty('落实方案', 'breakdown', by('2010-04-30'))],
    breakdowns: [
      breakdown(
        '2010-04-20',
        ['1.1', '1.2', '1.3'].map((id, i) => (i < n ? { task: id, person: '' } : { task: id })),
      ),
    ],
  }),
  'meeting-missed': (n) => ({
    tasks: [openTask],
    duties: [duty('会议', 'meeting', { ...halfYearly, every: 'quarter' } as Deadline)],
    records: {
      meetings: ['2010-Q1', '2010-Q2']
        .slice(n)
        .map((period) => meeting('2010-03-20', { duty: '会议', period, id: period })),
    },
  }),
  'meeting-absent': (n) => ({
    tasks: [openTask],
    duties: [meetingDuty],
    records: {
      meetings: ['2010-03-10', '2010-06-10'].map((date, i) =>
        meeting(date, { period: `2010-Q${i + 1}`, absent: i < n ? [absence('甲局')] : [] }),
      ),
    },
  }),
  stalled: (n) => ({
    tasks: ['1.1', '1.2', '1.3'].map((id) => task(id, by('2010-12-31'))),
    records: {
      reports: [
        report(
          '2010-07-09',
          ['1.1', '1.2', '1.3'].slice(n).map((id) => item(id, 'under-way')),
        ),
      ],
    },
  }),
  'rectification-overdue': (n) => ({
    tasks: [openTask],
    records: {
      inspections: [
        inspection(
          '2010-05-10',
          ['a', 'b', 'c'].map((id, i) =>
            finding(id, 'problem', { rectify: { by: i < n ? '2010-07-19' : '2010-07-20', require: '改正' } }),
          ),
        ),
      ],
    },
  }),
  'rectification-reopened': (n) => ({
    tasks: [openTask],
    records: {
      inspections: [
        inspection('2010-05-10', [finding('a', 'problem', { rectify: { by: '2010-06-10', require: '改正' } })]),
        inspection('2010-06-01', [], { rechecks: [{ finding: 'a', result: 'closed', place: at('r0.yaml') }] }),
        ...Array.from({ length: n }, (_, i) =>
          inspection(`2010-06-0${i + 2}`, [], {
            rechecks: [{ finding: 'a', result: 'reopened', by: '2010-08-01', place: at(`r${i}.yaml`) }],
          }),
        ),
      ],
    },
  }),
  'finding-repeated': (n) => ({
    tasks: [openTask],
    records: {
      inspections: [
        inspection(
          '2010-05-10',
          ['a', 'b'].map((id, i) => finding(id, 'problem', i < n ? { repeats: 'old' } : {})),
        ),
      ],
    },
  }),
  'notice-unanswered': (n) => ({
    tasks: [openTask],
    records: {
      notices: ['2010-06-01', '2010-06-02'].map((day, i) => notice(day, i < n ? '2010-07-19' : '2010-07-20')),
    },
  }),
  'matter-overdue': (n) => ({
    tasks: [openTask],
    duties: [meetingDuty],
    records: {
      meetings: [
        meeting('2010-06-10', {
          matters: ['a', 'b'].map((id, i) => ({
            id,
            unit: '甲局',
            title: '报送材料',
            by: i < n ? '2010-07-19' : '2010-07-20',
            place: at('m.yaml', id),
          })),
        }),
      ],
    },
  }),
  overdue: (n) => ({ tasks: ['1.1', '1.2'].map((id, i) => task(id, by(i < n ? '2010-07-19' : '2010-07-20'))) }),
  missed: (n) => ({
    tasks: ['1.1', '1.2'].map((id) => task(id, halfYearly)),
    records: {
      reports: [
        report(
          '2010-06-30',
          ['1.1', '1.2'].slice(n).map((id) => item(id, 'done', { for: '2010-H1', done: '2010-06-20' })),
        ),
      ],
    },
  }),
  contradicted: (n) => ({
    tasks: ['1.1', '1.2'].map((id) => task(id, by('2010-12-31'))),
    records: {
      reports: [
        report(
          '2010-07-01',
          ['1.1', '1.2'].map((id) => item(id, 'done')),
        ),
      ],
      inspections: [
        inspection(
          '2010-07-05',
          ['1.1', '1.2'].slice(0, n).map((id) => finding(id, 'contradicted', { task: id })),
        ),
      ],
    },
  }),
  'behind-pace': (n) => ({
    tasks: ['1.1', '1.2', '1.3'].map((id) => task(id, by('2010-12-31'))),
    records: {
      reports: [
        report(
          '2010-07-01',
          ['1.1', '1.2', '1.3'].map((id, i) => item(id, 'under-way', { percent: i < n ? 20 : 55 })),
        ),
      ],
    },
  }),
  'under-target': (n) => ({
    tasks: ['1.1', '1.2'].map((id) => task(id, by('2010-06-30'), { measures: [measure(100)] })),
    records: {
      reports: [
        report(
          '2010-06-30',
          ['1.1', '1.2'].map((id) => item(id, 'done', { measures: [{ id: 'm', value: 100 }] })),
        ),
      ],
      inspections: [
        inspection(
          '2010-07-05',
          ['1.1', '1.2'].map((id, i) =>
            finding(id, 'confirmed', { task: id, measures: [{ id: 'm', value: i < n ? 99 : 100 }] }),
          ),
        ),
      ],
    },
  }),
  'closed-early': (n) => ({
    tasks: ['1.1', '1.2'].map((id) => task(id, by('2010-07-10'))),
    records: {
      reports: [
        report(
          '2010-07-01',
          ['1.1', '1.2'].map((id, i) => item(id, 'done', { done: i < n ? '2010-06-30' : '2010-07-01' })),
        ),
      ],
      inspections: [
        inspection(
          '2010-07-05',
          ['1.1', '1.2'].map((id) => finding(id, 'confirmed', { task: id })),
        ),
      ],
    },
  }),
  'closed-on-time': (n) => ({
    tasks: ['1.1', '1.2'].map((id) => task(id, by('2010-07-05'))),
    records: {
      reports: [
        report(
          '2010-07-06',
          ['1.1', '1.2'].map((id, i) => item(id, 'done', { done: i < n ? '2010-07-05' : '2010-07-06' })),
        ),
      ],
      inspections: [
        inspection(
          '2010-07-08',
          ['1.1', '1.2'].map((id) => finding(id, 'confirmed', { task: id })),
        ),
      ],
    },
  }),
  'target-exceeded': (n) => ({
    tasks: ['1.1', '1.2'].map((id) => task(id, by('2010-12-31'), { measures: [measure(100)] })),
    records: {
      inspections: [
        inspection(
          '2010-07-05',
          ['1.1', '1.2'].map((id, i) =>
            finding(id, 'confirmed', { task: id, measures: [{ id: 'm', value: i < n ? 101 : 100 }] }),
          ),
        ),
      ],
    },
  }),
  'good-practice': (n) => ({
    tasks: [openTask],
    records: {
      inspections: [
        inspection(
          '2010-07-05',
          ['a', 'b'].map((id, i) => finding(id, i < n ? 'good-practice' : 'confirmed')),
        ),
      ],
    },
  }),
};

describe.each(Object.keys(plans) as SignalId[])('%s', (id) => {
  const make = plans[id]!;
  test.each([0, 1, 2])('measures %i', (n) => {
    const measured = signal(judged(make(n)), id);
    expect(measured.value).toBe(n);
    expect(measured.fired).toBe(n >= measured.threshold);
  });
  test('fires at the threshold of the policy and not below it', () => {
    const small = (threshold: number | 'off'): Small => ({
      ...make(1),
      policy: { signals: new Map([[id, threshold]]) },
    });
    expect(signal(judged(small(1)), id).fired).toBe(true);
    expect(signal(judged(small(2)), id).fired).toBe(false);
    expect(signal(judged(small('off')), id)).toBeUndefined();
  });
  test('rests on facts with a place', () => {
    for (const ground of signal(judged(make(2)), id).grounds) expect(ground.places.length).toBeGreaterThan(0);
  });
});

test('liaison-missing holds from the day set, not before, and not without a day', () => {
  const small = (deadline: Deadline): Small => ({ tasks: [openTask], duties: [duty('联络员', 'liaison', deadline)] });
  expect(signal(judged(small(by('2010-07-19'))), 'liaison-missing').value).toBe(1);
  expect(signal(judged(small(by('2010-07-20'))), 'liaison-missing').value).toBe(0);
  expect(signal(judged(small(noDate)), 'liaison-missing').value).toBe(0);
});

test('a breakdown without a day is a gap and no ground; a set-date decision makes it one', () => {
  const small: Small = { tasks: [openTask], duties: [duty('落实方案', 'breakdown', noDate)] };
  expect(criticisms(judged(small))).toEqual([]);
  const set = {
    ...small,
    records: { decisions: [decision('2010-03-01', 'set-date', [{ duty: '落实方案', to: '2010-04-30' }])] },
  };
  expect(criticisms(judged(set))).toEqual(['breakdown-missing']);
});

describe('what is never a ground for criticism', () => {
  const late = '2010-06-30';
  test.each<[string, Small]>([
    ['an aim (力争)', { tasks: [task('1.1', by(late, { firmness: 'strive' }))] }],
    ['exploratory work', { tasks: [task('1.1', by(late, { firmness: 'explore' }))] }],
    ['work without a day', { tasks: [task('1.1', noDate), task('1.2', undefined)] }],
    ['standing work', { tasks: [task('1.1', standing)] }],
    [
      'cancelled work',
      {
        tasks: [task('1.1', by(late))],
        records: { decisions: [decision('2010-06-01', 'cancellation', [{ task: '1.1', unit: '甲局' }])] },
      },
    ],
    [
      'extended work',
      {
        tasks: [task('1.1', by(late))],
        records: { decisions: [decision('2010-06-01', 'extension', [{ task: '1.1', from: late, to: '2010-08-31' }])] },
      },
    ],
    [
      'work that force majeure excuses',
      {
        tasks: [task('1.1', by(late))],
        records: { decisions: [decision('2010-07-01', 'exemption', [{ task: '1.1', unit: '甲局', reason: '水灾' }])] },
      },
    ],
    [
      'a late report that is exempt',
      {
        tasks: [openTask],
        duties: [reportDuty],
        records: {
          reports: [report('2010-07-15')],
          decisions: [decision('2010-07-09', 'exemption', [{ duty: '半年报告', for: '2010-H1', reason: '抗洪' }])],
        },
      },
    ],
    [
      'absence with a reason',
      {
        tasks: [openTask],
        duties: [meetingDuty],
        records: { meetings: [meeting('2010-06-10', { absent: [absence('甲局', '请假')] })] },
      },
    ],
    [
      'what the unit found of itself',
      {
        tasks: [openTask],
        records: {
          inspections: [
            inspection('2010-05-01', [finding('a', 'problem', { rectify: { by: '2010-06-01', require: '改' } })], {
              mode: 'self',
              by: '甲局',
            }),
          ],
        },
      },
    ],
    [
      'a contradicted aim',
      {
        tasks: [task('1.1', by('2010-12-31', { firmness: 'strive' }))],
        records: {
          reports: [report('2010-07-01', [item('1.1', 'done')])],
          inspections: [inspection('2010-07-05', [finding('a', 'contradicted', { task: '1.1' })])],
        },
      },
    ],
  ])('%s', (_, small) => {
    expect(criticisms(judged(small))).toEqual([]);
  });

  test('but an exemption ends when a new day is given', () => {
    const decisions = [
      decision('2010-07-01', 'exemption', [{ task: '1.1' }]),
      decision('2010-07-02', 'extension', [{ task: '1.1', from: late, to: '2010-07-15' }]),
    ];
    expect(criticisms(judged({ tasks: [task('1.1', by(late))], records: { decisions } }))).toEqual(['overdue']);
  });

  test('and a refused extension changes nothing', () => {
    const decisions = [
      decision('2010-06-01', 'extension', [{ task: '1.1', from: late, to: '2010-12-31' }], { refused: true }),
    ];
    const judgement = judged({ tasks: [task('1.1', by(late))], records: { decisions } });
    expect(criticisms(judgement)).toEqual(['overdue']);
    expect(judgement.exemptions.map(({ kind }) => kind)).toEqual(['extension-refused']);
  });
});

test('one overdue task is one fact: neither stalled nor contradicted beside it', () => {
  const judgement = judged({
    tasks: [task('1.1', by('2010-06-30'))],
    records: {
      reports: [report('2010-06-30', [item('1.1', 'done')])],
      inspections: [inspection('2010-07-05', [finding('a', 'contradicted', { task: '1.1' })])],
    },
  });
  expect(criticisms(judgement)).toEqual(['contradicted']);
});

test('an unanswered notice falls away when a later one takes its place or its matter is settled', () => {
  const first = notice('2010-06-01', '2010-06-10');
  const second = notice('2010-06-12', '2010-06-20', { previous: first.id, colour: 'yellow' });
  expect(
    signal(judged({ tasks: [openTask], records: { notices: [first, second] } }), 'notice-unanswered').grounds.map(
      ({ subject }) => subject,
    ),
  ).toEqual([second.id]);
  const inspections = [
    inspection('2010-05-10', [finding('a', 'problem', { rectify: { by: '2010-06-10', require: '改正' } })]),
    inspection('2010-06-30', [], { rechecks: [{ finding: 'a', result: 'closed', place: at('r.yaml') }] }),
  ];
  const settled = notice('2010-06-01', '2010-06-10', { about: { finding: 'a' } });
  expect(
    signal(judged({ tasks: [openTask], records: { notices: [settled], inspections } }), 'notice-unanswered').value,
  ).toBe(0);
});

describe('工作扎实', () => {
  const good: Small = {
    tasks: [task('1.1', by('2010-07-05')), task('1.2', by('2010-12-31', { from: '2010-07-01' }))],
    duties: [reportDuty],
    breakdowns: [breakdown('2010-04-20', [{ task: '1.1' }, { task: '1.2' }])],
    records: {
      reports: [report('2010-07-02', [item('1.1', 'done', { done: '2010-07-02' }), item('1.2', 'under-way')])],
      inspections: [inspection('2010-07-08', [finding('a', 'confirmed', { task: '1.1' })])],
    },
  };
  const verdicts = (small: Small) => unitOf(judged(small)).verdicts.map(({ verdict }) => verdict);
  test('needs every signal', () => {
    expect(verdicts(good)).toEqual(['solid', 'marked-results']);
    expect(verdicts({ ...good, breakdowns: [] })).toEqual(['marked-results']);
    expect(verdicts({ ...good, records: { ...good.records, inspections: [] } })).toEqual([]);
    expect(
      verdicts({
        ...good,
        records: { ...good.records, reports: [report('2010-07-12', [item('1.1', 'done', { done: '2010-07-02' })])] },
      }),
    ).not.toContain('solid');
  });
  test('is withheld beside 抓得不紧 and says so', () => {
    const absent = {
      ...good,
      duties: [reportDuty, meetingDuty],
      records: { ...good.records, meetings: [meeting('2010-06-10', { absent: [absence('甲局')] })] },
    };
    expect(verdicts(absent)).toEqual(['marked-results', 'slack']);
    expect(unitOf(judged(absent)).withheld).toEqual([{ verdict: 'solid', because: 'opposite' }]);
  });
  test('the share of what was verified decides at 50 %', () => {
    const half = {
      ...good,
      records: {
        ...good.records,
        reports: [
          report('2010-07-02', [
            item('1.1', 'done', { done: '2010-07-02' }),
            item('1.2', 'done', { done: '2010-07-02' }),
          ]),
        ],
      },
    };
    expect(signal(judged(half), 'verified-share')).toMatchObject({ value: 50, part: 1, base: 2, fired: true });
    expect(
      signal(judged({ ...half, policy: { signals: new Map([['verified-share', 51]]) } }), 'verified-share').fired,
    ).toBe(false);
  });
});

describe('notices already sent stand with the fact', () => {
  const about = (known: string, of: Notice['about'], extra: Partial<Notice> = {}) =>
    notice(known, '2010-07-31', { about: of, ...extra });
  const sent = (made: ReturnType<typeof judged>, id: SignalId) =>
    signal(made, id).grounds.flatMap(({ subject, notices }) => notices.map((one) => [subject, one]));

  test('about the task or its part, with their number where they have one, to no other unit', () => {
    const made = judged({
      tasks: [task('1', by('2010-06-30')), task('2', by('2010-06-30')), task('1.1', by('2010-06-30'))],
      records: {
        notices: [
          about('2010-07-01', { task: '1' }, { number: '3号' }),
          about('2010-07-02', { task: '1.9' }, { colour: 'yellow' }),
          about('2010-07-03', { task: '1' }, { unit: '乙局' }),
          about('2010-07-04', { task: '3' }),
          about('2010-07-05', { task: '1.1' }),
        ],
      },
    });
    expect(sent(made, 'overdue')).toEqual([
      ['1/甲局', { id: 'notice-2010-07-01', colour: 'blue', date: '2010-07-01', number: '3号' }],
      ['1/甲局', { id: 'notice-2010-07-02', colour: 'yellow', date: '2010-07-02' }],
      ['1.1/甲局', { id: 'notice-2010-07-05', colour: 'blue', date: '2010-07-05' }],
    ]);
  });

  test('about the report of this period, or of none, but not of another', () => {
    const made = judged({
      tasks: [task('1', by('2010-12-31'))],
      duties: [reportDuty],
      records: {
        notices: [
          about('2010-07-11', { duty: reportDuty.id, for: '2010-H1' }),
          about('2010-07-12', { duty: reportDuty.id }),
          about('2010-07-13', { duty: reportDuty.id, for: '2009-H2' }),
          about('2010-07-14', { duty: '联络员' }),
        ],
      },
    });
    expect(sent(made, 'report-missing').map(([, one]) => (one as { date: string }).date)).toEqual([
      '2010-07-11',
      '2010-07-12',
    ]);
  });
});

test('what is due once in the plan’s time is claimed and verified by its period, like what is due often', () => {
  const yearly = { ...halfYearly, every: 'year', by: '06-30' } as Deadline;
  const made = judged({
    tasks: [task('1', yearly), task('2', by('2010-06-30'))],
    records: {
      reports: [report('2010-06-20', [item('1', 'done', { for: '2010' }), item('2', 'done')])],
      inspections: [
        inspection('2010-07-01', [finding('a', 'confirmed', { task: '1', for: '2010' })]),
        inspection('2010-07-02', [finding('b', 'confirmed', { task: '2' })]),
      ],
    },
  });
  const { part, base, grounds } = signal(made, 'verified-share');
  expect([part, base]).toEqual([2, 2]);
  expect(grounds.map(({ subject, period, on }) => [subject, period, on])).toEqual([
    ['1/甲局', '2010', '2010-06-20'],
    ['2/甲局', undefined, '2010-07-02'],
  ]);
});

test('work that is behind by a late step is told with its pace only where that is behind by more than the tolerance', () => {
  const half = {
    id: 's',
    title: '半数',
    kind: 'step',
    share: 50,
    deadline: by('2010-06-15'),
    place: at('tasks.yaml', 's'),
  };
  const behind = (percent: number) => {
    const made = judged({
      tasks: [task('1', by('2010-12-31'), { pace: 'milestones', milestones: [half] as never })],
      policy: { paceTolerance: 5 },
      records: { reports: [report('2010-07-01', [item('1', 'under-way', { percent })])] },
    });
    return signal(made, 'behind-pace').grounds.map(({ step, days, pace }) => [step, days, pace?.points]);
  };
  expect(behind(50)).toEqual([]);
  expect(behind(45)).toEqual([['半数', 35, undefined]]);
  expect(behind(44)).toEqual([['半数', 35, -6]]);
});

test('an extension counts for the unit that it names, else for every unit of the task, the part or the duty', () => {
  const part = (id: string, units?: readonly string[]) =>
    ({ id, title: id, measures: [], mentions: [], slips: [], place: at('tasks.yaml', id), units }) as never;
  const extended = (...items: readonly Partial<DecisionItem>[]) => {
    const made = judged({
      tasks: [
        task('1', by('2010-12-31'), { parts: [part('1.1'), part('1.2')] }),
        task('2', by('2010-12-31'), { units: ['乙局'] }),
      ],
      duties: [reportDuty, duty('议程', 'agenda', noDate, { owners: ['乙局'] })],
      records: {
        decisions: [
          decision('2010-07-01', 'extension', items),
          decision('2010-07-02', 'extension', items, { refused: true }),
          decision('2010-07-03', 'set-date', items),
          decision('2009-12-01', 'extension', items),
        ],
      },
    });
    return ['甲局', '乙局'].map((unit) => unitOf(made, unit).figures.extensions);
  };
  const [none, both] = [
    { asked: 0, granted: 0, refused: 0 },
    { asked: 2, granted: 1, refused: 1 },
  ];
  const to = '2011-03-31';
  expect(extended({ task: '1', to })).toEqual([both, none]);
  expect(extended({ task: '1.2', to })).toEqual([both, none]);
  expect(extended({ task: '2', to })).toEqual([none, both]);
  expect(extended({ task: '1', unit: '乙局', to })).toEqual([none, both]);
  expect(extended({ duty: reportDuty.id, to })).toEqual([both, none]);
  expect(extended({ duty: '别的义务', to })).toEqual([none, none]);
  expect(extended({ task: '3', to })).toEqual([none, none]);
});

test('working days are told of a report that came late, of no other and of nothing else', () => {
  const days = (made: ReturnType<typeof judged>, id: SignalId) =>
    signal(made, id).grounds.map((one) => [one.days, one.workingDays]);
  const filed = (day: string) =>
    judged({ duties: [reportDuty], tasks: [task('1', by('2010-12-31'))], records: { reports: [report(day)] } });
  expect(days(filed('2010-07-14'), 'report-late')).toEqual([[4, 3]]);
  expect(days(filed(reportDay), 'all-reports-on-time')).toEqual([[0, undefined]]);
  const liaison = judged({
    duties: [duty('联络员', 'liaison', by('2010-06-30'))],
    tasks: [task('1', by('2010-12-31'))],
  });
  expect(days(liaison, 'liaison-missing')).toEqual([[20, undefined]]);
});
