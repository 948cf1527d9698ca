/** Duties (例行义务) on a day: occurrences computed from the rule, settled by records that name the period. */
import { type Day, daysBetween } from './dates.ts';
import { type Deadline, occurrences, spanEnd } from './deadline.ts';
import type { Period } from './period.ts';
import type { Duty, Plan } from './plan.ts';
import { planRange } from './recurring.ts';
import type { Seen } from './seen.ts';
import type { DutyState } from './state.ts';

/** What settled an occurrence, or excused it. */
interface Settlement {
  readonly met?: Day;
  readonly excused?: string;
  readonly places: DutyState['places'];
}

/** One thing owed: a period's occurrence, or the duty itself when it is owed once. */
interface Owed {
  readonly period?: Period;
  readonly opens?: Day;
  readonly due?: Day;
  readonly calendar?: string;
}

/** All occurrences that have begun by the day, for every owner. A duty that is a task's is counted at the task. */
export function dutyStates(plan: Plan, seen: Seen): DutyState[] {
  return plan.duties
    .filter((duty) => duty.task === undefined)
    .flatMap((duty) => duty.owners.flatMap((owner) => owedBy(plan, seen, duty, owner).map((owed) => judge(plan, seen, duty, owner, owed))));
}

/** The id of an occurrence; the owner is named only where there are several. */
export function dutyId(duty: Duty, period: string | undefined, owner: string): string {
  const base = period === undefined ? duty.id : `${duty.id}@${period}`;
  return duty.owners.length > 1 ? `${base}/${owner}` : base;
}

function owedBy(plan: Plan, seen: Seen, duty: Duty, owner: string): Owed[] {
  const { deadline } = duty;
  if (deadline.kind === 'recurring') {
    const range = planRange(plan);
    if (!range) return [{}];
    return occurrences(deadline, range, plan.calendar)
      .filter((one) => one.opens <= seen.asOf)
      .map((one) => ({
        period: one.period,
        opens: one.opens,
        due: moved(seen, duty, owner, one.period.name) ?? one.due.day,
        ...(one.due.calendar !== undefined && { calendar: one.due.calendar }),
      }));
  }
  const due = moved(seen, duty, owner, undefined) ?? fixedDay(plan, seen, deadline);
  return [due === undefined ? {} : { due }];
}

function fixedDay(plan: Plan, seen: Seen, deadline: Deadline): Day | undefined {
  if (deadline.kind === 'fixed') return deadline.by;
  if (deadline.kind !== 'event') return undefined;
  const event = seen.events.find((one) => one.event === deadline.event && one.done === undefined);
  return event && spanEnd(event.date, deadline.within, plan.calendar).day;
}

/** The day that a decision set or moved. */
function moved(seen: Seen, duty: Duty, owner: string, period: string | undefined): Day | undefined {
  return seen.decisions.findLast(
    ({ decision, item }) =>
      (decision.type === 'set-date' || decision.type === 'extension') &&
      !decision.refused &&
      item.duty === duty.id &&
      (item.unit === undefined || item.unit === owner) &&
      (period === undefined || item.for === period),
  )?.item.to;
}

function judge(plan: Plan, seen: Seen, duty: Duty, owner: string, owed: Owed): DutyState {
  const settled = settlement(plan, seen, duty, owner, owed.period?.name);
  const { due } = owed;
  const end = settled.met ?? seen.asOf;
  const daysLate = due !== undefined && end > due ? daysBetween(due, end) : 0;
  const state: DutyState['state'] =
    settled.met !== undefined
      ? daysLate > 0
        ? 'met-late'
        : 'met'
      : settled.excused !== undefined
        ? 'excused'
        : due === undefined
          ? 'gap'
          : daysLate > 0
            ? 'missing'
            : daysBetween(seen.asOf, due) <= plan.policy.dueSoonDays
              ? 'due-soon'
              : 'open';
  return {
    id: dutyId(duty, owed.period?.name, owner),
    duty,
    owner,
    state,
    daysLate: state === 'excused' ? 0 : daysLate,
    places: settled.places,
    ...(owed.period && { period: owed.period }),
    ...(due !== undefined && { due }),
    ...(owed.calendar !== undefined && { calendar: owed.calendar }),
    ...(settled.met !== undefined && { met: settled.met }),
    ...(settled.excused !== undefined && { reason: settled.excused }),
  };
}

function settlement(plan: Plan, seen: Seen, duty: Duty, owner: string, period: string | undefined): Settlement {
  const met = metBy(plan, seen, duty, owner, period);
  const exempt = seen.decisions.find(
    ({ decision, item }) =>
      decision.type === 'exemption' &&
      !decision.refused &&
      item.duty === duty.id &&
      (item.for === undefined || item.for === period) &&
      (item.unit === undefined || item.unit === owner),
  );
  // An exemption also excuses lateness: what came late is then no lapse.
  if (exempt) return { excused: exempt.item.reason ?? exempt.item.grounds ?? '', places: [exempt.item.place, ...(met?.places ?? [])] };
  if (met) return met;
  const skipped = duty.inPrinciple ? seen.meetings.find((meeting) => meeting.duty === duty.id && meeting.period === period && meeting.notHeld) : undefined;
  if (skipped) return { excused: skipped.notHeld!.reason, places: [skipped.place] };
  return { places: [] };
}

function metBy(plan: Plan, seen: Seen, duty: Duty, owner: string, period: string | undefined): Settlement | undefined {
  switch (duty.settledBy) {
    case 'report': {
      const report = seen.reports.find((one) => one.unit === owner && one.period === period);
      return report && { met: report.known, places: [report.place] };
    }
    case 'meeting': {
      const meeting = seen.meetings.find((one) => one.duty === duty.id && (period === undefined || one.period === period) && one.date !== undefined);
      return meeting && { met: meeting.date!, places: [meeting.place] };
    }
    case 'circular': {
      const circular = plan.records.circulars.find((one) => one.known <= seen.asOf && one.period === period);
      return circular && { met: circular.date, places: [circular.place] };
    }
    case 'breakdown': {
      const breakdown = plan.breakdowns.get(owner);
      return breakdown && breakdown.date <= seen.asOf ? { met: breakdown.date, places: [breakdown.place] } : undefined;
    }
    case 'liaison':
      return liaisonOn(plan, owner, seen.asOf);
    case 'event': {
      const event = seen.events.find((one) => one.event === duty.id && (one.unit === undefined || one.unit === owner));
      return event && { met: event.date, places: [event.place] };
    }
  }
}

/** The liaison officer of a unit on a day, from units.yaml or an appointment, as the settlement of that duty. */
function liaisonOn(plan: Plan, unit: string, asOf: Day): Settlement | undefined {
  const declared = plan.units.get(unit);
  const active = declared?.liaison.find((one) => (one.since ?? '') <= asOf && (one.until === undefined || one.until >= asOf));
  if (declared && active) return { met: active.since ?? plan.period?.from ?? asOf, places: [declared.place] };
  const appointment = plan.records.appointments.find(
    (one) => one.role === 'liaison' && one.unit === unit && one.known <= asOf && (one.until === undefined || one.until >= asOf),
  );
  return appointment && { met: appointment.known, places: [appointment.place] };
}
