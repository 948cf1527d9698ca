/** Time words of a cell → the deadline of a task, the words kept. What has no one reading stays undetermined and is asked. */

import type { DeadlineSpec } from '../../generated/documents.ts';
import { dayOf, isDay } from '../../ground/calendar/dates.ts';
import { likelyDayOfSerial } from '../../ground/calendar/serial.ts';
import {
  isRefused,
  type Refused,
  type Resolved,
  resolveWords,
  type WordsContext,
} from '../../ground/calendar/words-to-date.ts';
import { present } from '../../ground/present.ts';
import { type GridCell, oneLine } from './cells.ts';
import { type Asking, saysNone } from './questions.ts';

/** What a plan adds to its words, and what it cannot hold. */
export interface TimeContext extends WordsContext {
  /** Whether the plan has a period; without one nothing can recur. */
  readonly hasPeriod: boolean;
}

/** Counts words that lack only the plan's year, so that the year is asked once. */
export interface YearGap {
  count: number;
  example: string;
  cell: string;
}

/** A deadline as the files write it. */
export type DeadlineData = Exclude<DeadlineSpec, string>;

/** The deadline of a cell, or undefined for a blank one. */
export function readTime(cell: GridCell, context: TimeContext, asking: Asking, gap: YearGap): DeadlineSpec | undefined {
  const words = oneLine(cell.text);
  if (words === '' || /^[-—/]+$/.test(words)) return undefined;
  const read = resolveCell(cell, words, context);
  if (!isRefused(read)) return made(read, words, cell);
  const undetermined: DeadlineData = { undetermined: true, wording: words.slice(0, 4000) };
  if (read.refused === 'no-year' || read.refused === 'no-plan-end') {
    if (gap.count === 0) Object.assign(gap, { example: words, cell: cell.address });
    gap.count++;
    return undetermined;
  }
  // The same words mean the same wherever they stand, but for days that run from an event which is not named.
  const about = { cell: cell.address, words, ...(read.refused !== 'no-event' && { name: words.slice(0, 200) }) };
  const args = { reason: read.refused, near: nearDay(cell, words, context) };
  const answer = asking.ask('deadline-unclear', about, args);
  if (answer === undefined || saysNone(answer)) return undetermined;
  const answered = answerTime(answer, words, context);
  if (answered) return answered;
  asking.again('deadline-unclear', about, args, answer);
  return undetermined;
}

/** What a person typed in place of unclear words; undefined when it is not clear either. */
export function answerTime(answer: string, words: string, context: TimeContext): DeadlineSpec | undefined {
  const plain = answer.normalize('NFKC').trim();
  const said = resolveWords(plain, context);
  if (isRefused(said) || said.undetermined || (said.after === 'event' && said.within === undefined)) return undefined;
  if (said.every !== undefined && !context.hasPeriod) return undefined;
  if (words === '') return isDay(plain) ? plain : written(said, answer);
  // The date is the clerk's reading, not what the words say.
  return {
    ...written(said, words),
    ...(said.by !== undefined && said.every === undefined && { inferred: true as const }),
  };
}

function resolveCell(cell: GridCell, words: string, context: TimeContext): Resolved | Refused {
  if (cell.day !== undefined && cell.shows === 'day') return { by: cell.day, precision: 'day' };
  // A spreadsheet keeps the first of a month that was typed, and this year for a day typed without one: what shows is meant.
  const shown = resolveWords(words, context);
  if (cell.day !== undefined)
    return cell.shows === 'month-day' && !isRefused(shown) && shown.by !== cell.day ? { refused: 'ambiguous' } : shown;
  if (cell.number !== undefined && !/^\d{4}\.(?:[2-9]|1[12])$/.test(words)) return { refused: 'ambiguous' };
  const read = severalWords(words, context) ?? shown;
  if (isRefused(read)) return read;
  if (read.every !== undefined && !context.hasPeriod) return { refused: 'no-year' };
  // 及时 gives no length: no day can be counted from it.
  if (read.after === 'event' && read.within === undefined) return { undetermined: true };
  return read;
}

/** 长期坚持，持续推进: several words that come to the same. */
function severalWords(words: string, context: TimeContext): Resolved | undefined {
  const parts = words.split(/[，,、；;]/).filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const read = parts.map((part) => resolveWords(part, context));
  const [first] = read;
  if (first === undefined || isRefused(first)) return undefined;
  return read.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : undefined;
}

function made(read: Resolved, words: string, cell: GridCell): DeadlineSpec {
  if (isDay(words) && read.by === words) return words;
  if (cell.day !== undefined && read.by === cell.day && /^[\d\s:/.-]+$/.test(words)) return cell.day;
  return written(read, words);
}

/** The fields of a deadline with its words, in the order in which people write them. */
export function written({ by, from, precision, inPrinciple: _, ...rest }: Resolved, words: string): DeadlineData {
  return {
    ...present({ from, by }),
    ...rest,
    wording: words.slice(0, 4000),
    ...present({ precision }),
  };
}

/** A day that the figures may have meant; only offered, never taken. */
function nearDay(cell: GridCell, words: string, { year }: TimeContext): string {
  const number = cell.number ?? (/^\d{5}$/.test(words) ? Number(words) : undefined);
  const numbered = number === undefined ? undefined : likelyDayOfSerial(number);
  if (numbered !== undefined) return numbered;
  const short = /^(\d{1,2})[./](\d{1,2})(?:前|之前)?$/.exec(words);
  return (short && year !== undefined && dayOf(year, Number(short[1]), Number(short[2]))) || '';
}
