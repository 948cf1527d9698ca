/**
 * Days as spreadsheets number them: from 1900-03-01 on, the days since 1899-12-30. Before it programs disagree, since number 60
 * is a 1900-02-29 that never was.
 */
import { addDays, type Day, daysBetween } from './dates.ts';

const ZERO = '1899-12-30';

/** The number of a day; right from 1900-03-01 on. */
export function serialOf(day: Day): number {
  return daysBetween(ZERO, day);
}

/** The day with a whole number; undefined for 60, for what is no number of a day, and beyond the year 9999. */
export function dayOfSerial(number: number): Day | undefined {
  if (!(Number.isInteger(number) && number >= 1 && number <= 2_958_465) || number === 60) return undefined;
  return addDays(number < 60 ? '1899-12-31' : ZERO, number);
}

/** The day that a bare number may have meant: only for the years in which plans are made, 1990 to 2099. */
export function likelyDayOfSerial(number: number): Day | undefined {
  return number >= 32_874 && number <= 73_050 ? dayOfSerial(number) : undefined;
}
