/** Adding one of each thing that the house is made to take: how many places it touches, that it compiles, and that no place can be forgotten in silence. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE } from '../host/patience.ts';
import { ADDITIONS, type Place } from './additions.ts';
import { root } from './modules.ts';

const copy = mkdtempSync(join(tmpdir(), 'duban-house-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const PARTS = ['src', 'schema', 'scripts', 'docs/rules', 'package.json', 'tsconfig.json'];

/** The tree as it is, with these places touched. */
function furnish(places: readonly Place[]): void {
  for (const part of PARTS) {
    rmSync(join(copy, part), { recursive: true, force: true });
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  for (const { edits } of places) {
    for (const edit of edits) {
      const path = join(copy, edit.file);
      mkdirSync(dirname(path), { recursive: true });
      if ('text' in edit) writeFileSync(path, edit.text);
      else if ('like' in edit) cpSync(join(copy, edit.like), path, { recursive: true });
      else {
        const parts = readFileSync(path, 'utf8').split(edit.before);
        expect([edit.file, edit.before, parts.length]).toEqual([edit.file, edit.before, 2]);
        writeFileSync(path, parts.join(`${edit.put}${edit.before}`));
      }
    }
  }
}

/** Types and keys, as `npm run generate` makes them. */
const GENERATE = `Promise.all([import('./scripts/generate.mjs'), import('./scripts/keys.mjs'), import('node:fs')]).then(
  async ([{ types }, { keysModule }, { writeFileSync }]) => {
    writeFileSync('src/generated/documents.ts', await types());
    writeFileSync('src/generated/keys.ts', keysModule('schema'));
  },
);`;

async function run(...args: string[]): Promise<string> {
  try {
    await promisify(execFile)(process.execPath, args, { cwd: copy, timeout: PATIENCE, maxBuffer: 64 * 1024 * 1024 });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}

const GENERATED = ['src/generated/documents.ts', 'src/generated/keys.ts'].map((path) => join(copy, path));
/** What was generated from which schemas: most rounds have the same. */
const made = new Map<string, { readonly said: string; readonly texts: readonly string[] }>();

async function generate(): Promise<string> {
  const schemas = readdirSync(join(copy, 'schema')).map((name) =>
    name.endsWith('.json') ? readFileSync(join(copy, 'schema', name), 'utf8') : '',
  );
  const key = schemas.join('');
  const known = made.get(key);
  if (known) {
    for (const [index, text] of known.texts.entries()) writeFileSync(GENERATED[index]!, text);
    return known.said;
  }
  const said = await run('-e', GENERATE);
  made.set(key, { said, texts: GENERATED.map((path) => readFileSync(path, 'utf8')) });
  return said;
}

/** What the generator and then the compiler say against the copy. */
async function complaints(): Promise<string> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return (
    (await generate()) +
    (await run(tsc, '--noEmit', '--incremental', '--tsBuildInfoFile', '.info', '-p', 'tsconfig.src.json'))
  );
}

beforeAll(() => {
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'tsconfig.src.json'), JSON.stringify({ extends: './tsconfig.json', include: ['src'] }));
});

test('one of each, added to one copy, compiles', async () => {
  furnish(ADDITIONS.flatMap(({ places }) => places));
  expect(await complaints()).toBe('');
});

describe('a place that is forgotten is named', () => {
  // Each round compiles the whole tree: `npm test` takes the places that most additions have, `npm run prove` all of them.
  const rounds = [2, 1, 0, 3];
  test('the rounds reach every place', () => {
    expect(Math.max(...ADDITIONS.map(({ places }) => places.length))).toBe(rounds.length);
  });

  test.each(rounds.slice(0, Number(process.env.DUBAN_PLACES ?? 1)))('the place of number %i', async (left) => {
    // What only a list would have known, a test knows: those are in `tested`.
    const forgetful = ADDITIONS.filter(
      ({ places, tested = [] }) => places[left] && !tested.includes(places[left].path),
    );
    furnish(ADDITIONS.flatMap(({ places }) => places.filter((_, index) => index !== left)));
    const said = await complaints();
    expect(
      forgetful.filter(({ name }) => !said.includes(name)).map(({ what, places }) => [what, places[left]!.path]),
    ).toEqual([]);
  });
});

test('CONTRIBUTING.md lists these places, and no addition touches more than it may', () => {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const rows = new Map(
    [...text.matchAll(/^\|([^|]+)\|([^|]+)\|([^|]*)\|$/gm)].map(([, what, places, tested]) => [
      what!.trim(),
      [places!, tested!].map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path!)),
    ]),
  );
  for (const { what, places, tested = [], most } of ADDITIONS) {
    expect([what, rows.get(what)]).toEqual([what, [places.map(({ path }) => path), [...tested]]]);
    expect([what, places.length <= most]).toEqual([what, true]);
  }
});
