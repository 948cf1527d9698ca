/** A first circular: draft and issue alone, in a folder that is no repository; papers kept elsewhere. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { readFolder } from '../faults/fault.ts';
import { folderHost, temporaryFolder, writeFiles } from '../host/repository.ts';

const home = join(import.meta.dirname, '../..');
const root = temporaryFolder();
const base = readFolder(join(home, 'test/faults/base'));

async function duban(...args: string[]) {
  const host = folderHost(root, { home, today: '2010-07-30', lang: 'zh' });
  const exit = await main(['-C', 'plan', ...args], host);
  return { exit, out: host.out(), err: host.err() };
}

const period = ['--period', '2010-H1'];
const issue = (...args: string[]) =>
  duban(
    'circular',
    'issue',
    ...period,
    '--date',
    '2010-07-30',
    '--as-of',
    '2010-07-29',
    '--signatory',
    '办公室主任',
    ...args,
  );

beforeAll(() => {
  const files = [...base].filter(([path]) => !/records\/(circulars|replies)\//.test(path));
  writeFiles(join(root, 'plan'), Object.fromEntries(files));
});

test('a plan that wants units to be heard first does not let the circular out unheard', async () => {
  const plan = readFileSync(join(root, 'plan/plan.yaml'), 'utf8');
  writeFileSync(
    join(root, 'plan/plan.yaml'),
    plan.replace(/^policy:\n/m, 'policy:\n  procedure: {feedback: required}\n'),
  );
  const { exit, err } = await issue('--recused', '牵头领导');
  writeFileSync(join(root, 'plan/plan.yaml'), plan);
  expect([exit, err]).toEqual([3, expect.stringContaining('须先征求意见')]);
});

test('draft and issue alone make a circular, which says that nobody was asked; its papers may lie elsewhere', async () => {
  expect((await duban('circular', 'draft', ...period, '--as-of', '2010-07-29')).exit).toBe(0);
  const { exit, err } = await issue('--into', join(root, '印发'));
  expect(exit, err).toBe(0);
  expect(err).toContain('没有提交可以固定');
  expect(err).toContain('印发前没有征求有关单位意见；印发件中写明');
  expect(err).toContain('发出去的文件不能撤销：有错的用 duban circular correct 更正');
  expect(readFileSync(join(root, '印发/通报.md'), 'utf8')).toContain('印发前没有征求有关单位意见');
  const record = readFileSync(join(root, 'plan/records/circulars/2010-H1.yaml'), 'utf8');
  expect(record).not.toContain('revision:');
  expect(record).not.toContain('folder:');
});

test('without a commit the digests can still be compared, where one says where the papers are', async () => {
  const unseen = await duban('circular', 'verify', ...period);
  expect([unseen.exit, unseen.out]).toEqual([0, expect.stringContaining('只核对了摘要')]);
  expect(unseen.out).not.toContain('核验一致');
  const looked = () => duban('circular', 'verify', ...period, '--files', join(root, '印发'));
  expect((await looked()).out).toContain('通报.pdf');
  expect((await looked()).exit).toBe(0);
  writeFileSync(join(root, '印发/通报.md'), '别的话');
  const changed = await looked();
  expect([changed.exit, changed.out]).toEqual([1, expect.stringContaining('通报.md：现存文件的摘要')]);
});

test('a second issue and a correction without a frozen commit are refused with the reason', async () => {
  expect((await issue()).err).toContain('印发的通报不能改');
  const { exit, err } = await duban('circular', 'correct', ...period);
  expect([exit, err]).toEqual([3, expect.stringContaining('没有记录依据的提交')]);
});
