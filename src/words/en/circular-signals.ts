/** The signals of the circular: the name of each, what is measured, and its facts, said after the name of the unit and without a full stop. */
import type { Ground, SentNotice, SignalResult } from '../../circular/types.ts';
import { bare, sharePercent } from '../phrases.ts';
import { signalsOf } from '../signal-telling.ts';
import { common } from './common.ts';
import { are, many, quoted } from './phrases.ts';

const { day, days, percent, period: periodName } = common;
const task = (ground: Ground) => `${ground.part ?? ground.task ?? ''} ${quoted(ground.title)}`.trim();
const inPeriod = (ground: Ground) => (ground.period === undefined ? '' : ` (${periodName(ground.period)})`);
const sent = (notices: readonly SentNotice[]) =>
  notices.map((one) => `, ${one.colour} notice sent on ${day(one.date)}`).join('');
const late = (ground: Ground) =>
  ground.days
    ? `, ${days(ground.days)}${ground.workingDays === undefined ? '' : ` (${many(ground.workingDays, 'working day')})`} late`
    : '';
const amount = (value: number | undefined, unit: string | undefined) =>
  `${value ?? ''}${unit === undefined ? '' : ` ${unit}`}`;
const from = (ground: Ground) =>
  ground.original === undefined ? '' : ` (first due ${day(ground.original)}, extended by decision)`;
const target = (ground: Ground) =>
  `${{ 'at-least': 'at least', 'at-most': 'at most', about: 'about', zero: '' }[ground.direction ?? 'at-least']} ${amount(ground.direction === 'zero' ? 0 : ground.target, ground.unit)}`.trim();
const counted = (ground: Ground, none: string) =>
  ground.times !== undefined && ground.times > 1 ? `${ground.count} of ${ground.times} had been done` : none;
const n = (result: SignalResult, one: string, more?: string) => many(result.value ?? 0, one, more);
const firstDue = (result: SignalResult) => day(result.grounds[0]!.due!);

