/** The program itself, as it is installed: a real process, a real repository, real pipes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '../faults/fault.ts';
import { PATIENCE } from '../host/patience.ts';
import { git, repository, temporaryFolder } from '../host/repository.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'bin/duban.js');
const built = existsSync(join(root, 'dist/duban.cjs'));
const BUILD_FIRST = built ? '' : ' (skipped: nothing is built; run `npm run build`)';

const PLAN = 'plans/integrity-2010';

interface Run {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

function duban(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: PATIENCE,
    env: { PATH, DUBAN_CACHE: 'off', LANG: 'zh_CN.UTF-8', DUBAN_TODAY: '2011-01-31', ...env },
  });
  return { exit: status, out: stdout, err: stderr };
}

describe.skipIf(!built)(`bin/duban.js${BUILD_FIRST}`, () => {
  let folder = '';
  let first = '';

  // Two commits: the plan without records, then with them.
  beforeAll(() => {
    const files = Object.fromEntries(
      [...readFolder(join(root, PLAN))].map(([path, text]) => [`${PLAN}/${path}`, text]),
    );
    const promises = Object.fromEntries(
      Object.entries(files).filter(([path]) => !/\/(records|breakdowns)\//.test(path)),
    );
    folder = repository(promises);
    first = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'tag', 'promises');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    git(folder, 'add', '-A');
    git(folder, 'commit', '--quiet', '-m', '演练记录');
  });

  test('overdue --at reads the commit and not the work tree', () => {
    const { exit, out, err } = duban(folder, [
      'overdue',
      '--at',
      'promises',
      '--as-of',
      '2011-01-31',
      '--format',
      'json',
    ]);
    expect([exit, err]).toEqual([0, '']);
    const json = JSON.parse(out) as {
      revision: string;
      asOf: string;
      items: { id: string; sources: { path: string }[] }[];
    };
    expect(json.revision).toBe(first);
    expect(json.items.map(({ id }) => id)).toContain('3.2/市法院');
    expect(json.items.flatMap(({ sources }) => sources).filter(({ path }) => path.includes('/records/'))).toEqual([]);
    const now = JSON.parse(duban(folder, ['overdue', '--as-of', '2011-01-31', '--format', 'json']).out) as typeof json;
    expect(now.revision).toBeNull();
    expect(now.items).not.toEqual(json.items);
  });

  test('--at alone judges on the day of the commit', () => {
    const { out } = duban(folder, ['status', '--at', 'HEAD', '--format', 'json']);
    expect((JSON.parse(out) as { asOf: string }).asOf).toBe('2010-12-31');
  });

  test('a revision and a clean work tree give the same answer', () => {
    const on = ['--as-of', '2010-07-30'];
    const [tree, head] = [duban(folder, ['status', ...on]), duban(folder, ['status', ...on, '--at', 'HEAD'])];
    // The line with both clocks says where the files came from.
    const rest = ({ out }: Run) => out.split('\n').filter((_, index) => index !== 2);
    expect(rest(head)).toEqual(rest(tree));
  });

  test('what is piped is not cut', () => {
    const args = ['ledger', '--as-of', '2011-01-31', '--format', 'json'];
    const { out } = duban(folder, args);
    expect(Buffer.byteLength(out)).toBeGreaterThan(64 * 1024);
    const shell = spawnSync('sh', ['-c', '"$0" "$@" | cat', process.execPath, program, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { PATH: process.env.PATH ?? '', DUBAN_CACHE: 'off', LANG: 'zh_CN.UTF-8' },
    });
    expect(shell.stdout).toBe(out);
  });

  test('a reader that stops early is no error', () => {
    const shell = spawnSync(
      'sh',
      ['-c', '"$0" "$@" | head -c 10', process.execPath, program, 'ledger', '--format', 'json'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', DUBAN_CACHE: 'off', LANG: 'zh_CN.UTF-8' },
      },
    );
    expect([shell.stdout.length, shell.stderr]).toEqual([10, '']);
  });

  test('-o writes the file and says nothing', () => {
    const { exit, out } = duban(folder, ['ledger', '--as-of', '2011-01-31', '-o', '台帐.csv']);
    expect([exit, out]).toEqual([0, '']);
    expect(readFileSync(join(folder, '台帐.csv'), 'utf8')).toMatch(/^\ufeff编号,/);
    rmSync(join(folder, '台帐.csv'));
  });

  test('exit codes: 0 fine, 1 found, 2 wrong usage, 3 could not run', () => {
    expect(duban(folder, ['validate']).exit).toBe(0);
    expect(duban(folder, ['overdue', '--exit-code']).exit).toBe(1);
    expect(duban(folder, ['overdue', '--as-of', 'tomorrow']).exit).toBe(2);
    const unknown = duban(folder, ['status', '--at', 'no-such-tag']);
    expect([unknown.exit, unknown.out]).toEqual([3, '']);
    expect(unknown.err).toContain('no-such-tag');
    expect(unknown.err).not.toMatch(/fatal|\bat .*:\d+:\d+/);
  });

  test('a revision that looks like an option is only an unknown revision', () => {
    const { exit, err } = duban(folder, ['status', '--at=--output=/x']);
    expect(exit).toBe(3);
    expect(err).toContain('--output=/x');
  });

  test('colour only where it is wanted', () => {
    const colour = '\u001b[';
    expect(duban(folder, ['status']).out).not.toContain(colour);
    expect(duban(folder, ['status'], { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toContain(colour);
    expect(duban(folder, ['status', '--lang', 'en']).out).not.toContain(colour);
  });

  test('from a subfolder, from outside with -C, and in a place without a plan', () => {
    const args = ['overdue', '--as-of', '2010-07-30', '--format', 'csv'];
    const items = ({ out }: Run) =>
      out.split('\r\n').map((line) => line.replace(/[^,]*plans\/integrity-2010\/|(\.\.\/)+/g, ''));
    const top = duban(folder, args);
    expect(items(top).length).toBeGreaterThan(10);
    expect(items(duban(join(folder, PLAN, 'records/reports'), args))).toEqual(items(top));
    expect(items(duban(root, ['-C', folder, ...args]))).toEqual(items(top));
    const none = duban(repository({ 'README.md': '另一个仓库\n' }), ['status']);
    expect([none.exit, none.out]).toEqual([2, '']);
  });

  test('the machine does not matter: time zone, locale', () => {
    const args = ['status', '--at', 'HEAD', '--lang', 'zh'];
    const here = duban(folder, args, { TZ: 'UTC', LC_ALL: 'C' });
    expect(duban(folder, args, { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8' }).out).toBe(here.out);
    expect(duban(folder, args, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }).out).toBe(here.out);
  });

  test('a kept plan prints what a fresh one prints, and is not used when a file has changed', () => {
    const cache = temporaryFolder();
    const on = { DUBAN_CACHE: cache };
    const args = ['overdue', '--as-of', '2011-01-31'];
    const fresh = duban(folder, args);
    expect(duban(folder, args, on)).toEqual(fresh);
    expect(readdirSync(cache).length).toBeGreaterThan(0);
    expect(duban(folder, args, on)).toEqual(fresh);
    for (const command of [
      ['status'],
      ['explain', '3.2'],
      ['validate', '--severity', 'info'],
      ['ledger', '--at', 'promises'],
    ]) {
      expect(duban(folder, command, on)).toEqual(duban(folder, command));
      expect(duban(folder, command, on)).toEqual(duban(folder, command));
    }
    const path = join(folder, PLAN, 'tasks/3-informatization.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('by: 2010-12-31', 'by: 2011-12-31'));
    const changed = duban(folder, args, on);
    writeFileSync(path, text);
    expect(changed.out).not.toBe(fresh.out);
    expect(duban(folder, args, on)).toEqual(fresh);
  });

  describe('a cache that cannot be made is done without, in silence', () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    // `DUBAN_CACHE` empty counts as not given.
    const places: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
      ['under /proc', { DUBAN_CACHE: '/proc/duban/cache' }],
      ['a home under /proc', { DUBAN_CACHE: '', HOME: '/proc/duban' }],
      ['a file in its place', { DUBAN_CACHE: file }],
      ['a file above it', { DUBAN_CACHE: join(file, 'below/it') }],
      ['a cache folder of the user that is a file', { DUBAN_CACHE: '', XDG_CACHE_HOME: file, HOME: '/proc/duban' }],
      ['a device above it', { DUBAN_CACHE: '/dev/null/duban' }],
    ];
    test.each(places)('%s', (_name, env) => {
      const fresh = duban(folder, ['overdue', '--as-of', '2011-01-31']);
      expect([fresh.exit, fresh.err]).toEqual([0, '']);
      expect(duban(folder, ['overdue', '--as-of', '2011-01-31'], env)).toEqual(fresh);
    });
  });
});
