/** Arbitrary data of a plan's file for property tests: what clerks type, and what makes YAML stumble. */
import fc from 'fast-check';
import { refusedCharacters } from '../../src/yaml/text.ts';

const WORDS = [
  '市法院',
  '年底前',
  '：',
  ': ',
  ' #',
  '#',
  '“',
  '”',
  "'",
  '"',
  '\\',
  '- ',
  '-',
  '? ',
  '{',
  '}',
  '[',
  ']',
  ',',
  '，',
  '、',
  '\n',
  ' ',
  '  ',
  '\t',
  '\u3000',
  '1',
  '.',
  '10',
  '2010-12-31',
  '%',
  '@',
  '`',
  '!',
  '&',
  '*',
  '|',
  '>',
  'no',
  'true',
  'null',
  '~',
  '＃',
  '－',
  'a',
  'b',
  '①',
  '㎡',
  '𠮷',
  '🏛',
  'é',
  'e\u0301',
  '<<',
  '=',
  '\r\n',
];

/** A text of a plan: fit to be read, otherwise as odd as it comes. */
export const text = fc
  .oneof(
    fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ maxLength: 12 }),
  )
  .filter((value) => refusedCharacters(value, 1).length === 0);

/** A scalar. */
export const scalar = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: fc.integer() },
  {
    weight: 1,
    arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** A key that is not refused, one of a kind after NFC. */
export const key = text
  .filter((value) => !['__proto__', 'constructor', 'prototype', '<<'].includes(value))
  .map((value) => value.normalize('NFC'));

/** A mapping to some depth. */
export const plainMapping = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 4, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    { weight: 1, arbitrary: tie('mapping') },
  ),
  mapping: fc
    .array(fc.tuple(key, tie('value')), { maxLength: 5 })
    .map((pairs) => Object.fromEntries(pairs) as Record<string, unknown>),
})).mapping;
