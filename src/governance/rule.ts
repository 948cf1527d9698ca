/** What a rule is: its name, how grave its breach is, how it finds one, what it takes to allow it, and two examples that are run. */

import type { Place, Severity } from '../ground/place.ts';
import type { DecisionItem } from '../plan/records.ts';
import type { PlanChange } from './change.ts';

/** Under which heading rules are listed. */
export const RULE_GROUPS = ['time', 'who', 'what', 'plan', 'breakdown', 'records', 'hands'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** Something that the change does against a rule. Data only; the sentence is in `words/`. */
export interface Sighting {
  /** What was changed, by id: `3.2`, `3.2/市法院`, `3.2#ren`, `policy.dueSoonDays`, `report/2010-H1/市法院`. The same whatever file it is in. */
  readonly of: string;
  readonly task?: string;
  readonly unit?: string;
  readonly title?: string;
  /** The values as a decision must name them; null where there is none. */
  readonly old: string | null;
  readonly new: string | null;
  /** More for the sentence. */
  readonly args?: Readonly<Record<string, string | number>>;
  readonly places: { readonly base: readonly Place[]; readonly head: readonly Place[] };
}

/** An edit of the sample's files: a text put for another (which occurs once), a file made or written anew, or one taken away. */
export type ExampleEdit =
  | { readonly file: string; readonly find: string; readonly put: string }
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly remove: true };

/** A change of the sample plan (`sample.ts`) and what is known of it. */
export interface Example {
  /** Edits that make the base; without any it is the sample. */
  readonly before?: readonly ExampleEdit[];
  readonly edits: readonly ExampleEdit[];
  /** What the base branch became meanwhile. */
  readonly meanwhile?: readonly ExampleEdit[];
  /** Day of the commit; the sample's own next day when absent. */
  readonly on?: string;
  /** The unit that brings it, as typed after `--actor`. */
  readonly actor?: string;
}

/** One rule. `why` and the sentence of a breach are in `words/`, by its id. */
export interface Rule<Id extends string = string> {
  readonly id: Id;
  /** Of a breach that nothing allows, unless the plan says otherwise. */
  readonly level: Severity;
  readonly group: RuleGroup;
  readonly find: (change: PlanChange) => readonly Sighting[];
  /** Whether an item of a new decision of type `change` that is no `edit` allows it as well; asked of items that name its task or part. */
  readonly allowedBy?: (item: DecisionItem, sighting: Sighting) => boolean;
  readonly bad: Example;
  readonly good: Example;
}

/** A rule with its id kept as a literal type. */
export function defineRule<const Id extends string>(rule: Rule<Id>): Rule<Id> {
  return rule;
}
