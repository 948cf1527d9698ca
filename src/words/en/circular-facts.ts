/** The facts under each signal of the circular, said after the name of the unit and without a full stop. */
import type { SignalId } from '../../circular/signals.ts';
import type { Ground, SentNotice, SignalResult } from '../../circular/types.ts';
import type { fact as zhFact, factOf as zhFactOf } from '../zh/circular-facts.ts';
import { common } from './common.ts';

const { day, days, percent, period: periodName } = common;
/** Shares have the decimals that the policy gives, except all and none. */
export const sharePercent = (value: number, decimals: number) =>
  `${value === 0 || value === 100 ? value : value.toFixed(decimals)}%`;
/** Without its last punctuation, to stand inside a sentence. */
export const bare = (words: string) => words.replace(/[。；;，,.\s]+$/u, '');
/** In quotation marks. */
export const quoted = (words: string) => `“${bare(words)}”`;
const task = (ground: Ground) => `${ground.part ?? ground.task ?? ''} ${quoted(ground.title)}`.trim();
const inPeriod = (ground: Ground) => (ground.period === undefined ? '' : ` (${periodName(ground.period)})`);
const sent = (notices: readonly SentNotice[]) =>
  notices.map((one) => `, ${one.colour} notice sent on ${day(one.date)}`).join('');
const late = (ground: Ground) =>
  ground.days
    ? `, ${days(ground.days)}${ground.workingDays === undefined ? '' : ` (${many(ground.workingDays, 'working day')})`} late`
    : '';
const each = (result: SignalResult, word: (ground: Ground) => string) => result.grounds.map(word).join('; ');
const amount = (value: number | undefined, unit: string | undefined) =>
  `${value ?? ''}${unit === undefined ? '' : ` ${unit}`}`;
const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;
const are = (count: number) => (count === 1 ? 'is' : 'are');
const from = (ground: Ground) =>
  ground.original === undefined ? '' : ` (first due ${day(ground.original)}, extended by decision)`;
const target = (ground: Ground) =>
  `${{ 'at-least': 'at least', 'at-most': 'at most', about: 'about', zero: '' }[ground.direction ?? 'at-least']} ${amount(ground.direction === 'zero' ? 0 : ground.target, ground.unit)}`.trim();
const counted = (ground: Ground, none: string) =>
  ground.times !== undefined && ground.times > 1 ? `${ground.count} of ${ground.times} had been done` : none;
const ids = (result: SignalResult) => result.grounds.map((one) => one.task).join(', ');

/** How a signal is told: one fact, the count alone, and all facts in one sentence (absent: one after another). */
interface Wording {
  readonly one: (ground: Ground, asOf: string) => string;
  readonly brief: (result: SignalResult, asOf: string) => string;
  readonly full?: (result: SignalResult, asOf: string) => string;
}
const led = (
  brief: (result: SignalResult, asOf: string) => string,
  one: (ground: Ground, asOf: string) => string,
): Wording => ({
  one,
  brief,
  full: (result, asOf) => `${brief(result, asOf)}: ${each(result, (ground) => one(ground, asOf))}`,
});
const whole = (full: (result: SignalResult) => string): Wording => ({ one: () => '', brief: full, full });
const n = (result: SignalResult, one: string, more = `${one}s`) => many(result.value ?? 0, one, more);

