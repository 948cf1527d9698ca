/** Text into atoms: characters, whole numbers and words, on the grid or not. */

import type { Face, Metrics } from './display.ts';
import { CELL, PT } from './grid.ts';
import { cleanText } from './text.ts';

/** How characters are drawn. */
export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly color: string;
}

/** Text in one style. */
export interface StyledText {
  readonly text: string;
  readonly style: Style;
}

/** What is never broken inside. Millimetres. */
export interface Atom {
  readonly kind: 'han' | 'latin' | 'space' | 'break';
  readonly chars: readonly { readonly char: string; readonly face: Face; readonly width: number }[];
  readonly style: Style;
  readonly width: number;
  /** Free space before the first character within the width. */
  readonly inset: number;
  /** Free space after the last character within the width. */
  readonly trail: number;
  /** What the atom can give up on a tight line: half of a mark's box, which is empty. */
  readonly give: number;
  /** The empty half is the left one. */
  readonly opening: boolean;
  readonly noStart: boolean;
  readonly noEnd: boolean;
  /** Piece of a word that had to be cut. */
  readonly cut: boolean;
}

const CLOSING = '、，。；：？！）》〉」』】〕〗｝”’％‰℃°…—～·';
const OPENING = '（《〈「『【〔〖｛“‘￥＄';
/** Marks whose box is half empty. */
const HALF_EMPTY = '、，。；：？！）》〉」』】〕”’（《〈「『【〔“‘';
const LATIN_CLOSING = /^[)\]},.;:?!%]/;
const LATIN_OPENING = /[([{]$/;
/** The mark a typesetter puts where a sort is missing. */
const GETA = '〓';

/** Where atoms report characters that no font has or that were cut. */
export interface AtomSink {
  missing(char: string, near: string): void;
}

function isLatin(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (
    code < 0x2e80 &&
    !(code >= 0x2010 && code <= 0x2027) &&
    code !== 0xb7 &&
    !(code >= 0x2030 && code <= 0x203b) &&
    !(code >= 0x2100 && code < 0x2e80) &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    code !== 0xb0
  );
}

/** Text wide enough to have no place in one line is cut into pieces after these, else anywhere. */
const SOFT = /[/\\_\-@:.,=&?]/;

/**
 * Atoms of styled text. With `grid` each CJK character takes one cell of the 28-character grid and a number or word
 * between CJK characters takes a whole count of cells, so that what follows stands on the grid again.
 */
export function atomize(
  parts: readonly StyledText[],
  metrics: Metrics,
  limit: number,
  grid: boolean,
  sink: AtomSink,
): Atom[] {
  const atoms: Atom[] = [];
  for (const part of parts) {
    const chars = [...cleanText(part.text)];
    let index = 0;
    while (index < chars.length) {
      const char = chars[index] ?? '';
      if (char === '\n') {
        atoms.push(plain('break', part.style));
        index++;
      } else if (char === ' ') {
        atoms.push(spaceAtom(part.style, metrics));
        index++;
      } else if (isLatin(char)) {
        let end = index;
        while (end < chars.length && chars[end] !== ' ' && chars[end] !== '\n' && isLatin(chars[end] ?? '')) end++;
        pushLatin(
          atoms,
          chars.slice(index, end),
          part.style,
          metrics,
          limit,
          grid,
          surround(chars[index - 1], chars[end]),
          sink,
        );
        index = end;
      } else {
        atoms.push(hanAtom(char, part.style, metrics, grid, sink, chars, index));
        index++;
      }
    }
  }
  return atoms;
}

function plain(kind: Atom['kind'], style: Style): Atom {
  return {
    kind,
    chars: [],
    style,
    width: 0,
    inset: 0,
    trail: 0,
    give: 0,
    opening: false,
    noStart: false,
    noEnd: false,
    cut: false,
  };
}

function spaceAtom(style: Style, metrics: Metrics): Atom {
  const found = metrics.find(style.face, ' ');
  const width = ((found?.width ?? 0.25) * style.size) / PT;
  return { ...plain('space', style), width, chars: [{ char: ' ', face: found?.face ?? style.face, width }] };
}

function look(
  char: string,
  style: Style,
  metrics: Metrics,
  sink: AtomSink,
  near: () => string,
): { char: string; face: Face; width: number } {
  const found = metrics.find(style.face, char);
  if (found) return { char, face: found.face, width: (found.width * style.size) / PT };
  sink.missing(char, near());
  const geta = metrics.find(style.face, GETA);
  return { char: GETA, face: geta?.face ?? style.face, width: ((geta?.width ?? 1) * style.size) / PT };
}

function hanAtom(
  char: string,
  style: Style,
  metrics: Metrics,
  grid: boolean,
  sink: AtomSink,
  all: readonly string[],
  index: number,
): Atom {
  const near = (): string => all.slice(Math.max(0, index - 8), index + 9).join('');
  const glyph = look(char, style, metrics, sink, near);
  const em = style.size / PT;
  const cell = grid ? em * (CELL / (16 / PT)) : em;
  const narrow = glyph.width < em * 0.9;
  const width = narrow && !grid ? glyph.width : cell;
  return {
    kind: 'han',
    chars: [glyph],
    style,
    width,
    inset: narrow ? Math.max(0, (width - glyph.width) / 2) : 0,
    trail: 0,
    give: HALF_EMPTY.includes(char) ? cell / 2 : 0,
    opening: OPENING.includes(char),
    noStart: CLOSING.includes(char),
    noEnd: OPENING.includes(char),
    cut: false,
  };
}

/** On which sides of a number its free space stands; beside a mark it needs none, for the mark's own box is half empty. */
interface Slack {
  readonly left: boolean;
  readonly right: boolean;
}

function surround(before: string | undefined, after: string | undefined): Slack {
  return {
    left: before !== undefined && before !== ' ' && before !== '\n' && !HALF_EMPTY.includes(before),
    right: after !== undefined && after !== ' ' && after !== '\n' && !CLOSING.includes(after),
  };
}

function pushLatin(
  atoms: Atom[],
  chars: readonly string[],
  style: Style,
  metrics: Metrics,
  limit: number,
  grid: boolean,
  slack: Slack,
  sink: AtomSink,
): void {
  const em = style.size / PT;
  const cell = grid ? em * (CELL / (16 / PT)) : em;
  const near = (): string => chars.slice(0, 17).join('');
  const glyphs = chars.map((char) => {
    const glyph = look(char, style, metrics, sink, near);
    return grid && char >= '0' && char <= '9' && Math.abs(glyph.width - em / 2) < em * 0.1
      ? { ...glyph, width: cell / 2 }
      : glyph;
  });
  const width = glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
  const text = chars.join('');
  const base = { ...plain('latin', style), noStart: LATIN_CLOSING.test(text), noEnd: LATIN_OPENING.test(text) };
  if (width <= Math.min(limit, cell * 14)) {
    // Between two CJK characters the number takes whole cells, so that what follows stands on the grid again.
    const side = grid ? (Math.max(1, Math.ceil(width / cell - 0.06)) * cell - width) / 2 : 0;
    const inset = slack.left ? side : 0;
    const trail = slack.right ? side : 0;
    atoms.push({ ...base, chars: glyphs, width: inset + width + trail, inset, trail });
    return;
  }
  // Too wide to stay whole: cut after joining marks, and where there are none anywhere.
  const push = (piece: typeof glyphs): void => {
    const wide = piece.reduce((sum, glyph) => sum + glyph.width, 0);
    if (piece.length > 0) atoms.push({ ...base, noStart: false, noEnd: false, chars: piece, width: wide, cut: true });
  };
  const most = Math.min(limit, cell * 14);
  let from = 0;
  for (let end = 1; end <= glyphs.length; end++) {
    const joint = SOFT.test(chars[end - 1] ?? '') && end - from > 1;
    if (end < glyphs.length && !joint) continue;
    const piece = glyphs.slice(from, end);
    const whole = piece.reduce((sum, glyph) => sum + glyph.width, 0) <= most;
    for (const part of whole ? [piece] : slices(piece, most / 2)) push(part);
    from = end;
  }
}

/** Characters in stretches about so wide. */
function slices<T extends { readonly width: number }>(glyphs: readonly T[], width: number): T[][] {
  const parts: T[][] = [];
  let wide = Number.POSITIVE_INFINITY;
  for (const glyph of glyphs) {
    if (wide + glyph.width > width) {
      parts.push([]);
      wide = 0;
    }
    parts[parts.length - 1]?.push(glyph);
    wide += glyph.width;
  }
  return parts;
}
