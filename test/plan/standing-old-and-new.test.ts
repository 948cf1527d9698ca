/** The standing as steps from one to the next is what the one long function came to, on any records. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, minDay } from '../../src/ground/calendar/dates.ts';
import { type Period, parsePeriod } from '../../src/ground/calendar/period.ts';
import { present } from '../../src/ground/present.ts';
import { seenOn } from '../../src/plan/seen.ts';
import { type Standing, standingOf } from '../../src/plan/standing.ts';
import { by, decision, finding, inspection, item, place, plan, recheck, report, task } from './samples.ts';
import { standingOf as before } from './standing-before.ts';

const day = fc.integer({ min: 0, max: 12 }).map((count) => addDays('2010-06-24', count));
const named = fc.constantFrom(undefined, '2010-H1', '2010-H2');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const from = <const T extends readonly unknown[]>(...all: T) => fc.constantFrom(...(all as readonly T[number][]));

const claims = fc.record({
  day,
  status: from('not-started', 'under-way', 'done', 'done', 'blocked'),
  done: maybe(day),
  percent: maybe(from(50, 100)),
  words: maybe(fc.constant('已办')),
  for: named,
  period: from('2010-H1', '2010-H2'),
});
const findings = fc.record({
  day,
  last: day,
  result: from('confirmed', 'contradicted', 'confirmed', 'contradicted', 'problem', 'good-practice'),
  percent: maybe(fc.constant(70)),
  for: named,
});
const rechecks = fc.record({ day, of: fc.nat(3), result: from('closed', 'open', 'reopened') });
const decisions = fc.record({
  day,
  type: from('close-out', 'close-out', 'cancellation', 'extension', 'exemption'),
  by: from('督查室', '督查室', '甲'),
  refused: from(false, false, true),
  for: named,
  on: maybe(day),
  unit: from('甲', undefined, '乙'),
});
const some = fc.record({
  claims: fc.array(claims, { maxLength: 5 }),
  findings: fc.array(findings, { maxLength: 4 }),
  rechecks: fc.array(rechecks, { maxLength: 4 }),
  decisions: fc.array(decisions, { maxLength: 3 }),
});
type Some = typeof some extends fc.Arbitrary<infer T> ? T : never;

const known = <T extends { readonly known: string }>(list: T[]): T[] =>
  list.sort((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : 0));

function seenIn(all: Some) {
  return seenOn(
    plan({
      tasks: [task('1.1', by('2010-06-30'))],
      records: {
        reports: known(
          all.claims.map(({ day, period, status, ...more }, index) =>
            report(
              '甲',
              period,
              day,
              [item('1.1', status as 'done', { ...present(more), place: place(`r${index}`) })],
              {
                id: `r${index}`,
              },
            ),
          ),
        ),
        inspections: known([
          ...all.findings.map(({ day, last, result, ...more }, index) =>
            inspection(`i${index}`, last, [finding(`i${index}#1`, '甲', result, { task: '1.1', ...present(more) })], {
              date: minDay(day, last),
            }),
          ),
          ...all.rechecks.map(({ day, of, result }, index) => recheck(`c${index}`, day, `i${of}#1`, result)),
        ]),
        decisions: known(
          all.decisions.map(({ day, type, by: who, refused, ...entry }, index) =>
            decision(type, day, { task: '1.1', ...present(entry) }, { id: `d${index}`, by: who, refused }),
          ),
        ),
      },
    }),
    '2010-12-31',
  );
}

const occurrences: readonly (Period | undefined)[] = [undefined, parsePeriod('2010-H1'), parsePeriod('2010-H2')];

test('both come to the same, with and without a period, and whatever claims are accepted', () => {
  const reached = new Map<string, number>();
  fc.assert(
    fc.property(some, fc.boolean(), (all, strict) => {
      const seen = seenIn(all);
      for (const occurrence of occurrences) {
        const accepts = (one: { readonly item: { readonly percent?: number } }) => !strict || one.item.percent !== 50;
        const options = { accepts, ...present({ occurrence }) };
        const now = standingOf(seen, '1.1', '甲', options);
        expect(now).toEqual(before(seen, '1.1', '甲', options));
        for (const key of Object.keys(now) as (keyof Standing)[])
          if (now[key] === true || typeof now[key] === 'string') reached.set(key, (reached.get(key) ?? 0) + 1);
      }
    }),
    { numRuns: 20_000 },
  );
  // Every outcome came up often enough to be compared.
  for (const key of ['done', 'closed', 'closedOut', 'contradicted', 'reopened', 'cancelled'])
    expect(reached.get(key), key).toBeGreaterThan(500);
}, 300_000);
