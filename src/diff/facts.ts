/** What can have happened between two states of a plan: the registry of fact types, the fact itself, and the list that collects them. */

import { byId, byText } from '../ground/order.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import { fingerprint } from './fingerprint.ts';

/** Under which heading a fact is told. */
export const FACT_GROUPS = ['progress', 'time', 'deadlines', 'duties', 'inspections', 'followups', 'plan'] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

/**
 * What `before` and `after` of a fact hold: `progress` a percent or a claim's status, `claim` a status, `result` of a
 * verification, `schedule` or `state` a code, `day` a day, `deadline` a day or a rule in short, `units` ids joined by commas,
 * `colour` of a notice, `text` and `number` what the plan says.
 */
export type FactValueKind =
  | 'progress'
  | 'claim'
  | 'result'
  | 'schedule'
  | 'state'
  | 'day'
  | 'deadline'
  | 'units'
  | 'colour'
  | 'text'
  | 'number';

/** One fact type. `sense` says whether it is good or bad news for the unit, or neither. */
export interface FactEntry {
  readonly type: string;
  readonly group: FactGroup;
  readonly sense: 'good' | 'bad' | 'neutral';
  readonly holds: FactValueKind;
}

/** Every fact type, in the order in which facts are told. */
export const FACT_TYPES = [
  { type: 'contradicted', group: 'progress', sense: 'bad', holds: 'result' },
  { type: 'contradiction-cleared', group: 'progress', sense: 'good', holds: 'result' },
  { type: 'reopened', group: 'progress', sense: 'bad', holds: 'schedule' },
  { type: 'closed', group: 'progress', sense: 'good', holds: 'schedule' },
  { type: 'verified', group: 'progress', sense: 'good', holds: 'result' },
  { type: 'claimed', group: 'progress', sense: 'good', holds: 'claim' },
  { type: 'claim-withdrawn', group: 'progress', sense: 'bad', holds: 'claim' },
  { type: 'progress-advanced', group: 'progress', sense: 'good', holds: 'progress' },
  { type: 'progress-fell', group: 'progress', sense: 'bad', holds: 'progress' },
  { type: 'milestone-reached', group: 'progress', sense: 'good', holds: 'day' },
  { type: 'measure-claimed', group: 'progress', sense: 'neutral', holds: 'number' },
  { type: 'measure-verified', group: 'progress', sense: 'neutral', holds: 'number' },
  { type: 'cancelled', group: 'progress', sense: 'neutral', holds: 'schedule' },
  { type: 'restored', group: 'progress', sense: 'neutral', holds: 'schedule' },
  { type: 'became-overdue', group: 'time', sense: 'bad', holds: 'schedule' },
  { type: 'no-longer-overdue', group: 'time', sense: 'good', holds: 'schedule' },
  { type: 'became-behind-aim', group: 'time', sense: 'bad', holds: 'schedule' },
  { type: 'no-longer-behind-aim', group: 'time', sense: 'good', holds: 'schedule' },
  { type: 'became-behind-pace', group: 'time', sense: 'bad', holds: 'schedule' },
  { type: 'no-longer-behind-pace', group: 'time', sense: 'good', holds: 'schedule' },
  { type: 'deadline-set', group: 'deadlines', sense: 'neutral', holds: 'deadline' },
  { type: 'deadline-extended', group: 'deadlines', sense: 'neutral', holds: 'deadline' },
  { type: 'extension-refused', group: 'deadlines', sense: 'neutral', holds: 'deadline' },
  { type: 'deadline-moved', group: 'deadlines', sense: 'bad', holds: 'deadline' },
  { type: 'report-filed', group: 'duties', sense: 'good', holds: 'day' },
  { type: 'report-late', group: 'duties', sense: 'bad', holds: 'day' },
  { type: 'breakdown-filed', group: 'duties', sense: 'good', holds: 'day' },
  { type: 'liaison-named', group: 'duties', sense: 'good', holds: 'text' },
  { type: 'meeting-held', group: 'duties', sense: 'neutral', holds: 'day' },
  { type: 'meeting-skipped', group: 'duties', sense: 'neutral', holds: 'text' },
  { type: 'circular-issued', group: 'duties', sense: 'neutral', holds: 'day' },
  { type: 'duty-met', group: 'duties', sense: 'good', holds: 'day' },
  { type: 'duty-excused', group: 'duties', sense: 'neutral', holds: 'text' },
  { type: 'duty-missed', group: 'duties', sense: 'bad', holds: 'state' },
  { type: 'finding-opened', group: 'inspections', sense: 'bad', holds: 'text' },
  { type: 'finding-closed', group: 'inspections', sense: 'good', holds: 'state' },
  { type: 'rectification-overdue', group: 'inspections', sense: 'bad', holds: 'state' },
  { type: 'finding-reopened', group: 'inspections', sense: 'bad', holds: 'state' },
  { type: 'practice-found', group: 'inspections', sense: 'good', holds: 'text' },
  { type: 'matter-assigned', group: 'followups', sense: 'neutral', holds: 'day' },
  { type: 'matter-closed', group: 'followups', sense: 'good', holds: 'state' },
  { type: 'matter-overdue', group: 'followups', sense: 'bad', holds: 'state' },
  { type: 'notice-issued', group: 'followups', sense: 'bad', holds: 'colour' },
  { type: 'notice-answered', group: 'followups', sense: 'good', holds: 'state' },
  { type: 'notice-overdue', group: 'followups', sense: 'bad', holds: 'state' },
  { type: 'task-added', group: 'plan', sense: 'neutral', holds: 'text' },
  { type: 'task-dropped', group: 'plan', sense: 'neutral', holds: 'text' },
  { type: 'task-split', group: 'plan', sense: 'neutral', holds: 'units' },
  { type: 'task-merged', group: 'plan', sense: 'neutral', holds: 'units' },
  { type: 'task-reworded', group: 'plan', sense: 'neutral', holds: 'text' },
  { type: 'unit-added', group: 'plan', sense: 'neutral', holds: 'text' },
  { type: 'unit-dropped', group: 'plan', sense: 'neutral', holds: 'text' },
  { type: 'lead-changed', group: 'plan', sense: 'neutral', holds: 'units' },
  { type: 'measure-changed', group: 'plan', sense: 'neutral', holds: 'text' },
  { type: 'duty-changed', group: 'plan', sense: 'neutral', holds: 'text' },
  { type: 'policy-changed', group: 'plan', sense: 'neutral', holds: 'number' },
  { type: 'record-removed', group: 'plan', sense: 'bad', holds: 'text' },
] as const satisfies readonly FactEntry[];
export type FactType = (typeof FACT_TYPES)[number]['type'];

