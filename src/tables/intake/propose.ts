/** A table of tasks → the files of a plan, and what is not clear in it. Pure: the same table and answers give the same files. */

import type { PlanFile, TasksFile, UnitsFile } from '../../generated/documents.ts';
import { IntakeRefused } from '../../ground/codes/intake.ts';
import type { Question } from '../../ground/codes/questions.ts';
import { present } from '../../ground/present.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { fillBlanks } from './blanks.ts';
import { addressOf, type Grid, gridOf, oneLine } from './cells.ts';
import { draftsOf } from './drafts.ts';
import { type GivenHead, type PlanHead, planFile, readHead } from './head.ts';
import { numberAll } from './ids.ts';
import { isLedger, readLedger } from './ledger.ts';
import { Asking } from './questions.ts';
import { findHead, namedColumns, readTable, type Table } from './table.ts';
import { readAllUnits, taskOf, UNIT_ROLES } from './tasks.ts';
import type { TimeContext, YearGap } from './times.ts';
import { type KnownUnits, UnitBook } from './unit-book.ts';

/** What is given beside the table. */
export interface IntakeOptions {
  readonly head: GivenHead;
  /** Only this sheet. */
  readonly sheet?: string;
  /** `任务` → `C`, or the head's own words. */
  readonly columns: ReadonlyMap<string, string>;
  readonly known: KnownUnits;
  /** Answers by the key of their question. */
  readonly answers: ReadonlyMap<string, string>;
  /** Typed just now: what is blank was left blank. */
  readonly typed?: boolean;
}

/** A file to be made. */
export interface ProposedFile {
  readonly path: string;
  readonly data: PlanFile | UnitsFile | TasksFile;
}

/** What a table came to. */
export interface Proposal {
  readonly title: string;
  /** plan.yaml, units.yaml and one file a section. */
  readonly files: readonly ProposedFile[];
  readonly questions: readonly Question[];
  /** True while no unit is certain: its questions can be answered, but no plan can be made. */
  readonly noUnits: boolean;
  readonly counts: {
    readonly sections: number;
    readonly tasks: number;
    readonly units: number;
    readonly groups: number;
  };
}

/** Limits of the schema. */
const MOST = { units: 2000, tasks: 2000, sections: 500 } as const;

/** Makes the proposal. Throws {@link IntakeRefused} when no plan can be made of it. */
export function propose(sheets: readonly Sheet[], options: IntakeOptions): Proposal {
  const asking = new Asking(options.answers);
  const tables = tablesOf(sheets, options, asking);
  const [main] = tables as [Table];
  const answered = yearIn(options.answers.get(YEAR_KEY));
  const given = answered === undefined ? options.head : { ...options.head, year: options.head.year ?? answered };
  const fallback = /^(?:sheet|工作表)?\s*\d*$/i.test(main.grid.name) ? given.id : main.grid.name;
  const around = (what: 'above' | 'notes') => tables.flatMap((table) => table[what]);
  const head = readHead(given, around('above'), around('notes'), { fallback, tables: tables.length }, asking);
  const shared: Shared = {
    asking,
    time: {
      hasPeriod: head.period !== undefined,
      ...present({ year: head.year }),
      ...(head.period && { planTo: head.period.to }),
    },
    gap: { count: 0, example: '', cell: '' },
    book: new UnitBook(asking, options.known),
    roles: new Map(),
  };
  const files = isLedger(main) ? ledgerFiles(main, shared) : sectionFiles(tables, head, shared, options);
  askYear(shared, options);
  check(files, shared.book);
  const units = shared.book.file();
  const roles = [...shared.roles].map(([id, { title, delivers }]) => ({ id, title, ...(!delivers && { delivers }) }));
  return {
    title: head.title,
    files: [{ path: 'plan.yaml', data: planFile(given, head, roles) }, { path: 'units.yaml', data: units }, ...files],
    questions: asking.questions(),
    noUnits: shared.book.size === 0,
    counts: {
      sections: files.length,
      tasks: files.reduce((sum, { data }) => sum + data.tasks.length, 0),
      units: units.units.length,
      groups: units.groups?.length ?? 0,
    },
  };
}

