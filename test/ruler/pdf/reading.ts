/** A PDF as it is seen: glyphs and rules of each page in millimetres from the upper left corner. */
import { Painter } from './content.ts';
import { PdfFile } from './file.ts';
import { type Matrix, multiply, transform } from './matrix.ts';
import { type Dict, isStream, PdfError, type Value } from './syntax.ts';

export { PdfError } from './syntax.ts';

/** How a glyph is turned on the page: degrees against the clock. */
export type Turn = 0 | 90 | 180 | 270;

/** One glyph. `x`, `y` are the origin on its baseline and `width` its advance, millimetres; `size` the em in points. */
export interface Glyph {
  /** Usually one character; `\uFFFD` where the file does not say. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Name of the font, without the prefix of a subset. */
  readonly font: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly turn: Turn;
  /** Drawn as an empty box, or without a meaning. */
  readonly missing: boolean;
}

/** A painted upright box: a rule, a frame's side, a background. `y0` is above `y1`. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly colour: string;
}

/** One page as a viewer shows it. Glyphs are in the order in which the file draws them. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly boxes: readonly Box[];
}

/** A whole file. */
export interface Reading {
  readonly pages: readonly ReadPage[];
}

const MM = 25.4 / 72;

/** More pages are no document of an office. */
const MOST_PAGES = 20_000;

interface PageDict {
  readonly dict: Dict;
  /** MediaBox, Resources and Rotate, from the page or from a node above it. */
  readonly inherited: ReadonlyMap<string, Value>;
}

/** Reads a PDF. Throws PdfError where it is none, is encrypted or is damaged beyond use. */
export function readPdf(bytes: Uint8Array): Reading {
  const file = new PdfFile(bytes);
  const painter = new Painter(file);
  const root = file.dict(file.trailer.get('Root'));
  const pages: PageDict[] = [];
  walk(file, root.get('Pages'), new Map(), pages, new Set());
  return { pages: pages.map((page) => readPage(file, painter, page)) };
}

function walk(
  file: PdfFile,
  value: Value | undefined,
  above: ReadonlyMap<string, Value>,
  pages: PageDict[],
  seen: Set<Dict>,
): void {
  const dict = file.dict(value);
  // A tree that leads back to itself has no end.
  if (seen.has(dict) || seen.size > 2 * MOST_PAGES) return;
  seen.add(dict);
  const inherited = new Map(above);
  for (const key of ['MediaBox', 'Resources', 'Rotate']) {
    const own = dict.get(key);
    if (own !== undefined) inherited.set(key, own);
  }
  const kids = file.resolve(dict.get('Kids'));
  if (Array.isArray(kids)) for (const kid of kids) walk(file, kid, inherited, pages, seen);
  else if (dict.size > 0) {
    if (pages.length >= MOST_PAGES) throw new PdfError('pdf-too-large');
    pages.push({ dict, inherited });
  }
}

function readPage(file: PdfFile, painter: Painter, { dict, inherited }: PageDict): ReadPage {
  const box = file.numbers(inherited.get('MediaBox'));
  const [left, bottom, right, top] = box.length === 4 ? box : [0, 0, 612, 792];
  const [x0, x1] = [Math.min(left ?? 0, right ?? 0), Math.max(left ?? 0, right ?? 0)];
  const [y0, y1] = [Math.min(bottom ?? 0, top ?? 0), Math.max(bottom ?? 0, top ?? 0)];
  const rotate = (((file.number(inherited.get('Rotate')) ?? 0) % 360) + 360) % 360;
  const [wide, high] = [(x1 - x0) * MM, (y1 - y0) * MM];
  const place = multiply([MM, 0, 0, -MM, -x0 * MM, y1 * MM], rotation(rotate, wide, high));
  const painted = painter.paint(contents(file, dict), file.dict(inherited.get('Resources')));
  const turned = rotate === 90 || rotate === 270;
  return {
    width: turned ? high : wide,
    height: turned ? wide : high,
    glyphs: painted.glyphs.map((glyph) => {
      const [x, y] = transform(place, glyph.x, glyph.y);
      const [ex, ey] = transform(place, glyph.x + glyph.dx, glyph.y + glyph.dy);
      const { text, size, font, colour, missing } = glyph;
      const width = Math.hypot(ex - x, ey - y);
      return { text: plainRadical(text), x, y, width, size, font, colour, turn: turnOf(ex - x, ey - y), missing };
    }),
    boxes: painted.boxes.map((painting) => {
      const [ax, ay] = transform(place, painting.x0, painting.y0);
      const [bx, by] = transform(place, painting.x1, painting.y1);
      const { colour } = painting;
      return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by), colour };
    }),
  };
}

/** From millimetres of the unturned page to those of the page as shown, turned with the clock. */
function rotation(degrees: number, wide: number, high: number): Matrix {
  if (degrees === 90) return [0, 1, -1, 0, high, 0];
  if (degrees === 180) return [-1, 0, 0, -1, wide, high];
  if (degrees === 270) return [0, -1, 1, 0, 0, wide];
  return [1, 0, 0, 1, 0, 0];
}

function turnOf(dx: number, dy: number): Turn {
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? 180 : 0;
  return dy < 0 ? 90 : 270;
}

/** Some producers name the radical of an index where the character is meant: both are one drawing. */
function plainRadical(text: string): string {
  return /[\u2f00-\u2fd5]/.test(text) ? text.normalize('NFKC') : text;
}

function contents(file: PdfFile, dict: Dict): Uint8Array {
  const value = file.resolve(dict.get('Contents'));
  if (isStream(value)) return file.content(value);
  const parts = file.list(value).map((one) => file.content(one));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
    whole[at++] = 10;
  }
  return whole;
}
