/** The rules by which a change of a plan is checked. One line each; help, documentation, schemas and tests derive from here. */
import { approvalUnused } from './rules/approval-unused.ts';
import { breakdownLater } from './rules/breakdown-later.ts';
import { breakdownRemoved } from './rules/breakdown-removed.ts';
import { breakdownWeakened } from './rules/breakdown-weakened.ts';
import { calendarChanged } from './rules/calendar-changed.ts';
import { checkWeakened } from './rules/check-weakened.ts';
import { dailyWorkChanged } from './rules/daily-work-changed.ts';
import { deadlineEarlier } from './rules/deadline-earlier.ts';
import { deadlineLater } from './rules/deadline-later.ts';
import { deadlineRemoved } from './rules/deadline-removed.ts';
import { deadlineReplaced } from './rules/deadline-replaced.ts';
import { decisionEdited } from './rules/decision-edited.ts';
import { deliverableDropped } from './rules/deliverable-dropped.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { dutyRemoved } from './rules/duty-removed.ts';
import { dutyWeakened } from './rules/duty-weakened.ts';
import { evidenceChanged } from './rules/evidence-changed.ts';
import { evidenceMissing } from './rules/evidence-missing.ts';
import { exerciseMarkChanged } from './rules/exercise-mark-changed.ts';
import { extensionAfterDue } from './rules/extension-after-due.ts';
import { extensionLimitLoosened } from './rules/extension-limit-loosened.ts';
import { firmnessWeakened } from './rules/firmness-weakened.ts';
import { foreignEdit } from './rules/foreign-edit.ts';
import { groupChanged } from './rules/group-changed.ts';
import { issuedPaperTouched } from './rules/issued-paper-touched.ts';
import { leadChanged } from './rules/lead-changed.ts';
import { measureChanged } from './rules/measure-changed.ts';
import { measureRemoved } from './rules/measure-removed.ts';
import { milestoneLater } from './rules/milestone-later.ts';
import { milestoneRemoved } from './rules/milestone-removed.ts';
import { officeChanged } from './rules/office-changed.ts';
import { paceLoosened } from './rules/pace-loosened.ts';
import { partDropped } from './rules/part-dropped.ts';
import { peopleChanged } from './rules/people-changed.ts';
import { planHeadChanged } from './rules/plan-head-changed.ts';
import { planPeriodChanged } from './rules/plan-period-changed.ts';
import { policyChanged } from './rules/policy-changed.ts';
import { recordBackdated } from './rules/record-backdated.ts';
import { recordEdited } from './rules/record-edited.ts';
import { recordPostdated } from './rules/record-postdated.ts';
import { recordRemoved } from './rules/record-removed.ts';
import { recurrenceThinned } from './rules/recurrence-thinned.ts';
import { scopeChanged } from './rules/scope-changed.ts';
import { selfCloseOut } from './rules/self-close-out.ts';
import { sensitiveMarkRemoved } from './rules/sensitive-mark-removed.ts';
import { setDateOverDate } from './rules/set-date-over-date.ts';
import { targetLowered } from './rules/target-lowered.ts';
import { taskDropped } from './rules/task-dropped.ts';
import { taskReworded } from './rules/task-reworded.ts';
import { unitAdded } from './rules/unit-added.ts';
import { unitDropped } from './rules/unit-dropped.ts';
import { unitRemoved } from './rules/unit-removed.ts';
import { wordingChanged } from './rules/wording-changed.ts';

/** Every rule, in the order of the documentation. */
export const rules = [
  deadlineLater,
  deadlineRemoved,
  deadlineReplaced,
  deadlineEarlier,
  firmnessWeakened,
  recurrenceThinned,
  extensionLimitLoosened,
  milestoneLater,
  milestoneRemoved,
  paceLoosened,
  taskDropped,
  partDropped,
  unitDropped,
  unitAdded,
  scopeChanged,
  leadChanged,
  dailyWorkChanged,
  unitRemoved,
  groupChanged,
  officeChanged,
  peopleChanged,
  targetLowered,
  measureRemoved,
  measureChanged,
  deliverableDropped,
  taskReworded,
  wordingChanged,
  sensitiveMarkRemoved,
  planHeadChanged,
  planPeriodChanged,
  dutyRemoved,
  dutyWeakened,
  policyChanged,
  checkWeakened,
  calendarChanged,
  breakdownLater,
  breakdownWeakened,
  breakdownRemoved,
  recordEdited,
  recordRemoved,
  decisionEdited,
  issuedPaperTouched,
  recordBackdated,
  recordPostdated,
  exerciseMarkChanged,
  extensionAfterDue,
  setDateOverDate,
  selfCloseOut,
  foreignEdit,
  evidenceChanged,
  evidenceMissing,
  duplicateId,
  approvalUnused,
] as const;

/** Id of a rule. */
export type RuleId = (typeof rules)[number]['id'];
