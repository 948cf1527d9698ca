/** Finds the table in a sheet: title rows above, a head of one or two rows anywhere near the top, rows, notes below. */

import { IntakeRefused } from '../../ground/codes/intake.ts';
import { present } from '../../ground/present.ts';
import { addressOf, columnLetter, columnNumber, type Grid, type GridCell, oneLine } from './cells.ts';
import { type ColumnRole, namedRole, plainTitle, type Recognised, recogniseColumn } from './columns.ts';
import { type Numbered, type NumberStyle, readNumber, takeNumber } from './numbering.ts';
import type { Asking } from './questions.ts';

/** One column of the table. */
export interface TableColumn {
  readonly index: number;
  /** As the head has it; two rows are joined. */
  readonly title: string;
  readonly role: ColumnRole;
  readonly detail?: string;
}

/** A row below the head. */
export type TableRow =
  | { readonly kind: 'data'; readonly row: number }
  | { readonly kind: 'heading'; readonly row: number; readonly cell: GridCell; readonly numbered?: Numbered };

/** A table with its words around it. */
export interface Table {
  readonly grid: Grid;
  /** Lines above the head. */
  readonly above: readonly GridCell[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Lines below the rows, and remarks between them. */
  readonly notes: readonly GridCell[];
}

/** How far down a head is looked for. */
const HEAD_ROWS = 30;

/** The head of a table: its rows and what each column was recognised as. */
export interface Head {
  readonly first: number;
  readonly last: number;
  readonly titles: ReadonlyMap<number, { readonly title: string; readonly known?: Recognised }>;
  readonly score: number;
}

/** Finds the head; undefined when no row looks like one. `named` columns (`--column`) count as known. */
export function findHead(grid: Grid, named: ReadonlyMap<number, Recognised>): Head | undefined {
  let best: Head | undefined;
  for (let row = 0; row < Math.min(grid.rows, HEAD_ROWS); row++) {
    const head = headAt(grid, row, named);
    if (head && head.score > (best?.score ?? 0)) best = head;
  }
  return best;
}

function headAt(grid: Grid, row: number, named: ReadonlyMap<number, Recognised>): Head | undefined {
  const cells = grid.filled(row);
  if (cells.length < 2 || cells.some(({ text }) => text.length > 60)) return undefined;
  const last = hasSecondRow(grid, row) ? row + 1 : row;
  const titles = new Map<number, { title: string; known?: Recognised }>();
  const roles = new Set<string>();
  for (let column = 0; column < grid.columns; column++) {
    const upper = oneLine(grid.at(row, column).text);
    const lower = last === row ? upper : oneLine(grid.at(last, column).text);
    const parent = last === row || upper !== '' ? upper : parentOf(grid, row, column);
    const both = lower === parent || lower === '' ? parent : parent === '' ? lower : `${parent}${lower}`;
    const known =
      named.get(column) ??
      recogniseColumn(lower) ??
      recogniseColumn(both) ??
      (last === row ? undefined : recogniseColumn(parent));
    if (both === '' && !known) continue;
    titles.set(column, {
      title: lower === parent || lower === '' ? parent : parent === '' ? lower : `${parent}·${lower}`,
      ...present({ known }),
    });
    if (known && !named.has(column)) roles.add(`${known.role}${known.detail ?? ''}`);
  }
  const hasTask = [...titles.values()].some(({ known }) => known?.role === 'task' || known?.role === 'detail');
  // A sentence above the table may hold one known word; a head has several.
  if (roles.size < 2 && !(hasTask && named.size > 0)) return undefined;
  return { first: row, last, titles, score: roles.size * 2 + (hasTask ? 3 : 0) };
}

/** The nearest name to the left in the upper row, where a spreadsheet without merged cells left blanks. */
function parentOf(grid: Grid, row: number, column: number): string {
  for (let left = column - 1; left >= 0; left--) {
    const text = oneLine(grid.at(row, left).text);
    if (text !== '') return text;
  }
  return '';
}

/** A second row of the head: some columns reach down into it, the others name what is under a wider name. */
function hasSecondRow(grid: Grid, row: number): boolean {
  const below = row + 1;
  if (below >= grid.rows) return false;
  if (!grid.hasMerges) {
    // Only names, and at least one of them under a blank: the right half of what was a wide name.
    const cells = grid.filled(below);
    const isName = ({ text }: GridCell) => recogniseColumn(oneLine(text)) !== undefined;
    const isHead = grid.filled(row).filter(isName).length >= 2;
    return (
      isHead && cells.length >= 2 && cells.every(isName) && cells.some(({ left }) => grid.at(row, left).text === '')
    );
  }
  let children = 0;
  for (let column = 0; column < grid.columns; column++) {
    const upper = grid.at(row, column);
    const lower = grid.at(below, column);
    if (lower === upper || lower.text === '') continue;
    if (lower.number !== undefined || lower.day !== undefined || lower.text.length > 20) return false;
    // Text below a narrow name is data.
    if (grid.width(row, column) === 1 && upper.text !== '') return false;
    children++;
  }
  return (
    children > 0 &&
    (isWide(grid, row) || grid.filled(below).some(({ text }) => recogniseColumn(oneLine(text)) !== undefined))
  );
}

function isWide(grid: Grid, row: number): boolean {
  for (let column = 0; column < grid.columns; column++)
    if (grid.width(row, column) > 1 && grid.at(row, column).text !== '') return true;
  return false;
}

/** Columns that a person named, by index: `任务=C`, or by the head's own words. Throws {@link IntakeRefused} for a role or column that is not there. */
export function namedColumns(grid: Grid, given: ReadonlyMap<string, string>): Map<number, Recognised> {
  const found = new Map<number, Recognised>();
  for (const [name, where] of given) {
    const role = namedRole(name);
    if (!role) throw new IntakeRefused('column-name-unknown', { name });
    const letter = columnNumber(where.trim());
    const column = letter ?? columnByTitle(grid, where);
    if (column === undefined || column >= grid.columns) throw new IntakeRefused('column-not-there', { name, where });
    found.set(column, role);
  }
  return found;
}

function columnByTitle(grid: Grid, title: string): number | undefined {
  const wanted = plainTitle(title);
  for (let row = 0; row < Math.min(grid.rows, HEAD_ROWS); row++)
    for (let column = 0; column < grid.columns; column++)
      if (grid.at(row, column).text !== '' && plainTitle(grid.at(row, column).text) === wanted) return column;
  return undefined;
}

/** Reads the table under a head, asking about columns that are not known. */
export function readTable(grid: Grid, head: Head, asking: Asking): Table {
  const columns = readColumns(grid, head, asking);
  const above: GridCell[] = [];
  for (let row = 0; row < head.first; row++) above.push(...grid.filled(row).filter((cell) => cell.top === row));
  return { grid, above, columns, ...readRows(grid, head, columns, asking) };
}

function readColumns(grid: Grid, head: Head, asking: Asking): TableColumn[] {
  const columns: TableColumn[] = [];
  const add = (index: number, title: string, known: Recognised) => columns.push({ index, title, ...known });
  for (const [index, { title, known }] of head.titles) {
    const cell = addressOf(grid.name, head.last, index);
    const letter = columnLetter(index);
    if (!known) {
      if (!hasData(grid, head.last + 1, index)) continue;
      const answer = asking.ask('column-unknown', { cell, words: title }, { title, letter });
      const role = answer === undefined ? undefined : namedRole(answer);
      if (answer !== undefined && !role)
        asking.again('column-unknown', { cell, words: title }, { title, letter }, answer);
      add(index, title, role ?? { role: 'note' });
      continue;
    }
    const twin = columns.find((one) => one.role === known.role && one.detail === known.detail);
    if (known.role === 'task' && twin) add(index, title, { role: 'detail' });
    else if (twin && SINGLE.has(known.role)) {
      const args = { title, letter, role: twin.title, other: columnLetter(twin.index) };
      const answer = asking.ask('column-twice', { cell, words: title }, args);
      const role = answer === undefined ? undefined : namedRole(answer);
      if (answer !== undefined && !role) asking.again('column-twice', { cell, words: title }, args, answer);
      add(index, title, role ?? { role: 'note' });
    } else add(index, title, known);
  }
  const promoted = settled(columns);
  for (const { role, title, index } of promoted) {
    const about = { cell: addressOf(grid.name, head.last, index), words: title };
    const args = { title, letter: columnLetter(index) };
    if (!hasData(grid, head.last + 1, index)) continue;
    if (role === 'progress') asking.tell('column-progress', about, args);
    else if (role === 'people') asking.tell('people-noted', about, args);
  }
  return promoted;
}

/** Roles of which a table can use one column only. */
const SINGLE: ReadonlySet<ColumnRole> = new Set([
  'number',
  'section',
  'deadline',
  'start',
  'due',
  'original-due',
  'unit',
  'clause',
  'undertaking-role',
  'scope',
]);

/** What depends on the other columns: measures without a task are the tasks; 单位 alone is the responsible unit. */
function settled(columns: readonly TableColumn[]): TableColumn[] {
  const has = (role: ColumnRole) => columns.some((one) => one.role === role);
  const asLedger = has('unit') && has('undertaking-role');
  let items = 0;
  let promote: ColumnRole | undefined = has('task') ? undefined : has('detail') ? 'detail' : undefined;
  return columns.map((one) => {
    if (one.role === promote) {
      promote = undefined;
      return { ...one, role: 'task' };
    }
    // Items come from one column; what others add stays in words.
    if (one.role === 'detail' && items++ > 0) return { ...one, role: 'note' };
    if (one.role === 'unit' && !asLedger)
      return has('responsible') ? { ...one, role: 'note' } : { ...one, role: 'responsible' };
    if ((one.role === 'due' || one.role === 'original-due') && !asLedger)
      return has('deadline') ? { ...one, role: 'note' } : { ...one, role: 'deadline' };
    return one;
  });
}

function hasData(grid: Grid, from: number, column: number): boolean {
  for (let row = from; row < grid.rows; row++) if (grid.at(row, column).text !== '') return true;
  return false;
}

const REMARK =
  /^(?:注|备注|说明|填表|填报|制表|审核|联系人|联系电话|附件?|报送|此表|本表|以上|上述)[^、]{0,12}?[：:\d]|^[*※]|^(?:注|说明)\s*[：:.]?/;
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计)/;

