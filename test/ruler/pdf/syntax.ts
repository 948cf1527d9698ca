/** PDF syntax: bytes become numbers, names, strings, arrays, dictionaries and operators (ISO 32000-1 §7.2, §7.3). */

/** A PDF that cannot be read. Codes: `pdf-not-pdf`, `pdf-encrypted`, `pdf-damaged`, `pdf-too-large`. */
export class PdfError extends Error {
  readonly code: 'pdf-not-pdf' | 'pdf-encrypted' | 'pdf-damaged' | 'pdf-too-large';
  constructor(code: PdfError['code']) {
    super(code);
    this.code = code;
  }
}

/** `/Name`, without the slash. */
export interface Name {
  readonly name: string;
}

/** `12 0 R`. */
export interface Ref {
  readonly ref: number;
}

/** The bytes of `(text)` or `<hex>`. */
export interface Bytes {
  readonly bytes: Uint8Array;
}

/** A keyword: an operator of a content stream, or `obj`, `stream`, … of a file. */
export interface Keyword {
  readonly keyword: string;
}

/** `<< /Key value >>`, keys without the slash. */
export type Dict = ReadonlyMap<string, Value>;

/** A stream as it stands in the file, still packed. */
export interface Stream {
  readonly dict: Dict;
  readonly raw: Uint8Array;
}

/** Anything that syntax can say. */
export type Value = null | boolean | number | Name | Ref | Bytes | Keyword | readonly Value[] | Dict | Stream;

const is =
  <T>(key: string) =>
  (value: Value | undefined): value is Value & T =>
    typeof value === 'object' && value !== null && key in value;

/** A name. */
export const isName = is<Name>('name');
/** A reference to another object. */
export const isRef = is<Ref>('ref');
/** A string. */
export const isBytes = is<Bytes>('bytes');
/** A keyword. */
export const isKeyword = is<Keyword>('keyword');
/** A stream. */
export const isStream = is<Stream>('raw');
/** A dictionary. */
export const isDict = (value: Value | undefined): value is Dict => value instanceof Map;
/** An array. */
export const isArray = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** Deeper nesting is no document. */
const DEEPEST = 100;

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)));

const isRegular = (byte: number | undefined): byte is number =>
  byte !== undefined && !WHITE.has(byte) && !DELIMITER.has(byte);

const hexValue = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
};

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads one value after the other from bytes. */
export class Lexer {
  readonly bytes: Uint8Array;
  at: number;
  /** References are resolved only in files, not in content streams. */
  readonly refs: boolean;

  constructor(bytes: Uint8Array, at = 0, refs = false) {
    this.bytes = bytes;
    this.at = at;
    this.refs = refs;
  }

  skipWhite(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === 37) {
        while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
      } else if (byte !== undefined && WHITE.has(byte)) this.at++;
      else return;
    }
  }

  /** The next value; undefined at the end of the bytes. Stray brackets are skipped. */
  next(depth = 0): Value | undefined {
    if (depth > DEEPEST) throw new PdfError('pdf-damaged');
    this.skipWhite();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    switch (byte) {
      case 40:
        return this.string();
      case 47:
        return this.name();
      case 91:
        this.at++;
        return this.list(93, depth);
      case 60:
        if (this.bytes[this.at + 1] !== 60) return this.hexString();
        this.at += 2;
        return this.dict(depth);
      default:
        if (DELIMITER.has(byte)) {
          this.at++;
          return { keyword: String.fromCharCode(byte) };
        }
        return this.word();
    }
  }

  private word(): Value {
    const start = this.at;
    while (isRegular(this.bytes[this.at])) this.at++;
    const text = latin(this.bytes.subarray(start, this.at));
    if (/^[+-]*(\d+\.?\d*|\.\d+)/.test(text)) return this.reference(Number.parseFloat(text.replace(/^[+-]*(?=-)/, '')));
    if (text === 'true') return true;
    if (text === 'false') return false;
    return text === 'null' ? null : { keyword: text };
  }

  private reference(value: number): Value {
    if (!this.refs || !Number.isInteger(value) || value < 0) return value;
    const tail = /^[\s\0]+\d+[\s\0]+R(?![A-Za-z0-9])/.exec(latin(this.bytes.subarray(this.at, this.at + 24)));
    if (!tail) return value;
    this.at += tail[0].length;
    return { ref: value };
  }

  private name(): Name {
    this.at++;
    const codes: number[] = [];
    for (;;) {
      const byte = this.bytes[this.at];
      if (!isRegular(byte)) break;
      const [high, low] = [hexValue(this.bytes[this.at + 1]), hexValue(this.bytes[this.at + 2])];
      if (byte === 35 && high >= 0 && low >= 0) {
        codes.push(high * 16 + low);
        this.at += 3;
      } else {
        codes.push(byte);
        this.at++;
      }
    }
    return { name: codes.some((code) => code > 127) ? utf8(Uint8Array.from(codes)) : String.fromCharCode(...codes) };
  }

  private list(end: number, depth: number): Value[] {
    const values: Value[] = [];
    for (;;) {
      this.skipWhite();
      const byte = this.bytes[this.at];
      if (byte === undefined || byte === end) {
        this.at++;
        return values;
      }
      const value = this.next(depth + 1);
      if (value !== undefined) values.push(value);
    }
  }

  private dict(depth: number): Dict {
    const map = new Map<string, Value>();
    for (;;) {
      this.skipWhite();
      const byte = this.bytes[this.at];
      if (byte === undefined) return map;
      if (byte === 62) {
        this.at += 2;
        return map;
      }
      const key = this.next(depth + 1);
      if (!isName(key)) continue;
      const value = this.next(depth + 1);
      if (value !== undefined) map.set(key.name, value);
    }
  }

  private hexString(): Bytes {
    this.at++;
    const digits: number[] = [];
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined || byte === 62) break;
      const digit = hexValue(byte);
      if (digit >= 0) digits.push(digit);
    }
    const bytes = new Uint8Array(Math.ceil(digits.length / 2));
    digits.forEach((digit, index) => {
      bytes[index >> 1] = (bytes[index >> 1] ?? 0) | (index % 2 === 0 ? digit << 4 : digit);
    });
    return { bytes };
  }

  private string(): Bytes {
    this.at++;
    const out: number[] = [];
    let open = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) break;
      if (byte === 92) {
        this.escape(out);
        continue;
      }
      if (byte === 40) open++;
      if (byte === 41 && --open === 0) break;
      out.push(byte);
    }
    return { bytes: Uint8Array.from(out) };
  }

  private escape(out: number[]): void {
    const byte = this.bytes[this.at++];
    if (byte === undefined) return;
    if (byte >= 48 && byte <= 55) {
      let code = byte - 48;
      for (let count = 0; count < 2; count++) {
        const digit = this.bytes[this.at];
        if (digit === undefined || digit < 48 || digit > 55) break;
        code = code * 8 + digit - 48;
        this.at++;
      }
      out.push(code & 255);
    } else if (byte === 13) {
      if (this.bytes[this.at] === 10) this.at++;
    } else if (byte !== 10) {
      out.push(ESCAPES[String.fromCharCode(byte)] ?? byte);
    }
  }
}

/** Bytes as characters 0 to 255. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** Bytes as UTF-8; wrong ones become U+FFFD. */
export function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
