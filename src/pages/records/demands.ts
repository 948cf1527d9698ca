/** What was asked of each unit in a half-year, as a page: the counts first, then the records behind each. */

import type { Period } from '../../ground/calendar/period.ts';
import { grouped } from '../../ground/grouped.ts';
import type { Block, Page, Text } from '../../ground/text/blocks.ts';
import { DEMAND_KINDS, type Demand } from '../../plan/demands.ts';
import type { PlanState } from '../../plan/state.ts';
import { pageWords } from '../../words/pages.ts';
import { paperWords } from '../../words/papers.ts';
import { recordWords } from '../../words/records.ts';
import { jsonHead, sources } from '../json.ts';
import { cited, type PageContext, page } from '../pages.ts';

/** The page; `units` are shown even with nothing asked of them. */
export function demandsPage(
  state: PlanState,
  period: Period,
  demands: readonly Demand[],
  units: readonly string[],
  context: PageContext,
): Page {
  const words = recordWords(context.lang);
  const papers = paperWords(context.lang);
  const { common } = pageWords(context.lang);
  const { columns } = words;
  const soon = demands.filter((one) => one.soon);
  const of = grouped(demands, ({ unit }) => unit);
  const row = (name: string, list: readonly Demand[]): Text[] => [
    name,
    ...DEMAND_KINDS.map((kind) => String(list.filter((one) => one.kind === kind).length)),
    [{ text: String(list.length), strong: true }],
  ];
  const blocks: Block[] = [
    { type: 'paragraph', text: words.demandsOpening(common.period(period.name), demands.length, units.length) },
    ...soon.map(
      (one): Block => ({
        type: 'paragraph',
        text: [
          { text: words.tooSoon(one.unit, one.day, one.title, one.soon!.day, one.soon!.inspection), tone: 'yellow' },
        ],
      }),
    ),
    {
      type: 'table',
      columns: [
        { title: columns.unit, weight: 2 },
        ...DEMAND_KINDS.map((kind) => ({ title: papers.demand[kind], align: 'right' as const, nowrap: true })),
        { title: columns.total, align: 'right', nowrap: true },
      ],
      rows: [...units.map((unit) => row(unit, of(unit))), row(words.sum, demands)],
      note: words.demandsNote,
    },
  ];
  for (const unit of units) {
    const list = of(unit);
    if (list.length === 0) continue;
    blocks.push(
      { type: 'heading', level: 1, text: words.counted(unit, list.length) },
      {
        type: 'table',
        columns: [
          { title: columns.kind, nowrap: true },
          { title: columns.date, nowrap: true },
          { title: columns.what, weight: 4 },
          { title: columns.by, weight: 2, minColumns: 90 },
          { title: columns.id, weight: 2, minColumns: 100 },
          { title: columns.source, weight: 2, minColumns: 150 },
        ],
        rows: list.map((one): Text[] => [
          papers.demand[one.kind],
          one.day,
          one.title,
          one.by ?? '',
          one.id,
          cited(context, one.places),
        ]),
      },
    );
  }
  return page(state, context, words.titles.demands(common.period(period.name)), blocks);
}

/** The public type `duban.demands/1`; schema in schema/output/demands.schema.json. */
export function demandsJson(
  state: PlanState,
  period: Period,
  demands: readonly Demand[],
  units: readonly string[],
  context: PageContext,
) {
  const demandsOf = grouped(demands, ({ unit }) => unit);
  return {
    ...jsonHead('duban.demands/1', state, context),
    period: period.name,
    units: units.map((unit) => {
      const own = demandsOf(unit);
      return {
        unit,
        total: own.length,
        demands: own.map(({ unit: _unit, places, by, soon, ...one }) => ({
          ...one,
          by: by ?? null,
          soon: soon ?? null,
          sources: sources(context, places),
        })),
      };
    }),
  };
}
