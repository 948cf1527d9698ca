/** A ledger that duban wrote, one row for each task and unit, back to tasks. What the ledger does not show (items, measures) it cannot bring. */

import type { AssigneeSpec, DeadlineSpec, TaskSpec } from '../../generated/documents.ts';
import { isDay } from '../../ground/calendar/dates.ts';
import { isRefused, resolveWords } from '../../ground/calendar/words-to-date.ts';
import { present } from '../../ground/present.ts';
import { type GridCell, oneLine } from './cells.ts';
import type { ColumnRole } from './columns.ts';
import type { Asking } from './questions.ts';
import type { Table } from './table.ts';
import { readTime, type TimeContext, type YearGap } from './times.ts';
import type { UnitBook } from './unit-book.ts';

/** A section of a ledger: its id and its tasks; its title only the clerk knows. */
export interface LedgerSection {
  readonly id: string;
  readonly title: string;
  readonly tasks: readonly TaskSpec[];
}

/** Whether a table has a row for each task and unit. */
export function isLedger(table: Table): boolean {
  const has = (role: ColumnRole) => table.columns.some((one) => one.role === role);
  return has('number') && has('unit') && has('undertaking-role');
}

/** The printed roles of undertakings; any other word is the name of a free role. */
const ROLES: Readonly<Record<string, 'responsible' | 'lead' | 'lead-delivers'>> = {
  责任: 'responsible',
  责任单位: 'responsible',
  responsible: 'responsible',
  牵头督导: 'lead',
  牵头: 'lead',
  leads: 'lead',
  牵头承办: 'lead-delivers',
  'leads and delivers': 'lead-delivers',
};

/** What every step of reading a ledger looks at. */
interface Ledger {
  readonly table: Table;
  readonly book: UnitBook;
  readonly asking: Asking;
  readonly time: TimeContext;
  readonly gap: YearGap;
  /** The cell of a row by what its column holds; undefined where the ledger has no such column. */
  readonly at: (row: number, role: ColumnRole) => GridCell | undefined;
}

/** A unit that a row names, with what is its own. */
interface Assigned {
  readonly unit: string;
  readonly scope?: string;
  readonly deadline?: DeadlineSpec;
}

/** Free roles by name, gathered while tasks are made. */
type FreeRoles = Map<string, { readonly title: string; readonly delivers: boolean }>;

/**
 * Reads the rows of a ledger. Units are entered into `book` at once; the sections are made by the returned function, once all
 * units of all tables are known, and it is then that `roles` is filled and questions of time are asked.
 */
export function readLedger(
  table: Table,
  book: UnitBook,
  asking: Asking,
  time: TimeContext,
  gap: YearGap,
  roles: FreeRoles,
): () => LedgerSection[] {
  const at = (row: number, role: ColumnRole): GridCell | undefined => {
    const column = table.columns.find((one) => one.role === role);
    return column === undefined ? undefined : table.grid.at(row, column.index);
  };
  const ledger: Ledger = { table, book, asking, time, gap, at };
  const tasks = rowsByTask(ledger);
  return () => sectionsOf(ledger, tasks, roles);
}

