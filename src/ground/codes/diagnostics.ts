/**
 * Every diagnostic about the shape and the meaning of a plan's files: code, severity and the names of its values. Codes of
 * reading the text itself are in `reading.ts`. Sentences are in `words/`.
 */

import type { Severity } from '../place.ts';
import { SOURCE_CODES, type SourceCode, severityOfSource } from './reading.ts';

/** One kind of diagnostic. */
export interface DiagnosticEntry {
  readonly code: string;
  readonly severity: Severity;
  /** Names of the values that its sentence may use. */
  readonly args: readonly string[];
}

/** The registry of structure and meaning, in the order of the documentation. */
export const MEANING_CODES = [
  // Which file this is
  { code: 'plan-missing', severity: 'error', args: [] },
  { code: 'units-missing', severity: 'error', args: [] },
  { code: 'plan-twice', severity: 'error', args: ['file'] },
  { code: 'kind-missing', severity: 'error', args: ['kinds'] },
  { code: 'kind-unknown', severity: 'error', args: ['kind', 'near', 'kinds'] },
  // Shape
  { code: 'key-unknown', severity: 'error', args: ['key', 'near', 'allowed'] },
  { code: 'key-missing', severity: 'error', args: ['key', 'title'] },
  { code: 'type-wrong', severity: 'error', args: ['written', 'expected'] },
  { code: 'number-unquoted', severity: 'error', args: ['written', 'instead'] },
  { code: 'number-form', severity: 'error', args: ['written', 'instead'] },
  { code: 'date-as-number', severity: 'error', args: ['written', 'instead'] },
  { code: 'value-not-allowed', severity: 'error', args: ['written', 'allowed', 'near'] },
  { code: 'pattern-wrong', severity: 'error', args: ['written', 'title'] },
  { code: 'number-out-of-range', severity: 'error', args: ['written', 'limit', 'bound'] },
  { code: 'too-long', severity: 'error', args: ['limit'] },
  { code: 'empty-value', severity: 'error', args: ['title'] },
  { code: 'shape-wrong', severity: 'error', args: ['keyword'] },
  // Names
  { code: 'unit-unknown', severity: 'error', args: ['name', 'near'] },
  { code: 'group-undefined', severity: 'error', args: ['name'] },
  { code: 'unit-duplicate', severity: 'error', args: ['id', 'file'] },
  { code: 'alias-clash', severity: 'error', args: ['name', 'unit'] },
  { code: 'section-duplicate', severity: 'error', args: ['id', 'file'] },
  { code: 'task-duplicate', severity: 'error', args: ['id', 'file'] },
  { code: 'task-outside-section', severity: 'error', args: ['id', 'section'] },
  { code: 'task-unknown', severity: 'error', args: ['id', 'near'] },
  { code: 'part-outside-task', severity: 'error', args: ['id', 'task'] },
  { code: 'part-duplicate', severity: 'error', args: ['id'] },
  { code: 'part-unknown', severity: 'error', args: ['id', 'task'] },
  { code: 'part-unit-outside', severity: 'error', args: ['unit', 'task'] },
  { code: 'assignee-duplicate', severity: 'warning', args: ['unit'] },
  { code: 'clause-duplicate', severity: 'warning', args: ['clause', 'task'] },
  { code: 'role-undeclared', severity: 'error', args: ['role', 'near'] },
  { code: 'duty-duplicate', severity: 'error', args: ['id'] },
  { code: 'duty-unknown', severity: 'error', args: ['id', 'near'] },
  { code: 'duty-owner-missing', severity: 'error', args: ['id'] },
  { code: 'office-missing', severity: 'error', args: ['id'] },
  { code: 'measure-unknown', severity: 'error', args: ['id', 'near'] },
  { code: 'milestone-unknown', severity: 'error', args: ['id', 'near'] },
  { code: 'finding-unknown', severity: 'error', args: ['id', 'near'] },
  { code: 'matter-unknown', severity: 'error', args: ['id', 'near'] },
  { code: 'notice-unknown', severity: 'error', args: ['id', 'near'] },
  { code: 'circular-unknown', severity: 'error', args: ['id', 'near'] },
  { code: 'id-duplicate', severity: 'error', args: ['id'] },
  { code: 'signal-unknown', severity: 'error', args: ['id', 'near'] },
  { code: 'policy-group-twice', severity: 'error', args: ['unit', 'group', 'other'] },
  { code: 'recheck-before-reply', severity: 'error', args: ['reply', 'recheck'] },
  { code: 'unit-not-bound', severity: 'error', args: ['unit', 'task'] },
  // Days and periods
  { code: 'date-impossible', severity: 'error', args: ['date'] },
  { code: 'date-form', severity: 'error', args: ['date', 'instead'] },
  { code: 'period-unknown', severity: 'error', args: ['period'] },
  { code: 'period-kind', severity: 'error', args: ['period', 'wanted'] },
  { code: 'window-reversed', severity: 'error', args: ['from', 'to'] },
  { code: 'deadline-mixed', severity: 'error', args: ['keys'] },
  { code: 'deadline-empty', severity: 'error', args: ['wording'] },
  { code: 'event-without-span', severity: 'error', args: ['event'] },
  { code: 'recurrence-without-period', severity: 'error', args: ['every'] },
  { code: 'year-missing', severity: 'error', args: ['wording'] },
  { code: 'day-out-of-range', severity: 'error', args: ['day', 'every'] },
  { code: 'wording-impossible', severity: 'warning', args: ['wording'] },
  { code: 'wording-disagrees', severity: 'warning', args: ['wording', 'says'] },
  { code: 'date-outside-plan', severity: 'warning', args: ['date', 'from', 'to'] },
  { code: 'end-before-step', severity: 'warning', args: ['end', 'step', 'title'] },
  { code: 'milestones-out-of-order', severity: 'warning', args: ['title', 'share', 'day'] },
  { code: 'standing-with-deliverable', severity: 'warning', args: ['title'] },
  { code: 'breakdown-later-than-plan', severity: 'error', args: ['date', 'plan'] },
  // Sums and counts
  { code: 'split-sum', severity: 'error', args: ['sum', 'target'] },
  { code: 'split-unit-missing', severity: 'warning', args: ['units', 'title'] },
  { code: 'declared-count', severity: 'warning', args: ['what', 'declared', 'counted'] },
  // Records
  { code: 'report-duplicate', severity: 'error', args: ['unit', 'period', 'file'] },
  { code: 'breakdown-duplicate', severity: 'error', args: ['unit', 'file'] },
  { code: 'known-before-date', severity: 'error', args: ['date', 'known'] },
  { code: 'done-in-future', severity: 'error', args: ['done', 'known'] },
  { code: 'done-without-status', severity: 'warning', args: ['status'] },
  { code: 'self-verified', severity: 'error', args: ['unit'] },
  { code: 'self-closed', severity: 'error', args: ['unit'] },
  { code: 'self-rechecked', severity: 'error', args: ['unit'] },
  { code: 'extension-from-mismatch', severity: 'error', args: ['from', 'actual'] },
  { code: 'extension-without-date', severity: 'error', args: [] },
  { code: 'extension-not-later', severity: 'error', args: ['from', 'to'] },
  { code: 'extension-asked-late', severity: 'warning', args: ['date', 'from'] },
  { code: 'extension-without-occurrence', severity: 'error', args: ['task'] },
  { code: 'extension-too-often', severity: 'error', args: ['times'] },
  { code: 'extension-too-long', severity: 'error', args: ['to', 'latest'] },
  { code: 'amount-without-measure', severity: 'error', args: ['task'] },
  { code: 'amount-from-mismatch', severity: 'error', args: ['from', 'actual'] },
  { code: 'added-unit-missing', severity: 'error', args: ['unit', 'task'] },
  { code: 'dropped-unit-present', severity: 'error', args: ['unit', 'task'] },
  { code: 'notice-out-of-order', severity: 'error', args: ['id'] },
  { code: 'measure-not-judged', severity: 'warning', args: ['title', 'to'] },
  { code: 'measure-judged-twice', severity: 'warning', args: ['title'] },
  { code: 'decision-without-object', severity: 'error', args: [] },
  { code: 'rectify-too-soon', severity: 'error', args: ['date', 'by'] },
  { code: 'answer-too-soon', severity: 'error', args: ['date', 'by'] },
  { code: 'recheck-before-finding', severity: 'error', args: ['finding'] },
  { code: 'meeting-undated', severity: 'error', args: [] },
  { code: 'circular-twice', severity: 'error', args: ['period', 'file'] },
  { code: 'issued-before-as-of', severity: 'error', args: ['date', 'asOf'] },
  { code: 'corrected-before-issue', severity: 'error', args: ['date', 'issued'] },
  { code: 'record-unknown', severity: 'error', args: ['id', 'near'] },
  { code: 'choice-without-reason', severity: 'error', args: ['anchor'] },
  { code: 'added-without-evidence', severity: 'error', args: ['anchor'] },
  { code: 'corrected-without-record', severity: 'error', args: ['anchor'] },
  { code: 'reply-late', severity: 'warning', args: ['unit', 'date', 'by'] },
  { code: 'reply-not-asked', severity: 'warning', args: ['unit', 'period'] },
  { code: 'anchor-not-said', severity: 'warning', args: ['unit', 'anchor', 'near'] },
  { code: 'present-and-absent', severity: 'error', args: ['unit'] },
  { code: 'member-unaccounted', severity: 'warning', args: ['units', 'count'] },
  { code: 'report-misses-task', severity: 'info', args: ['unit', 'period', 'tasks', 'count'] },
  // What the source leaves open: information, never a guess
  { code: 'source-slip', severity: 'info', args: ['wording', 'read'] },
  { code: 'mention-undeclared', severity: 'info', args: ['name'] },
  { code: 'no-time-word', severity: 'info', args: ['task'] },
  { code: 'time-undetermined', severity: 'info', args: ['task', 'wording'] },
  { code: 'date-inferred', severity: 'info', args: ['what', 'wording'] },
  { code: 'recurrence-without-day', severity: 'info', args: ['task', 'wording', 'day'] },
  { code: 'daily-work-several', severity: 'info', args: ['section', 'names', 'count'] },
  { code: 'lead-missing', severity: 'info', args: ['task'] },
  { code: 'lead-first-named', severity: 'info', args: ['task', 'unit'] },
  { code: 'leads-several', severity: 'info', args: ['task', 'names', 'first'] },
  { code: 'responsible-narrowed', severity: 'info', args: ['task', 'units', 'reason'] },
  { code: 'responsible-none', severity: 'info', args: ['task'] },
  { code: 'tolerance-missing', severity: 'info', args: ['title'] },
  { code: 'measure-compared', severity: 'info', args: ['title', 'to'] },
  { code: 'target-for-each', severity: 'info', args: ['title', 'target', 'count'] },
  { code: 'measure-without-target', severity: 'info', args: ['title'] },
  { code: 'liaison-vacant', severity: 'info', args: ['units', 'count'] },
  { code: 'no-dated-breakdown', severity: 'info', args: ['unit', 'count', 'total', 'tasks'] },
  { code: 'calendar-unpublished', severity: 'info', args: ['years'] },
] as const satisfies readonly DiagnosticEntry[];

/** A code of structure or meaning. */
export type MeaningCode = (typeof MEANING_CODES)[number]['code'];

/** Any diagnostic code. */
export type DiagnosticCode = MeaningCode | SourceCode;

/** Every diagnostic, source codes first. */
export const DIAGNOSTIC_CODES: readonly DiagnosticEntry[] = [...SOURCE_CODES, ...MEANING_CODES];

const severities = new Map<string, Severity>(MEANING_CODES.map((entry) => [entry.code, entry.severity]));

/** How bad a diagnostic is; an unregistered code is an error. */
export function severityOf(code: string): Severity {
  return severities.get(code) ?? severityOfSource(code) ?? 'error';
}
