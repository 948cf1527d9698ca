/** Rules about changes: title, reason and what is said of a breach. */

import type { RuleId } from '../../governance/rules.ts';
import type { RuleWords } from '../zh/rules.ts';

type Said = Parameters<RuleWords['said']>[0];

const what = ({ of, title }: Said) => (title === undefined || title === '' ? of : `${of} ${title}`);
const was = ({ old }: Said) => old ?? 'none';
const now = ({ new: value }: Said) => value ?? 'none';
const moved = (a: Said) => `changed from “${was(a)}” to “${now(a)}”`;
const fields = ({ args }: Said) => String(args?.fields ?? '');

export const rules: Readonly<Record<RuleId, RuleWords>> = {
  'deadline-later': {
    title: 'Deadline moved later',
    why: 'A deadline is a promise. To extend it, file an extension: the original stays in the plan and is shown everywhere, the decision gives the new day. An edit of the text hides what was promised.',
    said: (a) => `${what(a)}: deadline ${moved(a)}, which is later`,
  },
  'deadline-removed': {
    title: 'Deadline removed',
    why: 'What has no deadline is never overdue. To take the day away, or to call the task standing, is to stop looking.',
    said: (a) =>
      `${what(a)}: the deadline “${was(a)}” ${a.new === null ? 'was taken away' : `became “${now(a)}”, which has no day to be due on`}`,
  },
  'deadline-replaced': {
    title: 'Deadline of another kind',
    why: 'From once a quarter to a single day, or from a day to a time after an event: nobody can say whether that is later, so somebody should approve it.',
    said: (a) => `${what(a)}: deadline of another kind, ${moved(a)}`,
  },
  'deadline-earlier': {
    title: 'Deadline moved earlier',
    why: 'Good for the work, but the units had planned on the day they were given. A unit that wants to be earlier says so in its breakdown; an order from above needs a decision.',
    said: (a) => `${what(a)}: deadline ${moved(a)}, which is earlier`,
  },
  'firmness-weakened': {
    title: 'Commitment weakened',
    why: 'An aim that is missed is not overdue, and an exploration is never a ground for criticism. To turn a firm task into one of these is to ask for less.',
    said: (a) => `${what(a)}: ${moved(a)}, which binds less`,
  },
  'recurrence-thinned': {
    title: 'Due less often',
    why: 'Once a half-year instead of once a quarter is two fewer a year, and those two never show as missing.',
    said: (a) => `${what(a)}: ${moved(a)}, which is less often`,
  },
  'extension-limit-loosened': {
    title: 'Limit on extensions loosened',
    why: 'How often and how far a deadline may be extended was set beforehand. A limit that is loosened first and used afterwards is none.',
    said: (a) => `${what(a)}: limit on extensions loosened, ${moved(a)}`,
  },
  'milestone-later': {
    title: 'Milestone later or smaller',
    why: 'Pace is counted by milestones. One that is moved, or that asks for a smaller share, hides that the work is behind.',
    said: (a) => `${what(a)}: milestone ${moved(a)}`,
  },
  'milestone-removed': {
    title: 'Milestone removed',
    why: 'Without milestones nobody knows before the last day that the task will fail.',
    said: (a) => `${what(a)}: milestone (${was(a)}) removed`,
  },
  'pace-loosened': {
    title: 'Pace loosened',
    why: 'Where no pace is counted nothing is behind pace.',
    said: (a) => `${what(a)}: pace ${moved(a)}, which is looser`,
  },
  'task-dropped': {
    title: 'Task dropped',
    why: 'A task ends by a cancellation: it stays in the plan and is shown as cancelled. Taken out of the file, it has never been.',
    said: (a) => `task ${what(a)} is no longer in the plan`,
  },
  'part-dropped': {
    title: 'Part dropped',
    why: 'A part is one of the things the task asks for; without it the task is easier to finish.',
    said: (a) => `part ${what(a)} is no longer in its task`,
  },
  'unit-dropped': {
    title: 'Unit dropped',
    why: 'One unit fewer is one report and one inspection fewer. Where a unit was listed by mistake, file a change.',
    said: (a) =>
      a.new === null
        ? `${what(a)}: ${a.unit} no longer answers for it`
        : `${what(a)}: ${a.unit} no longer delivers and only supports (${now(a)})`,
  },
  'unit-added': {
    title: 'Unit added',
    why: 'A unit should know that it has been given a task, and there should be a paper that says so.',
    said: (a) => `${what(a)}: ${a.unit} now answers for it`,
  },
  'scope-changed': {
    title: 'Scope changed',
    why: 'Who does what within one task is in the scopes; to change one is to divide the work anew.',
    said: (a) => `${what(a)}: scope ${moved(a)}`,
  },
  'lead-changed': {
    title: 'Lead unit changed',
    why: 'The lead unit supervises the others, and the first named answers for the whole. Both the old and the new one should know of an approved change.',
    said: (a) => `${what(a)}: lead ${moved(a)}`,
  },
  'daily-work-changed': {
    title: 'Daily-work department changed',
    why: 'When the department changes without a word, units no longer know whom to ask.',
    said: (a) => `${what(a)}: daily-work department ${moved(a)}`,
  },
  'unit-removed': {
    title: 'Unit removed',
    why: 'Records of a unit that is no longer declared belong to nobody. A merger or a closure has a decision.',
    said: (a) => `${a.of} is no longer declared as a unit`,
  },
  'group-changed': {
    title: 'Group changed',
    why: 'Units are compared within their group. In another group a unit is compared with others.',
    said: (a) => `${a.of}: group ${moved(a)}`,
  },
  'office-changed': {
    title: 'Office changed',
    why: 'Who keeps the plan is a part of the plan.',
    said: (a) => `the office (${a.of.replace('office.', '')}) ${moved(a)}`,
  },
  'people-changed': {
    title: 'People written over',
    why: 'A change of people is an appointment with its day; written over, nobody can tell who was in charge then.',
    said: (a) => `${a.of.replace('#', ' ')}: ${moved(a)} without an appointment`,
  },
  'target-lowered': {
    title: 'Target lowered',
    why: 'A target changes by a decision that names the old one and the new one; the old one stays visible. With another figure in the text, the rate of completion means nothing.',
    said: (a) => `${what(a)}: target ${moved(a)}, which asks for less or cannot be compared`,
  },
  'measure-removed': {
    title: 'Measure removed',
    why: 'Without a measure a claim of completion cannot be checked.',
    said: (a) => `${what(a)}: measure “${was(a)}” removed`,
  },
  'measure-changed': {
    title: 'Measure redefined',
    why: 'With another name, baseline or wording, figures before and after may count different things.',
    said: (a) => `${what(a)}: definition ${moved(a)}`,
  },
  'deliverable-dropped': {
    title: 'Deliverable dropped',
    why: 'The papers that a task must bring forth are what an inspection looks at.',
    said: (a) => `${what(a)}: “${was(a)}” is no longer asked for`,
  },
  'task-reworded': {
    title: 'Title reworded',
    why: 'The title is what is asked for. A typing error may be mended with a word of explanation; another meaning needs approval.',
    said: (a) => `${a.of}: title ${moved(a)}`,
  },
  'wording-changed': {
    title: 'Original wording altered',
    why: 'The words kept beside a date are the ground for it, and an inferred date says that it is inferred.',
    said: (a) => `${what(a)}: the wording as printed ${moved(a)}`,
  },
  'sensitive-mark-removed': {
    title: 'Sensitive mark removed',
    why: 'What is marked as sensitive is not for the public; to unmark it needs approval.',
    said: (a) => `${what(a)}: no longer marked as sensitive`,
  },
  'plan-head-changed': {
    title: 'Title, number or basis of the plan changed',
    why: 'Title, issuer, number and basis are as printed; with others it is another paper.',
    said: (a) => `${a.of}: ${moved(a)}`,
  },
  'plan-period-changed': {
    title: 'Period of the plan changed',
    why: 'The period decides how many reports and meetings are owed.',
    said: (a) => `the period of the plan ${moved(a)}`,
  },
  'duty-removed': {
    title: 'Duty removed',
    why: 'Reports, meetings and circulars are owed by the plan. One that was not done should show as missing, not vanish.',
    said: (a) => `duty ${what(a)} is no longer in the plan`,
  },
  'duty-weakened': {
    title: 'Duty weakened',
    why: 'Fewer that owe it, only in principle, or settled by an easier record: each asks for less.',
    said: (a) => `${what(a)}: ${moved(a)}, which asks for less`,
  },
  'policy-changed': {
    title: 'Standard of judgement changed in its own period',
    why: 'Standards are set before the period begins. Praise and criticism by standards chosen when the results are known are not fair.',
    said: (a) => `policy ${a.of.replace('policy.', '')} ${moved(a)} while the plan runs`,
  },
  'check-weakened': {
    title: 'Check settings changed',
    why: 'Levels, days of grace and accounts are read from the base. A change of them counts once it is merged, and needs approval.',
    said: (a) => `check setting ${a.of} ${moved(a)}`,
  },
  'calendar-changed': {
    title: 'Calendar changed',
    why: 'Every limit in working days moves with the calendar: one more day off gives everybody one more day.',
    said: (a) => `calendar ${a.of.replace('calendar.', '')} ${moved(a)}`,
  },
  'breakdown-later': {
    title: 'Breakdown moved later',
    why: "A breakdown is the unit's own promise, and where the plan gives no day it is what the unit is judged by.",
    said: (a) => `${what(a)}: own deadline ${moved(a)}`,
  },
  'breakdown-weakened': {
    title: 'Breakdown weakened',
    why: 'Items, standards, measures and people taken out after filing make the promise worthless.',
    said: (a) => `${what(a)}: ${moved(a)}, less than was filed`,
  },
  'breakdown-removed': {
    title: 'Breakdown removed',
    why: 'Once filed, a breakdown is part of the record.',
    said: (a) => `the breakdown of ${a.unit} was removed`,
  },
  'record-edited': {
    title: 'Record edited after the fact',
    why: 'Records are added, not rewritten. A mistake is mended by a later record; with a rewritten one, earlier judgements cannot be made again.',
    said: (a) => `${a.of} was changed after it was entered: ${fields(a)}`,
  },
  'record-removed': {
    title: 'Record removed',
    why: 'Without its inspection a finding is gone; without its report a unit has never reported.',
    said: (a) => `${a.of} was removed`,
  },
  'decision-edited': {
    title: 'Decision edited or removed',
    why: 'A decision is the only thing that moves a promise. It is changed by another decision.',
    said: (a) => (a.new === null ? `${a.of} was removed` : `${a.of} was changed after it was made: ${fields(a)}`),
  },
  'issued-paper-touched': {
    title: 'Issued circular touched',
    why: 'The circular is in the hands of the units; a change of the file does not change the paper. A mistake is mended by a correction.',
    said: (a) =>
      a.args?.fields === undefined
        ? `${a.of}, which was issued, ${a.new === null ? 'was removed' : 'has other contents'}`
        : `${a.of}, which was issued, was changed: ${fields(a)}`,
  },
  'record-backdated': {
    title: 'Back-dated record',
    why: 'A record dated long before its commit may have been made up afterwards. Papers may be entered some days late; check.graceDays of the plan says how many.',
    said: (a) => `${a.of} is dated ${now(a)} and was committed on ${a.args?.brought}`,
  },
  'record-postdated': {
    title: 'Record dated after its commit',
    why: 'There is no record of a day that has not come.',
    said: (a) => `${a.of} is dated ${now(a)} and was committed on ${a.args?.brought} already`,
  },
  'exercise-mark-changed': {
    title: 'Mark of exercise data changed',
    why: 'Practice data without its mark is taken for real, a real record with it for practice.',
    said: (a) => `${a.of}: the mark of exercise data was ${a.new === null ? 'removed' : 'added'}`,
  },
  'extension-after-due': {
    title: 'Extension asked for after the day',
    why: 'An extension is asked for before the day. Afterwards it turns what is overdue into what is not.',
    said: (a) => `${a.of}: due on ${was(a)}, the extension (to ${now(a)}) was asked for on ${a.args?.asked}`,
  },
  'set-date-over-date': {
    title: 'Date set where there was one',
    why: 'A date is set later only where there was none. To move one that exists, file an extension: it names the old day, is asked for before it, and is limited in number.',
    said: (a) => `${a.of}: due on ${was(a)} already, now set to ${now(a)}`,
  },
  'self-close-out': {
    title: 'Closed out by the unit itself',
    why: 'A claim is verified by somebody else. Closed by the unit, a department of it or a unit below it, it is not verified.',
    said: (a) => `${a.of}: the work of ${a.unit} was verified or closed by ${a.args?.by} itself`,
  },
  'foreign-edit': {
    title: "Somebody else's file edited",
    why: "A unit brings its own reports, breakdown, replies and inspections. Another unit's papers are that unit's to change, and the plan is the office's.",
    said: (a) =>
      `${a.args?.actor === '' ? 'an account of nobody' : a.args?.actor} changed ${a.of}, which belongs to ${a.args?.owner === 'office' ? 'the office' : a.args?.owner}`,
  },
  'evidence-changed': {
    title: 'Evidence changed or removed',
    why: 'Evidence is what it was at the time. What is new is added beside it.',
    said: (a) => `${a.of} ${a.new === null ? 'was removed' : 'has other contents'}`,
  },
  'evidence-missing': {
    title: 'Evidence not there',
    why: 'The record names a file that was not brought with it, so that nobody can look at it.',
    said: (a) => `${a.of}: the evidence ${now(a)} is not in the plan folder`,
  },
  'duplicate-id': {
    title: 'Duplicate id or number',
    why: 'Two branches chose the same name; once they are merged nobody can tell which is meant.',
    said: (a) =>
      a.args?.meanwhile === undefined
        ? `there are two of ${a.of}`
        : `${a.of} was added to the base as well and would be there twice after a merge`,
  },
  'approval-unused': {
    title: 'Approved edit not made',
    why: 'A decision allows an edit that is not in this change: its id or a value may be mistyped.',
    said: (a) => `${a.of}: the edit that it allows (${was(a)} → ${now(a)}) is not in this change`,
  },
};
