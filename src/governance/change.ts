/** What the rules look at: the plan before and after a change, its files as data, and who brought what when. */
import type { Plan } from '../plan/plan.ts';
import type { Place } from '../source/source.ts';
import {
  type Promised,
  type PromisedMeasure,
  type PromisedStep,
  promisedMeasures,
  promisedSteps,
  promisesOf,
} from './promises.ts';
import { type RecordFile, recordFiles } from './records.ts';

/** The plan's YAML files as parsed, by path in the plan folder. */
export type Documents = ReadonlyMap<string, unknown>;

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

/** Makes a side. */
export function sideOf(plan: Plan, documents: Documents, attachments: ReadonlyMap<string, string> = new Map()): Side {
  return new LazySide(plan, documents, attachments);
}

class LazySide implements Side {
  readonly plan: Plan;
  readonly documents: Documents;
  readonly attachments: ReadonlyMap<string, string>;
  #promises: ReadonlyMap<string, Promised> | undefined;
  #measures: readonly PromisedMeasure[] | undefined;
  #steps: readonly PromisedStep[] | undefined;
  #records: readonly RecordFile[] | undefined;

  constructor(plan: Plan, documents: Documents, attachments: ReadonlyMap<string, string>) {
    this.plan = plan;
    this.documents = documents;
    this.attachments = attachments;
  }

  get promises() {
    this.#promises ??= promisesOf(this.plan);
    return this.#promises;
  }
  get measures() {
    this.#measures ??= promisedMeasures(this.plan);
    return this.#measures;
  }
  get steps() {
    this.#steps ??= promisedSteps(this.plan);
    return this.#steps;
  }
  get records() {
    this.#records ??= recordFiles(this.plan, this.documents);
    return this.#records;
  }
}

/** The data of the only file of a kind (`plan`, `units`), or undefined. */
export function documentOf(side: Side, kind: string): Readonly<Record<string, unknown>> | undefined {
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
