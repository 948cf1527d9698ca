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
  const filled = new Map<number, GridCell>();
  const key = (row: number, column: number) => row * table.grid.columns + column;
  const read: CellReader = (row, { index }) => filled.get(key(row, index)) ?? table.grid.at(row, index);
  const fill = (row: number, column: TableColumn, cell: GridCell) => filled.set(key(row, column.index), cell);
  const units = table.columns.filter(({ role }) => role === 'lead' || role === 'responsible' || role === 'role');
  const deadline = table.columns.find(({ role }) => role === 'deadline');

  for (const column of [...units, ...(deadline ? [deadline] : [])]) sameAsAbove(table, sections, column, fill);
  for (const section of sections) {
    if (deadline && used(table, deadline))
      runs(section, (row) => read(row, deadline).text === '', 'deadline', deadline);
    const main = units.filter(({ role }) => role !== 'role');
    const ask = main.find(({ role }) => role === 'responsible') ?? main[0] ?? units[0];
    const nobody = (row: number) => units.every((column) => read(row, column).text === '');
    if (ask && used(table, ask)) runs(section, nobody, 'units', ask);
    // A table without merged cells may have lost them when it was saved as text.
    if (table.grid.hasMerges) continue;
    for (const column of main) {
      if (used(table, column))
        runs(
          section,
          (row) =>
            read(row, column).text === '' &&
            !nobody(row) &&
            !says(row, column.role) &&
            above(row, column) !== undefined,
          'units',
          column,
        );
    }
  }
  return read;

  /** 甲（牵头） in another column leaves nothing blank. */
  function says(row: number, role: string): boolean {
    return units.some((column) => readUnits(read(row, column).text).names.some((one) => one.role === role));
  }

  function above(row: number, column: TableColumn): GridCell | undefined {
    for (let up = row - 1; up > 0; up--) {
      const one = table.rows.find((other) => other.row === up);
      if (one?.kind === 'heading') return undefined;
      if (one && read(up, column).text !== '') return read(up, column);
    }
    return undefined;
  }

  function runs(
    section: SectionDraft,
    blank: (row: number) => boolean,
    kind: 'deadline' | 'units',
    column: TableColumn,
  ): void {
    // A task's further rows and items take over what its first row says.
    const firsts = section.drafts.map((draft) => {
      const rows = [...draft.rows, ...draft.parts.flatMap((part) => part.rows)];
      return rows.length > 0 && rows.every(blank) ? (draft.rows[0] ?? rows[0]!) : undefined;
    });
    for (let at = 0; at < firsts.length; at++) {
      const from = firsts[at];
      if (from === undefined) continue;
      let end = at;
      while (firsts[end + 1] !== undefined && !section.drafts[end + 1]!.breaks) end++;
      const rows = firsts.slice(at, end + 1) as number[];
      const higher = above(from, column);
      const about = {
        cell: addressOf(table.grid.name, from, column.index, rows.at(-1)),
        words: section.drafts[at]!.title.slice(0, 40),
      };
      const args = { title: column.title, above: higher ? oneLine(higher.text).slice(0, 40) : '', count: rows.length };
      const answer = asking.ask(kind === 'deadline' ? 'blank-deadline' : 'blank-units', about, args);
      at = end;
      if (answer === undefined || saysNone(answer)) continue;
      if (saysSame(answer) && !higher)
        asking.again(kind === 'deadline' ? 'blank-deadline' : 'blank-units', about, args, answer);
      else
        for (const row of rows)
          fill(row, column, saysSame(answer) ? higher! : { ...table.grid.at(row, column.index), text: answer });
    }
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
