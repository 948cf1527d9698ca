/** A record found by what a person types for it: its file name, its path, a finding or a matter. */
import type { Place } from '../ground/place.ts';
import type { Plan } from './plan.ts';
import { type Cited, RECORD_KINDS, type RecordKind, type RecordOf, recordKinds, recordsOf } from './records.ts';

/** A record as evidence: where it is, from when it is known, and which units it speaks of (none: it speaks of no unit by name). */
export interface RecordFound {
  readonly id: string;
  readonly known: string;
  readonly place: Place;
  readonly units: readonly string[];
}

/** The kinds of which something can be cited. */
export const citedKinds: readonly RecordKind[] = recordKinds.filter((kind) => RECORD_KINDS[kind].cited !== null);

/** Every record that may be evidence, findings and matters apart from the paper that holds them; records of the circular's own life are not. */
export function evidenceRecords(plan: Plan): RecordFound[] {
  const responsible = (task: string | undefined) =>
    (plan.tasks.get(task ?? '')?.responsible ?? []).map(({ unit }) => unit);
  const of = <K extends RecordKind>(kind: K): RecordFound[] => {
    const cited = RECORD_KINDS[kind].cited as
      | ((one: RecordOf<K>, units: typeof responsible) => readonly Cited[])
      | null;
    return recordsOf(plan.records, kind).flatMap((one) =>
      (cited?.(one, responsible) ?? []).map(({ id, place, units }) => ({
        id,
        known: one.known,
        place,
        units: [...new Set(units.filter((unit) => unit !== undefined))],
      })),
    );
  };
  return citedKinds.flatMap(of);
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
