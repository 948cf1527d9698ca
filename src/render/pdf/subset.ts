/** A font cut down to the characters of one document, as TrueType bytes for a PDF or a web page. */
import type { Font } from './sfnt.ts';

/** A subset: its bytes and the new glyph of each character. */
export interface Subset {
  readonly bytes: Uint8Array;
  readonly glyphs: ReadonlyMap<string, number>;
  /** Widths by new glyph in thousandths of an em. */
  readonly widths: readonly number[];
}

const ARGS_ARE_WORDS = 1;
const HAS_SCALE = 8;
const MORE = 32;
const HAS_XY = 64;
const HAS_MATRIX = 128;

/** Glyph references inside a composite outline, with where they stand. */
function components(outline: Uint8Array): { readonly at: number; readonly glyph: number }[] {
  if (outline.length < 10) return [];
  const data = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (data.getInt16(0) >= 0) return [];
  const found: { at: number; glyph: number }[] = [];
  let at = 10;
  for (;;) {
    const flags = data.getUint16(at);
    found.push({ at: at + 2, glyph: data.getUint16(at + 2) });
    at += 4 + (flags & ARGS_ARE_WORDS ? 4 : 2);
    at += flags & HAS_SCALE ? 2 : flags & HAS_XY ? 4 : flags & HAS_MATRIX ? 8 : 0;
    if (!(flags & MORE)) return found;
  }
}

/** Cuts a font down to `chars`; the same characters give the same bytes. `web` adds the tables that a browser wants. */
export function subsetFont(font: Font, chars: Iterable<string>, family: string, web: boolean): Subset {
  const wanted = [...new Set(chars)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  const old: number[] = [0];
  const fresh = new Map<number, number>([[0, 0]]);
  const take = (glyph: number): number => {
    const known = fresh.get(glyph);
    if (known !== undefined) return known;
    fresh.set(glyph, old.length);
    old.push(glyph);
    return old.length - 1;
  };
  const glyphs = new Map(wanted.map((char) => [char, take(font.glyph(char.codePointAt(0) ?? 0))]));
  const outlines: Uint8Array[] = [];
  // Components join the list while it is walked.
  for (let index = 0; index < old.length; index++) {
    const outline = font.outline(old[index] ?? 0);
    const parts = components(outline);
    if (parts.length === 0) {
      outlines.push(outline);
      continue;
    }
    const copy = outline.slice();
    const data = new DataView(copy.buffer);
    for (const part of parts) data.setUint16(part.at, take(part.glyph));
    outlines.push(copy);
  }
  const tables = new Map<string, Uint8Array>();
  const { glyf, loca } = outlineTables(outlines);
  tables.set('glyf', glyf);
  tables.set('loca', loca);
  tables.set(
    'head',
    patched(font, 'head', (data) => {
      data.setUint32(8, 0);
      data.setInt16(50, 1);
    }),
  );
  tables.set(
    'hhea',
    patched(font, 'hhea', (data) => data.setUint16(34, old.length)),
  );
  tables.set(
    'maxp',
    patched(font, 'maxp', (data) => data.setUint16(4, old.length)),
  );
  tables.set('hmtx', metricsTable(font, old));
  for (const tag of ['cvt ', 'fpgm', 'prep']) {
    const table = font.tables.get(tag);
    if (table) tables.set(tag, table);
  }
  if (web) {
    tables.set('cmap', cmapTable(glyphs));
    tables.set('name', nameTable(family));
    tables.set('post', postTable());
    const os2 = font.tables.get('OS/2');
    if (os2) tables.set('OS/2', os2);
  }
  return {
    bytes: assemble(tables),
    glyphs,
    widths: old.map((glyph) => (font.advance(glyph) * 1000) / font.unitsPerEm),
  };
}

function outlineTables(outlines: readonly Uint8Array[]): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
  const padded = outlines.map((outline) => (outline.length + 3) & ~3);
  const glyf = new Uint8Array(padded.reduce((sum, length) => sum + length, 0));
  const loca = new Uint8Array(4 * (outlines.length + 1));
  const data = new DataView(loca.buffer);
  let at = 0;
  outlines.forEach((outline, index) => {
    glyf.set(outline, at);
    data.setUint32(4 * index, at);
    at += padded[index] ?? 0;
  });
  data.setUint32(4 * outlines.length, at);
  return { glyf, loca };
}

