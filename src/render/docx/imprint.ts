/** Imprint and trace as boxes at fixed places of the last page (GB/T 9704-2012 §7.4). */
import type { OfficialDocument } from '../../ground/text/blocks.ts';
import { roughWidth } from '../layout/columns.ts';
import { IMPRINT, PAPER, PT, SIZE, TEXT_WIDTH, TYPE_AREA } from '../layout/grid.ts';
import { imprintParts } from '../layout/official.ts';
import { BLACK, type Counters, hairline, paragraph, runs } from './blocks.ts';
import { textBox } from './drawing.ts';
import { element, twips } from './xml.ts';

/** 版记 at the foot of the type area: lines of 4号 between rules as wide as the text (§7.4). */
export function imprintBox(doc: OfficialDocument, addressees: boolean, counters: Counters): string {
  const found = imprintParts(doc, addressees);
  if (!found) return '';
  const rows: { readonly xml: string; readonly lines: number }[] = [];
  if (found.lists.length > 0) {
    const lists = found.lists.map((entry) => hangingList(entry));
    rows.push({ xml: lists.map((list) => list.xml).join(''), lines: lists.reduce((sum, list) => sum + list.lines, 0) });
  }
  if (found.printer !== '' || found.printed !== '') {
    const tab = element('w:r', {}, element('w:tab'));
    const inside = runs(found.printer, BLACK) + (found.printed !== '' ? tab + runs(found.printed, BLACK) : '');
    rows.push({
      xml: paragraph('Imprint', inside, {
        left: 280,
        right: 0,
        tabs: [{ kind: 'right', at: twips(TEXT_WIDTH) - 280 }],
      }),
      lines: 1,
    });
  }
  const ruled = doc.format !== 'letter';
  const border = (side: string, size: number): string =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': '000000' });
  const width = twips(TEXT_WIDTH);
  const height = rows.reduce((sum, row) => sum + row.lines, 0) * IMPRINT.line;
  const table = element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      ruled ? element('w:tblBorders', {}, border('top', 8), border('bottom', 8), border('insideH', 6)) : '',
      element('w:tblLayout', { 'w:type': 'fixed' }),
      // Some programs add margins of their own where none are written.
      element(
        'w:tblCellMar',
        {},
        ...['left', 'right'].map((side) => element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' })),
      ),
    ),
    element('w:tblGrid', {}, element('w:gridCol', { 'w:w': width })),
    ...rows.map((row) =>
      element(
        'w:tr',
        {},
        element('w:trPr', {}, element('w:cantSplit')),
        element('w:tc', {}, element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })), row.xml),
      ),
    ),
  );
  // A box must end with a paragraph; a hairline one takes a point.
  const tail = hairline();
  const boxHeight = height + 1;
  const box = { x: TYPE_AREA.left, y: TYPE_AREA.bottom - boxHeight + 0.5 / PT, width: TEXT_WIDTH, height: boxHeight };
  return textBox(++counters.drawing, box, table + tail, { bottom: true, wrap: 'above' });
}

/** A label a character in, its names hanging behind it, with the lines that it will about take. */
function hangingList(entry: { readonly label: string; readonly text: string }): {
  readonly xml: string;
  readonly lines: number;
} {
  const hanging = roughWidth(entry.label) * SIZE.four * 20;
  const perLine = (TEXT_WIDTH * PT) / SIZE.four - 2 - roughWidth(entry.label);
  return {
    xml: paragraph('Imprint', runs(entry.label + entry.text, BLACK), {
      left: 280 + hanging,
      hanging,
      right: 280,
      align: 'both',
    }),
    lines: Math.ceil(roughWidth(entry.text) / (perLine - 0.5)),
  };
}

/** What made this file, small in the foot margin of the last page. */
export function traceBox(doc: OfficialDocument, counters: Counters): string {
  if (doc.provenance.length === 0) return '';
  const lines = doc.provenance.map((line) => paragraph('Trace', runs(line, BLACK))).join('');
  return textBox(
    ++counters.drawing,
    { x: TYPE_AREA.left, y: 276, width: TEXT_WIDTH, height: PAPER.height - 276 - 6 },
    lines,
  );
}
