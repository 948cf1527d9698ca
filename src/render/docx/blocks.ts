/** Blocks of the page model as WordprocessingML: paragraphs, headings, lists, tables. */
import type { Block, Run, Table, Text, Tone } from '../../ground/text/blocks.ts';
import { columnWidths, roughWidth, tableSize } from '../layout/columns.ts';
import { CELL_PADDING, PT, SIZE, TABLE_SIZES, TYPE_AREA, tablePitch } from '../layout/grid.ts';
import { keptRows } from '../layout/kept-rows.ts';
import { cleanText, plainText, runsOf } from '../layout/text.ts';
import { FACE, type FaceName, HEADING_FACE, type ParagraphStyle, paragraphProperties } from './properties.ts';
import { element, escapeXml, twips, value } from './xml.ts';

/** What is counted while a document is written. */
export interface Counters {
  /** One entry for each list, in order: `w:numId` is its place from 1. */
  readonly lists: ('decimal' | 'bullet')[];
  drawing: number;
}

/** Colours of tones on ordinary pages, dark enough to read on paper. */
const TONES: Readonly<Record<Tone, string>> = {
  red: 'B00020',
  yellow: '8A6100',
  green: '1B6E2D',
  blue: '1F4E9E',
  grey: '595959',
  muted: '595959',
};

/** How runs of a place are drawn. */
interface RunLook {
  /** Official documents are black. */
  readonly colored: boolean;
  readonly face?: FaceName;
  /** The face of the paragraph's style; 仿宋 where nothing is said. */
  readonly base?: FaceName;
  /** Points, where the style has another size. */
  readonly size?: number;
}

/** The look of official documents. */
export const BLACK: RunLook = { colored: false };

/** The look of titles. */
export const TITLE: RunLook = { colored: false, base: 'title' };

/** Runs of a text; line breaks stay breaks. */
export function runs(text: Text, look: RunLook): string {
  return runsOf(text)
    .map((run) => runXml(run, look))
    .join('');
}

/** Three numbers or more with marks between them: LibreOffice breaks no line there without a zero-width space, and leaves a lone 「（」 before a long list. */
const LIST_OF_NUMBERS = /[0-9.]+(?:[、，；](?=[0-9])[0-9.]+){2,}/gu;

/** Lines may end inside lists of numbers; two numbers stay together, and their text stays as it is. */
function breakable(text: string): string {
  return text.replace(LIST_OF_NUMBERS, (list) => list.replace(/[、，；]/gu, '$&\u200b'));
}

/** Marks of Chinese text that programs look for in the Latin face, where they stand half as wide. */
const LATIN_MARKS = /([·×÷°±]+)/u;

function runXml(run: Run, look: RunLook): string {
  const face = look.face ?? (run.strong ? 'hei' : undefined);
  const bold = run.strong && !look.face ? element('w:b', { 'w:val': 0 }) : '';
  const color = look.colored && run.tone ? value('w:color', TONES[run.tone]) : '';
  const properties = (mark: boolean): string => {
    const own = mark ? FACE[face ?? look.base ?? 'fang'] : undefined;
    const fonts = element('w:rFonts', {
      'w:hint': 'eastAsia',
      'w:ascii': own,
      'w:eastAsia': face === undefined ? undefined : FACE[face],
      'w:hAnsi': own,
    });
    const size = look.size === undefined ? '' : value('w:sz', look.size * 2) + value('w:szCs', look.size * 2);
    return element('w:rPr', {}, fonts, bold, color, size);
  };
  const line = (text: string): string =>
    text
      .split(LATIN_MARKS)
      .map((piece, index) => ({ piece, mark: index % 2 === 1 }))
      .filter(({ piece }) => piece !== '')
      .map(({ piece, mark }) => {
        return element('w:r', {}, properties(mark), `<w:t xml:space="preserve">${breakable(escapeXml(piece))}</w:t>`);
      })
      .join('');
  return cleanText(run.text)
    .split('\n')
    .map(line)
    .join(element('w:r', {}, properties(false), element('w:br')));
}

