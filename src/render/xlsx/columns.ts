/** Widths of the columns of a page's table, by what stands in them. */
import type { Column } from '../../ground/text/blocks.ts';
import { longestAtom } from '../../ground/text/width.ts';
import { textWidth } from './text.ts';

/** Columns that the button of a filter takes in a head, and a cell keeps free. */
const FREE = 2;

/** Width of a column, and the least that it may be made where the sheet is too broad. */
interface ColumnWidth {
  readonly width: number;
  readonly least: number;
}

/**
 * Widths in columns of a terminal. A column that must not wrap takes what its longest line takes, others at most a share by their weight; none
 * is narrower than its head on two lines.
 */
export function columnWidths(columns: readonly Column[], rows: readonly (readonly string[])[]): ColumnWidth[] {
  return columns.map((column, index) => {
    const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    const widths = cells.map(textWidth);
    const widest = Math.max(0, ...widths);
    const mean = widths.reduce((sum, one) => sum + one, 0) / Math.max(1, widths.length);
    const head = Math.max(6, longestAtom(column.title, 2) + FREE, Math.ceil(textWidth(column.title) / 4) * 2 + FREE);
    // What is long in most rows, such as places in files, should not need more than two lines in them.
    const twoLines = Math.min(40, mean / 2 + 4);
    const most = column.nowrap ? 24 : Math.max(14 + 6 * Math.min(5, column.weight ?? 1), twoLines);
    const width = Math.ceil(Math.max(head, Math.min(widest, most) + FREE));
    return { width, least: column.nowrap ? width : Math.min(width, Math.max(head, 12, Math.ceil(twoLines))) };
  });
}

/** Takes from the columns that can spare it, down to two thirds of their width, until together they are no broader than `room`. */
export function fitted(columns: readonly ColumnWidth[], room: number): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  if (total <= room) return columns.map(({ width }) => width);
  const spare = columns.map(({ width, least }) => width - Math.max(least, Math.ceil((width * 2) / 3)));
  const share = Math.min(
    1,
    (total - room) /
      Math.max(
        1,
        spare.reduce((sum, one) => sum + one, 0),
      ),
  );
  return columns.map(({ width }, i) => Math.ceil(width - spare[i]! * share));
}
