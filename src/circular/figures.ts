/** Figures of units and of the whole: every set of classes sums to its total, by construction and by test. */
import { tenth } from '../plan/pace.ts';
import type { UndertakingState } from '../plan/state.ts';
import { overdueDues, pastOccurrences, type UnitFacts, undertakingExemption } from './facts.ts';
import {
  CLASS_OF,
  type ClassCounts,
  type DueFigures,
  type Figures,
  type FollowUpFigures,
  UNDERTAKING_CLASSES,
  type UndertakingClass,
} from './types.ts';
import { current } from './window.ts';

/** A share in percent with one decimal, rounded half up; undefined on an empty base. Shares are never bent to sum to 100. */
export function share(part: number, base: number): number | undefined {
  return base === 0 ? undefined : tenth((part / base) * 100);
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
  const classes = classCounts(facts.undertakings);
  const reports = facts.duties.filter(({ duty }) => duty.settledBy === 'report');
  const of = (...schedules: string[]) =>
    facts.undertakings.filter(({ schedule }) => schedules.includes(schedule)).length;
  const rectified = (...states: string[]) => facts.rectifications.filter(({ state }) => states.includes(state)).length;
  return {
    undertakings: sumOf(classes),
    classes,
    closed: { onTime: of('closed-early', 'closed-on-time'), late: of('closed-late'), undated: of('closed') },
    reports: {
      due: reports.length,
      onTime: reports.filter(({ state }) => state === 'met').length,
      late: reports.filter(({ state }) => state === 'met-late').length,
      missing: reports.filter(({ state }) => state === 'missing' || state === 'due-soon' || state === 'open').length,
      excused: facts.exemptDuties.filter(({ duty }) => duty.settledBy === 'report').length,
    },
    rectifications: {
      total: facts.rectifications.length,
      closed: rectified('closed'),
      closedLate: rectified('closed-late'),
      overdue: rectified('overdue'),
      open: rectified('open', 'due-soon', 'reopened', 'none'),
    },
    matters: followUps(facts.matters, ['closed', 'claimed'], 'closed-late'),
    notices: followUps(facts.notices, ['answered'], 'answered-late'),
    due: dueFigures(facts),
  };
}

function followUps(
  list: readonly { readonly state: string }[],
  settled: readonly string[],
  late: string,
): FollowUpFigures {
  const of = (accept: (state: string) => boolean) => list.filter(({ state }) => accept(state)).length;
  return {
    total: list.length,
    settled: of((state) => settled.includes(state)),
    settledLate: of((state) => state === late),
    overdue: of((state) => state === 'overdue'),
    open: of((state) => state === 'open' || state === 'due-soon'),
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
  const outcomes: Outcome[] = [...facts.undertakings.flatMap((one) => outcomesOf(facts, one))];
  for (const { state } of facts.duties)
    outcomes.push(state === 'met' ? 'onTime' : state === 'met-late' ? 'late' : 'unmet');
  for (const _ of facts.exemptDuties) outcomes.push('exempt');
  const followUp = (due: string | undefined, settled: string | undefined, inTime: boolean) => {
    if (due !== undefined && (due <= asOf || settled !== undefined))
      outcomes.push(inTime ? 'onTime' : settled !== undefined ? 'late' : 'unmet');
  };
  for (const one of facts.rectifications) followUp(one.due, one.closed, one.state === 'closed');
  for (const one of facts.matters)
    followUp(one.matter.by, one.closed, one.state === 'closed' || one.state === 'claimed');
  for (const one of facts.notices) followUp(one.notice.answerBy, one.answered, one.state === 'answered');
  const of = (wanted: Outcome) => outcomes.filter((one) => one === wanted).length;
  const total = of('onTime') + of('late') + of('unmet');
  const percent = share(of('onTime'), total);
  return {
    total,
    onTime: of('onTime'),
    late: of('late'),
    unmet: of('unmet'),
    exempt: of('exempt'),
    ...(percent !== undefined && { percent }),
  };
}

function outcomesOf(facts: UnitFacts, one: UndertakingState): Outcome[] {
  if (one.occurrences.length > 0) {
    if (one.dues[0]?.firmness !== 'firm') return [];
    const past = pastOccurrences(facts, one);
    return past.map(({ state }) => (state === 'done' ? 'onTime' : state === 'done-late' ? 'late' : 'unmet'));
  }
  const late = overdueDues(facts.state, one);
  return one.dues.flatMap((due): Outcome[] => {
    if (
      due.day === undefined ||
      due.firmness !== 'firm' ||
      due.due.deadline.kind === 'standing' ||
      due.due.deadline.kind === 'recurring'
    )
      return [];
    const settled = one.closed ?? due.done;
    if (settled === undefined ? due.day > facts.window.asOf : !current(facts.window, due.day, settled)) return [];
    if (undertakingExemption(facts.state, one, undefined, due.due.part)) return ['exempt'];
    if (late.includes(due) || one.contradicted || one.reopened || due.done === undefined) return ['unmet'];
    return [due.done > due.day ? 'late' : 'onTime'];
  });
}

/** The sum of the figures of several units; shares are computed again from the sums. */
export function total(all: readonly Figures[]): Figures {
  const sum = (pick: (one: Figures) => number) => all.reduce((result, one) => result + pick(one), 0);
  const followUp = (pick: (one: Figures) => FollowUpFigures): FollowUpFigures => ({
    total: sum((one) => pick(one).total),
    settled: sum((one) => pick(one).settled),
    settledLate: sum((one) => pick(one).settledLate),
    overdue: sum((one) => pick(one).overdue),
    open: sum((one) => pick(one).open),
  });
  const classes = Object.fromEntries(UNDERTAKING_CLASSES.map((own) => [own, sum((one) => one.classes[own])])) as Record<
    UndertakingClass,
    number
  >;
  const due = {
    total: sum((one) => one.due.total),
    onTime: sum((one) => one.due.onTime),
    late: sum((one) => one.due.late),
    unmet: sum((one) => one.due.unmet),
    exempt: sum((one) => one.due.exempt),
  };
  const percent = share(due.onTime, due.total);
  return {
    undertakings: sum((one) => one.undertakings),
    classes,
    closed: {
      onTime: sum((one) => one.closed.onTime),
      late: sum((one) => one.closed.late),
      undated: sum((one) => one.closed.undated),
    },
    reports: {
      due: sum((one) => one.reports.due),
      onTime: sum((one) => one.reports.onTime),
      late: sum((one) => one.reports.late),
      missing: sum((one) => one.reports.missing),
      excused: sum((one) => one.reports.excused),
    },
    rectifications: {
      total: sum((one) => one.rectifications.total),
      closed: sum((one) => one.rectifications.closed),
      closedLate: sum((one) => one.rectifications.closedLate),
      overdue: sum((one) => one.rectifications.overdue),
      open: sum((one) => one.rectifications.open),
    },
    matters: followUp((one) => one.matters),
    notices: followUp((one) => one.notices),
    due: { ...due, ...(percent !== undefined && { percent }) },
  };
}
