/** YAML for new records: it reads back as what went in, in the manner of the shipped records. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/yaml/document.ts';
import { EmitError, emitYaml, type PlainData } from '../../src/yaml/emit.ts';
import { runs } from '../runs.ts';
import { plainMapping } from './plain-data.ts';

const RUNS = runs('DUBAN_RUNS', 1500);

function readBack(text: string): unknown {
  const { data, diagnostics } = readDocument({ path: 'x.yaml', bytes: new TextEncoder().encode(text) });
  expect(diagnostics, text).toEqual([]);
  return JSON.parse(JSON.stringify(data));
}

describe('what goes in comes out', () => {
  test('any plain data', () => {
    fc.assert(
      fc.property(plainMapping, (data) => {
        expect(readBack(emitYaml(data as Record<string, PlainData>))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    '市法院',
    '“三项”制度',
    '说明：窗口',
    '期限:年底前',
    'a: b',
    'a #b',
    '#b',
    '- b',
    '-b',
    '－ b',
    '？',
    '是',
    'no',
    '1.10',
    '010',
    '0x1F',
    '1e3',
    '~',
    'null',
    'true',
    '',
    ' 前有空格',
    '后有空格 ',
    '\u3000\u3000缩进',
    "it's",
    '"引"',
    '\\',
    '{a}',
    '[a]',
    'a, b',
    '市法院，市公安局',
    '［市法院］',
    '100%',
    '%',
    '@a',
    '`a`',
    '=1+1',
    '2010-12-31',
    '2010-H1',
    '2010-Q1#1',
    '1件待印发',
    '10 working days',
    '一行\n二行',
    '一行\n二行\n',
    '一\n\n二\n\n',
    '\n一',
    ' 一\n二',
    '一 \n二',
    '# 一\n二',
    '一\n#二',
    '一\r\n二',
    'a\tb',
    '\ta',
    '---',
    '...',
    '? a',
    '!a',
    '&a',
    '*a',
    '|',
    '>',
    '一'.repeat(400),
    '：',
    ':',
    '12:30',
    '1,000',
    '.5',
    '+1',
    '１．１',
    '＃',
    '2010年底前',
    '\n',
    '一\n\t二',
    '...一',
    '一\n---\n二',
  ])('%j as a value, in a list, in a mapping on one line, as a key', (text) => {
    const data = {
      kind: text,
      list: [text, text],
      one: { a: text },
      many: [{ a: text, b: text }, { a: [{ b: text }] }],
      keys: { [text]: 1 },
    };
    expect(readBack(emitYaml(data))).toEqual(data);
  });

  test.each(['a\u0007b', 'a\u202eb', 'a\u200bb', 'a\rb', '\ud800'])('%j is refused', (text) => {
    expect(() => emitYaml({ words: text })).toThrow(EmitError);
    expect(() => emitYaml({ [text]: 1 })).toThrow(EmitError);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is refused', (number) => {
    expect(() => emitYaml({ number })).toThrow(EmitError);
  });

  test('values that are undefined are left out', () => {
    expect(emitYaml({ kind: 'notice', note: undefined, about: { duty: undefined, task: '1.1' } })).toBe(
      'kind: notice\nabout: {task: "1.1"}\n',
    );
  });
});

describe('the shipped records', () => {
  const root = join(import.meta.dirname, '../../plans/integrity-2010/records');
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));

  test.each(paths)('%s reads back', (path) => {
    const data = readBack(readFileSync(join(root, path), 'utf8'));
    expect(readBack(emitYaml(data as Record<string, PlainData>))).toEqual(data);
  });

  const alike = [
    'appointments/2010-04-06-liaison-court.yaml',
    'decisions/2010-11-02-extension-3.2.yaml',
    'notices/2010-07-16-blue-police.yaml',
    'meetings/2010-Q2.yaml',
  ];
  test.each(alike)('%s comes out byte for byte', (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const [first = '', ...rest] = text.split('\n');
    const data = readBack(rest.join('\n')) as Record<string, PlainData>;
    expect(emitYaml(data, first.slice(2))).toBe(text);
  });
});
