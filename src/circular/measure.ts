/**
 * Measures the signals on the facts of one unit. Only what fell in the period counts (see `window.ts`); aims (力争), exploratory
 * work (探索), cancelled undertakings and things without a day are never a ground for criticism. An undertaking is held
 * against a unit under one signal of 成效不大 only, the gravest.
 */
import { addMonths, type Day, daysBetween, maxDay } from '../plan/dates.ts';
import { tenth } from '../plan/pace.ts';
import type { UndertakingState } from '../plan/state.ts';
import type { Place } from '../source/source.ts';
import { aboutDuty, aboutUndertaking, findingSubject, noticesAbout, overdueDues, pastOccurrences, type UnitFacts, undertakingExemption } from './facts.ts';
import type { SignalId } from './signals.ts';
import type { Ground, Measured } from './types.ts';
import { inWindow } from './window.ts';

/** How each signal is measured. */
export const MEASURES: Readonly<Record<SignalId, (facts: UnitFacts) => Measured>> = {
  'report-late': (facts) => counted(duties(facts, 'report', 'met-late')),
  'report-missing': (facts) => counted(duties(facts, 'report', 'missing')),
  'breakdown-missing': breakdownMissing,
  'people-missing': (facts) => counted(gapsAfterTheDay(facts, 'no-people')),
  'liaison-missing': (facts) => counted(duties(facts, 'liaison', 'missing')),
  'meeting-missed': (facts) => counted(duties(facts, 'meeting', 'missing')),
  'meeting-absent': meetingAbsent,
  stalled,
  'rectification-overdue': (facts) =>
    counted(
      facts.rectifications
        .filter((one) => one.daysOverdue > 0)
        .map((one) => ({
          subject: findingSubject(one.finding),
          title: one.finding.rectify?.require ?? one.finding.words,
          words: one.finding.words,
          on: one.found,
          due: one.due!,
          days: one.daysOverdue,
          notices: noticesAbout(facts, { finding: one.finding.id }),
          places: one.places,
          ...(one.finding.task !== undefined && { task: one.finding.task }),
        })),
    ),
  'rectification-reopened': rectificationReopened,
  'finding-repeated': (facts) =>
    counted(
      facts.findings
        .filter(({ finding }) => finding.repeats !== undefined)
        .map(({ finding, inspection }) => findingGround(facts, finding, inspection.date)),
    ),
  'notice-unanswered': (facts) =>
    counted(
      facts.notices
        .filter((one) => one.state === 'overdue')
        .map((one) => ({
          subject: one.notice.id,
          title: one.notice.require,
          colour: one.notice.colour,
          on: one.notice.known,
          due: one.notice.answerBy,
          days: one.daysOverdue,
          notices: [],
          places: one.places,
        })),
    ),
  'matter-overdue': (facts) =>
    counted(
      facts.matters
        .filter((one) => one.state === 'overdue')
        .map((one) => ({
          subject: one.matter.id,
          title: one.matter.title,
          on: one.assigned,
          due: one.matter.by,
          days: one.daysOverdue,
          notices: noticesAbout(facts, { matter: one.matter.id }),
          places: one.places,
          ...(one.matter.task !== undefined && { task: one.matter.task }),
        })),
    ),
  contradicted: (facts) => counted(littleResult(facts).contradicted),
  overdue: (facts) => counted(littleResult(facts).overdue),
  missed: (facts) => counted(littleResult(facts).missed),
  'behind-pace': (facts) => counted(littleResult(facts).behindPace),
  'under-target': (facts) => counted(littleResult(facts).underTarget),
  'all-reports-on-time': allReportsOnTime,
  'breakdown-complete': breakdownComplete,
  'nothing-to-rectify': nothingToRectify,
  'verified-share': verifiedShare,
  'closed-early': (facts) => counted(closedAs(facts, 'closed-early')),
  'closed-on-time': (facts) => counted(closedAs(facts, 'closed-on-time')),
  'target-exceeded': targetExceeded,
  'good-practice': (facts) =>
    counted(
      facts.findings
        .filter(({ finding }) => finding.result === 'good-practice')
        .map(({ finding, inspection }) => findingGround(facts, finding, inspection.date)),
    ),
};

