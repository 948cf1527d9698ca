/** `duban overdue`: what is past its day, who answers for it, since when and where it is written. */
import { present } from '../../ground/present.ts';
import { overduePage, overdueTable } from '../../pages/overdue.ts';
import { stateOn } from '../../plan/fold.ts';
import { type OverdueItem, overdueItems } from '../../plan/overdue.ts';
import type { Context, Ready } from '../context.ts';
import { daysGiven, pageContext, sectionsNamed, sources, unitsNamed } from '../shared.ts';
import type { Given } from './registry.ts';

/** Runs the command; exit code 1 with `--exit-code` when anything is listed. */
export async function run(context: Context, given: Given): Promise<number> {
  const ready = await context.ready();
  const { options } = given;
  const dueWithin = daysGiven(options.dueWithin);
  const kinds = Array.isArray(options.kind) && options.kind.length > 0 ? new Set(options.kind as string[]) : undefined;
  const units = unitsNamed(ready.plan, options.unit);
  const leads = unitsNamed(ready.plan, options.lead);
  const sections = sectionsNamed(ready.plan, options.section);
  const state = stateOn(ready.plan, ready.asOf);
  const items = overdueItems(state, {
    ...present({ units, leads, sections, kinds, dueWithin }),
  });
  await context.emit({
    document: () => {
      const shared = pageContext(context, ready);
      const page = overduePage(state, items, dueWithin, shared);
      // A CSV file is one table: all kinds in it, none lost. In a spreadsheet one table sorts and filters.
      const { format } = context;
      if (format !== 'csv' && (format !== 'xlsx' || items.length === 0)) return page;
      return { ...page, blocks: [...page.blocks.slice(0, 1), overdueTable(state, items, shared)] };
    },
    json: () => overdueJson(ready, items),
  });
  return options.exitCode === true && items.length > 0 ? 1 : 0;
}

/** The public type `duban.overdue/1`; schema in schema/output/overdue.schema.json. */
export function overdueJson(ready: Ready, items: readonly OverdueItem[]) {
  return {
    schema: 'duban.overdue/1',
    plan: ready.plan.id,
    asOf: ready.asOf,
    revision: ready.revision ?? null,
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
      sources: sources(ready, item.places),
    })),
  };
}
