/** A whole circular counted anew: verdicts, classes, sums, requirements, exemptions, comparison. */
import type { Plan } from '../../../src/plan/plan.ts';
import { half, nthWorkingDay, percentOf, plus, span } from './days.ts';
import type { Case } from './generate.ts';
import { exempts } from './undertaking.ts';
import { countUnit, type Frame, inside, type Measured, owedBy, type UnitCount } from './unit.ts';

const SIGNALS: readonly (readonly [
  verdict: string,
  side: 'praise' | 'criticism',
  ids: readonly (readonly [string, number])[],
])[] = [
  [
    'solid',
    'praise',
    [
      ['all-reports-on-time', 1],
      ['breakdown-complete', 1],
      ['nothing-to-rectify', 1],
      ['verified-share', 50],
    ],
  ],
  [
    'marked-results',
    'praise',
    [
      ['closed-early', 1],
      ['closed-on-time', 1],
      ['target-exceeded', 1],
      ['good-practice', 1],
    ],
  ],
  [
    'slack',
    'criticism',
    [
      'report-late',
      'report-missing',
      'breakdown-missing',
      'people-missing',
      'liaison-missing',
      'meeting-missed',
      'meeting-absent',
      'duty-missing',
      'stalled',
    ].map((id) => [id, 1] as const),
  ],
  [
    'weak-measures',
    'criticism',
    ['rectification-overdue', 'rectification-reopened', 'finding-repeated', 'notice-unanswered', 'matter-overdue'].map(
      (id) => [id, 1] as const,
    ),
  ],
  [
    'little-result',
    'criticism',
    [
      ['contradicted', 1],
      ['overdue', 1],
      ['missed', 1],
      ['behind-pace', 2],
      ['under-target', 1],
    ],
  ],
];

export interface Verdict {
  readonly verdict: string;
  readonly side: 'praise' | 'criticism';
  /** Signals with their values. */
  readonly signals: readonly (readonly [string, number])[];
  readonly subjects: readonly string[];
}

export interface Judged {
  readonly unit: string;
  readonly group: string | undefined;
  readonly class: string;
  readonly rank: number | null;
  readonly count: UnitCount;
  readonly verdicts: readonly Verdict[];
  readonly withheld: readonly { readonly verdict: string; readonly because: string }[];
}

export interface Naive {
  readonly frame: Frame;
  readonly units: readonly Judged[];
  readonly classes: Record<string, number>;
  readonly totals: Record<string, unknown>;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly undertakings: number;
    readonly classes: Record<string, number>;
  }[];
  readonly checks: Record<string, number>;
  readonly common: readonly {
    readonly kind: string;
    readonly units: number;
    readonly of: number;
    readonly count: number;
  }[];
  readonly requirements: readonly {
    readonly kind: string;
    readonly units: readonly { readonly unit: string; readonly count: number }[];
    readonly by: string;
    readonly period?: string;
  }[];
  readonly exemptions: readonly string[];
  readonly supervising: number;
}

function thresholdOf(plan: Plan, id: string, standard: number): number | 'off' {
  return plan.policy.signals.get(id) ?? standard;
}

const plain = <T>(value: T): Record<string, unknown> => JSON.parse(JSON.stringify(value));

/** Adds trees of numbers, leaf by leaf. */
export function addUp(
  all: readonly Record<string, unknown>[],
  empty: Record<string, unknown>,
): Record<string, unknown> {
  const sum = plain(empty);
  const add = (into: Record<string, unknown>, from: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(from)) {
      if (typeof value === 'number') into[key] = ((into[key] as number | undefined) ?? 0) + value;
      else {
        into[key] ??= {};
        add(into[key] as Record<string, unknown>, value as Record<string, unknown>);
      }
    }
  };
  for (const one of all) add(sum, one);
  return sum;
}

