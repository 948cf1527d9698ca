/** A record names a period of the length that its duty or task recurs in; another one would settle nothing. */

import { parsePeriod } from '../../ground/calendar/period.ts';
import { grouped, madeOnce } from '../../ground/grouped.ts';
import type { Place } from '../../ground/place.ts';
import { type Deadline, isTimed, rhythmOf } from '../../plan/deadline.ts';
import type { Plan, Task } from '../../plan/plan.ts';
import type { Build } from '../build.ts';
import { within } from '../kind.ts';

const answering = madeOnce((task: Task) => grouped([...task.responsible, ...task.lead], ({ unit }) => unit));

/** Checks the periods of meetings, report entries, findings and decisions. */
export function checkPeriods(build: Build, plan: Plan): void {
  const duties = new Map(plan.duties.map((duty) => [duty.id, duty]));
  const check = (deadline: Deadline | undefined, period: string | undefined, place: Place) => {
    const wanted = rhythmOf(deadline)?.every;
    if (wanted === undefined || period === undefined) return;
    const parsed = parsePeriod(period);
    if (parsed && parsed.kind !== wanted) build.say('period-kind', { period, wanted }, place);
  };
  const ofTask = (id: string, unit: string | undefined): Deadline | undefined => {
    const task = build.findTask(id);
    if (!task) return undefined;
    const own = unit === undefined ? undefined : answering(task)(unit)[0]?.deadline;
    const planned = own ?? task.deadline;
    if (isTimed(planned)) return planned;
    return unit === undefined ? undefined : plan.breakdowns.get(unit)?.items.get(task.id)?.deadline;
  };
  for (const meeting of plan.records.meetings) {
    const duty = duties.get(meeting.duty);
    check(
      duty?.task === undefined ? duty?.deadline : ofTask(duty.task, undefined),
      meeting.period,
      within(meeting.place, 'period'),
    );
  }
  for (const report of plan.records.reports) {
    for (const item of report.items)
      if (item.for !== undefined) check(ofTask(item.task, report.unit), item.for, within(item.place, 'for'));
  }
  for (const { findings } of plan.records.inspections) {
    for (const finding of findings) {
      if (finding.task !== undefined && finding.for !== undefined)
        check(ofTask(finding.task, finding.unit), finding.for, within(finding.place, 'for'));
    }
  }
  for (const { items } of plan.records.decisions) {
    for (const item of items) {
      const deadline =
        item.duty !== undefined
          ? duties.get(item.duty)?.deadline
          : item.task !== undefined
            ? ofTask(item.task, item.unit)
            : undefined;
      check(deadline, item.for, within(item.place, 'for'));
    }
  }
}
