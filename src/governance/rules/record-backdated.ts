/** A new record dated long before the commit that brings it. */
import { addDays } from '../../ground/calendar/dates.ts';
import { DEFAULT_GRACE_DAYS } from '../../plan/policy.ts';
import { placesOf } from '../change.ts';
import { recordMoves } from '../records.ts';
import { defineRule, type Sighting } from '../rule.ts';

const REPORT = (date: string) => `kind: report\nunit: 乙局\nperiod: "2010-H1"\ndate: ${date}\nitems: []\n`;

export const recordBackdated = defineRule({
  id: 'record-backdated',
  level: 'error',
  group: 'records',
  find: (change) => {
    // The grace is the base's: what a branch says of it counts only once it is merged.
    const grace = change.tip.plan.check?.graceDays ?? DEFAULT_GRACE_DAYS;
    return recordMoves(change).added.flatMap(({ name, known, path, place, owner }): Sighting[] => {
      const brought = change.broughtOn(path);
      if (known === undefined || addDays(known, grace) >= brought) return [];
      return [
        {
          of: name,
          ...(change.head.plan.units.has(owner) && { unit: owner }),
          old: null,
          new: known,
          args: { brought },
          places: placesOf(undefined, place),
        },
      ];
    });
  },
  bad: {
    edits: [{ file: 'records/reports/2010-H1/乙局.yaml', text: REPORT('2010-06-30') }],
    on: '2010-07-30',
  },
  good: {
    edits: [{ file: 'records/reports/2010-H1/乙局.yaml', text: REPORT('2010-06-30') }],
    on: '2010-07-06',
  },
});
