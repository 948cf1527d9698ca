/** Plans as plain objects: a test writes only what it is about. */
import { STATE_COUNCIL } from '../../src/ground/calendar/calendar.ts';
import type { Place } from '../../src/ground/place.ts';
import type { Deadline } from '../../src/plan/deadline.ts';
import { stateOn } from '../../src/plan/fold.ts';
import type {
  Assignee,
  Breakdown,
  BreakdownItem,
  Duty,
  Measure,
  Milestone,
  Part,
  Plan,
  Task,
  Unit,
} from '../../src/plan/plan.ts';
import { DEFAULT_POLICY } from '../../src/plan/policy.ts';
import type {
  Decision,
  EventRecord,
  Finding,
  Inspection,
  Meeting,
  Notice,
  Recheck,
  Records,
  Reply,
  Report,
  ReportItem,
} from '../../src/plan/records.ts';
import type { UndertakingState } from '../../src/plan/state.ts';

export const place = (file = 'x.yaml', ...steps: string[]): Place => ({ file, steps });
const base = { firmness: 'firm', inferred: false, place: place() } as const;

export const by = (day: string, more: Partial<Deadline> = {}): Deadline =>
  ({ kind: 'fixed', by: day, ...base, ...more }) as Deadline;
export const every = (kind: 'year' | 'half-year' | 'quarter' | 'month', more: Partial<Deadline> = {}): Deadline =>
  ({ kind: 'recurring', every: kind, times: 1, shift: 'none', ...base, ...more }) as Deadline;
export const after = (event: string, count: number, unit: 'days' | 'working days' | 'months' = 'days'): Deadline => ({
  kind: 'event',
  event,
  within: { count, unit },
  ...base,
});
export const standing: Deadline = { kind: 'standing', review: 'half-year', ...base };
export const undetermined: Deadline = { kind: 'undetermined', ...base };

export const assignee = (unit: string, more: Partial<Assignee> = {}): Assignee => ({
  unit,
  measures: [],
  milestones: [],
  place: place(),
  ...more,
});
export const measure = (id: string, target: number | undefined, more: Partial<Measure> = {}): Measure => ({
  id,
  title: id,
  direction: 'at-least',
  tolerance: 0,
  split: [],
  place: place(),
  ...(target !== undefined && { target }),
  ...more,
});
export const step = (id: string, day: string, more: Partial<Milestone> = {}): Milestone => ({
  id,
  title: id,
  kind: 'step',
  deadline: by(day),
  place: place(),
  ...more,
});
export const part = (id: string, more: Partial<Part> = {}): Part => ({
  id,
  title: id,
  measures: [],
  mentions: [],
  place: place(),
  ...more,
});

export function task(id: string, deadline: Deadline | undefined, more: Partial<Task> = {}): Task {
  return {
    id,
    section: id.split('.')[0]!,
    title: `任务${id}`,
    lead: [],
    dailyWork: [],
    responsible: [assignee('甲')],
    inheritsResponsible: false,
    inheritsLead: false,
    inheritsRoles: false,
    roles: new Map(),
    inheritsDeadline: false,
    parts: [],
    measures: [],
    milestones: [],
    pace: 'linear',
    documents: [],
    mentions: [],
    sensitive: false,
    slips: [],
    place: place(),
    ...(deadline && { deadline }),
    ...more,
  };
}

export function duty(id: string, deadline: Deadline, more: Partial<Duty> = {}): Duty {
  return {
    id,
    title: id,
    settledBy: 'report',
    owners: ['甲'],
    deadline,
    modes: [],
    inPrinciple: false,
    participants: [],
    slips: [],
    place: place(),
    ...more,
  };
}

const NO_RECORDS: Records = {
  reports: [],
  inspections: [],
  meetings: [],
  decisions: [],
  notices: [],
  replies: [],
  events: [],
  appointments: [],
  circulars: [],
  feedback: [],
  selections: [],
  corrections: [],
};

export interface PlanParts {
  readonly tasks?: readonly Task[];
  readonly duties?: readonly Duty[];
  readonly breakdowns?: readonly Breakdown[];
  readonly records?: Partial<Records>;
  readonly plan?: Partial<Plan>;
}

