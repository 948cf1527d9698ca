/** A record that is no longer there. */
import { placesOf } from '../change.ts';
import { recordMoves } from '../records.ts';
import { defineRule, type Sighting } from '../rule.ts';
import { ISSUED } from './issued-paper-touched.ts';

const OWN_RULE: ReadonlySet<string> = new Set(['decision', ...ISSUED]);

export const recordRemoved = defineRule({
  id: 'record-removed',
  level: 'error',
  group: 'records',
  find: (change) =>
    recordMoves(change)
      .removed.filter(({ kind }) => !OWN_RULE.has(kind))
      .map(({ name, digest, place }): Sighting => ({ of: name, old: digest, new: null, places: placesOf(place) })),
  bad: { edits: [{ file: 'records/inspections/2010-05-18.yaml', remove: true }] },
  good: {
    edits: [
      { file: 'records/inspections/2010-05-18.yaml', remove: true },
      {
        file: 'records/inspections/2010/2010-05-18.yaml',
        text: `kind: inspection
date: 2010-05-18
by: 督查室
mode: special
exercise: true
findings:
  - id: "1"
    unit: 乙局
    task: "1.2"
    result: problem
    words: 没有培训计划
    rectify:
      require: 补做计划
      by: 2010-06-18
`,
      },
    ],
  },
});
