/** A record that is no longer there. */
import { takenAway } from '../records.ts';
import { defineRule } from '../rule.ts';

export const recordRemoved = defineRule({
  id: 'record-removed',
  level: 'error',
  group: 'records',
  find: (change) => takenAway(change, 'record'),
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
