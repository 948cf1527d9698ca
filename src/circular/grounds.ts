/** What the facts under a signal begin with: subject, title, notices already sent, places. */

import { countWorkingDays } from '../ground/calendar/calendar.ts';
import type { Day } from '../ground/calendar/dates.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import { ofUnit } from '../plan/of-unit.ts';
import type { Finding, Notice } from '../plan/records.ts';
import type { DutyState, PlanState, UndertakingState } from '../plan/state.ts';
import type { UnitFacts } from './facts.ts';
import type { Ground, Measured, SentNotice } from './types.ts';

/** Notices sent to the unit about a thing, by the as-of day. */
export function noticesAbout(facts: UnitFacts, about: Notice['about']): SentNotice[] {
  return ofUnit(facts.state, facts.unit)
    .notices.map(({ notice }) => notice)
    .filter(
      (notice) =>
        (about.task !== undefined && wholeOf(notice.about.task) === about.task) ||
        (about.finding !== undefined && notice.about.finding === about.finding) ||
        (about.matter !== undefined && notice.about.matter === about.matter) ||
        (about.duty !== undefined &&
          notice.about.duty === about.duty &&
          (notice.about.for === undefined || notice.about.for === about.for)),
    )
    .map(({ id, colour, number, known }) => ({ id, colour, date: known, ...present({ number }) }));
  function wholeOf(task: string | undefined): string | undefined {
    if (task === undefined || facts.state.plan.tasks.has(task)) return task;
    return task.slice(0, Math.max(0, task.lastIndexOf('.')));
  }
}

/** What a ground about an undertaking begins with. */
export function aboutUndertaking(
  facts: UnitFacts,
  one: UndertakingState,
): Pick<Ground, 'subject' | 'title' | 'task' | 'notices'> {
  const { task, unit } = one.undertaking;
  return {
    subject: `${task.id}/${unit}`,
    title: task.title,
    task: task.id,
    notices: noticesAbout(facts, { task: task.id }),
  };
}

/** What a ground about a duty begins with. */
export function aboutDuty(
  facts: UnitFacts,
  one: DutyState,
): Pick<Ground, 'subject' | 'title' | 'notices' | 'period' | 'due' | 'on' | 'days' | 'workingDays' | 'places'> {
  return {
    subject: one.id,
    title: one.duty.title,
    notices: noticesAbout(facts, { duty: one.duty.id, ...(one.period && { for: one.period.name }) }),
    days: one.daysLate,
    places: [one.duty.place, ...one.places],
    ...(one.duty.settledBy === 'report' && one.daysLate > 0 && { workingDays: workingDaysLate(facts.state, one) }),
    ...(one.period && { period: one.period.name }),
    ...present({ due: one.due, on: one.met }),
  };
}

/** Working days after the due day up to the day it came, else up to the as-of day. */
export function workingDaysLate({ plan, asOf }: PlanState, { due, met }: DutyState): number {
  return due === undefined ? 0 : countWorkingDays(due, met ?? asOf, plan.calendar).count;
}

/** The subject of a finding: the undertaking it is about, else itself. */
export function findingSubject(finding: Finding): string {
  return finding.task === undefined ? finding.id : `${finding.task}/${finding.unit}`;
}

/** A signal that counts its facts. */
export function counted(grounds: readonly Ground[]): Measured {
  return { value: grounds.length, grounds };
}

/** What a finding says, as a fact. */
export function findingGround(facts: UnitFacts, finding: UnitFacts['findings'][number]['finding'], on: Day): Ground {
  const title = finding.task === undefined ? '' : (facts.state.plan.tasks.get(finding.task)?.title ?? '');
  return {
    subject: findingSubject(finding),
    title,
    words: finding.words,
    on,
    notices: noticesAbout(facts, { finding: finding.id }),
    places: [finding.place],
    ...present({ task: finding.task }),
  };
}

/** The place given, then the claim and what was verified. */
export function placesOf(one: UndertakingState, first: Place): Place[] {
  return [first, ...(one.claim ? [one.claim.place] : []), ...(one.verification ? [one.verification.place] : [])];
}
