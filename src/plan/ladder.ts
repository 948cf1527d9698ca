/**
 * Which notices are due by rule: blue near the day or behind pace, yellow when overdue or when blue went unanswered, red after
 * yellow. One matter, one ladder; while the answer day of the last notice has not passed, nothing further is sent.
 */

import { addWorkingDays, type CountedDay } from '../ground/calendar/calendar.ts';
import { daysBetween } from '../ground/calendar/dates.ts';
import { madeOnce } from '../ground/grouped.ts';
import { present } from '../ground/present.ts';
import { ofUnit } from './of-unit.ts';
import type { Notice, NoticeColour } from './records.ts';
import { type Seen, seenOn, wholeTask } from './seen.ts';
import type { NoticeState, PlanState } from './state.ts';
import { type Subject, sameAbout, subjectsOn } from './subjects.ts';

/** Why a notice is due. `unanswered`: the last one's answer day passed in silence; `still-open`: it was answered, and the day has passed all the same. */
export type NoticeRule = 'near' | 'behind-pace' | 'overdue' | 'unanswered' | 'still-open';

/** A notice that the rule asks for. */
export interface NoticeProposal {
  readonly subject: Subject;
  readonly colour: NoticeColour;
  readonly rule: NoticeRule;
  /** The notice that it escalates. */
  readonly previous?: NoticeState;
  readonly answerBy: CountedDay;
}

/** Open and noticed, yet no further notice is due: the answer is awaited, red was sent already, or a decision exempts it. */
export interface NoticeHold {
  readonly subject: Subject;
  readonly rule: 'awaiting-answer' | 'red-sent' | 'exempt';
  readonly previous?: NoticeState;
}

/** What the ladder comes to on a day. */
export interface Ladder {
  /** Red first, then yellow, then blue; inside a colour in the order of the overdue list. */
  readonly proposals: readonly NoticeProposal[];
  readonly holds: readonly NoticeHold[];
}

const ORDER: readonly NoticeColour[] = ['red', 'yellow', 'blue'];

/** The ladder of every open subject. */
export function ladderOn(state: PlanState): Ladder {
  const seen = seenOn(state.plan, state.asOf);
  const proposals: NoticeProposal[] = [];
  const holds: NoticeHold[] = [];
  for (const subject of subjectsOn(state)) {
    if (ordered(state, subject)) continue;
    const step = stepOf(state, seen, subject);
    if (step && 'answerBy' in step) proposals.push(step);
    else if (step) holds.push(step);
  }
  proposals.sort((a, b) => ORDER.indexOf(a.colour) - ORDER.indexOf(b.colour));
  return { proposals, holds };
}

/** The next step of one subject, or nothing. */
export function stepOf(state: PlanState, seen: Seen, subject: Subject): NoticeProposal | NoticeHold | undefined {
  const { policy, calendar } = state.plan;
  const previous = latestNotice(state, subject.unit, subject.about);
  const isLate = subject.daysOverdue > 0 && subject.state !== 'behind-aim';
  const next = rung(state, subject, previous, isLate, policy.noticeDays);
  if (next === undefined) return undefined;
  if (isExempt(state, seen, subject)) return { subject, rule: 'exempt', ...present({ previous }) };
  if (typeof next === 'string') return { subject, rule: next, ...present({ previous }) };
  return {
    subject,
    ...next,
    answerBy: addWorkingDays(state.asOf, policy.answerDays, calendar),
    ...present({ previous }),
  };
}

type Rung = { readonly colour: NoticeColour; readonly rule: NoticeRule } | 'awaiting-answer' | 'red-sent' | undefined;

function rung(
  { asOf }: PlanState,
  subject: Subject,
  previous: NoticeState | undefined,
  isLate: boolean,
  noticeDays: number,
): Rung {
  if (!previous) {
    if (isLate) return { colour: 'yellow', rule: 'overdue' };
    if (subject.state === 'behind-pace') return { colour: 'blue', rule: 'behind-pace' };
    const near = subject.due !== undefined && subject.due >= asOf && daysBetween(asOf, subject.due) <= noticeDays;
    return near ? { colour: 'blue', rule: 'near' } : undefined;
  }
  const { notice } = previous;
  const isAnswered = previous.answered !== undefined;
  const hasPassed = asOf > notice.answerBy;
  if (!isAnswered && !hasPassed) return 'awaiting-answer';
  if (isAnswered && !isLate) return undefined;
  if (notice.colour === 'blue') return { colour: 'yellow', rule: isAnswered ? 'overdue' : 'unanswered' };
  if (notice.colour === 'red') return 'red-sent';
  // An answer to yellow gives the unit the time that the notice gave.
  if (!hasPassed) return 'awaiting-answer';
  return { colour: 'red', rule: isAnswered ? 'still-open' : 'unanswered' };
}

/** The latest notice to a unit about a thing. */
export function latestNotice(state: PlanState, unit: string, about: Notice['about']): NoticeState | undefined {
  return ofUnit(state, unit).notices.findLast(({ notice }) => sameAbout(notice.about, about));
}

/** Notices that a later one has taken the place of: what they asked for is asked for there. */
export const supersededIn = madeOnce(
  (state: PlanState): ReadonlySet<string> => new Set(state.notices.flatMap(({ notice }) => notice.previous ?? [])),
);

/** A contradicted task whose finding has a rectification order is followed up there: one matter, one notice. */
function ordered(state: PlanState, subject: Subject): boolean {
  return (
    subject.kind === 'undertaking' &&
    (subject.state === 'contradicted' || subject.state === 'reopened') &&
    ofUnit(state, subject.unit).rectifications.some(
      (one) => one.closed === undefined && one.due !== undefined && one.finding.task === subject.about.task,
    )
  );
}

function isExempt({ plan }: PlanState, seen: Seen, { unit, about }: Subject): boolean {
  const { task, duty } = about;
  const ofTask = () => (task === undefined ? [] : seen.decisionsOf(wholeTask(plan, task), unit));
  const entries =
    duty !== undefined ? seen.decisionsOnDuty(duty, unit) : ofTask().filter(({ item }) => item.task === task);
  return entries.some(
    ({ decision, item }) =>
      decision.type === 'exemption' && !decision.refused && (item.for === undefined || item.for === about.for),
  );
}
