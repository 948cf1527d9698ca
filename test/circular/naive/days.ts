/** Days for the naive recount: plain arithmetic on numbers of days, nothing from the program. */

const MS = 86_400_000;
export const num = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MS);
export const str = (n: number): string => new Date(n * MS).toISOString().slice(0, 10);
export const plus = (day: string, n: number): string => str(num(day) + n);
export const apart = (from: string, to: string): number => num(to) - num(from);

export function monthsBefore(day: string, months: number): string {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const index = y * 12 + (m - 1) - months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(d, last)).padStart(2, '0')}`;
}

export interface Span {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export const half = (year: number, h: number): Span =>
  h === 1
    ? { name: `${year}-H1`, from: `${year}-01-01`, to: `${year}-06-30` }
    : { name: `${year}-H2`, from: `${year}-07-01`, to: `${year}-12-31` };
export function span(name: string): Span {
  const year = Number(name.slice(0, 4));
  if (name[5] === 'H') return half(year, Number(name[6]));
  const q = Number(name[6]);
  const first = `${year}-${String(q * 3 - 2).padStart(2, '0')}-01`;
  const last = new Date(Date.UTC(year, q * 3, 0)).toISOString().slice(0, 10);
  return { name, from: first, to: last };
}
export const halfOf = (day: string): string => `${day.slice(0, 4)}-H${day.slice(5, 7) <= '06' ? 1 : 2}`;

/** The published arrangement of a year, as data. */
export interface Year {
  readonly off: readonly string[];
  readonly worked: readonly string[];
}

export function isWorkingDay(day: string, years: Readonly<Record<number, Year>>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const year = years[Number(day.slice(0, 4))];
  const date = day.slice(5);
  if (weekday === 0 || weekday === 6) return year?.worked.includes(date) ?? false;
  return !(year?.off ?? []).some((range) => {
    const [a, b = a] = range.split('..') as [string, string?];
    return date >= a && date <= b!;
  });
}

export function workingDaysAfter(from: string, to: string, years: Readonly<Record<number, Year>>): number {
  let count = 0;
  for (let day = plus(from, 1); day <= to; day = plus(day, 1)) if (isWorkingDay(day, years)) count++;
  return count;
}

export function nthWorkingDay(from: string, n: number, years: Readonly<Record<number, Year>>): string {
  let day = from;
  for (let left = n; left > 0; ) {
    day = plus(day, 1);
    if (isWorkingDay(day, years)) left--;
  }
  return day;
}

/** Percent rounded half up, by whole numbers written out in decimal. */
export function percentOf(part: number, base: number, decimals: number): number | undefined {
  if (base === 0) return undefined;
  const scaled = BigInt(part) * 100n * 10n ** BigInt(decimals + 1);
  let digits = scaled / BigInt(base);
  digits = digits % 10n >= 5n ? digits / 10n + 1n : digits / 10n;
  return Number(digits) / 10 ** decimals;
}
