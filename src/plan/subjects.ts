/** What a notice can be about: every open thing that a unit owes, each under one id, with the words by which a notice names it. */

import type { Day } from '../ground/calendar/dates.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import { type OverdueItem, type OverdueKind, overdueItems } from './overdue.ts';
import { OFFICE } from './plan.ts';
import type { Notice } from './records.ts';
import { isCounted, type Pace, type PlanState } from './state.ts';

/** One open thing on a day. */
export interface Subject {
  /** As people type it: `3.2/市法院`, `3.2.1/市法院`, `1.1@2010/市法院`, `half-year-report@2010-H1/市法院`, or the id of a finding or matter. */
  readonly id: string;
  readonly kind: Exclude<OverdueKind, 'notice'>;
  readonly unit: string;
  readonly title: string;
  /** How a notice names it. */
  readonly about: Notice['about'];
  /** Absent where the plan gives none; then only pace can be behind. */
  readonly due?: Day;
  /** The day first promised, where an extension moved it. */
  readonly original?: Day;
  /** 0 when not past. */
  readonly daysOverdue: number;
  /** overdue, missed, missing, contradicted, reopened, behind-pace, behind-aim, due-soon, open … */
  readonly state: string;
  readonly pace?: Pace;
  /** Clause of the plan that asks for it. */
  readonly clause?: string;
  /** The occurrence, e.g. `2010-H1`. */
  readonly period?: string;
  readonly places: readonly Place[];
}

/** Everything open on the day, in the order of the overdue list. What the office itself owes is left out: nobody sends himself a notice. */
export function subjectsOn(state: PlanState): Subject[] {
  const paces = new Map(state.undertakings.map((one) => [one.undertaking.id, one.pace]));
  const listed = overdueItems(state, { dueWithin: Number.MAX_SAFE_INTEGER })
    .filter(({ kind, unit }) => kind !== 'notice' && unit !== OFFICE)
    .map((item) => subjectOf(item, item.part === undefined ? paces.get(item.id) : undefined));
  const known = new Set(listed.map(({ id }) => id));
  const dateless = state.undertakings
    .filter((one) => isCounted(one) && one.schedule === 'behind-pace' && !known.has(one.undertaking.id))
    .map(
      ({ undertaking, pace }): Subject => ({
        id: undertaking.id,
        kind: 'undertaking',
        unit: undertaking.unit,
        title: undertaking.task.title,
        about: { task: undertaking.task.id },
        daysOverdue: 0,
        state: 'behind-pace',
        places: [undertaking.place],
        ...present({ clause: undertaking.task.clause, pace }),
      }),
    );
  return [...listed, ...dateless];
}

function subjectOf(item: OverdueItem, pace: Pace | undefined): Subject {
  return {
    id: subjectId(item),
    kind: item.kind as Subject['kind'],
    unit: item.unit,
    title: item.title,
    about: aboutOf(item),
    due: item.due,
    daysOverdue: item.daysOverdue,
    state: item.state,
    places: item.places,
    ...present({ original: item.original, clause: item.clause, period: item.period, pace }),
  };
}

/** The id of an item, with its part or its occurrence in it. */
export function subjectId(item: Pick<OverdueItem, 'kind' | 'id' | 'task' | 'part' | 'period' | 'event'>): string {
  if (item.kind !== 'undertaking') return item.id;
  const rest = item.id.slice((item.task ?? '').length);
  const occurrence = item.period ?? item.event;
  return `${item.part ?? item.task ?? ''}${occurrence === undefined ? '' : `@${occurrence}`}${rest}`;
}

function aboutOf(item: OverdueItem): Notice['about'] {
  const period = item.period === undefined ? {} : { for: item.period };
  switch (item.kind) {
    case 'undertaking':
      return { task: item.part ?? item.task ?? item.id, ...period };
    case 'duty':
      return { duty: item.duty ?? item.id, ...period };
    case 'matter':
      return { matter: item.id };
    default:
      return { finding: item.id };
  }
}

/** Whether two notices, or a notice and a subject, are about the same thing. */
export function sameAbout(a: Notice['about'], b: Notice['about']): boolean {
  return (['task', 'duty', 'for', 'finding', 'matter'] as const).every((key) => a[key] === b[key]);
}
