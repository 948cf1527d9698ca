/** Figures of units and of the whole: every set of classes sums to its total, by construction and by test. */
import { grouped, madeOnce } from '../ground/grouped.ts';
import { present } from '../ground/present.ts';
import { comesAgain, idleOf } from '../plan/deadline.ts';
import { ofUnit } from '../plan/of-unit.ts';
import type { Plan } from '../plan/plan.ts';
import type { UndertakingState } from '../plan/state.ts';
import { dueOccurrences, overdueDues, type UnitFacts, undertakingExemption } from './facts.ts';
import { workingDaysLate } from './grounds.ts';
import { claimedDone } from './praise.ts';
import { share } from './share.ts';
import {
  CLASS_OF,
  type ClassCounts,
  DUE_KINDS,
  type DueCounts,
  type DueFigures,
  type DueKind,
  type ExtensionFigures,
  type Figures,
  type FollowUpFigures,
  type MeasureFigures,
  type PaceFigures,
  UNDERTAKING_CLASSES,
  type UndertakingClass,
} from './types.ts';
import { current, inWindow } from './window.ts';

/** How many of a list hold. */
function count<T>(list: readonly T[], holds: (one: T) => boolean): number {
  return list.filter(holds).length;
}

/** Undertakings by class; cancelled and supporting ones are left out. */
export function classCounts(undertakings: readonly UndertakingState[]): ClassCounts {
  const counts = Object.fromEntries(UNDERTAKING_CLASSES.map((one) => [one, 0])) as Record<UndertakingClass, number>;
  for (const { schedule } of undertakings) {
    const own = CLASS_OF[schedule];
    if (own) counts[own]++;
  }
  return counts;
}

/** The sum of all classes. */
export function sumOf(counts: ClassCounts): number {
  return UNDERTAKING_CLASSES.reduce((sum, one) => sum + counts[one], 0);
}

/** The figures of one unit. */
export function figuresOf(facts: UnitFacts): Figures {
  const { undertakings, rectifications, notices, findings, meetings } = facts;
  const classes = classCounts(undertakings);
  const reports = facts.duties.filter(({ duty }) => duty.settledBy === 'report');
  const claims = claimedDone(facts);
  const rectified = (...states: string[]) => count(rectifications, ({ state }) => states.includes(state));
  const found = (result: string) => count(findings, ({ finding }) => finding.result === result);
  const came = (how: string) => count(meetings, (one) => one.came === how);
  const became = (what: string) => count(claims, (one) => one.became === what);
  const coloured = (colour: string) => count(notices, ({ notice }) => notice.colour === colour);
  return {
    undertakings: sumOf(classes),
    classes,
    closed: {
      onTime: count(undertakings, ({ schedule }) => schedule === 'closed-early' || schedule === 'closed-on-time'),
      undated: count(undertakings, ({ schedule }) => schedule === 'closed'),
    },
    pace: paceFigures(facts),
    measures: measureFigures(facts),
    claims: {
      done: claims.length,
      verified: became('verified'),
      contradicted: became('contradicted'),
      waiting: became('waiting'),
    },
    reports: {
      due: reports.length,
      onTime: count(reports, ({ state }) => state === 'met'),
      late: count(reports, ({ state }) => state === 'met-late'),
      missing: count(reports, ({ state }) => state === 'missing' || state === 'due-soon' || state === 'open'),
      excused: count(facts.exemptDuties, ({ duty }) => duty.settledBy === 'report'),
      lateDays: reports.reduce(
        (sum, one) => sum + (one.state === 'met-late' ? workingDaysLate(facts.state, one) : 0),
        0,
      ),
    },
    breakdown: breakdownFigures(facts),
    meetings: {
      called: meetings.length,
      attended: came('attended'),
      excused: came('excused'),
      absent: came('absent'),
      unrecorded: came('unrecorded'),
    },
    findings: {
      total: findings.length,
      confirmed: found('confirmed'),
      contradicted: found('contradicted'),
      problems: found('problem'),
      goodPractices: found('good-practice'),
    },
    rectifications: {
      total: rectifications.length,
      closed: rectified('closed'),
      closedLate: rectified('closed-late'),
      overdue: rectified('overdue'),
      open: rectified('open', 'due-soon', 'reopened', 'none'),
      reopened: count(rectifications, ({ reopenings }) => reopenings > 0),
    },
    matters: followUps(facts.matters, ['closed', 'claimed'], 'closed-late'),
    notices: {
      ...followUps(notices, ['answered'], 'answered-late'),
      blue: coloured('blue'),
      yellow: coloured('yellow'),
      red: coloured('red'),
    },
    extensions: extensionFigures(facts),
    due: dueFigures(facts),
  };
}

