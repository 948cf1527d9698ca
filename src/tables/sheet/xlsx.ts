/** Reads .xlsx as Excel, WPS and LibreOffice save it: values as they show, never formulas; links, macros and drawings are not looked at. */
import { isDay } from '../../ground/calendar/dates.ts';
import { SHEET_LIMITS, SheetError } from '../../ground/codes/sheet.ts';
import { builtInFormat, dateCell, numberCell } from './formats.ts';
import { type Cell, EMPTY, Grid, Room, type Sheet } from './grid.ts';
import { type Attributes, readXml } from './xml.ts';
import type { Parts } from './zip.ts';

/** What the sheets of a workbook share. */
interface Book {
  readonly strings: readonly string[];
  /** Number formats by style. */
  readonly formats: readonly string[];
  readonly from1904: boolean;
  readonly room: Room;
}

/** The sheets of a workbook in order. `main` is the name of its workbook part. Throws {@link SheetError}. */
export function readXlsx(parts: Parts, main: string): Sheet[] {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const links = readRelations(parts, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const target = (type: string): string | undefined => [...links.values()].find((link) => link.type === type)?.target;
  const listed: { name: string; id: string; hidden: boolean }[] = [];
  let from1904 = false;
  let root: string | undefined;
  read(parts, main, {
    open: (name, attributes) => {
      root ??= name;
      if (root !== 'workbook') throw new SheetError('sheet-not-a-spreadsheet');
      if (name === 'workbookPr') from1904 = isTrue(attributes.get('date1904'));
      if (name !== 'sheet') return;
      const state = attributes.get('state') ?? 'visible';
      listed.push({
        name: attributes.get('name') ?? '',
        id: attributes.get('id') ?? '',
        hidden: state !== 'visible',
      });
      if (listed.length > SHEET_LIMITS.sheets)
        throw new SheetError('sheet-too-many-sheets', { limit: SHEET_LIMITS.sheets });
    },
  });
  const book: Book = {
    strings: readStrings(parts, target('sharedStrings')),
    formats: readFormats(parts, target('styles')),
    from1904,
    room: new Room(),
  };
  // Sheets of charts and dialogs have no cells.
  return listed.flatMap(({ name, id, hidden }) => {
    const link = links.get(id);
    if (link === undefined) throw new SheetError('sheet-damaged', { part: main });
    return link.type === 'worksheet' ? [readSheet(parts, link.target, name, hidden, book)] : [];
  });
}

/** Name of the main part of a package; whether it is a workbook shows when it is read. */
export function workbookPart(parts: Parts): string | undefined {
  const links = readRelations(parts, '_rels/.rels', '');
  return [...links.values()].find(({ type }) => type === 'officeDocument')?.target;
}

interface Handlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

function read(parts: Parts, name: string, { open, close = () => {}, text = () => {} }: Handlers): void {
  const bytes = parts.bytes(name);
  if (bytes === undefined) throw new SheetError('sheet-damaged', { part: name });
  readXml(bytes, name, { open, close, text });
}

function readRelations(
  parts: Parts,
  name: string,
  folder: string,
): ReadonlyMap<string, { readonly type: string; readonly target: string }> {
  const links = new Map<string, { type: string; target: string }>();
  read(parts, name, {
    open: (element, attributes) => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attributes.get(key));
      if (element !== 'Relationship' || id === undefined || type === undefined || target === undefined) return;
      if (attributes.get('TargetMode') === 'External') return;
      links.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
    },
  });
  return links;
}

