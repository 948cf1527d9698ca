/** The order of the house: who may import whom, words that belong to the edge, comments, two catalogues with one shape, generated files that are fresh. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const modules = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const own = modules.filter(({ path }) => !path.startsWith('src/generated/'));

/** The folder of `src/plan/fold.ts` is `plan`; of `src/main.ts`, `main.ts`. */
const folderOf = (path: string) => path.split('/')[1] ?? '';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf({ path, text }: { readonly path: string; readonly text: string }): Import[] {
  const code = text.replace(/^ *(\/\*\*?| \*|\/\/).*$/gm, '');
  const found: Import[] = [];
  const say = (target: string, typeOnly: boolean) => {
    const to = target.startsWith('.') ? normalize(join(dirname(path), target)).replaceAll('\\', '/') : target;
    found.push({ from: path, to, typeOnly });
  };
  for (const [, type, names, target] of code.matchAll(/^(?:import|export) (type )?([^;'"]*?)from '([^']+)'/gm)) {
    // `import { type A, type B }` loads nothing either.
    const listed = /\{([^}]*)\}/
      .exec(names ?? '')?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '');
    say(
      target!,
      type !== undefined ||
        (listed !== undefined && listed.length > 0 && listed.every((name) => name.trim().startsWith('type '))),
    );
  }
  for (const [, target] of code.matchAll(/\bimport\('([^']+)'\)/g)) say(target!, false);
  for (const [, target] of code.matchAll(/^import '([^']+)'/gm)) say(target!, false);
  return found;
}

/**
 * What a folder may import from others: `use` what it may run, `types` what it may only name. An entry is a folder or a module. The
 * direction: bytes → document → plan → state → result → page → output.
 */
const MAY: Readonly<Record<string, { readonly use: readonly string[]; readonly types?: readonly string[] }>> = {
  host: { use: [] },
  source: { use: ['host/host.ts', 'plan/dates.ts'] },
  rules: { use: ['source/codes.ts'], types: ['source'] },
  generated: { use: [] },
  plan: { use: [], types: ['source/source.ts'] },
  documents: { use: ['plan', 'rules', 'generated', 'circular/signals.ts'], types: ['source'] },
  circular: { use: ['plan'], types: ['source/source.ts', 'words/lang.ts'] },
  diff: { use: ['plan'], types: ['source/source.ts'] },
  forms: { use: ['plan', 'words'], types: ['source/sheet.ts', 'render/xlsx/spec.ts'] },
  governance: { use: ['plan', 'diff', 'circular/signals.ts'], types: ['source/source.ts'] },
  intake: { use: ['plan', 'documents', 'source/text.ts'], types: ['source', 'generated'] },
  demo: { use: ['plan/dates.ts', 'documents'] },
  checker: { use: [], types: ['page/document.ts'] },
  page: {
    use: ['plan', 'circular', 'diff', 'governance', 'words', 'render/clean.ts', 'render/width.ts'],
    types: ['source/source.ts', 'documents/load.ts', 'checker', 'intake'],
  },
  render: { use: ['plan/dates.ts'], types: ['page/document.ts', 'host/host.ts'] },
  words: {
    use: ['rules'],
    types: ['plan', 'circular', 'diff', 'governance', 'checker', 'intake', 'source', 'host/errors.ts'],
  },
  commands: {
    use: [
      'source',
      'documents',
      'rules',
      'plan',
      'circular',
      'diff',
      'forms',
      'governance',
      'demo',
      'intake',
      'checker',
      'page',
      'render',
      'words',
      'host/host.ts',
    ],
  },
  'main.ts': { use: ['commands', 'words', 'host/host.ts'] },
  'run.ts': { use: ['main.ts', 'host/node.ts'] },
};

/** Imports against the direction that wait to be mended; an entry that is no longer there must go. */
const WAITING: readonly string[] = [];

describe('import directions', () => {
  const all = own.flatMap(importsOf);
  const allowed = ({ from, to, typeOnly }: Import): boolean => {
    if (!to.startsWith('src/') || folderOf(from) === folderOf(to)) return true;
    const may = MAY[folderOf(from)];
    const entries = [...(may?.use ?? []), ...(typeOnly ? (may?.types ?? []) : [])];
    return entries.some((entry) => to === `src/${entry}` || to.startsWith(`src/${entry}/`));
  };

  test('imports are found at all', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(all).toContainEqual({ from: 'src/main.ts', to: 'src/commands/parse.ts', typeOnly: false });
  });

  test('every folder of src has its line', () => {
    expect([...new Set(modules.map(({ path }) => folderOf(path)))].filter((folder) => !(folder in MAY))).toEqual([]);
  });

  test('no module imports against the direction', () => {
    const wrong = all.filter((one) => !allowed(one)).map(({ from, to }) => `${from} → ${to}`);
    expect([...new Set(wrong)].sort()).toEqual([...WAITING].sort());
  });

  test('the domain and the judgements import no package and no part of Node', () => {
    const pure = ['plan', 'circular', 'diff', 'governance', 'intake', 'documents', 'page', 'words', 'rules'];
    const foreign = all.filter(({ from, to }) => pure.includes(folderOf(from)) && !to.startsWith('src/'));
    expect(foreign).toEqual([]);
  });

  test('only host imports Node, but for what merely computes', () => {
    const computes = ['node:crypto', 'node:zlib'];
    const edge = ['host', 'run.ts'];
    const seen = all.filter(
      ({ from, to }) => to.startsWith('node:') && !computes.includes(to) && !edge.includes(folderOf(from)),
    );
    expect(seen).toEqual([]);
  });
});

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
    ['the clock', /\bnew Date\(|\bDate\.now\b/],
    ['the process', /\bprocess\./],
    ['the console', /\bconsole\./],
    ['random values', /\bMath\.random\b|\brandom(?:Bytes|UUID|Int)\b|\bgetRandomValues\b/],
  ])('%s', (_what, pattern) => {
    expect(hits(pattern, edge)).toEqual([]);
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

describe('words', () => {
  const names = readdirSync(join(root, 'src/words/zh')).filter((name) => name !== 'schema.ts');

  test.each(names)('%s has the same keys in both languages', async (name) => {
    const zh = (await import(join(root, 'src/words/zh', name))) as Record<string, unknown>;
    const en = (await import(join(root, 'src/words/en', name))) as Record<string, unknown>;
    expect(shape(en)).toEqual(shape(zh));
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

test('src/README.md names every folder of src', () => {
  const map = readFileSync(join(root, 'src/README.md'), 'utf8');
  const folders = [...new Set(own.map(({ path }) => folderOf(path)))].map((name) =>
    name.endsWith('.ts') ? name : `${name}/`,
  );
  expect(folders.filter((name) => !map.includes(`\`${name}\``))).toEqual([]);
});

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
