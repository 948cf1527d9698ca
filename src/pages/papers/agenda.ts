/**
 * The paper for the next meeting of a series: who is expected, what moved since the last one, what it assigned, what is
 * overdue and what falls due, made from the records; and a draft of the agenda from these.
 */
import type { Diff } from '../../diff/diff.ts';
import { daysBetween } from '../../ground/calendar/dates.ts';
import type { Block, Page, Text } from '../../ground/text/blocks.ts';
import { supersededIn } from '../../plan/ladder.ts';
import { type OverdueItem, overdueItems } from '../../plan/overdue.ts';
import type { Duty } from '../../plan/plan.ts';
import type { Meeting } from '../../plan/records.ts';
import type { MatterState, PlanState } from '../../plan/state.ts';
import { subjectId } from '../../plan/subjects.ts';
import { pageWords } from '../../words/pages.ts';
import { paperWords } from '../../words/papers.ts';
import { recordWords } from '../../words/records.ts';
import { jsonHead, sources } from '../json.ts';
import { ownerName, type PageContext, page } from '../pages.ts';
import { personName } from './letter.ts';

/** What the agenda is made from. */
export interface AgendaBasis {
  readonly state: PlanState;
  readonly duty: Duty;
  /** The period that the meeting is for, e.g. `2010-Q4`. */
  readonly period: string;
  /** The last meeting of the series that was held. */
  readonly last: Meeting | undefined;
  /** From the day of the last meeting, or from the plan's first day. */
  readonly diff: Diff;
  /** Days ahead for what falls due. */
  readonly ahead: number;
}

/** Matters to speak of: assigned by this series and not closed. */
export function mattersOpen({ state, duty }: Pick<AgendaBasis, 'state' | 'duty'>): MatterState[] {
  const own = new Set(
    state.plan.records.meetings.filter((one) => one.duty === duty.id).flatMap((one) => one.matters.map(({ id }) => id)),
  );
  return state.matters.filter(({ matter, closed }) => own.has(matter.id) && closed === undefined);
}

/** The proposed items in order. */
export function agendaItems(basis: AgendaBasis, lang: PageContext['lang']): string[] {
  const { agenda: words } = recordWords(lang);
  const { state } = basis;
  const late = overdueItems(state);
  const open = mattersOpen(basis);
  const rectify = state.rectifications.filter((one) => one.due !== undefined && one.closed === undefined);
  const lateCount = (kind: OverdueItem['kind']) => late.filter((item) => item.kind === kind).length;
  return [
    words.hear(basis.last?.date),
    ...(open.length > 0 ? [words.matters(open.length)] : []),
    ...(lateCount('undertaking') + lateCount('duty') > 0
      ? [words.overdue(lateCount('undertaking') + lateCount('duty'))]
      : []),
    ...(rectify.length > 0 ? [words.rectify(rectify.length, lateCount('rectification'))] : []),
    words.next,
  ];
}

/** The page. */
export function agendaPage(basis: AgendaBasis, context: PageContext): Page {
  const { agenda: words } = recordWords(context.lang);
  const { common } = pageWords(context.lang);
  const { state, duty, period, last, diff, ahead } = basis;
  const items = agendaItems(basis, context.lang);
  const superseded = supersededIn(state);
  const late = overdueItems(state).filter(
    ({ kind, id }) => kind !== 'rectification' && kind !== 'matter' && !superseded.has(id),
  );
  const skipped = state.plan.records.meetings.filter(
    (one) => one.duty === duty.id && one.notHeld && one.known > (last?.known ?? '') && one.known <= state.asOf,
  );
  const rectify = overdueItems(state, { kinds: new Set(['rectification']), dueWithin: Number.MAX_SAFE_INTEGER });
  const soon = overdueItems(state, { dueWithin: ahead }).filter((item) => item.daysOverdue === 0);
  const open = mattersOpen(basis);
  const papers = paperWords(context.lang);
  const chair = duty.chair ?? personName(state.plan.office?.leadOfficial) ?? papers.vacant;
  let chapters = 0;
  const chapter = (text: string): Block => ({
    type: 'heading',
    level: 1,
    text: `${papers.chapter(++chapters)}${text}`,
  });
  const table = (rows: readonly OverdueItem[], none: string): Block =>
    rows.length === 0 ? { type: 'paragraph', text: none } : itemTable(state, rows, context);
  return page(state, context, words.title(common.period(period), duty.title), [
    { type: 'paragraph', text: words.chair(chair) },
    {
      type: 'paragraph',
      text: duty.participants.length === 0 ? words.noMembers : words.members(duty.participants),
    },
    {
      type: 'paragraph',
      text: last?.date === undefined ? words.noLast : words.last(last.title ?? duty.title, last.date),
    },
    ...skipped.map(
      (one): Block => ({
        type: 'paragraph',
        text: words.skipped(common.period(one.period), one.notHeld!.reason),
      }),
    ),
    chapter(words.items),
    { type: 'list', ordered: true, items },
    chapter(words.progress),
    ...progress(diff, context),
    chapter(words.mattersTitle),
    open.length === 0 ? { type: 'paragraph', text: words.noMatters } : matterTable(state, open, context),
    chapter(words.overdueTitle),
    table(late, words.noOverdue),
    chapter(words.rectifyTitle),
    table(rectify, words.noRectify),
    chapter(words.soonTitle(ahead)),
    table(
      soon.filter(({ kind, id }) => kind !== 'rectification' && kind !== 'matter' && !superseded.has(id)),
      words.noSoon,
    ),
  ]);
}

