/** A circular that has gone out: its record, or a file that lies with it. A mistake is mended by a later one. */

import { changedAttachments, isIssued } from '../attachments.ts';
import { rewritten, takenAway } from '../records.ts';
import { defineRule } from '../rule.ts';

export const issuedPaperTouched = defineRule({
  id: 'issued-paper-touched',
  level: 'error',
  group: 'records',
  find: (change) => [
    ...rewritten(change, 'issued'),
    ...takenAway(change, 'issued'),
    ...changedAttachments(change).filter(({ of }) => isIssued(of)),
  ],
  bad: { edits: [{ file: 'records/circulars/2010-H1.yaml', find: 'asOf: 2010-06-30', put: 'asOf: 2010-06-25' }] },
  good: {
    edits: [
      {
        file: 'records/corrections/2010-07-05.yaml',
        text: `kind: correction
circular: "2010-H1"
date: 2010-07-05
number: 政督〔2010〕2号
items:
  - {anchor: criticism/slack/乙局, was: 乙局没有培训计划, right: 乙局培训计划报送较迟, reason: 核对收文登记}
`,
      },
    ],
  },
});