/** One paragraph in a style, with what departs from it. */
export function paragraph(style: string, inside: string, extra: ParagraphStyle = {}, section = ''): string {
  const properties = value('w:pStyle', style) + paragraphProperties(extra) + section;
  return element('w:p', {}, element('w:pPr', {}, properties), inside);
}

/** A line that takes no room. */
const HAIR: ParagraphStyle = { line: 20, align: 'left' };

/** A paragraph that takes no room: end of a section, or the anchor of a box. */
export function hairline(inside = '', section = ''): string {
  return paragraph('Normal', inside, HAIR, section);
}

/** Where blocks stand. */
export interface BlockPlace {
  readonly official: boolean;
  /** Width of the column of text, millimetres. */
  readonly width: number;
  /** From the top of a page's line boxes to the top of its characters, millimetres: a table's head leaves it free on every page. */
  readonly tableLead: number;
}

/** Blocks of a column of text; `keepLast` holds the last paragraph to what follows it. */
export function blocksXml(blocks: readonly Block[], place: BlockPlace, counters: Counters, keepLast = false): string {
  return blocks
    .map((block, index) => blockXml(block, place, counters, keepLast && index === blocks.length - 1))
    .join('');
}

function blockXml(block: Block, place: BlockPlace, counters: Counters, keepNext: boolean): string {
  const { official } = place;
  const look: RunLook = { colored: !official };
  switch (block.type) {
    case 'heading': {
      const base = HEADING_FACE[official ? 'official' : 'page'][block.level - 1] ?? 'fang';
      const set = (text: Text): string => runs(text, { ...look, base });
      return paragraph(`Heading${block.level}`, set(block.label ?? '') + set(block.text));
    }
    case 'paragraph':
      return paragraph('BodyText', runs(block.text, look), keepNext ? { keepNext } : {});
    case 'note':
      return paragraph('Annotation', runs(block.text, { ...look, base: 'kai' }));
    case 'excerpt':
      return block.lines.map((line) => paragraph('Excerpt', runs(line, { ...look, base: 'song' }))).join('');
    case 'list': {
      if (block.items.length === 0) return '';
      counters.lists.push(block.ordered ? 'decimal' : 'bullet');
      const numbering = counters.lists.length;
      return block.items
        .map((item, index) => {
          const keep = keepNext && index === block.items.length - 1 ? { keepNext } : {};
          return paragraph('BodyText', runs(item, look), { numbering, ...listIndent(official), ...keep });
        })
        .join('');
    }
    case 'table':
      return tableXml(block, place, look, keepNext);
  }
}

/** Where a list's number and its text stand, in twentieths of a point. */
export const LIST = { official: { indent: 632, hanging: 316 }, page: { indent: 0, hanging: 320 } } as const;

function listIndent(official: boolean): ParagraphStyle {
  const { indent, hanging } = official ? LIST.official : LIST.page;
  return { left: indent + hanging, hanging, firstLineChars: 0 };
}

/** An empty row without rules that is part of the head: where the table goes on, its rules begin at the edge of the type area. */
function leadRow(lead: number, widths: readonly number[]): string {
  const total = widths.reduce((a, b) => a + b, 0);
  const open = ['top', 'left', 'right'].map((side) => element(`w:${side}`, { 'w:val': 'nil' }));
  const properties = element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': total, 'w:type': 'dxa' }),
    value('w:gridSpan', widths.length),
    element('w:tcBorders', {}, ...open),
  );
  return element(
    'w:tr',
    {},
    element(
      'w:trPr',
      {},
      element('w:cantSplit'),
      element('w:trHeight', { 'w:val': twips(lead), 'w:hRule': 'exact' }),
      element('w:tblHeader'),
    ),
    element('w:tc', {}, properties, paragraph('TableHead', '', { line: 20 })),
  );
}

