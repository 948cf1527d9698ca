/** An extension asked for, or granted unasked, when the day had already passed. */
import { present } from '../../ground/present.ts';
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

const EXTENSION = (date: string, more = '') => `kind: decision
type: extension
date: ${date}
${more}by: 督查室
approver: 市政府秘书长
items:
  - {task: "1.2", unit: 乙局, from: 2010-09-30, to: 2010-12-31, reason: 师资未落实}
`;

export const extensionAfterDue = defineRule({
  id: 'extension-after-due',
  level: 'error',
  group: 'records',
  find: ({ base, head }) => {
    const had = new Set(base.plan.records.decisions.map(({ id }) => id));
    return head.plan.records.decisions
      .filter(({ id, type, refused }) => type === 'extension' && !refused && !had.has(id))
      .flatMap((decision) => {
        const asked = decision.applied ?? decision.date;
        return decision.items.flatMap((item): Sighting[] => {
          if (item.from === undefined || asked <= item.from) return [];
          const what = `${item.task ?? item.duty}${item.for === undefined ? '' : `@${item.for}`}`;
          return [
            {
              of: `decision/${decision.id}#${what}${item.unit === undefined ? '' : `/${item.unit}`}`,
              ...present({ task: item.task, unit: item.unit }),
              old: item.from,
              new: item.to ?? null,
              args: { asked },
              places: placesOf(undefined, item.place),
            },
          ];
        });
      });
  },
  bad: {
    edits: [{ file: 'records/decisions/2010-10-20-extension.yaml', text: EXTENSION('2010-10-20') }],
    on: '2010-10-20',
  },
  good: {
    edits: [
      { file: 'records/decisions/2010-10-08-extension.yaml', text: EXTENSION('2010-10-08', 'applied: 2010-09-20\n') },
    ],
    on: '2010-10-08',
  },
});
