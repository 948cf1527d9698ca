/** What is kept between runs only makes them faster: every output is the same the first time, the second time, and without a cache. */
import { expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { memoryHost } from '../host/memory.ts';
import { files } from './integrity.ts';

const lines: readonly (readonly string[])[] = [
  ['overdue', '--as-of', '2010-07-30', '--format', 'json'],
  ['overdue', '--as-of', '2011-01-31', '--format', 'json'],
  ['status', '--as-of', '2011-01-31', '--format', 'json'],
  ['ledger', '--as-of', '2011-01-31', '--format', 'json'],
  ['explain', '3.2', '--as-of', '2011-01-31', '--format', 'json'],
  ['explain', '4.3/市公安局', '--as-of', '2011-01-31'],
  ['circular', 'draft', '--period', '2010-H1', '--as-of', '2010-07-30', '--format', 'json'],
  ['circular', 'draft', '--period', '2010-H2', '--as-of', '2011-01-31', '--format', 'json'],
  ['circular', 'draft', '--period', '2010-H1', '--as-of', '2010-07-30', '--format', 'markdown'],
  ['validate', '--severity', 'info', '--format', 'json'],
  ['validate', '--severity', 'info'],
];

test.each(lines.map((line) => [line.join(' '), line] as const))('%s', async (_name, line) => {
  const run = async (host: ReturnType<typeof memoryHost>) => {
    const from = host.out().length;
    const exit = await main(line, host);
    return { exit, out: host.out().slice(from), err: host.err() };
  };
  const options = { files, lang: 'zh', today: '2011-01-31' };
  const without = await run(memoryHost({ ...options, env: { DUBAN_CACHE: 'off' } }));
  const host = memoryHost({ ...options, env: { DUBAN_CACHE: '/cache' } });
  const first = await run(host);
  expect([...host.contents.keys()].some((path) => path.includes('/cache/plan-'))).toBe(true);
  const second = await run(host);
  expect(first).toEqual(without);
  expect(second).toEqual(without);
});