function paceFigures({ state, undertakings }: UnitFacts): PaceFigures {
  const { paceAhead, paceTolerance } = state.plan.policy;
  const points = undertakings.flatMap(({ pace }) => (pace ? [pace.points] : []));
  const behind = count(points, (one) => one < -paceTolerance);
  const ahead = count(points, (one) => one >= paceAhead);
  return { measured: points.length, ahead, onPace: points.length - ahead - behind, behind };
}

function measureFigures({ undertakings }: UnitFacts): MeasureFigures {
  const all = undertakings.flatMap(({ measures }) => measures);
  const met = count(all, (one) => one.met === true);
  const unmet = count(all, (one) => one.met === false);
  return { total: all.length, met, unmet, open: all.length - met - unmet };
}

function breakdownFigures({ state, undertakings, unit }: UnitFacts): Figures['breakdown'] {
  const needed = count(undertakings, ({ undertaking }) => undertaking.role !== 'lead-delivers');
  const gaps = (kind: string) => count(ofUnit(state, unit).gaps, (gap) => gap.kind === kind);
  const covered = needed - gaps('no-breakdown');
  return { needed, covered, named: covered - gaps('no-people') };
}

function extensionFigures({ state, window, unit, undertakings }: UnitFacts): ExtensionFigures {
  const asked = extensionsAsked(state.plan);
  const ofAll = asked(undefined).filter(({ item }) =>
    item.duty !== undefined
      ? state.plan.duties.some(({ id, owners }) => id === item.duty && owners.includes(unit))
      : undertakings.some(
          ({ undertaking }) =>
            undertaking.task.id === item.task || undertaking.parts.some(({ id }) => id === item.task),
        ),
  );
  const decided = [...asked(unit), ...ofAll]
    .filter(({ decision }) => inWindow(window, decision.known))
    .map(({ decision }) => decision.refused);
  const refused = count(decided, (one) => one);
  return { asked: decided.length, granted: decided.length - refused, refused };
}

/** Extensions decided on, by the unit that they name. */
const extensionsAsked = madeOnce(({ records }: Plan) =>
  grouped(
    records.decisions.flatMap((decision) =>
      decision.type === 'extension' ? decision.items.map((item) => ({ decision, item })) : [],
    ),
    ({ item }) => item.unit,
  ),
);

function followUps(
  list: readonly { readonly state: string }[],
  settled: readonly string[],
  late: string,
): FollowUpFigures {
  return {
    total: list.length,
    settled: count(list, ({ state }) => settled.includes(state)),
    settledLate: count(list, ({ state }) => state === late),
    overdue: count(list, ({ state }) => state === 'overdue'),
    open: count(list, ({ state }) => state === 'open' || state === 'due-soon'),
  };
}

type Outcome = 'onTime' | 'late' | 'unmet' | 'exempt';

/**
 * Everything with a firm day that fell due by the as-of day and was not settled before the window: dues and occurrences of the
 * unit's own undertakings, duties, rectifications, assigned matters, notices. What the unit says is done counts as done
 * until somebody contradicts it.
 */
function dueFigures(facts: UnitFacts): DueFigures {
  const { asOf } = facts.window;
  const followUp = (due: string | undefined, settled: string | undefined, inTime: boolean): Outcome[] =>
    due !== undefined && (due <= asOf || settled !== undefined)
      ? [inTime ? 'onTime' : settled !== undefined ? 'late' : 'unmet']
      : [];
  const outcomes: Record<DueKind, Outcome[]> = {
    undertakings: facts.undertakings.flatMap((one) => outcomesOf(facts, one)),
    duties: [
      ...facts.duties.map(
        ({ state }): Outcome => (state === 'met' ? 'onTime' : state === 'met-late' ? 'late' : 'unmet'),
      ),
      ...facts.exemptDuties.map((): Outcome => 'exempt'),
    ],
    rectifications: facts.rectifications.flatMap((one) => followUp(one.due, one.closed, one.state === 'closed')),
    matters: facts.matters.flatMap((one) =>
      followUp(one.matter.by, one.closed, one.state === 'closed' || one.state === 'claimed'),
    ),
    notices: facts.notices.flatMap((one) => followUp(one.notice.answerBy, one.answered, one.state === 'answered')),
  };
  const kinds = Object.fromEntries(DUE_KINDS.map((kind) => [kind, countsOf(outcomes[kind])])) as Record<
    DueKind,
    DueCounts
  >;
  const all = countsOf(DUE_KINDS.flatMap((kind) => outcomes[kind]));
  return withShare({ ...all, kinds }, facts.state.plan.policy.decimals);
}