function readRows(
  grid: Grid,
  head: Head,
  columns: readonly TableColumn[],
  asking: Asking,
): Pick<Table, 'rows' | 'notes'> {
  const rows: TableRow[] = [];
  const notes: GridCell[] = [];
  const taskColumn = columns.find(({ role }) => role === 'task')?.index;
  for (let row = head.last + 1; row < grid.rows; row++) {
    // Nothing of the row's own: blank, or the lower half of cells merged down over the whole width.
    const own = grid.filled(row).filter((cell) => cell.top === row);
    if (own.length === 0) continue;
    if (isSameRow(grid, row, head.last)) continue;
    const [first] = own as [GridCell];
    const all = grid.filled(row);
    if (TOTAL.test(first.text.replace(/\s/g, ''))) {
      asking.tell('row-left-out', { cell: first.address, words: all.map(({ text }) => oneLine(text)).join(' | ') });
      continue;
    }
    const split = all.length === 2 ? splitHeading(all, columns) : undefined;
    if (split) {
      rows.push({ kind: 'heading', row, cell: all[1]!, numbered: split });
      continue;
    }
    if (all.length === 1 && !isItem(first, taskColumn)) {
      const numbered = takeNumber(first.text);
      if (!numbered && REMARK.test(first.text)) notes.push(first);
      else rows.push({ kind: 'heading', row, cell: first, ...present({ numbered }) });
      continue;
    }
    if (all.length === 1 && REMARK.test(first.text) && !takeNumber(first.text)) {
      notes.push(first);
      continue;
    }
    rows.push({ kind: 'data', row });
  }
  // A line after the last item heads nothing.
  while (rows.at(-1)?.kind === 'heading') {
    const { cell } = rows.pop() as { cell: GridCell };
    notes.push(cell);
  }
  notes.sort((a, b) => a.top - b.top);
  return { rows, notes };
}

