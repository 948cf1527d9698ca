/** Finds each element of an expected document on the sheets; rules measure what is found here. */
import type { Expectation, ExpectedBlock } from './expectation.ts';
import type { Reading } from './reading.ts';
import { type Piece, Stream } from './search.ts';
import { type Placed, type Sheet, sheetsOf, visible } from './sheet.ts';

/** A block of running text that was found. */
export interface LocatedBlock {
  readonly block: Exclude<ExpectedBlock, { kind: 'table' }>;
  readonly piece: Piece;
}

/** A table: the pages of its rows and the pages that show its head. */
export interface LocatedTable {
  /** For each row that was found, its first and last page. */
  readonly rows: readonly { readonly first: number; readonly last: number }[];
  /** Pages of rows without the head. Undefined where the table has none. */
  readonly headless: readonly number[] | undefined;
}

/** An annex: its label, title, and what follows. */
export interface LocatedAnnex {
  readonly wide: boolean;
  readonly label: Piece | undefined;
  readonly title: Piece | undefined;
  readonly blocks: readonly LocatedBlock[];
}

/** Everything that the rules measure. Absent means: not found, or not expected. */
export interface Located {
  readonly expected: Expectation;
  readonly reading: Reading;
  readonly sheets: readonly Sheet[];
  readonly mark: Piece | undefined;
  readonly serial: Piece | undefined;
  readonly secrecy: Piece | undefined;
  readonly urgency: Piece | undefined;
  readonly number: Piece | undefined;
  readonly signerLabel: Piece | undefined;
  readonly signers: readonly Piece[];
  readonly title: Piece | undefined;
  readonly addressees: Piece | undefined;
  /** The mark that ends the addressees. */
  readonly addresseeEnd: Placed | undefined;
  readonly blocks: readonly LocatedBlock[];
  readonly annexNote: { readonly label: Piece; readonly names: readonly Piece[] } | undefined;
  readonly attendance: readonly { readonly label: Piece; readonly names: Piece | undefined }[];
  readonly orgs: readonly Piece[];
  readonly date: Piece | undefined;
  readonly note: Piece | undefined;
  readonly annexes: readonly LocatedAnnex[];
  readonly copiesLabel: Piece | undefined;
  readonly copies: Piece | undefined;
  readonly printer: Piece | undefined;
  readonly printed: Piece | undefined;
  readonly tables: readonly LocatedTable[];
  /** Expected texts that are nowhere. */
  readonly absent: readonly string[];
}

/** Words that stand before or after given texts, by language. */
const WORDS = {
  zh: { annex: '附件', copies: '抄送', signer: '签发人', list: '、', printed: '印发' },
  en: { annex: 'Annex', copies: 'Copies', signer: 'Signed off by', list: ', ', printed: 'printed' },
} as const;

/** Anything set larger than this is a head, not text. */
const LARGE = 16.6;

