/** Words of the circular in English. Names of units and titles of tasks stay Chinese, as the plan has them. */
import type { Changes, CountChange, ShareChange } from '../../circular/types.ts';
import { bare, sharePercent } from '../phrases.ts';
import type { CircularWords } from '../zh/circular.ts';
import { common } from './common.ts';
import { are, many, quoted } from './phrases.ts';

const { day, days, period: periodName } = common;

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
  'nothing-due': 'not judged, with nothing due',
} as const;
const classes = {
  closed: 'closed',
  'closed-late': 'closed late',
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
  anchorsInWords: false,
  title: (period, work) => `Circular on the progress of ${work}, ${periodName(period)}`,
  banner: (exercise, draft) =>
    [exercise ? common.exercise : '', draft ? 'draft for comment' : ''].filter((one) => one !== '').join(' · '),
  chapter: (n) => `${n}. `,
  item: (n) => `(${n}) `,
  between: ' ',
  listJoin: ', ',
  verdictJoin: ': ',
  inBrackets: (words) => ` (${bare(words)})`,
  names: ({ units, annex }) =>
    annex === undefined ? common.list(units) : `the ${units.length} units of annex ${annex}`,
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
    `The state is that of ${day(args.asOf)}. ${
      args.due + args.excused === 0
        ? 'No written report fell due'
        : `${many(args.due, 'written report')} ${args.due === 1 ? 'was' : 'were'} due and ${args.received} received${
            args.excused === 0 ? '' : `; ${args.excused} more ${are(args.excused)} exempt by decision and not counted`
          }`
    }. From ${day(args.since)} to ${day(args.asOf)} ${
      args.inspections === 0
        ? 'no inspection was made'
        : `${many(args.inspections, 'inspection')} ${args.inspections === 1 ? 'was' : 'were'} made${args.unannounced === 0 ? '' : `, ${args.unannounced} of them unannounced`}`
    }. What a unit reports as done and nobody verified is no ground for closing or for praise of results.`,
  policyChanged: (annex) =>
    `The rules of judgement were changed during the period; this circular judges by the present ones, and annex ${annex} tells the changes.`,
  overallUnits: (total, list) =>
    total === 0
      ? 'No unit is covered.'
      : `${many(total, 'lead or responsible unit', 'lead and responsible units')} ${are(total)} covered: ${list.map((one) => `${one.count} ${unitClass[one.id]}`).join(', ')}.`,
  counts: (total, list, decimals) =>
    total === 0
      ? 'There are no undertakings.'
      : `${many(total, 'undertaking')}: ${list.map((one) => `${one.count} ${classes[one.id]}${one.share === undefined ? '' : ` (${sharePercent(one.share, decimals)})`}`).join('; ')}.`,
  overallReports: (args) =>
    `Written reports due: ${args.due}; on time ${args.onTime}, late ${args.late}, missing ${args.missing}.`,
  supervising: (count) => `The lead units have ${count} more to supervise, judged by evidence and not counted above.`,
  overallDue: (args, decimals) =>
    args.total === 0
      ? 'Nothing fell due.'
      : `Of ${args.total} tasks, duties, rectifications, matters and notices that had fallen due, ${args.onTime} were done on time (${sharePercent(args.percent ?? 0, decimals)}), ${args.late} late, ${args.unmet} not.`,
  overallRectifications: (args) =>
    `Rectifications: ${args.total}; closed on time ${args.closed}, closed late ${args.closedLate}, overdue ${args.overdue}, not yet due ${args.open}${args.reopened === 0 ? '' : `; ${args.reopened} of them had come back after being closed`}.`,
  nothingDue: (names) => `Nothing fell due for ${circular.names(names)}, which ${are(names.units.length)} not judged.`,
  compared: (args, decimals, annex) => {
    const { totals } = args;
    const parts = [
      shareChange('the share on time', totals.due, decimals),
      countChange('undertakings closed', totals.closed),
      countChange('undertakings overdue, missed or contradicted', totals.overdue),
    ].filter((one) => one !== '');
    const both = args.up + args.down + args.level;
    const units =
      both === 0
        ? ''
        : ` Of ${many(both, 'unit')} with something due in both, the share on time rose in ${args.up}, fell in ${args.down} and stayed in ${args.level}.`;
    return `Against the circular before (${periodName(args.period)}, as of ${day(args.asOf)}): ${parts.join('; ')}.${units}${
      args.settings.length === 0 ? '' : ' The rules of judgement differ, so the outcomes are not compared.'
    } Annex ${annex} compares the units.`;
  },
  noPraise: 'No unit is praised for this period.',
  noCriticism: 'No unit is criticised for this period.',
  inAnnex: (brief) => `${brief}, listed one by one`,
  office: (name, parts) => `${name}: ${parts.join('; ')}.`,
  officeDuty: (args) => {
    const head = `${args.title}${args.period === undefined ? '' : ` (${periodName(args.period)})`} was due on ${day(args.due)}`;
    if (args.state === 'excused') return `${head} and was not done, the reason being ${quoted(args.reason ?? '')}`;
    if (args.state === 'met') return `${head} and done in time on ${day(args.met!)}`;
    if (args.state === 'met-late') return `${head} and done on ${day(args.met!)}, ${days(args.days)} late`;
    return args.days > 0
      ? `${head} and not done by ${day(args.asOf)}, ${days(args.days)} late`
      : `${head}, not yet past on ${day(args.asOf)}`;
  },
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
  requirement: ({ kind, units, by, period }, office, { every, annex }) => {
    const names = every ? 'every unit covered' : circular.names({ units: units.map(({ unit }) => unit), annex });
    const counted =
      annex === undefined
        ? common.list(units.map(({ unit, count }) => `${unit} ${count}`))
        : `${units.reduce((sum, { count }) => sum + count, 0)} of ${units.length} units, annex ${annex}`;
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
  requirementTitle: {
    reply: 'write with measures and a day',
    report: 'send the missing report',
    breakdown: 'send a complete breakdown',
    liaison: 'name a liaison officer',
    'set-dates': 'propose dates',
    verify: 'verify',
    recheck: 're-check',
    'next-report': 'send the next report',
    objection: 'object',
  },
  officeFirst: (name, address) => `${name} (below: ${common.office}${address === undefined ? '' : `; ${address}`})`,
  officeShort: common.office,
  closing: 'This circular is issued for information and action.',
  recusal: (one) => {
    const role = {
      parent: "the office's parent",
      'lead-official': 'lead official',
      director: 'director',
      deputy: 'deputy director',
      'lead-unit': 'lead unit',
    }[one.role];
    if (one.leads !== undefined)
      return `whoever belongs to ${one.unit}, which leads ${many(one.leads.length, 'section')} and is judged as well`;
    if (one.dailyWork !== undefined)
      return `${one.post} (${role}), whose ${one.unit} does the daily work of section ${one.dailyWork.join(', ')}`;
    return one.post === undefined ? `${one.unit} (${role})` : `${one.post} (${role}) belongs to ${one.unit}`;
  },
  recusals: (parts) => `To step aside when their own unit is decided on: ${parts.join('; ')}.`,
  provenance: ({ version }) => (version === undefined ? [] : [`Made by duban ${version}`]),
  unpublished: (years) =>
    `No holiday arrangement is published for ${years.join(', ')}: Monday to Friday were taken as working days.`,
};

function countChange(what: string, { before, now, change }: CountChange): string {
  return change === 0
    ? `${what} ${now} in both`
    : `${what} from ${before} to ${now} (${change > 0 ? '+' : '−'}${Math.abs(change)})`;
}

function shareChange(what: string, { before, now, points }: ShareChange, decimals: number): string {
  if (points === undefined || before.percent === undefined || now.percent === undefined) return '';
  const of = (share: Changes['due']['now']) =>
    `${sharePercent(share.percent!, decimals)} (${share.part} of ${share.base})`;
  return points === 0
    ? `${what} ${of(now)}, before ${of(before)}`
    : `${what} from ${of(before)} to ${of(now)}, ${points > 0 ? 'up' : 'down'} ${Math.abs(points)} points`;
}
