/** Differences of one file as lines for people who look at commits. */
import { compareData, type DataChange, titleOf } from '../diff/data.ts';
import { clean } from '../ground/text/clean.ts';
import { displayWidth } from '../ground/text/width.ts';
import { type GitDiffWords, gitDiffWords } from '../words/git-diff.ts';
import type { Lang } from '../words/lang.ts';

/** One state of a file: its data (undefined where there is no file) and where things stand in it. */
export interface FileState {
  readonly data: unknown;
  readonly lineOf: (steps: readonly (string | number)[]) => number;
}

/** Lines of one file that are shown at most. */
const MOST = 60;
/** Columns of one value. */
const VALUE = 80;

/** Clean lines, without line breaks. */
export function gitDiffLines(before: FileState, after: FileState, lang: Lang): string[] {
  const words = gitDiffWords(lang);
  const root = (value: unknown) => (value === undefined ? {} : value);
  const changes = compareData(root(before.data), root(after.data));
  if (changes.length === 0) return [words.nothing];
  const lines = changes.slice(0, MOST).map((one) => line(one, before, after, words));
  return changes.length > MOST ? [...lines, words.rest(changes.length - MOST)] : lines;
}

function line({ steps, way, ...change }: DataChange, before: FileState, after: FileState, words: GitDiffWords): string {
  const what = wayText(way, steps, words);
  const value = (one: unknown) => short(valueText(one, words));
  if (!('after' in change)) return words.less(what, value(change.before), before.lineOf(steps));
  const at = after.lineOf(steps);
  return 'before' in change
    ? words.changed(what, value(change.before), value(change.after), at)
    : words.more(what, value(change.after), at);
}

/** `各项任务 › 1.1 › 完成时限`; an item without a name by its place. */
function wayText(way: readonly string[], steps: readonly (string | number)[], words: GitDiffWords): string {
  const names = way.flatMap((name, index) => {
    if (typeof steps[index] === 'string') return [words.key(name)];
    return name === '' ? [] : [/^#\d+$/.test(name) ? words.item(name.slice(1)) : name];
  });
  return clean(names.join(' › '));
}

function valueText(value: unknown, words: GitDiffWords): string {
  if (value === null || value === undefined || value === '') return words.empty;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value))
    return value.map((one) => titleOf(one) ?? valueText(one, words)).join(words.joined) || words.empty;
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${words.key(key)}${words.between}${valueText(one, words)}`)
      .join(words.joined);
  return String(value);
}

function short(text: string): string {
  const whole = clean(text.trim());
  if (displayWidth(whole) <= VALUE) return whole;
  let kept = '';
  for (const char of whole) {
    if (displayWidth(kept + char) > VALUE - 1) break;
    kept += char;
  }
  return `${kept}…`;
}
