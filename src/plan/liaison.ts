/** Who was named to a post in a unit and when (原文二: 各责任单位明确一名联络员), from units.yaml and the appointments. */

import { type Day, daysBetween } from '../ground/calendar/dates.ts';
import { grouped, madeOnce } from '../ground/grouped.ts';
import { by } from '../ground/order.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import type { Plan } from './plan.ts';
import type { Appointment } from './records.ts';
import { undertakingsOf } from './undertakings.ts';

/** A post that a unit names somebody to. */
export type OfficerRole = Appointment['role'];

/** One naming. */
export interface Officer {
  readonly unit: string;
  readonly post: string;
  readonly name?: string;
  /** First day; undefined where units.yaml does not say. */
  readonly from?: Day;
  /** Last day, if it has an end. */
  readonly until?: Day;
  /** Where it is written: an entry of units.yaml, or a record with this id. */
  readonly place: Place;
  readonly exercise: boolean;
}

/** Every naming of a unit, the latest last. Only liaison officers can also stand in units.yaml. */
export function officersOf(plan: Plan, unit: string, role: OfficerRole): Officer[] {
  const declared = role === 'liaison' ? (plan.units.get(unit)?.liaison ?? []) : [];
  const place = plan.units.get(unit)?.place;
  const fromUnits = declared.map(
    ({ post, name, since, until }, index): Officer => ({
      unit,
      post,
      exercise: false,
      place: { file: place?.file ?? '', steps: [...(place?.steps ?? []), 'liaison', index] },
      ...present({ name, from: since, until }),
    }),
  );
  const appointed = appointmentsOf(plan)(unit)
    .filter((one) => one.role === role)
    .map(
      ({ post, name, known, until, place: at, exercise }): Officer => ({
        unit,
        post,
        from: known,
        place: at,
        exercise,
        ...present({ name, until }),
      }),
    );
  return [...fromUnits, ...appointed].sort(by(({ from = '' }) => from));
}

/** Appointments by unit. */
export const appointmentsOf = madeOnce(({ records }: Plan) => grouped(records.appointments, ({ unit }) => unit));

/** Whether somebody holds the post on a day. */
export function holdsOn({ from, until }: Officer, day: Day): boolean {
  return (from ?? '') <= day && (until === undefined || until >= day);
}

/** The units that must name a liaison officer: owners of such a duty, else everybody who has something to do. */
export function unitsToName(plan: Plan, asOf: Day): string[] {
  const duty = plan.duties.find(({ settledBy }) => settledBy === 'liaison');
  const acting = new Set(undertakingsOf(plan, asOf).map(({ unit }) => unit));
  const wanted = duty ? new Set(duty.owners) : acting;
  return [...plan.units.keys()].filter((unit) => wanted.has(unit));
}

/** Days that a unit has been without one on a day: since the last left; undefined when there never was one. */
export function vacantDays(officers: readonly Officer[], asOf: Day): number | undefined {
  const ends = officers.flatMap(({ until }) => (until !== undefined && until < asOf ? [until] : [])).sort();
  const last = ends.at(-1);
  return last === undefined ? undefined : daysBetween(last, asOf);
}
