import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  countWorkingDays,
  dayKind,
  STATE_COUNCIL,
  shiftToWorkingDay,
  withPlanDays,
} from '../../src/ground/calendar/calendar.ts';
import { addDays, isDay, weekday } from '../../src/ground/calendar/dates.ts';
import { PUBLISHED_YEARS } from '../../src/ground/calendar/holidays.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** The days of `from`…`to` that are `kind`, as `MM-DD`. */
function daysThatAre(kind: string, from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    if (dayKind(day, STATE_COUNCIL) === kind) days.push(day.slice(5));
  return days;
}

describe('the data', () => {
  test('on disk is what the script makes, and so is the table in the documentation', async () => {
    const path: string = new URL('scripts/holidays.mjs', root).href;
    const { holidaysModule, holidaysPage } = await import(/* @vite-ignore */ path);
    expect(read('src/ground/calendar/holidays.ts')).toBe(holidaysModule());
    expect(read('docs/holidays.md')).toBe(holidaysPage(read('docs/holidays.md')));
  });
  test('covers 2004 to 2026, with weekdays off and weekend days worked', () => {
    expect(Object.keys(PUBLISHED_YEARS)).toEqual(Array.from({ length: 23 }, (_, index) => String(2004 + index)));
    for (const [year, { off, worked }] of Object.entries(PUBLISHED_YEARS)) {
      for (const date of worked) expect(weekday(`${year}-${date}`)).toBeGreaterThanOrEqual(6);
      for (const range of off) {
        for (const date of [range.slice(0, 5), range.slice(-5)]) {
          expect(isDay(`${year}-${date}`)).toBe(true);
          expect(weekday(`${year}-${date}`)).toBeLessThanOrEqual(5);
        }
        expect(worked.filter((date) => date >= range.slice(0, 5) && date <= range.slice(-5))).toEqual([]);
      }
    }
  });

  // The notices 国办发明电〔2009〕27号, 〔2010〕40号 and 〔2011〕45号, day by day.
  test.each([
    ['元旦 2010', '2010-01-01', '2010-01-03', ''],
    ['春节 2010', '2010-02-13', '2010-02-21', '02-20 02-21'],
    ['清明节 2010', '2010-04-03', '2010-04-05', ''],
    ['劳动节 2010', '2010-05-01', '2010-05-03', ''],
    ['端午节 2010', '2010-06-12', '2010-06-16', '06-12 06-13'],
    ['中秋节 2010', '2010-09-18', '2010-09-26', '09-19 09-20 09-21 09-25 09-26'],
    ['国庆节 2010', '2010-10-01', '2010-10-10', '10-08 10-09'],
    ['元旦 2011', '2011-01-01', '2011-01-03', ''],
    ['春节 2011', '2011-01-29', '2011-02-13', '01-30 01-31 02-01 02-09 02-10 02-11 02-12'],
    ['清明节 2011', '2011-04-02', '2011-04-05', '04-02'],
    ['劳动节 2011', '2011-04-30', '2011-05-02', ''],
    ['端午节 2011', '2011-06-04', '2011-06-06', ''],
    ['中秋节 2011', '2011-09-10', '2011-09-12', ''],
    ['国庆节 2011', '2011-10-01', '2011-10-09', '10-08 10-09'],
    ['元旦 2012', '2011-12-30', '2012-01-04', '12-30 12-31 01-04'],
    ['劳动节 2019, as changed', '2019-04-27', '2019-05-05', '04-28 04-29 04-30 05-05'],
    ['春节 2020, as extended', '2020-01-24', '2020-02-03', '02-03'],
    ['抗战胜利纪念日 2015', '2015-09-03', '2015-09-06', '09-06'],
  ])('%s', (_, from, to, worked) => {
    expect(daysThatAre('worked', from, to).join(' ')).toBe(worked);
    expect(daysThatAre('unpublished', from, to)).toEqual([]);
  });

  test('2010 has 250 working days', () => {
    // 261 Mondays to Fridays, 19 of them off, 8 weekend days worked.
    expect(countWorkingDays('2009-12-31', '2010-12-31', STATE_COUNCIL)).toEqual({
      count: 250,
      calendar: 'state-council',
      unpublished: [],
    });
  });
});

