/** What is still open by nobody's fault yet: undertakings without a date, undertakings without a breakdown or without people. First-class answers, not errors. */
import type { Gap, UndertakingState } from './state.ts';

/** All gaps on the day, undertakings in plan order. */
export function gapsOf(undertakings: readonly UndertakingState[]): Gap[] {
  const gaps: Gap[] = [];
  for (const { undertaking, schedule, cancelled } of undertakings) {
    if (cancelled || undertaking.role === 'lead' || !undertaking.delivers) continue;
    const base = { id: undertaking.id, unit: undertaking.unit, task: undertaking.task.id };
    if (schedule === 'no-date') gaps.push({ ...base, kind: 'no-date', places: [undertaking.task.place] });
    if (undertaking.role === 'lead-delivers') continue;
    const { breakdown } = undertaking;
    if (!breakdown) gaps.push({ ...base, kind: 'no-breakdown', places: [undertaking.place] });
    else if (!(breakdown.leader && breakdown.section && breakdown.person)) gaps.push({ ...base, kind: 'no-people', places: [breakdown.place] });
  }
  return gaps;
}
