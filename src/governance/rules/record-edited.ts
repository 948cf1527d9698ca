/** A record that says something else than when it was entered. Decisions and circulars have rules of their own. */
import { namesOf } from '../canonical.ts';
import { placesOf } from '../change.ts';
import { editedFields, onlyFilledIn, recordMoves } from '../records.ts';
import { defineRule, type Sighting } from '../rule.ts';
import { ISSUED } from './issued-paper-touched.ts';

/** Kinds of records with a rule of their own. */
const OWN_RULE: ReadonlySet<string> = new Set(['decision', ...ISSUED]);

export const recordEdited = defineRule({
  id: 'record-edited',
  level: 'error',
  group: 'records',
  find: (change) => {
    const names = namesOf(change.base.plan);
    return recordMoves(change).edited.flatMap(({ old, new: now }): Sighting[] =>
      OWN_RULE.has(old.kind) || old.digest === now.digest || onlyFilledIn(old, now, names)
        ? []
        : [
            {
              of: old.name,
              old: old.digest,
              new: now.digest,
              args: { fields: editedFields(old, now, names) },
              places: placesOf(old.place, now.place),
            },
          ],
    );
  },
  bad: { edits: [{ file: 'records/reports/2010-H1/甲局.yaml', find: 'percent: 60', put: 'percent: 90' }] },
  good: {
    edits: [
      {
        file: 'records/inspections/2010-07-02.yaml',
        text: `kind: inspection
mode: special
date: 2010-07-02
by: 督查室
findings:
  - {id: "1", unit: 甲局, task: "1.1", result: problem, percent: 40, words: 自报60%，实查40%}
`,
      },
    ],
  },
});
