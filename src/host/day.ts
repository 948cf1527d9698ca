/** Instants to days in Asia/Shanghai, whatever the zone and the ICU data of the machine. */
import { addDays, type Day } from '../ground/calendar/dates.ts';

const SECONDS_A_DAY = 86_400;
/** UTC+8 all year. The summer time of 1986–1991 is left out: no plan kept in Git is that old. */
const SHANGHAI = 8 * 3600;

/** Day in Asia/Shanghai of a Unix time in seconds. Throws RangeError outside the years 0001 to 9999. */
export function dayInShanghai(seconds: number): Day {
  return addDays('1970-01-01', Math.floor((seconds + SHANGHAI) / SECONDS_A_DAY));
}
