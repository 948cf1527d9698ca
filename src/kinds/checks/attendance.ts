/** An attendance list speaks of every unit that was to come: who is named nowhere was forgotten by the list, or stayed away unnoticed. */

import { unaccounted } from '../../plan/attendance.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Build } from '../build.ts';
import { within } from '../kind.ts';

/** Says which members a meeting that was held lists neither as present nor as absent. */
export function checkAttendance(build: Build, plan: Plan): void {
  for (const meeting of plan.records.meetings) {
    const units = unaccounted(plan, meeting);
    if (units.length === 0) continue;
    const key = meeting.present.length > 0 ? 'present' : 'duty';
    build.say('member-unaccounted', { units: units.join('、'), count: units.length }, within(meeting.place, key));
  }
}
