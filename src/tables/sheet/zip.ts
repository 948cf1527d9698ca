/**
 * Reads the parts of a zip file by its central directory. Nothing is unpacked before it is asked for, nothing beyond what the file may unpack
 * to, and a part whose length or checksum is not what the directory says is damaged. Names are keys and never paths.
 */
import { inflateRawSync } from 'node:zlib';
import { SHEET_LIMITS, SheetError } from '../../ground/codes/sheet.ts';

/** Parts of a package by name. */
export interface Parts {
  readonly names: readonly string[];
  /** The bytes of a part, or undefined when there is none of this name (case does not count). Throws {@link SheetError}. */
  readonly bytes: (name: string) => Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_PARTS = 5000;

/** Opens a zip file. Throws {@link SheetError} for one that is cut off, contradicts itself or has a password. */
export function openZip(file: Uint8Array): Parts {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const entries = directory(file, view);
  let room: number = SHEET_LIMITS.unpacked;
  return {
    names: [...entries.values()].map(({ name }) => name),
    bytes: (name) => {
      const entry = entries.get(keyOf(name));
      if (entry === undefined) return undefined;
      const bytes = unpack(file, view, entry, room);
      room -= bytes.length;
      return bytes;
    },
  };
}

/** Some programs write `\`, a leading `/` or other cases. */
function keyOf(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

function directory(file: Uint8Array, view: DataView): Map<string, Entry> {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_PARTS) throw damaged();
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) throw damaged();
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + nameLength + extra + comment > end) throw damaged();
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new SheetError('sheet-encrypted');
    const key = keyOf(name);
    // Two parts of one name: which of them a program shows is its own choice.
    if (entries.has(key)) throw damaged(name);
    entries.set(key, {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** The record at the end, behind which there may be a comment of up to 65,535 bytes. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65_535; at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw damaged();
}

function unpack(file: Uint8Array, view: DataView, entry: Entry, room: number): Uint8Array {
  const { offset, packed, size, name } = entry;
  if (size > room) throw new SheetError('sheet-unpacked-too-large', { limit: SHEET_LIMITS.unpacked });
  if (offset + 30 > file.length || view.getUint32(offset, true) !== LOCAL) throw damaged(name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > file.length) throw damaged(name);
  const data = file.subarray(start, start + packed);
  const bytes = entry.method === 0 ? data : entry.method === 8 ? inflate(data, size, name) : undefined;
  if (bytes?.length !== size || crc32(bytes) !== entry.crc) throw damaged(name);
  return bytes;
}

/** Stops one byte after the size that was promised. */
function inflate(data: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: size + 1 });
  } catch {
    throw damaged(name);
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ byte) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}

function damaged(part = 'zip'): SheetError {
  return new SheetError('sheet-damaged', { part });
}
