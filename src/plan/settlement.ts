/** Which records settle a duty or excuse it: one answer for each kind of `settledBy`. */

import { type Day, minDay } from '../ground/calendar/dates.ts';
import type { Period } from '../ground/calendar/period.ts';
import { by } from '../ground/order.ts';
import type { Place } from '../ground/place.ts';
import { appointmentsOf } from './liaison.ts';
import { type Duty, OFFICE, type Plan } from './plan.ts';
import { isExempting } from './policy.ts';
import type { RecordBase } from './record.ts';
import type { Seen } from './seen.ts';

/** What settled an occurrence of a duty, or excused it. */
export interface Settlement {
  /** The day on which the last of `times` was in. */
  readonly met?: Day;
  readonly excused?: string;
  /** How many are in. */
  readonly count: number;
  readonly places: readonly Place[];
}

/** One record that counts, on the day it counts from. */
interface Deed {
  readonly day: Day;
  readonly place: Place;
}

/** What the records seen on the day say of one occurrence for one owner; `period` is absent for a duty owed once. */
export function settlementOf(
  plan: Plan,
  seen: Seen,
  duty: Duty,
  owner: string,
  period: Period | undefined,
  times: number,
): Settlement {
  const deeds = distinct(deedsOf(plan, seen, duty, owner, period));
  const count = Math.min(deeds.length, times);
  const met = deeds[times - 1]?.day;
  const places = deeds.slice(0, times).map(({ place }) => place);
  const exempt = seen
    .decisionsOnDuty(duty.id, owner)
    .find(
      ({ decision, item }) =>
        decision.type === 'exemption' &&
        !decision.refused &&
        isExempting(plan.policy, item) &&
        (item.for === undefined || item.for === period?.name),
    )?.item;
  // An exemption also excuses lateness: what came late is then no lapse.
  if (exempt) return { excused: exempt.reason ?? exempt.grounds ?? '', count, places: [exempt.place, ...places] };
  if (met !== undefined) return { met, count, places };
  const skipped = duty.inPrinciple
    ? seen.meetings.find((meeting) => meeting.duty === duty.id && meeting.period === period?.name && meeting.notHeld)
    : undefined;
  if (skipped) return { excused: skipped.notHeld!.reason, count, places: [skipped.place] };
  return { count, places };
}

/** Two records of one day are one deed. */
function distinct(deeds: readonly Deed[]): Deed[] {
  const days = new Set<string>();
  return [...deeds].sort(by(({ day }) => day)).filter(({ day }) => !days.has(day) && days.add(day));
}

function deedsOf(plan: Plan, seen: Seen, duty: Duty, owner: string, period: Period | undefined): Deed[] {
  /** Records that name their period; an event's duty takes what came since the event. */
  const ofPeriod = (named: string, day: Day) =>
    period === undefined || named === period.name || (period.kind === 'event' && day >= period.from);
  /** Records that have only a day. */
  const inPeriod = (day: Day) =>
    period === undefined || (day >= period.from && (period.kind === 'event' || day <= period.to));
  const known = (record: RecordBase): Deed => ({ day: record.known, place: record.place });
  switch (duty.settledBy) {
    case 'report':
      return seen
        .reportsOf(owner)
        .filter((one) => ofPeriod(one.period, one.known))
        .map(known);
    case 'agenda':
      return seen
        .reportsOf(owner)
        .filter(
          ({ agenda, ...one }) =>
            agenda.arranged === true &&
            agenda.supervised === true &&
            agenda.appraised === true &&
            ofPeriod(one.period, one.known),
        )
        .map(known);
    case 'meeting':
      return seen.meetings
        .filter((one) => one.duty === duty.id && one.date !== undefined && ofPeriod(one.period, one.known))
        .map(known);
    case 'circular':
      return seen.circulars.filter((one) => ofPeriod(one.period, one.known)).map(known);
    case 'inspection':
      return inspectionsOf(plan, seen, owner)
        .filter((one) => (duty.modes.length === 0 || duty.modes.includes(one.mode)) && inPeriod(one.date))
        .map(known);
    case 'event':
      return seen
        .eventsNamed(duty.id, owner)
        .filter((one) => inPeriod(one.date))
        .map(known);
    case 'breakdown': {
      const breakdown = plan.breakdowns.get(owner);
      return breakdown && breakdown.date <= seen.asOf ? [{ day: breakdown.date, place: breakdown.place }] : [];
    }
    case 'liaison':
      return liaisonOn(plan, owner, seen.asOf);
    case 'ledger':
      return [{ day: minDay(plan.period?.from ?? seen.asOf, seen.asOf), place: duty.place }];
  }
}

function inspectionsOf(plan: Plan, seen: Seen, owner: string) {
  if (owner !== OFFICE) return seen.inspectionsBy(owner);
  return [...seen.inspectionsBy(OFFICE), ...(plan.office ? seen.inspectionsBy(plan.office.name) : [])];
}

/** The liaison officer of a unit on a day, from units.yaml or an appointment. */
function liaisonOn(plan: Plan, unit: string, asOf: Day): Deed[] {
  const inOffice = (until: string | undefined) => until === undefined || until >= asOf;
  const declared = plan.units.get(unit);
  const active = declared?.liaison.find((one) => (one.since ?? '') <= asOf && inOffice(one.until));
  if (declared && active)
    return [{ day: active.since ?? minDay(plan.period?.from ?? asOf, asOf), place: declared.place }];
  const appointment = appointmentsOf(plan)(unit).find(
    (one) => one.role === 'liaison' && one.known <= asOf && inOffice(one.until),
  );
  return appointment ? [{ day: appointment.known, place: appointment.place }] : [];
}
