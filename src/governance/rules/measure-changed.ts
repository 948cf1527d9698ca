/** A measure that keeps its target but is called, worded or based otherwise. */
import { measuresThat } from '../compare.ts';
import { defineRule } from '../rule.ts';

export const measureChanged = defineRule({
  id: 'measure-changed',
  level: 'warning',
  group: 'what',
  find: (change) =>
    measuresThat(change, (old, now) => {
      if (!now) return undefined;
      const told = ({ title, baseline, wording }: typeof old) =>
        [title, baseline === undefined ? undefined : `baseline ${baseline}`, wording]
          .filter((part) => part !== undefined)
          .join(' / ');
      return told(old) === told(now) ? undefined : { old: told(old), new: told(now) };
    }),
  bad: { edits: [{ file: 'tasks/1.yaml', find: 'title: 培训人数', put: 'title: 培训人次' }] },
  good: { edits: [{ file: 'tasks/1.yaml', find: 'target: 100', put: 'target: 120' }] },
});
