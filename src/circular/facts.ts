/** The facts of one unit that a circular may judge: only what is the unit's own, counted, and of this period. */
import type { Day } from '../ground/calendar/dates.ts';
import type { Duty } from '../plan/plan.ts';
import { isExempting } from '../plan/policy.ts';
import type { DecisionItem, Finding, Inspection, Meeting } from '../plan/records.ts';
import {
  type DueState,
  type DutyState,
  isCounted,
  type MatterState,
  type NoticeState,
  type OccurrenceState,
  type PlanState,
  type RectificationState,
  type UndertakingState,
} from '../plan/state.ts';
import { belongs, current, inWindow, type Window } from './window.ts';

/** A finding made in the window by somebody else than the unit. */
export interface NewFinding {
  readonly inspection: Inspection;
  readonly finding: Finding;
}

/** Everything that the signals measure, for one unit. */
export interface UnitFacts {
  readonly state: PlanState;
  readonly window: Window;
  readonly unit: string;
  /** Counted undertakings, as in `status`: neither cancelled nor supporting, nor the supervision of others as lead. */
  readonly undertakings: readonly UndertakingState[];
  /** Duties due by the as-of day that are this circular's, excused and exempt ones left out. */
  readonly duties: readonly DutyState[];
  /** Duties like these that a decision or a recorded reason excuses. */
  readonly exemptDuties: readonly DutyState[];
  /** Rectifications ordered by others and current in the window; what a unit finds of itself is never held against it. */
  readonly rectifications: readonly RectificationState[];
  readonly matters: readonly MatterState[];
  /** Notices current in the window; an unanswered one falls away when a later one takes its place or its matter is settled. */
  readonly notices: readonly NoticeState[];
  readonly findings: readonly NewFinding[];
  /** Meetings held in the window to which the unit was called, with what the record says of it. */
  readonly meetings: readonly { readonly meeting: Meeting; readonly duty: Duty; readonly came: Attendance }[];
}

/** On the list of those present, absent with a reason, absent without, or on neither list. */
export type Attendance = 'attended' | 'excused' | 'absent' | 'unrecorded';

/** Collects the facts of a unit. */
export function factsOf(state: PlanState, window: Window, unit: string): UnitFacts {
  const undertakings = state.undertakings.filter((one) => one.undertaking.unit === unit && isCounted(one));
  const duties = state.duties.filter((one) => one.owner === unit && dutyIsCurrent(window, one));
  const inspections = new Map(state.plan.records.inspections.map((one) => [one.id, one]));
  const byOthers = (id: string) => isExternal(inspections.get(id), unit);
  return {
    state,
    window,
    unit,
    undertakings,
    duties: duties.filter((one) => !isExempt(state, one)),
    exemptDuties: duties.filter((one) => isExempt(state, one)),
    rectifications: state.rectifications.filter(
      (one) =>
        one.finding.unit === unit &&
        byOthers(one.inspection) &&
        one.due !== undefined &&
        isCurrentFollowUp(window, one.found, one.closed),
    ),
    matters: state.matters.filter(
      (one) => one.matter.unit === unit && isCurrentFollowUp(window, one.assigned, one.closed),
    ),
    notices: state.notices.filter(
      (one) =>
        one.notice.unit === unit &&
        isCurrentFollowUp(window, one.notice.known, one.answered) &&
        (one.answered !== undefined || stillAsks(state, one)),
    ),
    meetings: meetingsOf(state, window, unit),
    findings: state.plan.records.inspections
      .filter((inspection) => inWindow(window, inspection.known) && isExternal(inspection, unit))
      .flatMap((inspection) =>
        inspection.findings.filter((finding) => finding.unit === unit).map((finding) => ({ inspection, finding })),
      ),
  };
}

function meetingsOf(state: PlanState, window: Window, unit: string): UnitFacts['meetings'] {
  return state.plan.records.meetings.flatMap((meeting): UnitFacts['meetings'] => {
    if (meeting.date === undefined || !inWindow(window, meeting.known)) return [];
    const duty = state.plan.duties.find(({ id }) => id === meeting.duty);
    const absent = meeting.absent.find((one) => one.unit === unit);
    const present = meeting.present.includes(unit);
    if (!duty || !(duty.participants.includes(unit) || absent || present)) return [];
    const came = absent ? (absent.reason === undefined ? 'absent' : 'excused') : present ? 'attended' : 'unrecorded';
    return [{ meeting, duty, came }];
  });
}

/** Begun by the as-of day and not settled before the window opened. */
function isCurrentFollowUp(window: Window, begun: Day, settled: Day | undefined): boolean {
  return begun <= window.asOf && (settled === undefined || settled >= window.since);
}

