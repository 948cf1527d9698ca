/** Cells of figures → the measures of a task: targets that have one reading, words for the rest. */

import type { MeasureSpec } from '../../generated/documents.ts';
import { present } from '../../ground/present.ts';
import { type GridCell, oneLine } from './cells.ts';
import { columnsOf, type Making } from './context.ts';
import { type Figure, readFigures } from './figures.ts';
import { saysNone } from './questions.ts';
import type { TableColumn } from './table.ts';

/** The measures of some rows; their ids go on after the `before` that the task has already. */
export function measuresOf(making: Making, rows: readonly number[], before: number): MeasureSpec[] {
  const { asking, table } = making.context;
  const found: Figure[] = [];
  for (const row of rows) {
    const amount = columnsOf(table, 'amount')[0];
    const columns = columnsOf(table, 'measure');
    const value = amount && making.context.cell(row, amount);
    if (value && value.text !== '') {
      const of = columns[0] && oneLine(making.context.cell(row, columns[0]).text);
      const target = value.number ?? plainNumber(value.text);
      const unit = unitOf(making, row, amount!);
      const title = [...(of || `${amount!.title} ${oneLine(making.title)}`)].slice(0, 60).join('');
      if (target === undefined) making.keep(`${amount!.title}：${oneLine(value.text)}`);
      else found.push({ title, target, ...present({ unit }) });
      if (of && target !== undefined) continue;
    }
    for (const column of columns) {
      const cell = making.context.cell(row, column);
      if (cell.text === '') continue;
      const { measures, unclear, wrongSum } = readFigures(cell.text);
      if (measures.length === 0) making.keep(`${column.title}：${oneLine(cell.text)}`);
      if (wrongSum) asking.tell('split-sum', { cell: cell.address, words: oneLine(cell.text) }, wrongSum);
      const whole = measures.filter(
        ({ split }) => !split || making.context.book.cell(splitCell(cell, split)).listed.length === split.length,
      );
      // A target whose shares nobody can be named for keeps its words only.
      if (whole.length < measures.length) making.keep(`${column.title}：${oneLine(cell.text)}`);
      found.push(...answered(making, whole, unclear, cell));
    }
  }
  return found
    .filter((one, at) => found.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at)
    .slice(0, 50)
    .map((figure, index) => {
      const split = figure.split?.map((row) => ({ ...row, unit: making.context.book.nameOf(row.unit) }));
      return { id: `m${before + index + 1}`, ...figure, ...present({ split }) };
    });
}

/** Figures with two readings, as the clerk read them. */
function answered(
  making: Making,
  measures: readonly Figure[],
  unclear: readonly { number: string; near: string; words: string }[],
  cell: GridCell,
): Figure[] {
  const { asking } = making.context;
  let made = [...measures];
  for (const { number, near, words } of unclear) {
    const about = { cell: cell.address, words, name: `${number}@${cell.address}` };
    const answer = asking.ask('measure-number', about, { number, near });
    if (answer === undefined || saysNone(answer)) continue;
    const value = plainNumber(answer);
    const again = value === undefined ? undefined : readFigures(words.normalize('NFKC').replace(number, String(value)));
    if (!again || again.unclear.length > 0) asking.again('measure-number', about, { number, near }, answer);
    else made = made.map((one) => (one.wording === words ? { ...again.measures[0]!, wording: words } : one));
  }
  return made;
}

/** 目标值（人次）, or a column of its own. */
function unitOf(making: Making, row: number, amount: TableColumn): string | undefined {
  const [column] = columnsOf(making.context.table, 'amount-unit');
  const named = column
    ? making.context.cell(row, column).text
    : /[（(]([^（()）]{1,8})[）)]\s*$/.exec(amount.title)?.[1];
  return named === undefined || named === '' || named.length > 12 ? undefined : named;
}

/** A number as people type it; undefined when it has two readings. */
function plainNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return /^\d+(\.\d+)?$/.test(grouped) ? Number(grouped) : undefined;
}

/** The units among which a target is split, as a cell of units. */
export function splitCell(cell: GridCell, split: NonNullable<Figure['split']>): Pick<GridCell, 'text' | 'address'> {
  return { text: split.map(({ unit }) => unit).join('、'), address: cell.address };
}
