/** Hostile YAML files by name: what each is, and the code and line that answer it. Small slips of the keyboard are in test/faults. */

/** One file, put among the tasks of a sound plan. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array | string;
  readonly code: string;
  readonly line: number;
}

const many = (count: number, text: string | ((n: number) => string)): string =>
  Array.from({ length: count }, (_, n) => (typeof text === 'string' ? text : text(n))).join('');

const HEAD = 'kind: tasks\nsection: "9"\ntitle: 危险文件\n';

/** Bytes that look random and are the same each time. */
function noise(length: number): Uint8Array {
  let state = 20100708;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  });
}

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

/** Rows: name, contents, code, line. */
const rows: readonly (readonly [string, () => Uint8Array | string, string, number])[] = [
  // Bombs of anchors and aliases
  [
    'billion-laughs',
    () => `a0: &a0 x\n${many(9, (n) => `a${n + 1}: &a${n + 1} [${many(10, `*a${n}, `)}]\n`)}`,
    'anchor-refused',
    1,
  ],
  ['alias-of-itself', () => 'a: &a [*a, *a]\n', 'anchor-refused', 1],
  ['10,000-aliases', () => `a: &a x\nb: [${many(10_000, '*a, ')}]\n`, 'anchor-refused', 1],
  ['20,000-anchors', () => many(20_000, (n) => `k${n}: &a${n} x\n`), 'anchor-refused', 1],
  ['anchor-name-of-1-MB', () => `a: &${'x'.repeat(1_000_000)} 1\n`, 'anchor-refused', 1],
  ['anchors-one-after-another', () => `a: ${many(10_000, (n) => `&a${n} `)}1\n`, 'anchor-refused', 1],
  ['merge-keys', () => `${HEAD}tasks:\n${many(500, '  - {<<: {id: "9.1"}}\n')}`, 'merge-key-refused', 5],
  // Depth
  ['100,000-flow-lists-deep', () => `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`, 'too-deep', 1],
  ['50,000-flow-mappings-deep', () => `a: ${'{a: '.repeat(50_000)}1${'}'.repeat(50_000)}\n`, 'too-deep', 1],
  ['2,000-block-mappings-deep', () => many(2000, (n) => `${' '.repeat(n)}a:\n`), 'too-deep', 41],
  ['100,000-dashes-on-a-line', () => `${'- '.repeat(100_000)}1\n`, 'too-deep', 1],
  ['100,000-question-marks', () => `${'? '.repeat(100_000)}1\n`, 'too-deep', 1],
  ['lists-and-mappings-in-turn', () => `a: ${'[{a: '.repeat(20_000)}\n`, 'too-deep', 1],
  [
    '39-levels-a-thousand-times',
    () => many(1000, (n) => `k${n}: ${'['.repeat(38)}${']'.repeat(38)}\n`),
    'kind-missing',
    1,
  ],
  // Width
  ['50,000-keys', () => many(50_000, (n) => `k${n}: 1\n`), 'too-many-keys', 2001],
  ['50,000-keys-in-a-line', () => `{${many(50_000, (n) => `k${n}: 1, `)}}\n`, 'too-many-tokens', 1],
  ['400,000-items', () => `${HEAD}tasks:\n${'- a\n'.repeat(400_000)}`, 'too-many-tokens', 60000],
  ['600,000-commas', () => `a: [${','.repeat(600_000)}]\n`, 'too-many-tokens', 1],
  ['300,000-empty-mappings', () => `${HEAD}tasks:\n${'- {}\n'.repeat(300_000)}`, 'too-many-tokens', 60000],
  ['2,000-duplicate-keys', () => 'title: x\n'.repeat(1999), 'key-duplicate', 2],
  [
    '10,000-tasks-without-anything',
    () => `${HEAD}tasks:\n${many(10_000, (n) => `  - {id: "9.${n}"}\n`)}`,
    'too-long',
    5,
  ],
  // Long scalars, lines, comments
  ['10-MB', () => `${HEAD}# ${'x'.repeat(10_000_000)}\n`, 'file-too-large', 1],
  ['comment-of-2-MB', () => `# ${'说'.repeat(600_000)}\n`, 'empty-document', 1],
  ['500,000-comments', () => '# x\n'.repeat(500_000), 'too-many-tokens', 150001],
  ['plain-scalar-of-2-MB', () => `${HEAD}note: ${'文'.repeat(600_000)}\n`, 'too-long', 4],
  ['plain-scalar-of-200,000-lines', () => `${HEAD}note:\n${'  文字\n'.repeat(200_000)}`, 'too-long', 5],
  ['300,000-escapes', () => `${HEAD}note: "${'\\u4e00'.repeat(300_000)}"\n`, 'too-long', 4],
  ['block-scalar-of-2-MB', () => `${HEAD}note: |\n${'  文字\n'.repeat(200_000)}`, 'too-long', 4],
  ['folded-scalar-of-2-MB', () => `${HEAD}note: >\n${'  文字\n\n'.repeat(180_000)}`, 'too-long', 4],
  ['key-of-1-MB', () => `${'k'.repeat(1_000_000)}: 1\n`, 'key-too-long', 1],
  ['quoted-key-of-1-MB', () => `"${'k'.repeat(1_000_000)}": 1\n`, 'key-too-long', 1],
  ['2-MB-of-spaces', () => `${HEAD}note: ${' '.repeat(1_900_000)}x\n`, 'key-missing', 1],
  ['2,000,000-line-breaks', () => '\n'.repeat(2_000_000), 'too-many-tokens', 300001],
  ['spaces-at-every-end', () => `${HEAD}note: x${`${' '.repeat(50)}\n`.repeat(38_000)}`, 'key-missing', 1],
  ['400,000-colons', () => `a${': a'.repeat(400_000)}\n`, 'too-deep', 1],
  ['600,000-full-width-colons', () => `标题${'：'.repeat(600_000)}\n`, 'fullwidth-colon', 1],
  ['300,000-curly-quotes', () => `title: ${'“”'.repeat(150_000)}\n`, 'kind-missing', 1],
  ['200,000-full-width-slips', () => '题目：文\n'.repeat(130_000), 'fullwidth-colon', 1],
  [
    'wording-of-2-MB',
    () => `${HEAD}tasks:\n  - {id: "9.1", title: x, deadline: {wording: ${'二〇一〇年'.repeat(120_000)}}}\n`,
    'too-long',
    5,
  ],
  [
    '2,000-words-of-a-day',
    () =>
      `${HEAD}tasks:\n${many(600, (n) => `  - {id: "9.${n}", title: x, deadline: {wording: ${'年底前每月每季度'.repeat(24)}}}\n`)}`,
    'deadline-empty',
    5,
  ],
  ['100,000-wrong-lines', () => ': : :\n'.repeat(100_000), 'too-many-keys', 2001],
  ['quote-never-closed', () => `${HEAD}note: "${'文字\n  '.repeat(150_000)}`, 'missing-quote', 4],
  ['bracket-never-closed', () => `${HEAD}note: [${'文字,\n  '.repeat(100_000)}`, 'too-many-tokens', 59999],
  // Tags and directives
  ['tag-of-a-function', () => 'a: !!js/function "function () { process.exit(7) }"\n', 'tag-refused', 1],
  ['tag-of-an-object', () => 'a: !!python/object/apply:os.system ["touch ran"]\n', 'tag-refused', 1],
  ['tag-in-full', () => '!<tag:yaml.org,2002:map> {a: 1}\n', 'tag-refused', 1],
  [
    'tag-directives',
    () => `${many(5000, (n) => `%TAG !t${n}! tag:x.example,2010:\n`)}---\na: 1\n`,
    'directive-refused',
    1,
  ],
  ['yaml-1.1', () => '%YAML 1.1\n---\nkind: tasks\nsection: 012\n', 'directive-refused', 1],
  ['100,000-documents', () => '--- a\n'.repeat(100_000), 'several-documents', 2],
  ['end-marks', () => '...\n'.repeat(100_000), 'empty-document', 1],
  // Keys
  ['prototype', () => `${HEAD}__proto__: {polluted: yes}\n`, 'key-refused', 4],
  ['constructor', () => `${HEAD}"constructor": {prototype: {polluted: yes}}\n`, 'key-refused', 4],
  ['cyrillic-look-alike', () => `${HEAD}t\u0430sks: []\n`, 'key-unknown', 4],
  ['zero-width-in-a-key', () => `${HEAD}ta\u200bsks: []\n`, 'invisible-character', 4],
  ['composed-and-decomposed', () => `${HEAD}caf\u00e9: 1\ncafe\u0301: 2\n`, 'key-twin', 5],
  ['list-as-key', () => `${HEAD}? [a, b]\n: 1\n`, 'key-not-text', 4],
  // Values that look like something else
  ['numbers-beyond-all', () => `${HEAD}weight: 1e400\n`, 'number-not-finite', 4],
  ['number-with-lost-digits', () => `${HEAD}tasks:\n  - {id: 9007199254740993, title: x}\n`, 'number-unquoted', 5],
  // Indentation
  [
    'no-break-space-indentation',
    () => `${HEAD}tasks:\n\u00a0\u00a0- {id: "9.1", title: x}\n`,
    'wide-space-indentation',
    5,
  ],
  ['em-space-indentation', () => `${HEAD}tasks:\n\u2003\u2003- {id: "9.1", title: x}\n`, 'wide-space-indentation', 5],
  ['tabs-everywhere', () => `kind:\ttasks\nsection:\t"9"\ntasks:\n\t-\tid: "9.1"\n`, 'tab-indentation', 4],
  ['block-scalar-of-indent-9', () => `${HEAD}note: |9\n  x\n`, 'bad-indentation', 5],
  ['block-scalar-of-indent-0', () => `${HEAD}note: |0\n  x\n`, 'unexpected-text', 4],
  ['block-scalar-less-and-less', () => `${HEAD}note: |\n      x\n    y\n  z\n`, 'bad-indentation', 6],
  // Encodings
  ['two-byte-order-marks', () => `\ufeff\ufeff${HEAD}`, 'invisible-character', 1],
  ['byte-order-mark-within', () => `${HEAD}note: a\ufeffb\n`, 'invisible-character', 4],
  ['utf-16-big-endian', () => Buffer.from(`\ufeff${HEAD}`, 'utf16le').swap16(), 'encoding-utf16', 1],
  [
    'utf-32',
    () =>
      bytes(
        [0xff, 0xfe, 0, 0],
        ...[...HEAD].map((char) => [char.codePointAt(0)! & 255, char.codePointAt(0)! >> 8, 0, 0]),
      ),
    'encoding-utf16',
    1,
  ],
  ['gbk-cut-in-a-character', () => bytes(HEAD, 'note: ', [0xce, 0xc4, 0xd7], '\n'), 'encoding-unknown', 4],
  ['overlong-utf-8', () => bytes(HEAD, 'note: ', [0xc0, 0xaf, 0xe0, 0x80, 0xaf], '\n'), 'encoding-unknown', 4],
  ['surrogates-in-utf-8', () => bytes(HEAD, 'note: ', [0xed, 0xa0, 0x80], '\n'), 'encoding-unknown', 4],
  ['cut-at-the-end', () => bytes(HEAD, 'note: ', [0xe6, 0x96]), 'encoding-unknown', 4],
  ['lone-surrogate-escape', () => `${HEAD}note: "\\ud800"\n`, 'control-character', 4],
  ['noise', () => noise(100_000), 'encoding-unknown', 1],
  [
    'noise-of-letters',
    () =>
      Buffer.from(noise(200_000))
        .toString('latin1')
        .replace(/[^ -~\n]/g, ''),
    'dash-without-space',
    11,
  ],
  ['program', () => bytes([0x7f], 'ELF', [2, 1, 1, 0], noise(10_000) as unknown as number[]), 'encoding-unknown', 1],
  ['picture', () => bytes([0x89], 'PNG\r\n', [0x1a, 10], noise(10_000) as unknown as number[]), 'encoding-unknown', 1],
  ['zip', () => bytes('PK', [3, 4], noise(10_000) as unknown as number[]), 'encoding-unknown', 1],
  ['nul-bytes', () => Buffer.alloc(1_000_000), 'control-character', 1],
  ['nul-in-a-value', () => `${HEAD}note: a\0b\n`, 'control-character', 4],
  // Characters
  ['terminal-escapes', () => `${HEAD}note: "\u001b]0;x\u0007\u001b[2J"\n`, 'control-character', 4],
  ['terminal-escapes-escaped', () => `${HEAD}note: "\\e]0;x\\a\\e[2J"\n`, 'control-character', 4],
  ['c1-controls', () => `${HEAD}note: "\u009b31m"\n`, 'control-character', 4],
  ['bidirectional-override', () => `${HEAD}note: a\u202egnp.exe\n`, 'bidirectional-character', 4],
  ['500,000-bidirectional-marks', () => `${HEAD}note: ${'\u202e'.repeat(500_000)}\n`, 'bidirectional-character', 4],
  ['tags-of-unicode', () => `${HEAD}note: a\u{e0041}\u{e007f}\n`, 'invisible-character', 4],
  // Line ends
  ['carriage-returns-alone', () => HEAD.replaceAll('\n', '\r'), 'control-character', 1],
  ['line-ends-mixed', () => 'kind: tasks\r\nsection: "9"\rtitle: x\n', 'control-character', 2],
  ['line-ends-of-unicode', () => 'kind: tasks\u0085section: "9"\u2028title: x\u2029', 'control-character', 1],
  // Nothing
  ['nothing', () => '', 'empty-document', 1],
  ['byte-order-mark-alone', () => '\ufeff', 'empty-document', 1],
  ['comments-alone', () => '# 尚未填写\n# 以后再写\n', 'empty-document', 1],
  ['document-mark-alone', () => '---\n', 'empty-document', 1],
  ['null', () => 'null\n', 'kind-missing', 1],
  ['a-list', () => '- kind: tasks\n', 'kind-missing', 1],
  ['workflow-command', () => `::error file=x::y\n`, 'kind-missing', 1],
];

/** See {@link HostileFile}. */
export const hostileFiles: readonly HostileFile[] = rows.map(([name, bytes, code, line]) => ({
  name,
  bytes,
  code,
  line,
}));
