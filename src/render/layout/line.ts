/** One broken line onto a baseline: justified, aligned, its marks squeezed where the line is tight. */
import type { Atom } from './atoms.ts';
import { type BrokenLine, slackness } from './break.ts';
import { type GlyphRun, type Item, round } from './display.ts';

/** How a line fills its measure. */
export type Align = 'left' | 'right' | 'center' | 'justify';

/** Items of a line between `left` and `left + width` on baseline `y`. Millimetres. */
export function placeLine(line: BrokenLine, left: number, width: number, y: number, align: Align): Item[] {
  const slack = width - line.width;
  const atoms = line.atoms;
  let x = left;
  let spread = 0;
  let squeeze = 0;
  if (slack < -0.005) {
    const { end, inner } = slackness(atoms);
    // The empty half of the last mark goes whole: its ink ends flush, and what that wins is spread.
    const over = -slack - end;
    if (over > 0) squeeze = inner > 0 ? Math.min(1, over / inner) : 0;
    else if (align === 'justify' && !line.last && atoms.length > 1) spread = -over / (atoms.length - 1);
  } else if (align === 'right') x += slack;
  else if (align === 'center') x += slack / 2;
  else if (align === 'justify' && !line.last && atoms.length > 1) {
    const each = slack / (atoms.length - 1);
    // A line with hardly anything on it is not torn apart.
    spread = each > 6 ? 0 : each;
  }
  const runs = new RunBuilder(y);
  for (const [index, atom] of atoms.entries()) {
    const lost = index === 0 && atom.opening ? 0 : atom.give * squeeze;
    let at = x + atom.inset - (atom.opening ? lost : 0);
    for (const glyph of atom.chars) {
      runs.add(glyph.char, glyph.face, atom, at);
      at += glyph.width;
    }
    x += atom.width - lost + spread;
  }
  return runs.items();
}

/** Collects neighbours of one face, size and colour. A class because it is nothing but this growing state. */
class RunBuilder {
  readonly #y: number;
  readonly #items: GlyphRun[] = [];
  #chars: string[] = [];
  #xs: number[] = [];
  #key = '';
  #atom: Atom | undefined;
  #face: GlyphRun['face'] = 'fang';

  constructor(y: number) {
    this.#y = y;
  }

  add(char: string, face: GlyphRun['face'], atom: Atom, x: number): void {
    const key = `${face}|${atom.style.size}|${atom.style.color}`;
    if (key !== this.#key) {
      this.#flush();
      this.#key = key;
      this.#atom = atom;
      this.#face = face;
    }
    this.#chars.push(char);
    this.#xs.push(round(x));
  }

  items(): GlyphRun[] {
    this.#flush();
    return this.#items;
  }

  #flush(): void {
    const atom = this.#atom;
    if (atom && this.#chars.length > 0) {
      this.#items.push({
        kind: 'text',
        face: this.#face,
        size: atom.style.size,
        color: atom.style.color,
        y: round(this.#y),
        chars: this.#chars,
        xs: this.#xs,
      });
    }
    this.#chars = [];
    this.#xs = [];
  }
}
