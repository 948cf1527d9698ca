/** The half-year judgement of clause 三(二): praise for 工作扎实 and 成效显著, criticism for 抓得不紧, 措施不力 and 成效不大. Pure. */

import type { Day } from '../ground/calendar/dates.ts';
import type { Period } from '../ground/calendar/period.ts';
import { grouped } from '../ground/grouped.ts';
import { present } from '../ground/present.ts';
import { ofUnit } from '../plan/of-unit.ts';
import { overdueItems } from '../plan/overdue.ts';
import { OFFICE, type Plan } from '../plan/plan.ts';
import { isShown, placesOf } from '../plan/ranking.ts';
import type { PlanState } from '../plan/state.ts';
import { isCounted } from '../plan/state.ts';
import { comparisonWith } from './compare.ts';
import { exemptionsOf } from './exemptions.ts';
import { factsOf, isExempt, type UnitFacts } from './facts.ts';
import { classCounts, figuresOf, sumOf, total } from './figures.ts';
import { MEASURES } from './measure.ts';
import { recusalsOf } from './recusals.ts';
import { deadlinesFrom, requirementsOf } from './requirements.ts';
import { SIGNALS, type SignalId, sideOf, VERDICTS } from './signals.ts';
import type {
  AppliedRule,
  Checks,
  CommonProblem,
  Figures,
  Judgement,
  OfficeJudgement,
  PolicyHistory,
  SectionFigures,
  SignalResult,
  Snapshot,
  UnitClass,
  UnitJudgement,
  VerdictResult,
  Withheld,
} from './types.ts';
import { UNIT_CLASSES } from './types.ts';
import { inWindow, type Window, windowOf } from './window.ts';

/** What the caller may add to a judgement. */
export interface JudgeOptions {
  /** The circular's date, from which the days of the requirements run; the as-of day when absent. */
  readonly date?: Day;
  /** Working days to answer, in place of the policy's; at least 10. */
  readonly replyDays?: number;
  /** How the policy stood before the period, and what was changed since; read from the repository by the caller. */
  readonly history?: PolicyHistory;
  /** The circular before, where there was one. */
  readonly previous?: Snapshot;
}

/** Judges every responsible and lead unit for a period, on the state's day. */
export function judge(state: PlanState, period: Period, options: JudgeOptions = {}): Judgement {
  const window = windowOf(state.plan, period, state.asOf);
  const facts = judgedUnits(state).map((unit) => factsOf(state, window, unit));
  const rules = appliedRules(state);
  const units = ranked(
    state,
    facts.map((one) => judgeUnit(one, rules)),
  );
  const totals = total(
    units.map(({ figures }) => figures),
    state.plan.policy.decimals,
  );
  const ids = new Set(units.map(({ unit }) => unit));
  const deadlines = deadlinesFrom(state, options.date ?? state.asOf, options.replyDays);
  const office = officeJudgement(state, window);
  return {
    state,
    window,
    units,
    classes: Object.fromEntries(
      UNIT_CLASSES.map((one) => [one, units.filter((unit) => unit.class === one).length]),
    ) as Record<UnitClass, number>,
    totals,
    sections: sectionFigures(state),
    supervising: state.undertakings.filter(({ undertaking, cancelled }) => undertaking.role === 'lead' && !cancelled)
      .length,
    items: {
      reports: facts.flatMap((one) =>
        [...one.duties, ...one.exemptDuties]
          .filter(({ duty }) => duty.settledBy === 'report')
          .map((duty) => ({ ...duty, exempt: isExempt(state, duty) })),
      ),
      rectifications: facts.flatMap((one) => one.rectifications),
      matters: facts.flatMap((one) => one.matters),
      notices: facts.flatMap((one) => one.notices),
      overdue: overdueItems(state).filter(({ unit }) => ids.has(unit) || unit === OFFICE),
    },
    common: commonProblems(facts, units),
    exemptions: exemptionsOf(state, window, ids),
    recusals: recusalsOf(state.plan, [...ids]),
    checks: checksOf(state, window),
    requirements: requirementsOf(state, window, units, deadlines),
    deadlines,
    rules,
    ...present({ office, history: options.history }),
    ...(options.previous && {
      comparison: comparisonWith(options.previous, { units, policy: state.plan.policy }),
    }),
  };
}

/** Units with an undertaking that they deliver or lead, in the order of the units file. */
function judgedUnits(state: PlanState): string[] {
  const bound = new Set(
    state.undertakings.filter(({ undertaking }) => undertaking.delivers).map(({ undertaking }) => undertaking.unit),
  );
  const declared = [...state.plan.units.keys()].filter((unit) => bound.has(unit));
  return [...new Set([...declared, ...bound])];
}

