/** Pages of a reading as a typesetter sees them: lines of text, level rules, page numbers; turned sheets in their own frame. */
import type { Expectation } from './expectation.ts';
import type { Box, Glyph, Reading, ReadPage } from './reading.ts';

/** A glyph on its page (from 0). On a turned sheet `x` and `y` count in the direction of reading. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly colour: string;
  readonly missing: boolean;
  readonly page: number;
}

/** Glyphs on one baseline, from left to right; spaces are left out. */
export interface Line {
  readonly page: number;
  /** Baseline. */
  readonly y: number;
  /** Left edge of the first glyph, and right edge of the last. */
  readonly x0: number;
  readonly x1: number;
  /** Size of most of its glyphs, points. */
  readonly size: number;
  readonly text: string;
  readonly glyphs: readonly Placed[];
  /** Text of a turned sheet. */
  readonly turned: boolean;
}

/** A level rule; `y` is its middle. */
export interface LevelRule {
  readonly page: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly weight: number;
  readonly colour: string;
}

/** One side of paper. */
export interface Sheet {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** A wide annex: its text is read with the page turned. */
  readonly turned: boolean;
  /** Lines of text without page number and without what may stand outside. */
  readonly lines: readonly Line[];
  readonly folio: Line | undefined;
  readonly outside: readonly Line[];
  readonly rules: readonly LevelRule[];
  /** All glyphs in the order in which the file draws them, without page number and what stands outside. */
  readonly drawn: readonly Placed[];
}

const MM = 25.4 / 72;

/** Height of a character box of this many points, millimetres. */
export const em = (points: number): number => points * MM;

/** A CJK character box reaches this far above its baseline, in ems. */
export const ABOVE = 0.88;
/** Below the baseline, in ems. */
export const BELOW = 0.12;

/** Upper and lower edge of the type area (§5.2.1), and of the one of a wide annex as it is read. */
const TOP = 37;
const BOTTOM = 262;
const TURNED_TOP = 28;
const TURNED_BOTTOM = 184;

/** Upper edge of the characters of a line. */
export const topOf = (line: { readonly y: number; readonly size: number }): number => line.y - ABOVE * em(line.size);
/** Lower edge of the characters of a line. */
export const bottomOf = (line: { readonly y: number; readonly size: number }): number => line.y + BELOW * em(line.size);

/** Baselines nearer than this are one line: faces of different producers are not level to the tenth of a millimetre. */
const LEVEL = 1;

const FOLIO = /^[—–―─‒-]{0,2}\d{1,5}[—–―─‒-]{0,2}$/;

/** Text without spaces and without characters that are never seen. */
export function visible(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
}

/** All pages. */
export function sheetsOf(reading: Reading, expected: Expectation): Sheet[] {
  const outside = expected.outside.map(visible);
  return reading.pages.map((page, index) => sheetOf(page, index, expected, outside));
}

