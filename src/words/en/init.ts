/** What `duban init` says. */
import type { Args } from '../../ground/codes/args.ts';
import type { InitWords, QuestionWords } from '../zh/init.ts';
import { many } from './phrases.ts';

const told = (ask: (a: Args) => string, taken: string | ((a: Args) => string) = ''): QuestionWords => ({
  ask,
  taken: typeof taken === 'string' ? () => taken : taken,
  type: () => '',
});

const reasons: Readonly<Record<string, string>> = {
  'not-understood': 'these time words cannot be understood',
  'not-a-day': 'there is no such day',
  ambiguous: 'this can be read in more than one way',
  'ends-before-start': 'it ends before it starts',
  'no-event': 'it does not say what it runs from',
};

const blank = (a: Args) =>
  `${a.count === 1 ? 'this cell' : `these ${a.count} cells`} of “${a.title}” ${a.count === 1 ? 'is' : 'are'} blank${a.above === '' ? '' : ` (above it stands “${a.above}”)`}`;

const questions: InitWords['questions'] = {
  'plan-title': {
    ask: () => 'the table has no title of the plan',
    taken: (a) => `its title is “${a.title}”`,
    type: () => 'the title of the plan',
  },
  'year-missing': {
    ask: (a) => `${a.count} times have no year (such as “${a.example}”), and the title names none`,
    taken: () => 'these deadlines are undetermined, their words kept',
    type: () => 'the year, e.g. 2021',
  },
  'column-unknown': {
    ask: (a) => `column ${a.letter} “${a.title}” is not known`,
    taken: () => 'its words are in the notes of the tasks',
    type: () => 'what it is, e.g. 责任单位, 配合单位, 完成时限, 目标, 备注; 不要 leaves it out',
  },
  'column-twice': {
    ask: (a) => `column ${a.letter} “${a.title}” and column ${a.other} “${a.role}” seem to hold the same`,
    taken: (a) => `column ${a.other} is used, this one is in the notes`,
    type: () => 'what it is, e.g. 配合单位, 备注; 不要 leaves it out',
  },
  'section-title': {
    ask: (a) => `the table has no title for section ${a.section}`,
    taken: (a) => `its title is “${a.section}”`,
    type: () => 'the title of the section',
  },
  'group-members': {
    ask: (a) => `“${a.name}” are several units, which ones is not said`,
    taken: () => 'not entered as responsible, the words are in the note',
    type: () => 'all members, separated by 、',
  },
  'group-undefined': {
    ask: (a) => `“${a.name}” does not say who`,
    taken: () => 'not entered as a unit, the words are in the note',
    type: () => 'the units, separated by 、; “none” if there are none',
  },
  'units-open': {
    ask: (a) => `等 leaves the list open${a.names === '' ? '' : ` after “${a.names}”`}`,
    taken: () => 'only the units named, the words are in the note',
    type: () => 'the other units, separated by 、; “none” if there are none',
  },
  'unit-alias': {
    ask: (a) => `“${a.name}” and “${a.other}” seem to be one unit`,
    taken: () => 'two units',
    type: () => 'yes or no',
  },
  'unit-joined': {
    ask: (a) => `“${a.name}” may be one unit or two`,
    taken: () => 'one unit',
    type: () => 'the name; two names separated by 、',
  },
  'unit-bracket': {
    ask: (a) => `“${a.inside}” in brackets after “${a.name}” may be a section, another name or another unit`,
    taken: (a) => `“${a.name}”, with the words in brackets as its part of the task`,
    type: () => 'the name of the unit; two names separated by 、',
  },
  'unit-odd': {
    ask: (a) => `“${a.name}” does not look like a unit; it may have slipped into the wrong column`,
    taken: () => 'not entered as a unit, the words are in the note',
    type: (a) => `the name of the unit (“${a.name}” if it is one); “none” if there is none`,
  },
  'part-unit-outside': told(
    (a) => `“${a.unit}”, named for a part, is no responsible unit of task ${a.task}`,
    'added to the units of the task',
  ),
  'row-unclear': {
    ask: (a) => `this row names no task${a.task === '' ? '' : ` (the one above is “${a.task}”)`}`,
    taken: () => 'its words are in the note of the task above',
    type: () => '“same” if it belongs to the task above, else the title of the task; “none” to leave it out',
  },
  'blank-units': {
    ask: blank,
    taken: () => 'nothing entered',
    type: (a) => `${a.above === '' ? '' : '“same” for the same as above, else '}the units; “none” if there are none`,
  },
  'blank-deadline': {
    ask: blank,
    taken: () => 'no deadline, for the breakdown to fill',
    type: (a) =>
      `${a.above === '' ? '' : '“same” for the same as above, else '}a date or time words; “none” if there is none`,
  },
  'deadline-unclear': {
    ask: (a) => reasons[a.reason as string] ?? reasons['not-understood']!,
    taken: () => 'undetermined, the words kept',
    type: (a) =>
      `${a.near === '' ? '' : `is it ${a.near}? `}a date, e.g. 2021-09-30, or words with one meaning, e.g. 2021年9月底前; “none” if there is none`,
  },
  'measure-number': {
    ask: (a) => `“${a.number}”: the comma may be a decimal point or separate thousands`,
    taken: () => 'the words only, not judged',
    type: (a) => `the number, e.g. ${a.near}`,
  },
  'split-sum': told((a) => `the shares add up to ${a.sum}, the whole is ${a.target}`, 'the words only, not judged'),
  'duty-proposed': {
    ask: (a) => `this seems to order regular reports (${a.when})`,
    taken: () => 'in the note of the plan only',
    type: () => 'yes if all lead and responsible units owe it, which makes it a duty; else no',
  },
  'answer-wrong': told((a) => `the answer “${a.answer}” is of no use`, 'taken as not answered'),
  'answer-unused': told((a) => `the answer “${a.answer}” (${a.key}) fits no question`, 'not used'),
  'number-repeated': told(
    (a) => `the number “${a.number}” is already that of task ${a.task}`,
    'kept as it stands; the task has an id of its own',
  ),
  'unit-twice': told((a) => `“${a.unit}” stands here twice`, 'entered once'),
  'heading-alone': told(() => 'there is no task below this heading', 'not entered'),
  'column-progress': told(
    (a) => `column ${a.letter} “${a.title}” tells of progress, which is no part of a plan`,
    'not entered; progress is recorded by reports and inspections (duban report)',
  ),
  'column-missing': told(
    (a) => (a.role === 'deadline' ? 'the table has no column of deadlines' : 'the table has no column of units'),
    (a) => (a.role === 'deadline' ? 'no task has a deadline' : 'no task has a responsible unit'),
  ),
  'people-noted': told(
    (a) => `column ${a.letter} “${a.title}” names people`,
    'in the notes of the tasks; the breakdown of each unit names its leader, section and person',
  ),
  'row-left-out': told(() => 'this row is no task', 'not entered'),
  'note-kept': told(() => 'words outside the table', 'in the note of the plan'),
  'text-cut': told(
    (a) => `too long (${a.length} characters)`,
    (a) => `only the first ${a.limit} characters`,
  ),
  'characters-dropped': told((a) => `${a.count} characters cannot be seen`, 'left out'),
  'rows-hidden': told((a) => `${a.count} rows of sheet “${a.name}” are hidden`, 'entered all the same'),
  'formula-empty': told(() => 'a formula without a computed value', 'taken as blank'),
  'sheet-skipped': told((a) => `sheet “${a.name}” holds no task table or is hidden`, 'not entered'),
  'period-inferred': told(
    () => 'the period of the plan is not said',
    (a) => `${a.from} to ${a.to} is inferred; --start and --end say it`,
  ),
};

