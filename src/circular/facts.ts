/** The facts of one unit that a circular may judge: only what is the unit's own, counted, and of this period. */
import type { Day } from '../ground/calendar/dates.ts';
import { grouped, groupedFor, madeOnce } from '../ground/grouped.ts';
import { supersededIn } from '../plan/ladder.ts';
import { ofUnit } from '../plan/of-unit.ts';
import type { Duty, Plan } from '../plan/plan.ts';
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
  const own = ofUnit(state, unit);
  const duties = own.duties.filter((one) => dutyIsCurrent(window, one));
  const byOthers = (id: string) => isExternal(inspectionsById(state.plan).get(id), unit);
  return {
    state,
    window,
    unit,
    undertakings: own.undertakings.filter(isCounted),
    duties: duties.filter((one) => !isExempt(state, one)),
    exemptDuties: duties.filter((one) => isExempt(state, one)),
    rectifications: own.rectifications.filter(
      (one) => byOthers(one.inspection) && one.due !== undefined && isCurrentFollowUp(window, one.found, one.closed),
    ),
    matters: own.matters.filter((one) => isCurrentFollowUp(window, one.assigned, one.closed)),
    notices: own.notices.filter(
      (one) =>
        isCurrentFollowUp(window, one.notice.known, one.answered) &&
        (one.answered !== undefined || stillAsks(state, one)),
    ),
    meetings: meetingsOf(state, window, unit),
    findings: findingsAbout(state.plan)(unit).filter(
      ({ inspection }) => inWindow(window, inspection.known) && isExternal(inspection, unit),
    ),
  };
}

const inspectionsById = madeOnce(({ records }: Plan) => new Map(records.inspections.map((one) => [one.id, one])));

/** Everything found at each unit, whenever and by whom, in the order of the inspections. */
export const findingsAbout = madeOnce(({ records }: Plan) =>
  grouped(
    records.inspections.flatMap((inspection) => inspection.findings.map((finding) => ({ inspection, finding }))),
    ({ finding }) => finding.unit,
  ),
);

function meetingsOf(state: PlanState, window: Window, unit: string): UnitFacts['meetings'] {
  return meetingsOfUnit(state.plan)(unit).flatMap(({ meeting, duty }): UnitFacts['meetings'] => {
    if (meeting.date === undefined || !inWindow(window, meeting.known)) return [];
    const absent = meeting.absent.find((one) => one.unit === unit);
    const present = meeting.present.includes(unit);
    const came = absent ? (absent.reason === undefined ? 'absent' : 'excused') : present ? 'attended' : 'unrecorded';
    return [{ meeting, duty, came }];
  });
}

/** Meetings with their duty, by each unit that was called to them or is spoken of. */
const meetingsOfUnit = madeOnce(({ records, duties }: Plan) => {
  const dutyOf = new Map(duties.map((duty) => [duty.id, duty]));
  const calls = records.meetings.flatMap((meeting) => {
    const duty = dutyOf.get(meeting.duty);
    if (!duty) return [];
    const units = new Set([...duty.participants, ...meeting.present, ...meeting.absent.map(({ unit }) => unit)]);
    return [...units].map((unit) => ({ unit, meeting, duty }));
  });
  return grouped(calls, ({ unit }) => unit);
});

/** Begun by the as-of day and not settled before the window opened. */
function isCurrentFollowUp(window: Window, begun: Day, settled: Day | undefined): boolean {
  return begun <= window.asOf && (settled === undefined || settled >= window.since);
}

function stillAsks(state: PlanState, { notice }: NoticeState): boolean {
  if (supersededIn(state).has(notice.id)) return false;
  const { about, unit } = notice;
  if (about.finding !== undefined) return !settledIn(state).findings.has(about.finding);
  if (about.matter !== undefined) return !settledIn(state).matters.has(about.matter);
  const own = ofUnit(state, unit);
  if (about.duty !== undefined) {
    return !own.duties.some(
      (one) =>
        one.duty.id === about.duty &&
        (about.for === undefined || one.period?.name === about.for) &&
        one.met !== undefined,
    );
  }
  return !own.undertakings.some(
    ({ undertaking, closed }) => undertaking.task.id === about.task && closed !== undefined,
  );
}

/** Findings made good and matters settled, by id. */
const settledIn = madeOnce(({ rectifications, matters }: PlanState) => ({
  findings: new Set(rectifications.flatMap(({ finding, closed }) => (closed === undefined ? [] : finding.id))),
  matters: new Set(matters.flatMap(({ matter, closed }) => (closed === undefined ? [] : matter.id))),
}));

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
  return exemptions(state)
    .ofDuty(duty.id, unit)
    .find(({ item }) => item.for === undefined || item.for === period)?.item;
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
  const { ofTask } = exemptions(state);
  return [...ofTask(task.id, unit), ...(part === '' ? [] : ofTask(part, unit))].find(({ known, item }) => {
    if (item.for !== undefined) return item.for === occurrence;
    return !one.extensions.some((later) => !later.refused && later.known > known);
  })?.item;
}

/** Exemptions in force, by the task, part or duty that they name and by unit. */
const exemptions = madeOnce((state: PlanState) => {
  const all = state.plan.records.decisions
    .filter((one) => one.type === 'exemption' && !one.refused && one.known <= state.asOf)
    .flatMap(({ known, items }) => items.map((item) => ({ known, item })))
    .filter(({ item }) => isExempting(state.plan.policy, item));
  const by = (what: 'task' | 'duty') =>
    groupedFor(
      all,
      ({ item }) => item[what],
      ({ item }) => item.unit,
    );
  return { ofTask: by('task'), ofDuty: by('duty') };
});

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
