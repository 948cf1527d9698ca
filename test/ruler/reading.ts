/** A PDF as it is seen: glyphs and rules of each page in millimetres from the upper left corner. pdfjs reads the file. */
import { AnnotationMode, getDocument, OPS, Util, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Font, type Operators, paint } from './painting.ts';

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
  /** `#rrggbb`, or `pattern`. */
  readonly colour: string;
  readonly turn: Turn;
  /** Without a drawing in its font, or without a meaning. */
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

/** Reads a PDF; rejects with pdfjs's own error where it is none, is encrypted or is damaged beyond use. Damage that can be repaired is: `mutool` tells of it. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const task = getDocument({
    // pdfjs takes the bytes away from their owner.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWasm: false,
  });
  try {
    const file = await task.promise;
    const pages: ReadPage[] = [];
    for (let number = 1; number <= file.numPages; number++) pages.push(await readPage(await file.getPage(number)));
    return { pages };
  } finally {
    await task.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(page: Page): Promise<ReadPage> {
  const operators: Operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  // The page as it is turned and cropped, with its upper edge at 0.
  const { width, height, transform: place } = page.getViewport({ scale: MM });
  const painted = paint(operators, await fontsOf(page, operators));
  const move = (x: number, y: number): readonly [number, number] => {
    const point: [number, number] = [x, y];
    Util.applyTransform(point, place);
    return point;
  };
  return {
    width,
    height,
    glyphs: painted.glyphs.map((glyph) => {
      const [x, y] = move(glyph.x, glyph.y);
      const [nextX, nextY] = move(glyph.x + glyph.dx, glyph.y + glyph.dy);
      const { text, size, font, colour, missing } = glyph;
      const turn = turnOf(nextX - x, nextY - y);
      return { text, x, y, width: Math.hypot(nextX - x, nextY - y), size, font, colour, turn, missing };
    }),
    boxes: painted.boxes.map(({ colour, ...box }) => {
      const [ax, ay] = move(box.x0, box.y0);
      const [bx, by] = move(box.x1, box.y1);
      return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by), colour };
    }),
  };
}

/** The fonts that operators name. */
async function fontsOf(page: Page, { fnArray, argsArray }: Operators): Promise<Map<string, Font>> {
  const ids = fnArray.flatMap((operator, index) => (operator === OPS.setFont ? [String(argsArray[index]?.[0])] : []));
  const fonts = new Map<string, Font>();
  for (const id of new Set(ids)) {
    const font = await new Promise<Font | string>((resolve) => page.commonObjs.get(id, resolve));
    // pdfjs would show nothing of its text.
    if (typeof font === 'string') throw new Error(`A font cannot be read: ${font}`);
    const { name, missingFile, fontMatrix, toUnicode } = font;
    fonts.set(id, { name: name?.replace(/^[A-Z]{6}\+/, ''), missingFile, fontMatrix, toUnicode });
  }
  return fonts;
}

function turnOf(dx: number, dy: number): Turn {
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? 180 : 0;
  return dy < 0 ? 90 : 270;
}
