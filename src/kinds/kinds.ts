/** The kinds of documents. One line a kind; `kind:` in a file chooses one of these. */
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

/** Every kind, in reading order. */
export const documentKinds = [
  unitsKind,
  planKind,
  tasksKind,
  breakdownKind,
  reportKind,
  inspectionKind,
  meetingKind,
  decisionKind,
  noticeKind,
  replyKind,
  eventKind,
  appointmentKind,
  circularKind,
  feedbackKind,
  selectionKind,
  correctionKind,
] as const;

/** The kind of that name. Its `read` takes data that its own validator has passed. */
export function findKind(name: unknown): DocumentKind | undefined {
  return documentKinds.find(({ kind }) => kind === name) as DocumentKind | undefined;
}
