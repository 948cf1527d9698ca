/** What is said when a run cannot go on. */
import type { Args } from '../../ground/codes/args.ts';
import type { HostErrorCode } from '../../host/errors.ts';
import type { Failures } from '../zh/failures.ts';
import { many, near } from './phrases.ts';
import { writing } from './writing.ts';

const usage: Readonly<Record<string, (a: Args) => string>> = {
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
  'format-unknown': (a) => `There is no format "${a.format}" here. Use one of: ${a.formats}`,
  'as-of-wrong': (a) => `"${a.date}" is not a day. Write it like 2010-12-31`,
  'directory-missing': (a) => `There is no folder "${a.dir}"`,
  'plan-none': (a) =>
    `No plan found in "${a.dir}" (plan.yaml or plans/ID/plan.yaml). Name a folder with -C, or start with: duban demo exercise`,
  'plan-several': (a) => `There are several plans here: ${a.plans}. Choose one with --plan`,
  'plan-not-found': (a) => `There is no plan "${a.plan}". There are: ${a.plans}`,
  'binary-to-terminal': (a) => `${a.format} is not text. Write it to a file with -o, e.g. -o circular.${a.format}`,
  'id-unknown': (a) =>
    `There is no "${a.id}"${near(a.near)}. A task is 3.2, an undertaking 3.2/市法院, a duty half-year-report@2010-H1/市法院`,
  'unit-unknown': (a) => `units.yaml declares no unit "${a.unit}"${near(a.near)}`,
  'section-unknown': (a) =>
    `There is no section "${a.section}". There are: ${String(a.sections).replaceAll('、', ', ')}`,
  'kind-unknown': (a) => `There is no kind "${a.kind}". Use one of: ${a.kinds}`,
  'days-wrong': (a) => `"${a.days}" is not a number of days. Write a whole number, e.g. 30`,
  'calendar-of-one': () => 'One calendar is for one unit: name it with --unit, or write all of them with --into FOLDER',
  'form-of-one': () => 'One form is for one unit: name it with --unit, or write all of them with --into FOLDER',
  'report-period-missing': () => 'Say with --period for which period, e.g. --period 2010-H1',
  'report-period-wrong': (a) => `"${a.period}" is not a period. Write e.g. 2010-H1, 2010-Q3 or 2010-09`,
  'sheet-unreadable': (a) => `${a.file}: ${a.reason}`,
  'record-missing': (a) => `There is no record “${a.id}”. Write its file name without .yaml`,
  'right-of-several': () => '--right is about one place: give one --anchor, and correct several places one by one',
  'period-missing': () => 'Say which half-year with --period, e.g. --period 2010-H1',
  'period-wrong': (a) => `"${a.period}" is not a half-year. Write 2010-H1 or 2010-H2`,
  'period-not-begun': (a) => `${a.period} has not begun on ${a.asOf}: its circular cannot be drafted`,
  'write-at-revision': () => '--at looks at a past commit, which cannot be written to. Leave --at out',
  'questions-file': (a) => `--questions ${a.file}: the list can be a .csv or an .xlsx`,
  'answers-file': (a) => `${a.file} has no columns “key” and “answer”; it is no filled list of questions`,
  'pair-wrong': (a) => `${a.sentence}`,
  'value-missing': (a) => `Say it with ${a.flag}; on a terminal and without --no-input it is asked for`,
  cancelled: () => writing.ask.cancelled,
  'until-before': (a) => `The term ends on ${a.until} but begins on ${a.from}. Check --date and --until`,
  'one-unit': (a) => `"${a.unit}" is not one unit. Write the name of one unit`,
  'liaison-later': (a) =>
    `${a.unit} has somebody in office from ${a.date} (${a.post}); nobody can be named before that without an end. To enter a past term, say --until`,
  'date-wrong': (a) => `"${a.date}" is not a date. Write it like 2010-12-31`,
  'base-missing': () => 'Say with --base what to compare with, e.g. --base origin/main',
  'rule-unknown': (a) => `There is no rule “${a.id}”${near(a.near, ['“', '”'])}. All of them: duban rules`,
  'codeowners-office': () => 'CODEOWNERS needs an account of the office: --office ducha-shi',
  'codeowners-account': (a) => `"${a.account}" is no account. Write it like 市法院=fayuan or --office ducha-shi`,
  'git-diff-arguments': () =>
    'git-diff-driver is called by Git with a path and the files of both sides. How to set it up: duban git-diff-driver --help',
  'range-wrong': (a) =>
    `"${a.range}" is not a range. Write A..B, e.g. 2010-H1..2010-H2; A.. goes to the files of the work tree`,
};

