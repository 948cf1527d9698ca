/** Pages as workbooks: a heading of the first level begins a sheet; where both clocks, the plan and the exercise mark are is at the top of each. */
import type { Block, Document, Heading, Table, Text } from '../../ground/text/blocks.ts';
import { labels } from '../../words/labels.ts';
import { plainText } from '../layout/text.ts';
import { tableCell } from './cells.ts';
import { columnWidths, fitted } from './columns.ts';
import type { Area, CellSpec, SheetSpec, StyleName, WorkbookSpec } from './spec.ts';

/** Blocks of one sheet. */
interface Section {
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** The workbook that shows a document. */
export function pageSpec(doc: Document): WorkbookSpec {
  const head = headOf(doc);
  return {
    title: plainText(doc.title),
    lang: doc.lang,
    sheets: sections(doc).map((section) => sheetOf(section, head, doc)),
  };
}

interface Head {
  readonly title: string;
  readonly marks: readonly string[];
  readonly provenance: readonly string[];
}

/** Lines of the provenance in 【】 are marks that must be seen on every sheet and every printed page. */
function headOf(doc: Document): Head {
  const lines = doc.provenance.map((line) => plainText(line));
  const marks = lines.filter((line) => line.startsWith('【'));
  const banner = doc.kind === 'official' && doc.banner !== undefined ? [plainText(doc.banner)] : [];
  return {
    title: plainText(doc.title),
    marks: [...new Set([...banner, ...marks])],
    provenance: lines.filter((line) => !line.startsWith('【')),
  };
}

function sections(doc: Document): Section[] {
  if (doc.kind === 'page') return split(doc.blocks, plainText(doc.title));
  const annexes = doc.attachments.flatMap(({ title, blocks }) => split(blocks, plainText(title), true));
  const body = split(doc.body, plainText(doc.title), true);
  const all = [...body, ...annexes];
  const tables = all.filter(({ blocks }) => blocks.some(({ type }) => type === 'table'));
  // Of an official document a spreadsheet is wanted for its tables; its words are in the other formats.
  return tables.length > 0 ? tables : all.slice(0, 1);
}

/** What stands before the first heading goes with it, unless it has a table itself. */
function split(blocks: readonly Block[], title: string, whole = false): Section[] {
  const found: { name: string; blocks: Block[] }[] = [{ name: title, blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 1 && !whole) {
      const name = headingText(block);
      const last = found.at(-1)!;
      if (found.length === 1 && !last.blocks.some(({ type }) => type === 'table')) last.name = name;
      else found.push({ name, blocks: [] });
    }
    found.at(-1)!.blocks.push(block);
  }
  return found.map(({ name, blocks }) => ({ name, blocks }));
}

function headingText({ label, text }: Heading): string {
  return plainText(label ?? '') + plainText(text);
}

function sheetOf({ name, blocks }: Section, head: Head, doc: Document): SheetSpec {
  const joined = joinTables(blocks, labels(doc.lang).group);
  const tables = joined.filter((block): block is Table => block.type === 'table');
  const columns = Math.max(1, ...tables.map((table) => table.columns.length));
  const widths = sharedWidths(tables, columns);
  const sheet = new Filling(columns);
  sheet.line(head.title, 'title');
  for (const mark of head.marks) sheet.line(mark, 'banner');
  if (head.provenance.length > 0) sheet.line(head.provenance.join('　'), 'note');
  let only: Area | undefined;
  for (const block of joined) {
    const area = sheet.block(block);
    if (tables.length === 1) only ??= area;
  }
  const total = widths.reduce((sum, width) => sum + width, 0);
  const landscape = (doc.kind === 'page' && doc.landscape === true) || total > PORTRAIT;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: sheet.rows,
    merges: sheet.merges,
    landscape,
    // Fitted to the width of A4, more columns than these could not be read.
    ...(total > LEGIBLE && { paper: 'A3' }),
    ...(head.marks.length > 0 && { banner: head.marks.join('　') }),
    ...(only && {
      filter: only,
      freeze: { rows: only.top + 1, columns: frozenColumns(tables[0]!, widths, total) },
      repeatFrom: only.top,
      repeatRows: 1,
    }),
  };
}

/** Columns of a terminal that an upright A4 page holds in letters that are not made smaller than three quarters. */
const PORTRAIT = 120;
/** As many on a lying A4 page in letters of about 6.5 points. */
const LEGIBLE = 230;

