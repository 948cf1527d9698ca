/** The comparison with the circular before: by unit and overall, in counts and in points. Pure. */
import type { Policy } from '../plan/plan.ts';
import { settingChanges, settingsOf } from '../plan/policy.ts';
import { points, share } from './share.ts';
import { SIGNAL_DEFAULTS } from './signals.ts';
import type {
  Changes,
  Comparison,
  CountChange,
  Figures,
  Judgement,
  ShareChange,
  Snapshot,
  UnitComparison,
  UnitJudgement,
} from './types.ts';

/** What a judgement leaves for the next one to be compared with. */
export function snapshotOf(judgement: Judgement, source: Snapshot['source']): Snapshot {
  const { window, units, totals, state } = judgement;
  return {
    period: window.period.name,
    asOf: window.asOf,
    source,
    settings: settingsOf(state.plan.policy, SIGNAL_DEFAULTS),
    units: units.map(({ unit, group, class: own, figures, rank }) => ({
      unit,
      class: own,
      figures,
      ...(group !== undefined && { group }),
      ...(rank !== undefined && { rank }),
    })),
    totals,
  };
}

/** Settings that say when to answer and what to show, not how to judge. */
const NOT_JUDGING = ['replyDays', 'recheckDays', 'ranking', 'rankTies', 'rankTop', 'rankBottom', 'dueSoonDays'];

/** Compares with the snapshot: units of now in their order, then those that are gone. */
export function comparisonWith(
  previous: Snapshot,
  now: { readonly units: readonly UnitJudgement[]; readonly totals: Figures; readonly policy: Policy },
): Comparison {
  const { decimals } = now.policy;
  const settings = settingChanges(previous.settings, settingsOf(now.policy, SIGNAL_DEFAULTS)).filter(
    ({ setting }) => !NOT_JUDGING.includes(setting) && !setting.startsWith('groups.'),
  );
  const units: UnitComparison[] = [
    ...now.units.map((unit) => unitComparison(previous, unit, decimals)),
    ...previous.units
      .filter(({ unit }) => !now.units.some((one) => one.unit === unit))
      .map(({ unit, group }): UnitComparison => ({ unit, status: 'gone', ...(group !== undefined && { group }) })),
  ];
  const moved = units.flatMap(({ changes }) => (changes ? [changes.due.points] : []));
  return {
    period: previous.period,
    asOf: previous.asOf,
    source: previous.source,
    settings,
    units,
    totals: changesOf(previous.totals, now.totals, decimals),
    up: moved.filter((one) => one !== undefined && one > 0).length,
    down: moved.filter((one) => one !== undefined && one < 0).length,
    level: moved.filter((one) => one === 0).length,
    incomparable: moved.filter((one) => one === undefined).length,
  };
}

function unitComparison(previous: Snapshot, unit: UnitJudgement, decimals: number): UnitComparison {
  const before = previous.units.find((one) => one.unit === unit.unit);
  const base = { unit: unit.unit, ...(unit.group !== undefined && { group: unit.group }) };
  if (!before) return { ...base, status: 'new' };
  const regrouped = before.group !== unit.group;
  return {
    ...base,
    status: regrouped ? 'regrouped' : 'same',
    ...(regrouped && before.group !== undefined && { previousGroup: before.group }),
    changes: changesOf(before.figures, unit.figures, decimals),
    class: { before: before.class, now: unit.class },
    // A place among others is compared only with a place among the same.
    ...(!regrouped &&
      before.rank !== undefined &&
      unit.rank !== undefined && { rank: countChange(before.rank, unit.rank) }),
  };
}

function changesOf(before: Figures, now: Figures, decimals: number): Changes {
  const overdue = ({ classes }: Figures) => classes.overdue + classes.contradicted;
  const closed = ({ classes }: Figures) => classes.closed + classes['closed-late'];
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
    closed: countChange(closed(before), closed(now)),
    overdue: countChange(overdue(before), overdue(now)),
    rectificationsOverdue: countChange(before.rectifications.overdue, now.rectifications.overdue),
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
    before: { ...before, ...(was !== undefined && { percent: was }) },
    now: { ...now, ...(is !== undefined && { percent: is }) },
    ...(was !== undefined && is !== undefined && { points: points(was, is, decimals) }),
  };
}