/** 一 in the column of numbers and the heading's words beside it. */
function splitHeading(cells: readonly GridCell[], columns: readonly TableColumn[]): Numbered | undefined {
  const [number, title] = cells as [GridCell, GridCell];
  const roleOf = (cell: GridCell) => columns.find(({ index }) => index === cell.left)?.role;
  if (roleOf(number) !== 'number' || roleOf(title) !== 'task') return undefined;
  const read = readNumber(number.text);
  return read && HEADING_STYLES.has(read.style) ? { ...read, rest: title.text } : undefined;
}

/** Numbers that head a part of a plan rather than an item. */
const HEADING_STYLES: ReadonlySet<NumberStyle> = new Set(['chapter', 'han', 'han-bracket']);

/** A row with nothing but a task: one in the task's own column whose number does not mark a heading. */
function isItem(cell: GridCell, taskColumn: number | undefined): boolean {
  if (cell.left !== taskColumn || cell.merged) return false;
  const style = takeNumber(cell.text)?.style;
  return style === undefined || !HEADING_STYLES.has(style);
}

/** A head that is printed again on each page. */
function isSameRow(grid: Grid, row: number, other: number): boolean {
  for (let column = 0; column < grid.columns; column++)
    if (grid.at(row, column).text !== grid.at(other, column).text) return false;
  return true;
}
