/** The faces that a document is drawn with: duban's own, or an office's own fonts before them. */
import type { Face, LayoutWarning, Metrics } from '../layout/display.ts';
import { type Font, FontError, readFonts } from './sfnt.ts';

/** Files that fonts are read from. */
export interface FontSource {
  /** Bytes of a file of duban's `fonts/` folder, by its name. */
  bundled(file: string): Uint8Array;
  /** The office's own font files, e.g. of `--font-dir`. */
  own?(): readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Metrics of the layout and the fonts behind them. */
export interface FontSet extends Metrics {
  font(face: Face): Font;
  /** Own fonts that could not be used. Codes: those of FontError, `font-unknown` (no face of the page has such a name). */
  readonly warnings: readonly LayoutWarning[];
}

const FILES: Readonly<Record<Face, string>> = {
  fang: 'fangsong.woff',
  kai: 'kai.woff',
  hei: 'hei.woff',
  title: 'title.woff',
  latin: 'latin.woff',
  mono: 'mono.woff',
};

/** Faces asked for a character, in order. Latin letters and digits of running text come from the Latin face. */
const SUBSTITUTES: Readonly<Record<Face, readonly Face[]>> = {
  fang: ['fang', 'kai', 'hei', 'title', 'latin'],
  kai: ['kai', 'hei', 'title', 'latin'],
  hei: ['hei', 'title', 'kai', 'latin'],
  title: ['title', 'hei', 'kai', 'latin'],
  latin: ['latin', 'fang', 'kai', 'hei', 'title'],
  mono: ['mono', 'fang', 'kai', 'hei', 'latin'],
};

/** Names under which offices have the faces of the standard. */
const OWN: readonly (readonly [RegExp, Face])[] = [
  [/小标宋|xiaobiaosong|FZXBSJW/i, 'title'],
  [/仿宋|fangsong/i, 'fang'],
  [/楷体|kaiti/i, 'kai'],
  [/黑体|simhei/i, 'hei'],
  [/^times ?new ?roman/i, 'latin'],
];

/** Opens fonts as they are needed; reading a face the first time takes some tens of milliseconds. */
export function openFonts(source: FontSource): FontSet {
  const warnings: LayoutWarning[] = [];
  const own = new Map<Face, Font>();
  for (const file of source.own?.() ?? []) {
    try {
      let used = false;
      for (const font of readFonts(file.bytes)) {
        const face = OWN.find(([pattern]) => font.names.some((name) => pattern.test(name)))?.[1];
        if (!face) continue;
        used = true;
        if (!own.has(face)) own.set(face, font);
      }
      if (!used) warnings.push({ code: 'font-unknown', args: { file: file.name } });
    } catch (error) {
      if (!(error instanceof FontError)) throw error;
      warnings.push({ code: error.code, args: { file: file.name } });
    }
  }
  const open = new Map<Face, Font>();
  const bundledFonts = new Map<Face, Font>();
  const bundled = (face: Face): Font => {
    const known = bundledFonts.get(face);
    if (known) return known;
    const font = readFonts(source.bundled(FILES[face]))[0];
    if (!font) throw new FontError('font-unreadable');
    bundledFonts.set(face, font);
    return font;
  };
  const font = (face: Face): Font => {
    const known = open.get(face) ?? own.get(face) ?? bundled(face);
    open.set(face, known);
    return known;
  };
  const cache = new Map<string, { face: Face; width: number } | undefined>();
  const find = (face: Face, char: string): { face: Face; width: number } | undefined => {
    const key = `${face}${char}`;
    if (cache.has(key)) return cache.get(key);
    const code = char.codePointAt(0) ?? 0;
    const latinFirst = code < 0x250 && !'·×÷°±'.includes(char) && (face === 'fang' || face === 'kai');
    const order: readonly Face[] = latinFirst ? ['latin', ...SUBSTITUTES[face]] : SUBSTITUTES[face];
    let found: { face: Face; width: number } | undefined;
    for (const each of order) {
      const glyph = font(each).glyph(code);
      if (glyph === 0) continue;
      found = { face: each, width: font(each).advance(glyph) / font(each).unitsPerEm };
      break;
    }
    cache.set(key, found);
    return found;
  };
  return { find, font, warnings };
}
