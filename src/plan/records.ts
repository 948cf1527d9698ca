/**
 * Dated records, normalised: unit names resolved, ids given by file name. `known` is the day from which a record counts;
 * a judgement on an earlier day does not see it.
 */
import type { Place } from '../ground/place.ts';
import type { CircularRecord, CorrectionRecord, FeedbackRecord, SelectionRecord } from './circular-records.ts';
import type { RecordBase } from './record.ts';

/** What a unit says of a task: 未启动, 推进中, 已完成. */
export type ClaimStatus = 'not-started' | 'under-way' | 'done';

/** A value reported or found for a measure. */
export interface MeasureValue {
  readonly id: string;
  readonly value: number;
  /** What a person says of a target that is compared with something else. */
  readonly met?: boolean;
  /** The value of each lower unit; they add up to `value`. */
  readonly split?: readonly { readonly unit: string; readonly value: number }[];
}

/** What a unit says of one task. */
export interface ReportItem {
  readonly task: string;
  /** The occurrence of a recurring task that is meant, e.g. `2010`. */
  readonly for?: string;
  readonly status: ClaimStatus;
  readonly done?: string;
  readonly percent?: number;
  readonly measures: readonly MeasureValue[];
  readonly milestones: readonly { readonly id: string; readonly done: string }[];
  readonly parts: readonly {
    readonly id: string;
    readonly status: ClaimStatus;
    readonly done?: string;
    readonly percent?: number;
    readonly words?: string;
  }[];
  readonly words?: string;
  readonly evidence: readonly string[];
  readonly place: Place;
}

/** A written report; `known` is the day it was received, else its own date. */
export interface Report extends RecordBase {
  readonly unit: string;
  readonly period: string;
  readonly date: string;
  readonly items: readonly ReportItem[];
  /** 有安排部署、有督促检查、有考核奖惩; absent when the report is silent. */
  readonly agenda: Readonly<Partial<Record<'arranged' | 'supervised' | 'appraised', boolean>>>;
  readonly matters: readonly {
    readonly matter: string;
    readonly status: ClaimStatus;
    readonly done?: string;
    readonly place: Place;
  }[];
}

/** 属实 (the claim holds), 与自报不符, 问题, 好做法. */
export type FindingResult = 'confirmed' | 'contradicted' | 'problem' | 'good-practice';

/** What an inspection found of one unit. */
export interface Finding {
  /** `<inspection id>#<id>`. */
  readonly id: string;
  readonly unit: string;
  readonly task?: string;
  readonly for?: string;
  readonly result: FindingResult;
  readonly percent?: number;
  readonly measures: readonly MeasureValue[];
  readonly words: string;
  readonly repeats?: string;
  readonly rectify?: { readonly by: string; readonly require: string; readonly number?: string };
  readonly place: Place;
}

/** A re-check (复查) of an earlier finding; only `closed` settles it, `reopened` counts against the unit. */
export interface Recheck {
  readonly finding: string;
  readonly result: 'closed' | 'open' | 'reopened';
  /** A new day to make good by. */
  readonly by?: string;
  readonly words?: string;
  readonly place: Place;
}

/** 综合督查, 专项督查, 暗访, 牵头单位日常督查, 自查, 上级督查, 测评调查 (原文三(三)). */
export type InspectionMode = 'comprehensive' | 'special' | 'unannounced' | 'lead' | 'self' | 'superior' | 'survey';

/** An inspection or visit with what it found; `known` is its last day. */
export interface Inspection extends RecordBase {
  readonly mode: InspectionMode;
  /** First day; `known` is the last. */
  readonly date: string;
  readonly title?: string;
  readonly number?: string;
  /** Posts of those who inspected, and whom they had invited. */
  readonly team: readonly string[];
  readonly invited: readonly string[];
  readonly scope?: string;
  readonly method?: string;
  readonly note?: string;
  /** Who inspected, a unit id where it is a declared unit. */
  readonly by: string;
  readonly units: readonly string[];
  readonly findings: readonly Finding[];
  readonly rechecks: readonly Recheck[];
}

/** A matter assigned by a meeting (交办事项). */
export interface Matter {
  /** `<meeting id>#<id>`. */
  readonly id: string;
  readonly unit: string;
  readonly title: string;
  readonly by: string;
  readonly task?: string;
  readonly place: Place;
}

