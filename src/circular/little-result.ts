/**
 * Measures of 成效不大. An undertaking is held against a unit under one signal only, the gravest: contradicted, overdue, missed, behind
 * pace, under target.
 */

import { daysBetween } from '../ground/calendar/dates.ts';
import { present } from '../ground/present.ts';
import { fixedDay, isTimed } from '../plan/deadline.ts';
import type { UndertakingState } from '../plan/state.ts';
import { findingsAbout, overdueDues, pastOccurrences, type UnitFacts, undertakingExemption } from './facts.ts';
import { aboutUndertaking, placesOf } from './grounds.ts';
import type { Ground } from './types.ts';
import { inWindow } from './window.ts';

/** The unit's own undertakings by the gravest thing that can be said of them. */
export function littleResult(
  facts: UnitFacts,
): Record<'contradicted' | 'overdue' | 'missed' | 'behindPace' | 'underTarget', Ground[]> {
  const found = {
    contradicted: [] as Ground[],
    overdue: [] as Ground[],
    missed: [] as Ground[],
    behindPace: [] as Ground[],
    underTarget: [] as Ground[],
  };
  for (const one of facts.undertakings) {
    const overdue = overdueDues(facts.state, one);
    const missed =
      one.dues[0]?.firmness === 'firm' ? pastOccurrences(facts, one).filter(({ state }) => state === 'missed') : [];
    const contradiction = contradictionOf(facts, one);
    if (contradiction) found.contradicted.push(contradiction);
    else if (overdue.length > 0) {
      // One undertaking is one fact: its earliest day speaks.
      const worst = overdue.reduce((a, b) => (b.daysOverdue > a.daysOverdue ? b : a));
      found.overdue.push({
        ...aboutUndertaking(facts, one),
        ...(worst.due.part !== '' && { title: worst.due.title, part: worst.due.part }),
        due: worst.day!,
        days: worst.daysOverdue,
        places: placesOf(one, worst.due.place),
        ...(worst.original !== undefined && worst.original !== worst.day && { original: worst.original }),
      });
    } else if (missed.length > 0) {
      for (const occurrence of missed) {
        found.missed.push({
          ...aboutUndertaking(facts, one),
          period: occurrence.period.name,
          due: occurrence.due,
          days: occurrence.daysOverdue,
          count: occurrence.count,
          times: occurrence.times,
          places: [one.dues[0]!.due.place, ...occurrence.places],
        });
      }
    } else {
      const behind = behindPace(facts, one);
      if (behind) found.behindPace.push(behind);
      else found.underTarget.push(...underTarget(facts, one));
    }
  }
  return found;
}

/** A claim contradicted on the spot and not made good; not on aims, exploratory work or undertakings without a day. */
function contradictionOf(facts: UnitFacts, one: UndertakingState): Ground | undefined {
  const [whole] = one.dues;
  if (!one.contradicted || !one.verification || !whole || whole.firmness !== 'firm') return undefined;
  if (!isTimed(whole.due.deadline) && whole.day === undefined) return undefined;
  const found = findingsAbout(facts.state.plan)(facts.unit).findLast(
    ({ finding, inspection }) =>
      finding.place === one.verification!.place ||
      (inspection.id === one.verification!.record && finding.task === one.undertaking.task.id),
  );
  return {
    ...aboutUndertaking(facts, one),
    on: found?.inspection.date ?? one.verification.known,
    places: [...(one.claim ? [one.claim.place] : []), one.verification.place],
    ...(found && { words: found.finding.words }),
    ...present({ verified: one.claim?.known }),
  };
}

function behindPace(facts: UnitFacts, one: UndertakingState): Ground | undefined {
  const { leading } = one;
  if (one.schedule !== 'behind-pace' || leading.firmness !== 'firm' || undertakingExemption(facts.state, one))
    return undefined;
  const step = one.milestones.find((milestone) => milestone.late);
  const aim = fixedDay(one.undertaking.ownAim);
  const due = step?.due ?? aim ?? leading.day;
  const slow = one.pace && one.pace.points < -facts.state.plan.policy.paceTolerance;
  return {
    ...aboutUndertaking(facts, one),
    places: placesOf(one, step?.milestone.place ?? leading.due.place),
    ...(slow && { pace: one.pace }),
    ...(step && { step: step.milestone.title, days: step.daysOverdue }),
    ...(!step && aim !== undefined && facts.state.asOf > aim && { days: daysBetween(aim, facts.state.asOf) }),
    ...present({ due }),
  };
}

/** Below target after its day: before it, a part of the target is no failure. */
function underTarget(facts: UnitFacts, one: UndertakingState): Ground[] {
  const [whole] = one.dues;
  if (whole?.firmness !== 'firm' || undertakingExemption(facts.state, one)) return [];
  const past =
    one.occurrences.length > 0
      ? pastOccurrences(facts, one).at(-1)?.due
      : whole.day !== undefined && whole.day <= facts.state.asOf
        ? whole.day
        : undefined;
  if (past === undefined || (one.closed !== undefined && !inWindow(facts.window, one.closed))) return [];
  return one.measures
    .filter(({ met }) => met === false)
    .map((state) => ({
      ...aboutUndertaking(facts, one),
      due: past,
      measure: state.measure.title,
      direction: state.measure.direction,
      value: (state.verified ?? state.claimed)!,
      places: [
        state.measure.place,
        ...(state.place ? [state.place] : []),
        ...(one.verification ? [one.verification.place] : []),
      ],
      ...present({ target: state.measure.target, unit: state.measure.unit }),
    }));
}
