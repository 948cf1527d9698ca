/** `duban ledger`: the work ledger. */
import { ledgerJson, ledgerPage } from '../../../pages/ledger.ts';
import { stateOn } from '../../../plan/fold.ts';
import { pageContext, type Run } from '../../context.ts';
import { sectionsNamed, unitsNamed } from '../../given.ts';
import type { ledger } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof ledger> = async (context, { options }) => {
  const ready = await context.ready();
  const units = unitsNamed(ready.plan, options.unit);
  const sections = sectionsNamed(ready.plan, options.section);
  const state = stateOn(ready.plan, ready.asOf);
  const chosen = state.undertakings.filter(
    ({ undertaking }) =>
      (!units || units.has(undertaking.unit)) && (!sections || sections.has(undertaking.task.section)),
  );
  const shared = pageContext(context, ready);
  await context.emit({
    document: () => ledgerPage(state, chosen, shared),
    json: () => ledgerJson(state, chosen, shared),
  });
  return 0;
};
