/** What a workbook is asked to be. Rows and columns count from 0; all text is raw and is made inert when it is written. */
import type { Day } from '../../ground/calendar/dates.ts';
import type { Lang } from '../../words/lang.ts';

/** A whole workbook. The same specification gives the same bytes. */
export interface WorkbookSpec {
  /** At least one that is not hidden. */
  readonly sheets: readonly SheetSpec[];
  /** Title of the file's properties. */
  readonly title: string;
  /** Who issues it, in the file's properties. */
  readonly creator?: string;
  /** Language of the page footer and of the sheet that holds long lists; Chinese unless given. */
  readonly lang?: Lang;
  /** Names by which other programs find cells again after rows and columns were moved. Letters, digits and `_`. */
  readonly names?: readonly { readonly name: string; readonly sheet: number; readonly area: Area }[];
}

/** A range of cells, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet. */
export interface SheetSpec {
  /** Made to fit: at most 31 characters, none that Excel forbids, no name twice. */
  readonly name: string;
  /** `width` in columns of a terminal: a Chinese character takes 2. */
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly (readonly CellSpec[])[];
  /** Rows at the top and columns at the left that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** The head row and the rows below it that buttons in the head filter and sort. */
  readonly filter?: Area;
  readonly merges?: readonly Area[];
  /** Locks every cell that is not `unlocked`. There is no password: it guards against slips, not against persons. */
  readonly protect?: boolean;
  readonly hidden?: boolean;
  readonly landscape?: boolean;
  /** A4 unless given; sheets of many columns are legible on A3 only. Always fitted to one page across. */
  readonly paper?: 'A4' | 'A3';
  /** How many rows, from `repeatFrom` (default 0) on, head each printed page. */
  readonly repeatRows?: number;
  readonly repeatFrom?: number;
  /** Printed above each page, e.g. 演练数据. */
  readonly banner?: string;
}

/** One cell. */
export interface CellSpec {
  /** A string is always text, never a formula. A day outside 1900-03-01 to 9999-12-31 is written as text. */
  readonly value?: string | number | { readonly day: Day };
  readonly style?: StyleName;
  /** May be typed into where the sheet is protected. `input` cells are unlocked unless this says false. */
  readonly unlocked?: boolean;
  /** Values of a drop-down list; others are refused. */
  readonly list?: readonly string[];
  /** What may be typed: a day of 2000 to 2099; percentage points (0 to 100, more after a warning); a number; a whole number from 0. */
  readonly rule?: 'date' | 'percent' | 'number' | 'whole';
  /** Shown beside the cell when it is chosen, and when what was typed is refused: sentences of the caller's. */
  readonly prompt?: string;
  readonly refusal?: string;
  /** How a number is shown (0.729 with `percent` and one decimal as 72.9%), or `text` for cells whose digits are codes. */
  readonly format?: 'text' | 'percent' | { readonly decimals: number; readonly percent?: boolean };
  readonly align?: 'left' | 'right' | 'center';
  readonly bold?: boolean;
  readonly tone?: 'red' | 'yellow' | 'green' | 'blue' | 'grey' | 'muted';
}

/**
 * Looks of cells: `head` of a table, `title` of the sheet, `label` beside or above fields, `fixed` what is known and locked, `input` what is
 * to be filled in, `note` commentary, `banner` a mark that must be seen. Without a style: a plain bordered cell; `text` has no border.
 */
export type StyleName = 'head' | 'title' | 'label' | 'fixed' | 'input' | 'note' | 'banner' | 'text';
