/** Lengths of time in calendar days, working days or months: how they are written and where they end. */
import { addWorkingDays, type WorkCalendar } from './calendar.ts';
import { addDays, addMonths, type Day } from './dates.ts';

/** A length of time. */
export interface Span {
  readonly count: number;
  readonly unit: 'days' | 'working days' | 'months';
}

/** A day that something is due, with the calendar that was used where working days count. */
export interface DueDay {
  readonly day: Day;
  /** Name of the calendar when the day was computed with working days. */
  readonly calendar?: string;
  /** Years for which no calendar is published: Monday to Friday was assumed. */
  readonly unpublished: readonly number[];
}

/** `5 working days` → a span; undefined when it is not one. */
export function parseSpan(text: string): Span | undefined {
  const parts = /^([1-9]\d{0,2}) (days|working days|months)$/.exec(text);
  if (!parts) return undefined;
  return { count: Number(parts[1]), unit: parts[2] as Span['unit'] };
}

/** A span as it is written: `5 working days`. */
export function spanText({ count, unit }: Span): string {
  return `${count} ${unit}`;
}

/** The day a span after `start` ends; the start day itself does not count. */
export function spanEnd(start: Day, span: Span, calendar: WorkCalendar): DueDay {
  if (span.unit === 'working days') {
    const end = addWorkingDays(start, span.count, calendar);
    return { day: end.day, calendar: end.calendar, unpublished: end.unpublished };
  }
  return { day: span.unit === 'days' ? addDays(start, span.count) : addMonths(start, span.count), unpublished: [] };
}

/** The day on which a length of time would end from one Monday, the same for all, so that lengths in different units can be compared. */
export function spanDay(span: Span, calendar: WorkCalendar): Day {
  return spanEnd('2010-01-04', span, calendar).day;
}
