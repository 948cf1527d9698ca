/** Words of the rules of judgement in English: signals, how they are measured, thresholds and settings. */
import type { SignalId } from '../../circular/signals.ts';
import type { ExemptionGrounds } from '../../plan/plan.ts';
import type { SettingChange } from '../../plan/policy.ts';
import type { CircularRules } from '../zh/circular-rules.ts';
import { circular } from './circular.ts';
import { sharePercent } from './circular-facts.ts';
import { common } from './common.ts';

const { day, percent } = common;

const signal: Record<SignalId, string> = {
  'report-late': 'report late',
  'report-missing': 'report missing',
  'breakdown-missing': 'breakdown missing',
  'people-missing': 'people missing',
  'liaison-missing': 'liaison missing',
  'meeting-missed': 'meeting missed',
  'meeting-absent': 'meeting absent',
  'duty-missing': 'other duty missing',
  stalled: 'stalled',
  'rectification-overdue': 'rectification overdue',
  'rectification-reopened': 'rectification reopened',
  'finding-repeated': 'finding repeated',
  'notice-unanswered': 'notice unanswered',
  'matter-overdue': 'matter overdue',
  contradicted: 'contradicted',
  overdue: 'overdue',
  missed: 'missed',
  'behind-pace': 'behind pace',
  'under-target': 'under target',
  'all-reports-on-time': 'all reports on time',
  'breakdown-complete': 'breakdown complete',
  'nothing-to-rectify': 'nothing left to rectify',
  'verified-share': 'verified share',
  'closed-early': 'closed early',
  'closed-on-time': 'closed on time',
  'target-exceeded': 'target exceeded',
  'good-practice': 'good practice',
};

const grounds: Record<ExemptionGrounds, string> = {
  'force-majeure': 'force majeure',
  others: "others' fault",
  superior: 'by order from above',
  other: 'other grounds',
};

const titles: Readonly<Record<string, string>> = {
  dueSoonDays: 'Due soon',
  earlyDays: 'Early',
  paceTolerance: 'Behind pace',
  paceAhead: 'Ahead of pace',
  stalledMonths: 'Stalled',
  ranking: 'Ranking',
  rankTies: 'Ties',
  rankTop: 'Places shown from the top',
  rankBottom: 'Places shown from the bottom',
  praise: 'Praise of units that are criticised',
  decimals: 'Rounding of shares',
  exemptions: 'Grounds of exemption accepted',
  replyDays: 'Time to answer',
  recheckDays: 'Time to check again',
  noticeDays: 'When notices are sent',
  answerDays: 'Time to answer a notice',
  'procedure.feedback': 'Asking the units named in a draft',
  'procedure.feedbackDays': 'Time to answer a draft',
  'procedure.recusal': 'Stepping aside',
};

function settingTitle(setting: string): string {
  if (setting.startsWith('signals.')) return signal[setting.slice(8) as SignalId] ?? setting.slice(8);
  if (setting.startsWith('groups.')) return `group of ${setting.slice(7)}`;
  return titles[setting] ?? setting;
}

function settingValue(setting: string, value: number | string | boolean | null): string {
  if (value === null) return 'not set';
  switch (setting) {
    case 'dueSoonDays':
      return `within ${value} days of the day`;
    case 'earlyDays':
      return `${value} days or more before the day`;
    case 'paceTolerance':
      return `more than ${value} points below the share due`;
    case 'paceAhead':
      return `${value} points or more above the share due`;
    case 'stalledMonths':
      return `no change for ${value} months`;
    case 'ranking':
      return value ? 'by share on time, inside each group' : 'none';
    case 'rankTies':
      return value === 'skip' ? 'same place, later places skipped' : 'same place, later places not skipped';
    case 'rankTop':
      return `first ${value}`;
    case 'rankBottom':
      return `last ${value}`;
    case 'praise':
      return value === 'per-deed' ? 'allowed for another deed' : 'withheld';
    case 'decimals':
      return value === 0 ? 'half up to whole percents' : `half up to ${value} decimal${value === 1 ? '' : 's'}`;
    case 'exemptions':
      return value === ''
        ? 'none'
        : String(value)
            .split(',')
            .map((one) => grounds[one as ExemptionGrounds] ?? one)
            .join(', ');
    case 'noticeDays':
      return `a blue notice within ${value} days of the day`;
    case 'answerDays':
      return `${value} working days after the notice`;
    case 'procedure.feedback':
      return value === 'required' ? 'nothing is issued unheard' : 'may be issued unheard, and then says so';
    case 'procedure.feedbackDays':
      return `${value} working days after they were asked`;
    case 'procedure.recusal':
      return value === 'required' ? 'nothing is issued before it is recorded' : 'told where it is not recorded';
    case 'replyDays':
    case 'recheckDays':
      return `${value} working days after issue`;
    default:
      return String(value);
  }
}

