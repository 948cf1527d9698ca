/** Words of the criteria of judgement: thresholds, settings, what counts for a period. */
import { measuredIn, type SignalId } from '../../circular/signals.ts';
import type { ExemptionGrounds } from '../../plan/plan.ts';
import type { SettingChange } from '../../plan/policy.ts';
import { sharePercent } from '../phrases.ts';
import type { Criteria } from '../zh/circular-criteria.ts';
import { circular } from './circular.ts';
import { signals } from './circular-signals.ts';
import { common } from './common.ts';
import { many } from './phrases.ts';

const { day, percent } = common;

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
  if (setting.startsWith('signals.')) return signals[setting.slice(8) as SignalId]?.title ?? setting.slice(8);
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
      return value === 0 ? 'half up to whole percents' : `half up to ${many(Number(value), 'decimal')}`;
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

export const criteria: Criteria = {
  grounds,
  settingTitle,
  settingValue,
  threshold: (id, threshold, standard) => {
    if (threshold === 'off') return 'off';
    if (measuredIn(id) === 'holds') return 'holds';
    const own = `at least ${measuredIn(id) === 'percent' ? percent(threshold) : threshold}`;
    return threshold === standard ? own : `${own} (default ${standard})`;
  },
  value: (result) =>
    measuredIn(result.id) === 'holds'
      ? 'holds'
      : measuredIn(result.id) === 'percent'
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
    `Shares and points are rounded half up to ${args.decimals === 0 ? 'whole numbers' : `${many(args.decimals, 'decimal')}`}, each by itself; they are not bent to add up to 100%.`,
  ],
  periodNotes: (args) => [
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
      measured: 'Measured by, or what is set',
      threshold: 'Standard',
      source: 'Source',
    },
    default: 'default',
    noGroup: 'no group',
  },
};
