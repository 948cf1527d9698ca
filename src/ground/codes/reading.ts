/** Every diagnostic that taking up a plan's files can give: what it is called, how bad it is, and what its sentence may use. */
import type { Severity } from '../place.ts';

/** One kind of diagnostic. `example` is a YAML text that gives it; empty where it is not about text (size, encoding, links). */
export interface CodeEntry {
  readonly code: string;
  readonly severity: Severity;
  /** Names of the values in {@link Diagnostic.args}. */
  readonly args: readonly string[];
  readonly example: string;
}

/**
 * Registry of the codes of `yaml/`. Common arguments: `typed` is what stands in the file and `instead` what to type
 * (both shortened to one line of at most 60 characters); `character` is written `U+3000`.
 */
export const SOURCE_CODES = [
  // Files and folders
  { code: 'file-too-large', severity: 'error', args: ['size', 'limit'], example: '' },
  { code: 'file-unreadable', severity: 'error', args: [], example: '' },
  { code: 'file-is-link', severity: 'error', args: [], example: '' },
  { code: 'file-is-submodule', severity: 'error', args: [], example: '' },
  { code: 'file-not-regular', severity: 'error', args: [], example: '' },
  { code: 'file-name-refused', severity: 'error', args: ['character'], example: '' },
  { code: 'too-many-files', severity: 'error', args: ['limit'], example: '' },
  { code: 'folder-too-large', severity: 'error', args: ['limit'], example: '' },
  { code: 'folder-too-deep', severity: 'error', args: ['limit'], example: '' },
  // Encoding
  { code: 'encoding-utf16', severity: 'error', args: [], example: '' },
  { code: 'encoding-gbk', severity: 'error', args: [], example: '' },
  { code: 'encoding-unknown', severity: 'error', args: ['byte'], example: '' },
  // Characters
  { code: 'control-character', severity: 'error', args: ['character'], example: 'title: a\u0007b\n' },
  { code: 'bidirectional-character', severity: 'error', args: ['character'], example: 'title: a\u202eb\n' },
  { code: 'invisible-character', severity: 'error', args: ['character'], example: 'title: a\u200bb\n' },
  // Keyboard: what a Chinese input method types where YAML wants something else
  { code: 'fullwidth-colon', severity: 'error', args: ['typed', 'instead'], example: 'deadline：2010-12-31\n' },
  {
    code: 'fullwidth-colon-suspected',
    severity: 'warning',
    args: ['typed', 'instead'],
    example: '落实:\n  期限：年底前\n',
  },
  { code: 'colon-without-space', severity: 'error', args: ['typed', 'instead'], example: 'deadline:2010-12-31\n' },
  {
    code: 'colon-without-space-suspected',
    severity: 'warning',
    args: ['typed', 'instead'],
    example: '落实:\n  期限:年底前\n',
  },
  {
    code: 'wide-space-indentation',
    severity: 'error',
    args: ['character', 'instead'],
    example: 'a:\n\u3000\u3000b: 1\n',
  },
  {
    code: 'wide-space-after-colon',
    severity: 'error',
    args: ['typed', 'instead'],
    example: 'deadline:\u30002010-12-31\n',
  },
  { code: 'wide-space-after-dash', severity: 'error', args: ['typed', 'instead'], example: 'lead:\n  -\u3000市法院\n' },
  { code: 'dash-without-space', severity: 'error', args: ['typed', 'instead'], example: 'lead:\n  -市法院\n' },
  { code: 'fullwidth-dash', severity: 'error', args: ['typed', 'instead'], example: 'lead:\n  － 市法院\n' },
  { code: 'fullwidth-hash', severity: 'error', args: ['typed', 'instead'], example: '＃ 说明\na: 1\n' },
  {
    code: 'fullwidth-comma-in-list',
    severity: 'error',
    args: ['typed', 'instead'],
    example: 'lead: [市法院，市监察局]\n',
  },
  { code: 'fullwidth-bracket', severity: 'error', args: ['typed', 'instead'], example: 'lead: ［市法院］\n' },
  { code: 'curly-quotes', severity: 'error', args: ['typed', 'instead'], example: 'id: “1.4”\n' },
  { code: 'curly-quotes-suspected', severity: 'warning', args: ['typed', 'instead'], example: 'title: “实施方案”\n' },
  { code: 'tab-indentation', severity: 'error', args: [], example: 'a:\n\tb: 1\n' },
  // YAML features that plans do without
  { code: 'anchor-refused', severity: 'error', args: ['typed'], example: 'a: &x 1\n' },
  { code: 'alias-refused', severity: 'error', args: ['typed'], example: 'a: 1\nb: *a\n' },
  { code: 'tag-refused', severity: 'error', args: ['typed'], example: 'a: !!binary aGk=\n' },
  { code: 'directive-refused', severity: 'error', args: ['typed'], example: '%YAML 1.1\n---\na: 1\n' },
  { code: 'merge-key-refused', severity: 'error', args: [], example: 'a:\n  <<: {b: 1}\n' },
  { code: 'several-documents', severity: 'error', args: [], example: 'a: 1\n---\nb: 2\n' },
  { code: 'too-deep', severity: 'error', args: ['limit'], example: '' },
  { code: 'too-many-keys', severity: 'error', args: ['limit'], example: '' },
  { code: 'too-many-tokens', severity: 'error', args: ['limit'], example: '' },
  // Keys and values
  { code: 'key-duplicate', severity: 'error', args: ['key', 'line', 'firstLine'], example: 'a: 1\na: 2\n' },
  { code: 'key-twin', severity: 'error', args: ['key', 'line', 'firstLine'], example: 'caf\u00e9: 1\ncafe\u0301: 2\n' },
  { code: 'key-not-text', severity: 'error', args: ['typed', 'instead'], example: '1.1: a\n' },
  { code: 'key-refused', severity: 'error', args: ['key'], example: '__proto__: 1\n' },
  { code: 'number-not-finite', severity: 'error', args: ['typed', 'instead'], example: 'a: .inf\n' },
  { code: 'empty-document', severity: 'error', args: [], example: '# nothing yet\n' },
  // Syntax
  { code: 'bad-indentation', severity: 'error', args: [], example: 'a:\n    b: 1\n  c: 2\n' },
  { code: 'missing-colon', severity: 'error', args: ['typed', 'instead'], example: 'title\nkind: plan\n' },
  { code: 'missing-quote', severity: 'error', args: ['quote'], example: "a: 'b\n" },
  { code: 'missing-bracket', severity: 'error', args: ['bracket'], example: 'a: [b, c\n' },
  { code: 'missing-comma', severity: 'error', args: [], example: 'a: ["b" "c"]\n' },
  { code: 'missing-space', severity: 'error', args: ['typed', 'instead'], example: 'a: "b"#c\n' },
  { code: 'two-colons', severity: 'error', args: ['typed', 'instead'], example: 'a: b: c\n' },
  { code: 'block-in-flow', severity: 'error', args: [], example: 'a: [\n  - b\n  ]\n' },
  { code: 'bad-start-character', severity: 'error', args: ['typed', 'instead'], example: 'a: @b\n' },
  { code: 'bad-escape', severity: 'error', args: ['typed'], example: 'a: "\\q"\n' },
  { code: 'key-too-long', severity: 'error', args: ['limit'], example: '' },
  { code: 'unexpected-text', severity: 'error', args: ['typed'], example: 'a: "b" c\n' },
  { code: 'syntax-error', severity: 'error', args: ['typed'], example: '' },
  { code: 'more-diagnostics', severity: 'error', args: ['count'], example: '' },
] as const satisfies readonly CodeEntry[];

/** A code of {@link SOURCE_CODES}. */
export type SourceCode = (typeof SOURCE_CODES)[number]['code'];

const severities: ReadonlyMap<string, Severity> = new Map(SOURCE_CODES.map((entry) => [entry.code, entry.severity]));

/** How bad a code of `yaml/` is; undefined for a code of another registry. */
export function severityOfSource(code: string): Severity | undefined {
  return severities.get(code);
}
