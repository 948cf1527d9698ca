/** Questions on a terminal, answered key by key at a terminal of their own (`script`); with the program as it is built. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../faults/fault.ts';
import { PATIENCE } from '../host/patience.ts';
import { git, repository } from '../host/repository.ts';

const root = join(import.meta.dirname, '../..');
/** From util-linux, which every distribution has. */
const SCRIPT = '/usr/bin/script';
const program = join(root, 'bin/duban.js');
const hasTerminal = process.platform === 'linux' && existsSync(SCRIPT);
const ready = hasTerminal && existsSync(join(root, 'dist/duban.cjs'));

const PLAN = 'plans/integrity-2010';
const fresh = () =>
  repository(Object.fromEntries([...readFolder(join(root, PLAN))].map(([path, text]) => [`${PLAN}/${path}`, text])));

const DOWN = '\u001b[B';
const ENTER = '\r';
const CTRL_C = '\u0003';

/** Runs duban on a terminal; each answer is typed when its question has appeared. */
function converse(
  cwd: string,
  args: string,
  answers: readonly (readonly [question: string, keys: string])[],
): Promise<{ exit: number | null; screen: string }> {
  return new Promise((resolve, reject) => {
    const { PATH = '' } = process.env;
    const child = spawn(
      'script',
      ['-qefc', `stty cols 100 rows 40; ${process.execPath} ${program} ${args}`, '/dev/null'],
      {
        cwd,
        env: {
          PATH,
          TERM: 'xterm',
          DUBAN_CACHE: 'off',
          LANG: 'zh_CN.UTF-8',
          DUBAN_TODAY: '2011-01-31',
          NO_COLOR: '1',
          HOME: '/nonexistent',
          SHELL: '/bin/sh',
        },
      },
    );
    let screen = '';
    let from = 0;
    let next = 0;
    child.stdout.on('data', (more) => {
      screen += more;
      const answer = answers[next];
      const at = answer === undefined ? -1 : screen.indexOf(answer[0], from);
      if (answer === undefined || at < 0) return;
      next += 1;
      from = screen.length;
      // The question is drawn when the terminal is read key by key already.
      child.stdin.write(answer[1]);
    });
    const patience = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`no more came after:\n${screen}`));
    }, PATIENCE);
    child.on('close', (exit) => {
      clearTimeout(patience);
      resolve({ exit, screen });
    });
  });
}

describe.skipIf(!ready)('questions', () => {
  test('every answer given, shown, confirmed, written', async () => {
    const top = fresh();
    const { exit, screen } = await converse(top, 'liaison set', [
      ['哪个单位？', ENTER],
      ['由担任什么职务的人担任？', `公共法律服务科科长${ENTER}`],
      ['姓名（可不写）', ENTER],
      ['从哪一天起？', ENTER],
      ['写入吗？', ENTER],
    ]);
    expect(exit, screen).toBe(0);
    // The first choice offered is the unit that has nobody.
    const file = `${PLAN}/records/appointments/2011-01-31-liaison-市司法局.yaml`;
    expect(screen).toContain('+post: 公共法律服务科科长');
    expect(screen).toContain(`已新建 ${file}`);
    expect(readFileSync(join(top, file), 'utf8')).toContain(
      'unit: 市司法局\nrole: liaison\npost: 公共法律服务科科长\ndate: 2011-01-31\n',
    );
  });

  test('what a flag says is not asked; a wrong answer is asked again', async () => {
    const top = fresh();
    const { exit, screen } = await converse(top, 'liaison set --unit 市法院 --post 研究室主任', [
      ['从哪一天起？', `\u0015二月三十日${ENTER}`],
      ['这不是一个日期', `\u00152011年1月20日${ENTER}`],
      ['写入吗？', ENTER],
    ]);
    expect(exit, screen).toBe(0);
    expect(screen).not.toContain('哪个单位？');
    expect(git(top, 'status', '--porcelain', '-uall').split('\n')).toHaveLength(2);
  });

  test.each([
    ['at a list', [['哪个单位？', CTRL_C]]],
    [
      'at a text',
      [
        ['哪个单位？', `${DOWN}${ENTER}`],
        ['由担任什么职务的人担任？', CTRL_C],
      ],
    ],
    [
      'at the confirmation',
      [
        ['哪个单位？', ENTER],
        ['由担任什么职务的人担任？', `科长${ENTER}`],
        ['姓名（可不写）', ENTER],
        ['从哪一天起？', ENTER],
        ['写入吗？', CTRL_C],
      ],
    ],
  ] as const)('Ctrl-C %s: a sentence, exit code 2, nothing written', async (_where, answers) => {
    const top = fresh();
    const { exit, screen } = await converse(top, 'liaison set', answers);
    expect(screen).toContain('已取消，什么都没有写。');
    expect(exit).toBe(2);
    expect(git(top, 'status', '--porcelain')).toBe('');
  });

  test('no at the confirmation writes nothing', async () => {
    const top = fresh();
    const { exit, screen } = await converse(top, 'liaison set --unit 市法院 --post 研究室主任', [
      ['从哪一天起？', ENTER],
      ['写入吗？', 'n'],
    ]);
    expect(screen).toContain('已取消，什么都没有写。');
    expect(exit).toBe(2);
    expect(git(top, 'status', '--porcelain')).toBe('');
  });

  test('--no-input asks nothing even there', async () => {
    const { exit, screen } = await converse(fresh(), 'liaison set --no-input', []);
    expect(exit).toBe(2);
    expect(screen).toContain('请用 --unit 写明');
  });
});
