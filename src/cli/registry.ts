/** The commands, one entry each, in the order of help: what each takes, and the module that does the work, loaded only when it is called. */
import { breakdownForm, breakdownImport } from './commands/breakdown/spec.ts';
import { check } from './commands/check/spec.ts';
import {
  circularCorrect,
  circularDecide,
  circularDraft,
  circularExplain,
  circularFeedback,
  circularIssue,
  circularReply,
  circularVerify,
} from './commands/circular/spec.ts';
import { codeowners } from './commands/codeowners/spec.ts';
import {
  decideCancellation,
  decideChange,
  decideCloseOut,
  decideExemption,
  decideExtension,
  decideList,
  decidePrint,
  decideSetDate,
} from './commands/decide/spec.ts';
import { demands } from './commands/demands/spec.ts';
import { demo } from './commands/demo/spec.ts';
import { diff } from './commands/diff/spec.ts';
import { eventAdd, eventList } from './commands/event/spec.ts';
import { explain } from './commands/explain/spec.ts';
import { gitDiffDriver } from './commands/git-diff-driver/spec.ts';
import { init } from './commands/init/spec.ts';
import { inspectAdd, inspectList, inspectPrint } from './commands/inspect/spec.ts';
import { ledger } from './commands/ledger/spec.ts';
import { liaisonList, liaisonSet } from './commands/liaison/spec.ts';
import { meetingAdd, meetingAgenda, meetingClose, meetingList, meetingPrint } from './commands/meeting/spec.ts';
import { noticeAdd, noticeList, noticePrint, noticePropose, noticeReply } from './commands/notice/spec.ts';
import { overdue } from './commands/overdue/spec.ts';
import { policy } from './commands/policy/spec.ts';
import { rectifyClose, rectifyList, rectifyRecheck, rectifyReply } from './commands/rectify/spec.ts';
import { remind } from './commands/remind/spec.ts';
import { replyAdd } from './commands/reply/spec.ts';
import { reportAdd, reportForm, reportImport } from './commands/report/spec.ts';
import { rules } from './commands/rules/spec.ts';
import { status } from './commands/status/spec.ts';
import { validate } from './commands/validate/spec.ts';
import type { Context, Run } from './context.ts';
import type { CommandSpec, Given } from './spec.ts';

/** A command: what it takes, and its work. */
export interface Entry {
  readonly spec: CommandSpec;
  load(): Promise<{ run(context: Context, given: Given): number | Promise<number> }>;
}

/** The work takes what the spec says. */
const command = <S extends CommandSpec>(spec: S, load: () => Promise<{ readonly run: Run<S> }>): Entry => ({
  spec,
  load,
});

/** See the module comment. */
export const commands: readonly Entry[] = [
  command(status, () => import('./commands/status/run.ts')),
  command(overdue, () => import('./commands/overdue/run.ts')),
  command(explain, () => import('./commands/explain/run.ts')),
  command(ledger, () => import('./commands/ledger/run.ts')),
  command(remind, () => import('./commands/remind/run.ts')),
  command(reportForm, () => import('./commands/report/form.ts')),
  command(reportImport, () => import('./commands/report/import.ts')),
  command(reportAdd, () => import('./commands/report/add.ts')),
  command(breakdownForm, () => import('./commands/breakdown/form.ts')),
  command(breakdownImport, () => import('./commands/breakdown/import.ts')),
  command(circularDraft, () => import('./commands/circular/draft.ts')),
  command(policy, () => import('./commands/policy/run.ts')),
  command(circularFeedback, () => import('./commands/circular/feedback.ts')),
  command(circularReply, () => import('./commands/circular/reply.ts')),
  command(circularDecide, () => import('./commands/circular/decide.ts')),
  command(circularIssue, () => import('./commands/circular/issue.ts')),
  command(circularVerify, () => import('./commands/circular/verify.ts')),
  command(circularCorrect, () => import('./commands/circular/correct.ts')),
  command(circularExplain, () => import('./commands/circular/explain.ts')),
  command(diff, () => import('./commands/diff/run.ts')),
  command(liaisonSet, () => import('./commands/liaison/set.ts')),
  command(liaisonList, () => import('./commands/liaison/list.ts')),
  command(validate, () => import('./commands/validate/run.ts')),
  command(inspectAdd, () => import('./commands/inspect/add.ts')),
  command(inspectList, () => import('./commands/inspect/list.ts')),
  command(inspectPrint, () => import('./commands/inspect/print.ts')),
  command(rectifyList, () => import('./commands/rectify/list.ts')),
  command(rectifyReply, () => import('./commands/rectify/reply.ts')),
  command(rectifyRecheck, () => import('./commands/rectify/recheck.ts')),
  command(rectifyClose, () => import('./commands/rectify/close.ts')),
  command(meetingAgenda, () => import('./commands/meeting/agenda.ts')),
  command(meetingAdd, () => import('./commands/meeting/add.ts')),
  command(meetingPrint, () => import('./commands/meeting/print.ts')),
  command(meetingClose, () => import('./commands/meeting/close.ts')),
  command(meetingList, () => import('./commands/meeting/list.ts')),
  command(decideExtension, () => import('./commands/decide/extension.ts')),
  command(decideSetDate, () => import('./commands/decide/set-date.ts')),
  command(decideChange, () => import('./commands/decide/change.ts')),
  command(decideCancellation, () => import('./commands/decide/cancellation.ts')),
  command(decideCloseOut, () => import('./commands/decide/close-out.ts')),
  command(decideExemption, () => import('./commands/decide/exemption.ts')),
  command(decideList, () => import('./commands/decide/list.ts')),
  command(decidePrint, () => import('./commands/decide/print.ts')),
  command(noticePropose, () => import('./commands/notice/propose.ts')),
  command(noticeAdd, () => import('./commands/notice/add.ts')),
  command(noticePrint, () => import('./commands/notice/print.ts')),
  command(noticeReply, () => import('./commands/notice/reply.ts')),
  command(noticeList, () => import('./commands/notice/list.ts')),
  command(replyAdd, () => import('./commands/reply/add.ts')),
  command(eventAdd, () => import('./commands/event/add.ts')),
  command(eventList, () => import('./commands/event/list.ts')),
  command(demands, () => import('./commands/demands/run.ts')),
  command(init, () => import('./commands/init/run.ts')),
  command(check, () => import('./commands/check/run.ts')),
  command(rules, () => import('./commands/rules/run.ts')),
  command(codeowners, () => import('./commands/codeowners/run.ts')),
  command(gitDiffDriver, () => import('./commands/git-diff-driver/run.ts')),
  command(demo, () => import('./commands/demo/run.ts')),
];
