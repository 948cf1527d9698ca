/** Duties: occurrences from the rule, settled, late, excused, missing or a gap. */
import { describe, expect, test } from 'vitest';
import { stateOn } from '../../src/plan/fold.ts';
import type { Plan } from '../../src/plan/plan.ts';
import {
  after,
  breakdown,
  decision,
  duty,
  event,
  every,
  inspection,
  meeting,
  place,
  plan,
  report,
  undetermined,
} from './samples.ts';

const on = (made: Plan, day: string) =>
  stateOn(made, day).duties.map(({ id, state, daysLate }) => [id, state, daysLate]);
const halfYear = every('half-year', { within: { count: 10, unit: 'days' } });

describe('reports', () => {
  const made = plan({
    duties: [duty('r', halfYear, { owners: ['甲', '乙'] })],
    records: { reports: [report('甲', '2010-H1', '2010-07-08', []), report('乙', '2010-H1', '2010-07-13', [])] },
  });

  test('are due from the first day of their period on', () => {
    expect(on(made, '2010-01-01')).toEqual([
      ['r@2010-H1/甲', 'open', 0],
      ['r@2010-H1/乙', 'open', 0],
    ]);
  });

  test('are met, late or missing by the day they were received', () => {
    expect(on(made, '2010-07-11').map(([, state, late]) => [state, late])).toEqual([
      ['met', 0],
      ['open', 0],
      ['missing', 1],
      ['open', 0],
    ]);
    expect(on(made, '2010-07-13').map(([, state, late]) => [state, late])).toEqual([
      ['met', 0],
      ['open', 0],
      ['met-late', 3],
      ['open', 0],
    ]);
  });

  test('an exemption excuses, also what came late', () => {
    const records = {
      ...made.records,
      decisions: [decision('exemption', '2010-07-20', { duty: 'r', unit: '乙', for: '2010-H1', reason: '防汛' })],
    };
    expect(on({ ...made, records }, '2010-07-20')).toContainEqual(['r@2010-H1/乙', 'excused', 0]);
  });
});

test('a duty that is to be done twice in a period needs two deeds', () => {
  const twice = duty('m', every('half-year', { times: 2 }), { settledBy: 'meeting', owners: ['office'] });
  const one = meeting('a', 'm', '2010-H1', '2010-03-01');
  expect(on(plan({ duties: [twice], records: { meetings: [one] } }), '2010-07-01')[0]).toEqual([
    'm@2010-H1',
    'missing',
    1,
  ]);
  expect(
    on(
      plan({ duties: [twice], records: { meetings: [one, meeting('b', 'm', '2010-H1', '2010-05-01')] } }),
      '2010-07-01',
    )[0],
  ).toEqual(['m@2010-H1', 'met', 0]);
});

test('a meeting in principle needs a recorded reason to be skipped', () => {
  const skipped = {
    ...meeting('a', 'm', '2010-Q1', '2010-04-02'),
    notHeld: { date: '2010-04-02', reason: '人员未齐' },
  };
  const { date: _date, ...notHeld } = skipped;
  const made = (inPrinciple: boolean) =>
    plan({
      duties: [duty('m', every('quarter'), { settledBy: 'meeting', owners: ['office'], inPrinciple })],
      records: { meetings: [notHeld] },
    });
  expect(on(made(true), '2010-04-02')[0]).toEqual(['m@2010-Q1', 'excused', 0]);
  expect(on(made(false), '2010-04-02')[0]).toEqual(['m@2010-Q1', 'missing', 2]);
  expect(on(made(true), '2010-04-01')[0]).toEqual(['m@2010-Q1', 'missing', 1]);
});

describe('what settles', () => {
  test('inspections of the right kind by the owner', () => {
    const self = duty('own', undetermined, { settledBy: 'inspection', modes: ['self'], owners: ['甲', '乙'] });
    const made = plan({
      duties: [self],
      records: {
        inspections: [
          inspection('a', '2010-03-01', [], { mode: 'self', by: '甲' }),
          inspection('b', '2010-03-02', [], { mode: 'lead', by: '乙' }),
        ],
      },
    });
    expect(on(made, '2010-03-02')).toEqual([
      ['own/甲', 'met', 0],
      ['own/乙', 'gap', 0],
    ]);
  });

  test('inspections in the period, by the office under its name', () => {
    const general = duty('general', every('half-year'), { settledBy: 'inspection', owners: ['office'] });
    const made = plan({
      duties: [general],
      records: { inspections: [inspection('a', '2010-07-01', [], { by: '办公室' })] },
    });
    expect(on(made, '2010-07-01')).toEqual([
      ['general@2010-H1', 'missing', 1],
      ['general@2010-H2', 'met', 0],
    ]);
  });

  test('all three of the agenda, told in a report', () => {
    const made = (appraised: boolean) =>
      plan({
        duties: [duty('agenda', undetermined, { settledBy: 'agenda' })],
        records: {
          reports: [
            report('甲', '2010-H1', '2010-07-01', [], { agenda: { arranged: true, supervised: true, appraised } }),
          ],
        },
      });
    expect(on(made(true), '2010-07-01')).toEqual([['agenda', 'met', 0]]);
    expect(on(made(false), '2010-07-01')).toEqual([['agenda', 'gap', 0]]);
  });

  test('the ledger by being kept', () => {
    expect(
      on(plan({ duties: [duty('ledger', undetermined, { settledBy: 'ledger', owners: ['office'] })] }), '2010-01-01'),
    ).toEqual([['ledger', 'met', 0]]);
  });

  test('a breakdown from its date; a decision gives the gap a day', () => {
    const made = plan({
      duties: [duty('b', undetermined, { settledBy: 'breakdown' })],
      breakdowns: [breakdown('甲', '2010-05-01', [])],
      records: { decisions: [decision('set-date', '2010-03-01', { duty: 'b', to: '2010-04-01' })] },
    });
    expect(['2010-02-28', '2010-03-31', '2010-04-02', '2010-05-01'].map((day) => on(made, day)[0]![1])).toEqual([
      'gap',
      'due-soon',
      'missing',
      'met-late',
    ]);
  });

  test('a liaison officer while one is named', () => {
    const made = plan({
      duties: [duty('l', undetermined, { settledBy: 'liaison' })],
      records: {
        appointments: [
          {
            id: 'a',
            known: '2010-03-01',
            exercise: false,
            place: place(),
            unit: '甲',
            role: 'liaison',
            post: '科长',
            until: '2010-06-30',
          },
        ],
      },
    });
    expect(['2010-02-28', '2010-03-01', '2010-07-01'].map((day) => on(made, day)[0]![1])).toEqual([
      'gap',
      'met',
      'gap',
    ]);
  });
});

test('a duty that runs from an event is owed for each', () => {
  const made = plan({
    duties: [duty('e', after('交办', 5), { settledBy: 'event', owners: ['office'] })],
    records: { events: [event('a', '交办', '2010-03-01', { done: '2010-03-20' }), event('b', '交办', '2010-05-01')] },
  });
  expect(on(made, '2010-02-01')).toEqual([['e', 'gap', 0]]);
  expect(on(made, '2010-03-10')).toEqual([['e@a', 'missing', 4]]);
  expect(on(made, '2010-05-10')).toEqual([
    ['e@a', 'met-late', 14],
    ['e@b', 'missing', 4],
  ]);
});