/** Units 甲, 乙, 丙; the plan runs through 2010. */
export function plan({ tasks = [], duties = [], breakdowns = [], records = {}, plan: more = {} }: PlanParts): Plan {
  const units = ['甲', '乙', '丙', '督查室'].map(
    (id): Unit => ({ id, fullName: id, aliases: [], departments: [], liaison: [], place: place() }),
  );
  return {
    id: 'sample',
    title: '样例',
    lang: 'zh',
    basis: [],
    period: { from: '2010-01-01', to: '2010-12-31', inferred: false },
    office: { name: '办公室', deputies: [], slips: [], place: place() },
    roles: new Map(),
    duties,
    policy: DEFAULT_POLICY,
    calendar: STATE_COUNCIL,
    sections: [{ id: '1', title: '一', tasks, slips: [], place: place() }],
    tasks: new Map(tasks.map((one) => [one.id, one])),
    units: new Map(units.map((unit) => [unit.id, unit])),
    groups: new Map(),
    breakdowns: new Map(breakdowns.map((one) => [one.unit, one])),
    records: { ...NO_RECORDS, ...records },
    place: place(),
    ...more,
  };
}

export function breakdown(
  unit: string,
  date: string,
  items: readonly (Partial<BreakdownItem> & { readonly task: string })[],
): Breakdown {
  return {
    unit,
    date,
    exercise: false,
    place: place(),
    items: new Map(items.map((item) => [item.task, { measures: [], milestones: [], place: place(), ...item }])),
  };
}

const record = (id: string, known: string) => ({ id, known, exercise: false, place: place(`records/${id}.yaml`) });

export const item = (taskId: string, status: ReportItem['status'], more: Partial<ReportItem> = {}): ReportItem => ({
  task: taskId,
  status,
  measures: [],
  milestones: [],
  parts: [],
  evidence: [],
  place: place(),
  ...more,
});
export const report = (
  unit: string,
  period: string,
  known: string,
  items: readonly ReportItem[],
  more: Partial<Report> = {},
): Report => ({
  ...record(`${period}-${unit}`, known),
  unit,
  period,
  date: known,
  items,
  agenda: {},
  matters: [],
  ...more,
});
export const finding = (id: string, unit: string, result: Finding['result'], more: Partial<Finding> = {}): Finding => ({
  id,
  unit,
  result,
  measures: [],
  words: '如实',
  place: place(),
  ...more,
});
export const inspection = (
  id: string,
  day: string,
  findings: readonly Finding[],
  more: Partial<Inspection> = {},
): Inspection => ({
  ...record(id, day),
  mode: 'special',
  date: day,
  by: '督查室',
  team: [],
  invited: [],
  units: [],
  findings,
  rechecks: [],
  ...more,
});
export const recheck = (
  id: string,
  day: string,
  of: string,
  result: Recheck['result'],
  more: Partial<Recheck> = {},
): Inspection => inspection(id, day, [], { rechecks: [{ finding: of, result, place: place(), ...more }] });
export const decision = (
  type: Decision['type'],
  day: string,
  entry: Partial<Decision['items'][number]>,
  more: Partial<Decision> = {},
): Decision => ({
  ...record(`${day}-${type}`, day),
  date: day,
  type,
  by: '督查室',
  refused: false,
  items: [{ place: place(), ...entry }],
  ...more,
});
export const event = (id: string, name: string, date: string, more: Partial<EventRecord> = {}): EventRecord => ({
  ...record(id, date),
  event: name,
  date,
  ...more,
});
export const meeting = (id: string, of: string, period: string, day: string, more: Partial<Meeting> = {}): Meeting => ({
  ...record(id, day),
  duty: of,
  period,
  date: day,
  agenda: [],
  present: [],
  absent: [],
  matters: [],
  closed: [],
  ...more,
});
export const notice = (id: string, day: string, answerBy: string, more: Partial<Notice> = {}): Notice => ({
  ...record(id, day),
  colour: 'blue',
  unit: '甲',
  about: {},
  require: '说明情况',
  answerBy,
  ...more,
});
export const reply = (id: string, day: string, to: Reply['to'], more: Partial<Reply> = {}): Reply => ({
  ...record(id, day),
  date: day,
  unit: '甲',
  to,
  words: '已办',
  ...more,
});

/** The only undertaking of a plan, on a day. */
export function only(made: Plan, day: string): UndertakingState {
  const { undertakings } = stateOn(made, day);
  if (undertakings.length !== 1) throw new Error(`not one undertaking but ${undertakings.length}`);
  return undertakings[0]!;
}
