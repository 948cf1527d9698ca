/** Finds expected texts among glyphs: across lines and pages, whatever spaces stand between. */
import { type Line, lineOf, type Placed, type Sheet, visible } from './sheet.ts';

/** A text that was found: its glyphs, by lines, and where it ends in the stream. */
export interface Piece {
  readonly glyphs: readonly Placed[];
  /** The piece's own part of each line. */
  readonly lines: readonly Line[];
  /** The whole lines on which it stands. */
  readonly wholes: readonly Line[];
  readonly page: number;
  readonly first: Placed;
  readonly from: number;
  readonly to: number;
}

/** Glyphs in an order, as one text. */
export class Stream {
  readonly text: string;
  private readonly owner: readonly Placed[];
  private readonly lineOfGlyph: ReadonlyMap<Placed, Line>;

  constructor(glyphs: readonly Placed[], lines: readonly Line[]) {
    const owner: Placed[] = [];
    const parts: string[] = [];
    for (const glyph of glyphs) {
      const text = visible(glyph.text);
      parts.push(text);
      for (let unit = 0; unit < text.length; unit++) owner.push(glyph);
    }
    this.text = parts.join('');
    this.owner = owner;
    this.lineOfGlyph = new Map(lines.flatMap((line) => line.glyphs.map((glyph) => [glyph, line] as const)));
  }

  /** In the order of reading: line by line. */
  static ofLines(sheets: readonly Sheet[]): Stream {
    const lines = sheets.flatMap((sheet) => sheet.lines);
    return new Stream(
      lines.flatMap((line) => line.glyphs),
      lines,
    );
  }

  /** In the order in which the file draws: cell by cell. */
  static ofDrawing(sheets: readonly Sheet[]): Stream {
    return new Stream(
      sheets.flatMap((sheet) => sheet.drawn),
      sheets.flatMap((sheet) => sheet.lines),
    );
  }

  /** The text from a place on whose glyphs all pass; undefined where it is nowhere. */
  find(text: string, from = 0, accept: (glyph: Placed) => boolean = () => true): Piece | undefined {
    const wanted = visible(text);
    if (wanted === '') return undefined;
    for (let at = this.text.indexOf(wanted, from); at >= 0; at = this.text.indexOf(wanted, at + 1)) {
      const piece = this.piece(at, at + wanted.length);
      if (piece?.glyphs.every(accept)) return piece;
    }
    return undefined;
  }

  /** The last place of a text. */
  findLast(text: string): Piece | undefined {
    const wanted = visible(text);
    const at = wanted === '' ? -1 : this.text.lastIndexOf(wanted);
    return at < 0 ? undefined : this.piece(at, at + wanted.length);
  }

  /** The first match of a pattern from a place on. */
  match(pattern: RegExp, from = 0): Piece | undefined {
    const found = pattern.exec(this.text.slice(from));
    return found ? this.piece(from + found.index, from + found.index + found[0].length) : undefined;
  }

  private piece(from: number, to: number): Piece | undefined {
    const glyphs = [...new Set(this.owner.slice(from, to))];
    const first = glyphs[0];
    if (!first) return undefined;
    const byLine = new Map<Line, Placed[]>();
    for (const glyph of glyphs) {
      const line = this.lineOfGlyph.get(glyph);
      if (!line) continue;
      const own = byLine.get(line);
      if (own) own.push(glyph);
      else byLine.set(line, [glyph]);
    }
    const wholes = [...byLine.keys()];
    const lines = wholes.map((whole) => lineOf(byLine.get(whole) ?? [], whole.page, whole.turned));
    return { glyphs, lines, wholes, page: first.page, first, from, to };
  }
}
