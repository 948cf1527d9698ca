/** Widths of a table's columns: one rule for every printed format, independent of fonts. */
import type { Column, Table } from '../../page/document.ts';
import { plainText } from './text.ts';

/** Characters that Chinese faces set as wide as an ideograph. */
const WIDE = /[\u2e80-\uffff\u2010-\u2027\u2030-\u203b\u2100-\u27ff·×÷°±]/u;

/** Characters that Latin faces set narrow. */
const NARROW = /[ !'(),.:;|ijl[\]-]/;

/** Width of a text in ems as any of the fonts would about set it: CJK 1, Latin capitals and digits less. */
export function roughWidth(text: string): number {
  let sum = 0;
  for (const char of text) {
    if (char.length > 1 || WIDE.test(char)) sum += 1;
    else if (NARROW.test(char)) sum += 0.34;
    else sum += char >= 'A' && char <= 'Z' ? 0.68 : 0.5;
  }
  return sum;
}

/** Longest stretch of a text that has no place to break: Latin words and numbers; a CJK character breaks anywhere, a path after its strokes. */
function longestWord(text: string): number {
  return Math.max(1, ...text.split(/[\s\u2e80-\uffff]+|(?<=[/_#@])/u).map(roughWidth));
}

/** A column that must not wrap keeps that only up to this width, in ems: beyond, one long name would starve the others. */
const MOST_UNWRAPPED = 8;

/** A column of running text is not squeezed below this width, in ems, while others could give way. */
const LEAST_TEXT = 6;

interface Need {
  /** Below this the column breaks words. */
  readonly least: number;
  /** With this nothing wraps. */
  readonly longest: number;
  /** Share of what is left over. */
  readonly weight: number;
}

function needOf(column: Column, index: number, table: Table): Need {
  const cells = table.rows.map((row) => plainText(row[index] ?? ''));
  const title = roughWidth(column.title);
  const longest = Math.max(title, 2, ...cells.map((cell) => Math.max(...cell.split('\n').map(roughWidth))));
  const words = Math.max(2, Math.min(title, 3), ...cells.map((cell) => Math.min(longestWord(cell), 10)));
  const least = Math.max(words, Math.min(longest, LEAST_TEXT));
  const keeps = column.nowrap === true && longest <= Math.max(MOST_UNWRAPPED, words);
  // Programs differ by a hair in how wide they set a word.
  const whole = longest + 0.4;
  return {
    least: keeps ? whole : Math.min(least + 0.2, whole),
    longest: whole,
    weight: keeps ? 0 : Math.max(0, column.weight ?? 1),
  };
}

/** Gives every open column a share of `left` by weight, none more than `most` of it; returns what nobody could take. */
function share(result: number[], weights: readonly number[], most: readonly number[], left: number): number {
  let rest = left;
  for (let open = weights.map((_, index) => index); rest > 1e-6; ) {
    open = open.filter((index) => (weights[index] ?? 0) > 0 && (most[index] ?? 0) - (result[index] ?? 0) > 1e-6);
    const sum = open.reduce((total, index) => total + (weights[index] ?? 0), 0);
    if (open.length === 0) break;
    const before = rest;
    for (const index of open) {
      const wanted = (before * (weights[index] ?? 0)) / sum;
      const taken = Math.min(wanted, (most[index] ?? 0) - (result[index] ?? 0));
      result[index] = (result[index] ?? 0) + taken;
      rest -= taken;
    }
  }
  return rest;
}

/** Widths, and whether every column has what it needs so as not to break words. */
interface ColumnWidths {
  readonly widths: number[];
  readonly fits: boolean;
}

/**
 * Column widths that sum to `width`, all in one unit; `em` is the size of the table's characters in that unit and
 * `padding` what a cell loses at left and right together. Columns that must not wrap and long words get what they need;
 * then the columns that wrap grow by their weights until nothing wraps; what is then left goes to all alike.
 */
export function columnWidths(table: Table, width: number, em: number, padding: number): ColumnWidths {
  const needs = table.columns.map((column, index) => needOf(column, index, table));
  const least = needs.map((need) => need.least * em + padding);
  const leastSum = least.reduce((a, b) => a + b, 0);
  if (leastSum >= width) return { widths: least.map((value) => (value * width) / leastSum), fits: leastSum === width };
  const result = [...least];
  const longest = needs.map((need) => need.longest * em + padding);
  // A column's weight counts from nothing, so a heavy column also makes up for a light one's larger need.
  const weights = needs.map((need) => need.weight * Math.sqrt(need.longest));
  const rest = share(result, weights, longest, width - leastSum);
  const total = result.reduce((a, b) => a + b, 0);
  return { widths: result.map((value) => value + (rest * value) / total), fits: true };
}
