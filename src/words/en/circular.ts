/** Words of the circular in English. Names of units and titles of tasks stay Chinese, as the plan has them. */
import type { SignalId } from '../../circular/signals.ts';
import type { Exemption } from '../../circular/types.ts';
import type { CircularWords } from '../zh/circular.ts';
import { bare, fact, quoted, sharePercent } from './circular-facts.ts';
import { common } from './common.ts';

const { day, days, percent, period: periodName } = common;
const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;
const are = (count: number) => (count === 1 ? 'is' : 'are');

const verdict = {
  solid: 'solid work (工作扎实)',
  'marked-results': 'marked results (成效显著)',
  slack: 'slack (抓得不紧)',
  'weak-measures': 'weak measures (措施不力)',
  'little-result': 'little result (成效不大)',
} as const;
const unitClass = {
  praised: 'praised',
  both: 'praised and criticised',
  criticised: 'criticised',
  neither: 'neither praised nor criticised',
  'nothing-due': 'with nothing due',
} as const;
const classes = {
  closed: 'closed',
  'to-verify': 'reported done, to be verified',
  'under-way': 'under way',
  'behind-pace': 'behind pace',
  'behind-aim': 'behind the aim',
  overdue: 'overdue or missed',
  contradicted: 'contradicted or reopened',
  'no-evidence': 'standing without evidence',
  'not-yet': 'not open yet',
  'no-date': 'without a date',
} as const;

