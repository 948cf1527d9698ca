/** Where in the text one change belongs: the stretch to take out and what to put there, from the places of the parsed nodes. */
import {
  type CST,
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Step } from '../ground/place.ts';
import {
  eachOnALine,
  emitValue,
  flowText,
  itemLines,
  keyText,
  type PlainData,
  pairLines,
  type Quotes,
  scalarText,
} from './emit.ts';
import { type Edit, EditError } from './intent.ts';

/** Text from `start` to `end` gives way to `insert`; offsets count UTF-16 code units. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** A change that is one splice or a few at one place. `append` means a list with items; `set` may name a key that is not there. */
export type Primitive = Edit;

type YamlNode = Node | null;
type Mapping = YAMLMap<Node, YamlNode>;
type Sequence = YAMLSeq<YamlNode>;

/** The splices of one change. Throws {@link EditError} where there is no place for it. */
export function splicesFor(document: Document.Parsed, text: string, change: Primitive): Splice[] {
  return new Place(text, document.contents as YamlNode, change.at).splices(change);
}

/** One value with what surrounds it. */
class Place {
  readonly #text: string;
  readonly #eol: string;
  readonly #root: YamlNode;
  readonly #at: readonly Step[];

  constructor(text: string, root: YamlNode, at: readonly Step[]) {
    this.#text = text;
    this.#eol = /\r\n|\n/.exec(text)?.[0] ?? '\n';
    this.#root = root;
    this.#at = at;
  }

  splices(change: Primitive): Splice[] {
    if (change.op === 'append') return this.#append(this.#find(this.#at), change.value);
    const last = this.#at.at(-1);
    if (last === undefined) throw this.#error();
    const parent = this.#find(this.#at.slice(0, -1));
    if (isMap(parent)) {
      const map = parent as Mapping;
      const index = map.items.findIndex(({ key }) => isScalar(key) && key.value === last);
      if (change.op === 'remove') return this.#remove(map, index);
      return index < 0 ? this.#addKey(map, String(last), change.value) : this.#replace(map, index, change.value);
    }
    if (isSeq(parent) && typeof last === 'number')
      return change.op === 'remove'
        ? this.#remove(parent as Sequence, last)
        : this.#replace(parent as Sequence, last, change.value);
    // A key below an empty value.
    if (change.op === 'set' && typeof last === 'string' && this.#at.length > 1)
      return new Place(this.#text, this.#root, this.#at.slice(0, -1)).splices({
        op: 'set',
        at: this.#at.slice(0, -1),
        value: { [last]: change.value },
      });
    throw this.#error();
  }

  #error(): EditError {
    return new EditError('not-possible', this.#at);
  }

