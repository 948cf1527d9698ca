/** Text into atoms and atoms into lines: 避头尾, whole numbers and words, weighed over the whole paragraph. */

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
/** Characters that hang on the number before them. */
const UNIT = /^[年月日号个项家次人天件条名期份％%]/u;

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
  let piece: typeof glyphs = [];
  let wide = 0;
  const flush = (cut: boolean): void => {
    if (piece.length > 0) atoms.push({ ...base, noStart: false, noEnd: false, chars: piece, width: wide, cut });
    piece = [];
    wide = 0;
  };
  const anywhere = limit < cell * 14 ? limit / 2 : cell * 7;
  let sinceSoft = 0;
  for (const [index, glyph] of glyphs.entries()) {
    piece.push(glyph);
    wide += glyph.width;
    sinceSoft += glyph.width;
    const soft = SOFT.test(chars[index] ?? '') && piece.length > 1;
    if (soft) sinceSoft = 0;
    if (soft || sinceSoft > anywhere || wide + (glyphs[index + 1]?.width ?? 0) > limit) flush(true);
  }
  flush(true);
}

/** A line as a stretch of atoms, with the widths it was given. */
export interface BrokenLine {
  readonly atoms: readonly Atom[];
  /** Natural width without spaces at the end. */
  readonly width: number;
  /** The paragraph or a forced line ends here. */
  readonly last: boolean;
}

/** Cost of a break between two atoms; a thousand and more is done only where nothing else is possible. */
function breakCost(before: Atom, after: Atom | undefined): number {
  if (!after || before.kind === 'space' || after.kind === 'space') return 0;
  if (before.noEnd || after.noStart) return 1000;
  const last = before.chars[before.chars.length - 1]?.char ?? '';
  const first = after.chars[0]?.char ?? '';
  if ((last === '—' || last === '…') && first === last) return 1000;
  if (before.cut && after.cut) return 3;
  if (before.kind === 'latin' && after.kind === 'latin') return 30;
  if (/[0-9]/.test(last) && UNIT.test(first)) return 1.5;
  return 0;
}

/** Lines of a paragraph. `first` and `rest` are the widths of the first and the following lines. */
export function breakLines(atoms: readonly Atom[], first: number, rest: number, justify: boolean): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let start = 0;
  for (let index = 0; index <= atoms.length; index++) {
    if (index < atoms.length && atoms[index]?.kind !== 'break') continue;
    const stretch = atoms.slice(start, index);
    const width = lines.length === 0 ? first : rest;
    lines.push(...(justify ? optimal(stretch, width, rest) : greedy(stretch, width, rest)));
    start = index + 1;
  }
  return lines;
}

function lineOf(atoms: readonly Atom[], last: boolean): BrokenLine {
  let from = 0;
  let to = atoms.length;
  while (from < to && atoms[from]?.kind === 'space') from++;
  while (to > from && atoms[to - 1]?.kind === 'space') to--;
  const kept = atoms.slice(from, to);
  // Numbers stand flush at both edges of the type area.
  const first = kept[0];
  if (first && first.kind === 'latin') kept[0] = { ...first, width: first.width - first.inset, inset: 0 };
  const final = kept[kept.length - 1];
  if (final && final.kind === 'latin') kept[kept.length - 1] = { ...final, width: final.width - final.trail, trail: 0 };
  return { atoms: kept, width: kept.reduce((sum, atom) => sum + atom.width, 0), last };
}

/** First fit with 避头尾, for cells and notes. */
function greedy(atoms: readonly Atom[], first: number, rest: number): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let start = 0;
  while (start < atoms.length) {
    const limit = (lines.length === 0 ? first : rest) + 0.01;
    let end = start;
    let width = 0;
    while (end < atoms.length) {
      const atom = atoms[end];
      if (!atom) break;
      if (atom.kind !== 'space' && width + atom.width > limit && end > start) break;
      width += atom.width;
      end++;
    }
    if (end < atoms.length) {
      let cut = end;
      while (cut > start + 1 && breakCost(atoms[cut - 1] as Atom, atoms[cut]) >= 30) cut--;
      if (cut > start + 1 || breakCost(atoms[cut - 1] as Atom, atoms[cut]) < 30) end = cut;
    }
    lines.push(lineOf(atoms.slice(start, end), end === atoms.length));
    start = end;
    while (start < atoms.length && atoms[start]?.kind === 'space') start++;
  }
  return lines.length > 0 ? lines : [lineOf([], true)];
}

interface Way {
  readonly cost: number;
  readonly from: number;
}

/** The cheapest set of breaks of a whole paragraph: stretched lines, squeezed marks and lonely last characters cost. */
function optimal(atoms: readonly Atom[], first: number, rest: number): BrokenLine[] {
  const count = atoms.length;
  if (count === 0) return [lineOf([], true)];
  const best: (Way | undefined)[] = new Array(count + 1);
  best[0] = { cost: 0, from: -1 };
  for (let start = 0; start < count; start++) {
    const way = best[start];
    if (!way) continue;
    const limit = start === 0 ? first : rest;
    let width = 0;
    let trimmed = 0;
    let give = 0;
    let shown = 0;
    for (let end = start + 1; end <= count; end++) {
      const atom = atoms[end - 1] as Atom;
      if (!(atom.kind === 'space' && shown === 0)) {
        width += atom.width;
        give += atom.give;
        if (atom.kind !== 'space') {
          trimmed = width;
          shown++;
        }
      }
      // Half of the marks' empty space is the most that a line gives up before it looks crammed.
      if (trimmed - give * 0.7 > limit + 0.01 && end > start + 1) break;
      if (end < count && atoms[end]?.kind === 'space') continue;
      const last = end === count;
      const cost =
        way.cost +
        lineCost(trimmed, give, limit, shown, last, start > 0, atom.style.size / PT) +
        (last ? 0 : breakCost(atom, atoms[end]));
      const known = best[end];
      if (!known || cost < known.cost) best[end] = { cost, from: start };
    }
  }
  const cuts: number[] = [];
  for (let at = count; at > 0; at = best[at]?.from ?? 0) cuts.unshift(at);
  return cuts.map((cut, index) => lineOf(atoms.slice(index === 0 ? 0 : cuts[index - 1], cut), cut === count));
}

function lineCost(
  width: number,
  give: number,
  limit: number,
  shown: number,
  last: boolean,
  follows: boolean,
  em: number,
): number {
  const slack = (limit - width) / em;
  if (slack < -0.01) {
    const squeezed = -slack;
    return squeezed * em > give * 0.7 + 0.01 ? 5000 * squeezed : 0.6 + 1.2 * squeezed * squeezed;
  }
  if (last) return follows && shown === 1 ? 4 : 0;
  const gaps = Math.max(1, shown - 1);
  const each = slack / gaps;
  // A line that fills the grid exactly is worth more than two that nearly do.
  return (slack > 0.02 ? 0.8 : 0) + slack * slack + (each > 0.2 ? each * 60 : 0);
}
