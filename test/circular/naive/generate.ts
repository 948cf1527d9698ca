/** Plans as anybody might write them: every kind of deadline, record and policy that bears on a circular, put together at random. */
import * as fc from 'fast-check';
import type { Deadline } from '../../../src/plan/deadline.ts';
import type { Breakdown, Duty, Plan, Policy, Task } from '../../../src/plan/plan.ts';
import type { Decision, Inspection, Meeting, Notice, Records, Report } from '../../../src/plan/records.ts';
import { at, by, duty, halfYearly, item, noDate, smallPlan, standing, task } from '../small.ts';
import { plus } from './days.ts';
import { withDiligent } from './diligent.ts';

/** A plan with the half-year and the day to judge. */
export interface Case {
  readonly plan: Plan;
  readonly period: '2010-H1' | '2010-H2';
  readonly asOf: string;
  /** Day of issue. */
  readonly date: string;
}

const UNITS = ['甲局', '乙局', '丙局', '丁局', '戊局'];
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => plus('2010-01-01', n));
const anyDay = day(0, 420);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const unit = fc.constantFrom(...UNITS);
const taskId = fc.integer({ min: 1, max: 5 }).map((n) => `1.${n}`);
const percent = fc.integer({ min: 0, max: 110 });
const halfName = fc.constantFrom('2010-H1', '2010-H2');
const quarterName = fc.constantFrom('2010-Q1', '2010-Q2', '2010-Q3', '2010-Q4');

const deadline: fc.Arbitrary<Deadline> = fc.oneof(
  { weight: 3, arbitrary: anyDay.map((d) => by(d)) },
  { weight: 2, arbitrary: day(240, 500).map((d) => by(d)) },
  fc.tuple(anyDay, fc.nat(90)).map(([d, n]) => by(plus(d, n), { from: d })),
  anyDay.map((d) => by(d, { firmness: 'strive' })),
  anyDay.map((d) => by(d, { firmness: 'explore' })),
  fc.constantFrom<Deadline>(standing, noDate, halfYearly),
  fc.constant(halfYearly),
);

const measured = {
  id: 'm',
  title: '人次',
  direction: 'at-least',
  tolerance: 0,
  split: [],
  place: at('t.yaml', 'm'),
} as const;
const tasks = fc.array(
  fc.record({
    deadline,
    units: fc.uniqueArray(unit, { minLength: 1, maxLength: 5 }),
    target: maybe(fc.constantFrom(50, 100)),
    section: fc.constantFrom('1', '2'),
  }),
  { minLength: 1, maxLength: 5 },
);

const reports = fc.array(
  fc.record({
    unit: fc.oneof(unit, fc.constant('领导组')),
    period: halfName,
    known: anyDay,
    agenda: fc.boolean(),
    items: fc.array(
      fc.record({
        task: taskId,
        status: fc.constantFrom('not-started' as const, 'under-way' as const, 'done' as const, 'done' as const),
        percent: maybe(percent),
        done: maybe(fc.nat(60)),
        for: maybe(halfName),
        value: maybe(percent),
      }),
      { maxLength: 5 },
    ),
    matter: maybe(
      fc.record({ n: fc.nat(3), status: fc.constantFrom('under-way' as const, 'done' as const), done: maybe(anyDay) }),
    ),
  }),
  { maxLength: 14 },
);