describe('an unpublished year', () => {
  test.each(['2003-10-01', '2027-10-01', '2027-02-06', '2027-02-08'])('%s is not guessed', (day) => {
    expect(dayKind(day, STATE_COUNCIL)).toBe('unpublished');
  });
  test('is counted Monday to Friday and named', () => {
    expect(addWorkingDays('2026-12-31', 1, STATE_COUNCIL)).toEqual({
      day: '2027-01-01',
      calendar: 'state-council',
      unpublished: [2027],
    });
    expect(addWorkingDays('2003-12-29', 3, STATE_COUNCIL)).toEqual({
      day: '2004-01-02',
      calendar: 'state-council',
      unpublished: [2003],
    });
    expect(shiftToWorkingDay('2027-02-06', 'later', STATE_COUNCIL)).toMatchObject({
      day: '2027-02-08',
      unpublished: [2027],
    });
    expect(countWorkingDays('2026-12-30', '2028-01-04', STATE_COUNCIL).unpublished).toEqual([2027, 2028]);
  });
});

describe('counting', () => {
  test('starts on the next day', () => {
    expect(addWorkingDays('2010-03-05', 1, STATE_COUNCIL).day).toBe('2010-03-08');
    expect(addWorkingDays('2010-03-05', 5, STATE_COUNCIL).day).toBe('2010-03-12');
    expect(addWorkingDays('2010-03-06', 1, STATE_COUNCIL).day).toBe('2010-03-08');
  });
  test('of 0 stays, even on a holiday', () => {
    expect(addWorkingDays('2010-10-01', 0, STATE_COUNCIL).day).toBe('2010-10-01');
  });
  test('goes over a holiday and counts its make-up days', () => {
    // After Sunday 26 September: 27, 28, 29, 30, then 8 October and Saturday the 9th.
    expect(addWorkingDays('2010-09-26', 5, STATE_COUNCIL).day).toBe('2010-10-08');
    expect(addWorkingDays('2010-09-26', 6, STATE_COUNCIL).day).toBe('2010-10-09');
    expect(addWorkingDays('2010-09-26', 7, STATE_COUNCIL).day).toBe('2010-10-11');
  });
  test.each([-1, 1.5, Number.NaN])('refuses %s days', (count) => {
    expect(() => addWorkingDays('2010-03-05', count, STATE_COUNCIL)).toThrow(RangeError);
  });
  test('a day that is off moves to the nearest working day, a worked one stays', () => {
    expect(shiftToWorkingDay('2010-10-03', 'earlier', STATE_COUNCIL).day).toBe('2010-09-30');
    expect(shiftToWorkingDay('2010-10-03', 'later', STATE_COUNCIL).day).toBe('2010-10-08');
    expect(shiftToWorkingDay('2010-10-09', 'later', STATE_COUNCIL).day).toBe('2010-10-09');
    expect(shiftToWorkingDay('2011-01-01', 'earlier', STATE_COUNCIL).day).toBe('2010-12-31');
  });
  test('adding and counting are inverse, and the day reached is worked', () => {
    const anyDay = fc.integer({ min: 0, max: 8000 }).map((count) => addDays('2004-01-01', count));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = addWorkingDays(day, count, STATE_COUNCIL).day;
        expect(dayKind(end, STATE_COUNCIL)).toBe('worked');
        expect(countWorkingDays(day, end, STATE_COUNCIL).count).toBe(count);
        expect(countWorkingDays(day, addDays(end, -1), STATE_COUNCIL).count).toBe(count - 1);
      }),
    );
  });
});

describe("a plan's own days", () => {
  const calendar = withPlanDays(STATE_COUNCIL, {
    off: ['2011-11-21', '2027-01-04'],
    worked: ['2011-11-27', '2010-10-01'],
  });
  test('go before the notice and change the name', () => {
    expect(calendar.name).toBe('state-council+plan');
    expect(dayKind('2011-11-21', calendar)).toBe('off');
    expect(dayKind('2011-11-27', calendar)).toBe('worked');
    expect(dayKind('2010-10-01', calendar)).toBe('worked');
    expect(dayKind('2011-11-22', calendar)).toBe('worked');
    expect(dayKind('2011-11-21', STATE_COUNCIL)).toBe('worked');
  });
  test('are known in an unpublished year; the rest of it is not', () => {
    expect(dayKind('2027-01-04', calendar)).toBe('off');
    expect(dayKind('2027-01-05', calendar)).toBe('unpublished');
  });
  test('named twice are off; none leave the calendar as it is', () => {
    const twice = withPlanDays(STATE_COUNCIL, { off: ['2010-03-06'], worked: ['2010-03-06'] });
    expect(dayKind('2010-03-06', twice)).toBe('off');
    expect(withPlanDays(STATE_COUNCIL, {})).toBe(STATE_COUNCIL);
  });
});
