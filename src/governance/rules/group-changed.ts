/** A unit compared with others than before. */
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const groupChanged = defineRule({
  id: 'group-changed',
  level: 'warning',
  group: 'who',
  find: ({ base, head }) =>
    [...base.plan.units.values()].flatMap((old): Sighting[] => {
      const now = head.plan.units.get(old.id);
      if (!now || now.group === old.group) return [];
      const values = { old: old.group ?? null, new: now.group ?? null };
      return [{ of: old.id, unit: old.id, ...values, places: placesOf(old.place, now.place) }];
    }),
  bad: {
    edits: [{ file: 'units.yaml', find: '  - id: 乙局\n    group: 部门\n', put: '  - id: 乙局\n    group: 县区\n' }],
  },
  good: {
    edits: [
      {
        file: 'units.yaml',
        find: '  - id: 乙局\n    group: 部门\n',
        put: '  - {group: 部门, id: 乙局, fullName: 市乙局}\n',
      },
    ],
  },
});