function counted(grounds: readonly Ground[]): Measured {
  return { value: grounds.length, grounds };
}

function duties(facts: UnitFacts, settledBy: 'report' | 'liaison' | 'meeting', state: 'met-late' | 'missing'): Ground[] {
  return facts.duties.filter((one) => one.duty.settledBy === settledBy && one.state === state).map((one) => aboutDuty(facts, one));
}

/** The unit's duty to file a breakdown, where a day was given for it and has passed. */
function breakdownDuty(facts: UnitFacts) {
  return facts.state.duties.find(
    (one) => one.owner === facts.unit && one.duty.settledBy === 'breakdown' && one.due !== undefined && one.due < facts.state.asOf && !facts.exemptDuties.includes(one),
  );
}

/** Missing altogether counts every undertaking it should hold; a filed one counts those it leaves out. */
function breakdownMissing(facts: UnitFacts): Measured {
  const duty = breakdownDuty(facts);
  if (!duty) return counted([]);
  const gaps = gapsAfterTheDay(facts, 'no-breakdown');
  if (duty.state !== 'missing') return counted(gaps);
  const count = Math.max(1, gaps.length);
  return { value: count, grounds: [{ ...aboutDuty(facts, duty), count: gaps.length }] };
}

function gapsAfterTheDay(facts: UnitFacts, kind: 'no-breakdown' | 'no-people'): Ground[] {
  const duty = breakdownDuty(facts);
  if (!duty) return [];
  return facts.state.gaps
    .filter((gap) => gap.kind === kind && gap.unit === facts.unit)
    .map((gap) => ({
      subject: gap.id,
      title: facts.state.plan.tasks.get(gap.task ?? '')?.title ?? gap.id,
      due: duty.due!,
      notices: noticesAbout(facts, { duty: duty.duty.id }),
      places: [duty.duty.place, ...gap.places],
      ...(gap.task !== undefined && { task: gap.task }),
    }));
}

/** Absent without a recorded reason; a unit on neither list is not taken to have been absent. */
function meetingAbsent(facts: UnitFacts): Measured {
  return counted(
    facts.state.plan.records.meetings.flatMap((meeting): Ground[] => {
      if (meeting.date === undefined || !inWindow(facts.window, meeting.known)) return [];
      const duty = facts.state.plan.duties.find(({ id }) => id === meeting.duty);
      const absent = meeting.absent.find(({ unit, reason }) => unit === facts.unit && reason === undefined);
      if (!duty || !absent) return [];
      return [
        {
          subject: `${meeting.id}/${facts.unit}`,
          title: duty.title,
          period: meeting.period,
          on: meeting.date,
          notices: [],
          places: [{ ...meeting.place, steps: [...meeting.place.steps, 'absent', meeting.absent.indexOf(absent)] }],
        },
      ];
    }),
  );
}

/** Dated and firm work that has begun, is not done, and of which nothing has changed for `policy.stalledMonths`. */
function stalled(facts: UnitFacts): Measured {
  const { asOf, plan } = facts.state;
  const limit = addMonths(asOf, -plan.policy.stalledMonths);
  return counted(
    facts.own.flatMap((one): Ground[] => {
      const [whole] = one.dues;
      if (!whole || whole.day === undefined || whole.firmness !== 'firm' || one.occurrences.length > 0) return [];
      if (one.done !== undefined || one.closed !== undefined || undertakingExemption(facts.state, one)) return [];
      const last = lastMove(facts, one);
      if (last === undefined || last > limit) return [];
      return [{ ...aboutUndertaking(facts, one), on: last, due: whole.day, places: placesOf(one, whole.due.place) }];
    }),
  );
}

