/**
 * One file of a plan from bytes to plain data, with every problem as a diagnostic. The `yaml` library reads the syntax; guards
 * run while it is fed, because it has no limits of its own for depth and is slow on huge mappings.
 */
import {
  Composer,
  type ErrorCode,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  Parser,
  type YAMLMap,
} from 'yaml';
import { type DiagnosticCode, severityOf } from '../ground/codes/diagnostics.ts';
import type { Diagnostic } from '../ground/place.ts';
import { leadsLine, lintPlainScalar, type Mark, type Suspicion } from './keyboard.ts';
import { LIMITS } from './limits.ts';
import { PositionIndex, SPAN } from './positions.ts';
import { wordError } from './syntax.ts';
import { decodeText, excerpt, lineAt, lineStarts, refusedCharacters, toPosition, withoutRefused } from './text.ts';

/** A file as data. */
export interface ParsedDocument {
  readonly path: string;
  /**
   * Objects without a prototype, arrays, strings, finite numbers, truth values and null, never to be changed. Undefined when the
   * text could not be read as a tree (encoding, syntax, limits); with mere refusals (a duplicate key, a control character) it is
   * there, so that the rest of the file can still be checked. Errors among the diagnostics decide whether it may be used.
   */
  readonly data: unknown;
  readonly lines: PositionIndex;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What the lexer says before the text of a scalar, and where a bracket is missing at the end of its lines. */
const SCALAR = '\x1f';
const FLOW_END = '\x18';

/** Names that would reach into an object's prototype in careless code. */
const REFUSED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Keyboard slips inside one scalar; every other one changes what is a key, a value or a list. */
const KEEPS_SHAPE: ReadonlySet<DiagnosticCode> = new Set([
  'curly-quotes',
  'curly-quotes-suspected',
  'fullwidth-comma-in-list',
]);

/** Reads one file. Never throws. */
export function readDocument(file: { readonly path: string; readonly bytes: Uint8Array }): ParsedDocument {
  if (file.bytes.length > LIMITS.bytes)
    return unreadable(file.path, 'file-too-large', { size: file.bytes.length, limit: LIMITS.bytes }, 1, 1);
  const decoded = decodeText(file.bytes);
  if (!('text' in decoded)) return unreadable(file.path, decoded.code, decoded.args, decoded.line, decoded.column);
  return new Reading(file.path, decoded.text).read();
}

function unreadable(
  path: string,
  code: DiagnosticCode,
  args: Diagnostic['args'],
  line: number,
  column: number,
): ParsedDocument {
  const position = { line, column, endLine: line, endColumn: column };
  const diagnostics = [{ code, args, file: path, position }];
  return { path, data: undefined, lines: new PositionIndex(undefined, [0], [], {}), diagnostics };
}

/** The state of reading one text. */
class Reading {
  readonly #path: string;
  readonly #text: string;
  readonly #starts: readonly number[];
  readonly #marks: Mark[] = [];
  readonly #suspicions: Suspicion[] = [];
  readonly #spans: number[] = [];
  readonly #written: Record<string, string> = {};
  /** Opening brackets that are not closed yet, and those and the quotes that never were. */
  readonly #open: number[] = [];
  readonly #unclosed: number[] = [];
  /** A keyboard slip made the tree another one than was meant. */
  #isMisshapen = false;

  constructor(path: string, text: string) {
    this.#path = path;
    this.#starts = lineStarts(text);
    for (const found of refusedCharacters(text, LIMITS.diagnostics))
      this.#mark(found.code, { character: found.character }, found.start, found.end);
    this.#text = this.#marks.length > 0 ? withoutRefused(text) : text;
  }