function sheetOf(read: ReadPage, page: number, expected: Expectation, outsideTexts: readonly string[]): Sheet {
  const wide = read.width > read.height;
  const official = expected.kind !== 'page';
  // A wide annex may come as a turned page or as turned text on an upright one: both become the same sheet.
  const tall = wide ? read.width : read.height;
  const upright: Placed[] = [];
  const turnedGlyphs: Placed[] = [];
  const order: Placed[] = [];
  for (const glyph of read.glyphs) {
    if (visible(glyph.text) === '') continue;
    let placed: Placed;
    if (official && wide && glyph.turn === 270) placed = moved(glyph, page, glyph.y, tall - glyph.x);
    else if (official && !wide && glyph.turn === 90) placed = moved(glyph, page, tall - glyph.y, glyph.x);
    else placed = moved(glyph, page, glyph.x, glyph.y);
    const isTurned = official && (wide ? glyph.turn === 0 : glyph.turn === 90);
    (isTurned ? turnedGlyphs : upright).push(placed);
    order.push(placed);
  }
  const turned = turnedGlyphs.length > 0;
  const lines = [...linesOf(turnedGlyphs, page, true), ...linesOf(upright, page, false)];
  const foot = official ? 264 : read.height - 22;
  const folios = lines.filter((line) => !line.turned && line.y > foot && FOLIO.test(line.text) && line.size < 18);
  const folio = folios[folios.length - 1];
  // By its place too: a short line of a table may repeat a word of what stands outside.
  const isOutside = (line: Line): boolean =>
    line.size < 13 &&
    (bottomOf(line) < (line.turned ? TURNED_TOP : TOP) || topOf(line) > (line.turned ? TURNED_BOTTOM : BOTTOM)) &&
    outsideTexts.some((text) => text.includes(line.text.replace(/…$/, '')));
  const apart = lines.filter((line) => line !== folio && isOutside(line));
  const skipped = new Set([...(folio?.glyphs ?? []), ...apart.flatMap((line) => line.glyphs)]);
  return {
    page,
    width: official && wide ? read.height : read.width,
    height: official && wide ? read.width : read.height,
    turned,
    lines: lines.filter((line) => line !== folio && !apart.includes(line)),
    folio,
    outside: apart,
    rules: turned ? [] : levelRules(read.boxes, page),
    drawn: order.filter((glyph) => !skipped.has(glyph)),
  };
}

function moved(glyph: Glyph, page: number, x: number, y: number): Placed {
  const { text, width, size, font, colour, missing } = glyph;
  return { text, x, y, width, size, font, colour, missing, page };
}

function linesOf(glyphs: readonly Placed[], page: number, turned: boolean): Line[] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: Placed[][] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const glyph of sorted) {
    if (glyph.y - start > LEVEL) {
      groups.push([]);
      start = glyph.y;
    }
    groups[groups.length - 1]?.push(glyph);
  }
  return groups.map((group) => lineOf(group, page, turned));
}

/** Glyphs of one baseline as a line. */
export function lineOf(glyphs: readonly Placed[], page: number, turned = false): Line {
  const sorted = [...glyphs].sort((a, b) => a.x - b.x);
  const last = sorted[sorted.length - 1];
  const size = mostOf(sorted.map((glyph) => Math.round(glyph.size * 10) / 10));
  // The baseline of most: a raised figure or another face does not move a line.
  const y = mostOf(sorted.map((glyph) => Math.round(glyph.y * 100) / 100));
  return {
    page,
    y,
    x0: sorted[0]?.x ?? 0,
    x1: last ? last.x + last.width : 0,
    size,
    text: sorted.map((glyph) => visible(glyph.text)).join(''),
    glyphs: sorted,
    turned,
  };
}

/** The value that occurs most often; the first of equals. */
export function mostOf(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = values[0] ?? 0;
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/** Boxes thinner than this and longer than wide are rules. */
const THICKEST = 1.5;

/** Level rules; pieces that touch are one. */
function levelRules(boxes: readonly Box[], page: number): LevelRule[] {
  const rules = boxes
    .filter((box) => box.y1 - box.y0 <= THICKEST && box.x1 - box.x0 > 2 * (box.y1 - box.y0) && box.colour !== '#ffffff')
    .map((box) => ({ ...box, y: (box.y0 + box.y1) / 2, weight: box.y1 - box.y0 }))
    .sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const merged: LevelRule[] = [];
  for (const rule of rules) {
    const { x0, x1, y, weight, colour } = rule;
    const before = merged.findIndex(
      (one) => Math.abs(one.y - y) < 0.1 && one.colour === colour && x0 <= one.x1 + 0.5 && x1 >= one.x0 - 0.5,
    );
    const known = merged[before];
    if (!known) merged.push({ page, x0, x1, y, weight, colour });
    else
      merged[before] = {
        ...known,
        x0: Math.min(known.x0, x0),
        x1: Math.max(known.x1, x1),
        weight: Math.max(known.weight, weight),
      };
  }
  return merged;
}
