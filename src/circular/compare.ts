/** The comparison with the circular before: by unit and overall, in counts and in points. Pure. */
import { present } from '../ground/present.ts';
import type { Policy } from '../plan/plan.ts';
import { settingChanges, settingsOf } from '../plan/policy.ts';
import { points, share } from './share.ts';
import { SIGNAL_DEFAULTS } from './signals.ts';
import type {
  Changes,
  ComparedCounts,
  Comparison,
  CountChange,
  Figures,
  Judgement,
  ShareChange,
  Snapshot,
  UnitClass,
  UnitComparison,
  UnitJudgement,
} from './types.ts';

/** What a judgement leaves for the next one to be compared with. */
export function snapshotOf(judgement: Judgement, source: Snapshot['source']): Snapshot {
  const { window, units, state } = judgement;
  return {
    period: window.period.name,
    asOf: window.asOf,
    source,
    settings: settingsOf(state.plan.policy, SIGNAL_DEFAULTS),
    units: units.map(({ unit, group, class: own, figures, rank }) => ({
      unit,
      class: own,
      counts: comparedCounts(figures),
      ...present({ group, rank }),
    })),
  };
}

/** The counts of a unit that are compared, and that an issued circular freezes. */
export function comparedCounts({ due, reports, classes }: Figures): ComparedCounts {
  return {
    due: { total: due.total, onTime: due.onTime },
    reports: { due: reports.due, onTime: reports.onTime },
    closed: classes.closed + classes['closed-late'],
    overdue: classes.overdue + classes.contradicted,
  };
}

/** A unit's counts as an issued circular froze them; an absent count is 0. */
export interface FrozenUnit {
  readonly unit: string;
  readonly class: UnitClass;
  readonly closed?: number;
  readonly overdue?: number;
  readonly due: { readonly total?: number; readonly onTime?: number };
  readonly reports?: { readonly due?: number; readonly onTime?: number };
}

/** The snapshot with the figures that were issued in place of those computed again; groups and settings are the snapshot's. */
export function asIssued(snapshot: Snapshot, frozen: readonly FrozenUnit[]): Snapshot {
  const computed = new Map(snapshot.units.map((one) => [one.unit, one]));
  return {
    ...snapshot,
    source: 'issued',
    units: frozen.map(({ unit, class: own, closed = 0, overdue = 0, due, reports }) => ({
      ...computed.get(unit),
      unit,
      class: own,
      counts: {
        due: { total: due.total ?? 0, onTime: due.onTime ?? 0 },
        reports: { due: reports?.due ?? 0, onTime: reports?.onTime ?? 0 },
        closed,
        overdue,
      },
    })),
  };
}

/** Settings that say when to answer and what to show, not how to judge. */
const NOT_JUDGING = ['replyDays', 'recheckDays', 'ranking', 'rankTies', 'rankTop', 'rankBottom', 'dueSoonDays'];

/** Compares with the snapshot: units of now in their order, then those that are gone. */
export function comparisonWith(
  previous: Snapshot,
  now: { readonly units: readonly UnitJudgement[]; readonly policy: Policy },
): Comparison {
  const { decimals } = now.policy;
  const settings = settingChanges(previous.settings, settingsOf(now.policy, SIGNAL_DEFAULTS)).filter(
    ({ setting }) => !NOT_JUDGING.includes(setting) && !setting.startsWith('groups.'),
  );
  const before = new Map(previous.units.map((one) => [one.unit, one]));
  const judged = new Set(now.units.map(({ unit }) => unit));
  const units: UnitComparison[] = [
    ...now.units.map((unit) => unitComparison(before.get(unit.unit), unit, decimals)),
    ...previous.units
      .filter(({ unit }) => !judged.has(unit))
      .map(({ unit, group }): UnitComparison => ({ unit, status: 'gone', ...present({ group }) })),
  ];
  const moved = units.flatMap(({ changes }) => (changes ? [changes.due.points] : []));
  return {
    period: previous.period,
    asOf: previous.asOf,
    source: previous.source,
    settings,
    units,
    totals: changesOf(
      summed(previous.units.map(({ counts }) => counts)),
      summed(now.units.map(({ figures }) => comparedCounts(figures))),
      decimals,
    ),
    up: moved.filter((one) => one !== undefined && one > 0).length,
    down: moved.filter((one) => one !== undefined && one < 0).length,
    level: moved.filter((one) => one === 0).length,
    incomparable: moved.filter((one) => one === undefined).length,
  };
}

function unitComparison(
  before: Snapshot['units'][number] | undefined,
  unit: UnitJudgement,
  decimals: number,
): UnitComparison {
  const base = { unit: unit.unit, ...present({ group: unit.group }) };
  if (!before) return { ...base, status: 'new' };
  const regrouped = before.group !== unit.group;
  return {
    ...base,
    status: regrouped ? 'regrouped' : 'same',
    ...(regrouped && before.group !== undefined && { previousGroup: before.group }),
    changes: changesOf(before.counts, comparedCounts(unit.figures), decimals),
    class: { before: before.class, now: unit.class },
    // A place among others is compared only with a place among the same.
    ...(!regrouped &&
      before.rank !== undefined &&
      unit.rank !== undefined && { rank: countChange(before.rank, unit.rank) }),
  };
}

function summed(all: readonly ComparedCounts[]): ComparedCounts {
  const sum = (pick: (one: ComparedCounts) => number) => all.reduce((result, one) => result + pick(one), 0);
  return {
    due: { total: sum(({ due }) => due.total), onTime: sum(({ due }) => due.onTime) },
    reports: { due: sum(({ reports }) => reports.due), onTime: sum(({ reports }) => reports.onTime) },
    closed: sum(({ closed }) => closed),
    overdue: sum(({ overdue }) => overdue),
  };
}

function changesOf(before: ComparedCounts, now: ComparedCounts, decimals: number): Changes {
  return {
    due: shareChange(
      { part: before.due.onTime, base: before.due.total },
      { part: now.due.onTime, base: now.due.total },
      decimals,
    ),
    reports: shareChange(
      { part: before.reports.onTime, base: before.reports.due },
      { part: now.reports.onTime, base: now.reports.due },
      decimals,
    ),
    closed: countChange(before.closed, now.closed),
    overdue: countChange(before.overdue, now.overdue),
  };
}

function countChange(before: number, now: number): CountChange {
  return { before, now, change: now - before };
}

/** Both shares are rounded by today's decimals, whatever the earlier circular printed; the counts beside them are what it printed. */
function shareChange(
  before: { readonly part: number; readonly base: number },
  now: { readonly part: number; readonly base: number },
  decimals: number,
): ShareChange {
  const [was, is] = [share(before.part, before.base, decimals), share(now.part, now.base, decimals)];
  return {
    before: { ...before, ...present({ percent: was }) },
    now: { ...now, ...present({ percent: is }) },
    ...(was !== undefined && is !== undefined && { points: points(was, is, decimals) }),
  };
}
