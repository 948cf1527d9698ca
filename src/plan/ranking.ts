/** Places in a ranking (排名): higher scores first, ties share a place. */
import type { Policy } from './plan.ts';

/** The place of each score, in the order given: `skip` leaves places out after a tie (1, 2, 3, 3, 5), `dense` does not (1, 2, 3, 3, 4). */
export function placesOf(scores: readonly number[], ties: Policy['rankTies']): number[] {
  const better = new Map<number, number>();
  for (const [index, score] of [...scores].sort((a, b) => b - a).entries()) {
    if (!better.has(score)) better.set(score, (ties === 'skip' ? index : better.size) + 1);
  }
  return scores.map((score) => better.get(score)!);
}

/** Whether a place among `count` is shown when only the top and the bottom are; a tie at the border is shown whole. */
export function isShown(place: number, count: number, policy: Pick<Policy, 'rankTop' | 'rankBottom'>): boolean {
  const { rankTop, rankBottom } = policy;
  if (rankTop === undefined && rankBottom === undefined) return true;
  return place <= (rankTop ?? 0) || place > count - (rankBottom ?? 0);
}
