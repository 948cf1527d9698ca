/** A unit that no longer answers for a task or a part, or only supports it. */

import type { Place } from '../../ground/place.ts';
import type { Plan, Task } from '../../plan/plan.ts';
import { placesOf, type Side } from '../change.ts';
import { plainUndertakings } from '../promises.ts';
import { defineRule, type Sighting } from '../rule.ts';

/** Units that deliver in a role other than the lead's, which has a rule of its own, with the place of their naming. */
function delivering(plan: Plan, task: Task): ReadonlyMap<string, { readonly role: string; readonly place: Place }> {
  const roles = [...task.roles]
    .filter(([role]) => plan.roles.get(role)?.delivers ?? true)
    .flatMap(([role, list]) => list.map(({ unit, place }) => [unit, { role, place }] as const));
  return new Map([
    ...roles,
    ...task.responsible.map(({ unit, place }) => [unit, { role: 'responsible', place }] as const),
  ]);
}

/** Parts by the units that they bind: `1.1.2/甲局`. */
function boundParts(side: Side) {
  return new Map(
    plainUndertakings(side.plan).flatMap(({ task, unit, parts }) =>
      parts.map((part) => [`${part.id}/${unit}`, { task, unit, part }] as const),
    ),
  );
}

export const unitDropped = defineRule({
  id: 'unit-dropped',
  level: 'error',
  group: 'who',
  find: ({ base, head }) => {
    const found: Sighting[] = [];
    for (const task of base.plan.tasks.values()) {
      const now = head.plan.tasks.get(task.id);
      if (!now) continue;
      const left = delivering(head.plan, now);
      for (const [unit, { role, place }] of delivering(base.plan, task)) {
        if (left.has(unit)) continue;
        const supporting = [...now.roles].find(([, list]) => list.some((one) => one.unit === unit))?.[0];
        found.push({
          of: `${task.id}/${unit}`,
          task: task.id,
          unit,
          title: task.title,
          old: role,
          new: supporting ?? null,
          places: placesOf(place, now.place),
        });
      }
    }
    const dropped = new Set(found.map(({ of }) => of));
    const now = boundParts(head);
    for (const [id, { task, unit, part }] of boundParts(base)) {
      const there = head.plan.tasks.get(task.id)?.parts.find((one) => one.id === part.id);
      if (now.has(id) || !there || dropped.has(`${task.id}/${unit}`)) continue;
      found.push({
        of: id,
        task: task.id,
        unit,
        title: part.title,
        old: 'responsible',
        new: null,
        places: placesOf(part.place, there.place),
      });
    }
    return found;
  },
  allowedBy: (item, { of, task, unit, new: now }) =>
    item.change === 'unit-dropped' &&
    item.unit === unit &&
    now === null &&
    (of === `${item.task}/${unit}` || item.task === task),
  bad: { edits: [{ file: 'tasks/1.yaml', find: '      - {unit: 甲局, scope: 本系统}\n', put: '' }] },
  good: {
    edits: [
      { file: 'tasks/1.yaml', find: '      - {unit: 甲局, scope: 本系统}\n', put: '' },
      {
        file: 'records/decisions/2010-07-05-unit.yaml',
        text: `kind: decision
type: change
date: 2010-07-05
by: 督查室
approver: 市政府秘书长
items:
  - {task: "1.2", unit: 甲局, change: unit-dropped, reason: 培训职责划出}
`,
      },
    ],
  },
});
