/** The facts under each signal of the circular, said after the name of the unit and without a full stop. */
import type { Ground, SentNotice, SignalResult } from '../../circular/types.ts';
import type { fact as zh } from '../zh/circular-facts.ts';
import { common } from './common.ts';

const { day, days, percent, period: periodName } = common;
/** Shares have one decimal, except all and none. */
export const sharePercent = (value: number) => `${value === 0 || value === 100 ? value : value.toFixed(1)}%`;
/** Without its last punctuation, to stand inside a sentence. */
export const bare = (words: string) => words.replace(/[。；;，,.\s]+$/u, '');
/** In quotation marks. */
export const quoted = (words: string) => `“${bare(words)}”`;
const task = (ground: Ground) => `${ground.part ?? ground.task ?? ''} ${quoted(ground.title)}`.trim();
const inPeriod = (ground: Ground) => (ground.period === undefined ? '' : ` (${periodName(ground.period)})`);
const sent = (notices: readonly SentNotice[]) =>
  notices.map((one) => `, ${one.colour} notice sent on ${day(one.date)}`).join('');
const late = (ground: Ground) => (ground.days ? `, ${days(ground.days)} late` : '');
const each = (result: SignalResult, word: (ground: Ground) => string) => result.grounds.map(word).join('; ');
const amount = (value: number | undefined, unit: string | undefined) =>
  `${value ?? ''}${unit === undefined ? '' : ` ${unit}`}`;
const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;
const are = (count: number) => (count === 1 ? 'is' : 'are');
const from = (ground: Ground) =>
  ground.original === undefined ? '' : ` (first due ${day(ground.original)}, extended by decision)`;
const target = (ground: Ground) =>
  `${{ 'at-least': 'at least', 'at-most': 'at most', about: 'about', zero: '' }[ground.direction ?? 'at-least']} ${amount(ground.direction === 'zero' ? 0 : ground.target, ground.unit)}`.trim();
const ids = (result: SignalResult) => result.grounds.map((one) => one.task).join(', ');

