/** One worksheet as XML: cells, heights, what stays in sight, what is locked, how it prints. */

import { isDay } from '../../ground/calendar/dates.ts';
import { serialOf } from '../../ground/calendar/serial.ts';
import { present } from '../../ground/present.ts';
import { cellName } from '../../ground/text/cells.ts';
import { element, escapeLines, escapeXml, part } from '../ooxml.ts';
import { areaName, SPREADSHEET } from './parts.ts';
import type { Area, CellSpec, SheetSpec } from './spec.ts';
import { type Interner, letterSize, type Styles } from './styles.ts';
import { cellText, lineCount, looksLikeFormula, shortened, withoutEscapes } from './text.ts';
import { type Lists, validations } from './validation.ts';

/** What the sheets of a workbook share. */
export interface Shared {
  readonly styles: Styles;
  readonly strings: Interner;
  readonly lists: Lists;
  /** How many cells hold a string, for the table of strings. */
  uses: number;
  readonly footer: string;
}

/** `xl/worksheets/sheetN.xml`. */
export function sheetXml(sheet: SheetSpec, first: boolean, shared: Shared): string {
  const merges = sheet.merges ?? [];
  const codes = new Codes();
  const merged = new Map(merges.map((merge) => [cellName(merge.top, merge.left), merge]));
  const rows = sheet.rows.map((row, index) => rowXml(sheet, row, index, merged, shared, codes)).join('');
  const bottom = Math.max(0, sheet.rows.length - 1);
  const right = Math.max(0, ...sheet.rows.map((row) => row.length - 1));
  const filter = sheet.filter ? areaName(sheet.filter) : undefined;
  const rules = validations(sheet.rows, shared.lists);
  return part(
    element(
      'worksheet',
      { xmlns: SPREADSHEET },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      element('dimension', { ref: areaName({ top: 0, left: 0, bottom, right }) }),
      element('sheetViews', {}, viewXml(sheet, first)),
      element('sheetFormatPr', { defaultRowHeight: LINE }),
      columnsXml(sheet),
      element('sheetData', {}, rows),
      sheet.protect
        ? element('sheetProtection', { sheet: 1, objects: 1, scenarios: 1, formatColumns: 0, formatRows: 0 })
        : '',
      filter ? element('autoFilter', { ref: filter }) : '',
      merges.length > 0
        ? element(
            'mergeCells',
            { count: merges.length },
            ...merges.map((merge) => element('mergeCell', { ref: areaName(merge) })),
          )
        : '',
      rules,
      element('printOptions', { horizontalCentered: 1 }),
      element('pageMargins', { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.35, footer: 0.35 }),
      element('pageSetup', {
        paperSize: sheet.paper === 'A3' ? 8 : 9,
        fitToHeight: 0,
        orientation: sheet.landscape ? 'landscape' : 'portrait',
      }),
      element(
        'headerFooter',
        {},
        sheet.banner === undefined ? '' : element('oddHeader', {}, `&amp;C${escapeXml(printed(sheet.banner))}`),
        element('oddFooter', {}, `&amp;C${escapeXml(shared.footer)}`),
      ),
      codes.areas.length > 0
        ? element(
            'ignoredErrors',
            {},
            element('ignoredError', { sqref: codes.areas.map(areaName).join(' '), numberStoredAsText: 1 }),
          )
        : '',
    ),
  );
}

/** `&` begins a code in headers and footers, which have at most 255 UTF-16 units. */
function printed(text: string): string {
  return shortened(cellText(text).replace(/\n/g, ' '), 120).replace(/&/g, '&&');
}