const refused: InitWords['refused'] = {
  'sheet-empty': () => 'the table is empty',
  'sheet-unknown': (a) => `there is no sheet “${a.sheet}”. There are: ${a.sheets}`,
  'no-head': (a) =>
    `no head of the table was found (such as 序号, 工作任务, 责任单位, 完成时限)${a.rows === '' ? '' : `; the first rows are: ${a.rows}`}. Add one, or name the columns: --column 任务=B --column 责任单位=C`,
  'no-task-column': (a) =>
    `the head in row ${a.row} has no column of tasks; it has: ${a.titles}. Name it: --column 任务=B`,
  'no-tasks': () => 'there is no task below the head',
  'no-units': () =>
    'there is no unit that is certain, so no plan can be made. Add the units, or name them with --units',
  'too-many-units': (a) => `there are ${a.count} units, more than ${a.limit}; perhaps it is the wrong column`,
  'too-many-tasks': (a) =>
    `“${a.section}” has ${a.count} tasks; a section has at most ${a.limit}. Divide it into several`,
  'too-many-sections': (a) => `there are ${a.count} sections, more than ${a.limit}`,
  'column-name-unknown': (a) => `“${a.name}” in --column is not known. Names are: ${a.names ?? ''}`,
  'column-not-there': (a) => `--column ${a.name}=${a.where}: there is no such column`,
  'year-wrong': (a) => `“${a.year}” is no year. Write it like 2021`,
  'period-reversed': (a) => `the period ends (${a.to}) before it begins (${a.from})`,
};

