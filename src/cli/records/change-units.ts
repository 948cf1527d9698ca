/** A decision that adds a unit to a task or takes one away changes the task's own list in the same commit; the files would not agree else. */
import type { Assignee, Plan, Task } from '../../plan/plan.ts';
import type { Edit } from '../../yaml/edit.ts';
import type { FileChange } from '../write/change.ts';

/** One change of one task's units. */
export interface UnitChange {
  readonly task: string;
  readonly unit: string;
  readonly change: 'unit-added' | 'unit-dropped';
  readonly reason: string | undefined;
}

/**
 * The edits of the files of tasks, one change a file. What the list of a task cannot say (a group's member, units with dates of
 * their own in the section) is left to the clerk; then the check of the files refuses the decision.
 */
export function unitEdits(plan: Plan, changes: readonly UnitChange[]): FileChange[] {
  const byFile = new Map<string, Edit[]>();
  for (const task of plan.tasks.values()) {
    const own = changes.filter((one) => one.task === task.id);
    if (own.length === 0) continue;
    byFile.set(task.place.file, [...(byFile.get(task.place.file) ?? []), ...editsOf(task, own)]);
  }
  return [...byFile].filter(([, edits]) => edits.length > 0).map(([path, edits]) => ({ path, edits }));
}

function editsOf(task: Task, changes: readonly UnitChange[]): Edit[] {
  const holds = (unit: string) => task.responsible.some((one) => one.unit === unit);
  const added = changes.filter(({ change, unit }) => change === 'unit-added' && !holds(unit)).map(({ unit }) => unit);
  const leaving = changes.filter(({ change, unit }) => change === 'unit-dropped' && holds(unit));
  const dropped = task.responsible.filter(({ unit }) => leaving.some((one) => one.unit === unit));
  if (added.length + dropped.length === 0) return [];
  const at = [...task.place.steps, 'responsible'];
  const why = leaving.find(({ reason }) => reason !== undefined)?.reason;
  const narrowed: Edit[] =
    dropped.length === 0 || why === undefined || task.narrowed !== undefined
      ? []
      : [{ op: 'set', at: [...task.place.steps, 'narrowed'], value: why }];
  if (task.inheritsResponsible) {
    if (task.responsible.some(isMoreThanName)) return [];
    const left = task.responsible.filter((one) => !dropped.includes(one)).map(({ unit }) => unit);
    return [{ op: 'set', at, value: [...left, ...added] }, ...narrowed];
  }
  if (dropped.some(({ group }) => group !== undefined)) return [];
  // From the end, so that no place is moved by the one before.
  const removed = dropped.toReversed().map((one): Edit => ({ op: 'remove', at: one.place.steps }));
  return [...removed, ...added.map((unit): Edit => ({ op: 'append', at, value: unit })), ...narrowed];
}

function isMoreThanName({ scope, deadline, measures, milestones, group }: Assignee): boolean {
  return (
    scope !== undefined || deadline !== undefined || group !== undefined || measures.length + milestones.length > 0
  );
}
