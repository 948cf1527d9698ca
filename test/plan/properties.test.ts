/** What holds for every plan and every record: two clocks, order, and lights that agree with their schedules. */
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, minDay } from '../../src/ground/calendar/dates.ts';
import { stateOn } from '../../src/plan/fold.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { RecordBase } from '../../src/plan/record.ts';
import type { Records } from '../../src/plan/records.ts';
import type { PlanState } from '../../src/plan/state.ts';
import { filesOf, loadFiles } from '../awkward/folder.ts';
import {
  after,
  assignee,
  by,
  decision,
  duty,
  event,
  every,
  finding,
  inspection,
  item,
  meeting,
  notice,
  plan,
  recheck,
  reply,
  report,
  standing,
  task,
  undetermined,
} from './samples.ts';

const files = filesOf(join(import.meta.dirname, '../../plans/integrity-2010'));
const source = loadFiles(files).plan!;

/** Everything that a state says, without the plan that it was made from. */
const said = ({ plan: _plan, ...rest }: PlanState) => JSON.stringify(rest);

const day = fc.integer({ min: 0, max: 500 }).map((count) => addDays('2010-01-01', count));

/** A plan with one task of each kind and any records, each under its own list. */
const someRecords: fc.Arbitrary<Records> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('report', 'inspection', 'recheck', 'decision', 'notice', 'event', 'meeting'),
      known: day,
      other: day,
      task: fc.constantFrom('1.1', '1.2', '1.3', '1.4'),
      n: fc.nat(5),
    }),
    { maxLength: 14 },
  )
  .map((specs) => {
    const records = {
      reports: [],
      inspections: [],
      meetings: [],
      decisions: [],
      notices: [],
      replies: [],
      events: [],
      appointments: [],
      circulars: [],
      feedback: [],
      selections: [],
      corrections: [],
    } as unknown as Record<keyof Records, RecordBase[]>;
    for (const [index, { kind, known, other, task: id, n }] of specs.entries()) {
      const done = minDay(other, known);
      if (kind === 'report')
        records.reports.push({
          ...report('甲', n % 2 === 0 ? '2010-H1' : '2010-H2', known, [
            n > 2 ? item(id, 'done', { done }) : item(id, 'under-way', { percent: n * 30 }),
          ]),
          id: `${index}`,
        });
      if (kind === 'inspection')
        records.inspections.push(
          inspection(`${index}`, known, [
            finding(`${index}#1`, '甲', (['confirmed', 'contradicted', 'problem'] as const)[n % 3]!, {
              task: id,
              rectify: { by: addDays(known, 20), require: '改' },
            }),
          ]),
        );
      if (kind === 'recheck')
        records.inspections.push(
          recheck(`${index}`, known, `${n}#1`, (['closed', 'open', 'reopened'] as const)[n % 3]!),
        );
      if (kind === 'decision')
        records.decisions.push({
          ...decision((['extension', 'close-out', 'cancellation', 'exemption'] as const)[n % 4]!, known, {
            task: id,
            unit: '甲',
            to: addDays(known, 60),
          }),
          id: `${index}`,
        });
      if (kind === 'notice') records.notices.push(notice(`${index}`, known, addDays(known, 5)), ...[]);
      if (kind === 'event')
        records.events.push(event(`${index}`, '交办', known, n > 2 ? { done: addDays(known, n) } : {}));
      if (kind === 'meeting')
        records.meetings.push(meeting(`${index}`, 'm', n % 2 === 0 ? '2010-Q1' : '2010-Q2', known));
      if (n === 5) records.replies.push(reply(`r${index}`, known, { notice: `${index}` }));
    }
    for (const list of Object.values(records))
      list.sort((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : a.id < b.id ? -1 : 1));
    return records as unknown as Records;
  });

const made = (records: Records): Plan =>
  plan({
    tasks: [
      task('1.1', by('2010-06-30'), { lead: [assignee('乙')] }),
      task('1.2', every('quarter')),
      task('1.3', after('交办', 10)),
      task('1.4', standing),
      task('1.5', undetermined),
    ],
    duties: [duty('r', every('half-year')), duty('m', every('quarter'), { settledBy: 'meeting', owners: ['office'] })],
    records,
  });

const upTo = (records: Records, last: string): Records =>
  Object.fromEntries(
    Object.entries(records).map(([kind, list]) => [
      kind,
      (list as readonly RecordBase[]).filter(({ known }) => known <= last),
    ]),
  ) as unknown as Records;

describe('two clocks', () => {
  test('a record dated after the day changes nothing', () => {
    fc.assert(
      fc.property(
        someRecords,
        day,
        (records, asOf) => said(stateOn(made(records), asOf)) === said(stateOn(made(upTo(records, asOf)), asOf)),
      ),
      { numRuns: 300 },
    );
  });

  test.each(['2010-03-01', '2010-07-31', '2010-12-31', '2011-01-31'])('on the source plan, on %s', (asOf) => {
    const earlier = { ...source, records: upTo(source.records, asOf) };
    expect(said(stateOn(source, asOf))).toBe(said(stateOn(earlier, asOf)));
  });
});

test('the order in which files come does not matter', () => {
  const straight = said(stateOn(source, '2011-01-31'));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(files, { minLength: files.length }),
      (shuffled) => said(stateOn(loadFiles(shuffled).plan!, '2011-01-31')) === straight,
    ),
    { numRuns: 5 },
  );
});

test('schedules, lights and days agree with each other', () => {
  fc.assert(
    fc.property(someRecords, day, (records, asOf) => {
      for (const one of stateOn(made(records), asOf).undertakings) {
        if (one.contradicted && !one.cancelled) expect(one.light).toBe('red');
        if (one.schedule.startsWith('closed')) expect(one.closed).toBeDefined();
        if (one.closed !== undefined)
          expect(one.closed <= asOf && one.done !== undefined && one.done <= asOf).toBe(true);
        if (one.schedule === 'overdue')
          expect(one.leading.day! < asOf && one.leading.daysOverdue > 0 && one.light === 'red').toBe(true);
        if (one.light === 'green') expect(one.claim ?? (one.undertaking.role === 'lead' || undefined)).toBeDefined();
        if (one.light === 'blue') expect(one.closed).toBeDefined();
      }
    }),
    { numRuns: 300 },
  );
});
