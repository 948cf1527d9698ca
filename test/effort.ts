/**
 * What work costs, as ratios within one run: no clock is asked, and no limit is in seconds. Processor time is counted, of which a
 * loaded machine gives no more than an idle one needs, but for some waste; so the least of a few tries counts.
 */

/** Tries until a ratio that is in order has shown itself. */
const TRIES = 6;

/** Processor time of this process that a piece of work takes, in milliseconds. */
export async function effort(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * How much one piece of work costs, counted in another: tried again as long as it is not below `limit`, each at its least. Both
 * are measured in turn, so that what else the machine does falls on both. `known` is what was measured before (infinite: nothing).
 */
export async function ratio(
  one: () => number | Promise<number>,
  other: () => number | Promise<number>,
  limit: number,
  known: readonly [one: number, other: number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
): Promise<number> {
  let [least, unit] = known;
  for (let tries = 0; tries < TRIES && !(least / unit < limit); tries++) {
    if (tries > 0 || !Number.isFinite(unit)) unit = Math.min(unit, await other());
    if (tries > 0 || !Number.isFinite(least)) least = Math.min(least, await one());
  }
  return least / unit;
}

/** Between what twice as much costs where each part costs the same (2) and where each part looks at all the others (4). */
export const STEADY = 3;

/** How many times as much `size` costs as half of it; to be held against {@link STEADY}. */
export async function growth(work: (size: number) => unknown, size: number): Promise<number> {
  return ratio(
    () => effort(() => work(size)),
    () => effort(() => work(size / 2)),
    STEADY,
  );
}
