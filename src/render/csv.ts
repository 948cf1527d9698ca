/** Tables as CSV that opens rightly in Excel and WPS: UTF-8 with a byte order mark, CRLF, no formulas. */
import type { Block, Document, Table } from '../ground/text/blocks.ts';
import { escapeCsv, plainText } from '../ground/text/clean.ts';

/** `bom` (default true): spreadsheets need the mark to read UTF-8. */
export interface CsvOptions {
  readonly bom?: boolean;
}

/** One table as CSV: its head, then its rows; fields quoted by RFC 4180. Digits in columns that are not right-aligned count as codes. */
export function renderCsv(table: Table, options: CsvOptions = {}): string {
  const head = table.columns.map((column) => escapeCsv(column.title));
  const rows = table.rows.map((row) =>
    table.columns.map((column, i) => escapeCsv(plainText(row[i] ?? ''), column.align !== 'right')),
  );
  const lines = [head, ...rows].map((fields) => `${fields.join(',')}\r\n`);
  return (options.bom === false ? '' : '\ufeff') + lines.join('');
}

/** The first table of a document as CSV (of an official document: of its body, then of its attachments), or only the mark when it has none. */
export function renderCsvDocument(doc: Document, options: CsvOptions = {}): string {
  const table = blocksOf(doc).find((block) => block.type === 'table');
  return table ? renderCsv(table, options) : options.bom === false ? '' : '\ufeff';
}

function blocksOf(doc: Document): readonly Block[] {
  return doc.kind === 'page'
    ? doc.blocks
    : [...doc.body, ...doc.attachments.flatMap((attachment) => attachment.blocks)];
}
