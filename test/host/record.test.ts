/** `--commit`: one commit of exactly the files that were written; what the person has staged or changed is not touched, no program of the checkout runs. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeGit } from '../../src/host/git.ts';
import type { CommitFile } from '../../src/host/host.ts';
import { git, repository, temporaryFolder, writeFiles } from './repository.ts';

const FILES = { 'plans/p/plan.yaml': 'title: 旧\n', 'plans/p/a.yaml': 'a: 1\n', 'README.md': '说明\n' };
const bytes = (text: string) => new TextEncoder().encode(text);

/** Who the person is comes from the environment here; the machine's own settings are left out. */
const PERSON = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_AUTHOR_NAME: '督查室',
  GIT_AUTHOR_EMAIL: 'office@example.org',
  GIT_COMMITTER_NAME: '督查室',
  GIT_COMMITTER_EMAIL: 'office@example.org',
};
const reader = (env: Record<string, string | undefined> = PERSON) => nodeGit(env, '/', (path) => path);

/** Writes the files as duban does and commits them. */
function commit(
  top: string,
  files: readonly { path: string; text: string }[],
  env = PERSON as Record<string, string | undefined>,
  plan = 'plans/p',
): string {
  const folder = join(top, plan);
  const changes = files.map(({ path, text }): CommitFile => {
    const file = join(folder, path);
    return { path, bytes: bytes(text), before: existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined };
  });
  const calls = reader(env);
  calls.commitable(folder, changes);
  for (const { path, bytes: made } of changes) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), made);
  }
  return calls.record(folder, changes, '记录市法院2010年上半年书面报告\n');
}

const both = [
  { path: 'plan.yaml', text: 'title: 新\n' },
  { path: 'records/市法院.yaml', text: 'b: 1\n' },
];
const changedBy = (top: string, id = 'HEAD') =>
  git(top, '-c', 'core.quotePath=false', 'show', '--format=%an|%ae|%cn|%B', '--name-status', id)
    .split('\n')
    .filter((line) => line !== '');

