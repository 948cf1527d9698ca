/** Reminders: an entry of a calendar, a text to send to a unit. */
import type { RemindWords } from '../zh/remind.ts';
import { common } from './common.ts';

export const remindWords: RemindWords = {
  title: 'Reminders',
  letter: (unit) => `To ${unit}`,
  office: 'For the office itself',
  opening: (day) => `As of ${day}, please note the following.`,
  openingOffice: (day) => `As of ${day}, the office itself has the following to do.`,
  groups: {
    past: (count) => `Past their day: ${count}`,
    soon: (days, count) => `Due within ${days} days: ${count}`,
    missing: (count) => `Still missing: ${count}`,
  },
  nothing: (days) => `Nothing is past its day, and nothing falls due within ${days} days.`,
  item: (number, title, kind, when) => `${number} ${title} (${kind}, ${when})`,
  plain: (title, kind, when) => `${title} (${kind}, ${when})`,
  late: (day, days) => `due ${day}, ${days} days past`,
  due: (day, days) => (days === 0 ? `due today, ${day}` : `due ${day}, in ${days} days`),
  moved: (day, original) => `${day}, first ${original}`,
  noBreakdown: (tasks) => `Not in the breakdown: ${tasks}`,
  noPeople: (tasks) => `Leader, section or person in charge not named: ${tasks}`,
  noDate: (tasks) => `Without a date, to be set in the breakdown: ${tasks}`,
  gapDuty: (title) => `${title} (no date was set, and it has not been done)`,
  closing: (office, address) =>
    `What was done and is not recorded: please send the day and the evidence to ${office}${address === '' ? '' : ` (${address})`}. What was reported before need not be reported again.`,
  kinds: {
    ...common.kind,
    milestone: 'milestone',
    meeting: 'meeting',
    notice: 'answer to a notice',
  },
  aim: 'aim',
  states: { ahead: '', past: 'past', settled: 'done', cancelled: 'cancelled' },
  calendar: (plan, owner) => `${plan} · ${owner}`,
  summary: (state, title, period, units) =>
    `${state === '' ? '' : `[${state}] `}${title}${period === '' ? '' : ` (${period})`}${units === '' ? '' : `: ${units}`}`,
  units: (count) => `${count} units`,
  number: (number) => `Number: ${number}`,
  moments: (day, original) => `Due: ${day} (first ${original})`,
  moment: (day) => `Due: ${day}`,
  each: (unit, day, state) => `${unit}: ${day}${state === '' ? '' : `, ${state}`}`,
  source: (where) => `Source: ${where}`,
  clocks: (asOf) => `Made from the records up to ${asOf}`,
  written: (folder, calendars, letters) => `Written to ${folder}: ${calendars} calendars, ${letters} texts`,
  officeFile: 'office',
};