/** Looks for every element. */
export function locate(reading: Reading, expected: Expectation): Located {
  const sheets = sheetsOf(reading, expected);
  const stream = Stream.ofLines(sheets);
  const absent: string[] = [];
  const words = WORDS[expected.lang];
  const seek = (text: string | undefined, from: number, accept?: (glyph: Placed) => boolean): Piece | undefined => {
    if (text === undefined || visible(text) === '') return undefined;
    const piece = stream.find(text, from, accept);
    if (!piece) absent.push(text);
    return piece;
  };
  const onFirst = (glyph: Placed): boolean => glyph.page === 0;

  const mark = locateMark(stream, expected, absent);
  const serial = seek(expected.serial, 0, onFirst);
  const secrecy = seek(expected.secrecy, 0, onFirst);
  const urgency = seek(expected.urgency, 0, onFirst);
  const number = seek(expected.number, 0, (glyph) => glyph.page === 0 && glyph.size < LARGE);
  const signerLabel = expected.signers.length > 0 ? seek(words.signer, 0, onFirst) : undefined;
  const signers = expected.signers.flatMap((name) => seek(name, signerLabel?.from ?? 0, onFirst) ?? []);

  const title = seek(expected.title, Math.max(mark?.to ?? 0, number?.to ?? 0, 0), (glyph) => glyph.page === 0);
  let cursor = title?.to ?? number?.to ?? mark?.to ?? 0;
  const follow = (text: string | undefined): Piece | undefined => {
    const piece = seek(text, cursor);
    cursor = piece?.to ?? cursor;
    return piece;
  };
  const addressees = follow(expected.addressees.join(words.list).replace(/[：:，。]+$/u, ''));
  const addresseeEnd = addressees && stream.match(/./u, addressees.to)?.first;
  const blocks = locateBlocks(expected.body, follow);
  const annexNote = locateAnnexNote(expected, stream, cursor, words.annex);
  if (expected.annexes.length > 0 && !annexNote) absent.push(words.annex);
  for (const piece of annexNote?.names ?? []) cursor = piece.to;
  const attendance = expected.attendance.flatMap((entry) => {
    const label = seek(entry.label.replace(/[：:]$/u, ''), title?.to ?? 0);
    if (!label) return [];
    return [{ label, names: seek(entry.names.join(words.list), label.to) }];
  });
  for (const entry of attendance) cursor = Math.max(cursor, entry.names?.to ?? entry.label.to);
  const orgs = (expected.signature?.orgs ?? []).flatMap((org) => follow(org) ?? []);
  const date = locateDate(expected.signature?.date, stream, cursor, expected.lang);
  if (expected.signature?.date && !date) absent.push(expected.signature.date);
  cursor = date?.to ?? cursor;
  const note = follow(expected.note?.replace(/^[（(]|[）)]$/gu, ''));
  const annexes = expected.annexes.map((annex, index): LocatedAnnex => {
    const label = follow(words.annex + (expected.annexes.length > 1 ? String(index + 1) : ''));
    const heading = follow(annex.title);
    return { wide: annex.wide, label, title: heading, blocks: locateBlocks(annex.blocks, follow) };
  });

  const { imprint } = expected;
  const copiesText = imprint && imprint.copies.length > 0 ? imprint.copies.join(words.list) : undefined;
  const copiesLabel = copiesText === undefined ? undefined : stream.findLast(words.copies);
  const copies = seek(copiesText, copiesLabel?.to ?? 0);
  const printer = imprint?.printer ? stream.findLast(imprint.printer) : undefined;
  if (imprint?.printer && !printer) absent.push(imprint.printer);
  const printed = locateDate(imprint?.printed, stream, printer?.to ?? copies?.to ?? 0, expected.lang, words.printed);
  if (imprint?.printed && !printed) absent.push(imprint.printed);
  const tables = locateTables(sheets, expected, absent);
  return {
    expected,
    reading,
    sheets,
    mark,
    serial,
    secrecy,
    urgency,
    number,
    signerLabel,
    signers,
    title,
    addressees,
    addresseeEnd,
    blocks,
    annexNote,
    attendance,
    orgs,
    date,
    note,
    annexes,
    copiesLabel,
    copies,
    printer,
    printed,
    tables,
    absent,
  };
}

/** The mark: large characters of the bodies and of the word after them, on the first page. */
function locateMark(stream: Stream, expected: Expectation, absent: string[]): Piece | undefined {
  if (!expected.mark) return undefined;
  const large = (glyph: Placed): boolean => glyph.page === 0 && glyph.size > LARGE;
  const { orgs, suffix } = expected.mark;
  const whole = stream.find(orgs.join('') + suffix, 0, large);
  if (whole) return whole;
  const parts = [...orgs, suffix].flatMap((text) => stream.find(text, 0, large) ?? []);
  const first = parts[0];
  if (!first || parts.length < orgs.length) {
    absent.push(orgs.join('') + suffix);
    return undefined;
  }
  const all = <T>(pick: (piece: Piece) => readonly T[]): T[] => parts.flatMap((piece) => pick(piece));
  return {
    glyphs: all((piece) => piece.glyphs),
    lines: all((piece) => piece.lines),
    wholes: all((piece) => piece.wholes),
    page: 0,
    first: first.first,
    from: Math.min(...parts.map((piece) => piece.from)),
    to: Math.max(...parts.map((piece) => piece.to)),
  };
}

function locateBlocks(blocks: readonly ExpectedBlock[], follow: (text: string) => Piece | undefined): LocatedBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [];
    const piece = follow(block.text);
    return piece ? [{ block, piece }] : [];
  });
}

/** Characters that may stand before a name of the annex note: 10. and the like. */
const NUMBER_ROOM = 6;

