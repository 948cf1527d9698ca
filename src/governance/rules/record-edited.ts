/** A record that says something else than when it was entered. Decisions and circulars have rules of their own. */
import { rewritten } from '../records.ts';
import { defineRule } from '../rule.ts';

export const recordEdited = defineRule({
  id: 'record-edited',
  level: 'error',
  group: 'records',
  find: (change) => rewritten(change, 'record'),
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
