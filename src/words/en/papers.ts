/** Papers that the office sends: notices, rectification orders, answers to requests for more time, minutes, records of inspections. */
import type { NoticeRule } from '../../plan/ladder.ts';
import type { NoticeColour } from '../../plan/records.ts';
import { bare } from '../phrases.ts';
import type { NoticeMatter, Papers } from '../zh/papers.ts';
import { common } from './common.ts';
import { many, quoted } from './phrases.ts';

const { day, days, percent, period: periodName } = common;
const ofPeriod = (title: string, period: string | undefined) =>
  period === undefined ? title : `${title} (${periodName(period)})`;
const taskName = (id: string, title: string) => `task ${id} ${quoted(title)}`;
const paper = (colour: NoticeColour) => (colour === 'red' ? 'supervision notice' : 'reminder');
const from = (original: string | undefined) =>
  original === undefined ? '' : ` (first ${day(original)}, extended with approval)`;
const underClause = (plan: string, clause: string | undefined) =>
  `Under ${quoted(plan)}${clause === undefined ? '' : `, ${clause}`}`;
const because = (reason: string | undefined) => (reason === undefined ? '' : ` Reason: ${bare(reason)}.`);

function standing(one: NoticeMatter, asOf: string): string {
  if (one.settled) return '';
  const undone = {
    undertaking: 'it is not done',
    duty: one.isReport ? 'it has not been handed in' : 'it has not been met',
    rectification: 'no re-check has closed it',
    matter: 'it is not settled',
  }[one.kind];
  const pace =
    one.pace && one.pace.points < 0
      ? `${percent(one.pace.expected)} was due and ${percent(one.pace.actual)} is done, ${Math.abs(one.pace.points)} points behind`
      : '';
  if (one.daysOverdue > 0) return ` On ${day(asOf)} ${undone}, ${days(one.daysOverdue)} overdue.`;
  const left = one.daysLeft === undefined ? '' : `, with ${days(one.daysLeft)} left`;
  return ` On ${day(asOf)} ${pace === '' ? undone : pace}${left}.`;
}