function stillAsks(state: PlanState, { notice }: NoticeState): boolean {
  if (state.notices.some((later) => later.notice.previous === notice.id)) return false;
  const { about, unit } = notice;
  if (about.finding !== undefined)
    return !state.rectifications.some(({ finding, closed }) => finding.id === about.finding && closed !== undefined);
  if (about.matter !== undefined)
    return !state.matters.some(({ matter, closed }) => matter.id === about.matter && closed !== undefined);
  if (about.duty !== undefined) {
    return !state.duties.some(
      (one) =>
        one.duty.id === about.duty &&
        one.owner === unit &&
        (about.for === undefined || one.period?.name === about.for) &&
        one.met !== undefined,
    );
  }
  return !state.undertakings.some(
    ({ undertaking, closed }) =>
      undertaking.task.id === about.task && undertaking.unit === unit && closed !== undefined,
  );
}

function isExternal(inspection: Inspection | undefined, unit: string): boolean {
  return inspection !== undefined && inspection.mode !== 'self' && inspection.by !== unit;
}

/** A duty without a day is a gap and never this circular's; one owed once stays current until it is settled. */
function dutyIsCurrent(window: Window, one: DutyState): boolean {
  if (one.due === undefined || one.due > window.asOf) return false;
  return one.period ? belongs(window, one.period, one.due) : current(window, one.due, one.met);
}

/** Excused by a recorded reason, or by an exemption even though it was settled late. */
export function isExempt(state: PlanState, one: DutyState): boolean {
  if (one.state === 'excused') return true;
  return one.state !== 'met' && dutyExemption(state, one.duty, one.owner, one.period?.name) !== undefined;
}

/** The exemption that a decision gives from a duty. */
export function dutyExemption(
  state: PlanState,
  duty: Duty,
  unit: string,
  period: string | undefined,
): DecisionItem | undefined {
  return exemptions(state).find(
    ({ item }) =>
      item.duty === duty.id &&
      (item.unit === undefined || item.unit === unit) &&
      (item.for === undefined || item.for === period),
  )?.item;
}

/**
 * The exemption that a decision gives from the day of an undertaking, or of one occurrence of it. One that names no occurrence
 * excuses the day as it then stood: a later extension or set date ends it, because a new day was given.
 */
export function undertakingExemption(
  state: PlanState,
  one: UndertakingState,
  occurrence?: string,
  part = '',
): DecisionItem | undefined {
  const { task, unit } = one.undertaking;
  return exemptions(state).find(({ known, item }) => {
    if (item.task === undefined || (item.unit !== undefined && item.unit !== unit)) return false;
    if (item.task !== task.id && (part === '' || item.task !== part)) return false;
    if (item.for !== undefined) return item.for === occurrence;
    return !one.extensions.some((later) => !later.refused && later.known > known);
  })?.item;
}

function exemptions(state: PlanState): { readonly known: Day; readonly item: DecisionItem }[] {
  return state.plan.records.decisions
    .filter((one) => one.type === 'exemption' && !one.refused && one.known <= state.asOf)
    .flatMap(({ known, items }) => items.map((item) => ({ known, item })))
    .filter(({ item }) => isExempting(state.plan.policy, item));
}

/** The firm dues of an undertaking that are past their day and not exempt. */
export function overdueDues(state: PlanState, one: UndertakingState): readonly DueState[] {
  if (one.closed !== undefined) return [];
  return one.dues.filter(
    (due) =>
      due.schedule === 'overdue' &&
      due.firmness === 'firm' &&
      !undertakingExemption(state, one, undefined, due.due.part),
  );
}

/** The occurrences of an undertaking that belong to this circular and were due by the as-of day. */
export function dueOccurrences(
  facts: UnitFacts,
  one: UndertakingState,
): readonly { readonly occurrence: OccurrenceState; readonly exempt: boolean }[] {
  return one.occurrences
    .filter(({ due, period }) => due <= facts.window.asOf && belongs(facts.window, period, due))
    .map((occurrence) => ({
      occurrence,
      exempt:
        occurrence.state === 'excused' || undertakingExemption(facts.state, one, occurrence.period.name) !== undefined,
    }));
}

/** Those of {@link dueOccurrences} that nothing exempts. */
export function pastOccurrences(facts: UnitFacts, one: UndertakingState): readonly OccurrenceState[] {
  return dueOccurrences(facts, one).flatMap(({ occurrence, exempt }) => (exempt ? [] : [occurrence]));
}
