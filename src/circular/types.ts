/** What a circular is made from: facts, verdicts and figures of each unit. Plain data, no sentences. */
import type { CountedDay } from '../ground/calendar/calendar.ts';
import type { Day } from '../ground/calendar/dates.ts';
import type { Place } from '../ground/place.ts';
import type { DropGrounds, SelectionRecord } from '../plan/circular-records.ts';
import type { OverdueItem } from '../plan/overdue.ts';
import type { ExemptionGrounds } from '../plan/plan.ts';
import type { PolicySettings, SettingChange } from '../plan/policy.ts';
import type { NoticeColour } from '../plan/records.ts';
import type {
  DutyState,
  MatterState,
  NoticeState,
  Pace,
  PlanState,
  RectificationState,
  Schedule,
} from '../plan/state.ts';
import type { Side, SignalId, VerdictId } from './signals.ts';
import type { Window } from './window.ts';

/** A notice already sent about the same thing. */
export interface SentNotice {
  readonly id: string;
  readonly colour: NoticeColour;
  readonly number?: string;
  readonly date: Day;
}

/** One fact on which a signal rests. Days are calendar days late; an absent field is not known or does not apply. */
export interface Ground {
  /** `<task>/<unit>` where a task is concerned, else the id of the duty, finding or meeting: no unit is praised and criticised for one subject. */
  readonly subject: string;
  readonly title: string;
  readonly task?: string;
  /** The part of the task that is meant; `title` is then the part's. */
  readonly part?: string;
  readonly period?: string;
  readonly due?: Day;
  /** The day first promised, where an extension moved it. */
  readonly original?: Day;
  /** The day it was done, met, found, held, or last moved. */
  readonly on?: Day;
  /** The day it was verified or closed. */
  readonly verified?: Day;
  readonly days?: number;
  /** Of a report: the working days among `days`. */
  readonly workingDays?: number;
  readonly count?: number;
  readonly times?: number;
  readonly measure?: string;
  readonly value?: number;
  readonly target?: number;
  readonly unit?: string;
  readonly direction?: 'at-least' | 'at-most' | 'about' | 'zero';
  readonly pace?: Pace;
  /** Title of the milestone that is late. */
  readonly step?: string;
  readonly colour?: NoticeColour;
  readonly words?: string;
  readonly notices: readonly SentNotice[];
  readonly places: readonly Place[];
}

/** What a signal measured. `value` is undefined when there was nothing to measure; a share has its numerator and base beside it. */
export interface Measured {
  readonly value: number | undefined;
  readonly part?: number;
  readonly base?: number;
  readonly grounds: readonly Ground[];
}

/** A signal on one unit. */
export interface SignalResult extends Measured {
  readonly id: SignalId;
  readonly verdict: VerdictId;
  readonly side: Side;
  readonly threshold: number;
  readonly fired: boolean;
  /** With how many decimals a share among these is printed. */
  readonly decimals: number;
}

/** A verdict with the signals it rests on. */
export interface VerdictResult {
  readonly verdict: VerdictId;
  readonly side: Side;
  readonly signals: readonly SignalResult[];
}

/** Praise that the signals would give and a rule keeps back. */
export interface Withheld {
  readonly verdict: VerdictId;
  readonly because: 'criticised' | 'opposite' | 'same-subject';
}

/** Classes into which schedules are gathered; every counted undertaking is in exactly one. What was closed late is never among the closed. */
export const UNDERTAKING_CLASSES = [
  'closed',
  'closed-late',
  'to-verify',
  'under-way',
  'behind-pace',
  'behind-aim',
  'overdue',
  'contradicted',
  'no-evidence',
  'not-yet',
  'no-date',
] as const;
export type UndertakingClass = (typeof UNDERTAKING_CLASSES)[number];
/** How many undertakings stand in each class; the classes sum to the total. */
export type ClassCounts = Readonly<Record<UndertakingClass, number>>;

/** The class of each schedule; cancelled and supporting ones are not counted. */
export const CLASS_OF: Readonly<Record<Schedule, UndertakingClass | undefined>> = {
  contradicted: 'contradicted',
  reopened: 'contradicted',
  overdue: 'overdue',
  missed: 'overdue',
  'behind-aim': 'behind-aim',
  'behind-pace': 'behind-pace',
  'due-soon': 'under-way',
  'awaiting-verification': 'to-verify',
  open: 'under-way',
  'on-pace': 'under-way',
  ahead: 'under-way',
  standing: 'under-way',
  'standing-no-evidence': 'no-evidence',
  'not-open': 'not-yet',
  'not-triggered': 'not-yet',
  'no-date': 'no-date',
  'closed-late': 'closed-late',
  'closed-on-time': 'closed',
  'closed-early': 'closed',
  closed: 'closed',
  supporting: undefined,
  cancelled: undefined,
};

