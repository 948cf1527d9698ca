/** The policy that holds where a plan sets none: thresholds of judgement, the same for every plan. */
import { EXEMPTION_GROUNDS, type ExemptionGrounds, type Policy } from './plan.ts';
import type { DecisionItem } from './records.ts';

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
  decimals: 1,
  exemptions: EXEMPTION_GROUNDS,
  replyDays: 10,
  recheckDays: 20,
  groups: new Map(),
  signals: new Map(),
  given: [],
};

/** Whether the policy accepts the grounds of an exemption; an item that gives none rests on other grounds. */
export function isExempting(policy: Policy, item: DecisionItem): boolean {
  return policy.exemptions.includes((item.grounds as ExemptionGrounds | undefined) ?? 'other');
}

/** One setting of a policy by name, as plain data: a threshold, a switch, or a list joined by commas. */
export type PolicySettings = Readonly<Record<string, number | string | boolean>>;

/**
 * Every setting that bears on a judgement, under the name it has in `plan.yaml` (`signals.overdue`, `groups.市法院`); two
 * policies are the same when these are. `signalDefaults` are the thresholds that hold where the plan sets none.
 */
export function settingsOf(policy: Policy, signalDefaults: ReadonlyMap<string, number>): PolicySettings {
  const { signals, groups, exemptions, given: _given, place: _place, ...switches } = policy;
  return {
    ...switches,
    exemptions: exemptions.join(','),
    ...Object.fromEntries([...signalDefaults].map(([id, value]) => [`signals.${id}`, signals.get(id) ?? value])),
    ...Object.fromEntries([...groups].map(([unit, group]) => [`groups.${unit}`, group])),
  };
}

/** A setting that differs; null where one side does not have it. */
export interface SettingChange {
  readonly setting: string;
  readonly from: number | string | boolean | null;
  readonly to: number | string | boolean | null;
}

/** What differs between two policies, in the order of the newer one. */
export function settingChanges(before: PolicySettings, after: PolicySettings): SettingChange[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .map((setting) => ({ setting, from: before[setting] ?? null, to: after[setting] ?? null }))
    .filter(({ from, to }) => from !== to);
}
