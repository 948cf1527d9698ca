/** A small plan as plain objects: two units that answer, one that leads, an office; records are added by each test. */
import { type JudgeOptions, judge } from '../../src/circular/judge.ts';
import type { SignalId } from '../../src/circular/signals.ts';
import type { Judgement, SignalResult, UnitJudgement } from '../../src/circular/types.ts';
import { STATE_COUNCIL } from '../../src/ground/calendar/calendar.ts';
import { parsePeriod } from '../../src/ground/calendar/period.ts';
import type { Place } from '../../src/ground/place.ts';
import type { Deadline } from '../../src/plan/deadline.ts';
import { stateOn } from '../../src/plan/fold.ts';
import type { Assignee, Breakdown, BreakdownItem, Duty, Plan, Policy, Task, Unit } from '../../src/plan/plan.ts';
import { DEFAULT_POLICY } from '../../src/plan/policy.ts';
import type {
  Decision,
  DecisionItem,
  Finding,
  Inspection,
  Meeting,
  Notice,
  Records,
  Report,
  ReportItem,
} from '../../src/plan/records.ts';

export const at = (file: string, ...steps: (string | number)[]): Place => ({ file, steps });
export const cite = (place: Place) => ({ path: place.file, line: 1 + place.steps.length });

const dated = { firmness: 'firm', inferred: false } as const;
export const by = (day: string, extra: Partial<Deadline> = {}): Deadline =>
  ({ ...dated, kind: 'fixed', by: day, place: at('tasks.yaml', 'by'), ...extra }) as Deadline;
export const halfYearly: Deadline = {
  ...dated,
  kind: 'recurring',
  every: 'half-year',
  times: 1,
  shift: 'none',
  place: at('tasks.yaml', 'every'),
};
export const noDate: Deadline = { ...dated, kind: 'undetermined', place: at('tasks.yaml', 'none') };
export const standing: Deadline = {
  ...dated,
  kind: 'standing',
  review: 'half-year',
  place: at('tasks.yaml', 'standing'),
};

const assignee = (unit: string): Assignee => ({ unit, measures: [], milestones: [], place: at('tasks.yaml', unit) });

/** A task of 甲局 unless said otherwise, led by 领导组. */
export function task(
  id: string,
  deadline: Deadline | undefined,
  extra: Partial<Task> & { units?: readonly string[] } = {},
): Task {
  const { units = ['甲局'], ...rest } = extra;
  return {
    id,
    section: '1',
    title: `任务${id}`,
    lead: [assignee('领导组')],
    dailyWork: [],
    responsible: units.map(assignee),
    inheritsResponsible: false,
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
    place: at('tasks.yaml', id),
    ...(deadline && { deadline }),
    ...rest,
  } as Task;
}

export const duty = (
  id: string,
  settledBy: Duty['settledBy'],
  deadline: Deadline,
  extra: Partial<Duty> = {},
): Duty => ({
  id,
  title: id,
  settledBy,
  owners: ['甲局'],
  deadline,
  modes: [],
  inPrinciple: false,
  participants: [],
  slips: [],
  place: at('plan.yaml', id),
  ...extra,
});

/** Half-year report, due ten days after the half-year. */
export const reportDuty = duty('半年报告', 'report', {
  ...halfYearly,
  within: { count: 10, unit: 'days' },
} as Deadline);
export const reportDay = '2010-07-10';

const base = (id: string, known: string) => ({ id, known, exercise: false, place: at(`${id}.yaml`) });

export const item = (id: string, status: ReportItem['status'], extra: Partial<ReportItem> = {}): ReportItem => ({
  task: id,
  status,
  measures: [],
  milestones: [],
  parts: [],
  evidence: [],
  place: at('report.yaml', id, status),
  ...extra,
});

export const report = (known: string, items: readonly ReportItem[] = [], extra: Partial<Report> = {}): Report => ({
  ...base(`report-${known}`, known),
  unit: '甲局',
  period: '2010-H1',
  date: known,
  items,
  agenda: {},
  matters: [],
  ...extra,
});

export const finding = (id: string, result: Finding['result'], extra: Partial<Finding> = {}): Finding => ({
  id,
  unit: '甲局',
  result,
  measures: [],
  words: `发现${id}。`,
  place: at('inspection.yaml', id),
  ...extra,
});

export const inspection = (
  known: string,
  findings: readonly Finding[],
  extra: Partial<Inspection> = {},
): Inspection => ({
  ...base(`inspection-${known}`, known),
  mode: 'comprehensive',
  date: known,
  by: '办公室',
  team: [],
  invited: [],
  units: ['甲局'],
  findings,
  rechecks: [],
  ...extra,
});

