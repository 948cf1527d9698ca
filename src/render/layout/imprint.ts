/** What stands around the text: imprint, page numbers, banner, trace (GB/T 9704-2012 §7.4, §7.5). */
import type { OfficialDocument } from '../../ground/text/blocks.ts';
import type { Item, Rect } from './display.ts';
import { FOLIO_DROP, IMPRINT, PAPER, PT, SIZE, TEXT_WIDTH, TYPE_AREA } from './grid.ts';
import { imprintParts } from './official.ts';
import { atomsOf, fixed, type Setter, setLine, setParagraph } from './setter.ts';

const EM = SIZE.four / PT;

/** The imprint with its last line at the foot of the type area, and where it begins. */
interface DrawnImprint {
  readonly items: Item[];
  readonly top: number;
}

/** The imprint between its rules; undefined where there is nothing to print. A letter has no rules (§10.1). */
export function drawImprint(setter: Setter, doc: OfficialDocument, addressees: boolean): DrawnImprint | undefined {
  const parts = imprintParts(doc, addressees);
  if (!parts) return undefined;
  const style = fixed('fang', SIZE.four);
  const rows: { readonly lines: readonly ((top: number) => Item[])[] }[] = [];
  const lists = parts.lists.flatMap((entry) => hangingLines(setter, entry));
  const most = Math.floor((TYPE_AREA.bottom - TYPE_AREA.top) / IMPRINT.line) - 1;
  if (lists.length > most) setter.warn('imprint-cut', { where: 'imprint' });
  if (lists.length > 0) rows.push({ lines: lists.slice(0, most) });
  if (parts.printer !== '' || parts.printed !== '') {
    const printer = setLine(setter, parts.printer, style(), 'imprint.printer');
    const printed = setLine(setter, parts.printed, style(), 'imprint.printDate');
    rows.push({
      lines: [
        (top) => [
          ...printer.place(TYPE_AREA.left + EM, top),
          ...printed.place(TYPE_AREA.right - EM - printed.width, top),
        ],
      ],
    });
  }
  const ruled = doc.format !== 'letter';
  const pad = ruled ? (IMPRINT.line - EM) / 2 : IMPRINT.line - EM;
  const count = rows.reduce((sum, row) => sum + row.lines.length, 0);
  const top = TYPE_AREA.bottom - count * IMPRINT.line;
  const items: Item[] = [];
  let y = top;
  rows.forEach((row, index) => {
    if (ruled) items.push(level(y, index === 0 ? IMPRINT.thick : IMPRINT.thin));
    for (const line of row.lines) {
      items.push(...line(y + pad));
      y += IMPRINT.line;
    }
  });
  if (ruled) items.push(level(TYPE_AREA.bottom, IMPRINT.thick));
  return { items, top };
}

/** A label a character in, its names hanging behind it. */
function hangingLines(
  setter: Setter,
  entry: { readonly label: string; readonly text: string },
): ((top: number) => Item[])[] {
  const style = fixed('fang', SIZE.four);
  const label = setLine(setter, entry.label, style(), 'imprint.cc');
  const left = TYPE_AREA.left + EM + label.width;
  const width = TYPE_AREA.right - EM - left;
  const atoms = atomsOf(setter, entry.text, style, width, false, 'imprint.cc');
  return setParagraph(atoms, { left, width, size: SIZE.four }).lines.map((line, index) => (top) => [
    ...(index === 0 ? label.place(TYPE_AREA.left + EM, top) : []),
    ...line(top),
  ]);
}

function level(y: number, weight: number): Rect {
  return { kind: 'rect', x: TYPE_AREA.left, y: y - weight / 2, width: TEXT_WIDTH, height: weight, color: '#000000' };
}

/** 「— 1 —」, odd at the right, even at the left, a character from the edge of the type area. */
export function folio(setter: Setter, page: number): Item[] {
  const line = setLine(setter, `— ${page} —`, { face: 'fang', size: SIZE.four, color: '#000000' }, 'folio');
  const left = page % 2 === 1 ? TYPE_AREA.right - EM - line.width : TYPE_AREA.left + EM;
  // The dash stands 0.38 em above the baseline; its centre is what the rule measures.
  return line.place(left, TYPE_AREA.bottom + FOLIO_DROP + 0.38 * EM - 0.88 * EM);
}

/** Page number of an ordinary page, at the centre of the foot. */
export function centreFolio(setter: Setter, page: number, width: number, height: number): Item[] {
  const line = setLine(setter, `— ${page} —`, { face: 'fang', size: SIZE.five, color: '#000000' }, 'folio');
  return line.place((width - line.width) / 2, height - 14);
}

/** A mark in a frame at the upper right of every page, e.g. 演练数据. */
export function drawBanner(setter: Setter, text: string, right: number): Item[] {
  const size = SIZE.five;
  const style = { face: 'hei', size, color: '#C00000' } as const;
  const line = setLine(setter, text, style, 'banner');
  const em = size / PT;
  const [x, y, width, height, weight] = [right - line.width - 4, 14, line.width + 4, em + 2.4, 0.3];
  const rule = (a: number, b: number, c: number, d: number): Rect => ({
    kind: 'rect',
    x: a,
    y: b,
    width: c,
    height: d,
    color: '#C00000',
  });
  return [
    rule(x, y, width, weight),
    rule(x, y + height - weight, width, weight),
    rule(x, y, weight, height),
    rule(x + width - weight, y, weight, height),
    ...line.place(x + 2, y + 1.2),
  ];
}

/** Where the document came from, small in the foot margin of the last page. */
export function drawTrace(setter: Setter, doc: OfficialDocument, top: number): Item[] {
  const size = 7.5;
  const items: Item[] = [];
  let y = top;
  doc.provenance.forEach((text, index) => {
    const atoms = atomsOf(setter, text, fixed('fang', size, '#6E6E6E'), TEXT_WIDTH, false, `provenance.${index}`);
    for (const line of setParagraph(atoms, { left: TYPE_AREA.left, width: TEXT_WIDTH, align: 'left', size }).lines) {
      if (y + size / PT < PAPER.height - 5) items.push(...line(y));
      y += (size * 1.3) / PT;
    }
  });
  if (y > PAPER.height - 4) setter.warn('provenance-cut', { where: 'provenance' });
  return items;
}