const change = ({ setting, from, to }: SettingChange) =>
  `${settingTitle(setting)} from “${settingValue(setting, from)}” to “${settingValue(setting, to)}”`;

export const circularRules: CircularRules = {
  signal,
  grounds,
  settingTitle,
  settingValue,
  rule: (id, policy) =>
    ({
      'report-late': 'written reports received after their day',
      'report-missing': 'written reports past their day and not received',
      'breakdown-missing': 'tasks that the breakdown leaves out after the day set for it; without such a day none',
      'people-missing': 'tasks without leader, section or person in the breakdown after the day set for it',
      'liaison-missing': 'no liaison officer after the day set; without such a day none',
      'meeting-missed': 'meetings the unit had to hold, past their day, not held and without a recorded reason',
      'meeting-absent':
        'meetings whose record names the unit absent and gives no reason; one on neither list is not absent',
      'duty-missing':
        'agenda, inspections and other duties past the day set and not done; without such a day none, and no agenda where the report of the period is missing itself',
      stalled: `dated tasks neither done nor past their day in which no report or inspection showed any change for ${policy.stalledMonths} months`,
      'rectification-overdue': 'rectifications past their day that no re-check closed; own findings are left out',
      'rectification-reopened': 'times a re-check found that a problem had come back',
      'finding-repeated': 'times an inspection found the same problem again; own findings are left out',
      'notice-unanswered':
        'notices past their day and not answered; one replaced by a later notice, or whose matter is settled, is left out',
      'matter-overdue': 'assigned matters past their day and not settled',
      contradicted: 'tasks reported done, found otherwise and not made good',
      overdue: 'tasks past their day (as extended) and not done',
      missed: 'occurrences of recurring tasks due in the period and not done',
      'behind-pace': `tasks not yet due, more than ${policy.paceTolerance} points below the share due, or with a step or own aim past its day`,
      'under-target': 'measures not met after the day',
      'all-reports-on-time': 'every written report due in the period came on time',
      'breakdown-complete': 'every task broken down, with leader, section and person',
      'nothing-to-rectify': 'no rectification overdue, reopened or closed late, and no claim contradicted',
      'verified-share':
        'percent of what is reported done that others verified; not given where nothing is reported done',
      'closed-early': `tasks done ${policy.earlyDays} days or more before their day and closed in the period; none that was ever overdue, contradicted or reopened`,
      'closed-on-time':
        'tasks done by their day and closed in the period, early ones apart; none that was ever overdue, contradicted or reopened',
      'target-exceeded': 'measures whose verified value is above the target; claims alone do not count',
      'good-practice': 'good practices found by inspections; own findings are left out',
    })[id],
  threshold: (threshold, measuredIn, standard) => {
    if (threshold === 'off') return 'off';
    if (measuredIn === 'holds') return 'holds';
    const own = `at least ${measuredIn === 'percent' ? percent(threshold) : threshold}`;
    return threshold === standard ? own : `${own} (default ${standard})`;
  },
  value: (result, measuredIn) =>
    measuredIn === 'holds'
      ? 'holds'
      : measuredIn === 'percent'
        ? `${sharePercent(result.value ?? 0, result.decimals)}, standard at least ${percent(result.threshold)}`
        : `${result.value}, standard at least ${result.threshold}`,
  general: (args) => [
    'Solid work needs every signal at once (one with nothing to measure apart) and something due; for the other verdicts one signal is enough. Signals have no weights and there is no score.',
    'A unit for which nothing fell due, which was called to no meeting and which nobody inspected is not judged.',
    'Work worded 力争 (strive for) or 探索 (explore), cancelled work and work without a date is no ground for criticism. Extended work is judged by its new day, exempt and excused work not at all.',
    'Under little result a task counts once, as the first of: contradicted, overdue, missed, behind pace, under target.',
    `A unit that is slack or weak in its measures is not called solid; what is criticised is no ground for praise.${args.onlyWithout ? ' A unit that is criticised is not praised.' : ''}`,
    args.ranking
      ? 'Units are ranked by share on time inside their group only; equal shares have equal rank.'
      : 'There is no ranking; units are compared inside their group only.',
    `Shares and points are rounded half up to ${args.decimals === 0 ? 'whole numbers' : `${args.decimals} decimal${args.decimals === 1 ? '' : 's'}`}, each by itself; they are not bent to add up to 100%.`,
  ],
  ruleNotes: (args) => [
    `Reports and meetings count for the period they belong to; inspections, re-checks, close-outs and decisions count by their date, each in one circular only, here ${day(args.since)} to ${day(args.asOf)}. Overdue, behind pace and contradicted are as at the end of ${day(args.asOf)}.`,
    ...(args.exemptions === undefined
      ? []
      : [`Annex ${args.exemptions} lists all extensions, exemptions, leave of absence and days set.`]),
    `Days to answer are working days counted from the day after ${day(args.from)}: answers to ${day(args.reply)}, re-checks to ${day(args.recheck)}. A draft counts from the as-of day, the circular anew from the day of issue.`,
  ],
  fixed: (source) =>
    source === undefined
      ? 'The plan sets no rules of judgement; the defaults hold.'
      : `The rules are the plan's own (${source}); for what they leave out the defaults hold.`,
  history: (history, first) => {
    if (!history.known) {
      return [
        history.because === 'no-repository'
          ? 'The files have no history of commits, so that it cannot be told whether the rules were changed during the period.'
          : 'The plan was never committed, so that it cannot be told whether the rules were changed during the period.',
      ];
    }
    const base = history.before
      ? `the plan as it stood before the period (commit ${history.revision.slice(0, 12)} of ${day(history.day)})`
      : `the plan as first committed (${history.revision.slice(0, 12)}, ${day(history.day)}; there is no commit before ${day(first)})`;
    if (history.revisions.length === 0) return [`The rules are those of ${base}; they were not changed since.`];
    return [
      `The rules were changed after ${base}; this circular judges by the present ones.`,
      ...history.revisions.map(
        ({ revision, day: on, changes }) =>
          `${revision === undefined ? 'Not committed yet' : `Commit ${revision.slice(0, 12)}${on === undefined ? '' : ` of ${day(on)}`}`}: ${changes.map(change).join('; ')}.`,
      ),
    ];
  },
  noComparison: 'There is no period before to compare with.',
  comparedWith: (source) =>
    ({
      issued: 'The earlier figures are those frozen when the circular before was issued.',
      'as-issued':
        'The earlier figures are computed again as of the day of the circular before, from the files of that time.',
      recomputed: 'No circular was issued for the period before; its figures are those of the day on which it was due.',
    })[source],
  settingsDiffer: (changes) => `The rules differ: ${changes.map(change).join('; ')}.`,
  withheld: (unit, id, because) =>
    `${unit}: the signals reach ${circular.verdict[id]}, but praise is withheld because ${{ criticised: 'the unit is criticised', opposite: 'it is also found slack or weak in its measures', 'same-subject': 'it is criticised for the same thing' }[because]}.`,
  page: {
    title: 'Rules of judgement',
    settings: 'setting',
    groups: 'group',
    column: {
      verdict: 'Verdict',
      signal: 'Signal or setting',
      rule: 'Measured by, or what is set',
      threshold: 'Standard',
      source: 'Source',
    },
    default: 'default',
    noGroup: 'no group',
  },
};
