/** Measures of 工作扎实 and 成效显著; only what others verified counts as a result. */

import { daysBetween } from '../ground/calendar/dates.ts';
import { present } from '../ground/present.ts';
import { ofUnit } from '../plan/of-unit.ts';
import type { UndertakingState } from '../plan/state.ts';
import { findingsAbout, pastOccurrences, type UnitFacts } from './facts.ts';
import { aboutDuty, aboutUndertaking, counted, findingGround, findingSubject, placesOf } from './grounds.ts';
import { share } from './share.ts';
import type { Ground, Measured } from './types.ts';
import { inWindow } from './window.ts';

/** Every written report of the period came on time. */
export function allReportsOnTime(facts: UnitFacts): Measured {
  const due = facts.duties.filter((one) => one.duty.settledBy === 'report');
  if (due.length === 0) return { value: undefined, grounds: [] };
  const onTime = due.filter(({ state }) => state === 'met');
  return {
    value: onTime.length === due.length ? 1 : 0,
    part: onTime.length,
    base: due.length,
    grounds: onTime.map((one) => aboutDuty(facts, one)),
  };
}

/** Every undertaking that needs one has a row with leader, section and person; nothing to measure where none needs one. */
export function breakdownComplete(facts: UnitFacts): Measured {
  const needed = facts.undertakings.filter(({ undertaking }) => undertaking.role !== 'lead-delivers');
  if (needed.length === 0) return { value: undefined, grounds: [] };
  const gaps = ofUnit(facts.state, facts.unit).gaps.filter(({ kind }) => kind !== 'no-date');
  const open = new Set(gaps.map(({ id }) => id));
  const complete = needed.filter(({ undertaking }) => !open.has(undertaking.id));
  const breakdown = facts.state.plan.breakdowns.get(facts.unit);
  return {
    value: complete.length === needed.length ? 1 : 0,
    part: complete.length,
    base: needed.length,
    grounds: breakdown
      ? [{ subject: `breakdown/${facts.unit}`, title: '', on: breakdown.date, notices: [], places: [breakdown.place] }]
      : [],
  };
}

/** Nothing ordered by others is overdue or broke out again, and nothing was made good late in the window. */
export function nothingToRectify(facts: UnitFacts): Measured {
  const bad = facts.rectifications.filter(
    ({ state, reopenings }) => state === 'overdue' || state === 'closed-late' || state === 'reopened' || reopenings > 0,
  );
  const good = facts.rectifications.filter(({ state }) => state === 'closed');
  return {
    value: bad.length === 0 && !facts.undertakings.some(({ contradicted }) => contradicted) ? 1 : 0,
    part: good.length,
    base: facts.rectifications.length,
    grounds: good.map((one) => ({
      subject: findingSubject(one.finding),
      title: one.finding.rectify?.require ?? one.finding.words,
      notices: [],
      places: one.places,
      ...present({ due: one.due, on: one.closed }),
    })),
  };
}

/** One thing that the unit says is done, and what became of the claim. */
export interface ClaimedDone {
  readonly became: 'verified' | 'contradicted' | 'waiting';
  readonly ground: Ground;
}

/**
 * What the unit says is done: whole undertakings not closed before the window, and occurrences of this period. A task that is a
 * meeting proves itself by its record and is left out.
 */
export function claimedDone(facts: UnitFacts): ClaimedDone[] {
  const meetings = facts.state.plan.duties.filter(({ settledBy }) => settledBy === 'meeting').map(({ task }) => task);
  return facts.undertakings
    .filter(({ undertaking }) => !meetings.includes(undertaking.task.id))
    .flatMap((one): ClaimedDone[] => {
      if (one.occurrences.length > 0) {
        return pastOccurrences(facts, one)
          .filter(({ done }) => done !== undefined)
          .map((occurrence) => ({
            became: occurrence.verified ? 'verified' : 'waiting',
            ground: {
              ...aboutUndertaking(facts, one),
              period: occurrence.period.name,
              on: occurrence.done!,
              places: occurrence.places,
            },
          }));
      }
      if (!(one.closed !== undefined ? inWindow(facts.window, one.closed) : one.claim?.status === 'done')) return [];
      const ground = { ...aboutUndertaking(facts, one), places: placesOf(one, one.undertaking.place) };
      if (one.closed !== undefined) return [{ became: 'verified', ground: { ...ground, on: one.closed } }];
      return [{ became: one.contradicted ? 'contradicted' : 'waiting', ground }];
    });
}

/** Of what the unit says is done, the share that others verified. */
export function verifiedShare(facts: UnitFacts): Measured {
  const all = claimedDone(facts);
  const verified = all.filter(({ became }) => became === 'verified');
  const value = share(verified.length, all.length, facts.state.plan.policy.decimals);
  if (value === undefined) return { value, grounds: [] };
  return { value, part: verified.length, base: all.length, grounds: verified.map(({ ground }) => ground) };
}

/** Whether it ever was red: found otherwise than claimed, reopened, or past its day before an extension moved that. Made good, it is no ground for praise. */
function wasRed(facts: UnitFacts, one: UndertakingState): boolean {
  const { task, unit } = one.undertaking;
  const contradicted = findingsAbout(facts.state.plan)(unit).some(
    ({ inspection, finding }) =>
      inspection.known <= facts.window.asOf && finding.result === 'contradicted' && finding.task === task.id,
  );
  const reopened = ofUnit(facts.state, unit).rectifications.some(
    ({ finding, reopenings }) => reopenings > 0 && finding.task === task.id,
  );
  const extendedLate = one.extensions.some((moved) => !moved.refused && moved.from !== '' && moved.known > moved.from);
  return contradicted || reopened || extendedLate;
}

/** Closed in the window, done early or on time, and never red before. */
export function closedAs(facts: UnitFacts, schedule: 'closed-early' | 'closed-on-time'): Measured {
  return counted(
    facts.undertakings
      .filter((one) => one.schedule === schedule && one.closed !== undefined && inWindow(facts.window, one.closed))
      .filter((one) => !wasRed(facts, one))
      .map((one) => ({
        ...aboutUndertaking(facts, one),
        due: one.leading.day!,
        on: one.done!,
        verified: one.closed!,
        days: daysBetween(one.done!, one.leading.day!),
        places: placesOf(one, one.leading.due.place),
      })),
  );
}

/** Exceeded by a value that others found in the window; a claim alone is no ground for praise. */
export function targetExceeded(facts: UnitFacts): Measured {
  return counted(
    facts.undertakings.flatMap((one) =>
      one.measures.flatMap(({ measure }): Ground[] => {
        if (measure.direction !== 'at-least' || measure.target === undefined) return [];
        const found = facts.findings.findLast(
          ({ finding }) =>
            finding.task === one.undertaking.task.id &&
            finding.result !== 'contradicted' &&
            finding.measures.some(({ id }) => id === measure.id),
        );
        const value = found?.finding.measures.find(({ id }) => id === measure.id)?.value;
        if (!found || value === undefined || value <= measure.target) return [];
        return [
          {
            ...aboutUndertaking(facts, one),
            measure: measure.title,
            value,
            target: measure.target,
            on: found.inspection.date,
            places: [measure.place, found.finding.place],
            ...present({ unit: measure.unit }),
          },
        ];
      }),
    ),
  );
}

/** Good practices that others found in the window. */
export function goodPractice(facts: UnitFacts): Measured {
  return counted(
    facts.findings
      .filter(({ finding }) => finding.result === 'good-practice')
      .map(({ finding, inspection }) => findingGround(facts, finding, inspection.date)),
  );
}