/** Written reports: `due` = on time + late + missing; `excused` are beside these. `lateDays`: working days that the late ones came late, added up. */
export interface ReportFigures {
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly excused: number;
  readonly lateDays: number;
}

/** Breakdowns: of the undertakings that need a row, how many have one, and how many name leader, section and person. */
export interface BreakdownFigures {
  readonly needed: number;
  readonly covered: number;
  readonly named: number;
}

/** Meetings held in the window to which the unit was called: `called` = attended + excused + absent + unrecorded (on neither list). */
export interface MeetingFigures {
  readonly called: number;
  readonly attended: number;
  readonly excused: number;
  readonly absent: number;
  readonly unrecorded: number;
}

/** Undertakings of which a share due and a share done are known: `measured` = ahead + on pace + behind. */
export interface PaceFigures {
  readonly measured: number;
  readonly ahead: number;
  readonly onPace: number;
  readonly behind: number;
}

/** Numeric targets: `total` = met + unmet + open (no value yet, or nothing a value can be held against). */
export interface MeasureFigures {
  readonly total: number;
  readonly met: number;
  readonly unmet: number;
  readonly open: number;
}

/** What the unit says is done, as {@link ClaimedDone} counts it: `done` = verified + contradicted + waiting. */
export interface ClaimFigures {
  readonly done: number;
  readonly verified: number;
  readonly contradicted: number;
  readonly waiting: number;
}

/** Findings made in the window by others: `total` is the sum of the others. */
export interface FindingFigures {
  readonly total: number;
  readonly confirmed: number;
  readonly contradicted: number;
  readonly problems: number;
  readonly goodPractices: number;
}

/** Rectifications current in the window: `total` = closed + closed late + overdue + open. `reopened` of these came back after they had been closed. */
export interface RectificationFigures {
  readonly total: number;
  readonly closed: number;
  readonly closedLate: number;
  readonly overdue: number;
  readonly open: number;
  readonly reopened: number;
}

/** Matters and notices current in the window: `total` is the sum of the others. */
export interface FollowUpFigures {
  readonly total: number;
  readonly settled: number;
  readonly settledLate: number;
  readonly overdue: number;
  readonly open: number;
}

/** Notices, by what became of them and by colour; both sum to `total`. */
export interface NoticeFigures extends FollowUpFigures {
  readonly blue: number;
  readonly yellow: number;
  readonly red: number;
}

/** Extensions decided in the window: `asked` = granted + refused. */
export interface ExtensionFigures {
  readonly asked: number;
  readonly granted: number;
  readonly refused: number;
}

/** What fell due: `total` = on time + late + unmet; what is exempt is beside these. */
export interface DueCounts {
  readonly total: number;
  readonly onTime: number;
  readonly late: number;
  readonly unmet: number;
  readonly exempt: number;
}

