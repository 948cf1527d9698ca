import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { DIAGNOSTIC_CODES, severityOf } from '../../src/ground/codes/diagnostics.ts';
import type { Step } from '../../src/ground/place.ts';
import { type ParsedDocument, readDocument } from '../../src/yaml/document.ts';
import { LIMITS } from '../../src/yaml/limits.ts';
import { PositionIndex } from '../../src/yaml/positions.ts';
import { EXAMPLES } from './examples.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string | Uint8Array): ParsedDocument =>
  readDocument({ path: 'plan.yaml', bytes: typeof text === 'string' ? bytesOf(text) : text });
const told = (document: ParsedDocument): string[] =>
  document.diagnostics.map(({ code, position }) => `${code} ${position?.line}:${position?.column}`);

describe('registry', () => {
  it.each(Object.entries(EXAMPLES))('%s: its example gives it alone, with its arguments', (code, example) => {
    const { diagnostics } = read(example);
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
    const entry = DIAGNOSTIC_CODES.find((one) => one.code === code)!;
    expect(Object.keys(diagnostics[0]?.args ?? {}).sort()).toEqual([...entry.args].sort());
  });

  it('names each code once', () => {
    expect(new Set(DIAGNOSTIC_CODES.map(({ code }) => code)).size).toBe(DIAGNOSTIC_CODES.length);
  });
});

