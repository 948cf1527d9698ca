/** The ruler: measures a finished PDF against the rules of official documents. It reads the file alone and shares nothing with what made it. */
import type { Expectation } from './expectation.ts';
import { locate } from './locate.ts';
import { readPdf } from './reading.ts';
import { type Quantity, type Rule, type RuleId, rules } from './rules.ts';

export { type Expectation, expectationOf } from './expectation.ts';
export type { Quantity, RuleId } from './rules.ts';
export { rules } from './rules.ts';

/** `info` is told but never a fault; `not-applicable` means that the document has nothing to measure. */
export type Verdict = 'ok' | 'fault' | 'info' | 'not-applicable';

/** What one rule found. */
export interface Finding {
  readonly rule: RuleId;
  readonly clause: string;
  readonly verdict: Verdict;
  readonly wanted?: Quantity;
  readonly measured?: Quantity;
  /** In the unit of what is measured. */
  readonly tolerance?: number;
  /** Counts from 1: where the worst value stands. */
  readonly page?: number;
}

/** One finding a rule, in the order of the rules. Rejects where the bytes are no readable PDF. */
export async function checkPdf(bytes: Uint8Array, expected: Expectation): Promise<Finding[]> {
  const at = locate(await readPdf(bytes), expected);
  return rules.map((rule: Rule & { readonly id: RuleId }): Finding => {
    const { id, clause, tolerance } = rule;
    const found = rule.measure(at, tolerance ?? 0);
    if (!found) return { rule: id, clause, verdict: 'not-applicable' };
    const { wanted, measured, page } = found;
    return {
      rule: id,
      clause,
      verdict: found.ok ? 'ok' : rule.info ? 'info' : 'fault',
      wanted,
      measured,
      ...(tolerance === undefined ? {} : { tolerance }),
      ...(page === undefined ? {} : { page }),
    };
  });
}