function patched(font: Font, tag: string, change: (data: DataView) => void): Uint8Array {
  const copy = (font.tables.get(tag) ?? new Uint8Array(0)).slice();
  change(new DataView(copy.buffer));
  return copy;
}

function metricsTable(font: Font, old: readonly number[]): Uint8Array {
  const table = new Uint8Array(4 * old.length);
  const data = new DataView(table.buffer);
  old.forEach((glyph, index) => {
    data.setUint16(4 * index, font.advance(glyph));
    data.setInt16(4 * index + 2, font.bearing(glyph));
  });
  return table;
}

/** One format 12 subtable, a group for each run of characters. */
function cmapTable(glyphs: ReadonlyMap<string, number>): Uint8Array {
  const groups: { start: number; end: number; glyph: number }[] = [];
  for (const [char, glyph] of glyphs) {
    const code = char.codePointAt(0) ?? 0;
    const last = groups[groups.length - 1];
    if (last && last.end + 1 === code && last.glyph + code - last.start === glyph) last.end = code;
    else groups.push({ start: code, end: code, glyph });
  }
  const table = new Uint8Array(12 + 16 + 12 * groups.length);
  const data = new DataView(table.buffer);
  data.setUint16(2, 1);
  data.setUint16(4, 3);
  data.setUint16(6, 10);
  data.setUint32(8, 12);
  data.setUint16(12, 12);
  data.setUint32(16, 16 + 12 * groups.length);
  data.setUint32(24, groups.length);
  groups.forEach((group, index) => {
    data.setUint32(28 + 12 * index, group.start);
    data.setUint32(32 + 12 * index, group.end);
    data.setUint32(36 + 12 * index, group.glyph);
  });
  return table;
}

function nameTable(family: string): Uint8Array {
  const entries: readonly (readonly [number, string])[] = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replace(/ /g, '')],
  ];
  const head = 6 + 12 * entries.length;
  const table = new Uint8Array(head + entries.reduce((sum, entry) => sum + 2 * entry[1].length, 0));
  const data = new DataView(table.buffer);
  data.setUint16(2, entries.length);
  data.setUint16(4, head);
  let at = 0;
  entries.forEach(([id, text], index) => {
    const record = 6 + 12 * index;
    for (const [field, value] of [3, 1, 0x409, id, 2 * text.length, at].entries())
      data.setUint16(record + 2 * field, value);
    for (const char of text) {
      data.setUint16(head + at, char.charCodeAt(0));
      at += 2;
    }
  });
  return table;
}

/** Format 3: no glyph names. */
function postTable(): Uint8Array {
  const table = new Uint8Array(32);
  new DataView(table.buffer).setUint32(0, 0x00030000);
  return table;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  let rest = 0;
  for (let at = bytes.length & ~3; at < ((bytes.length + 3) & ~3); at++) rest = (rest << 8) | (bytes[at] ?? 0);
  return (sum + (rest >>> 0)) >>> 0;
}

/** Tables in the order of their tags, aligned and summed. */
function assemble(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const head = 12 + 16 * tags.length;
  const size = tags.reduce((sum, tag) => sum + (((tables.get(tag)?.length ?? 0) + 3) & ~3), head);
  const bytes = new Uint8Array(size);
  const data = new DataView(bytes.buffer);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  data.setUint32(0, 0x00010000);
  data.setUint16(4, tags.length);
  data.setUint16(6, power * 16);
  data.setUint16(8, Math.log2(power));
  data.setUint16(10, tags.length * 16 - power * 16);
  let at = head;
  tags.forEach((tag, index) => {
    const table = tables.get(tag) ?? new Uint8Array(0);
    const record = 12 + 16 * index;
    for (let char = 0; char < 4; char++) bytes[record + char] = tag.charCodeAt(char);
    bytes.set(table, at);
    data.setUint32(record + 4, checksum(table));
    data.setUint32(record + 8, at);
    data.setUint32(record + 12, table.length);
    at += (table.length + 3) & ~3;
  });
  const headAt = data.getUint32(12 + 16 * tags.indexOf('head') + 8);
  data.setUint32(headAt + 8, (0xb1b0afba - checksum(bytes)) >>> 0);
  return bytes;
}
