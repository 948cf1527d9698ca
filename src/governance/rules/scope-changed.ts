/** What a unit answers for within a task is worded otherwise. */
import { assignmentsOf } from '../../plan/undertakings.ts';
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const scopeChanged = defineRule({
  id: 'scope-changed',
  level: 'warning',
  group: 'who',
  find: ({ base, head }) =>
    [...base.plan.tasks.values()].flatMap((task): Sighting[] => {
      const now = head.plan.tasks.get(task.id);
      if (!now) return [];
      const all = [...task.responsible, ...task.lead, ...[...task.roles.values()].flat()];
      return all.flatMap((old): Sighting[] => {
        const [current] = assignmentsOf(now)(old.unit);
        if (!current || current.scope === old.scope) return [];
        const about = { of: `${task.id}/${old.unit}`, task: task.id, unit: old.unit, title: task.title };
        return [
          { ...about, old: old.scope ?? null, new: current.scope ?? null, places: placesOf(old.place, current.place) },
        ];
      });
    }),
  bad: { edits: [{ file: 'tasks/1.yaml', find: 'scope: 本系统', put: 'scope: 局机关' }] },
  good: {
    edits: [{ file: 'tasks/1.yaml', find: '{unit: 甲局, scope: 本系统}', put: '{scope: 本系统, unit: 甲管理局}' }],
  },
});
