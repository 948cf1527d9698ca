/** Sections, headers and footers: paper, page numbers outside left and right, the banner of every page. */
import { DESCENT, FOLIO_DROP, HEAD, PAPER, PT, RED, SIZE, TYPE_AREA } from '../layout/grid.ts';
import { BLACK, type Counters, paragraph, runs } from './blocks.ts';
import { DRAWING_SPACES, rule, textBox } from './drawing.ts';
import { addPagePart, type PageParts } from './parts.ts';
import { BASELINE, type Preset } from './preset.ts';
import { FACE } from './properties.ts';
import { element, part, twips, value } from './xml.ts';

/** Height of a page number's line, points. */
const FOLIO_LINE = 17.75;

/** Top of the page number's line so that its dashes are centred 7 mm below the type area. */
const FOLIO_TOP = TYPE_AREA.bottom + FOLIO_DROP - (FOLIO_LINE * BASELINE - SIZE.four * (0.5 - DESCENT)) / PT;

function field(): string {
  const fonts = element(
    'w:rPr',
    {},
    element('w:rFonts', { 'w:ascii': FACE.song, 'w:hAnsi': FACE.song, 'w:eastAsia': FACE.song }),
  );
  const char = (type: string): string => element('w:r', {}, fonts, element('w:fldChar', { 'w:fldCharType': type }));
  return [
    char('begin'),
    element('w:r', {}, fonts, '<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
    char('separate'),
    element('w:r', {}, fonts, '<w:t>1</w:t>'),
    char('end'),
  ].join('');
}

/** 「— 1 —」 in 4号, a character from the outer edge. */
function folioParagraph(side: 'odd' | 'even' | 'centre'): string {
  const look = { colored: false, face: 'song' } as const;
  const inside = runs('— ', look) + field() + runs(' —', look);
  if (side === 'centre') return paragraph('Footer', inside, { align: 'center' });
  return paragraph('Footer', inside, side === 'odd' ? { align: 'right', right: 280 } : { align: 'left', left: 280 });
}

/** Distance of the header from the edge of the paper, millimetres. */
const HEADER_TOP = 15;

/** Which headers and footers a section has. */
export interface SectionLook {
  readonly landscape: boolean;
  /** Page numbers: at the outer edge, at the centre (ordinary pages), or none. */
  readonly folio: 'outside' | 'centre' | 'none';
  /** Red lines of a letter's first page; that page has no number. */
  readonly letterLines?: string;
  readonly banner?: string;
  readonly start?: 'nextPage' | 'evenPage';
  readonly margins: Pick<Preset, 'top' | 'bottom' | 'left' | 'right'>;
  readonly pitch: number;
}

function folioBox(side: 'odd' | 'even', counters: Counters): string {
  // The sheet is read turned: its left edge is the foot of the bound page, where the number stays (§8).
  const x = PAPER.height - FOLIO_TOP - FOLIO_LINE / PT;
  const box = { x, y: TYPE_AREA.left, width: FOLIO_LINE / PT, height: TYPE_AREA.right - TYPE_AREA.left };
  // Nothing stands beside it; but a box that text may run through LibreOffice leaves at the corner of some sheets.
  return textBox(++counters.drawing, box, folioParagraph(side), { turned: true, wrap: 'beside' });
}

/** `w:sectPr`; its headers and footers are taken up in `parts`. */
export function section(look: SectionLook, parts: PageParts, counters: Counters): string {
  const wrap = (kind: 'header' | 'footer', inside: string): string =>
    part(element(kind === 'header' ? 'w:hdr' : 'w:ftr', DRAWING_SPACES, inside));
  const banner = look.banner ? runs(look.banner, { ...BLACK, base: 'hei' }) : '';
  const plainHeader = wrap('header', paragraph('Header', banner));
  const firstHeader = (): string => wrap('header', paragraph('Header', banner + (look.letterLines ?? '')));
  const footer = (side: 'odd' | 'even'): string => {
    if (look.folio === 'none') return wrap('footer', paragraph('Footer', ''));
    if (look.folio === 'centre') return wrap('footer', folioParagraph('centre'));
    return wrap('footer', look.landscape ? paragraph('Footer', folioBox(side, counters)) : folioParagraph(side));
  };
  const reference = (kind: 'header' | 'footer', type: string, xml: string): string =>
    element(`w:${kind}Reference`, { 'w:type': type, 'r:id': addPagePart(parts, kind, xml) });
  const first = look.letterLines !== undefined;
  const paper = look.landscape ? [PAPER.height, PAPER.width] : [PAPER.width, PAPER.height];
  return element(
    'w:sectPr',
    {},
    reference('header', 'default', plainHeader),
    reference('header', 'even', plainHeader),
    first ? reference('header', 'first', firstHeader()) : '',
    reference('footer', 'default', footer('odd')),
    reference('footer', 'even', footer('even')),
    first ? reference('footer', 'first', wrap('footer', paragraph('Footer', ''))) : '',
    look.start ? value('w:type', look.start) : '',
    element('w:pgSz', {
      'w:w': twips(paper[0] ?? 0),
      'w:h': twips(paper[1] ?? 0),
      'w:orient': look.landscape ? 'landscape' : undefined,
    }),
    element('w:pgMar', {
      'w:top': twips(look.margins.top),
      'w:right': twips(look.margins.right),
      'w:bottom': twips(look.margins.bottom),
      'w:left': twips(look.margins.left),
      'w:header': twips(HEADER_TOP),
      'w:footer': look.landscape ? twips(12) : twips(PAPER.height - FOLIO_TOP) - FOLIO_LINE * 20,
      'w:gutter': 0,
    }),
    first ? element('w:titlePg') : '',
    // Where its lines do not fill the sheet, LibreOffice would move them all to the middle.
    element('w:docGrid', { 'w:type': look.landscape ? undefined : 'lines', 'w:linePitch': look.pitch }),
  );
}

/** The red double lines of a letter: thick over thin under the mark, thin over thick at the foot (§10.1). */
export function letterRules(firstTop: number, counters: Counters): string {
  const { letterThick: thick, letterThin: thin, letterRuleGap: gap, letterRule: length } = HEAD;
  const x = (PAPER.width - length) / 2;
  const foot = PAPER.height - HEAD.letterRuleBottom;
  const line = (y: number, height: number): string => rule(++counters.drawing, { x, y, width: length, height }, RED);
  return [
    line(firstTop, thick),
    line(firstTop + thick + gap, thin),
    line(foot - thick - gap - thin, thin),
    line(foot - thick, thick),
  ].join('');
}
