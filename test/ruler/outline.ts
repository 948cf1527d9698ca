/** Paths of a page, as far as they are upright boxes and straight level or upright lines: the rules that a typesetter draws. */
import { Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Matrix } from './painting.ts';

/** Points of the page. */
export interface PaintedBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly colour: string;
}

type Point = readonly [number, number];

interface Part {
  readonly points: Point[];
  curved: boolean;
}

/** A hundredth of a point is no slope. */
const LEVEL = 0.05;

/** How pdfjs writes a path: the number of a step, then its coordinates. */
const [MOVE, CLOSE] = [0, 4];
/** Coordinates of a step by its number: move, line, two kinds of curve, close. */
const COORDINATES = [2, 2, 6, 4, 0];

/** A path of pdfjs, moved by a matrix. */
export class Outline {
  private readonly parts: Part[] = [];

  constructor(data: Float32Array, matrix: Matrix) {
    for (let at = 0; at < data.length; ) {
      const step = data[at] ?? CLOSE;
      const length = COORDINATES[step] ?? 0;
      const end = [data[at + length - 1] ?? 0, data[at + length] ?? 0] as [number, number];
      Util.applyTransform(end, matrix as number[]);
      at += 1 + length;
      const part = this.parts[this.parts.length - 1];
      if (step === MOVE || !part) this.parts.push({ points: [end], curved: false });
      else if (step === CLOSE) part.points.push(part.points[0] ?? end);
      else {
        part.points.push(end);
        part.curved ||= length > 2;
      }
    }
  }

  /** Upright boxes among the parts. */
  filled(colour: string): PaintedBox[] {
    return this.parts.flatMap((part) => {
      const box = bounds(part.points);
      if (part.curved || part.points.length < 4 || !box) return [];
      // Some producers begin in the middle of a side: a part that covers its bounds is a box all the same.
      const whole = (box.x1 - box.x0) * (box.y1 - box.y0);
      return Math.abs(areaOf(part.points) - whole) <= 0.01 * whole + 1e-6 ? [{ ...box, colour }] : [];
    });
  }

  /** Level and upright lines, as the boxes that their ink covers. */
  stroked(colour: string, width: number): PaintedBox[] {
    return this.parts.flatMap((part) => {
      if (part.curved) return [];
      const boxes: PaintedBox[] = [];
      for (let index = 1; index < part.points.length; index++) {
        const box = bounds(part.points.slice(index - 1, index + 1));
        if (!box) continue;
        const half = width / 2;
        if (near(box.y0, box.y1)) boxes.push({ ...box, y0: box.y0 - half, y1: box.y1 + half, colour });
        else if (near(box.x0, box.x1)) boxes.push({ ...box, x0: box.x0 - half, x1: box.x1 + half, colour });
      }
      return boxes;
    });
  }
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < LEVEL;

function bounds(points: readonly Point[]): Omit<PaintedBox, 'colour'> | undefined {
  if (points.length === 0) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function areaOf(points: readonly Point[]): number {
  let twice = 0;
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}
