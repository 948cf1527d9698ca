/** Temporary folders and repositories for tests, and a host that looks at the machine but captures what is printed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { afterAll } from 'vitest';
import { nodeFiles } from '../../src/host/files.ts';
import { nodeGit } from '../../src/host/git.ts';
import { type MemoryHost, type MemoryOptions, memoryHost, withCache } from './memory.ts';

/** A temporary folder, removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'duban-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A host over a real folder and the real git; clock, environment and output stay the test's own. */
export function folderHost(cwd: string, options: Omit<MemoryOptions, 'files' | 'odd' | 'cwd'> = {}): MemoryHost {
  const locate = (path: string): string => (isAbsolute(path) ? path : join(cwd, path));
  const memory = memoryHost({ ...options, cwd });
  const env = { PATH: process.env.PATH, ...memory.env };
  return { ...memory, files: withCache(nodeFiles(locate)), git: { ...nodeGit(env, cwd, locate), ...options.git } };
}

/** Writes texts below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
}

/** Runs git as a person would, with settings of nobody; returns what it printed. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: '督查室',
      GIT_AUTHOR_EMAIL: 'office@example.org',
      GIT_COMMITTER_NAME: '督查室',
      GIT_COMMITTER_EMAIL: 'office@example.org',
      GIT_AUTHOR_DATE: '1293724800 +0800',
      GIT_COMMITTER_DATE: '1293724800 +0800',
    },
  }).trim();
}

/** A repository with one commit of the given files. */
export function repository(files: Readonly<Record<string, string | Uint8Array>>, format = 'sha1'): string {
  const folder = temporaryFolder();
  git(folder, 'init', '--quiet', '-b', 'main', `--object-format=${format}`);
  writeFiles(folder, files);
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', '实施方案\n\n正文');
  return folder;
}
