/**
 * Where an undertaking stands by its records alone, before any deadline is looked at: claimed, verified, closed, reopened,
 * cancelled. Each record is a step from one standing to the next, in the order in which they became known.
 */

import { type Period, parsePeriod, periodOf } from '../ground/calendar/period.ts';
import { by } from '../ground/order.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import type { Decision, Inspection, Recheck } from './records.ts';
import type { Seen, SeenDecision, SeenFinding, SeenItem } from './seen.ts';
import type { Claim, Reason, Verification } from './state.ts';

/** The outcome of the records for one undertaking, or for one occurrence of it. */
export interface Standing {
  readonly claim?: Claim;
  readonly verification?: Verification;
  /** The day it was done by the standing claim or close-out. */
  readonly done?: string;
  /** Day on which it was closed. */
  readonly closed?: string;
  /** True when a decision closed it, whatever is still to come. */
  readonly closedOut: boolean;
  readonly contradicted: boolean;
  readonly reopened: boolean;
  readonly cancelled: boolean;
  /** Days on which the claim moved. */
  readonly moves: readonly string[];
  readonly items: readonly SeenItem[];
  readonly reasons: readonly Reason[];
}

/** Whether an entry speaks of a period: the one it names, else the one that the day it speaks of falls in. */
export function speaksOf(occurrence: Period, named: string | undefined, day: string): boolean {
  if (named !== undefined || occurrence.kind === 'event') return named === occurrence.name;
  return periodOf(occurrence.kind, day).name === occurrence.name;
}

/** The day that a report entry speaks of: when it was done, else the last day of the report's period. */
export function dayOfItem({ report, item }: SeenItem): string {
  return item.done ?? parsePeriod(report.period)?.to ?? report.date;
}

/** What the steps lead on: the standing so far, without the entries it rests on. */
interface State {
  readonly claim?: Claim | undefined;
  /** The claim says done, and may: the measures are met. */
  readonly claimsDone: boolean;
  readonly verification?: Verification | undefined;
  readonly done?: string | undefined;
  readonly closed?: string | undefined;
  readonly closedOut: boolean;
  readonly contradicted: boolean;
  readonly reopened: boolean;
  readonly cancelled: boolean;
  readonly moves: readonly string[];
  readonly reasons: readonly Reason[];
}

const START: State = {
  claimsDone: false,
  closedOut: false,
  contradicted: false,
  reopened: false,
  cancelled: false,
  moves: [],
  reasons: [],
};

/** One thing that happened, on the day on which it became known. */
type Step = { readonly known: string } & (
  | { readonly kind: 'claim'; readonly seen: SeenItem; readonly accepted: boolean }
  | { readonly kind: 'finding'; readonly seen: SeenFinding }
  | { readonly kind: 'recheck'; readonly seen: SeenFinding; readonly inspection: Inspection; readonly recheck: Recheck }
  /** `whole`: it closes all that was asked about, not only one period of it. */
  | { readonly kind: 'close-out'; readonly seen: SeenDecision; readonly whole: boolean }
  | { readonly kind: 'cancellation'; readonly seen: SeenDecision }
);

/** What of the records is asked about. */
interface Question {
  /** Only entries for this period. */
  readonly occurrence?: Period;
  /** Whether a claim of done may stand (measures met); absent, every one may. */
  readonly accepts?: (item: SeenItem) => boolean;
}

/** Runs the records of one task for one unit. */
export function standingOf(seen: Seen, task: string, unit: string, question: Question = {}): Standing {
  const { occurrence, accepts = () => true } = question;
  const items = seen
    .itemsOf(task, unit)
    .filter((one) => !occurrence || speaksOf(occurrence, one.item.for, dayOfItem(one)));
  const findings = seen
    .findingsOf(task, unit)
    .filter(({ finding, inspection }) => !occurrence || speaksOf(occurrence, finding.for, inspection.date));
  // The unit that answers for a thing cannot close it.
  const decisions = seen
    .decisionsOf(task, unit)
    .filter(({ decision, item }) => !decision.refused && (!occurrence || item.for === occurrence.name))
    .filter(({ decision }) => decision.type !== 'close-out' || decision.by !== unit);

  // On one day the unit speaks first, then those who check it, then those who decide.
  const steps: Step[] = [
    ...items.map((one): Step => ({ kind: 'claim', known: one.report.known, seen: one, accepted: accepts(one) })),
    ...findings.map((one): Step => ({ kind: 'finding', known: one.inspection.known, seen: one })),
    ...findings.flatMap((one) =>
      one.rechecks.map((again): Step => ({ kind: 'recheck', known: again.inspection.known, seen: one, ...again })),
    ),
    ...decisions.flatMap((one): Step[] => {
      const { known, type } = one.decision;
      if (type === 'cancellation') return [{ kind: type, known, seen: one }];
      // One period's close-out does not close the whole.
      const whole = one.item.for === undefined || occurrence !== undefined;
      return type === 'close-out' ? [{ kind: type, known, seen: one, whole }] : [];
    }),
  ].sort(by((step) => step.known));

  const { claim, verification, done, closed, claimsDone: _, ...rest } = steps.reduce(next, START);
  return { ...present({ claim, verification, done, closed }), ...rest, items };
}

