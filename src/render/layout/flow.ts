/** Units of a fixed height into pages: what is kept together, what repeats, where the grid is. */
import type { Item } from './display.ts';

/** A line of text, a row of a table or an empty space. Millimetres. */
export interface Unit {
  /** From its top to the top of what follows. */
  readonly height: number;
  /** Height that must fit above the lower edge; a line's character box, a row. */
  readonly ink: number;
  draw(top: number): Item[];
  /** Stands on the page's line grid. */
  readonly grid?: boolean;
  /** Never the last on a page when something follows. */
  readonly keepNext?: boolean;
  /** Space that vanishes at the head of a page. */
  readonly space?: boolean;
  /** Drawn again above this unit when it begins a page. */
  readonly head?: Unit;
}

/** Column of text. Millimetres; `room` is the height of an empty page. */
export interface TextColumn {
  readonly left: number;
  readonly width: number;
  readonly room: number;
}

/** Room of a page for units. */
export interface Frame {
  readonly top: number;
  readonly bottom: number;
  /** Distance of grid lines; they count from `top`. */
  readonly pitch: number;
}

/** One page's items and the lower edge of the last of them. */
export interface Filled {
  readonly items: Item[];
  end: number;
}

const EPSILON = 0.02;

/** Fills pages: the first with `first`, the others with `next`. At least one page. */
export function paginate(units: readonly Unit[], first: Frame, next: Frame): Filled[] {
  const pages: Filled[] = [{ items: [], end: first.top }];
  let frame = first;
  let cursor = first.top;
  let empty = true;
  const page = (): Filled => pages[pages.length - 1] as Filled;
  const snapped = (unit: Unit, at: number): number =>
    unit.grid ? frame.top + Math.ceil((at - frame.top) / frame.pitch - EPSILON) * frame.pitch : at;
  const put = (unit: Unit): void => {
    const top = snapped(unit, cursor);
    page().items.push(...unit.draw(top));
    if (!unit.space) page().end = top + unit.ink;
    cursor = top + unit.height;
    empty = empty && unit.space === true;
  };
  const turn = (): void => {
    pages.push({ items: [], end: next.top });
    frame = next;
    cursor = next.top;
    empty = true;
  };
  for (let start = 0; start < units.length; ) {
    let end = start + 1;
    while (end < units.length && units[end - 1]?.keepNext) end++;
    const group = units.slice(start, end);
    if (!fits(group, cursor, frame, snapped) && !empty) turn();
    for (const unit of group) {
      if (unit.space && empty) continue;
      // A group that no page holds is broken where the page ends.
      if (snapped(unit, cursor) + unit.ink > frame.bottom + EPSILON && !empty) turn();
      if (unit.head && empty) put(unit.head);
      put(unit);
    }
    start = end;
  }
  return pages;
}

function fits(
  group: readonly Unit[],
  from: number,
  frame: Frame,
  snapped: (unit: Unit, at: number) => number,
): boolean {
  let at = from;
  for (const unit of group) {
    const top = snapped(unit, at);
    if (!unit.space && top + unit.ink > frame.bottom + EPSILON) return false;
    at = top + unit.height;
  }
  return true;
}

/** Marks the last lines before a group that must not stand alone, so that at least `count` of them come along. */
export function keepWithNext(units: readonly Unit[], count: number): Unit[] {
  return units.map((unit, index) => (index >= units.length - count ? { ...unit, keepNext: true } : unit));
}
