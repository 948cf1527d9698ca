/** Rows of a table that stay with the next: no page begins or ends with a head and hardly a row of it. */

/** So many rows stand together at the beginning and at the end of a table. */
const TOGETHER = 3;

/** Taller groups than these shares of a page may be parted: they would leave too much of a page empty. After its end there is room. */
const MOST = { first: 1 / 3, last: 1 / 2 } as const;

/** For each row, whether it stays with the next. `heights` and `room`, the height of an empty page, in one unit. */
export function keptRows(heights: readonly number[], room: number): boolean[] {
  const count = heights.length;
  const height = (from: number, to: number): number =>
    heights.slice(Math.max(0, from), to).reduce((sum, each) => sum + each, 0);
  const first = height(0, TOGETHER) <= room * MOST.first;
  const last = height(count - TOGETHER, count) <= room * MOST.last;
  return heights.map(
    (_, row) => row < count - 1 && ((first && row < TOGETHER - 1) || (last && row >= count - TOGETHER)),
  );
}
