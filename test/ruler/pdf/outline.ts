/** Paths of a page, as far as they are upright boxes and straight level or upright lines: the rules that a typesetter draws. */

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

/** A path while it is drawn. */
export class Outline {
  private readonly parts: Part[] = [];

  begin(point: Point): void {
    this.parts.push({ points: [point], curved: false });
  }

  line(point: Point): void {
    this.parts[this.parts.length - 1]?.points.push(point);
  }

  curve(point: Point): void {
    const part = this.parts[this.parts.length - 1];
    if (!part) return;
    part.points.push(point);
    part.curved = true;
  }

  close(): void {
    const part = this.parts[this.parts.length - 1];
    const start = part?.points[0];
    if (part && start && part.points.length > 1) part.points.push(start);
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