function verdictsOf(plan: Plan, count: UnitCount): Pick<Judged, 'verdicts' | 'withheld'> {
  if (!count.judged) return { verdicts: [], withheld: [] };
  const reaches = ({ value }: Measured, threshold: number) => value !== undefined && value > 0 && value >= threshold;
  const on = (ids: readonly (readonly [string, number])[]) =>
    ids.flatMap(([id, standard]) => {
      const threshold = thresholdOf(plan, id, standard);
      return threshold === 'off' ? [] : [{ id, threshold, measured: count.signals.get(id)! }];
    });
  const criticism = SIGNALS.filter(([, side]) => side === 'criticism').flatMap(([verdict, side, ids]): Verdict[] => {
    const fired = on(ids).filter(({ measured, threshold }) => reaches(measured, threshold));
    if (fired.length === 0) return [];
    return [
      {
        verdict,
        side,
        signals: fired.map(({ id, measured }) => [id, measured.value!] as const),
        subjects: fired.flatMap(({ measured }) => measured.subjects),
      },
    ];
  });
  const blamed = new Set(criticism.flatMap(({ subjects }) => subjects));
  const verdicts: Verdict[] = [];
  const withheld: { verdict: string; because: string }[] = [];
  // 工作扎实: everything that applies holds.
  const solid = on(SIGNALS[0]![2]).filter(
    ({ id, measured }) => measured.value !== undefined || id === 'verified-share',
  );
  const results = on(SIGNALS[1]![2]).filter(({ measured, threshold }) => reaches(measured, threshold));
  const isSolid =
    count.dueTotal > 0 && solid.length > 0 && solid.every(({ measured, threshold }) => reaches(measured, threshold));
  const barred = criticism.length > 0 && plan.policy.praise === 'only-without-criticism';
  if (isSolid) {
    if (barred) withheld.push({ verdict: 'solid', because: 'criticised' });
    else if (criticism.some(({ verdict }) => verdict !== 'little-result'))
      withheld.push({ verdict: 'solid', because: 'opposite' });
    else if (solid.some(({ measured }) => measured.subjects.some((subject) => blamed.has(subject))))
      withheld.push({ verdict: 'solid', because: 'same-subject' });
    else
      verdicts.push({
        verdict: 'solid',
        side: 'praise',
        signals: solid.map(({ id, measured }) => [id, measured.value!] as const),
        subjects: solid.flatMap(({ measured }) => measured.subjects),
      });
  }
  if (results.length > 0) {
    if (barred) withheld.push({ verdict: 'marked-results', because: 'criticised' });
    else {
      const clear = results
        .map(({ id, threshold, measured }) => ({
          id,
          threshold,
          subjects: measured.subjects.filter((one) => !blamed.has(one)),
        }))
        .filter(({ threshold, subjects }) => subjects.length > 0 && subjects.length >= threshold);
      if (clear.length === 0) withheld.push({ verdict: 'marked-results', because: 'same-subject' });
      else
        verdicts.push({
          verdict: 'marked-results',
          side: 'praise',
          signals: clear.map(({ id, subjects }) => [id, subjects.length] as const),
          subjects: clear.flatMap(({ subjects }) => subjects),
        });
    }
  }
  return { verdicts: [...verdicts, ...criticism], withheld };
}