/** Kinds of what falls due; every kind's counts add up to the whole. */
export const DUE_KINDS = ['undertakings', 'duties', 'rectifications', 'matters', 'notices'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** Everything that fell due, as a whole and by kind. */
export interface DueFigures extends DueCounts {
  /** On time of total in percent, with the policy's decimals; absent when nothing fell due. */
  readonly percent?: number;
  readonly kinds: Readonly<Record<DueKind, DueCounts>>;
}

/** The figures of a unit, or of all. */
export interface Figures {
  readonly undertakings: number;
  readonly classes: ClassCounts;
  /** Of the class `closed`: on time or early, and without a day. They sum to it. */
  readonly closed: { readonly onTime: number; readonly undated: number };
  readonly pace: PaceFigures;
  readonly measures: MeasureFigures;
  readonly claims: ClaimFigures;
  readonly reports: ReportFigures;
  readonly breakdown: BreakdownFigures;
  readonly meetings: MeetingFigures;
  readonly findings: FindingFigures;
  readonly rectifications: RectificationFigures;
  readonly matters: FollowUpFigures;
  readonly notices: NoticeFigures;
  readonly extensions: ExtensionFigures;
  readonly due: DueFigures;
}

/** Where a unit comes out. */
export const UNIT_CLASSES = ['praised', 'both', 'criticised', 'neither', 'nothing-due'] as const;
export type UnitClass = (typeof UNIT_CLASSES)[number];

/** One unit judged. */
export interface UnitJudgement {
  readonly unit: string;
  readonly group?: string;
  readonly class: UnitClass;
  readonly figures: Figures;
  /** All signals that are switched on, fired or not. */
  readonly signals: readonly SignalResult[];
  readonly verdicts: readonly VerdictResult[];
  readonly withheld: readonly Withheld[];
  /** Place inside the group by the share of due things done on time, ties as 1, 2, 2, 4; only when the policy ranks. */
  readonly rank?: number;
}

/** Something that is not held against a unit, or was asked for and refused. */
export interface Exemption {
  /** `exemption-void`: on grounds that the policy does not accept. */
  readonly kind:
    | 'extension'
    | 'extension-refused'
    | 'set-date'
    | 'exemption'
    | 'exemption-void'
    | 'absence'
    | 'not-held';
  /** Of an exemption. */
  readonly grounds?: ExemptionGrounds;
  readonly unit: string;
  readonly title: string;
  readonly task?: string;
  readonly duty?: string;
  readonly period?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly on: Day;
  readonly reason: string;
  readonly by: string;
  readonly approver?: string;
  readonly places: readonly Place[];
}

/** A judged unit to which somebody who answers for the circular belongs (回避). */
export interface Recusal {
  readonly unit: string;
  /** `lead-unit`: it leads others and is judged beside them; whoever belongs to it is not named by the plan. */
  readonly role: 'parent' | 'lead-official' | 'director' | 'deputy' | 'lead-unit';
  /** Sections whose daily work the unit does, where it is not judged itself. */
  readonly dailyWork?: readonly string[];
  /** Sections that the unit leads. */
  readonly leads?: readonly string[];
  readonly post?: string;
  readonly name?: string;
  readonly place: Place;
}

/** A rule as it was applied. */
export interface AppliedRule {
  readonly id: SignalId;
  readonly verdict: VerdictId;
  readonly side: Side;
  readonly threshold: number | 'off';
  readonly default: number;
}

/** Why nothing can be said of the policy at the beginning of the period. */
export type NoHistory = 'no-repository' | 'not-committed';

/** A change of the policy inside the period it judges. Without a revision it stands in the work tree and is not committed. */
export interface PolicyRevision {
  readonly revision?: string;
  readonly day?: Day;
  readonly changes: readonly SettingChange[];
}

/** How the policy stood before the period began, and what was changed after that. */
export type PolicyHistory =
  | { readonly known: false; readonly because: NoHistory }
  | {
      readonly known: true;
      /** The last commit before the period's first day that touched the plan, else the first that holds it. */
      readonly revision: string;
      readonly day: Day;
      /** Whether that commit was made before the period. */
      readonly before: boolean;
      readonly revisions: readonly PolicyRevision[];
    };

/** What is compared of a unit, or of all: counts only, so that an issued circular can freeze them. */
export interface ComparedCounts {
  /** What fell due, and of that what was on time. */
  readonly due: { readonly total: number; readonly onTime: number };
  readonly reports: { readonly due: number; readonly onTime: number };
  /** Undertakings closed, late ones included. */
  readonly closed: number;
  /** Undertakings overdue or missed, contradicted or reopened. */
  readonly overdue: number;
}

/** An earlier circular's figures, as issued or computed again. */
export interface Snapshot {
  readonly period: string;
  readonly asOf: Day;
  /** `issued`: frozen by the circular's record; `as-issued`: computed again as of the day of an issued circular; `recomputed`: no circular was issued. */
  readonly source: 'issued' | 'as-issued' | 'recomputed';
  readonly settings: PolicySettings;
  readonly units: readonly (Pick<UnitJudgement, 'unit' | 'group' | 'class' | 'rank'> & {
    readonly counts: ComparedCounts;
  })[];
}

/** A count then and now; `change` = now − before. */
export interface CountChange {
  readonly before: number;
  readonly now: number;
  readonly change: number;
}

/** A share then and now with its counts; `points` is the difference of the two rounded shares, absent where one is missing. */
export interface ShareChange {
  readonly before: { readonly part: number; readonly base: number; readonly percent?: number };
  readonly now: { readonly part: number; readonly base: number; readonly percent?: number };
  readonly points?: number;
}

/** What is compared. */
export interface Changes {
  readonly due: ShareChange;
  readonly reports: ShareChange;
  readonly closed: CountChange;
  readonly overdue: CountChange;
}

/** One unit then and now. A unit that is new or gone has no changes. */
export interface UnitComparison {
  readonly unit: string;
  readonly group?: string;
  /** `regrouped`: its figures are compared, its rank is not. */
  readonly status: 'same' | 'regrouped' | 'new' | 'gone';
  readonly previousGroup?: string;
  readonly changes?: Changes;
  readonly class?: { readonly before: UnitClass; readonly now: UnitClass };
  /** Only where both circulars rank and the group is the same. */
  readonly rank?: CountChange;
}

/** The comparison with the circular before. */
export interface Comparison {
  readonly period: string;
  readonly asOf: Day;
  readonly source: Snapshot['source'];
  /** What the two policies differ in; outcomes are then shown and not compared. */
  readonly settings: readonly SettingChange[];
  readonly units: readonly UnitComparison[];
  /** All units of then against all units of now, whoever they are. */
  readonly totals: Changes;
  /** By share on time, of the units in both circulars; they sum to `units` that are not new or gone. */
  readonly up: number;
  readonly down: number;
  readonly level: number;
  readonly incomparable: number;
}

/** What is asked for next. `units` absent: every unit judged. */
export interface Requirement {
  readonly kind:
    | 'reply'
    | 'report'
    | 'breakdown'
    | 'liaison'
    | 'set-dates'
    | 'verify'
    | 'recheck'
    | 'next-report'
    | 'objection';
  readonly units: readonly { readonly unit: string; readonly count: number }[];
  readonly by: Day;
  readonly period?: string;
}

/** The office's own duties, judged like everybody's (办公室自查). */
export interface OfficeJudgement {
  readonly name: string;
  readonly address?: string;
  readonly duties: readonly DutyState[];
}

/** How it was checked. */
export interface Checks {
  readonly inspections: number;
  readonly unannounced: number;
  readonly findings: number;
  readonly problems: number;
  readonly places: readonly Place[];
}

/** A section of the plan with the classes of its undertakings. */
export interface SectionFigures {
  readonly id: string;
  readonly title: string;
  readonly undertakings: number;
  readonly classes: ClassCounts;
}

/** A condition that two or more units share; names are left out on purpose. */
export interface CommonProblem {
  readonly kind:
    | 'reports'
    | 'no-date'
    | 'breakdown'
    | 'people'
    | 'no-evidence'
    | 'unverified'
    | 'overdue'
    | 'rectification';
  readonly units: number;
  readonly of: number;
  readonly count: number;
}

/** A rectification, matter, notice or duty of a judged unit that is current in the window. */
export interface CurrentItems {
  readonly reports: readonly (DutyState & { readonly exempt: boolean })[];
  readonly rectifications: readonly RectificationState[];
  readonly matters: readonly MatterState[];
  readonly notices: readonly NoticeState[];
  readonly overdue: readonly OverdueItem[];
}

/** A candidate, or one signal of it, that people did not take up. */
export interface Dropped {
  readonly anchor: string;
  readonly side: Side;
  readonly verdict: VerdictId;
  readonly unit: string;
  /** The signals that would have spoken; empty when the mended record no longer gives any. */
  readonly signals: readonly SignalResult[];
  readonly grounds: DropGrounds;
  readonly reason: string;
  readonly approver: string;
  /** The unit's reply that was accepted, by id. */
  readonly reply?: string;
  readonly places: readonly Place[];
}

/** Praise or criticism that people added on the evidence of records. */
export interface Added {
  readonly anchor: string;
  readonly side: Side;
  readonly verdict: VerdictId;
  readonly unit: string;
  readonly words: string;
  readonly reason: string;
  readonly approver: string;
  readonly places: readonly Place[];
}

/** The decision as it was applied. */
export interface Decided {
  readonly selection: SelectionRecord;
  readonly dropped: readonly Dropped[];
  readonly added: readonly Added[];
  /** Candidates about which nothing was decided. */
  readonly undecided: readonly string[];
}

/** The whole judgement. */
export interface Judgement {
  readonly state: PlanState;
  readonly window: Window;
  readonly units: readonly UnitJudgement[];
  /** How many units are in each class; they sum to `units.length`. */
  readonly classes: Readonly<Record<UnitClass, number>>;
  readonly totals: Figures;
  readonly sections: readonly SectionFigures[];
  /** Undertakings to lead and supervise, which are not counted. */
  readonly supervising: number;
  readonly items: CurrentItems;
  readonly common: readonly CommonProblem[];
  readonly exemptions: readonly Exemption[];
  readonly recusals: readonly Recusal[];
  readonly office?: OfficeJudgement;
  readonly checks: Checks;
  readonly requirements: readonly Requirement[];
  /** What people decided, once they have. */
  readonly decided?: Decided;
  /** The days of the requirements, counted in working days from the circular's date. */
  readonly deadlines: { readonly from: Day; readonly reply: CountedDay; readonly recheck: CountedDay };
  readonly rules: readonly AppliedRule[];
  /** Absent when nobody looked. */
  readonly history?: PolicyHistory;
  /** Absent for the first circular, or when nobody looked. */
  readonly comparison?: Comparison;
}