function next(state: State, step: Step): State {
  switch (step.kind) {
    case 'claim':
      return claimed(state, step.seen, step.accepted);
    case 'finding':
      return found(state, step.seen);
    case 'recheck':
      return rechecked(state, step.seen, step.inspection, step.recheck);
    case 'close-out':
      return closedOut(state, step.seen, step.whole);
    case 'cancellation':
      return cancelled(state, step.seen);
  }
}

/** The unit says how far it is. Only a claim of done that is accepted leaves closed what was closed. */
function claimed(state: State, { report, item }: SeenItem, accepted: boolean): State {
  const saysDone = item.status === 'done';
  const { claim: before } = state;
  const claim: Claim = {
    status: item.status,
    known: report.known,
    report: report.id,
    place: item.place,
    ...(saysDone && { done: item.done ?? before?.done ?? report.date }),
    ...present({ percent: item.percent, words: item.words }),
  };
  const moved = before?.status !== claim.status || before.percent !== claim.percent;
  const args = present({ day: claim.known, percent: claim.percent, words: claim.words });
  const reasons: Reason[] = [{ code: `claimed-${claim.status}`, args, places: [claim.place] }];
  if (saysDone && !accepted) reasons.push({ code: 'measures-not-met', args: {}, places: [claim.place] });
  const told: State = {
    ...state,
    claim,
    claimsDone: saysDone && accepted,
    moves: moved ? [...state.moves, claim.known] : state.moves,
    reasons: [...state.reasons, ...reasons],
  };
  if (!told.claimsDone) return { ...undone(told), done: undefined };
  // A claim that stands contradicted needs more than being said again.
  return told.closed === undefined && !told.contradicted ? { ...told, done: claim.done } : told;
}

/** Somebody else looked. A finding that neither confirms nor contradicts leaves everything as it was. */
function found(state: State, { finding, inspection }: SeenFinding): State {
  const { result, words, place } = finding;
  if (result !== 'confirmed' && result !== 'contradicted') return state;
  const verification = verified(result, inspection, finding, place);
  const told = because({ ...state, verification }, `verified-${result}`, { ...inspection, words }, place);
  return result === 'confirmed' ? confirmed(told, inspection) : contradicted(told);
}

/** Somebody looked again: a contradiction is settled, or what seemed settled is not. */
function rechecked(state: State, { finding }: SeenFinding, inspection: Inspection, { result, place }: Recheck): State {
  const wasContradicted = finding.result === 'contradicted';
  const told = because(state, `recheck-${result}`, inspection, place);
  switch (result) {
    case 'open':
      return told;
    case 'closed':
      if (!wasContradicted) return told;
      return confirmed({ ...told, verification: verified('confirmed', inspection, finding, place) }, inspection);
    case 'reopened':
      return wasContradicted ? contradicted(told) : undone(told);
  }
}

function closedOut(state: State, { decision, item }: SeenDecision, whole: boolean): State {
  const told = because(state, 'closed-out', decision, item.place);
  return { ...closed(told, item.on ?? state.claim?.done ?? decision.date, decision.known), closedOut: whole };
}

function cancelled(state: State, { decision, item }: SeenDecision): State {
  return { ...because(state, 'cancelled', decision, item.place), cancelled: true };
}

/** What is claimed done and confirmed is closed. */
function confirmed(state: State, { date, known }: Inspection): State {
  if (state.claimsDone && state.closed === undefined) return closed(state, state.done ?? date, known);
  return { ...state, contradicted: false };
}

function contradicted(state: State): State {
  return { ...undone(state), contradicted: true, done: undefined };
}

function closed(state: State, done: string, known: string): State {
  return { ...state, done, closed: known, contradicted: false, reopened: false };
}

/** What was closed is open again; what was not stays as it is. */
function undone(state: State): State {
  if (state.closed === undefined) return state;
  return { ...state, done: undefined, closed: undefined, closedOut: false, reopened: true };
}

/** Adds why: what became known on which day, by whom, and where it stands. */
function because(
  state: State,
  code: string,
  { known, by, words }: Pick<Inspection | Decision, 'known' | 'by'> & { readonly words?: string },
  place: Place,
): State {
  const reason: Reason = { code, args: present({ day: known, by, words }), places: [place] };
  return { ...state, reasons: [...state.reasons, reason] };
}

function verified(
  result: Verification['result'],
  { known, by, id: record }: Inspection,
  { percent }: SeenFinding['finding'],
  place: Place,
): Verification {
  return { result, known, by, record, place, ...present({ percent }) };
}
