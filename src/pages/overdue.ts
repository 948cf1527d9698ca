/** The overdue list as a page: one table a kind, aims missed apart. */
import { daysBetween } from '../ground/calendar/dates.ts';
import { present } from '../ground/present.ts';
import type { Block, Column, Page, Run, Table, Text } from '../ground/text/blocks.ts';
import { OVERDUE_KINDS, type OverdueItem } from '../plan/overdue.ts';
import type { PlanState } from '../plan/state.ts';
import { pageWords } from '../words/pages.ts';
import { jsonHead, sources } from './json.ts';
import { cited, ownerName, type PageContext, page } from './pages.ts';

/** Items as computed by `overdueItems`; `dueWithin` is what was asked for, for the title. */
export function overduePage(
  state: PlanState,
  items: readonly OverdueItem[],
  dueWithin: number | undefined,
  context: PageContext,
): Page {
  const { common, pages } = pageWords(context.lang);
  const words = pages.overdue;
  const groups = OVERDUE_KINDS.flatMap((kind) => {
    const of = items.filter((item) => item.kind === kind);
    const aims = of.filter((item) => item.state === 'behind-aim');
    return [
      { key: kind as string, items: of.filter((item) => item.state !== 'behind-aim') },
      ...(aims.length > 0 ? [{ key: 'aim', items: aims }] : []),
    ];
  }).filter((group) => group.items.length > 0);
  const blocks: Block[] = [];
  if (groups.length === 0) blocks.push({ type: 'paragraph', text: words.none });
  else {
    const counts = groups.map((group) => words.count(words.groups[group.key]!, group.items.length));
    blocks.push({ type: 'paragraph', text: words.summary(common.list(counts)) });
  }
  for (const group of groups) {
    blocks.push({ type: 'heading', level: 1, text: words.count(words.groups[group.key]!, group.items.length) });
    blocks.push({
      type: 'table',
      columns: columns(context),
      rows: group.items.map((item) => row(item, state, context, group.key)),
    });
  }
  return page(state, context, dueWithin === undefined ? words.title : words.titleSoon(dueWithin), blocks);
}

/** The same items as one table with their kind in front, for a spreadsheet. */
export function overdueTable(state: PlanState, items: readonly OverdueItem[], context: PageContext): Table {
  const { overdue: words } = pageWords(context.lang).pages;
  return {
    type: 'table',
    columns: [{ title: words.kind, nowrap: true }, ...columns(context)],
    rows: items.map((item) => {
      const key = item.state === 'behind-aim' ? 'aim' : item.kind;
      return [words.groups[key]!, ...row(item, state, context, key)];
    }),
  };
}

function columns(context: PageContext): Column[] {
  const { overdue: words } = pageWords(context.lang).pages;
  return [
    { title: words.id, nowrap: true },
    { title: words.what, weight: 3 },
    { title: words.unit, weight: 1 },
    { title: words.due, nowrap: true },
    { title: words.days, align: 'right', nowrap: true },
    { title: words.state, weight: 1 },
    { title: words.lead, weight: 1, minColumns: 100 },
    { title: words.source, weight: 2, minColumns: 150 },
  ];
}

function row(item: OverdueItem, state: PlanState, context: PageContext, key: string): Text[] {
  const { common, pages } = pageWords(context.lang);
  const words = pages.overdue;
  const withTask = key === 'undertaking' || key === 'aim';
  const late = item.daysOverdue > 0;
  const days: Run[] = [
    {
      text: late ? common.days(item.daysOverdue) : words.soon(daysBetween(state.asOf, item.due)),
      tone: late && key !== 'aim' ? 'red' : 'yellow',
    },
  ];
  const period = item.period === undefined ? '' : common.inBrackets(common.period(item.period));
  return [
    withTask ? (item.part ?? item.task ?? item.id) : item.id.replace(`/${item.unit}`, ''),
    item.title + period,
    ownerName(context.lang, item.unit),
    `${item.due}${item.original === undefined ? '' : words.original(item.original)}`,
    days,
    common.state[item.state] ?? item.state,
    common.list(item.lead),
    cited(context, item.places),
  ];
}

/** The public type `duban.overdue/1`; schema in schema/output/overdue.schema.json. */
export function overdueJson(state: PlanState, items: readonly OverdueItem[], context: PageContext) {
  return {
    ...jsonHead('duban.overdue/1', state, context),
    items: items.map((item) => ({
      kind: item.kind,
      id: item.id,
      title: item.title,
      unit: item.unit,
      lead: item.lead,
      due: item.due,
      daysOverdue: item.daysOverdue,
      state: item.state,
      ...present({
        task: item.task,
        part: item.part,
        section: item.section,
        clause: item.clause,
        duty: item.duty,
        period: item.period,
        event: item.event,
        originalDue: item.original,
        wording: item.wording,
      }),
      sources: sources(context, item.places),
    })),
  };
}
