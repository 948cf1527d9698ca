/** Draws a content stream in thought: which glyph and which line lies where (ISO 32000-1 §8, §9). */

import { utf16 } from './cmap.ts';
import { BLACK, type ColourSpace, cmyk, colourSpace, gray, rgb } from './colours.ts';
import type { PdfFile } from './file.ts';
import { openFont, type PageFont } from './fonts.ts';
import { IDENTITY, type Matrix, matrixOf, multiply, transform } from './matrix.ts';
import { Outline, type PaintedBox } from './outline.ts';
import { type Dict, isArray, isBytes, isDict, isKeyword, isName, isStream, Lexer, type Value } from './syntax.ts';

/** A glyph in points of the page: its origin, the vector to the next glyph, the height of its em. */
export interface PaintedGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly size: number;
  readonly font: string;
  readonly colour: string;
  readonly missing: boolean;
}

/** What a page shows. */
export interface Painted {
  readonly glyphs: PaintedGlyph[];
  readonly boxes: PaintedBox[];
}

interface State {
  matrix: Matrix;
  font: PageFont | undefined;
  size: number;
  charSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  lineWidth: number;
  fill: string;
  stroke: string;
  fillSpace: ColourSpace;
  strokeSpace: ColourSpace;
}

const START: State = {
  matrix: IDENTITY,
  font: undefined,
  size: 0,
  charSpace: 0,
  wordSpace: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  lineWidth: 1,
  fill: BLACK,
  stroke: BLACK,
  fillSpace: gray,
  strokeSpace: gray,
};

/** Forms may stand in forms this deep; states may be saved this often. */
const DEEPEST = 12;
const MOST_STATES = 512;

/** Draws pages of one file; fonts are opened once. */
export class Painter {
  private readonly file: PdfFile;
  private readonly fonts = new Map<Value, PageFont>();

  constructor(file: PdfFile) {
    this.file = file;
  }

  /** Everything that a page's streams show. */
  paint(content: Uint8Array, resources: Dict): Painted {
    const painted: Painted = { glyphs: [], boxes: [] };
    this.run(content, resources, { ...START }, painted, 0);
    return painted;
  }

  private font(resources: Dict, name: string): PageFont {
    const value = this.file.dict(resources.get('Font')).get(name);
    const dict = this.file.resolve(value);
    const known = this.fonts.get(dict);
    if (known) return known;
    const opened = openFont(this.file, value);
    this.fonts.set(dict, opened);
    return opened;
  }

