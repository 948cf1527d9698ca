/** `duban init` as a process: a table pasted into it, a table saved by LibreOffice, the plan judged by the same program. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PATIENCE } from '../host/patience.ts';
import { temporaryFolder } from '../host/repository.ts';
import { asGbk, asText, pasted } from '../init/tables.ts';

const root = join(import.meta.dirname, '../..');
const built = existsSync(join(root, 'dist/init.cjs'));

function duban(cwd: string, args: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/duban.js'), ...args], {
    cwd,
    input,
    encoding: 'utf8',
    timeout: PATIENCE,
    env: { PATH: process.env.PATH ?? '', DUBAN_CACHE: 'off', LANG: 'zh_CN.UTF-8', DUBAN_TODAY: '2021-07-05' },
  });
  return { exit: status, out: stdout, err: stderr };
}

describe.skipIf(!built)('duban init', () => {
  test('takes a pasted table, in UTF-8 or GBK, and never asks without a terminal', () => {
    const folder = temporaryFolder();
    const text = asText(pasted, '\t');
    for (const [name, input] of [
      ['甲', text],
      ['乙', asGbk(text)],
    ] as const) {
      const made = duban(
        folder,
        ['init', name, '--from', '-', '--title', '防汛方案（演练数据）', '--year', '2021', '--id', 'a'],
        input,
      );
      expect([made.exit, made.err]).toEqual([0, '']);
      expect(made.out).toContain('1 个部分，5 项任务');
    }
    const task = (name: string) =>
      readdirSync(join(folder, name, 'tasks')).map((file) => readFileSync(join(folder, name, 'tasks', file), 'utf8'));
    expect(task('甲')).toEqual(task('乙'));
    expect(readdirSync(join(folder, '甲/schema')).length).toBeGreaterThan(10);
    expect(duban(folder, ['-C', '甲', 'validate']).exit).toBe(0);
    expect(duban(folder, ['-C', '甲', 'overdue']).out).toContain('修订应急预案');
    expect(duban(folder, ['init', '甲', '--from', '-', '--title', 'x'], text)).toMatchObject({ exit: 3, out: '' });
  });

  test('takes what LibreOffice saved', () => {
    const folder = temporaryFolder();
    const made = duban(folder, ['init', 'plans/2021', '--from', join(root, 'test/init/saved/sections.xlsx')]);
    expect([made.exit, made.err]).toEqual([0, '']);
    expect(duban(folder, ['validate', '--severity', 'warning']).out).toContain('没有错误和警告');
  });
});
