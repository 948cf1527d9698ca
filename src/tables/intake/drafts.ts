/** The rows of a table put in order: sections, tasks with the rows that speak of them, numbered items below a task. */
import { present } from '../../ground/present.ts';
import { addressOf, type GridCell, oneLine } from './cells.ts';
import type { ColumnRole } from './columns.ts';
import { NUMBER_STYLES, type NumberStyle, numberedLines, numberValue, readNumber, takeNumber } from './numbering.ts';
import { type Asking, saysNone, saysSame } from './questions.ts';
import type { Table, TableColumn } from './table.ts';

/** A numbered item below a task. */
export interface PartDraft {
  readonly title: string;
  /** As written: `(1)`, `①`, `1.2`. */
  readonly number?: string;
  readonly cell: GridCell;
  /** Rows of its own; none for an item inside the task's cell. */
  readonly rows: readonly number[];
}

/** A task as the table has it. */
export interface Draft {
  readonly title: string;
  readonly cell: GridCell;
  readonly number?: string;
  readonly style?: NumberStyle;
  readonly rows: number[];
  readonly parts: PartDraft[];
  /** Words that have no place of their own. */
  readonly notes: string[];
  /** The section's next task stands under another heading. */
  readonly breaks: boolean;
}

/** A section as the table has it. */
export interface SectionDraft {
  /** 一, 一(二); absent for a heading without a number. */
  readonly clause?: string;
  /** The number as a figure, where every section has one. */
  readonly value?: number;
  readonly title: string;
  /** The heading above it. */
  readonly above?: string;
  readonly cell: string;
  readonly drafts: Draft[];
}

interface Heading {
  readonly title: string;
  readonly number?: string;
  readonly style?: NumberStyle;
  readonly cell: GridCell;
  used: boolean;
}

/** Puts the rows in order. `fallback` is the title of a table that has no headings. */
export function draftsOf(table: Table, fallback: string, asking: Asking): SectionDraft[] {
  return new Drafting(table, fallback, asking).run();
}

class Drafting {
  private readonly table: Table;
  private readonly fallback: string;
  private readonly asking: Asking;
  private readonly sections: SectionDraft[] = [];
  private top: Heading | undefined;
  private sub: Heading | undefined;
  private section: SectionDraft | undefined;
  private sectionCell: GridCell | undefined;
  private current: Draft | undefined;
  private breaks = false;

  constructor(table: Table, fallback: string, asking: Asking) {
    this.table = table;
    this.fallback = fallback;
    this.asking = asking;
  }

  run(): SectionDraft[] {
    for (const one of this.table.rows) {
      if (one.kind === 'heading') this.heading(one.cell, one.numbered);
      else this.data(one.row);
    }
    this.tellUnused();
    return this.sections.map((section) => ({
      ...section,
      drafts: section.drafts.flatMap((draft) => this.settle(draft)),
    }));
  }

  private heading(cell: GridCell, numbered: { style: NumberStyle; number: string; rest: string } | undefined): void {
    const made: Heading = {
      title: oneLine(numbered?.rest || cell.text),
      cell,
      used: false,
      ...(numbered && { number: numbered.number, style: numbered.style }),
    };
    const below = made.style === 'han-bracket' || (made.style === undefined && this.top?.style !== undefined);
    if (below && this.top && this.top.style !== 'han-bracket') this.sub = made;
    else {
      this.tellUnused();
      this.top = made;
      this.sub = undefined;
    }
    this.section = undefined;
    this.current = undefined;
    this.breaks = true;
  }

  private tellUnused(): void {
    if (this.top && !this.top.used)
      this.asking.tell('heading-alone', { cell: this.top.cell.address, words: this.top.cell.text });
  }

  private data(row: number): void {
    this.sectionColumn(row);
    const { grid } = this.table;
    const title = grid.at(row, this.column('task')!.index);
    const detail = this.column('detail');
    if (title.text !== '' && title.merged && this.current?.cell === title) {
      this.current.rows.push(row);
      this.keepNumber(row, this.current.number);
      return;
    }
    if (title.text === '' || saysSame(title.text)) {
      this.untitled(row, title, detail !== undefined && grid.at(row, detail.index).text !== '');
      return;
    }
    const { number, style, text } = this.numbered(row, title);
    const { current } = this;
    if (current && style && number && isBelow({ style, number }, current)) {
      current.parts.push({ title: text, number: shownNumber(style, number), cell: title, rows: [row] });
    } else this.add({ title: text, cell: title, ...present({ number }), ...(style && { style }) }, row);
    this.keepNumber(row, number);
  }

