/** Blank cells that are not merged: nothing, the same as above, or forgotten – only the clerk knows, so runs of them are asked once. */
import { addressOf, type GridCell, oneLine } from './cells.ts';
import type { SectionDraft } from './drafts.ts';
import { type Asking, saysNone, saysSame } from './questions.ts';
import type { Table, TableColumn } from './table.ts';
import { readUnits } from './unit-names.ts';

/** Reads a cell with its blanks filled. */
export type CellReader = (row: number, column: TableColumn) => GridCell;

/** Asks about blanks and gives the way to read cells from then on. */
export function fillBlanks(table: Table, sections: readonly SectionDraft[], asking: Asking): CellReader {
  const blanks = new Blanks(table, asking);
  const units = table.columns.filter(({ role }) => role === 'lead' || role === 'responsible' || role === 'role');
  const deadline = table.columns.find(({ role }) => role === 'deadline');
  for (const column of [...units, ...(deadline ? [deadline] : [])]) sameAsAbove(table, sections, column, blanks.fill);
  for (const section of sections) {
    if (deadline && used(table, deadline))
      blanks.ask(section, 'blank-deadline', deadline, (row) => blanks.read(row, deadline).text === '');
    askForUnits(table, section, blanks, units);
  }
  return blanks.read;
}

/** Tasks that nobody is named for, then, where cells may have lost their merges, columns that others beside them fill. */
function askForUnits(table: Table, section: SectionDraft, blanks: Blanks, units: readonly TableColumn[]): void {
  const { read } = blanks;
  const main = units.filter(({ role }) => role !== 'role');
  const first = main.find(({ role }) => role === 'responsible') ?? main[0] ?? units[0];
  const nobody = (row: number) => units.every((column) => read(row, column).text === '');
  if (first && used(table, first)) blanks.ask(section, 'blank-units', first, nobody);
  // A table without merged cells may have lost them when it was saved as text.
  if (table.grid.hasMerges) return;
  /** 甲（牵头） in another column leaves nothing blank. */
  const says = (row: number, role: string) =>
    units.some((column) => readUnits(read(row, column).text).names.some((one) => one.role === role));
  for (const column of main.filter((one) => used(table, one)))
    blanks.ask(
      section,
      'blank-units',
      column,
      (row) =>
        read(row, column).text === '' &&
        !nobody(row) &&
        !says(row, column.role) &&
        blanks.above(row, column) !== undefined,
    );
}

/** The cells of a table with what was filled in so far. */
class Blanks {
  readonly #table: Table;
  readonly #asking: Asking;
  readonly #filled = new Map<number, GridCell>();

  constructor(table: Table, asking: Asking) {
    this.#table = table;
    this.#asking = asking;
  }

  readonly read: CellReader = (row, column) =>
    this.#filled.get(this.#key(row, column)) ?? this.#table.grid.at(row, column.index);

  readonly fill = (row: number, column: TableColumn, cell: GridCell): void => {
    this.#filled.set(this.#key(row, column), cell);
  };

  #key(row: number, { index }: TableColumn): number {
    return row * this.#table.grid.columns + index;
  }

  /** The next cell above that says something, as far as the last heading. */
  above(row: number, column: TableColumn): GridCell | undefined {
    for (let up = row - 1; up > 0; up--) {
      const one = this.#table.rows.find((other) => other.row === up);
      if (one?.kind === 'heading') return undefined;
      if (one && this.read(up, column).text !== '') return this.read(up, column);
    }
    return undefined;
  }

  /** Asks once for each run of tasks that are blank in a column, and fills in the answer. */
  ask(
    section: SectionDraft,
    question: 'blank-deadline' | 'blank-units',
    column: TableColumn,
    blank: (row: number) => boolean,
  ): void {
    // A task's further rows and items take over what its first row says.
    const firsts = section.drafts.map((draft) => {
      const rows = [...draft.rows, ...draft.parts.flatMap((part) => part.rows)];
      return rows.length > 0 && rows.every(blank) ? (draft.rows[0] ?? rows[0]!) : undefined;
    });
    for (let at = 0; at < firsts.length; at++) {
      if (firsts[at] === undefined) continue;
      let end = at;
      while (firsts[end + 1] !== undefined && !section.drafts[end + 1]!.breaks) end++;
      this.#askForRun(question, column, firsts.slice(at, end + 1) as number[], section.drafts[at]!.title);
      at = end;
    }
  }

  #askForRun(
    question: 'blank-deadline' | 'blank-units',
    column: TableColumn,
    rows: readonly number[],
    title: string,
  ): void {
    const { grid } = this.#table;
    const [from] = rows as [number];
    const higher = this.above(from, column);
    const about = { cell: addressOf(grid.name, from, column.index, rows.at(-1)), words: title.slice(0, 40) };
    const args = { title: column.title, above: higher ? oneLine(higher.text).slice(0, 40) : '', count: rows.length };
    const answer = this.#asking.ask(question, about, args);
    if (answer === undefined || saysNone(answer)) return;
    const same = saysSame(answer);
    if (same && !higher) this.#asking.again(question, about, args, answer);
    else
      for (const row of rows) this.fill(row, column, same ? higher! : { ...grid.at(row, column.index), text: answer });
  }
}

/** 同上 and 下同 say themselves what blanks mean. */
function sameAsAbove(
  table: Table,
  sections: readonly SectionDraft[],
  column: TableColumn,
  fill: (row: number, column: TableColumn, cell: GridCell) => void,
): void {
  let last: GridCell | undefined;
  let below = false;
  for (const section of sections) {
    for (const row of section.drafts
      .flatMap((draft) => [...draft.rows, ...draft.parts.flatMap((part) => part.rows)])
      .sort((a, b) => a - b)) {
      const cell = table.grid.at(row, column.index);
      if (cell.text === '') {
        if (below && last) fill(row, column, last);
      } else if (saysSame(cell.text)) {
        if (last) fill(row, column, last);
      } else {
        below = cell.text.includes('下同') && readUnits(cell.text).below;
        last = below ? { ...cell, text: cell.text.replace(/[（(]\s*下同\s*[）)]|[，,、\s]下同$/g, '').trim() } : cell;
        if (below) fill(row, column, last);
      }
    }
  }
}

function used(table: Table, column: TableColumn): boolean {
  return table.rows.some(({ kind, row }) => kind === 'data' && table.grid.at(row, column.index).text !== '');
}