/** The rows of each task by its number; a row without one is told. */
function rowsByTask(ledger: Ledger): ReadonlyMap<string, readonly number[]> {
  const { table, book, asking, at } = ledger;
  const tasks = new Map<string, number[]>();
  for (const { kind, row } of table.rows) {
    if (kind !== 'data') continue;
    const number = at(row, 'number')!;
    const id = number.text.normalize('NFKC').replace(/^'/, '');
    if (!/^[0-9A-Za-z]+(\.[0-9A-Za-z]+)*$/.test(id)) {
      const words = table.grid.filled(row).map(({ text }) => oneLine(text));
      asking.tell('row-left-out', { cell: number.address, words: words.join(' | ').slice(0, 200) });
      continue;
    }
    tasks.set(id, [...(tasks.get(id) ?? []), row]);
    for (const role of ['lead', 'dailyWork', 'unit'] as const) {
      const cell = at(row, role);
      if (cell && cell.text !== '') book.cell(cell);
    }
  }
  return tasks;
}

/** Tasks under the section that their number begins with; the title of each section is asked for. */
function sectionsOf(ledger: Ledger, tasks: ReadonlyMap<string, readonly number[]>, roles: FreeRoles): LedgerSection[] {
  const sections = new Map<string, TaskSpec[]>();
  for (const [id, rows] of tasks) {
    const section = id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : '1';
    sections.set(section, [...(sections.get(section) ?? []), taskOf(ledger, id, rows, roles)]);
  }
  return [...sections].map(([id, list]) => {
    const answer = ledger.asking.ask('section-title', { cell: '', words: id, name: id }, { section: id });
    return { id, title: answer ?? id, tasks: list };
  });
}

/** One task of its rows: what is said once is taken from the first, units and days from each. */
function taskOf(ledger: Ledger, id: string, rows: readonly number[], roles: FreeRoles): TaskSpec {
  const { at } = ledger;
  const [first] = rows as [number];
  const byRole = assignedByRole(ledger, rows, roles);
  const shared = sharedDeadline([...byRole.values()].flat());
  const listed = (list: readonly Assigned[] = []) => list.map((one) => assigneeOf(one, shared));
  const lead = unitsIn(ledger, first, 'lead').map(
    (unit) => listed(byRole.get('lead')?.filter((one) => one.unit === unit))[0] ?? unit,
  );
  const dailyWork = unitsIn(ledger, first, 'dailyWork');
  const responsible = listed(byRole.get('responsible'));
  const free = [...byRole].filter(([role]) => role !== 'lead' && role !== 'responsible');
  const clause = at(first, 'clause')?.text;
  return {
    id,
    ...(clause && { clause: oneLine(clause).slice(0, 40) }),
    title: oneLine(at(first, 'task')!.text).slice(0, 4000),
    ...(lead.length > 0 && { lead }),
    ...(dailyWork.length > 0 && { dailyWork }),
    ...(responsible.length > 0 && { responsible }),
    ...(free.length > 0 && { roles: Object.fromEntries(free.map(([role, list]) => [role, listed(list)])) }),
    ...present({ deadline: shared }),
  };
}

/** The units that a cell lists, by their names in the plan. */
function unitsIn({ book, at }: Ledger, row: number, role: ColumnRole): string[] {
  const cell = at(row, role);
  return cell === undefined || cell.text === '' ? [] : book.cell(cell).listed.map(({ name }) => book.nameOf(name));
}

/** Who answers for a task, by role: `responsible`, `lead` where a lead delivers, and free roles. A lead that only supervises is no row of the plan. */
function assignedByRole(
  ledger: Ledger,
  rows: readonly number[],
  roles: FreeRoles,
): ReadonlyMap<string, readonly Assigned[]> {
  const { book, at } = ledger;
  const byRole = new Map<string, Assigned[]>();
  for (const row of rows) {
    const unit = book.cell(at(row, 'unit')!).listed[0];
    if (!unit) continue;
    const words = oneLine(at(row, 'undertaking-role')!.text);
    const role = ROLES[words] ?? words;
    if (role === 'lead') continue;
    const scope = at(row, 'scope')?.text;
    const deadline = deadlineOf(ledger, row);
    const key = role === 'lead-delivers' ? 'lead' : role;
    if (key !== 'lead' && key !== 'responsible') roles.set(key, { title: key, delivers: at(row, 'due')?.text !== '' });
    const assigned = {
      unit: book.nameOf(unit.name),
      ...(scope && { scope: oneLine(scope) }),
      ...present({ deadline }),
    };
    byRole.set(key, [...(byRole.get(key) ?? []), assigned]);
  }
  return byRole;
}

/** The deadline that all have alike: the task's own. */
function sharedDeadline(all: readonly Assigned[]): DeadlineSpec | undefined {
  const [first] = all;
  const same = all.every((one) => JSON.stringify(one.deadline) === JSON.stringify(first!.deadline));
  return same ? first?.deadline : undefined;
}

/** A unit as the plan writes it: by name alone where nothing is its own. */
function assigneeOf({ unit, scope, deadline }: Assigned, shared: DeadlineSpec | undefined): AssigneeSpec {
  const own = shared === undefined ? deadline : undefined;
  return scope === undefined && own === undefined ? unit : { unit, ...present({ scope, deadline: own }) };
}

/** The wording with the original day: an extension is a decision, not part of the plan. */
function deadlineOf({ at, time, asking, gap }: Ledger, row: number): DeadlineSpec | undefined {
  const wording = at(row, 'deadline')?.text ?? '';
  const due = at(row, 'due')?.text ?? '';
  const day = [at(row, 'original-due')?.text ?? '', due].find(isDay);
  if (wording === '') return day ?? (/^(?:长期坚持|standing)$/.test(due) ? { standing: true } : undefined);
  const words = oneLine(wording);
  const read = resolveWords(words, time);
  if (day !== undefined && isRefused(read)) {
    // The day is the ledger's, not what the words say; that they only strive is said by their first letters.
    const strive = /^(?:力争|争取|力求)/.test(words);
    return { by: day, wording: words, inferred: true, ...(strive && { firmness: 'strive' as const }) };
  }
  if (day !== undefined && !isRefused(read) && read.undetermined) return { by: day, wording: words, inferred: true };
  const spec = readTime(at(row, 'deadline')!, time, asking, gap);
  // Words leave the day open where the plan's own day is shown beside them.
  return typeof spec === 'object' && spec.by !== undefined && spec.every === undefined && day !== undefined
    ? { ...spec, by: day }
    : spec;
}