function countsOf(outcomes: readonly Outcome[]): DueCounts {
  const of = (wanted: Outcome) => count(outcomes, (one) => one === wanted);
  const [onTime, late, unmet] = [of('onTime'), of('late'), of('unmet')];
  return { total: onTime + late + unmet, onTime, late, unmet, exempt: of('exempt') };
}

function withShare(due: Omit<DueFigures, 'percent'>, decimals: number): DueFigures {
  const percent = share(due.onTime, due.total, decimals);
  return { ...due, ...present({ percent }) };
}

function outcomesOf(facts: UnitFacts, one: UndertakingState): Outcome[] {
  if (one.occurrences.length > 0) {
    if (one.dues[0]?.firmness !== 'firm') return [];
    return dueOccurrences(facts, one).map(({ occurrence: { state }, exempt }) =>
      exempt ? 'exempt' : state === 'done' ? 'onTime' : state === 'done-late' ? 'late' : 'unmet',
    );
  }
  const late = overdueDues(facts.state, one);
  return one.dues.flatMap((due): Outcome[] => {
    const { deadline } = due.due;
    if (due.day === undefined || due.firmness !== 'firm' || comesAgain(deadline) || !idleOf(deadline).byDay) return [];
    const settled = one.closed ?? due.done;
    if (settled === undefined ? due.day > facts.window.asOf : !current(facts.window, due.day, settled)) return [];
    if (undertakingExemption(facts.state, one, undefined, due.due.part)) return ['exempt'];
    if (late.includes(due) || one.contradicted || one.reopened || due.done === undefined) return ['unmet'];
    return [due.done > due.day ? 'late' : 'onTime'];
  });
}

/** The sum of the figures of several units; shares are computed again from the sums. */
export function total(all: readonly Figures[], decimals: number): Figures {
  const summed = all.reduce((sum, one) => added(sum, one), NOTHING);
  const { percent: _percent, ...due } = summed.due;
  return { ...summed, due: withShare(due, decimals) };
}

/** Adds every number of two trees of the same shape. */
function added<T>(a: T, b: T): T {
  if (typeof a === 'number') return (a + ((b as number | undefined) ?? 0)) as T;
  return Object.fromEntries(
    Object.entries(a as Record<string, unknown>).map(([key, value]) => [
      key,
      added(value, (b as typeof a)[key as never]),
    ]),
  ) as T;
}

const NO_DUE: DueCounts = { total: 0, onTime: 0, late: 0, unmet: 0, exempt: 0 };
const NO_FOLLOW_UP: FollowUpFigures = { total: 0, settled: 0, settledLate: 0, overdue: 0, open: 0 };

/** The figures of nobody. */
const NOTHING: Figures = {
  undertakings: 0,
  classes: classCounts([]),
  closed: { onTime: 0, undated: 0 },
  pace: { measured: 0, ahead: 0, onPace: 0, behind: 0 },
  measures: { total: 0, met: 0, unmet: 0, open: 0 },
  claims: { done: 0, verified: 0, contradicted: 0, waiting: 0 },
  reports: { due: 0, onTime: 0, late: 0, missing: 0, excused: 0, lateDays: 0 },
  breakdown: { needed: 0, covered: 0, named: 0 },
  meetings: { called: 0, attended: 0, excused: 0, absent: 0, unrecorded: 0 },
  findings: { total: 0, confirmed: 0, contradicted: 0, problems: 0, goodPractices: 0 },
  rectifications: { total: 0, closed: 0, closedLate: 0, overdue: 0, open: 0, reopened: 0 },
  matters: NO_FOLLOW_UP,
  notices: { ...NO_FOLLOW_UP, blue: 0, yellow: 0, red: 0 },
  extensions: { asked: 0, granted: 0, refused: 0 },
  due: {
    ...NO_DUE,
    kinds: Object.fromEntries(DUE_KINDS.map((kind) => [kind, NO_DUE])) as Record<DueKind, DueCounts>,
  },
};
