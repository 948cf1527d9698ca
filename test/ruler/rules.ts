/** All rules of the printed page, in the order in which a clerk reads the page. */
import { bodyRules } from './rules/body.ts';
import { endRules } from './rules/end.ts';
import { formatRules } from './rules/formats.ts';
import { headRules } from './rules/head.ts';
import { folioRules, imprintRuleList } from './rules/imprint.ts';
import { paperRules } from './rules/paper.ts';
import type { Rule } from './rules/rule.ts';

export type { Quantity, Rule } from './rules/rule.ts';

/** Every rule; its id, clause and tolerance stand in one entry. */
export const rules = [
  ...paperRules,
  ...headRules,
  ...bodyRules,
  ...endRules,
  ...formatRules,
  ...imprintRuleList,
  ...folioRules,
] as const satisfies readonly Rule[];

/** Id of a rule. */
export type RuleId = (typeof rules)[number]['id'];
