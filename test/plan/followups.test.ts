/** Rectification, assigned matters and notices, and the list of everything past its day. */
import { describe, expect, test } from 'vitest';
import { stateOn } from '../../src/plan/fold.ts';
import { overdueItems } from '../../src/plan/overdue.ts';
import {
  after,
  by,
  decision,
  event,
  every,
  finding,
  inspection,
  meeting,
  notice,
  part,
  place,
  plan,
  recheck,
  reply,
  report,
  task,
} from './samples.ts';

describe('rectification', () => {
  const ordered = inspection('i', '2010-03-01', [
    finding('i#1', '甲', 'problem', { rectify: { by: '2010-03-31', require: '整改' } }),
  ]);
  const made = (...more: ReturnType<typeof recheck>[]) =>
    plan({ records: { inspections: [ordered, ...more], replies: [reply('r', '2010-03-20', { finding: 'i#1' })] } });
  const state = (day: string, ...more: ReturnType<typeof recheck>[]) => stateOn(made(...more), day).rectifications[0]!;

  test('only a re-check closes; a reply claims', () => {
    expect(state('2010-04-02')).toMatchObject({ state: 'overdue', daysOverdue: 2, replied: '2010-03-20' });
    expect(state('2010-04-02', recheck('c', '2010-04-01', 'i#1', 'closed'))).toMatchObject({
      state: 'closed-late',
      closed: '2010-04-01',
    });
    expect(state('2010-03-31', recheck('c', '2010-04-01', 'i#1', 'closed')).closed).toBeUndefined();
  });

  test('reopened, or found open after it was closed, it counts again by its new day', () => {
    const closed = recheck('c', '2010-03-20', 'i#1', 'closed');
    for (const result of ['reopened', 'open'] as const) {
      const again = recheck('d', '2010-05-01', 'i#1', result, { by: '2010-05-31' });
      expect(state('2010-05-01', closed, again)).toMatchObject({ state: 'reopened', reopenings: 1, due: '2010-05-31' });
      expect(state('2010-06-02', closed, again)).toMatchObject({ state: 'overdue', daysOverdue: 2 });
    }
  });
});

test('an assigned matter is closed by a meeting; a claim in time is only a claim', () => {
  const assigned = meeting('m', 'x', '2010-Q1', '2010-03-01', {
    matters: [{ id: 'm#1', unit: '甲', title: '办', by: '2010-03-31', place: place() }],
  });
  const told = report('甲', '2010-03', '2010-03-30', [], {
    matters: [{ matter: 'm#1', status: 'done', done: '2010-03-29', place: place() }],
  });
  const closing = meeting('n', 'x', '2010-Q2', '2010-06-01', {
    closed: [{ matter: 'm#1', on: '2010-05-30', place: place() }],
  });
  const states = (day: string) =>
    stateOn(plan({ records: { meetings: [assigned, closing], reports: [told] } }), day).matters.map(
      ({ state }) => state,
    );
  expect(['2010-03-01', '2010-03-30', '2010-06-01'].map((day) => states(day)[0])).toEqual([
    'due-soon',
    'claimed',
    'closed-late',
  ]);
});

test('between two meetings a decision closes a matter, and a reply with its day claims one', () => {
  const assigned = meeting('m', 'x', '2010-Q1', '2010-03-01', {
    matters: [{ id: 'm#1', unit: '甲', title: '办', by: '2010-03-31', place: place() }],
  });
  const states = (...days: string[]) =>
    days.map((day) => {
      const records = {
        meetings: [assigned],
        replies: [
          reply('r', '2010-03-20', { matter: 'm#1' }),
          reply('s', '2010-03-30', { matter: 'm#1' }, { done: '2010-03-29' }),
        ],
        decisions: [decision('close-out', '2010-04-08', { matter: 'm#1', on: '2010-03-29' })],
      };
      const { state, closed } = stateOn(plan({ records }), day).matters[0]!;
      return [state, closed];
    });
  expect(states('2010-03-21', '2010-04-02', '2010-04-08')).toEqual([
    ['due-soon', undefined],
    ['claimed', undefined],
    ['closed', '2010-03-29'],
  ]);
});

test('notices know what they escalate', () => {
  const chain = [
    notice('a', '2010-03-01', '2010-03-05'),
    notice('b', '2010-03-10', '2010-03-15', { colour: 'yellow', previous: 'a' }),
    notice('c', '2010-03-20', '2010-03-25', { colour: 'red', previous: 'b' }),
  ];
  const { notices } = stateOn(
    plan({ records: { notices: chain, replies: [reply('r', '2010-03-07', { notice: 'a' })] } }),
    '2010-03-22',
  );
  expect(notices.map(({ state, earlier }) => [state, earlier])).toEqual([
    ['answered-late', []],
    ['overdue', ['a']],
    ['due-soon', ['a', 'b']],
  ]);
});

test('what is due after an event names the event and no period', () => {
  const made = plan({
    tasks: [task('1.1', after('交办', 5))],
    records: { events: [event('e1', '交办', '2010-03-01')] },
  });
  const items = overdueItems(stateOn(made, '2010-03-10'));
  expect(items).toMatchObject([{ id: '1.1/甲', event: 'e1', due: '2010-03-06', daysOverdue: 4, state: 'overdue' }]);
  expect(items[0]).not.toHaveProperty('period');
});

describe('the overdue list', () => {
  const made = plan({
    tasks: [
      task('1.1', every('quarter'), { parts: [part('1.1.1', { deadline: by('2010-02-28') })] }),
      task('1.2', by('2010-03-31', { firmness: 'strive' })),
      task('1.3', by('2010-06-30')),
    ],
    records: { notices: [notice('n', '2010-03-01', '2010-03-05')] },
  });
  const listed = (day: string, filter = {}) =>
    overdueItems(stateOn(made, day), filter).map(({ id, part: of, period, state, daysOverdue }) => [
      id,
      of ?? period ?? '',
      state,
      daysOverdue,
    ]);

  test('a part with a day stands beside the periods of the whole; an aim comes after what is firm', () => {
    expect(listed('2010-04-01')).toEqual([
      ['1.1/甲', '1.1.1', 'overdue', 32],
      ['1.1/甲', '2010-Q1', 'missed', 1],
      ['1.2/甲', '', 'behind-aim', 1],
      ['n', '', 'overdue', 27],
    ]);
  });

  test('filters by kind, unit and what falls due soon', () => {
    expect(listed('2010-04-01', { kinds: new Set(['notice']) })).toHaveLength(1);
    expect(listed('2010-04-01', { units: new Set(['乙']) })).toEqual([]);
    expect(listed('2010-06-01', { dueWithin: 30 }).filter(([, , , late]) => late === 0)).toEqual([
      ['1.1/甲', '2010-Q2', 'due-soon', 0],
      ['1.3/甲', '', 'due-soon', 0],
    ]);
  });
});
