/** Another lead unit, or the same ones in another order: the first named leads first. */
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const leadChanged = defineRule({
  id: 'lead-changed',
  level: 'error',
  group: 'who',
  find: ({ base, head }) =>
    [...base.plan.tasks.values()].flatMap((old): Sighting[] => {
      const now = head.plan.tasks.get(old.id);
      const leads = (task: typeof old) => task.lead.map(({ unit }) => unit).join('、');
      if (!now || leads(now) === leads(old)) return [];
      return [
        {
          of: old.id,
          task: old.id,
          title: old.title,
          old: leads(old) || null,
          new: leads(now) || null,
          places: placesOf(old.lead[0]?.place ?? old.place, now.lead[0]?.place ?? now.place),
        },
      ];
    }),
  allowedBy: (item, { task, old, new: now }) =>
    item.change === 'lead' && item.task === task && (item.old ?? null) === old && (item.new ?? null) === now,
  bad: {
    edits: [{ file: 'tasks/1.yaml', find: 'title: 建成公开网站\n', put: 'title: 建成公开网站\n    lead: [甲局]\n' }],
  },
  good: {
    edits: [
      { file: 'tasks/1.yaml', find: 'title: 建成公开网站\n', put: 'title: 建成公开网站\n    lead: [甲局]\n' },
      {
        file: 'records/decisions/2010-07-05-lead.yaml',
        text: `kind: decision
type: change
date: 2010-07-05
by: 督查室
approver: 市政府秘书长
items:
  - {task: "1.1", change: lead, old: 市政府办, new: 甲局, reason: 网站移交甲局管理}
`,
      },
    ],
  },
});
