/** Edits of a file: what was meant changes, every other byte stays. */
import { describe, expect, test } from 'vitest';
import { type Edit, EditError, editText } from '../../src/yaml/edit.ts';

const cases: readonly (readonly [name: string, before: string, edits: readonly Edit[], after: string])[] = [
  ['a plain value', 'a: 1 # c\nb: 2\n', [{ op: 'set', at: ['a'], value: 3 }], 'a: 3 # c\nb: 2\n'],
  [
    'quotes stay',
    `a: "1.1"\nb: 'x'\n`,
    [
      { op: 'set', at: ['a'], value: '市法院' },
      { op: 'set', at: ['b'], value: "it's" },
    ],
    `a: "市法院"\nb: 'it''s'\n`,
  ],
  [
    'CRLF',
    'a: 1\r\nb:\r\n  - c\r\n',
    [
      { op: 'append', at: ['b'], value: 'd' },
      { op: 'set', at: ['e'], value: 2 },
    ],
    'a: 1\r\nb:\r\n  - c\r\n  - d\r\ne: 2\r\n',
  ],
  ['a byte order mark', '\ufeffa: 1\n', [{ op: 'set', at: ['a'], value: 2 }], '\ufeffa: 2\n'],
  ['no final newline', 'a: 1\nb: 2', [{ op: 'set', at: ['c'], value: 3 }], 'a: 1\nb: 2\nc: 3'],
  ['no final newline, removed', 'a: 1\nb: 2', [{ op: 'remove', at: ['b'] }], 'a: 1'],
  [
    'a new key after comments of others',
    'a: 1 # c\n\n# end\n',
    [{ op: 'set', at: ['b'], value: 'x' }],
    'a: 1 # c\nb: x\n\n# end\n',
  ],
  ['a list on one line', 'a: [b, c] # d\n', [{ op: 'append', at: ['a'], value: '1.2' }], 'a: [b, c, "1.2"] # d\n'],
  ['an empty list', 'a: []\n', [{ op: 'append', at: ['a'], value: { b: 1 } }], 'a:\n  - {b: 1}\n'],
  ['a list that is not there', 'a: 1\n', [{ op: 'append', at: ['b'], value: { c: 1 } }], 'a: 1\nb:\n  - {c: 1}\n'],
  ['nothing yet', 'a:\nb: 1\n', [{ op: 'append', at: ['a'], value: 'c' }], 'a: [c]\nb: 1\n'],
  ['nothing yet, a comment', 'a: # c\nb: 1\n', [{ op: 'set', at: ['a'], value: 'x' }], 'a: x # c\nb: 1\n'],
  [
    'items of several lines',
    'a:\n- b: 1\n  c: 2\nd: 1\n',
    [{ op: 'append', at: ['a'], value: { b: 3, c: 4 } }],
    'a:\n- b: 1\n  c: 2\n- b: 3\n  c: 4\nd: 1\n',
  ],
  [
    'items on a line each',
    'a:\n  - {b: 1}\nd: 1\n',
    [{ op: 'append', at: ['a'], value: { b: 3, c: '1.2' } }],
    'a:\n  - {b: 1}\n  - {b: 3, c: "1.2"}\nd: 1\n',
  ],
  [
    'a key of an item',
    'a:\n  - b: 1\n    c: 2\n  - b: 3\n',
    [{ op: 'set', at: ['a', 0, 'd'], value: '期限：年底' }],
    'a:\n  - b: 1\n    c: 2\n    d: "期限：年底"\n  - b: 3\n',
  ],
  [
    'a key between brackets',
    'a: {b: 1, c: 2}\n',
    [{ op: 'set', at: ['a', 'd'], value: [1] }],
    'a: {b: 1, c: 2, d: [1]}\n',
  ],
  ['a trailing comma', 'a: [\n  b,\n]\n', [{ op: 'append', at: ['a'], value: 'c' }], 'a: [\n  b, c\n]\n'],
  ['a long text', 'a: |\n  一\n  二\nb: 1\n', [{ op: 'set', at: ['a'], value: '三' }], 'a: 三\nb: 1\n'],
  [
    'a long text by another',
    'a: | # c\n  一\n  二\n\nb: 1\n',
    [{ op: 'set', at: ['a'], value: '三\n四\n' }],
    'a: | # c\n  三\n  四\n\nb: 1\n',
  ],
  [
    'after a long text',
    'a:\n  b: |\n    一\n\nc: 1\n',
    [{ op: 'set', at: ['a', 'd'], value: 1 }],
    'a:\n  b: |\n    一\n  d: 1\n\nc: 1\n',
  ],
  [
    'a value becomes a list',
    'a: b # c\nd: 1\n',
    [{ op: 'set', at: ['a'], value: [{ x: [{ y: 1 }, { y: 2 }] }] }],
    'a: # c\n  - x:\n      - {y: 1}\n      - {y: 2}\nd: 1\n',
  ],
  [
    'only what differs',
    'a:\n  b: 1 # x\n  c: "2"\n  # y\n  d: [1, 2]\n',
    [{ op: 'set', at: ['a'], value: { b: 1, c: '3', d: [1, 2, 4] } }],
    'a:\n  b: 1 # x\n  c: "3"\n  # y\n  d: [1, 2, 4]\n',
  ],
  ['a key goes', 'a: 1\nb: 2\nc: 3\n', [{ op: 'remove', at: ['b'] }], 'a: 1\nc: 3\n'],
  ['its comment stays', 'a: 1\nb: 2 # why\nc: 3\n', [{ op: 'remove', at: ['b'] }], 'a: 1\n# why\nc: 3\n'],
  [
    'the first key of an item goes',
    'a:\n  - b: 1\n    c: 2\n',
    [{ op: 'remove', at: ['a', 0, 'b'] }],
    'a:\n  - c: 2\n',
  ],
  ['an item goes', 'a:\n  - b\n  - c\n  - d\n', [{ op: 'remove', at: ['a', 1] }], 'a:\n  - b\n  - d\n'],
  ['the only item goes', 'a:\n  - b\nc: 1\n', [{ op: 'remove', at: ['a', 0] }], 'a: []\nc: 1\n'],
  [
    'items between brackets go',
    'a: [b, c, d]\n',
    [
      { op: 'remove', at: ['a', 2] },
      { op: 'remove', at: ['a', 0] },
    ],
    'a: [c]\n',
  ],
  ['the last between brackets goes', 'a: {b: 1}\n', [{ op: 'remove', at: ['a', 'b'] }], 'a: {}\n'],
  [
    'behind a wide gap',
    'a:\n-   {}\n- b\n',
    [{ op: 'set', at: ['a', 0], value: { b: [{ c: [{ d: 1 }] }], e: 2 } }],
    'a:\n-   b:\n      - c: [{d: 1}]\n    e: 2\n- b\n',
  ],
  ['nothing differs', 'a:   1\n', [{ op: 'set', at: ['a'], value: 1 }], 'a:   1\n'],
  ['undefined is left out', 'a: {b: 1}\n', [{ op: 'set', at: ['a'], value: { b: 1, c: undefined } }], 'a: {b: 1}\n'],
];

