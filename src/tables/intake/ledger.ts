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

/** Reads the rows of a ledger. */
export function readLedger(
  table: Table,
  book: UnitBook,
  asking: Asking,
  time: TimeContext,
  gap: YearGap,
  roles: Map<string, { readonly title: string; readonly delivers: boolean }>,
): () => LedgerSection[] {
  const index = (role: ColumnRole) => table.columns.find((one) => one.role === role)?.index;
  const at = (row: number, role: ColumnRole): GridCell | undefined => {
    const column = index(role);
    return column === undefined ? undefined : table.grid.at(row, column);
  };
  const tasks = new Map<string, number[]>();
  for (const { kind, row } of table.rows) {
    if (kind !== 'data') continue;
    const id = at(row, 'number')!.text.normalize('NFKC').replace(/^'/, '');
    if (!/^[0-9A-Za-z]+(\.[0-9A-Za-z]+)*$/.test(id)) {
      asking.tell('row-left-out', {
        cell: at(row, 'number')!.address,
        words: table.grid
          .filled(row)
          .map(({ text }) => oneLine(text))
          .join(' | ')
          .slice(0, 200),
      });
      continue;
    }
    tasks.set(id, [...(tasks.get(id) ?? []), row]);
    for (const role of ['lead', 'dailyWork', 'unit'] as const) {
      const cell = at(row, role);
      if (cell && cell.text !== '') book.cell(cell);
    }
  }
  return () => {
    const sections = new Map<string, TaskSpec[]>();
    for (const [id, rows] of tasks) {
      const section = id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : '1';
      sections.set(section, [...(sections.get(section) ?? []), task(id, rows)]);
    }
    return [...sections].map(([id, list]) => {
      const answer = asking.ask('section-title', { cell: '', words: id, name: id }, { section: id });
      return { id, title: answer ?? id, tasks: list };
    });
  };

  function task(id: string, rows: readonly number[]): TaskSpec {
    const [first] = rows as [number];
    const units = (role: ColumnRole) => {
      const cell = at(first, role);
      return cell === undefined || cell.text === '' ? [] : book.cell(cell).listed.map(({ name }) => book.nameOf(name));
    };
    const byRole = new Map<string, { unit: string; scope?: string; deadline?: DeadlineSpec }[]>();
    for (const row of rows) {
      const unit = book.cell(at(row, 'unit')!).listed[0];
      if (!unit) continue;
      const words = oneLine(at(row, 'undertaking-role')!.text);
      const role = ROLES[words] ?? words;
      if (role === 'lead') continue;
      const scope = at(row, 'scope')?.text;
      const deadline = deadlineOf(row);
      const key = role === 'lead-delivers' ? 'lead' : role;
      if (key !== 'lead' && key !== 'responsible')
        roles.set(key, { title: key, delivers: at(row, 'due')?.text !== '' });
      byRole.set(key, [
        ...(byRole.get(key) ?? []),
        {
          unit: book.nameOf(unit.name),
          ...(scope && { scope: oneLine(scope) }),
          ...present({ deadline }),
        },
      ]);
    }
    const all = [...byRole.values()].flat();
    const shared =
      all.length > 0 && all.every((one) => JSON.stringify(one.deadline) === JSON.stringify(all[0]!.deadline))
        ? all[0]!.deadline
        : undefined;
    const listed = (list: typeof all): AssigneeSpec[] =>
      list.map(({ unit, scope, deadline }) => {
        const own = shared === undefined ? deadline : undefined;
        return scope === undefined && own === undefined ? unit : { unit, ...present({ scope, deadline: own }) };
      });
    const lead = units('lead').map(
      (unit) => listed((byRole.get('lead') ?? []).filter((one) => one.unit === unit))[0] ?? unit,
    );
    const dailyWork = units('dailyWork');
    const responsible = listed(byRole.get('responsible') ?? []);
    const free = Object.fromEntries(
      [...byRole]
        .filter(([role]) => role !== 'lead' && role !== 'responsible')
        .map(([role, list]) => [role, listed(list)]),
    );
    const clause = at(first, 'clause')?.text;
    return {
      id,
      ...(clause && { clause: oneLine(clause).slice(0, 40) }),
      title: oneLine(at(first, 'task')!.text).slice(0, 4000),
      ...(lead.length > 0 && { lead }),
      ...(dailyWork.length > 0 && { dailyWork }),
      ...(responsible.length > 0 && { responsible }),
      ...(Object.keys(free).length > 0 && { roles: free }),
      ...present({ deadline: shared }),
    };
  }

  /** The wording with the original day: an extension is a decision, not part of the plan. */
  function deadlineOf(row: number): DeadlineSpec | undefined {
    const wording = at(row, 'deadline')?.text ?? '';
    const original = at(row, 'original-due')?.text ?? '';
    const due = at(row, 'due');
    const day = isDay(original) ? original : due && isDay(due.text) ? due.text : undefined;
    if (wording === '') {
      if (day !== undefined) return day;
      return due && /^(?:长期坚持|standing)$/.test(due.text) ? { standing: true } : undefined;
    }
    const words = oneLine(wording);
    const read = resolveWords(words, time);
    if (isRefused(read) && day !== undefined) {
      // The day is the ledger's, not what the words say; that they only strive is said by their first letters.
      return {
        by: day,
        wording: words,
        inferred: true,
        ...(/^(?:力争|争取|力求)/.test(words) && { firmness: 'strive' as const }),
      };
    }
    if (!isRefused(read) && read.undetermined && day !== undefined) return { by: day, wording: words, inferred: true };
    const spec = readTime(at(row, 'deadline')!, time, asking, gap);
    // Words leave the day open where the plan's own day is shown beside them.
    return typeof spec === 'object' && spec.by !== undefined && spec.every === undefined && day !== undefined
      ? { ...spec, by: day }
      : spec;
  }
}
