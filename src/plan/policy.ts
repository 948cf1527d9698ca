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
  procedure: { feedback: 'offered', feedbackDays: 5, recusal: 'required' },
  signals: new Map(),
  places: new Map(),
};

/** Whether the policy accepts the grounds of an exemption; an item that gives none rests on other grounds. */
export function isExempting(policy: Policy, item: DecisionItem): boolean {
  return policy.exemptions.includes((item.grounds as ExemptionGrounds | undefined) ?? 'other');
}

/** One setting of a policy by name, as plain data: a threshold, a switch, or a list joined by commas. */
export type PolicySettings = Readonly<Record<string, number | string | boolean>>;

/** The settings that are one value each, in the order in which they are printed. */
export const PLAIN_SETTINGS = [
  'dueSoonDays',
  'earlyDays',
  'paceTolerance',
  'paceAhead',
  'stalledMonths',
  'praise',
  'decimals',
  'replyDays',
  'recheckDays',
  'ranking',
  'rankTies',
  'rankTop',
  'rankBottom',
] as const satisfies readonly (keyof Policy)[];

/**
 * Every setting that bears on a judgement, under the name it has in `plan.yaml` (`signals.overdue`, `groups.市法院`); two
 * policies are the same when these are. `signalDefaults` are the thresholds that hold where the plan sets none.
 */
export function settingsOf(policy: Policy, signalDefaults: ReadonlyMap<string, number>): PolicySettings {
  const settings: Record<string, number | string | boolean> = {};
  for (const name of PLAIN_SETTINGS) {
    const value = policy[name];
    if (value !== undefined) settings[name] = value;
  }
  settings.exemptions = policy.exemptions.join(',');
  for (const [id, value] of signalDefaults) settings[`signals.${id}`] = policy.signals.get(id) ?? value;
  for (const [unit, group] of policy.groups) settings[`groups.${unit}`] = group;
  return settings;
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

/** A record entered within so many days of its date is not called back-dated: papers take some days to reach the office. */
export const DEFAULT_GRACE_DAYS = 7;
