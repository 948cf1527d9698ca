/** The day up to which a circular judges. */

import type { Period } from '../../ground/calendar/period.ts';
import { occurrences, rhythmOf } from '../../plan/deadline.ts';
import type { Plan } from '../../plan/plan.ts';

/** A circular judges no later than the day it is due: drafted years afterwards, it still speaks of its own half-year. */
export function circularDay(plan: Plan, period: Period, today: string): string {
  const duty = plan.duties.find((one) => one.settledBy === 'circular' && rhythmOf(one.deadline));
  const due =
    duty && occurrences(duty.deadline, period, plan.calendar).find((one) => one.period.name === period.name)?.due.day;
  return due !== undefined && due < today ? due : today;
}
