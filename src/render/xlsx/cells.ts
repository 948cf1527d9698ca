/** Cells of a page's table: figures as numbers and days as dates, so that they sort and filter; everything else as text. */

import { isDay } from '../../ground/calendar/dates.ts';
import type { Column, Run, Text } from '../../ground/text/blocks.ts';
import { plainText } from '../layout/text.ts';
import type { CellSpec } from './spec.ts';

/** A figure as duban prints it, short enough to be exact. */
const FIGURE = /^-?(?:0|[1-9]\d{0,10})(?:\.(\d{1,6}))?(%?)$/;

/** One cell of a table. Digits count as a figure only in columns that are set right; elsewhere they are a code. */
export function tableCell(text: Text, column: Column): CellSpec {
  const plain = plainText(text);
  const day: boolean = isDay(plain);
  const look: CellSpec = {
    ...(column.align && { align: column.align }),
    ...styleOf(typeof text === 'string' ? [] : text),
  };
  // Days and words stand in one column (2010-12-31, 长期坚持): both begin at its left.
  if (day) return { align: 'left', ...look, value: { day: plain } };
  const figure = column.align === 'right' ? FIGURE.exec(plain) : null;
  if (!figure) return { ...look, value: plain };
  const decimals = figure[1]?.length ?? 0;
  const percent = figure[2] === '%';
  const number = Number(plain.replace('%', ''));
  // Divided by its digits: 72.9% is 0.729 and not 0.7290000000000001.
  const value = percent ? Number(`${number}e-2`) : number;
  return { ...look, value, ...((decimals > 0 || percent) && { format: { decimals, percent } }) };
}

/** A colour or weight that all of the text has; a cell has one look. */
function styleOf(runs: readonly Run[]): Pick<CellSpec, 'bold' | 'tone'> {
  const shown = runs.filter((run) => run.text.trim() !== '');
  const tone = shown[0]?.tone;
  return {
    ...(shown.length > 0 && shown.every((run) => run.strong) && { bold: true }),
    ...(tone !== undefined && shown.every((run) => run.tone === tone) && { tone }),
  };
}
