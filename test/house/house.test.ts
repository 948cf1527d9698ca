/** Words that belong to the edge, comments, two catalogues with one shape and one door, generated files that are fresh. Who may import whom: `floors.test.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGS } from '../../src/words/lang.ts';
import { importsOf, modules, root } from './modules.ts';

const own = modules.filter(({ path }) => !path.startsWith('src/generated/'));

/** The text without comments and without what stands in quotes. */
function code(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

describe('words that belong to the edge', () => {
  const hits = (pattern: RegExp, except: (path: string) => boolean) =>
    own.filter(({ path, text }) => !except(path) && pattern.test(code(text))).map(({ path }) => path);
  const edge = (path: string) => path.startsWith('src/host/') || path === 'src/run.ts';

  test.each([
    ['the clock', /\bnew Date\(|\bDate\.now\b|\bnew UTCDate\w*\(\)/],
    ['the process', /\bprocess\./],
    ['the console', /\bconsole\./],
    ['random values', /\bMath\.random\b|\brandom(?:Bytes|UUID|Int)\b|\bgetRandomValues\b/],
  ])('%s', (_what, pattern) => {
    expect(hits(pattern, edge)).toEqual([]);
  });

  test('date-fns is right in UTC only, and one module sees to that', () => {
    const users = own.filter((module) => importsOf(module).some((name) => /^@?date-fns\//.test(name)));
    expect(users.map(({ path }) => path)).toEqual(['src/ground/calendar/dates.ts']);
    const calls = users[0]!.text.match(/\b(?:daysLater|monthsLater|getISO\w+|lastDayOfMonth)\(.*/g)!;
    expect(calls.filter((call) => !/, UTC\)/.test(call))).toEqual([]);
  });

  test('errors that cross parts of the program, which are bundled apart, are told by name', () => {
    expect(
      hits(/\binstanceof (?:HostError|UsageError|PlanErrors|ChangeRefused)\b/, (path) => !path.startsWith('src/cli/')),
    ).toEqual([]);
  });

  test('nothing depends on the locale of the machine', () => {
    expect(hits(/\.toLocale\w*\(|\.localeCompare\(|\bIntl\./, () => false)).toEqual([]);
  });

  test('the patterns find what they look for', () => {
    expect(code("const a = 'new Date('; // process.exit\nnew Date()")).toMatch(/\bnew Date\(/);
    expect(code("const a = 'new Date('; // process.exit")).not.toMatch(/new Date|process/);
  });
});

describe('comments', () => {
  test('every module begins with a line that says what it is for', () => {
    expect(own.filter(({ text }) => !/^\/\*\*[\s\S]{10,}?\*\//.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('every exported name has a comment', () => {
    const missing = Object.fromEntries(
      own
        .filter(({ path }) => !/^src\/words\/(zh|en)\//.test(path))
        .flatMap(({ path, text }) => {
          const names = undocumented(text);
          return names.length > 0 ? [[path, names.join(' ')]] : [];
        }),
    );
    expect(missing).toEqual({});
  });
});

/** Exported names without a comment. The comment of the module is enough for its only value and for a type derived from the one before it. */
function undocumented(text: string): string[] {
  const lines = text.split('\n');
  const exported = lines.flatMap((line, index) => {
    const name = /^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/.exec(line)?.[1];
    return name === undefined ? [] : [{ name, line, before: lines[index - 1]?.trim() ?? '' }];
  });
  const values = exported.filter(({ line }) => !/^export (type|interface)/.test(line));
  return exported
    .filter(
      ({ line, before }) =>
        !before.endsWith('*/') &&
        !/^export type \w+ = \(typeof|^export type \w+ = typeof/.test(line) &&
        !(values.length === 1 && values[0]!.line === line),
    )
    .map(({ name }) => name);
}

test('plans and papers may be in every language that can be printed', () => {
  const allowed = ['plan', 'common'].flatMap((name) => {
    const text = readFileSync(join(root, `schema/${name}.schema.json`), 'utf8');
    return [...text.matchAll(/"lang": \{\s*"enum": (\[[^\]]*\])/g)].map(([, list]) => JSON.parse(list!));
  });
  expect(allowed).toEqual([LANGS, LANGS]);
});

describe('words', () => {
  /** What a language needs to make its sentences; the rest are catalogues. */
  const parts = ['phrases.ts', 'schema.ts'];
  const names = readdirSync(join(root, 'src/words/zh')).filter((name) => !parts.includes(name));

  test.each(names)('%s has the same keys in both languages', async (name) => {
    const zh = (await import(join(root, 'src/words/zh', name))) as Record<string, unknown>;
    const en = (await import(join(root, 'src/words/en', name))) as Record<string, unknown>;
    expect(shape(en)).toEqual(shape(zh));
  });
});

describe('language', () => {
  const outside = modules.filter(({ path }) => !/^src\/(words|generated)\//.test(path));
  /** A comparison with a language, a list indexed by one, and words imported past their door. */
  const CHOICES =
    /[!=]==? *'(?:zh|en)'|'(?:zh|en)' *[!=]==?|case '(?:zh|en)'|\b[lL]ang *[!=]==(?! *undefined)|\[(?:\w+\??\.)*lang\]|\b(?:zh|en): *[\w{['`]/;
  const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

  test('is chosen by words/ alone', () => {
    expect(outside.filter(({ text }) => CHOICES.test(bare(text))).map(({ path }) => path)).toEqual([]);
  });

  test('no words are imported but by the file of their topic', () => {
    const past = outside.flatMap((module) =>
      importsOf(module)
        .filter((target) => /^src\/words\/(zh|en)\//.test(target))
        .map((target) => `${module.path} → ${target}`),
    );
    expect(past).toEqual([]);
  });

  test.each([
    "lang === 'zh' ? '。' : '.'",
    "const stop = context.lang !== 'en'",
    'labels[doc.lang]',
    'labels[lang]',
    "({ zh: '主送', en: 'To' })",
    "switch (lang) { case 'zh': }",
  ])('the pattern finds %s', (text) => {
    expect(text).toMatch(CHOICES);
  });
});

/** Keys at every depth; what stands at them is a sentence of its language. */
function shape(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return typeof value === 'function' ? 'function' : 'words';
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, shape((value as Record<string, unknown>)[key])]),
  );
}

describe('what is made from the schemas is fresh', () => {
  const script = async (name: string) =>
    (await import(join(root, 'scripts', name))) as Record<string, (...args: string[]) => unknown>;

  test('types', async () => {
    const { types } = await script('generate.mjs');
    expect(readFileSync(join(root, 'src/generated/documents.ts'), 'utf8')).toBe(await types!());
  });

  test('keys', async () => {
    const { keysModule } = await script('keys.mjs');
    expect(readFileSync(join(root, 'src/generated/keys.ts'), 'utf8')).toBe(keysModule!(join(root, 'schema')));
  });

  test('pages of the rules about changes, and their ids in the schema', async () => {
    const { rulePages, schemaWithRules } = await script('rules.mjs');
    const pages = (await rulePages!()) as ReadonlyMap<string, string>;
    const kept = readdirSync(join(root, 'docs/rules')).map(
      (name) => [name, readFileSync(join(root, 'docs/rules', name), 'utf8')] as const,
    );
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(pages));
    expect(JSON.parse(readFileSync(join(root, 'schema/common.schema.json'), 'utf8'))).toEqual(await schemaWithRules!());
  });
});
