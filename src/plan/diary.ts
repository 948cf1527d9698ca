/** The dated things of each unit and of the office between two days, for calendars and reminders: what comes, what is past, what is settled. */

import type { Day } from '../ground/calendar/dates.ts';
import { byText } from '../ground/order.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import { dutyStates } from './duties.ts';
import type { OverdueKind } from './overdue.ts';
import { OFFICE } from './plan.ts';
import { seenOn } from './seen.ts';
import type { DutyState, OccurrenceState, PlanState, UndertakingState } from './state.ts';

/** What an entry is about: the kinds that can be past their day, a step on the way, and a meeting that others call. */
export type DiaryKind = OverdueKind | 'milestone' | 'meeting';

/** `ahead`: still to come; `past`: past its day and not settled; `settled`: done, answered, excused; `cancelled`: nobody owes it any more. */
export type DiaryState = 'ahead' | 'past' | 'settled' | 'cancelled';

/** One dated thing. `id` stays the same while its day moves, so that a calendar which knows it moves it too. */
export interface DiaryEntry {
  readonly id: string;
  readonly kind: DiaryKind;
  /** The unit that answers for it, or {@link OFFICE}. */
  readonly owner: string;
  readonly title: string;
  /** The number under which the plan knows it: a task or part, a duty, a finding, a matter, a notice. */
  readonly number: string;
  /** A period (`2010-H1`) of what recurs. */
  readonly period?: string;
  readonly day: Day;
  /** The day first promised, where a decision moved it. */
  readonly original?: Day;
  readonly state: DiaryState;
  /** A wish (力争), never overdue. */
  readonly aim: boolean;
  readonly places: readonly Place[];
}

/** Every entry whose day lies in `from` to `until`, both included, by day, then kind, then id. Records after the state's day are not seen. */
export function diaryOf(state: PlanState, from: Day, until: Day): DiaryEntry[] {
  const duties = dutyStates(state.plan, seenOn(state.plan, state.asOf), until);
  return [
    ...state.undertakings.flatMap((one) => [...undertaking(state, one), ...milestones(state, one)]),
    ...duties.flatMap((one) => [...duty(state, one), ...attendance(state, one)]),
    ...rectifications(state),
    ...matters(state),
    ...notices(state),
  ]
    .filter(({ day }) => day >= from && day <= until)
    .sort((a, b) => byText(a.day, b.day) || byText(a.kind, b.kind) || byText(a.id, b.id));
}

function when(state: PlanState, day: Day, settled: boolean): DiaryState {
  if (settled) return 'settled';
  return state.asOf > day ? 'past' : 'ahead';
}

/** An undertaking that somebody must deliver; the supervision of others as lead has no day of its own. */
function delivers({ undertaking }: UndertakingState): boolean {
  return undertaking.delivers && undertaking.role !== 'lead';
}

function undertaking(state: PlanState, one: UndertakingState): DiaryEntry[] {
  if (!delivers(one)) return [];
  const { undertaking: own, cancelled } = one;
  return one.dues.flatMap((due, index): DiaryEntry[] => {
    const part = due.due.part;
    const base = {
      kind: 'undertaking' as const,
      owner: own.unit,
      title: part === '' ? own.task.title : due.due.title,
      number: part === '' ? own.task.id : part,
      aim: due.firmness !== 'firm',
    };
    const id = part === '' ? own.id : `${own.id}#${part}`;
    const occurred = index === 0 ? one.occurrences : (due.occurrences ?? []);
    if (occurred.length > 0) return occurred.map((each) => occurrence(base, id, cancelled, each, due.due.place));
    if (due.day === undefined) return [];
    const settled = one.closed !== undefined || due.done !== undefined || (index === 0 && one.done !== undefined);
    return [
      {
        ...base,
        id,
        day: due.day,
        state: cancelled ? 'cancelled' : when(state, due.day, settled && !one.contradicted && !one.reopened),
        places: [due.due.place],
        ...(due.original !== undefined && due.original !== due.day && { original: due.original }),
      },
    ];
  });
}

function occurrence(
  base: Pick<DiaryEntry, 'kind' | 'owner' | 'title' | 'number' | 'aim'>,
  id: string,
  cancelled: boolean,
  one: OccurrenceState,
  place: Place,
): DiaryEntry {
  const settled = one.state === 'done' || one.state === 'done-late' || one.state === 'excused';
  const past = one.state === 'missed' || one.state === 'overdue';
  return {
    ...base,
    id: `${id}@${one.period.name}`,
    period: one.period.name,
    day: one.due,
    state: cancelled ? 'cancelled' : settled ? 'settled' : past ? 'past' : 'ahead',
    places: [place, ...one.places],
    ...present({ original: one.original }),
  };
}