/** The day something last changed: any word or figure of a report, or a finding on the spot; else the day the work could begin. */
function lastMove(facts: UnitFacts, one: UndertakingState): Day | undefined {
  const { plan, asOf } = facts.state;
  const { task, unit } = one.undertaking;
  const { deadline, origin } = one.dues[0]!.due;
  const opens = deadline.kind === 'fixed' ? deadline.from : undefined;
  let last = opens ?? plan.period?.from;
  if (origin === 'breakdown') last = later(last, plan.breakdowns.get(unit)?.date);
  for (const moved of one.extensions) if (!moved.refused) last = later(last, moved.known);
  let before: string | undefined;
  for (const report of plan.records.reports) {
    if (report.unit !== unit || report.known > asOf) continue;
    for (const { place: _place, ...said } of report.items) {
      if (said.task !== task.id) continue;
      const now = JSON.stringify(said);
      if (now !== before) last = later(last, report.known);
      before = now;
    }
  }
  return one.verification?.result === 'confirmed' ? later(last, one.verification.known) : last;
}

function later(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined ? b : b === undefined ? a : maxDay(a, b);
}

function rectificationReopened(facts: UnitFacts): Measured {
  const own = new Map(facts.rectifications.map((one) => [one.finding.id, one]));
  return counted(
    facts.state.plan.records.inspections
      .filter((inspection) => inWindow(facts.window, inspection.known))
      .flatMap((inspection) =>
        inspection.rechecks.flatMap((recheck): Ground[] => {
          const one = own.get(recheck.finding);
          if (!one || recheck.result !== 'reopened') return [];
          return [
            {
              subject: findingSubject(one.finding),
              title: one.finding.rectify?.require ?? one.finding.words,
              words: recheck.words ?? one.finding.words,
              on: inspection.date,
              notices: noticesAbout(facts, { finding: one.finding.id }),
              places: [one.finding.place, recheck.place],
              ...(recheck.by !== undefined && { due: recheck.by }),
              ...(one.finding.task !== undefined && { task: one.finding.task }),
            },
          ];
        }),
      ),
  );
}

function findingGround(facts: UnitFacts, finding: UnitFacts['findings'][number]['finding'], on: Day): Ground {
  const title = finding.task === undefined ? '' : (facts.state.plan.tasks.get(finding.task)?.title ?? '');
  return {
    subject: findingSubject(finding),
    title,
    words: finding.words,
    on,
    notices: noticesAbout(facts, { finding: finding.id }),
    places: [finding.place],
    ...(finding.task !== undefined && { task: finding.task }),
  };
}