/** Hostile and mistaken texts: name, text, what is told and where. */
const HOSTILE: readonly (readonly [string, string | Uint8Array, ...string[]])[] = [
  ['nothing', '', 'empty-document 1:1'],
  ['only a start', '---\n', 'empty-document 1:1'],
  [
    'an alias bomb',
    'a: &a [x, x]\nb: &b [*a, *a]\n',
    'anchor-refused 1:4',
    'anchor-refused 2:4',
    'alias-refused 2:8',
    'alias-refused 2:12',
  ],
  ['a circular alias', 'a: &a\n  b: *a\n', 'anchor-refused 1:4', 'alias-refused 2:6'],
  ['deep flow', `a: ${'['.repeat(5000)}`, 'too-deep 1:43'],
  ['deep mappings', Array.from({ length: 60 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), 'too-deep 41:41'],
  ['deep lists', '- '.repeat(5000), 'too-deep 1:81'],
  ['a mapping of many keys', Array.from({ length: 3000 }, (_, i) => `k${i}: 1\n`).join(''), 'too-many-keys 2001:1'],
  ['one line without end', `a: [${'b,'.repeat(20000)}]`, 'too-many-tokens 1:6667'],
  ['a script tag', 'a: !!js/function "x"\n', 'tag-refused 1:4'],
  ['an own tag', 'a: !x y\n', 'tag-refused 1:4'],
  ['a tagged mapping', 'a: !!set {b, c}\n', 'tag-refused 1:4'],
  ['YAML 1.1', '%YAML 1.1\n---\na: no\n', 'directive-refused 1:1'],
  ['two documents', 'a: 1\n---\nb: 2\n', 'several-documents 2:1'],
  ['a merge key', 'a:\n  <<: {b: 1}\n', 'merge-key-refused 2:3'],
  ['__proto__', 'a:\n  __proto__: {x: 1}\n', 'key-refused 2:3'],
  ['constructor', 'constructor: 1\n', 'key-refused 1:1'],
  ['a key twice', 'a: 1\nb: 2\na: 3\n', 'key-duplicate 3:1'],
  ['a key twice in flow', 'x: {a: 1, a: 2}\n', 'key-duplicate 1:11'],
  ['a quoted twin', 'a: 1\n"a": 2\n', 'key-duplicate 2:1'],
  ['number keys alike', '"1": a\n1: b\n', 'key-not-text 2:1', 'key-duplicate 2:1'],
  ['a composed twin', 'caf\u00e9: 1\ncafe\u0301: 2\n', 'key-twin 2:1'],
  ['a list as key', '[a]: 1\n', 'key-not-text 1:1'],
  ['no key', ': 1\n', 'key-not-text 1:1'],
  ['an escape sequence', 'a: \u001b[31m\n', 'control-character 1:4'],
  ['a C1 control', 'a: b\u0085c\n', 'control-character 1:5'],
  ['NUL', 'a: 1\nb: x\0y\n', 'control-character 2:5'],
  ['CR alone', 'a: "1\rb"\n', 'control-character 1:6'],
  ['a bidirectional override', '# \u202e\na: 1\n', 'bidirectional-character 1:3'],
  ['a hidden override', 'a: "\\u202e"\n', 'bidirectional-character 1:4'],
  ['a hidden override in a key', '"\\u202e": 1\n', 'bidirectional-character 1:1'],
  ['half a surrogate pair', 'a: "\\ud800"\n', 'control-character 1:4'],
  ['a zero-width space', '市\u200b法院: 1\n', 'invisible-character 1:2'],
  ['tag characters', 'a: b\u{e0041}\n', 'invisible-character 1:5'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0, 0x3a, 0]), 'encoding-utf16 1:1'],
  ['UTF-16 without a mark', new Uint8Array([0x61, 0, 0x3a, 0]), 'encoding-utf16 1:1'],
  [
    'GBK',
    new Uint8Array([0x61, 0x3a, 0x20, 0x31, 0x0a, 0x62, 0x3a, 0x20, 0xca, 0xd0, 0xb7, 0xa8, 0xd4, 0xba, 0x0a]),
    'encoding-gbk 2:4',
  ],
  ['neither', new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0xff]), 'encoding-unknown 1:4'],
  ['infinity', 'a: -.inf\n', 'number-not-finite 1:4'],
  ['not a number', 'a: .nan\n', 'number-not-finite 1:4'],
  ['an open quote', "a: 'b\nc: 1\n", 'missing-quote 1:4'],
  ['an open double quote', 'x: 1\na: "b\nc: 1\n', 'missing-quote 2:4'],
  ['an open list', 'a: [b, c\nd: 1\n', 'missing-bracket 1:4'],
  ['an open mapping', 'a: {b: 1\n', 'missing-bracket 1:4'],
  ['a word without a colon', 'title\nkind: plan\n', 'missing-colon 1:1'],
  ['two slips, two diagnostics', 'a: b: c\nd: @e\n', 'two-colons 1:4', 'bad-start-character 2:4'],
  ['a tab', 'a:\n\tb: 1\n', 'tab-indentation 2:1'],
  ['a tab after spaces', 'a:\n  b: 1\n  \tc: 2\n', 'tab-indentation 3:3'],
  ['two full-width colons', 'kind: plan\n期限：2010-12-31\ntitle：x\n', 'fullwidth-colon 2:3', 'fullwidth-colon 3:6'],
  ['a full-width colon above a mapping', '期限：\n  by: 1\n', 'fullwidth-colon 1:3'],
  ['a full-width colon in a list', '- lead：市法院\n', 'fullwidth-colon 1:7'],
  ['a full-width colon in flow', 'a: {by：2010-12-31}\n', 'fullwidth-colon 1:7'],
  ['no space in flow', 'a: {by:2010-12-31}\n', 'colon-without-space 1:7'],
  ['a no-break space', 'a:\n\u00a0\u00a0b: 1\n', 'wide-space-indentation 2:1'],
  ['a wide space after a colon above a mapping', 'a:\u3000\n  b: 1\n', 'wide-space-after-colon 1:3'],
  ['an enumeration comma', 'lead: [市法院、市监察局]\n', 'fullwidth-comma-in-list 1:11'],
  ['a full-width closing bracket', 'lead: [市法院，市监察局］\nx: 1\n', 'fullwidth-bracket 1:8'],
  ['curly quotes around a key', '“a”: 1\n', 'curly-quotes 1:1'],
];

