/**
 * The records of a circular's life: what units were asked (征求意见), what people decided (审定), what was issued, what was corrected
 * (更正). Plain data as the files have it, names of units resolved.
 */

import type { Place } from '../ground/place.ts';
import type { Lang } from '../ground/text/blocks.ts';
import type { RecordBase } from './record.ts';

/** A sentence that a unit was shown before the circular was issued. */
export interface Said {
  /** Stable id of the sentence, e.g. `criticism/slack/市公安局`. */
  readonly anchor: string;
  /** The sentence as the unit saw it. */
  readonly words: string;
  /** What the sentence rests on, `signal:subject`; more than these has not been heard. */
  readonly grounds?: readonly string[];
}

/** Units were asked for their comment on a draft. */
export interface FeedbackRecord extends RecordBase {
  readonly period: string;
  readonly date: string;
  /** The day that the draft judged. */
  readonly asOf: string;
  /** Last day to answer. */
  readonly until: string;
  readonly revision?: string;
  readonly number?: string;
  readonly units: readonly { readonly unit: string; readonly said: readonly Said[] }[];
}

/** Somebody who stepped aside (回避), by post. */
export interface Recused {
  readonly post: string;
  readonly unit?: string;
  readonly note?: string;
}

/** Why a candidate was not taken up. `fact-corrected`: the record was wrong and has been mended. */
export type DropGrounds = 'fact-corrected' | 'made-good' | 'circumstances' | 'other';

/** One candidate decided by people. */
export interface SelectionItem {
  readonly anchor: string;
  readonly choice: 'kept' | 'dropped' | 'added';
  readonly grounds?: DropGrounds;
  /** What an added one says. */
  readonly words?: string;
  readonly reason?: string;
  /** Ids of the records that it rests on, or that mended the fact. */
  readonly evidence: readonly string[];
  /** Id of the unit's reply that was accepted. */
  readonly reply?: string;
  readonly approver?: string;
  /** Where the record has it; absent while it is being decided. */
  readonly place?: Place;
}

/** What people decided about the candidates of a circular. */
export interface SelectionRecord extends RecordBase {
  readonly period: string;
  readonly date: string;
  readonly asOf: string;
  readonly revision?: string;
  readonly approver: string;
  readonly number?: string;
  readonly recused: readonly Recused[];
  readonly items: readonly SelectionItem[];
}

/** What holds an issued circular still: with the same commit and the same of these, the same bytes are made again. */
export interface Frozen {
  /** Version of duban. */
  readonly version: string;
  readonly lang: Lang;
  /** Name of the calendar by which working days were counted. */
  readonly calendar?: string;
  /** SHA-256 of the policy in force. */
  readonly policy?: string;
  /** Pages were set in the office's own fonts. */
  readonly ownFonts?: true;
}

/** One printed file by its digest. `folder` is relative to the plan folder; absent where the office keeps the file elsewhere. */
export interface IssuedFile {
  readonly name: string;
  readonly folder?: string;
  readonly sha256: string;
}

/** The figures of a unit as a circular judged them. */
export interface JudgedUnit {
  readonly unit: string;
  readonly class: 'praised' | 'both' | 'criticised' | 'neither' | 'nothing-due';
  readonly verdicts?: readonly ('solid' | 'marked-results' | 'slack' | 'weak-measures' | 'little-result')[];
  readonly undertakings: number;
  readonly closed?: number;
  readonly overdue?: number;
  readonly due: {
    readonly total?: number;
    readonly onTime?: number;
    readonly late?: number;
    readonly unmet?: number;
    readonly exempt?: number;
  };
  readonly reports?: {
    readonly due?: number;
    readonly onTime?: number;
    readonly late?: number;
    readonly missing?: number;
  };
}

/** A circular that was issued, with the day it judged; the rest is absent where a person typed the record. */
export interface CircularRecord extends RecordBase {
  readonly period: string;
  readonly date: string;
  readonly asOf: string;
  readonly number?: string;
  readonly title?: string;
  readonly signatory?: string;
  readonly revision?: string;
  readonly frozen?: Frozen;
  /** Every setting of the policy in force, by its name in `plan.yaml`. */
  readonly rules?: Readonly<Record<string, number | string | boolean>>;
  readonly recused?: readonly Recused[];
  readonly feedback?: readonly string[];
  readonly selection?: string;
  readonly figures?: readonly JudgedUnit[];
  readonly files?: readonly IssuedFile[];
  readonly digest?: string;
}

/** One place of an issued circular that was wrong. */
export interface CorrectionItem {
  readonly anchor: string;
  readonly was: string;
  /** Absent when the place is withdrawn. */
  readonly right?: string;
  readonly withdrawn: boolean;
  readonly reason: string;
  readonly records: readonly string[];
}

/** A later paper that corrects an issued circular, which itself stays as it is. */
export interface CorrectionRecord extends RecordBase {
  /** Id of the circular. */
  readonly circular: string;
  readonly date: string;
  readonly asOf?: string;
  readonly number?: string;
  readonly title?: string;
  readonly signatory?: string;
  readonly revision?: string;
  readonly items: readonly CorrectionItem[];
  /** Units whose figures are others than those issued. */
  readonly figures: readonly JudgedUnit[];
  readonly frozen?: Frozen;
  readonly files: readonly IssuedFile[];
  readonly digest?: string;
}

/** How a circular comes to be issued; `policy.procedure` of a plan. */
export interface Procedure {
  /** `required`: nobody is criticised unheard. `offered`: a circular on which nobody was asked may be issued, and says so. */
  readonly feedback: 'required' | 'offered';
  /** Working days to answer a draft. */
  readonly feedbackDays: number;
  /** Whether an unrecorded recusal stops the issue or is only told. */
  readonly recusal: 'required' | 'noted';
}
