/** Inspections, rectification, meetings, decisions, notices, replies, events, demands: help and wrong usage. */
import type { RecordCommands } from '../zh/record-commands.ts';
import { near } from './phrases.ts';

export const recordCommands: RecordCommands = {
  groups: {
    inspect: 'inspections: record, list, rectification orders',
    rectify: 'rectification: answers, re-checks, close-out',
    meeting: 'meetings: agenda, record, minutes, assigned matters',
    decide: 'decisions: extension, date set, change, cancellation, close-out, exemption',
    notice: 'notices: blue, yellow, red',
    reply: "units' answers",
    event: 'events that deadlines run from',
  },
  options: {
    recordDate: 'day (default: today or --as-of)',
    id: 'file name of the record (found by itself if not given)',
    number: 'document number',
    mode: 'comprehensive, special, unannounced, lead, self, superior or survey',
    to: 'last day',
    by: 'who inspects or decides (default: the office)',
    title: 'title',
    team: 'post of an inspector; repeat',
    invited: 'who was invited; repeat',
    units: 'units inspected; repeat (those of findings need not be named)',
    scope: 'scope',
    method: 'method',
    finding:
      'finding: unit|task|result|words|day|requirement, then percent=40, repeats=ID, for=2010-H1, measures=ID:value; repeat',
    recheck: 're-check: finding|result|new day|words; repeat',
    checkResult: 'result: closed, open or reopened',
    due: 'new day',
    words: 'in words',
    done: 'day it was done',
    replyUnit: 'who answers (needed for a circular)',
    onlyOpen: 'only what is open',
    orderUnit: 'the rectification order to this unit',
    contact: 'whom to ask (note of the letter)',
    phone: 'telephone (note of the letter)',
    duty: 'which meeting: id or title of the duty',
    meetingPeriod: 'for which period, e.g. 2010-Q4',
    ahead: 'days ahead for what falls due (default: what the plan calls due soon)',
    notHeld: 'why it was not held',
    approver: 'approved by',
    chair: 'chair',
    present: 'units present; repeat, or all',
    absent: 'absent unit: unit|reason; repeat',
    agendaItem: 'item of the agenda; repeat',
    matter: 'assigned matter: unit|title|day|task; repeat',
    closed: 'closed matter: id|day|words; repeat',
    item: 'several entries in one decision: id|the other fields; repeat',
    toDay: 'new day',
    fromDay: 'day until now (found by itself if not given)',
    reason: 'reason',
    result: 'result: approved or refused',
    applied: 'asked for on',
    change: 'kind: unit-added, unit-dropped, split, merged, reworded, target, lead or base',
    measure: 'which measure is changed',
    amount: 'its target from and to, e.g. 480..520',
    agreedBy: 'units that agreed before',
    grounds: 'grounds: force-majeure, others, superior or other',
    on: 'day it was done',
    colour: 'blue, yellow or red (by rule if not given)',
    require: 'what is required (by rule if not given)',
    answerBy: 'to be answered by (by rule if not given)',
    all: 'send all notices that the rule asks for',
    about: 'about, e.g. 4.4/市法院',
    eventUnit: 'which unit',
    demandPeriod: 'period, e.g. 2010-H1 (default: this half-year)',
    noticeExit: 'exit with 1 when a notice is due',
  },
  commands: {
    'inspect add': {
      summary: 'record an inspection: findings, rectification orders, re-checks',
      examples: [
        'duban inspect add --mode unannounced --date 2011-02-22 --title "Visit to counters" --finding "市公安局|4.3|problem|notices out of date|2011-03-15|bring them up to date" --finding "市法院|4.3|good-practice|opinions published the same day"',
      ],
    },
    'inspect list': {
      summary: 'inspections, those with open findings first',
      examples: ['duban inspect list --unit 市公安局'],
    },
    'inspect print': {
      summary: 'print the record of an inspection; with --unit its rectification order',
      argument: 'id of the inspection (file name)',
      examples: [
        'duban inspect print 2010-05-18-windows -o record.docx',
        'duban inspect print 2010-05-18-windows --unit 市公安局 -o order.docx',
      ],
    },
    'rectify list': { summary: 'rectification, overdue first', examples: ['duban rectify list --open'] },
    'rectify reply': {
      summary: "record a unit's answer to an order (it claims, it does not close)",
      argument: 'id of the finding, e.g. 2010-05-18-windows#2',
      examples: ['duban rectify reply 2011-01-20-online#1 --words "paper forms abolished" --done 2011-02-20'],
    },
    'rectify recheck': {
      summary: 'record a re-check by somebody else: closed, open, reopened',
      argument: 'id of the finding',
      examples: [
        'duban rectify recheck 2011-01-20-online#1 --result open --due 2011-03-20 --words "one station is left"',
      ],
    },
    'rectify close': {
      summary: 'record a re-check that closes a finding',
      argument: 'id of the finding',
      examples: ['duban rectify close 2011-01-20-online#1 --words "all entered"'],
    },
    'meeting agenda': {
      summary: 'the paper for a meeting: progress since the last one, open matters, overdue, due; with a draft agenda',
      examples: ['duban meeting agenda --duty joint-meeting -o paper.docx'],
    },
    'meeting add': {
      summary: 'record a meeting and what it assigned, or why it was not held',
      examples: [
        'duban meeting add --date 2011-03-24 --present all --agenda "first quarter" --matter "市公安局|report on the network|2011-04-20|3.2"',
        'duban meeting add --period 2011-Q1 --not-held "joined with the second quarter" --approver "lead official"',
      ],
    },
    'meeting print': {
      summary: 'print minutes, or why a meeting was not held',
      argument: 'id of the meeting (file name)',
      examples: ['duban meeting print 2010-Q4 -o minutes.pdf'],
    },
    'meeting close': {
      summary: 'close an assigned matter between two meetings',
      argument: 'id of the matter, e.g. 2010-Q4#1',
      examples: ['duban meeting close 2010-Q4#1 --on 2011-01-14 --reason "plan handed in" --approver director'],
    },
    'meeting list': {
      summary: 'meetings and assigned matters, open ones first',
      examples: ['duban meeting list --open'],
    },
    'decide extension': {
      summary: 'grant or refuse more time, with the new day, the reason, the approver',
      argument: 'what it is about, e.g. 3.2/市检察院',
      examples: [
        'duban decide extension 2.3/市检察院 --to 2011-09-30 --applied 2011-02-10 --reason "rules not issued yet" --approver "lead official"',
      ],
    },
    'decide set-date': {
      summary: 'give a day where there is none',
      argument: 'what it is about, e.g. 2.1/市司法局; a duty is breakdown',
      examples: ['duban decide set-date 5.2/市司法局 --to 2011-06-30 --reason "set by the office" --approver director'],
    },
    'decide change': {
      summary: 'change units, parts, wording, targets, lead',
      argument: 'what it is about, e.g. 2.2/市公安局',
      examples: ['duban decide change 2.2 --change split --reason "three parts in the source" --approver director'],
    },
    'decide cancellation': {
      summary: 'end an undertaking',
      argument: 'what it is about, e.g. 8.3/市人力资源和社会保障局',
      examples: ['duban decide cancellation 8.3/市纪委 --reason "not within its tasks" --approver "lead official"'],
    },
    'decide close-out': {
      summary: 'close out what another unit has finished',
      argument: 'what it is about, e.g. 7.2/市纪委, or a matter 2010-Q4#1',
      examples: [
        'duban decide close-out 7.2/市监察局 --on 2011-02-16 --reason "rules in force" --by 市委政法委 --approver "deputy secretary"',
      ],
    },
    'decide exemption': {
      summary: 'exempt: no ground for criticism',
      argument: 'what it is about, e.g. half-year-report@2010-H2/市委组织部',
      examples: [
        'duban decide exemption half-year-report@2010-H2/市司法局 --grounds force-majeure --reason "flooded" --approver "lead official"',
      ],
    },
    'decide list': { summary: 'decisions, newest first', examples: ['duban decide list --unit 市检察院'] },
    'decide print': {
      summary: 'print the answer to a request for more time, or another decision',
      argument: 'id of the decision (file name)',
      examples: ['duban decide print 2010-11-02-extension-3.2 -o answer.docx'],
    },
    'notice propose': {
      summary: 'which notices the rule asks for today, and why',
      examples: ['duban notice propose', 'duban notice propose --unit 市公安局'],
    },
    'notice add': {
      summary: 'send a notice; colour, words and answer day by rule unless given',
      argument: 'what it is about, e.g. 3.2/市公安局, half-year-report@2010-H2/市司法局, 2010-11-09-windows#2',
      examples: ['duban notice add 3.2/市公安局', 'duban notice add --all --dry-run'],
    },
    'notice print': {
      summary: 'print a notice',
      argument: 'id of the notice (file name)',
      examples: ['duban notice print 2011-01-06-red-police-network -o notice.docx --contact "office"'],
    },
    'notice reply': {
      summary: "record a unit's answer to a notice",
      argument: 'id of the notice',
      examples: ['duban notice reply 2011-01-26-blue-procuratorate --words "rebuilt by the end of March"'],
    },
    'notice list': { summary: 'notices, unanswered first', examples: ['duban notice list --open'] },
    'reply add': {
      summary: "record a unit's answer to a notice, a finding, a matter or a circular",
      argument: 'id of what is answered',
      examples: [
        'duban reply add 2010-Q4#3 --words "handed in" --done 2011-02-25',
        'duban reply add 2010-H1 --unit 市检察院 --words "no objection"',
      ],
    },
    'event add': {
      summary: 'record an event that a deadline runs from, or that meets a duty',
      argument: 'name of the event or id of the duty',
      examples: ['duban event add 重大案件宣判 --about 4.4/市法院 --date 2011-02-16 --done 2011-02-17'],
    },
    'event list': { summary: 'events, those not done first', examples: ['duban event list'] },
    demands: {
      summary:
        'how much was asked of each unit this half-year: reports, inspections, meetings, notices, each with its record',
      examples: ['duban demands', 'duban demands --period 2010-H2 --unit 市公安局'],
    },
  },
  usage: {
    'day-wrong': (a) => `${a.flag}: "${a.day}" is not a day. Write it like 2010-12-31`,
    'number-wrong': (a) => `${a.flag}: "${a.value}" is not a number`,
    'choice-wrong': (a) => `${a.flag} cannot be "${a.value}". It can be: ${String(a.choices).replaceAll('、', ', ')}`,
    'row-wrong': (a) => `${a.flag}: "${a.row}" cannot be read. Write: ${a.shape} (what is in brackets may be left out)`,
    'measure-wrong': (a) => `${a.flag}, ${a.word}: "${a.value}" cannot be read. Write ID:value, e.g. trained:538`,
    'order-incomplete': (a) => `"${a.row}": the day and the requirement go together`,
    'amount-wrong': (a) => `"${a.value}" does not say from what to what. Write 480..520`,
    'task-unknown': (a) => `The plan has no task "${a.task}"${near(a.near)}`,
    'id-wanted': (a) =>
      a.known === '' ? 'There is none yet' : `Give an id, e.g. ${String(a.known).replaceAll('、', ', ')}`,
    'record-unknown': (a) =>
      `There is no record "${a.id}"${near(a.near)}${a.known === '' ? '' : `. The latest: ${String(a.known).replaceAll('、', ', ')}`}`,
    'unit-several': (a) => `"${a.unit}" is not one unit`,
    'inspection-empty': () => 'No units, findings or re-checks. Give --units or --finding',
    'self-recheck': (a) => `${a.unit} cannot re-check its own rectification; --by names who did`,
    'self-close': (a) => `${a.unit} cannot close out its own work; --by names who decided`,
    'matter-wanted': (a) => `"${a.id}" is no assigned matter. Write it like 2010-Q4#1; see: duban meeting list`,
    'duty-choose': (a) =>
      `${a.given === '' ? 'There are several meetings' : `There is no meeting "${a.given}"`}. Choose one with --duty: ${String(a.duties).replaceAll('、', ', ')}`,
    'period-unreadable': (a) => `There is no period "${a.period}". Write 2010-Q4, 2010-H1 or 2010`,
    'order-none': (a) =>
      `${a.id} ordered nothing of ${a.unit}. ${a.units === '' ? 'It ordered nothing at all' : `It gave orders to: ${String(a.units).replaceAll('、', ', ')}`}`,
    'reply-of-another': (a) => `${a.id} went to ${a.unit}, not to ${a.given}`,
    'reply-too-early': (a) => `${a.id} is of ${a.day}; an answer cannot be earlier`,
    'no-day-yet': (a) =>
      `${a.id} has no day to extend. To set one: duban decide set-date; for something periodic name the period, e.g. 1.1@2010/市法院`,
    'several-days': (a) =>
      `${a.id} has several days (${String(a.days).replaceAll('、', ', ')}); name the unit, e.g. 3.2/市检察院`,
    'notice-what': (a) =>
      a.count === 0
        ? 'By the rule no notice is due today'
        : 'Say what the notice is about. What is due: duban notice propose',
    'notice-awaiting-answer': (a) =>
      `The last notice on ${a.id}, ${a.previous}, is to be answered by ${a.day}; wait for that. To send one all the same, give --colour`,
    'notice-red-sent': (a) =>
      `Red was sent on ${a.id} (${a.previous}); it is for the joint meeting now. To send one all the same: --colour red`,
    'notice-exempt': (a) => `${a.id} is exempt by decision. To send one all the same, give --colour`,
    'notice-not-due': (a) =>
      `By the rule it is too early for a notice on ${a.id}${a.due === '' ? '' : ` (due ${a.due})`}. To send one all the same, give --colour`,
    'subject-several': (a) => `"${a.id}" is several things: ${String(a.ids).replaceAll('、', ', ')}. Choose one`,
    'nothing-open': (a) => `Nothing is open under "${a.id}"${near(a.near)}. See: duban overdue --due-within 365`,
  },
};
