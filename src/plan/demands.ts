/** What was asked of each unit in a stretch of time: asking too much is itself a fault, and it is counted here from the same records. */

import { addMonths, type Day } from '../ground/calendar/dates.ts';
import { grouped, madeOnce } from '../ground/grouped.ts';
import { byText } from '../ground/order.ts';
import type { Place } from '../ground/place.ts';
import { OFFICE, type Plan } from './plan.ts';
import type { Inspection } from './records.ts';
import type { PlanState } from './state.ts';

/** Reports due, other papers due, inspections, re-checks, meetings, assigned matters, rectification orders, notices. */
export const DEMAND_KINDS = [
  'report',
  'paper',
  'inspection',
  'recheck',
  'meeting',
  'matter',
  'order',
  'notice',
] as const;
export type DemandKind = (typeof DEMAND_KINDS)[number];

/** One thing asked of one unit. */
export interface Demand {
  readonly kind: DemandKind;
  readonly unit: string;
  /** Day on which it was due, held or sent. */
  readonly day: Day;
  /** Id of the record or of the occurrence. */
  readonly id: string;
  readonly title: string;
  /** Who asked, where it was not the office: a lead unit, a superior. */
  readonly by?: string;
  /** An inspection that came within a month of the one before. */
  readonly soon?: { readonly inspection: string; readonly day: Day };
  readonly places: readonly Place[];
}

/** Everything asked from `from` to `to` (both included) as known on the state's day; by unit in the plan's order, then by day. */
export function demandsBetween(state: PlanState, from: Day, to: Day): Demand[] {
  const inside = (day: Day) => day >= from && day <= to && day <= state.asOf;
  const all = [
    ...dutyDemands(state, (day) => day >= from && day <= to),
    ...visitDemands(state.plan, inside),
    ...meetingDemands(state, inside),
    ...noticeDemands(state, inside),
  ];
  const rank = new Map([...state.plan.units.keys()].map((id, index) => [id, index]));
  return all.sort(
    (a, b) =>
      (rank.get(a.unit) ?? 0) - (rank.get(b.unit) ?? 0) ||
      DEMAND_KINDS.indexOf(a.kind) - DEMAND_KINDS.indexOf(b.kind) ||
      byText(a.day, b.day),
  );
}

/** Visits to a unit by others within a month before a day or after it; `except` leaves out one inspection. Re-checks alone are no new visit. */
export function visitsAround(plan: Plan, unit: string, day: Day, except?: string): Inspection[] {
  const [from, to] = [addMonths(day, -1), addMonths(day, 1)];
  return inspectionsOf(plan)(unit)
    .map(({ inspection }) => inspection)
    .filter((one) => one.id !== except && isVisit(one, unit) && one.known > from && one.date < to);
}

/** Inspections by each unit that they went to. */
const inspectionsOf = madeOnce(({ records }: Plan) =>
  grouped(
    records.inspections.flatMap((inspection) => unitsVisited(inspection).map((unit) => ({ unit, inspection }))),
    ({ unit }) => unit,
  ),
);

/** The units that an inspection went to. */
export function unitsVisited(inspection: Pick<Inspection, 'units' | 'findings'>): string[] {
  return [...new Set([...inspection.units, ...inspection.findings.map(({ unit }) => unit)])];
}

function isVisit(inspection: Inspection, unit: string): boolean {
  return (
    inspection.mode !== 'self' &&
    inspection.by !== unit &&
    !isRecheck(inspection) &&
    unitsVisited(inspection).includes(unit)
  );
}

const isRecheck = ({ findings, rechecks }: Inspection) => findings.length === 0 && rechecks.length > 0;

function dutyDemands(state: PlanState, inside: (day: Day) => boolean): Demand[] {
  return state.duties.flatMap((one): Demand[] => {
    if (one.owner === OFFICE || one.due === undefined || !inside(one.due)) return [];
    const kind = one.duty.settledBy;
    if (kind !== 'report' && kind !== 'breakdown' && kind !== 'liaison' && kind !== 'event') return [];
    return [
      {
        kind: kind === 'report' ? 'report' : 'paper',
        unit: one.owner,
        day: one.due,
        id: one.id,
        title: one.duty.title,
        places: [one.duty.place],
      },
    ];
  });
}

function visitDemands(plan: Plan, inside: (day: Day) => boolean): Demand[] {
  return plan.records.inspections
    .filter(({ date }) => inside(date))
    .flatMap((one) => {
      const by = one.by === OFFICE || one.by === plan.office?.name ? {} : { by: one.by };
      const visits = unitsVisited(one)
        .filter((unit) => one.mode !== 'self' && unit !== one.by)
        .map((unit): Demand => {
          const earlier = isVisit(one, unit)
            ? visitsAround(plan, unit, one.date, one.id).findLast((other) => other.date <= one.date)
            : undefined;
          return {
            kind: isRecheck(one) ? 'recheck' : 'inspection',
            unit,
            day: one.date,
            id: one.id,
            title: one.title ?? one.id,
            places: [one.place],
            ...by,
            ...(earlier && { soon: { inspection: earlier.id, day: earlier.date } }),
          };
        });
      const orders = one.findings.flatMap((finding): Demand[] =>
        finding.rectify
          ? [
              {
                kind: 'order',
                unit: finding.unit,
                day: one.known,
                id: finding.id,
                title: finding.rectify.require,
                places: [finding.place],
                ...by,
              },
            ]
          : [],
      );
      return [...visits, ...(one.mode === 'self' ? [] : orders)];
    });
}

function meetingDemands({ plan }: PlanState, inside: (day: Day) => boolean): Demand[] {
  return plan.records.meetings.flatMap((one) => {
    const { date } = one;
    if (date === undefined || !inside(date)) return [];
    const title = one.title ?? plan.duties.find(({ id }) => id === one.duty)?.title ?? one.id;
    const invited = [...one.present, ...one.absent.map(({ unit }) => unit)];
    return [
      ...invited.map((unit): Demand => ({ kind: 'meeting', unit, day: date, id: one.id, title, places: [one.place] })),
      ...one.matters.map(
        (matter): Demand => ({
          kind: 'matter',
          unit: matter.unit,
          day: date,
          id: matter.id,
          title: matter.title,
          places: [matter.place],
        }),
      ),
    ];
  });
}

function noticeDemands({ plan }: PlanState, inside: (day: Day) => boolean): Demand[] {
  return plan.records.notices
    .filter(({ known }) => inside(known))
    .map(
      (one): Demand => ({
        kind: 'notice',
        unit: one.unit,
        day: one.known,
        id: one.id,
        title: one.require,
        places: [one.place],
      }),
    );
}
