/** Classes, sums, windows, ranking, recusal, the office's own duties. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumOf } from '../../src/circular/figures.ts';
import type { Figures, Judgement } from '../../src/circular/types.ts';
import type { Deadline } from '../../src/plan/deadline.ts';
import type { ClaimStatus, FindingResult } from '../../src/plan/records.ts';
import {
  at,
  by,
  decision,
  duty,
  finding,
  halfYearly,
  inspection,
  item,
  judged,
  noDate,
  report,
  reportDuty,
  type Small,
  signal,
  standing,
  task,
  unitOf,
} from './small.ts';

const later = by('2010-12-31', { from: '2010-07-19' });
const closedOnTime: Small['records'] = {
  reports: [report('2010-07-01', [item('1.1', 'done', { done: '2010-06-30' })])],
  inspections: [inspection('2010-07-05', [finding('a', 'confirmed', { task: '1.1' })])],
};

describe('classes of units', () => {
  test.each<[string, Small]>([
    ['praised', { tasks: [task('1.1', by('2010-06-30'))], records: closedOnTime }],
    ['both', { tasks: [task('1.1', by('2010-06-30')), task('1.2', by('2010-06-30'))], records: closedOnTime }],
    ['criticised', { tasks: [task('1.1', by('2010-06-30'))] }],
    ['neither', { tasks: [task('1.1', later)], duties: [reportDuty], records: { reports: [report('2010-07-09')] } }],
    ['nothing-due', { tasks: [task('1.1', later)] }],
  ])('%s', (expected, small) => {
    expect(unitOf(judged(small)).class).toBe(expected);
  });

  test('praise only without criticism, where the policy says so', () => {
    const small: Small = {
      tasks: [task('1.1', by('2010-06-30')), task('1.2', by('2010-06-30'))],
      records: closedOnTime,
    };
    const unit = unitOf(judged({ ...small, policy: { praise: 'only-without-criticism' } }));
    expect(unit.class).toBe('criticised');
    expect(unit.withheld).toEqual([{ verdict: 'marked-results', because: 'criticised' }]);
  });

  test('no praise for what is criticised', () => {
    const records = {
      ...closedOnTime,
      inspections: [
        inspection('2010-05-05', [
          finding('p', 'problem', { task: '1.1', rectify: { by: '2010-06-01', require: '改正' } }),
        ]),
        ...closedOnTime.inspections!,
      ],
    };
    const unit = unitOf(judged({ tasks: [task('1.1', by('2010-06-30'))], records }));
    expect(unit.verdicts.map(({ verdict }) => verdict)).toEqual(['weak-measures']);
    expect(unit.withheld).toEqual([{ verdict: 'marked-results', because: 'same-subject' }]);
  });
});

describe('each fact counts in one circular', () => {
  const records: Small['records'] = {
    inspections: [
      inspection('2010-07-05', [finding('a', 'good-practice')]),
      inspection('2010-08-05', [finding('b', 'good-practice')]),
    ],
    circulars: [
      {
        id: 'c',
        known: '2010-07-25',
        exercise: false,
        place: at('c.yaml'),
        period: '2010-H1',
        date: '2010-07-25',
        asOf: '2010-07-20',
      },
    ],
  };
  const small: Small = { tasks: [task('1.1', later)], records };
  test('by the day it became known, from the day after the last circular', () => {
    const first = judged(small);
    const second = judged(small, '2011-01-20', '2010-H2');
    expect(signal(first, 'good-practice').grounds.map(({ words }) => words)).toEqual(['发现a。']);
    expect(second.window.since).toBe('2010-07-21');
    expect(signal(second, 'good-practice').grounds.map(({ words }) => words)).toEqual(['发现b。']);
  });
  test('and a report by the period it is for', () => {
    const owed: Small = { tasks: [task('1.1', later)], duties: [reportDuty] };
    expect(signal(judged(owed), 'report-missing').grounds.map(({ period }) => period)).toEqual(['2010-H1']);
    expect(signal(judged(owed, '2011-01-20', '2010-H2'), 'report-missing').grounds.map(({ period }) => period)).toEqual(
      ['2010-H2'],
    );
  });
  test('a yearly occurrence belongs to the half-year of its day', () => {
    const yearly = { ...halfYearly, every: 'year', by: '03-31' } as Deadline;
    const owed: Small = { tasks: [task('1.1', yearly)] };
    expect(signal(judged(owed), 'missed').value).toBe(1);
    expect(signal(judged(owed, '2011-01-20', '2010-H2'), 'missed').value).toBe(0);
  });
});

describe('ranking', () => {
  const units = ['甲局', '乙局', '丙局', '丁局'];
  const late: Record<string, number> = { 甲局: 1, 乙局: 1, 丙局: 0, 丁局: 2 };
  const small: Small = {
    units: [
      { id: '丙局', group: '局' },
      { id: '丁局', group: '局' },
    ],
    tasks: ['1.1', '1.2'].map((id) => task(id, by('2010-06-30'), { units })),
    records: {
      reports: units.map((unit) =>
        report(
          '2010-06-29',
          ['1.1', '1.2'].slice(late[unit]!).map((id) => item(id, 'done', { done: '2010-06-20' })),
          { unit },
        ),
      ),
    },
  };
  test('is off unless the policy turns it on', () => {
    expect(judged(small).units.every(({ rank }) => rank === undefined)).toBe(true);
  });
  test('gives ties the same place and skips the next, inside the group', () => {
    const ranked = judged({ ...small, policy: { ranking: true } });
    expect(Object.fromEntries(ranked.units.map(({ unit, rank }) => [unit, rank]))).toEqual({
      领导组: undefined,
      丙局: 1,
      甲局: 2,
      乙局: 2,
      丁局: 4,
    });
  });
});

test('whoever belongs to a judged unit has to step aside', () => {
  const judgement = judged({
    tasks: [task('1.1', later)],
    units: [{ id: '甲局分局', fullName: '甲局分局' }],
    office: {
      parent: '领导组',
      leadOfficial: { post: '甲局局长' },
      director: { post: '甲局分局局长' },
      deputies: [{ post: '办公室副主任' }],
    },
  });
  expect(judgement.recusals.map(({ unit, role }) => [unit, role])).toEqual([
    ['领导组', 'parent'],
    ['甲局', 'lead-official'],
  ]);
});

test('the office is judged by its own duties, the circular before included', () => {
  const own: Small = {
    tasks: [task('1.1', later)],
    duties: [
      duty('通报', 'circular', { ...halfYearly, within: { count: 18, unit: 'days' } } as Deadline, {
        owners: ['office'],
      }),
      duty('台帐', 'ledger', noDate, { owners: ['office'] }),
    ],
  };
  expect(judged(own).office?.duties.map(({ state, daysLate }) => [state, daysLate])).toEqual([['missing', 2]]);
  const issued = [
    {
      id: 'c',
      known: '2010-07-25',
      exercise: false,
      place: at('c.yaml'),
      period: '2010-H1',
      date: '2010-07-25',
      asOf: '2010-07-20',
    },
  ];
  const next = judged({ ...own, records: { circulars: issued } }, '2011-01-10', '2010-H2');
  expect(next.office?.duties.map(({ state, daysLate }) => [state, daysLate])).toEqual([['met-late', 7]]);
});

test('days of the requirements are working days after the circular, ten at least', () => {
  const { deadlines, requirements } = judged({ tasks: [task('1.1', by('2010-06-30'))] }, '2010-07-20', '2010-H1', {
    date: '2010-07-28',
    replyDays: 3,
  });
  expect([deadlines.reply.day, deadlines.recheck.day]).toEqual(['2010-08-11', '2010-08-25']);
  expect(requirements.map(({ kind, by: day }) => [kind, day])).toEqual([
    ['reply', '2010-08-11'],
    ['recheck', '2010-08-25'],
    ['objection', '2010-08-11'],
  ]);
});

function checkSums(judgement: Judgement): void {
  const all: Figures[] = [...judgement.units.map(({ figures }) => figures), judgement.totals];
  for (const one of all) {
    expect(sumOf(one.classes)).toBe(one.undertakings);
    expect(one.closed.onTime + one.closed.undated).toBe(one.classes.closed);
    expect(one.reports.onTime + one.reports.late + one.reports.missing).toBe(one.reports.due);
    expect(one.due.onTime + one.due.late + one.due.unmet).toBe(one.due.total);
    const r = one.rectifications;
    expect(r.closed + r.closedLate + r.overdue + r.open).toBe(r.total);
    for (const f of [one.matters, one.notices]) expect(f.settled + f.settledLate + f.overdue + f.open).toBe(f.total);
  }
  expect(Object.values(judgement.classes).reduce((a, b) => a + b, 0)).toBe(judgement.units.length);
  expect(judgement.units.reduce((sum, { figures }) => sum + figures.undertakings, 0)).toBe(
    judgement.totals.undertakings,
  );
  expect(judgement.sections.reduce((sum, { undertakings }) => sum + undertakings, 0)).toBe(
    judgement.totals.undertakings,
  );
}

test('classes sum to their totals, and no subject is both praised and criticised, whatever happened', () => {
  const day = fc
    .integer({ min: 0, max: 240 })
    .map((n) => new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10));
  const deadline = fc.oneof(
    day.map((d) => by(d)),
    day.map((d) => by(d, { firmness: 'strive' })),
    fc.constantFrom<Deadline>(noDate, standing, halfYearly),
  );
  const rows = fc.array(
    fc.record({
      deadline,
      claims: fc.array(
        fc.record({
          known: day,
          status: fc.constantFrom<ClaimStatus>('not-started', 'under-way', 'done'),
          percent: fc.integer({ min: 0, max: 120 }),
        }),
        { maxLength: 3 },
      ),
      findings: fc.array(
        fc.record({
          known: day,
          result: fc.constantFrom<FindingResult>('confirmed', 'contradicted', 'problem', 'good-practice'),
          due: day,
        }),
        { maxLength: 3 },
      ),
      exempt: fc.boolean(),
      cancelled: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(rows, day, (list, asOf) => {
      const byKnown = <T extends { known: string }>(all: T[]) => all.sort((a, b) => (a.known < b.known ? -1 : 1));
      const judgement = judged(
        {
          tasks: list.map((one, i) =>
            task(`1.${i}`, one.deadline, { units: i % 2 === 0 ? ['甲局'] : ['甲局', '乙局'] }),
          ),
          duties: [{ ...reportDuty, owners: ['甲局', '乙局'] }],
          records: {
            reports: byKnown(
              list.flatMap((one, i) =>
                one.claims.map(({ known, status, percent }) =>
                  report(known, [item(`1.${i}`, status, { percent, for: '2010-H1' })]),
                ),
              ),
            ),
            inspections: byKnown(
              list.flatMap((one, i) =>
                one.findings.map(({ known, result, due }, n) => ({
                  ...inspection(known, [
                    finding(`${i}-${n}`, result, { task: `1.${i}`, rectify: { by: due, require: '改正' } }),
                  ]),
                  id: `i${i}-${n}`,
                })),
              ),
            ),
            decisions: list.flatMap((one, i) => [
              ...(one.exempt ? [decision('2010-02-01', 'exemption', [{ task: `1.${i}` }])] : []),
              ...(one.cancelled ? [decision('2010-02-02', 'cancellation', [{ task: `1.${i}`, unit: '甲局' }])] : []),
            ]),
          },
        },
        asOf,
      );
      checkSums(judgement);
      for (const { verdicts } of judgement.units) {
        const subjects = (side: string) =>
          verdicts
            .filter((one) => one.side === side)
            .flatMap(({ signals }) => signals.flatMap(({ grounds }) => grounds.map(({ subject }) => subject)));
        const criticised = new Set(subjects('criticism'));
        expect(subjects('praise').filter((subject) => criticised.has(subject))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});
