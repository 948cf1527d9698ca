/** What reports and breakdowns leave out: tasks that a report passes over, undertakings without a date, liaison officers not named. */
import type { Plan } from '../../plan/plan.ts';
import { undertakingsOf } from '../../plan/undertakings.ts';
import type { Build } from '../build.ts';
import { within } from '../kind.ts';

/** A report should speak of every task that its unit serves (整体工作进展, 原文三(二)). */
export function checkReports(build: Build, plan: Plan): void {
  if (build.broken.has('tasks')) return;
  const served = new Map<string, string[]>();
  for (const task of plan.tasks.values()) {
    for (const { unit } of task.responsible) push(served, unit, task.id);
  }
  for (const report of plan.records.reports) {
    const told = new Set(report.items.map(({ task }) => task));
    const silent = (served.get(report.unit) ?? []).filter((id) => !told.has(id));
    if (silent.length > 0) {
      build.say(
        'report-misses-task',
        { unit: report.unit, period: report.period, tasks: silent.join('、'), count: silent.length },
        within(report.place, 'items'),
      );
    }
  }
}

/** Which undertakings have no date of the plan and none in a breakdown: the first question of every office. */
export function tellCoverage(build: Build, plan: Plan): void {
  const open = new Map<string, string[]>();
  const totals = new Map<string, number>();
  for (const undertaking of undertakingsOf(plan, '9999-12-31')) {
    if (undertaking.role === 'lead' || !undertaking.delivers) continue;
    totals.set(undertaking.unit, (totals.get(undertaking.unit) ?? 0) + 1);
    const dated = undertaking.breakdown?.deadline !== undefined;
    if (!dated && undertaking.role !== 'lead-delivers') push(open, undertaking.unit, undertaking.task.id);
  }
  for (const [unit, tasks] of open) {
    const declared = build.units.get(unit);
    const args = { unit, count: tasks.length, total: totals.get(unit) ?? tasks.length, tasks: tasks.join('、') };
    build.say('no-dated-breakdown', args, plan.breakdowns.get(unit)?.place ?? declared?.place ?? plan.place);
  }
  const liaison = plan.duties.find((duty) => duty.settledBy === 'liaison');
  if (liaison) {
    const appointed = new Set(
      plan.records.appointments.filter(({ role }) => role === 'liaison').map(({ unit }) => unit),
    );
    const vacant = liaison.owners.filter(
      (unit) => !appointed.has(unit) && (build.units.get(unit)?.liaison.length ?? 0) === 0,
    );
    if (vacant.length > 0)
      build.say('liaison-vacant', { units: vacant.join('、'), count: vacant.length }, liaison.place);
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
