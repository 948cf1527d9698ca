/** What the rules look at: the plan before and after a change, its files as data, and who brought what when. */

import type { Place } from '../ground/place.ts';
import type { Deadline } from '../plan/deadline.ts';
import type { Measure, Milestone, Plan } from '../plan/plan.ts';
import type { PlanKind, RecordKind } from '../plan/records.ts';

/** The plan's YAML files as parsed, by path in the plan folder. */
export type Documents = ReadonlyMap<string, unknown>;

/** One deadline of one unit: of the whole task or of a part. */
export interface Promised {
  /** The task or the part. */
  readonly item: string;
  readonly task: string;
  /** Empty where nobody is named. */
  readonly unit: string;
  readonly title: string;
  readonly deadline: Deadline | undefined;
  readonly place: Place;
}

/** One measure that binds a unit. */
export interface PromisedMeasure {
  readonly item: string;
  readonly task: string;
  readonly unit: string;
  readonly measure: Measure;
}

/** One milestone that binds a unit. */
export interface PromisedStep {
  readonly task: string;
  readonly unit: string;
  readonly step: Milestone;
}

/** One record's file. */
export interface RecordFile {
  readonly kind: RecordKind;
  /** `report/2010-H1/市法院`, `decision/2010-11-02-extension`. */
  readonly name: string;
  readonly path: string;
  /** As parsed, without the mark of exercise data, which has a rule of its own. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly exercise: boolean;
  readonly digest: string;
  /** Day from which it counts, where the plan knows it. */
  readonly known?: string;
  /** The first day that it speaks of: an inspection of several days begins before it counts. */
  readonly dated?: string;
  /** The unit whose record it is, or the office. */
  readonly owner: string;
  readonly place: Place;
}

/** One side of a change. What is derived is made when it is first asked for. */
export interface Side {
  readonly plan: Plan;
  readonly documents: Documents;
  /** Blob ids of the files that are not YAML, by path in the plan folder. */
  readonly attachments: ReadonlyMap<string, string>;
  /** Deadlines by undertaking or part of one, breakdowns left out. */
  readonly promises: ReadonlyMap<string, Promised>;
  readonly measures: readonly PromisedMeasure[];
  readonly steps: readonly PromisedStep[];
  readonly records: readonly RecordFile[];
}

/** Who makes the change, where that is known: a unit, the office (which may touch everything), or somebody of neither. */
export type Actor = { readonly unit: string } | 'office' | 'stranger';

/** See the module comment. Days are `YYYY-MM-DD`. */
export interface PlanChange {
  /** Where the branch left the base. */
  readonly base: Side;
  readonly head: Side;
  /** The base as it is now; the same as {@link base} where it has not moved on. */
  readonly tip: Side;
  /** Day of the change: that of the newest commit, never before the base's own. */
  readonly day: string;
  /** Day on which the change brought a file of the head. Never before the base's own: a commit cannot precede what it builds on. */
  readonly broughtOn: (path: string) => string;
  readonly actor?: Actor;
}

/** The data of the only file of a kind (`plan`, `units`), or undefined. */
export function documentOf(side: Side, kind: PlanKind): Readonly<Record<string, unknown>> | undefined {
  for (const data of side.documents.values()) if (isMapping(data) && data.kind === kind) return data;
  return undefined;
}

/** True for a mapping of a parsed file. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Places of a breach on both sides; absent ones left out. */
export function placesOf(base: Place | undefined, head?: Place) {
  return { base: base ? [base] : [], head: head ? [head] : [] };
}
