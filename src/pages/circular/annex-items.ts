/** The annexes that list single things: what is overdue, reports, rectifications, extensions and exemptions. */

import { workingDaysLate } from '../../circular/grounds.ts';
import type { Exemption } from '../../circular/types.ts';
import { daysBetween } from '../../ground/calendar/dates.ts';
import { grouped } from '../../ground/grouped.ts';
import type { Block } from '../../ground/text/blocks.ts';
import { type AnnexContext, right, short, table, wide } from './annex.ts';

/** Everything past its day on the as-of day, exempt or not. */
export function overdueTable({ judgement, annex, words, common, numbers, cited, nameOf }: AnnexContext): Block[] {
  const { column } = annex;
  const { overdue: items } = judgement.items;
  return table(
    [
      short(column.kind),
      wide(column.item, 3),
      short(column.unit),
      short(column.due),
      right(column.days),
      short(column.state),
      wide(column.source, 2),
    ],
    items.map((one) => [
      common.kind[one.kind],
      `${one.part ?? one.task ?? ''}${one.task === undefined ? '' : ' '}${one.title}${one.period === undefined ? '' : words.inBrackets(common.period(one.period))}`,
      nameOf(one.unit),
      one.due,
      String(one.daysOverdue),
      common.state[one.state] ?? one.state,
      cited(one.places),
    ]),
    {
      note: [
        annex.overdueNote(numbers.get('exemptions')),
        ...(items.some(({ state }) => state === 'behind-aim') ? [annex.aimNote] : []),
      ].join(words.between),
    },
  );
}

/** Every written report that was due, with the days it came late. */
export function reportTable({ judgement, annex, words, common, cited }: AnnexContext): Block[] {
  const { column } = annex;
  const { state } = judgement;
  const reportsOf = grouped(state.plan.records.reports, ({ unit }) => unit);
  return table(
    [
      short(column.unit),
      wide(column.item, 1),
      short(column.due),
      short(column.received),
      short(column.state),
      right(column.days),
      right(column.workingDays),
      wide(column.source, 2),
    ],
    judgement.items.reports.map((one) => {
      // An excused report may have come all the same.
      const received =
        one.met ??
        reportsOf(one.owner).find(({ period, known }) => period === one.period?.name && known <= state.asOf)?.known;
      const end = received ?? state.asOf;
      const isLate = one.due !== undefined && end > one.due;
      return [
        one.owner,
        `${one.duty.title}${one.period === undefined ? '' : words.inBrackets(common.period(one.period.name))}`,
        one.due ?? annex.nothing,
        received ?? annex.nothing,
        annex.reportState(received === undefined ? 'missing' : isLate ? 'late' : 'on-time', one.exempt),
        String(isLate ? daysBetween(one.due!, end) : 0),
        String(isLate ? workingDaysLate(state, { ...one, met: end }) : 0),
        cited(one.places.length > 0 ? one.places : [one.duty.place]),
      ];
    }),
  );
}

/** Every rectification current in the window. */
export function rectificationTable({ judgement, annex, words, common, cited }: AnnexContext): Block[] {
  const { column } = annex;
  return table(
    [
      short(column.unit),
      short(column.found),
      wide(column.problem, 3),
      short(column.due),
      short(column.closedOn),
      short(column.state),
      right(column.days),
      wide(column.source, 2),
    ],
    judgement.items.rectifications.map((one) => [
      one.finding.unit,
      one.found,
      `${one.finding.task === undefined ? '' : `${one.finding.task} `}${one.finding.words}${one.finding.rectify ? words.inBrackets(one.finding.rectify.require) : ''}`,
      one.due ?? annex.nothing,
      one.closed ?? annex.nothing,
      common.state[one.state] ?? one.state,
      one.due !== undefined && one.closed !== undefined && one.closed > one.due
        ? String(daysBetween(one.due, one.closed))
        : String(one.daysOverdue),
      cited(one.places),
    ]),
  );
}

/** What is not held against a unit, or was asked for and refused. */
export function exemptionTable({ judgement, annex, words, criteria, common, cited, nameOf }: AnnexContext): Block[] {
  const { column } = annex;
  return table(
    [
      wide(column.kind, 1),
      wide(column.unit, 1),
      wide(column.item, 2),
      short(column.from),
      short(column.to),
      short(column.on),
      wide(column.reason, 2),
      wide(column.by, 2),
      wide(column.source, 2),
    ],
    merged(judgement.exemptions).map(({ units, one }) => [
      one.grounds === undefined
        ? annex.exemption[one.kind]
        : annex.onGrounds(annex.exemption[one.kind], criteria.grounds[one.grounds]),
      units.map(nameOf).join(words.listJoin),
      `${one.task === undefined ? '' : `${one.task} `}${one.title}${one.period === undefined ? '' : words.inBrackets(common.period(one.period))}`,
      one.from ?? annex.nothing,
      one.to ?? annex.nothing,
      one.on,
      one.reason === '' ? annex.nothing : one.reason,
      one.by === '' ? annex.nothing : `${one.by}${one.approver === undefined ? '' : words.inBrackets(one.approver)}`,
      cited(one.places),
    ]),
  );
}

/** One decision on several units is one row. */
function merged(list: readonly Exemption[]): { readonly units: string[]; readonly one: Exemption }[] {
  const rows = new Map<string, { units: string[]; one: Exemption }>();
  for (const one of list) {
    const key = JSON.stringify([one.kind, one.places]);
    const row = rows.get(key);
    if (row) row.units.push(one.unit);
    else rows.set(key, { units: [one.unit], one });
  }
  return [...rows.values()];
}
