/** A unit that units.yaml no longer declares. */
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';
import { decision } from '../sample.ts';

export const unitRemoved = defineRule({
  id: 'unit-removed',
  level: 'error',
  group: 'who',
  find: ({ base, head }) =>
    [...base.plan.units.values()].flatMap((old): Sighting[] =>
      head.plan.units.has(old.id)
        ? []
        : [{ of: old.id, unit: old.id, old: old.id, new: null, places: placesOf(old.place) }],
    ),
  bad: {
    edits: [
      { file: 'units.yaml', find: '  - id: 丙局\n    group: 部门\n', put: '' },
      { file: 'tasks/1.yaml', find: '    roles: {assisting: [丙局]}\n', put: '' },
    ],
  },
  good: {
    edits: [
      { file: 'units.yaml', find: '  - id: 丙局\n    group: 部门\n', put: '' },
      { file: 'tasks/1.yaml', find: '    roles: {assisting: [丙局]}\n', put: '' },
      decision(['edit: unit-removed, of: 丙局, old: 丙局, reason: 机构撤销']),
    ],
  },
});
