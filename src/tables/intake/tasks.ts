/** Drafts → tasks as the files hold them: units by role, deadlines, measures, milestones, items; what has no place stays in a note. */

import type { AssigneeSpec, DeadlineSpec, MeasureSpec, PartSpec, TaskSpec } from '../../generated/documents.ts';
import { isRefused, resolveWords } from '../../ground/calendar/words-to-date.ts';
import { present } from '../../ground/present.ts';
import { type GridCell, oneLine } from './cells.ts';
import type { ColumnRole } from './columns.ts';
import { columnsOf, type Making, type TaskContext } from './context.ts';
import type { Draft, PartDraft } from './drafts.ts';
import { readFigures } from './figures.ts';
import { joinNumbers } from './numbering.ts';
import { milestonesOf } from './steps.ts';
import { measuresOf, splitCell } from './targets.ts';
import { readTime, written } from './times.ts';
import type { Listed } from './unit-book.ts';

/** Who does what in some rows: names by role, `lead` and `responsible` among them. */
type Who = Map<string, Listed[]>;

/** Roles that support: they deliver nothing of their own. */
const SUPPORTS: ReadonlySet<string> = new Set(['配合', '协办', '协助', '参与', '督导']);

/** Columns whose cells become deadlines, figures and steps. */
const VALUES: readonly ColumnRole[] = [
  'deadline',
  'start',
  'measure',
  'amount',
  'milestone',
  'step',
  'clause',
  'due',
  'original-due',
];

/** The limits of the schema that a cell can pass. */
const WORDS = 4000;

/** Makes a task. `id` is given by the section. */
export function taskOf(context: TaskContext, draft: Draft, id: string, clause: string | undefined): TaskSpec {
  return new TaskMaking(context, draft, id).make(clause);
}

/** Names all units of a table, so that names which may be one unit are known before anything is written. */
export function readAllUnits(context: Pick<TaskContext, 'table' | 'book' | 'cell'>, rows: Iterable<number>): void {
  const columns = context.table.columns.filter(({ role }) => UNIT_ROLES.has(role));
  const figures = context.table.columns.filter(({ role }) => role === 'measure');
  for (const row of rows) {
    for (const column of columns) context.book.cell(context.cell(row, column));
    for (const column of figures) {
      const cell = context.cell(row, column);
      for (const { split } of readFigures(cell.text).measures) if (split) context.book.cell(splitCell(cell, split));
    }
  }
}

/** Columns whose cells hold units. */
export const UNIT_ROLES: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'role', 'dailyWork', 'unit']);

class TaskMaking implements Making {
  readonly context: TaskContext;
  readonly title: string;
  private readonly draft: Draft;
  private readonly id: string;
  private readonly notes: string[];
  private measures = 0;

  constructor(context: TaskContext, draft: Draft, id: string) {
    this.context = context;
    this.draft = draft;
    this.title = draft.title;
    this.id = id;
    this.notes = [...draft.notes];
  }

  make(clause: string | undefined): TaskSpec {
    const { draft } = this;
    const own = draft.rows.filter((row) => !draft.parts.some((part) => part.rows.includes(row)));
    const partRows = draft.parts.flatMap((part) => part.rows);
    const rows = [...new Set([...own, ...partRows])].sort((a, b) => a - b);
    const first = own.length > 0 ? own : rows.slice(0, 1);
    const who = this.who(rows);
    const perRow = draft.parts.length === 0 && rows.length > 1 ? this.perRow(rows) : undefined;
    const deadline = perRow?.same ? perRow.first : perRow ? undefined : this.taskDeadline(own, partRows);
    const measures = draft.parts.some((part) => part.rows.length > 0) && own.length === 0 ? [] : this.measuresOf(first);
    this.tellOutside(own);
    const parts = draft.parts.map((part, index) => this.part(part, index, clause, deadline, who));
    const milestones = first[0] === undefined ? [] : milestonesOf(this, first[0]);
    for (const row of rows) this.keepNotes(row);
    const names = (role: string): AssigneeSpec[] =>
      this.assignees(who.get(role) ?? [], role === 'lead' && perRow === undefined ? undefined : perRow?.deadlines);
    const lead = names('lead');
    const responsible = names('responsible');
    const roles = Object.fromEntries(
      [...who.keys()]
        .filter((role) => role !== 'lead' && role !== 'responsible' && role !== 'dailyWork')
        .map((role) => [role, names(role)]),
    );
    const dailyWork = (who.get('dailyWork') ?? []).map(({ name }) => this.context.book.nameOf(name));
    const made = {
      id: this.id,
      ...(clause !== undefined && { clause: clause.slice(0, 40) }),
      title: this.words(draft.title, draft.cell),
      ...(lead.length > 0 && { lead }),
      ...(dailyWork.length > 0 && { dailyWork: [...new Set(dailyWork)] }),
      ...(responsible.length > 0 && { responsible }),
      ...(Object.keys(roles).length > 0 && { roles }),
      ...present({ deadline }),
      ...(parts.length > 0 && { parts }),
      ...(measures.length > 0 && { measures }),
      ...(milestones.length > 0 && { milestones }),
    };
    this.keepUnread(rows, JSON.stringify(made));
    const note = this.note();
    return { ...made, ...(note !== '' && { note }) } as TaskSpec;
  }

