/** One side of a change, from a plan and its files; what is derived is made when it is first asked for. */
import type { Plan } from '../plan/plan.ts';
import type { Documents, Promised, PromisedMeasure, PromisedStep, RecordFile, Side } from './change.ts';
import { promisedMeasures, promisedSteps, promisesOf } from './promises.ts';
import { recordFiles } from './records.ts';

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
