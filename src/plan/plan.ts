/**
 * The promises of a plan, normalised: names resolved to unit ids, inheritance applied, defaults filled. Built by
 * `kinds/`, never changed afterwards. Every part keeps the {@link Place} it was written at.
 */

import type { WorkCalendar } from '../ground/calendar/calendar.ts';
import type { Place } from '../ground/place.ts';
import type { Lang } from '../ground/text/blocks.ts';
import type { Procedure } from './circular-records.ts';
import type { Deadline } from './deadline.ts';
import type { InspectionMode, Records } from './records.ts';

/** A typing slip of the original, kept as printed with the reading beside it. */
export interface Slip {
  readonly wording: string;
  readonly read: string;
  readonly note?: string;
  readonly place: Place;
}

/** A post and, where the source gives one, the name of who holds it. */
export interface Person {
  readonly post: string;
  readonly name?: string;
  readonly since?: string;
  readonly until?: string;
}

/** A body that can answer for something. */
export interface Unit {
  readonly id: string;
  readonly fullName: string;
  readonly aliases: readonly string[];
  /** Units are compared only inside one group. */
  readonly group?: string;
  readonly parent?: string;
  readonly departments: readonly string[];
  readonly firstResponsible?: Person;
  readonly liaison: readonly Person[];
  /** Accounts of the hosting platform that act for the unit (`check --account`). */
  readonly accounts?: readonly string[];
  readonly place: Place;
}

/** A quantified target. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly target?: number;
  readonly unit?: string;
  readonly direction: 'at-least' | 'at-most' | 'about' | 'zero';
  /** Points up or down that 左右 allows; 0 when the plan does not say, and then nothing is judged. */
  readonly tolerance: number;
  /** What the target starts from (基数). */
  readonly baseline?: number;
  /** What the result is compared with (全市平均); then a person says whether it is met. */
  readonly comparedTo?: string;
  readonly wording?: string;
  readonly split: readonly { readonly unit: string; readonly target: number }[];
  readonly place: Place;
}

/** A step on the way: by a day, optionally with the share of the whole that is due then. */
export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** Percent of the whole due by this step. */
  readonly share?: number;
  readonly deadline: Deadline;
  readonly place: Place;
}

/** A unit's place in a task, with what is its own there. */
export interface Assignee {
  readonly unit: string;
  readonly scope?: string;
  readonly deadline?: Deadline;
  readonly measures: readonly Measure[];
  readonly milestones: readonly Milestone[];
  /** The group through which the unit was named, if any. */
  readonly group?: string;
  readonly place: Place;
}

/** A numbered part of a task. `units` absent: it belongs to every unit that delivers; a lead unit is bound only by name. */
export interface Part {
  readonly id: string;
  readonly clause?: string;
  readonly title: string;
  readonly units?: readonly string[];
  readonly deadline?: Deadline;
  readonly measures: readonly Measure[];
  readonly mentions: readonly { readonly name: string; readonly place: Place }[];
  readonly place: Place;
}

/** One task, inheritance applied. */
export interface Task {
  readonly id: string;
  readonly section: string;
  readonly clause?: string;
  readonly title: string;
  readonly lead: readonly Assignee[];
  readonly dailyWork: readonly string[];
  readonly responsible: readonly Assignee[];
  /** True when the list of responsible units is the section's. */
  readonly inheritsResponsible: boolean;
  readonly inheritsLead: boolean;
  readonly inheritsRoles: boolean;
  /** Other roles by role id. */
  readonly roles: ReadonlyMap<string, readonly Assignee[]>;
  readonly narrowed?: string;
  readonly deadline?: Deadline;
  /** True when the deadline is the section's default. */
  readonly inheritsDeadline: boolean;
  readonly parts: readonly Part[];
  readonly measures: readonly Measure[];
  readonly milestones: readonly Milestone[];
  readonly pace: 'linear' | 'milestones' | 'none';
  readonly documents: readonly string[];
  readonly mentions: readonly { readonly name: string; readonly place: Place }[];
  readonly sensitive: boolean;
  readonly slips: readonly Slip[];
  readonly place: Place;
}

/** A section of the plan, in printed order. */
export interface Section {
  readonly id: string;
  readonly clause?: string;
  readonly title: string;
  readonly tasks: readonly Task[];
  readonly slips: readonly Slip[];
  readonly place: Place;
}

/** What kind of record settles an occurrence of a duty. */
export type SettledBy =
  | 'report'
  | 'meeting'
  | 'circular'
  | 'breakdown'
  | 'liaison'
  | 'event'
  /** An inspection by the owner, of one of the duty's `modes` where it names any. */
  | 'inspection'
  /** A report of the owner that affirms all three of 有安排部署、有督促检查、有考核奖惩. */
  | 'agenda'
  /** The work ledger that is always kept, because it is computed. */
  | 'ledger';