/** The registry line of a type. */
export function factEntry(type: FactType): FactEntry & { readonly type: FactType } {
  return FACT_TYPES[ORDER.get(type)!]!;
}

const ORDER: ReadonlyMap<string, number> = new Map(FACT_TYPES.map(({ type }, index) => [type, index]));

/** A value before or after: data, never a sentence. */
export type FactValue = string | number | null;

/** One thing that happened. */
export interface Fact {
  readonly type: FactType;
  /**
   * What it happened to: `3.2/市法院`, a part `3.2.1/市法院`, an occurrence `5.5@2010/市委政法委`, a duty's occurrence, a
   * finding, matter, notice or record, a task, `policy.dueSoonDays`; a measure or milestone of one of these after a `#`.
   */
  readonly id: string;
  readonly unit?: string;
  readonly task?: string;
  /** What the plan calls it. */
  readonly title?: string;
  /** The day it is or was due, where that is what matters. */
  readonly due?: string;
  readonly before: FactValue;
  readonly after: FactValue;
  /** The record that brought it about: its id, for a report `2010-H1/市法院`, for a breakdown `breakdown/市法院`. Absent: an edit of the plan, or time alone. */
  readonly cause?: string;
  readonly places: { readonly before: readonly Place[]; readonly after: readonly Place[] };
  /** 12 hexadecimal digits of type, id, before and after: the same across commits and languages. */
  readonly fingerprint: string;
}

/** What a finder of facts says of one; absent values are null, absent places none. */
export interface FactDetails {
  readonly unit?: string | undefined;
  readonly task?: string | undefined;
  readonly title?: string | undefined;
  readonly due?: string | undefined;
  readonly cause?: string | undefined;
  readonly before?: FactValue | undefined;
  readonly after?: FactValue | undefined;
  readonly from?: readonly (Place | undefined)[] | undefined;
  readonly to?: readonly (Place | undefined)[] | undefined;
}

/** Collects facts; one that is said twice is kept once. */
export class FactList {
  private readonly found = new Map<string, Fact>();

  add(type: FactType, id: string, details: FactDetails): void {
    const { before = null, after = null, from = [], to = [] } = details;
    const mark = fingerprint([type, id, before, after]);
    if (this.found.has(mark)) return;
    const optional = {
      unit: details.unit,
      task: details.task,
      title: details.title,
      due: details.due,
      cause: details.cause,
    };
    this.found.set(mark, {
      type,
      id,
      ...present(optional),
      before,
      after,
      places: { before: distinct(from), after: distinct(to) },
      fingerprint: mark,
    });
  }

  /** In the order of the registry, then by id. */
  sorted(): Fact[] {
    return [...this.found.values()].sort(
      (a, b) => ORDER.get(a.type)! - ORDER.get(b.type)! || byId(a.id, b.id) || byText(a.fingerprint, b.fingerprint),
    );
  }
}

function distinct(places: readonly (Place | undefined)[]): Place[] {
  const seen = new Set<string>();
  return places.filter((place): place is Place => {
    if (!place) return false;
    const key = JSON.stringify([place.file, place.steps]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
