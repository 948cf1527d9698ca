/** What a rule is, and how measured values are compared. */
import type { Located } from '../locate.ts';
import { em } from '../sheet.ts';

/** Words that stand for a measured thing. */
export type QuantityWord =
  | 'absent'
  | 'present'
  | 'none'
  | 'black'
  | 'red'
  | 'left'
  | 'right'
  | 'even'
  | 'odd'
  | 'fangsong'
  | 'kai'
  | 'hei'
  | 'title'
  | 'wider-narrower'
  | 'thick-thin'
  | 'thin-thick';

/** A value as data: a length, a count, a place, a share, printed text, or a word. */
export type Quantity =
  | { readonly unit: 'mm' | 'pt' | 'count' | 'percent'; readonly value: number }
  | { readonly unit: 'point'; readonly x: number; readonly y: number }
  | { readonly unit: 'size'; readonly width: number; readonly height: number }
  | { readonly unit: 'text'; readonly text: string }
  | { readonly unit: 'word'; readonly word: QuantityWord };

/** One measurement. `page` counts from 1: where the worst value stands. */
export interface Measured {
  readonly wanted: Quantity;
  readonly measured: Quantity;
  readonly ok: boolean;
  readonly page?: number;
}

/** One rule: an entry of the table of GB/T 9704-2012. */
export interface Rule {
  readonly id: string;
  /** Standard and clause; `duban` for what no standard says but every reader expects. */
  readonly clause: string;
  /** In the unit of what is measured. */
  readonly tolerance?: number;
  /** Told, but never a fault: the standard only recommends it, or it depends on the text. */
  readonly info?: true;
  /** Undefined where the document has nothing to measure. */
  readonly measure: (at: Located, tolerance: number) => Measured | undefined;
}

/** Grid of the page in millimetres (§5.2): type area, one character, one line. */
export const GRID = {
  left: 28,
  right: 184,
  top: 37,
  bottom: 262,
  centre: 106,
  width: 156,
  cell: 156 / 28,
  line: (225 - em(16)) / 21,
  /** A character of 4号. */
  small: em(14),
} as const;

/** Millimetres. */
export const mm = (value: number): Quantity => ({ unit: 'mm', value });
/** Points. */
export const pt = (value: number): Quantity => ({ unit: 'pt', value });
/** A number of things. */
export const count = (value: number): Quantity => ({ unit: 'count', value });
/** Text as it is printed. */
export const text = (value: string): Quantity => ({ unit: 'text', text: value });
/** A word that stands for a measured thing. */
export const word = (value: QuantityWord): Quantity => ({ unit: 'word', word: value });
/** A share, from 0 to 100. */
export const percent = (value: number): Quantity => ({ unit: 'percent', value });

/** A number with the page (from 0) where it was measured. */
export interface Sample {
  readonly value: number;
  readonly page: number;
}

/** The sample farthest from what is wanted decides; undefined where there is none. */
export function closest(
  wanted: number,
  samples: readonly Sample[],
  tolerance: number,
  quantity: (value: number) => Quantity = mm,
): Measured | undefined {
  let worst: Sample | undefined;
  for (const sample of samples) {
    if (!worst || Math.abs(sample.value - wanted) > Math.abs(worst.value - wanted)) worst = sample;
  }
  if (!worst) return undefined;
  const ok = Math.abs(worst.value - wanted) <= tolerance;
  return { wanted: quantity(wanted), measured: quantity(worst.value), ok, page: worst.page + 1 };
}

/** One number against another. */
export function equal(wanted: number, value: number, page: number, tolerance: number): Measured {
  return { wanted: mm(wanted), measured: mm(value), ok: Math.abs(value - wanted) <= tolerance, page: page + 1 };
}

/** A place against another: each direction within the tolerance. */
export function placed(
  wanted: readonly [number, number],
  value: readonly [number, number],
  page: number,
  tolerance: number,
): Measured {
  const ok = Math.abs(wanted[0] - value[0]) <= tolerance && Math.abs(wanted[1] - value[1]) <= tolerance;
  const point = ([x, y]: readonly [number, number]): Quantity => ({ unit: 'point', x, y });
  return { wanted: point(wanted), measured: point(value), ok, page: page + 1 };
}

/** Where an expected thing is not found. */
export function missing(wanted: Quantity = word('present')): Measured {
  return { wanted, measured: word('absent'), ok: false };
}

/** Faults by their places: none is wanted; the first is shown. */
export function noneOf(faults: readonly { readonly text: string; readonly page: number }[]): Measured {
  const first = faults[0];
  return first
    ? { wanted: word('none'), measured: text(first.text), ok: false, page: first.page + 1 }
    : { wanted: word('none'), measured: word('none'), ok: true };
}
