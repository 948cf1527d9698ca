/** The fold: claimed, verified and schedule kept apart, deadline by deadline. */
import { describe, expect, test } from 'vitest';
import { stateOn } from '../../src/plan/fold.ts';
import {
  after,
  assignee,
  breakdown,
  by,
  decision,
  duty,
  event,
  every,
  finding,
  inspection,
  item,
  measure,
  meeting,
  only,
  part,
  plan,
  recheck,
  report,
  standing,
  step,
  task,
  undetermined,
} from './samples.ts';

const done = (day: string, doneOn = day) => report('甲', '2010-H1', day, [item('1.1', 'done', { done: doneOn })]);
const confirmed = (day: string) =>
  inspection(`i-${day}`, day, [finding(`i-${day}#1`, '甲', 'confirmed', { task: '1.1' })]);
const contradicted = (day: string) =>
  inspection(`c-${day}`, day, [finding(`c-${day}#1`, '甲', 'contradicted', { task: '1.1' })]);

describe('a fixed day', () => {
  const one = plan({ tasks: [task('1.1', by('2010-06-30'))] });

  test.each([
    ['2010-05-01', 'open', 0],
    ['2010-05-31', 'due-soon', 0],
    ['2010-06-30', 'due-soon', 0],
    ['2010-07-01', 'overdue', 1],
    ['2010-12-31', 'overdue', 184],
  ])('on %s: %s', (day, schedule, late) => {
    const state = only(one, day);
    expect([state.schedule, state.leading.daysOverdue]).toEqual([schedule, late]);
  });

  test('an aim is missed without being overdue', () => {
    const aim = plan({ tasks: [task('1.1', by('2010-06-30', { firmness: 'strive' }))] });
    expect(only(aim, '2010-07-01')).toMatchObject({ schedule: 'behind-aim', light: 'yellow' });
  });

  test('a window is not open before its first day', () => {
    const window = plan({ tasks: [task('1.1', by('2010-06-30', { from: '2010-06-20' }))] });
    expect(only(window, '2010-06-19').schedule).toBe('not-open');
    expect(only(window, '2010-06-20').schedule).toBe('due-soon');
  });

  test.each([
    ['2010-06-10', 'closed-early'],
    ['2010-06-20', 'closed-early'],
    ['2010-06-21', 'closed-on-time'],
    ['2010-06-30', 'closed-on-time'],
    ['2010-07-01', 'closed-late'],
  ])('done on %s and confirmed: %s', (day, schedule) => {
    const closed = plan({
      tasks: [task('1.1', by('2010-06-30'))],
      records: { reports: [done('2010-07-05', day)], inspections: [confirmed('2010-07-10')] },
    });
    expect(only(closed, '2010-07-09').schedule).toBe('awaiting-verification');
    expect(only(closed, '2010-07-10')).toMatchObject({ schedule, done: day, closed: '2010-07-10' });
  });
});

describe('claimed and verified', () => {
  const records = { reports: [done('2010-05-01')], inspections: [contradicted('2010-05-10')] };
  const tasks = [task('1.1', by('2010-06-30'))];

  test('a contradicted claim is the gravest and stays so when it is said again', () => {
    const again = plan({
      tasks,
      records: {
        ...records,
        reports: [...records.reports, report('甲', '2010-06', '2010-06-01', [item('1.1', 'done')])],
      },
    });
    expect(only(again, '2010-05-09').schedule).toBe('awaiting-verification');
    expect(only(again, '2010-06-02')).toMatchObject({ schedule: 'contradicted', light: 'red', contradicted: true });
    expect(only(again, '2010-06-02').done).toBeUndefined();
  });

  test('a re-check that closes the finding ends it; the claim then stands closed', () => {
    const closed = plan({
      tasks,
      records: {
        ...records,
        inspections: [...records.inspections, recheck('r', '2010-05-20', 'c-2010-05-10#1', 'closed')],
      },
    });
    expect(only(closed, '2010-05-20')).toMatchObject({ contradicted: false, closed: '2010-05-20' });
  });

  test('what was closed and then contradicted is reopened or contradicted, never blue', () => {
    const tasksClosed = plan({
      tasks,
      records: { reports: [done('2010-05-01')], inspections: [confirmed('2010-05-05'), contradicted('2010-06-05')] },
    });
    expect(only(tasksClosed, '2010-05-05').light).toBe('blue');
    expect(only(tasksClosed, '2010-06-05').light).toBe('red');
  });

  test('a decision of somebody else closes, one of the unit itself does not', () => {
    const closeOut = (who: string) =>
      plan({
        tasks,
        records: { decisions: [decision('close-out', '2010-06-01', { task: '1.1', unit: '甲' }, { by: who })] },
      });
    expect(only(closeOut('督查室'), '2010-06-01').closed).toBe('2010-06-01');
    expect(only(closeOut('甲'), '2010-06-01').closed).toBeUndefined();
  });

  test('an older verification does not hold back what is claimed since', () => {
    const made = plan({
      tasks: [task('1.1', by('2010-12-31'))],
      records: {
        reports: [report('甲', '2010-Q3', '2010-09-30', [item('1.1', 'under-way', { percent: 80 })])],
        inspections: [inspection('i', '2010-07-01', [finding('i#1', '甲', 'confirmed', { task: '1.1', percent: 45 })])],
      },
    });
    expect(only(made, '2010-09-30').pace?.actual).toBe(80);
  });

  test('a claim of done does not stand while a measure is short', () => {
    const made = (value: number) =>
      plan({
        tasks: [task('1.1', by('2010-06-30'), { measures: [measure('m', 10)] })],
        records: {
          reports: [report('甲', '2010-H1', '2010-06-30', [item('1.1', 'done', { measures: [{ id: 'm', value }] })])],
        },
      });
    expect(only(made(9), '2010-07-01').schedule).toBe('overdue');
    expect(only(made(10), '2010-07-01').schedule).toBe('awaiting-verification');
  });
});

