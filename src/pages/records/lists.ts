/** Lists of records as pages: what is open or past its day first. */

import { daysBetween } from '../../ground/calendar/dates.ts';
import { byText } from '../../ground/order.ts';
import type { Place } from '../../ground/place.ts';
import type { Block, Column, Page, Run, Text } from '../../ground/text/blocks.ts';
import { unitsVisited } from '../../plan/demands.ts';
import { supersededIn } from '../../plan/ladder.ts';
import type { Decision, EventRecord, Inspection, Meeting } from '../../plan/records.ts';
import type { DutyState, MatterState, NoticeState, PlanState, RectificationState } from '../../plan/state.ts';
import { pageWords } from '../../words/pages.ts';
import { paperWords } from '../../words/papers.ts';
import { type RecordWords, recordWords } from '../../words/records.ts';
import { cited, ownerName, type PageContext, page } from '../pages.ts';
import { whatOf } from '../papers/decision.ts';
import { meetingTitle } from '../papers/minutes.ts';
import { timesFound } from '../papers/order.ts';

/** What is still open comes first, the longest overdue before the rest; what is settled after it, the newest first. */
export function openFirst<T extends { readonly daysOverdue: number }>(
  list: readonly T[],
  of: (one: T) => { readonly settled: boolean; readonly day: string },
): T[] {
  const open = list.filter((one) => !of(one).settled);
  const settled = list.filter((one) => of(one).settled);
  return [
    ...open.sort((a, b) => b.daysOverdue - a.daysOverdue || byText(of(a).day, of(b).day)),
    ...settled.sort((a, b) => byText(of(b).day, of(a).day)),
  ];
}

/** How many days are left, or how many have gone by. */
function daysCell(state: PlanState, due: string | undefined, settled: boolean, context: PageContext): Text {
  const { common, pages } = pageWords(context.lang);
  if (due === undefined || settled) return '';
  if (state.asOf > due) return [{ text: common.days(daysBetween(due, state.asOf)), tone: 'red' }];
  return [{ text: pages.overdue.soon(daysBetween(state.asOf, due)), tone: 'yellow' }];
}

function stateCell(name: string, daysOverdue: number, context: PageContext): Run[] {
  const { common } = pageWords(context.lang);
  return [{ text: common.state[name] ?? name, ...(daysOverdue > 0 && { tone: 'red' as const }) }];
}

/** Lists name the source only where there is room for it. */
function sourceColumn(words: RecordWords): Column {
  return { title: words.columns.source, weight: 2, minColumns: 150 };
}

function listPage(
  state: PlanState,
  context: PageContext,
  title: string,
  counts: readonly string[],
  blocks: readonly Block[],
): Page {
  const words = recordWords(context.lang);
  const opening: Block = {
    type: 'paragraph',
    text: counts.length === 0 ? words.empty : words.summary(pageWords(context.lang).common.list(counts)),
  };
  return page(state, context, title, [opening, ...blocks]);
}

/** `duban notice list`. */
export function noticesPage(state: PlanState, notices: readonly NoticeState[], context: PageContext): Page {
  const words = recordWords(context.lang);
  const { columns } = words;
  const superseded = supersededIn(state);
  const settled = (one: NoticeState) => one.answered !== undefined || superseded.has(one.notice.id);
  const list = openFirst(notices, (one) => ({ settled: settled(one), day: one.notice.known }));
  const open = list.filter((one) => !settled(one));
  const tone = { blue: 'blue', yellow: 'yellow', red: 'red' } as const;
  return listPage(
    state,
    context,
    words.titles.notices,
    [
      ...(list.length > 0 ? [words.counted(words.kinds.notices, list.length)] : []),
      ...(open.length > 0 ? [words.counted(words.unanswered, open.length)] : []),
    ],
    list.length === 0
      ? []
      : [
          {
            type: 'table',
            columns: [
              { title: columns.colour, nowrap: true },
              { title: columns.id, weight: 2 },
              { title: columns.unit, weight: 1 },
              { title: columns.about, weight: 2, minColumns: 120 },
              { title: columns.require, weight: 3 },
              { title: columns.answerBy, nowrap: true },
              { title: columns.days, nowrap: true, align: 'right', minColumns: 100 },
              { title: columns.state, nowrap: true },
              { title: columns.answered, nowrap: true, minColumns: 140 },
              sourceColumn(words),
            ],
            rows: list.map((one): Text[] => [
              [{ text: words.colours[one.notice.colour], tone: tone[one.notice.colour] }],
              one.notice.id,
              one.notice.unit,
              aboutText(one),
              one.notice.require,
              one.notice.answerBy,
              daysCell(state, one.notice.answerBy, settled(one), context),
              one.answered === undefined && superseded.has(one.notice.id)
                ? words.superseded
                : stateCell(one.state, one.daysOverdue, context),
              one.answered ?? '',
              cited(context, one.places),
            ]),
          },
        ],
  );
}

