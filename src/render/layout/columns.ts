/** Widths of a table's columns: one rule for every printed format, independent of fonts. */
import type { Column, Table } from '../../ground/text/blocks.ts';
import { PT } from './grid.ts';
import { plainText } from './text.ts';

/** Characters that Chinese faces set as wide as an ideograph. */
const WIDE = /[\u2e80-\uffff\u2010-\u2027\u2030-\u203b\u2100-\u27ff·×÷°±]/u;

/** Characters that Latin faces set narrow. */
const NARROW = /[ !'(),.:;|ijl[\]-]/;

/** Width of a text in ems as any of the fonts would about set it: CJK 1, Latin capitals and digits less. */
export function roughWidth(text: string): number {
  let sum = 0;
  for (const char of text) {
    if (char.length > 1 || WIDE.test(char)) sum += 1;
    else if (char === '%') sum += 0.83;
    else if (NARROW.test(char)) sum += 0.34;
    else sum += char >= 'A' && char <= 'Z' ? 0.68 : 0.5;
  }
  return sum;
}

/** Latin words and numbers up to this many ems stay whole; longer ones, paths above all, may be divided after a joining mark. */
const LONGEST_WHOLE = 8;

/** Longest stretch of a text that has no place to break: a CJK character breaks anywhere. */
function longestWord(text: string): number {
  let longest = 1;
  for (const word of text.split(/[\s\u2e80-\uffff]+/u)) {
    const whole = roughWidth(word);
    longest = Math.max(longest, whole > LONGEST_WHOLE ? Math.max(...word.split(JOINT).map(roughWidth)) : whole);
  }
  return Math.min(longest, LONGEST_WHOLE);
}

/** Marks after which every program divides a long word. */
const JOINT = /(?<=[/\\_@#-])/;

/** A column that must not wrap keeps that only up to this width, in ems: beyond, one long name would starve the others. */
const MOST_UNWRAPPED = 8;

/** A column of running text is not squeezed below this width, in ems, while others could give way. */
const LEAST_TEXT = 5.2;

/** Texts of more ems than this have columns of at least so many, while there is room. */
const LONG_TEXT = 20;
const LEAST_LONG = 10;

/** A title of a column has no more lines than this while there is room, and no line of less than two characters. */
const TITLE_LINES = 3;

/** A title of up to so many characters keeps to one line while there is room, a longer one to two. */
const SHORT_TITLE = 4;

/** Programs differ by a hair in how wide they set a word. */
const HAIR = 0.4;

/** What a column wants, in ems. */
interface Need {
  /** Below this words break. */
  readonly least: number;
  /** From this on it reads well. */
  readonly easy: number;
  /** With this nothing wraps. */
  readonly longest: number;
  readonly weight: number;
}

function needOf(column: Column, cells: readonly string[]): Need {
  const title = roughWidth(column.title);
  const text = Math.max(1, ...cells.map((cell) => Math.max(...cell.split('\n').map(roughWidth))));
  const words = Math.max(1, ...cells.map(longestWord));
  const longest = Math.max(title, text);
  const head = Math.min(title, Math.max(2, Math.ceil(title / TITLE_LINES)));
  const keeps = column.nowrap === true && text <= Math.max(MOST_UNWRAPPED, words);
  const least = Math.max(longestWord(column.title), keeps ? text : words, head);
  const easy = Math.max(
    least,
    title > SHORT_TITLE ? Math.ceil(title / 2) : title,
    text > LONG_TEXT ? LEAST_LONG : Math.min(text, LEAST_TEXT),
  );
  return { least: least + HAIR, easy: easy + HAIR, longest: longest + HAIR, weight: Math.max(0, column.weight ?? 1) };
}

function needsOf(table: Table): { readonly texts: readonly (readonly string[])[]; readonly needs: readonly Need[] } {
  const texts = table.columns.map((_, index) => table.rows.map((row) => plainText(row[index] ?? '')));
  return { texts, needs: table.columns.map((column, index) => needOf(column, texts[index] ?? [])) };
}

/** Rows that decide about widths: all of a short table, as many of a long one, evenly taken. */
const MOST_ROWS = 80;

/** The head counts as often as this many rows: it stands on every page. */
const HEAD_ROWS = 2;

/** Text of a cell, in ems: all of it on one line, and what a line of it leaves empty at its end. */
interface CellText {
  readonly length: number;
  readonly ragged: number;
}

function cellText(text: string): CellText {
  return { length: Math.max(0, ...text.split('\n').map(roughWidth)), ragged: longestWord(text) / 4 };
}

/** Room is given out in so many steps. */
const STEPS = 200;

/**
 * Gives out `room` step by step to the column by whose growth the table loses most of its height, until none wraps. The
 * height of a row is that of its tallest cell; the fourth power comes near to it and sees the cells behind it too.
 */
function grow(result: number[], needs: readonly Need[], rows: readonly (readonly CellText[])[], room: number): void {
  const step = room / STEPS;
  for (let rest = room; rest > 1e-6; ) {
    const gains = new Array<number>(result.length).fill(0);
    for (const row of rows) {
      const fourths = row.map((cell, index) => fourthPower(cell.length / result[index]!));
      const sum = fourths.reduce((a, b) => a + b, 0);
      if (sum === 0) continue;
      const height = Math.sqrt(Math.sqrt(sum));
      for (const [index, fourth] of fourths.entries()) gains[index]! += (height * fourth) / sum / result[index]!;
    }
    let best = -1;
    let most = 0;
    for (const [index, gain] of gains.entries()) {
      const value = gain * needs[index]!.weight;
      if (value > most && result[index]! < needs[index]!.longest - 1e-6) [best, most] = [index, value];
    }
    if (best < 0) return;
    const taken = Math.min(step, rest, needs[best]!.longest - result[best]!);
    result[best]! += taken;
    rest -= taken;
  }
}

function linesAt({ length, ragged }: CellText, width: number): number {
  if (length + HAIR <= width + 1e-6) return 1;
  // Ideographs stand in whole ems; words leave room at the ends of lines.
  const used = ragged > 0.25 ? width - ragged : Math.floor(width + 1e-6);
  return Math.ceil(length / Math.max(1, used));
}

/** Room that two columns exchange, in ems. */
const EXCHANGES = [0.25, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5] as const;

/** Exchanges room between columns as long as the table loses lines by it. Lines are counted here, not areas. */
function settle(result: number[], needs: readonly Need[], rows: readonly (readonly CellText[])[]): void {
  const counts = rows.map((row) => row.map((cell, index) => linesAt(cell, result[index]!)));
  const heightWith = (giver: number, taker: number, room: number): number =>
    rows.reduce((sum, row, at) => {
      let most = 1;
      for (const [index, lines] of counts[at]!.entries()) {
        if (index !== giver && index !== taker && lines > most) most = lines;
      }
      const given = linesAt(row[giver]!, result[giver]! - room);
      const taken = linesAt(row[taker]!, result[taker]! + room);
      return sum + Math.max(most, given, taken);
    }, 0);
  for (;;) {
    const now = counts.reduce((sum, row) => sum + Math.max(1, ...row), 0);
    let best: { giver: number; taker: number; room: number; value: number } | undefined;
    for (const [giver, one] of needs.entries()) {
      for (const [taker, other] of needs.entries()) {
        for (const room of EXCHANGES) {
          if (giver === taker || result[giver]! - room < one.least || result[taker]! + room > other.longest + 1)
            continue;
          const value = (now - heightWith(giver, taker, room)) / (1 + room);
          if (value > (best?.value ?? 1e-6)) best = { giver, taker, room, value };
        }
      }
    }
    if (!best) return;
    const { giver, taker, room } = best;
    result[giver]! -= room;
    result[taker]! += room;
    for (const [at, row] of rows.entries()) {
      for (const index of [giver, taker]) counts[at]![index] = linesAt(row[index]!, result[index]!);
    }
  }
}

/** By multiplication, which is exact everywhere; powers are not. */
function fourthPower(value: number): number {
  return value * value * (value * value);
}

/** Widths, and how the columns fare: `tight` columns are narrower than reads well, `broken` ones divide words. */
interface ColumnWidths {
  readonly widths: number[];
  readonly fit: 'easy' | 'tight' | 'broken';
}

/**
 * Column widths that sum to `width`, all in one unit; `em` is the size of the table's characters in that unit and
 * `padding` what a cell loses at left and right together. Every column gets what its words need, then what reads well; the
 * rest goes where it saves most lines, and what then is left to all alike.
 */
export function columnWidths(table: Table, width: number, em: number, padding: number): ColumnWidths {
  const every = Math.max(1, Math.ceil(table.rows.length / MOST_ROWS));
  const { texts, needs } = needsOf(table);
  const total = (pick: (need: Need) => number): number => needs.reduce((sum, need) => sum + pick(need), 0);
  const room = width / em - (padding / em) * needs.length;
  const inUnits = (ems: readonly number[]): number[] => {
    const sum = ems.reduce((a, b) => a + b, 0);
    return ems.map((value) => (value + ((room - sum) * value) / sum) * em + padding);
  };
  const [least, easy] = [total((need) => need.least), total((need) => need.easy)];
  if (room <= 0) return { widths: needs.map(() => width / needs.length), fit: 'broken' };
  if (least > room) return { widths: inUnits(needs.map((need) => need.least)), fit: 'broken' };
  const share = easy > least ? Math.min(1, (room - least) / (easy - least)) : 1;
  const result = needs.map((need) => need.least + (need.easy - need.least) * share);
  const heads = table.columns.map((column) => cellText(column.title));
  const rows = table.rows.flatMap((_, row) =>
    row % every === 0 ? [needs.map((__, index) => cellText(texts[index]?.[row] ?? ''))] : [],
  );
  const all = [...rows, ...new Array<CellText[]>(HEAD_ROWS).fill(heads)];
  if (share === 1) grow(result, needs, all, room - easy);
  settle(
    result,
    needs.map((need) => ({ ...need, least: share === 1 ? need.easy : need.least })),
    all,
  );
  return { widths: inUnits(result), fit: easy > room ? 'tight' : 'easy' };
}

/** The first of these sizes, in points, at which every column of a table reads well, else the last. `width` and `padding` are millimetres. */
export function tableSize(table: Table, width: number, padding: number, sizes: readonly number[]): number {
  const { needs } = needsOf(table);
  const easy = needs.reduce((sum, need) => sum + need.easy, 0);
  const room = width - padding * needs.length;
  return sizes.find((size) => (easy * size) / PT <= room) ?? sizes[sizes.length - 1] ?? 0;
}
