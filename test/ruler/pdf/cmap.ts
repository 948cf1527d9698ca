/** Character maps: how a string of a page falls into codes, and what each code means (ISO 32000-1 §9.7.5, §9.10.3). */
import { isArray, isBytes, isKeyword, isName, Lexer, type Value } from './syntax.ts';

/** Codes of `length` bytes between two bounds. */
interface Space {
  readonly length: number;
  readonly low: number;
  readonly high: number;
}

/** A map read from a file. */
export interface CMap {
  readonly spaces: readonly Space[];
  /** Code to text. */
  readonly text: ReadonlyMap<number, string>;
  /** Code to CID. */
  readonly cid: (code: number) => number | undefined;
}

/** A range may name at most this many codes. */
const MOST = 0x20000;

const numberOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/** UTF-16 with the high byte first. */
export function utf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
  return text;
}

/** Reads a map; what is not understood is passed over. */
export function readCMap(bytes: Uint8Array): CMap {
  const spaces: Space[] = [];
  const text = new Map<number, string>();
  const single = new Map<number, number>();
  const ranges: { low: number; high: number; cid: number }[] = [];
  const lexer = new Lexer(bytes);
  let stack: Value[] = [];
  for (;;) {
    const value = lexer.next();
    if (value === undefined) break;
    if (!isKeyword(value)) {
      stack.push(value);
      continue;
    }
    switch (value.keyword) {
      case 'endcodespacerange':
        for (const [low, high] of groups(stack, 2)) {
          if (isBytes(low) && isBytes(high))
            spaces.push({ length: low.bytes.length, low: numberOf(low.bytes), high: numberOf(high.bytes) });
        }
        break;
      case 'endbfchar':
        for (const [code, to] of groups(stack, 2)) {
          if (isBytes(code) && isBytes(to)) text.set(numberOf(code.bytes), utf16(to.bytes));
        }
        break;
      case 'endbfrange':
        for (const [low, high, to] of groups(stack, 3)) {
          if (isBytes(low) && isBytes(high) && to !== undefined)
            textRange(text, numberOf(low.bytes), numberOf(high.bytes), to);
        }
        break;
      case 'endcidchar':
        for (const [code, cid] of groups(stack, 2)) {
          if (isBytes(code) && typeof cid === 'number') single.set(numberOf(code.bytes), cid);
        }
        break;
      case 'endcidrange':
        for (const [low, high, cid] of groups(stack, 3)) {
          if (isBytes(low) && isBytes(high) && typeof cid === 'number')
            ranges.push({ low: numberOf(low.bytes), high: numberOf(high.bytes), cid });
        }
        break;
    }
    stack = [];
  }
  const cid = (code: number): number | undefined => {
    const found = single.get(code);
    if (found !== undefined) return found;
    const range = ranges.find(({ low, high }) => code >= low && code <= high);
    return range && range.cid + code - range.low;
  };
  return { spaces, text, cid };
}

function groups(stack: readonly Value[], size: number): Value[][] {
  // Names before a section (its count is a number) do not belong to it.
  const values = stack.filter((value) => !isName(value));
  const out: Value[][] = [];
  for (let at = 0; at + size <= values.length; at += size) out.push(values.slice(at, at + size));
  return out;
}

function textRange(text: Map<number, string>, low: number, high: number, to: Value): void {
  for (let code = low; code <= Math.min(high, low + MOST); code++) {
    const offset = code - low;
    if (isArray(to)) {
      const one = to[offset];
      if (isBytes(one)) text.set(code, utf16(one.bytes));
    } else if (isBytes(to)) {
      const first = utf16(to.bytes);
      const points = [...first];
      const last = points[points.length - 1]?.codePointAt(0) ?? 0;
      text.set(code, points.slice(0, -1).join('') + String.fromCodePoint(Math.min(0x10ffff, last + offset)));
    }
  }
}