/** What a notice is about, by ids. */
export function aboutText({ notice: { about, unit } }: Pick<NoticeState, 'notice'>): string {
  if (about.finding !== undefined) return about.finding;
  if (about.matter !== undefined) return about.matter;
  return `${about.task ?? about.duty ?? ''}${about.for === undefined ? '' : `@${about.for}`}/${unit}`;
}

/** `duban rectify list`. */
export function rectificationsPage(
  state: PlanState,
  rectifications: readonly RectificationState[],
  context: PageContext,
): Page {
  const words = recordWords(context.lang);
  const { columns } = words;
  const settled = (one: RectificationState) => one.closed !== undefined;
  const list = openFirst(rectifications, (one) => ({ settled: settled(one), day: one.due ?? one.found }));
  const open = list.filter((one) => !settled(one));
  const late = open.filter(({ daysOverdue }) => daysOverdue > 0);
  return listPage(
    state,
    context,
    words.titles.rectifications,
    [
      ...(list.length > 0 ? [words.counted(words.kinds.rectifications, list.length)] : []),
      ...(open.length > 0 ? [words.counted(words.open, open.length)] : []),
      ...(late.length > 0 ? [words.counted(words.late, late.length)] : []),
    ],
    list.length === 0
      ? []
      : [
          {
            type: 'table',
            columns: [
              { title: columns.id, weight: 2 },
              { title: columns.unit, weight: 1 },
              { title: columns.task, nowrap: true, minColumns: 90 },
              { title: columns.found, nowrap: true, minColumns: 100 },
              { title: columns.words, weight: 3 },
              { title: columns.require, weight: 3, minColumns: 120 },
              { title: columns.due, nowrap: true },
              { title: columns.days, nowrap: true, align: 'right' },
              { title: columns.state, nowrap: true },
              { title: columns.replied, nowrap: true, minColumns: 120 },
              { title: columns.times, nowrap: true, align: 'right', minColumns: 90 },
              { title: columns.reopenings, nowrap: true, align: 'right', minColumns: 90 },
              sourceColumn(words),
            ],
            rows: list.map((one): Text[] => [
              one.finding.id,
              one.finding.unit,
              one.finding.task ?? '',
              one.found,
              one.finding.words,
              one.finding.rectify?.require ?? '',
              one.due ?? '',
              daysCell(state, one.due, settled(one), context),
              stateCell(one.state, one.daysOverdue, context),
              one.replied ?? '',
              String(timesFound(state, one.finding)),
              String(one.reopenings),
              cited(context, one.places),
            ]),
            note: words.timesNote,
          },
        ],
  );
}

/** `duban inspect list`: inspections with the number of what each found; those with something open first. */
export function inspectionsPage(state: PlanState, inspections: readonly Inspection[], context: PageContext): Page {
  const words = recordWords(context.lang);
  const papers = paperWords(context.lang);
  const { common } = pageWords(context.lang);
  const { columns } = words;
  const openOf = openByInspection(state);
  const list = [...inspections].sort(
    (a, b) => Number((openOf.get(b.id) ?? 0) > 0) - Number((openOf.get(a.id) ?? 0) > 0) || byText(b.date, a.date),
  );
  const open = list.filter((one) => (openOf.get(one.id) ?? 0) > 0);
  return listPage(
    state,
    context,
    words.titles.inspections,
    [
      ...(list.length > 0 ? [words.counted(words.kinds.inspections, list.length)] : []),
      ...(open.length > 0 ? [words.counted(words.withOpen, open.length)] : []),
    ],
    list.length === 0
      ? []
      : [
          {
            type: 'table',
            columns: [
              { title: columns.date, nowrap: true },
              { title: columns.id, weight: 2 },
              { title: columns.mode, nowrap: true },
              { title: columns.title, weight: 2, minColumns: 100 },
              { title: columns.by, weight: 2, minColumns: 120 },
              { title: columns.visited, weight: 3 },
              { title: columns.findings, nowrap: true, align: 'right' },
              { title: columns.orders, nowrap: true, align: 'right' },
              { title: columns.open, nowrap: true, align: 'right' },
              sourceColumn(words),
            ],
            rows: list.map((one): Text[] => {
              const left = openOf.get(one.id) ?? 0;
              return [
                one.date,
                one.id,
                papers.mode[one.mode],
                one.title ?? '',
                one.by,
                common.list(unitsVisited(one)),
                String(one.findings.length),
                String(one.findings.filter(({ rectify }) => rectify).length),
                left === 0 ? '0' : [{ text: String(left), tone: 'red' }],
                cited(context, [one.place]),
              ];
            }),
          },
        ],
  );
}