describe('extensions', () => {
  const extension = (day: string, more = {}) =>
    decision('extension', day, { task: '1.1', from: '2010-06-30', to: '2010-08-31' }, more);

  test('moves the day from the day it is known, and the first day stays beside it', () => {
    const made = plan({ tasks: [task('1.1', by('2010-06-30'))], records: { decisions: [extension('2010-07-05')] } });
    expect(only(made, '2010-07-04').schedule).toBe('overdue');
    expect(only(made, '2010-07-05').leading).toMatchObject({
      schedule: 'open',
      day: '2010-08-31',
      original: '2010-06-30',
    });
  });

  test('refused, it is shown and moves nothing', () => {
    const made = plan({
      tasks: [task('1.1', by('2010-06-30'))],
      records: { decisions: [extension('2010-06-01', { refused: true })] },
    });
    const state = only(made, '2010-07-01');
    expect([state.schedule, state.extensions.length]).toEqual(['overdue', 1]);
  });

  test('of one occurrence leaves the others', () => {
    const made = plan({
      tasks: [task('1.1', every('quarter'))],
      records: {
        decisions: [
          decision('extension', '2010-03-20', { task: '1.1', for: '2010-Q1', from: '2010-03-31', to: '2010-04-30' }),
        ],
      },
    });
    expect(only(made, '2010-05-01').occurrences.slice(0, 2)).toMatchObject([
      { due: '2010-04-30', original: '2010-03-31', state: 'missed' },
      { due: '2010-06-30' },
    ]);
  });
});

describe('recurring', () => {
  test('a missed period stays missed, and done late it stays late', () => {
    const made = plan({
      tasks: [task('1.1', every('quarter'))],
      records: {
        reports: [report('甲', '2010-H1', '2010-07-01', [item('1.1', 'done', { for: '2010-Q1', done: '2010-04-15' })])],
      },
    });
    expect(only(made, '2010-06-30').occurrences.map((one) => one.state)).toEqual([
      'missed',
      'due-soon',
      'not-open',
      'not-open',
    ]);
    expect(only(made, '2010-07-01').occurrences.map((one) => one.state)).toEqual([
      'done-late',
      'missed',
      'open',
      'not-open',
    ]);
  });

  test('twice a year needs two days, not one day told twice', () => {
    const claim = (period: string, known: string, day: string) =>
      report('甲', period, known, [item('1.1', 'done', { for: '2010', done: day })]);
    const made = (second: string) =>
      plan({
        tasks: [task('1.1', every('year', { times: 2 }))],
        records: { reports: [claim('2010-H1', '2010-07-01', '2010-03-12'), claim('2010-H2', '2010-12-30', second)] },
      });
    expect(only(made('2010-03-12'), '2011-01-01').occurrences[0]).toMatchObject({ state: 'missed', count: 1 });
    expect(only(made('2010-11-12'), '2011-01-01').occurrences[0]).toMatchObject({
      state: 'done',
      count: 2,
      done: '2010-11-12',
    });
  });

  test('a meeting of the duty that is this task settles its period', () => {
    const made = plan({
      tasks: [task('1.1', every('year', { by: '01-31' }))],
      duties: [duty('conference', undetermined, { task: '1.1', settledBy: 'meeting' })],
      records: { meetings: [meeting('m', 'conference', '2010', '2010-02-10')] },
    });
    expect(only(made, '2010-02-09').schedule).toBe('missed');
    expect(only(made, '2010-02-10').occurrences[0]).toMatchObject({ state: 'done-late', verified: true });
  });

  test('nothing is owed for a period whose day was before the plan began', () => {
    const made = plan({
      tasks: [task('1.1', every('year', { by: '01-31' }))],
      plan: { period: { from: '2010-03-01', to: '2011-12-31', inferred: false } },
    });
    expect(only(made, '2010-12-31').occurrences.map(({ period }) => period.name)).toEqual(['2011']);
  });
});