/** A recurring or single obligation that is no task: reports, meetings, circulars, breakdowns, liaison officers. */
export interface Duty {
  readonly id: string;
  readonly title: string;
  readonly clause?: string;
  readonly settledBy: SettledBy;
  /** Units that owe it, roles and groups resolved; `office` stands for the office. */
  readonly owners: readonly string[];
  readonly to?: string;
  readonly deadline: Deadline;
  /** The task whose occurrences these are; such a duty is counted at the task. */
  readonly task?: string;
  /** Kinds of inspection that settle it; empty: any. */
  readonly modes: readonly InspectionMode[];
  readonly inPrinciple: boolean;
  readonly participants: readonly string[];
  readonly chair?: string;
  readonly slips: readonly Slip[];
  readonly place: Place;
}

/** The office that keeps the plan. */
export interface Office {
  readonly name: string;
  readonly parent?: string;
  readonly leadOfficial?: Person;
  readonly director?: Person;
  readonly deputies: readonly Person[];
  /** Where papers are sent. */
  readonly address?: string;
  /** Whom a unit asks. */
  readonly contact?: Person;
  readonly phone?: string;
  readonly slips: readonly Slip[];
  readonly place: Place;
}

/** The id under which the office owes duties. */
export const OFFICE = 'office';

/** Another role than lead and responsible (主办, 配合). */
export interface Role {
  readonly id: string;
  readonly title: string;
  /** False for a supporting role, which is never late. */
  readonly delivers: boolean;
  readonly inside: boolean;
}

/** Why a lapse is excused: 不可抗力, 他方原因, 上级安排, 其他. */
export const EXEMPTION_GROUNDS = ['force-majeure', 'others', 'superior', 'other'] as const;
export type ExemptionGrounds = (typeof EXEMPTION_GROUNDS)[number];

/** Thresholds and switches of judgement, defaults filled. Percentages are points, days calendar days. */
export interface Policy {
  readonly dueSoonDays: number;
  /** Done at least so many days before the deadline counts as early. */
  readonly earlyDays: number;
  /** A blue notice is proposed so many calendar days before the day. */
  readonly noticeDays: number;
  /** Working days that a unit has to answer a notice. */
  readonly answerDays: number;
  readonly paceTolerance: number;
  readonly paceAhead: number;
  readonly stalledMonths: number;
  readonly ranking: boolean;
  /** `skip` leaves places out after a tie (3, 3, 5), `dense` does not (3, 3, 4). Places count inside one group. */
  readonly rankTies: 'skip' | 'dense';
  /** Only so many places from the top, and from the bottom, are shown; absent: all. */
  readonly rankTop?: number;
  readonly rankBottom?: number;
  readonly praise: 'per-deed' | 'only-without-criticism';
  /** Decimals of shares and points in a circular, rounded half up. */
  readonly decimals: 0 | 1 | 2;
  /** Grounds on which an exemption decision is accepted; one on other grounds excuses nothing and is printed as such. */
  readonly exemptions: readonly ExemptionGrounds[];
  /** Working days after issue to answer a circular, and to check again. */
  readonly replyDays: number;
  readonly recheckDays: number;
  /** Group of a unit for comparison; a unit that is not named keeps its own `group`. */
  readonly groups: ReadonlyMap<string, string>;
  readonly procedure: Procedure;
  /** Threshold by signal id; `off` switches a signal off; absent means the signal's own default. */
  readonly signals: ReadonlyMap<string, number | 'off'>;
  /** Where the plan gives a setting, by name (`signals.overdue`, `groups`); the others are defaults. */
  readonly places: ReadonlyMap<string, Place>;
  readonly place?: Place;
}

/** How changes of the plan's files are checked (`check:` in plan.yaml). */
export interface CheckSettings {
  /** A record may be dated so many days before the commit that brings it. */
  readonly graceDays: number;
  /** Accounts of the hosting platform that act for the office. */
  readonly officeAccounts: readonly string[];
  /** Level by rule id, where it is not the rule's own. */
  readonly levels: ReadonlyMap<string, 'error' | 'warning' | 'info' | 'off'>;
  readonly place: Place;
}

/** One row of a unit's breakdown. */
export interface BreakdownItem {
  readonly task: string;
  readonly title?: string;
  readonly standard?: string;
  readonly deadline?: Deadline;
  readonly leader?: string;
  readonly section?: string;
  readonly person?: string;
  readonly measures: readonly Measure[];
  readonly milestones: readonly Milestone[];
  readonly pace?: 'linear' | 'milestones' | 'none';
  readonly place: Place;
}

/** A unit's own plan for its undertakings (落实方案), seen from `date` on. */
export interface Breakdown {
  readonly unit: string;
  readonly date: string;
  readonly number?: string;
  readonly items: ReadonlyMap<string, BreakdownItem>;
  readonly exercise: boolean;
  readonly place: Place;
}

/** A whole plan: promises and records. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly issuer?: string;
  readonly number?: string;
  readonly lang: Lang;
  readonly basis: readonly {
    readonly title: string;
    readonly issuer?: string;
    readonly number?: string;
    readonly date?: string;
  }[];
  readonly period?: { readonly from: string; readonly to: string; readonly inferred: boolean };
  readonly office?: Office;
  readonly roles: ReadonlyMap<string, Role>;
  readonly duties: readonly Duty[];
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly check?: CheckSettings;
  readonly sections: readonly Section[];
  readonly tasks: ReadonlyMap<string, Task>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly breakdowns: ReadonlyMap<string, Breakdown>;
  readonly records: Records;
  readonly place: Place;
}
