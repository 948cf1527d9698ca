/** What is said when a run cannot go on. */
import type { HostErrorCode } from '../../host/errors.ts';
import type { Failures } from '../zh/failures.ts';

type Args = Readonly<Record<string, string | number>>;

const usage: Readonly<Record<string, (a: Args) => string>> = {
  'format-unknown': (a) => `There is no format "${a.format}" here. Use one of: ${a.formats}`,
  'as-of-wrong': (a) => `"${a.date}" is not a day. Write it like 2010-12-31`,
  'directory-missing': (a) => `There is no folder "${a.dir}"`,
  'plan-none': (a) =>
    `No plan found in "${a.dir}" (plan.yaml or plans/ID/plan.yaml). Name a folder with -C, or start with: duban demo exercise`,
  'plan-several': (a) => `There are several plans here: ${a.plans}. Choose one with --plan`,
  'plan-not-found': (a) => `There is no plan "${a.plan}". There are: ${a.plans}`,
  'binary-to-terminal': (a) => `${a.format} is not text. Write it to a file with -o, e.g. -o circular.${a.format}`,
  'id-unknown': (a) =>
    `There is no "${a.id}"${a.near === '' ? '' : `; did you mean "${a.near}"?`}. A task is 3.2, an undertaking 3.2/市法院, a duty half-year-report@2010-H1/市法院`,
  'unit-unknown': (a) => `units.yaml declares no unit "${a.unit}"${a.near === '' ? '' : `; did you mean "${a.near}"?`}`,
  'section-unknown': (a) =>
    `There is no section "${a.section}". There are: ${String(a.sections).replaceAll('、', ', ')}`,
  'kind-unknown': (a) => `There is no kind "${a.kind}". Use one of: ${a.kinds}`,
  'days-wrong': (a) => `"${a.days}" is not a number of days. Write a whole number, e.g. 30`,
  'calendar-of-one': () => 'One calendar is for one unit: name it with --unit, or write all of them with --into FOLDER',
  'period-missing': () => 'Say which half-year with --period, e.g. --period 2010-H1',
  'period-wrong': (a) => `"${a.period}" is not a half-year. Write 2010-H1 or 2010-H2`,
  'period-not-begun': (a) => `${a.period} has not begun on ${a.asOf}: its circular cannot be drafted`,
  'range-wrong': (a) =>
    `"${a.range}" is not a range. Write A..B, e.g. 2010-H1..2010-H2; A.. goes to the files of the work tree`,
};

const host: Readonly<Record<HostErrorCode, (a: Args) => string>> = {
  'file-missing': (a) => `There is no file ${a.path}`,
  'file-not-regular': (a) => `${a.path} is not a regular file (links are never followed)`,
  'file-too-large': (a) => `${a.path} has ${a.size} bytes; the limit is ${a.limit}`,
  'file-unreadable': (a) => `Cannot read ${a.path} (${a.reason})`,
  'file-unwritable': (a) => `Cannot write ${a.path} (${a.reason})`,
  'folder-missing': (a) => `There is no folder ${a.path}`,
  'folder-unreadable': (a) => `Cannot read the folder ${a.path} (${a.reason})`,
  'folder-not-empty': (a) => `The folder ${a.path} is not empty. Name a new one`,
  'git-missing': () => 'No git was found on this machine. Install Git first',
  'git-no-repository': (a) =>
    `${a.path === '.' ? 'This folder' : a.path} is not in a Git repository: commits (--at, diff) cannot be read`,
  'git-not-owned': (a) =>
    `Git says that ${a.path} belongs to somebody else and will not read it. If that is right: git config --global --add safe.directory "$(cd ${a.path} && pwd)"`,
  'git-failed': (a) => `git ${a.operation} failed: ${a.message}`,
  'revision-unknown': (a) =>
    `There is no commit, tag or branch "${a.revision}"${a.shallow === 1 ? '. Only part of the history is here; run: git fetch --unshallow --tags' : ''}`,
  'today-invalid': (a) => `DUBAN_TODAY is "${a.value}", which is not a day`,
};

export const failures: Failures = {
  usage: (key, args) => usage[key]?.(args) ?? key,
  host: (code, args) => host[code as HostErrorCode]?.(args) ?? code,
  planErrors: (count) =>
    `${count} error${count === 1 ? '' : 's'} in the plan's files; nothing is judged until they are mended. See: duban validate`,
  internal: (message) =>
    `duban itself failed: ${message}\nPlease report this sentence and the command; DUBAN_DEBUG=1 gives more`,
};
