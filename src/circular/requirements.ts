/** What the circular asks for next: of whom, and by a day that can still be met. */
import { addWorkingDays, type CountedDay } from '../ground/calendar/calendar.ts';
import type { Day } from '../ground/calendar/dates.ts';
import { nextPeriod } from '../ground/calendar/period.ts';
import { occurrences, rhythmOf } from '../plan/deadline.ts';
import { ofUnit } from '../plan/of-unit.ts';
import type { PlanState } from '../plan/state.ts';
import type { Judgement, Requirement, SignalResult, UnitJudgement } from './types.ts';
import type { Window } from './window.ts';

/** Working days that a unit has at least to answer. */
const LEAST_DAYS = 10;

/**
 * The two days that everything is due by, in working days after the circular's date. Fewer than {@link LEAST_DAYS} to answer are
 * raised to that, and nothing is checked again before the answers are due.
 */
export function deadlinesFrom(
  { plan }: PlanState,
  from: Day,
  replyDays: number = plan.policy.replyDays,
): { from: Day; reply: CountedDay; recheck: CountedDay } {
  const reply = Math.max(LEAST_DAYS, replyDays);
  return {
    from,
    reply: addWorkingDays(from, reply, plan.calendar),
    recheck: addWorkingDays(from, Math.max(reply, plan.policy.recheckDays), plan.calendar),
  };
}

/** Requirements in printed order; one without anybody to meet it is left out. */
export function requirementsOf(
  state: PlanState,
  window: Window,
  units: readonly UnitJudgement[],
  deadlines: Judgement['deadlines'],
): Requirement[] {
  const [reply, recheck] = [deadlines.reply.day, deadlines.recheck.day];
  const having = (count: (unit: UnitJudgement) => number) =>
    units.map((one) => ({ unit: one.unit, count: count(one) })).filter((one) => one.count > 0);
  const value = (one: UnitJudgement, id: SignalResult['id']) =>
    one.signals.find((signal) => signal.id === id && signal.fired)?.value ?? 0;
  const criticised = having((one) => one.verdicts.filter(({ side }) => side === 'criticism').length);
  const noDate = having((one) => ofUnit(state, one.unit).gaps.filter(({ kind }) => kind === 'no-date').length);
  const all: Requirement[] = [
    { kind: 'reply', units: criticised, by: reply },
    { kind: 'report', units: having((one) => value(one, 'report-missing')), by: reply },
    {
      kind: 'breakdown',
      units: having((one) => value(one, 'breakdown-missing') + value(one, 'people-missing')),
      by: reply,
    },
    { kind: 'liaison', units: having((one) => value(one, 'liaison-missing')), by: reply },
    { kind: 'set-dates', units: noDate, by: reply },
    { kind: 'verify', units: toVerify(state), by: recheck },
    { kind: 'recheck', units: criticised, by: recheck },
    ...nextReports(state, window, units, deadlines.from),
    { kind: 'objection', units: units.map(({ unit }) => ({ unit, count: 1 })), by: reply },
  ];
  return all.filter((one) => one.units.length > 0);
}

/** The same requirements for units of which some are no longer criticised, or now are. */
export function requirementsAfter(
  { state, window, deadlines }: Pick<Judgement, 'state' | 'window' | 'deadlines'>,
  units: readonly UnitJudgement[],
): Requirement[] {
  return requirementsOf(state, window, units, deadlines);
}

/** Lead units with the number of undertakings that wait for them; without another lead the office is asked elsewhere. */
function toVerify(state: PlanState): { unit: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { undertaking, schedule } of state.undertakings) {
    if (schedule !== 'awaiting-verification') continue;
    const lead = undertaking.leads.find((unit) => unit !== undertaking.unit);
    if (lead !== undefined) counts.set(lead, (counts.get(lead) ?? 0) + 1);
  }
  return [...counts].map(([unit, count]) => ({ unit, count }));
}

/** The next period's report of the judged units, where the plan's rule gives it a day that is still to come when the circular is issued. */
function nextReports(state: PlanState, window: Window, units: readonly UnitJudgement[], from: Day): Requirement[] {
  const { plan } = state;
  const next = nextPeriod(window.period);
  return plan.duties.flatMap((duty): Requirement[] => {
    if (duty.settledBy !== 'report' || rhythmOf(duty.deadline)?.every !== next.kind) return [];
    if (!plan.period || next.from > plan.period.to) return [];
    const day = occurrences(duty.deadline, next, plan.calendar)[0]?.due.day;
    const owners = new Set(duty.owners);
    const owing = units.filter(({ unit }) => owners.has(unit)).map(({ unit }) => ({ unit, count: 1 }));
    return day === undefined || day <= from || owing.length === 0
      ? []
      : [{ kind: 'next-report', units: owing, by: day, period: next.name }];
  });
}
