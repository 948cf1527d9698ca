/**
 * Plain data as YAML in the manner of the shipped records: keys as they come, small mappings and lists on one line, ids that look
 * like numbers in quotes, long words as they are. What comes out reads back as exactly what went in, without a diagnostic.
 */
import { lintPlainScalar } from './keyboard.ts';
import { refusedCharacters } from './text.ts';

/** What a file can hold. Values that are `undefined` are left out of mappings. */
export type PlainData =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly PlainData[]
  | { readonly [key: string]: PlainData };

/** Data that no file of a plan may hold: a control character, an endless number, a key that is refused. */
export class EmitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EmitError';
  }
}

/** Quotes of a scalar: kept where there were some. */
export type Quotes = 'plain' | 'single' | 'double';

/** Where a scalar stands: after `key:` or `-` on lines of its own, in `[…]`, in `{…}`, or as a key. */
export type Where = 'block' | 'list' | 'mapping' | 'key';

/** A line is not made longer than this, counted as columns of a fixed-width font. */
const LINE = 100;

/** Keys that a small mapping may have and still stand on one line. */
const KEYS_ON_A_LINE = 6;

/** A whole file: the editor's schema line (without `#`), if there is one, then the mapping. Throws {@link EmitError}. */
export function emitYaml(data: { readonly [key: string]: PlainData }, schemaLine?: string): string {
  const head = schemaLine === undefined ? '' : `# ${schemaLine}\n`;
  const lines = blockLines(data, 0);
  return `${head}${lines.length === 0 ? '{}' : lines.join('\n')}\n`;
}

/**
 * A value as it follows `key:` or `-` in a block collection: the text on the same line (empty for a block collection) and the
 * lines below it, already indented. `indent` is the column of the lines below.
 */
export function emitValue(value: PlainData, indent: number, column: number): { inline: string; below: string[] } {
  if (typeof value === 'string') return emitText(value, indent);
  if (typeof value !== 'object' || value === null) return { inline: scalarText(value, 'block'), below: [] };
  const oneLine = flowText(value);
  if (isSmall(value, indent) && column + width(oneLine) <= LINE) return { inline: oneLine, below: [] };
  return { inline: '', below: blockLines(value, indent) };
}

/** The lines of a block collection, indented by `indent` columns. */
export function blockLines(
  value: readonly PlainData[] | { readonly [key: string]: PlainData },
  indent: number,
): string[] {
  const space = ' '.repeat(indent);
  if (Array.isArray(value)) {
    const onLines = eachOnALine(value, indent);
    return value.flatMap((item: PlainData) =>
      itemLines(item, indent, onLines).map((line) => (line === '' ? '' : space + line)),
    );
  }
  return entries(value as { readonly [key: string]: PlainData }).flatMap(([key, item]) => {
    const { inline, below } = pairLines(key, item, indent);
    return [space + inline, ...below];
  });
}

/** `key: value`, without the indentation of its first line; the lines below have theirs. */
export function pairLines(key: string, value: PlainData, indent: number): { inline: string; below: string[] } {
  const head = `${keyText(key)}:`;
  const { inline, below } = emitValue(value, indent + 2, indent + width(head) + 1);
  return { inline: inline === '' ? head : `${head} ${inline}`, below };
}

/** The lines of `- item` at a column; every line without the sequence's own indentation. */
export function itemLines(item: PlainData, indent: number, onLines: boolean): string[] {
  if (typeof item === 'object' && item !== null) {
    const isList = Array.isArray(item);
    if (onLines || (isList ? item.length === 0 : entries(item as never).length === 0)) return [`- ${flowText(item)}`];
    const lines = blockLines(item, indent + 2);
    return lines.map((line, index) => (index === 0 ? `- ${line.trimStart()}` : line.slice(indent)));
  }
  const { inline, below } = emitValue(item, indent + 2, indent + 2);
  return [`- ${inline}`, ...below.map((line) => line.slice(indent))];
}

/** Whether the items of a list stand on a line each: all are small mappings of plain values, and short. */
export function eachOnALine(list: readonly PlainData[], indent: number): boolean {
  return list.every(
    (item) => typeof item !== 'object' || item === null || (isFlat(item) && indent + 2 + width(flowText(item)) <= LINE),
  );
}

/** A collection or scalar on one line, between brackets. */
export function flowText(value: PlainData, where: 'list' | 'mapping' = 'mapping'): string {
  if (Array.isArray(value)) return `[${value.map((item: PlainData) => flowText(item, 'list')).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${entries(value as { readonly [key: string]: PlainData })
      .map(([key, item]) => `${keyText(key)}: ${flowText(item)}`)
      .join(', ')}}`;
  return scalarText(value, where);
}

/** A scalar on one line; with `quotes` in these quotes if it can be. Throws {@link EmitError}. */
export function scalarText(value: PlainData, where: Where, quotes?: Quotes): string {
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) throw new EmitError(`${value} is no number of a plan`);
      return String(value === 0 ? 0 : value);
    case 'boolean':
      return String(value);
    case 'string':
      return quoted(value, where, quotes);
    default:
      if (value === null) return 'null';
      throw new EmitError('not a scalar');
  }
}

