/** Head of an official document: corner lines, mark, number, separator, title (GB/T 9704-2012 §7.2, §7.3.1, §10.1, §10.3). */
import type { OfficialDocument } from '../../ground/text/blocks.ts';
import { labels } from '../../words/labels.ts';
import type { Item, Rect } from './display.ts';
import {
  CELL,
  emptyLines,
  HEAD,
  LINE,
  PAPER,
  PT,
  RED,
  SIZE,
  TEXT_WIDTH,
  TITLE_CHARS,
  TITLE_LINE,
  TYPE_AREA,
} from './grid.ts';
import { cornerLines, markOf, markSize, namesIn } from './official.ts';
import { type Setter, setLine } from './setter.ts';
import { cleanText, plainText } from './text.ts';
import { breakTitle } from './title.ts';

const EM = SIZE.three / PT;
const CENTRE = (TYPE_AREA.left + TYPE_AREA.right) / 2;

/** What the head drew and where the next thing may begin: the upper edge of its characters. */
interface DrawnHead {
  readonly items: Item[];
  readonly next: number;
}

function rect(x: number, y: number, width: number, height: number, color: string): Rect {
  return { kind: 'rect', x, y, width, height, color };
}

/** The red mark with the upper edge of its characters at `top`; returns its lower edge. */
function mark(setter: Setter, doc: OfficialDocument, top: number): { readonly items: Item[]; readonly bottom: number } {
  const { orgs, suffix } = markOf(doc);
  const style = { face: 'title', color: RED } as const;
  let size = markSize(orgs, suffix, TEXT_WIDTH * PT);
  const set = (text: string) => setLine(setter, text, { ...style, size }, 'head.orgs');
  const gap = orgs.length > 1 && suffix !== '' ? 4 : 0;
  const total = () => Math.max(0, ...orgs.map((org) => set(org).width)) + gap + (suffix === '' ? 0 : set(suffix).width);
  while (total() > TEXT_WIDTH && size > 6) size -= 0.5;
  const em = size / PT;
  if (orgs.length <= 1) {
    const line = set((orgs[0] ?? '') + suffix);
    return { items: line.place(CENTRE - line.width / 2, top), bottom: top + em };
  }
  const pitch = em * 1.3;
  const wide = Math.max(...orgs.map((org) => set(org).width));
  const left = CENTRE - total() / 2;
  const bottom = top + pitch * (orgs.length - 1) + em;
  const items = orgs.flatMap((org, row) => spread(setter, org, { ...style, size }, left, wide, top + row * pitch));
  const after = suffix === '' ? [] : set(suffix).place(left + wide + gap, (top + bottom) / 2 - em / 2);
  return { items: [...items, ...after], bottom };
}

/** A name spread over the width of the longest of its neighbours. */
function spread(
  setter: Setter,
  text: string,
  style: { face: 'title'; size: number; color: string },
  left: number,
  width: number,
  top: number,
): Item[] {
  const chars = [...cleanText(text)];
  const pieces = chars.map((char) => setLine(setter, char, style, 'head.orgs'));
  const natural = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const each = chars.length > 1 ? (width - natural) / (chars.length - 1) : 0;
  let x = left + (chars.length > 1 ? 0 : (width - natural) / 2);
  return pieces.flatMap((piece) => {
    const items = piece.place(x, top);
    x += piece.width + each;
    return items;
  });
}

function corner(setter: Setter, doc: OfficialDocument, top: number): { readonly items: Item[]; readonly rows: number } {
  const lines = cornerLines(doc.head);
  const items = lines.flatMap((line) =>
    setLine(
      setter,
      line.text,
      { face: line.face === 'hei' ? 'hei' : 'fang', size: SIZE.three, color: '#000000' },
      'head',
    ).place(TYPE_AREA.left, top + line.line * LINE),
  );
  return { items, rows: Math.max(0, ...lines.map((line) => line.line + 1)) };
}

/** Lines of a title, centred; `next` is the lower edge of the last line's characters. */
export function titleLines(
  setter: Setter,
  title: string,
  place: { readonly top: number; readonly centre: number; readonly limit: number },
  names: readonly string[],
  where: string,
): DrawnHead {
  const { top, centre, limit } = place;
  const lines = breakTitle(plainText(title), limit, names).filter((line) => line !== '');
  const items = lines.flatMap((text, row) => {
    let size: number = SIZE.two;
    let line = setLine(setter, text, { face: 'title', size, color: '#000000' }, where);
    const most = (limit * SIZE.two) / PT;
    if (line.width > most + 0.5) {
      setter.warn('title-shrunk', { where });
      size = Math.max(4, (size * most) / line.width);
      line = setLine(setter, text, { face: 'title', size, color: '#000000' }, where);
    }
    return line.place(centre - line.width / 2, top + row * TITLE_LINE);
  });
  return { items, next: top + Math.max(0, lines.length - 1) * TITLE_LINE + SIZE.two / PT };
}