function viewXml({ freeze }: SheetSpec, first: boolean): string {
  const pane = freeze && (freeze.rows > 0 || freeze.columns > 0);
  const corner = freeze ? cellName(freeze.rows, freeze.columns) : 'A1';
  const name = freeze && freeze.rows > 0 ? (freeze.columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  return element(
    'sheetView',
    { tabSelected: first ? 1 : undefined, workbookViewId: 0 },
    pane
      ? element('pane', {
          xSplit: freeze.columns > 0 ? freeze.columns : undefined,
          ySplit: freeze.rows > 0 ? freeze.rows : undefined,
          topLeftCell: corner,
          activePane: name,
          state: 'frozen',
        })
      : '',
    pane ? element('selection', { pane: name, activeCell: corner, sqref: corner }) : '',
  );
}

function columnsXml({ columns }: SheetSpec): string {
  if (columns.length === 0) return '';
  return element(
    'cols',
    {},
    ...columns.map(({ width }, i) =>
      element('col', { min: i + 1, max: i + 1, width: Math.min(255, Math.max(1, width)), customWidth: 1 }),
    ),
  );
}

/** Points of one line of 11-point letters. */
const LINE = 15.75;
/** Greatest height of a row in points (Excel's limit). */
const TALLEST = 409;

function rowXml(
  sheet: SheetSpec,
  row: readonly CellSpec[],
  index: number,
  merges: ReadonlyMap<string, Area>,
  shared: Shared,
  codes: Codes,
): string {
  let height = LINE;
  let merged = false;
  const cells = row.map((cell, column) => {
    const text = typeof cell.value === 'string' ? cellText(cell.value) : '';
    const merge = merges.get(cellName(index, column));
    if (text !== '') {
      const right = merge?.right ?? column;
      let width = 0;
      for (let at = column; at <= right; at++) width += sheet.columns[at]?.width ?? 8.43;
      const size = letterSize(cell.style);
      const lines = lineCount(text, (width * 11) / size);
      if (merge === undefined || merge.top === merge.bottom)
        height = Math.max(height, lines * LINE * (size / 11) + (cell.style === 'title' ? 8 : 1));
      merged ||= merge !== undefined;
    }
    if (/^-?\d+(?:\.\d+)?$/.test(text)) codes.add(index, column);
    return cellXml(cell, text, index, column, shared);
  });
  return element(
    'row',
    {
      r: index + 1,
      ht: Math.round(Math.min(TALLEST, height) * 4) / 4,
      // Programs measure rows again when somebody types, but never rows whose text is in merged cells.
      customHeight: merged ? 1 : undefined,
    },
    ...cells,
  );
}

/** Cells whose text is digits on purpose: Excel would mark each with a warning. */
class Codes {
  readonly areas: { top: number; left: number; bottom: number; right: number }[] = [];
  private readonly last = new Map<number, (typeof this.areas)[number]>();

  add(row: number, column: number): void {
    const above = this.last.get(column);
    if (above?.bottom === row - 1) above.bottom = row;
    else {
      const area = { top: row, left: column, bottom: row, right: column };
      this.last.set(column, area);
      this.areas.push(area);
    }
  }
}

/** First day whose number means the same in every program. */
const FIRST_DAY = '1900-03-01';

function cellXml(cell: CellSpec, text: string, row: number, column: number, shared: Shared): string {
  const { value } = cell;
  const place = cellName(row, column);
  const day = typeof value === 'object' ? value.day : undefined;
  const isDate = day !== undefined && isDay(day) && day >= FIRST_DAY;
  const words = day !== undefined && !isDate ? cellText(day) : text;
  const style = shared.styles.index({
    ...present({ style: cell.style, align: cell.align, bold: cell.bold, tone: cell.tone }),
    code: formatCode(cell, isDate),
    unlocked: cell.unlocked ?? cell.style === 'input',
    quoted: looksLikeFormula(words),
  });
  if (isDate) return `<c r="${place}" s="${style}"><v>${serialOf(day)}</v></c>`;
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  if (words === '') return `<c r="${place}" s="${style}"/>`;
  shared.uses += 1;
  const number = shared.strings.of(words);
  return `<c r="${place}" s="${style}" t="s"><v>${number}</v></c>`;
}

/** An entry of the table of strings. */
export function stringXml(text: string): string {
  return `<si><t xml:space="preserve">${escapeLines(withoutEscapes(text))}</t></si>`;
}

function formatCode({ format, rule }: CellSpec, isDate: boolean): string {
  if (isDate || rule === 'date') return 'yyyy\\-mm\\-dd';
  if (format === 'text') return '@';
  if (format === 'percent') return '0%';
  if (format === undefined) return 'General';
  const decimals = Math.min(9, format.decimals);
  return `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${format.percent ? '%' : ''}`;
}
