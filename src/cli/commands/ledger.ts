/** `duban ledger`: the work ledger. */
import { ledgerPage, ledgerRows } from '../../pages/ledger.ts';
import { stateOn } from '../../plan/fold.ts';
import type { Context } from '../context.ts';
import { pageContext, sectionsNamed, sources, unitsNamed } from '../shared.ts';
import type { Given } from './registry.ts';

/** Runs the command. */
export async function run(context: Context, given: Given): Promise<number> {
  const ready = await context.ready();
  const units = unitsNamed(ready.plan, given.options.unit);
  const sections = sectionsNamed(ready.plan, given.options.section);
  const state = stateOn(ready.plan, ready.asOf);
  const chosen = state.undertakings.filter(
    ({ undertaking }) =>
      (!units || units.has(undertaking.unit)) && (!sections || sections.has(undertaking.task.section)),
  );
  await context.emit({
    document: () => ledgerPage(state, chosen, pageContext(context, ready)),
    json: () => ({
      schema: 'duban.ledger/1',
      plan: ready.plan.id,
      asOf: ready.asOf,
      revision: ready.revision ?? null,
      rows: ledgerRows(state, chosen).map((row, index) => ({
        ...row,
        sources: sources(ready, [
          chosen[index]!.leading.due.place,
          ...(chosen[index]!.claim ? [chosen[index]!.claim.place] : []),
        ]),
      })),
    }),
  });
  return 0;
}
