/** Reads TrueType outlines: plain, in a collection, or packed as WOFF 1.0. Only what setting and subsetting need. */
import { inflateSync } from 'node:zlib';

/** A font that could not be taken, as data. Codes: `font-unreadable`, `font-outlines` (not TrueType), `font-not-embeddable`. */
export class FontError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.name = 'FontError';
    this.code = code;
  }
}

/** One face of a file. Glyph ids count from 0 (.notdef); lengths are in units of `unitsPerEm`. */
export interface Font {
  readonly names: readonly string[];
  readonly postscript: string;
  readonly unitsPerEm: number;
  readonly box: readonly [number, number, number, number];
  /** Tables by tag, for copying. */
  readonly tables: ReadonlyMap<string, Uint8Array>;
  /** Glyph of a character; 0 when there is none. */
  glyph(codePoint: number): number;
  advance(glyph: number): number;
  /** Left side bearing. */
  bearing(glyph: number): number;
  /** Outline data of a glyph, empty for a blank one. */
  outline(glyph: number): Uint8Array;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const tagAt = (data: DataView, at: number): string =>
  String.fromCharCode(data.getUint8(at), data.getUint8(at + 1), data.getUint8(at + 2), data.getUint8(at + 3));

/** Node's Buffer is a Uint8Array whose slice() does not copy. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** All faces of a file. Throws FontError. */
export function readFonts(file: Uint8Array): Font[] {
  const bytes = plainBytes(file);
  try {
    const data = view(bytes);
    const tag = tagAt(data, 0);
    if (tag === 'wOFF') return [readFace(woffTables(bytes))];
    if (tag !== 'ttcf') return [readFace(sfntTables(bytes, 0))];
    return Array.from({ length: data.getUint32(8) }, (_, index) =>
      readFace(sfntTables(bytes, data.getUint32(12 + 4 * index))),
    );
  } catch (error) {
    if (error instanceof FontError) throw error;
    throw new FontError('font-unreadable');
  }
}

function sfntTables(bytes: Uint8Array, start: number): Map<string, Uint8Array> {
  const data = view(bytes);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < data.getUint16(start + 4); index++) {
    const at = start + 12 + 16 * index;
    const offset = data.getUint32(at + 8);
    const end = offset + data.getUint32(at + 12);
    if (end > bytes.length) throw new FontError('font-unreadable');
    tables.set(tagAt(data, at), bytes.subarray(offset, end));
  }
  return tables;
}

function woffTables(bytes: Uint8Array): Map<string, Uint8Array> {
  const data = view(bytes);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < data.getUint16(12); index++) {
    const at = 44 + 20 * index;
    const offset = data.getUint32(at + 4);
    const packed = data.getUint32(at + 8);
    const length = data.getUint32(at + 12);
    const part = bytes.subarray(offset, offset + packed);
    // Unpacking has one right result on every version of Node; packing has not.
    tables.set(tagAt(data, at), packed < length ? plainBytes(inflateSync(part, { maxOutputLength: length })) : part);
  }
  return tables;
}

function readFace(tables: Map<string, Uint8Array>): Font {
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag);
    if (!found) throw new FontError(tag === 'glyf' || tag === 'loca' ? 'font-outlines' : 'font-unreadable');
    return found;
  };
  const glyf = table('glyf');
  const loca = view(table('loca'));
  const head = view(table('head'));
  const hmtx = view(table('hmtx'));
  const metrics = view(table('hhea')).getUint16(34);
  const count = view(table('maxp')).getUint16(4);
  const long = head.getInt16(50) === 1;
  const offset = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const names = readNames(view(table('name')));
  const os2 = tables.get('OS/2');
  // Bit 1 alone: restricted licence, no embedding (OpenType, OS/2 fsType).
  if (os2 && (view(os2).getUint16(8) & 0xf) === 2) throw new FontError('font-not-embeddable');
  return {
    names: names
      .filter((name) => name.id === 1 || name.id === 4 || name.id === 6 || name.id === 16)
      .map((name) => name.text),
    postscript: (names.find((name) => name.id === 6)?.text ?? 'Font').replace(/[^A-Za-z0-9-]/g, '') || 'Font',
    unitsPerEm: head.getUint16(18),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    tables,
    glyph: cmapLookup(view(table('cmap'))),
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    bearing: (glyph) =>
      glyph < metrics ? hmtx.getInt16(4 * glyph + 2) : hmtx.getInt16(4 * metrics + 2 * (glyph - metrics)),
    outline: (glyph) => (glyph < count ? glyf.subarray(offset(glyph), offset(glyph + 1)) : new Uint8Array(0)),
  };
}

function readNames(data: DataView): { readonly id: number; readonly text: string }[] {
  const storage = data.getUint16(4);
  const found: { id: number; text: string }[] = [];
  for (let index = 0; index < data.getUint16(2); index++) {
    const at = 6 + 12 * index;
    const platform = data.getUint16(at);
    if (platform !== 3 && platform !== 0) continue;
    const length = data.getUint16(at + 8);
    const start = storage + data.getUint16(at + 10);
    let text = '';
    for (let char = 0; char + 1 < length; char += 2) text += String.fromCharCode(data.getUint16(start + char));
    found.push({ id: data.getUint16(at + 6), text });
  }
  return found;
}

/** Lookup in the best Unicode subtable: full repertoire (format 12), else the basic plane (format 4). */
function cmapLookup(data: DataView): (codePoint: number) => number {
  let best = -1;
  let rank = -1;
  for (let index = 0; index < data.getUint16(2); index++) {
    const platform = data.getUint16(4 + 8 * index);
    const encoding = data.getUint16(6 + 8 * index);
    const at = data.getUint32(8 + 8 * index);
    const format = data.getUint16(at);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    const value = !unicode ? -1 : format === 12 ? 2 : format === 4 ? 1 : -1;
    if (value > rank) {
      best = at;
      rank = value;
    }
  }
  if (best < 0) throw new FontError('font-unreadable');
  return rank === 2 ? segments12(data, best) : segments4(data, best);
}

function segments12(data: DataView, at: number): (codePoint: number) => number {
  const groups = data.getUint32(at + 12);
  return (code) => {
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = at + 16 + 12 * middle;
      if (code < data.getUint32(group)) high = middle - 1;
      else if (code > data.getUint32(group + 4)) low = middle + 1;
      else return data.getUint32(group + 8) + code - data.getUint32(group);
    }
    return 0;
  };
}

function segments4(data: DataView, at: number): (codePoint: number) => number {
  const count = data.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + 2 * count + 2;
  const deltas = starts + 2 * count;
  const ranges = deltas + 2 * count;
  return (code) => {
    if (code > 0xffff) return 0;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (data.getUint16(ends + 2 * middle) < code) low = middle + 1;
      else high = middle;
    }
    const start = data.getUint16(starts + 2 * low);
    if (code < start || code > data.getUint16(ends + 2 * low)) return 0;
    const delta = data.getUint16(deltas + 2 * low);
    const range = data.getUint16(ranges + 2 * low);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = data.getUint16(ranges + 2 * low + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}
