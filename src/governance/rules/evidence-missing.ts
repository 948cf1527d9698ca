/** A record that cites a file which is not in the tree. */

import { isPath } from '../attachments.ts';
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

const REPORT = `kind: report
unit: 乙局
period: "2010-H1"
date: 2010-07-02
items:
  - {task: "1.2", status: under-way, percent: 30, evidence: [evidence/乙局/签到表.pdf]}
`;

export const evidenceMissing = defineRule({
  id: 'evidence-missing',
  level: 'error',
  group: 'records',
  find: ({ base, head }) => {
    const had = new Set(
      base.plan.records.reports.flatMap((report) =>
        report.items.flatMap(({ evidence }) => evidence.filter((path) => !base.attachments.has(path))),
      ),
    );
    return head.plan.records.reports.flatMap((report) =>
      report.items.flatMap((item) =>
        item.evidence
          .filter((path) => isPath(path) && !head.attachments.has(path) && !had.has(path))
          .map(
            (path): Sighting => ({
              of: `report/${report.period}/${report.unit}#${item.task}`,
              task: item.task,
              unit: report.unit,
              old: null,
              new: path,
              places: placesOf(undefined, item.place),
            }),
          ),
      ),
    );
  },
  bad: { edits: [{ file: 'records/reports/2010-H1/乙局.yaml', text: REPORT }] },
  good: {
    edits: [
      { file: 'records/reports/2010-H1/乙局.yaml', text: REPORT },
      { file: 'evidence/乙局/签到表.pdf', text: '%PDF-1.4 签到表\n' },
    ],
  },
});