export const fact: typeof zh = {
  'report-late': (result) =>
    each(
      result,
      (one) =>
        `${one.title}${inPeriod(one)} was due on ${day(one.due!)} and came on ${day(one.on!)}${late(one)}${sent(one.notices)}`,
    ),
  'report-missing': (result, asOf) =>
    each(
      result,
      (one) =>
        `${one.title}${inPeriod(one)} was due on ${day(one.due!)} and had not come by ${day(asOf)}${late(one)}${sent(one.notices)}`,
    ),
  'breakdown-missing': (result, asOf) =>
    result.grounds.some((one) => one.count !== undefined)
      ? each(
          result,
          (one) =>
            `the breakdown was due on ${day(one.due!)} and had not come by ${day(asOf)}${late(one)}${one.count ? `, so that none of its ${many(one.count, 'undertaking')} is broken down` : ''}${sent(one.notices)}`,
        )
      : `the breakdown was due on ${day(result.grounds[0]!.due!)} and on ${day(asOf)} left out ${many(result.value ?? 0, 'task')} (${ids(result)})`,
  'people-missing': (result, asOf) =>
    `the breakdown was due on ${day(result.grounds[0]!.due!)} and on ${day(asOf)} did not name leader, section and person in full for ${many(result.value ?? 0, 'task')} (${ids(result)})${sent(result.grounds[0]!.notices)}`,
  'liaison-missing': (result, asOf) =>
    each(
      result,
      (one) =>
        `a liaison officer was to be named by ${day(one.due!)} and had not been by ${day(asOf)}${late(one)}${sent(one.notices)}`,
    ),
  'meeting-missed': (result, asOf) =>
    each(
      result,
      (one) =>
        `${one.title}${inPeriod(one)} was to be held by ${day(one.due!)} and had not been by ${day(asOf)}, without a recorded reason${late(one)}`,
    ),
  'meeting-absent': (result) =>
    each(result, (one) => `absent without a reason from ${one.title}${inPeriod(one)} on ${day(one.on!)}`),
  stalled: (result, asOf) =>
    `by ${day(asOf)} nothing had moved for long in ${many(result.value ?? 0, 'task')}: ${each(result, (one) => `${task(one)} (no change after ${day(one.on!)}, due ${day(one.due!)})`)}`,
  'rectification-overdue': (result, asOf) =>
    each(
      result,
      (one) =>
        `an inspection on ${day(one.on!)} found ${quoted(one.words ?? one.title)}, to be made good by ${day(one.due!)}; no re-check had closed it by ${day(asOf)}${late(one)}${sent(one.notices)}`,
    ),
  'rectification-reopened': (result) =>
    each(
      result,
      (one) =>
        `a re-check on ${day(one.on!)} found that a problem made good had come back, ${quoted(one.words ?? one.title)}${one.due === undefined ? '' : `, now to be made good by ${day(one.due)}`}`,
    ),
  'finding-repeated': (result) =>
    each(result, (one) => `an inspection on ${day(one.on!)} found the same problem again, ${quoted(one.words ?? '')}`),
  'notice-unanswered': (result, asOf) =>
    each(
      result,
      (one) =>
        `the ${one.colour} notice of ${day(one.on!)} asking ${quoted(one.title)} was to be answered by ${day(one.due!)} and had not been by ${day(asOf)}${late(one)}`,
    ),
  'matter-overdue': (result, asOf) =>
    each(
      result,
      (one) =>
        `the matter ${quoted(one.title)}, assigned on ${day(one.on!)}, was due on ${day(one.due!)} and had not been settled by ${day(asOf)}${late(one)}${sent(one.notices)}`,
    ),
  contradicted: (result) =>
    each(
      result,
      (one) =>
        `${task(one)} was reported done and found otherwise on ${day(one.on!)}${one.words === undefined ? '' : `: ${quoted(one.words)}`}${sent(one.notices)}`,
    ),
  overdue: (result, asOf) =>
    each(
      result,
      (one) =>
        `${task(one)} was due on ${day(one.due!)}${from(one)} and had not been done by ${day(asOf)}${late(one)}${sent(one.notices)}`,
    ),
  missed: (result, asOf) =>
    each(
      result,
      (one) =>
        `${task(one)}${inPeriod(one)} was due on ${day(one.due!)} and ${one.times !== undefined && one.times > 1 ? `${one.count} of ${one.times} had been done` : 'had not been done'} by ${day(asOf)}${late(one)}${sent(one.notices)}`,
    ),
  'behind-pace': (result, asOf) =>
    `on ${day(asOf)} ${many(result.value ?? 0, 'task')} ${are(result.value ?? 0)} behind pace: ${each(result, (one) =>
      one.pace
        ? `${task(one)} ${percent(one.pace.expected)} due, ${percent(one.pace.actual)} done, ${Math.abs(one.pace.points)} points short`
        : `${task(one)} ${one.step === undefined ? 'own aim' : `step ${quoted(one.step)}`} due on ${day(one.due!)}${late(one)}`,
    )}`,
  'under-target': (result) =>
    each(
      result,
      (one) =>
        `${task(one)} ${one.measure}: target ${target(one)} by ${day(one.due!)}, actual ${amount(one.value, one.unit)}`,
    ),
  'all-reports-on-time': (result) =>
    result.base === 1 ? 'the report due came on time' : `all ${result.base} reports due came on time`,
  'breakdown-complete': (result) =>
    `${result.base === 1 ? 'the undertaking is' : `all ${result.base} undertakings are`} broken down, with leader, section and person named`,
  'nothing-to-rectify': (result) =>
    result.base ? `${many(result.base, 'rectification')}, none overdue or reopened` : 'no rectification was ordered',
  'verified-share': (result) =>
    `of ${result.base} reported done, ${result.part} verified (${sharePercent(result.value ?? 0)})`,
  'closed-early': (result) =>
    each(
      result,
      (one) =>
        `${task(one)} was due on ${day(one.due!)}, done on ${day(one.on!)}, ${days(one.days ?? 0)} early, verified and closed on ${day(one.verified!)}`,
    ),
  'closed-on-time': (result) =>
    each(
      result,
      (one) =>
        `${task(one)} was due on ${day(one.due!)}, done on ${day(one.on!)}, verified and closed on ${day(one.verified!)}`,
    ),
  'target-exceeded': (result) =>
    each(
      result,
      (one) =>
        `${task(one)} ${one.measure}: target ${amount(one.target, one.unit)}, verified on ${day(one.on!)} as ${amount(one.value, one.unit)}`,
    ),
  'good-practice': (result) =>
    each(
      result,
      (one) =>
        `good practice found on ${day(one.on!)}: ${bare(one.words ?? '')}${one.task === undefined ? '' : ` (${one.task})`}`,
    ),
};
