/** Lists of records as the public type `duban.records/1`; schema in schema/output/records.schema.json. */
import type { Day } from '../../ground/calendar/dates.ts';
import type { Place } from '../../ground/place.ts';
import { unitsVisited } from '../../plan/demands.ts';
import { supersededIn } from '../../plan/ladder.ts';
import type { Decision, EventRecord, Inspection, Meeting } from '../../plan/records.ts';
import type { MatterState, NoticeState, PlanState, RectificationState } from '../../plan/state.ts';
import { jsonHead, sources } from '../json.ts';
import type { PageContext } from '../pages.ts';
import { timesFound } from '../papers/order.ts';
import { aboutText, openByInspection, openFirst } from './lists.ts';

/** One record, whatever its kind. */
interface Item {
  readonly id: string;
  readonly units: readonly string[];
  readonly title: string;
  readonly date: Day;
  readonly due?: Day | undefined;
  readonly state: string;
  readonly daysOverdue: number;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  readonly places: readonly Place[];
}

function recordsJson(state: PlanState, kind: string, items: readonly Item[], context: PageContext) {
  return {
    ...jsonHead('duban.records/1', state, context),
    kind,
    items: items.map(({ places, due, details, ...item }) => ({
      ...item,
      due: due ?? null,
      details,
      sources: sources(context, places),
    })),
  };
}

/** `duban notice list`. */
export function noticesJson(state: PlanState, notices: readonly NoticeState[], context: PageContext) {
  const superseded = supersededIn(state);
  const settled = (one: NoticeState) => one.answered !== undefined || superseded.has(one.notice.id);
  const list = openFirst(notices, (one) => ({ settled: settled(one), day: one.notice.known }));
  const items = list.map(
    ({ notice, ...one }): Item => ({
      id: notice.id,
      units: [notice.unit],
      title: notice.require,
      date: notice.known,
      due: notice.answerBy,
      state: one.state,
      daysOverdue: one.daysOverdue,
      details: {
        colour: notice.colour,
        about: aboutText({ notice }),
        previous: notice.previous ?? null,
        answered: one.answered ?? null,
        superseded: superseded.has(notice.id),
      },
      places: one.places,
    }),
  );
  return recordsJson(state, 'notice', items, context);
}

/** `duban rectify list`. */
export function rectificationsJson(state: PlanState, rows: readonly RectificationState[], context: PageContext) {
  const list = openFirst(rows, (one) => ({ settled: one.closed !== undefined, day: one.due ?? one.found }));
  const items = list.map(
    ({ finding, ...one }): Item => ({
      id: finding.id,
      units: [finding.unit],
      title: finding.words,
      date: one.found,
      due: one.due,
      state: one.state,
      daysOverdue: one.daysOverdue,
      details: {
        task: finding.task ?? null,
        require: finding.rectify?.require ?? null,
        replied: one.replied ?? null,
        closed: one.closed ?? null,
        times: timesFound(state, finding),
        reopenings: one.reopenings,
      },
      places: one.places,
    }),
  );
  return recordsJson(state, 'rectification', items, context);
}

/** `duban inspect list`. */
export function inspectionsJson(state: PlanState, inspections: readonly Inspection[], context: PageContext) {
  const openOf = openByInspection(state);
  const items = inspections.map((one): Item => {
    const open = openOf.get(one.id) ?? 0;
    return {
      id: one.id,
      units: unitsVisited(one),
      title: one.title ?? one.id,
      date: one.date,
      state: open > 0 ? 'open' : 'closed',
      daysOverdue: 0,
      details: {
        mode: one.mode,
        by: one.by,
        findings: one.findings.length,
        orders: one.findings.filter(({ rectify }) => rectify).length,
        rechecks: one.rechecks.length,
        open,
      },
      places: [one.place],
    };
  });
  return recordsJson(state, 'inspection', items, context);
}

/** `duban meeting list`: matters, then the meetings themselves. */
export function meetingsJson(
  state: PlanState,
  matters: readonly MatterState[],
  meetings: readonly Meeting[],
  context: PageContext,
) {
  const list = openFirst(matters, (one) => ({ settled: one.closed !== undefined, day: one.matter.by }));
  const items = [
    ...list.map(
      ({ matter, ...one }): Item => ({
        id: matter.id,
        units: [matter.unit],
        title: matter.title,
        date: one.assigned,
        due: matter.by,
        state: one.state,
        daysOverdue: one.daysOverdue,
        details: { kind: 'matter', closed: one.closed ?? null },
        places: one.places,
      }),
    ),
    ...meetings.map(
      (one): Item => ({
        id: one.id,
        units: one.present,
        title: one.title ?? one.id,
        date: one.known,
        state: one.date === undefined ? 'not-held' : 'held',
        daysOverdue: 0,
        details: {
          kind: 'meeting',
          duty: one.duty,
          period: one.period,
          absent: one.absent.length,
          reason: one.notHeld?.reason ?? null,
        },
        places: [one.place],
      }),
    ),
  ];
  return recordsJson(state, 'meeting', items, context);
}

/** `duban decide list`. */
export function decisionsJson(state: PlanState, decisions: readonly Decision[], context: PageContext) {
  const items = decisions.toReversed().map(
    (one): Item => ({
      id: one.id,
      units: [...new Set(one.items.flatMap(({ unit }) => unit ?? []))],
      title: one.title ?? one.id,
      date: one.date,
      state: one.refused ? 'refused' : 'approved',
      daysOverdue: 0,
      details: { type: one.type, by: one.by, approver: one.approver ?? null, items: one.items.length },
      places: [one.place],
    }),
  );
  return recordsJson(state, 'decision', items, context);
}

/** `duban event list`. */
export function eventsJson(state: PlanState, events: readonly EventRecord[], context: PageContext) {
  const items = events.map(
    (one): Item => ({
      id: one.id,
      units: one.unit === undefined ? [] : [one.unit],
      title: one.event,
      date: one.date,
      state: one.done === undefined ? 'open' : 'done',
      daysOverdue: 0,
      details: { task: one.task ?? null, done: one.done ?? null },
      places: [one.place],
    }),
  );
  return recordsJson(state, 'event', items, context);
}
