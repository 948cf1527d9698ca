import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as dates from '../../src/ground/calendar/dates.ts';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  isDay,
  maxDay,
  minDay,
  weekday,
  yearOf,
} from '../../src/ground/calendar/dates.ts';
import { type Dates, faults, NO_DAYS } from './recount.ts';

/** Any day of 1900 to 2099. */
const anyDay = fc
  .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]) => dayOf(year, month, date))
  .filter((day) => day !== undefined);

describe('isDay', () => {
  test.each(['2010-12-31', '2012-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true);
  });
  test.each([...NO_DAYS, 20101231, undefined, null])('refuses %j', (value) => {
    expect(isDay(value)).toBe(false);
  });
});

describe('arithmetic', () => {
  test('days across months, years and leap days', () => {
    expect(addDays('2010-12-31', 1)).toBe('2011-01-01');
    expect(addDays('2012-02-28', 1)).toBe('2012-02-29');
    expect(addDays('2010-03-01', -1)).toBe('2010-02-28');
    expect(addDays('0001-01-01', 3652058)).toBe('9999-12-31');
    expect(daysBetween('2010-01-01', '2010-12-31')).toBe(364);
    expect(daysBetween('2010-01-03', '2010-01-01')).toBe(-2);
  });
  test('months end on the last day of a month that is too short', () => {
    expect(addMonths('2010-08-31', 6)).toBe('2011-02-28');
    expect(addMonths('2012-03-31', -1)).toBe('2012-02-29');
    expect(addMonths('2010-12-15', 1)).toBe('2011-01-15');
    expect(addMonths('2010-01-15', -1)).toBe('2009-12-15');
  });
  test('2010-12-31 was a Friday, 2010-10-09 a Saturday that was worked, 2010-09-26 such a Sunday', () => {
    expect(weekday('2010-12-31')).toBe(5);
    expect(weekday('2010-10-09')).toBe(6);
    expect(weekday('2010-09-26')).toBe(7);
  });
  test('the earlier, the later', () => {
    expect(minDay('2010-01-02', '2010-01-01')).toBe('2010-01-01');
    expect(maxDay('2010-01-02', '2010-01-01')).toBe('2010-01-02');
  });
  test('leaving the years 0001 to 9999, or starting from no day, throws', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('soon', 1)).toThrow(RangeError);
  });
  test('there and back again', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });
});

describe('the calendar of the years 0001 to 9999, told plainly', () => {
  const wrong: readonly [string, Partial<Dates>][] = [
    ['a day that is none', { isDay: (text): text is string => dates.isDay(text) || text === '2010-02-30' }],
    ['an error that does not come', { addDays: (day, count) => (day === '9999-12-31' ? day : addDays(day, count)) }],
    ['one wrong weekday', { weekday: (day) => (day === '0050-03-01' ? 1 : weekday(day)) }],
    ['weeks that begin with the year', { isoWeek: (day) => ({ ...dates.isoWeek(day), year: yearOf(day) }) }],
  ];
  test.each(wrong)('%s is found', (_what, part) => {
    expect(faults(dates, 60)).toEqual([]);
    expect(faults({ ...dates, ...part }, 60)).not.toEqual([]);
  });

  // Apia skips a day, Shanghai had summer time, in São Paulo days began at one o'clock.
  test('has the same days in every time zone', async () => {
    const bundled = await build({
      stdin: {
        contents: `import * as dates from './src/ground/calendar/dates.ts';
          import { faults } from './test/ground/recount.ts';
          const noon = new Date(2010, 0, 1, 12).getUTCHours();
          console.log(JSON.stringify({ noon, faults: faults(dates) }));`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      write: false,
    });
    const args = ['--input-type=module', '-e', bundled.outputFiles[0]!.text];
    const under = async (TZ: string) =>
      JSON.parse((await promisify(execFile)(process.execPath, args, { env: { ...process.env, TZ } })).stdout);
    const zones = ['Pacific/Apia', 'Asia/Shanghai', 'America/Sao_Paulo'];
    const found = await Promise.all(zones.map(under));
    // That the zone came through: noon there is another hour in UTC.
    expect(found).toEqual([23, 4, 14].map((noon) => ({ noon, faults: [] })));
  });
});
