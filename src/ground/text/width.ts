/**
 * Display width of text on a terminal, and line breaking by that width for Chinese and mixed text. Works on code points
 * and combining marks alone: no locale data, so the same text gives the same lines on every machine.
 */
import { eastAsianWidth } from 'get-east-asian-width';

/** Columns taken by characters of ambiguous width (“ ” … — ● ★ and the like): 1 on most terminals, 2 on some East Asian ones. */
export type Ambiguous = 1 | 2;

const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}\u1160-\u11ff\u2028\u2029]/u;
const COMPLEX = /\p{M}|[\u1160-\u11ff\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e0fff}]|\u200d/u;
// One flag, one keycap or picture with its modifiers and joined pictures, or one base with its marks.
const CLUSTER =
  /\p{RI}\p{RI}|[\p{Extended_Pictographic}#*0-9][\ufe0e\ufe0f]?\u20e3?\p{EMod}?(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{EMod}?)*[\p{M}\u{e0020}-\u{e007f}]*|[\s\S][\p{M}\u1160-\u11ff\u200d]*/gu;

/** Splits text into what a reader sees as one character each. */
export function clusters(text: string): string[] {
  return COMPLEX.test(text) ? (text.match(CLUSTER) ?? []) : Array.from(text);
}

function codePointWidth(code: number, ambiguous: Ambiguous): number {
  if (code >= 0x20 && code < 0x7f) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff)) return code < 0x20 ? 0 : 1;
  if (ZERO_WIDTH.test(String.fromCodePoint(code))) return 0;
  return eastAsianWidth(code, { ambiguousAsWide: ambiguous === 2 });
}

function clusterWidth(cluster: string, ambiguous: Ambiguous): number {
  const first = codePointWidth(cluster.codePointAt(0) ?? 0, ambiguous);
  if (cluster.length === 1) return first;
  if (/[\ufe0f\u20e3]|^\p{RI}\p{RI}/u.test(cluster)) return 2;
  // Spacing marks stand beside their base; everything else is drawn on it.
  return first + (cluster.match(/\p{Mc}/gu)?.length ?? 0);
}

/** Columns that `text` takes on one line of a terminal. Control and format characters count 0: clean the text first. */
export function displayWidth(text: string, ambiguous: Ambiguous = 1): number {
  let width = 0;
  if (!COMPLEX.test(text)) {
    for (const char of text) width += codePointWidth(char.codePointAt(0) ?? 0, ambiguous);
    return width;
  }
  for (const cluster of clusters(text)) width += clusterWidth(cluster, ambiguous);
  return width;
}

/** Fills `text` with spaces to `width` columns; longer text is returned as it is. */
export function pad(
  text: string,
  width: number,
  align: 'left' | 'right' | 'center' = 'left',
  ambiguous: Ambiguous = 1,
): string {
  const missing = Math.max(0, width - displayWidth(text, ambiguous));
  const before = align === 'left' ? 0 : align === 'right' ? missing : Math.floor(missing / 2);
  return ' '.repeat(before) + text + ' '.repeat(missing - before);
}

/** Shortens `text` to `width` columns (at least 3) by replacing its middle with `…`, so that both ends of a path or title stay. */
export function truncateMiddle(text: string, width: number, ambiguous: Ambiguous = 1): string {
  if (displayWidth(text, ambiguous) <= width) return text;
  const all = clusters(text);
  const room = width - displayWidth('…', ambiguous);
  const tail = takeWidth([...all].reverse(), Math.floor(room / 2), ambiguous).reverse();
  const head = takeWidth(all, room - displayWidth(tail.join(''), ambiguous), ambiguous);
  return `${head.join('')}…${tail.join('')}`;
}

function takeWidth(all: readonly string[], width: number, ambiguous: Ambiguous): string[] {
  let used = 0;
  let count = 0;
  for (const cluster of all) {
    used += clusterWidth(cluster, ambiguous);
    if (used > width) break;
    count++;
  }
  return all.slice(0, count);
}

/**
 * The line to print under `line` so that carets stand below its characters `start` to `start + length` (UTF-16 units).
 * Wide characters are matched by wide spaces, which also align in a browser. `line` must be clean already.
 */
export function caretLine(line: string, start: number, length = 1, ambiguous: Ambiguous = 1): string {
  const lead = clusters(line.slice(0, start))
    .map((cluster) => ['', ' ', '\u3000'][clusterWidth(cluster, ambiguous)] ?? '  ')
    .join('');
  return lead + '^'.repeat(Math.max(1, displayWidth(line.slice(start, start + length), ambiguous)));
}

