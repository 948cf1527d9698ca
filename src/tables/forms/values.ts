/** What a person typed into a cell as a value: a day, a percentage, a number, one of a few words. Never guessed: what cannot be read is said. */
import { type Day, readDay } from '../../ground/calendar/dates.ts';
import type { Cell } from '../sheet/sheet.ts';
import { foldTitle, textOf } from './table.ts';

/** A value, nothing typed, or words that are no such value. */
export type Typed<T> = { readonly value: T } | { readonly wrong: string } | undefined;

/** A day: a date cell, or words such as 2010-12-31, 2010.12.31, 2010年12月31日, with full-width digits or not. */
export function dayIn(cell: Cell): Typed<Day> {
  // Of 2010年12月 or 12-10 the program made up the rest.
  if (cell.kind === 'date') return cell.shows === 'day' ? { value: cell.day } : { wrong: cell.text };
  const text = textOf(cell);
  if (text === '') return undefined;
  const day = readDay(text);
  return day === undefined ? { wrong: text } : { value: day };
}

/** Percentage points: 60, 60%, or a cell that holds 0.6 and shows 60%. */
export function percentIn(cell: Cell): Typed<number> {
  const text = textOf(cell).normalize('NFKC').replace(/\s/g, '');
  if (text === '') return undefined;
  if (cell.kind === 'number' && !text.endsWith('%')) return { value: cell.number };
  const found = /^(\d+(?:\.\d+)?)%?$/.exec(text);
  return found ? { value: Number(found[1]) } : { wrong: textOf(cell) };
}

/** A number: 1,234.5 and 1234.5 with full-width digits or not. Words beside it (约30人) make it no number. */
export function numberIn(cell: Cell): Typed<number> {
  if (cell.kind === 'number') return { value: cell.number };
  const text = textOf(cell).normalize('NFKC').replace(/\s/g, '');
  if (text === '') return undefined;
  const found = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(text);
  return found ? { value: Number(text.replaceAll(',', '')) } : { wrong: textOf(cell) };
}

/** One of a few words; `choices` gives for each value the words that mean it. */
export function choiceIn<T>(
  cell: Cell,
  choices: readonly { readonly value: T; readonly words: readonly string[] }[],
): Typed<T> {
  const text = foldTitle(textOf(cell));
  if (text === '') return undefined;
  const found = choices.find(({ words }) => words.some((word) => foldTitle(word) === text));
  return found ? { value: found.value } : { wrong: textOf(cell) };
}
