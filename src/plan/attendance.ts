/** Who was to come to a meeting, by its duty, and who of them the record does not speak of. */
import type { Plan } from './plan.ts';
import type { Meeting } from './records.ts';

/** The members that a meeting held lists neither as present nor as absent, in the plan's order; none for one that was not held. */
export function unaccounted(plan: Plan, meeting: Pick<Meeting, 'duty' | 'date' | 'present' | 'absent'>): string[] {
  if (meeting.date === undefined) return [];
  const members = plan.duties.find(({ id }) => id === meeting.duty)?.participants ?? [];
  const named = new Set([...meeting.present, ...meeting.absent.map(({ unit }) => unit)]);
  return members.filter((unit) => !named.has(unit));
}
