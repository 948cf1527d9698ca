/** A file that is evidence, with other bytes than when it was entered, or gone. */
import { changedAttachments, isIssued } from '../attachments.ts';
import { defineRule } from '../rule.ts';

export const evidenceChanged = defineRule({
  id: 'evidence-changed',
  level: 'error',
  group: 'records',
  find: (change) => changedAttachments(change).filter(({ of }) => !isIssued(of)),
  bad: { edits: [{ file: 'evidence/甲局/试运行.pdf', text: '%PDF-1.4 正式运行\n' }] },
  good: { edits: [{ file: 'evidence/甲局/正式运行.pdf', text: '%PDF-1.4 正式运行\n' }] },
});
