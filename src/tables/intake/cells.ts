/** A sheet as a grid that can be asked for any cell: merged cells filled, text made plain, every cell with its address. */
import type { Day } from '../../ground/calendar/dates.ts';
import { refusedCharacters } from '../../yaml/text.ts';
import type { Cell, Sheet } from '../sheet/sheet.ts';

/** One cell as it is read. */
export interface GridCell {
  /** Plain text, lines apart by `\n`; empty for an empty cell. */
  readonly text: string;
  /** Present when the cell holds a date or a number rather than text. */
  readonly day?: Day;
  /** How much of the day its cell shows. */
  readonly shows?: Extract<Cell, { kind: 'date' }>['shows'];
  readonly number?: number;
  /** Address of the cell that the value stands in, e.g. `Sheet1!C7`; for a merged cell its first. */
  readonly address: string;
  /** Row and column of that cell, from 0. */
  readonly top: number;
  readonly left: number;
  /** True when the cell is merged with others. */
  readonly merged: boolean;
  /** Characters that nobody can see and that were left out. */
  readonly dropped: number;
}

/** A sheet with its cells at hand. Rows and columns count from 0. */
export interface Grid {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Whether the sheet knows of merged cells at all; CSV and pasted text do not. */
  readonly hasMerges: boolean;
  at(row: number, column: number): GridCell;
  /** The different cells of a row that hold something, from left to right. */
  filled(row: number): readonly GridCell[];
  /** How many columns the cell at this place covers. */
  width(row: number, column: number): number;
}

/** `A` for 0, `AA` for 26. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** 0 for `A`; undefined for what is no column letter. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The address of a place, or of a run of rows in one column: `Sheet1!C7`, `Sheet1!C7:C9`. */
export function addressOf(sheet: string, row: number, column: number, lastRow = row): string {
  const letter = columnLetter(column);
  const end = lastRow === row ? '' : `:${letter}${lastRow + 1}`;
  return `${sheet === '' ? '' : `${sheet}!`}${letter}${row + 1}${end}`;
}

/** Reads a sheet into a grid. */
export function gridOf(sheet: Sheet): Grid {
  const rows = sheet.rows.length;
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const regions = new Map<number, Sheet['merges'][number]>();
  for (const merge of sheet.merges) {
    // A region that reaches far below the data is cut at it.
    for (let row = merge.top; row <= Math.min(merge.bottom, rows - 1); row++)
      for (let column = merge.left; column <= Math.min(merge.right, columns - 1); column++)
        regions.set(row * columns + column, merge);
  }
  const made = new Array<GridCell | undefined>(rows * columns);
  const own = (row: number, column: number, merged: boolean): GridCell => {
    const key = row * columns + column;
    const before = made[key];
    if (before) return before;
    const address = addressOf(sheet.name, row, column);
    const cell = { ...plainCell(sheet.rows[row]?.[column]), address, top: row, left: column, merged };
    made[key] = cell;
    return cell;
  };
  const at = (row: number, column: number): GridCell => {
    const region = regions.size === 0 ? undefined : regions.get(row * columns + column);
    return region ? own(region.top, region.left, true) : own(row, column, false);
  };
  return {
    name: sheet.name,
    rows,
    columns,
    hasMerges: sheet.merges.length > 0,
    at,
    filled: (row) => {
      const found: GridCell[] = [];
      for (let column = 0; column < columns; column++) {
        const cell = at(row, column);
        if (cell.text !== '' && found.at(-1) !== cell) found.push(cell);
      }
      return found;
    },
    width: (row, column) => {
      const region = regions.get(row * columns + column);
      return region ? region.right - region.left + 1 : 1;
    },
  };
}

type Plain = Pick<GridCell, 'text' | 'day' | 'shows' | 'number' | 'dropped'>;

function plainCell(cell: Cell | undefined): Plain {
  if (!cell || cell.kind === 'empty') return { text: '', dropped: 0 };
  const plain = plainText(cell.text);
  if (cell.kind === 'date') return { ...plain, day: cell.day, shows: cell.shows };
  return cell.kind === 'number' ? { ...plain, number: cell.number } : plain;
}

const PLAIN = /^(?:[\x21-\x7e\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e“”—·…①-⑳]| (?! ))*$/;

/** Text without what nobody can see: odd spaces as plain ones, lines trimmed, empty lines gone. */
export function plainText(raw: string): { readonly text: string; readonly dropped: number } {
  // Nearly every cell is one line of plain letters.
  if (PLAIN.test(raw)) return { text: raw.trim(), dropped: 0 };
  let text = raw.replace(/\r\n?/g, '\n');
  let dropped = 0;
  const refused = refusedCharacters(text, Number.POSITIVE_INFINITY);
  if (refused.length > 0) {
    let rest = '';
    let at = 0;
    for (const { start, end } of refused) {
      rest += text.slice(at, start);
      at = end;
    }
    text = rest + text.slice(at);
    dropped = refused.length;
  }
  const lines = text
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, ' '))
    .filter((line) => line !== '');
  return { text: lines.join('\n').normalize('NFC'), dropped };
}

/** Lines of one cell as one: nothing between Chinese characters, a space elsewhere. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, (_, at: number) =>
    /[\x21-\x7e]/.test(text[at - 1] ?? '') && /[\x21-\x7e]/.test(text.slice(at).trimStart()[0] ?? '') ? ' ' : '',
  );
}