/** The head with the title; `next` is the upper edge of the addressees' or the text's first line. */
export function drawHead(setter: Setter, doc: OfficialDocument): DrawnHead {
  const start = doc.format === 'letter' ? letterHead(setter, doc) : documentHead(setter, doc);
  if (doc.title === '') return start;
  const title = titleLines(
    setter,
    doc.title,
    { top: start.next, centre: CENTRE, limit: TITLE_CHARS },
    namesIn(doc),
    'title',
  );
  return { items: [...start.items, ...title.items], next: title.next + emptyLines(1) };
}

function documentHead(setter: Setter, doc: OfficialDocument): DrawnHead {
  const red = mark(setter, doc, TYPE_AREA.top + HEAD.markTop);
  const top = red.bottom + emptyLines(2);
  const number = numberLines(setter, doc, top);
  const lineTop = number.next + HEAD.separatorGap;
  const separator = rect(TYPE_AREA.left, lineTop - HEAD.separatorWeight / 2, TEXT_WIDTH, HEAD.separatorWeight, RED);
  return {
    items: [...corner(setter, doc, TYPE_AREA.top).items, ...red.items, ...number.items, separator],
    next: lineTop + emptyLines(2),
  };
}

/** 发文字号, centred, or at the left of the last 签发人; `next` is the lower edge of its characters. */
function numberLines(setter: Setter, doc: OfficialDocument, top: number): DrawnHead {
  const style = { face: 'fang', size: SIZE.three, color: '#000000' } as const;
  const number = setLine(setter, doc.head.number ?? '', style, 'head.number', true);
  const signers = (doc.head.signers ?? []).map(cleanText);
  if (signers.length === 0) {
    return { items: number.place(CENTRE - number.width / 2, top), next: top + EM };
  }
  const words = labels(doc.lang);
  const label = setLine(setter, `${words.signer}${words.colon}`, style, 'head.signers', true);
  const rows: string[] = [];
  for (let index = 0; index < signers.length; index += 2) rows.push(signers.slice(index, index + 2).join('　'));
  const names = rows.map((row) => setLine(setter, row, { ...style, face: 'kai' }, 'head.signers', true));
  const left = TYPE_AREA.right - CELL - Math.max(...names.map((name) => name.width));
  const items = names.flatMap((name, row) => name.place(left, top + row * LINE));
  const bottom = top + (names.length - 1) * LINE;
  return {
    items: [...items, ...label.place(left - label.width, top), ...number.place(TYPE_AREA.left + CELL, bottom)],
    next: bottom + EM,
  };
}

/** A letter's mark, red double lines and first row; the second double line stands at the foot of the same page. */
function letterHead(setter: Setter, doc: OfficialDocument): DrawnHead {
  const red = mark(setter, doc, HEAD.letterMarkTop);
  const { letterThick: thick, letterThin: thin, letterRuleGap: gap, letterRule: length } = HEAD;
  const x = (PAPER.width - length) / 2;
  const lineTop = red.bottom + HEAD.separatorGap;
  const lineBottom = lineTop + thick + gap + thin;
  const foot = PAPER.height - HEAD.letterRuleBottom;
  const rules = [
    rect(x, lineTop, length, thick, RED),
    rect(x, lineTop + thick + gap, length, thin, RED),
    rect(x, foot - thick - gap - thin, length, thin, RED),
    rect(x, foot - thick, length, thick, RED),
  ];
  const rowTop = lineBottom + ((SIZE.three / PT) * 7) / 8;
  const left = corner(setter, doc, rowTop);
  const number = setLine(
    setter,
    doc.head.number ?? '',
    { face: 'fang', size: SIZE.three, color: '#000000' },
    'head.number',
    true,
  );
  const rows = Math.max(left.rows, doc.head.number ? 1 : 0);
  const bottom = rows === 0 ? lineBottom : rowTop + (rows - 1) * LINE + EM;
  return {
    items: [...red.items, ...rules, ...left.items, ...number.place(TYPE_AREA.right - number.width, rowTop)],
    next: bottom + emptyLines(2),
  };
}
