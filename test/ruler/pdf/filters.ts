/** Unpacks streams: FlateDecode with predictors, ASCIIHex, ASCII85, RunLength (ISO 32000-1 §7.4). */
import { Unzlib } from 'fflate';
import { type Dict, isArray, isDict, isName, PdfError, type Value } from './syntax.ts';

/** A stream unpacks to at most this many bytes. */
const MOST = 256 * 1024 * 1024;
const CHUNK = 64 * 1024;

/** The bytes of a stream through its filters; undefined where a filter is for pictures only. `resolve` follows references. */
export function decode(
  dict: Dict,
  raw: Uint8Array,
  resolve: (value: Value | undefined) => Value,
): Uint8Array | undefined {
  const listOf = (key: string, short: string): readonly Value[] => {
    const value = resolve(dict.get(key) ?? dict.get(short));
    if (value === null) return [];
    return isArray(value) ? value.map(resolve) : [value];
  };
  const filters = listOf('Filter', 'F');
  const params = listOf('DecodeParms', 'DP');
  let bytes: Uint8Array | undefined = raw;
  filters.forEach((filter, index) => {
    if (!bytes) return;
    const param = params[index];
    bytes = apply(isName(filter) ? filter.name : '', bytes, isDict(param) ? param : new Map(), resolve);
  });
  return bytes;
}

function apply(
  filter: string,
  bytes: Uint8Array,
  params: Dict,
  resolve: (value: Value | undefined) => Value,
): Uint8Array | undefined {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl': {
      const number = (key: string, otherwise: number): number => {
        const value = resolve(params.get(key));
        return typeof value === 'number' ? value : otherwise;
      };
      const plain = inflate(bytes);
      const predictor = number('Predictor', 1);
      if (predictor < 2) return plain;
      const pixel = Math.max(1, Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8));
      const row = Math.ceil((number('Columns', 1) * number('Colors', 1) * number('BitsPerComponent', 8)) / 8);
      return predictor === 2 ? sumRows(plain, row, pixel) : unpredict(plain, row, pixel);
    }
    case 'ASCIIHexDecode':
    case 'AHx':
      return fromHex(bytes);
    case 'ASCII85Decode':
    case 'A85':
      return from85(bytes);
    case 'RunLengthDecode':
    case 'RL':
      return fromRuns(bytes);
    default:
      return undefined;
  }
}

function inflate(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((part) => {
    length += part.length;
    if (length > MOST) throw new PdfError('pdf-too-large');
    parts.push(part);
  });
  try {
    // Never told that it is the end: a stream that is cut short still gives what it has.
    for (let at = 0; at < bytes.length; at += CHUNK) stream.push(bytes.subarray(at, at + CHUNK));
  } catch (error) {
    // What was unpacked before a fault is still worth reading, as viewers do; lost text is found missing later.
    if (error instanceof PdfError) throw error;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function sumRows(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const out = bytes.slice();
  for (let at = 0; at < out.length; at++) {
    if (at % row >= pixel) out[at] = (out[at] ?? 0) + (out[at - pixel] ?? 0);
  }
  return out;
}

/** PNG predictors: each row begins with the number of its own. */
function unpredict(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let line = 0; line < rows; line++) {
    const kind = bytes[line * (row + 1)] ?? 0;
    for (let column = 0; column < row; column++) {
      const at = line * row + column;
      const left = column >= pixel ? (out[at - pixel] ?? 0) : 0;
      const up = line > 0 ? (out[at - row] ?? 0) : 0;
      const corner = line > 0 && column >= pixel ? (out[at - row - pixel] ?? 0) : 0;
      out[at] = (bytes[line * (row + 1) + 1 + column] ?? 0) + guess(kind, left, up, corner);
    }
  }
  return out;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const sum = left + up - corner;
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const text = String.fromCharCode(...bytes)
    .replace(/>[\s\S]*$/, '')
    .replace(/[^0-9A-Fa-f]/g, '');
  return Uint8Array.from({ length: Math.ceil(text.length / 2) }, (_, index) =>
    Number.parseInt(text.slice(index * 2, index * 2 + 2).padEnd(2, '0'), 16),
  );
}

function from85(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (count: number) => {
    const full = [...group, 84, 84, 84, 84, 84].slice(0, 5);
    const value = full.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let index = 0; index < count; index++) out.push(Math.floor(value / 256 ** (3 - index)) & 255);
    group = [];
  };
  for (const byte of bytes) {
    if (byte === 126) break;
    if (byte === 122 && group.length === 0) out.push(0, 0, 0, 0);
    else if (byte >= 33 && byte <= 117) {
      group.push(byte - 33);
      if (group.length === 5) flush(4);
    }
  }
  if (group.length > 1) flush(group.length - 1);
  return Uint8Array.from(out);
}

function fromRuns(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const count = bytes[at++] ?? 128;
    if (count === 128) break;
    if (count < 128) {
      out.push(...bytes.subarray(at, at + count + 1));
      at += count + 1;
    } else {
      const byte = bytes[at++] ?? 0;
      for (let index = 0; index < 257 - count; index++) out.push(byte);
    }
  }
  return Uint8Array.from(out);
}