/** A key; always text. Throws {@link EmitError} for one that is refused. */
export function keyText(key: string): string {
  if (['__proto__', 'constructor', 'prototype', '<<'].includes(key)) throw new EmitError(`the key ${key} is refused`);
  const text = quoted(key, 'key', undefined);
  if (text.length > 1000) throw new EmitError('the key is too long');
  return text;
}

function emitText(value: string, indent: number): { inline: string; below: string[] } {
  refuse(value);
  if (!value.includes('\n') || !isProse(value)) return { inline: scalarText(value, 'block'), below: [] };
  const body = value.replace(/\n+$/, '');
  const ending = value.length - body.length;
  const space = ' '.repeat(indent);
  const lines = [...body.split('\n'), ...Array<string>(Math.max(0, ending - 1)).fill('')];
  return {
    inline: ending === 0 ? '|-' : ending === 1 ? '|' : '|+',
    below: lines.map((line) => (line === '' ? '' : space + line)),
  };
}

/** Whether a text of several lines can stand as it is under `|`. */
function isProse(value: string): boolean {
  return !/^[\s#]|\r|\t|[ ]+(?:\n|$)|^\n/.test(value) && /[^\n]/.test(value) && !/\n{2,}$/.test(value);
}

function quoted(value: string, where: Where, quotes: Quotes | undefined): string {
  refuse(value);
  const breaks = /[\n\r]/.test(value);
  if (!breaks && quotes !== 'double' && quotes !== 'single' && isPlain(value, where)) return value;
  const wantsSingle = quotes === 'single' || (quotes !== 'double' && /["\\]/.test(value));
  if (!breaks && wantsSingle && !/\t/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return `"${value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}"`;
}

/** What the core schema takes for something else than text, or might. */
const OTHER_TYPE = /^(?:~|null|true|false|[-+]?(?:\.inf|\.nan)|[-+]?[\d.][\d_.,:]*(?:e[-+]?\d+)?|0[xo][\da-f]+)$/i;
/** Truth values of YAML 1.1, which other programs still read as such. */
const OLD_TRUTH = /^(?:y|n|yes|no|on|off)$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isPlain(value: string, where: Where): boolean {
  if (value === '' || /^\s|\s$|[\t\n\r]/.test(value)) return false;
  // `on` is a key of the format; no reader of plans takes it for a truth value.
  if (where === 'key' ? DAY.test(value) : OLD_TRUTH.test(value)) return false;
  if (DAY.test(value)) return true;
  if (OTHER_TYPE.test(value)) return false;
  // Ids such as 2010-H1 or 3.2a: digits first and nothing that makes them words.
  if (/^\d/.test(value) && /^[!-~]+$/.test(value)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`=.]/.test(value)) return false;
  if (/:(?:\s|$)|\s#/.test(value)) return false;
  // Brackets and commas would end a value in a list; a colon is a slip of the keyboard as often as not.
  if (where !== 'block' && /[,[\]{}:]/.test(value)) return false;
  return !SURROUNDINGS[where].some(([before, after, flow]) => isSlip(value, before, after, flow));
}

type Surroundings = readonly (readonly [before: string, after: string, flow: 'list' | 'mapping' | undefined])[];

const SURROUNDINGS: Readonly<Record<Where, Surroundings>> = {
  block: [
    ['k: ', '\n', undefined],
    ['- ', '\n', undefined],
  ],
  list: [['[', ']', 'list']],
  mapping: [['{k: ', '}', 'mapping']],
  key: [
    ['', ': v', undefined],
    ['{', ': v}', 'mapping'],
  ],
};

/** Whether the keyboard lint would stop at this text if it stood unquoted there. */
function isSlip(value: string, before: string, after: string, flow: 'list' | 'mapping' | undefined): boolean {
  let slips = false;
  const slip = () => {
    slips = true;
  };
  const start = before.length;
  lintPlainScalar(`${before}${value}${after}`, { start, end: start + value.length, flow }, slip, slip);
  return slips;
}

function refuse(value: string): void {
  const [found] = refusedCharacters(value, 1);
  if (found) throw new EmitError(`${found.character} is refused`);
}

function entries(value: { readonly [key: string]: PlainData }): [string, PlainData][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

/** On one line beside a key: a list of plain values, a mapping of plain values, or one such mapping in a list that is not the file's own. */
function isSmall(value: readonly PlainData[] | { readonly [key: string]: PlainData }, indent: number): boolean {
  if (!Array.isArray(value)) return isFlat(value);
  if (value.every((item) => typeof item !== 'object' || item === null)) return value.every(isShortScalar);
  return value.length === 1 && indent > 2 && isFlat(value[0]);
}

/** An empty collection, or a mapping of few plain values. */
function isFlat(value: PlainData): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.every(isShortScalar);
  const all = entries(value as { readonly [key: string]: PlainData });
  return all.length <= KEYS_ON_A_LINE && all.every(([, item]) => isShortScalar(item));
}

function isShortScalar(value: PlainData): boolean {
  return (typeof value !== 'object' || value === null) && !(typeof value === 'string' && /[\n\r]/.test(value));
}

/** Columns of a text in a fixed-width font, near enough for choosing a layout. */
function width(text: string): number {
  let columns = 0;
  for (const char of text) columns += char.codePointAt(0)! >= 0x1100 ? 2 : 1;
  return columns;
}
