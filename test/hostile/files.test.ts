/** Every hostile file is answered by the program with hardly more work and memory than a sound one may take, with its name and a line, and nothing of it is obeyed. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { ratio } from '../effort.ts';
import { readFolder } from '../faults/fault.ts';
import { memoryHost } from '../host/memory.ts';
import { PATIENCE } from '../host/patience.ts';
import { temporaryFolder } from '../host/repository.ts';
import { hostileFiles } from './files.ts';

/** Processor time (start of the program included) and memory that a hostile file may take, counted in what {@link LARGEST} takes. */
const MOST = { time: 2, memory: 2 };
/** Characters that the whole answer may have. */
const MOST_OUTPUT = 100_000;

const BASE = join(import.meta.dirname, '../faults/base');
const BIN = join(import.meta.dirname, '../../bin/duban.js');
const FILE = 'base/tasks/hostile.yaml';

/** The largest sound file: as many tasks as a section can hold. */
const LARGEST = `kind: tasks\nsection: "9"\ntitle: 寻常文件\ntasks:\n${Array.from(
  { length: 2000 },
  (_, n) => `  - id: "9.${n + 1}"
    title: 第${n + 1}项任务，把要做的事一件一件写清楚
    lead: [县法院]
    responsible: [县公安局]
    roles: {support: [县司法局]}
    note: 第${n + 1}项任务的话，有时一行，有时两行，各责任单位按分工抓好落实。
    deadline: 2010-12-31
`,
).join('')}`;

interface Measured {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
  /** Milliseconds and megabytes. */
  readonly time: number;
  readonly memory: number;
}

/** Runs the program and asks it at its end what it took. */
function measured(bytes: Uint8Array | string, ...args: string[]): Measured {
  const root = temporaryFolder();
  cpSync(BASE, join(root, 'base'), { recursive: true });
  writeFileSync(join(root, FILE), bytes);
  const report = join(root, 'report.json');
  const meter = join(root, 'meter.cjs');
  writeFileSync(
    meter,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify(process.resourceUsage())));`,
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', meter, BIN, 'validate', '-C', 'base', ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, DUBAN_CACHE: 'off', DUBAN_TODAY: '2011-01-31' },
      timeout: PATIENCE,
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(report, 'utf8'));
  expect(readdirSync(root).sort()).toEqual(['base', 'meter.cjs', 'report.json']);
  return { exit: status, out: stdout, err: stderr, time: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 };
}

const table: string[] = [];
// For whoever publishes the figures: `DUBAN_TABLE=1 npx vitest run test/hostile/files.test.ts`.
afterAll(() => {
  if (process.env.DUBAN_TABLE) process.stdout.write(`${table.join('\n')}\n`);
});

it('there are enough of them, each with a name of its own', () => {
  expect(new Set(hostileFiles.map(({ name }) => name)).size).toBe(hostileFiles.length);
  expect(hostileFiles.length).toBeGreaterThanOrEqual(40);
});

const isLarge = (bytes: Uint8Array | string) => bytes.length > 10_000;
const FOUND = (code: string, line: number) => `${code} base/tasks/hostile.yaml:${line}`;
const found = (out: string): string[] =>
  (JSON.parse(out) as { diagnostics: { code: string; path: string; line: number }[] }).diagnostics.map(
    (one) => `${one.code} ${one.path}:${one.line}`,
  );

describe('by the program, measured', () => {
  const large = hostileFiles.filter(({ bytes }) => isLarge(bytes()));

  it('there are at least forty', () => {
    expect(large.length).toBeGreaterThanOrEqual(40);
  });

  const run = (file: Uint8Array | string) => measured(file, '--format', 'json', '--severity', 'warning');
  let largest: Measured;
  beforeAll(() => {
    largest = run(LARGEST);
    expect([largest.exit, largest.err, found(largest.out)]).toEqual([0, '', []]);
  });

  it.each(large)('$name', async ({ name, bytes, code, line }) => {
    const file = bytes();
    const first = run(file);
    const { exit, out, err, time, memory } = first;
    table.push(`${name.padEnd(34)} ${time.toFixed(0).padStart(6)} ms ${memory.toFixed(0).padStart(5)} MB`);
    expect([exit, err]).toEqual([1, '']);
    expect(found(out)).toContain(FOUND(code, line));
    expect(out.length).toBeLessThan(MOST_OUTPUT);
    for (const what of ['time', 'memory'] as const) {
      const [one, other] = [() => run(file)[what], () => run(LARGEST)[what]];
      expect(await ratio(one, other, MOST[what], [first[what], largest[what]]), what).toBeLessThan(MOST[what]);
    }
  });
});

describe('in one run with others', () => {
  const base = Object.fromEntries([...readFolder(BASE)].map(([path, text]) => [`base/${path}`, text]));
  const run = async (bytes: Uint8Array | string, ...args: string[]) => {
    const host = memoryHost({ files: { ...base, [FILE]: bytes }, today: '2011-01-31', lang: 'zh' });
    const exit = await main(['validate', '-C', 'base', ...args], host);
    return { exit, out: host.out(), err: host.err() };
  };
  const small = hostileFiles.filter(({ bytes }) => !isLarge(bytes()));

  it.each(small)('$name', async ({ bytes, code, line }) => {
    const { exit, out, err } = await run(bytes(), '--format', 'json', '--severity', 'warning');
    expect([exit, err]).toEqual([1, '']);
    expect(found(out)).toContain(FOUND(code, line));
    for (const format of ['text', 'markdown', 'csv', 'github', 'gitlab', 'junit', 'sarif']) {
      const { out } = await run(bytes(), '--format', format);
      expect(out).toContain('hostile.yaml');
      expect(out).not.toMatch(/[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]/);
      const said = format === 'github' ? out.replace(/^::(?:error|warning|notice) file=base[^\n]*$/gm, '') : out;
      expect(said).not.toMatch(/^\s*::|##\[/m);
    }
  });
});

it('nothing was run', () => {
  expect(existsSync('ran')).toBe(false);
});