export const signals = signalsOf(
  {
    'report-late': {
      title: 'report late',
      measured: 'written reports received after their day',
      one: (one) =>
        `${one.title}${inPeriod(one)} was due on ${day(one.due!)} and came on ${day(one.on!)}${late(one)}${sent(one.notices)}`,
      brief: (result) => `${n(result, 'written report')} came late`,
    },
    'report-missing': {
      title: 'report missing',
      measured: 'written reports past their day and not received',
      one: (one, asOf) =>
        `${one.title}${inPeriod(one)} was due on ${day(one.due!)} and had not come by ${day(asOf)}${late(one)}${sent(one.notices)}`,
      brief: (result, asOf) => `${n(result, 'written report')} had not come by ${day(asOf)}`,
    },
    'breakdown-missing': {
      title: 'breakdown missing',
      measured: 'tasks that the breakdown leaves out after the day set for it; without such a day none',
      one: (one, asOf) =>
        one.count === undefined
          ? `${task(one)} is not broken down`
          : `the breakdown was due on ${day(one.due!)} and had not come by ${day(asOf)}${late(one)}${one.count ? `, so that none of its ${many(one.count, 'undertaking')} is broken down` : ''}${sent(one.notices)}`,
      brief: (result, asOf) =>
        `the breakdown was due on ${firstDue(result)} and on ${day(asOf)} left out ${n(result, 'task')}`,
      told: 'listed',
    },
    'people-missing': {
      title: 'people missing',
      measured: 'tasks without leader, section or person in the breakdown after the day set for it',
      one: (one) => `${task(one)}: leader, section and person not named in full`,
      brief: (result, asOf) =>
        `the breakdown was due on ${firstDue(result)} and on ${day(asOf)} did not name leader, section and person in full for ${n(result, 'task')}`,
      told: 'listed',
    },
    'liaison-missing': {
      title: 'liaison missing',
      measured: 'no liaison officer after the day set; without such a day none',
      one: (one, asOf) =>
        `a liaison officer was to be named by ${day(one.due!)} and had not been by ${day(asOf)}${late(one)}${sent(one.notices)}`,
      brief: (result, asOf) => `no liaison officer by ${day(asOf)}, ${n(result, 'time')}`,
    },
    'meeting-missed': {
      title: 'meeting missed',
      measured: 'meetings the unit had to hold, past their day, not held and without a recorded reason',
      one: (one, asOf) =>
        `${one.title}${inPeriod(one)} was to be held by ${day(one.due!)} and had not been by ${day(asOf)}, without a recorded reason${late(one)}${sent(one.notices)}`,
      brief: (result, asOf) => `${n(result, 'meeting')} not held by ${day(asOf)}, without a recorded reason`,
    },
    'meeting-absent': {
      title: 'meeting absent',
      measured: 'meetings whose record names the unit absent and gives no reason; one on neither list is not absent',
      one: (one) => `absent without a reason from ${one.title}${inPeriod(one)} on ${day(one.on!)}`,
      brief: (result) => `absent without a reason from ${n(result, 'meeting')}`,
    },
    'duty-missing': {
      title: 'other duty missing',
      measured:
        'agenda, inspections and other duties past the day set and not done; without such a day none, and no agenda where the report of the period is missing itself',
      one: (one, asOf) =>
        `${one.title}${inPeriod(one)} was due on ${day(one.due!)} and ${counted(one, 'had not been done')} by ${day(asOf)}${late(one)}${sent(one.notices)}`,
      brief: (result, asOf) => `${n(result, 'duty', 'duties')} past the day and not done by ${day(asOf)}`,
    },
    stalled: {
      title: 'stalled',
      measured: (policy) =>
        `dated tasks neither done nor past their day in which no report or inspection showed any change for ${policy.stalledMonths} months`,
      one: (one) => `${task(one)} (no change after ${day(one.on!)}, due ${day(one.due!)})`,
      brief: (result, asOf) => `by ${day(asOf)} nothing had moved for long in ${n(result, 'task')}`,
      told: 'led',
    },
    'rectification-overdue': {
      title: 'rectification overdue',
      measured: 'rectifications past their day that no re-check closed; own findings are left out',
      one: (one, asOf) =>
        `an inspection on ${day(one.on!)} found ${quoted(one.words ?? one.title)}, to be made good by ${day(one.due!)}; no re-check had closed it by ${day(asOf)}${late(one)}${sent(one.notices)}`,
      brief: (result, asOf) => `${n(result, 'rectification')} overdue and closed by no re-check by ${day(asOf)}`,
    },
    'rectification-reopened': {
      title: 'rectification reopened',
      measured: 'times a re-check found that a problem had come back',
      one: (one) =>
        `a re-check on ${day(one.on!)} found that a problem made good had come back, ${quoted(one.words ?? one.title)}${one.due === undefined ? '' : `, now to be made good by ${day(one.due)}`}`,
      brief: (result) => `re-checks found ${n(result, 'time')} that a problem made good had come back`,
    },
    'finding-repeated': {
      title: 'finding repeated',
      measured: 'times an inspection found the same problem again; own findings are left out',
      one: (one) => `an inspection on ${day(one.on!)} found the same problem again, ${quoted(one.words ?? '')}`,
      brief: (result) => `inspections found the same problem again ${n(result, 'time')}`,
    },
    'notice-unanswered': {
      title: 'notice unanswered',
      measured:
        'notices past their day and not answered; one replaced by a later notice, or whose matter is settled, is left out',
      one: (one, asOf) =>
        `the ${one.colour} notice of ${day(one.on!)} asking ${quoted(one.title)} was to be answered by ${day(one.due!)} and had not been by ${day(asOf)}${late(one)}`,
      brief: (result, asOf) => `${n(result, 'notice')} overdue and not answered by ${day(asOf)}`,
    },
    'matter-overdue': {
      title: 'matter overdue',
      measured: 'assigned matters past their day and not settled',
      one: (one, asOf) =>
        `the matter ${quoted(one.title)}, assigned on ${day(one.on!)}, was due on ${day(one.due!)} and had not been settled by ${day(asOf)}${late(one)}${sent(one.notices)}`,
      brief: (result, asOf) => `${n(result, 'assigned matter')} overdue and not settled by ${day(asOf)}`,
    },
    contradicted: {
      title: 'contradicted',
      measured: 'tasks reported done, found otherwise and not made good',
      one: (one) =>
        `${task(one)} was reported done and found otherwise on ${day(one.on!)}${one.words === undefined ? '' : `: ${quoted(one.words)}`}${sent(one.notices)}`,
      brief: (result) => `${n(result, 'task')} reported done and found otherwise`,
    },
    overdue: {
      title: 'overdue',
      measured: 'tasks past their day (as extended) and not done',
      one: (one, asOf) =>
        `${task(one)} was due on ${day(one.due!)}${from(one)} and had not been done by ${day(asOf)}${late(one)}${sent(one.notices)}`,
      brief: (result, asOf) => `${n(result, 'task')} overdue and not done by ${day(asOf)}`,
    },
    missed: {
      title: 'missed',
      measured: 'occurrences of recurring tasks due in the period and not done',
      one: (one, asOf) =>
        `${task(one)}${inPeriod(one)} was due on ${day(one.due!)} and ${counted(one, 'had not been done')} by ${day(asOf)}${late(one)}${sent(one.notices)}`,
      brief: (result, asOf) => `recurring tasks due and not done by ${day(asOf)}: ${result.value}`,
    },
    'behind-pace': {
      title: 'behind pace',
      measured: (policy) =>
        `tasks not yet due, more than ${policy.paceTolerance} points below the share due, or with a step or own aim past its day`,
      one: (one) =>
        one.pace
          ? `${task(one)} ${percent(one.pace.expected)} due, ${percent(one.pace.actual)} done, ${Math.abs(one.pace.points)} points short`
          : `${task(one)} ${one.step === undefined ? 'own aim' : `step ${quoted(one.step)}`} due on ${day(one.due!)}${late(one)}`,
      brief: (result, asOf) => `on ${day(asOf)} ${n(result, 'task')} ${are(result.value ?? 0)} behind pace`,
      told: 'led',
    },
    'under-target': {
      title: 'under target',
      measured: 'measures not met after the day',
      one: (one) =>
        `${task(one)} ${one.measure}: target ${target(one)} by ${day(one.due!)}, actual ${amount(one.value, one.unit)}`,
      brief: (result) => `${n(result, 'measure')} not met after the day`,
    },
    'all-reports-on-time': {
      title: 'all reports on time',
      measured: 'every written report due in the period came on time',
      brief: (result) =>
        result.base === 1 ? 'the report due came on time' : `all ${result.base} reports due came on time`,
    },
    'breakdown-complete': {
      title: 'breakdown complete',
      measured: 'every task broken down, with leader, section and person',
      brief: (result) =>
        `${result.base === 1 ? 'the undertaking is' : `all ${result.base} undertakings are`} broken down, with leader, section and person named`,
    },
    'nothing-to-rectify': {
      title: 'nothing left to rectify',
      measured: 'no rectification overdue, reopened or closed late, and no claim contradicted',
      brief: (result) =>
        result.base
          ? `${many(result.base, 'rectification')}, none overdue or reopened`
          : 'no rectification was ordered',
    },
    'verified-share': {
      title: 'verified share',
      measured: 'percent of what is reported done that others verified; not given where nothing is reported done',
      brief: (result) =>
        `of ${result.base} reported done, ${result.part} verified (${sharePercent(result.value ?? 0, result.decimals)})`,
    },
    'closed-early': {
      title: 'closed early',
      measured: (policy) =>
        `tasks done ${policy.earlyDays} days or more before their day and closed in the period; none that was ever overdue, contradicted or reopened`,
      one: (one) =>
        `${task(one)} was due on ${day(one.due!)}, done on ${day(one.on!)}, ${days(one.days ?? 0)} early, verified and closed on ${day(one.verified!)}`,
      brief: (result) => `${n(result, 'task')} done early, verified and closed`,
    },
    'closed-on-time': {
      title: 'closed on time',
      measured:
        'tasks done by their day and closed in the period, early ones apart; none that was ever overdue, contradicted or reopened',
      one: (one) =>
        `${task(one)} was due on ${day(one.due!)}, done on ${day(one.on!)}, verified and closed on ${day(one.verified!)}`,
      brief: (result) => `${n(result, 'task')} done on time, verified and closed`,
    },
    'target-exceeded': {
      title: 'target exceeded',
      measured: 'measures whose verified value is above the target; claims alone do not count',
      one: (one) =>
        `${task(one)} ${one.measure}: target ${amount(one.target, one.unit)}, verified on ${day(one.on!)} as ${amount(one.value, one.unit)}`,
      brief: (result) => `${n(result, 'measure')} verified above target`,
    },
    'good-practice': {
      title: 'good practice',
      measured: 'good practices found by inspections; own findings are left out',
      one: (one) =>
        `good practice found on ${day(one.on!)}: ${bare(one.words ?? '')}${one.task === undefined ? '' : ` (${one.task})`}`,
      brief: (result) => `${n(result, 'good practice')} found by inspections`,
    },
  },
  { between: '; ', colon: ': ', tasks: (ids) => ` (${ids.join(', ')})`, sent },
);
