/** What a mistyped value was meant to be: said as a suggestion, and only where it has one reading. */
import { describe, expect, test } from 'vitest';
import { likelyDate, likelyNumber } from '../../src/kinds/structure.ts';

describe('a mistyped number', () => {
  test.each([
    ['１２', '12'],
    ['１２．５', '12.5'],
    ['1,200', '1200'],
    ['1，200，000', '1200000'],
    ['95%', '95'],
    ['95％', '95'],
    ['-3', '-3'],
  ])('%s is %s', (typed, meant) => {
    expect(likelyNumber(typed)).toBe(meant);
  });

  test.each(['１２，５', '12,50', '十二', '12人', '', '1,2000', '1.2.3'])('%s is left to the writer', (typed) => {
    expect(likelyNumber(typed)).toBeUndefined();
  });
});

describe('a mistyped date', () => {
  test.each([
    ['2010/2/3', '2010-02-03'],
    ['2010.12.31', '2010-12-31'],
    ['２０１０年３月１日', '2010-03-01'],
  ])('%s is %s', (typed, meant) => {
    expect(likelyDate(typed)).toBe(meant);
  });

  test.each(['2010.12', '12-31', '年底'])('%s is no date', (typed) => {
    expect(likelyDate(typed)).toBeUndefined();
  });
});
