/** Sheets that forms are made of: cells to fill in, simple tables, and the hidden sheet that says whose form it is. */
import { present } from '../../ground/present.ts';
import type { CellSpec, SheetSpec } from '../../render/xlsx/spec.ts';

/** A cell to fill in, perhaps with what is known already. */
export const input = (value: string | undefined): CellSpec => ({
  style: 'input',
  ...present({ value }),
});

/** A cell for a day. */
export const dayInput = (day: string | undefined): CellSpec => ({
  style: 'input',
  rule: 'date',
  ...(day !== undefined && { value: { day } }),
});

/** One table: a head, then rows; the head stays in sight and is printed on each page. */
export function simpleSheet(
  name: string,
  widths: readonly number[],
  head: readonly string[],
  rows: readonly CellSpec[][],
): SheetSpec {
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [head.map((value): CellSpec => ({ value, style: 'head' })), ...rows],
    freeze: { rows: 1, columns: 1 },
    protect: true,
    landscape: true,
    repeatRows: 1,
  };
}

/** How a sheet stands whose table has lines of words above it: each across all `columns`, the head in sight with the first two columns and printed on each page. */
export const belowLead = (lead: number, columns: number) =>
  ({
    merges: Array.from({ length: lead }, (_, row) => ({ top: row, left: 0, bottom: row, right: columns - 1 })),
    freeze: { rows: lead + 1, columns: 2 },
    protect: true,
    landscape: true,
    repeatRows: 1,
    repeatFrom: lead,
  }) satisfies Partial<SheetSpec>;

/** Name of the hidden sheet that says what a form is. */
export const META_SHEET = 'duban';

/** The hidden sheet by which a form says whose it is. */
export function metaSheet(values: Readonly<Record<string, string>>): SheetSpec {
  return {
    name: META_SHEET,
    columns: [{ width: 12 }, { width: 40 }],
    rows: Object.entries(values).map(([key, value]): CellSpec[] => [
      { value: key, format: 'text' },
      { value, format: 'text' },
    ]),
    hidden: true,
    protect: true,
  };
}