  /** Words that found no place in the task go to its note: a start without an end, a second time beside items. */
  private keepUnread(rows: readonly number[], made: string): void {
    for (const row of rows) {
      for (const column of columnsOf(this.context.table, ...VALUES)) {
        const { text, day } = this.context.cell(row, column);
        const words = oneLine(text);
        if (words === '' || /^[-—/]+$/.test(words)) continue;
        const has = (part: string) => made.includes(JSON.stringify(part.trim()).slice(1, -1));
        // Figures stand one by one in the measures.
        const parts = column.role === 'measure' ? text.split(/[。；;，、\n]/) : [];
        const taken = has(words) || (day !== undefined && made.includes(day)) || (parts.length > 1 && parts.every(has));
        if (!taken && !this.notes.some((note) => note.includes(words))) this.keep(`${column.title}：${words}`);
      }
    }
  }

  /** Names by role over some rows, each once. */
  private who(rows: readonly number[]): Who {
    const who: Who = new Map();
    const { book, roles } = this.context;
    for (const row of rows) {
      for (const column of columnsOf(this.context.table, ...UNIT_ROLES)) {
        const cell = this.context.cell(row, column);
        if (cell.text === '') continue;
        const { listed, leftOut } = book.cell(cell);
        if (leftOut) this.keep(`${column.title}：${oneLine(cell.text)}`);
        const usual = column.role === 'role' ? column.detail! : column.role === 'unit' ? 'responsible' : column.role;
        for (const one of listed) {
          const role = one.role ?? usual;
          if (role !== 'lead' && role !== 'responsible' && role !== 'dailyWork' && !roles.has(role)) {
            const titled =
              column.role === 'role' && column.detail === role && !column.title.includes('·')
                ? column.title
                : `${role}单位`;
            roles.set(role, { title: titled, delivers: !SUPPORTS.has(role) });
          }
          const list = who.get(role) ?? [];
          who.set(role, list);
          const id = book.nameOf(one.name);
          if (!list.some((other) => book.nameOf(other.name) === id)) list.push(one);
        }
      }
    }
    return who;
  }

  /** Several rows of one task, each with units and a time of its own. */
  private perRow(rows: readonly number[]): {
    same: boolean;
    first: DeadlineSpec | undefined;
    deadlines: Map<string, DeadlineSpec>;
  } {
    const deadlines = new Map<string, DeadlineSpec>();
    const seen = new Set<string>();
    const several = new Set<string>();
    let first: DeadlineSpec | undefined;
    for (const row of rows) {
      const deadline = this.deadlineOf(row);
      seen.add(JSON.stringify(deadline) ?? '');
      first ??= deadline;
      if (deadline === undefined) continue;
      for (const list of this.who([row]).values())
        for (const { name } of list) {
          const unit = this.context.book.nameOf(name);
          const before = deadlines.get(unit);
          if (before !== undefined && JSON.stringify(before) !== JSON.stringify(deadline)) several.add(unit);
          deadlines.set(unit, deadline);
        }
    }
    // Who is merged over rows of different times has none of its own: a lead leads them all.
    for (const unit of several) deadlines.delete(unit);
    return { same: seen.size <= 1, first, deadlines };
  }

  private assignees(list: readonly Listed[], deadlines: ReadonlyMap<string, DeadlineSpec> | undefined): AssigneeSpec[] {
    return list.map(({ name, inside }) => {
      const unit = this.context.book.nameOf(name);
      const deadline = deadlines?.get(unit);
      if (inside === undefined && deadline === undefined) return unit;
      return { unit, ...present({ scope: inside, deadline }) };
    });
  }

