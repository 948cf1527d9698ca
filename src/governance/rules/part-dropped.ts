/** A numbered part taken out while its task stays. */
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const partDropped = defineRule({
  id: 'part-dropped',
  level: 'error',
  group: 'who',
  find: ({ base, head }) =>
    [...base.plan.tasks.values()].flatMap((task): Sighting[] => {
      const now = head.plan.tasks.get(task.id);
      if (!now) return [];
      return task.parts
        .filter(({ id }) => !now.parts.some((part) => part.id === id))
        .map(({ id, title, place }) => ({
          of: id,
          task: task.id,
          title,
          old: title,
          new: null,
          places: placesOf(place, now.place),
        }));
    }),
  bad: { edits: [{ file: 'tasks/1.yaml', find: '      - {id: "1.1.1", title: 目录}\n', put: '' }] },
  good: {
    edits: [
      {
        file: 'tasks/1.yaml',
        find: '      - {id: "1.1.1", title: 目录}\n',
        put: '      - {id: "1.1.1", title: 目录}\n      - {id: "1.1.3", title: 互动}\n',
      },
    ],
  },
});
