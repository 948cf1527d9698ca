/** Orders, the same on every machine: nothing here depends on a locale. */

/** By code unit; days (`YYYY-MM-DD`) so stand in the order of time. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By the text that `of` gives. */
export function by<T>(of: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => byText(of(a), of(b));
}

/** Ids with numbers by their value, `1.10` after `1.9`; the rest by code unit. */
export function byId(a: string, b: string): number {
  const [left, right] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (part === other) continue;
    return Number(part) - Number(other) || byText(part, other);
  }
  return left.length - right.length;
}
