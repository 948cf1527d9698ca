import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../src/ground/calendar/dates.ts';
import { dayInShanghai } from '../../src/host/day.ts';
import { nodeFiles } from '../../src/host/files.ts';
import { findGit } from '../../src/host/git-calls.ts';
import type { HostError } from '../../src/host/host.ts';
import { nodeHost } from '../../src/host/node.ts';
import { folderSource } from '../../src/yaml/folder.ts';
import { revisionSource } from '../../src/yaml/revision.ts';
import { folderHost, git, repository, temporaryFolder, writeFiles } from './repository.ts';

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as HostError).code;
  }
  return 'nothing raised';
}
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('days', () => {
  it.each([
    [0, '1970-01-01'],
    [57599, '1970-01-01'],
    [57600, '1970-01-02'],
    [-28801, '1969-12-31'],
    [951753599, '2000-02-28'],
    [951753600, '2000-02-29'],
    [1293811199, '2010-12-31'],
    [1293811200, '2011-01-01'],
  ])('%i seconds are %s in Shanghai', (seconds, day) => {
    expect(dayInShanghai(seconds)).toBe(day);
  });

  it('agrees with the calendar on every day of 300 years', () => {
    for (let day = -36525; day < 73050; day++)
      expect(dayInShanghai(day * 86400)).toBe(new Date(day * 86400_000).toISOString().slice(0, 10));
  });

  it('takes today from DUBAN_TODAY if that is a day', () => {
    const before = process.env.DUBAN_TODAY;
    try {
      process.env.DUBAN_TODAY = '2010-12-31';
      expect(nodeHost('.').today()).toBe('2010-12-31');
      process.env.DUBAN_TODAY = '2010-02-30';
      expect(codeOf(() => nodeHost('.').today())).toBe('today-invalid');
    } finally {
      if (before === undefined) delete process.env.DUBAN_TODAY;
      else process.env.DUBAN_TODAY = before;
    }
    expect(isDay(nodeHost('.').today())).toBe(true);
  });
});

describe('files', () => {
  it('refuses what is not a regular file', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { secret: 'secret', big: 'x'.repeat(11) });
    symlinkSync('secret', join(folder, 'link'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const { files } = folderHost(folder);
    expect(codeOf(() => files.read('link', 10))).toBe('file-not-regular');
    expect(codeOf(() => files.read('pipe', 10))).toBe('file-not-regular');
    expect(codeOf(() => files.read('.', 10))).toBe('file-not-regular');
    expect(codeOf(() => files.read('none', 10))).toBe('file-missing');
    expect(codeOf(() => files.read('big', 10))).toBe('file-too-large');
    expect(text(files.read('big', 11))).toBe('x'.repeat(11));
    expect(files.list('.')).toEqual([
      { name: 'big', kind: 'file' },
      { name: 'link', kind: 'link' },
      { name: 'pipe', kind: 'other' },
      { name: 'secret', kind: 'file' },
    ]);
    expect(codeOf(() => files.list('none'))).toBe('folder-missing');
  });

  it('replaces a link and not what it points to, keeps the mode, leaves nothing behind', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { secret: 'secret', script: 'old' });
    symlinkSync('secret', join(folder, 'link'));
    chmodSync(join(folder, 'script'), 0o750);
    const { files } = folderHost(folder);
    files.write('link', 'new');
    files.write('script', 'new');
    files.write('deep/er/file', new Uint8Array([0x61]));
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('secret');
    expect(lstatSync(join(folder, 'link')).isFile()).toBe(true);
    expect(statSync(join(folder, 'script')).mode & 0o777).toBe(0o750);
    mkdirSync(join(folder, 'taken'));
    expect(codeOf(() => files.write('taken', 'x'))).toBe('file-unwritable');
    expect(readdirSync(folder).sort()).toEqual(['deep', 'link', 'script', 'secret', 'taken']);
  });

  it.each([
    ['a place where nothing can be made, as under /proc', 'ENOENT', 'file-unwritable'],
    ['a disk that cannot be written', 'EROFS', 'file-unwritable'],
    ['a folder of somebody else', 'EACCES', 'file-unwritable'],
  ])('folders are made one by one, and %s ends it', (_name, reason, code) => {
    const folder = temporaryFolder();
    const asked: string[] = [];
    const mkdirSync = (path: string) => {
      asked.push(relative(folder, path));
      const error = relative(folder, path).startsWith('bad') ? reason : existsSync(join(path, '..')) ? '' : 'ENOENT';
      if (error !== '') throw Object.assign(new Error(error), { code: error });
      fs.mkdirSync(path);
    };
    const files = nodeFiles((path) => join(folder, path), { ...fs, mkdirSync } as unknown as typeof fs);
    files.write('deep/er/file', 'x');
    expect(readFileSync(join(folder, 'deep/er/file'), 'utf8')).toBe('x');
    asked.length = 0;
    expect(codeOf(() => files.write('bad/er/file', 'x'))).toBe(code);
    expect(codeOf(() => files.makeFolder('bad/er'))).toBe(code);
    expect(asked.length).toBeLessThan(10);
    expect(readdirSync(folder)).toEqual(['deep']);
  });

  it('takes up a folder, with links, pipes and odd names as problems', () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'p/b.yaml': 'b: 1\n',
      'p/a/c.yml': 'c: 1\n',
      'p/notes.txt': 'x',
      'p/.git/config.yaml': 'x',
      'p/n\nl.yaml': 'x',
      'p/big.yaml': 'x'.repeat(3_000_000),
    });
    symlinkSync('/etc/passwd', join(folder, 'p/link.yaml'));
    symlinkSync('/', join(folder, 'p/root'));
    execFileSync('mkfifo', [join(folder, 'p/pipe.yaml')]);
    const source = folderSource(folderHost(folder), 'p');
    expect(source.files.map(({ path }) => path)).toEqual(['a/c.yml', 'b.yaml']);
    expect(source.problems.map(({ path, code }) => [path, code])).toEqual([
      ['big.yaml', 'file-too-large'],
      ['link.yaml', 'file-is-link'],
      ['n\nl.yaml', 'file-name-refused'],
      ['pipe.yaml', 'file-not-regular'],
      ['root', 'file-is-link'],
    ]);
  });
});

