/** What a circular is made from: facts, verdicts and figures of each unit. Plain data, no sentences. */
import type { CountedDay } from '../plan/calendar.ts';
import type { Day } from '../plan/dates.ts';
import type { OverdueItem } from '../plan/overdue.ts';
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
import type { Place } from '../source/source.ts';
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

/** Classes into which schedules are gathered; every counted undertaking is in exactly one. */
export const UNDERTAKING_CLASSES = [
  'closed',
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
  'closed-late': 'closed',
  'closed-on-time': 'closed',
  'closed-early': 'closed',
  closed: 'closed',
  supporting: undefined,
  cancelled: undefined,
};

/** Written reports: `due` = on time + late + missing; `excused` are beside these. */
export interface ReportFigures {
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly excused: number;
}

/** Rectifications current in the window: `total` is the sum of the others. */
export interface RectificationFigures {
  readonly total: number;
  readonly closed: number;
  readonly closedLate: number;
  readonly overdue: number;
  readonly open: number;
}

/** Matters and notices current in the window: `total` is the sum of the others. */
export interface FollowUpFigures {
  readonly total: number;
  readonly settled: number;
  readonly settledLate: number;
  readonly overdue: number;
  readonly open: number;
}

/** Everything that fell due: `total` = on time + late + unmet; what is exempt is beside these. */
export interface DueFigures {
  readonly total: number;
  readonly onTime: number;
  readonly late: number;
  readonly unmet: number;
  readonly exempt: number;
  /** On time of total in percent, one decimal; absent when nothing fell due. */
  readonly percent?: number;
}

/** The figures of a unit, or of all. */
export interface Figures {
  readonly undertakings: number;
  readonly classes: ClassCounts;
  /** Of the class `closed`: on time or early, late, and without a day. They sum to it. */
  readonly closed: { readonly onTime: number; readonly late: number; readonly undated: number };
  readonly reports: ReportFigures;
  readonly rectifications: RectificationFigures;
  readonly matters: FollowUpFigures;
  readonly notices: FollowUpFigures;
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
  readonly kind: 'extension' | 'extension-refused' | 'set-date' | 'exemption' | 'absence' | 'not-held';
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
  readonly role: 'parent' | 'lead-official' | 'director' | 'deputy';
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
  /** The days of the requirements, counted in working days from the circular's date. */
  readonly deadlines: { readonly from: Day; readonly reply: CountedDay; readonly recheck: CountedDay };
  readonly rules: readonly AppliedRule[];
}
