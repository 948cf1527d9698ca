/** A unit that closes its own work, or confirms its own claim: by another name, through a part of itself, or by its own hand. */

import type { Place } from '../../ground/place.ts';
import { present } from '../../ground/present.ts';
import type { Plan } from '../../plan/plan.ts';
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

/** A judgement that settles something of a unit. */
interface Verdict {
  readonly of: string;
  readonly unit: string;
  readonly task?: string;
  readonly by: string;
  readonly place: Place;
}

/** Close-outs, confirmations and closing re-checks by key; a key that the base has too is nothing new. */
function verdicts(plan: Plan): Verdict[] {
  const found: Verdict[] = [];
  const matters = new Map(plan.records.meetings.flatMap((one) => one.matters.map((matter) => [matter.id, matter])));
  for (const { id, type, refused, by, items } of plan.records.decisions) {
    if (type !== 'close-out' || refused) continue;
    for (const item of items) {
      const matter = item.matter === undefined ? undefined : matters.get(item.matter);
      if (matter) found.push({ of: `decision/${id}#${matter.id}`, unit: matter.unit, by, place: item.place });
      const task = item.task === undefined ? undefined : taskOf(plan, item.task);
      // Without a unit, every unit of the task is meant.
      const everybody = task?.responsible.map(({ unit }) => unit) ?? [];
      const units = item.unit === undefined ? everybody : item.task === undefined && matter ? [] : [item.unit];
      for (const unit of units)
        found.push({
          of: `decision/${id}#${item.task ?? item.duty}/${unit}`,
          unit,
          ...(task && { task: task.id }),
          by,
          place: item.place,
        });
    }
  }
  const findings = new Map(plan.records.inspections.flatMap((one) => one.findings.map((found) => [found.id, found])));
  for (const { id, by, findings: own, rechecks } of plan.records.inspections) {
    for (const { id: finding, unit, task, result, place } of own)
      if (result === 'confirmed') found.push({ of: `inspection/${finding}`, unit, ...present({ task }), by, place });
    for (const { finding, result, place } of rechecks) {
      const unit = findings.get(finding)?.unit;
      if (result === 'closed' && unit !== undefined) found.push({ of: `inspection/${id}#${finding}`, unit, by, place });
    }
  }
  return found;
}

function taskOf(plan: Plan, id: string) {
  return plan.tasks.get(id) ?? [...plan.tasks.values()].find(({ parts }) => parts.some((part) => part.id === id));
}

/** Whether a body is the unit itself, a department of it, or a unit below it. */
function isOwn(plan: Plan, by: string, unit: string): boolean {
  if (by === unit || plan.units.get(unit)?.departments.includes(by)) return true;
  for (let at = plan.units.get(by), steps = 0; at?.parent !== undefined && steps < 20; steps++) {
    if (at.parent === unit) return true;
    at = plan.units.get(at.parent);
  }
  return false;
}

export const selfCloseOut = defineRule({
  id: 'self-close-out',
  level: 'error',
  group: 'hands',
  find: ({ base, head, actor }) => {
    const had = new Set(verdicts(base.plan).map(({ of }) => of));
    const acting = typeof actor === 'object' ? actor.unit : undefined;
    return verdicts(head.plan).flatMap(({ of, unit, task, by, place }): Sighting[] => {
      if (had.has(of) || !(isOwn(head.plan, by, unit) || acting === unit)) return [];
      const args = { by: isOwn(head.plan, by, unit) ? by : unit };
      return [{ of, unit, ...present({ task }), old: null, new: by, args, places: placesOf(undefined, place) }];
    });
  },
  bad: {
    edits: [
      {
        file: 'records/decisions/2010-07-05-close-out.yaml',
        text: `kind: decision
type: close-out
date: 2010-07-05
by: 甲局综合科
approver: 综合科科长
items:
  - {task: "1.1", unit: 甲局, on: 2010-07-02, reason: 网站开通}
`,
      },
    ],
  },
  good: {
    edits: [
      {
        file: 'records/decisions/2010-07-05-close-out.yaml',
        text: `kind: decision
type: close-out
date: 2010-07-05
by: 市政府办
approver: 市政府秘书长
items:
  - {task: "1.1", unit: 甲局, on: 2010-07-02, reason: 网站开通}
`,
      },
    ],
  },
});
