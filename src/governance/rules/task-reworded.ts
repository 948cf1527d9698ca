/** The title of a section, a task or a part worded otherwise. */

import type { Place } from '../../ground/place.ts';
import { present } from '../../ground/present.ts';
import { placesOf, type Side } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

interface Titled {
  readonly id: string;
  readonly task?: string;
  readonly title: string;
  readonly place: Place;
}

function titles({ plan }: Side): ReadonlyMap<string, Titled> {
  const all = plan.sections.flatMap((section): Titled[] => [
    { id: section.id, title: section.title, place: section.place },
    ...section.tasks.flatMap((task): Titled[] =>
      [task, ...task.parts].map(({ id, title, place }) => ({ id, task: task.id, title, place })),
    ),
  ]);
  return new Map(all.map((one) => [one.id, one]));
}

export const taskReworded = defineRule({
  id: 'task-reworded',
  level: 'warning',
  group: 'what',
  find: ({ base, head }) => {
    const now = titles(head);
    return [...titles(base).values()].flatMap((old): Sighting[] => {
      const current = now.get(old.id);
      if (!current || current.title === old.title) return [];
      return [
        {
          of: old.id,
          ...present({ task: old.task }),
          old: old.title,
          new: current.title,
          places: placesOf(old.place, current.place),
        },
      ];
    });
  },
  allowedBy: (item, { of, old, new: now }) =>
    item.change === 'reworded' &&
    item.task === of &&
    (item.old === undefined || item.old === old) &&
    (item.new === undefined || item.new === now),
  bad: { edits: [{ file: 'tasks/1.yaml', find: 'title: 建成公开网站', put: 'title: 建设公开网站' }] },
  good: {
    edits: [
      { file: 'tasks/1.yaml', find: 'title: 建成公开网站', put: 'title: 建成政务公开网站' },
      {
        file: 'records/decisions/2010-07-05-title.yaml',
        text: `kind: decision
type: change
date: 2010-07-05
by: 督查室
approver: 市政府秘书长
items:
  - {task: "1.1", change: reworded, old: 建成公开网站, new: 建成政务公开网站, reason: 录入时漏字}
`,
      },
    ],
  },
});
