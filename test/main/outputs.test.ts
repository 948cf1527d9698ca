/** Every JSON output fits its published schema, on real data and with every filter that changes its shape. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../faults/fault.ts';
import { duban } from './integrity.ts';

const root = join(import.meta.dirname, '../..');
const schemas = join(root, 'schema/output');

function validator(name: string): ValidateFunction {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
  });
  return ajv.compile(JSON.parse(readFileSync(`${schemas}/${name}.schema.json`, 'utf8')) as object);
}

const days = ['2010-02-01', '2010-07-30', '2011-12-31'];
const lines: Readonly<Record<string, readonly string[][]>> = {
  overdue: [[], ['--due-within', '60'], ['--kind', 'matter', '--kind', 'notice'], ['--unit', '市公安局']],
  status: [[]],
  ledger: [[], ['--section', '3']],
  explain: [
    ['3.2'],
    ['3.2/市检察院'],
    ['4.1/市公安局'],
    ['1.4/市法院'],
    ['half-year-report'],
    ['joint-meeting'],
    ['2010-05-18-windows#2'],
    ['2010-Q2#1'],
    ['2010-07-16-blue-police'],
  ],
  remind: [[], ['--unit', '市法院', '--due-within', '60']],
  validate: [[], ['--severity', 'error']],
};

describe.each(Object.entries(lines))('%s --format json', (command, variants) => {
  const fits = validator(command);
  test.each(variants.map((args) => [args.join(' '), args] as const))('fits its schema: %s', async (_title, args) => {
    for (const day of days) {
      const { exit, out, err } = await duban([command, ...args, '--as-of', day, '--format', 'json']);
      // What is not yet recorded on a day cannot be explained on it.
      if (exit === 2 && command === 'explain') {
        expect(err).not.toBe('');
        continue;
      }
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      fits(JSON.parse(out));
      expect(fits.errors ?? []).toEqual([]);
    }
  });

  test('says no more than its schema allows', async () => {
    const { out } = await duban([command, ...(variants[0] ?? []), '--as-of', '2011-01-31', '--format', 'json']);
    expect(fits({ ...(JSON.parse(out) as object), more: true })).toBe(false);
  });
});

test('explain reaches every kind that overdue lists', async () => {
  const { out } = await duban(['overdue', '--as-of', '2010-07-30', '--format', 'json']);
  const { items } = JSON.parse(out) as { items: { kind: string; id: string }[] };
  expect(new Set(items.map(({ kind }) => kind)).size).toBe(5);
  for (const { id } of items) {
    const { exit, err } = await duban(['explain', id, '--as-of', '2010-07-30']);
    expect({ id, exit, err }).toEqual({ id, exit: 0, err: '' });
  }
});

test('status counts what overdue lists', async () => {
  const on = ['--as-of', '2010-07-30', '--format', 'json'];
  const status = JSON.parse((await duban(['status', ...on])).out) as { overdue: number };
  const { items } = JSON.parse((await duban(['overdue', ...on])).out) as { items: unknown[] };
  expect(status.overdue).toBe(items.length);
});

test('validate tells the faults of a broken plan in its schema', async () => {
  const base = readFolder(`${import.meta.dirname}/../faults/base`);
  const files = Object.fromEntries([...base].map(([path, text]) => [`plans/base/${path}`, text]));
  const broken = { ...files, 'plans/base/units.yaml': `${files['plans/base/units.yaml']}nothing: 1\n` };
  const { exit, out } = await duban(['validate', '--format', 'json'], { files: broken });
  const fits = validator('validate');
  fits(JSON.parse(out));
  expect(fits.errors ?? []).toEqual([]);
  expect(exit).toBe(1);
});

test('the CSV of overdue has a row for each item, of every kind', async () => {
  const on = ['overdue', '--as-of', '2010-07-30', '--format'];
  const { items } = JSON.parse((await duban([...on, 'json'])).out) as { items: unknown[] };
  const rows = (await duban([...on, 'csv'])).out.trimEnd().split('\r\n');
  expect(rows.length).toBe(items.length + 1);
  expect(rows[0]).toMatch(/^\ufeff种类,编号,/);
});

test('every public type has its schema', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(pages|cli)\/.*\.ts$/.test(path))
    .map((path) => readFileSync(join(root, 'src', path), 'utf8'));
  const named = sources.flatMap((text) =>
    [...text.matchAll(/(?:schema: |jsonHead\(\s*)'(duban\.[a-z-]+\/\d+)'/g)].map(([, id]) => id!),
  );
  const published = readdirSync(schemas).map((file) => {
    const { properties, additionalProperties } = JSON.parse(readFileSync(join(schemas, file), 'utf8'));
    expect([file, additionalProperties]).toEqual([file, false]);
    return properties.schema.const as string;
  });
  expect([...new Set(named)].sort()).toEqual(published.sort());
});

test.each([
  ['liaison', ['liaison', 'list']],
  ['liaison', ['liaison', 'list', '--role', 'spokesperson']],
  ['codeowners', ['codeowners', '--office', 'office', '--owner', '市法院=court']],
  ['write', ['event', 'add', '收到交办', '--dry-run', '--no-input']],
])('%s fits its schema: duban %j', async (name, args) => {
  const { exit, out, err } = await duban([...args, '--as-of', '2011-01-31', '--format', 'json']);
  expect([exit, err]).toEqual([0, expect.any(String)]);
  const fits = validator(name);
  fits(JSON.parse(out));
  expect(fits.errors ?? []).toEqual([]);
});
