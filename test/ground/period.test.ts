import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, daysBetween } from '../../src/ground/calendar/dates.ts';
import {
  nextPeriod,
  PERIOD_KINDS,
  parsePeriod,
  periodOf,
  periodsBetween,
  previousPeriod,
} from '../../src/ground/calendar/period.ts';

const anyDay = fc.integer({ min: -40000, max: 30000 }).map((count) => addDays('2010-01-01', count));
const anyKind = fc.constantFrom(...PERIOD_KINDS);

describe('names', () => {
  test.each([
    ['2010', 'year', '2010-01-01', '2010-12-31'],
    ['2010-H1', 'half-year', '2010-01-01', '2010-06-30'],
    ['2010-H2', 'half-year', '2010-07-01', '2010-12-31'],
    ['2010-Q1', 'quarter', '2010-01-01', '2010-03-31'],
    ['2010-Q4', 'quarter', '2010-10-01', '2010-12-31'],
    ['2012-02', 'month', '2012-02-01', '2012-02-29'],
    ['2010-12', 'month', '2010-12-01', '2010-12-31'],
    ['2010-W01', 'week', '2010-01-04', '2010-01-10'],
    ['2010-W07', 'week', '2010-02-15', '2010-02-21'],
    ['2009-W53', 'week', '2009-12-28', '2010-01-03'],
  ])('%s', (name, kind, from, to) => {
    expect(parsePeriod(name)).toEqual({ name, kind, from, to });
  });
  test.each([
    '2010-H3',
    '2010-H0',
    '2010-h1',
    '2010H1',
    '2010-Q5',
    '2010-13',
    '2010-00',
    '2010-1',
    '2010-W00',
    '2010-W53',
    '2010-W54',
    '0000',
    '10',
    '2010-12-31',
    '2010上半年',
    ' 2010',
    '',
  ])('%j is no period', (name) => {
    expect(parsePeriod(name)).toBeUndefined();
  });
  test('every period is found again by its name, holds its day and touches its neighbours', () => {
    fc.assert(
      fc.property(anyKind, anyDay, (kind, day) => {
        const period = periodOf(kind, day);
        expect(parsePeriod(period.name)).toEqual(period);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(nextPeriod(period).from).toBe(addDays(period.to, 1));
        expect(previousPeriod(period).to).toBe(addDays(period.from, -1));
        expect(previousPeriod(nextPeriod(period))).toEqual(period);
        expect(nextPeriod(period).name > period.name).toBe(true);
      }),
    );
  });
});

describe('periodsBetween', () => {
  const names = (...args: Parameters<typeof periodsBetween>) => periodsBetween(...args).map((period) => period.name);
  test('takes in the periods at both ends', () => {
    expect(names('half-year', '2010-03-01', '2011-07-01')).toEqual(['2010-H1', '2010-H2', '2011-H1', '2011-H2']);
    expect(names('quarter', '2010-06-30', '2010-07-01')).toEqual(['2010-Q2', '2010-Q3']);
    expect(names('month', '2010-12-31', '2010-12-31')).toEqual(['2010-12']);
    expect(names('year', '2010-01-02', '2010-01-01')).toEqual([]);
    expect(names('year', '9999-01-01', '9999-12-31')).toEqual(['9999']);
  });
  test('covers every day once', () => {
    fc.assert(
      fc.property(anyKind, anyDay, fc.integer({ min: 0, max: 2000 }), (kind, from, length) => {
        const to: Day = addDays(from, length);
        const periods = periodsBetween(kind, from, to);
        expect(periods[0]!.from <= from && to <= periods.at(-1)!.to).toBe(true);
        const days = periods.reduce((sum, period) => sum + daysBetween(period.from, period.to) + 1, 0);
        expect(days).toBe(daysBetween(periods[0]!.from, periods.at(-1)!.to) + 1);
      }),
    );
  });
});