/** How many findings of each inspection are ordered to be made good and are not. */
export function openByInspection(state: PlanState): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of state.rectifications) {
    if (one.due === undefined || one.closed !== undefined) continue;
    counts.set(one.inspection, (counts.get(one.inspection) ?? 0) + 1);
  }
  return counts;
}

/** `duban meeting list`: assigned matters, what is open first; then meetings, with those that are due and not held. */
export function meetingsPage(
  state: PlanState,
  matters: readonly MatterState[],
  missing: readonly DutyState[],
  context: PageContext,
): Page {
  const words = recordWords(context.lang);
  const list = openFirst(matters, (one) => ({ settled: isSettled(one), day: one.matter.by }));
  const open = list.filter((one) => !isSettled(one));
  const meetings = state.plan.records.meetings.filter(({ known }) => known <= state.asOf).toReversed();
  return listPage(
    state,
    context,
    words.titles.meetings,
    [
      ...(meetings.length > 0 ? [words.counted(words.kinds.meetings, meetings.length)] : []),
      ...(missing.length > 0 ? [words.counted(words.notHeldYet, missing.length)] : []),
      ...(list.length > 0 ? [words.counted(words.kinds.matters, list.length)] : []),
      ...(open.length > 0 ? [words.counted(words.openMatters, open.length)] : []),
    ],
    [
      ...(list.length === 0
        ? []
        : ([
            { type: 'heading', level: 1, text: words.kinds.matters },
            matterTable(state, list, context),
          ] satisfies Block[])),
      { type: 'heading', level: 1, text: words.kinds.meetings },
      meetingTable(state, meetings, missing, context),
    ],
  );
}

function isSettled({ closed }: MatterState): boolean {
  return closed !== undefined;
}

function matterTable(state: PlanState, list: readonly MatterState[], context: PageContext): Block {
  const words = recordWords(context.lang);
  const { columns } = words;
  return {
    type: 'table',
    columns: [
      { title: columns.id, weight: 1 },
      { title: columns.unit, weight: 1 },
      { title: columns.matter, weight: 3 },
      { title: columns.assigned, nowrap: true, minColumns: 100 },
      { title: columns.due, nowrap: true },
      { title: columns.days, nowrap: true, align: 'right' },
      { title: columns.state, nowrap: true },
      { title: columns.closed, nowrap: true, minColumns: 90 },
      sourceColumn(words),
    ],
    rows: list.map((one): Text[] => [
      one.matter.id,
      one.matter.unit,
      one.matter.title,
      one.assigned,
      one.matter.by,
      one.state === 'claimed' ? '' : daysCell(state, one.matter.by, isSettled(one), context),
      stateCell(one.state, one.daysOverdue, context),
      one.closed ?? '',
      cited(context, one.places),
    ]),
  };
}

