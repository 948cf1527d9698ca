/** What a plan comes to on a day: the types that the fold fills. Plain data, no sentences. */

import type { Period } from '../ground/calendar/period.ts';
import type { Place } from '../ground/place.ts';
import type { Firmness } from './deadline.ts';
import type { Duty, Measure, Milestone, Plan } from './plan.ts';
import type { ClaimStatus, Finding, Matter, Notice } from './records.ts';
import type { Due, Undertaking } from './undertakings.ts';

/** Every schedule an undertaking can have, gravest first; the order decides which of several dues speaks for the whole. */
export const SCHEDULES = [
  'contradicted',
  'reopened',
  'overdue',
  'missed',
  'behind-aim',
  'behind-pace',
  'due-soon',
  'awaiting-verification',
  'open',
  'on-pace',
  'ahead',
  'standing',
  'standing-no-evidence',
  'not-open',
  'not-triggered',
  'no-date',
  'closed-late',
  'closed-on-time',
  'closed-early',
  'closed',
  'supporting',
  'cancelled',
] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** red, yellow, green, blue, grey (红黄绿蓝灰). */
export const LIGHTS = ['red', 'yellow', 'green', 'blue', 'grey'] as const;
export type Light = (typeof LIGHTS)[number];

/** Why something is so: a code with its figures and the places it rests on. */
export interface Reason {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly places: readonly Place[];
}

/** What the unit says, from its latest report entry. */
export interface Claim {
  readonly status: ClaimStatus;
  /** Day the unit says it was done. */
  readonly done?: string;
  readonly percent?: number;
  readonly words?: string;
  /** Day the claim became known. */
  readonly known: string;
  readonly report: string;
  readonly place: Place;
}

/** What somebody else established. */
export interface Verification {
  readonly result: 'confirmed' | 'contradicted';
  readonly percent?: number;
  readonly known: string;
  readonly by: string;
  readonly record: string;
  readonly place: Place;
}

/** A deadline moved by a decision. */
export interface Extension {
  readonly from: string;
  readonly to: string;
  readonly decision: string;
  readonly known: string;
  readonly refused: boolean;
  /** The occurrence that is moved, by period or by event record; absent: the whole. */
  readonly for?: string;
  readonly reason?: string;
  readonly place: Place;
}

/** One due of an undertaking on the day: the whole, or a part. */
export interface DueState {
  readonly due: Due;
  readonly schedule: Schedule;
  /** The day it is due now, after extensions. */
  readonly day?: string;
  /** The day the plan first gave. */
  readonly original?: string;
  readonly firmness: Firmness;
  /** Calendar days past `day`; 0 when not past. */
  readonly daysOverdue: number;
  readonly done?: string;
  readonly percent?: number;
  /** Name of the working-day calendar that the day was counted with. */
  readonly calendar?: string;
  /** A part's periods or events; those of the whole are the undertaking's. */
  readonly occurrences?: readonly OccurrenceState[];
}

/** One period of a recurring undertaking, or one event that something is due after. */
export interface OccurrenceState {
  /** The period; for an event the days from it to what is due, named by the event record. */
  readonly period: Period;
  readonly opens: string;
  readonly due: string;
  /** The day that the rule gave, where a decision moved it. */
  readonly original?: string;
  readonly calendar?: string;
  /** A period that went by is `missed`; what is due after an event is `overdue` until it is done. */
  readonly state: 'not-open' | 'open' | 'due-soon' | 'done' | 'done-late' | 'missed' | 'overdue' | 'excused';
  readonly done?: string;
  readonly verified: boolean;
  readonly daysOverdue: number;
  /** How many of `times` are in. */
  readonly count: number;
  readonly times: number;
  readonly places: readonly Place[];
}

/** A step and whether it was reached. */
export interface MilestoneState {
  readonly milestone: Milestone;
  readonly due?: string;
  readonly done?: string;
  readonly late: boolean;
  readonly daysOverdue: number;
}

/** A measure with its latest values. */
export interface MeasureState {
  /** With the target as decisions have changed it. */
  readonly measure: Measure;
  /** The target that the plan first gave, where a decision changed it. */
  readonly original?: number;
  readonly claimed?: number;
  readonly verified?: number;
  /** Undefined when there is no value, or nothing that a value could be held against. */
  readonly met?: boolean;
  /** Lower units' shares of the target with what each has reached. */
  readonly split: readonly { readonly unit: string; readonly target: number; readonly claimed?: number }[];
  readonly exceeded: boolean;
  readonly place?: Place;
}

