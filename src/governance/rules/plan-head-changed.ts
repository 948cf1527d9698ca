/** What the plan is called, who issued it and what it rests on. */
import { canonical } from '../canonical.ts';
import { documentOf, isMapping, placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

/** Without the notes that a keeper adds. */
function told(value: unknown): string | null {
  if (value === undefined) return null;
  if (!Array.isArray(value)) return String(value);
  const texts = value.map((one) =>
    isMapping(one) ? [one.title, one.issuer, one.number, one.date].filter(Boolean).join(' ') : String(one),
  );
  return (canonical(texts, new Map()) as string[]).join('、');
}

export const planHeadChanged = defineRule({
  id: 'plan-head-changed',
  level: 'warning',
  group: 'plan',
  find: ({ base, head }) => {
    const [was, now] = [documentOf(base, 'plan') ?? {}, documentOf(head, 'plan') ?? {}];
    return ['id', 'title', 'issuer', 'number', 'scope', 'basis'].flatMap((key): Sighting[] => {
      const [old, current] = [told(was[key]), told(now[key])];
      if (old === null || old === current) return [];
      return [{ of: `plan.${key}`, old, new: current, places: placesOf(base.plan.place, head.plan.place) }];
    });
  },
  bad: { edits: [{ file: 'plan.yaml', find: 'number: 政办〔2010〕1号', put: 'number: 政办〔2010〕7号' }] },
  good: {
    edits: [
      { file: 'plan.yaml', find: 'title: 政务公开实施方案\n', put: 'title: "政务公开实施方案"\nnote: 录自公报\n' },
    ],
  },
});