export const init: InitWords = {
  title: 'New plan',
  questions,
  refused,
  made: (folder, files) => `Made the plan in ${folder}: ${files} files.`,
  wouldMake: (folder, files) =>
    `The plan in ${folder} would have ${files} files; this is a preview, nothing was written.`,
  counts: (title, sections, tasks, units, groups) =>
    `${title}: ${many(sections, 'section')}, ${many(tasks, 'task')}, ${many(units, 'unit')}${groups === 0 ? '' : `, ${many(groups, 'group')}`}.`,
  checked: (warnings) =>
    warnings === 0 ? 'Valid, no errors and no warnings.' : `No errors, ${many(warnings, 'warning')}: duban validate`,
  asks: (count) =>
    `${many(count, 'thing')} ${count === 1 ? 'is' : 'are'} not clear and ${count === 1 ? 'was' : 'were'} not guessed:`,
  tells: (count) => `${many(count, 'more thing')} to know:`,
  none: 'Nothing is unclear.',
  more: (count) => `${count} more; --questions FILE.csv writes them all.`,
  places: (cell, places) => `${cell} and ${places - 1} more`,
  item: (cell, words, ask) =>
    `${cell}${cell === '' || words === '' ? '' : ' '}${words === '' ? '' : `“${words}”`}${cell === '' && words === '' ? '' : ': '}${ask}.`,
  taken: (taken) => ` Now: ${taken}.`,
  type: (type) => ` Answer: ${type}.`,
  written: (file) =>
    `The list of questions is in ${file}. Fill in its column “answer” and run again with --answers ${file}.`,
  next: 'Next:',
  files: 'Files',
  schemas: (folder, count) => `${folder} (${count} schemas, for the editor)`,
  notCommitted: 'The files are written, but the commit failed: ',
  undo: (command) => `To undo: ${command}`,
  commit: (title) => `New plan: ${title}`,
  list: {
    title: 'What is not clear',
    key: 'key',
    cell: 'place',
    words: 'words',
    ask: 'question',
    taken: 'now',
    type: 'what to type',
    answer: 'answer',
  },
  heads: { section: 'Section', task: 'Task', lead: 'Lead', responsible: 'Responsible', deadline: 'Deadline' },
  ask: {
    title: 'Title of the plan',
    issuer: 'Issued by (may be empty)',
    office: 'Name of the office that supervises (may be empty)',
    number: 'Document number (may be empty)',
    start: 'First day (e.g. 2021-01-01, may be empty)',
    end: 'Last day (e.g. 2021-12-31, may be empty)',
    year: 'Year of times without one (e.g. 2021, may be empty)',
    units: 'Responsible units, separated by 、',
    section: (index) => `Title of section ${index}${index === 1 ? '' : ' (Enter when there are no more)'}`,
    task: (section, index) => `Task ${index} of “${section}”${index === 1 ? '' : ' (Enter when there are no more)'}`,
    lead: 'Lead units (Enter for none)',
    responsible: 'Responsible units, separated by 、 (Enter for none)',
    deadline: 'Deadline in its own words, e.g. 2021年底前 or 2021-09-30 (Enter for none)',
    how: (count) => `${many(count, 'thing')} ${count === 1 ? 'is' : 'are'} not clear`,
    oneByOne: 'answer them one by one',
    leave: 'leave them undetermined',
    stop: 'stop',
    leaveHint: 'to be mended in the files, or by a filled list',
    skip: 'Enter leaves it open',
    write: 'Write?',
    notADate: 'not a date; write it like 2021-01-01',
    notAYear: 'not a year; write it like 2021',
    yes: 'yes',
    no: 'no',
    later: 'leave it open',
  },
  value: {
    group: (text) => `--group ${text}: write it as GROUP=MEMBER、MEMBER`,
    alias: (text) => `--alias ${text}: write it as UNIT=OTHER-NAME`,
    column: (text) => `--column ${text}: write it like 任务=C`,
  },
};