function appliedRules(state: PlanState): AppliedRule[] {
  return SIGNALS.map(({ id, verdict, threshold }) => ({
    id,
    verdict,
    side: sideOf(verdict),
    threshold: state.plan.policy.signals.get(id) ?? threshold,
    default: threshold,
  }));
}

function judgeUnit(facts: UnitFacts, rules: readonly AppliedRule[]): UnitJudgement {
  const figures = figuresOf(facts);
  const signals = rules.flatMap((rule): SignalResult[] => {
    if (rule.threshold === 'off') return [];
    const measured = MEASURES[rule.id](facts);
    const fired = measured.value !== undefined && measured.value > 0 && measured.value >= rule.threshold;
    const { decimals } = facts.state.plan.policy;
    return [
      { ...measured, id: rule.id, verdict: rule.verdict, side: rule.side, threshold: rule.threshold, fired, decimals },
    ];
  });
  const judged = isJudged(figures);
  const { verdicts, withheld } = judged
    ? verdictsOf(facts, signals, figures.due.total > 0)
    : { verdicts: [], withheld: [] };
  const praised = verdicts.some(({ side }) => side === 'praise');
  const criticised = verdicts.some(({ side }) => side === 'criticism');
  const group = groupOf(facts.state.plan, facts.unit);
  return {
    unit: facts.unit,
    class:
      praised && criticised
        ? 'both'
        : praised
          ? 'praised'
          : criticised
            ? 'criticised'
            : judged
              ? 'neither'
              : 'nothing-due',
    figures,
    signals,
    verdicts,
    withheld,
    ...present({ group }),
  };
}

/**
 * Whether there was anything to judge a unit by: something fell due (be it exempt), a meeting it was called to was held, or others
 * inspected it. Work that is merely on its way, well or badly, is no failing yet.
 */
function isJudged({ due, meetings, findings }: Figures): boolean {
  return due.total + due.exempt + meetings.called + findings.total > 0;
}

/** The group in which a unit is compared: the policy's, else the unit's own. */
function groupOf({ policy, units }: Plan, unit: string): string | undefined {
  return policy.groups.get(unit) ?? units.get(unit)?.group;
}

/**
 * Verdicts from signals. Praise is kept back where it would contradict criticism: 工作扎实 beside 抓得不紧 or 措施不力, any praise for a
 * subject that is criticised, and under `praise: only-without-criticism` any praise beside criticism.
 */
function verdictsOf(
  facts: UnitFacts,
  signals: readonly SignalResult[],
  somethingDue: boolean,
): { verdicts: VerdictResult[]; withheld: Withheld[] } {
  const of = (verdict: string) => signals.filter((one) => one.verdict === verdict);
  const criticism = VERDICTS.filter(({ side }) => side === 'criticism')
    .map(({ id, side }) => ({ verdict: id, side, signals: of(id).filter(({ fired }) => fired) }))
    .filter((one) => one.signals.length > 0);
  const subjects = new Set(
    criticism.flatMap((one) => one.signals.flatMap(({ grounds }) => grounds.map(({ subject }) => subject))),
  );
  const verdicts: VerdictResult[] = [];
  const withheld: Withheld[] = [];
  for (const { id, side, needs } of VERDICTS) {
    if (side !== 'praise') continue;
    const measured = of(id);
    const earned = needs === 'all' ? allHold(measured, somethingDue) : measured.filter(({ fired }) => fired);
    if (earned.length === 0) continue;
    if (criticism.length > 0 && facts.state.plan.policy.praise === 'only-without-criticism') {
      withheld.push({ verdict: id, because: 'criticised' });
    } else if (id === 'solid') {
      if (criticism.some(({ verdict }) => verdict === 'slack' || verdict === 'weak-measures'))
        withheld.push({ verdict: id, because: 'opposite' });
      else if (earned.some(({ grounds }) => grounds.some(({ subject }) => subjects.has(subject))))
        withheld.push({ verdict: id, because: 'same-subject' });
      else verdicts.push({ verdict: id, side, signals: earned });
    } else {
      const clear = earned.map((one) => without(one, subjects)).filter(({ fired }) => fired);
      if (clear.length > 0) verdicts.push({ verdict: id, side, signals: clear });
      else withheld.push({ verdict: id, because: 'same-subject' });
    }
  }
  return { verdicts: [...verdicts, ...criticism], withheld };
}

