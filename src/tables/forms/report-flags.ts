/** A report typed on the command line, as the sheets of a form: what follows is read and checked exactly like a form that came back. */

import { eitherLanguage, formWords } from '../../words/forms.ts';
import type { Cell, Sheet } from '../sheet/sheet.ts';
import { textOf } from './table.ts';
import { choiceIn, dayIn, percentIn } from './values.ts';

/** What was typed: lines such as `3.2 推进中 60% 线路已通`, `1.2#rotated=125`, `3.2!joined=2010-12-24`. */
export interface TypedReport {
  readonly items: readonly string[];
  readonly measures: readonly string[];
  readonly milestones: readonly string[];
  /** Matters, rectifications and notices: `2010-Q2#2 已完成 2010-12-02`, `2010-05-18-windows#1 三处已更新`. */
  readonly follow: readonly string[];
  readonly date?: string;
  readonly number?: string;
  readonly signedBy?: string;
  readonly note?: string;
  readonly agenda: Readonly<Partial<Record<'arranged' | 'supervised' | 'appraised', string>>>;
}

const text = (value: string): Cell => (value === '' ? { kind: 'empty' } : { kind: 'text', text: value });

function table(name: string, head: readonly string[], rows: readonly (readonly string[])[]): Sheet {
  return {
    name,
    rows: [head, ...rows].map((row) => row.map(text)),
    merges: [],
    hidden: false,
    hiddenRows: [],
    hiddenColumns: [],
    notes: [],
  };
}

const STATUS_WORDS = (['not-started', 'under-way', 'done'] as const).map((value) => ({
  value,
  words: eitherLanguage((words) => [...words.status[value], value]),
}));

/**
 * A number, then in this order where they are given: a status, a day, a percentage; the rest are words. A part that could be
 * two things is taken as the earlier one, so words that begin like a date follow a full stop or stand in quotes of the shell.
 */
function parts(line: string): { code: string; status: string; done: string; percent: string; words: string } {
  const [code = '', ...rest] = line.trim().split(/\s+/);
  const taken = { code, status: '', done: '', percent: '' };
  const first = (): Cell => text(rest[0] ?? '');
  const status = choiceIn(first(), STATUS_WORDS);
  if (status && 'value' in status) {
    taken.status = formWords('zh').status[status.value][0]!;
    rest.shift();
  }
  const day = dayIn(first());
  if (day && 'value' in day) taken.done = textOf(text(rest.shift()!));
  if (/%$|％$/.test(rest[0] ?? '') && percentIn(first()) && 'value' in percentIn(first())!)
    taken.percent = rest.shift()!;
  return { ...taken, words: rest.join(' ') };
}

/** The same report as sheets. The names of the sheets are the flags, so that a problem names the flag and the line. */
export function sheetsOfFlags(typed: TypedReport): Sheet[] {
  const { titles, report, yes, no } = formWords('zh');
  const title = (...keys: readonly (keyof typeof titles)[]) => keys.map((key) => titles[key][0]!);
  const pair = (line: string): [string, string] => {
    const at = line.lastIndexOf('=');
    return at < 0 ? [line.trim(), ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  };
  const rows = (lines: readonly string[]) => lines.map(parts);
  const answer = (key: 'arranged' | 'supervised' | 'appraised'): string[][] => {
    const value = typed.agenda[key];
    if (value === undefined) return [];
    const [word = '', ...rest] = value.trim().split(/\s+/);
    const isAnswer = [...eitherLanguage((words) => words.yes), ...eitherLanguage((words) => words.no)].includes(word);
    const met = eitherLanguage((words) => words.no).includes(word) ? no[0]! : yes[0]!;
    return [[report.sign[key], met, isAnswer ? rest.join(' ') : value]];
  };
  const line = (key: 'date' | 'number' | 'signedBy' | 'note'): string[][] =>
    typed[key] === undefined ? [] : [[report.sign[key], typed[key], '']];
  return [
    table(
      '--item',
      title('code', 'status', 'done', 'percent', 'words'),
      rows(typed.items).map(({ code, status, done, percent, words }) => [code, status, done, percent, words]),
    ),
    table(
      '--measure',
      title('code', 'measure', 'value'),
      typed.measures.map(pair).map(([code, value]) => [code, '', value]),
    ),
    table(
      '--milestone',
      title('code', 'milestone', 'done'),
      typed.milestones.map(pair).map(([code, done]) => [code, '', done]),
    ),
    table(
      '--follow',
      title('code', 'matter', 'status', 'done', 'words'),
      rows(typed.follow).map(({ code, status, done, words }) => [code, '', status, done, words]),
    ),
    table('--agenda', title('item', 'answer', 'words'), [
      ...line('date'),
      ...line('number'),
      ...line('signedBy'),
      ...answer('arranged'),
      ...answer('supervised'),
      ...answer('appraised'),
      ...line('note'),
    ]),
  ];
}
