/**
 * Tables of the shapes that offices send round, through the whole command: what was asked and what was written, kept as files. After
 * an intended change: `UPDATE=1 npx vitest run test/init/shapes.test.ts`, then read the difference.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { type MemoryOptions, memoryHost } from '../host/memory.ts';
import { asGbk, asText, asUtf8, asXlsx, merged, pasted, projects, rectification, sections, several } from './tables.ts';

/** The schemas beside the program; one is enough to see where they go. */
const home = { '/home/duban/schema/plan.schema.json': '{}\n' };

async function init(args: readonly string[], options: MemoryOptions = {}) {
  const host = memoryHost({ lang: 'zh', columns: 80, ...options, files: { ...home, ...options.files } });
  const exit = await main(['init', '方案', ...args], host);
  const made = [...host.contents].filter(([path]) => path.startsWith(`${host.cwd}/方案/`) && path.endsWith('.yaml'));
  const files = made
    .map(([path, bytes]) => `=== ${path.slice(`${host.cwd}/方案/`.length)}\n${new TextDecoder().decode(bytes)}`)
    .sort();
  return { exit, err: host.err(), out: host.out(), files, host };
}

function compare(name: string, actual: string): void {
  const path = join(import.meta.dirname, 'shapes', `${name}.txt`);
  if (process.env.UPDATE === '1') writeFileSync(path, actual);
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '(no golden file; run with UPDATE=1)');
}

const shapes: Readonly<
  Record<
    string,
    {
      readonly file?: string | Uint8Array;
      readonly name: string;
      readonly input?: string;
      readonly args?: readonly string[];
    }
  >
> = {
  sections: { name: '任务分解表.xlsx', file: asXlsx(sections) },
  merged: { name: '责任清单.xlsx', file: asXlsx(merged) },
  projects: { name: '推进计划.csv', file: asGbk(asText(projects, ',')) },
  rectification: { name: '整改.csv', file: asUtf8(asText(rectification, ',')) },
  several: { name: '要点.xlsx', file: asXlsx(several) },
  pasted: { name: '-', input: asText(pasted, '\t'), args: ['--title', '防汛方案（演练数据）', '--year', '2021'] },
};

describe('a table of each shape', () => {
  test.each(Object.entries(shapes))('%s', async (shape, { file, name, input, args = [] }) => {
    const { exit, err, out, files } = await init(['--from', name, ...args], {
      ...(file !== undefined && { files: { [name]: file } }),
      ...(input !== undefined && { input }),
    });
    expect([exit, err]).toEqual([0, '']);
    compare(shape, `$ duban init 方案 --from ${name} ${args.join(' ')}\n${out}\n${files.join('\n')}`);
  });
});

describe('the same table', () => {
  const of = async (name: string, file: Uint8Array) =>
    (await init(['--from', name], { files: { [name]: file } })).files;

  test.each(['sections', 'merged'] as const)('%s saved by LibreOffice', async (name) => {
    const saved = readFileSync(join(import.meta.dirname, 'saved', `${name}.xlsx`));
    const made = asXlsx(name === 'sections' ? sections : merged);
    expect(saved.equals(made)).toBe(false);
    expect(await of('a.xlsx', new Uint8Array(saved))).toEqual(await of('a.xlsx', made));
  });

  test('in GBK and in UTF-8 with and without the mark', async () => {
    const text = asText(projects, ',');
    const gbk = await of('a.csv', asGbk(text));
    expect(gbk.length).toBeGreaterThan(2);
    expect(await of('a.csv', asUtf8(text))).toEqual(gbk);
    expect(await of('a.csv', new TextEncoder().encode(text))).toEqual(gbk);
  });
});
