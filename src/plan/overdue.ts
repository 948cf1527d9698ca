/** Everything past its day on a day: undertakings, duty occurrences, rectifications, assigned matters, notices; and what falls due soon. */

import { type Day, daysBetween } from '../ground/calendar/dates.ts';
import type { Period } from '../ground/calendar/period.ts';
import { byText } from '../ground/order.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import { isCounted, type OccurrenceState, type PlanState } from './state.ts';

/** What can be past its day. */
export const OVERDUE_KINDS = ['undertaking', 'duty', 'rectification', 'matter', 'notice'] as const;
export type OverdueKind = (typeof OVERDUE_KINDS)[number];

/** One thing past its day, or due soon when asked for. */
export interface OverdueItem {
  readonly kind: OverdueKind;
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Units that lead the task, or the office for its own duties. */
  readonly lead: readonly string[];
  readonly section?: string;
  readonly task?: string;
  readonly clause?: string;
  /** The duty, or the part of the task that is late. */
  readonly duty?: string;
  readonly part?: string;
  /** The occurrence, e.g. `2010-H1`. */
  readonly period?: string;
  /** The event record that the day runs from, in place of a period. */
  readonly event?: string;
  readonly due: Day;
  /** The day first promised, where an extension moved it. */
  readonly original?: Day;
  /** 0 when only due soon. */
  readonly daysOverdue: number;
  /** overdue, behind-aim, missed, missing, contradicted, reopened, due-soon. */
  readonly state: string;
  readonly wording?: string;
  readonly places: readonly Place[];
}

/** Which items are wanted; an absent field means all. */
export interface OverdueFilter {
  readonly units?: ReadonlySet<string>;
  readonly leads?: ReadonlySet<string>;
  readonly sections?: ReadonlySet<string>;
  readonly kinds?: ReadonlySet<string>;
  /** Also what falls due within so many days. */
  readonly dueWithin?: number;
}

/** Items in a fixed order: kind, then days overdue (most first), then plan order. Aims missed (力争) come with state `behind-aim`. */
export function overdueItems(state: PlanState, filter: OverdueFilter = {}): OverdueItem[] {
  const items = [
    ...undertakings(state),
    ...duties(state),
    ...rectifications(state),
    ...matters(state),
    ...notices(state),
  ];
  return items
    .filter((item) => wanted(item, filter, state.asOf))
    .map((item, order) => ({ item, order }))
    .sort(
      (a, b) =>
        rank(a.item) - rank(b.item) ||
        b.item.daysOverdue - a.item.daysOverdue ||
        byText(a.item.due, b.item.due) ||
        a.order - b.order,
    )
    .map(({ item }) => item);
}

const rank = (item: OverdueItem) => OVERDUE_KINDS.indexOf(item.kind) * 2 + (item.state === 'behind-aim' ? 1 : 0);

function wanted(item: OverdueItem, filter: OverdueFilter, asOf: Day): boolean {
  const past = item.daysOverdue > 0;
  const soon = filter.dueWithin !== undefined && item.due >= asOf && daysBetween(asOf, item.due) <= filter.dueWithin;
  return (
    (past || soon) &&
    (!filter.units || filter.units.has(item.unit)) &&
    (!filter.leads || item.lead.some((unit) => filter.leads!.has(unit))) &&
    (!filter.sections || (item.section !== undefined && filter.sections.has(item.section))) &&
    (!filter.kinds || filter.kinds.has(item.kind))
  );
}

