/** A report that came in, by a form or by flags: what the clerk should know of it, what changes, and the records it becomes. */

import { countWorkingDays } from '../../ground/calendar/calendar.ts';
import type { Day } from '../../ground/calendar/dates.ts';
import type { Period } from '../../ground/calendar/period.ts';
import { present } from '../../ground/present.ts';
import { stateOn } from '../../plan/fold.ts';
import type { PlanState } from '../../plan/state.ts';
import type { FormProblem } from '../../tables/forms/reading.ts';
import { reportDue } from '../../tables/forms/report.ts';
import type { ReportAnswers } from '../../tables/forms/report-answers.ts';
import { commonWords } from '../../words/common.ts';
import { formWords } from '../../words/forms.ts';
import type { Context, Ready } from '../context.ts';
import { dayGiven } from '../given.ts';
import type { Recording } from '../options.ts';
import type { Change } from '../write/change.ts';
import { freePath, write } from '../write/write.ts';
import { refuse, showChanges, tell } from './forms.ts';

/** The flags of a report, however its contents came. */
type GivenReport = Recording & { readonly options: { readonly date?: string } };

/** Whose report it is, for which period, and when it came in. */
export interface ReportCase {
  readonly unit: string;
  readonly period: Period;
  readonly received: Day;
}

/** Refuses what is unclear, tells what should be known, shows what changes and writes; gives the exit code. */
export async function receive(
  context: Context,
  ready: Ready,
  given: GivenReport,
  own: ReportCase,
  answers: ReportAnswers,
): Promise<number> {
  const state = stateOn(ready.plan, own.received);
  const date = dayGiven(given.options.date) ?? answers.date;
  const problems = [...answers.problems, ...(date === undefined ? [{ code: 'date-missing', args: {} }] : [])];
  if (date === undefined || problems.length > 0) return refuse(context, problems);
  const change = changeOf(context, given, ready, state, own, date, answers);
  tell(context, notesOf(ready, state, own, date, answers));
  await showChanges(context, ready, state, own.unit, change);
  return await write(context, ready, given, change);
}

/** What the clerk should know of the report as a paper: late, early, again, not owed, what was left out. */
function notesOf(ready: Ready, state: PlanState, own: ReportCase, date: Day, answers: ReportAnswers): FormProblem[] {
  const { unit, period, received } = own;
  const notes: FormProblem[] = [];
  const duty = reportDue(ready.plan, state, unit, period.name);
  const earlier = ready.plan.records.reports.findLast((one) => one.unit === unit && one.period === period.name);
  if (!duty.owed) notes.push({ code: 'report-not-owed', args: { unit, period: period.name } });
  // The duty was settled by the first report; what supplements it is neither late nor in time.
  if (earlier) notes.push({ code: 'report-again', args: { unit, date: earlier.date } });
  else if (duty.due !== undefined) {
    const { due } = duty;
    const { count } = countWorkingDays(due, received, ready.plan.calendar);
    notes.push(
      received > due
        ? { code: 'report-late', args: { due, received, days: count } }
        : { code: 'report-on-time', args: { due, received } },
    );
  }
  if (date < period.to) notes.push({ code: 'report-early', args: { to: period.to } });
  if (answers.unsaid.length > 0) notes.push({ code: 'report-unsaid', args: { list: answers.unsaid.join('、') } });
  return notes;
}

/** The report, and a reply for each rectification and notice that was answered. */
function changeOf(
  context: Context,
  given: GivenReport,
  ready: Ready,
  state: PlanState,
  own: ReportCase,
  date: Day,
  answers: ReportAnswers,
): Change {
  const { unit, period, received } = own;
  // What is recorded beside practice data is practice data.
  const mark = given.options.exercise === true || state.exercise ? { exercise: true } : {};
  const { number, signedBy, agenda, items, matters, replies, note } = answers;
  return {
    subject: formWords(context.lang).report.subject(unit, commonWords(context.lang).period(period.name)),
    files: [
      {
        path: freePath(ready, `records/reports/${period.name}/${unit}`),
        create: {
          kind: 'report',
          ...mark,
          unit,
          period: period.name,
          date,
          ...(received !== date && { received }),
          ...present({ number, signedBy, agenda }),
          items,
          ...(matters.length > 0 && { matters }),
          ...present({ note }),
        },
      },
      ...replies.map((reply, index) => ({
        path: freePath(ready, `records/replies/${received}-${unit}${index === 0 ? '' : `-${index + 1}`}`),
        create: { kind: 'reply', ...mark, unit, date: received, ...reply },
      })),
    ],
  };
}