/** All signals that apply must hold; a share of which there is no base was not earned. */
function allHold(measured: readonly SignalResult[], somethingDue: boolean): SignalResult[] {
  const applying = measured.filter(({ id, value }) => value !== undefined || id === 'verified-share');
  return somethingDue && applying.length > 0 && applying.every(({ fired }) => fired) ? applying : [];
}

function without(signal: SignalResult, subjects: ReadonlySet<string>): SignalResult {
  const grounds = signal.grounds.filter(({ subject }) => !subjects.has(subject));
  return { ...signal, grounds, value: grounds.length, fired: grounds.length > 0 && grounds.length >= signal.threshold };
}

/** Places inside each group when the policy ranks; units with nothing due have none. */
function ranked(state: PlanState, units: readonly UnitJudgement[]): UnitJudgement[] {
  if (!state.plan.policy.ranking) return [...units];
  const { policy } = state.plan;
  // A unit with nothing due has no place and takes none.
  const rivalsIn = grouped(
    units.filter(({ figures }) => figures.due.percent !== undefined),
    ({ group }) => group,
  );
  const ranks = new Map<UnitJudgement, number>();
  for (const group of new Set(units.map((one) => one.group))) {
    const rivals = rivalsIn(group);
    const places = placesOf(
      rivals.map(({ figures }) => figures.due.percent!),
      policy.rankTies,
    );
    for (const [index, one] of rivals.entries()) ranks.set(one, places[index]!);
  }
  return units.map((one) => {
    const rank = ranks.get(one);
    return rank !== undefined && isShown(rank, rivalsIn(one.group).length, policy) ? { ...one, rank } : one;
  });
}

function officeJudgement(state: PlanState, window: Window): OfficeJudgement | undefined {
  const { office } = state.plan;
  if (!office) return undefined;
  // The circular itself falls due after its period, so the one before is told here as well.
  const touched = (day: Day | undefined) => day !== undefined && inWindow(window, day);
  const facts = factsOf(state, window, OFFICE);
  const dated = new Set([...facts.duties, ...facts.exemptDuties]);
  const duties = ofUnit(state, OFFICE).duties.filter(
    (one) => dated.has(one) || (one.duty.settledBy === 'circular' && (touched(one.due) || touched(one.met))),
  );
  return { name: office.name, duties, ...present({ address: office.address }) };
}

function sectionFigures(state: PlanState): SectionFigures[] {
  const undertakingsIn = grouped(state.undertakings.filter(isCounted), ({ undertaking }) => undertaking.task.section);
  return state.plan.sections.map(({ id, title }) => {
    const classes = classCounts(undertakingsIn(id));
    return { id, title, classes, undertakings: sumOf(classes) };
  });
}

function checksOf(state: PlanState, window: Window): Checks {
  const held = state.plan.records.inspections.filter((one) => inWindow(window, one.known) && one.mode !== 'self');
  const findings = held.flatMap((one) => one.findings);
  return {
    inspections: held.length,
    unannounced: held.filter(({ mode }) => mode === 'unannounced').length,
    findings: findings.length,
    problems: findings.filter(({ result }) => result === 'problem' || result === 'contradicted').length,
    places: held.map(({ place }) => place),
  };
}

/** What at least two units share. */
function commonProblems(facts: readonly UnitFacts[], units: readonly UnitJudgement[]): CommonProblem[] {
  const problem = (
    kind: CommonProblem['kind'],
    count: (one: UnitJudgement, facts: UnitFacts) => number,
  ): CommonProblem => {
    const counts = units.map((one, index) => count(one, facts[index]!)).filter((one) => one > 0);
    return { kind, units: counts.length, of: units.length, count: counts.reduce((a, b) => a + b, 0) };
  };
  const value = (one: UnitJudgement, ...ids: SignalId[]) =>
    one.signals
      .filter(({ id, fired }) => fired && ids.includes(id))
      .reduce((sum, { value: own }) => sum + (own ?? 0), 0);
  return [
    problem('reports', ({ figures }) => figures.reports.late + figures.reports.missing),
    problem('breakdown', (one) => value(one, 'breakdown-missing')),
    problem('people', (one) => value(one, 'people-missing')),
    problem('no-date', ({ figures }) => figures.classes['no-date']),
    problem('overdue', (one) => value(one, 'overdue', 'missed')),
    problem('rectification', ({ figures }) => figures.rectifications.overdue),
    problem('unverified', ({ figures }) => figures.classes['to-verify']),
    problem('no-evidence', ({ figures }) => figures.classes['no-evidence']),
  ].filter((one) => one.units >= 2);
}
