/** A duty that fewer owe, that is settled by less, or that holds only in principle. */
import { type Duty, OFFICE, type Plan } from '../../plan/plan.ts';
import { documentOf, isMapping, placesOf, type Side } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

/** What of a duty became less: the name of the field with its values. */
function weaker(
  old: Duty,
  now: Duty,
  stays: (owner: string) => boolean,
): { readonly field: string; readonly old: string; readonly new: string | null }[] {
  const found: { field: string; old: string; new: string | null }[] = [];
  const fewer = (field: string, had: readonly string[], has: readonly string[]) => {
    const left = new Set(has);
    if (had.some((name) => !left.has(name)))
      found.push({ field, old: [...had].sort().join('、'), new: [...has].sort().join('、') || null });
  };
  fewer('owners', old.owners.filter(stays), now.owners.filter(stays));
  fewer('participants', old.participants, now.participants);
  if (old.settledBy !== now.settledBy) found.push({ field: 'settledBy', old: old.settledBy, new: now.settledBy });
  if (!old.inPrinciple && now.inPrinciple) found.push({ field: 'inPrinciple', old: 'false', new: 'true' });
  // No mode named is any mode.
  if (old.modes.length > 0 && (now.modes.length === 0 || now.modes.some((mode) => !old.modes.includes(mode))))
    found.push({
      field: 'modes',
      old: [...old.modes].sort().join('、'),
      new: [...now.modes].sort().join('、') || null,
    });
  if (old.task === undefined && now.task !== undefined) found.push({ field: 'task', old: '—', new: now.task });
  return found;
}

/** The owners as they are written. */
function owedBy(side: Side, id: string): readonly unknown[] {
  const duties = documentOf(side, 'plan')?.duties;
  const spec = Array.isArray(duties) ? duties.find((one) => isMapping(one) && one.id === id) : undefined;
  return isMapping(spec) && Array.isArray(spec.owedBy) ? spec.owedBy : [];
}

/** Units that any task names. */
function unitsOf(plan: Plan): ReadonlySet<string> {
  const lists = [...plan.tasks.values()].flatMap((task) => [task.lead, task.responsible, ...task.roles.values()]);
  return new Set(lists.flat().map(({ unit }) => unit));
}

export const dutyWeakened = defineRule({
  id: 'duty-weakened',
  level: 'error',
  group: 'plan',
  find: ({ base, head }) =>
    base.plan.duties.flatMap((old): Sighting[] => {
      const now = head.plan.duties.find(({ id }) => id === old.id);
      if (!now) return [];
      // Who leads and who answers follows from the tasks; a unit that is in none of them any more is told there.
      const derived = owedBy(base, old.id).some((name) => name === 'lead' || name === 'responsible');
      const named = unitsOf(head.plan);
      return weaker(old, now, (owner) => !derived || owner === OFFICE || named.has(owner)).map(
        ({ field, ...values }) => ({
          of: `${old.id}#${field}`,
          title: old.title,
          ...values,
          places: placesOf(old.place, now.place),
        }),
      );
    }),
  bad: {
    edits: [
      {
        file: 'plan.yaml',
        find: '    deadline: {every: quarter}\n',
        put: '    deadline: {every: quarter}\n    inPrinciple: true\n',
      },
    ],
  },
  good: { edits: [{ file: 'plan.yaml', find: 'participants: [甲局, 乙局]', put: 'participants: [乙局, 丙局, 甲局]' }] },
});