/** Counts the circular of a case; `date` is the day of issue. */
export function recount({ plan, period: name, asOf, date }: Pick<Case, 'plan' | 'period' | 'asOf' | 'date'>): Naive {
  const period = span(name);
  const before = name.endsWith('H2') ? '2010-H1' : '2009-H2';
  const last = plan.records.circulars.filter((one) => one.period === before && one.known <= asOf).at(-1);
  const since = last && last.asOf < asOf ? plus(last.asOf, 1) : period.from;
  const frame: Frame = { plan, period, since, asOf };
  const tasks = plan.sections.flatMap(({ tasks: list }) => list);
  const bound = [...plan.units.keys()].filter(
    (unit) =>
      (unit === '领导组' && tasks.length > 0) ||
      tasks.some((task) => task.responsible.some((one) => one.unit === unit)),
  );
  const decimals = plan.policy.decimals;
  const groupOf = (unit: string) => plan.policy.groups.get(unit) ?? plan.units.get(unit)?.group;
  const plainUnits = bound.map((unit): Judged => {
    const count = countUnit(frame, unit);
    const { verdicts, withheld } = verdictsOf(plan, count);
    const sides = new Set(verdicts.map(({ side }) => side));
    return {
      unit,
      group: groupOf(unit),
      class: !count.judged
        ? 'nothing-due'
        : sides.size === 2
          ? 'both'
          : sides.has('praise')
            ? 'praised'
            : sides.size === 1
              ? 'criticised'
              : 'neither',
      rank: null,
      count,
      verdicts,
      withheld,
    };
  });
  const shareOf = (one: Judged) => percentOf(one.count.onTime, one.count.dueTotal, decimals);
  const units = plainUnits.map((one) => {
    const own = shareOf(one);
    if (!plan.policy.ranking || own === undefined) return one;
    const better = plainUnits.filter((other) => other.group === one.group && (shareOf(other) ?? -1) > own).length;
    return { ...one, rank: better + 1 };
  });
  const classes: Record<string, number> = { praised: 0, both: 0, criticised: 0, neither: 0, 'nothing-due': 0 };
  for (const one of units) classes[one.class] = classes[one.class]! + 1;

  // Nobody's figures have the shape of anybody's.
  const shape = countUnit(frame, '无此单位').figures;
  const totals = addUp(
    units.map(({ count }) => count.figures),
    shape,
  );
  const due = totals.due as Record<string, number>;
  delete due.percent;
  const percent = percentOf(due.onTime!, due.total!, decimals);
  if (percent !== undefined) due.percent = percent;

  const works = units.flatMap(({ count }) => count.works);
  const sections = plan.sections.map(({ id, title, tasks: list }) => {
    const own = works.filter(({ task }) => list.includes(task));
    const shown: Record<string, number> = plain((shape as { classes: object }).classes) as Record<string, number>;
    for (const work of own) shown[work.class] = shown[work.class]! + 1;
    return { id, title, undertakings: own.length, classes: shown };
  });
  const held = plan.records.inspections.filter((one) => inside(frame, one.known) && one.mode !== 'self');
  const checks = {
    inspections: held.length,
    unannounced: held.filter(({ mode }) => mode === 'unannounced').length,
    findings: held.flatMap(({ findings }) => findings).length,
    problems: held
      .flatMap(({ findings }) => findings)
      .filter(({ result }) => result === 'problem' || result === 'contradicted').length,
  };

  const fired = (one: Judged, id: string): number => {
    const standard = id === 'behind-pace' ? 2 : 1;
    const threshold = thresholdOf(plan, id, standard);
    const value = one.count.signals.get(id)!.value;
    return threshold === 'off' || value === undefined || value < threshold ? 0 : value;
  };
  const figure = (one: Judged, group: string, key: string) =>
    (one.count.figures[group] as Record<string, number>)[key]!;
  const problem = (kind: string, of: (one: Judged) => number) => {
    const all = units.map(of).filter((n) => n > 0);
    return { kind, units: all.length, of: units.length, count: all.reduce((a, b) => a + b, 0) };
  };
  const common = [
    problem('reports', (one) => figure(one, 'reports', 'late') + figure(one, 'reports', 'missing')),
    problem('breakdown', (one) => fired(one, 'breakdown-missing')),
    problem('people', (one) => fired(one, 'people-missing')),
    problem('no-date', (one) => figure(one, 'classes', 'no-date')),
    problem('overdue', (one) => fired(one, 'overdue') + fired(one, 'missed')),
    problem('rectification', (one) => figure(one, 'rectifications', 'overdue')),
    problem('unverified', (one) => figure(one, 'classes', 'to-verify')),
    problem('no-evidence', (one) => figure(one, 'classes', 'no-evidence')),
  ].filter((one) => one.units >= 2);

  const years = plan.calendar.years;
  const reply = nthWorkingDay(date, Math.max(10, plan.policy.replyDays), years);
  const recheck = nthWorkingDay(date, Math.max(10, plan.policy.replyDays, plan.policy.recheckDays), years);
  const whoever = (of: (one: Judged) => number) =>
    units.map((one) => ({ unit: one.unit, count: of(one) })).filter(({ count }) => count > 0);
  const blamed = whoever((one) => one.verdicts.filter(({ side }) => side === 'criticism').length);
  const toVerify = works.filter((work) => work.class === 'to-verify').length;
  const report = plan.duties.find(({ id }) => id === '报告')!;
  const within = (report.deadline as { within: { count: number; unit: string } }).within;
  const nextEnd = half(2010, 2).to;
  const nextDay =
    within.unit === 'working days' ? nthWorkingDay(nextEnd, within.count, years) : plus(nextEnd, within.count);
  const requirements = [
    { kind: 'reply', units: blamed, by: reply },
    { kind: 'report', units: whoever((one) => fired(one, 'report-missing')), by: reply },
    {
      kind: 'breakdown',
      units: whoever((one) => fired(one, 'breakdown-missing') + fired(one, 'people-missing')),
      by: reply,
    },
    { kind: 'liaison', units: whoever((one) => fired(one, 'liaison-missing')), by: reply },
    { kind: 'set-dates', units: whoever((one) => one.count.works.filter((work) => noDate(work)).length), by: reply },
    { kind: 'verify', units: toVerify > 0 ? [{ unit: '领导组', count: toVerify }] : [], by: recheck },
    { kind: 'recheck', units: blamed, by: recheck },
    {
      kind: 'next-report',
      units: name === '2010-H1' && nextDay > date ? whoever(() => 1) : [],
      by: nextDay,
      period: '2010-H2',
    },
    { kind: 'objection', units: whoever(() => 1), by: reply },
  ].filter((one) => one.units.length > 0);

  return {
    frame,
    units,
    classes,
    totals,
    sections,
    checks,
    common,
    requirements,
    exemptions: exemptionsOf(frame, new Set(bound)),
    supervising: tasks.filter(
      (task) =>
        !plan.records.decisions.some(
          (one) =>
            one.known <= asOf &&
            one.type === 'cancellation' &&
            one.items.some((item) => item.task === task.id && item.unit === undefined),
        ),
    ).length,
  };
}

