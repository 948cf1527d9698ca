/**
 * How each signal is measured on the facts of one unit. Only what fell in the period counts (see `window.ts`); aims (力争), exploratory
 * work (探索), cancelled undertakings and things without a day are never a ground for criticism.
 */
import type { UnitFacts } from './facts.ts';
import { counted } from './grounds.ts';
import { littleResult } from './little-result.ts';
import {
  allReportsOnTime,
  breakdownComplete,
  closedAs,
  goodPractice,
  nothingToRectify,
  targetExceeded,
  verifiedShare,
} from './praise.ts';
import type { SignalId } from './signals.ts';
import { breakdownMissing, dutiesIn, dutyMissing, meetingAbsent, peopleMissing, stalled } from './slack.ts';
import type { Measured } from './types.ts';
import {
  findingRepeated,
  matterOverdue,
  noticeUnanswered,
  rectificationOverdue,
  rectificationReopened,
} from './weak-measures.ts';

/** One measure a signal. */
export const MEASURES: Readonly<Record<SignalId, (facts: UnitFacts) => Measured>> = {
  'report-late': (facts) => dutiesIn(facts, 'report', 'met-late'),
  'report-missing': (facts) => dutiesIn(facts, 'report', 'missing'),
  'breakdown-missing': breakdownMissing,
  'people-missing': peopleMissing,
  'liaison-missing': (facts) => dutiesIn(facts, 'liaison', 'missing'),
  'meeting-missed': (facts) => dutiesIn(facts, 'meeting', 'missing'),
  'meeting-absent': meetingAbsent,
  'duty-missing': dutyMissing,
  stalled,
  'rectification-overdue': rectificationOverdue,
  'rectification-reopened': rectificationReopened,
  'finding-repeated': findingRepeated,
  'notice-unanswered': noticeUnanswered,
  'matter-overdue': matterOverdue,
  contradicted: (facts) => counted(littleResult(facts).contradicted),
  overdue: (facts) => counted(littleResult(facts).overdue),
  missed: (facts) => counted(littleResult(facts).missed),
  'behind-pace': (facts) => counted(littleResult(facts).behindPace),
  'under-target': (facts) => counted(littleResult(facts).underTarget),
  'all-reports-on-time': allReportsOnTime,
  'breakdown-complete': breakdownComplete,
  'nothing-to-rectify': nothingToRectify,
  'verified-share': verifiedShare,
  'closed-early': (facts) => closedAs(facts, 'closed-early'),
  'closed-on-time': (facts) => closedAs(facts, 'closed-on-time'),
  'target-exceeded': targetExceeded,
  'good-practice': goodPractice,
};
