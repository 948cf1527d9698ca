/** A circular that has gone out: its record, or a file that lies with it. A mistake is mended by a later one. */

import { changedAttachments, isIssued } from '../attachments.ts';
import { namesOf } from '../canonical.ts';
import { placesOf } from '../change.ts';
import { editedFields, recordMoves } from '../records.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const issuedPaperTouched = defineRule({
  id: 'issued-paper-touched',
  level: 'error',
  group: 'records',
  find: (change) => {
    const names = namesOf(change.base.plan);
    const { edited, removed } = recordMoves(change);
    return [
      ...edited
        .filter(({ old, new: now }) => old.kind === 'circular' && old.digest !== now.digest)
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
        .filter(({ kind }) => kind === 'circular')
        .map(({ name, digest, place }): Sighting => ({ of: name, old: digest, new: null, places: placesOf(place) })),
      ...changedAttachments(change).filter(({ of }) => isIssued(of)),
    ];
  },
  bad: { edits: [{ file: 'records/circulars/2010-H1.yaml', find: 'asOf: 2010-06-30', put: 'asOf: 2010-06-25' }] },
  good: {
    edits: [
      {
        file: 'records/circulars/2010-H1-correction.yaml',
        text: 'kind: circular\nperiod: "2010-H1"\ndate: 2010-07-05\nasOf: 2010-06-30\nnumber: 政督〔2010〕2号\n',
      },
    ],
  },
});
