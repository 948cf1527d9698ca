/** Days and periods in words. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** 2010-07-09 → 9 July 2010; what is no day stays as it is. */
export const day = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? `${Number(text.slice(8))} ${MONTHS[Number(text.slice(5, 7)) - 1]} ${Number(text.slice(0, 4))}`
    : text;

/** 2010-H1 → first half of 2010; an occurrence that an event began is named by its record and stays as it is. */
export function period(name: string): string {
  if (!/^\d{4}(-(H[12]|Q[1-4]|W\d{2}|\d{2}))?$/.test(name)) return name;
  const year = name.slice(0, 4);
  const rest = name.slice(5);
  if (rest === '') return year;
  if (rest === 'H1') return `first half of ${year}`;
  if (rest === 'H2') return `second half of ${year}`;
  if (rest.startsWith('Q')) return `${rest} ${year}`;
  if (rest.startsWith('W')) return `week ${Number(rest.slice(1))} of ${year}`;
  return `${MONTHS[Number(rest) - 1]} ${year}`;
}
