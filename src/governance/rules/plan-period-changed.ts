/** The days between which the plan runs. */
import { placesOf } from '../change.ts';
import { defineRule } from '../rule.ts';
import { decision } from '../sample.ts';

export const planPeriodChanged = defineRule({
  id: 'plan-period-changed',
  level: 'error',
  group: 'plan',
  find: ({ base, head }) => {
    const told = ({ plan }: typeof base) => plan.period && `${plan.period.from}/${plan.period.to}`;
    const [old, now] = [told(base), told(head)];
    if (old === undefined || old === now) return [];
    return [{ of: 'plan.period', old, new: now ?? null, places: placesOf(base.plan.place, head.plan.place) }];
  },
  bad: { edits: [{ file: 'plan.yaml', find: 'to: 2011-12-31', put: 'to: 2012-06-30' }] },
  good: {
    edits: [
      { file: 'plan.yaml', find: 'to: 2011-12-31', put: 'to: 2012-06-30' },
      decision([
        'edit: plan-period-changed, of: plan.period, old: 2010-01-01/2011-12-31, new: 2010-01-01/2012-06-30, reason: 省里通知顺延半年',
      ]),
    ],
  },
});
