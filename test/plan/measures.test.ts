/** Measures, pace and places: the arithmetic of judgement. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meets } from '../../src/plan/measures.ts';
import { expectedShare, paceOn, tenth } from '../../src/plan/pace.ts';
import { isShown, placesOf } from '../../src/plan/ranking.ts';
import { measure, step } from './samples.ts';

describe('a measure', () => {
  test.each([
    ['at-least', 10, 9.9, false],
    ['at-least', 10, 10, true],
    ['at-most', 4.3, 4.3, true],
    ['at-most', 4.3, 4.4, false],
    ['zero', undefined, 0, true],
    ['zero', undefined, 1, false],
    ['at-least', undefined, 5, undefined],
  ] as const)('%s %s against %s: %s', (direction, target, value, met) => {
    expect(meets(measure('m', target, { direction }), { value })).toBe(met);
  });

  test('about a number is judged only where the tolerance is said', () => {
    expect(meets(measure('m', 30, { direction: 'about' }), { value: 30 })).toBeUndefined();
    expect(
      [27, 28, 32, 33].map((value) => meets(measure('m', 30, { direction: 'about', tolerance: 2 }), { value })),
    ).toEqual([false, true, true, false]);
  });

  test('compared with something else it is what a person says', () => {
    const compared = measure('m', 80, { comparedTo: '全市平均' });
    expect([
      meets(compared, { value: 99 }),
      meets(compared, { value: 99, met: false }),
      meets(compared, { value: 1, met: true }),
    ]).toEqual([undefined, false, true]);
  });
});

describe('pace', () => {
  const linear = { method: 'linear', opens: '2010-01-01', due: '2010-12-31', milestones: [] } as const;

  test('the share due grows by the day, from the first to the last', () => {
    expect(
      ['2009-12-31', '2010-01-01', '2010-06-30', '2010-12-31', '2011-06-30'].map((day) => expectedShare(day, linear)),
    ).toEqual([0, 0.3, 49.6, 100, 100]);
  });

  test('steps with shares are due on their days and stay', () => {
    const milestones = [
      { milestone: step('a', '2010-06-30', { share: 50 }), due: '2010-06-30', late: false, daysOverdue: 0 },
      { milestone: step('b', '2010-12-31', { share: 100 }), due: '2010-12-31', late: false, daysOverdue: 0 },
    ];
    expect(
      ['2010-06-29', '2010-06-30', '2010-12-30', '2010-12-31'].map((day) =>
        expectedShare(day, { ...linear, method: 'milestones', milestones }),
      ),
    ).toEqual([0, 50, 50, 100]);
  });

  test('no percent, no pace', () => {
    expect(paceOn('2010-06-30', linear, undefined)).toBeUndefined();
    expect(paceOn('2010-06-30', linear, 286)?.points).toBe(236.4);
  });

  test('rounding is half away from zero and never prints a minus zero', () => {
    expect([tenth(0.05), tenth(-0.05), tenth(-0.04), tenth(2.25)]).toEqual([0.1, -0.1, 0, 2.3]);
    expect(Object.is(tenth(-0.04), -0)).toBe(false);
  });
});

describe('places', () => {
  test('ties share a place, and the next one is skipped or not', () => {
    expect(placesOf([70, 80, 90, 80, 85], 'skip')).toEqual([5, 3, 1, 3, 2]);
    expect(placesOf([70, 80, 90, 80, 85], 'dense')).toEqual([4, 3, 1, 3, 2]);
  });

  test('a better score never has a worse place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 }),
        fc.constantFrom('skip' as const, 'dense' as const),
        (scores, ties) => {
          const places = placesOf(scores, ties);
          expect(Math.min(...places)).toBe(1);
          for (const [a, score] of scores.entries())
            for (const [b, other] of scores.entries())
              expect(Math.sign(other - score)).toBe(Math.sign(places[a]! - places[b]!));
        },
      ),
    );
  });

  test('only the top and the bottom are shown where the plan says so', () => {
    expect([1, 2, 3, 4, 5].filter((one) => isShown(one, 5, { rankTop: 2, rankBottom: 1 }))).toEqual([1, 2, 5]);
    expect([1, 2, 3].filter((one) => isShown(one, 3, {}))).toEqual([1, 2, 3]);
  });
});
