/** `duban status`: one screen. */

import { statusJson, statusPage } from '../../../pages/status.ts';
import { stateOn } from '../../../plan/fold.ts';
import { overdueItems } from '../../../plan/overdue.ts';
import { pageContext, type Run } from '../../context.ts';
import type { status } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof status> = async (context) => {
  const ready = await context.ready();
  const state = stateOn(ready.plan, ready.asOf);
  const past = overdueItems(state);
  const soon = overdueItems(state, { dueWithin: ready.plan.policy.dueSoonDays }).filter(
    (item) => item.daysOverdue === 0,
  );
  const shared = pageContext(context, ready);
  await context.emit({
    document: () => statusPage(state, past, soon, shared),
    json: () => statusJson(state, past, soon, shared),
  });
  return 0;
};
