/** Fonts of a PDF: which characters a string shows and how wide they are (ISO 32000-1 §9.6, §9.7). */
import { type CMap, readCMap } from './cmap.ts';
import type { PdfFile } from './file.ts';
import { type Dict, isArray, isName, isStream, type Value } from './syntax.ts';

/** One character of a string. `width` is in text space (1 = the size of the font). */
export interface Shown {
  readonly text: string;
  readonly width: number;
  /** The font has no drawing for it, or the file does not say what it means. */
  readonly missing: boolean;
  /** A one-byte space, to which word spacing applies. */
  readonly space: boolean;
}

/** A font of a page. */
export interface PageFont {
  /** Without the prefix of a subset. */
  readonly name: string;
  readonly show: (bytes: Uint8Array) => readonly Shown[];
}

/** Text of a code that the file does not explain. */
const UNKNOWN = '\uFFFD';

/** Opens a font dictionary. */
export function openFont(file: PdfFile, value: Value | undefined): PageFont {
  const dict = file.dict(value);
  const subtype = file.name(dict.get('Subtype'));
  const descendant = file.list(dict.get('DescendantFonts'))[0];
  const below = file.dict(descendant);
  const name = (file.name(dict.get('BaseFont')) ?? file.name(below.get('BaseFont')) ?? '').replace(/^[A-Z]{6}\+/, '');
  const meaning = toUnicode(file, dict);
  return { name, show: subtype === 'Type0' ? composite(file, dict, below, meaning) : simple(file, dict, meaning) };
}

function toUnicode(file: PdfFile, dict: Dict): CMap | undefined {
  const stream = file.resolve(dict.get('ToUnicode'));
  return isStream(stream) ? readCMap(file.content(stream)) : undefined;
}

function simple(file: PdfFile, dict: Dict, meaning: CMap | undefined): PageFont['show'] {
  const first = file.number(dict.get('FirstChar')) ?? 0;
  const widths = file.numbers(dict.get('Widths'));
  const descriptor = file.dict(dict.get('FontDescriptor'));
  const isType3 = file.name(dict.get('Subtype')) === 'Type3';
  const scale = isType3 ? (file.numbers(dict.get('FontMatrix'))[0] ?? 0.001) : 0.001;
  const missingWidth = file.number(descriptor.get('MissingWidth')) ?? (widths.length > 0 ? 0 : 500);
  const { texts, notdef } = encoding(file, dict);
  return (bytes) =>
    Array.from(bytes, (code) => {
      const text = meaning?.text.get(code) ?? texts.get(code) ?? UNKNOWN;
      const width = (widths[code - first] ?? missingWidth) * scale;
      return { text, width, missing: text === UNKNOWN || notdef.has(code), space: code === 32 };
    });
}

/** Codes 128 to 159 of WinAnsiEncoding; the rest is Latin 1. */
const WIN_ANSI = '€\u2022‚ƒ„…†‡ˆ‰Š‹Œ\u2022Ž\u2022\u2022‘’“”•–—˜™š›œ\u2022žŸ';

/** Names of glyphs that say no character by themselves, as far as documents use them. */
const GLYPH_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...'zero one two three four five six seven eight nine'.split(' ').entries()].map(([n, name]) => [name, String(n)]),
  ),
  space: ' ',
  period: '.',
  comma: ',',
  colon: ':',
  semicolon: ';',
  hyphen: '-',
  slash: '/',
  parenleft: '(',
  parenright: ')',
  percent: '%',
  endash: '–',
  emdash: '—',
  quoteleft: '‘',
  quoteright: '’',
  quotedblleft: '“',
  quotedblright: '”',
  bullet: '•',
  ellipsis: '…',
  multiply: '×',
  periodcentered: '·',
};

function encoding(file: PdfFile, dict: Dict): { texts: Map<number, string>; notdef: Set<number> } {
  const texts = new Map<number, string>();
  const notdef = new Set<number>();
  for (let code = 32; code < 256; code++) {
    if (code === 127) continue;
    texts.set(code, code >= 128 && code < 160 ? (WIN_ANSI[code - 128] ?? UNKNOWN) : String.fromCharCode(code));
  }
  const value = file.resolve(dict.get('Encoding'));
  let code = 0;
  for (const one of isName(value) ? [] : file.list(file.dict(value).get('Differences'))) {
    if (typeof one === 'number') code = one;
    else if (isName(one)) {
      if (one.name === '.notdef') notdef.add(code);
      const text = glyphText(one.name);
      if (text === undefined) texts.delete(code);
      else texts.set(code, text);
      code++;
    }
  }
  return { texts, notdef };
}

