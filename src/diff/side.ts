/** One of the two states that are compared, indexed by the ids by which things are matched. */

import { madeOnce } from '../ground/grouped.ts';
import type { Place } from '../ground/place.ts';
import { type OverdueItem, overdueItems } from '../plan/overdue.ts';
import type { Plan } from '../plan/plan.ts';
import type { RecordBase } from '../plan/record.ts';
import { RECORD_KINDS, type RecordKind, type RecordOf, recordKinds, recordsOf } from '../plan/records.ts';
import { type Seen, type SeenDecision, seenOn } from '../plan/seen.ts';
import type { PlanState, UndertakingState } from '../plan/state.ts';
import type { FactValue } from './facts.ts';

/** See the module comment. */
export interface Side {
  readonly state: PlanState;
  readonly plan: Plan;
  readonly asOf: string;
  readonly seen: Seen;
  readonly undertakings: ReadonlyMap<string, UndertakingState>;
  /** Undertakings past their day, by the id of what is late: the whole, a part, an occurrence. Aims missed are among them. */
  readonly late: ReadonlyMap<string, OverdueItem>;
  /** The id of the record that a place lies in, for {@link Fact.cause}; undefined in the plan's own files. */
  readonly recordAt: (place: Place | undefined) => string | undefined;
}

/** Indexes a state. */
export function sideOf(state: PlanState): Side {
  const { plan, asOf } = state;
  const names = recordNames(plan);
  const late = overdueItems(state, { kinds: new Set(['undertaking']) });
  return {
    state,
    plan,
    asOf,
    seen: seenOn(plan, asOf),
    undertakings: new Map(state.undertakings.map((one) => [one.undertaking.id, one])),
    late: new Map(late.map((item) => [lateId(item), item])),
    recordAt: (place) => place && names.get(place.file),
  };
}

/** `3.2.1/市法院` for a part of `3.2/市法院`. */
export function partId(undertaking: string, task: string, part: string): string {
  return part === '' ? undertaking : part + undertaking.slice(task.length);
}

/** `5.5@2010/市委政法委` for an occurrence of `5.5/市委政法委`. */
export function occurrenceId(undertaking: string, task: string, period: string): string {
  return `${task}@${period}${undertaking.slice(task.length)}`;
}

/** Records known on the side's day. */
export function known<T extends RecordBase>(side: Side, list: readonly T[]): T[] {
  return list.filter((record) => record.known <= side.asOf);
}

/** The items of `after` that `before` does not have, by a key. */
export function added<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): T[] {
  const had = new Set(before.map(key));
  return after.filter((item) => !had.has(key(item)));
}

/** Items of decisions seen on the side's day, by their place. */
export const decisionsByPlace = madeOnce(
  ({ seen }: Side): ReadonlyMap<Place, SeenDecision> => new Map(seen.decisions.map((one) => [one.item.place, one])),
);

/** Ids as one value. */
export function joined(ids: readonly string[]): FactValue {
  return ids.length === 0 ? null : ids.join(',');
}

/** Records of every kind with the name by which facts call them. */
export function recordNames(plan: Plan): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const name = <K extends RecordKind>(kind: K) => {
    const calledBy = RECORD_KINDS[kind].calledBy as readonly (keyof RecordOf<K>)[] | undefined;
    for (const one of recordsOf(plan.records, kind))
      names.set(one.place.file, calledBy?.map((key) => one[key]).join('/') ?? one.id);
  };
  recordKinds.forEach(name);
  for (const { unit, place } of plan.breakdowns.values()) names.set(place.file, `breakdown/${unit}`);
  return names;
}

function lateId(item: OverdueItem): string {
  const task = item.task ?? '';
  return item.period !== undefined ? occurrenceId(item.id, task, item.period) : partId(item.id, task, item.part ?? '');
}
