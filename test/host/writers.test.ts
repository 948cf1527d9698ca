/**
 * Several processes that write into one plan folder, and processes that are killed while they do: every edit is kept or told, and
 * none that was acknowledged is lost. `DUBAN_WRITER_EDITS` and `DUBAN_KILLS` set how much.
 */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { lockFolder, settleFolder } from '../../src/host/store.ts';
import { runs } from '../runs.ts';
import { PATIENCE } from './patience.ts';
import { temporaryFolder } from './repository.ts';
import type { Mode } from './writer.ts';

const temporary = temporaryFolder();

/** Names of everything in a folder, dot files too. */
const namesIn = (folder: string) => readdirSync(folder).sort();

const driver = join(temporary, 'driver.cjs');
beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'writer.ts')],
    outfile: driver,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
});

const WRITERS = 8;
const EDITS = runs('DUBAN_WRITER_EDITS', 12);
test(`${WRITERS} writers of one file, ${EDITS} edits each: all kept or told`, async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'list.yaml'), 'kind: list # 旁注\nitems:\n  - 开头\n');
  const answers = await Promise.all(
    Array.from({ length: WRITERS }, (_, writer) =>
      run([driver, 'append' satisfies Mode, folder, String(writer), String(EDITS)]),
    ),
  );
  const kept = answers.flatMap(({ out }) =>
    out.filter((line) => line.startsWith('kept ')).map((line) => line.slice(5)),
  );
  const told = answers.flatMap(({ out }) => out.filter((line) => line.startsWith('told ')));
  expect(kept.length + told.length).toBe(WRITERS * EDITS);
  const items = readFileSync(join(folder, 'list.yaml'), 'utf8')
    .split('\n')
    .slice(3)
    .filter((line) => line !== '');
  expect(items.sort()).toEqual(kept.map((item) => `  - ${item}`).sort());
  expect(kept.length).toBeGreaterThan(0);
  expect(namesIn(folder)).toEqual(['list.yaml']);
});

const KILLS = runs('DUBAN_KILLS', 8);
test(`${KILLS} kills at any moment: old or new, nothing acknowledged is lost`, async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'list.yaml');
  const twin = join(folder, 'twin.yaml');
  const start = 'kind: list\nitems:\n  - 开头\n';
  writeFileSync(file, start);
  writeFileSync(twin, start);
  const kept: string[] = [];
  for (let number = 0; number < KILLS; number++) {
    const { out } = await run([driver, 'pairs' satisfies Mode, folder, String(number), '1000'], {
      lines: 1 + (number % 3),
      milliseconds: (number * 37) % 60,
    });
    kept.push(...out.filter((line) => line.startsWith('kept ')).map((line) => line.slice(5)));
    settleFolder(fs, folder, 'p');
    const [a, b] = [readFileSync(file, 'utf8'), readFileSync(twin, 'utf8')];
    expect(b).toBe(a);
    const items = new Set(a.split('\n').slice(3));
    expect(kept.filter((item) => !items.has(`  - ${item}`))).toEqual([]);
    expect(a.endsWith('\n')).toBe(true);
  }
  // A copy of a lock that was killed before its first byte names nobody, and belongs to nobody only after ten seconds.
  const old = new Date(Date.now() - 11_000);
  for (const name of namesIn(folder)) {
    const copy = join(folder, name);
    if (name.startsWith('.duban-lock.') && statSync(copy).size === 0) utimesSync(copy, old, old);
  }
  lockFolder(fs, folder, 'p').release();
  expect(namesIn(folder)).toEqual(['list.yaml', 'twin.yaml']);
  expect(kept.length).toBeGreaterThan(KILLS / 2);
});

/** When a driver is killed: some milliseconds after it has said so many lines, so that a slow machine kills writes and not starts. */
interface Kill {
  readonly lines: number;
  readonly milliseconds: number;
}

/** Runs a driver to its end, or kills it. */
function run(args: readonly string[], kill?: Kill): Promise<{ out: string[] }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: PATIENCE + EDITS * 1000,
    });
    let text = '';
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on('data', (more) => {
      text += more;
      if (kill && timer === undefined && text.split('\n').length > kill.lines)
        timer = setTimeout(() => child.kill('SIGKILL'), kill.milliseconds);
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve({ out: text.split('\n').slice(0, -1) });
    });
  });
}
