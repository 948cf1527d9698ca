/** Unified diffs: applied to the old text they give the new one, and they show little more than what differs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffLine, unifiedDiff } from '../../src/render/unified.ts';

/** Applies a diff by its own words: each hunk must find exactly what it says. */
function apply(before: string, diff: readonly DiffLine[]): string {
  const lines = before === '' ? [] : before.split(/(?<=\n)/);
  const made: string[] = [];
  let at = 0;
  let counts = [0, 0];
  for (const [index, { kind, text }] of diff.entries()) {
    const unbroken = diff[index + 1]?.kind === 'note';
    const line = `${text.slice(1)}${unbroken ? '' : '\n'}`;
    if (kind === 'hunk') {
      expect(counts).toEqual([0, 0]);
      const [, start, length = '1', newStart, newLength = '1'] = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@$/.exec(
        text,
      )!;
      const from = Number(start) - (Number(length) === 0 ? 0 : 1);
      made.push(...lines.slice(at, from));
      at = from;
      expect(made.length).toBe(Number(newStart) - (Number(newLength) === 0 ? 0 : 1));
      counts = [Number(length), Number(newLength)];
    } else if (kind === 'same' || kind === 'removed') {
      expect(lines[at]).toBe(line);
      at += 1;
      counts[0]! -= 1;
      if (kind === 'same') {
        made.push(line);
        counts[1]! -= 1;
      }
    } else if (kind === 'added') {
      made.push(line);
      counts[1]! -= 1;
    }
  }
  expect(counts).toEqual([0, 0]);
  return [...made, ...lines.slice(at)].join('');
}

const text = fc
  .tuple(fc.array(fc.constantFrom('a', 'b', 'c', '', '市法院', 'x\r'), { maxLength: 30 }), fc.boolean())
  .map(([lines, ends]) => lines.join('\n') + (ends && lines.length > 0 ? '\n' : ''));

test('applied to the old text, a diff gives the new one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = unifiedDiff('p', before, after);
      expect(apply(before, diff)).toBe(after);
      expect(diff.length === 0).toBe(before === after);
    }),
    { numRuns: 500 },
  );
});

test('one line among many shows that line and three on each side', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `l${index}`);
  const diff = unifiedDiff('p', `${lines.join('\n')}\n`, `${lines.with(20, '新').join('\n')}\n`);
  expect(diff.map(({ text: line }) => line)).toEqual([
    '--- a/p',
    '+++ b/p',
    '@@ -18,7 +18,7 @@',
    ' l17',
    ' l18',
    ' l19',
    '-l20',
    '+新',
    ' l21',
    ' l22',
    ' l23',
  ]);
});

test('a new file, and one without a last line break', () => {
  expect(unifiedDiff('p', undefined, 'a\nb').map(({ text: line }) => line)).toEqual([
    '--- /dev/null',
    '+++ b/p',
    '@@ -0,0 +1,2 @@',
    '+a',
    '+b',
    '\\ No newline at end of file',
  ]);
});
