/** A clone with a part of the history: what is missing is said with the command that brings it, and that command does. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { readFolder } from '../faults/fault.ts';
import { folderHost, git, repository, temporaryFolder } from '../host/repository.ts';

it.each(['zh', 'en'])('--at and diff in a shallow clone (%s)', async (lang) => {
  const base = readFolder(join(import.meta.dirname, '../faults/base'));
  const origin = repository(Object.fromEntries([...base].map(([path, text]) => [`plans/base/${path}`, text])));
  git(origin, 'tag', '2010-H1');
  git(origin, 'commit', '--quiet', '--allow-empty', '-m', '第二次');
  const clone = join(temporaryFolder(), 'clone');
  git(origin, 'clone', '--quiet', '--depth=1', `file://${origin}`, clone);
  const run = async (...args: string[]) => {
    const host = folderHost(clone, { lang });
    return { exit: await main(args, host), out: host.out(), err: host.err() };
  };
  const commands = [
    ['status', '--at', 'HEAD~1'],
    ['overdue', '--at', '2010-H1'],
    ['diff', '2010-H1..HEAD'],
    ['diff', 'HEAD~1'],
  ];
  const said = await Promise.all(commands.map((args) => run(...args)));
  for (const { exit, out, err } of said) {
    expect([exit, out]).toEqual([3, '']);
    expect(err.trimEnd()).toMatch(/git fetch --unshallow --tags$/);
  }
  const command = /git fetch .*$/m.exec(said[0]!.err)![0];
  execFileSync('sh', ['-c', command], { cwd: clone, stdio: 'pipe' });
  for (const args of commands) expect((await run(...args)).exit).toBe(0);
});
