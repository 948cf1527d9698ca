/** A circular through the program itself: issued in the practice repository, later commits made, verified from elsewhere and in a clone without history. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE } from '../host/patience.ts';
import { git, temporaryFolder } from '../host/repository.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'bin/duban.js');
const built = existsSync(join(root, 'dist/circular.cjs'));

describe.skipIf(!built)(`a circular${built ? '' : ' (skipped: nothing is built; run `npm run build`)'}`, () => {
  const folder = temporaryFolder();
  const demo = join(folder, 'demo');
  const duban = (cwd: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd,
      encoding: 'utf8',
      timeout: PATIENCE,
      env: {
        PATH: process.env.PATH ?? '',
        DUBAN_CACHE: join(folder, 'cache'),
        LANG: 'zh_CN.UTF-8',
        DUBAN_TODAY: '2011-02-17',
        GIT_AUTHOR_NAME: '督查室',
        GIT_AUTHOR_EMAIL: 'office@example.org',
        GIT_COMMITTER_NAME: '督查室',
        GIT_COMMITTER_EMAIL: 'office@example.org',
      },
    });
    return { exit: status, out: stdout, err: stderr };
  };
  const period = ['--period', '2010-H2'];

  beforeAll(() => {
    expect(duban(folder, 'demo', 'demo').exit).toBe(0);
    const people = ['--recused', '市人民检察院检察长', '--recused', '市政法纪工委书记'];
    const { exit, err } = duban(demo, '通报', '印发', ...period, '--signatory', '办公室主任', ...people, '--commit');
    expect(exit, err).toBe(0);
    expect(git(demo, 'status', '--porcelain')).toBe('');
    writeFileSync(join(demo, 'plans/integrity-2010/plan.yaml'), '# 后来的话\n', { flag: 'a' });
    git(demo, 'commit', '-qam', '后来的改动');
  });

  test('is the same byte for byte after later commits, from wherever it is verified', () => {
    const { exit, out } = duban(folder, '-C', 'demo', 'circular', 'verify', ...period);
    expect([exit, out]).toEqual([0, expect.stringContaining('核验一致')]);
  });

  test('in a clone without history the missing commit is told with the command to type', () => {
    git(folder, 'clone', '-q', '--depth', '1', `file://${demo}`, 'shallow');
    const { exit, out, err } = duban(join(folder, 'shallow'), 'circular', 'verify', ...period);
    expect([exit, out]).toEqual([3, '']);
    expect(err).toContain('git fetch --unshallow --tags');
  });

  test('before the first commit it is drafted from the files, and its other steps say what is missing', () => {
    const fresh = join(folder, 'fresh');
    cpSync(join(root, 'plans'), join(fresh, 'plans'), { recursive: true });
    git(fresh, 'init', '-q');
    expect(duban(fresh, 'circular', 'draft', ...period)).toMatchObject({ exit: 0, err: '' });
    const { exit, err } = duban(fresh, 'circular', 'feedback', ...period, '--dry-run');
    expect([exit, err]).toEqual([3, expect.stringContaining('方案文件还没有提交过')]);
  });
});
