/** Steps that go through a whole list for each of its items, beside one that looks up: what the count of operations must tell apart. */
import { grouped } from '../../src/ground/grouped.ts';

/** How many items are like each, by filtering. */
export const byFiltering = (list: readonly number[]) => list.map((one) => list.filter((other) => other === one).length);

/** Where each item stands first, by the engine's own search. */
export const bySearching = (list: readonly number[]) => list.map((one) => list.indexOf(one));

/** How many items are like each, grouped once. */
export function byGrouping(list: readonly number[]) {
  const alike = grouped(list, (one) => one);
  return list.map((one) => alike(one).length);
}
