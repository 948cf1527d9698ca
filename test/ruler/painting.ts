/** Follows the operators of a page, as pdfjs gives them: which glyph and which rule lies where (ISO 32000-1 §8, §9). */
import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Outline, type PaintedBox } from './outline.ts';

/** Six numbers: scale and turn, then the shift (ISO 32000-1 §8.3.3). */
export type Matrix = readonly number[];

/** What pdfjs says of a font. */
export interface Font {
  /** Its name in the file; a font drawn by procedures has none. */
  readonly name: string | undefined;
  /** The file names the font and does not bring it. */
  readonly missingFile: boolean;
  /** Thousandths of the em, or what a font drawn by procedures counts by. */
  readonly fontMatrix?: Matrix | undefined;
  /** Text by code, as far as the file or the encoding says. */
  readonly toUnicode: { readonly _map?: Readonly<Record<number, unknown>> };
}

/** One character of a string, as pdfjs gives it. */
interface Shown {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly isInFont: boolean;
}

/** A glyph in the page's own points: its origin, the vector to the next glyph, the height of its em. */
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

/** Operators with their arguments, as `getOperatorList` gives them. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

interface State {
  matrix: Matrix;
  font: Font | undefined;
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
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** The colour of a fresh page. */
const BLACK = '#000000';
/** A colour that is no single one: a pattern. */
const PATTERN = 'pattern';
/** Text of a code that the file does not explain. */
const UNKNOWN = '\uFFFD';
/** Ways of showing text that leave no ink (§9.3.6). */
const UNSEEN: readonly number[] = [3, 7];

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
};

/** First `m`, then `n`. */
const multiply = (m: Matrix, n: Matrix): Matrix => Util.transform(n as number[], m as number[]);

/** Everything that the operators show; `fonts` by the ids that they name. */
export function paint(operators: Operators, fonts: ReadonlyMap<string, Font>): Painted {
  const painted: Painted = { glyphs: [], boxes: [] };
  const saved: State[] = [];
  let state = { ...START };
  let text = IDENTITY;
  let line = IDENTITY;
  const save = (): void => {
    saved.push({ ...state });
  };
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  const concat = (matrix: Matrix): void => {
    state.matrix = multiply(matrix, state.matrix);
  };
  const nextLine = (x: number, y: number): void => {
    line = multiply([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const advance = (distance: number): void => {
    text = multiply([1, 0, 0, 1, distance, 0], text);
  };
  const setFont = (id: string, size: number): void => {
    state.font = fonts.get(id);
    state.size = size;
  };
  const show = (shown: Shown, font: Font): void => {
    const { size, scale, rise } = state;
    const width = shown.width * (font.fontMatrix?.[0] ?? 0.001);
    if (!UNSEEN.includes(state.mode)) {
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = multiply(
        [size * scale, 0, 0, size, 0, rise],
        multiply(text, state.matrix),
      );
      const meant = meaning(shown, font);
      painted.glyphs.push({
        text: meant,
        x,
        y,
        dx: a * width,
        dy: b * width,
        size: Math.hypot(c, d),
        font: font.name ?? '',
        colour: state.mode === 1 ? state.stroke : state.fill,
        // A space has no drawing.
        missing: meant === UNKNOWN || (!shown.isInFont && !font.missingFile && meant.trim() !== ''),
      });
    }
    advance((width * size + state.charSpace + (shown.isSpace ? state.wordSpace : 0)) * scale);
  };
  const draw = (how: number, data: Float32Array | null): void => {
    if (!data) return;
    const outline = new Outline(data, state.matrix);
    if (FILLS.includes(how)) painted.boxes.push(...outline.filled(state.fill));
    if (STROKES.includes(how)) painted.boxes.push(...outline.stroked(state.stroke, state.lineWidth * scaleOf(state)));
  };
  // biome-ignore lint/suspicious/noExplicitAny: the arguments of each operator are its own
  const operations: Readonly<Record<number, (...args: any[]) => void>> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.beginGroup]: save,
    [OPS.endGroup]: restore,
    [OPS.paintFormXObjectBegin]: (matrix: Matrix | null) => {
      save();
      if (matrix) concat(matrix);
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.transform]: (...matrix: number[]) => concat(matrix),
    [OPS.setLineWidth]: (width: number) => {
      state.lineWidth = width;
    },
    [OPS.setGState]: (entries: readonly (readonly [string, unknown])[]) => {
      for (const [key, value] of entries) {
        if (key === 'LW') state.lineWidth = value as number;
        if (key === 'Font') setFont(...(value as [string, number]));
      }
    },
    [OPS.beginText]: () => {
      text = IDENTITY;
      line = IDENTITY;
    },
    [OPS.setFont]: setFont,
    [OPS.setTextMatrix]: (matrix: Float32Array) => {
      line = [...matrix];
      text = line;
    },
    [OPS.moveText]: nextLine,
    [OPS.setLeadingMoveText]: (x: number, y: number) => {
      state.leading = -y;
      nextLine(x, y);
    },
    [OPS.nextLine]: () => nextLine(0, -state.leading),
    [OPS.setCharSpacing]: (space: number) => {
      state.charSpace = space;
    },
    [OPS.setWordSpacing]: (space: number) => {
      state.wordSpace = space;
    },
    [OPS.setHScale]: (percent: number) => {
      state.scale = percent / 100;
    },
    [OPS.setLeading]: (leading: number) => {
      state.leading = leading;
    },
    [OPS.setTextRise]: (rise: number) => {
      state.rise = rise;
    },
    [OPS.setTextRenderingMode]: (mode: number) => {
      state.mode = mode;
    },
    [OPS.showText]: (parts: readonly (number | Shown)[]) => {
      const { font, size, scale } = state;
      if (!font) return;
      for (const part of parts) {
        if (typeof part === 'number') advance((-part / 1000) * size * scale);
        else show(part, font);
      }
    },
    [OPS.constructPath]: (how: number, [data]: readonly [Float32Array | null]) => draw(how, data),
    [OPS.setFillRGBColor]: (colour: string) => {
      state.fill = colour;
    },
    [OPS.setStrokeRGBColor]: (colour: string) => {
      state.stroke = colour;
    },
    [OPS.setFillColorN]: () => {
      state.fill = PATTERN;
    },
    [OPS.setStrokeColorN]: () => {
      state.stroke = PATTERN;
    },
  };
  operators.fnArray.forEach((operator, index) => {
    operations[operator]?.(...(operators.argsArray[index] ?? []));
  });
  return painted;
}

const FILLS: readonly number[] = [
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];
const STROKES: readonly number[] = [
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];

/** pdfjs shows a code that nobody explains as the character of that number. */
function meaning({ originalCharCode, unicode }: Shown, font: Font): string {
  return unicode === '' || unicode === '\0' || font.toUnicode._map?.[originalCharCode] === undefined
    ? UNKNOWN
    : plainRadical(unicode);
}

/** Some producers name the radical of an index where the character is meant: both are one drawing. */
function plainRadical(text: string): string {
  return text >= '\u2f00' && text < '\u2fd6' ? text.normalize('NFKC') : text;
}

function scaleOf({ matrix: [a = 1, b = 0, c = 0, d = 1] }: State): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}