/** On a wide sheet the columns up to the first broad one (what it is about) stay in sight, where they leave room for others. */
function frozenColumns({ columns }: Table, widths: readonly number[], total: number): number {
  if (total < LEGIBLE / 2) return 0;
  const broad = columns.findIndex(({ weight }) => (weight ?? 1) > 1);
  const count = broad + 1;
  const width = widths.slice(0, count).reduce((sum, one) => sum + one, 0);
  return count > 0 && width <= 64 ? count : 0;
}

/** Tables below one another share the columns of the sheet. */
function sharedWidths(tables: readonly Table[], columns: number): number[] {
  if (tables.length === 0) return [100];
  const each = tables.map((table) =>
    columnWidths(
      table.columns,
      table.rows.map((row) => row.map((cell) => plainText(cell))),
    ),
  );
  const broadest = (of: 'width' | 'least', column: number): number =>
    Math.max(6, ...each.map((widths) => widths[column]?.[of] ?? 0));
  const shared = Array.from({ length: columns }, (_, i) => ({
    width: broadest('width', i),
    least: broadest('least', i),
  }));
  const widths = fitted(shared, LEGIBLE);
  // A lone narrow table must still leave room for the title and the sentences above it.
  const total = widths.reduce((sum, width) => sum + width, 0);
  return total >= 60 ? widths : widths.map((width) => Math.ceil((width * 60) / total));
}

/**
 * Tables of the same columns under headings of lower levels become one, with the heading as its first column: such a table can be sorted and
 * filtered as a whole.
 */
function joinTables(blocks: readonly Block[], title: string): readonly Block[] {
  const tables = blocks.filter((block): block is Table => block.type === 'table');
  const alike = tables.every((table) => JSON.stringify(table.columns) === JSON.stringify(tables[0]!.columns));
  const pairs = blocks.filter(
    (block, i) => block.type === 'heading' && block.level > 1 && blocks[i + 1]?.type === 'table',
  );
  if (tables.length < 2 || !alike || pairs.length !== tables.length) return blocks;
  if (tables.some((table) => table.caption !== undefined || table.note !== undefined)) return blocks;
  const rows: (readonly Text[])[] = [];
  let group = '';
  for (const block of blocks) {
    if (block.type === 'heading') group = headingText(block);
    else if (block.type === 'table') rows.push(...block.rows.map((row) => [group, ...row]));
  }
  const first = blocks.indexOf(pairs[0]!);
  const table: Table = { type: 'table', columns: [{ title }, ...tables[0]!.columns], rows };
  const others = blocks.filter((block) => !pairs.includes(block) && block.type !== 'table');
  const before = others.filter((block) => blocks.indexOf(block) < first);
  return [...before, table, ...others.filter((block) => !before.includes(block))];
}

/** Rows of a sheet being filled from the top. */
class Filling {
  readonly rows: (readonly CellSpec[])[] = [];
  readonly merges: Area[] = [];
  private readonly columns: number;

  constructor(columns: number) {
    this.columns = columns;
  }

  /** A line of text across the sheet. */
  line(value: string, style: StyleName): void {
    const row = this.rows.length;
    this.rows.push(Array.from({ length: this.columns }, (_, i) => (i === 0 ? { value, style } : { style })));
    if (this.columns > 1) this.merges.push({ top: row, left: 0, bottom: row, right: this.columns - 1 });
  }

  /** One block; of a table, its head and rows. */
  block(block: Block): Area | undefined {
    switch (block.type) {
      case 'heading':
        this.line(headingText(block), 'label');
        return undefined;
      case 'paragraph':
        this.line(plainText(block.text), 'text');
        return undefined;
      case 'note':
        this.line(plainText(block.text), 'note');
        return undefined;
      case 'list':
        block.items.forEach((item, i) => {
          this.line(`${block.ordered ? `${i + 1}.` : '·'} ${plainText(item)}`, 'text');
        });
        return undefined;
      case 'excerpt':
        for (const line of block.lines) this.line(line, 'text');
        return undefined;
      case 'table':
        return this.table(block);
    }
  }

  private table({ caption, columns, rows, note }: Table): Area {
    if (caption !== undefined) this.line(plainText(caption), 'label');
    const top = this.rows.length;
    this.rows.push(columns.map(({ title }) => ({ value: plainText(title), style: 'head' })));
    for (const row of rows) this.rows.push(columns.map((column, i) => tableCell(row[i] ?? '', column)));
    const bottom = this.rows.length - 1;
    if (note !== undefined) this.line(plainText(note), 'note');
    return { top, left: 0, bottom, right: columns.length - 1 };
  }
}
