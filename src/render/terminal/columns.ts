/** How the width of a screen is shared among the columns of a table. */
import type { Column } from '../../ground/text/blocks.ts';
import { type Ambiguous, displayWidth, longestAtom } from '../../ground/text/width.ts';
import type { Line } from '../runs.ts';
import { lineWidth } from '../runs.ts';

/** No column of running text is squeezed below this; with less room the table is printed record by record. */
const LEAST = 8;
/** A long word or path may be cut before it starves the other columns. */
const LONGEST_KEPT = 16;

interface Need {
  /** Least width that is still readable. */
  readonly least: number;
  /** Width at which nothing is wrapped. */
  readonly most: number;
  /** Share of what is left over. */
  readonly weight: number;
}

function need(column: Column, cells: readonly Line[], ambiguous: Ambiguous): Need {
  const title = displayWidth(column.title, ambiguous);
  let widest = 0;
  let total = 0;
  for (const cell of cells) {
    const width = lineWidth(cell, ambiguous);
    widest = Math.max(widest, width);
    total += width;
  }
  const most = Math.max(widest, title, 1);
  const shortTitle = Math.min(title, 4);
  if (column.nowrap) return { least: Math.max(widest, shortTitle), most, weight: 0 };
  let atom = longestAtom(column.title, ambiguous);
  for (const cell of cells) {
    if (atom >= LONGEST_KEPT) break;
    atom = Math.max(atom, longestAtom(cell.map((run) => run.text).join(''), ambiguous));
  }
  const least = Math.min(most, Math.max(LEAST, Math.min(atom, LONGEST_KEPT)));
  // Between equal shares, which starve long texts, and proportional ones, which starve short texts.
  return { least, most, weight: (column.weight ?? 1) * Math.sqrt(total / Math.max(1, cells.length) + 1) };
}

/**
 * Content widths of the columns that together take at most `available`, or undefined when the table has no room.
 * `cells[i]` are the cleaned cells of column i. Columns marked `nowrap` keep their contents whole; the others share what is left
 * by weight and by how much they hold.
 */
export function columnWidths(
  columns: readonly Column[],
  cells: readonly (readonly Line[])[],
  available: number,
  ambiguous: Ambiguous,
): number[] | undefined {
  const needs = columns.map((column, i) => need(column, cells[i] ?? [], ambiguous));
  if (sum(needs.map((one) => one.most)) <= available) return needs.map((one) => one.most);
  if (sum(needs.map((one) => one.least)) > available) return undefined;
  const widths = needs.map((one) => one.least);
  let open = needs.flatMap((one, i) => (one.weight > 0 ? [i] : []));
  let left = available - sum(needs.filter((one) => one.weight === 0).map((one) => one.least));
  const settle = (settled: readonly number[], width: (i: number) => number) => {
    for (const i of settled) {
      widths[i] = width(i);
      left -= widths[i] ?? 0;
    }
    open = open.filter((i) => !settled.includes(i));
  };
  const at = (i: number) => needs[i] as Need;
  while (open.length > 0) {
    const unit = left / sum(open.map((i) => at(i).weight));
    // Least widths first: granting them shrinks the shares, granting most widths only raises them.
    const starved = open.filter((i) => unit * at(i).weight < at(i).least);
    const content = open.filter((i) => unit * at(i).weight >= at(i).most);
    if (starved.length > 0) settle(starved, (i) => at(i).least);
    else if (content.length > 0) settle(content, (i) => at(i).most);
    else settle([...open], (i) => Math.floor(unit * at(i).weight));
  }
  for (const [i, width] of widths.entries()) {
    const more = Math.min(left, at(i).most - width);
    widths[i] = width + more;
    left -= more;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