function tableXml(table: Table, place: BlockPlace, look: RunLook, keepNext: boolean): string {
  if (table.columns.length === 0) return '';
  const { official, width, tableLead } = place;
  const size = official ? tableSize(table, width, CELL_PADDING.side * 2, TABLE_SIZES) : SIZE.five;
  const widths = columnWidths(table, width, size / PT, CELL_PADDING.side * 2).widths.map(twips);
  const style = official && size === SIZE.five ? 'Small' : '';
  const line = official ? {} : { line: 280 };
  const head = tableRow(
    element('w:tblHeader'),
    widths,
    table.columns.map((column) => paragraph(`TableHead${style}`, runs(column.title, { ...look, face: 'hei' }), line)),
  );
  const kept = rowsKeptTogether(table, size, widths);
  // A note under the table does not begin a page.
  const keep = (row: number): ParagraphStyle =>
    kept[row] || ((table.note || keepNext) && row === table.rows.length - 1) ? { keepNext: true } : {};
  const rows = table.rows.map((cells, number) =>
    tableRow(
      '',
      widths,
      table.columns.map((column, index) =>
        paragraph(`TableText${style}`, runs(cells[index] ?? '', look), {
          ...line,
          ...keep(number),
          align: column.align ?? 'left',
        }),
      ),
    ),
  );
  const caption = table.caption
    ? paragraph('Caption', runs(table.caption, { ...look, base: 'hei' }))
    : paragraph('Normal', '', { line: 80, keepNext: true });
  const last = keepNext ? { keepNext } : {};
  const note = table.note ? paragraph('Annotation', runs(table.note, { ...look, base: 'kai' }), last) : '';
  const xml = element(
    'w:tbl',
    {},
    tableProperties(widths),
    element('w:tblGrid', {}, ...widths.map((each) => element('w:gridCol', { 'w:w': each }))),
    tableLead > 0 ? leadRow(tableLead, widths) : '',
    head,
    ...rows,
  );
  // Two tables without a paragraph between them would become one.
  return `${caption}${xml}${note || paragraph('Normal', '', { ...HAIR, ...last })}`;
}

/** Rules, padding and the width of a whole table. */
function tableProperties(widths: readonly number[]): string {
  const border = (side: string): string =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' });
  const margin = (side: string, mm: number): string => element(`w:${side}`, { 'w:w': twips(mm), 'w:type': 'dxa' });
  return element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': widths.reduce((a, b) => a + b, 0), 'w:type': 'dxa' }),
    value('w:jc', 'center'),
    element('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border)),
    value('w:tblLayout', 'fixed').replace('w:val', 'w:type'),
    element(
      'w:tblCellMar',
      {},
      margin('top', CELL_PADDING.top),
      margin('left', CELL_PADDING.side),
      margin('bottom', CELL_PADDING.top),
      margin('right', CELL_PADDING.side),
    ),
  );
}

/** A row of paragraphs, one a cell, never divided between pages. */
function tableRow(properties: string, widths: readonly number[], paragraphs: readonly string[]): string {
  const cells = paragraphs.map((inside, index) => {
    const width = element('w:tcW', { 'w:w': widths[index] ?? 0, 'w:type': 'dxa' });
    return element('w:tc', {}, element('w:tcPr', {}, width, value('w:vAlign', 'center')), inside);
  });
  return element('w:tr', {}, element('w:trPr', {}, element('w:cantSplit'), properties), ...cells);
}

/** Which rows stay with the next one, by how many lines each will have: the program that opens the file breaks them, so this is an estimate. */
function rowsKeptTogether(table: Table, size: number, widths: readonly number[]): readonly boolean[] {
  const inner = (index: number): number => Math.max(1, (widths[index] ?? 0) - 2 * twips(CELL_PADDING.side));
  const lines = (cells: readonly Text[]): number =>
    Math.max(1, ...cells.map((cell, index) => Math.ceil((roughWidth(plainText(cell)) * size * 20) / inner(index))));
  return keptRows(
    table.rows.map((cells) => lines(cells) * tablePitch(size) + 2 * CELL_PADDING.top * PT),
    (TYPE_AREA.bottom - TYPE_AREA.top) * PT,
  );
}
