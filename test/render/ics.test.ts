/** The calendar file as a reader of RFC 5545 takes it: unfolded, unescaped, one event a thing. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarEvent } from '../../src/ground/text/blocks.ts';
import { renderCalendar } from '../../src/render/ics.ts';

const event: CalendarEvent = {
  uid: 'p/市法院/duty/report@2010-H1@duban',
  day: '2010-07-15',
  summary: '报送半年书面报告',
  description: '期限：2010-07-15\n出处：plan.yaml:12',
  category: '例行义务',
  status: 'confirmed',
  alarmDays: 7,
};

/** Reads a file strictly: content lines unfolded, each `NAME[;PARAMS]:VALUE`, TEXT unescaped. */
function read(file: string): [string, string][] {
  expect(file.endsWith('\r\n')).toBe(true);
  const physical = file.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.from(line).toString('utf8')).toBe(line);
  }
  const lines: string[] = [];
  for (const line of physical) {
    if (line.startsWith(' ')) lines[lines.length - 1] += line.slice(1);
    else lines.push(line);
  }
  return lines.map((line) => {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)$/s.exec(line) ?? [];
    expect(name).not.toBe('');
    return [name, value.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char))];
  });
}

describe('a calendar', () => {
  test('says what the event says', () => {
    const lines = read(renderCalendar({ name: '方案·市法院', stamp: '2010-07-01', events: [event] }));
    expect(lines).toEqual([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//duban//remind//ZH'],
      ['CALSCALE', 'GREGORIAN'],
      ['METHOD', 'PUBLISH'],
      ['X-WR-CALNAME', '方案·市法院'],
      ['BEGIN', 'VEVENT'],
      ['UID', event.uid],
      ['DTSTAMP', '20100701T000000Z'],
      ['SEQUENCE', '3907'],
      ['DTSTART;VALUE=DATE', '20100715'],
      ['SUMMARY', event.summary],
      ['DESCRIPTION', event.description],
      ['CATEGORIES', '例行义务'],
      ['STATUS', 'CONFIRMED'],
      ['TRANSP', 'TRANSPARENT'],
      ['BEGIN', 'VALARM'],
      ['ACTION', 'DISPLAY'],
      ['DESCRIPTION', event.summary],
      ['TRIGGER', '-P7D'],
      ['END', 'VALARM'],
      ['END', 'VEVENT'],
      ['END', 'VCALENDAR'],
    ]);
  });

  test('made later it wins over one made earlier', () => {
    const sequence = (stamp: string) =>
      Number(read(renderCalendar({ name: '', stamp, events: [event] })).find(([name]) => name === 'SEQUENCE')![1]);
    const days = ['2010-01-31', '2010-02-01', '2010-02-28', '2010-03-01', '2010-12-31', '2011-01-01', '2012-02-29'];
    const numbers = days.map(sequence);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(days.length);
  });

  test('whatever the words are, they stay words', () => {
    const raw = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('a\r\nEND:VEVENT', '分号；;,\\n', '\u2028ATTENDEE:x', '𠮷'.repeat(60), '\ud800'),
    );
    fc.assert(
      fc.property(raw, raw, raw, (uid, summary, description) => {
        const lines = read(
          renderCalendar({ name: summary, stamp: '2010-07-01', events: [{ ...event, uid, summary, description }] }),
        );
        expect(lines.map(([name]) => name)).toEqual(
          read(renderCalendar({ name: '', stamp: '2010-07-01', events: [event] })).map(([name]) => name),
        );
        expect(lines.filter(([name]) => name === 'BEGIN').map(([, value]) => value)).toEqual([
          'VCALENDAR',
          'VEVENT',
          'VALARM',
        ]);
      }),
      { numRuns: 300 },
    );
  });
});