  #find(steps: readonly Step[]): YamlNode {
    let here = this.#root;
    for (const step of steps) {
      if (isMap(here))
        here = (here as Mapping).items.find(({ key }) => isScalar(key) && key.value === step)?.value ?? null;
      else if (isSeq(here) && typeof step === 'number') here = (here as Sequence).items[step] ?? null;
      else throw this.#error();
    }
    return here;
  }

  // Replacing a value

  #replace(parent: Mapping | Sequence, index: number, value: PlainData): Splice[] {
    const old = valueAt(parent, index);
    const inFlow = parent.flow === true;
    const quotes = quotesOf(old);
    if (inFlow) {
      const text =
        typeof value === 'object' && value !== null
          ? flowText(value)
          : scalarText(value, isMap(parent) ? 'mapping' : 'list', quotes);
      return [
        this.#isEmpty(old)
          ? this.#fill(parent, index, text)
          : { start: rangeOf(old)[0], end: rangeOf(old)[1], insert: text },
      ];
    }
    const indicator = this.#indicatorEnd(parent, index);
    const column = this.#column(isMap(parent) ? this.#startOf(parent, index) : indicator - 1);
    const { inline, below } = this.#layOut(parent, value, column, indicator, quotes);
    const under = below.map((line) => this.#eol + line).join('');
    if (this.#isEmpty(old)) {
      const end = this.#lineEnd(indicator);
      return [
        { start: indicator, end: indicator, insert: inline === '' ? '' : ` ${inline}` },
        { start: end, end, insert: under },
      ].filter(({ insert }) => insert !== '');
    }
    const start = rangeOf(old)[0];
    if (isBlock(old) && this.#lineStart(start) > indicator) {
      // The old collection stands on lines of its own, perhaps under a comment beside its key.
      const end = this.#contentEnd(old);
      const from = this.#lineEnd(indicator);
      return [
        { start: indicator, end: indicator, insert: inline === '' ? '' : ` ${inline}` },
        { start: from, end: this.#beforeBreak(end), insert: under },
      ];
    }
    if (isBlockScalar(old)) {
      const header = /^[|>][-+\d]*/.exec(this.#text.slice(start))?.[0].length ?? 1;
      const from = this.#lineEnd(start);
      return [
        { start: inline === '' ? indicator : start, end: start + header, insert: inline },
        { start: from, end: Math.max(from, this.#beforeBreak(rangeOf(old)[1])), insert: under },
      ];
    }
    const end = isBlock(old) ? this.#contentEnd(old) : rangeOf(old)[1];
    const after = this.#lineEnd(end);
    // The new value begins on the line of the indicator, where the old one may have stood below it.
    const first = { start: inline === '' ? indicator : start, end, insert: inline };
    if (below.length === 0) return [first];
    // Behind a dash and a wide gap, the lines below stand as far in as the first.
    const gap = isMap(parent) ? 0 : Math.max(0, this.#column(start) - column - 2);
    const shifted = below.map((line) => this.#eol + (line === '' ? '' : ' '.repeat(gap)) + line).join('');
    return [first, { start: after, end: after, insert: shifted }];
  }

  /** The value beside the indicator and the lines below. Items of a list begin their block on the line of the dash. */
  #layOut(
    parent: Mapping | Sequence,
    value: PlainData,
    column: number,
    indicator: number,
    quotes: Quotes | undefined,
  ): { inline: string; below: string[] } {
    if (quotes !== undefined && typeof value === 'string' && !value.includes('\n'))
      return { inline: scalarText(value, 'block', quotes), below: [] };
    if (isMap(parent)) return emitValue(value, column + 2, this.#column(indicator) + 1);
    const siblings = this.#flowSiblings(parent as Sequence);
    const [first = '', ...rest] = itemLines(value, column, siblings && eachOnALine([value], column));
    return { inline: first.slice(2), below: rest.map((line) => (line === '' ? '' : ' '.repeat(column) + line)) };
  }

  /** A value where there was none: after the colon, or with one. */
  #fill(parent: Mapping | Sequence, index: number, text: string): Splice {
    if (!isMap(parent)) throw this.#error();
    const pair = parent.items[index] as Pair<Node, YamlNode>;
    const colon = colonOf(pair);
    const at = colon === undefined ? rangeOf(pair.key)[1] : colon.offset + 1;
    return { start: at, end: at, insert: colon === undefined ? `: ${text}` : ` ${text}` };
  }

  // Adding

  #addKey(map: Mapping, key: string, value: PlainData): Splice[] {
    if (map.flow) return [this.#intoFlow(map, `${keyText(key)}: ${flowText(value)}`, { [key]: value })].flat();
    const column = this.#column(this.#startOf(map, 0));
    const { inline, below } = pairLines(key, value, column);
    return [this.#after(this.#contentEnd(map), [' '.repeat(column) + inline, ...below])];
  }

  #append(list: YamlNode, value: PlainData): Splice[] {
    if (!isSeq(list)) throw this.#error();
    const seq = list as Sequence;
    if (seq.flow) return this.#intoFlow(seq, flowText(value, 'list'), [value]);
    const column = this.#column(this.#startOf(seq, 0));
    const onLine = this.#flowSiblings(seq) && eachOnALine([value], column);
    const lines = itemLines(value, column, onLine).map((line) => (line === '' ? '' : ' '.repeat(column) + line));
    return [this.#after(this.#contentEnd(seq), lines)];
  }

  /** True unless an item is written over several lines, as a mapping or list in a block. */
  #flowSiblings(list: Sequence): boolean {
    return !list.items.some((item) => isBlock(item));
  }

  /** One more entry between brackets; empty brackets on a line of their own become what a new value would be. */
  #intoFlow(collection: Mapping | Sequence, text: string, whole: PlainData): Splice[] {
    const token = collection.srcToken as CST.FlowCollection | undefined;
    if (token?.type !== 'flow-collection') throw this.#error();
    if (collection.items.length === 0) {
      const parent = this.#find(this.#parentPath(collection));
      if ((isMap(parent) || isSeq(parent)) && !parent.flow) {
        const index = parent.items.findIndex((_, n) => valueAt(parent as Mapping, n) === collection);
        return this.#replace(parent as Mapping, index, whole);
      }
      const at = token.start.offset + 1;
      return [{ start: at, end: at, insert: text }];
    }
    const trailing = token.items.at(-1);
    const comma =
      trailing &&
      !trailing.key &&
      !trailing.value &&
      !trailing.sep &&
      trailing.start.find(({ type }) => type === 'comma');
    const at = comma ? comma.offset + 1 : this.#entryEnd(collection, collection.items.length - 1);
    return [{ start: at, end: at, insert: comma ? ` ${text}` : `, ${text}` }];
  }

  #parentPath(collection: Mapping | Sequence): readonly Step[] {
    return this.#find(this.#at) === collection ? this.#at.slice(0, -1) : this.#at.slice(0, -2);
  }

  /** Whole lines after the line on which something ends. */
  #after(end: number, lines: readonly string[]): Splice {
    const at = this.#text[end - 1] === '\n' ? this.#beforeBreak(end) : this.#lineEnd(end);
    return { start: at, end: at, insert: lines.map((line) => this.#eol + line).join('') };
  }

  // Removing

  #remove(parent: Mapping | Sequence, index: number): Splice[] {
    const { length } = parent.items;
    if (index < 0 || index >= length) throw this.#error();
    if (parent.flow) return [this.#removeFromFlow(parent, index)];
    if (length === 1) return this.#empty(parent);
    const start = this.#startOf(parent, index);
    const end = this.#entryEnd(parent, index);
    const line = this.#lineStart(start);
    if (/\S/.test(this.#text.slice(line, start))) {
      // The first of a block that begins on the line of a dash: the next one takes its place.
      if (index + 1 >= length) throw this.#error();
      return [{ start, end: this.#startOf(parent, index + 1), insert: '' }];
    }
    if (this.#text[end - 1] === '\n') return [{ start: line, end, insert: '' }];
    const lineEnd = this.#lineEnd(end);
    const comment = /^[ \t]*(?=#)/.exec(this.#text.slice(end, lineEnd));
    // A comment beside it stays, on a line of its own.
    if (comment) return [{ start, end: end + comment[0].length, insert: '' }];
    if (lineEnd < this.#text.length) return [{ start: line, end: lineEnd + this.#breakAt(lineEnd), insert: '' }];
    return [{ start: this.#beforeBreak(line), end: lineEnd, insert: '' }];
  }

  /** A block collection without its only entry: empty brackets. */
  #empty(parent: Mapping | Sequence): Splice[] {
    const path = this.#at.slice(0, -1);
    const above = path.length === 0 ? null : this.#find(path.slice(0, -1));
    if (!isMap(above) && !isSeq(above)) throw this.#error();
    const index = above.items.findIndex((_, n) => valueAt(above as Mapping, n) === parent);
    return this.#replace(above as Mapping, index, isMap(parent) ? {} : []);
  }

  #removeFromFlow(parent: Mapping | Sequence, index: number): Splice {
    const { length } = parent.items;
    const start = this.#startOf(parent, index);
    const end = this.#entryEnd(parent, index);
    if (index + 1 < length) return { start, end: this.#startOf(parent, index + 1), insert: '' };
    if (index > 0) return { start: this.#entryEnd(parent, index - 1), end, insert: '' };
    const token = parent.srcToken as CST.FlowCollection | undefined;
    if (token?.type !== 'flow-collection') throw this.#error();
    const close = rangeOf(parent)[1] - 1;
    return { start: token.start.offset + 1, end: close, insert: '' };
  }

  // Places

  /** Where an entry begins: its key, or the dash of an item in a block, or the item itself between brackets. */
  #startOf(parent: Mapping | Sequence, index: number): number {
    if (isMap(parent)) return rangeOf((parent.items[index] as Pair<Node>).key)[0];
    if (parent.flow) return rangeOf((parent as Sequence).items[index] ?? null)[0];
    return this.#indicatorEnd(parent, index) - 1;
  }

  /** Where an entry ends, without what follows it on the line. */
  #entryEnd(parent: Mapping | Sequence, index: number): number {
    const value = valueAt(parent, index);
    if (this.#isEmpty(value)) {
      if (!isMap(parent)) return this.#indicatorEnd(parent, index);
      const pair = parent.items[index] as Pair<Node, YamlNode>;
      const colon = colonOf(pair);
      return colon === undefined ? rangeOf(pair.key)[1] : colon.offset + 1;
    }
    return this.#contentEnd(value);
  }

  #contentEnd(node: YamlNode): number {
    if (!isBlock(node)) return rangeOf(node)[1];
    return this.#entryEnd(node as Mapping, (node as Mapping).items.length - 1);
  }

  /** After the colon of a pair, or the dash of an item. */
  #indicatorEnd(parent: Mapping | Sequence, index: number): number {
    if (isMap(parent)) {
      const colon = colonOf(parent.items[index] as Pair<Node, YamlNode>);
      if (!colon) throw this.#error();
      return colon.offset + 1;
    }
    const token = parent.srcToken as CST.BlockSequence | undefined;
    const dashes = (token?.items ?? []).flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'));
    const dash = dashes[index];
    if (!dash) throw this.#error();
    return dash.offset + 1;
  }

  /** A value of which nothing is written. */
  #isEmpty(node: YamlNode): boolean {
    return node === null || (isScalar(node) && (node.source ?? '') === '' && node.value === null);
  }

  #lineStart(offset: number): number {
    return this.#text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The end of the line's text: before its break. */
  #lineEnd(offset: number): number {
    const newline = this.#text.indexOf('\n', offset);
    if (newline < 0) return this.#text.length;
    return newline > offset && this.#text[newline - 1] === '\r' ? newline - 1 : newline;
  }

  /** Steps back over a line break that ends just here. */
  #beforeBreak(offset: number): number {
    if (this.#text[offset - 1] !== '\n') return offset;
    return this.#text[offset - 2] === '\r' ? offset - 2 : offset - 1;
  }

  #breakAt(offset: number): number {
    return this.#text[offset] === '\r' ? 2 : 1;
  }

  #column(offset: number): number {
    return offset - this.#lineStart(offset);
  }
}

function valueAt(parent: Mapping | Sequence, index: number): YamlNode {
  return isMap(parent)
    ? ((parent.items[index] as Pair<Node, YamlNode>).value ?? null)
    : ((parent as Sequence).items[index] ?? null);
}

function colonOf(pair: Pair<Node, YamlNode>): CST.SourceToken | undefined {
  const token = pair.srcToken as { readonly sep?: readonly CST.SourceToken[] } | undefined;
  return token?.sep?.find(({ type }) => type === 'map-value-ind');
}

function rangeOf(node: YamlNode): readonly [number, number, number] {
  if (!node?.range) throw new EditError('not-possible', []);
  return node.range;
}

function isBlock(node: YamlNode): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

function isBlockScalar(node: YamlNode): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

function quotesOf(node: YamlNode): Quotes | undefined {
  if (!isScalar(node)) return undefined;
  if (node.type === 'QUOTE_DOUBLE') return 'double';
  return node.type === 'QUOTE_SINGLE' ? 'single' : undefined;
}
