/** Tables on a terminal: the common preparation, the drawing in padded columns, and the layout record by record. */
import type { Column, Run, Table } from '../../ground/text/blocks.ts';
import { clean, cleanRuns } from '../../ground/text/clean.ts';
import { type Ambiguous, displayWidth, pad, wrap } from '../../ground/text/width.ts';
import type { Labels } from '../../words/labels.ts';
import { type Line, lineWidth, wrapRuns } from '../runs.ts';
import { columnWidths } from './columns.ts';

/** Turns a clean run into what is written, with its colour where there is colour. */
export type Paint = (run: Run) => string;

/** What a drawing needs to know of the screen. */
export interface Screen {
  /** Columns of the screen; Infinity for no wrapping. */
  readonly columns: number;
  /** Only ASCII lines and bullets: for terminals that draw box characters two columns wide. */
  readonly ascii: boolean;
  readonly ambiguous: Ambiguous;
  readonly paint: Paint;
}

/** A table whose text is clean, without the columns that this screen leaves out. */
export interface Cells {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Line[])[];
}

/** Draws prepared cells; undefined when this drawing has no room or does not suit the text. */
export type DrawTable = (cells: Cells, screen: Screen) => string[] | undefined;

/** Cleans a table and leaves out the columns that want a wider screen; `leftOut` are their titles. */
export function prepare(table: Table, columns: number): { readonly cells: Cells; readonly leftOut: readonly string[] } {
  const cleaned = table.columns.map((column) => ({ ...column, title: clean(column.title) }));
  const shown = cleaned.flatMap((column, i) => ((column.minColumns ?? 0) <= columns ? [i] : []));
  return {
    cells: {
      columns: shown.map((i) => cleaned[i] as Column),
      rows: table.rows.map((row) => shown.map((i) => cleanRuns(row[i] ?? ''))),
    },
    leftOut: cleaned.filter((_, i) => !shown.includes(i)).map((column) => column.title),
  };
}

/** Content widths for a drawing that spends `frame` columns outside its contents. */
export function contentWidths(cells: Cells, screen: Screen, frame: number): number[] | undefined {
  const byColumn = cells.columns.map((_, i) => cells.rows.map((row) => row[i] ?? []));
  return columnWidths(cells.columns, byColumn, screen.columns - frame, screen.ambiguous);
}

/** The head of a table as cells in bold. */
export function headRow(cells: Cells): Line[] {
  return cells.columns.map((column) => [{ text: column.title, strong: true }]);
}

/** A line of runs as it is written. */
export function paintLine(line: Line, paint: Paint): string {
  return line.map(paint).join('');
}

/** A rule of `width` columns. */
export function rule(width: number, screen: Pick<Screen, 'ascii' | 'ambiguous'>): string {
  return (screen.ascii || screen.ambiguous === 2 ? '-' : '─').repeat(width);
}

const GAP = 2;

/** Columns side by side without borders: for files and pipes, for long tables, and for text whose width only our own table knows. */
export const drawPadded: DrawTable = (cells, screen) => {
  const widths = contentWidths(cells, screen, GAP * (cells.columns.length - 1));
  if (!widths) return undefined;
  const draw = (row: readonly Line[]): string[] => {
    const wrapped = row.map((cell, i) => wrapRuns(cell, widths[i] ?? 1, screen.ambiguous));
    const height = Math.max(1, ...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, n) =>
      wrapped
        .map((lines, i) => placed(lines[n] ?? [], widths[i] ?? 1, cells.columns[i]?.align, screen))
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  };
  const rules = widths.map((width) => rule(width, screen)).join(' '.repeat(GAP));
  return [...draw(headRow(cells)), screen.paint({ text: rules, tone: 'muted' }), ...cells.rows.flatMap(draw)];
};

function placed(line: Line, width: number, align: Column['align'], screen: Screen): string {
  const missing = Math.max(0, width - lineWidth(line, screen.ambiguous));
  const before = align === 'right' ? missing : align === 'center' ? Math.floor(missing / 2) : 0;
  return ' '.repeat(before) + paintLine(line, screen.paint) + ' '.repeat(missing - before);
}

/** One record after another, `title: value` on each line: for a screen too narrow for the columns. Empty cells are left out. */
export function drawRecords(cells: Cells, screen: Screen, labels: Labels): string[] {
  const { ambiguous, columns } = screen;
  const titles = cells.columns.map((column) => column.title);
  const room = Math.max(4, Math.floor(columns / 3));
  const labelWidth = Math.min(
    room,
    Math.max(0, ...titles.map((title) => displayWidth(title + labels.colon, ambiguous))),
  );
  const draw = (cell: Line, i: number): string[] => {
    if (cell.length === 0) return [];
    const label = wrap((titles[i] ?? '') + labels.colon.trimEnd(), labelWidth, ambiguous);
    const value = wrapRuns(cell, Math.max(2, columns - labelWidth), ambiguous);
    return Array.from({ length: Math.max(label.length, value.length) }, (_, n) =>
      (
        screen.paint({ text: pad(label[n] ?? '', labelWidth, 'left', ambiguous), tone: 'muted' }) +
        paintLine(value[n] ?? [], screen.paint)
      ).trimEnd(),
    );
  };
  const separator = screen.paint({ text: rule(Math.min(columns, 40), screen), tone: 'muted' });
  return cells.rows.flatMap((row, r) => [...(r > 0 ? [separator] : []), ...row.flatMap(draw)]);
}
