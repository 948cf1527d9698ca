/** The objects of a PDF file: cross-reference tables and streams, object streams, and a search where they are damaged (ISO 32000-1 §7.5). */
import { decode } from './filters.ts';
import {
  type Dict,
  isArray,
  isDict,
  isKeyword,
  isName,
  isRef,
  isStream,
  Lexer,
  latin,
  PdfError,
  type Stream,
  type Value,
} from './syntax.ts';

type Entry = { readonly at: number } | { readonly inside: number; readonly index: number };

/** Longest chain of references or of earlier cross-references that is followed. */
const CHAIN = 1000;

/** An opened file. References are followed by `resolve`; absent objects are null. */
export class PdfFile {
  private readonly bytes: Uint8Array;
  private readonly entries = new Map<number, Entry>();
  private readonly cache = new Map<number, Value>();
  private readonly containers = new Map<number, readonly (readonly [number, number])[]>();
  private readonly unpacked = new WeakMap<Stream, Uint8Array>();
  private readonly opening = new Set<number>();
  trailer: Dict = new Map();

  /** Throws PdfError `pdf-not-pdf`, `pdf-encrypted` or `pdf-damaged`. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    if (!latin(bytes.subarray(0, 1024)).includes('%PDF-')) throw new PdfError('pdf-not-pdf');
    try {
      this.readCrossReferences();
    } catch (error) {
      if (!(error instanceof PdfError)) throw error;
      this.entries.clear();
    }
    if (!isDict(this.resolve(this.trailer.get('Root')))) this.search();
    if (this.trailer.has('Encrypt')) throw new PdfError('pdf-encrypted');
    if (!isDict(this.resolve(this.trailer.get('Root')))) throw new PdfError('pdf-damaged');
  }

  /** The value behind a reference; null where there is none. */
  resolve = (value: Value | undefined): Value => {
    let now = value ?? null;
    for (let step = 0; isRef(now); step++) {
      if (step > CHAIN) return null;
      now = this.object(now.ref);
    }
    return now;
  };

  /** The dictionary behind a value, of a stream too; empty where it is none. */
  dict(value: Value | undefined): Dict {
    const found = this.resolve(value);
    return isDict(found) ? found : isStream(found) ? found.dict : new Map();
  }

  number(value: Value | undefined): number | undefined {
    const found = this.resolve(value);
    return typeof found === 'number' ? found : undefined;
  }

  numbers(value: Value | undefined): number[] {
    return this.list(value).map((one) => (typeof one === 'number' ? one : 0));
  }

  list(value: Value | undefined): readonly Value[] {
    const found = this.resolve(value);
    return isArray(found) ? found.map(this.resolve) : [];
  }

  name(value: Value | undefined): string | undefined {
    const found = this.resolve(value);
    return isName(found) ? found.name : undefined;
  }

  /** Unpacked bytes of a stream; empty for anything else. */
  content(value: Value | undefined): Uint8Array {
    const stream = this.resolve(value);
    if (!isStream(stream)) return new Uint8Array(0);
    const known = this.unpacked.get(stream);
    if (known) return known;
    const bytes = decode(stream.dict, stream.raw, this.resolve) ?? new Uint8Array(0);
    this.unpacked.set(stream, bytes);
    return bytes;
  }

  private object(id: number): Value {
    const known = this.cache.get(id);
    if (known !== undefined) return known;
    // An object that needs itself to be read (its own length, its own container) does not exist.
    if (this.opening.has(id)) return null;
    this.opening.add(id);
    const entry = this.entries.get(id);
    const value = entry === undefined ? null : 'at' in entry ? this.objectAt(entry.at) : this.packed(entry);
    this.opening.delete(id);
    this.cache.set(id, value);
    return value;
  }

  private objectAt(at: number): Value {
    const lexer = new Lexer(this.bytes, at, true);
    lexer.next();
    lexer.next();
    const begin = lexer.next();
    if (!isKeyword(begin) || begin.keyword !== 'obj') return null;
    const value = lexer.next() ?? null;
    if (!isDict(value)) return value;
    lexer.skipWhite();
    if (latin(this.bytes.subarray(lexer.at, lexer.at + 6)) !== 'stream') return value;
    let from = lexer.at + 6;
    if (this.bytes[from] === 13) from++;
    if (this.bytes[from] === 10) from++;
    const length = this.number(value.get('Length'));
    const ends = (end: number): boolean => /^\s*endstream/.test(latin(this.bytes.subarray(end, end + 16)));
    const end = length !== undefined && ends(from + length) ? from + length : this.find('endstream', from);
    return { dict: value, raw: this.bytes.subarray(from, end) };
  }

  private find(word: string, from: number): number {
    const codes = [...word].map((char) => char.charCodeAt(0));
    for (let at = from; at < this.bytes.length; at++) {
      if (codes.every((code, index) => this.bytes[at + index] === code)) return at;
    }
    return this.bytes.length;
  }