describe('streams', () => {
  it('writes everything into a pipe and says nothing when the reader goes', () => {
    const script = join(temporaryFolder(), 'run.mjs');
    const bundle = execFileSync(
      'node_modules/.bin/esbuild',
      ['src/host/node.ts', '--bundle', '--platform=node', '--format=esm'],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    writeFileSync(
      script,
      `${bundle}\nconst host = nodeHost('.'); for (let i = 0; i < 200; i++) host.stdout.write('x'.repeat(10000)); process.exitCode = 3;`,
    );
    const run = (command: string): string => execFileSync('bash', ['-c', command], { encoding: 'utf8' }).trim();
    expect(run(`node ${script} | (sleep 0.2; wc -c); echo \${PIPESTATUS[0]}`).split(/\s+/)).toEqual(['2000000', '3']);
    expect(run(`(node ${script} | head -c 1 | wc -c) 2>&1`)).toBe('1');
  });
});

describe('git', () => {
  it.each(['sha1', 'sha256'])('reads a commit of a %s repository as it reads the folder', (format) => {
    const folder = repository(
      { 'p/方案.yaml': 'a: 1\n', 'p/x/-b.yaml': 'b: 1\n', 'q.yaml': 'q: 1\n', 'p/n.txt': 'n' },
      format,
    );
    const host = folderHost(folder);
    const id = host.git.resolve(folder, 'main');
    expect(id).toHaveLength(format === 'sha1' ? 40 : 64);
    expect(host.git.commit(folder, id)).toEqual({ date: '2010-12-31', subject: '实施方案' });
    const committed = revisionSource(host, folder, id, 'p');
    const present = folderSource(host, 'p');
    expect(committed.files.map(({ path, bytes }) => [path, text(bytes)])).toEqual(
      present.files.map(({ path, bytes }) => [path, text(bytes)]),
    );
    if (format === 'sha1')
      expect(committed.files.map(({ blob }) => blob)).toEqual(present.files.map(({ blob }) => blob));
    expect(committed).toMatchObject({ root: 'p', revision: id, date: '2010-12-31', problems: [] });
    expect(revisionSource(host, folder, id, '').files).toHaveLength(3);
    expect(revisionSource(host, folder, id, 'none').files).toEqual([]);
    expect(host.git.top(join(folder, 'p/x'))).toBe(folder);
    expect(host.git.top(temporaryFolder())).toBeUndefined();
  });

  it.each(['--output=x', '-x', '', 'none', 'HEAD:q.yaml', 'HEAD..HEAD', 'a b', 'HEAD\0', '--all', '^HEAD', ':/实施'])(
    'takes %j for no revision and writes nothing',
    (revision) => {
      const folder = repository({ 'q.yaml': 'q: 1\n' });
      const host = folderHost(folder);
      const found = codeOf(() => host.git.resolve(folder, revision));
      expect(found).toBe('revision-unknown');
      expect(readdirSync(folder).sort()).toEqual(['.git', 'q.yaml']);
    },
  );

  it('says that a clone is shallow, that git is missing, that an id is none', () => {
    const folder = repository({ 'q.yaml': 'q: 1\n' });
    git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'second');
    const clone = join(temporaryFolder(), 'clone');
    git(folder, 'clone', '--quiet', '--depth=1', `file://${folder}`, clone);
    const host = folderHost(clone);
    try {
      host.git.resolve(clone, 'HEAD~1');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'revision-unknown', args: { revision: 'HEAD~1', shallow: 1 } });
    }
    expect(codeOf(() => folderHost(clone, { env: { PATH: '' } }).git.resolve(clone, 'HEAD'))).toBe('git-missing');
    expect(codeOf(() => host.git.tree(clone, '--help', ''))).toBe('revision-unknown');
    expect(codeOf(() => host.git.blobs(clone, ['HEAD'], 10))).toBe('revision-unknown');
    expect(codeOf(() => host.git.blobs(clone, ['0'.repeat(40)], 10))).toBe('git-failed');
  });

  it('names a repository of somebody else instead of trusting it', () => {
    const folder = repository({ 'q.yaml': 'q: 1\n' });
    if (process.getuid?.() !== 0) return;
    execFileSync('chown', ['-R', '65534', folder]);
    const host = folderHost(folder, { env: { HOME: temporaryFolder() } });
    expect(codeOf(() => host.git.resolve(folder, 'HEAD'))).toBe('git-not-owned');
  });

  it('takes git from an absolute entry of PATH that is not the current folder', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { git: '#!/bin/sh\n' });
    chmodSync(join(folder, 'git'), 0o755);
    expect(findGit({ PATH: `.::bin:${folder}` }, folder)).toBeUndefined();
    expect(findGit({ PATH: folder }, '/')).toBe(join(folder, 'git'));
  });

  it('makes the demo repository, in an empty folder only', () => {
    const folder = join(temporaryFolder(), 'new/demo');
    const host = folderHost(temporaryFolder());
    const data = '方案: 1\n';
    const stream = `commit refs/heads/main\ncommitter 督查室 <o@example.org> 1293724800 +0800\ndata 6\n第一\nM 100644 inline p/方案.yaml\ndata ${Buffer.byteLength(data)}\n${data}\ndone\n`;
    host.git.import(folder, new TextEncoder().encode(stream));
    expect(readFileSync(join(folder, 'p/方案.yaml'), 'utf8')).toBe(data);
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(host.git.commit(folder, host.git.resolve(folder, 'HEAD'))).toEqual({ date: '2010-12-31', subject: '第一' });
    expect(codeOf(() => host.git.import(folder, new Uint8Array()))).toBe('folder-not-empty');
  });
});

