/**
 * Where an undertaking stands by its records alone, before any deadline is looked at: claimed, verified, closed, reopened,
 * cancelled. A small machine runs over the records in the order in which they became known.
 */

import { type Period, parsePeriod, periodOf } from '../../src/ground/calendar/period.ts';
import { present } from '../../src/ground/present.ts';
import type { Seen, SeenFinding, SeenItem } from '../../src/plan/seen.ts';
import type { Claim, Reason, Verification } from '../../src/plan/state.ts';

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

type Step =
  | { readonly known: string; readonly order: number; readonly kind: 'claim'; readonly seen: SeenItem }
  | { readonly known: string; readonly order: number; readonly kind: 'finding'; readonly seen: SeenFinding }
  | {
      readonly known: string;
      readonly order: number;
      readonly kind: 'recheck';
      readonly seen: SeenFinding;
      readonly index: number;
    }
  | { readonly known: string; readonly order: number; readonly kind: 'decision'; readonly index: number };

/** Whether an entry speaks of a period: the one it names, else the one that the day it speaks of falls in. */
export function speaksOf(occurrence: Period, named: string | undefined, day: string): boolean {
  if (named !== undefined || occurrence.kind === 'event') return named === occurrence.name;
  return periodOf(occurrence.kind, day).name === occurrence.name;
}

/** The day that a report entry speaks of: when it was done, else the last day of the report's period. */
export function dayOfItem({ report, item }: SeenItem): string {
  return item.done ?? parsePeriod(report.period)?.to ?? report.date;
}

const NOTHING: Standing = {
  closedOut: false,
  contradicted: false,
  reopened: false,
  cancelled: false,
  moves: [],
  items: [],
  reasons: [],
};

/**
 * Runs the records of one task for one unit. `occurrence` limits the run to entries for that period; `accepts` says
 * whether a claim of done may stand (measures met).
 */
