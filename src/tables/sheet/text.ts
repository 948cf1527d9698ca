/** Reads tables that are text: comma, semicolon or tab between the cells, also pasted ones; UTF-8, UTF-16 with its mark, or GBK. */
import { SheetError } from '../../ground/codes/sheet.ts';
import { type Cell, EMPTY, Grid, Room, type Sheet } from './grid.ts';

/** What a program other than an editor puts in a file. */
const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/;

/** The text of bytes. Throws {@link SheetError} when they are no text or in no encoding that offices use. */
export function decodeTable(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return checked(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return checked(bytes, 'utf-16be');
  try {
    return printable(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SheetError) throw error;
  }
  const text = checked(bytes, 'gb18030');
  // Nearly any bytes are GB 18030; a clerk's table has no characters that nobody has defined.
  if (/[\p{Co}\p{Cn}]/u.test(text)) throw new SheetError('sheet-encoding-unknown');
  return text;
}

function checked(bytes: Uint8Array, encoding: string): string {
  try {
    return printable(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch (error) {
    throw error instanceof SheetError ? error : new SheetError('sheet-encoding-unknown');
  }
}

function printable(text: string): string {
  if (CONTROL.test(text)) throw new SheetError('sheet-not-a-spreadsheet');
  if (/^\s*<(?:\?xml|!doctype|html|head|meta|table|div|style|!--)/i.test(text)) throw new SheetError('sheet-web-page');
  return text;
}

type Separator = ',' | ';' | '\t';
const SEPARATORS: readonly Separator[] = ['\t', ',', ';'];

/** The one sheet of a table in text. Every cell is text: digits are not read as numbers here, so that 3.10 stays. Throws {@link SheetError}. */
export function readTable(text: string, name: string): Sheet {
  const told = /^sep=([,;\t])\r?\n/.exec(text);
  const source = told ? text.slice(told[0].length) : text;
  const separator = (told?.[1] as Separator | undefined) ?? separatorOf(source);
  const grid = new Grid(name, new Room());
  let row = 0;
  let column = 0;
  for (const field of fields(source, separator)) {
    grid.set(row, column, cellOf(field.text));
    column += 1;
    if (!field.last) continue;
    row += 1;
    column = 0;
  }
  return grid.sheet(false);
}

function cellOf(field: string): Cell {
  const text = unmarked(field.replace(/\r\n?/g, '\n'));
  return text === '' ? EMPTY : { kind: 'text', text };
}

/** Marks by which tables say "this is text": an apostrophe before what would be a formula or a number, or `="007"`. */
function unmarked(text: string): string {
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text.replace(/^'(?=['=+\-@\d＝＋－＠﹦﹢﹣﹫])/, '');
}

/** The separator that cuts most of the first lines into the same number of cells; a tab, which few lines hold, where none does. */
function separatorOf(text: string): Separator {
  const scored = SEPARATORS.map((separator) => ({ separator, score: alike(text.slice(0, 20_000), separator) }));
  const best = scored.reduce((found, one) => (one.score > found.score ? one : found));
  return best.score >= 0.5 ? best.separator : '\t';
}

/** Share of the first lines that are cut into the most frequent number of cells, if that is more than one. */
function alike(sample: string, separator: Separator): number {
  const widths = new Map<number, number>();
  let width = 0;
  let filled = false;
  let lines = 0;
  for (const { text, last } of fields(sample, separator, true)) {
    width += 1;
    filled ||= text !== '';
    if (!last) continue;
    if (filled || width > 1) {
      lines += 1;
      if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
    }
    width = 0;
    filled = false;
    if (lines === 50) break;
  }
  return Math.max(0, ...widths.values()) / Math.max(1, lines);
}

interface Field {
  readonly text: string;
  /** The last of its line. */
  readonly last: boolean;
}

/** Fields by RFC 4180. A quote within a field, or words behind a closing quote, are text as they stand. `open`: a quote without end is no error. */
function* fields(text: string, separator: Separator, open = false): Generator<Field> {
  const stop = new RegExp(`[${separator}\\r\\n]`, 'g');
  let at = 0;
  while (at < text.length) {
    let field: string | undefined;
    let end = at;
    if (text[at] === '"') {
      const close = closing(text, at);
      if (close < 0 && !open) throw new SheetError('sheet-quote-open', { line: lineOf(text, at) });
      const after = text[close + 1];
      if (close >= 0 && (after === undefined || after === separator || after === '\r' || after === '\n')) {
        field = text.slice(at + 1, close).replace(/""/g, '"');
        end = close + 1;
      }
    }
    if (field === undefined) {
      stop.lastIndex = at;
      end = stop.exec(text)?.index ?? text.length;
      field = text.slice(at, end);
    }
    const last = text[end] !== separator;
    yield { text: field, last };
    if (!last && end + 1 === text.length) yield { text: '', last: true };
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}

function closing(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n?|\n/).length;
}
