/** Examples as a reader sees them: the lines that change, file by file. */
import type { Example } from './rule.ts';
import { statesOf } from './sample.ts';

/** The changed lines of one file, each with `-`, `+` or a space before it; at most two lines of the surroundings. */
export interface ExampleFile {
  readonly file: string;
  readonly lines: readonly string[];
}

/** What an example changes; `meanwhile`: what the base branch became. */
export function exampleFiles(example: Example): {
  readonly edits: readonly ExampleFile[];
  readonly meanwhile: readonly ExampleFile[];
} {
  const { base, head, tip } = statesOf(example);
  return { edits: difference(base, head), meanwhile: difference(base, tip) };
}

type Files = Readonly<Record<string, string>>;

function difference(before: Files, after: Files): ExampleFile[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((file) => before[file] !== after[file])
    .sort()
    .map((file) => ({ file, lines: lineChanges(before[file] ?? '', after[file] ?? '') }));
}

function lineChanges(before: string, after: string): string[] {
  const [was, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < was.length && start < now.length && was[start] === now[start]) start++;
  let end = 0;
  while (end < was.length - start && end < now.length - start && was.at(-1 - end) === now.at(-1 - end)) end++;
  const context = was.slice(Math.max(0, start - 2), start).map((line) => ` ${line}`);
  return [
    ...context,
    ...was.slice(start, was.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
  ];
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
