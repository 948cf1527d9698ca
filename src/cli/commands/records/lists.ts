/** `… list`: records of a kind, what is open or past its day first. */
import { present } from '../../../ground/present.ts';

import type { Page } from '../../../ground/text/blocks.ts';
import { timesFound } from '../../../pages/papers/order.ts';
import {
  aboutText,
  decisionsPage,
  eventsPage,
  inspectionsPage,
  meetingsPage,
  noticesPage,
  openByInspection,
  openFirst,
  rectificationsPage,
} from '../../../pages/records/lists.ts';
import { unitsVisited } from '../../../plan/demands.ts';
import { stateOn } from '../../../plan/fold.ts';
import { supersededIn } from '../../../plan/ladder.ts';
import type { RecordBase } from '../../../plan/record.ts';
import type { NoticeState, PlanState } from '../../../plan/state.ts';
import type { Context, Ready } from '../../context.ts';
import { pageContext, unitsNamed } from '../../shared.ts';
import type { Given } from '../registry.ts';
import { type ListedRecord, recordsJson } from './shared.ts';

/** Units and openness asked for. */
interface Wanted {
  readonly units: ReadonlySet<string> | undefined;
  readonly onlyOpen: boolean;
}

async function list(
  context: Context,
  given: Given,
  kind: string,
  make: (
    state: PlanState,
    wanted: Wanted,
    ready: Ready,
  ) => { readonly page: () => Page; readonly items: () => readonly ListedRecord[] },
): Promise<number> {
  const ready = await context.ready();
  const state = stateOn(ready.plan, ready.asOf);
  const wanted = { units: unitsNamed(ready.plan, given.options.unit), onlyOpen: given.options.open === true };
  const made = make(state, wanted, ready);
  await context.emit({ document: made.page, json: () => recordsJson(ready, kind, made.items()) });
  return 0;
}

const known = <T extends RecordBase>(state: PlanState, records: readonly T[]) =>
  records.filter((one) => one.known <= state.asOf);

/** `duban notice list`. */
export function notices(context: Context, given: Given): Promise<number> {
  return list(context, given, 'notice', (state, { units, onlyOpen }, ready) => {
    const superseded = supersededIn(state);
    const isOpen = (one: NoticeState) => one.answered === undefined && !superseded.has(one.notice.id);
    const rows = state.notices.filter((one) => (!units || units.has(one.notice.unit)) && (!onlyOpen || isOpen(one)));
    return {
      page: () => noticesPage(state, rows, pageContext(context, ready)),
      items: () =>
        openFirst(rows, (one) => ({ settled: !isOpen(one), day: one.notice.known })).map((one) => ({
          id: one.notice.id,
          units: [one.notice.unit],
          title: one.notice.require,
          date: one.notice.known,
          due: one.notice.answerBy,
          state: one.state,
          daysOverdue: one.daysOverdue,
          details: {
            colour: one.notice.colour,
            about: aboutText(one),
            previous: one.notice.previous ?? null,
            answered: one.answered ?? null,
            superseded: superseded.has(one.notice.id),
          },
          places: one.places,
        })),
    };
  });
}

/** `duban rectify list`. */
export function rectifications(context: Context, given: Given): Promise<number> {
  return list(context, given, 'rectification', (state, { units, onlyOpen }, ready) => {
    const rows = state.rectifications.filter(
      (one) =>
        (one.due !== undefined || one.finding.rectify !== undefined) &&
        (!units || units.has(one.finding.unit)) &&
        (!onlyOpen || one.closed === undefined),
    );
    return {
      page: () => rectificationsPage(state, rows, pageContext(context, ready)),
      items: () =>
        openFirst(rows, (one) => ({ settled: one.closed !== undefined, day: one.due ?? one.found })).map((one) => ({
          id: one.finding.id,
          units: [one.finding.unit],
          title: one.finding.words,
          date: one.found,
          ...present({ due: one.due }),
          state: one.state,
          daysOverdue: one.daysOverdue,
          details: {
            task: one.finding.task ?? null,
            require: one.finding.rectify?.require ?? null,
            replied: one.replied ?? null,
            closed: one.closed ?? null,
            times: timesFound(state, one.finding),
            reopenings: one.reopenings,
          },
          places: one.places,
        })),
    };
  });
}

