import { describe, expect, test } from 'vitest';
import { askedOnce } from '../../src/cli/asked-once.ts';
import { parseRange } from '../../src/cli/commands/diff/run.ts';
import type { Git } from '../../src/host/host.ts';

describe('a range', () => {
  test.each([
    ['A..B', { from: 'A', to: 'B' }],
    ['A..', { from: 'A', to: undefined }],
    ['A', { from: 'A', to: undefined }],
    ['HEAD~1..', { from: 'HEAD~1', to: undefined }],
    ['v1.0..v1.1', { from: 'v1.0', to: 'v1.1' }],
  ])('%s', (text, range) => {
    expect(parseRange(text)).toEqual(range);
  });

  test('--at is the end where none is written', () => {
    expect(parseRange('A..', 'C')).toEqual({ from: 'A', to: 'C' });
  });

  test.each(['..B', '..', '', 'A...B', 'A..B..C', '--output=x..B', 'A..--x'])('%j is refused', (text) => {
    expect(() => parseRange(text)).toThrow(
      expect.objectContaining({ name: 'UsageError', key: 'range-wrong', args: { range: text } }),
    );
  });

  test('an end that is written twice is refused', () => {
    expect(() => parseRange('A..B', 'C')).toThrow();
  });
});

test('Git is asked for a tree once and for a blob once', () => {
  const asked: unknown[] = [];
  const git = {
    tree: (_top: string, id: string, prefix: string) => {
      asked.push([id, prefix]);
      return [
        { mode: '100644', object: 'x', path: 'plans/p/plan.yaml' },
        { mode: '100644', object: 'y', path: 'plans/pp/plan.yaml' },
      ];
    },
    blobs: (_top: string, objects: readonly string[]) => {
      asked.push(objects);
      return new Map(objects.map((object) => [object, new Uint8Array()]));
    },
  } as unknown as Git;
  const once = askedOnce(git);
  expect(once.tree('.', 'a', '')).toHaveLength(2);
  expect(once.tree('.', 'a', 'plans/p')).toEqual([{ mode: '100644', object: 'x', path: 'plans/p/plan.yaml' }]);
  expect([...once.blobs('.', ['x', 'y'], 9).keys()]).toEqual(['x', 'y']);
  expect([...once.blobs('.', ['y', 'z'], 9).keys()]).toEqual(['y', 'z']);
  expect(asked).toEqual([['a', ''], ['x', 'y'], ['z']]);
});
