/** A decision rewritten or taken away: what it had moved would move back, or on. */
import { namesOf } from '../canonical.ts';
import { placesOf } from '../change.ts';
import { editedFields, recordMoves } from '../records.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const decisionEdited = defineRule({
  id: 'decision-edited',
  level: 'error',
  group: 'records',
  find: (change) => {
    const names = namesOf(change.base.plan);
    const { edited, removed } = recordMoves(change);
    return [
      ...edited
        .filter(({ old, new: now }) => old.kind === 'decision' && old.digest !== now.digest)
        .map(
          ({ old, new: now }): Sighting => ({
            of: old.name,
            old: old.digest,
            new: now.digest,
            args: { fields: editedFields(old, now, names) },
            places: placesOf(old.place, now.place),
          }),
        ),
      ...removed
        .filter(({ kind }) => kind === 'decision')
        .map(({ name, digest, place }): Sighting => ({ of: name, old: digest, new: null, places: placesOf(place) })),
    ];
  },
  bad: {
    edits: [{ file: 'records/decisions/2010-02-01-set-date.yaml', find: 'to: 2010-10-31', put: 'to: 2011-03-31' }],
  },
  good: {
    edits: [
      {
        file: 'records/decisions/2010-07-05-extension-1.4.yaml',
        text: `kind: decision
type: extension
date: 2010-07-05
by: 督查室
approver: 市政府秘书长
items:
  - {task: "1.4", unit: 乙局, from: 2010-10-31, to: 2010-12-31, reason: 审查系统推迟交付}
`,
      },
    ],
  },
});