// 避头尾: marks that never begin a line, and marks that never end one (GB/T 15834-2011, 5.1).
const NO_START = '。，、；：？！．…—～·）》〉」』】〕〗］｝”’％‰℃°々,.;:!?)]}%、︰﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞＂＇｡､｣»›';
const NO_END = '（《〈「『【〔〖［｛“‘([{＃＄￥﹙﹛﹝｢«‹№';
const NO_START_SET: ReadonlySet<string> = new Set(NO_START);
const NO_END_SET: ReadonlySet<string> = new Set(NO_END);
const AFTER_NUMBER: ReadonlySet<string> = new Set('年月日时号％%');
const PAIRED: ReadonlySet<string> = new Set('—…－');

/** Letters, digits and ASCII signs stick together; Han characters, kana and other wide signs do not. */
function isWordPart(cluster: string): boolean {
  const code = cluster.codePointAt(0) ?? 0;
  if (code > 0x20 && code < 0x7f) return true;
  return code < 0x2e80 && /[\p{L}\p{N}]/u.test(cluster);
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return false;
  if (before === ' ') return true;
  if (NO_START_SET.has(after) || NO_END_SET.has(before)) return false;
  if (PAIRED.has(before) && before === after) return false;
  if (isWordPart(before) && isWordPart(after)) return false;
  return !(AFTER_NUMBER.has(after) && /^[0-9０-９]$/u.test(before));
}

/** A stretch that is kept on one line when it fits; `width` leaves out the spaces that end it. */
interface Atom {
  readonly parts: readonly string[];
  readonly width: number;
  readonly spaces: number;
}

function atoms(text: string, ambiguous: Ambiguous): Atom[] {
  const result: Atom[] = [];
  let parts: string[] = [];
  let previous: string | undefined;
  const finish = () => {
    let spaces = 0;
    while (spaces < parts.length && parts[parts.length - 1 - spaces] === ' ') spaces++;
    let width = 0;
    for (const part of parts.slice(0, parts.length - spaces)) width += clusterWidth(part, ambiguous);
    result.push({ parts, width, spaces });
  };
  for (const cluster of clusters(text)) {
    if (previous !== undefined && mayBreak(previous, cluster)) {
      finish();
      parts = [];
    }
    parts.push(cluster);
    previous = cluster;
  }
  if (parts.length > 0) finish();
  return result;
}

/** Columns of the longest stretch of `text` that should stay on one line: a number, a word, a character with its punctuation. */
export function longestAtom(text: string, ambiguous: Ambiguous = 1): number {
  return atoms(text, ambiguous).reduce((longest, atom) => Math.max(longest, atom.width), 0);
}

/** A line of wrapped text: UTF-16 offsets into it, the spaces at the break left out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Signs after which a path, an address or a code that is longer than a line is cut by preference. */
const CUT_AFTER: ReadonlySet<string> = new Set('/\\-_.?&=:,;');

/** How many of `parts` go on a line of `width` when the stretch must be cut: at least one, after a separator where that wastes less than half. */
function cut(parts: readonly string[], width: number, ambiguous: Ambiguous): number {
  const fitting = Math.max(1, takeWidth(parts, width, ambiguous).length);
  if (fitting === parts.length) return fitting;
  for (let count = fitting; count > fitting / 2; count--) {
    if (CUT_AFTER.has(parts[count - 1] ?? '') && !NO_START_SET.has(parts[count] ?? '')) return count;
  }
  return fitting;
}

/**
 * Breaks one line of text into lines of at most `width` columns (2 or more, or Infinity). Nothing is lost but the spaces
 * at a break. Numbers, dates, codes and Latin words are cut only when longer than a line; no closing mark begins a line
 * and no opening mark ends one, unless the line holds nothing else.
 */
export function wrapSpans(text: string, width: number, ambiguous: Ambiguous = 1): Span[] {
  if (text.length === 0) return [{ start: 0, end: 0 }];
  const spans: Span[] = [];
  let start = 0;
  let end = 0;
  let position = 0;
  let used = 0;
  const flush = () => {
    if (end > start) spans.push({ start, end });
    start = position;
    end = position;
    used = 0;
  };
  for (const atom of atoms(text, ambiguous)) {
    if (used > 0 && used + atom.width > width) flush();
    let parts = atom.parts.slice(0, atom.parts.length - atom.spaces);
    let rest = atom.width;
    while (rest > width && parts.length > 1) {
      const count = cut(parts, width, ambiguous);
      if (count === parts.length) break;
      position += parts.slice(0, count).join('').length;
      end = position;
      flush();
      parts = parts.slice(count);
      rest = displayWidth(parts.join(''), ambiguous);
    }
    position += parts.join('').length;
    if (parts.length > 0) end = position;
    position += atom.spaces;
    used += rest + atom.spaces;
  }
  flush();
  return spans.length > 0 ? spans : [{ start: 0, end: 0 }];
}

/** Breaks text into lines of at most `width` columns (see `wrapSpans`); line feeds in it are kept as breaks. */
export function wrap(text: string, width: number, ambiguous: Ambiguous = 1): string[] {
  return text
    .split('\n')
    .flatMap((line) => wrapSpans(line, width, ambiguous).map((span) => line.slice(span.start, span.end)));
}
