/** What allows a breach: a decision in the tree that names what is changed, from what to what, why, and who approved it. */

import { grouped } from '../ground/grouped.ts';
import type { Place } from '../ground/place.ts';
import type { Decision, DecisionItem } from '../plan/records.ts';
import type { PlanChange } from './change.ts';
import { recordMoves } from './records.ts';
import type { Rule, Sighting } from './rule.ts';

/** Why a decision that speaks of a breach does not allow it. */
export type Unfit =
  | 'values-differ'
  | 'type-wrong'
  | 'refused'
  | 'approver-missing'
  | 'reason-missing'
  | 'not-yet'
  | 'self-approved';

/** What the decisions say of one breach. */
export interface Answer {
  readonly decision: string;
  readonly place: Place;
  /** Absent: it is allowed. */
  readonly unfit?: Unfit;
}

/** Decisions that the change brings. One that was edited or merely moved is none. */
export function newDecisions(change: PlanChange): readonly Decision[] {
  const added = new Set(
    recordMoves(change)
      .added.filter(({ kind }) => kind === 'decision')
      .map(({ path }) => path),
  );
  return change.head.plan.records.decisions.filter(({ place }) => added.has(place.file));
}

/** Looks for a decision on breaches of a change: those of the base as it is now, and those that the change itself brings. */
export function approvals(change: PlanChange): (rule: Rule, sighting: Sighting) => Answer | undefined {
  const fresh = new Set(newDecisions(change));
  const entries = [...change.tip.plan.records.decisions, ...fresh]
    .flatMap((decision) => decision.items.map((item) => ({ decision, item })))
    .map((entry, order) => ({ ...entry, order }));
  const edits = grouped(
    entries.filter(({ item }) => item.edit !== undefined),
    ({ item }) => JSON.stringify([item.edit, item.of]),
  );
  // These name no value that would bind them to one edit: they count for the change that brings them.
  const plain = grouped(
    entries.filter(
      ({ decision, item }) => item.edit === undefined && decision.type === 'change' && fresh.has(decision),
    ),
    ({ item }) => item.task,
  );
  return (rule, sighting) => {
    const tasks = new Set([sighting.task, sighting.of.split('/')[0]]);
    const about = [
      ...edits(JSON.stringify([rule.id, sighting.of])),
      ...[...tasks].flatMap(plain).filter(({ item }) => rule.allowedBy?.(item, sighting)),
    ].sort((a, b) => a.order - b.order);
    let near: Answer | undefined;
    for (const { decision, item } of about) {
      const unfit = namesValues(item, sighting) ? unfitness(change, sighting, decision, item) : 'values-differ';
      const answer = { decision: decision.id, place: item.place };
      if (unfit === undefined) return answer;
      near ??= { ...answer, unfit };
    }
    return near;
  };
}

/** Whether an item that is an edit names the values of the breach; others name none. */
function namesValues(item: DecisionItem, sighting: Sighting): boolean {
  if (item.edit === undefined) return true;
  return (item.old ?? null) === sighting.old && (item.new ?? null) === sighting.new;
}

function unfitness({ day }: PlanChange, sighting: Sighting, decision: Decision, item: DecisionItem): Unfit | undefined {
  if (decision.type !== 'change') return 'type-wrong';
  if (decision.refused) return 'refused';
  if (decision.approver === undefined) return 'approver-missing';
  if (item.reason === undefined) return 'reason-missing';
  if (decision.known > day) return 'not-yet';
  if (sighting.unit !== undefined && (decision.by === sighting.unit || decision.approver === sighting.unit))
    return 'self-approved';
  return undefined;
}

/** Texts that YAML takes as they are. Digits with a point would become a number, and full-width marks look like a slip. */
const PLAIN = /^[\p{Script=Han}A-Za-z0-9][\p{Script=Han}A-Za-z0-9_./#@×+%-]*$/u;
const NOT_TEXT = /^(?:[\d.][\d._eE+]*|0[xo][\da-f]+|true|false|null|yes|no|on|off|y|n)$/i;

/** The item that a decision needs, as lines of YAML; `reason` is what stands for the reason still to be written. */
export function approvalLines(
  { rule, of, old, new: now }: Pick<Sighting, 'of' | 'old' | 'new'> & { readonly rule: string },
  reason: string,
): string[] {
  const scalar = (text: string) => (PLAIN.test(text) && !NOT_TEXT.test(text) ? text : JSON.stringify(text));
  return [
    `- edit: ${rule}`,
    `  of: ${scalar(of)}`,
    ...(old === null ? [] : [`  old: ${scalar(old)}`]),
    ...(now === null ? [] : [`  new: ${scalar(now)}`]),
    `  reason: ${reason}`,
  ];
}