function glyphText(name: string): string | undefined {
  if (name.length === 1) return name;
  const known = GLYPH_NAMES[name];
  if (known) return known;
  const hex = /^(?:uni|u)([0-9A-F]{4,6})/.exec(name)?.[1];
  const point = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

interface Coded {
  readonly code: number;
  readonly length: number;
}

function composite(file: PdfFile, dict: Dict, below: Dict, meaning: CMap | undefined): PageFont['show'] {
  const encodingValue = file.resolve(dict.get('Encoding'));
  const named = isName(encodingValue) ? encodingValue.name : undefined;
  const own = isStream(encodingValue) ? readCMap(file.content(encodingValue)) : undefined;
  const split = splitter(named, own);
  const widthOf = cidWidths(file, below);
  const direct = named === undefined ? undefined : directText(named);
  const glyphOf = glyphNumbers(file, below);
  return (bytes) =>
    split(bytes).map(({ code, length }) => {
      const cid = own ? (own.cid(code) ?? 0) : code;
      const text = meaning?.text.get(code) ?? direct?.(code, length) ?? UNKNOWN;
      // A map by characters gives no CID here; Latin is half as wide as the rest in such fonts.
      const width = direct ? (text.length === 1 && text < '\u0100' ? 0.5 : widthOf(-1)) : widthOf(cid);
      const absent = direct === undefined && glyphOf(cid) === 0;
      return { text, width, missing: text === UNKNOWN || text === '\0' || absent, space: length === 1 && code === 32 };
    });
}

function splitter(named: string | undefined, own: CMap | undefined): (bytes: Uint8Array) => Coded[] {
  if (own && own.spaces.length > 0) return (bytes) => splitBySpaces(bytes, own);
  if (named !== undefined && /^(GBK|GB-|GBpc)/.test(named)) return (bytes) => splitGbk(bytes);
  const long = named !== undefined && /UTF16/.test(named);
  return (bytes) => {
    const out: Coded[] = [];
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const code = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
      if (long && code >= 0xd800 && code < 0xdc00 && at + 3 < bytes.length) {
        const low = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
        out.push({ code: 0x10000 + (code - 0xd800) * 0x400 + (low - 0xdc00), length: 4 });
        at += 2;
      } else out.push({ code, length: 2 });
    }
    return out;
  };
}

function splitBySpaces(bytes: Uint8Array, map: CMap): Coded[] {
  const out: Coded[] = [];
  const longest = Math.max(...map.spaces.map((space) => space.length));
  let at = 0;
  while (at < bytes.length) {
    let code = 0;
    let length = 0;
    let found = false;
    while (!found && length < longest && at + length < bytes.length) {
      code = code * 256 + (bytes[at + length] ?? 0);
      length++;
      found = map.spaces.some((space) => space.length === length && code >= space.low && code <= space.high);
    }
    out.push({ code, length });
    at += Math.max(1, length);
  }
  return out;
}

function splitGbk(bytes: Uint8Array): Coded[] {
  const out: Coded[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x81 || at + 1 >= bytes.length) out.push({ code: byte, length: 1 });
    else out.push({ code: byte * 256 + (bytes[++at] ?? 0), length: 2 });
  }
  return out;
}

/** Text of a code under a predefined map that speaks in characters; undefined for Identity and unknown ones. */
function directText(named: string): ((code: number, length: number) => string) | undefined {
  if (/^Uni.*-(UCS2|UTF16)/.test(named)) return (code) => String.fromCodePoint(code);
  if (/^(GBK|GB-|GBpc)/.test(named)) {
    const decoder = new TextDecoder('gbk');
    return (code, length) => decoder.decode(length === 1 ? Uint8Array.of(code) : Uint8Array.of(code >> 8, code & 255));
  }
  return undefined;
}

function cidWidths(file: PdfFile, below: Dict): (cid: number) => number {
  const otherwise = (file.number(below.get('DW')) ?? 1000) / 1000;
  const widths = new Map<number, number>();
  const ranges: { readonly from: number; readonly to: number; readonly width: number }[] = [];
  const list = file.list(below.get('W'));
  let at = 0;
  while (at < list.length) {
    const [first, second] = [list[at], list[at + 1]];
    if (typeof first !== 'number') {
      at++;
    } else if (isArray(second)) {
      file.numbers(second).forEach((width, index) => {
        widths.set(first + index, width / 1000);
      });
      at += 2;
    } else {
      const third = list[at + 2];
      if (typeof second === 'number' && typeof third === 'number')
        ranges.push({ from: first, to: second, width: third / 1000 });
      at += 3;
    }
  }
  return (cid) => widths.get(cid) ?? ranges.find(({ from, to }) => cid >= from && cid <= to)?.width ?? otherwise;
}

/** Number of the glyph of a CID; 0 is the box that stands for a missing one. Fonts that are not in the file are believed. */
function glyphNumbers(file: PdfFile, below: Dict): (cid: number) => number {
  const descriptor = file.dict(below.get('FontDescriptor'));
  if (!['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key))) return (cid) => cid || 1;
  const map = file.resolve(below.get('CIDToGIDMap'));
  if (!isStream(map)) return (cid) => cid;
  const bytes = file.content(map);
  return (cid) => (bytes[cid * 2] ?? 0) * 256 + (bytes[cid * 2 + 1] ?? 0);
}
