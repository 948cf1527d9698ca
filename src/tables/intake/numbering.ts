/** Numbers that stand before a heading or an item: 一、 （一） 1. 1.1 （1） ①. */

/** What kind of number it is, from the highest level to the lowest. */
export const NUMBER_STYLES = ['chapter', 'han', 'han-bracket', 'digit', 'dotted', 'digit-bracket', 'circled'] as const;

/** One of {@link NUMBER_STYLES}. */
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** A text taken apart: its number as written without the dot, and what follows. */
export interface Numbered {
  readonly style: NumberStyle;
  readonly number: string;
  readonly rest: string;
}

const HAN = '[一二三四五六七八九十百零〇]{1,5}';
const PATTERNS: readonly (readonly [NumberStyle, RegExp])[] = [
  ['chapter', new RegExp(`^(第(?:${HAN}|\\d{1,3})(?:部分|章|篇))[、:：.．\\s]*`)],
  ['han', new RegExp(`^(${HAN})[、．.,，]\\s*`)],
  ['han-bracket', new RegExp(`^[（(]\\s*(${HAN})\\s*[）)][、.．]?\\s*`)],
  // Followed by another figure it is a decimal or a date.
  ['digit', /^(\d{1,3})(?:[.．](?!\d)|[、])\s*/],
  ['dotted', /^(\d{1,3}(?:[.．]\d{1,3}){1,3})(?:[.．、]\s*|\s+)(?=\D)/],
  ['digit-bracket', /^[（(]\s*(\d{1,3})\s*[）)][、.．]?\s*/],
  ['circled', /^([①-⑳㉑-㉟])[、.．]?\s*/],
];

/** Takes the number off a text; undefined when it begins with none. */
export function takeNumber(text: string): Numbered | undefined {
  const plain = text.replace(/^[０-９]+/, (digits) => digits.normalize('NFKC'));
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(plain);
    if (match) return { style, number: match[1]!.replaceAll('．', '.'), rest: plain.slice(match[0].length) };
  }
  return undefined;
}

/** What stands in a column of numbers: `3`, `3.10`, `（2）`, `①`, `一`. Undefined for anything else. */
export function readNumber(text: string): Pick<Numbered, 'style' | 'number'> | undefined {
  const plain = text.trim().replace(/[０-９．]/g, (char) => char.normalize('NFKC'));
  const taken = takeNumber(`${plain} x`) ?? takeNumber(`${plain}、x`);
  if (taken && /^x?$/.test(taken.rest)) return taken;
  return undefined;
}

/** 3 for 三, 12 for 十二, 7 for 7, 2 for ②; undefined for anything else. */
export function numberValue(number: string): number | undefined {
  if (/^\d+$/.test(number)) return Number(number);
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(number);
  if (number.length === 1 && circled >= 0) return circled + 1;
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(number);
  if (!match || number === '') return undefined;
  const digit = (character: string | undefined) => (character ? '一二三四五六七八九'.indexOf(character) + 1 : 0);
  return (match[2] ? (match[1] ? digit(match[1]) : 1) * 10 : 0) + digit(match[3]);
}

/** The parts of a text whose lines are numbered in a row (1. 2. 3. or ①②③), with what stands before them; undefined when there are none. */
export function numberedLines(
  text: string,
): { readonly head: string; readonly items: readonly Numbered[] } | undefined {
  // ① ② ③ are often written in one line.
  const lines = text.replace(/(?<=[。；;：:])\s*(?=[①-⑳])/g, '\n').split('\n');
  const first = lines.findIndex((line) => takeNumber(line) !== undefined);
  if (first < 0) return undefined;
  const style = takeNumber(lines[first]!)!.style;
  const items: Numbered[] = [];
  for (const line of lines.slice(first)) {
    const taken = takeNumber(line);
    if (taken?.style === style && numberValue(taken.number) === items.length + 1) items.push(taken);
    else if (items.length === 0) return undefined;
    else items[items.length - 1] = { ...items.at(-1)!, rest: `${items.at(-1)!.rest}\n${line}` };
  }
  if (items.length < 2) return undefined;
  return { head: lines.slice(0, first).join('\n'), items };
}

/** A number below another: 一 and 1 as 一1, 2 and 1 as 2.1. */
export function joinNumbers(above: string, number: string): string {
  return /\d$/.test(above) && /^\d/.test(number) ? `${above}.${number}` : `${above}${number}`;
}
