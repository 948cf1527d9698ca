/** What characters are: faces by the names of fonts, marks that may not begin or end a line, colours. */
import type { Line, Placed } from '../sheet.ts';
import { em } from '../sheet.ts';
import type { QuantityWord } from './rule.ts';

/** Faces of the standard by names that fonts have in files. Order matters: 仿宋 has 宋 in its name. */
const FACES: readonly (readonly [RegExp, Extract<QuantityWord, 'fangsong' | 'kai' | 'hei' | 'title'>])[] = [
  [/fang|仿宋/i, 'fangsong'],
  [/kai|楷/i, 'kai'],
  [/hei|gothic|黑|sanssc|sanscjk|sanshans/i, 'hei'],
  [/title|xiaobiaosong|fzxbs|小标宋|song|serif|宋/i, 'title'],
];

const IDEOGRAPH = /^[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]$/u;

/** A Chinese character, not a mark. */
export const isIdeograph = (char: string): boolean => IDEOGRAPH.test(char);

const faceOf = (font: string): QuantityWord | undefined => FACES.find(([pattern]) => pattern.test(font))?.[1];

/** The face of most Chinese characters, or the font's name where it is none of the standard's; undefined without such characters. */
export function faceOfMost(
  glyphs: readonly Placed[],
): { readonly face?: QuantityWord; readonly font: string } | undefined {
  const counts = new Map<string, number>();
  for (const glyph of glyphs) if (isIdeograph(glyph.text)) counts.set(glyph.font, (counts.get(glyph.font) ?? 0) + 1);
  const byFace = new Map<string, { count: number; font: string }>();
  for (const [font, number] of counts) {
    const key = faceOf(font) ?? font;
    byFace.set(key, { count: (byFace.get(key)?.count ?? 0) + number, font });
  }
  const best = [...byFace].sort((a, b) => b[1].count - a[1].count)[0];
  if (!best) return undefined;
  const face = faceOf(best[1].font);
  return face ? { face, font: best[1].font } : { font: best[1].font };
}

const CLOSING = new Set('，。、；：？！）》〉」』】〕］｝”’%％…,.;:?!)]}');
const OPENING = new Set('（《〈「『【〔［｛“‘([{');

/** A mark that may not begin a line. */
export const isClosing = (char: string): boolean => CLOSING.has(char);
/** A mark that may not end a line. */
export const isOpening = (char: string): boolean => OPENING.has(char);

/** Marks that fill only half of their box: it may be squeezed to this. */
const HALF = new Set('，。、；：？！）》〉」』】〕］｝”’（《〈「『【〔［｛“‘·');

/** Fewest characters of the grid that a glyph takes. */
export function cellsOf(glyph: Placed, cell: number): number {
  if (HALF.has(glyph.text)) return 0.5;
  return isIdeograph(glyph.text) ? 1 : Math.min(1, glyph.width / cell);
}

/** Left edge of a line's ink: an opening mark may stand with its empty half outside. */
export function leftEdges(line: Line): readonly number[] {
  const first = line.glyphs[0];
  return first && isOpening(first.text) ? [first.x, first.x + em(first.size) / 2] : [line.x0];
}

/** Right edge of a line: the box of its last character, or of its ink where the mark at the end fills half of it. */
export function rightEdges(line: Line): readonly number[] {
  const last = line.glyphs[line.glyphs.length - 1];
  return last && HALF.has(last.text) ? [line.x1, last.x + em(last.size) / 2] : [line.x1];
}

/** The one of several values that lies nearest to what is wanted. */
export function nearest(values: readonly number[], wanted: number): number {
  return values.reduce((best, value) => (Math.abs(value - wanted) < Math.abs(best - wanted) ? value : best));
}

/** Colour of most glyphs. */
export function colourOf(glyphs: readonly { readonly colour: string }[]): string {
  const counts = new Map<string, number>();
  for (const { colour } of glyphs) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

const components = (colour: string): readonly [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

/** Red as on paper or screen: pure red, Y80 M80, spot red. */
export function isRed(colour: string): boolean {
  const [r, g, b] = components(colour);
  return r >= 180 && g <= 90 && b <= 90;
}

/** Black, or so dark that print shows no difference. */
export function isBlack(colour: string): boolean {
  return components(colour).every((part) => part <= 64);
}