export const circular: CircularWords = {
  work: (title) => title.replace(/(?:工作方案|实施方案|实施意见|工作计划|工作要点|方案|计划|意见)$/u, '') || title,
  title: (period, work) => `Circular on the progress of ${work}, ${periodName(period)}`,
  draft: 'draft for comment',
  banner: (exercise, draft) =>
    [exercise ? common.exercise : '', draft ? 'draft for comment' : ''].filter((one) => one !== '').join(' · '),
  chapter: (n) => `${n}. `,
  item: (n) => `(${n}) `,
  between: ' ',
  listJoin: ', ',
  verdictJoin: ': ',
  inBrackets: (words) => ` (${bare(words)})`,
  unitFacts: (unit, facts, rows) => `${unit}: ${facts.join('; ')}${rows}.`,
  rows: (annex, first, last) =>
    first === last ? ` (annex ${annex}, row ${first})` : ` (annex ${annex}, rows ${first} to ${last})`,
  headings: {
    overall: 'Overall',
    progress: 'Progress by section',
    praise: 'Praise',
    criticism: 'Criticism',
    office: 'The office itself',
    common: 'Common problems',
    requirements: 'Requirements',
  },
  verdict,
  side: { praise: 'praise', criticism: 'criticism' },
  unitClass,
  class: classes,
  basis: ({ plan, clause, period }) =>
    `Under ${clause === undefined ? '' : `clause ${clause} of `}the plan “${plan}”, the progress in the ${periodName(period)} is made known as follows.`,
  checked: (args) =>
    `The state is that of ${day(args.asOf)}. ${many(args.due, 'written report')} ${args.due === 1 ? 'was' : 'were'} due and ${args.received} received${
      args.excused === 0 ? '' : `; ${args.excused} more ${are(args.excused)} exempt by decision and not counted`
    }. From ${day(args.since)} to ${day(args.asOf)} ${
      args.inspections === 0
        ? 'no inspection was made'
        : `${many(args.inspections, 'inspection')} ${args.inspections === 1 ? 'was' : 'were'} made, ${args.unannounced} of them unannounced`
    }. What a unit reports as done and nobody verified is no ground for closing or for praise of results.`,
  overallUnits: (total, list) =>
    total === 0
      ? 'No unit is covered.'
      : `${many(total, 'lead or responsible unit', 'lead and responsible units')} ${are(total)} covered: ${list.map((one) => `${one.count} ${unitClass[one.id]}`).join(', ')}.`,
  counts: (total, list) =>
    total === 0
      ? 'There are no undertakings.'
      : `${many(total, 'undertaking')}: ${list.map((one) => `${one.count} ${classes[one.id]}${one.share === undefined ? '' : ` (${sharePercent(one.share)})`}`).join('; ')}.`,
  overallReports: (args) =>
    args.due === 0
      ? 'No written report fell due.'
      : `Written reports due: ${args.due}; on time ${args.onTime}, late ${args.late}, missing ${args.missing}.`,
  supervising: (count) => `The lead units have ${count} more to supervise, judged by evidence and not counted above.`,
  overallDue: (args) =>
    args.total === 0
      ? 'Nothing fell due.'
      : `Of ${args.total} tasks, duties, rectifications, matters and notices that had fallen due, ${args.onTime} were done on time (${sharePercent(args.percent ?? 0)}), ${args.late} late, ${args.unmet} not.`,
  overallRectifications: (args) =>
    args.total === 0
      ? 'There were no rectifications.'
      : `Rectifications: ${args.total}; closed on time ${args.closed}, closed late ${args.closedLate}, overdue ${args.overdue}, not yet due ${args.open}.`,
  noPraise: 'No unit is praised for this period.',
  noCriticism: 'No unit is criticised for this period.',
  noneIn: (side) => (side === 'praise' ? 'No unit reached this standard.' : 'No unit gave cause for this.'),
  fact,
  office: (name, parts) => `${name}: ${parts.join('; ')}.`,
  officeNone: (name) => `${name}: no duty of its own fell due.`,
  officeDuty: (args) => {
    const head = `${args.title}${args.period === undefined ? '' : ` (${periodName(args.period)})`} was due on ${day(args.due)}`;
    if (args.state === 'excused') return `${head} and was not done, the reason being ${quoted(args.reason ?? '')}`;
    if (args.state === 'met') return `${head} and done in time on ${day(args.met!)}`;
    if (args.state === 'met-late') return `${head} and done on ${day(args.met!)}, ${days(args.days)} late`;
    return args.days > 0
      ? `${head} and not done by ${day(args.asOf)}, ${days(args.days)} late`
      : `${head}, not yet past on ${day(args.asOf)}`;
  },
  noCommon: 'No problem is shared by two units or more.',
  common: ({ kind, units, of, count }) => {
    const head = `${units} of ${of} units`;
    return {
      reports: `${head}: written reports late or missing, ${count} in all.`,
      breakdown: `${head}: no breakdown, or an incomplete one, for ${many(count, 'task')}.`,
      people: `${head}: leader, section and person not named in full for ${many(count, 'task')}.`,
      'no-date': `${head}: undertakings without a date, ${count} in all.`,
      overdue: `${head}: tasks overdue or missed, ${count} in all.`,
      rectification: `${head}: rectifications overdue, ${count} in all.`,
      unverified: `${head}: reported done and to be verified, ${count} in all.`,
      'no-evidence': `${head}: standing tasks without evidence this period, ${count} in all.`,
    }[kind];
  },
  requirement: ({ kind, units, by, period }, office, every) => {
    const names = every ? 'every unit covered' : common.list(units.map(({ unit }) => unit));
    const counted = common.list(units.map(({ unit, count }) => `${unit} ${count}`));
    return {
      reply: `By ${day(by)}: ${names} to find the cause of each point, set measures and a day, and write to ${office}.`,
      report: `By ${day(by)}: ${names} to send ${office} the written report that is missing.`,
      breakdown: `By ${day(by)}: ${names} to send ${office} a complete breakdown with leader, section and person.`,
      liaison: `By ${day(by)}: ${names} to name a liaison officer to ${office}.`,
      'set-dates': `By ${day(by)}: dates to be proposed to ${office} for undertakings without one (${counted}).`,
      verify: `By ${day(by)}: the lead unit to verify what is reported done (${counted}) and send ${office} the result.`,
      recheck: `By ${day(by)}: ${office} to re-check what is criticised; the next circular will tell the result.`,
      'next-report': `By ${day(by)}: ${names} to send ${office} the written report${period === undefined ? '' : ` for the ${periodName(period)}`}, with evidence for standing tasks.`,
      objection: `By ${day(by)}: a unit that disputes a fact to write to ${office} with its proof; ${office} will verify and answer.`,
    }[kind];
  },
  officeFirst: (name, address) => `${name} (below: ${common.office}${address === undefined ? '' : `; ${address}`})`,
  officeShort: common.office,
  closing: 'This circular is issued for information and action.',
  annex: {
    units: 'Units and their figures',
    overdue: 'Overdue items',
    reports: 'Written reports',
    rectifications: 'Rectifications',
    exemptions: 'Extensions and exemptions',
    evidence: 'Evidence',
    rules: 'Rules',
  },
  caption: {
    undertakings: 'Undertakings',
    due: 'What fell due, and the outcome',
    followUps: 'Rectifications, assigned matters, notices',
  },
  none: {
    overdue: 'Nothing was overdue on the day.',
    reports: 'No written report fell due.',
    followUps: 'There were no rectifications, assigned matters or notices.',
    rectifications: 'There were no rectifications.',
    exemptions: 'There were no extensions or exemptions.',
    evidence: 'No praise or criticism was given.',
  },
  column: {
    no: 'No.',
    unit: 'Unit',
    group: 'Group',
    total: 'total',
    onTime: 'on time',
    late: 'late',
    unmet: 'not done',
    exempt: 'exempt',
    percent: 'share on time',
    result: 'Outcome',
    rank: 'rank in group',
    rectifications: 'rectification',
    overdue: 'overdue',
    open: 'not yet due',
    matters: 'assigned matter',
    notices: 'notice',
    settled: 'on time',
    kind: 'Kind',
    item: 'Item',
    due: 'Due',
    days: 'Days late',
    state: 'State',
    source: 'Source',
    period: 'Period',
    received: 'Received',
    found: 'Found',
    problem: 'Problem and what is required',
    closedOn: 'Closed',
    from: 'From',
    to: 'To',
    on: 'Decided',
    reason: 'Reason',
    by: 'By',
    verdict: 'Verdict',
    signal: 'Signal',
    value: 'Value and standard',
    facts: 'Facts',
    rule: 'Measured by',
    threshold: 'Standard',
  },
  total: 'total',
  share: 'share',
  noGroup: '—',
  sharePercent,
  reportState: (state, exempt) =>
    `${{ 'on-time': 'on time', late: 'late', missing: 'missing' }[state]}${exempt ? ' (exempt)' : ''}`,
  exemption: {
    extension: 'extension granted',
    'extension-refused': 'extension refused',
    'set-date': 'day set',
    exemption: 'exemption',
    absence: 'absent with leave',
    'not-held': 'not held, with a reason',
  } satisfies Record<Exemption['kind'], string>,
  aimNote:
    '“Behind the aim” is said of work that the plan words as 力争 (strive for): not overdue and no ground for criticism.',
  overdueNote:
    'All that was overdue on the day, also what is exempt by decision and no ground for criticism (annex 5).',
  classNote: (tolerance) =>
    `The total is the sum of the classes; cancelled and supporting work is not counted. Behind pace: more than ${tolerance} points below the share due, or a step or own aim past its day and not reached.`,
  dueNote:
    'The total is the sum of on time, late and not done; what is exempt stands beside. Shares are of the total, rounded half up to one decimal. Work reported done and not contradicted counts by the day reported.',
  followUpNote:
    'Each total is the sum of its four columns. Only a re-check closes a rectification; one that came back and has a new day not yet past counts as not yet due; what a unit finds of itself is left out, and so is an unanswered notice that a later one replaced or whose matter is settled.',
  signal: {
    'report-late': 'report late',
    'report-missing': 'report missing',
    'breakdown-missing': 'breakdown missing',
    'people-missing': 'people missing',
    'liaison-missing': 'liaison missing',
    'meeting-missed': 'meeting missed',
    'meeting-absent': 'meeting absent',
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
  } satisfies Record<SignalId, string>,
  rule: (id, policy) =>
    ({
      'report-late': 'written reports received after their day',
      'report-missing': 'written reports past their day and not received',
      'breakdown-missing': 'tasks that the breakdown leaves out after the day set for it; without such a day none',
      'people-missing': 'tasks without leader, section or person in the breakdown after the day set for it',
      'liaison-missing': 'no liaison officer after the day set; without such a day none',
      'meeting-missed': 'meetings the unit had to hold, past their day, not held and without a recorded reason',
      'meeting-absent': 'meetings whose record names the unit absent and gives no reason',
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
      'closed-early': `tasks done ${policy.earlyDays} days or more before their day and closed in the period`,
      'closed-on-time': 'tasks done by their day and closed in the period, early ones apart',
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
        ? `${sharePercent(result.value ?? 0)}, standard at least ${percent(result.threshold)}`
        : `${result.value}, standard at least ${result.threshold}`,
  ruleNotes: (args) => [
    'Solid work needs every signal at once (one with nothing to measure apart) and something due; for the other verdicts one signal is enough.',
    `Reports and meetings count for the period they belong to; inspections, re-checks, close-outs and decisions count by their date, each in one circular only, here ${day(args.since)} to ${day(args.asOf)}. Overdue, behind pace and contradicted are as on ${day(args.asOf)}.`,
    'Work worded 力争 (strive for) or 探索 (explore), cancelled work and work without a date is no ground for criticism. Extended work is judged by its new day, exempt and excused work not at all; annex 5 lists them.',
    'Under little result a task counts once, as the first of: contradicted, overdue, missed, behind pace, under target.',
    `A unit that is slack or weak in its measures is not called solid; what is criticised is no ground for praise.${args.onlyWithout ? ' A unit that is criticised is not praised.' : ''}`,
    args.ranking
      ? 'Units are ranked by share on time inside their group only; equal shares have equal rank and the next rank is skipped.'
      : 'There is no ranking; units are compared inside their group only.',
    `Days to answer are working days counted from the day after ${day(args.from)}: answers to ${day(args.reply)}, re-checks to ${day(args.recheck)}.`,
    args.fixed === undefined
      ? 'The plan sets no thresholds; the defaults hold.'
      : `The thresholds are the plan's own (${args.fixed}).`,
  ],
  recusal: (one) => {
    const role = {
      parent: "the office's parent",
      'lead-official': 'lead official',
      director: 'director',
      deputy: 'deputy director',
    }[one.role];
    return one.post === undefined ? `${one.unit} (${role})` : `${one.post} (${role}) belongs to ${one.unit}`;
  },
  recusals: (parts) => `To step aside when their own unit is decided on: ${parts.join('; ')}.`,
  withheld: (unit, id, because) =>
    `${unit}: the signals reach ${verdict[id]}, but praise is withheld because ${{ criticised: 'the unit is criticised', opposite: 'it is also found slack or weak in its measures', 'same-subject': 'it is criticised for the same thing' }[because]}.`,
  provenance: ({ version }) => (version === undefined ? [] : [`Made by duban ${version}`]),
  unpublished: (years) =>
    `No holiday arrangement is published for ${years.join(', ')}: Monday to Friday were taken as working days.`,
};
