/** Calendars as iCalendar (RFC 5545): whole-day events with ids that stay, so that a calendar which takes the file again moves what moved. */
import type { Calendar, CalendarEvent } from '../ground/text/blocks.ts';
import { HIDDEN } from '../ground/text/clean.ts';

/** The file: CRLF line ends, UTF-8, lines folded at 75 octets (RFC 5545, 3.1). */
export function renderCalendar({ name, stamp, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//duban//remind//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    ...events.flatMap((one) => event(one, stamp)),
    'END:VCALENDAR',
  ];
  return lines
    .flatMap(fold)
    .map((line) => `${line}\r\n`)
    .join('');
}

function event(one: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(one.uid)}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    // A later file must win over an earlier one (3.8.7.4); days since 2000 grow with every day and never fall.
    `SEQUENCE:${sequence(stamp)}`,
    `DTSTART;VALUE=DATE:${compact(one.day)}`,
    `SUMMARY:${text(one.summary)}`,
    `DESCRIPTION:${text(one.description)}`,
    `CATEGORIES:${text(one.category)}`,
    `STATUS:${one.status.toUpperCase()}`,
    'TRANSP:TRANSPARENT',
    ...(one.alarmDays === undefined
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${text(one.summary)}`,
          `TRIGGER:-P${one.alarmDays}D`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ];
}

/** Escaped TEXT (3.3.11); line breaks stay line breaks, everything else that cannot be seen is left out. */
function text(raw: string): string {
  return raw
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(HIDDEN, '\ufffd').replace(/[\\;,]/g, (found) => `\\${found}`))
    .join('\\n');
}

const compact = (day: string): string => day.replaceAll('-', '');

function sequence(stamp: string): number {
  const [year = 0, month = 0, date = 0] = stamp.split('-').map(Number);
  return Math.max(0, (year - 2000) * 372 + (month - 1) * 31 + date);
}

const LINE = 75;

/** At most 75 octets a line, no character cut in two; what follows begins with a space. */
function fold(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  let length = 0;
  for (const char of line) {
    const size = octets(char);
    if (length + size > LINE) {
      lines.push(current);
      current = ' ';
      length = 1;
    }
    current += char;
    length += size;
  }
  return [...lines, current];
}

function octets(char: string): number {
  const code = char.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