  private packed(entry: { readonly inside: number; readonly index: number }): Value {
    const stream = this.resolve({ ref: entry.inside });
    if (!isStream(stream)) return null;
    const bytes = this.content(stream);
    let index = this.containers.get(entry.inside);
    if (!index) {
      const lexer = new Lexer(bytes);
      const first = this.number(stream.dict.get('First')) ?? 0;
      const count = Math.min(this.number(stream.dict.get('N')) ?? 0, bytes.length);
      index = Array.from({ length: count }, () => [Number(lexer.next()), first + Number(lexer.next())] as const);
      this.containers.set(entry.inside, index);
    }
    const place = index[entry.index];
    return place ? (new Lexer(bytes, place[1], true).next() ?? null) : null;
  }

  private readCrossReferences(): void {
    const tail = latin(this.bytes.subarray(Math.max(0, this.bytes.length - 2048)));
    const start = /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(tail);
    const open = [Number(start?.[1] ?? -1)];
    const seen = new Set<number>();
    while (open.length > 0 && seen.size < CHAIN) {
      const at = open.shift() ?? -1;
      if (at < 0 || at >= this.bytes.length || seen.has(at)) continue;
      seen.add(at);
      const dict = this.readSection(at);
      if (this.trailer.size === 0) this.trailer = dict;
      for (const key of ['XRefStm', 'Prev']) {
        const next = dict.get(key);
        if (typeof next === 'number') open.push(next);
      }
    }
  }

  private readSection(at: number): Dict {
    const lexer = new Lexer(this.bytes, at, true);
    const first = lexer.next();
    return isKeyword(first) && first.keyword === 'xref' ? this.readTable(lexer) : this.readStream(at);
  }

  private readTable(lexer: Lexer): Dict {
    for (;;) {
      const start = lexer.next();
      if (typeof start !== 'number') break;
      const count = Number(lexer.next());
      for (let index = 0; index < count; index++) {
        const [at, , state] = [lexer.next(), lexer.next(), lexer.next()];
        if (typeof at !== 'number' || !isKeyword(state)) throw new PdfError('pdf-damaged');
        if (state.keyword === 'n') this.enter(start + index, { at });
      }
    }
    const dict = lexer.next();
    if (!isDict(dict)) throw new PdfError('pdf-damaged');
    return dict;
  }

  private readStream(at: number): Dict {
    const stream = this.objectAt(at);
    if (!isStream(stream)) throw new PdfError('pdf-damaged');
    const widths = this.numbers(stream.dict.get('W'));
    const bytes = this.content(stream);
    const index = this.numbers(stream.dict.get('Index'));
    const ranges = index.length > 0 ? index : [0, this.number(stream.dict.get('Size')) ?? 0];
    let from = 0;
    const field = (which: number, otherwise: number): number => {
      const width = widths[which] ?? 0;
      if (width === 0) return otherwise;
      let value = 0;
      for (let count = 0; count < width; count++) value = value * 256 + (bytes[from++] ?? 0);
      return value;
    };
    for (let range = 0; range + 1 < ranges.length; range += 2) {
      for (let id = ranges[range] ?? 0; id < (ranges[range] ?? 0) + (ranges[range + 1] ?? 0); id++) {
        if (from >= bytes.length) break;
        const [kind, second, third] = [field(0, 1), field(1, 0), field(2, 0)];
        if (kind === 1) this.enter(id, { at: second });
        else if (kind === 2) this.enter(id, { inside: second, index: third });
      }
    }
    return stream.dict;
  }

  /** The newest section is read first, so what is known already stands. */
  private enter(id: number, entry: Entry): void {
    if (!this.entries.has(id)) this.entries.set(id, entry);
  }

  /** Finds objects by their words where the cross-references are of no use. */
  private search(): void {
    this.entries.clear();
    this.cache.clear();
    const text = latin(this.bytes);
    for (const match of text.matchAll(/(?:^|[\s>])(\d+)\s+\d+\s+obj\b/g)) {
      const at = match.index + match[0].search(/\d/);
      this.entries.set(Number(match[1]), { at });
    }
    for (const match of text.matchAll(/trailer/g)) {
      const dict = new Lexer(this.bytes, match.index + 7, true).next();
      if (isDict(dict) && dict.has('Root')) this.trailer = dict;
    }
    for (const id of [...this.entries.keys()]) {
      const value = this.object(id);
      if (!isStream(value)) continue;
      const type = this.name(value.dict.get('Type'));
      if (type === 'XRef' && value.dict.has('Root')) this.trailer = value.dict;
      if (type !== 'ObjStm') continue;
      const lexer = new Lexer(this.content(value));
      const count = Math.min(this.number(value.dict.get('N')) ?? 0, this.bytes.length);
      for (let index = 0; index < count; index++) {
        const inner = lexer.next();
        lexer.next();
        if (typeof inner === 'number') this.enter(inner, { inside: id, index });
      }
    }
    // What was looked for before its container was known is looked for again.
    this.cache.clear();
    if (isDict(this.resolve(this.trailer.get('Root')))) return;
    const root = [...this.entries.keys()].find((id) => this.name(this.dict({ ref: id }).get('Type')) === 'Catalog');
    if (root !== undefined) this.trailer = new Map([['Root', { ref: root }]]);
  }
}