/** `duban inspect list`. */
export function inspections(context: Context, given: Given): Promise<number> {
  return list(context, given, 'inspection', (state, { units, onlyOpen }, ready) => {
    const openOf = openByInspection(state);
    const rows = known(state, state.plan.records.inspections).filter(
      (one) =>
        (!units || unitsVisited(one).some((unit) => units.has(unit))) && (!onlyOpen || (openOf.get(one.id) ?? 0) > 0),
    );
    return {
      page: () => inspectionsPage(state, rows, pageContext(context, ready)),
      items: () =>
        rows.map((one) => ({
          id: one.id,
          units: unitsVisited(one),
          title: one.title ?? one.id,
          date: one.date,
          state: (openOf.get(one.id) ?? 0) > 0 ? 'open' : 'closed',
          daysOverdue: 0,
          details: {
            mode: one.mode,
            by: one.by,
            findings: one.findings.length,
            orders: one.findings.filter(({ rectify }) => rectify).length,
            rechecks: one.rechecks.length,
            open: openOf.get(one.id) ?? 0,
          },
          places: [one.place],
        })),
    };
  });
}

/** `duban meeting list`. */
export function meetings(context: Context, given: Given): Promise<number> {
  return list(context, given, 'meeting', (state, { units, onlyOpen }, ready) => {
    const matters = state.matters.filter(
      (one) => (!units || units.has(one.matter.unit)) && (!onlyOpen || one.closed === undefined),
    );
    const missing = state.duties.filter(
      (one) => one.duty.settledBy === 'meeting' && one.due !== undefined && /^(missing|due-soon)$/.test(one.state),
    );
    return {
      page: () => meetingsPage(state, matters, missing, pageContext(context, ready)),
      items: () => [
        ...openFirst(matters, (one) => ({ settled: one.closed !== undefined, day: one.matter.by })).map((one) => ({
          id: one.matter.id,
          units: [one.matter.unit],
          title: one.matter.title,
          date: one.assigned,
          due: one.matter.by,
          state: one.state,
          daysOverdue: one.daysOverdue,
          details: { kind: 'matter', closed: one.closed ?? null },
          places: one.places,
        })),
        ...known(state, state.plan.records.meetings).map((one) => ({
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
        })),
      ],
    };
  });
}

/** `duban decide list`. */
export function decisions(context: Context, given: Given): Promise<number> {
  return list(context, given, 'decision', (state, { units }, ready) => {
    const rows = known(state, state.plan.records.decisions).filter(
      (one) => !units || one.items.some((item) => item.unit === undefined || units.has(item.unit)),
    );
    return {
      page: () => decisionsPage(state, rows, pageContext(context, ready)),
      items: () =>
        rows.toReversed().map((one) => ({
          id: one.id,
          units: [...new Set(one.items.flatMap(({ unit }) => unit ?? []))],
          title: one.title ?? one.id,
          date: one.date,
          state: one.refused ? 'refused' : 'approved',
          daysOverdue: 0,
          details: {
            type: one.type,
            by: one.by,
            approver: one.approver ?? null,
            items: one.items.length,
          },
          places: [one.place],
        })),
    };
  });
}

/** `duban event list`. */
export function events(context: Context, given: Given): Promise<number> {
  return list(context, given, 'event', (state, { units, onlyOpen }, ready) => {
    const rows = known(state, state.plan.records.events).filter(
      (one) => (!units || (one.unit !== undefined && units.has(one.unit))) && (!onlyOpen || one.done === undefined),
    );
    return {
      page: () => eventsPage(state, rows, pageContext(context, ready)),
      items: () =>
        rows.map((one) => ({
          id: one.id,
          units: one.unit === undefined ? [] : [one.unit],
          title: one.event,
          date: one.date,
          state: one.done === undefined ? 'open' : 'done',
          daysOverdue: 0,
          details: { task: one.task ?? null, done: one.done ?? null },
          places: [one.place],
        })),
    };
  });
}
