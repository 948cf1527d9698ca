/** A decision that allows an edit which this change does not make: mistyped, or for another branch. */

import { newDecisions } from '../approval.ts';
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';
import { decision } from '../sample.ts';

export const approvalUnused = defineRule({
  id: 'approval-unused',
  level: 'info',
  group: 'records',
  // The engine takes away those that a breach needs; what is left allows nothing.
  find: (change) =>
    newDecisions(change).flatMap((one) =>
      one.items.flatMap((item): Sighting[] =>
        item.edit === undefined
          ? []
          : [
              {
                of: `decision/${one.id}#${item.edit}:${item.of ?? ''}`,
                old: item.old ?? null,
                new: item.new ?? null,
                places: placesOf(undefined, item.place),
              },
            ],
      ),
    ),
  bad: { edits: [decision(['edit: deadline-later, of: "1.2", old: 2010-09-30, new: 2010-10-31, reason: 教材推迟'])] },
  good: {
    edits: [
      { file: 'tasks/1.yaml', find: 'deadline: 2010-09-30', put: 'deadline: 2010-10-31' },
      decision(['edit: deadline-later, of: "1.2", old: 2010-09-30, new: 2010-10-31, reason: 教材推迟']),
    ],
  },
});