/** A meeting held, or the recorded reason why it was not (原文三(二)); `known` is that day. */
export interface Meeting extends RecordBase {
  readonly duty: string;
  readonly period: string;
  /** Absent when it was not held. */
  readonly date?: string;
  readonly title?: string;
  readonly number?: string;
  readonly chair?: string;
  readonly agenda: readonly string[];
  readonly note?: string;
  readonly notHeld?: { readonly date: string; readonly reason: string; readonly approver?: string };
  readonly present: readonly string[];
  readonly absent: readonly { readonly unit: string; readonly reason?: string; readonly place: Place }[];
  readonly matters: readonly Matter[];
  readonly closed: readonly {
    readonly matter: string;
    readonly on: string;
    readonly words?: string;
    readonly place: Place;
  }[];
}

/** 延期, 补定时限, 调整, 终止, 销号, 免责. */
export type DecisionType = 'extension' | 'set-date' | 'change' | 'cancellation' | 'close-out' | 'exemption';

/** What one decision says of one task, part or duty; days are `YYYY-MM-DD`. */
export interface DecisionItem {
  readonly task?: string;
  readonly duty?: string;
  /** The assigned matter that is closed out. */
  readonly matter?: string;
  readonly for?: string;
  /** Absent: every unit of the task or owner of the duty. */
  readonly unit?: string;
  readonly from?: string;
  readonly to?: string;
  readonly on?: string;
  readonly change?: string;
  /** The event record from which the moved day runs. */
  readonly event?: string;
  readonly measure?: string;
  /** A target before and after a change. */
  readonly amount?: { readonly from: number; readonly to: number };
  readonly agreedBy?: readonly string[];
  readonly grounds?: string;
  readonly reason?: string;
  /** The rule (`governance/rules`) whose breach is allowed, and of what: an edit of the files from `old` to `new`, absent where there is none. */
  readonly edit?: string;
  readonly of?: string;
  readonly old?: string;
  readonly new?: string;
  readonly place: Place;
}

/** A dated decision: the only way in which a promise moves. */
export interface Decision extends RecordBase {
  readonly date: string;
  readonly type: DecisionType;
  readonly by: string;
  readonly approver?: string;
  readonly number?: string;
  readonly title?: string;
  /** Day on which it was asked for. */
  readonly applied?: string;
  readonly note?: string;
  readonly refused: boolean;
  readonly items: readonly DecisionItem[];
}

/** 蓝色提醒, 黄色预警, 红色督办. */
export type NoticeColour = 'blue' | 'yellow' | 'red';

/** A notice (催办单·督办单), one matter each, to be answered by a day. */
export interface Notice extends RecordBase {
  readonly colour: NoticeColour;
  readonly number?: string;
  readonly unit: string;
  readonly about: {
    readonly task?: string;
    readonly duty?: string;
    readonly for?: string;
    readonly finding?: string;
    readonly matter?: string;
  };
  readonly require: string;
  readonly answerBy: string;
  readonly previous?: string;
}

/** A unit's answer to a notice, a finding, a matter or a circular; it claims and never settles a rectification. */
export interface Reply extends RecordBase {
  readonly date: string;
  readonly unit: string;
  readonly to: {
    readonly notice?: string;
    readonly finding?: string;
    readonly matter?: string;
    readonly circular?: string;
  };
  readonly words: string;
  /** Sentences of a circular, or of its draft, that the unit disputes. */
  readonly disputes?: readonly {
    readonly anchor: string;
    readonly words: string;
    readonly documents: readonly string[];
  }[];
  /** Documents named as proof. */
  readonly documents?: readonly string[];
  readonly done?: string;
}

/** An event that a deadline runs from, with the day on which its follow-up was done. */
export interface EventRecord extends RecordBase {
  readonly event: string;
  readonly date: string;
  readonly task?: string;
  readonly unit?: string;
  readonly done?: string;
}

/** A person in charge named or changed; posts in practice data, never names. */
export interface Appointment extends RecordBase {
  readonly unit: string;
  readonly role: 'liaison' | 'spokesperson' | 'first-responsible' | 'supervisor';
  readonly post: string;
  readonly name?: string;
  readonly until?: string;
}

/** All records, each list sorted by `known`, then by path. */
export interface Records {
  readonly reports: readonly Report[];
  readonly inspections: readonly Inspection[];
  readonly meetings: readonly Meeting[];
  readonly decisions: readonly Decision[];
  readonly notices: readonly Notice[];
  readonly replies: readonly Reply[];
  readonly events: readonly EventRecord[];
  readonly appointments: readonly Appointment[];
  readonly circulars: readonly CircularRecord[];
  readonly feedback: readonly FeedbackRecord[];
  readonly selections: readonly SelectionRecord[];
  readonly corrections: readonly CorrectionRecord[];
}