  private taskDeadline(own: readonly number[], partRows: readonly number[]): DeadlineSpec | undefined {
    for (const row of own) {
      const deadline = this.deadlineOf(row);
      if (deadline !== undefined) return deadline;
    }
    if (own.length > 0 || partRows.length === 0) return undefined;
    // One time merged down over all items is the task's.
    const column = columnsOf(this.context.table, 'deadline')[0];
    const cells = column ? new Set(partRows.map((row) => this.context.cell(row, column))) : new Set();
    return cells.size === 1 ? this.deadlineOf(partRows[0]!) : undefined;
  }

  private deadlineOf(row: number): DeadlineSpec | undefined {
    const { time, asking, gap } = this.context;
    const [column] = columnsOf(this.context.table, 'deadline');
    const [start] = columnsOf(this.context.table, 'start');
    const [finish] = columnsOf(this.context.table, 'milestone').filter(({ detail }) => detail === 'finish');
    const end = column ?? finish;
    if (!end) return undefined;
    const cell = this.context.cell(row, end);
    if (cell.text === '') return undefined;
    const opens = start ? this.context.cell(row, start) : undefined;
    if (opens && opens.text !== '') {
      const wording = `${oneLine(opens.text)}至${oneLine(cell.text)}`;
      const read = resolveWords(wording.replaceAll('/', '-'), time);
      if (!isRefused(read) && read.from !== undefined && read.by !== undefined) return written(read, wording);
    }
    return readTime(cell, time, asking, gap);
  }

  private part(
    part: PartDraft,
    index: number,
    clause: string | undefined,
    whole: DeadlineSpec | undefined,
    task: Who,
  ): PartSpec {
    const [row] = part.rows;
    const who = this.who(part.rows);
    const names = [
      ...(who.get('responsible') ?? []),
      ...[...who.entries()]
        .filter(([role]) => !['lead', 'responsible', 'dailyWork'].includes(role) && !SUPPORTS.has(role))
        .flatMap(([, list]) => list),
    ];
    const units = [...new Set(names.map(({ name }) => this.context.book.nameOf(name)))];
    const all = task.get('responsible') ?? [];
    const deadline = row === undefined ? undefined : this.deadlineOf(row);
    const measures = row === undefined ? [] : this.measuresOf(part.rows);
    const number = part.number;
    return {
      id: `${this.id}.${index + 1}`,
      ...(number !== undefined && {
        clause: (number.includes('.') ? number : joinNumbers(clause ?? '', number)).slice(0, 40),
      }),
      title: this.words(part.title, part.cell),
      // Who names the units of every item alike says nothing by it.
      ...(units.length > 0 && units.length < all.length && { responsible: units }),
      ...(deadline !== undefined && JSON.stringify(deadline) !== JSON.stringify(whole) && { deadline }),
      ...(measures.length > 0 && { measures }),
    };
  }

  /** A unit that only a part names answers for the task as well; where the task has units of its own that is said. */
  private tellOutside(own: readonly number[]): void {
    const units = (rows: readonly number[]) =>
      [...this.who(rows).values()].flat().map(({ name }) => this.context.book.nameOf(name));
    const named = new Set(units(own));
    if (named.size === 0) return;
    for (const part of this.draft.parts) {
      for (const unit of units(part.rows)) {
        if (!named.has(unit))
          this.context.asking.tell(
            'part-unit-outside',
            { cell: part.cell.address, words: oneLine(part.title).slice(0, 40), name: `${unit}@${part.cell.address}` },
            { unit, task: this.id },
          );
      }
    }
  }

  private measuresOf(rows: readonly number[]): MeasureSpec[] {
    const made = measuresOf(this, rows, this.measures);
    this.measures += made.length;
    return made;
  }

  /** Columns that a plan has no place for: people, remarks, unknown ones. */
  private keepNotes(row: number): void {
    for (const column of columnsOf(this.context.table, 'note', 'people', 'scope')) {
      const { text } = this.context.cell(row, column);
      if (text !== '' && !/^[-—/]+$/.test(text)) this.keep(`${column.title}：${oneLine(text)}`);
    }
  }

  keep(line: string): void {
    if (!this.notes.includes(line)) this.notes.push(line);
  }

  private note(): string {
    return this.words(this.notes.join('\n'), this.draft.cell, 'note');
  }

  /** Words that fit; what is cut off is said. */
  private words(text: string, cell: GridCell, what = ''): string {
    if (text.length <= WORDS) return text;
    const args = { length: text.length, limit: WORDS };
    this.context.asking.tell(
      'text-cut',
      { cell: cell.address, words: text.slice(0, 60), name: `${what}${cell.address}` },
      args,
    );
    return text.slice(0, WORDS).replace(/[\ud800-\udbff]$/, '');
  }
}
