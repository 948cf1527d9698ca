/** One screen: lights by unit and section, what is past its day, what falls due next, and the gaps. */

import { grouped } from '../ground/grouped.ts';
import { by } from '../ground/order.ts';
import type { Block, Page, Run, Text, Tone } from '../ground/text/blocks.ts';
import type { OverdueItem } from '../plan/overdue.ts';
import { OVERDUE_KINDS } from '../plan/overdue.ts';
import { isCounted, LIGHTS, type Light, type PlanState, type UndertakingState } from '../plan/state.ts';
import { pageWords } from '../words/pages.ts';
import { jsonHead } from './json.ts';
import { ownerName, type PageContext, page } from './pages.ts';

/** Undertakings that count in the lights. */
export function counted(state: PlanState): readonly UndertakingState[] {
  return state.undertakings.filter(isCounted);
}

/** Numbers by light. */
export function lightCounts(list: readonly UndertakingState[]): Record<Light, number> {
  const counts: Record<Light, number> = { red: 0, yellow: 0, green: 0, blue: 0, grey: 0 };
  for (const one of list) counts[one.light]++;
  return counts;
}

/** The status page. `past` and `next` come from `overdueItems` without and with a window of days. */
export function statusPage(
  state: PlanState,
  past: readonly OverdueItem[],
  next: readonly OverdueItem[],
  context: PageContext,
): Page {
  const { common, pages } = pageWords(context.lang);
  const words = pages.status;
  const list = counted(state);
  const totals = lightCounts(list);
  const headline: Run[] = [{ text: words.total(list.length) + common.colon }];
  for (const light of LIGHTS)
    headline.push({ text: `${common.lightMark[light]} ${totals[light]}  `, tone: light as Tone });
  const lead = state.undertakings.filter((one) => one.undertaking.role === 'lead').length;
  const support = state.undertakings.filter((one) => !one.undertaking.delivers).length;
  const cancelled = state.undertakings.filter((one) => one.cancelled).length;
  const notes = [
    lead > 0 && words.leadNote(lead),
    support > 0 && words.supportNote(support),
    cancelled > 0 && words.cancelledNote(cancelled),
  ].filter((note) => note !== false);

  const blocks: Block[] = [{ type: 'paragraph', text: headline }];
  if (notes.length > 0)
    blocks.push({
      type: 'note',
      text: notes.join(common.semicolon) + common.stop,
    });
  blocks.push(pastBlock(past, context));
  blocks.push({ type: 'heading', level: 1, text: words.byUnit }, unitTable(state, list, context));
  blocks.push({ type: 'heading', level: 1, text: words.bySection }, sectionTable(state, list, context));
  blocks.push(...nextBlocks(state, next, context));
  blocks.push({ type: 'heading', level: 1, text: words.gaps }, gapBlock(state, context));
  return page(state, context, words.title, blocks);
}