const host: Readonly<Record<HostErrorCode, (a: Args) => string>> = {
  'file-missing': (a) => `There is no file ${a.path}`,
  'file-not-regular': (a) => `${a.path} is not a regular file (links are never followed)`,
  'file-too-large': (a) => `${a.path} has ${a.size} bytes; the limit is ${a.limit}`,
  'file-unreadable': (a) => `Cannot read ${a.path} (${a.reason})`,
  'file-unwritable': (a) => `Cannot write ${a.path} (${writing.reason(String(a.reason))})`,
  'file-changed': (a) =>
    `${a.path} was changed by somebody else after it was read, so nothing was written. See what it says now and run this again`,
  'file-exists': (a) => `${a.path} exists already and was not overwritten`,
  'file-in-the-way': (a) => `A link or something else stands where ${a.path} should be; nothing was written`,
  'edit-refused': (a) => writing.edit[a.why as keyof typeof writing.edit]?.(String(a.where)) ?? `${a.why} ${a.where}`,
  'file-outside': (a) => `${a.path} is not in the plan folder; nothing was written`,
  'file-unflushed': (a) =>
    `${a.path} is written, but the system did not confirm that it is on the disk (${writing.reason(String(a.reason))}). Check the disk and the file`,
  'folder-locked': (a) =>
    `Another duban is writing to this plan (process ${a.pid} on ${a.host}, since ${a.since}), so nothing was written. Run this again in a moment; if that process is long gone, delete ${a.path}`,
  'write-interrupted': (a) =>
    `An earlier write of several files was interrupted, and one of them has changed since, so it cannot be finished. Check the files with git status, then delete ${a.path}`,
  'folder-missing': (a) => `There is no folder ${a.path}`,
  'folder-unreadable': (a) => `Cannot read the folder ${a.path} (${a.reason})`,
  'folder-not-empty': (a) => `The folder ${a.path} is not empty. Name a new one`,
  'git-missing': () => 'No git was found on this machine. Install Git first',
  'git-no-repository': (a) =>
    `${a.path === '.' ? 'This folder' : a.path} is not in a Git repository: there are no commits to read or to make (--at, diff, --commit)`,
  'git-not-owned': (a) =>
    `Git says that ${a.path} belongs to somebody else and will not read it. If that is right: git config --global --add safe.directory "$(cd ${a.path} && pwd)"`,
  'git-failed': (a) => `git ${a.operation} failed: ${a.message}`,
  'git-identity-missing': (a) =>
    `Git does not know who commits (${a.key}), so nothing was written. First run: git config --global user.name NAME; git config --global user.email ADDRESS`,
  'git-busy': (a) =>
    `A ${a.operation} is under way in this repository, so nothing was written. Finish it or give it up first (git ${a.operation} --abort)`,
  'git-locked': (a) =>
    `Another git is using this repository, so nothing was written. Run this again in a moment; if no other git runs, delete ${a.path}`,
  'git-ignored': (a) =>
    `${a.path} is excluded by .gitignore and cannot be committed, so nothing was written. Change .gitignore or leave --commit out`,
  'git-filtered': (a) =>
    `${a.path} goes through Git's program ${a.filter}, which duban does not run, so nothing was written. Leave --commit out and commit it yourself`,
  'git-path-modified': (a) =>
    `${a.path} has changes that are not committed, which --commit would take along, so nothing was written. Commit or restore them first, or leave --commit out`,
  'git-moved': () =>
    'The branch was moved again and again while committing. Commit it yourself: git add, then git commit',
  'git-too-much': (a) =>
    `git ${a.operation} answered more than ${a.limit} bytes and was stopped. This is no repository of a plan`,
  'revision-ambiguous': (a) => `"${a.revision}" means more than one commit: ${a.names}. Write the whole name`,
  'commit-day-wrong': (a) => `Commit ${a.revision} bears a time that is no possible day; nothing is judged by it`,
  'revision-unknown': (a) =>
    `There is no commit, tag or branch "${a.revision}"${a.shallow === 1 ? '. Only part of the history is here; run: git fetch --unshallow --tags' : ''}`,
  'base-unknown': (a) => `The base “${a.revision}” is not here. Run this first: ${a.command}`,
  'merge-base-unknown': (a) =>
    `No common ancestor of “${a.base}” and “${a.head}” is known here: the history is cut short, or they have none in common. Run this first: ${a.command}`,
  'today-invalid': (a) => `DUBAN_TODAY is "${a.value}", which is not a day`,
};

export const failures: Failures = {
  usage: (key, args) => usage[key]?.(args) ?? key,
  host: (code, args) => host[code as HostErrorCode]?.(args) ?? code,
  planErrors: (count) =>
    `${many(count, 'error')} in the plan's files; nothing is judged until they are mended. See: duban validate`,
  changeRefused: (count) => writing.refused(count),
  internal: (message) =>
    `duban itself failed: ${message}\nPlease report this sentence and the command; DUBAN_DEBUG=1 gives more`,
};