/** 附件： with the names behind it, numbered or not. */
function locateAnnexNote(expected: Expectation, stream: Stream, from: number, word: string): Located['annexNote'] {
  if (expected.annexes.length === 0) return undefined;
  const label = stream.match(new RegExp(`${word}[：:]`), from);
  if (!label) return undefined;
  const names: Piece[] = [];
  let at = label.to;
  for (const annex of expected.annexes) {
    const name = stream.find(annex.title.replace(/[，。；、,.;]+$/u, ''), at);
    // Only a number stands between: farther on it is the annex itself.
    if (!name || name.from - at > NUMBER_ROOM) continue;
    names.push(name);
    at = name.to;
  }
  return { label, names };
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date as it is or should be printed: months and days with a leading zero are found too, for a rule to blame. */
function locateDate(
  date: string | undefined,
  stream: Stream,
  from: number,
  lang: 'zh' | 'en',
  after = '',
): Piece | undefined {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const pattern =
    lang === 'zh'
      ? `${year}年0?${month}月0?${day}日${after}`
      : `(${after})?0?${day}${MONTHS[month - 1]}${year}(,?${after})?`;
  return stream.match(new RegExp(pattern), from);
}

function locateTables(sheets: readonly Sheet[], expected: Expectation, absent: string[]): LocatedTable[] {
  const blocks = [...expected.body, ...expected.annexes.flatMap((annex) => annex.blocks)];
  const tables = blocks.filter((block) => block.kind === 'table');
  if (tables.length === 0) return [];
  const heads = tables.map((table) => visible(table.heads.join('')));
  const pageTexts = sheets.map((sheet) => sheet.drawn.map((glyph) => visible(glyph.text)).join(''));
  // Without the heads that pages begin with: a row may go on behind them.
  const stream = Stream.ofDrawing(sheets.map((sheet, page) => withoutHead(sheet, pageTexts[page] ?? '', heads)));
  let cursor = 0;
  return tables.map((table, index): LocatedTable => {
    const head = heads[index] ?? '';
    const shownOn = (page: number): boolean => (pageTexts[page] ?? '').includes(head);
    if (head !== '' && !sheets.some((sheet) => shownOn(sheet.page))) absent.push(table.heads.join(' '));
    const rows: { first: number; last: number }[] = [];
    for (const cells of table.rows) {
      const pieces = rowPieces(stream, cells, cursor);
      if (!pieces) {
        absent.push(cells.join(' '));
        continue;
      }
      const pages = pieces.flatMap((piece) => piece.glyphs.map((glyph) => glyph.page));
      cursor = Math.max(cursor, ...pieces.map((piece) => piece.to));
      if (pages.length > 0) rows.push({ first: Math.min(...pages), last: Math.max(...pages) });
    }
    const pages = [...new Set(rows.map((row) => row.first))];
    return { rows, headless: head === '' ? undefined : pages.filter((page) => !shownOn(page)) };
  });
}

/** A sheet without the table head that it begins with. */
function withoutHead(sheet: Sheet, pageText: string, heads: readonly string[]): Sheet {
  const head = heads.find((one) => one !== '' && pageText.startsWith(one));
  if (head === undefined) return sheet;
  let length = 0;
  const kept = sheet.drawn.findIndex((glyph) => {
    length += visible(glyph.text).length;
    return length > head.length;
  });
  return { ...sheet, drawn: kept < 0 ? [] : sheet.drawn.slice(kept) };
}

/** The cells of a row, together or one after the other; undefined where one is nowhere. */
function rowPieces(stream: Stream, cells: readonly string[], from: number): Piece[] | undefined {
  const whole = stream.find(cells.join(''), from);
  if (whole) return [whole];
  const pieces: Piece[] = [];
  let cursor = from;
  for (const cell of cells) {
    if (visible(cell) === '') continue;
    const piece = stream.find(cell, cursor);
    const parts = piece ? [piece] : dividedCell(stream, cell, cursor);
    if (!parts[0]) return undefined;
    pieces.push(...parts);
    cursor = parts[0].to;
  }
  return pieces;
}

/** Longer cells are not looked for in two parts. */
const LONGEST_CELL = 400;

/** A cell whose end stands on the next page, behind the other cells of its row. */
function dividedCell(stream: Stream, cell: string, from: number): Piece[] {
  const chars = [...visible(cell)];
  if (chars.length > LONGEST_CELL) return [];
  for (let cut = chars.length - 1; cut > 0; cut--) {
    const first = stream.find(chars.slice(0, cut).join(''), from);
    const second = first && stream.find(chars.slice(cut).join(''), first.to);
    if (first && second && second.page === first.page + 1) return [first, second];
  }
  return [];
}
