/** A new record of something that had not happened when it was entered. */
import { placesOf } from '../change.ts';
import { recordMoves } from '../records.ts';
import { defineRule, type Sighting } from '../rule.ts';

const REPLY = (date: string) =>
  `kind: reply\nunit: 乙局\ndate: ${date}\nto: {finding: "2010-05-18#1"}\nwords: 已补做计划\n`;

export const recordPostdated = defineRule({
  id: 'record-postdated',
  level: 'warning',
  group: 'records',
  find: (change) =>
    recordMoves(change).added.flatMap(({ name, dated, path, place }): Sighting[] => {
      const brought = change.broughtOn(path);
      if (dated === undefined || dated <= brought) return [];
      return [{ of: name, old: null, new: dated, args: { brought }, places: placesOf(undefined, place) }];
    }),
  bad: { edits: [{ file: 'records/replies/2010-07-04-yi.yaml', text: REPLY('2010-07-20') }] },
  good: { edits: [{ file: 'records/replies/2010-07-04-yi.yaml', text: REPLY('2010-07-04') }] },
});