/** Share due against share done, in percent of the whole. */
export interface Pace {
  readonly expected: number;
  readonly actual: number;
  /** actual − expected, in points. */
  readonly points: number;
}

/** An undertaking on a day. */
export interface UndertakingState {
  readonly undertaking: Undertaking;
  readonly schedule: Schedule;
  readonly light: Light;
  readonly claim?: Claim;
  readonly verification?: Verification;
  /** Day on which it was done, as accepted. */
  readonly done?: string;
  /** Day on which it was closed (done and verified). */
  readonly closed?: string;
  readonly cancelled: boolean;
  readonly contradicted: boolean;
  readonly reopened: boolean;
  /** A measure above its target, or more than 100 %. */
  readonly exceeded: boolean;
  /** The due that speaks for the whole. */
  readonly leading: DueState;
  readonly dues: readonly DueState[];
  readonly occurrences: readonly OccurrenceState[];
  readonly milestones: readonly MilestoneState[];
  readonly measures: readonly MeasureState[];
  readonly pace?: Pace;
  readonly extensions: readonly Extension[];
  /** Days on which the claimed progress changed, in order. */
  readonly moves: readonly string[];
  readonly reasons: readonly Reason[];
}

/**
 * Whether an undertaking counts in lights, lists, gaps and circulars: its unit delivers it and it was not cancelled. The
 * supervision of others as lead is shown with its evidence and not counted (docs/decisions.md, 12).
 */
export function isCounted({ undertaking, cancelled }: UndertakingState): boolean {
  return undertaking.delivers && undertaking.role !== 'lead' && !cancelled;
}

/** One occurrence of a duty for one owner. */
export interface DutyState {
  /** `half-year-report@2010-H1/市法院`. */
  readonly id: string;
  readonly duty: Duty;
  readonly owner: string;
  readonly period?: Period;
  readonly due?: string;
  readonly calendar?: string;
  /** `open`: not yet due; `gap`: owed without a date. */
  readonly state: 'open' | 'due-soon' | 'met' | 'met-late' | 'missing' | 'excused' | 'gap';
  readonly met?: string;
  /** How many of `times` are in. */
  readonly count: number;
  readonly times: number;
  readonly daysLate: number;
  readonly reason?: string;
  readonly places: readonly Place[];
}

/** A finding with its rectification (限期整改). */
export interface RectificationState {
  readonly finding: Finding;
  readonly found: string;
  readonly inspection: string;
  readonly due?: string;
  readonly state: 'none' | 'open' | 'due-soon' | 'overdue' | 'closed' | 'closed-late' | 'reopened';
  readonly closed?: string;
  readonly replied?: string;
  readonly daysOverdue: number;
  /** Times reopened. */
  readonly reopenings: number;
  readonly places: readonly Place[];
}

/** An assigned matter (交办事项). */
export interface MatterState {
  readonly matter: Matter;
  readonly assigned: string;
  readonly state: 'open' | 'due-soon' | 'overdue' | 'claimed' | 'closed' | 'closed-late';
  readonly closed?: string;
  readonly daysOverdue: number;
  readonly places: readonly Place[];
}

/** A notice (催办单·督办单). */
export interface NoticeState {
  readonly notice: Notice;
  readonly state: 'open' | 'due-soon' | 'overdue' | 'answered' | 'answered-late';
  readonly answered?: string;
  /** Ids of the notices that it escalates, oldest first. */
  readonly earlier: readonly string[];
  readonly daysOverdue: number;
  readonly places: readonly Place[];
}

/** Something the plan leaves open and somebody must fill; never an error. */
export interface Gap {
  readonly kind: 'no-date' | 'no-breakdown' | 'no-people';
  readonly id: string;
  readonly unit: string;
  readonly task?: string;
  readonly places: readonly Place[];
}

/** A plan on a day. */
export interface PlanState {
  readonly plan: Plan;
  readonly asOf: string;
  readonly undertakings: readonly UndertakingState[];
  readonly duties: readonly DutyState[];
  readonly rectifications: readonly RectificationState[];
  readonly matters: readonly MatterState[];
  readonly notices: readonly NoticeState[];
  readonly gaps: readonly Gap[];
  /** True when any record or breakdown that was seen is made-up practice data. */
  readonly exercise: boolean;
}
