/** A reproducible source of choices for generated plans. */

/** A reproducible source of choices. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** 0 ≤ n < 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  maybe(chance = 0.5): boolean {
    return this.next() < chance;
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
  some<T>(list: readonly T[], least = 1): T[] {
    const chosen = list.filter(() => this.maybe());
    for (const one of this.shuffled(list)) if (chosen.length < least && !chosen.includes(one)) chosen.push(one);
    return chosen;
  }
  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    const made: T[] = [];
    while (left.length > 0) made.push(left.splice(this.below(left.length), 1)[0]!);
    return made;
  }
}
