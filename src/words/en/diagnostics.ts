/** What is wrong with the files themselves: one sentence for every code, saying what is wrong and what to type instead. */

import { megabytes } from '../phrases.ts';
import type { Diagnostics } from '../zh/diagnostics.ts';
import { common } from './common.ts';

type Value = string | number;

/** Quoted; text that begins with a quotation mark stands as it is. */
const q = (text: Value) => (/^["'“‘]/.test(String(text)) ? String(text) : `“${text}”`);
const orElse = (near: Value, otherwise: string) => (near === '' ? `; ${otherwise}.` : `; did you mean ${q(near)}?`);
const each = (list: Value) => String(list).split('、').join(', ');
const many = (count: Value, one: string, several = `${one}s`) => `${count} ${String(count) === '1' ? one : several}`;
const spot = (title: Value) => {
  if (title === '') return 'This';
  return /^\d+$/.test(String(title)) ? `Item ${Number(title) + 1} of the list` : q(title);
};
const shown = (written: Value) => {
  if (written === '[…]') return 'a list';
  if (written === '{…}') return 'a mapping';
  return written === '' ? 'nothing' : q(written);
};
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list (each line begins with “- ”)',
  object: 'a mapping (“key: value”)',
  null: 'nothing',
};
const typeName = (name: string) => (Object.hasOwn(TYPES, name) ? TYPES[name] : name);
const NAMED: Readonly<Record<string, string>> = {
  'U+0009': 'tab',
  'U+000A': 'line feed',
  'U+000D': 'carriage return',
  'U+005C': 'backslash',
  'U+00A0': 'no-break space',
  'U+200B': 'zero-width space',
  'U+202E': 'right-to-left override',
  'U+3000': 'full-width space',
  'U+FEFF': 'byte order mark',
};
const character = (code: Value) => (Object.hasOwn(NAMED, code) ? `${NAMED[code]} (${code})` : code);
const size = (bytes: Value) => (Number.isFinite(Number(bytes)) ? `${megabytes(bytes)} MB` : bytes);
const subject = (name: Value) => (/^[\dA-Za-z]+(\.[\dA-Za-z]+)*$/.test(String(name)) ? `task ${name}` : q(name));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const period = (name: Value) =>
  /^\d{4}(-(H[12]|Q[1-4]|\d\d|W\d\d))?$/.test(String(name)) ? common.period(String(name)) : String(name);
const PERIODS = '2010, 2010-H1, 2010-Q2 or 2010-06, in quotation marks';
const TASK = 'a task id in quotation marks, such as "3.2"';
const DAY = 'a day such as 2010-12-31';
const FORMS: Readonly<Record<string, string>> = {
  id: 'an id of digits, letters, dots and hyphens, such as 3.2 or joint-meeting; task ids in quotation marks',
  task: TASK,
  section: 'a section id in quotation marks, such as "3"',
  duty: 'the id of a duty, such as half-year-report',
  period: PERIODS,
  for: PERIODS,
  by: '2010-12-31, or 01-31 for every year',
  from: '2010-03-01, or 03-01 for every year',
  deadline: '2010-12-31, or a mapping (“key: value”)',
  within: '“5 days”, “5 working days” or “3 months”',
  revision: 'a commit id of 7 to 64 digits and letters a–f',
  signals: 'a number, or off',
  ...Object.fromEntries(
    ['date', 'done', 'received', 'applied', 'answerBy', 'asOf', 'since', 'until', 'to', 'on', 'off', 'worked'].map(
      (key) => [key, DAY],
    ),
  ),
};
const form = (title: Value) =>
  Object.hasOwn(FORMS, title) ? `; write ${FORMS[title]}` : '; see how files of the same kind write it';
const saying = (wording: Value) => (wording === '' ? '' : ` (source: ${q(wording)})`);
const readAs = (written: Value) => {
  const number = Number(written);
  if (written === 'true' || written === 'false') return 'would be read as a truth value, not as text';
  const changed = Number.isFinite(number) && String(number) !== String(written);
  return changed ? `would be read as the number ${number}` : 'would be read as a number, not as text';
};
const fix = (a: { readonly typed: Value; readonly instead: Value }) => `change ${q(a.typed)} to ${q(a.instead)}`;

export const diagnostics: Diagnostics = {
  // Files and folders
  'file-too-large': (a) =>
    `The file has ${size(a.size)}, more than the limit of ${size(a.limit)}; split it into several files.`,
  'file-unreadable': () => 'The file cannot be opened; check the permission to read it and whether a program holds it.',
  'file-is-link': () => 'This is a link to somewhere else and is not read; put the file itself here.',
  'file-is-submodule': () =>
    'This is another repository (a submodule) and is not read; put the files into the plan folder.',
  'file-not-regular': () => 'This is not an ordinary file and is not read; put a text file here or remove it.',
  'file-name-refused': (a) =>
    `The file name holds a character that may not be used: ${character(a.character)}; rename the file.`,
  'too-many-files': (a) => `The plan folder holds more than ${many(a.limit, 'file')}; is this the right folder?`,
  'folder-too-large': (a) =>
    `The files of the plan folder have more than ${size(a.limit)} together; is something in the wrong place?`,
  'folder-too-deep': (a) => `Folders are nested more than ${many(a.limit, 'level')} deep; move this one up.`,
  // Encoding
  'encoding-utf16': () => 'The file is encoded as UTF-16; save it as UTF-8.',
  'encoding-gbk': () => 'The file is encoded as GBK (the old encoding of Chinese Windows); save it as UTF-8.',
  'encoding-unknown': (a) =>
    `From here on the file is not UTF-8 text${a.byte === '' ? '' : ` (byte ${a.byte})`}; make sure that it is a text file and save it as UTF-8.`,
  // Characters
  'control-character': (a) => `There is an invisible control character here: ${character(a.character)}; delete it.`,
  'bidirectional-character': (a) =>
    `There is a character here that turns the order of text round: ${character(a.character)}; delete it.`,
  'invisible-character': (a) =>
    `There is an invisible character here: ${character(a.character)}; delete it (it often comes with text copied from a web page).`,
  // Keyboard
  'fullwidth-colon': (a) => `A full-width colon follows the key; ${fix(a)}, with an ordinary colon and a space.`,
  'fullwidth-colon-suspected': (a) =>
    `This looks like a key with a full-width colon; if it is one, ${fix(a)}; if it is prose, put it in quotation marks.`,
  'colon-without-space': (a) => `The space after the colon is missing; ${fix(a)}.`,
  'colon-without-space-suspected': (a) =>
    `This looks like a key without a space after its colon; if it is one, ${fix(a)}; if it is prose, put it in quotation marks.`,
  'wide-space-indentation': (a) => {
    const spaces = String(a.instead);
    return `The line is indented with ${character(a.character)}; use ordinary spaces${/^ +$/.test(spaces) ? ` (${spaces.length} here)` : ''}.`;
  },
  'wide-space-after-colon': (a) => `A full-width space follows the colon; ${fix(a)}, with an ordinary space.`,
  'wide-space-after-dash': (a) => `A full-width space follows the hyphen; ${fix(a)}, with an ordinary space.`,
  'dash-without-space': (a) => `The space after the hyphen is missing; ${fix(a)}.`,
  'fullwidth-dash': (a) => `The list begins with another dash than the hyphen; ${fix(a)}.`,
  'fullwidth-hash': (a) => `The comment begins with a full-width number sign; ${fix(a)}.`,
  'fullwidth-comma-in-list': (a) =>
    `The items are parted by Chinese punctuation and would be read as one; ${fix(a)}, with an ordinary comma and a space.`,
  'fullwidth-bracket': (a) => `The brackets are full-width; ${fix(a)}.`,
  'curly-quotes': (a) => `Curly quotation marks would become part of the text; change ${a.typed} to ${a.instead}.`,
  'curly-quotes-suspected': (a) =>
    `Curly quotation marks around the whole text become part of it; unless that is meant, change ${a.typed} to ${a.instead}.`,
  'tab-indentation': () => 'The line is indented with a tab; use spaces, two for each level.',
  // YAML features that plans do without
  'anchor-refused': (a) =>
    `Plans do without anchors: ${q(a.typed)}; put prose in quotation marks, else delete it and write the content out.`,
  'alias-refused': (a) =>
    `Plans do without aliases: ${q(a.typed)}; put prose in quotation marks, else write the content out.`,
  'tag-refused': (a) => `Plans do without tags: ${q(a.typed)}; put prose in quotation marks, else delete it.`,
  'directive-refused': (a) => `Plans do without directive lines: ${q(a.typed)}; delete the line.`,
  'merge-key-refused': () => 'Plans do without “<<”; write each key out.',
  'several-documents': () =>
    'A file holds one document; delete the line “---”, or move what follows it to a file of its own.',
  'too-deep': (a) => `The content is nested more than ${many(a.limit, 'level')} deep; use fewer levels.`,
  'too-many-keys': (a) => `There are more than ${many(a.limit, 'key')} in one place; split the file.`,
  'too-many-tokens': (a) =>
    `There is too much here: more than ${many(a.limit, 'word or sign', 'words and signs')} in one file or line; split it.`,
  // Keys and values
  'key-duplicate': (a) =>
    `The key ${q(a.key)} is written twice, on line ${a.firstLine} and again on line ${a.line}; keep one.`,
  'key-twin': (a) =>
    `The key ${q(a.key)} on line ${a.line} looks like the one on line ${a.firstLine} and differs only in its encoding; keep one.`,
  'key-not-text': (a) => `The key ${q(a.typed)} is not text; write ${a.instead} in quotation marks.`,
  'key-refused': (a) => `${q(a.key)} cannot be a key; choose another name.`,
  'number-not-finite': (a) =>
    `${q(a.typed)} is not a number that can be used; if it is text, write ${a.instead} in quotation marks.`,
  'empty-document': () => 'The file is empty; fill it in, or delete it if it is not needed.',
  // Syntax
  'bad-indentation': () => 'The indentation does not match the lines around it; lines of one level begin alike.',
  'missing-colon': (a) =>
    `A colon is missing; if ${q(a.typed)} is a key, write ${q(a.instead)}, with a space before the value.`,
  'missing-quote': (a) => `A quotation mark is not closed; add ${a.quote} at the end.`,
  'missing-bracket': (a) => `A bracket is not closed; add ${a.bracket} at the end.`,
  'missing-comma': () => 'A comma between two items of the list is missing; add it.',
  'missing-space': (a) => `The space before ${q(a.typed)} is missing; write “${a.instead}”.`,
  'two-colons': (a) =>
    `There are two colons on one line; if ${q(a.typed)} is prose, write ${a.instead} in quotation marks.`,
  'block-in-flow': () =>
    'Inside brackets a list cannot be written with hyphens or indentation; remove the brackets, or use commas throughout.',
  'bad-start-character': (a) =>
    `The first character of ${q(a.typed)} has a special meaning; write ${a.instead} in quotation marks.`,
  'bad-escape': (a) =>
    `${q(a.typed)} cannot stand in double quotation marks; write a backslash twice, or use single ones.`,
  'key-too-long': (a) => `The key is longer than ${many(a.limit, 'character')}; is the colon in the wrong place?`,
  'unexpected-text': (a) =>
    `${q(a.typed)} belongs to nothing here; delete it, or put the whole text in quotation marks.`,
  'syntax-error': (a) => `This cannot be read: ${q(a.typed)}; check colons, indentation, quotation marks and brackets.`,
  'more-diagnostics': (a) =>
    `The file has ${many(a.count, 'more problem')}, not listed here; mend the ones above first.`,

  // Which file this is
  'plan-missing': () => 'There is no implementation plan; put a plan.yaml that begins with kind: plan into the folder.',
  'units-missing': () =>
    'There is no list of units; put a units.yaml that begins with kind: units into the folder and declare the units.',
  'plan-twice': (a) => `There can be one implementation plan only, and ${a.file} is one already; remove one of them.`,
  'kind-missing': (a) =>
    `The file does not say what it is; begin it with a line kind: and one of these: ${each(a.kinds)}.`,
  'kind-unknown': (a) =>
    `There is no kind of file called ${q(a.kind)}${orElse(a.near, `the kinds are: ${each(a.kinds)}`)}`,
  // Shape
  'key-unknown': (a) =>
    `There is no key ${q(a.key)} here${orElse(a.near, a.allowed === '' ? 'delete it' : `the keys are: ${each(a.allowed)}`)}`,
  'key-missing': (a) =>
    `The key ${q(a.key)}${a.title === a.key || a.title === '' ? '' : ` (${a.title})`} is missing; add it.`,
  'type-wrong': (a) => {
    const wanted = String(a.expected).split('|').map(typeName).join(' or ');
    return `This is ${shown(a.written)} and should be ${wanted}.`;
  },
  'number-unquoted': (a) => `${a.written} ${readAs(a.written)}; write ${a.instead} in quotation marks.`,
  'number-form': (a) => `A number is wanted here; write ${q(a.written)} as ${a.instead}.`,
  'date-as-number': (a) =>
    a.instead === ''
      ? `${a.written} is a number, not a date; write it as YYYY-MM-DD, or put the words of the source in wording.`
      : `${a.written} is a spreadsheet's serial number; write ${a.instead} and compare it with the source.`,
  'value-not-allowed': (a) => {
    const asked = a.near === '' ? '; write' : `; did you mean ${q(a.near)}? Write`;
    return `${capital(shown(a.written))} cannot stand here${asked} one of: ${each(a.allowed)}.`;
  },
  'pattern-wrong': (a) => `${spot(a.title)} cannot be written ${q(a.written)}${form(a.title)}.`,
  'number-out-of-range': (a) =>
    `${a.written} is out of range; it may not be ${a.bound === 'max' ? 'more' : 'less'} than ${a.limit}.`,
  'too-long': (a) => `This is too long: text may have ${many(a.limit, 'character')}, a list ${many(a.limit, 'item')}.`,
  'empty-value': (a) => `${spot(a.title)} is empty; fill it in, or delete the line if it is not needed.`,
  'shape-wrong': (a) =>
    `This does not have the shape of such a file (rule ${a.keyword}); compare a file of the same kind.`,
  // Names
  'unit-unknown': (a) =>
    `The unit ${q(a.name)} is not declared in units.yaml${orElse(a.near, 'declare it, or use a declared name')}`,
  'group-undefined': (a) =>
    `Nothing says which units ${q(a.name)} are; list the members under groups in units.yaml, or name the units.`,
  'unit-duplicate': (a) => `The unit or group ${q(a.id)} is declared in ${a.file} already; keep one.`,
  'alias-clash': (a) => `The alias ${q(a.name)} is a name of ${q(a.unit)} already; change one of them.`,
  'section-duplicate': (a) => `Section ${a.id} is in ${a.file} already; merge the two or change the number.`,
  'task-duplicate': (a) => `The task id ${a.id} is used in ${a.file} already; change it.`,
  'task-outside-section': (a) =>
    `The task id ${a.id} is not of section ${a.section}; begin it with “${a.section}.”, or move the task.`,
  'task-unknown': (a) => `The plan has no task ${a.id}${orElse(a.near, 'check the id')}`,
  'part-outside-task': (a) => `The part id ${a.id} is not of task ${a.task}; begin it with “${a.task}.”.`,
  'part-duplicate': (a) => `The part id ${a.id} is used twice; change one.`,
  'part-unknown': (a) => `Task ${a.task} has no part ${a.id}; check the id.`,
  'part-unit-outside': (a) =>
    `${a.unit} is not a responsible unit of task ${a.task} and cannot be named in a part of it; add it to the task first, or take it out.`,
  'assignee-duplicate': (a) => `${a.unit} is listed twice here; remove one.`,
  'clause-duplicate': (a) =>
    `Clause ${a.clause} is that of task ${a.task} too; the numbers of the source may start again. Check it; the source stays as it is.`,
  'role-undeclared': (a) =>
    `The role ${q(a.role)} is not declared under roles in plan.yaml${orElse(a.near, 'declare it first')}`,
  'duty-duplicate': (a) => `The duty id ${q(a.id)} is used twice; change one.`,
  'duty-unknown': (a) =>
    `plan.yaml has no duty ${q(a.id)}${orElse(a.near, 'check the id, or declare it under duties')}`,
  'duty-owner-missing': (a) => `The duty ${q(a.id)} does not say who owes it; fill in owedBy.`,
  'office-missing': (a) => `The duty ${q(a.id)} is owed by the office, but plan.yaml has none; fill in office.`,
  'measure-unknown': (a) => `The task has no measure ${q(a.id)}${orElse(a.near, 'check the id')}`,
  'milestone-unknown': (a) => `The task has no milestone ${q(a.id)}${orElse(a.near, 'check the id')}`,
  'finding-unknown': (a) =>
    `There is no finding ${q(a.id)}${orElse(a.near, 'write the file name of the inspection, “#” and the id')}`,
  'matter-unknown': (a) =>
    `There is no assigned matter ${q(a.id)}${orElse(a.near, 'write the file name of the meeting, “#” and the id')}`,
  'notice-unknown': (a) =>
    `There is no notice ${q(a.id)}${orElse(a.near, 'write the file name of the notice without .yaml')}`,
  'circular-unknown': (a) =>
    `There is no circular ${q(a.id)}${orElse(a.near, 'write the file name of the circular without .yaml')}`,
  'id-duplicate': (a) => `The id ${q(a.id)} is used twice in this file; change one or merge the two.`,
  'signal-unknown': (a) => `There is no signal ${q(a.id)}${orElse(a.near, 'check the name')}`,
  'policy-group-twice': (a) =>
    `${a.unit} stands in the groups ${q(a.other)} and ${q(a.group)}; a unit is compared inside one group only.`,
  'recheck-before-reply': (a) =>
    `recheckDays ${a.recheck} is less than replyDays ${a.reply}: nobody may be checked again before the answer is due; write ${a.reply} or more.`,
  'unit-not-bound': (a) => `Task ${a.task} is not for ${a.unit}; check the unit and the task id.`,
  // Days and periods
  'date-impossible': (a) => `There is no day ${a.date} in the calendar; check it.`,
  'date-form': (a) => `Write the date ${q(a.date)} as ${a.instead}.`,
  'period-unknown': (a) => `There is no period ${q(a.period)}; write 2010, 2010-H1, 2010-Q2, 2010-06 or 2010-W07.`,
  'period-kind': (a) => `The period ${a.period} has the wrong length; a ${a.wanted} is wanted here.`,
  'window-reversed': (a) => `The first day ${a.from} is after the last day ${a.to}; check them.`,
  'deadline-mixed': (a) => `The deadline is written in several ways at once: ${each(a.keys)}; keep one.`,
  'deadline-empty': (a) =>
    a.wording === ''
      ? 'The deadline has no date; fill in by, or write undetermined: true if the source gives no time.'
      : `The words ${q(a.wording)} do not give a day; fill in by, or write undetermined: true if there is no time.`,
  'event-without-span': (a) =>
    a.event === ''
      ? 'The deadline that runs from an event does not say which event and how long; fill in event and within.'
      : `The deadline that runs from ${q(a.event)} does not say how long; fill in within, such as 5 working days.`,
  'recurrence-without-period': (a) =>
    `The deadline comes back every ${a.every}, but the plan has no first and last day to count in; fill in period in plan.yaml.`,
  'year-missing': (a) => `${q(a.wording)} has no year; write it, or fill in year under rules in plan.yaml.`,
  'day-out-of-range': (a) =>
    `Every ${a.every} cannot have a day ${a.day}; a week has 1 to 7, and for a year write by as 01-31.`,
  'wording-impossible': (a) =>
    `The source names a day that does not exist: ${q(a.wording)}; check it, and note a slip of the source under sic.`,
  'wording-disagrees': (a) =>
    `The deadline and the words of the source ${q(a.wording)} disagree about: ${each(a.says)}; check them, and write inferred: true for an inferred date.`,
  'date-outside-plan': (a) => `${a.date} is outside the plan's period, ${a.from} to ${a.to}; check it.`,
  'end-before-step': (a) =>
    `The milestone ${q(a.title)} is on ${a.step}, after the task's deadline ${a.end}; check them.`,
  'milestones-out-of-order': (a) =>
    `The milestone ${q(a.title)} (${a.share}% by ${a.day}) contradicts another; the share cannot fall as days go on.`,
  'standing-with-deliverable': (a) =>
    `The task ${q(a.title)} is standing, yet it has documents or targets; should it have a deadline?`,
  'breakdown-later-than-plan': (a) =>
    `The breakdown's date ${a.date} is after the plan's ${a.plan}; it may only be earlier, and a later one needs an extension.`,
  // Sums and counts
  'split-sum': (a) => `The shares of the units add up to ${a.sum}, not to the target ${a.target}; check them.`,
  'split-unit-missing': (a) => `${a.title} is split over units, but ${a.units} has no share; fill it in, or write 0.`,
  'declared-count': (a) =>
    `The source says that it has ${a.declared} ${a.what}, and ${a.counted} were entered; is one missing or double?`,
  // Records
  'report-duplicate': (a) =>
    `The report of ${a.unit} for ${period(a.period)} with this date is in ${a.file} already; keep one, or give the later one its own date.`,
  'breakdown-duplicate': (a) => `The breakdown of ${a.unit} is in ${a.file} already; merge the two.`,
  'known-before-date': (a) => `The report was received on ${a.known}, before its date ${a.date}; check them.`,
  'done-in-future': (a) =>
    `It is said to be done on ${a.done}, after the day of this record, ${a.known}; leave the day out until it is.`,
  'done-without-status': (a) => `There is a day of completion, but the status is ${q(a.status)}; change one of them.`,
  'self-verified': (a) => `${a.unit} confirms its own work here, which verifies nothing; another unit has to.`,
  'self-closed': (a) => `${a.unit} cannot close out its own work; another unit has to.`,
  'self-rechecked': (a) => `${a.unit} cannot re-check its own rectification; another unit has to.`,
  'extension-from-mismatch': (a) =>
    `The extension says that the deadline was ${a.from}, but it was ${a.actual}; check it.`,
  'extension-without-date': () => 'The decision does not name the new deadline; fill in to.',
  'extension-not-later': (a) => `The new deadline ${a.to} is not after the old one, ${a.from}; check them.`,
  'extension-asked-late': (a) => `The extension was asked for on ${a.date}, after the deadline ${a.from} had passed.`,
  'extension-without-occurrence': (a) =>
    `Task ${a.task} falls due more than once; say which period (for) or which event record (event) is extended.`,
  'extension-too-often': (a) => `The plan allows ${a.times} extensions at most; this is one more.`,
  'extension-too-long': (a) => `The plan lets this extension run to ${a.latest} at most, not to ${a.to}.`,
  'amount-without-measure': (a) =>
    `To change a target of task ${a.task}, write both measure (its id) and amount (from what to what).`,
  'amount-from-mismatch': (a) => `The decision says that the target was ${a.from}, but it was ${a.actual}; check it.`,
  'added-unit-missing': (a) =>
    `The decision adds ${a.unit}, but task ${a.task} does not name it yet; change the task too.`,
  'dropped-unit-present': (a) =>
    `The decision drops ${a.unit}, but task ${a.task} still names it; change the task too.`,
  'notice-out-of-order': (a) =>
    `The notice before, ${q(a.id)}, has to be for the same unit, not later and not of a graver colour; check it.`,
  'measure-not-judged': (a) =>
    `${a.title} is compared with ${q(a.to)}, which a number alone cannot tell; somebody has to write met: true or false.`,
  'measure-judged-twice': (a) => `${a.title} has a numeric target, which decides; leave met out.`,
  'decision-without-object': () => 'This item does not say what it is about; fill in task or duty.',
  'rectify-too-soon': (a) => `The work is due on ${a.by}, not after the day it was ordered, ${a.date}; check it.`,
  'answer-too-soon': (a) => `The answer is due on ${a.by}, not after the day it was asked for, ${a.date}; check it.`,
  'recheck-before-finding': (a) => `The re-check is dated before the finding ${q(a.finding)}; check the days.`,
  'meeting-undated': () => 'A meeting has either date (when it was held) or notHeld (why it was not): one, not both.',
  'circular-twice': (a) =>
    `The circular for ${period(a.period)} is recorded in ${a.file} already; a period has one, and mistakes are corrected by a later paper.`,
  'issued-before-as-of': (a) => `The circular is dated ${a.date}, before the day that it judges, ${a.asOf}; check it.`,
  'corrected-before-issue': (a) =>
    `The correction is dated ${a.date}, before the circular itself, ${a.issued}; check it.`,
  'record-unknown': (a) =>
    `There is no record ${q(a.id)}${orElse(a.near, 'write the file name of the record without .yaml, a finding as file#id')}`,
  'choice-without-reason': (a) => `${q(a.anchor)} is dropped or added without a reason; write one under reason.`,
  'added-without-evidence': (a) =>
    `${q(a.anchor)} is added: say the fact (words) and name the records that it rests on (evidence).`,
  'corrected-without-record': (a) =>
    `${q(a.anchor)} is dropped because the fact was corrected: name the record that corrects it (evidence).`,
  'reply-late': (a) =>
    `The reply of ${a.unit} is dated ${a.date}, after the last day, ${a.by}; it is kept, and whether it counts is for the decision.`,
  'reply-not-asked': (a) =>
    `${a.unit} was not asked about the circular for ${period(a.period)}; check the unit and the period.`,
  'anchor-not-said': (a) =>
    `The sheet sent to ${a.unit} has no sentence ${q(a.anchor)}${orElse(a.near, 'check the id of the sentence')}`,
  'present-and-absent': (a) => `${a.unit} is listed both as present and as absent; remove one.`,
  'member-unaccounted': (a) =>
    `${a.count === 1 ? 'One member' : `${a.count} members`} of the meeting listed neither as present nor as absent: ${a.units}; add them.`,
  'report-misses-task': (a) =>
    `The report of ${a.unit} for ${period(a.period)} leaves out ${many(a.count, 'task')} of the unit: ${each(a.tasks)}.`,
  // What the source leaves open
  'source-slip': (a) =>
    `The source has ${q(a.wording)}, probably a slip; it is read as ${q(a.read)} and quoted as it is.`,
  'mention-undeclared': (a) =>
    `The source mentions ${q(a.name)}, which is not declared in units.yaml and does not count as a unit of the task.`,
  'no-time-word': (a) => `The source gives no time for task ${a.task}; the breakdowns have to.`,
  'time-undetermined': (a) =>
    `The time of ${subject(a.task)} is left open${saying(a.wording)}; a breakdown or a decision has to set it.`,
  'date-inferred': (a) =>
    a.what === 'period'
      ? `The period of the plan (${a.wording}) is inferred and not in the source.`
      : `The deadline of ${subject(a.what)} is inferred and not in the source${saying(a.wording)}.`,
  'recurrence-without-day': (a) =>
    `Task ${a.task} comes back, and the source does not say on which day${saying(a.wording)}; ${a.day === '' ? 'the last day of each period counts' : `${a.day} is inferred`}.`,
  'daily-work-several': (a) =>
    `Section ${a.section} has ${many(a.count, 'daily-work department')}: ${each(a.names)}; the source does not say which comes first.`,
  'lead-missing': (a) => `Task ${a.task} has no lead unit.`,
  'lead-first-named': (a) =>
    `Task ${a.task} names no lead unit; by the rule of the plan the first unit leads: ${a.unit}.`,
  'leads-several': (a) =>
    `Task ${a.task} has several lead units: ${each(a.names)}; ${a.first} is named first, and the source does not say more.`,
  'responsible-narrowed': (a) =>
    `Task ${a.task} leaves out responsible units of its section: ${each(a.units)}; ${a.reason === '' ? 'no reason is given, fill in narrowed' : `reason: ${a.reason}`}.`,
  'responsible-none': (a) => `Task ${a.task} names no responsible unit; the lead unit delivers it itself.`,
  'tolerance-missing': (a) =>
    `${a.title} is about a number, and how near counts as met is not said, so it is not judged; fill in tolerance if it should be.`,
  'measure-compared': (a) =>
    `${a.title} is compared with ${q(a.to)}: a person says whether it is met, and there is no percentage.`,
  'target-for-each': (a) =>
    `The target ${a.target} of ${a.title} is read as each unit's own (${a.count} units); if it is the total, write a split.`,
  'measure-without-target': (a) =>
    `The measure ${q(a.title)} has no target; its progress can be shown, but not judged.`,
  'liaison-vacant': (a) => `${many(a.count, 'unit has', 'units have')} not named a liaison officer: ${each(a.units)}.`,
  'no-dated-breakdown': (a) => {
    const share = a.count === a.total ? 'any' : a.count;
    return `${a.unit} has no dated breakdown yet for ${share} of its ${many(a.total, 'undertaking')}: ${each(a.tasks)}.`;
  },
  'calendar-unpublished': (a) =>
    `The holidays of ${each(a.years)} are not known yet; Monday to Friday are counted as working days.`,
};
