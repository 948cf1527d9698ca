/** What everything that is made of one table's rows shares. */
import type { GridCell } from './cells.ts';
import type { ColumnRole } from './columns.ts';
import type { Asking } from './questions.ts';
import type { Table, TableColumn } from './table.ts';
import type { TimeContext, YearGap } from './times.ts';
import type { UnitBook } from './unit-book.ts';

/** Everything that the tasks of one table are made from. */
export interface TaskContext {
  readonly table: Table;
  readonly book: UnitBook;
  readonly asking: Asking;
  readonly time: TimeContext;
  readonly gap: YearGap;
  /** The cell of a row, blanks filled as the clerk said. */
  readonly cell: (row: number, column: TableColumn) => GridCell;
  /** Free roles met so far, by id. */
  readonly roles: Map<string, { readonly title: string; readonly delivers: boolean }>;
}

/** One task being made: where it reads, and where words go that have no place of their own. */
export interface Making {
  readonly context: TaskContext;
  readonly title: string;
  keep(line: string): void;
}

const byRoles = new WeakMap<Table, Map<string, TableColumn[]>>();

/** The columns of some roles; every task asks for the same few lists. */
export function columnsOf(table: Table, ...roles: readonly ColumnRole[]): TableColumn[] {
  const known = byRoles.get(table) ?? new Map<string, TableColumn[]>();
  byRoles.set(table, known);
  const key = roles.join();
  const columns = known.get(key) ?? table.columns.filter(({ role }) => roles.includes(role));
  known.set(key, columns);
  return columns;
}