export const meeting = (date: string, extra: Partial<Meeting> = {}): Meeting => ({
  ...base(`meeting-${date}`, date),
  duty: '联席会议',
  period: '2010-Q2',
  date,
  agenda: [],
  present: [],
  absent: [],
  matters: [],
  closed: [],
  ...extra,
});

export const decision = (
  known: string,
  type: Decision['type'],
  items: readonly Partial<DecisionItem>[],
  extra: Partial<Decision> = {},
): Decision => ({
  ...base(`decision-${known}`, known),
  date: known,
  type,
  by: '办公室',
  refused: false,
  items: items.map((one, index) => ({ place: at(`decision-${known}.yaml`, index), ...one })),
  ...extra,
});

export const notice = (known: string, answerBy: string, extra: Partial<Notice> = {}): Notice => ({
  ...base(`notice-${known}`, known),
  colour: 'blue',
  unit: '甲局',
  about: {},
  require: '说明原因',
  answerBy,
  ...extra,
});

export const breakdown = (date: string, items: readonly Partial<BreakdownItem>[]): Breakdown => ({
  unit: '甲局',
  date,
  exercise: false,
  place: at('breakdowns/甲局.yaml'),
  items: new Map(
    items.map((one) => [
      one.task!,
      {
        task: one.task!,
        leader: '副局长',
        section: '一科',
        person: '科长',
        measures: [],
        milestones: [],
        place: at('breakdowns/甲局.yaml', one.task!),
        ...one,
      },
    ]),
  ),
});

/** What a test adds to the small plan. */
export interface Small {
  readonly tasks?: readonly Task[];
  readonly duties?: readonly Duty[];
  readonly breakdowns?: readonly Breakdown[];
  readonly policy?: Partial<Policy>;
  readonly records?: Partial<Records>;
  readonly units?: readonly Partial<Unit>[];
  readonly office?: Partial<NonNullable<Plan['office']>>;
}

export function smallPlan(small: Small): Plan {
  const tasks = small.tasks ?? [];
  const unit = (id: string, extra: Partial<Unit> = {}): Unit => ({
    id,
    fullName: id,
    aliases: [],
    departments: [],
    liaison: [],
    place: at('units.yaml', id),
    ...extra,
  });
  const units = [
    unit('领导组', { group: '牵头' }),
    unit('甲局', { group: '局' }),
    unit('乙局', { group: '局' }),
    ...(small.units ?? []).map((one) => unit(one.id!, one)),
  ];
  return {
    id: 'small',
    title: '示例实施方案',
    lang: 'zh',
    basis: [],
    period: { from: '2010-01-01', to: '2010-12-31', inferred: false },
    office: { name: '示例工作办公室', deputies: [], slips: [], place: at('plan.yaml', 'office'), ...small.office },
    roles: new Map(),
    duties: small.duties ?? [],
    policy: { ...DEFAULT_POLICY, ...small.policy },
    calendar: STATE_COUNCIL,
    sections: [{ id: '1', title: '第一部分', tasks, slips: [], place: at('tasks.yaml') }],
    tasks: new Map(tasks.map((one) => [one.id, one])),
    units: new Map(units.map((one) => [one.id, one])),
    groups: new Map(),
    breakdowns: new Map((small.breakdowns ?? []).map((one) => [one.unit, one])),
    records: {
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
      ...small.records,
    },
    place: at('plan.yaml'),
  };
}

/** Judges the first half of 2010 on 20 July 2010 unless said otherwise. */
export function judged(small: Small, asOf = '2010-07-20', period = '2010-H1', options: JudgeOptions = {}): Judgement {
  return judge(stateOn(smallPlan(small), asOf), parsePeriod(period)!, options);
}

export function unitOf(judgement: Judgement, unit = '甲局'): UnitJudgement {
  return judgement.units.find((one) => one.unit === unit)!;
}

export function signal(judgement: Judgement, id: SignalId, unit = '甲局'): SignalResult {
  return unitOf(judgement, unit).signals.find((one) => one.id === id)!;
}

/** Ids of the signals of 甲局 that fired on the side of criticism. */
export function criticisms(judgement: Judgement, unit = '甲局'): string[] {
  return unitOf(judgement, unit)
    .signals.filter(({ side, fired }) => side === 'criticism' && fired)
    .map(({ id }) => id);
}

/** An absence from a meeting at its own place, as a meeting record lists it. */
export const absence = (unit: string, reason?: string): Meeting['absent'][number] => ({
  unit,
  place: at('meeting.yaml', 'absent', unit),
  ...(reason !== undefined && { reason }),
});