describe('a commit', () => {
  test('has exactly these files, the message and the person', () => {
    const top = repository(FILES);
    const id = commit(top, both);
    expect(git(top, 'rev-parse', 'HEAD')).toBe(id);
    expect(changedBy(top)).toEqual([
      '督查室|office@example.org|督查室|记录市法院2010年上半年书面报告',
      'M\tplans/p/plan.yaml',
      'A\tplans/p/records/市法院.yaml',
    ]);
    expect(git(top, 'status', '--porcelain')).toBe('');
    expect(git(top, 'diff-files')).toBe('');
    expect(git(top, 'fsck', '--strict')).toBe('');
    expect(git(top, 'reflog', '-1', '--format=%gs')).toBe('commit: 记录市法院2010年上半年书面报告');
  });

  test('leaves alone what is staged, changed and new elsewhere', () => {
    const top = repository(FILES);
    writeFileSync(join(top, 'README.md'), '暂存的\n');
    git(top, 'add', 'README.md');
    writeFileSync(join(top, 'README.md'), '又改的\n');
    writeFileSync(join(top, 'plans/p/a.yaml'), 'a: 改了没有暂存\n');
    writeFileSync(join(top, 'new.txt'), 'x');
    git(top, 'rm', '--cached', '-q', 'plans/p/a.yaml');
    const before = git(top, 'status', '--porcelain');
    commit(top, both);
    expect(git(top, 'status', '--porcelain')).toBe(before);
    expect(git(top, 'show', ':README.md')).toBe('暂存的');
    expect(changedBy(top).slice(1)).toEqual(['M\tplans/p/plan.yaml', 'A\tplans/p/records/市法院.yaml']);
  });

  test('runs no hook, no filter, no signing program, no monitor', () => {
    const top = repository(FILES);
    const canary = join(top, 'canary');
    const program = join(top, 'program');
    writeFileSync(program, `#!/bin/sh\necho "$0 $@" >> ${canary}\nexit 1\n`);
    chmodSync(program, 0o755);
    for (const hook of [
      'pre-commit',
      'commit-msg',
      'prepare-commit-msg',
      'post-commit',
      'reference-transaction',
      'post-index-change',
    ]) {
      mkdirSync(join(top, '.git/hooks'), { recursive: true });
      writeFileSync(join(top, '.git/hooks', hook), readFileSync(program));
      chmodSync(join(top, '.git/hooks', hook), 0o755);
    }
    for (const [key, value] of [
      ['commit.gpgSign', 'true'],
      ['gpg.program', program],
      ['core.fsmonitor', program],
      ['filter.evil.clean', program],
      ['filter.evil.smudge', program],
    ])
      git(top, 'config', key!, value!);
    writeFileSync(join(top, '.git/info/attributes'), '*.md filter=evil\n');
    commit(top, both);
    expect(existsSync(canary) ? readFileSync(canary, 'utf8') : '').toBe('');
    rmSync(join(top, '.git/hooks'), { recursive: true });
  });

  test.each(['sha1', 'sha256'])('in a repository of %s', (format) => {
    const top = repository(FILES, format);
    const id = commit(top, both);
    expect(id).toHaveLength(format === 'sha1' ? 40 : 64);
    expect(git(top, 'status', '--porcelain')).toBe('');
  });

  test('on a branch without a commit', () => {
    const top = temporaryFolder();
    git(top, 'init', '--quiet', '-b', 'main');
    writeFiles(top, { 'plans/p/a.yaml': 'a: 1\n' });
    commit(top, [{ path: 'records/b.yaml', text: 'b: 1\n' }]);
    expect(changedBy(top).slice(1)).toEqual(['A\tplans/p/records/b.yaml']);
    expect(git(top, 'status', '--porcelain', '-uall')).toBe('?? plans/p/a.yaml');
  });

  test('on a detached HEAD', () => {
    const top = repository(FILES);
    git(top, 'checkout', '-q', '--detach');
    const main = git(top, 'rev-parse', 'main');
    const id = commit(top, both);
    expect(git(top, 'rev-parse', 'HEAD')).toBe(id);
    expect(git(top, 'rev-parse', 'main')).toBe(main);
  });

  test('in a linked work tree', () => {
    const top = repository(FILES);
    const linked = join(temporaryFolder(), 'linked');
    git(top, 'worktree', 'add', '-q', '-b', 'other', linked);
    const id = commit(linked, both);
    expect(git(top, 'rev-parse', 'other')).toBe(id);
    expect(git(linked, 'status', '--porcelain')).toBe('');
    expect(git(top, 'rev-parse', 'main')).not.toBe(id);
  });

  test('of a plan that is the whole repository', () => {
    const top = repository({ 'plan.yaml': 'title: 旧\n' });
    commit(top, both, PERSON, '.');
    expect(changedBy(top).slice(1)).toEqual(['M\tplan.yaml', 'A\trecords/市法院.yaml']);
  });

  test('keeps line ends as the attributes want them', () => {
    const top = repository({ ...FILES, '.gitattributes': '*.yaml text eol=crlf\n' });
    writeFileSync(join(top, 'plans/p/plan.yaml'), 'title: 旧\r\n');
    commit(top, [{ path: 'plan.yaml', text: 'title: 新\r\n' }]);
    expect(git(top, 'status', '--porcelain')).toBe('');
    expect(git(top, 'cat-file', 'blob', 'HEAD:plans/p/plan.yaml')).toBe('title: 新');
  });

  test('keeps an executable file executable', () => {
    const top = repository(FILES);
    chmodSync(join(top, 'plans/p/plan.yaml'), 0o755);
    git(top, 'add', '-A');
    git(top, 'commit', '-q', '-m', 'x');
    commit(top, both);
    expect(git(top, 'ls-tree', 'HEAD', 'plans/p/plan.yaml')).toMatch(/^100755/);
    expect(git(top, 'status', '--porcelain')).toBe('');
  });

  test('names that look like options or patterns', () => {
    const top = repository(FILES);
    commit(top, [
      { path: '-a*.yaml', text: 'x: 1\n' },
      { path: ':(top)b, c.yaml', text: 'x: 1\n' },
    ]);
    expect(git(top, 'status', '--porcelain')).toBe('');
  });

  test('a second one on top of the first', () => {
    const top = repository(FILES);
    const first = commit(top, both);
    commit(top, [{ path: 'plan.yaml', text: 'title: 再\n' }]);
    expect(git(top, 'rev-parse', 'HEAD^')).toBe(first);
  });

  test('nothing of its own stays behind', () => {
    const top = repository(FILES);
    const gone = spawnSync('true').pid;
    writeFileSync(join(top, '.git', `duban-index-${gone}`), 'of a run that was killed');
    writeFileSync(join(top, '.git', `duban-index-${gone}.lock`), '');
    const before = readdirSync(join(top, '.git')).filter((name) => !name.startsWith('duban-index'));
    commit(top, both);
    expect(readdirSync(join(top, '.git')).sort()).toEqual(before.sort());
  });
});

