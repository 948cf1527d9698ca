/** Practice data passed off as real, or a real record as practice. */
import { placesOf } from '../change.ts';
import { recordMoves } from '../records.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const exerciseMarkChanged = defineRule({
  id: 'exercise-mark-changed',
  level: 'error',
  group: 'records',
  find: (change) => {
    const told = (mark: boolean) => (mark ? 'true' : null);
    const { base, head } = change;
    // Records are matched by name alone: the mark is no part of their content.
    const now = new Map(head.records.map((record) => [record.name, record]));
    const moved = recordMoves(change);
    const removed = new Set(moved.removed.map(({ name }) => name));
    const records = base.records.flatMap((old): Sighting[] => {
      const current =
        now.get(old.name) ??
        (removed.has(old.name)
          ? undefined
          : head.records.find(({ kind, digest }) => kind === old.kind && digest === old.digest));
      if (!current || current.exercise === old.exercise) return [];
      const values = { old: told(old.exercise), new: told(current.exercise) };
      return [{ of: old.name, ...values, places: placesOf(old.place, current.place) }];
    });
    const breakdowns = [...base.plan.breakdowns.values()].flatMap((old): Sighting[] => {
      const current = head.plan.breakdowns.get(old.unit);
      if (!current || current.exercise === old.exercise) return [];
      const values = { old: told(old.exercise), new: told(current.exercise) };
      return [{ of: `breakdown/${old.unit}`, unit: old.unit, ...values, places: placesOf(old.place, current.place) }];
    });
    return [...records, ...breakdowns];
  },
  bad: { edits: [{ file: 'records/inspections/2010-05-18.yaml', find: 'exercise: true\n', put: '' }] },
  good: {
    edits: [
      {
        file: 'records/inspections/2010-05-18.yaml',
        find: 'exercise: true\nmode: special\n',
        put: 'mode: special\nexercise: true\n',
      },
    ],
  },
});
