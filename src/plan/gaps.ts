/** What is still open by nobody's fault yet: undertakings without a date, undertakings without a breakdown or without people. First-class answers, not errors. */
import { type Gap, isCounted, type UndertakingState } from './state.ts';

/** All gaps on the day, undertakings in plan order. */
export function gapsOf(undertakings: readonly UndertakingState[]): Gap[] {
  const gaps: Gap[] = [];
  for (const { undertaking, schedule } of undertakings.filter(isCounted)) {
    const { id, unit, breakdown } = undertaking;
    const task = undertaking.task.id;
    if (schedule === 'no-date') gaps.push({ kind: 'no-date', id, unit, task, places: [undertaking.task.place] });
    if (undertaking.role === 'lead-delivers') continue;
    if (!breakdown) gaps.push({ kind: 'no-breakdown', id, unit, task, places: [undertaking.place] });
    else if (!(breakdown.leader && breakdown.section && breakdown.person))
      gaps.push({ kind: 'no-people', id, unit, task, places: [breakdown.place] });
  }
  return gaps;
}
