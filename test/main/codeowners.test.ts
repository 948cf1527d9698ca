/** CODEOWNERS from the units, read as GitHub reads it: of the lines that fit a file the last one counts. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { readFolder } from '../faults/fault.ts';
import { folderHost, repository } from '../host/repository.ts';

const base = readFolder(join(import.meta.dirname, '../faults/base'));
const folder = repository(Object.fromEntries([...base].map(([path, text]) => [`plans/base/${path}`, text])));

async function run(cwd: string, ...args: string[]) {
  const host = folderHost(cwd, { lang: 'zh' });
  return { exit: await main(['codeowners', ...args], host), out: host.out(), err: host.err() };
}

/** The owners of a file: patterns of gitignore with `*`, `**`, a slash at the start and one at the end. */
function ownersOf(file: string, path: string): string[] {
  let found: string[] = [];
  for (const line of file.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    const [pattern = '', ...owners] = line.split(/(?<!\\) /);
    const regex = pattern
      .replace(/\\(.)/g, '$1')
      .replace(/[.+^${}()|[\]]/g, '\\$&')
      .replace(/\*\*\//g, '\u0001')
      .replace(/\*/g, '[^/]*')
      .replaceAll('\u0001', '(?:.*/)?');
    if (new RegExp(`^${regex}${pattern.endsWith('/') ? '' : '$'}`).test(`/${path}`)) found = owners;
  }
  return found;
}

it('gives each unit its own papers and the office the rest', async () => {
  const args = ['--office', 'ducha-shi', '--owner', '县法院=@fayuan,court@example.org', '--owner', '公安局=org/police'];
  const wrong = await run(folder, ...args);
  // 县公安局 has no such alias in this plan.
  expect([wrong.exit, wrong.out]).toEqual([2, '']);
  args[args.length - 1] = '县公安局=org/police';
  const { exit, out, err } = await run(folder, ...args);
  expect([exit, err]).toEqual([0, '']);
  const office = ['@ducha-shi'];
  const court = ['@fayuan', 'court@example.org', '@ducha-shi'];
  const owners = (path: string) => ownersOf(out, `plans/base/${path}`);
  expect(owners('plan.yaml')).toEqual(office);
  expect(owners('records/decisions/x-县法院.yaml')).toEqual(office);
  expect(owners('breakdowns/县法院.yaml')).toEqual(court);
  expect(owners('records/reports/2010-H1/县法院.yaml')).toEqual(court);
  expect(owners('records/reports/2010-H1/县法院-2.yaml')).toEqual(court);
  expect(owners('records/replies/2010-07-01-县法院.yaml')).toEqual(court);
  expect(owners('records/reports/2010-H1/县公安局.yaml')).toEqual(['@org/police', '@ducha-shi']);
  expect(owners('records/reports/2010-H1/县检察院.yaml')).toEqual(office);
  expect(ownersOf(out, 'README.md')).toEqual([]);
  expect(out).toContain('# 没有账号，归办公室：县委政法委、县检察院、县司法局\n');
  // From within the plan folder the paths are still those of the repository; -o writes the file.
  expect((await run(join(folder, 'plans/base/tasks'), ...args)).out).toBe(out);
  mkdirSync(join(folder, '.github'));
  await run(folder, ...args, '-o', '.github/CODEOWNERS');
  expect(readFileSync(join(folder, '.github/CODEOWNERS'), 'utf8')).toBe(out);
});

it.each([
  [[], /--office/],
  [['--office', 'a b#c'], /b#c/],
  [['--office', 'a', '--owner', '县法院'], /县法院/],
  [['--office', 'a', '--owner', '县法院=x\n/ @evil'], /./],
  [['--office', 'a', '--owner', '没有=x'], /没有/],
])('%j is told in a sentence', async (args, said) => {
  const { exit, out, err } = await run(folder, ...args);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toMatch(said);
});