function meetingTable(
  state: PlanState,
  meetings: readonly Meeting[],
  missing: readonly DutyState[],
  context: PageContext,
): Block {
  const words = recordWords(context.lang);
  const { common } = pageWords(context.lang);
  const { columns } = words;
  const seriesOf = (id: string) => state.plan.duties.find((duty) => duty.id === id)?.title ?? id;
  return {
    type: 'table',
    columns: [
      { title: columns.date, nowrap: true },
      { title: columns.id, weight: 2 },
      { title: columns.series, weight: 2, minColumns: 100 },
      { title: columns.period, nowrap: true },
      { title: columns.title, weight: 3, minColumns: 90 },
      { title: columns.present, nowrap: true, align: 'right' },
      { title: columns.absent, weight: 2 },
      { title: columns.state, nowrap: true },
      sourceColumn(words),
    ],
    rows: [
      ...missing.map((one): Text[] => [
        '',
        '',
        one.duty.title,
        one.period === undefined ? '' : common.period(one.period.name),
        one.duty.title,
        '',
        '',
        [{ text: common.state[one.state] ?? one.state, tone: one.daysLate > 0 ? 'red' : 'yellow' }],
        cited(context, [one.duty.place]),
      ]),
      ...meetings.map((one): Text[] => [
        one.known,
        one.id,
        seriesOf(one.duty),
        common.period(one.period),
        meetingTitle(state, one, context),
        one.date === undefined ? '' : String(one.present.length),
        common.list(one.absent.map(({ unit, reason }) => words.away(unit, reason))),
        one.date === undefined ? words.notHeld : words.held,
        cited(context, [one.place]),
      ]),
    ],
  };
}

/** `duban decide list`: the newest first. */
export function decisionsPage(state: PlanState, decisions: readonly Decision[], context: PageContext): Page {
  const words = recordWords(context.lang);
  const papers = paperWords(context.lang);
  const { columns } = words;
  const rows = decisions.toReversed().flatMap((decision) => decision.items.map((item) => ({ decision, item })));
  return listPage(
    state,
    context,
    words.titles.decisions,
    decisions.length > 0 ? [words.counted(words.kinds.decisions, decisions.length)] : [],
    rows.length === 0
      ? []
      : [
          {
            type: 'table',
            columns: [
              { title: columns.date, nowrap: true },
              { title: columns.type, nowrap: true },
              { title: columns.unit, weight: 1 },
              { title: columns.what, weight: 3 },
              { title: columns.content, weight: 2 },
              { title: columns.result, nowrap: true, minColumns: 90 },
              { title: columns.reason, weight: 3, minColumns: 120 },
              { title: columns.approver, weight: 1, minColumns: 100 },
              { title: columns.id, weight: 2, minColumns: 100 },
              sourceColumn(words),
            ],
            rows: rows.map(({ decision, item }): Text[] => [
              decision.date,
              papers.decision[decision.type],
              item.unit === undefined ? '' : ownerName(context.lang, item.unit),
              whatOf(state, item, context),
              words.moved({
                from: item.from,
                to: item.to,
                on: item.on,
                change: item.change === undefined ? undefined : papers.change[item.change],
                grounds: item.grounds === undefined ? undefined : papers.grounds[item.grounds],
                amount: item.amount,
              }),
              decision.refused ? [{ text: papers.decided.refused, tone: 'red' }] : papers.decided.approved,
              item.reason ?? '',
              decision.approver ?? papers.vacant,
              decision.id,
              cited(context, [item.place]),
            ]),
          },
        ],
  );
}

/** `duban event list`: what has no day of being done first. */
export function eventsPage(state: PlanState, events: readonly EventRecord[], context: PageContext): Page {
  const words = recordWords(context.lang);
  const { columns } = words;
  const list = [...events].sort(
    (a, b) => Number(a.done !== undefined) - Number(b.done !== undefined) || byText(b.date, a.date),
  );
  const titleOf = (event: string) => state.plan.duties.find(({ id }) => id === event)?.title ?? event;
  return listPage(
    state,
    context,
    words.titles.events,
    list.length > 0 ? [words.counted(words.kinds.events, list.length)] : [],
    list.length === 0
      ? []
      : [
          {
            type: 'table',
            columns: [
              { title: columns.date, nowrap: true },
              { title: columns.event, weight: 3 },
              { title: columns.unit, weight: 1 },
              { title: columns.task, nowrap: true },
              { title: columns.done, nowrap: true },
              { title: columns.id, weight: 2, minColumns: 90 },
              sourceColumn(words),
            ],
            rows: list.map((one): Text[] => [
              one.date,
              titleOf(one.event),
              one.unit ?? '',
              one.task ?? '',
              one.done ?? [{ text: words.notDone, tone: 'yellow' }],
              one.id,
              cited(context, [one.place] as readonly Place[]),
            ]),
          },
        ],
  );
}