// Programs that a repository would run, and answers that it would change: test/hostile.
describe('what is in a commit', () => {
  const files = { 'p/a.yaml': 'a: 1\n' };

  it('links, submodules, odd names and oversized files are problems', () => {
    const folder = repository({ ...files, 'p/n\nl.yaml': 'x: 1\n', 'p/big.yaml': 'x'.repeat(3_000_000) });
    symlinkSync('/etc/passwd', join(folder, 'p/link.yaml'));
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${git(folder, 'rev-parse', 'HEAD')},p/sub.yaml`);
    git(folder, 'add', 'p/link.yaml');
    git(folder, 'commit', '--quiet', '-m', 'second');
    const host = folderHost(folder);
    const source = revisionSource(host, folder, host.git.resolve(folder, 'HEAD'), 'p');
    expect(source.files.map(({ path }) => path)).toEqual(['a.yaml']);
    expect(source.problems).toEqual([
      { path: 'big.yaml', code: 'file-too-large', args: { size: 3_000_000, limit: 2 * 1024 * 1024 } },
      { path: 'link.yaml', code: 'file-is-link', args: {} },
      { path: 'n\nl.yaml', code: 'file-name-refused', args: { character: 'U+000A' } },
      { path: 'sub.yaml', code: 'file-is-submodule', args: {} },
    ]);
  });

  it('a folder that begins with a dash or holds a pattern', () => {
    const folder = repository({ '--help/a.yaml': 'a: 1\n', '*/b.yaml': 'b: 1\n', ':(top)/c.yaml': 'c: 1\n' });
    const host = folderHost(folder);
    const id = host.git.resolve(folder, 'HEAD');
    const paths = (prefix: string): string[] => revisionSource(host, folder, id, prefix).files.map(({ path }) => path);
    expect([paths('--help'), paths('*'), paths(':(top)')]).toEqual([['a.yaml'], ['b.yaml'], ['c.yaml']]);
  });
});
