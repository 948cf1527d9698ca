import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDemo } from '../../src/cli/commands/demo/run.ts';
import { type History, HistoryError, play } from '../../src/cli/demo/history.ts';
import { importStream, secondsAt } from '../../src/cli/demo/stream.ts';
import { nodeHost } from '../../src/host/node.ts';

const home = resolve('.');
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (data: Uint8Array | undefined) => new TextDecoder().decode(data);

describe('a history', () => {
  const files = new Map([
    ['plan.yaml', bytes('title: 乙\nunits: [a, b]\n')],
    ['records/a/1.yaml', bytes('1')],
    ['records/b/2.yaml', bytes('2')],
  ]);
  const history: History = {
    plan: 'p',
    author: '办公室',
    email: 'office@duban.invalid',
    steps: [
      {
        date: '2010-01-01',
        message: '一',
        add: ['plan.yaml'],
        before: [{ file: 'plan.yaml', id: 't', final: 'title: 乙', first: 'title: 甲' }],
      },
      { date: '2010-01-02', message: '二', add: ['records/**'] },
      { date: '2010-01-02', message: '三', settle: ['t'] },
    ],
    tags: [{ name: 'one', date: '2010-01-01' }],
  };

  test('a file stands as it first was until it is settled', () => {
    const commits = play(history, files);
    expect(text(commits[0]!.files.get('plan.yaml'))).toBe('title: 甲\nunits: [a, b]\n');
    expect([...commits[1]!.files.keys()]).toEqual(['records/a/1.yaml', 'records/b/2.yaml']);
    expect(text(commits[2]!.files.get('plan.yaml'))).toBe('title: 乙\nunits: [a, b]\n');
  });

  test.each<[string, Partial<History['steps'][number]>[]]>([
    ['a pattern without a file', [{ add: ['plan.yaml', 'nothing/*'] }]],
    ['a file that is never added', [{ add: ['plan.yaml', 'records/*/1.yaml'] }]],
    [
      'a text that is not there',
      [{ add: ['**'], before: [{ file: 'plan.yaml', id: 't', final: 'absent', first: '' }] }, { settle: ['t'] }],
    ],
    [
      'a place that is never settled',
      [{ add: ['**'], before: [{ file: 'plan.yaml', id: 't', final: '乙', first: '甲' }] }],
    ],
    ['a settling of nothing', [{ add: ['**'], settle: ['t'] }]],
    ['dates that run backwards', [{ add: ['**'] }, { date: '2009-12-31', add: ['plan.yaml'] }]],
  ])('%s is a fault', (_, steps) => {
    const whole = steps.map((step) => ({ date: '2010-01-01', message: 'x', ...step }));
    expect(() => play({ ...history, steps: whole }, files)).toThrow(HistoryError);
  });

  test('commits of one day are a minute apart, from nine in Shanghai', () => {
    expect(secondsAt('2010-01-02', 540)).toBe(Date.UTC(2010, 0, 2, 1, 0) / 1000);
    const stream = text(importStream(history, play(history, files), new Map()));
    expect(stream.match(/^author .*$/gm)).toEqual(
      [
        '办公室 <office@duban.invalid> 1262307600 +0800',
        '办公室 <office@duban.invalid> 1262394000 +0800',
        '办公室 <office@duban.invalid> 1262394060 +0800',
      ].map((who) => `author ${who}`),
    );
    expect(stream).toContain('reset refs/tags/one\nfrom :1\n');
  });
});

describe('the exercise repository', () => {
  const root = mkdtempSync(join(tmpdir(), 'duban-demo-'));
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-C', join(root, folder), ...args], { encoding: 'utf8' });
  const ids = (folder: string) => git(folder, 'log', '--format=%H %cI', '--all') + git(folder, 'show-ref');
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  beforeAll(() => {
    makeDemo(nodeHost(home), home, 'integrity-2010', join(root, 'one'));
    makeDemo(nodeHost(home), home, 'integrity-2010', join(root, 'two'));
  });

  test('has the same commit ids every time', () => {
    expect(ids('two')).toBe(ids('one'));
  });

  test('ends with the plan as the package has it, and its schemas beside it', () => {
    const tracked = git('one', '-c', 'core.quotePath=false', 'ls-files', '-z').split('\0').slice(0, -1);
    expect(tracked.length).toBeGreaterThan(50);
    for (const path of tracked.filter((name) => name !== 'README.md')) {
      expect([path, readFileSync(join(root, 'one', path)).equals(readFileSync(join(home, path)))]).toEqual([
        path,
        true,
      ]);
    }
    expect(tracked).toContain('schema/plan.schema.json');
    expect(readFileSync(join(root, 'one/README.md'), 'utf8')).toContain('演练数据');
    expect(git('one', 'status', '--porcelain')).toBe('');
  });

  test('tags each half-year, and one post wrote it all', () => {
    expect(git('one', 'tag').split('\n')).toEqual(['2010-H1', '2010-H2', '']);
    expect(new Set(git('one', 'log', '--format=%an %cn').trim().split('\n')).size).toBe(1);
  });

  test('refuses a folder that holds anything, and leaves it as it was', () => {
    const full = mkdtempSync(join(root, 'full-'));
    writeFileSync(join(full, 'a'), 'a');
    expect(() => makeDemo(nodeHost(home), home, 'integrity-2010', full)).toThrow(
      expect.objectContaining({ code: 'folder-not-empty' }),
    );
    expect(readFileSync(join(full, 'a'), 'utf8')).toBe('a');
  });
});
