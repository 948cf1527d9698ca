/** How line boxes and margins meet the rules: two customs of office programs. */
import { CELL, LINE, PAPER, PT, TYPE_AREA } from '../layout/grid.ts';

/** Millimetres, line distance in twentieths of a point. */
export interface Preset {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** Where an office program puts the baseline of a line of exact height: this share of the height from above. */
export const BASELINE = 0.8;

/**
 * `gb33476`: margins and line distance chosen so that the drawn characters fill the type area of GB/T 9704 (the default);
 * `word-37-35`: 37 and 35 mm taken as a program's margins, with the 28.95 pt that 22 lines then leave.
 */
export const PRESETS: Readonly<Record<'gb33476' | 'word-37-35', Preset>> = {
  gb33476: { top: 34.1, bottom: 33, left: 28, right: 26, pitch: Math.round(LINE * PT * 20) },
  'word-37-35': { top: 37, bottom: 35, left: 28, right: 26, pitch: 579 },
};

/** Margins of a wide annex: the type area turned with its sheet; above, line boxes reach as far beyond it as on other pages, below, tables end at its edge. */
export function turnedMargins(preset: Preset): Pick<Preset, 'top' | 'bottom' | 'left' | 'right'> {
  const above = TYPE_AREA.top - preset.top;
  return {
    top: TYPE_AREA.left - above,
    bottom: PAPER.width - TYPE_AREA.right,
    left: PAPER.height - TYPE_AREA.bottom,
    right: TYPE_AREA.top,
  };
}

/** From the top of an exact line box to the top of its characters, in millimetres. */
export function leadAbove(heightPoints: number, sizePoints: number): number {
  return (heightPoints * BASELINE - sizePoints * 0.88) / PT;
}

/** From the bottom of the characters to the bottom of the line box, in millimetres. */
export function leadBelow(heightPoints: number, sizePoints: number): number {
  return (heightPoints * (1 - BASELINE) - sizePoints * 0.12) / PT;
}

/** Characters of the grid as twentieths of a point. */
export function cells(count: number): number {
  return Math.round((count * CELL * 1440) / 25.4);
}
