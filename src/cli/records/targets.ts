/** Ids that people type for what a record is about: `3.2/市法院`, `3.2.1`, `half-year-report@2010-H1/市法院`, `2010-Q2#1`. */

import { parsePeriod } from '../../ground/calendar/period.ts';
import { present } from '../../ground/present.ts';
import { nearest } from '../../kinds/nearest.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanState } from '../../plan/state.ts';
import { UsageError } from '../errors.ts';
import { unitsNamed } from '../given.ts';

/** What an id names; `event` is the record that an occurrence runs from. */
export type Target = {
  readonly task?: string;
  readonly duty?: string;
  readonly matter?: string;
  readonly for?: string;
  readonly event?: string;
  readonly unit?: string;
};

/** The id of a task or of a part of one. Throws {@link UsageError} for an unknown one. */
export function taskNamed(plan: Plan, typed: string): string {
  const id = typed.normalize('NFKC');
  const known = [...plan.tasks.values()].flatMap((task) => [task.id, ...task.parts.map((part) => part.id)]);
  if (known.includes(id)) return id;
  throw new UsageError('task-unknown', { task: typed, near: nearest(id, known) ?? '' });
}

/** What an id names, checked against the plan. */
export function targetOf(state: PlanState, typed: string): Target {
  const { plan } = state;
  const id = typed.normalize('NFKC');
  const matter = state.matters.find((one) => one.matter.id === id || one.matter.id === typed);
  if (matter) return { matter: matter.matter.id, unit: matter.matter.unit };
  const slash = id.indexOf('/');
  const [what, unitName] = slash < 0 ? [id, undefined] : [id.slice(0, slash), typed.normalize('NFKC').slice(slash + 1)];
  const [name = '', occurrence] = what.split('@') as [string, string?];
  const unit = unitName === undefined ? undefined : [...(unitsNamed(plan, [unitName]) ?? [])][0];
  const rest = {
    ...(occurrence !== undefined && (parsePeriod(occurrence) ? { for: occurrence } : { event: occurrence })),
    ...present({ unit }),
  };
  if (plan.duties.some((duty) => duty.id === name)) return { duty: name, ...rest };
  return { task: taskNamed(plan, name), ...rest };
}

/** The record of that id. Throws {@link UsageError} with the nearest one. */
export function recordNamed<T extends { readonly id: string }>(list: readonly T[], typed: string): T {
  const id = typed.trim().replace(/\.ya?ml$/, '');
  const found = list.find((one) => one.id === id);
  if (found) return found;
  const near =
    nearest(
      id,
      list.map((one) => one.id),
    ) ?? '';
  throw new UsageError('record-unknown', {
    id: typed,
    near,
    known: list
      .slice(-3)
      .map((one) => one.id)
      .join('、'),
  });
}
