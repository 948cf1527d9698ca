/** Reads .ods (OpenDocument 1.3, part 3) as LibreOffice and WPS save it: values as they show; formulas, comments and tracked changes are not looked at. */
import { isDay } from '../../ground/calendar/dates.ts';
import { SHEET_LIMITS, SheetError } from '../../ground/codes/sheet.ts';
import { dateCell } from './formats.ts';
import { type Cell, EMPTY, Grid, Room, type Sheet } from './grid.ts';
import { type Attributes, readXml } from './xml.ts';
import type { Parts } from './zip.ts';

/** Media type in the part `mimetype`. */
const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** True when the package says that it is a spreadsheet of OpenDocument. */
export function isOds(parts: Parts): boolean {
  const type = parts.bytes('mimetype');
  return type !== undefined && new TextDecoder().decode(type.subarray(0, 100)).startsWith(SPREADSHEET);
}

/** The sheets of the document in order. Throws {@link SheetError}. */
export function readOds(parts: Parts): Sheet[] {
  let encrypted = false;
  read(parts, 'META-INF/manifest.xml', (name) => {
    encrypted ||= name === 'encryption-data';
  });
  if (encrypted) throw new SheetError('sheet-encrypted');
  const reader = new Reader();
  const bytes = parts.bytes('content.xml');
  if (bytes === undefined) throw new SheetError('sheet-damaged', { part: 'content.xml' });
  readXml(bytes, 'content.xml', {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return reader.sheets;
}

function read(parts: Parts, name: string, open: (name: string) => void): void {
  const bytes = parts.bytes(name);
  if (bytes !== undefined) readXml(bytes, name, { open, close: () => {}, text: () => {} });
}

/** Elements whose tables, cells and paragraphs are not those of the sheet. */
const ASIDE: ReadonlySet<string> = new Set(['annotation', 'tracked-changes', 'shapes', 'forms', 'ruby-text']);

interface Row {
  readonly repeated: number;
  readonly hidden: boolean;
  readonly cells: {
    readonly column: number;
    readonly repeated: number;
    readonly cell: Cell;
    readonly formula: boolean;
  }[];
}

class Reader {
  readonly sheets: Sheet[] = [];
  private readonly room = new Room();
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private aside = 0;
  private grid: Grid | undefined;
  private hidden = false;
  private rowNumber = 0;
  private row: Row | undefined;
  private column = 0;
  private cell: Attributes | undefined;
  private paragraphs = 0;
  private words: string[] = [];
  private length = 0;

  open(name: string, attributes: Attributes): void {
    if (ASIDE.has(name)) this.aside += 1;
    if (this.aside > 0) return;
    switch (name) {
      case 'style':
        this.style = attributes.get('name') ?? '';
        break;
      case 'table-properties':
        if (attributes.get('display') === 'false') this.hiddenStyles.add(this.style);
        break;
      case 'table':
        if (this.sheets.length >= SHEET_LIMITS.sheets)
          throw new SheetError('sheet-too-many-sheets', { limit: SHEET_LIMITS.sheets });
        this.grid = new Grid(attributes.get('name') ?? '', this.room);
        this.hidden = this.hiddenStyles.has(attributes.get('style-name') ?? '');
        this.rowNumber = 0;
        this.column = 0;
        break;
      case 'table-column':
        this.tableColumn(attributes);
        break;
      case 'table-row':
        this.row = { repeated: count(attributes, 'number-rows-repeated'), hidden: isHidden(attributes), cells: [] };
        this.column = 0;
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.cell = attributes;
        this.paragraphs = 0;
        this.words = [];
        this.length = 0;
        break;
      case 'p':
        if (++this.paragraphs > 1) this.text('\n');
        break;
      case 's':
        this.text(' '.repeat(Math.min(count(attributes, 'c'), SHEET_LIMITS.text)));
        break;
      case 'tab':
        this.text('\t');
        break;
      case 'line-break':
        this.text('\n');
        break;
    }
  }

  close(name: string): void {
    if (ASIDE.has(name)) this.aside -= 1;
    if (this.aside > 0) return;
    if (name === 'table-cell' || name === 'covered-table-cell') this.finishCell(name === 'covered-table-cell');
    else if (name === 'table-row') this.finishRow();
    else if (name === 'table' && this.grid) {
      this.sheets.push(this.grid.sheet(this.hidden));
      this.grid = undefined;
    }
  }

  text(text: string): void {
    if (this.aside > 0 || this.cell === undefined || this.paragraphs === 0 || this.length > SHEET_LIMITS.text) return;
    this.words.push(text);
    this.length += text.length;
  }

  private tableColumn(attributes: Attributes): void {
    const repeated = count(attributes, 'number-columns-repeated');
    if (isHidden(attributes))
      for (let at = this.column; at < Math.min(this.column + repeated, SHEET_LIMITS.columns); at++)
        this.grid?.hiddenColumns.add(at);
    this.column += repeated;
  }

  private finishCell(covered: boolean): void {
    const attributes = this.cell;
    this.cell = undefined;
    if (attributes === undefined || this.row === undefined || this.grid === undefined) return;
    const repeated = count(attributes, 'number-columns-repeated');
    const cell = covered ? EMPTY : cellOf(attributes, this.words.join(''));
    const formula = attributes.has('formula') && !covered;
    if (cell.kind !== 'empty' || formula) this.row.cells.push({ column: this.column, repeated, cell, formula });
    const [columns, rows] = [count(attributes, 'number-columns-spanned'), count(attributes, 'number-rows-spanned')];
    if (!covered) this.grid.merge(this.rowNumber, this.column, this.rowNumber + rows - 1, this.column + columns - 1);
    this.column += repeated;
  }

  private finishRow(): void {
    const { row, grid } = this;
    this.row = undefined;
    if (row === undefined || grid === undefined) return;
    const rows = row.cells.length === 0 ? 0 : row.repeated;
    for (let at = this.rowNumber; at < this.rowNumber + rows; at++) {
      for (const { column, repeated, cell, formula } of row.cells) {
        for (let place = column; place < column + repeated; place++) {
          grid.set(at, place, cell);
          if (formula) grid.note(cell.kind === 'empty' ? 'formula-without-value' : 'formula', at, place);
        }
      }
    }
    if (row.hidden)
      for (let at = this.rowNumber; at < Math.min(this.rowNumber + row.repeated, SHEET_LIMITS.rows); at++)
        grid.hiddenRows.add(at);
    this.rowNumber += row.repeated;
  }
}

/** How often, how many; 1 unless told. */
function count(attributes: Attributes, name: string): number {
  const value = Number(attributes.get(name) ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, 10_000_000) : 1;
}

function isHidden(attributes: Attributes): boolean {
  return (attributes.get('visibility') ?? 'visible') !== 'visible';
}

function cellOf(attributes: Attributes, shown: string): Cell {
  const type = attributes.get('value-type');
  if (type === 'float' || type === 'percentage' || type === 'currency') {
    const number = Number(attributes.get('value') ?? Number.NaN);
    if (Number.isFinite(number)) return { kind: 'number', number, text: shown === '' ? String(number) : shown };
  }
  if (type === 'date') {
    const value = attributes.get('date-value') ?? '';
    const day = value.slice(0, 10);
    const [, hours = '0', minutes = '0'] = /T(\d{2}):(\d{2})/.exec(value) ?? [];
    if (isDay(day)) return dateCell(day, shownOf(shown), (Number(hours) * 60 + Number(minutes)) / 1440);
  }
  if (type === 'boolean') return { kind: 'text', text: attributes.get('boolean-value') === 'true' ? 'TRUE' : 'FALSE' };
  const text = shown === '' ? (attributes.get('string-value') ?? '') : shown;
  return text === '' ? EMPTY : { kind: 'text', text };
}

/** How much of its day a cell shows: OpenDocument keeps what is shown beside the value. */
function shownOf(text: string): 'day' | 'month' | 'month-day' | 'year' {
  if (/^\d{4}[年./-]\d{1,2}月?$/.test(text)) return 'month';
  if (/^\d{1,2}[月./-]\d{1,2}日?$/.test(text)) return 'month-day';
  return /^\d{4}年?$/.test(text) ? 'year' : 'day';
}
