/** Days that the plan itself makes off or worked: every limit in working days moves with them. */
import { canonical } from '../canonical.ts';
import { documentOf, isMapping, placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';
import { decision } from '../sample.ts';

export const calendarChanged = defineRule({
  id: 'calendar-changed',
  level: 'error',
  group: 'plan',
  find: ({ base, head }) => {
    const days = (side: typeof base, key: string): string | null => {
      const calendar = documentOf(side, 'plan')?.calendar;
      const list = isMapping(calendar) && Array.isArray(calendar[key]) ? calendar[key] : [];
      return (canonical(list, new Map()) as string[]).join(' ') || null;
    };
    return ['off', 'worked'].flatMap((key): Sighting[] => {
      const [old, now] = [days(base, key), days(head, key)];
      const places = placesOf(base.plan.place, head.plan.place);
      return old === now ? [] : [{ of: `calendar.${key}`, old, new: now, places }];
    });
  },
  bad: {
    edits: [
      { file: 'plan.yaml', find: '  worked: [2010-07-10]\n', put: '  off: [2010-07-12]\n  worked: [2010-07-10]\n' },
    ],
  },
  good: {
    edits: [
      { file: 'plan.yaml', find: '  worked: [2010-07-10]\n', put: '  worked: [2010-07-10, 2010-07-11]\n' },
      decision([
        'edit: calendar-changed, of: calendar.worked, old: 2010-07-10, new: 2010-07-10 2010-07-11, reason: 防汛值班',
      ]),
    ],
  },
});
