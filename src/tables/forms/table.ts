/** Finds a form's table again in a sheet that came back: by the titles of its columns, wherever columns and rows now stand. */
import { columnName } from '../../ground/text/cells.ts';
import type { Cell, Sheet } from '../sheet/sheet.ts';

/** One column of a form. */
export interface FormColumn<K extends string> {
  readonly key: K;
  /** What may stand over it, in either language; the first is what the form prints. */
  readonly titles: readonly string[];
}

/** One row below the head that has anything in it. */
export interface FormRow<K extends string> {
  /** The cell under a column; an empty one where the column is missing. */
  readonly cell: (key: K) => Cell;
  /** Where that cell stands, as a spreadsheet names it: `进展!C7`; of the row's first cell when the column is missing. */
  readonly address: (key: K) => string;
}

const EMPTY: Cell = { kind: 'empty' };

/** A title without what people change by accident: width, spaces, line breaks, marks around it. */
export function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s:*]/g, '')
    .toLowerCase();
}

/** The words in a cell, trimmed; empty for an empty one. */
export function textOf(cell: Cell): string {
  return cell.kind === 'empty' ? '' : cell.text.trim();
}

/**
 * The rows of the table whose head names all `needed` columns; undefined when the sheet has no such row. A row that repeats the
 * head (pasted twice) is passed over, and so is one that has nothing under any of the columns.
 */
export function tableIn<K extends string>(
  sheet: Sheet,
  columns: readonly FormColumn<K>[],
  needed: readonly K[],
): FormRow<K>[] | undefined {
  const head = sheet.rows.findIndex((row) => {
    const found = places(row, columns);
    return needed.every((key) => found.has(key));
  });
  if (head < 0) return undefined;
  const at = places(sheet.rows[head]!, columns);
  return sheet.rows.slice(head + 1).flatMap((row, index): FormRow<K>[] => {
    const cell = (key: K): Cell => row[at.get(key) ?? -1] ?? EMPTY;
    if (columns.every(({ key }) => textOf(cell(key)) === '')) return [];
    const again = places(row, columns);
    if (needed.every((key) => again.get(key) === at.get(key))) return [];
    const address = (key: K) => `${sheet.name}!${columnName(at.get(key) ?? 0)}${head + index + 2}`;
    return [{ cell, address }];
  });
}

function places<K extends string>(row: readonly Cell[], columns: readonly FormColumn<K>[]): Map<K, number> {
  const found = new Map<K, number>();
  for (const [index, cell] of row.entries()) {
    const title = foldTitle(textOf(cell));
    if (title === '') continue;
    const column = columns.find(({ key, titles }) => !found.has(key) && titles.some((one) => foldTitle(one) === title));
    if (column) found.set(column.key, index);
  }
  return found;
}
