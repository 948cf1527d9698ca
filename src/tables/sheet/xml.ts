/**
 * A small strict reader of XML: elements, attributes, text. No DOCTYPE and therefore no entities but the five of XML itself and characters by
 * number; nothing is ever fetched. Names lose their prefix: spreadsheets are written with any.
 */
import { SheetError } from '../../ground/codes/sheet.ts';

/** What the reader meets. Text is told in pieces. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Attributes by name without prefix; one without a prefix wins. */
export type Attributes = ReadonlyMap<string, string>;

const DEEPEST = 100;
const SPACE = /[ \t\r\n]/;
const NAME = /[^\s<>/=&"'!?]+/y;

/** Reads a whole part. Throws {@link SheetError} where it is not well-formed, too deep, or has a DOCTYPE. */
export function readXml(bytes: Uint8Array, part: string, handler: XmlHandler): void {
  new Reader(decode(bytes, part), part, handler).run();
}

function decode(bytes: Uint8Array, part: string): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SheetError('sheet-damaged', { part });
  }
}

class Reader {
  private readonly source: string;
  private readonly part: string;
  private readonly handler: XmlHandler;
  private readonly stack: string[] = [];
  private at = 0;

  constructor(source: string, part: string, handler: XmlHandler) {
    this.source = source;
    this.part = part;
    this.handler = handler;
  }

  run(): void {
    const { source } = this;
    let roots = 0;
    while (this.at < source.length) {
      const next = source.indexOf('<', this.at);
      const end = next < 0 ? source.length : next;
      if (end > this.at) this.characters(source.slice(this.at, end));
      if (next < 0) break;
      this.at = next;
      if (source.startsWith('<!--', next)) this.skip('-->');
      else if (source.startsWith('<![CDATA[', next)) {
        const start = next + 9;
        this.skip(']]>');
        if (this.stack.length === 0) throw this.damaged();
        this.handler.text(source.slice(start, this.at - 3));
      } else if (source.startsWith('<!', next)) throw new SheetError('sheet-markup-refused', { part: this.part });
      else if (source.startsWith('<?', next)) this.skip('?>');
      else if (source.startsWith('</', next)) this.closeTag();
      else {
        if (this.stack.length === 0 && ++roots > 1) throw this.damaged();
        this.openTag();
      }
    }
    if (this.stack.length > 0 || roots === 0) throw this.damaged();
  }

  private characters(text: string): void {
    if (this.stack.length > 0) this.handler.text(this.decoded(text));
    else if (text.trim() !== '') throw this.damaged();
  }

  private skip(end: string): void {
    const found = this.source.indexOf(end, this.at);
    if (found < 0) throw this.damaged();
    this.at = found + end.length;
  }

  private closeTag(): void {
    this.at += 2;
    const name = this.name();
    this.spaces();
    if (this.source[this.at] !== '>' || this.stack.pop() !== name) throw this.damaged();
    this.at += 1;
    this.handler.close(local(name));
  }

  private openTag(): void {
    this.at += 1;
    const name = this.name();
    const attributes = new Map<string, string>();
    for (;;) {
      const spaced = this.spaces();
      const char = this.source[this.at];
      if (char === '>' || char === '/') break;
      if (!spaced) throw this.damaged();
      this.attribute(attributes);
    }
    const empty = this.source[this.at] === '/';
    if (empty) this.at += 1;
    if (this.source[this.at] !== '>') throw this.damaged();
    this.at += 1;
    const short = local(name);
    this.handler.open(short, attributes);
    if (empty) this.handler.close(short);
    else if (this.stack.push(name) > DEEPEST) throw this.damaged();
  }

  private attribute(attributes: Map<string, string>): void {
    const name = this.name();
    this.spaces();
    if (this.source[this.at] !== '=') throw this.damaged();
    this.at += 1;
    this.spaces();
    const quote = this.source[this.at];
    if (quote !== '"' && quote !== "'") throw this.damaged();
    const end = this.source.indexOf(quote, this.at + 1);
    if (end < 0) throw this.damaged();
    const raw = this.source.slice(this.at + 1, end);
    if (raw.includes('<')) throw this.damaged();
    this.at = end + 1;
    const key = local(name);
    if (key === name || !attributes.has(key)) attributes.set(key, this.decoded(raw));
  }

  private name(): string {
    NAME.lastIndex = this.at;
    const found = NAME.exec(this.source)?.[0];
    if (found === undefined) throw this.damaged();
    this.at += found.length;
    return found;
  }

  private spaces(): boolean {
    const from = this.at;
    while (this.at < this.source.length && SPACE.test(this.source[this.at]!)) this.at += 1;
    return this.at > from;
  }

  /** Line ends as XML has them (2.11), characters by number or by one of the five names. */
  private decoded(text: string): string {
    const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    if (!lines.includes('&')) return lines;
    return lines.replace(/&([^;&]{0,10};)?/g, (_, reference: string | undefined) => {
      const number = reference && /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));$/.exec(reference);
      const code = number ? Number.parseInt(number[1] ?? number[2]!, number[1] ? 16 : 10) : undefined;
      if (code !== undefined && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      const named = NAMED[reference ?? ''];
      if (named === undefined) throw this.damaged();
      return named;
    });
  }

  private damaged(): SheetError {
    return new SheetError('sheet-damaged', { part: this.part });
  }
}

const NAMED: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  'amp;': '&',
  'lt;': '<',
  'gt;': '>',
  'quot;': '"',
  'apos;': "'",
});

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