type TasksAt = { readonly path: string; readonly data: TasksFile };

/** What all tables of a file have in common. */
interface Shared {
  readonly asking: Asking;
  readonly time: TimeContext;
  readonly gap: YearGap;
  readonly book: UnitBook;
  readonly roles: Map<string, { readonly title: string; readonly delivers: boolean }>;
}

const YEAR_KEY = 'year-missing:';

/** All words that lack only the year are one question. */
function askYear({ asking, gap }: Shared, { answers }: IntakeOptions): void {
  if (gap.count === 0 && !answers.has(YEAR_KEY)) return;
  const about = { cell: gap.cell, words: gap.example, name: '' };
  const args = { count: gap.count, example: gap.example };
  const answer = asking.ask('year-missing', about, args);
  if (answer !== undefined && yearIn(answer) === undefined) asking.again('year-missing', about, args, answer);
}

function yearIn(answer: string | undefined): number | undefined {
  const year = /^\s*((?:19|20)\d{2})\s*年?\s*$/.exec(answer?.normalize('NFKC') ?? '')?.[1];
  return year === undefined || Number(year) < 1990 ? undefined : Number(year);
}

/** The sheets that hold a task table. Throws {@link IntakeRefused} when none does. */
function tablesOf(sheets: readonly Sheet[], options: IntakeOptions, asking: Asking): Table[] {
  const wanted = sheets.filter(({ name }) => options.sheet === undefined || name === options.sheet);
  if (wanted.length === 0)
    throw new IntakeRefused('sheet-unknown', {
      sheet: options.sheet ?? '',
      sheets: sheets.map(({ name }) => name).join('、'),
    });
  const filled = wanted.filter(({ rows }) => rows.some((row) => row.length > 0));
  if (filled.length === 0) throw new IntakeRefused('sheet-empty');
  const tables: Table[] = [];
  for (const sheet of filled) {
    const skip = () =>
      asking.tell('sheet-skipped', { cell: '', words: sheet.name, name: sheet.name }, { name: sheet.name });
    if (sheet.hidden && options.sheet === undefined) {
      skip();
      continue;
    }
    const grid = gridOf(sheet);
    const head = findHead(grid, columnsIn(grid, options, filled.length > 1));
    const known = head && [...head.titles.values()].map((one) => one.known?.role);
    if (!head || !known?.some((role) => role === 'task' || role === 'detail')) skip();
    else {
      if (sheet.hiddenRows.length > 0)
        asking.tell(
          'rows-hidden',
          { cell: '', words: sheet.name, name: sheet.name },
          { name: sheet.name, count: sheet.hiddenRows.length },
        );
      for (const { code, row, column } of sheet.notes)
        if (code === 'formula-without-value')
          asking.tell('formula-empty', { cell: addressOf(sheet.name, row, column), words: '' });
      tables.push(readTable(grid, head, asking));
    }
  }
  if (tables.length > 0) return tables;
  const [first] = filled as [Sheet];
  const grid = gridOf(first);
  const head = findHead(grid, namedColumns(grid, options.columns));
  const rows = Array.from({ length: Math.min(5, grid.rows) }, (_, row) =>
    grid
      .filled(row)
      .map(({ text }) => oneLine(text).slice(0, 12))
      .join(' | '),
  );
  if (!head)
    throw new IntakeRefused('no-head', {
      sheet: first.name,
      rows: rows
        .filter((row) => row !== '')
        .slice(0, 3)
        .join(' / '),
    });
  throw new IntakeRefused('no-task-column', {
    sheet: first.name,
    row: head.first + 1,
    titles: [...head.titles.values()].map(({ title }) => title).join('、'),
  });
}

