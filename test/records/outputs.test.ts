/** JSON of lists, papers, proposals, agendas and demands fits its published schema on early and late days of the exercise. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { duban } from '../main/integrity.ts';

const schemas = `${import.meta.dirname}/../../schema/output`;

function validator(name: string) {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
  });
  return ajv.compile(JSON.parse(readFileSync(`${schemas}/${name}.schema.json`, 'utf8')) as object);
}

const lines: readonly (readonly [string, string])[] = [
  ...['notice', 'rectify', 'inspect', 'meeting', 'decide', 'event'].map((kind) => ['records', `${kind} list`] as const),
  ['records', 'notice list --open --unit 市公安局'],
  ['records', 'rectify list --open'],
  ['proposals', 'notice propose'],
  ['proposals', 'notice propose --unit 市公安局'],
  ['demands', 'demands'],
  ['demands', 'demands --period 2010-H2 --unit 市公安局'],
  ['agenda', 'meeting agenda'],
  ['agenda', 'meeting agenda --duty supervision-joint-meeting --due-within 10'],
  ['paper', 'notice print 2010-07-16-blue-police'],
  ['paper', 'meeting print 2010-Q1'],
  ['paper', 'meeting print 2010-Q3'],
  ['paper', 'decide print 2010-11-02-extension-3.2'],
  ['paper', 'inspect print 2010-11-09-windows'],
  ['paper', 'inspect print 2010-11-09-windows --unit 市公安局'],
];

describe.each(['2010-03-30', '2010-12-15', '2011-01-31'])('on %s', (day) => {
  test.each(lines)('%s: duban %s', async (name, line) => {
    const { exit, out } = await duban([...line.split(' '), '--as-of', day, '--format', 'json']);
    const fits = validator(name);
    fits(JSON.parse(out));
    expect({ exit, errors: fits.errors ?? [] }).toEqual({ exit: 0, errors: [] });
    expect(fits({ ...(JSON.parse(out) as object), more: true })).toBe(false);
  });
});
