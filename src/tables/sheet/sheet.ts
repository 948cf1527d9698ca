/**
 * Spreadsheets that come back from units and clerks as plain tables: .xlsx of Excel, WPS and LibreOffice, .ods, .csv and .tsv, and tables pasted as text.
 * What the file is, is seen by its bytes; its name only names the sheet of a text.
 */
import { SHEET_LIMITS, SheetError } from '../../ground/codes/sheet.ts';
import type { Sheet } from './grid.ts';
import { isOds, readOds } from './ods.ts';
import { decodeTable, readTable } from './text.ts';
import { readXlsx, workbookPart } from './xlsx.ts';
import { openZip } from './zip.ts';

export type { Cell, Sheet } from './grid.ts';
export { SheetError };

/** The sheets of a file, in order, hidden ones as well. `name` is the file's. Throws nothing but {@link SheetError}. */
export function readSheets(bytes: Uint8Array, name: string): Sheet[] {
  const { length: size } = bytes;
  if (size > SHEET_LIMITS.bytes) throw new SheetError('sheet-file-too-large', { size, limit: SHEET_LIMITS.bytes });
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return packed(bytes);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) throw new SheetError(olderFormat(bytes));
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw new SheetError('sheet-not-a-spreadsheet');
  return [readTable(decodeTable(bytes), stem(name))];
}

/** A table pasted as text, as {@link readSheets} reads it from a file. */
export function readPasted(text: string, name: string): Sheet {
  const { length: size } = text;
  if (size > SHEET_LIMITS.bytes) throw new SheetError('sheet-file-too-large', { size, limit: SHEET_LIMITS.bytes });
  return readTable(text, name);
}

function packed(bytes: Uint8Array): Sheet[] {
  const parts = openZip(bytes);
  if (isOds(parts)) return readOds(parts);
  if (!parts.names.some((name) => /^[/\\]?_rels[/\\]\.rels$/i.test(name)))
    throw new SheetError('sheet-not-a-spreadsheet');
  const main = workbookPart(parts);
  if (main === undefined) throw new SheetError('sheet-not-a-spreadsheet');
  if (/\.bin$/i.test(main)) throw new SheetError('sheet-binary-workbook');
  return readXlsx(parts, main);
}

function begins(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The container of .xls and .et also wraps workbooks with a password. */
function olderFormat(bytes: Uint8Array): 'sheet-encrypted' | 'sheet-old-format' {
  const wrapped = [...'EncryptedPackage'].map((char) => `${char}\0`).join('');
  return new TextDecoder('latin1').decode(bytes).includes(wrapped) ? 'sheet-encrypted' : 'sheet-old-format';
}

function stem(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
}