/** The named columns of a sheet; of several sheets some may not have them and are then no task table. */
function columnsIn(grid: Grid, { columns }: IntakeOptions, several: boolean): ReturnType<typeof namedColumns> {
  try {
    return namedColumns(grid, columns);
  } catch (error) {
    if (several && error instanceof IntakeRefused && error.code === 'column-not-there') return new Map();
    throw error;
  }
}

function sectionFiles(tables: readonly Table[], head: PlanHead, shared: Shared, options: IntakeOptions): TasksAt[] {
  const several = tables.length > 1;
  const drafted = tables.map((table) => {
    tellDropped(table, shared.asking);
    const sections = draftsOf(table, several ? table.grid.name : head.title, shared.asking);
    const cell = fillBlanks(table, options.typed ? [] : sections, shared.asking);
    const context = { ...shared, table, cell };
    readAllUnits(
      context,
      table.rows.filter(({ kind }) => kind === 'data').map(({ row }) => row),
    );
    return { sections, context };
  });
  shared.book.matchAliases();
  const of = new Map(
    drafted.flatMap(({ sections, context }) =>
      sections.flatMap(({ drafts }) => drafts.map((one) => [one, context] as const)),
    ),
  );
  const missing = (role: 'deadline' | 'responsible') =>
    !options.typed &&
    drafted.every(
      ({ context }) =>
        !context.table.columns.some(
          (one) =>
            one.role === role ||
            (role === 'responsible' && UNIT_ROLES.has(one.role)) ||
            (role === 'deadline' && one.role === 'milestone'),
        ),
    );
  for (const role of ['responsible', 'deadline'] as const)
    if (missing(role)) shared.asking.tell('column-missing', { cell: '', words: '', name: role }, { role });
  const all = drafted.flatMap(({ sections }) => sections);
  return numberAll(all, shared.asking).map((one) => {
    const { id, section, tasks } = one;
    return {
      path: pathOf(id, section.title),
      data: {
        kind: 'tasks',
        section: id,
        ...(section.clause !== undefined && { clause: section.clause.slice(0, 40) }),
        title: section.title.slice(0, 4000),
        ...(section.above !== undefined && { note: section.above.slice(0, 4000) }),
        tasks: tasks.map(({ id: task, clause, draft }) => taskOf(of.get(draft)!, draft, task, clause)),
      },
    };
  });
}

function ledgerFiles(table: Table, shared: Shared): TasksAt[] {
  const read = readLedger(table, shared.book, shared.asking, shared.time, shared.gap, shared.roles);
  shared.book.matchAliases();
  return read().map(({ id, title, tasks }) => ({
    path: pathOf(id, title),
    data: { kind: 'tasks', section: id, title, tasks: [...tasks] },
  }));
}

/** Characters that nobody can see were left out of these cells. */
function tellDropped({ grid, rows }: Table, asking: Asking): void {
  for (const { row } of rows) {
    for (const { dropped, address, text, top } of grid.filled(row))
      if (dropped > 0 && top === row)
        asking.tell('characters-dropped', { cell: address, words: text.slice(0, 60) }, { count: dropped });
  }
}

/** `tasks/3-执法信息化建设.yaml`. */
function pathOf(id: string, title: string): string {
  const slug = title === id ? '' : [...title.replace(/[^0-9A-Za-z\u4e00-\u9fff]/g, '')].slice(0, 16).join('');
  return `tasks/${id}${slug === '' ? '' : `-${slug}`}.yaml`;
}

function check(files: readonly TasksAt[], book: UnitBook): void {
  if (files.length === 0) throw new IntakeRefused('no-tasks');
  if (book.size > MOST.units) throw new IntakeRefused('too-many-units', { count: book.size, limit: MOST.units });
  if (files.length > MOST.sections)
    throw new IntakeRefused('too-many-sections', { count: files.length, limit: MOST.sections });
  const full = files.find(({ data }) => data.tasks.length > MOST.tasks);
  if (full)
    throw new IntakeRefused('too-many-tasks', {
      section: full.data.title.slice(0, 40),
      count: full.data.tasks.length,
      limit: MOST.tasks,
    });
}