const inspections = fc.array(
  fc.record({
    known: anyDay,
    mode: fc.constantFrom('comprehensive' as const, 'unannounced' as const, 'self' as const, 'special' as const),
    by: fc.oneof(fc.constant('办公室'), unit),
    findings: fc.array(
      fc.record({
        unit,
        task: maybe(taskId),
        result: fc.constantFrom(
          'confirmed' as const,
          'confirmed' as const,
          'contradicted' as const,
          'problem' as const,
          'good-practice' as const,
        ),
        for: maybe(halfName),
        rectify: maybe(fc.nat(60)),
        repeats: fc.boolean(),
        value: maybe(percent),
        percent: maybe(percent),
      }),
      { maxLength: 3 },
    ),
    rechecks: fc.array(
      fc.record({
        n: fc.nat(8),
        result: fc.constantFrom('closed' as const, 'open' as const, 'reopened' as const),
        by: maybe(fc.nat(40)),
      }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 8 },
);

const meetings = fc.array(
  fc.record({
    duty: fc.constantFrom('联席会议', '主办会议'),
    period: quarterName,
    known: anyDay,
    held: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
    present: fc.subarray(UNITS),
    absent: fc.array(fc.record({ unit, reason: fc.boolean() }), { maxLength: 2 }),
    matters: fc.array(fc.record({ unit, by: fc.nat(60) }), { maxLength: 2 }),
    closes: maybe(fc.record({ n: fc.nat(3), on: fc.nat(60) })),
  }),
  { maxLength: 5 },
);

const decisions = fc.array(
  fc.record({
    known: anyDay,
    type: fc.constantFrom(
      'extension' as const,
      'extension' as const,
      'exemption' as const,
      'exemption' as const,
      'cancellation' as const,
      'close-out' as const,
      'set-date' as const,
    ),
    refused: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    unit: maybe(unit),
    task: taskId,
    duty: maybe(fc.constantFrom('报告', '议程', '落实方案', '联络员')),
    for: maybe(halfName),
    to: anyDay,
    from: anyDay,
    on: maybe(anyDay),
    grounds: maybe(fc.constantFrom('force-majeure', 'others', 'superior', 'other')),
  }),
  { maxLength: 5 },
);

const notices = fc.array(
  fc.record({
    known: anyDay,
    unit,
    colour: fc.constantFrom('blue' as const, 'yellow' as const, 'red' as const),
    answerBy: fc.nat(40),
    about: fc.constantFrom('task' as const, 'duty' as const, 'finding' as const, 'matter' as const, 'none' as const),
    n: fc.nat(6),
    previous: fc.boolean(),
    reply: maybe(fc.nat(60)),
  }),
  { maxLength: 5 },
);

const breakdowns = fc.array(
  fc.record({
    unit,
    date: day(0, 200),
    rows: fc.array(
      fc.record({ task: taskId, whole: fc.integer({ min: 0, max: 3 }).map((n) => n > 0), by: maybe(anyDay) }),
      {
        maxLength: 5,
      },
    ),
  }),
  { maxLength: 4 },
);

const policy = fc.record({
  decimals: fc.constantFrom(0 as const, 1 as const, 2 as const),
  exemptions: fc.subarray(['force-majeure', 'others', 'superior', 'other'] as const),
  praise: fc.constantFrom('per-deed' as const, 'per-deed' as const, 'only-without-criticism' as const),
  ranking: fc.boolean(),
  earlyDays: fc.constantFrom(0, 10),
  paceTolerance: fc.constantFrom(0, 5),
  stalledMonths: fc.constantFrom(3, 6),
  replyDays: fc.constantFrom(10, 15),
  recheckDays: fc.constantFrom(15, 20),
  groups: fc.array(fc.tuple(unit, fc.constantFrom('一组', '二组')), { maxLength: 3 }),
  threshold: maybe(fc.constantFrom(1, 2, 'off' as const)),
});

const duties = fc.record({
  report: fc.constantFrom('days' as const, 'working days' as const),
  breakdown: maybe(day(60, 200)),
  liaison: maybe(day(60, 200)),
  agenda: fc.boolean(),
  inspection: fc.boolean(),
  hosts: fc.boolean(),
  appointed: fc.subarray(UNITS),
});

const diligent = fc.oneof(
  fc.constant([]),
  fc.uniqueArray(
    fc.record({
      unit,
      ahead: fc.integer({ min: -5, max: 30 }),
      percent: fc.constantFrom(5, 40, 90),
      unverified: fc.constantFrom(0, 0, 2, 3),
      above: fc.constantFrom(-1, 0, 5),
      short: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
      absent: fc.boolean(),
    }),
    { selector: ({ unit: name }) => name, minLength: 1, maxLength: 4 },
  ),
);

/** Thousands of these are judged twice. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    tasks,
    reports,
    inspections,
    meetings,
    decisions,
    notices,
    breakdowns,
    policy,
    duties,
    groups: fc.array(fc.constantFrom('局', '所', undefined), { minLength: 3, maxLength: 3 }),
    issued: maybe(fc.record({ known: day(181, 240), before: fc.nat(20) })),
    period: halfName as fc.Arbitrary<'2010-H1' | '2010-H2'>,
    after: fc.integer({ min: -120, max: 60 }),
    issue: fc.nat(20),
    diligent,
  })
  .map((spec): Case => {
    const end = spec.period === '2010-H1' ? '2010-06-30' : '2010-12-31';
    // What diligent units did shows after the end of the half-year.
    const asOf = plus(end, spec.diligent.length > 0 ? 8 + (Math.abs(spec.after) % 30) : spec.after);
    const plan = withDiligent(planOf(spec), spec.diligent);
    return { plan, period: spec.period, asOf, date: plus(asOf, spec.issue) };
  });

type Spec = {
  [K in
    | 'tasks'
    | 'reports'
    | 'inspections'
    | 'meetings'
    | 'decisions'
    | 'notices'
    | 'breakdowns'
    | 'policy'
    | 'duties']: unknown;
};
type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;

function planOf(
  spec: Spec & {
    readonly groups: readonly ('局' | '所' | undefined)[];
    readonly issued: { readonly known: string; readonly before: number } | undefined;
  },
): Plan {
  const made = spec as {
    readonly tasks: Of<typeof tasks>;
    readonly reports: Of<typeof reports>;
    readonly inspections: Of<typeof inspections>;
    readonly meetings: Of<typeof meetings>;
    readonly decisions: Of<typeof decisions>;
    readonly notices: Of<typeof notices>;
    readonly breakdowns: Of<typeof breakdowns>;
    readonly policy: Of<typeof policy>;
    readonly duties: Of<typeof duties>;
  };
  const all: Task[] = made.tasks.map((one, i) =>
    task(`1.${i + 1}`, one.deadline, {
      units: one.units,
      section: one.section,
      measures: one.target === undefined ? [] : [{ ...measured, target: one.target }],
    }),
  );
  const known = <T extends { readonly known: string }>(list: readonly T[]): T[] =>
    list
      .map((one, i) => ({ one, i }))
      .sort((a, b) => (a.one.known < b.one.known ? -1 : a.one.known > b.one.known ? 1 : a.i - b.i))
      .map(({ one }) => one);
  const base = (kind: string, i: number, day: string) => ({
    id: `${kind}${i}`,
    known: day,
    exercise: false,
    place: at(`${kind}${i}.yaml`),
  });
  const exists = (id: string | undefined) => id !== undefined && all.some((one) => one.id === id);
  // Nobody can speak of a finding or a matter before there is one.
  const findingIds = made.inspections.flatMap((one, i) =>
    one.findings.map((_, n) => ({ id: `i${i}#${n}`, known: one.known })),
  );
  const matterIds = made.meetings.flatMap((one, i) =>
    one.held ? one.matters.map((_, n) => ({ id: `m${i}#${n}`, known: one.known })) : [],
  );
  const pick = (
    ids: readonly { readonly id: string; readonly known: string }[],
    n: number,
    on: string,
  ): string | undefined => {
    const earlier = ids.filter(({ known: day }) => day < on);
    return earlier[n % Math.max(1, earlier.length)]?.id;
  };

  const records: Partial<Records> = {
    reports: known(
      made.reports.map(
        (one, i): Report => ({
          ...base('r', i, one.known),
          unit: one.unit,
          period: one.period,
          date: one.known,
          agenda: one.agenda ? { arranged: true, supervised: true, appraised: true } : { arranged: true },
          items: one.items
            .filter(({ task: id }) => exists(id))
            .filter(({ task: id }, n, list) => list.findIndex((other) => other.task === id) === n)
            .map(({ task: id, status, percent: p, done, for: period, value }, n) =>
              item(id, status, {
                place: at(`r${i}.yaml`, n),
                ...(p !== undefined && { percent: p }),
                ...(done !== undefined && status === 'done' && { done: plus(one.known, -done) }),
                ...(period !== undefined && { for: period }),
                ...(value !== undefined && { measures: [{ id: 'm', value }] }),
              }),
            ),
          matters:
            one.matter === undefined || pick(matterIds, one.matter.n, one.known) === undefined
              ? []
              : [
                  {
                    matter: pick(matterIds, one.matter.n, one.known)!,
                    status: one.matter.status,
                    place: at(`r${i}.yaml`, 'm'),
                    ...(one.matter.done !== undefined && { done: one.matter.done }),
                  },
                ],
        }),
      ),
    ),
    inspections: known(
      made.inspections.map(
        (one, i): Inspection => ({
          ...base('i', i, one.known),
          mode: one.mode,
          date: one.known,
          by: one.by,
          units: [],
          team: [],
          invited: [],
          findings: one.findings.map((f, n) => ({
            id: `i${i}#${n}`,
            unit: f.unit,
            result: f.result,
            measures: f.value === undefined ? [] : [{ id: 'm', value: f.value }],
            words: `问题${i}、${n}`,
            place: at(`i${i}.yaml`, n),
            ...(exists(f.task) && { task: f.task! }),
            ...(f.for !== undefined && { for: f.for }),
            ...(f.percent !== undefined && { percent: f.percent }),
            ...(f.repeats && { repeats: 'old' }),
            ...(f.rectify !== undefined && { rectify: { by: plus(one.known, f.rectify), require: '改正' } }),
          })),
          rechecks: one.rechecks.flatMap((r, n) => {
            const finding = pick(findingIds, r.n, one.known);
            return finding === undefined
              ? []
              : [
                  {
                    finding,
                    result: r.result,
                    place: at(`i${i}.yaml`, 'r', n),
                    ...(r.by !== undefined && { by: plus(one.known, r.by) }),
                  },
                ];
          }),
        }),
      ),
    ),
    meetings: known(
      made.meetings.map(
        (one, i): Meeting => ({
          ...base('m', i, one.known),
          duty: one.duty,
          period: one.period,
          agenda: [],
          ...(one.held ? { date: one.known } : { notHeld: { date: one.known, reason: '防汛' } }),
          present: one.held ? one.present.filter((name) => !one.absent.some((other) => other.unit === name)) : [],
          absent: one.held
            ? one.absent
                .filter(({ unit: name }, n) => one.absent.findIndex((other) => other.unit === name) === n)
                .map(({ unit: name, reason }) => ({
                  unit: name,
                  place: at(`m${i}.yaml`, name),
                  ...(reason && { reason: '请假' }),
                }))
            : [],
          matters: one.held
            ? one.matters.map((matter, n) => ({
                id: `m${i}#${n}`,
                unit: matter.unit,
                title: `事项${n}`,
                by: plus(one.known, matter.by),
                place: at(`m${i}.yaml`, 'matters', n),
              }))
            : [],
          closed:
            one.closes === undefined || pick(matterIds, one.closes.n, one.known) === undefined
              ? []
              : [
                  {
                    matter: pick(matterIds, one.closes.n, one.known)!,
                    on: plus(one.known, -one.closes.on),
                    place: at(`m${i}.yaml`, 'closed'),
                  },
                ],
        }),
      ),
    ),
    decisions: known(
      made.decisions
        .map((one, i): Decision => {
          const onDuty = one.duty !== undefined && one.type !== 'cancellation' && one.type !== 'close-out';
          const moves = one.type === 'extension' || one.type === 'set-date';
          return {
            ...base('d', i, one.known),
            date: one.known,
            type: one.type,
            by: '办公室',
            refused: one.refused && one.type === 'extension',
            items: [
              {
                place: at(`d${i}.yaml`, 0),
                ...(onDuty ? { duty: one.duty! } : { task: one.task }),
                ...(one.unit !== undefined && { unit: one.unit }),
                ...(one.for !== undefined && one.type !== 'cancellation' && { for: one.for }),
                ...(moves && { to: one.to }),
                ...(one.type === 'extension' && { from: one.from }),
                ...(one.type === 'close-out' && one.on !== undefined && { on: one.on }),
                ...(one.type === 'exemption' && one.grounds !== undefined && { grounds: one.grounds }),
              },
            ],
          };
        })
        .filter(({ items: [only] }) => only!.duty !== undefined || exists(only!.task)),
    ),
    notices: known(
      made.notices.map(
        (one, i): Notice => ({
          ...base('n', i, one.known),
          colour: one.colour,
          unit: one.unit,
          require: '说明原因',
          answerBy: plus(one.known, one.answerBy),
          about:
            one.about === 'task'
              ? { task: `1.${(one.n % all.length) + 1}` }
              : one.about === 'duty'
                ? { duty: '报告', ...(one.n % 2 === 0 && { for: '2010-H1' }) }
                : one.about === 'finding' && pick(findingIds, one.n, one.known) !== undefined
                  ? { finding: pick(findingIds, one.n, one.known)! }
                  : one.about === 'matter' && pick(matterIds, one.n, one.known) !== undefined
                    ? { matter: pick(matterIds, one.n, one.known)! }
                    : {},
          ...(one.previous && i > 0 && { previous: `n${i - 1}` }),
        }),
      ),
    ),
    replies: known(
      made.notices.flatMap((one, i) =>
        one.reply === undefined
          ? []
          : [
              {
                ...base('y', i, plus(one.known, one.reply)),
                date: plus(one.known, one.reply),
                unit: one.unit,
                to: { notice: `n${i}` },
                words: '已办',
              },
            ],
      ),
    ),
    appointments: made.duties.appointed.map((name, i) => ({
      ...base('p', i, plus('2010-02-01', i * 40)),
      unit: name,
      role: 'liaison',
      post: '科长',
    })) as never,
    circulars: spec.issued
      ? [
          {
            ...base('c', 0, spec.issued.known),
            period: '2010-H1',
            date: spec.issued.known,
            asOf: plus(spec.issued.known, -spec.issued.before),
          },
        ]
      : [],
  };

  const within = { count: 10, unit: made.duties.report };
  const owners = ['领导组', ...UNITS];
  const quarterly = { ...halfYearly, every: 'quarter' } as Deadline;
  const list: Duty[] = [
    duty('报告', 'report', { ...halfYearly, within } as Deadline, { owners, title: '书面报告' }),
    ...(made.duties.agenda ? [duty('议程', 'agenda', { ...halfYearly, within } as Deadline, { owners: UNITS })] : []),
    ...(made.duties.inspection ? [duty('自查', 'inspection', halfYearly, { owners: UNITS, modes: ['self'] })] : []),
    duty('联席会议', 'meeting', quarterly, {
      owners: ['office'],
      participants: ['甲局', '乙局', '丙局'],
      inPrinciple: true,
    }),
    ...(made.duties.hosts ? [duty('主办会议', 'meeting', quarterly, { owners: ['丁局'] })] : []),
    duty('落实方案', 'breakdown', made.duties.breakdown ? by(made.duties.breakdown) : noDate, { owners: UNITS }),
    duty('联络员', 'liaison', made.duties.liaison ? by(made.duties.liaison) : noDate, { owners: UNITS }),
    duty('通报', 'circular', { ...halfYearly, within: { count: 20, unit: 'working days' } } as Deadline, {
      owners: ['office'],
    }),
  ];
  const filed = new Map<string, Breakdown>();
  for (const one of made.breakdowns) {
    filed.set(one.unit, {
      unit: one.unit,
      date: one.date,
      exercise: false,
      place: at(`b/${one.unit}.yaml`),
      items: new Map(
        one.rows.map((row) => [
          row.task,
          {
            task: row.task,
            leader: '副局长',
            section: '一科',
            ...(row.whole && { person: '科长' }),
            ...(row.by !== undefined && { deadline: by(row.by) }),
            measures: [],
            milestones: [],
            place: at(`b/${one.unit}.yaml`, row.task),
          },
        ]),
      ),
    });
  }
  const { groups, threshold, ...plain } = made.policy;
  const rules: Partial<Policy> = {
    ...plain,
    groups: new Map(groups),
    signals: new Map(threshold === undefined ? [] : [['overdue', threshold]]),
  };
  const plan = smallPlan({
    tasks: all,
    duties: list,
    breakdowns: [...filed.values()],
    policy: rules,
    records,
    units: UNITS.slice(2).map((id, i) => ({ id, ...(spec.groups[i] !== undefined && { group: spec.groups[i]! }) })),
    office: { leadOfficial: { post: '甲局局长' } },
  });
  return {
    ...plan,
    sections: ['1', '2'].map((id) => ({
      id,
      title: `第${id}部分`,
      tasks: all.filter((one) => one.section === id),
      slips: [],
      place: at('tasks.yaml', id),
    })),
  };
}
