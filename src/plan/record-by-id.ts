/** A record found by what a person types for it: its file name, its path, a finding or a matter. */
import type { Place } from '../ground/place.ts';
import type { Plan } from './plan.ts';
import type { RecordBase } from './record.ts';

/** A record as evidence: where it is, from when it is known, and which units it speaks of (none: it speaks of no unit by name). */
export interface RecordFound {
  readonly id: string;
  readonly known: string;
  readonly place: Place;
  readonly units: readonly string[];
}

/** Every record that may be evidence, findings and matters apart from the paper that holds them; records of the circular's own life are not. */
export function evidenceRecords(plan: Plan): RecordFound[] {
  const { records } = plan;
  const of = (
    one: RecordBase,
    units: readonly (string | undefined)[],
    id = one.id,
    place = one.place,
  ): RecordFound => ({
    id,
    known: one.known,
    place,
    units: [...new Set(units.filter((unit): unit is string => unit !== undefined))],
  });
  return [
    ...records.reports.map((one) => of(one, [one.unit])),
    ...records.inspections.flatMap((one) => [
      of(one, [...one.units, ...one.findings.map(({ unit }) => unit)]),
      ...one.findings.map((finding) => of(one, [finding.unit], finding.id, finding.place)),
    ]),
    ...records.meetings.flatMap((one) => [
      of(one, [...one.present, ...one.absent.map(({ unit }) => unit), ...one.matters.map(({ unit }) => unit)]),
      ...one.matters.map((matter) => of(one, [matter.unit], matter.id, matter.place)),
    ]),
    ...records.decisions.map((one) =>
      of(
        one,
        one.items.flatMap((item) =>
          item.unit === undefined
            ? [...(plan.tasks.get(item.task ?? '')?.responsible ?? []).map(({ unit }) => unit)]
            : [item.unit],
        ),
      ),
    ),
    ...records.notices.map((one) => of(one, [one.unit])),
    ...records.replies.map((one) => of(one, [one.unit])),
    ...records.events.map((one) => of(one, [one.unit])),
    ...records.appointments.map((one) => of(one, [one.unit])),
  ];
}

/** The record that `id` names: a path (`records/reports/2010-H1/市法院.yaml`, its ending may be left out) or an id; of several with one id, all. */
export function recordsById(plan: Plan, id: string): RecordFound[] {
  const stem = id.replace(/\.ya?ml$/, '');
  return evidenceRecords(plan).filter(
    (one) =>
      one.id === id ||
      (one.place.steps.length === 0 && one.place.file.replace(/\.ya?ml$/, '').endsWith(stem) && stem.includes('/')),
  );
}