describe('after an event', () => {
  const tasks = [task('1.1', after('重大事项', 5))];
  const events = [event('a', '重大事项', '2010-03-01', { done: '2010-03-10' }), event('b', '重大事项', '2010-05-01')];
  const made = plan({ tasks, records: { events } });

  test.each([
    ['2010-02-28', 'not-triggered', 'grey'],
    ['2010-03-06', 'due-soon', 'grey'],
    ['2010-03-07', 'overdue', 'red'],
    // Answered late: made good in this half-year.
    ['2010-03-10', 'on-pace', 'yellow'],
    // A later event is due again.
    ['2010-05-01', 'due-soon', 'yellow'],
    ['2010-05-07', 'overdue', 'red'],
  ])('on %s: %s', (day, schedule, light) => {
    const state = only(made, day);
    expect([state.schedule, state.schedule === 'due-soon' ? light : state.light]).toEqual([schedule, light]);
  });

  test('the answer is not seen before its day', () => {
    expect(only(made, '2010-03-09').occurrences[0]!.done).toBeUndefined();
    expect(only(made, '2010-03-10').occurrences[0]).toMatchObject({ state: 'done-late', done: '2010-03-10' });
  });

  test('a claim of done since the event answers it; an older one does not', () => {
    const told = (day: string) =>
      plan({
        tasks,
        records: {
          events: [events[1]!],
          reports: [report('甲', '2010-H1', '2010-06-30', [item('1.1', 'done', { done: day })])],
        },
      });
    expect(only(told('2010-05-04'), '2010-07-01').occurrences[0]!.state).toBe('done');
    expect(only(told('2010-04-04'), '2010-07-01').occurrences[0]!.state).toBe('overdue');
  });
});

describe('parts', () => {
  test('an undertaking is overdue when a part is, and a part that is done does not make it done', () => {
    const made = plan({
      tasks: [task('1.1', by('2010-12-31'), { parts: [part('1.1.1', { deadline: by('2010-03-31') })] })],
      records: {
        reports: [
          report('甲', '2010-Q1', '2010-04-10', [
            item('1.1', 'under-way', { parts: [{ id: '1.1.1', status: 'done', done: '2010-04-08' }] }),
          ]),
        ],
      },
    });
    expect(only(made, '2010-04-09')).toMatchObject({ schedule: 'overdue', leading: { due: { part: '1.1.1' } } });
    expect(only(made, '2010-04-10')).toMatchObject({ schedule: 'open', leading: { due: { part: '' } } });
  });

  test('a part that comes every quarter is judged by quarter', () => {
    const made = plan({
      tasks: [task('1.1', by('2010-12-31'), { parts: [part('1.1.1', { deadline: every('quarter') })] })],
    });
    expect(only(made, '2010-04-01')).toMatchObject({ schedule: 'missed', leading: { due: { part: '1.1.1' } } });
  });

  test('a part that names the lead binds the lead alone', () => {
    const made = plan({
      tasks: [
        task('1.1', by('2010-12-31'), {
          lead: [assignee('乙')],
          parts: [part('1.1.1', { units: ['乙'], deadline: by('2010-03-31') }), part('1.1.2')],
        }),
      ],
    });
    const states = stateOn(made, '2010-04-01').undertakings;
    expect(
      states.map(({ undertaking, schedule }) => [
        undertaking.id,
        undertaking.role,
        schedule,
        undertaking.parts.map(({ id }) => id),
      ]),
    ).toEqual([
      ['1.1/甲', 'responsible', 'open', ['1.1.2']],
      ['1.1/乙', 'lead-delivers', 'overdue', ['1.1.1']],
    ]);
  });
});

