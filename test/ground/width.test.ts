import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caretLine,
  clusters,
  displayWidth,
  longestAtom,
  pad,
  truncateMiddle,
  wrap,
  wrapSpans,
} from '../../src/ground/text/width.ts';

const ambiguous = fc.constantFrom(1 as const, 2 as const);
const piece = fc.constantFrom(
  ...'市法院检察关于进展情况的通报年月日号'.split(''),
  ...'。，、；：？！）》」』”’（《「“‘…—·〔〕'.split(''),
  ...'abcXYZ0123456789 -/.:,%()'.split(''),
  '2010-12-31',
  'plans/integrity-2010/units.yaml:12',
  'é',
  'e\u0301',
  '👍🏽',
  '🇨🇳',
  '①',
  '●',
  '𠮷',
  '龍\u{e0100}',
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('displayWidth', () => {
  it.each([
    ['市法院', 6],
    ['abc', 3],
    ['政法廉办〔2010〕3号', 18 + 1],
    ['e\u0301', 1],
    ['龍\u{e0100}', 2],
    ['🇨🇳', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 2],
    ['', 0],
  ])('%s takes %i columns', (value, width) => {
    expect(displayWidth(value)).toBe(width);
  });

  it('counts ambiguous characters as the terminal draws them', () => {
    expect(displayWidth('“①…”', 1)).toBe(4);
    expect(displayWidth('“①…”', 2)).toBe(8);
  });

  it('is the sum of its visible characters', () => {
    fc.assert(
      fc.property(text, ambiguous, (value, columns) => {
        const sum = clusters(value).reduce((total, cluster) => total + displayWidth(cluster, columns), 0);
        expect(displayWidth(value, columns)).toBe(sum);
        expect(clusters(value).join('')).toBe(value);
      }),
    );
  });
});

describe('wrap', () => {
  it('keeps every line within the width and loses nothing but spaces at breaks', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 50 }), ambiguous, (value, width, columns) => {
        let end = 0;
        for (const span of wrapSpans(value, width, columns)) {
          expect(value.slice(end, span.start)).toMatch(/^ *$/);
          expect(displayWidth(value.slice(span.start, span.end), columns)).toBeLessThanOrEqual(width);
          end = span.end;
        }
        expect(value.slice(end)).toMatch(/^ *$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    const word = fc.constantFrom(
      '市法院',
      '关于',
      '进展',
      '2010年',
      '“一案一评”',
      '（试行）',
      '《方案》',
      '完成。',
      '其中，',
      '如下：',
      'ab',
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 14, max: 60 }),
        ambiguous,
        (words, width, columns) => {
          for (const line of wrap(words.join(''), width, columns)) {
            expect(line).not.toMatch(/^[。，、；：？！）》」』”’]/);
            expect(line).not.toMatch(/[（《「『“‘]$/);
          }
        },
      ),
    );
  });

  it('keeps numbers, dates, codes and words whole', () => {
    expect(wrap('截至2010-12-31已办结', 11)).toEqual(['截至', '2010-12-31', '已办结']);
    expect(wrap('于2010年12月31日前', 8)).toEqual(['于2010年', '12月31日', '前']);
    expect(wrap('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
    expect(wrap('覆盖率100%以上', 8)).toEqual(['覆盖率', '100%以上']);
  });

  it('cuts what is longer than a line, after a separator by preference', () => {
    expect(wrap('plans/integrity/units.yaml', 16)).toEqual(['plans/integrity/', 'units.yaml']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('does not split a dash or an ellipsis', () => {
    expect(wrap('甲乙丙丁——戊', 9)).toEqual(['甲乙丙', '丁——戊']);
    expect(wrap('甲乙丙……', 6)).toEqual(['甲乙', '丙……']);
  });

  it('keeps line feeds as breaks and empty text as one line', () => {
    expect(wrap('甲\n\n乙', 10)).toEqual(['甲', '', '乙']);
    expect(wrap('', 10)).toEqual(['']);
    expect(wrap('甲乙', Number.POSITIVE_INFINITY)).toEqual(['甲乙']);
  });

  it('measures the longest stretch that stays whole', () => {
    expect(longestAtom('截至2010-12-31，完成')).toBe(12);
  });
});

describe('pad, truncateMiddle and caretLine', () => {
  it('fills to the width on the side asked for', () => {
    expect(pad('市', 5)).toBe('市   ');
    expect(pad('市', 5, 'right')).toBe('   市');
    expect(pad('市', 5, 'center')).toBe(' 市  ');
    expect(pad('市法院', 4)).toBe('市法院');
  });

  it('keeps both ends of what it shortens', () => {
    expect(truncateMiddle('plans/integrity-2010/units.yaml', 15)).toBe('plans/i…ts.yaml');
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 30 }), ambiguous, (value, width, columns) => {
        expect(displayWidth(truncateMiddle(value, width, columns), columns)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('puts the caret under its character', () => {
    expect(caretLine('单位: 市法院', 4, 3)).toBe('\u3000\u3000  ^^^^^^');
    fc.assert(
      fc.property(text, fc.nat(50), (value, at) => {
        const start = clusters(value).slice(0, at).join('').length;
        expect(displayWidth(caretLine(value, start).replace(/\^+$/, ''))).toBe(displayWidth(value.slice(0, start)));
      }),
    );
  });
});