const wordings: Record<SignalId, Wording> = {
  'report-late': {
    one: (one) =>
      `${one.title}${inPeriod(one)} was due on ${day(one.due!)} and came on ${day(one.on!)}${late(one)}${sent(one.notices)}`,
    brief: (result) => `${n(result, 'written report')} came late`,
  },
  'report-missing': {
    one: (one, asOf) =>
      `${one.title}${inPeriod(one)} was due on ${day(one.due!)} and had not come by ${day(asOf)}${late(one)}${sent(one.notices)}`,
    brief: (result, asOf) => `${n(result, 'written report')} had not come by ${day(asOf)}`,
  },
  'breakdown-missing': {
    one: (one, asOf) =>
      one.count === undefined
        ? `${task(one)} is not broken down`
        : `the breakdown was due on ${day(one.due!)} and had not come by ${day(asOf)}${late(one)}${one.count ? `, so that none of its ${many(one.count, 'undertaking')} is broken down` : ''}${sent(one.notices)}`,
    brief: (result, asOf) =>
      `the breakdown was due on ${day(result.grounds[0]!.due!)} and on ${day(asOf)} left out ${n(result, 'task')}`,
    full: (result, asOf) =>
      result.grounds.some((one) => one.count !== undefined)
        ? each(result, (one) => wordings['breakdown-missing'].one(one, asOf))
        : `${wordings['breakdown-missing'].brief(result, asOf)} (${ids(result)})${sent(result.grounds[0]!.notices)}`,
  },
  'people-missing': {
    one: (one) => `${task(one)}: leader, section and person not named in full`,
    brief: (result, asOf) =>
      `the breakdown was due on ${day(result.grounds[0]!.due!)} and on ${day(asOf)} did not name leader, section and person in full for ${n(result, 'task')}`,
    full: (result, asOf) =>
      `${wordings['people-missing'].brief(result, asOf)} (${ids(result)})${sent(result.grounds[0]!.notices)}`,
  },
  'liaison-missing': {
    one: (one, asOf) =>
      `a liaison officer was to be named by ${day(one.due!)} and had not been by ${day(asOf)}${late(one)}${sent(one.notices)}`,
    brief: (result, asOf) => `no liaison officer by ${day(asOf)}, ${n(result, 'time')}`,
  },
  'meeting-missed': {
    one: (one, asOf) =>
      `${one.title}${inPeriod(one)} was to be held by ${day(one.due!)} and had not been by ${day(asOf)}, without a recorded reason${late(one)}${sent(one.notices)}`,
    brief: (result, asOf) => `${n(result, 'meeting')} not held by ${day(asOf)}, without a recorded reason`,
  },
  'meeting-absent': {
    one: (one) => `absent without a reason from ${one.title}${inPeriod(one)} on ${day(one.on!)}`,
    brief: (result) => `absent without a reason from ${n(result, 'meeting')}`,
  },
  'duty-missing': {
    one: (one, asOf) =>
      `${one.title}${inPeriod(one)} was due on ${day(one.due!)} and ${counted(one, 'had not been done')} by ${day(asOf)}${late(one)}${sent(one.notices)}`,
    brief: (result, asOf) => `${n(result, 'duty', 'duties')} past the day and not done by ${day(asOf)}`,
  },
  stalled: led(
    (result, asOf) => `by ${day(asOf)} nothing had moved for long in ${n(result, 'task')}`,
    (one) => `${task(one)} (no change after ${day(one.on!)}, due ${day(one.due!)})`,
  ),
  'rectification-overdue': {
    one: (one, asOf) =>
      `an inspection on ${day(one.on!)} found ${quoted(one.words ?? one.title)}, to be made good by ${day(one.due!)}; no re-check had closed it by ${day(asOf)}${late(one)}${sent(one.notices)}`,
    brief: (result, asOf) => `${n(result, 'rectification')} overdue and closed by no re-check by ${day(asOf)}`,
  },
  'rectification-reopened': {
    one: (one) =>
      `a re-check on ${day(one.on!)} found that a problem made good had come back, ${quoted(one.words ?? one.title)}${one.due === undefined ? '' : `, now to be made good by ${day(one.due)}`}`,
    brief: (result) => `re-checks found ${n(result, 'time')} that a problem made good had come back`,
  },
  'finding-repeated': {
    one: (one) => `an inspection on ${day(one.on!)} found the same problem again, ${quoted(one.words ?? '')}`,
    brief: (result) => `inspections found the same problem again ${n(result, 'time')}`,
  },
  'notice-unanswered': {
    one: (one, asOf) =>
      `the ${one.colour} notice of ${day(one.on!)} asking ${quoted(one.title)} was to be answered by ${day(one.due!)} and had not been by ${day(asOf)}${late(one)}`,
    brief: (result, asOf) => `${n(result, 'notice')} overdue and not answered by ${day(asOf)}`,
  },
  'matter-overdue': {
    one: (one, asOf) =>
      `the matter ${quoted(one.title)}, assigned on ${day(one.on!)}, was due on ${day(one.due!)} and had not been settled by ${day(asOf)}${late(one)}${sent(one.notices)}`,
    brief: (result, asOf) => `${n(result, 'assigned matter')} overdue and not settled by ${day(asOf)}`,
  },
  contradicted: {
    one: (one) =>
      `${task(one)} was reported done and found otherwise on ${day(one.on!)}${one.words === undefined ? '' : `: ${quoted(one.words)}`}${sent(one.notices)}`,
    brief: (result) => `${n(result, 'task')} reported done and found otherwise`,
  },
  overdue: {
    one: (one, asOf) =>
      `${task(one)} was due on ${day(one.due!)}${from(one)} and had not been done by ${day(asOf)}${late(one)}${sent(one.notices)}`,
    brief: (result, asOf) => `${n(result, 'task')} overdue and not done by ${day(asOf)}`,
  },
  missed: {
    one: (one, asOf) =>
      `${task(one)}${inPeriod(one)} was due on ${day(one.due!)} and ${counted(one, 'had not been done')} by ${day(asOf)}${late(one)}${sent(one.notices)}`,
    brief: (result, asOf) => `recurring tasks due and not done by ${day(asOf)}: ${result.value}`,
  },
  'behind-pace': led(
    (result, asOf) => `on ${day(asOf)} ${n(result, 'task')} ${are(result.value ?? 0)} behind pace`,
    (one) =>
      one.pace
        ? `${task(one)} ${percent(one.pace.expected)} due, ${percent(one.pace.actual)} done, ${Math.abs(one.pace.points)} points short`
        : `${task(one)} ${one.step === undefined ? 'own aim' : `step ${quoted(one.step)}`} due on ${day(one.due!)}${late(one)}`,
  ),
  'under-target': {
    one: (one) =>
      `${task(one)} ${one.measure}: target ${target(one)} by ${day(one.due!)}, actual ${amount(one.value, one.unit)}`,
    brief: (result) => `${n(result, 'measure')} not met after the day`,
  },
  'all-reports-on-time': whole((result) =>
    result.base === 1 ? 'the report due came on time' : `all ${result.base} reports due came on time`,
  ),
  'breakdown-complete': whole(
    (result) =>
      `${result.base === 1 ? 'the undertaking is' : `all ${result.base} undertakings are`} broken down, with leader, section and person named`,
  ),
  'nothing-to-rectify': whole((result) =>
    result.base ? `${many(result.base, 'rectification')}, none overdue or reopened` : 'no rectification was ordered',
  ),
  'verified-share': whole(
    (result) =>
      `of ${result.base} reported done, ${result.part} verified (${sharePercent(result.value ?? 0, result.decimals)})`,
  ),
  'closed-early': {
    one: (one) =>
      `${task(one)} was due on ${day(one.due!)}, done on ${day(one.on!)}, ${days(one.days ?? 0)} early, verified and closed on ${day(one.verified!)}`,
    brief: (result) => `${n(result, 'task')} done early, verified and closed`,
  },
  'closed-on-time': {
    one: (one) =>
      `${task(one)} was due on ${day(one.due!)}, done on ${day(one.on!)}, verified and closed on ${day(one.verified!)}`,
    brief: (result) => `${n(result, 'task')} done on time, verified and closed`,
  },
  'target-exceeded': {
    one: (one) =>
      `${task(one)} ${one.measure}: target ${amount(one.target, one.unit)}, verified on ${day(one.on!)} as ${amount(one.value, one.unit)}`,
    brief: (result) => `${n(result, 'measure')} verified above target`,
  },
  'good-practice': {
    one: (one) =>
      `good practice found on ${day(one.on!)}: ${bare(one.words ?? '')}${one.task === undefined ? '' : ` (${one.task})`}`,
    brief: (result) => `${n(result, 'good practice')} found by inspections`,
  },
};

/** One fact, for the annex. */
export const factOf: typeof zhFactOf = (id, ground, asOf) => wordings[id].one(ground, asOf);

/** All facts of a signal; `moved`: told one by one in the annex, here only counted. */
export const fact: typeof zhFact = (result, asOf, moved) => {
  const { one, brief, full } = wordings[result.id];
  if (moved) return brief(result, asOf);
  return full ? full(result, asOf) : each(result, (ground) => one(ground, asOf));
};
