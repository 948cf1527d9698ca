/** The original's own words, kept beside what was read from them, altered. */
import { present } from '../../ground/present.ts';
import type { Deadline } from '../../plan/deadline.ts';
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

/** The words, with the mark that a day is the keeper's reading and not the text's. */
function told(deadline: Deadline | undefined): string | null {
  if (deadline?.wording === undefined && !deadline?.inferred) return null;
  return [deadline.wording, deadline.inferred ? 'inferred' : undefined].filter(Boolean).join(' ');
}

export const wordingChanged = defineRule({
  id: 'wording-changed',
  level: 'warning',
  group: 'what',
  find: ({ base, head }) => {
    const found: Sighting[] = [];
    const compare = (
      of: string,
      was: { readonly deadline?: Deadline | undefined },
      now: { readonly deadline?: Deadline | undefined } | undefined,
      task?: string,
    ) => {
      const [old, current] = [told(was.deadline), told(now?.deadline)];
      if (!now?.deadline || old === null || old === current) return;
      found.push({
        of,
        ...present({ task }),
        old,
        new: current,
        places: placesOf(was.deadline?.place, now.deadline.place),
      });
    };
    for (const task of base.plan.tasks.values()) {
      const now = head.plan.tasks.get(task.id);
      if (!now) continue;
      compare(task.id, task, now, task.id);
      for (const part of task.parts)
        compare(
          part.id,
          part,
          now.parts.find(({ id }) => id === part.id),
          task.id,
        );
      const responsible = new Map(now.responsible.map((one) => [one.unit, one]));
      for (const one of task.responsible) compare(`${task.id}/${one.unit}`, one, responsible.get(one.unit), task.id);
    }
    for (const duty of base.plan.duties)
      compare(
        duty.id,
        duty,
        head.plan.duties.find(({ id }) => id === duty.id),
      );
    return found;
  },
  bad: { edits: [{ file: 'tasks/1.yaml', find: 'wording: 2010年底前', put: 'wording: 2010年底' }] },
  good: {
    edits: [
      {
        file: 'tasks/1.yaml',
        find: 'deadline: 2010-09-30',
        put: 'deadline: {by: 2010-09-30, wording: 9月底前, precision: month}',
      },
    ],
  },
});
