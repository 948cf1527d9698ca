import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  differenceInCalendarDays,
  getISODay,
  isValid,
  lastDayOfMonth,
  addDays as libraryAddDays,
  addMonths as libraryAddMonths,
  parse,
} from 'date-fns';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  endOfMonth,
  isDay,
  maxDay,
  minDay,
  monthOf,
  weekday,
  yearOf,
} from '../../src/ground/calendar/dates.ts';

/** Any day of 1900 to 2099, where a zone without a missing day lets date-fns be the judge. */
const anyDay = fc
  .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]) => dayOf(year, month, date))
  .filter((day) => day !== undefined);

const asDate = (day: string) => new Date(yearOf(day), monthOf(day) - 1, Number(day.slice(8)), 12);
const asDay = (date: Date) => dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());

describe('isDay', () => {
  test.each(['2010-12-31', '2012-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true);
  });
  test.each([
    '2010-09-31',
    '2011-02-29',
    '1900-02-29',
    '2010-13-01',
    '2010-00-10',
    '2010-01-00',
    '0000-01-01',
    '2010-2-3',
    '2010-12',
    '20101231',
    '2010/12/31',
    '２０１０-12-31',
    ' 2010-12-31',
    '2010-12-31\n',
    '2010-12-31T00:00:00',
    '',
    20101231,
    undefined,
    null,
  ])('refuses %j', (value) => {
    expect(isDay(value)).toBe(false);
  });
  test('agrees with date-fns on every month and date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (y, m, d) => {
          const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          expect(isDay(text)).toBe(isValid(parse(text, 'yyyy-MM-dd', new Date(2000, 0, 1))));
        },
      ),
    );
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
  test('agrees with date-fns', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: -3000, max: 3000 }), (a, b, count) => {
        expect(addDays(a, count)).toBe(asDay(libraryAddDays(asDate(a), count)));
        expect(addMonths(a, count % 300)).toBe(asDay(libraryAddMonths(asDate(a), count % 300)));
        expect(endOfMonth(a)).toBe(asDay(lastDayOfMonth(asDate(a))));
        expect(daysBetween(a, b)).toBe(differenceInCalendarDays(asDate(b), asDate(a)));
        expect(weekday(a)).toBe(getISODay(asDate(a)));
      }),
      { numRuns: 500 },
    );
  });
  test('there and back again', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });
});

test('every day of a long stretch is the same in every time zone, also where a zone skips a day', async () => {
  const bundled = await build({
    stdin: {
      contents: `import { addDays, addMonths, weekday } from './src/ground/calendar/dates.ts';
        import { addWorkingDays, STATE_COUNCIL } from './src/ground/calendar/calendar.ts';
        import { periodOf } from './src/ground/calendar/period.ts';
        let day = '2009-12-25', text = '';
        for (; day < '2012-02-01'; day = addDays(day, 1))
          text += [day, weekday(day), addMonths(day, 1), periodOf('week', day).name, addWorkingDays(day, 5, STATE_COUNCIL).day] + ';';
        console.log(text);`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const script = bundled.outputFiles[0]!.text;
  const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'Pacific/Kiritimati', 'Asia/Kathmandu'];
  const outputs = await Promise.all(
    zones.map(async (TZ) => {
      const env = { ...process.env, TZ };
      return (await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env })).stdout;
    }),
  );
  expect(outputs[0]).toContain('2011-12-30,5,');
  expect(outputs[0]!.split(';')).toHaveLength(daysBetween('2009-12-25', '2012-02-01') + 1);
  for (const output of outputs) expect(output).toBe(outputs[0]);
});
