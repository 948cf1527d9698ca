/** Histories as the check reads them: the common ancestor, and which commit brought which file. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderHost, git, repository, temporaryFolder, writeFiles } from './repository.ts';

function commit(folder: string, files: Readonly<Record<string, string>>): string {
  writeFiles(folder, files);
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'x');
  return git(folder, 'rev-parse', 'HEAD');
}

test.each(['sha1', 'sha256'])('files by the commit that brought them, oldest first (%s)', (format) => {
  const folder = repository({ 'a/甲.yaml': '1\n', 'b/other.txt': '1\n' }, format);
  const host = folderHost(folder);
  const base = git(folder, 'rev-parse', 'HEAD');
  const odd = 'a/换行\n与"引号".yaml';
  const first = commit(folder, { [odd]: '1\n', 'b/more.txt': '1\n' });
  rmSync(join(folder, 'a/甲.yaml'));
  const second = commit(folder, { 'a/乙.yaml': '2\n' });
  const found = host.git.history(folder, base, second, 'a');
  expect(found.map(({ id, date, files }) => [id, date, files.map(({ path }) => path)])).toEqual([
    [first, '2010-12-31', [odd]],
    [second, '2010-12-31', ['a/乙.yaml']],
  ]);
  expect(found[1]!.files[0]!.object).toBe(git(folder, 'rev-parse', 'HEAD:a/乙.yaml'));
  expect(host.git.history(folder, base, second, '').map(({ files }) => files.length)).toEqual([2, 1]);
  expect(host.git.history(folder, second, second, '')).toEqual([]);
});

test('a merge tells what it brought of its own', () => {
  const folder = repository({ 'a.txt': '1\n' });
  const base = git(folder, 'rev-parse', 'HEAD');
  git(folder, 'checkout', '--quiet', '-b', 'side');
  commit(folder, { 'side.txt': '1\n' });
  git(folder, 'checkout', '--quiet', 'main');
  commit(folder, { 'main.txt': '1\n' });
  git(folder, 'merge', '--quiet', '--no-ff', '-m', 'm', 'side');
  const head = git(folder, 'rev-parse', 'HEAD');
  const paths = folderHost(folder)
    .git.history(folder, base, head, '')
    .flatMap(({ files }) => files.map(({ path }) => path));
  expect(new Set(paths)).toEqual(new Set(['side.txt', 'main.txt']));
});

test('the common ancestor, or none', () => {
  const folder = repository({ 'a.txt': '1\n' });
  const host = folderHost(folder);
  const base = git(folder, 'rev-parse', 'HEAD');
  const one = commit(folder, { 'b.txt': '1\n' });
  git(folder, 'checkout', '--quiet', '-b', 'other', base);
  const other = commit(folder, { 'c.txt': '1\n' });
  expect(host.git.mergeBase(folder, one, other)).toBe(base);
  git(folder, 'checkout', '--quiet', '--orphan', 'alone');
  const alone = commit(folder, { 'd.txt': '1\n' });
  expect(host.git.mergeBase(folder, one, alone)).toBeUndefined();
  expect(() => host.git.mergeBase(folder, '--all', one)).toThrow();
  expect(() => host.git.history(folder, base, '--output=x', '')).toThrow();
});

test('whether the history is cut short', () => {
  const folder = repository({ 'a.txt': '1\n' });
  commit(folder, { 'b.txt': '1\n' });
  expect(folderHost(folder).git.isShallow(folder)).toBe(false);
  const clone = temporaryFolder();
  git(clone, 'clone', '--quiet', '--depth', '1', `file://${folder}`, '.');
  expect(folderHost(clone).git.isShallow(clone)).toBe(true);
});
