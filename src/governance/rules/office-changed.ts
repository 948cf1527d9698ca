/** The office that keeps the plan, or its members, are others. */
import { canonical, changedLeaves } from '../canonical.ts';
import { documentOf, isMapping, placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

/** What is only typing beside the office's composition. */
const ASIDE: ReadonlySet<string> = new Set(['sic', 'clause', 'address', 'phone', 'contact']);

export const officeChanged = defineRule({
  id: 'office-changed',
  level: 'warning',
  group: 'who',
  find: ({ base, head }) => {
    const office = (side: typeof base) => {
      const data = documentOf(side, 'plan')?.office;
      if (!isMapping(data)) return {};
      return canonical(Object.fromEntries(Object.entries(data).filter(([key]) => !ASIDE.has(key))), new Map());
    };
    return changedLeaves(office(base), office(head))
      .filter(({ path }) => !path.endsWith('.note'))
      .map(
        ({ path, old, new: now }): Sighting => ({
          of: `office.${path}`,
          old,
          new: now,
          places: placesOf(base.plan.office?.place ?? base.plan.place, head.plan.office?.place ?? head.plan.place),
        }),
      );
  },
  bad: { edits: [{ file: 'plan.yaml', find: 'director: {post: 督查室主任}', put: 'director: {post: 综合科科长}' }] },
  good: { edits: [{ file: 'plan.yaml', find: '  name: 督查室\n', put: '  name: 督查室\n  address: 市政府大院\n' }] },
});
