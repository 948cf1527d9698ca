/** `duban rules`: the list, one rule explained, and what is said of a mistyped one. No plan is needed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/governance/rules.ts';
import { main } from '../../src/main.ts';
import { memoryHost } from '../host/memory.ts';

async function duban(args: readonly string[], lang = 'zh') {
  const host = memoryHost({ lang });
  return { exit: await main(['rules', ...args], host), out: host.out(), err: host.err() };
}

test('lists every rule once, with level and name', async () => {
  const { exit, out } = await duban([]);
  expect(exit).toBe(0);
  const ids = out.match(/^[a-z]+(?:-[a-z]+)+(?=\s)/gm)!;
  expect([...ids].sort()).toEqual(rules.map(({ id }) => id).sort());
});

describe.each(['zh', 'en'])('%s', (lang) => {
  test.each(rules.map(({ id }) => id))('explains %s with both examples', async (id) => {
    const { exit, out, err } = await duban([id, '--format', 'markdown'], lang);
    expect([exit, err]).toEqual([0, '']);
    expect(out.startsWith(`# ${id} `)).toBe(true);
    expect(out.match(/^```text$/gm)!.length).toBeGreaterThanOrEqual(2);
    expect(out).toMatch(/^[-+]/m);
    expect(out).not.toMatch(/undefined|null|\[object/);
  });
});

test('a mistyped id is told with the nearest one: wrong use', async () => {
  const { exit, out, err } = await duban(['dedline-later']);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain('deadline-later');
});

test('JSON fits its schema', async () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/output/rules.schema.json'), 'utf8'));
  const fits = new Ajv({ allErrors: true }).compile(schema as object);
  for (const args of [[], ['duplicate-id'], ['foreign-edit']]) {
    const { out } = await duban([...args, '--format', 'json']);
    fits(JSON.parse(out));
    expect(fits.errors ?? []).toEqual([]);
  }
});
