/** Names of cells, areas and sheets as formulas and attributes write them. */
import { cellName, columnName } from '../../ground/text/cells.ts';
import { HIDDEN } from '../../ground/text/clean.ts';
import type { Area } from './spec.ts';

/** Namespace of SpreadsheetML. */
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** `A1:C4`, or `A1` for one cell. */
export function areaName({ top, left, bottom, right }: Area): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

/** `'名称'!$A$1:$C$4` */
export function absoluteName(sheet: string, { top, left, bottom, right }: Area): string {
  return `${quotedSheet(sheet)}!$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
}

/** A sheet's name as a formula writes it. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** Longest name of a sheet, in UTF-16 units. */
const LONGEST = 31;

/**
 * Names that Excel takes: no `: \ / ? * [ ]`, no apostrophe at an end, not `History`, at most 31 characters, none twice (case does not count).
 * A name that is left with nothing is `Sheet` and its number.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const plain = name
      .replace(/\s+/g, ' ')
      .replace(HIDDEN, '')
      .replace(/[:\\/?*[\]]/g, (char) => FULL_WIDTH[char] ?? ' ')
      .replace(/^[\s']+|[\s']+$/g, '');
    const base = plain === '' ? `Sheet${index + 1}` : /^history$/i.test(plain) ? `${plain}_` : plain;
    for (let copy = 1; ; copy++) {
      const tail = copy === 1 ? '' : ` (${copy})`;
      const named = cut(base, LONGEST - tail.length) + tail;
      const key = named.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return named;
    }
  });
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ':': '：',
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
};

/** At most `length` UTF-16 units, no half of a surrogate pair and no space or apostrophe at the end. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\s']+$/, '');
}
