/** What the public JSON of every topic shares: its head, and sources as lines of files. Each topic's own stands beside its page. */

import type { Day } from '../ground/calendar/dates.ts';
import type { Citation, Place } from '../ground/place.ts';
import type { PageContext } from './pages.ts';

/** The name of the type, the plan and both clocks; `revision` is null for the work tree. */
export function jsonHead<const Schema extends `duban.${string}/1`>(
  schema: Schema,
  { plan, asOf }: { readonly plan: { readonly id: string }; readonly asOf: Day },
  { revision }: Pick<PageContext, 'revision'>,
) {
  return { schema, plan: plan.id, asOf, revision: revision ?? null };
}

/** Places as citations, each once, in order. */
export function sources({ cite }: Pick<PageContext, 'cite'>, places: readonly Place[]): Citation[] {
  const seen = new Set<string>();
  return places.map(cite).filter(({ path, line }) => {
    const key = `${path}:${line}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
