/** People in charge written over in units.yaml instead of appointed by a record. */
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

type Person = { readonly post: string; readonly name?: string; readonly since?: string; readonly until?: string };

const shown = ({ post, name, since, until }: Person) =>
  [post, name, since && `${since}—`, until && `—${until}`].filter(Boolean).join(' ');

export const peopleChanged = defineRule({
  id: 'people-changed',
  level: 'warning',
  group: 'who',
  find: ({ base, head }) =>
    [...base.plan.units.values()].flatMap((old): Sighting[] => {
      const now = head.plan.units.get(old.id);
      if (!now) return [];
      const about = { unit: old.id, places: placesOf(old.place, now.place) };
      const first = old.firstResponsible && shown(old.firstResponsible);
      const current = now.firstResponsible && shown(now.firstResponsible);
      // To name somebody where nobody was named fills a gap; so does an end to a term that was open.
      const gone = old.liaison.filter(
        (was) =>
          !now.liaison.some(
            (one) =>
              shown(one) === shown(was) || (was.until === undefined && shown({ ...one, until: '' }) === shown(was)),
          ),
      );
      return [
        ...(first !== undefined && current !== first
          ? [{ ...about, of: `${old.id}#firstResponsible`, old: first, new: current ?? null }]
          : []),
        ...gone.map((was) => ({ ...about, of: `${old.id}#liaison`, old: shown(was), new: null })),
      ];
    }),
  bad: { edits: [{ file: 'units.yaml', find: '{post: 主要领导}', put: '{post: 分管领导}' }] },
  good: {
    edits: [
      {
        file: 'records/appointments/2010-07-05-jia.yaml',
        text: 'kind: appointment\nunit: 甲局\nrole: first-responsible\npost: 局长\ndate: 2010-07-05\n',
      },
    ],
  },
});
