/** Measures of 抓得不紧: reports, breakdowns, people, liaison officers, meetings, work that stands still. */

import { addMonths, type Day, maxDay } from '../ground/calendar/dates.ts';
import { grouped, madeOnce } from '../ground/grouped.ts';
import { present } from '../ground/present.ts';
import { opensOn } from '../plan/deadline.ts';
import { ofUnit } from '../plan/of-unit.ts';
import type { Plan } from '../plan/plan.ts';
import type { UndertakingState } from '../plan/state.ts';
import { type UnitFacts, undertakingExemption } from './facts.ts';
import { aboutDuty, aboutUndertaking, counted, noticesAbout, placesOf } from './grounds.ts';
import type { Ground, Measured } from './types.ts';

/** Duties of a kind that came late or are missing. */
export function dutiesIn(
  facts: UnitFacts,
  settledBy: 'report' | 'liaison' | 'meeting',
  state: 'met-late' | 'missing',
): Measured {
  return counted(
    facts.duties
      .filter((one) => one.duty.settledBy === settledBy && one.state === state)
      .map((one) => aboutDuty(facts, one)),
  );
}

/** The unit's duty to file a breakdown, where a day was given for it and has passed. */
function breakdownDuty(facts: UnitFacts) {
  return ofUnit(facts.state, facts.unit).duties.find(
    (one) =>
      one.duty.settledBy === 'breakdown' &&
      one.due !== undefined &&
      one.due < facts.state.asOf &&
      !facts.exemptDuties.includes(one),
  );
}

/** Missing altogether counts every undertaking it should hold; a filed one counts those it leaves out. */
export function breakdownMissing(facts: UnitFacts): Measured {
  const duty = breakdownDuty(facts);
  if (!duty) return counted([]);
  const gaps = gapsAfterTheDay(facts, 'no-breakdown');
  if (duty.state !== 'missing') return counted(gaps);
  const count = Math.max(1, gaps.length);
  return { value: count, grounds: [{ ...aboutDuty(facts, duty), count: gaps.length }] };
}

/** Tasks whose people are not named in full, after the day set for the breakdown. */
export function peopleMissing(facts: UnitFacts): Measured {
  return counted(gapsAfterTheDay(facts, 'no-people'));
}

function gapsAfterTheDay(facts: UnitFacts, kind: 'no-breakdown' | 'no-people'): Ground[] {
  const duty = breakdownDuty(facts);
  if (!duty) return [];
  return ofUnit(facts.state, facts.unit)
    .gaps.filter((gap) => gap.kind === kind)
    .map((gap) => ({
      subject: gap.id,
      title: facts.state.plan.tasks.get(gap.task ?? '')?.title ?? gap.id,
      due: duty.due!,
      notices: noticesAbout(facts, { duty: duty.duty.id }),
      places: [duty.duty.place, ...gap.places],
      ...present({ task: gap.task }),
    }));
}

/** Absent without a recorded reason; a unit on neither list is not taken to have been absent. */
export function meetingAbsent(facts: UnitFacts): Measured {
  return counted(
    facts.meetings
      .filter(({ came }) => came === 'absent')
      .map(({ meeting, duty }) => ({
        subject: `${meeting.id}/${facts.unit}`,
        title: duty.title,
        period: meeting.period,
        on: meeting.date!,
        notices: [],
        places: meeting.absent.filter(({ unit }) => unit === facts.unit).map(({ place }) => place),
      })),
  );
}

/** Kinds of duty that have a signal of their own. */
const OWN_SIGNAL = ['report', 'breakdown', 'liaison', 'meeting'];

/** Other duties with a day that has passed: the agenda of a half-year, inspections, single acts. An agenda whose report is missing is one lapse, told there. */
export function dutyMissing(facts: UnitFacts): Measured {
  const withoutReport = facts.duties
    .filter(({ duty, state }) => duty.settledBy === 'report' && state === 'missing')
    .map(({ period }) => period?.name);
  return counted(
    facts.duties
      .filter(({ duty, state }) => !OWN_SIGNAL.includes(duty.settledBy) && state === 'missing')
      .filter(({ duty, period }) => duty.settledBy !== 'agenda' || !withoutReport.includes(period?.name))
      .map((one) => ({ ...aboutDuty(facts, one), count: one.count, times: one.times })),
  );
}

/** Dated and firm work that has begun, is neither done nor past its day (that speaks for itself), and of which nothing has changed for `policy.stalledMonths`. */
export function stalled(facts: UnitFacts): Measured {
  const { asOf, plan } = facts.state;
  const limit = addMonths(asOf, -plan.policy.stalledMonths);
  return counted(
    facts.undertakings.flatMap((one): Ground[] => {
      const [whole] = one.dues;
      if (!whole || whole.day === undefined || whole.firmness !== 'firm' || one.occurrences.length > 0) return [];
      if (
        whole.day < asOf ||
        one.contradicted ||
        one.done !== undefined ||
        one.closed !== undefined ||
        undertakingExemption(facts.state, one)
      )
        return [];
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
  let last = opensOn(deadline) ?? plan.period?.from;
  if (origin === 'breakdown') last = later(last, plan.breakdowns.get(unit)?.date);
  for (const moved of one.extensions) if (!moved.refused) last = later(last, moved.known);
  let before: string | undefined;
  for (const { report, item } of itemsReported(plan)(unit, task.id)) {
    if (report.known > asOf) continue;
    const { place: _place, ...said } = item;
    const now = JSON.stringify(said);
    if (now !== before) last = later(last, report.known);
    before = now;
  }
  return one.verification?.result === 'confirmed' ? later(last, one.verification.known) : last;
}

/** What units reported of tasks, in time order. */
const itemsReported = madeOnce(({ records }: Plan) => {
  const itemsOf = grouped(
    records.reports.flatMap((report) => report.items.map((item) => ({ report, item }))),
    ({ report, item }) => JSON.stringify([report.unit, item.task]),
  );
  return (unit: string, task: string) => itemsOf(JSON.stringify([unit, task]));
});

function later(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined ? b : b === undefined ? a : maxDay(a, b);
}