export const papers: Papers = {
  vacant: common.vacant,
  contact: (contact, phone) => `Contact: ${contact ?? common.vacant}, telephone: ${phone ?? common.vacant}`,
  sendTo: (office, address) => (address === undefined ? office : `${office} (address: ${address})`),
  chapter: (n) => `${n}. `,
  item: (n) => `(${n}) `,
  source: (place) => `Record: ${place}`,
  version: (version) => `made by duban ${version}`,
  mode: {
    comprehensive: 'comprehensive inspection',
    special: 'special inspection',
    unannounced: 'unannounced visit',
    lead: 'routine inspection by the lead unit',
    self: 'self-check',
    superior: "superior's inspection",
    survey: 'survey',
  },
  result: {
    confirmed: 'confirmed',
    contradicted: 'contradicts the claim',
    problem: 'problem',
    'good-practice': 'good practice',
  },
  recheck: { closed: 'closed', open: 'not made good', reopened: 'reopened' },
  colour: { blue: 'blue: reminder', yellow: 'yellow: warning', red: 'red: supervision' },
  decision: {
    extension: 'extension',
    'set-date': 'date set',
    change: 'change',
    cancellation: 'cancellation',
    'close-out': 'close-out',
    exemption: 'exemption',
  },
  change: {
    'unit-added': 'unit added',
    'unit-dropped': 'unit dropped',
    split: 'split into parts',
    merged: 'parts merged',
    reworded: 'reworded',
    target: 'target changed',
    lead: 'lead unit changed',
    base: 'baseline changed',
  },
  grounds: {
    'force-majeure': 'force majeure',
    others: "others' doing",
    superior: 'arranged by a superior',
    other: 'other',
  },
  decided: { approved: 'approved', refused: 'refused' },
  notice: {
    paper,
    title: (colour, one) =>
      `${colour === 'red' ? 'Supervision notice' : 'Reminder'} on ${
        {
          undertaking: taskName(one.id, ofPeriod(one.title, one.period)),
          duty: ofPeriod(one.title, one.period),
          rectification: 'a rectification',
          matter: 'an assigned matter',
        }[one.kind]
      } (${papers.colour[colour]})`,
    matter: (plan, one, asOf) => {
      const due = one.due === undefined ? '' : ` by ${day(one.due)}${from(one.original)}`;
      const head = {
        undertaking: `${underClause(plan, one.clause)} your unit answers for ${taskName(one.id, ofPeriod(one.title, one.period))}${due === '' ? '' : `, due${due}`}.`,
        duty: `${underClause(plan, one.clause)} your unit owes ${ofPeriod(one.title, one.period)}${due}.`,
        rectification: `An inspection${one.on === undefined ? '' : ` on ${day(one.on)}`} found at your unit: ${quoted(one.words ?? '')}; ordered: ${quoted(one.title)}${due}.`,
        matter: `A meeting${one.on === undefined ? '' : ` on ${day(one.on)}`} assigned to your unit: ${quoted(one.title)}${due}.`,
      }[one.kind];
      return head + standing(one, asOf);
    },
    earlier: (sent) =>
      `Sent before: ${sent
        .map(
          (one) =>
            `${one.colour} ${paper(one.colour)} on ${day(one.on)}, to be answered by ${day(one.answerBy)}, ${
              one.answered === undefined ? 'not answered' : `answered on ${day(one.answered)}`
            }`,
        )
        .join('; ')}.`,
    require: (require, answerBy, office) =>
      `Your unit is to do the following and to answer in writing to ${office} by ${day(answerBy)}: ${bare(require)}.`,
    next: {
      blue: 'What is neither settled nor answered by then is followed by a yellow notice.',
      yellow: 'What is neither settled nor answered by then is followed by a red notice.',
      red: 'The joint meeting will take it up, and the half-year circular will report it.',
    },
    defaultRequire: (one, rule) => {
      if (one.kind === 'duty')
        return rule === 'near'
          ? `${one.isReport ? 'hand in' : 'meet'} ${ofPeriod(one.title, one.period)} in time`
          : `${one.isReport ? 'hand in' : 'make good'} ${ofPeriod(one.title, one.period)} and say why it is late`;
      if (one.kind === 'rectification') return 'say why it is not made good and by when it will be; make it good';
      if (one.kind === 'matter')
        return rule === 'near' ? 'settle it in time and tell the result' : 'say why it is late and tell the result';
      const texts: Record<NoticeRule, string> = {
        near: 'finish in time; tell what is left and by when',
        'behind-pace': 'say why it is behind; tell how it will catch up',
        overdue: 'say why it is overdue; tell how and by when it will be made good',
        unanswered: 'say why there was no answer; tell how and by when it will be made good',
        'still-open': 'the head of the unit says in writing why it is still open, how and by when it will be made good',
      };
      return texts[rule];
    },
  },
  order: {
    title: 'Rectification order',
    opening: (args) =>
      `${args.to === undefined ? `On ${day(args.on)}` : `From ${day(args.on)} to ${day(args.to)}`} ${args.by} made a ${papers.mode[args.mode]}${
        args.title === undefined ? '' : ` (${args.title})`
      } at your unit and found ${many(args.count, 'thing')} to be made good. ${underClause(args.plan, args.clause)} your unit is ordered to do so.`,
    findings: 'Findings and what is required',
    finding: (args) =>
      `${args.task === undefined ? '' : `${taskName(args.task, args.title ?? '')}: `}${bare(args.words)}${
        args.contradicted ? '; this contradicts the report of your unit' : ''
      }${args.repeats === undefined ? '' : `; found before on ${day(args.repeats)}, this is time ${args.times}`}.`,
    require: (require, by) => `Required: ${bare(require)}, by ${day(by)}.`,
    answer: 'Answer and re-check',
    reply: (by, sendTo) =>
      `Send measures, day of completion and evidence in writing to ${sendTo}, the first by ${day(by)}, each by its own day.`,
    replyOne: (by, sendTo) => `Send measures, day of completion and evidence in writing to ${sendTo} by ${day(by)}.`,
    recheck: (by) =>
      `${by} will have it re-checked by others. What is made good is closed; what is late, not made good or found again is followed up by notices and reported in the half-year circular.`,
    objection: 'Objections to these facts are to be sent in writing by the same day, with evidence.',
  },
  record: {
    title: (title) => (title === undefined ? 'Record of inspection' : `Record of inspection: ${title}`),
    mode: 'Kind',
    on: 'Day',
    by: 'By',
    team: 'Team',
    invited: 'Invited',
    units: 'Units',
    scope: 'Scope',
    method: 'Method',
    number: 'Number',
    note: 'Note',
    dates: (first, last) => (first === last ? day(first) : `${day(first)} to ${day(last)}`),
    field: 'Field',
    content: 'Content',
    findings: 'Findings',
    rechecks: 'Re-checks',
    columns: {
      no: 'No.',
      unit: 'Unit',
      task: 'Task',
      result: 'Result',
      words: 'What was found',
      percent: 'Verified',
      rectify: 'To be made good',
      finding: 'Finding',
      by: 'New day',
    },
    rectify: (require, by) => `${bare(require)} (by ${by})`,
    noFindings: 'No findings recorded.',
    counts: (parts) => `${parts.join(', ')}.`,
    count: (name, count) => `${name}: ${count}`,
    signatures: 'Signatures',
    signTeam: 'For the team: ',
    signUnit: (unit) => `For ${unit}: `,
    signOn: 'Day: ',
    unitsSay: 'A unit that disagrees with these facts says so beside its signature.',
  },
  minutes: {
    suffix: ': minutes',
    title: (title) => `Minutes: ${title}`,
    heldTitle: (period, duty) => `${duty}, ${periodName(period)}`,
    opening: (args) =>
      `On ${day(args.on)} ${args.title} was held, ${args.chair === undefined ? 'with no chair recorded' : `chaired by ${args.chair}`}.`,
    agenda: (items) => `Agenda: ${items.map(bare).join('; ')}.`,
    matters: 'Matters assigned',
    none: 'No matters were assigned.',
    matter: (args) =>
      `${args.unit}: ${bare(args.title)}${args.task === undefined ? '' : ` (task ${args.task})`}, by ${day(args.by)}.`,
    earlier: 'Matters of earlier meetings',
    closed: (args) =>
      `${args.unit}: ${bare(args.title)}, due ${day(args.by)}, settled on ${day(args.on)}${args.late > 0 ? `, ${days(args.late)} late` : ''}${
        args.words === undefined ? '' : `; ${bare(args.words)}`
      }.`,
    open: (args) =>
      `${args.unit}: ${bare(args.title)}, due ${day(args.by)}, not settled${args.late > 0 ? `, ${days(args.late)} overdue` : ''}.`,
    note: 'Note',
    present: 'Present',
    excused: 'Excused',
    absent: 'Absent',
    unlisted: 'Not listed',
    withReason: (unit, reason) => `${unit} (${bare(reason)})`,
    notHeldTitle: (period, duty) => `Why ${duty} is not held in ${periodName(period)}`,
    notHeld: (args) =>
      `${underClause(args.plan, args.clause)} ${args.duty} is due in ${periodName(args.period)}. With the approval of ${
        args.approver ?? `(${common.vacant})`
      } it is not held. Reason: ${bare(args.reason)}.`,
    notHeldEnd: 'What it would have discussed goes on by its own days.',
  },
  decide: {
    title: (args) =>
      args.type === 'extension'
        ? `Answer to the request for more time for ${args.subjects}`
        : `${
            {
              'set-date': 'Day set for',
              change: 'Change of',
              cancellation: 'Cancellation of',
              'close-out': 'Close-out of',
              exemption: 'Exemption for',
            }[args.type]
          } ${args.subjects}`,
    task: (id, title) => taskName(id, title),
    taskInTitle: (id, title) => taskName(id, title),
    duty: (title, period) => ofPeriod(title, period),
    some: 'several matters',
    extensionOpening: (applied, unit) =>
      `The request${applied === undefined ? '' : ` of ${day(applied)}`} of ${unit} is answered as follows.`,
    extension: (args) =>
      args.refused
        ? `More time for ${args.what} is refused. Asked for: from ${day(args.from)} to ${day(args.to)}. Reason: ${bare(args.reason)}. The day stays ${day(args.from)}.`
        : `More time for ${args.what} is granted: from ${day(args.from)} to ${day(args.to)}. Reason: ${bare(args.reason)}.`,
    extensionAfter: (refused) =>
      refused
        ? 'It is to be finished by the first day; the next report says how it stands.'
        : 'It is to be finished by the new day; the next report says how it stands. The first day stays visible in the ledger and in circulars.',
    late: (applied, due) => `It was asked for on ${day(applied)}, after the day ${day(due)} had passed.`,
    opening: (by) => `${by} has decided as follows.`,
    'set-date': (args) => `${args.unit}, ${args.what}: due by ${day(args.to)}.${because(args.reason)}`,
    change: (args) =>
      `${args.what}${args.unit === '' ? '' : ` (${args.unit})`}: ${args.change}${
        args.amount === undefined ? '' : `, target from ${args.amount.from} to ${args.amount.to}`
      }.${because(args.reason)}`,
    cancellation: (args) => `${args.unit}, ${args.what}: cancelled.${because(args.reason)}`,
    'close-out': (args) =>
      `${args.unit}, ${args.what}: closed${args.on === undefined ? '' : `, done on ${day(args.on)}`}.${because(args.reason)}`,
    exemption: (args) =>
      `${args.unit}, ${args.what}: exempt${args.grounds === undefined ? '' : ` (${args.grounds})`}.${because(args.reason)}`,
    approver: (approver) => `Approved by: ${approver}.`,
    ofUnit: (unit, what) => `${what} of ${unit}`,
    every: 'every unit bound',
  },
  demand: {
    report: 'Reports',
    paper: 'Other papers',
    inspection: 'Inspections',
    recheck: 'Re-checks',
    meeting: 'Meetings',
    matter: 'Matters',
    order: 'Orders',
    notice: 'Notices',
  },
};