describe('refused before anything is written', () => {
  const cases: readonly (readonly [string, (top: string) => void, string])[] = [
    [
      'the file has uncommitted changes',
      (top) => appendFileSync(join(top, 'plans/p/plan.yaml'), '# 草稿\n'),
      'git-path-modified',
    ],
    [
      'the file has staged changes',
      (top) => {
        writeFileSync(join(top, 'plans/p/plan.yaml'), 'title: 暂存\n');
        git(top, 'add', '-A');
        writeFileSync(join(top, 'plans/p/plan.yaml'), 'title: 旧\n');
      },
      'git-path-modified',
    ],
    [
      'the file is not in Git yet',
      (top) => {
        git(top, 'rm', '-q', '--cached', 'plans/p/plan.yaml');
        git(top, 'commit', '-q', '-m', 'x');
      },
      'git-path-modified',
    ],
    [
      'a new file was deleted and not committed',
      (top) => {
        writeFiles(top, { 'plans/p/records/市法院.yaml': 'x: 1\n' });
        git(top, 'add', '-A');
        git(top, 'commit', '-q', '-m', 'x');
        rmSync(join(top, 'plans/p/records/市法院.yaml'));
      },
      'git-path-modified',
    ],
    ['ignored', (top) => writeFileSync(join(top, '.gitignore'), 'records/\n'), 'git-ignored'],
    ['a filter program', (top) => writeFileSync(join(top, '.gitattributes'), '*.yaml filter=lfs\n'), 'git-filtered'],
    [
      'a merge under way',
      (top) => {
        git(top, 'checkout', '-q', '-b', 'b');
        writeFileSync(join(top, 'README.md'), 'b\n');
        git(top, 'commit', '-qam', 'b');
        git(top, 'checkout', '-q', 'main');
        writeFileSync(join(top, 'README.md'), 'c\n');
        git(top, 'commit', '-qam', 'c');
        try {
          git(top, 'merge', '-q', 'b');
        } catch {
          /* the conflict that was wanted */
        }
      },
      'git-busy',
    ],
    ['another git at work', (top) => writeFileSync(join(top, '.git/index.lock'), ''), 'git-locked'],
    ['no repository', (top) => rmSync(join(top, '.git'), { recursive: true }), 'git-no-repository'],
  ];
  test.each(cases)('%s', (_name, prepare, code) => {
    const top = repository(FILES);
    prepare(top);
    const plan = readFileSync(join(top, 'plans/p/plan.yaml'), 'utf8');
    expect(() => commit(top, both)).toThrow(expect.objectContaining({ code }));
    expect(readFileSync(join(top, 'plans/p/plan.yaml'), 'utf8')).toBe(plan);
  });

  test('nobody is known as the person', () => {
    const top = repository(FILES);
    const nobody = { PATH: process.env.PATH, HOME: '/nonexistent', XDG_CONFIG_HOME: '/nonexistent' };
    expect(() => commit(top, both, nobody)).toThrow(
      expect.objectContaining({ code: 'git-identity-missing', args: { key: 'user.name' } }),
    );
    git(top, 'config', 'user.name', '督查室');
    expect(() => commit(top, both, nobody)).toThrow(expect.objectContaining({ args: { key: 'user.email' } }));
    git(top, 'config', 'user.email', 'office@example.org');
    commit(top, both, nobody);
    expect(changedBy(top)[0]).toMatch(/^督查室\|office@example.org\|督查室\|/);
  });
});
