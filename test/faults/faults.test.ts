/** Seeded faults of every kind: each is found at its line with its own code, shown with a caret, and nothing else is said. */
import { eastAsianWidth } from 'get-east-asian-width';
import { describe, expect, test } from 'vitest';
import { DIAGNOSTIC_CODES, severityOf } from '../../src/ground/codes/diagnostics.ts';
import { main } from '../../src/main.ts';
import { memoryHost } from '../host/memory.ts';
import { applyFault, type Changed, type Expected, readFaults, readFolder } from './fault.ts';

const ROOT = 'plans/base';
const base = readFolder(`${import.meta.dirname}/base`);
const faults = readFaults(`${import.meta.dirname}/cases`);

/** Codes that no small change to a text can give, each with the test that gives it or the reason why there is none. */
const WAIVED: Readonly<Record<string, string>> = {
  'file-too-large': 'two megabytes of text: test/source',
  'file-unreadable': 'needs a file without read permission: test/host, test/source',
  'file-is-submodule': 'only in a Git tree: test/source',
  'file-not-regular': 'needs a pipe or a device: test/source',
  'file-name-refused': 'a control character in a file name: test/source',
  'too-many-files': 'thousands of files: test/source',
  'folder-too-large': 'tens of megabytes: test/source',
  'folder-too-deep': 'a chain of folders, no file of its own to show: test/source',
  'too-many-tokens': 'hundreds of thousands of tokens: test/source',
  'more-diagnostics': 'only beside a hundred others: test/source',
  'shape-wrong': 'no schema has a keyword without a sentence of its own',
  'period-kind': 'not said yet: nothing compares the length of a period with what a duty or a task wants',
  'syntax-error': 'what the YAML library says beyond the words that duban knows: test/source',
};

interface Said {
  readonly code: string;
  readonly severity: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

async function validate(changed: Changed, ...options: string[]): Promise<{ exit: number; out: string; err: string }> {
  const inPlan = (path: string) => `${ROOT}/${path}`;
  const host = memoryHost({
    files: Object.fromEntries([...changed.files].map(([path, data]) => [inPlan(path), data])),
    odd: Object.fromEntries(changed.links.map((path) => [inPlan(path), 'link' as const])),
    lang: 'zh',
    today: '2010-12-31',
  });
  const exit = await main(['validate', ...options], host);
  return { exit, out: host.out(), err: host.err() };
}

const isError = ({ code }: Expected) => severityOf(code) === 'error';

/** Columns of a terminal, counted without the code under test. */
function columns(text: string): number {
  return [...text].reduce((sum, char) => sum + (/\p{M}/u.test(char) ? 0 : eastAsianWidth(char.codePointAt(0)!)), 0);
}

/** The caret must stand under the text that is meant, on a line that the user can see. */
function expectCaret(text: string, said: Said, expected: Expected): void {
  const lines = text.split('\n');
  const at = lines.findIndex(
    (line) => line.startsWith(`${said.path}:${said.line}:${said.column}: `) && line.includes(expected.code),
  );
  expect(at, `no line begins with the place of ${expected.code}`).toBeGreaterThanOrEqual(0);
  const gutter = lines.findIndex((line, index) => index > at && line.trimStart().startsWith(`${said.line} | `));
  const next = lines.findIndex((line, index) => index > at && line.startsWith(`${ROOT}/`));
  const shown = gutter >= 0 && (next < 0 || gutter < next);
  expect(shown, expected.under === undefined ? 'no source line is expected' : 'the source line is shown').toBe(
    expected.under !== undefined,
  );
  if (expected.under === undefined) return;
  const source = lines[gutter]!;
  const caret = lines[gutter + 1]!;
  const start = caret.indexOf('^');
  const lead = columns(caret.slice(0, start));
  let column = 0;
  let under = '';
  for (const char of source) {
    // A combining mark belongs to the character before it.
    const at = column - (columns(char) === 0 ? 1 : 0);
    if (at >= lead && at < lead + caret.length - start) under += char;
    column += columns(char);
  }
  expect(under).toBe(expected.under);
}

describe('seeded faults', () => {
  test('the base plan has neither errors nor warnings', async () => {
    const { exit, out } = await validate({ files: base, links: [] }, '--format', 'json');
    const { diagnostics } = JSON.parse(out) as { diagnostics: Said[] };
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(exit).toBe(0);
  });

  test.each(faults.map((fault) => [fault.name, fault.title, fault] as const))(
    '%s: %s',
    async (_name, _title, fault) => {
      const changed = applyFault(base, fault);
      const json = await validate(changed, '--format', 'json');
      const said = (JSON.parse(json.out) as { diagnostics: Said[] }).diagnostics.filter(
        ({ severity }) => severity !== 'info',
      );
      expect(said.map(({ code, path, line }) => ({ code, path, line }))).toEqual(
        fault.expect.map(({ code, file, line }) => ({ code, path: `${ROOT}/${file}`, line })),
      );
      const exit = fault.expect.some(isError) ? 1 : 0;
      expect(json.exit).toBe(exit);

      const text = await validate(changed);
      expect(text.exit).toBe(exit);
      expect(text.err).toBe('');
      for (const [index, expected] of fault.expect.entries()) {
        expect(said[index]!.message).toMatch(/[。？]$/);
        expectCaret(text.out, said[index]!, expected);
      }
    },
  );
});

describe('coverage of the codes', () => {
  const seeded = new Set(faults.flatMap((fault) => fault.expect.map(({ code }) => code)));

  test.each(DIAGNOSTIC_CODES.filter(({ severity }) => severity !== 'info'))('$code is seeded or waived', ({ code }) => {
    expect(seeded.has(code) !== code in WAIVED).toBe(true);
  });

  test('there are at least thirty faults and none expects a code that does not exist', () => {
    expect(faults.length).toBeGreaterThanOrEqual(30);
    expect([...seeded].filter((code) => !DIAGNOSTIC_CODES.some((entry) => entry.code === code))).toEqual([]);
  });
});
