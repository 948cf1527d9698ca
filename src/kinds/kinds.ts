/** The kinds of documents. One line a kind; `kind:` in a file chooses one of these. */
import type { DocumentName, FileOf } from '../generated/documents.ts';
import { appointmentKind } from './appointment.ts';
import { breakdownKind } from './breakdown.ts';
import { circularKind } from './circular.ts';
import { correctionKind } from './correction.ts';
import { decisionKind } from './decision.ts';
import { eventKind } from './event.ts';
import { feedbackKind } from './feedback.ts';
import { inspectionKind } from './inspection.ts';
import type { DocumentKind } from './kind.ts';
import { meetingKind } from './meeting.ts';
import { noticeKind } from './notice.ts';
import { planKind } from './plan.ts';
import { replyKind } from './reply.ts';
import { reportKind } from './report.ts';
import { selectionKind } from './selection.ts';
import { tasksKind } from './tasks.ts';
import { unitsKind } from './units.ts';

/** Every kind by its name, in the order of reading. */
const documentKinds = {
  units: unitsKind,
  plan: planKind,
  tasks: tasksKind,
  breakdown: breakdownKind,
  report: reportKind,
  inspection: inspectionKind,
  meeting: meetingKind,
  decision: decisionKind,
  notice: noticeKind,
  reply: replyKind,
  event: eventKind,
  appointment: appointmentKind,
  circular: circularKind,
  feedback: feedbackKind,
  selection: selectionKind,
  correction: correctionKind,
} satisfies { readonly [K in DocumentName]: DocumentKind<FileOf<K>> };

/** The names of all kinds, in their order. */
export const kindNames = Object.keys(documentKinds) as readonly DocumentName[];

/** The kind of that name. Its `read` takes data that its own validator has passed. */
export function findKind(name: unknown): DocumentKind | undefined {
  return typeof name === 'string' && Object.hasOwn(documentKinds, name)
    ? (documentKinds[name as DocumentName] as DocumentKind)
    : undefined;
}