function undertakings(state: PlanState): OverdueItem[] {
  return state.undertakings.flatMap((one): OverdueItem[] => {
    const { undertaking } = one;
    if (!isCounted(one)) return [];
    const base = {
      kind: 'undertaking' as const,
      id: undertaking.id,
      title: undertaking.task.title,
      unit: undertaking.unit,
      lead: undertaking.leads,
      section: undertaking.task.section,
      task: undertaking.task.id,
      ...present({ clause: undertaking.task.clause }),
    };
    return one.dues.flatMap((due, index): OverdueItem[] => {
      const named = {
        ...base,
        ...present({ wording: due.due.deadline.wording }),
        ...(due.due.part !== '' && { part: due.due.part, title: due.due.title }),
      };
      const occurred = index === 0 ? one.occurrences : (due.occurrences ?? []);
      if (occurred.length > 0) {
        return occurred.filter(isAwaited).map((occurrence) => ({
          ...named,
          ...occurrenceName(occurrence.period),
          due: occurrence.due,
          ...present({ original: occurrence.original }),
          daysOverdue: occurrence.daysOverdue,
          state: occurrence.state,
          places: [due.due.place, ...occurrence.places],
        }));
      }
      if (one.closed !== undefined || due.day === undefined || due.done !== undefined || due.schedule === 'standing')
        return [];
      return [
        {
          ...named,
          ...(due.original !== undefined && due.original !== due.day && { original: due.original }),
          due: due.day,
          daysOverdue: state.asOf > due.day ? daysBetween(due.day, state.asOf) : 0,
          state: one.contradicted ? 'contradicted' : one.reopened ? 'reopened' : due.schedule,
          places: [due.due.place, ...(one.claim ? [one.claim.place] : [])],
        },
      ];
    });
  });
}

/** A period is named as such; what is due after an event names the event's record. */
function occurrenceName({ kind, name }: Period): Pick<OverdueItem, 'period' | 'event'> {
  return kind === 'event' ? { event: name } : { period: name };
}

function isAwaited({ state }: OccurrenceState): boolean {
  return state === 'missed' || state === 'overdue' || state === 'open' || state === 'due-soon';
}

function duties(state: PlanState): OverdueItem[] {
  return state.duties.flatMap((one): OverdueItem[] => {
    if (one.due === undefined || (one.state !== 'missing' && one.state !== 'due-soon' && one.state !== 'open'))
      return [];
    return [
      {
        kind: 'duty',
        id: one.id,
        title: one.duty.title,
        unit: one.owner,
        lead: [],
        duty: one.duty.id,
        due: one.due,
        daysOverdue: one.daysLate,
        state: one.state,
        places: [one.duty.place, ...one.places],
        ...present({ clause: one.duty.clause }),
        ...(one.period && occurrenceName(one.period)),
        ...present({ wording: one.duty.deadline.wording }),
      },
    ];
  });
}

function rectifications(state: PlanState): OverdueItem[] {
  return state.rectifications.flatMap((one): OverdueItem[] => {
    if (one.due === undefined || one.closed !== undefined) return [];
    const task = one.finding.task === undefined ? undefined : state.plan.tasks.get(one.finding.task);
    return [
      {
        kind: 'rectification',
        id: one.finding.id,
        title: one.finding.rectify?.require ?? one.finding.words,
        unit: one.finding.unit,
        lead: task?.lead.map(({ unit }) => unit) ?? [],
        due: one.due,
        daysOverdue: one.daysOverdue,
        state: one.state,
        places: one.places,
        ...(task && { task: task.id, section: task.section }),
      },
    ];
  });
}

function matters(state: PlanState): OverdueItem[] {
  return state.matters.flatMap((one): OverdueItem[] => {
    if (one.closed !== undefined || one.state === 'claimed') return [];
    const task = one.matter.task === undefined ? undefined : state.plan.tasks.get(one.matter.task);
    return [
      {
        kind: 'matter',
        id: one.matter.id,
        title: one.matter.title,
        unit: one.matter.unit,
        lead: task?.lead.map(({ unit }) => unit) ?? [],
        due: one.matter.by,
        daysOverdue: one.daysOverdue,
        state: one.state,
        places: one.places,
        ...(task && { task: task.id, section: task.section }),
      },
    ];
  });
}

function notices(state: PlanState): OverdueItem[] {
  return state.notices.flatMap((one): OverdueItem[] => {
    if (one.answered !== undefined) return [];
    return [
      {
        kind: 'notice',
        id: one.notice.id,
        title: one.notice.require,
        unit: one.notice.unit,
        lead: [],
        due: one.notice.answerBy,
        daysOverdue: one.daysOverdue,
        state: one.state,
        places: one.places,
        ...present({ task: one.notice.about.task }),
      },
    ];
  });
}