  private run(content: Uint8Array, resources: Dict, first: State, painted: Painted, depth: number): void {
    const { file } = this;
    const lexer = new Lexer(content);
    const saved: State[] = [];
    let state = first;
    let text: Matrix = IDENTITY;
    let line: Matrix = IDENTITY;
    let outline = new Outline();
    const marks: (Replacement | undefined)[] = [];
    let operands: Value[] = [];
    const num = (index: number): number => {
      const value = operands[index];
      return typeof value === 'number' ? value : 0;
    };
    const nums = (): number[] => operands.filter((value): value is number => typeof value === 'number');
    const named = (index: number): string => {
      const value = operands[index];
      return isName(value) ? value.name : '';
    };
    const nextLine = (x: number, y: number): void => {
      line = multiply([1, 0, 0, 1, x, y], line);
      text = line;
    };
    const move = (distance: number): void => {
      text = multiply([1, 0, 0, 1, distance, 0], text);
    };
    const show = (value: Value | undefined): void => {
      if (!isBytes(value) || !state.font) return;
      const { size, scale } = state;
      for (const shown of state.font.show(value.bytes)) {
        const at = multiply([size * scale, 0, 0, size, 0, state.rise], multiply(text, state.matrix));
        if (state.mode !== 3 && state.mode !== 7) {
          const mark = marks.findLast((one) => one !== undefined);
          const [dx, dy] = [at[0] * shown.width, at[1] * shown.width];
          const glyph = { x: at[4], y: at[5], dx, dy, size: Math.hypot(at[2], at[3]) };
          const colour = state.mode === 1 ? state.stroke : state.fill;
          const { text: own, missing } = shown;
          const replaced = mark ? mark.take(own) : own;
          painted.glyphs.push({ ...glyph, text: replaced, font: state.font.name, colour, missing });
        }
        move((shown.width * size + state.charSpace + (shown.space ? state.wordSpace : 0)) * scale);
      }
    };
    const paint = (fill: boolean, stroke: boolean): void => {
      if (fill) painted.boxes.push(...outline.filled(state.fill));
      if (stroke) painted.boxes.push(...outline.stroked(state.stroke, state.lineWidth * scaleOf(state.matrix)));
      outline = new Outline();
    };
    const point = (index: number): readonly [number, number] => transform(state.matrix, num(index), num(index + 1));
    const colour = (fill: boolean, space: ColourSpace): void => {
      if (fill) [state.fillSpace, state.fill] = [space, space(nums())];
      else [state.strokeSpace, state.stroke] = [space, space(nums())];
    };
    const operators: Readonly<Record<string, () => void>> = {
      q: () => {
        if (saved.length < MOST_STATES) saved.push({ ...state });
      },
      Q: () => {
        state = saved.pop() ?? state;
      },
      cm: () => {
        state.matrix = multiply(matrixOf(nums()), state.matrix);
      },
      w: () => {
        state.lineWidth = num(0);
      },
      gs: () => {
        const look = file.dict(file.dict(resources.get('ExtGState')).get(named(0)));
        state.lineWidth = file.number(look.get('LW')) ?? state.lineWidth;
      },
      BT: () => {
        text = IDENTITY;
        line = IDENTITY;
      },
      Tf: () => {
        state.font = this.font(resources, named(0));
        state.size = num(1);
      },
      Tm: () => {
        line = matrixOf(nums());
        text = line;
      },
      Td: () => nextLine(num(0), num(1)),
      TD: () => {
        state.leading = -num(1);
        nextLine(num(0), num(1));
      },
      'T*': () => nextLine(0, -state.leading),
      Tc: () => {
        state.charSpace = num(0);
      },
      Tw: () => {
        state.wordSpace = num(0);
      },
      Tz: () => {
        state.scale = num(0) / 100;
      },
      TL: () => {
        state.leading = num(0);
      },
      Ts: () => {
        state.rise = num(0);
      },
      Tr: () => {
        state.mode = num(0);
      },
      Tj: () => show(operands[0]),
      TJ: () => {
        const parts = operands[0];
        for (const part of isArray(parts) ? parts : []) {
          if (typeof part === 'number') move((-part / 1000) * state.size * state.scale);
          else show(part);
        }
      },
      "'": () => {
        nextLine(0, -state.leading);
        show(operands[0]);
      },
      '"': () => {
        state.wordSpace = num(0);
        state.charSpace = num(1);
        nextLine(0, -state.leading);
        show(operands[2]);
      },
      m: () => outline.begin(point(0)),
      l: () => outline.line(point(0)),
      c: () => outline.curve(point(4)),
      v: () => outline.curve(point(2)),
      y: () => outline.curve(point(2)),
      h: () => outline.close(),
      re: () => {
        const [x, y, width, height] = [num(0), num(1), num(2), num(3)];
        const corner = (dx: number, dy: number) => transform(state.matrix, x + dx, y + dy);
        outline.begin(corner(0, 0));
        for (const one of [corner(width, 0), corner(width, height), corner(0, height)]) outline.line(one);
        outline.close();
      },
      n: () => paint(false, false),
      S: () => paint(false, true),
      s: () => {
        outline.close();
        paint(false, true);
      },
      f: () => paint(true, false),
      F: () => paint(true, false),
      'f*': () => paint(true, false),
      B: () => paint(true, true),
      'B*': () => paint(true, true),
      b: () => {
        outline.close();
        paint(true, true);
      },
      'b*': () => {
        outline.close();
        paint(true, true);
      },
      g: () => colour(true, gray),
      G: () => colour(false, gray),
      rg: () => colour(true, rgb),
      RG: () => colour(false, rgb),
      k: () => colour(true, cmyk),
      K: () => colour(false, cmyk),
      cs: () => {
        state.fillSpace = this.space(resources, operands[0]);
        state.fill = BLACK;
      },
      CS: () => {
        state.strokeSpace = this.space(resources, operands[0]);
        state.stroke = BLACK;
      },
      sc: () => colour(true, state.fillSpace),
      scn: () => colour(true, state.fillSpace),
      SC: () => colour(false, state.strokeSpace),
      SCN: () => colour(false, state.strokeSpace),
      BMC: () => {
        marks.push(undefined);
      },
      BDC: () => {
        marks.push(this.replacement(resources, operands[1]));
      },
      EMC: () => {
        marks.pop();
      },
      Do: () => {
        const form = file.resolve(file.dict(resources.get('XObject')).get(named(0)));
        if (!isStream(form) || file.name(form.dict.get('Subtype')) !== 'Form' || depth >= DEEPEST) return;
        const inner = form.dict.has('Resources') ? file.dict(form.dict.get('Resources')) : resources;
        const matrix = multiply(matrixOf(file.numbers(form.dict.get('Matrix'))), state.matrix);
        this.run(file.content(form), inner, { ...state, matrix }, painted, depth + 1);
      },
      ID: () => skipImage(lexer),
    };
    for (;;) {
      const value = lexer.next();
      if (value === undefined) return;
      if (!isKeyword(value)) {
        operands.push(value);
        continue;
      }
      if (Object.hasOwn(operators, value.keyword)) operators[value.keyword]?.();
      operands = [];
    }
  }

  private space(resources: Dict, value: Value | undefined): ColourSpace {
    const own = isName(value) ? this.file.dict(resources.get('ColorSpace')).get(value.name) : undefined;
    return colourSpace(this.file, own ?? value);
  }

  private replacement(resources: Dict, value: Value | undefined): Replacement | undefined {
    const properties = isName(value) ? this.file.dict(resources.get('Properties')).get(value.name) : value;
    const found = this.file.resolve(properties);
    const actual = isDict(found) ? this.file.resolve(found.get('ActualText')) : null;
    return isBytes(actual) && actual.bytes[0] === 0xfe && actual.bytes[1] === 0xff
      ? new Replacement(utf16(actual.bytes.subarray(2)))
      : undefined;
  }
}

/** Text that a marked part says its glyphs mean: given out glyph by glyph, the rest with the first where they do not agree. */
class Replacement {
  private readonly chars: string[];
  constructor(text: string) {
    this.chars = [...text];
  }
  take(own: string): string {
    return this.chars.splice(0, Math.max(1, [...own].length)).join('');
  }
}

function scaleOf(matrix: Matrix): number {
  return Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
}

/** The bytes of a picture between the operators are no syntax. */
function skipImage(lexer: Lexer): void {
  const { bytes } = lexer;
  const white = (at: number): boolean => [0, 9, 10, 12, 13, 32, undefined].includes(bytes[at]);
  for (let at = lexer.at; at < bytes.length; at++) {
    if (bytes[at] === 69 && bytes[at + 1] === 73 && white(at - 1) && white(at + 2)) {
      lexer.at = at + 2;
      return;
    }
  }
  lexer.at = bytes.length;
}
