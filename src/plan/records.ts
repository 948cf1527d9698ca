/**
 * Dated records, normalised: unit names resolved, ids given by file name. `known` is the day from which a record counts;
 * a judgement on an earlier day does not see it.
 */
import type { DocumentName, FileOf } from '../generated/documents.ts';
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

/** What may be cited of a record: itself or something in it, with the units that it speaks of (none: it names no unit). */
export interface Cited {
  readonly id: string;
  readonly place: Place;
  readonly units: readonly (string | undefined)[];
}

/** What a file is once it is there: `decision`, what moved promises; `issued`, a paper that has gone out; else a `record`. */
export type FileStanding = 'record' | 'decision' | 'issued';

/** What one kind of record is, but for how its file is read: of the kind `K`, which becomes an `R` in the list `L`. */
interface RecordFacts<K extends DocumentName, R extends RecordBase, L extends string> {
  /** Its list in {@link Records}; new files are put into the folder `records/` with this name. */
  readonly list: L;
  /** The key of the file that names whose record it is; a name that is no unit's is the office's. Null: always the office's. */
  readonly owner: (keyof FileOf<K> & string) | null;
  /** The keys by which it is called where file names repeat. */
  readonly calledBy?: readonly (keyof FileOf<K> & keyof R & string)[];
  /** Keys that may be filled in later: they were open when the record was made. */
  readonly filledLater?: readonly (keyof FileOf<K> & string)[];
  /** Whether its number (文号) is given out once in a plan. */
  readonly numberedOnce: boolean;
  readonly standsAs: FileStanding;
  /** What of it is evidence; null for what belongs to a circular's own life. `responsible` gives the units of a task. */
  readonly cited: ((one: R, responsible: (task: string | undefined) => readonly string[]) => readonly Cited[]) | null;
}

/** The facts of a kind, each held against the keys of its file and of its record. */
function recordKind<K extends DocumentName, R extends RecordBase>() {
  return <const L extends string>(facts: RecordFacts<K, R, L>): RecordFacts<K, R, L> => facts;
}

const whole = ({ id, place }: RecordBase, ...units: Cited['units'][number][]): Cited => ({ id, place, units });
const unitsOf = (list: readonly { readonly unit: string }[]) => list.map(({ unit }) => unit);

/** Kinds of files that declare or promise; all others are records. */
export type PlanKind = 'plan' | 'units' | 'tasks' | 'breakdown';

/** Every kind of record, in the order in which they are listed. Their readers are in `kinds/`, a file a kind. */
export const RECORD_KINDS = {
  report: recordKind<'report', Report>()({
    list: 'reports',
    owner: 'unit',
    // Reports of all periods bear the unit's name.
    calledBy: ['period', 'unit'],
    numberedOnce: false,
    standsAs: 'record',
    cited: (one) => [whole(one, one.unit)],
  }),
  inspection: recordKind<'inspection', Inspection>()({
    list: 'inspections',
    owner: 'by',
    numberedOnce: false,
    standsAs: 'record',
    cited: (one) => [
      whole(one, ...one.units, ...unitsOf(one.findings)),
      ...one.findings.map(({ id, place, unit }) => ({ id, place, units: [unit] })),
    ],
  }),
  meeting: recordKind<'meeting', Meeting>()({
    list: 'meetings',
    owner: null,
    numberedOnce: false,
    standsAs: 'record',
    cited: (one) => [
      whole(one, ...one.present, ...unitsOf(one.absent), ...unitsOf(one.matters)),
      ...one.matters.map(({ id, place, unit }) => ({ id, place, units: [unit] })),
    ],
  }),
  decision: recordKind<'decision', Decision>()({
    list: 'decisions',
    owner: 'by',
    numberedOnce: true,
    standsAs: 'decision',
    cited: (one, responsible) => [
      whole(one, ...one.items.flatMap(({ unit, task }) => (unit === undefined ? responsible(task) : [unit]))),
    ],
  }),
  notice: recordKind<'notice', Notice>()({
    list: 'notices',
    owner: null,
    numberedOnce: true,
    standsAs: 'record',
    cited: (one) => [whole(one, one.unit)],
  }),
  reply: recordKind<'reply', Reply>()({
    list: 'replies',
    owner: 'unit',
    numberedOnce: false,
    standsAs: 'record',
    cited: (one) => [whole(one, one.unit)],
  }),
  event: recordKind<'event', EventRecord>()({
    list: 'events',
    owner: 'unit',
    filledLater: ['done'],
    numberedOnce: false,
    standsAs: 'record',
    cited: (one) => [whole(one, one.unit)],
  }),
  appointment: recordKind<'appointment', Appointment>()({
    list: 'appointments',
    owner: 'unit',
    filledLater: ['until'],
    numberedOnce: false,
    standsAs: 'record',
    cited: (one) => [whole(one, one.unit)],
  }),
  circular: recordKind<'circular', CircularRecord>()({
    list: 'circulars',
    owner: null,
    numberedOnce: true,
    standsAs: 'issued',
    cited: null,
  }),
  feedback: recordKind<'feedback', FeedbackRecord>()({
    list: 'feedback',
    owner: null,
    numberedOnce: false,
    standsAs: 'record',
    cited: null,
  }),
  selection: recordKind<'selection', SelectionRecord>()({
    list: 'selections',
    owner: null,
    numberedOnce: false,
    standsAs: 'record',
    cited: null,
  }),
  correction: recordKind<'correction', CorrectionRecord>()({
    list: 'corrections',
    owner: null,
    numberedOnce: true,
    standsAs: 'issued',
    cited: null,
  }),
} satisfies Readonly<Record<Exclude<DocumentName, PlanKind>, unknown>>;

/** A kind of record, as `kind:` in its file has it. */
export type RecordKind = keyof typeof RECORD_KINDS;

/** What a file of a kind becomes. */
export type RecordOf<K extends RecordKind> =
  (typeof RECORD_KINDS)[K] extends RecordFacts<infer _K, infer R, infer _L> ? R : never;

/** All records, each list sorted by `known`, then by path. */
export type Records = {
  readonly [K in RecordKind as (typeof RECORD_KINDS)[K]['list']]: readonly RecordOf<K>[];
};

/** The kinds in their order. */
export const recordKinds = Object.keys(RECORD_KINDS) as readonly RecordKind[];

/** Whether files of a kind are records. */
export function isRecordKind(kind: unknown): kind is RecordKind {
  return typeof kind === 'string' && Object.hasOwn(RECORD_KINDS, kind);
}

/** The records of one kind. */
export function recordsOf<K extends RecordKind>(records: Records, kind: K): readonly RecordOf<K>[] {
  return records[RECORD_KINDS[kind].list] as readonly RecordBase[] as readonly RecordOf<K>[];
}

/** The lists of all kinds, each as `list` gives it. */
export function recordLists(list: <K extends RecordKind>(kind: K) => readonly RecordOf<K>[]): Records {
  return Object.fromEntries(recordKinds.map((kind) => [RECORD_KINDS[kind].list, list(kind)])) as unknown as Records;
}

/** The records of all kinds, kind by kind. */
export function allRecords(records: Records): readonly RecordBase[] {
  return recordKinds.flatMap((kind): readonly RecordBase[] => records[RECORD_KINDS[kind].list]);
}
