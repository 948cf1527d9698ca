/**
 * `duban git-diff-driver`: what git calls for a file with `diff=duban` (GIT_EXTERNAL_DIFF in git(1)): path, then file, object and mode
 * of each side. It says in the plan's own words what differs. Whatever happens is said in its place and the exit code is 0: with any
 * other git would end and show none of the files that come after.
 */

import { clean } from '../../../ground/text/clean.ts';
import { isHostError } from '../../../host/host.ts';
import { type FileState, gitDiffLines } from '../../../pages/git-diff.ts';
import { unifiedDiff } from '../../../render/unified.ts';
import { sentence } from '../../../words/diagnostics.ts';
import { failures } from '../../../words/failures.ts';
import { type GitDiffWords, gitDiffWords } from '../../../words/git-diff.ts';
import { readDocument } from '../../../yaml/document.ts';
import { LIMITS } from '../../../yaml/limits.ts';
import type { Context, Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import type { gitDiffDriver } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof gitDiffDriver> = (context, { args }) => {
  const words = gitDiffWords(context.lang);
  const [path, oldFile, oldObject = '', , newFile, newObject = '', , newPath] = args;
  const say = (lines: readonly string[]) => context.host.stdout.write(lines.map((line) => `${line}\n`).join(''));
  if (args.length === 1) {
    say([words.unmerged(clean(path)), '']);
    return 0;
  }
  if (oldFile === undefined || newFile === undefined) throw new UsageError('git-diff-arguments');
  try {
    const before = isNothing(oldFile, oldObject) ? undefined : read(context, oldFile);
    const after = isNothing(newFile, newObject) ? undefined : read(context, newFile);
    const shown = [path, newPath ?? path].map((one) => clean(one)) as [string, string];
    say([heading(before, after, shown, words), ...body(context, before, after, shown, words), '']);
  } catch (error) {
    if (!isHostError(error)) throw error;
    const { code, args: values } = error;
    say([
      words.heading(clean(path)),
      `  ${words.failed(clean(failures(context.lang).host(code, { ...values, path })))}`,
      '',
    ]);
  }
  return 0;
};

/** A side that is not there: git names the null device, on every system by this name. */
function isNothing(file: string, object: string): boolean {
  return file === '/dev/null' || object === '.';
}

function read({ host }: Context, file: string): Uint8Array {
  return host.files.read(file, LIMITS.bytes);
}

function heading(
  before: unknown,
  after: unknown,
  [path, newPath]: readonly [string, string],
  words: GitDiffWords,
): string {
  if (before === undefined) return words.added(newPath);
  if (after === undefined) return words.removed(path);
  return path === newPath ? words.heading(path) : words.renamed(path, newPath);
}

function body(
  { lang }: Context,
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
  [path, newPath]: readonly [string, string],
  words: GitDiffWords,
): string[] {
  const sides = ([before, after] as const).map((bytes) => bytes && readDocument({ path: newPath, bytes }));
  const problems = sides.flatMap((side, index) => {
    const first = side?.data === undefined ? side?.diagnostics[0] : undefined;
    const which = index === 0 ? 'old' : 'new';
    return first ? [`  ${words.unreadable(which, first.position?.line ?? 1, clean(sentence(lang, first)))}`] : [];
  });
  if (problems.length > 0) {
    const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
    return [
      ...problems,
      `  ${words.plainDiff}`,
      ...unifiedDiff(path, text(before), text(after)).map((line) => clean(line.text)),
    ];
  }
  const state = (side: (typeof sides)[number]): FileState => ({
    data: side?.data,
    lineOf: (steps) => side?.lines.resolve(steps).line ?? 1,
  });
  return gitDiffLines(state(sides[0]), state(sides[1]), lang).map((line) => `  ${line}`);
}