/** The unit's own undertakings by the gravest thing that can be said of them. */
function littleResult(facts: UnitFacts): Record<'contradicted' | 'overdue' | 'missed' | 'behindPace' | 'underTarget', Ground[]> {
  const found = { contradicted: [] as Ground[], overdue: [] as Ground[], missed: [] as Ground[], behindPace: [] as Ground[], underTarget: [] as Ground[] };
  for (const one of facts.own) {
    const overdue = overdueDues(facts.state, one);
    const missed = one.dues[0]?.firmness === 'firm' ? pastOccurrences(facts, one).filter(({ state }) => state === 'missed') : [];
    const contradiction = contradictionOf(facts, one);
    const behind = contradiction || overdue.length > 0 || missed.length > 0 ? undefined : behindPace(facts, one);
    if (contradiction) found.contradicted.push(contradiction);
    else if (overdue.length > 0) {
      // One undertaking is one fact: its earliest day speaks.
      const worst = overdue.reduce((a, b) => (b.daysOverdue > a.daysOverdue ? b : a));
      found.overdue.push({
        ...aboutUndertaking(facts, one),
        ...(worst.due.part !== '' && { title: worst.due.title, step: worst.due.part }),
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
    } else if (behind) found.behindPace.push(behind);
    else found.underTarget.push(...underTarget(facts, one));
  }
  return found;
}

/** A claim contradicted on the spot and not made good; not on aims, exploratory work or undertakings without a day. */
function contradictionOf(facts: UnitFacts, one: UndertakingState): Ground | undefined {
  const [whole] = one.dues;
  if (!one.contradicted || !one.verification || !whole || whole.firmness !== 'firm') return undefined;
  if (whole.due.deadline.kind === 'undetermined' && whole.day === undefined) return undefined;
  const finding = facts.state.plan.records.inspections
    .flatMap((inspection) => inspection.findings.map((made) => ({ made, inspection })))
    .findLast(({ made, inspection }) => made.place === one.verification!.place || inspection.id === one.verification!.record && made.task === one.undertaking.task.id && made.unit === facts.unit);
  return {
    ...aboutUndertaking(facts, one),
    on: finding?.inspection.date ?? one.verification.known,
    places: [...(one.claim ? [one.claim.place] : []), one.verification.place],
    ...(finding && { words: finding.made.words }),
    ...(one.claim?.known !== undefined && { verified: one.claim.known }),
  };
}

function behindPace(facts: UnitFacts, one: UndertakingState): Ground | undefined {
  const { leading } = one;
  if (one.schedule !== 'behind-pace' || leading.firmness !== 'firm' || undertakingExemption(facts.state, one)) return undefined;
  const step = one.milestones.find((milestone) => milestone.late);
  const aim = one.undertaking.ownAim?.kind === 'fixed' ? one.undertaking.ownAim.by : undefined;
  const due = step?.due ?? aim ?? leading.day;
  return {
    ...aboutUndertaking(facts, one),
    places: placesOf(one, step?.milestone.place ?? leading.due.place),
    ...(one.pace && { pace: one.pace }),
    ...(step && { step: step.milestone.title, days: step.daysOverdue }),
    ...(!step && aim !== undefined && facts.state.asOf > aim && { days: daysBetween(aim, facts.state.asOf) }),
    ...(due !== undefined && { due }),
  };
}

/** Below target after its day: before it, a part of the target is no failure. */
function underTarget(facts: UnitFacts, one: UndertakingState): Ground[] {
  const [whole] = one.dues;
  if (!whole || whole.firmness !== 'firm' || undertakingExemption(facts.state, one)) return [];
  const past = one.occurrences.length > 0 ? pastOccurrences(facts, one).at(-1)?.due : whole.day !== undefined && whole.day <= facts.state.asOf ? whole.day : undefined;
  if (past === undefined || (one.closed !== undefined && !inWindow(facts.window, one.closed))) return [];
  return one.measures
    .filter(({ met }) => met === false)
    .map((state) => ({
      ...aboutUndertaking(facts, one),
      due: past,
      measure: state.measure.title,
      direction: state.measure.direction,
      value: (state.verified ?? state.claimed)!,
      places: [state.measure.place, ...(state.place ? [state.place] : []), ...(one.verification ? [one.verification.place] : [])],
      ...(state.measure.target !== undefined && { target: state.measure.target }),
      ...(state.measure.unit !== undefined && { unit: state.measure.unit }),
    }));
}

function allReportsOnTime(facts: UnitFacts): Measured {
  const due = facts.duties.filter((one) => one.duty.settledBy === 'report');
  if (due.length === 0) return { value: undefined, grounds: [] };
  const onTime = due.filter(({ state }) => state === 'met');
  return { value: onTime.length === due.length ? 1 : 0, part: onTime.length, base: due.length, grounds: onTime.map((one) => aboutDuty(facts, one)) };
}

/** Every undertaking that needs one has a row with leader, section and person; nothing to measure where none needs one. */
function breakdownComplete(facts: UnitFacts): Measured {
  const needed = facts.own.filter(({ undertaking }) => undertaking.role !== 'lead-delivers');
  if (needed.length === 0) return { value: undefined, grounds: [] };
  const open = new Set(facts.state.gaps.filter(({ kind }) => kind !== 'no-date').map(({ id }) => id));
  const complete = needed.filter(({ undertaking }) => !open.has(undertaking.id));
  const breakdown = facts.state.plan.breakdowns.get(facts.unit);
  return {
    value: complete.length === needed.length ? 1 : 0,
    part: complete.length,
    base: needed.length,
    grounds: breakdown ? [{ subject: `breakdown/${facts.unit}`, title: '', on: breakdown.date, notices: [], places: [breakdown.place] }] : [],
  };
}

/** Nothing ordered by others is overdue or broke out again, and nothing was made good late in the window. */
function nothingToRectify(facts: UnitFacts): Measured {
  const bad = facts.rectifications.filter(({ state, reopenings }) => state === 'overdue' || state === 'closed-late' || state === 'reopened' || reopenings > 0);
  const good = facts.rectifications.filter(({ state }) => state === 'closed');
  return {
    value: bad.length === 0 && !facts.own.some(({ contradicted }) => contradicted) ? 1 : 0,
    part: good.length,
    base: facts.rectifications.length,
    grounds: good.map((one) => ({
      subject: findingSubject(one.finding),
      title: one.finding.rectify?.require ?? one.finding.words,
      notices: [],
      places: one.places,
      ...(one.due !== undefined && { due: one.due }),
      ...(one.closed !== undefined && { on: one.closed }),
    })),
  };
}

/** Of what the unit says is done (whole undertakings not closed before the window, occurrences of this period), the share that others verified. */
function verifiedShare(facts: UnitFacts): Measured {
  let base = 0;
  const grounds: Ground[] = [];
  for (const one of facts.own) {
    if (one.occurrences.length > 0) {
      for (const occurrence of pastOccurrences(facts, one)) {
        if (occurrence.done === undefined) continue;
        base++;
        if (occurrence.verified) grounds.push({ ...aboutUndertaking(facts, one), period: occurrence.period.name, on: occurrence.done, places: occurrence.places });
      }
    } else if (one.closed !== undefined ? inWindow(facts.window, one.closed) : one.claim?.status === 'done') {
      base++;
      if (one.closed !== undefined) {
        grounds.push({ ...aboutUndertaking(facts, one), on: one.closed, places: placesOf(one, one.undertaking.place) });
      }
    }
  }
  if (base === 0) return { value: undefined, grounds: [] };
  return { value: tenth((grounds.length / base) * 100), part: grounds.length, base, grounds };
}

function closedAs(facts: UnitFacts, schedule: 'closed-early' | 'closed-on-time'): Ground[] {
  return facts.own
    .filter((one) => one.schedule === schedule && one.closed !== undefined && inWindow(facts.window, one.closed))
    .map((one) => ({
      ...aboutUndertaking(facts, one),
      due: one.leading.day!,
      on: one.done!,
      verified: one.closed!,
      days: daysBetween(one.done!, one.leading.day!),
      places: placesOf(one, one.leading.due.place),
    }));
}

/** Exceeded by a value that others found in the window; a claim alone is no ground for praise. */
function targetExceeded(facts: UnitFacts): Measured {
  return counted(
    facts.own.flatMap((one) =>
      one.measures.flatMap(({ measure }): Ground[] => {
        if (measure.direction !== 'at-least' || measure.target === undefined) return [];
        const found = facts.findings.findLast(
          ({ finding }) => finding.task === one.undertaking.task.id && finding.result !== 'contradicted' && finding.measures.some(({ id }) => id === measure.id),
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
            ...(measure.unit !== undefined && { unit: measure.unit }),
          },
        ];
      }),
    ),
  );
}

function placesOf(one: UndertakingState, first: Place): Place[] {
  return [first, ...(one.claim ? [one.claim.place] : []), ...(one.verification ? [one.verification.place] : [])];
}
