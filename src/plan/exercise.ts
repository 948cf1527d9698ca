/** Practice data (`exercise: true`): wherever a state that rests on any is shown, 演练数据 is said beside it. */
import type { Day } from '../ground/calendar/dates.ts';
import type { Plan } from './plan.ts';
import { allRecords } from './records.ts';

/** Whether a record or a breakdown that is known on a day is practice data; without a day, any of the plan's. */
export function hasExercise({ records, breakdowns }: Pick<Plan, 'records' | 'breakdowns'>, asOf: Day = '9999-12-31') {
  return (
    allRecords(records).some(({ exercise, known }) => exercise && known <= asOf) ||
    [...breakdowns.values()].some(({ exercise, date }) => exercise && date <= asOf)
  );
}
