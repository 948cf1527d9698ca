/** Numbers of a spreadsheet as their number format shows them: days, percentages, codes with fixed decimals. */
import { dayOfSerial } from '../../ground/calendar/serial.ts';
import type { Cell, Shows } from './grid.ts';

/**
 * Formats that files name by number alone (ECMA-376, part 1, 18.8.30); 27 to 58 as in Chinese programs. Those left out are times and formats
 * that show the number as it is.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The code of a format by its number, where the file does not define it. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General';
}

/** The number as a cell, by its format. `from1904`: the file counts days from 1904-01-01 (old files of Macs). */
export function numberCell(value: number, format: string, from1904: boolean): Cell {
  // Programs compute with 15 digits; what lies behind is noise of the binary form.
  const number = Number(value.toPrecision(15));
  const shows = shownOfDay(format);
  const day = shows === undefined ? undefined : dayOfSerial(Math.floor(number) + (from1904 ? 1462 : 0));
  if (shows === undefined || day === undefined) return { kind: 'number', number, text: numberText(number, format) };
  return dateCell(day, shows, /[hH]/.test(bare(format)) ? number - Math.floor(number) : 0);
}

/** A day as a cell; `time` is its share of a day. */
export function dateCell(day: string, shows: Shows, time = 0): Cell {
  const [year, month, date] = day.split('-').map(Number);
  const minutes = Math.round(time * 1440) % 1440;
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const text = {
    day: minutes > 0 ? `${day} ${clock}` : day,
    month: `${year}年${month}月`,
    'month-day': `${month}月${date}日`,
    year: `${year}年`,
  }[shows];
  return { kind: 'date', day, text, shows };
}

/** The first section of a format without literals: quoted, escaped, padding, colours and locales. */
function bare(format: string): string {
  return section(format.replace(/"[^"]*"?/g, '').replace(/\\.|_.|\*./g, ''), 0)
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, '')
    .replace(/am\/pm|a\/p|上午\/下午/gi, '');
}

function section(format: string, index: number): string {
  const sections = format.split(';');
  return sections[index] ?? sections[0] ?? '';
}

/** What of a day the format shows; undefined when it shows none. */
function shownOfDay(format: string): Shows | undefined {
  const code = bare(format).toLowerCase();
  if (code.includes('general') || /[0#?@]/.test(code) || /\[(?:h+|m+|s+)\]/.test(code)) return undefined;
  const [year, date] = [/[ye]/.test(code), /d|a{3,}/.test(code)];
  // Beside hours or seconds `m` means minutes.
  const month = code.includes('m') && (year || date || !/[hs]/.test(code));
  if (!year && !month && !date) return undefined;
  if (year) return month ? (date ? 'day' : 'month') : date ? 'day' : 'year';
  return month ? (date ? 'month-day' : 'day') : 'day';
}

/** Decimals, leading zeros and percent signs of plain formats; other numbers in their shortest form. */
function numberText(number: number, format: string): string {
  const unquoted = format.replace(/"[^"]*"?/g, '').replace(/\\.|_.|\*./g, '');
  const sections = unquoted.split(';');
  const code = section(unquoted, number < 0 && sections.length > 1 ? 1 : 0).replace(/\[[^\]]*\]?/g, '');
  const plain = /^[^0#]*?([#,]*)(0*)(?:\.(0*)(#*))?(%?)[^0#%]*$/.exec(code);
  if (!plain || !/[0#]/.test(code) || Math.abs(number) >= 1e15) return String(number);
  const [, , zeros = '', fixed = '', optional = '', percent = ''] = plain;
  const shown = percent ? Number((number * 100).toPrecision(15)) : number;
  const written = Math.abs(shown).toFixed(Math.min(20, fixed.length + optional.length));
  const trimmed = optional === '' ? written : written.replace(new RegExp(`0{1,${optional.length}}$`), '');
  const [whole = '', decimals = ''] = trimmed.split('.');
  const digits = whole.padStart(Math.min(20, zeros.length), '0');
  const sign = number < 0 && /[1-9]/.test(written) ? '-' : '';
  return `${sign}${digits}${decimals === '' ? '' : `.${decimals}`}${percent}`;
}
