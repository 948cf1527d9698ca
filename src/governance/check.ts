/** The engine: runs every rule over a change, and holds each breach against the decisions. Pure; the same change gives the same outcome. */

import { fingerprint } from '../diff/fingerprint.ts';
import { byId, byText } from '../ground/order.ts';
import type { Severity } from '../ground/place.ts';
import { type Answer, approvals, type Unfit } from './approval.ts';
import type { PlanChange } from './change.ts';
import type { Rule, Sighting } from './rule.ts';
import { type RuleId, rules } from './rules.ts';

/** A sighting with the rule that it is against. */
export interface Breach extends Sighting {
  readonly rule: RuleId;
  readonly level: Severity;
  /** 12 hexadecimal digits of rule, id, old and new: the same across commits, files and languages. */
  readonly fingerprint: string;
  /** A decision speaks of it and does not allow it. */
  readonly unfit?: { readonly decision: string; readonly why: Unfit };
}

/** A breach that a decision allows. */
export interface Allowed {
  readonly breach: Breach;
  readonly decision: string;
}

/** What came of a check. */
export interface Outcome {
  /** Gravest first, then in the order of the rules, then by id. */
  readonly breaches: readonly Breach[];
  readonly allowed: readonly Allowed[];
}

/** How grave a level is; 0 is gravest. */
export const LEVEL_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Checks a change. Levels are those of the base as it is now. */
export function checkChange(change: PlanChange): Outcome {
  const answerTo = approvals(change);
  const levels = change.tip.plan.check?.levels;
  const breaches: Breach[] = [];
  const allowed: Allowed[] = [];
  const used = new Set<string>();
  for (const rule of rules) {
    const level = levels?.get(rule.id) ?? rule.level;
    if (level === 'off') continue;
    for (const sighting of rule.find(change)) {
      const breach: Breach = {
        ...sighting,
        rule: rule.id,
        level,
        fingerprint: fingerprint([rule.id, sighting.of, sighting.old, sighting.new]),
      };
      const answer = rule.id === 'approval-unused' ? undefined : answerTo(rule as Rule, sighting);
      if (answer && answer.unfit === undefined) {
        allowed.push({ breach, decision: answer.decision });
        used.add(keyOf(answer));
      } else
        breaches.push(answer?.unfit ? { ...breach, unfit: { decision: answer.decision, why: answer.unfit } } : breach);
    }
  }
  const order = new Map<string, number>(rules.map(({ id }, index) => [id, index]));
  const sorted = breaches
    .filter(({ rule, places }) => rule !== 'approval-unused' || !used.has(keyOf({ place: places.head[0]! })))
    .sort(
      (a, b) =>
        LEVEL_RANK[a.level] - LEVEL_RANK[b.level] ||
        order.get(a.rule)! - order.get(b.rule)! ||
        byId(a.of, b.of) ||
        byText(a.fingerprint, b.fingerprint),
    );
  return { breaches: sorted, allowed };
}

function keyOf({ place }: Pick<Answer, 'place'>): string {
  return JSON.stringify([place.file, place.steps]);
}