describe('who answers', () => {
  const ids = (made: ReturnType<typeof task>) =>
    stateOn(plan({ tasks: [made] }), '2010-06-30').undertakings.map(
      ({ undertaking }) => `${undertaking.id} ${undertaking.role}`,
    );

  test('a lead supervises where others deliver, delivers where nobody is named, and supervises nobody but itself not at all', () => {
    expect(ids(task('1.1', undefined, { lead: [assignee('乙')] }))).toEqual(['1.1/甲 responsible', '1.1/乙 lead']);
    expect(ids(task('1.1', undefined, { lead: [assignee('乙')], responsible: [] }))).toEqual(['1.1/乙 lead-delivers']);
    expect(ids(task('1.1', undefined, { lead: [assignee('甲')] }))).toEqual(['1.1/甲 responsible']);
  });

  test('a date of the lead is its own, also where it is responsible besides', () => {
    expect(ids(task('1.1', by('2010-12-31'), { lead: [assignee('甲', { deadline: by('2010-03-31') })] }))).toEqual([
      '1.1/甲 responsible',
      '1.1/甲/lead-delivers lead-delivers',
    ]);
  });
});

describe('breakdowns and steps', () => {
  test('a breakdown gives the day only from its own date, and where the plan has one it is an aim', () => {
    const filed = [breakdown('甲', '2010-04-01', [{ task: '1.1', deadline: by('2010-05-31') }])];
    const open = plan({ tasks: [task('1.1', undefined)], breakdowns: filed });
    expect(only(open, '2010-03-31').schedule).toBe('no-date');
    expect(only(open, '2010-06-01').schedule).toBe('overdue');
    const dated = plan({ tasks: [task('1.1', by('2010-12-31'))], breakdowns: filed });
    expect(only(dated, '2010-06-01')).toMatchObject({ schedule: 'behind-pace', leading: { day: '2010-12-31' } });
  });

  test('a late step makes it behind pace, not overdue; done late it keeps its days', () => {
    const made = plan({
      tasks: [task('1.1', by('2010-12-31'), { milestones: [step('start', '2010-03-31')] })],
      records: {
        reports: [
          report('甲', '2010-H1', '2010-07-01', [
            item('1.1', 'under-way', { milestones: [{ id: 'start', done: '2010-04-10' }] }),
          ]),
        ],
      },
    });
    expect(only(made, '2010-04-05')).toMatchObject({
      schedule: 'behind-pace',
      milestones: [{ late: true, daysOverdue: 5 }],
    });
    expect(only(made, '2010-07-01')).toMatchObject({
      schedule: 'open',
      milestones: [{ late: false, daysOverdue: 10, done: '2010-04-10' }],
    });
  });

  test('a step with a share is reached on the first day on which the percent stood there', () => {
    const told = (period: string, day: string, percent: number) =>
      report('甲', period, day, [item('1.1', 'under-way', { percent })]);
    const made = plan({
      tasks: [
        task('1.1', by('2010-12-31'), { pace: 'milestones', milestones: [step('half', '2010-06-30', { share: 50 })] }),
      ],
      records: { reports: [told('2010-Q2', '2010-06-20', 55), told('2010-Q3', '2010-09-20', 70)] },
    });
    expect(only(made, '2010-09-30').milestones[0]).toMatchObject({ done: '2010-06-20', daysOverdue: 0 });
  });
});

describe('standing', () => {
  test('is never overdue, and without evidence in its review period says so', () => {
    const made = plan({
      tasks: [task('1.1', standing)],
      records: { reports: [report('甲', '2010-H1', '2010-07-05', [item('1.1', 'under-way')])] },
    });
    expect(only(made, '2010-07-10').schedule).toBe('standing');
    expect(only(made, '2011-02-28').schedule).toBe('standing');
    expect(only(made, '2011-03-01').schedule).toBe('standing-no-evidence');
  });

  test('reports on months are not older than reports on half-years by their names', () => {
    const made = plan({
      tasks: [task('1.1', standing)],
      records: { reports: [report('甲', '2010-12', '2010-12-31', [item('1.1', 'under-way')])] },
    });
    expect(only(made, '2011-04-01').schedule).toBe('standing');
  });
});

test('targets move by decision and the first one stays', () => {
  const made = plan({
    tasks: [task('1.1', by('2010-12-31'), { measures: [measure('m', 2000)] })],
    records: {
      decisions: [
        decision('change', '2010-09-10', {
          task: '1.1',
          change: 'base',
          measure: 'm',
          amount: { from: 2000, to: 2300 },
        }),
      ],
    },
  });
  expect(only(made, '2010-09-09').measures[0]).toMatchObject({ measure: { target: 2000 } });
  expect(only(made, '2010-09-10').measures[0]).toMatchObject({ measure: { target: 2300 }, original: 2000 });
});
