/** Rows of a table that stay with the next: no page begins or ends with a head and hardly a row of it. */

/** So many rows stand together at the beginning and at the end of a table. */
const TOGETHER = 3;

/** Taller groups than this share of a page may be parted: they would leave too much of a page empty. */
const MOST = 1 / 3;

/** For each row, whether it stays with the next. `heights` and `room`, the height of an empty page, in one unit. */
export function keptRows(heights: readonly number[], room: number): boolean[] {
  const count = heights.length;
  const small = (from: number, to: number): boolean =>
    heights.slice(Math.max(0, from), to).reduce((sum, height) => sum + height, 0) <= room * MOST;
  const first = small(0, TOGETHER);
  const last = small(count - TOGETHER, count);
  return heights.map(
    (_, row) => row < count - 1 && ((first && row < TOGETHER - 1) || (last && row >= count - TOGETHER)),
  );
}
