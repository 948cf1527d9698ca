/** Day arithmetic of two makes on the same days: where they differ. Runs in a process of its own for each time zone. */
import type * as dates from '../../src/ground/calendar/dates.ts';

/** What both makes offer. */
export type Dates = Omit<typeof dates, 'isoWeek' | 'readDay' | 'minDay' | 'maxDay'>;

/** Texts that are no day. */
export const NO_DAYS = [
  '',
  'soon',
  '2010',
  '2010-12',
  '20101231',
  '2010-2-3',
  '2010/12/31',
  '2010-13-01',
  '2010-00-10',
  '2010-01-00',
  '2010-02-29',
  '2010-02-30',
  '2010-09-31',
  '1900-02-29',
  '0000-01-01',
  '-001-01-01',
  '-000001-01-01',
  '10000-01-01',
  '+010000-01-01',
  '2010-12-31T00:00:00',
  '2010-12-31T00:00:00.000Z',
  '2010-12-31\n',
  ' 2010-12-31',
  '２０１０-12-31',
  'Dec 31, 2010',
];

/** Calls in which the two differ, each as a line; the same days in every zone. Every `step`-th day of the years 0001 to 9999 is asked about. */
export function differences(one: Dates, other: Dates, step: number): string[] {
  const found: string[] = [];
  const same = (what: string, call: (lib: Dates) => unknown) => {
    const [a, b] = [outcome(call, one), outcome(call, other)];
    if (a !== b) found.push(`${what}: ${a} and ${b}`);
  };
  let counter = 1;
  const random = (below: number) => {
    counter = (counter * 48_271) % 2_147_483_647;
    return counter % below;
  };
  const DAYS = 3_652_059;
  for (let number = 0; number < DAYS; number += step) {
    const day = other.addDays('0001-01-01', number);
    const far = random(DAYS) - number;
    same(`isDay ${day}`, (lib) => lib.isDay(day));
    same(`number ${number}`, (lib) => lib.addDays('0001-01-01', number));
    same(`${day} next`, (lib) => lib.addDays(day, 1));
    same(`${day} before`, (lib) => lib.addDays(day, -1));
    same(`${day} + ${far}`, (lib) => lib.addDays(day, far));
    same(`${day} - 0001-01-01`, (lib) => lib.daysBetween('0001-01-01', day));
    same(`2010-06-30 - ${day}`, (lib) => lib.daysBetween(day, '2010-06-30'));
    const months = random(4000) - 2000;
    same(`${day} + ${months} months`, (lib) => lib.addMonths(day, months));
    same(`${day} end of month`, (lib) => lib.endOfMonth(day));
    same(`${day} weekday`, (lib) => lib.weekday(day));
    same(`${day} parts`, (lib) => `${lib.yearOf(day)} ${lib.monthOf(day)}`);
  }
  for (let year = 0; year <= 10_000; year++)
    for (const month of [0, 2, 4, 12, 13])
      for (const date of [0, 28, 29, 30, 31, 32])
        same(`dayOf ${year} ${month} ${date}`, (lib) => lib.dayOf(year, month, date));
  for (const text of NO_DAYS) same(`isDay ${text}`, (lib) => lib.isDay(text));
  for (const count of [1, 2, 400, 1e9, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    for (const day of ['9999-12-31', '9999-01-31', '2010-01-31', '0001-01-01', '0001-12-31'])
      for (const sign of [1, -1]) {
        same(`${day} + ${sign * count}`, (lib) => lib.addDays(day, sign * count));
        same(`${day} + ${sign * count} months`, (lib) => lib.addMonths(day, sign * count));
      }
  return found;
}

/** What comes of a call: the value, or the kind of error. */
function outcome(call: (lib: Dates) => unknown, lib: Dates): string {
  try {
    return String(call(lib));
  } catch (error) {
    return (error as Error).name;
  }
}

/** Calls with a text that is no day which do not end in a RangeError. */
export function accepted(lib: Dates): string[] {
  const calls: readonly ((text: string) => unknown)[] = [
    (text) => lib.addDays(text, 1),
    (text) => lib.addMonths(text, 1),
    (text) => lib.daysBetween(text, '2010-01-01'),
    (text) => lib.daysBetween('2010-01-01', text),
    (text) => lib.endOfMonth(text),
    (text) => lib.weekday(text),
  ];
  return NO_DAYS.flatMap((text) =>
    calls.flatMap((call) => {
      const came = outcome(() => call(text), lib);
      return came === 'RangeError' ? [] : [`${text} ${call}: ${came}`];
    }),
  );
}
