/** Shared words: states, lights, kinds, dates, periods. */
import type { Common } from '../zh/common.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const common: Common = {
  light: { red: 'red', yellow: 'yellow', green: 'green', blue: 'blue', grey: 'grey' },
  lightMark: { red: '● red', yellow: '▲ yellow', green: '○ green', blue: '■ blue', grey: '· grey' },
  schedule: {
    contradicted: 'contradicted',
    reopened: 'reopened',
    overdue: 'overdue',
    missed: 'missed this period',
    'behind-aim': 'behind the aim',
    'behind-pace': 'behind pace',
    'due-soon': 'due soon',
    'awaiting-verification': 'done by claim, to be verified',
    open: 'under way',
    'on-pace': 'on pace',
    ahead: 'ahead of pace',
    standing: 'standing',
    'standing-no-evidence': 'standing (no evidence this period)',
    'not-open': 'not open yet',
    'not-triggered': 'not triggered',
    'no-date': 'no date',
    'closed-late': 'closed late',
    'closed-on-time': 'closed on time',
    'closed-early': 'closed early',
    closed: 'closed',
    supporting: 'supporting',
    cancelled: 'cancelled',
  },
  state: {
    overdue: 'overdue',
    missed: 'missed',
    missing: 'missing',
    'behind-aim': 'behind the aim',
    contradicted: 'contradicted',
    reopened: 'reopened',
    'due-soon': 'due soon',
    open: 'not yet due',
    met: 'met',
    'met-late': 'met late',
    excused: 'excused',
    gap: 'no date set',
    done: 'done',
    'done-late': 'done late',
    'not-open': 'not open yet',
    none: 'no day set',
    closed: 'closed',
    'closed-late': 'closed late',
    claimed: 'done by claim',
    answered: 'answered',
    'answered-late': 'answered late',
    'behind-pace': 'behind pace',
    'on-pace': 'on pace',
    ahead: 'ahead of pace',
    'awaiting-verification': 'done by claim, to be verified',
    'no-date': 'no date',
    'not-triggered': 'not triggered',
    'closed-on-time': 'closed on time',
    'closed-early': 'closed early',
    standing: 'standing',
    supporting: 'supporting',
  },
  kind: {
    undertaking: 'undertaking',
    duty: 'duty',
    rectification: 'rectification',
    matter: 'assigned matter',
    notice: 'notice',
  },
  claim: { 'not-started': 'not started', 'under-way': 'under way', done: 'done by claim' },
  verified: { confirmed: 'confirmed', contradicted: 'contradicted' },
  role: (role) => ({ responsible: 'responsible', lead: 'leads', 'lead-delivers': 'leads and delivers' })[role] ?? role,
  office: 'the office',
  exercise: '演练数据 (exercise data)',
  vacant: 'not named',
  none: 'none',
  days: (count) => `${count} day${count === 1 ? '' : 's'}`,
  percent: (value) => `${value}%`,
  day: (day) => `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(0, 4))}`,
  period: (name) => {
    // An occurrence that an event began is named by its record, not by a period.
    if (!/^\d{4}(-(H[12]|Q[1-4]|W\d{2}|\d{2}))?$/.test(name)) return name;
    const year = name.slice(0, 4);
    const rest = name.slice(5);
    if (rest === '') return year;
    if (rest === 'H1') return `first half of ${year}`;
    if (rest === 'H2') return `second half of ${year}`;
    if (rest.startsWith('Q')) return `${rest} ${year}`;
    if (rest.startsWith('W')) return `week ${Number(rest.slice(1))} of ${year}`;
    return `${MONTHS[Number(rest) - 1]} ${year}`;
  },
  list: (names) => names.join(', '),
  clocks: (asOf, revision) =>
    `As of ${common.day(asOf)}; from ${revision === undefined ? 'the files of the work tree' : `commit ${revision.slice(0, 12)}`}`,
  planLine: (title) => `Plan: ${title}`,
  calendarLine: (name) =>
    `Working days by ${name.startsWith('state-council') ? 'the holidays published by the General Office of the State Council' : name}${name.endsWith('+plan') ? ' and the days added by the plan' : ''}`,
};
