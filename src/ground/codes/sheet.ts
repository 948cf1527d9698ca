/** Why a spreadsheet cannot be taken up. */

/** Every code with what its sentence may use; the values are examples. `part` is the name of a part within the file. */
export const SHEET_CODES = [
  { code: 'sheet-file-too-large', args: { size: 12_000_000, limit: 10_485_760 } },
  { code: 'sheet-unpacked-too-large', args: { limit: 67_108_864 } },
  { code: 'sheet-too-many-cells', args: { sheet: 'Sheet1', limit: 100_000 } },
  { code: 'sheet-too-many-rows', args: { sheet: 'Sheet1', limit: 20_000 } },
  { code: 'sheet-too-many-columns', args: { sheet: 'Sheet1', limit: 500 } },
  { code: 'sheet-too-many-sheets', args: { limit: 200 } },
  { code: 'sheet-cell-too-long', args: { cell: 'A1', limit: 32_767 } },
  { code: 'sheet-encrypted', args: {} },
  { code: 'sheet-old-format', args: {} },
  { code: 'sheet-binary-workbook', args: {} },
  { code: 'sheet-web-page', args: {} },
  { code: 'sheet-not-a-spreadsheet', args: {} },
  { code: 'sheet-damaged', args: { part: 'xl/workbook.xml' } },
  { code: 'sheet-markup-refused', args: { part: 'xl/workbook.xml' } },
  { code: 'sheet-encoding-unknown', args: {} },
  { code: 'sheet-quote-open', args: { line: 3 } },
] as const;

/** A code of {@link SHEET_CODES}. */
export type SheetCode = (typeof SHEET_CODES)[number]['code'];

/** The only error that reading a spreadsheet raises; `words/sheet.ts` has the sentence. */
export class SheetError extends Error {
  readonly code: SheetCode;
  readonly args: Readonly<Record<string, string | number>>;
  constructor(code: SheetCode, args: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'SheetError';
    this.code = code;
    this.args = args;
  }
}

/** Limits of what is taken up. The largest ledger of an office stays a hundred times below them. */
export const SHEET_LIMITS = {
  /** Bytes of the file. */
  bytes: 10 * 1024 * 1024,
  /** Bytes of all its parts that are read, unpacked. */
  unpacked: 64 * 1024 * 1024,
  /** Cells of all sheets that hold something. */
  cells: 100_000,
  /** Cells of all sheets with the empty ones left of them. */
  places: 1_000_000,
  rows: 20_000,
  columns: 500,
  sheets: 200,
  merges: 20_000,
  /** UTF-16 units of one cell, as in Excel. */
  text: 32_767,
} as const;
