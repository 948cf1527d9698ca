/** Sheets as they are taken up, and the counting that keeps a hostile file from filling the memory. */

import type { Day } from '../../ground/calendar/dates.ts';
import { SHEET_LIMITS, SheetError } from '../../ground/codes/sheet.ts';
import { cellName } from '../../ground/text/cells.ts';

/**
 * One sheet. `rows` ends with the last row that holds something and each row with its last cell that does; what lies between is `empty`.
 * All numbers count from 0; both ends of a merge are included and only its first cell holds anything.
 */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  /** The sheet itself is hidden. */
  readonly hidden: boolean;
  /** Rows and columns that do not show (filtered or hidden), among those that hold something. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Cells whose value was computed (`formula`), never was (`formula-without-value`, read as empty), or is an error such as #REF! (`error-value`, read as its text). */
  readonly notes: readonly SheetNote[];
}

/** Something of a cell that a reader should know. */
export interface SheetNote {
  readonly code: 'formula' | 'formula-without-value' | 'error-value';
  readonly row: number;
  readonly column: number;
}

/**
 * One cell. `text` is what the clerk sees: `3.10` for a number shown with two decimals, `72.9%` for 0.729 shown as a percentage, `2010年12月`
 * for a day of which only the month shows (programs store the first of the month when only a month was typed).
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly text: string }
  | { readonly kind: 'date'; readonly day: Day; readonly text: string; readonly shows: Shows }
  | { readonly kind: 'empty' };

/** How much of a day its cell shows. */
export type Shows = 'day' | 'month' | 'month-day' | 'year';

/** The one empty cell. */
export const EMPTY: Cell = { kind: 'empty' };

/** What all sheets of a file may take together. */
export class Room {
  private cells = 0;
  private places = 0;

  /** Counts a cell that holds something. */
  cell(sheet: string): void {
    if (++this.cells > SHEET_LIMITS.cells)
      throw new SheetError('sheet-too-many-cells', { sheet, limit: SHEET_LIMITS.cells });
  }

  /** Counts the cells of a finished row. */
  row(sheet: string, length: number): void {
    this.places += length + 1;
    if (this.places > SHEET_LIMITS.places)
      throw new SheetError('sheet-too-many-cells', { sheet, limit: SHEET_LIMITS.cells });
  }
}

/** A sheet being filled. */
export class Grid {
  readonly name: string;
  readonly merges: Sheet['merges'][number][] = [];
  readonly notes: SheetNote[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  private readonly cells = new Map<number, Map<number, Cell>>();
  private readonly room: Room;

  constructor(name: string, room: Room) {
    this.name = name;
    this.room = room;
  }

  /** Puts a cell in its place; an empty one is nothing. Throws {@link SheetError} beyond the limits. */
  set(row: number, column: number, cell: Cell): void {
    if (cell.kind === 'empty') return;
    if (row >= SHEET_LIMITS.rows)
      throw new SheetError('sheet-too-many-rows', { sheet: this.name, limit: SHEET_LIMITS.rows });
    if (column >= SHEET_LIMITS.columns)
      throw new SheetError('sheet-too-many-columns', { sheet: this.name, limit: SHEET_LIMITS.columns });
    if (cell.kind === 'text' && cell.text.length > SHEET_LIMITS.text)
      throw new SheetError('sheet-cell-too-long', { cell: cellName(row, column), limit: SHEET_LIMITS.text });
    this.room.cell(this.name);
    const cells = this.cells.get(row) ?? new Map<number, Cell>();
    this.cells.set(row, cells);
    cells.set(column, cell);
  }

  /** Notes are cells too and share their limit. */
  note(code: SheetNote['code'], row: number, column: number): void {
    this.room.cell(this.name);
    this.notes.push({ code, row, column });
  }

  /** Takes up a merge of more than one cell, as far as sheets reach. */
  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom < top || right < left || (top === bottom && left === right)) return;
    if (this.merges.length >= SHEET_LIMITS.merges)
      throw new SheetError('sheet-too-many-cells', { sheet: this.name, limit: SHEET_LIMITS.cells });
    if (top >= SHEET_LIMITS.rows || left >= SHEET_LIMITS.columns) return;
    this.merges.push({
      top,
      left,
      bottom: Math.min(bottom, SHEET_LIMITS.rows - 1),
      right: Math.min(right, SHEET_LIMITS.columns - 1),
    });
  }

  /** The finished sheet. */
  sheet(hidden: boolean): Sheet {
    const last = Math.max(-1, ...this.rowNumbers());
    const rows = Array.from({ length: last + 1 }, (_, row): readonly Cell[] => {
      const cells = this.cells.get(row);
      const length = cells === undefined ? 0 : Math.max(...cells.keys()) + 1;
      this.room.row(this.name, length);
      return Array.from({ length }, (_, column) => cells!.get(column) ?? EMPTY);
    });
    const width = Math.max(0, ...lengths(rows));
    return {
      name: this.name,
      rows,
      merges: this.merges,
      hidden,
      hiddenRows: [...this.hiddenRows].filter((row) => row <= last).sort((a, b) => a - b),
      hiddenColumns: [...this.hiddenColumns].filter((column) => column < width).sort((a, b) => a - b),
      notes: this.notes,
    };
  }

  private rowNumbers(): Iterable<number> {
    return this.cells.keys();
  }
}

function lengths(rows: readonly (readonly Cell[])[]): number[] {
  return rows.map((row) => row.length);
}
