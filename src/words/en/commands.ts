/** Words of the command line: commands, options, help, wrong usage. */
import type { CommandWords } from '../zh/commands.ts';

export const commandWords: CommandWords = {
  program:
    'duban (督办): an implementation plan as YAML in Git. What is overdue and who answers for it, the half-year circular, what moved between two commits.',
  version: 'print the version',
  help: 'print help',
  helpCommand: 'print the help of a command',
  examples: 'Examples:',
  formats: 'Formats (--format): ',
  seeHelp: 'See: duban --help, or duban help COMMAND',
  programExamples: [
    'duban demo exercise',
    'duban -C exercise status --as-of 2011-01-31',
    'duban -C exercise overdue --at 2010-H1',
    'duban -C exercise diff 2010-H1..2010-H2',
  ],
  titles: {
    'Usage:': 'Usage:',
    'Options:': 'Options:',
    'Global Options:': 'Global Options:',
    'Commands:': 'Commands:',
    'Arguments:': 'Arguments:',
  },
  groups: {
    circular: 'the half-year circular: praise and criticism',
    liaison: 'liaison officers: name one, list them',
  },
  options: {
    directory: 'where to look for the plan (default: the current folder)',
    plan: 'id of the plan, the name of its folder under plans; not needed when there is only one',
    asOf: 'day on which to judge, e.g. 2010-12-31; later records are not seen',
    at: 'judge by the files of this commit, tag or branch',
    lang: 'language: zh or en',
    format: 'output format',
    output: 'write to a file; its ending chooses the format',
    color: 'always use colour',
    noColor: 'never use colour',
    ascii: 'draw tables with ASCII only',
    fontDir: "folder of the office's own fonts for printed pages",
    unit: 'only this unit (aliases accepted); may be repeated',
    lead: 'only tasks led by this unit; may be repeated',
    section: 'only this section, e.g. 3; may be repeated',
    kind: 'only this kind: undertaking, duty, rectification, matter, notice',
    dueWithin: 'also what falls due within so many days',
    into: 'write into this folder: for each unit a calendar (.ics) and a text to send (.txt)',
    exitCode: 'exit with 1 when something is listed (for CI)',
    period: 'the half-year, e.g. 2010-H1',
    checkFormat: 'also make the PDF, measure the page and list each rule with what was measured (exit 1 on a fault)',
    dryRun: 'only show what would be written (a diff); write nothing',
    commit: 'commit what is written: exactly these files and nothing else',
    noInput: 'ask nothing; what is missing is a usage error',
    yes: 'answer yes wherever a confirmation is asked for',
    exercise: 'mark the record as practice data',
    unitOne: 'unit; aliases are accepted',
    post: 'post, e.g. 办公室副主任',
    name: 'name of the person',
    date: 'day, e.g. 2010-04-06',
    until: 'last day',
    role: 'which officers: liaison, spokesperson, first-responsible, supervisor',
    note: 'note',
    severity: 'this level and above: error, warning, info',
  },
  commands: {
    status: {
      summary: 'one screen: lights by unit and section, next due, gaps',
      examples: ['duban status', 'duban status --as-of 2010-12-31'],
    },
    overdue: {
      summary: 'undertakings, duties, rectifications, matters and notices past their day',
      examples: [
        'duban overdue',
        'duban overdue --unit 市法院 --due-within 30',
        'duban overdue --format json --exit-code',
      ],
    },
    explain: {
      summary: 'where a light or a duty comes from',
      argument: 'id: 3.2/市法院, 3.2, half-year-report@2010-H1/市法院 …',
      examples: ['duban explain 3.2 --unit 市法院', 'duban explain 3.2/市法院'],
    },
    ledger: {
      summary: 'the work ledger: one row an undertaking',
      examples: ['duban ledger', 'duban ledger -o ledger.xlsx'],
    },
    remind: {
      summary: 'Reminders: a calendar and a text to send for each unit and the office',
      examples: [
        'duban remind --unit 市法院',
        'duban remind --into reminders',
        'duban remind --unit 市法院 -o court.ics',
      ],
    },
    'circular draft': {
      summary: 'draft the half-year circular with its evidence',
      examples: ['duban circular draft --period 2010-H1', 'duban circular draft --period 2010-H1 -o circular.docx'],
    },
    diff: {
      summary: 'progress between two commits',
      argument: 'range: A..B; A.. goes to the files of the work tree',
      examples: ['duban diff 2010-H1..2010-H2', 'duban diff HEAD~1..'],
    },
    'liaison set': {
      summary: 'name or replace the liaison officer of a unit; the term of the one before ends the day before',
      examples: [
        'duban liaison set',
        'duban liaison set --unit 市法院 --post 办公室副主任 --date 2010-04-06 --dry-run',
        'duban liaison set --unit 市法院 --post 办公室副主任 --date 2010-04-06 --commit',
      ],
    },
    'liaison list': {
      summary: 'liaison officers of the units: in office, vacant, former',
      examples: ['duban liaison list', 'duban liaison list --as-of 2010-06-30'],
    },
    validate: {
      summary: 'check every file: YAML, shape, meaning',
      examples: ['duban validate', 'duban validate --format github', 'duban validate --severity error'],
    },
    demo: {
      summary: 'make a Git repository to practise with',
      argument: 'a new folder',
      examples: ['duban demo exercise'],
    },
  },
  error: (_code, text) => text.replace(/^error: /, ''),
};
