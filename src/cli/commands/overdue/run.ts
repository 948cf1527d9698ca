/** `duban overdue`: what is past its day, who answers for it, since when and where it is written. */
import { present } from '../../../ground/present.ts';
import { overdueJson, overduePage, overdueTable } from '../../../pages/overdue.ts';
import { stateOn } from '../../../plan/fold.ts';
import { overdueItems } from '../../../plan/overdue.ts';
import { pageContext, type Run } from '../../context.ts';
import { daysGiven, sectionsNamed, unitsNamed } from '../../given.ts';
import type { overdue } from './spec.ts';

/** Runs the command; exit code 1 with `--exit-code` when anything is listed. */
export const run: Run<typeof overdue> = async (context, { options }) => {
  const ready = await context.ready();
  const dueWithin = daysGiven(options.dueWithin);
  const kinds = options.kind && options.kind.length > 0 ? new Set<string>(options.kind) : undefined;
  const units = unitsNamed(ready.plan, options.unit);
  const leads = unitsNamed(ready.plan, options.lead);
  const sections = sectionsNamed(ready.plan, options.section);
  const state = stateOn(ready.plan, ready.asOf);
  const items = overdueItems(state, present({ units, leads, sections, kinds, dueWithin }));
  const shared = pageContext(context, ready);
  await context.emit({
    document: () => {
      const page = overduePage(state, items, dueWithin, shared);
      // A CSV file is one table: all kinds in it, none lost. In a spreadsheet one table sorts and filters.
      const { format } = context;
      if (format !== 'csv' && (format !== 'xlsx' || items.length === 0)) return page;
      return { ...page, blocks: [...page.blocks.slice(0, 1), overdueTable(state, items, shared)] };
    },
    json: () => overdueJson(state, items, shared),
  });
  return options.exitCode === true && items.length > 0 ? 1 : 0;
};
