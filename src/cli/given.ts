/** What was typed after flags, checked: units, sections, days, periods. */

import { type Day, readDay } from '../ground/calendar/dates.ts';
import { type Period, parsePeriod } from '../ground/calendar/period.ts';
import { foldName } from '../kinds/names.ts';
import { nearest } from '../kinds/nearest.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import { UsageError } from './errors.ts';

/** The unit that a typed name means, by its id, full name or an alias; undefined where it means none. */
export function unitCalled(plan: Plan, typed: string): Unit | undefined {
  const key = foldName(typed);
  return [...plan.units.values()].find((one) =>
    [one.id, one.fullName, ...one.aliases].some((known) => foldName(known) === key),
  );
}

/** The unit ids behind names; aliases and groups accepted. Undefined without any. Throws {@link UsageError} for an unknown one. */
export function unitsNamed(plan: Plan, names: readonly string[] = []): ReadonlySet<string> | undefined {
  if (names.length === 0) return undefined;
  const found = new Set<string>();
  for (const name of names) {
    const key = foldName(name);
    const unit = unitCalled(plan, name);
    const group = plan.groups.get(name);
    if (unit) found.add(unit.id);
    else if (group) for (const member of group) found.add(member);
    else if (key === '办公室' || key === 'office' || (plan.office && foldName(plan.office.name) === key))
      found.add('office');
    else {
      const known = [...plan.units.values()].flatMap((one) => [one.id, one.fullName, ...one.aliases]);
      throw new UsageError('unit-unknown', { unit: name, near: nearest(name, known) ?? '' });
    }
  }
  return found;
}

/** The ids of sections, full-width digits accepted. Undefined without any. Throws {@link UsageError} for an unknown one. */
export function sectionsNamed(plan: Plan, names: readonly string[] = []): ReadonlySet<string> | undefined {
  if (names.length === 0) return undefined;
  const known = plan.sections.map(({ id }) => id);
  for (const name of names) {
    if (!known.includes(name.normalize('NFKC')))
      throw new UsageError('section-unknown', { section: name, sections: known.join('、') });
  }
  return new Set(names.map((name) => name.normalize('NFKC')));
}

/** A whole number of days, full-width digits accepted; undefined when none was typed. Throws {@link UsageError} for anything else. */
export function daysGiven(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const text = typed.normalize('NFKC');
  if (!/^\d{1,4}$/.test(text)) throw new UsageError('days-wrong', { days: typed });
  return Number(text);
}

/** The day of a flag; undefined when the flag is absent. Throws {@link UsageError} for what is no day. */
export function dayGiven(typed: string | undefined): Day | undefined {
  if (typed === undefined) return undefined;
  const day = readDay(typed);
  if (day === undefined) throw new UsageError('date-wrong', { date: typed });
  return day;
}

/** A period as people type it: `2010-H1`, `2010年上半年`; undefined for what is none. */
export function periodTyped(typed: string): Period | undefined {
  const folded = typed.normalize('NFKC').toUpperCase();
  const words = /^(\d{4})年?(上|下)半年$/.exec(folded);
  return parsePeriod(words ? `${words[1]}-H${words[2] === '上' ? 1 : 2}` : folded);
}

/** The period of a report: any that reports can be for. Throws {@link UsageError} without one. */
export function reportPeriod(typed: string | undefined): Period {
  if (typed === undefined) throw new UsageError('report-period-missing');
  const period = periodTyped(typed);
  if (!period) throw new UsageError('report-period-wrong', { period: typed });
  return period;
}

/** `--answer-by` for `answerBy`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