function progress(diff: Diff, context: PageContext): Block[] {
  const { agenda: words } = recordWords(context.lang);
  const { common } = pageWords(context.lang);
  const { total, units } = diff.summary;
  const columns = words.progressColumns;
  const row = (name: string, one: (typeof units)[number] | typeof total): Text[] => [
    name,
    String(one.advanced),
    String(one.fell),
    String(one.claimed),
    String(one.closed),
    one.becameOverdue === 0 ? '0' : [{ text: String(one.becameOverdue), tone: 'red' }],
    `${one.overdue.before}→${one.overdue.after}`,
    String(one.reportsFiled),
  ];
  const right = { align: 'right', nowrap: true } as const;
  return [
    {
      type: 'paragraph',
      text: words.moved({
        from: diff.before.asOf,
        to: diff.after.asOf,
        advanced: total.advanced,
        fell: total.fell,
        closed: total.closed,
        becameOverdue: total.becameOverdue,
        before: total.overdue.before,
        after: total.overdue.after,
      }),
    },
    {
      type: 'table',
      columns: [
        { title: columns.unit, weight: 2 },
        { title: columns.advanced, ...right },
        { title: columns.fell, ...right },
        { title: columns.claimed, ...right },
        { title: columns.closed, ...right },
        { title: columns.becameOverdue, ...right },
        { title: columns.overdue, ...right },
        { title: columns.reports, ...right },
      ],
      rows: [...units.map((one) => row(ownerName(context.lang, one.unit), one)), row(columns.total, total)],
      note: words.progressNote(common.day(diff.before.asOf)),
    },
  ];
}

function matterTable(state: PlanState, matters: readonly MatterState[], context: PageContext): Block {
  const { columns } = recordWords(context.lang);
  const { common } = pageWords(context.lang);
  return {
    type: 'table',
    columns: [
      { title: columns.id, weight: 1 },
      { title: columns.unit, weight: 1 },
      { title: columns.matter, weight: 3 },
      { title: columns.due, nowrap: true },
      { title: columns.days, nowrap: true, align: 'right' },
      { title: columns.state, nowrap: true },
    ],
    rows: matters.map(({ matter, state: name, daysOverdue }): Text[] => [
      matter.id,
      matter.unit,
      matter.title,
      matter.by,
      daysOverdue > 0 ? [{ text: common.days(daysOverdue), tone: 'red' }] : leftOf(state, matter.by, context),
      common.state[name] ?? name,
    ]),
  };
}

/** One row for what several units owe alike by the same day. */
function itemTable(state: PlanState, items: readonly OverdueItem[], context: PageContext): Block {
  const { columns } = recordWords(context.lang);
  const { common } = pageWords(context.lang);
  const groups = new Map<string, OverdueItem[]>();
  for (const item of items) {
    const key = [item.kind, bareId(item), item.due].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return {
    type: 'table',
    columns: [
      { title: columns.kind, nowrap: true },
      { title: columns.id, weight: 1 },
      { title: columns.what, weight: 3 },
      { title: columns.units, weight: 2 },
      { title: columns.due, nowrap: true },
      { title: columns.days, nowrap: true, align: 'right' },
    ],
    rows: [...groups.values()].map((group): Text[] => {
      const [item] = group as [OverdueItem];
      return [
        common.kind[item.kind],
        bareId(item),
        item.title,
        common.list(group.map(({ unit }) => ownerName(context.lang, unit))),
        item.due,
        item.daysOverdue > 0
          ? [{ text: common.days(item.daysOverdue), tone: 'red' }]
          : leftOf(state, item.due, context),
      ];
    }),
  };
}

/** The id without the unit, which has a column of its own. */
function bareId(item: OverdueItem): string {
  return subjectId(item).replace(`/${item.unit}`, '');
}

function leftOf(state: PlanState, due: string, context: PageContext): Text {
  const { pages } = pageWords(context.lang);
  return due < state.asOf ? '' : pages.overdue.soon(daysBetween(state.asOf, due));
}

/** The public type `duban.agenda/1`; schema in schema/output/agenda.schema.json. */
export function agendaJson(basis: AgendaBasis, context: PageContext) {
  const { state, duty, period, last, diff, ahead } = basis;
  const { facts, advanced, fell, closed, becameOverdue } = diff.summary.total;
  return {
    ...jsonHead('duban.agenda/1', state, context),
    duty: duty.id,
    period,
    members: duty.participants,
    since: diff.before.asOf,
    last: last?.id ?? null,
    items: agendaItems(basis, context.lang),
    moved: { facts, advanced, fell, closed, becameOverdue },
    matters: mattersOpen(basis).map((one) => ({
      id: one.matter.id,
      unit: one.matter.unit,
      due: one.matter.by,
      state: one.state,
      sources: sources(context, one.places),
    })),
    due: overdueItems(state, { dueWithin: ahead }).map(({ kind, id, unit, due, daysOverdue }) => ({
      kind,
      id,
      unit,
      due,
      daysOverdue,
    })),
  };
}
