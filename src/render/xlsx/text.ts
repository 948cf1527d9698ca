/** Text of cells and the room it takes. */

import { displayWidth, wrapSpans } from '../../ground/text/width.ts';
import { cleanText } from '../layout/text.ts';

/** Most UTF-16 units of one cell (Excel's limit). */
const LONGEST = 32_767;

/** Text as a cell holds it: inert, with its line breaks, cut with an ellipsis where Excel would refuse the file. */
export function cellText(text: string): string {
  return shortened(cleanText(text), LONGEST);
}

/** At most `length` UTF-16 units, an ellipsis for the rest. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * How programs take `_x0041_` in a string: as the character with this number (ECMA-376, part 1, 22.9.2.19). Such text is written with its
 * first line escaped, so that it stays as it is.
 */
export function withoutEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/**
 * Text that a spreadsheet would take for a formula if it were typed (ASVS 1.2.10 and the full-width signs). As a typed string it is inert
 * already and its characters are left alone; the cell is marked so that it stays text when somebody edits it.
 */
export function looksLikeFormula(text: string): boolean {
  return /^['=+\-@\t\r＝＋－＠﹦﹢﹣﹫]/.test(text.trimStart());
}

/** Columns of the longest line. */
export function textWidth(text: string): number {
  return Math.max(0, ...text.split('\n').map((line) => displayWidth(line, 2)));
}

/** Lines that the text takes in a column of this width. */
export function lineCount(text: string, width: number): number {
  // A cell keeps 5 of about 8 pixels a column free at its sides; a Chinese character takes a little less than two columns.
  const room = Math.max(2, Math.floor((width - 0.7) * 1.04));
  return text
    .split('\n')
    .reduce((sum, line) => sum + (displayWidth(line, 2) <= room ? 1 : wrapSpans(line, room, 2).length), 0);
}