describe('what is refused', () => {
  it.each(HOSTILE)('%s', (_name, text, ...expected) => {
    expect(told(read(text))).toEqual(expected);
  });

  it('a file over the limit, without reading it', () => {
    const document = read(new Uint8Array(LIMITS.bytes + 1));
    expect(document.diagnostics[0]).toMatchObject({
      code: 'file-too-large',
      args: { size: LIMITS.bytes + 1, limit: LIMITS.bytes },
    });
  });

  it('says both lines of a duplicate and keeps the first', () => {
    const document = read('a: 1\nb: 2\na: 3\n');
    expect(document.diagnostics[0]?.args).toEqual({ key: 'a', line: 3, firstLine: 1 });
    expect(document.data).toEqual({ a: 1, b: 2 });
  });

  it('pollutes nothing', () => {
    const { data } = read('__proto__: {polluted: 1}\na: {toString: 1}\n') as { data: { a: object } };
    expect(Object.getPrototypeOf(data)).toBeNull();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(data.a)).toEqual(['toString']);
  });

  it('lists at most a hundred and says how many more', () => {
    const { diagnostics } = read(
      'a: &x 1\n'.repeat(1) + Array.from({ length: 150 }, (_, i) => `k${i}: !t 1\n`).join(''),
    );
    expect(diagnostics).toHaveLength(LIMITS.diagnostics + 1);
    expect(diagnostics.at(-1)).toMatchObject({ code: 'more-diagnostics', args: { count: 51 } });
  });

  it('never throws and never takes long, whatever a file says', () => {
    const piece = fc.constantFrom(
      'a',
      '市',
      ': ',
      '：',
      '- ',
      '\n',
      '  ',
      '\u3000',
      '[',
      ']',
      '{',
      '}',
      ',',
      '，',
      '"',
      "'",
      '“',
      '|',
      '>',
      '&a ',
      '*a',
      '!t ',
      '#',
      '?',
      '%',
      '\t',
      '1.10',
      '---\n',
      '\r',
      '\u202e',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const document = read(pieces.join(''));
        if (document.data === undefined)
          expect(document.diagnostics.some(({ code }) => severityOf(code) === 'error')).toBe(true);
        for (const { code, position } of document.diagnostics) {
          expect(DIAGNOSTIC_CODES.some((entry) => entry.code === code)).toBe(true);
          expect(position!.line).toBeGreaterThan(0);
          expect((position!.endLine - position!.line) * 1e6 + position!.endColumn).toBeGreaterThanOrEqual(
            position!.column,
          );
        }
      }),
      { numRuns: 1500, examples: [[[']', '“', '\n', '“']]] },
    );
  });
});

