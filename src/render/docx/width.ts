/** Widths of single lines as office programs set them. */
import { roughWidth } from '../layout/columns.ts';
import { CELL, PT, SIZE } from '../layout/grid.ts';

/** Between a Chinese character and a Latin letter or a digit; ranges, because names of scripts grow with each version of Node. */
const SCRIPT_CHANGE =
  /(?<=[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}])/gu;

/**
 * LibreOffice opens a fifth of the size where the script changes, whatever `w:autoSpaceDE` says, and leaves out the
 * squeeze between characters there. In characters of the grid, with half a point more.
 */
const AUTO_SPACE = (SIZE.three / 5 + 0.25 + 0.5) / (CELL * PT);

/** How often the script changes in a text: where this is not 0, programs disagree on its width. */
export function scriptChanges(text: string): number {
  return [...text.matchAll(SCRIPT_CHANGE)].length;
}

/** Width of a text in characters of the grid that no office program exceeds. */
export function widestWidth(text: string): number {
  return roughWidth(text) + scriptChanges(text) * AUTO_SPACE;
}
