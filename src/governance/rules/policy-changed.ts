/** A threshold of judgement changed once the plan has begun: whoever knows the results could choose the standard. */
import { SIGNAL_DEFAULTS } from '../../circular/signals.ts';
import type { Policy } from '../../plan/plan.ts';
import { placesOf, type Side } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

/** Every setting by its name in `plan.yaml`; a signal that the plan does not set has its own default. */
function values({ place: _place, places: _places, ...settings }: Policy): ReadonlyMap<string, string> {
  const defaults = [...SIGNAL_DEFAULTS].map(([id, value]) => [`signals.${id}`, String(value)] as const);
  return new Map([
    ...defaults,
    ...Object.entries(settings).flatMap(([key, value]): (readonly [string, string])[] => {
      if (value instanceof Map) return [...value].map(([id, one]) => [`${key}.${id}`, String(one)] as const);
      return [[key, Array.isArray(value) ? [...value].sort().join('、') : String(value)]];
    }),
  ]);
}

/** Where a setting stands, else the policy, else the plan. */
function placeOf({ plan }: Side, key: string) {
  const { places, place } = plan.policy;
  return places.get(key) ?? places.get(key.split('.')[0]!) ?? place ?? plan.place;
}

export const policyChanged = defineRule({
  id: 'policy-changed',
  level: 'error',
  group: 'plan',
  find: ({ base, head, day }) => {
    const { period } = base.plan;
    // Before the plan begins nothing has been judged yet. The day cannot be set back before the base's own.
    if (period && day < period.from) return [];
    const [was, now] = [values(base.plan.policy), values(head.plan.policy)];
    return [...new Set([...was.keys(), ...now.keys()])].flatMap((key): Sighting[] => {
      const [old, current] = [was.get(key) ?? null, now.get(key) ?? null];
      if (old === current) return [];
      return [{ of: `policy.${key}`, old, new: current, places: placesOf(placeOf(base, key), placeOf(head, key)) }];
    });
  },
  bad: { edits: [{ file: 'plan.yaml', find: 'overdue: 1', put: 'overdue: 3' }] },
  good: { edits: [{ file: 'plan.yaml', find: '  dueSoonDays: 30\n', put: '  dueSoonDays: 30\n  earlyDays: 10\n' }] },
});