  /** What stands in the column of numbers and was not taken as one. */
  private keepNumber(row: number, used: string | undefined): void {
    const column = this.column('number');
    const cell = column && this.table.grid.at(row, column.index);
    if (!cell || cell.text === '' || cell.top !== row) return;
    if (used !== undefined && (used === oneLine(cell.text) || used === readNumber(cell.text)?.number)) return;
    this.current?.notes.push(`${column.title}：${oneLine(cell.text)}`);
  }

  /** A row without a task: another row of the one above, or something that only the clerk knows. */
  private untitled(row: number, cell: GridCell, hasDetail: boolean): void {
    const { current } = this;
    const column = this.column('number');
    const number = column && this.table.grid.at(row, column.index);
    // A number of its own says that it is another task.
    const isOther =
      number !== undefined && number.text !== '' && number.top === row && oneLine(number.text) !== current?.number;
    if (current && (saysSame(cell.text) || (hasDetail && !isOther))) {
      current.rows.push(row);
      this.keepNumber(row, current.number);
      return;
    }
    const words = this.table.grid
      .filled(row)
      .filter((one) => one.top === row)
      .map(({ text }) => oneLine(text))
      .join(' | ');
    const address = addressOf(this.table.grid.name, row, this.column('task')!.index);
    const about = { cell: address, words };
    const answer = this.asking.ask('row-unclear', about, { task: current?.title.slice(0, 40) ?? '' });
    if (answer === undefined || saysNone(answer)) {
      if (answer === undefined && current) current.notes.push(words);
      else this.asking.tell('row-left-out', about);
    } else if (saysSame(answer) && current) current.rows.push(row);
    else this.add({ title: answer, cell: { ...cell, text: answer } }, row);
  }

  private add(draft: Pick<Draft, 'title' | 'cell' | 'number' | 'style'>, row: number): void {
    const section = this.section ?? this.open();
    this.current = { ...draft, rows: [row], parts: [], notes: [], breaks: this.breaks };
    this.breaks = false;
    section.drafts.push(this.current);
  }

  private open(): SectionDraft {
    const { top, sub } = this;
    const own = sub ?? top;
    if (top) top.used = true;
    const bracket = (one: Heading) => (one.style === 'han-bracket' ? `(${one.number})` : one.number);
    const clause =
      sub?.number !== undefined && top?.number !== undefined
        ? `${top.number}${bracket(sub)}`
        : own?.number === undefined
          ? undefined
          : bracket(own);
    const value = own?.number === undefined || sub ? undefined : numberValue(own.number.replace(/^第|部分|章|篇/g, ''));
    this.section = {
      title: own?.title ?? this.fallback,
      cell: own?.cell.address ?? '',
      drafts: [],
      ...present({ clause, value }),
      ...(sub && top && { above: oneLine(top.cell.text) }),
    };
    this.sections.push(this.section);
    return this.section;
  }

  /** A column of sections, usually merged down. */
  private sectionColumn(row: number): void {
    const column = this.column('section');
    if (!column) return;
    const cell = this.table.grid.at(row, column.index);
    if (cell.text === '' || cell.text === this.sectionCell?.text || saysSame(cell.text)) return;
    this.sectionCell = cell;
    const numbered = takeNumber(cell.text);
    const top = this.top?.cell.left === column.index ? undefined : this.top;
    if (top && !top.used) this.sub = undefined;
    this.heading(
      cell,
      numbered && {
        ...numbered,
        style: top ? 'han-bracket' : numbered.style === 'han-bracket' ? 'han' : numbered.style,
      },
    );
  }

  private numbered(row: number, title: GridCell): { number?: string; style?: NumberStyle; text: string } {
    const column = this.column('number');
    const cell = column && this.table.grid.at(row, column.index);
    const inColumn = cell && cell.text !== '' ? readNumber(cell.text) : undefined;
    const text = title.text;
    if (inColumn) {
      const repeated = takeNumber(text);
      // 3 in its column and 3. again before the words.
      const same =
        repeated && repeated.number === inColumn.number && repeated.style === 'digit' && repeated.rest.trim() !== '';
      return { ...inColumn, text: same ? repeated.rest : text };
    }
    const taken = takeNumber(text);
    if (taken && taken.rest.trim() !== '' && !numberedLines(text))
      return { number: taken.number, style: taken.style, text: taken.rest };
    if (cell && cell.text !== '' && cell.text.length <= 20) return { number: oneLine(cell.text), text };
    return { text };
  }

