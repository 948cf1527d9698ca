import { describe, expect, test } from 'vitest';
import { dayOfSerial, likelyDayOfSerial, serialOf } from '../../src/ground/calendar/serial.ts';

describe('days as spreadsheets number them', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [40_543, '2010-12-31'],
    [2_958_465, '9999-12-31'],
  ])('%i is %s', (number, day) => {
    expect(dayOfSerial(number)).toBe(day);
  });

  test.each([60, 0, -1, 0.5, 40_543.5, 2_958_466, Number.NaN])('%d is none', (number) => {
    expect(dayOfSerial(number)).toBeUndefined();
  });

  test('from 1900-03-01 on there and back again', () => {
    for (let number = 61; number < 2_958_465; number += 997) expect(serialOf(dayOfSerial(number)!)).toBe(number);
  });

  test('a bare number is only taken for a day in the years of plans', () => {
    expect([32_873, 32_874, 73_050, 73_051].map(likelyDayOfSerial)).toEqual([
      undefined,
      '1990-01-01',
      '2099-12-31',
      undefined,
    ]);
  });
});
