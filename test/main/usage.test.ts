/** The command line as people type it: options anywhere, wrong usage told in a sentence, exit codes. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { folderHost, repository, writeFiles } from '../host/repository.ts';
import { duban } from './integrity.ts';

describe('options stand before or after the command', () => {
  const forms: readonly (readonly [string, string[], string[]])[] = [
    ['--as-of', ['--as-of', '2010-07-30', 'overdue'], ['overdue', '--as-of', '2010-07-30']],
    ['--as-of=', ['--as-of=2010-07-30', 'status'], ['status', '--as-of=2010-07-30']],
    ['--format', ['--format', 'csv', 'ledger'], ['ledger', '--format', 'csv']],
    ['--lang', ['--lang', 'en', 'status'], ['status', '--lang', 'en']],
    ['--plan', ['--plan', 'integrity-2010', 'status'], ['status', '--plan', 'integrity-2010']],
    ['-C', ['-C', 'plans', 'status'], ['status', '-C', 'plans']],
    ['--ascii', ['--ascii', 'status'], ['status', '--ascii']],
    [
      'several',
      ['--as-of', '2010-07-30', '--lang', 'en', 'explain', '3.2'],
      ['explain', '3.2', '--lang', 'en', '--as-of', '2010-07-30'],
    ],
    ['between', ['explain', '--as-of', '2010-07-30', '3.2'], ['explain', '3.2', '--as-of', '2010-07-30']],
  ];
  test.each(forms)('%s', async (_name, before, after) => {
    const [first, second] = [await duban(before, { isTerminal: true }), await duban(after, { isTerminal: true })];
    expect(first.out).toBe(second.out);
    expect(first.out).not.toBe('');
    expect([first.exit, second.exit, first.err, second.err]).toEqual([0, 0, '', '']);
  });

  test('the option has an effect: another day gives another answer', async () => {
    const [early, late] = [
      await duban(['--as-of', '2010-02-01', 'status']),
      await duban(['status', '--as-of', '2011-01-31']),
    ];
    expect(early.out).not.toBe(late.out);
  });
});

describe('names that people type', () => {
  test('the Chinese name of a command and a date in Chinese', async () => {
    const [chinese, plain] = [
      await duban(['逾期', '--as-of', '2010年7月30日']),
      await duban(['overdue', '--as-of', '2010-07-30']),
    ];
    expect(chinese.out).toBe(plain.out);
  });

  test('an alias of a unit', async () => {
    const [alias, id] = [await duban(['ledger', '--unit', '市人民法院']), await duban(['ledger', '--unit', '市法院'])];
    expect(alias.out).toBe(id.out);
    expect(id.out).not.toContain('市公安局');
  });

  test('--exit-code', async () => {
    expect((await duban(['overdue', '--exit-code'])).exit).toBe(1);
    expect((await duban(['overdue'])).exit).toBe(0);
    expect((await duban(['overdue', '--exit-code', '--as-of', '2010-01-01'])).exit).toBe(0);
  });

  test('-o writes what would have been printed, in the format of its ending', async () => {
    const { exit, out, written } = await duban(['ledger', '-o', '台帐.csv']);
    expect([exit, out]).toEqual([0, '']);
    expect(written('台帐.csv')).toBe((await duban(['ledger', '--format', 'csv'])).out);
  });
});

describe('wrong usage is told in one sentence', () => {
  const wrong: readonly (readonly [string[], RegExp])[] = [
    [['ovrdue'], /ovrdue.*overdue/],
    [['overdue', '--units', 'x'], /--units.*--unit/],
    [['overdue', 'extra'], /参数/],
    [['explain'], /参数/],
    [['explain', '9.9'], /9\.9/],
    [['explain', '3.2/市法苑'], /市法苑/],
    [['overdue', '--as-of', '2010-02-30'], /2010-02-30/],
    [['overdue', '--unit', '市法苑'], /市法苑.*市法院/],
    [['overdue', '--section', '9'], /9/],
    [['overdue', '--kind', 'foo'], /foo.*undertaking/],
    [['overdue', '--due-within', 'soon'], /soon/],
    [['status', '--format', 'xlsx'], /xlsx.*markdown/],
    [['status', '--format', 'docx'], /docx.*-o/],
    [['status', '--lang', 'fr'], /fr.*zh/],
    [['-C', 'nowhere', 'status'], /nowhere/],
    [['status', '--plan', 'nothing'], /nothing.*integrity-2010/],
    [['status', '-o'], /--output/],
    [['validate', '--severity', 'bad'], /bad.*error/],
  ];
  test.each(wrong.map(([args, pattern]) => [args.join(' '), args, pattern] as const))(
    '%s',
    async (_title, args, pattern) => {
      for (const lang of ['zh', 'en']) {
        const { exit, out, err } = await duban(args, { lang });
        expect([exit, out]).toEqual([2, '']);
        expect(err).not.toMatch(/\bat .*\.ts:|Error:|⏎/);
        if (lang === 'zh') expect(err).toMatch(pattern);
        expect(err.trim().split('\n').length).toBeLessThanOrEqual(2);
      }
    },
  );

  test('a revision without a repository cannot be read: exit code 3', async () => {
    const { exit, out, err } = await duban(['status', '--at', 'v1']);
    expect([exit, out]).toEqual([3, '']);
    expect(err.trim()).not.toBe('');
  });

  test('a plan with errors is not judged: exit code 3, the errors on stderr', async () => {
    const { exit, out, err } = await duban(['status'], {
      files: {
        'plans/x/plan.yaml': 'kind: plan\nid: x\ntitle: 甲\n',
        'plans/x/units.yaml': 'kind: units\nunits: 甲\n',
      },
    });
    expect([exit, out]).toEqual([3, '']);
    expect(err).toContain('plans/x/units.yaml:2:8: ');
  });
});

describe('a revision that held several plans', () => {
  const plan = (id: string) => ({
    [`plans/${id}/plan.yaml`]: `kind: plan\nid: ${id}\ntitle: 方案${id}\n`,
    [`plans/${id}/units.yaml`]: 'kind: units\nunits: [{id: 市法院}]\n',
    [`plans/${id}/tasks/1.yaml`]: 'kind: tasks\nsection: "1"\ntitle: 一\ntasks: [{id: "1.1", title: 甲}]\n',
  });
  const at = async (...more: string[]) => {
    const folder = repository({ ...plan('a'), ...plan('b') });
    rmSync(join(folder, 'plans'), { recursive: true });
    writeFiles(folder, plan('c'));
    const host = folderHost(folder, { env: { DUBAN_CACHE: 'off' }, lang: 'zh' });
    return { exit: await main(['status', '--at', 'HEAD', ...more], host), out: host.out(), err: host.err() };
  };

  test('is not judged by another plan than the one here', async () => {
    expect(await at()).toMatchObject({ exit: 2, out: '' });
  });

  test('is judged by the plan that was named', async () => {
    const { exit, out } = await at('--plan', 'b');
    expect(exit).toBe(0);
    expect(out).toContain('方案b');
  });
});
