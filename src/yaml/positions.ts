/** Where each node of a parsed file stands: numbers beside the data, compact enough to be cached, turned into lines only when asked. */
import type { Position, Step } from '../ground/place.ts';
import { toPosition } from './text.ts';

/** Positions as short strings, so that reading a cache does not build what nobody asks for. */
export interface EncodedPositions {
  readonly starts: string;
  readonly spans: string;
  /** How scalars that are not text were written, by number of the node. */
  readonly written: Readonly<Record<string, string>>;
}

/** How many numbers {@link PositionIndex} keeps for a node: key start, key end, start, end, nodes in the subtree. */
export const SPAN = 5;

/**
 * Resolves a path in the document to lines and columns. Nodes are numbered as a walk meets them (parent first, the keys of a
 * mapping in the order of `Object.keys`), so the data itself is the directory of the numbers: it must not be changed.
 */
export class PositionIndex {
  readonly #data: unknown;
  #starts: readonly number[] | string;
  #spans: readonly number[] | string;
  readonly #written: Readonly<Record<string, string>>;
  /** Numbers of the children of a node, for nodes that were walked through: a long list is counted once, not for each of its items. */
  readonly #children = new Map<number, readonly number[]>();

  constructor(
    data: unknown,
    starts: readonly number[] | string,
    spans: readonly number[] | string,
    written: Readonly<Record<string, string>>,
  ) {
    this.#data = data;
    this.#starts = starts;
    this.#spans = spans;
    this.#written = written;
  }

  /** Inverse of {@link encode}. */
  static decode(data: unknown, encoded: EncodedPositions): PositionIndex {
    return new PositionIndex(data, encoded.starts, encoded.spans, encoded.written);
  }

  /**
   * Where a node stands; without a part, its value. A list item has no key and gives its value. A path that does not exist gives
   * the nearest parent that does, by its key if it has one, because a missing key is reported where it would belong.
   */
  resolve(steps: readonly Step[], part: 'key' | 'value' = 'value'): Position {
    const { node, depth } = this.#find(steps);
    const spans = this.#spanNumbers();
    const at = node * SPAN;
    const byKey = (part === 'key' || depth < steps.length) && (spans[at] ?? -1) >= 0;
    const start = spans[byKey ? at : at + 2] ?? 0;
    const end = spans[byKey ? at + 1 : at + 3] ?? start;
    return toPosition(this.#lineStarts(), start, end);
  }

  /** How a scalar that is not text (number, truth value, nothing) was written, e.g. `1.10`; undefined for text, collections and unknown paths. */
  written(steps: readonly Step[]): string | undefined {
    const { node, depth } = this.#find(steps);
    return depth === steps.length ? this.#written[node] : undefined;
  }

  /** Compact JSON. */
  encode(): EncodedPositions {
    return { starts: pack(this.#lineStarts()), spans: pack(this.#spanNumbers()), written: this.#written };
  }

  #find(steps: readonly Step[]): { node: number; depth: number } {
    let data = this.#data;
    let node = 0;
    let depth = 0;
    for (const step of steps) {
      const child = childNumber(data, step);
      if (child < 0) break;
      node = this.#childrenOf(node)[child]!;
      data = (data as Record<Step, unknown>)[step];
      depth += 1;
    }
    return { node, depth };
  }

  #childrenOf(node: number): readonly number[] {
    const known = this.#children.get(node);
    if (known) return known;
    const spans = this.#spanNumbers();
    const end = node + spans[node * SPAN + 4]!;
    const found: number[] = [];
    for (let child = node + 1; child < end; child += spans[child * SPAN + 4]!) found.push(child);
    this.#children.set(node, found);
    return found;
  }

  #spanNumbers(): readonly number[] {
    if (typeof this.#spans === 'string') this.#spans = unpack(this.#spans);
    return this.#spans;
  }

  #lineStarts(): readonly number[] {
    if (typeof this.#starts === 'string') this.#starts = unpack(this.#starts);
    return this.#starts;
  }
}

function childNumber(data: unknown, step: Step): number {
  if (typeof data !== 'object' || data === null) return -1;
  if (!Array.isArray(data)) return Object.keys(data).indexOf(String(step));
  const index = Number(step);
  return Number.isInteger(index) && index >= 0 && index < data.length ? index : -1;
}

/** Differences in base 36, which are mostly one or two characters long. */
function pack(numbers: readonly number[]): string {
  let last = 0;
  let packed = '';
  for (const number of numbers) {
    packed += `${(number - last).toString(36)} `;
    last = number;
  }
  return packed.trimEnd();
}

function unpack(packed: string): number[] {
  let last = 0;
  return packed.split(' ').map((difference) => {
    last += Number.parseInt(difference, 36);
    return last;
  });
}
