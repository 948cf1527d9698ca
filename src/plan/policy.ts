/** The policy that holds where a plan sets none: thresholds of judgement, the same for every plan. */
import type { Policy } from './plan.ts';

/** Defaults; `signals` is empty because each signal carries its own. */
export const DEFAULT_POLICY: Policy = {
  dueSoonDays: 30,
  earlyDays: 10,
  noticeDays: 10,
  answerDays: 5,
  paceTolerance: 5,
  paceAhead: 10,
  stalledMonths: 6,
  ranking: false,
  rankTies: 'skip',
  praise: 'per-deed',
  signals: new Map(),
};