function milestones(state: PlanState, one: UndertakingState): DiaryEntry[] {
  if (!delivers(one)) return [];
  return one.milestones.flatMap(({ milestone, due, done }): DiaryEntry[] =>
    due === undefined
      ? []
      : [
          {
            id: `${one.undertaking.id}!${milestone.id}`,
            kind: 'milestone',
            owner: one.undertaking.unit,
            title: milestone.title,
            number: one.undertaking.task.id,
            day: due,
            state: one.cancelled ? 'cancelled' : when(state, due, done !== undefined || one.closed !== undefined),
            aim: false,
            places: [milestone.place],
          },
        ],
  );
}

function duty(state: PlanState, one: DutyState): DiaryEntry[] {
  if (one.due === undefined) return [];
  return [
    {
      id: one.id,
      kind: 'duty',
      owner: one.owner,
      title: one.duty.title,
      number: one.duty.id,
      day: one.due,
      state: when(state, one.due, one.met !== undefined || one.state === 'excused'),
      aim: false,
      places: [one.duty.place, ...one.places],
      ...(one.period && { period: one.period.name }),
    },
  ];
}

/** Those who are to attend a meeting want its last day in their calendars as well. */
function attendance(state: PlanState, one: DutyState): DiaryEntry[] {
  if (one.duty.settledBy !== 'meeting') return [];
  return one.duty.participants
    .filter((unit) => unit !== one.owner && unit !== OFFICE)
    .flatMap((unit) => duty(state, one).map((entry) => ({ ...entry, kind: 'meeting', owner: unit }) as DiaryEntry));
}

function rectifications(state: PlanState): DiaryEntry[] {
  return state.rectifications.flatMap(({ finding, due, closed, places }): DiaryEntry[] =>
    due === undefined
      ? []
      : [
          {
            id: finding.id,
            kind: 'rectification',
            owner: finding.unit,
            title: finding.rectify?.require ?? finding.words,
            number: finding.id,
            day: due,
            state: when(state, due, closed !== undefined),
            aim: false,
            places,
          },
        ],
  );
}

function matters(state: PlanState): DiaryEntry[] {
  return state.matters.map(
    ({ matter, closed, state: stands, places }): DiaryEntry => ({
      id: matter.id,
      kind: 'matter',
      owner: matter.unit,
      title: matter.title,
      number: matter.id,
      day: matter.by,
      state: when(state, matter.by, closed !== undefined || stands === 'claimed'),
      aim: false,
      places,
    }),
  );
}

function notices(state: PlanState): DiaryEntry[] {
  return state.notices.map(
    ({ notice, answered, places }): DiaryEntry => ({
      id: notice.id,
      kind: 'notice',
      owner: notice.unit,
      title: notice.require,
      number: notice.id,
      day: notice.answerBy,
      state: when(state, notice.answerBy, answered !== undefined),
      aim: false,
      places,
    }),
  );
}

/** One thing that several units owe, as the office watches it: every unit's own entry is among `each`, in plan order. */
export interface GatheredEntry extends DiaryEntry {
  readonly each: readonly DiaryEntry[];
}

/**
 * The office's view: its own entries, and those of units gathered where several owe the same thing. A gathered entry stands on the
 * earliest day that is still open (on the last one when all are settled), so that one id is enough however the days move. Meetings
 * that the office calls are its own duties and not listed again. `order`: the units as the plan lists them.
 */
export function gathered(entries: readonly DiaryEntry[], order: readonly string[]): GatheredEntry[] {
  const rank = new Map(order.map((unit, index) => [unit, index]));
  const rankOf = ({ owner }: DiaryEntry) => rank.get(owner) ?? -1;
  const groups = new Map<string, DiaryEntry[]>();
  for (const entry of entries) {
    if (entry.kind === 'meeting') continue;
    const shared = entry.owner !== OFFICE && (entry.kind === 'undertaking' || entry.kind === 'duty');
    const thing = entry.period === undefined ? entry.number : `${entry.number}@${entry.period}`;
    const key = shared ? `${entry.kind}:${thing}` : `${entry.kind}:${entry.id}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups]
    .map(([key, each]) => ({
      ...speaking(each),
      id: key.slice(key.indexOf(':') + 1),
      each: [...each].sort((a, b) => rankOf(a) - rankOf(b)),
    }))
    .sort((a, b) => byText(a.day, b.day) || byText(a.kind, b.kind) || byText(a.id, b.id));
}

/** The entry that a group is shown as. Entries come in the order of their days. */
function speaking(each: readonly DiaryEntry[]): DiaryEntry {
  return each.find(({ state }) => state === 'past' || state === 'ahead') ?? each.at(-1)!;
}
