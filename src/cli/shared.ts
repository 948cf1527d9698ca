/** Small things that several commands need: names checked against the plan, the page context, citations for JSON. */

import type { Citation, Place } from '../ground/place.ts';
import { foldName } from '../kinds/names.ts';
import { nearest } from '../kinds/nearest.ts';
import type { PageContext } from '../pages/pages.ts';
import type { Plan } from '../plan/plan.ts';
import { type Context, type Ready, UsageError } from './context.ts';

/** What pages of this run share. */
export function pageContext(context: Context, ready: Ready): PageContext {
  return { lang: context.lang, revision: ready.revision, cite: ready.loaded.cite };
}

/** The unit ids behind names typed by the user; aliases and groups accepted. Throws {@link UsageError} for an unknown one. */
export function unitsNamed(plan: Plan, names: unknown): ReadonlySet<string> | undefined {
  if (!Array.isArray(names) || names.length === 0) return undefined;
  const found = new Set<string>();
  for (const name of names as string[]) {
    const key = foldName(name);
    const unit = [...plan.units.values()].find((one) =>
      [one.id, one.fullName, ...one.aliases].some((known) => foldName(known) === key),
    );
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

/** The section ids typed by the user, checked. */
export function sectionsNamed(plan: Plan, names: unknown): ReadonlySet<string> | undefined {
  if (!Array.isArray(names) || names.length === 0) return undefined;
  const known = plan.sections.map(({ id }) => id);
  for (const name of names as string[]) {
    if (!known.includes(name.normalize('NFKC')))
      throw new UsageError('section-unknown', { section: name, sections: known.join('、') });
  }
  return new Set((names as string[]).map((name) => name.normalize('NFKC')));
}

/** Places as citations, each once, in order. */
export function sources(ready: Ready, places: readonly Place[]): Citation[] {
  const seen = new Set<string>();
  return places.map(ready.loaded.cite).filter(({ path, line }) => {
    const key = `${path}:${line}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A whole number of days typed by the user, full-width digits accepted; undefined when none was. Throws {@link UsageError} for anything else. */
export function daysGiven(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  const text = String(given).normalize('NFKC');
  if (!/^\d{1,4}$/.test(text)) throw new UsageError('days-wrong', { days: String(given) });
  return Number(text);
}
