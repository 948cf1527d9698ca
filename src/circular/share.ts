/** Shares of a circular: percent with the decimals that the policy gives. */

/**
 * A share in percent, rounded half up to `decimals`; undefined on an empty base. Whole numbers are divided, so that a half is
 * seen exactly. Each share is rounded by itself: shares are never bent to sum to 100.
 */
export function share(part: number, base: number, decimals: number): number | undefined {
  if (base === 0) return undefined;
  const scale = 10 ** decimals;
  return Math.floor((part * 200 * scale + base) / (2 * base)) / scale;
}

/** The difference of two rounded shares in points, so that a reader who subtracts what is printed finds the same. */
export function points(before: number, now: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.round(now * scale) - Math.round(before * scale)) / scale;
}