/** Without a day, whatever else is said of it. */
function noDate(work: Judged['count']['works'][number]): boolean {
  return work.class === 'no-date';
}

/** `kind unit` of everything that the annex of exemptions must tell, in order. */
function exemptionsOf(frame: Frame, judged: ReadonlySet<string>): string[] {
  const { plan, asOf, since, period } = frame;
  const told: string[] = [];
  for (const decision of plan.records.decisions) {
    if (decision.known > asOf) continue;
    for (const item of decision.items) {
      let kind: string;
      if (decision.type === 'extension') kind = decision.refused ? 'extension-refused' : 'extension';
      else if (decision.type === 'set-date') kind = 'set-date';
      else if (decision.type === 'exemption') kind = exempts(plan, decision, item) ? 'exemption' : 'exemption-void';
      else continue;
      const still =
        decision.type === 'exemption'
          ? item.for === undefined || (span(item.for).to >= period.from && span(item.for).to <= period.to)
          : kind === 'extension' && item.to !== undefined && item.to >= since;
      if (!inside(frame, decision.known) && !still) continue;
      const concerned =
        item.unit !== undefined
          ? [item.unit]
          : item.duty !== undefined
            ? (plan.duties.find(({ id }) => id === item.duty)?.owners ?? [])
            : (plan.tasks.get(item.task!)?.responsible.map(({ unit }) => unit) ?? []);
      for (const unit of concerned) if (judged.has(unit) || unit === 'office') told.push(`${kind} ${unit}`);
    }
  }
  for (const meeting of plan.records.meetings) {
    const duty = plan.duties.find(({ id }) => id === meeting.duty);
    if (!duty || !inside(frame, meeting.known)) continue;
    for (const { unit, reason } of meeting.absent)
      if (reason !== undefined && judged.has(unit)) told.push(`absence ${unit}`);
    if (meeting.notHeld && duty.inPrinciple) told.push(`not-held ${duty.owners[0]}`);
  }
  return told;
}

/** What the office owed that this circular tells of itself. */
export function officeDuties(frame: Frame): number {
  const { plan } = frame;
  return owedBy(frame, 'office').filter((one) => {
    if (one.due === undefined) return false;
    const current =
      one.due <= frame.asOf &&
      one.period !== undefined &&
      span(one.period).to >= frame.period.from &&
      span(one.period).to <= frame.period.to;
    const met =
      one.duty.settledBy === 'circular' &&
      plan.records.circulars.find((c) => c.period === one.period && c.known <= frame.asOf)?.known;
    const touched = one.duty.settledBy === 'circular' && (inside(frame, one.due) || (met ? inside(frame, met) : false));
    return current || touched;
  }).length;
}