function resolve(folder: string, target: string): string {
  if (/^[/\\]/.test(target)) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split(/[/\\]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** `_x000D_` is a character by its number (ECMA-376, part 1, 22.9.2.19). */
function plain(text: string): string {
  const decoded = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return decoded.replace(/\r\n?/g, '\n');
}

/** Runs of rich text are joined; readings of characters (`rPh`) are not text of the cell. */
class Words {
  private pieces: string[] = [];
  private length = 0;
  private open = false;
  private reading = 0;

  start(name: string): void {
    if (name === 'rPh') this.reading += 1;
    else if (name === 't') this.open = this.reading === 0;
  }

  end(name: string): void {
    if (name === 'rPh') this.reading -= 1;
    else if (name === 't') this.open = false;
  }

  /** Text that is far too long is not kept whole: it will be refused where it is used. */
  add(text: string): void {
    if (!this.open || this.length > SHEET_LIMITS.text * 8) return;
    this.pieces.push(text);
    this.length += text.length;
  }

  take(): string {
    const text = plain(this.pieces.join(''));
    this.pieces = [];
    this.length = 0;
    return text;
  }
}

function readStrings(parts: Parts, name: string | undefined): string[] {
  if (name === undefined) return [];
  const strings: string[] = [];
  const words = new Words();
  read(parts, name, {
    open: (element) => words.start(element),
    close: (element) => {
      words.end(element);
      if (element === 'si') strings.push(words.take());
    },
    text: (text) => words.add(text),
  });
  return strings;
}

function readFormats(parts: Parts, name: string | undefined): string[] {
  if (name === undefined) return [];
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inside = false;
  read(parts, name, {
    open: (element, attributes) => {
      if (element === 'numFmt') own.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      else if (element === 'cellXfs') inside = true;
      else if (element === 'xf' && inside) ids.push(Number(attributes.get('numFmtId') ?? 0));
    },
    close: (element) => {
      if (element === 'cellXfs') inside = false;
    },
  });
  return ids.map((id) => own.get(id) ?? builtInFormat(id));
}

function readSheet(parts: Parts, part: string, name: string, hidden: boolean, book: Book): Sheet {
  const grid = new Grid(name, book.room);
  const words = new Words();
  const damaged = () => new SheetError('sheet-damaged', { part });
  let row = -1;
  let column = -1;
  let type = '';
  let format = 'General';
  let value: string | undefined;
  let formula = false;
  let inValue = false;
  read(parts, part, {
    open: (element, attributes) => {
      switch (element) {
        case 'col':
          if (isTrue(attributes.get('hidden'))) {
            const to = Math.min(Number(attributes.get('max')), SHEET_LIMITS.columns);
            for (let at = Math.max(1, Number(attributes.get('min'))); at <= to; at++) grid.hiddenColumns.add(at - 1);
          }
          break;
        case 'row':
          row = attributes.has('r') ? Number(attributes.get('r')) - 1 : row + 1;
          if (!Number.isInteger(row) || row < 0) throw damaged();
          column = -1;
          if (isTrue(attributes.get('hidden')) && row < SHEET_LIMITS.rows) grid.hiddenRows.add(row);
          break;
        case 'c': {
          const place = attributes.get('r');
          const at = place === undefined ? { row, column: column + 1 } : placeOf(place);
          if (at === undefined || at.row !== row) throw damaged();
          column = at.column;
          type = attributes.get('t') ?? 'n';
          format = book.formats[Number(attributes.get('s') ?? 0)] ?? 'General';
          value = undefined;
          formula = false;
          words.take();
          break;
        }
        case 'v':
          inValue = true;
          value = '';
          break;
        case 'f':
          formula = true;
          break;
        case 'mergeCell': {
          const [from, to] = (attributes.get('ref') ?? '').split(':').map(placeOf);
          if (from && to) grid.merge(from.row, from.column, to.row, to.column);
          break;
        }
        default:
          words.start(element);
      }
    },
    close: (element) => {
      if (element === 'v') inValue = false;
      else if (element === 'c') {
        if (type === 'inlineStr') value = words.take();
        const cell = valueCell(value, type, format, book, damaged);
        grid.set(row, column, cell);
        if (formula) grid.note(value === undefined ? 'formula-without-value' : 'formula', row, column);
        if (type === 'e' && cell.kind !== 'empty') grid.note('error-value', row, column);
      } else words.end(element);
    },
    text: (text) => {
      if (inValue && (value ?? '').length <= SHEET_LIMITS.text) value += text;
      else words.add(text);
    },
  });
  return grid.sheet(hidden);
}

function placeOf(name: string): { readonly row: number; readonly column: number } | undefined {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!found) return undefined;
  let column = 0;
  for (const letter of found[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(found[2]);
  return row < 1 ? undefined : { row: row - 1, column: column - 1 };
}

function valueCell(
  value: string | undefined,
  type: string,
  format: string,
  book: Book,
  damaged: () => SheetError,
): Cell {
  if (value === undefined || (value === '' && type !== 's')) return EMPTY;
  switch (type) {
    case 's': {
      const text = /^\d+$/.test(value) ? book.strings[Number(value)] : undefined;
      if (text === undefined) throw damaged();
      return textCell(text);
    }
    case 'inlineStr':
      return textCell(value);
    case 'str':
      return textCell(plain(value));
    case 'b':
      return textCell(isTrue(value.trim()) ? 'TRUE' : 'FALSE');
    case 'e':
      return textCell(value);
    case 'd': {
      const day = value.slice(0, 10);
      return isDay(day) ? dateCell(day, 'day') : textCell(value);
    }
    default: {
      const number = Number(value);
      return value.trim() === '' || !Number.isFinite(number)
        ? textCell(value)
        : numberCell(number, format, book.from1904);
    }
  }
}

function textCell(text: string): Cell {
  return text === '' ? EMPTY : { kind: 'text', text };
}
