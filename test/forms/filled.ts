/** Fills a form as a unit would: values by the title of the column, in the row of a number. */
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../src/render/xlsx/spec.ts';

/** What is typed: for each number (or item of the last sheet) the cells by their column's title. */
export type Typed = Readonly<Record<string, Readonly<Record<string, CellSpec['value']>>>>;

const text = (cell: CellSpec | undefined): string => (typeof cell?.value === 'string' ? cell.value : '');

/** The index of the head row: the first in which every cell is a head. */
function headOf(sheet: SheetSpec): number {
  return sheet.rows.findIndex((row) => row.length > 1 && row.every(({ style }) => style === 'head'));
}

/** The sheet with the cells filled in; a number that has no row is an error of the test. */
export function fillSheet(sheet: SheetSpec, typed: Typed): SheetSpec {
  const at = headOf(sheet);
  const titles = sheet.rows[at]!.map(text);
  const missing = new Set(Object.keys(typed));
  const rows = sheet.rows.map((row, index) => {
    const values = index > at ? typed[text(row[0])] : undefined;
    if (!values) return row;
    missing.delete(text(row[0]));
    return row.map((cell, column): CellSpec => {
      const value = values[titles[column]!];
      if (value === undefined) return cell;
      if (cell.style !== 'input') throw new Error(`${titles[column]} of ${text(row[0])} is locked`);
      return { ...cell, value };
    });
  });
  if (missing.size > 0) throw new Error(`no such row: ${[...missing].join(', ')}`);
  return { ...sheet, rows };
}

/** The workbook with its sheets filled in, by the names of the sheets. */
export function fill(spec: WorkbookSpec, typed: Readonly<Record<string, Typed>>): WorkbookSpec {
  const names = new Set(spec.sheets.map(({ name }) => name));
  for (const name of Object.keys(typed)) if (!names.has(name)) throw new Error(`no sheet ${name}`);
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) => (typed[sheet.name] ? fillSheet(sheet, typed[sheet.name]!) : sheet)),
  };
}

/** The sheet with its rows in another order and its columns moved: `order` lists the old columns. */
export function rearranged(sheet: SheetSpec, order: readonly number[], rows: 'same' | 'reversed'): SheetSpec {
  const at = headOf(sheet);
  const moved = (row: readonly CellSpec[]) => order.map((column) => row[column] ?? {});
  const body = sheet.rows.slice(at + 1).map(moved);
  return {
    name: sheet.name,
    columns: order.map((column) => sheet.columns[column]!),
    rows: [
      ...sheet.rows.slice(0, at).map((row) => row.slice(0, 1)),
      moved(sheet.rows[at]!),
      ...(rows === 'reversed' ? [...body].reverse() : body),
    ],
  };
}