function pastBlock(past: readonly OverdueItem[], context: PageContext): Block {
  const { common, pages } = pageWords(context.lang);
  const words = pages.status;
  const aims = past.filter((item) => item.state === 'behind-aim').length;
  const parts = OVERDUE_KINDS.map((kind) => ({
    kind,
    count: past.filter((item) => item.kind === kind && item.state !== 'behind-aim').length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => pages.overdue.count(common.kind[kind], count));
  if (aims > 0) parts.push(words.aims(aims));
  if (parts.length === 0) return { type: 'paragraph', text: words.pastNone };
  return { type: 'paragraph', text: [{ text: words.past(common.list(parts)), strong: true }] };
}

const cells = (counts: Record<Light, number>): Text[] =>
  LIGHTS.map((light) => (counts[light] === 0 ? '0' : [{ text: String(counts[light]), tone: light as Tone }]));

function lightColumns(context: PageContext) {
  const { common } = pageWords(context.lang);
  return LIGHTS.map((light) => ({ title: common.light[light], align: 'right' as const, nowrap: true }));
}

function unitTable(state: PlanState, list: readonly UndertakingState[], context: PageContext): Block {
  const words = pageWords(context.lang).pages.status;
  const undertakingsOf = grouped(list, ({ undertaking }) => undertaking.unit);
  const reportsOf = grouped(
    state.duties.filter(({ duty }) => duty.settledBy === 'report'),
    ({ owner }) => owner,
  );
  const names = [...state.plan.units.keys()].filter(
    (unit) => undertakingsOf(unit).length > 0 || reportsOf(unit).length > 0,
  );
  return {
    type: 'table',
    columns: [
      { title: words.unit, weight: 3 },
      { title: words.count, align: 'right', nowrap: true },
      ...lightColumns(context),
      { title: words.overdue, align: 'right', nowrap: true },
      { title: words.reports, align: 'right', nowrap: true },
    ],
    rows: names.map((unit) => {
      const own = undertakingsOf(unit);
      const reports = reportsOf(unit).filter(({ due }) => due !== undefined && due <= state.asOf);
      const filed = reports.filter((duty) => duty.met !== undefined || duty.state === 'excused').length;
      const late = own.filter(isLate).length;
      return [unit, String(own.length), ...cells(lightCounts(own)), String(late), `${filed}/${reports.length}`];
    }),
    note: words.reportsNote,
  };
}

/** Past a firm day and not done. */
function isLate(one: UndertakingState): boolean {
  return (
    one.closed === undefined &&
    (one.occurrences.some(({ state }) => state === 'missed') || one.dues.some((due) => due.schedule === 'overdue'))
  );
}

function sectionTable(state: PlanState, list: readonly UndertakingState[], context: PageContext): Block {
  const words = pageWords(context.lang).pages.status;
  const undertakingsIn = grouped(list, ({ undertaking }) => undertaking.task.section);
  return {
    type: 'table',
    columns: [
      { title: words.section, weight: 3 },
      { title: words.count, align: 'right', nowrap: true },
      ...lightColumns(context),
      { title: words.overdue, align: 'right', nowrap: true },
    ],
    rows: state.plan.sections.map((section) => {
      const own = undertakingsIn(section.id);
      return [
        `${section.id} ${section.title}`,
        String(own.length),
        ...cells(lightCounts(own)),
        String(own.filter(isLate).length),
      ];
    }),
  };
}

const NEXT_ROWS = 8;

function nextBlocks(state: PlanState, next: readonly OverdueItem[], context: PageContext): Block[] {
  const { common, pages } = pageWords(context.lang);
  const words = pages.status;
  const days = state.plan.policy.dueSoonDays;
  if (next.length === 0) return [{ type: 'paragraph', text: words.nextNone(days) }];
  // Units that owe the same thing on the same day share a row.
  const rows = new Map<string, { readonly item: OverdueItem; readonly units: string[] }>();
  for (const item of [...next].sort(by(({ due }) => due))) {
    const key = `${item.due} ${item.kind} ${item.part ?? item.task ?? item.duty ?? item.id} ${item.period ?? ''}`;
    const row = rows.get(key);
    if (row) row.units.push(ownerName(context.lang, item.unit));
    else rows.set(key, { item, units: [ownerName(context.lang, item.unit)] });
  }
  const shown = [...rows.values()].slice(0, NEXT_ROWS);
  return [
    { type: 'heading', level: 1, text: words.next(days) },
    {
      type: 'table',
      columns: [
        { title: pages.overdue.due, nowrap: true },
        { title: pages.overdue.what, weight: 3 },
        { title: words.unit, weight: 2 },
      ],
      rows: shown.map(({ item, units }) => [
        item.due,
        `${item.task === undefined ? '' : `${item.part ?? item.task} `}${item.title}`,
        common.list(units),
      ]),
    },
  ];
}

function gapBlock(state: PlanState, context: PageContext): Block {
  const { common, pages } = pageWords(context.lang);
  const words = pages.status;
  const of = (kind: string) => state.gaps.filter((gap) => gap.kind === kind);
  const items: string[] = [];
  if (of('no-date').length > 0) items.push(words.gapNoDate(of('no-date').length));
  const missing = of('no-breakdown');
  if (missing.length > 0) {
    const units = [...new Set(missing.map(({ unit }) => unit))].filter((unit) => {
      const breakdown = state.plan.breakdowns.get(unit);
      return !breakdown || breakdown.date > state.asOf;
    });
    items.push(words.gapNoBreakdown(missing.length, common.list(units)));
  }
  if (of('no-people').length > 0) items.push(words.gapNoPeople(of('no-people').length));
  const duties = state.duties.filter(({ state: one }) => one === 'gap');
  const titles = [...new Set(duties.map(({ duty }) => duty.title))];
  if (titles.length > 0) items.push(words.gapDuties(titles.length, common.list(titles)));
  return items.length === 0 ? { type: 'paragraph', text: words.gapsNone } : { type: 'list', items };
}

/** The public type `duban.status/1`; schema in schema/output/status.schema.json. */
export function statusJson(
  state: PlanState,
  past: readonly OverdueItem[],
  next: readonly OverdueItem[],
  context: PageContext,
) {
  const list = counted(state);
  const { plan } = state;
  const undertakingsOf = grouped(list, ({ undertaking }) => undertaking.unit);
  const undertakingsIn = grouped(list, ({ undertaking }) => undertaking.task.section);
  const units = [...plan.units.keys()].filter((unit) => undertakingsOf(unit).length > 0);
  return {
    ...jsonHead('duban.status/1', state, context),
    exercise: state.exercise,
    lights: lightCounts(list),
    units: units.map((unit) => {
      const own = undertakingsOf(unit);
      return { unit, undertakings: own.length, lights: lightCounts(own) };
    }),
    sections: plan.sections.map((section) => {
      const own = undertakingsIn(section.id);
      return { section: section.id, title: section.title, undertakings: own.length, lights: lightCounts(own) };
    }),
    overdue: past.length,
    dueSoon: next.map(({ kind, id, unit, due }) => ({ kind, id, unit, due })),
    gaps: state.gaps.map(({ kind, id, unit }) => ({ kind, id, unit })),
  };
}