  read(): ParsedDocument {
    const document = this.#compose();
    let data: unknown;
    if (document !== undefined) {
      const root = document.contents as Node | null;
      if (this.#takeUpErrors(document.errors, isScalar(root)) && !this.#isMisshapen) {
        if (root === null || (isScalar(root) && root.value === null && root.source === '')) this.#empty();
        else data = this.#build(root, -1, -1);
      }
    }
    return {
      path: this.#path,
      data,
      lines: new PositionIndex(data, this.#starts, data === undefined ? [] : this.#spans, this.#written),
      diagnostics: this.#diagnostics(),
    };
  }

  /** Feeds the library, lexeme by lexeme; undefined when a limit was passed or there is nothing to compose. */
  #compose(): ReturnType<Composer['end']> extends Generator<infer D> ? D | undefined : never {
    const parser = new Parser();
    const composer = new Composer({
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    let documents = 0;
    let tokens = 0;
    let lineBegan = 0;
    let isContent = false;
    const feed = (tokens: Iterable<Parameters<Composer['next']>[0]>): void => {
      for (const token of tokens) {
        // A directive would change the schema (`%YAML 1.1` turns `no` into false); it has been refused already.
        if (token.type === 'directive') continue;
        if (token.type === 'document') {
          documents += 1;
          if (documents > 1) {
            if (documents === 2) this.#mark('several-documents', {}, token.offset, token.offset + 3);
            continue;
          }
        }
        for (const _ of composer.next(token));
      }
    };
    for (const lexeme of new Lexer().lex(this.#text)) {
      const { offset, stack } = parser;
      const top = stack[stack.length - 1];
      if (isContent) {
        if (top?.type !== 'block-scalar') this.#lint(offset, lexeme.length, top);
        isContent = false;
      } else if (lexeme === SCALAR) isContent = true;
      else this.#guard(lexeme, offset);
      feed(parser.next(lexeme));
      const added = stack[stack.length - 1];
      if (stack.length > LIMITS.depth + 1) return this.#stop('too-deep', LIMITS.depth, offset);
      tokens += 1;
      if (lexeme === '\n' || lexeme === '\r\n') lineBegan = tokens;
      // The library makes an error object of every wrong token, and a file can be nothing else.
      if (tokens > LIMITS.tokens) return this.#stop('too-many-tokens', LIMITS.tokens, offset);
      if (tokens - lineBegan > LIMITS.tokensOnLine) return this.#stop('too-many-tokens', LIMITS.tokensOnLine, offset);
      if (this.#marks.length > LIMITS.diagnostics * 10) return undefined;
      const mapping = added?.type === 'block-map' || (added?.type === 'flow-collection' && added.start.source === '{');
      if (mapping && added.items.length > LIMITS.keys) return this.#stop('too-many-keys', LIMITS.keys, offset);
    }
    feed(parser.end());
    this.#unclosed.push(...this.#open);
    for (const document of composer.end(true, this.#text.length)) return document;
    return undefined;
  }

  #stop(code: DiagnosticCode, limit: number, offset: number): undefined {
    this.#mark(code, { limit }, offset, offset);
    return undefined;
  }

  #lint(offset: number, length: number, top: Parser['stack'][number] | undefined): void {
    const flow = top?.type !== 'flow-collection' ? undefined : top.start.source === '[' ? 'list' : 'mapping';
    lintPlainScalar(
      this.#text,
      { start: offset, end: offset + length, flow },
      (mark) => {
        this.#marks.push(mark);
        if (!KEEPS_SHAPE.has(mark.code)) this.#isMisshapen = true;
      },
      (suspicion) => this.#suspicions.push(suspicion),
    );
  }

  #guard(lexeme: string, offset: number): void {
    const end = offset + lexeme.length;
    switch (lexeme[0]) {
      case '&':
        this.#mark('anchor-refused', { typed: excerpt(lexeme) }, offset, end);
        return;
      case '*':
        this.#mark('alias-refused', { typed: excerpt(lexeme) }, offset, end);
        return;
      case '!':
        this.#mark('tag-refused', { typed: excerpt(lexeme) }, offset, end);
        return;
      case '%':
        this.#mark('directive-refused', { typed: excerpt(lexeme) }, offset, end);
        return;
      case '[':
      case '{':
        this.#open.push(offset);
        return;
      case ']':
      case '}':
        this.#open.pop();
        return;
      case FLOW_END:
        this.#unclosed.push(...this.#open.splice(0));
        return;
      case '"':
      case "'":
        if (lexeme.length === 1 || !lexeme.endsWith(lexeme[0])) this.#unclosed.push(offset);
        return;
      case ' ':
      case '\t': {
        if (!lexeme.includes('\t')) return;
        const next = this.#text[end];
        if (leadsLine(this.#text, offset, /^[ \t]*$/) && next !== undefined && !'\r\n#'.includes(next)) {
          const tab = offset + lexeme.indexOf('\t');
          this.#mark('tab-indentation', {}, tab, tab + 1);
        }
      }
    }
  }

  /** Words the library's errors in our codes, but not where a plainer diagnostic covers them. True when the tree can be trusted. */
  #takeUpErrors(
    errors: readonly { pos: [number, number]; code: ErrorCode; message: string }[],
    scalarRoot: boolean,
  ): boolean {
    const endOfLine = (offset: number): number => this.#starts[lineAt(this.#starts, offset)] ?? this.#text.length + 1;
    for (const { scalar, mark, otherwise } of this.#suspicions) {
      const end = endOfLine(scalar.end);
      const tripped = scalarRoot || errors.some(({ pos }) => pos[0] >= scalar.start && pos[0] < end);
      if (tripped) {
        this.#marks.push(mark);
        this.#isMisshapen = true;
      } else if (otherwise) this.#marks.push({ ...mark, code: otherwise });
    }
    const covered = new Set<number>();
    // A mere suspicion does not stand in for the error that made the file unreadable.
    for (const mark of this.#marks.filter(({ code }) => severityOf(code) === 'error'))
      for (let line = lineAt(this.#starts, mark.start); line <= lineAt(this.#starts, mark.end) + 1; line++)
        covered.add(line);
    // One error a line: the library goes on stumbling over the same slip.
    const told = new Set<number>();
    for (const error of errors) {
      const at = lineAt(this.#starts, error.pos[0]);
      if (told.has(at) || told.size > LIMITS.diagnostics) continue;
      told.add(at);
      const { code, args } = wordError(error.code, error.message, this.#text, error.pos, LIMITS.depth);
      const opener = this.#openerOf(code, args);
      const start = opener ?? error.pos[0];
      const line = lineAt(this.#starts, start);
      if (covered.has(line)) continue;
      covered.add(line);
      const end = opener === undefined ? Math.min(error.pos[1], endOfLine(start) - 1) : start + 1;
      this.#mark(code, args, start, Math.max(start, end));
    }
    return errors.length === 0;
  }

  /** A quote or bracket that is never closed is noticed at the end of the file and mended where it opens. */
  #openerOf(code: DiagnosticCode, args: Diagnostic['args']): number | undefined {
    if (code !== 'missing-quote' && code !== 'missing-bracket') return undefined;
    const opener = args.quote ?? (args.bracket === ']' ? '[' : '{');
    return this.#unclosed.find((offset) => this.#text[offset] === opener);
  }

  #empty(): void {
    this.#mark('empty-document', {}, 0, 0);
  }

  /** Turns a node into data and notes where it stands; returns the data. */
  #build(node: Node | null, keyStart: number, keyEnd: number): unknown {
    const number = this.#spans.length;
    const [start, end] = node?.range ?? [keyEnd, keyEnd];
    this.#spans.push(keyStart, keyEnd, start, end, 1);
    let data: unknown = null;
    if (isMap(node)) data = this.#buildMapping(node as YAMLMap<Node, Node | null>, number);
    else if (isSeq(node)) data = node.items.map((item) => this.#build(item as Node | null, -1, -1));
    else if (isScalar(node)) data = this.#buildScalar(node.value, node.source ?? '', number, start, end);
    const isBlock = (isMap(node) || isSeq(node)) && !node.flow;
    this.#spans[number + 3] = isBlock ? this.#endOfChildren(number) : this.#trimmed(start, end);
    this.#spans[number + 4] = (this.#spans.length - number) / SPAN;
    return data;
  }

  #buildMapping(node: YAMLMap<Node, Node | null>, number: number): unknown {
    const data: Record<string, unknown> = Object.create(null);
    const pairs = new Map<string, Pair<Node, Node | null>>();
    const seen = new Map<string, { key: string; line: number }>();
    for (const pair of node.items) {
      const key = this.#key(pair.key);
      const [start, end] = pair.key?.range ?? [this.#spans[number + 2]!, this.#spans[number + 2]!];
      const normal = key.normalize('NFC');
      const first = seen.get(normal);
      const line = lineAt(this.#starts, start);
      if (first) {
        const code = first.key === key ? 'key-duplicate' : 'key-twin';
        this.#mark(code, { key: excerpt(key), line, firstLine: first.line }, start, end);
        continue;
      }
      seen.set(normal, { key, line });
      if (key === '<<') this.#mark('merge-key-refused', {}, start, end);
      else if (REFUSED_KEYS.has(key)) this.#mark('key-refused', { key }, start, end);
      else {
        pairs.set(key, pair);
        data[key] = null;
      }
    }
    // Numbers that look like array indexes come first in an object, whatever the file says; the walk has to keep to that.
    for (const key of Object.keys(data)) {
      const { key: keyNode, value } = pairs.get(key)!;
      const [start, end] = keyNode?.range ?? [-1, -1];
      data[key] = this.#build(value, start, end);
    }
    return data;
  }

  #key(node: Node | null): string {
    if (isScalar(node) && typeof node.value === 'string') {
      const [start, end] = node.range ?? [0, 0];
      return node.type === 'QUOTE_DOUBLE' ? this.#checkEscapes(node.value, start, end) : node.value;
    }
    const [start, end] = node?.range ?? [0, 0];
    const written = this.#text.slice(start, end);
    const typed = excerpt(written);
    this.#mark('key-not-text', { typed, instead: `"${typed.replaceAll('"', '')}"` }, start, end);
    return written;
  }

  #buildScalar(value: unknown, source: string, number: number, start: number, end: number): unknown {
    if (typeof value === 'string') return this.#text[start] === '"' ? this.#checkEscapes(value, start, end) : value;
    this.#written[number / SPAN] = source;
    if (typeof value !== 'number') return typeof value === 'boolean' ? value : null;
    if (!Number.isFinite(value)) {
      this.#mark('number-not-finite', { typed: source, instead: `"${source}"` }, start, end);
      return source;
    }
    // JSON has no negative zero, and a cached file must equal a fresh one.
    return value === 0 ? 0 : value;
  }

  /** `"\u202E"` is harmless as text of the file and harmful as data. */
  #checkEscapes(value: string, start: number, end: number): string {
    if (!this.#text.slice(start, end).includes('\\')) return value;
    const found = refusedCharacters(value, 1);
    for (const { code, character } of found) this.#mark(code, { character }, start, end);
    return found.length > 0 ? withoutRefused(value) : value;
  }

  /** The library counts the blank lines and comments after a block collection as part of it; a reader does not. */
  #endOfChildren(number: number): number {
    let end = this.#spans[number + 2]!;
    for (let child = number + SPAN; child < this.#spans.length; child += SPAN)
      end = Math.max(end, this.#spans[child + 1]!, this.#spans[child + 3]!);
    return end;
  }

  #trimmed(start: number, end: number): number {
    while (end > start && '\r\n '.includes(this.#text[end - 1]!)) end -= 1;
    return end;
  }

  #mark(code: DiagnosticCode, args: Diagnostic['args'], start: number, end: number): void {
    this.#marks.push({ code, args, start, end });
  }

  #diagnostics(): Diagnostic[] {
    const seen = new Set<string>();
    const marks = this.#marks
      .sort((a, b) => a.start - b.start)
      .filter(({ code, start }) => {
        const id = `${code} ${start}`;
        return !seen.has(id) && seen.add(id);
      });
    const shown = marks.slice(0, LIMITS.diagnostics);
    const next = marks[LIMITS.diagnostics];
    if (next) {
      const args = { count: marks.length - LIMITS.diagnostics };
      shown.push({ code: 'more-diagnostics', args, start: next.start, end: next.start });
    }
    return shown.map(({ code, args, start, end }) => ({
      code,
      args,
      file: this.#path,
      position: toPosition(this.#starts, start, end),
    }));
  }
}
