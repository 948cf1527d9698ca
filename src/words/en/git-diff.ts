/** What is said of changes when they are seen in Git. */
import type { GitDiffWords } from '../zh/git-diff.ts';
import { many } from './phrases.ts';

export const gitDiff: GitDiffWords = {
  heading: (path) => `plan file ${path}`,
  renamed: (from, to) => `plan file ${from} renamed to ${to}`,
  added: (path) => `new plan file ${path}`,
  removed: (path) => `plan file ${path} removed`,
  unmerged: (path) => `plan file ${path} has a merge conflict that is not resolved`,
  key: (name) => name,
  item: (number) => `item ${number}`,
  nothing: 'The contents are the same; only layout, comments or order changed.',
  changed: (what, before, after, line) => `~ ${what}: ${before} → ${after} (line ${line})`,
  more: (what, after, line) => `+ ${what}: ${after} (line ${line})`,
  less: (what, before, line) => `- ${what}: ${before} (was line ${line})`,
  rest: (count) => `${many(count, 'more change')} not listed.`,
  empty: '(empty)',
  yes: 'yes',
  no: 'no',
  between: ': ',
  joined: ', ',
  unreadable: (side, line, message) =>
    `line ${line} of the ${side === 'old' ? 'earlier' : 'later'} file cannot be understood: ${message}`,
  plainDiff: 'Compared by lines:',
  failed: (message) => `cannot be compared: ${message}`,
};
