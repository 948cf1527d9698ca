/** What every form that came back shares: whose it is, its tables, codes, and the problems found while reading. */

import { eitherLanguage, type FormWords } from '../../words/forms.ts';
import type { Cell, Sheet } from '../sheet/sheet.ts';
import { META_SHEET } from './sheets.ts';
import { type FormColumn, type FormRow, tableIn, textOf } from './table.ts';
import type { Typed } from './values.ts';

/** Something unclear: a code of `words/forms` with its values; `at` is a cell such as `进展!C7`. */
export interface FormProblem {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** What the hidden sheet says, or nothing where the form lost it. */
export type FormMeta = Readonly<Partial<Record<'form' | 'plan' | 'unit' | 'period' | 'asOf', string>>>;

/** A column of a form with its titles in both languages. */
export const column = <K extends keyof FormWords['titles']>(key: K): FormColumn<K> => ({
  key,
  titles: eitherLanguage((words) => words.titles[key]),
});

/** What the form says of itself. */
export function metaOf(sheets: readonly Sheet[]): FormMeta {
  const sheet = sheets.find(({ name }) => name === META_SHEET);
  if (!sheet) return {};
  return Object.fromEntries(
    sheet.rows.flatMap(([key, value]) => (key && value && textOf(key) !== '' ? [[textOf(key), textOf(value)]] : [])),
  );
}

/** Collects problems while cells are read. */
export class Reading {
  readonly problems: FormProblem[] = [];

  /** Notes a problem; gives undefined, so that a reader can end with it. */
  say(code: string, args: FormProblem['args'] = {}): undefined {
    this.problems.push({ code, args });
    return undefined;
  }

  /** The value typed, or undefined when nothing was or when it was wrong, which is said. */
  value<T>(typed: Typed<T>, code: string, at: string): T | undefined {
    if (typed === undefined) return undefined;
    if ('value' in typed) return typed.value;
    this.say(code, { at, typed: typed.wrong });
    return undefined;
  }
}

/** The table of the first sheet that has one with these columns. */
export function firstTable<K extends string>(
  sheets: readonly Sheet[],
  columns: readonly FormColumn<K>[],
  needed: readonly K[],
): FormRow<K>[] | undefined {
  for (const sheet of sheets) {
    const found = tableIn(sheet, columns, needed);
    if (found) return found;
  }
  return undefined;
}

/** Codes as people retype them: full-width digits, spaces. A spreadsheet that made a number of `3.1` still shows 3.1. */
export function codeOf(cell: Cell): string {
  return textOf(cell).normalize('NFKC').replace(/\s/g, '');
}
