/** Commits in the plan's own words, through git itself: `git show --ext-diff` with the two lines of docs/git.md. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFolder } from '../faults/fault.ts';
import { git, repository, writeFiles } from '../host/repository.ts';

const BIN = join(import.meta.dirname, '../../bin/duban.js');
const TASKS = 'plans/base/tasks/1-openness.yaml';

function site(): string {
  const base = readFolder(join(import.meta.dirname, '../faults/base'));
  const folder = repository(Object.fromEntries([...base].map(([path, text]) => [`plans/base/${path}`, text])));
  writeFileSync(join(folder, '.git/info/attributes'), 'plans/**/*.yaml diff=duban\n');
  // As in docs/git.md, with the built program in the place of the installed one.
  git(folder, 'config', 'diff.duban.command', `'${process.execPath}' '${BIN}' git-diff-driver --`);
  return folder;
}

function edit(folder: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
}

function show(folder: string, lang: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, DUBAN_LANG: lang, GIT_CONFIG_GLOBAL: '/dev/null', DUBAN_CACHE: 'off' },
  });
}

it('says what changed, by number and title, in either language; layout and order are no change', () => {
  const folder = site();
  edit(folder, TASKS, (text) => text.replace('2010-06-30', '2010-07-31').replace('target: 90', 'target: 80'));
  edit(folder, 'plans/base/units.yaml', (text) => `# 新的说明\n${text.replace('[政法委]', '["政法委"]')}`);
  git(folder, 'commit', '--quiet', '-a', '-m', '第二次');
  const chinese = show(folder, 'zh', 'show', '--ext-diff', '--format=%s');
  expect(chinese).toBe(
    [
      '第二次',
      '',
      `方案文件 ${TASKS}`,
      '  改 任务 › 1.1 裁判文书上网 › 量化指标 › documents 上网率 › 目标值：90 → 80（第13行）',
      '  改 任务 › 1.1 裁判文书上网 › 节点 › platform 平台投用 › 完成时限：2010-06-30 → 2010-07-31（第15行）',
      '',
      '方案文件 plans/base/units.yaml',
      '  内容没有变，只是排版、注释或次序变了。',
      '',
      '',
    ].join('\n'),
  );
  expect(show(folder, 'en', 'log', '-1', '-p', '--ext-diff')).toContain(
    '  ~ tasks › 1.1 裁判文书上网 › milestones › platform 平台投用 › deadline: 2010-06-30 → 2010-07-31 (line 15)',
  );
});

it('new, removed, renamed and work tree files; odd names; each file after a broken one is still shown', () => {
  const folder = site();
  const tasks = readFileSync(join(folder, TASKS), 'utf8');
  git(folder, 'mv', TASKS, 'plans/base/tasks/9.yaml');
  git(folder, 'rm', '--quiet', 'plans/base/tasks/2-network.yaml');
  writeFiles(folder, {
    'plans/base/--help.yaml': 'kind: event\n',
    'plans/base/broken.yaml': 'a: [\n\u001b[2J::error::x\n',
    'plans/base/big.yaml': 'x'.repeat(3_000_000),
    'plans/base/z.yaml': tasks.replace('1.1', '1.9'),
  });
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', '第二次');
  const said = show(folder, 'zh', 'show', '-M', '--ext-diff', '--format=');
  expect(said).toContain('新增方案文件 plans/base/--help.yaml\n  增 种类：event（第1行）\n');
  expect(said).toMatch(/新增方案文件 plans\/base\/broken\.yaml\n {2}改后的文件第1行读不懂：.+\n {2}以下按行比较：\n/);
  expect(said).toMatch(/plans\/base\/big\.yaml\n {2}比不了：plans\/base\/big\.yaml 有 3000000 字节/);
  expect(said).toContain(`方案文件 ${TASKS} 改名为 plans/base/tasks/9.yaml\n  内容没有变`);
  expect(said).toContain('删除方案文件 plans/base/tasks/2-network.yaml\n  删 ');
  expect(said).toContain('新增方案文件 plans/base/z.yaml\n');
  expect(said).not.toMatch(/[\u001b]|^::/m);
  edit(folder, 'plans/base/tasks/9.yaml', (text) => text.replace('裁判文书上网', '裁判文书公开'));
  expect(show(folder, 'zh', 'diff')).toContain('  改 任务 › 1.1 裁判文书公开 › 标题：裁判文书上网 → 裁判文书公开（第');
});

it('a conflict is told', () => {
  const folder = site();
  const change = (to: string) => edit(folder, TASKS, (text) => text.replace('裁判文书上网', to));
  git(folder, 'checkout', '--quiet', '-b', 'other');
  change('甲');
  git(folder, 'commit', '--quiet', '-a', '-m', '甲');
  git(folder, 'checkout', '--quiet', 'main');
  change('乙');
  git(folder, 'commit', '--quiet', '-a', '-m', '乙');
  expect(() => git(folder, 'merge', '--quiet', 'other')).toThrow();
  expect(show(folder, 'zh', 'diff', '--ext-diff', 'HEAD')).toMatch(
    new RegExp(`方案文件 ${TASKS}\\n {2}改后的文件第\\d+行读不懂`),
  );
  expect(show(folder, 'zh', 'diff', '--cached', '--ext-diff')).toContain('有合并冲突');
});