describe('edits', () => {
  test.each(cases)('%s', (_name, before, edits, after) => {
    expect(editText(before, edits)).toBe(after);
  });

  const refused: readonly (readonly [string, string, Edit, string])[] = [
    ['a comment would go', 'a:\n  b: 1\n  # why\n  c: 2\n', { op: 'set', at: ['a'], value: 1 }, 'comment-lost'],
    ['there is no such key', 'a: 1\n', { op: 'remove', at: ['b'] }, 'path-missing'],
    ['there is no such item', 'a: [1]\n', { op: 'set', at: ['a', 1], value: 1 }, 'path-missing'],
    ['a list that is none', 'a: 1\n', { op: 'append', at: ['a'], value: 1 }, 'path-missing'],
    ['a control character', 'a: 1\n', { op: 'set', at: ['a'], value: '\u0007' }, 'value-refused'],
    ['the file is broken', 'a: [1\n', { op: 'set', at: ['a'], value: 1 }, 'unreadable'],
    ['the only key of the file', 'a: 1\n', { op: 'remove', at: ['a'] }, 'not-possible'],
  ];
  test.each(refused)('refused: %s', (_name, text, edit, code) => {
    let found: unknown;
    try {
      editText(text, [edit]);
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(EditError);
    expect((found as EditError).code).toBe(code);
  });
});
