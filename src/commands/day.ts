/** Days as people type them: 2010-12-31, 2010.12.31, 2010年12月31日, with full-width digits too. */
import { isDay } from '../plan/dates.ts';
import type { Given } from './registry.ts';
import { UsageError } from './usage.ts';

/** The day as `YYYY-MM-DD`, or undefined when it is none. */
export function parseDay(typed: string): string | undefined {
  const folded = typed
    .trim()
    .normalize('NFKC')
    .replace(/[年月/.]/g, '-')
    .replace(/日$/, '');
  const padded = folded.replace(/-(\d)(?=-|$)/g, '-0$1');
  return isDay(padded) ? padded : undefined;
}

/** The day of a flag, checked; undefined when the flag is absent. */
export function dayGiven(given: Given, key: string): string | undefined {
  const typed = given.options[key];
  if (typeof typed !== 'string') return undefined;
  const day = parseDay(typed);
  if (day === undefined) throw new UsageError('date-wrong', { date: typed });
  return day;
}