describe('what is left alone', () => {
  it.each([
    ['prose with a colon below its key', 'text: 各单位要\n  注意：抓好落实\n', { text: '各单位要 注意：抓好落实' }],
    ['prose in a list', 'a:\n  - 地点：会议室\n', { a: ['地点：会议室'] }],
    [
      'indented paragraphs in a block',
      'a: |\n  　　第一段：甲，乙\n  期限：x\n',
      { a: '　　第一段：甲，乙\n期限：x\n' },
    ],
    ['quoted text', "a: '期限：“x”，y'\n", { a: '期限：“x”，y' }],
    [
      'addresses and times',
      'a: http://example.org/x\nb: 12:30\nc: urn:x:y\n',
      { a: 'http://example.org/x', b: '12:30', c: 'urn:x:y' },
    ],
    ['words YAML 1.1 would turn', 'a: no\nb: 2010-12-31\nc: on\n', { a: 'no', b: '2010-12-31', c: 'on' }],
    ['a mark at the start and CRLF', '\ufeffa: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['quotes within a title', 'a: 关于“三公”经费和“小金库”\n', { a: '关于“三公”经费和“小金库”' }],
  ])('%s', (_name, text, data) => {
    const document = read(text);
    expect(told(document)).toEqual([]);
    expect(document.data).toEqual(data);
  });
});

describe('positions', () => {
  const text =
    'tasks:\n  - id: "1.4"\n    编号: 1.10\n    due: {by: 2010-12-31}\n    note: |\n      甲\n      乙\n\n# end\n';
  const { lines } = read(text);
  it.each<[Step[], 'key' | 'value', number[]]>([
    [['tasks', 0, 'id'], 'value', [2, 9, 2, 14]],
    [['tasks', 0, 'id'], 'key', [2, 5, 2, 7]],
    [['tasks', 0, 'due', 'by'], 'value', [4, 15, 4, 25]],
    [['tasks', 0, 'note'], 'value', [5, 11, 7, 8]],
    [['tasks', 0], 'value', [2, 5, 7, 8]],
    [['tasks', 0, 'due', 'from'], 'value', [4, 5, 4, 8]],
    [['tasks', 7], 'value', [1, 1, 1, 6]],
    [['nothing', 'here'], 'value', [1, 1, 7, 8]],
  ])('%j %s', (steps, part, [line, column, endLine, endColumn]) => {
    expect(lines.resolve(steps, part)).toEqual({ line, column, endLine, endColumn });
  });

  it('keeps how a number was written', () => {
    expect(lines.written(['tasks', 0, '编号'])).toBe('1.10');
    expect(lines.written(['tasks', 0, 'id'])).toBeUndefined();
    expect(read('a: 0371\nb: ~\nc:\n').lines.written(['a'])).toBe('0371');
  });

  it('points at the text of every scalar and key, in any data', () => {
    const key = fc.stringMatching(/^[a-z市法院0-9]{1,6}$/).filter((name) => name !== 'constructor');
    const leaf = fc.oneof(fc.stringMatching(/^[a-z市，。“” ]{0,12}$/), fc.integer(), fc.boolean(), fc.constant(null));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4 }), fc.boolean(), (data, flow) => {
        const source = stringify(data, {
          collectionStyle: flow ? 'flow' : 'any',
          defaultStringType: 'QUOTE_DOUBLE',
          defaultKeyType: 'QUOTE_DOUBLE',
          lineWidth: 0,
        });
        const document = read(source);
        expect(told(document)).toEqual([]);
        expect(document.data).toEqual(data);
        const rows = source.split('\n');
        const at = (steps: Step[], part: 'key' | 'value'): string => {
          const { line, column, endLine, endColumn } = document.lines.resolve(steps, part);
          return line === endLine
            ? rows[line - 1]!.slice(column - 1, endColumn - 1)
            : rows.slice(line - 1, endLine).join('\n');
        };
        const visit = (value: unknown, steps: Step[]): void => {
          if (typeof value === 'object' && value !== null)
            for (const [name, child] of Object.entries(value)) {
              const step = Array.isArray(value) ? Number(name) : name;
              if (typeof step === 'string') expect(JSON.parse(at([...steps, step], 'key'))).toBe(step);
              visit(child, [...steps, step]);
            }
          else expect(JSON.parse(at(steps, 'value'))).toBe(value);
        };
        visit(document.data, []);
      }),
      { numRuns: 300 },
    );
  });

  it('are found in a long list without counting it anew for each', () => {
    const count = 5000;
    const data = { items: Array.from({ length: count }, () => 'x') };
    let looks = 0;
    const spans = new Proxy(
      [0, 1, 0, 9, count + 2, 0, 1, 0, 9, count + 1, ...data.items.flatMap(() => [-1, -1, 3, 4, 1])],
      {
        get(target, key, receiver) {
          looks += 1;
          return Reflect.get(target, key, receiver);
        },
      },
    );
    const lines = new PositionIndex(data, [0], spans, {});
    for (let index = 0; index < count; index++) expect(lines.resolve(['items', index])).toMatchObject({ column: 4 });
    expect(looks).toBeLessThan(10 * count);
  });
});