  /** Items inside cells become parts; rows that one lead cannot answer for become tasks of their own. */
  private settle(draft: Draft): Draft[] {
    const detail = this.column('detail');
    const title = oneLine(draft.title);
    const cellOf = (row: number) => this.table.grid.at(row, detail!.index);
    const children = detail ? draft.rows.filter((row) => cellOf(row).text !== '' && cellOf(row).top === row) : [];
    if (detail && children.length > 1) {
      const leads = new Set(draft.rows.map((row) => this.leadWords(row)));
      const items = children.map((row, index) => {
        const numbered = takeNumber(cellOf(row).text);
        const next = children[index + 1] ?? Number.POSITIVE_INFINITY;
        return {
          title: oneLine(numbered?.rest || cellOf(row).text),
          cell: cellOf(row),
          rows: draft.rows.filter((one) => one >= row && one < next),
          ...(numbered && { number: shownNumber(numbered.style, numbered.number) }),
        };
      });
      if (leads.size > 1 || items.length > MOST_PARTS) {
        return items.map((item, index) => ({
          title: item.title,
          cell: item.cell,
          rows: [...item.rows],
          parts: [],
          notes: [`${this.column('task')!.title}：${title}`, ...(index === 0 ? draft.notes : [])],
          breaks: draft.breaks && index === 0,
          ...(draft.number !== undefined && { number: `${draft.number}${item.number ?? `(${index + 1})`}` }),
        }));
      }
      return [{ ...draft, title, parts: [...items, ...draft.parts] }];
    }
    const [row] = children;
    const lines = numberedLines(draft.title);
    if (lines && lines.head !== '' && lines.items.length <= MOST_PARTS && draft.parts.length === 0)
      return [{ ...draft, title: oneLine(lines.head).replace(/[：:]$/, ''), parts: itemsIn(lines.items, draft.cell) }];
    if (row !== undefined) {
      const { text } = cellOf(row);
      const items = numberedLines(text);
      if (items && items.items.length <= MOST_PARTS && draft.parts.length === 0) {
        const notes = items.head === '' ? draft.notes : [`${detail!.title}：${oneLine(items.head)}`, ...draft.notes];
        return [{ ...draft, title, notes, parts: itemsIn(items.items, cellOf(row)) }];
      }
      return [{ ...draft, title, notes: [`${detail!.title}：${oneLine(text)}`, ...draft.notes] }];
    }
    if (draft.parts.length > MOST_PARTS) {
      const own = draft.parts.map((part) => ({
        ...part,
        rows: [...part.rows],
        parts: [],
        notes: [`${this.column('task')!.title}：${title}`],
        breaks: false,
      }));
      return [{ ...draft, title, parts: [] }, ...own];
    }
    return [{ ...draft, title }];
  }

  private leadWords(row: number): string {
    return this.table.columns
      .filter(({ role }) => role === 'lead')
      .map(({ index }) => this.table.grid.at(row, index).text)
      .join('\n');
  }

  private column(role: ColumnRole): TableColumn | undefined {
    return this.table.columns.find((one) => one.role === role);
  }
}

/** As many parts as a task may have. */
const MOST_PARTS = 60;

function itemsIn(items: readonly { style: NumberStyle; number: string; rest: string }[], cell: GridCell): PartDraft[] {
  return items.map(({ style, number, rest }) => ({
    title: oneLine(rest).replace(/[；;]$/, '') || number,
    number: shownNumber(style, number),
    cell,
    rows: [],
  }));
}

/** `(2)` for a number that stood in brackets. */
function shownNumber(style: NumberStyle, number: string): string {
  return style === 'digit-bracket' || style === 'han-bracket' ? `(${number})` : number;
}

/** Whether a number belongs under a task: 1.2 under 1, （1） and ① under 1. or （一）. */
function isBelow(one: { style: NumberStyle; number: string }, task: Draft): boolean {
  if (task.style === undefined || one.style === task.style) return false;
  if (one.style === 'dotted') return task.number !== undefined && one.number.startsWith(`${task.number}.`);
  const rank = (style: NumberStyle) => NUMBER_STYLES.indexOf(style);
  // Numbers without brackets below a bracketed heading are its items too.
  return rank(one.style) > rank(task.style) && (one.style !== 'digit' || task.style === 'han-bracket');
}
