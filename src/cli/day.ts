/** Days in flags. */
import { readDay } from '../ground/calendar/dates.ts';
import type { Given } from './commands/registry.ts';
import { UsageError } from './usage.ts';

/** The day of a flag, checked; undefined when the flag is absent. */
export function dayGiven(given: Given, key: string): string | undefined {
  const typed = given.options[key];
  if (typeof typed !== 'string') return undefined;
  const day = readDay(typed);
  if (day === undefined) throw new UsageError('date-wrong', { date: typed });
  return day;
}
