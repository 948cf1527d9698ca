/** XLSX for reckoning and filling in: pages as sheets, and workbooks by specification. */
import type { Document } from '../../ground/text/blocks.ts';
import { pageSpec } from './page.ts';
import { workbook } from './workbook.ts';

export type { CellSpec, SheetSpec, WorkbookSpec } from './spec.ts';
export { workbook };

/** The bytes of an .xlsx file that shows a document. Pure; throws nothing of its own. */
export function renderXlsx(doc: Document): Uint8Array {
  return workbook(pageSpec(doc));
}