export function standingOf(
  seen: Seen,
  task: string,
  unit: string,
  options: { readonly occurrence?: Period; readonly accepts?: (item: SeenItem) => boolean } = {},
): Standing {
  const { occurrence } = options;
  const told = seen.itemsOf(task, unit);
  const found = seen.findingsOf(task, unit);
  const decided = seen.decisionsOf(task, unit);
  if (told.length === 0 && found.length === 0 && decided.length === 0) return NOTHING;
  const items = occurrence ? told.filter((one) => speaksOf(occurrence, one.item.for, dayOfItem(one))) : told;
  const findings = occurrence
    ? found.filter(({ inspection, finding }) => speaksOf(occurrence, finding.for, inspection.date))
    : found;
  const decisions = decided.filter(
    ({ decision, item }) => !decision.refused && (!occurrence || item.for === occurrence.name),
  );

  // On one day the unit speaks first, then those who check it, then those who decide.
  const steps: Step[] = [
    ...items.map((one): Step => ({ known: one.report.known, order: 0, kind: 'claim', seen: one })),
    ...findings.flatMap((one): Step[] => [
      { known: one.inspection.known, order: 1, kind: 'finding', seen: one },
      ...one.rechecks.map(
        ({ inspection }, index): Step => ({ known: inspection.known, order: 2, kind: 'recheck', seen: one, index }),
      ),
    ]),
    ...decisions.map(({ decision }, index): Step => ({ known: decision.known, order: 3, kind: 'decision', index })),
  ].sort((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : a.order - b.order));

  let claim: Claim | undefined;
  let verification: Verification | undefined;
  let done: string | undefined;
  let closed: string | undefined;
  let claimsDone = false;
  let contradicted = false;
  let reopened = false;
  let cancelled = false;
  let closedOut = false;
  const moves: string[] = [];
  const reasons: Reason[] = [];

  const close = (day: string, known: string) => {
    done = day;
    closed = known;
    contradicted = false;
    reopened = false;
  };
  const undo = () => {
    if (closed === undefined) return;
    closed = undefined;
    closedOut = false;
    done = undefined;
    reopened = true;
  };

  for (const step of steps) {
    if (step.kind === 'claim') {
      const { report, item } = step.seen;
      const accepted = item.status !== 'done' || (options.accepts?.(step.seen) ?? true);
      if (!claim || claim.status !== item.status || claim.percent !== item.percent) moves.push(report.known);
      const firstDone = claim?.status === 'done' ? claim.done : undefined;
      claim = {
        status: item.status,
        known: report.known,
        report: report.id,
        place: item.place,
        ...(item.status === 'done' && { done: item.done ?? firstDone ?? report.date }),
        ...present({ percent: item.percent, words: item.words }),
      };
      reasons.push({
        code: `claimed-${item.status}`,
        args: args({ day: report.known, percent: item.percent, words: item.words }),
        places: [item.place],
      });
      if (item.status === 'done' && !accepted)
        reasons.push({ code: 'measures-not-met', args: {}, places: [item.place] });
      claimsDone = item.status === 'done' && accepted;
      if (claimsDone) {
        // A claim that stands contradicted needs more than being said again.
        if (closed === undefined && !contradicted) done = claim.done;
      } else if (closed !== undefined) undo();
      else done = undefined;
    } else if (step.kind === 'finding') {
      const { finding, inspection } = step.seen;
      if (finding.result !== 'confirmed' && finding.result !== 'contradicted') continue;
      verification = verified(finding.result, step.seen, inspection.known, inspection.by, inspection.id, finding.place);
      reasons.push({
        code: `verified-${finding.result}`,
        args: { day: inspection.known, by: inspection.by, words: finding.words },
        places: [finding.place],
      });
      if (finding.result === 'confirmed') {
        contradicted = false;
        if (claimsDone && closed === undefined) close(done ?? inspection.date, inspection.known);
      } else {
        undo();
        contradicted = true;
        done = undefined;
      }
    } else if (step.kind === 'recheck') {
      const { inspection, recheck } = step.seen.rechecks[step.index]!;
      const wasContradiction = step.seen.finding.result === 'contradicted';
      reasons.push({
        code: `recheck-${recheck.result}`,
        args: { day: inspection.known, by: inspection.by },
        places: [recheck.place],
      });
      if (recheck.result === 'closed' && wasContradiction) {
        contradicted = false;
        verification = verified('confirmed', step.seen, inspection.known, inspection.by, inspection.id, recheck.place);
        if (claimsDone && closed === undefined) close(done ?? inspection.date, inspection.known);
      } else if (recheck.result === 'reopened') {
        undo();
        if (wasContradiction) {
          contradicted = true;
          done = undefined;
        }
      }
    } else {
      const { decision, item } = decisions[step.index]!;
      if (decision.type === 'close-out' && decision.by !== unit) {
        close(item.on ?? claim?.done ?? decision.date, decision.known);
        // One period's close-out does not close the whole.
        closedOut = item.for === undefined || occurrence !== undefined;
        reasons.push({ code: 'closed-out', args: { day: decision.known, by: decision.by }, places: [item.place] });
      } else if (decision.type === 'cancellation') {
        cancelled = true;
        reasons.push({ code: 'cancelled', args: { day: decision.known, by: decision.by }, places: [item.place] });
      }
    }
  }
  return {
    ...present({ claim, verification, done, closed }),
    closedOut,
    contradicted,
    reopened,
    cancelled,
    moves,
    items,
    reasons,
  };
}

function verified(
  result: Verification['result'],
  seen: SeenFinding,
  known: string,
  by: string,
  record: string,
  place: Verification['place'],
): Verification {
  return {
    result,
    known,
    by,
    record,
    place,
    ...present({ percent: seen.finding.percent }),
  };
}

/** Drops the absent values, so that reasons carry only what is known. */
function args(values: Record<string, string | number | undefined>): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) kept[key] = value;
  return kept;
}
