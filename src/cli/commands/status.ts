/** `duban status`: one screen. */

import { grouped } from '../../ground/grouped.ts';
import { counted, lightCounts, statusPage } from '../../pages/status.ts';
import { stateOn } from '../../plan/fold.ts';
import { overdueItems } from '../../plan/overdue.ts';
import type { Context } from '../context.ts';
import { pageContext } from '../shared.ts';

/** Runs the command. */
export async function run(context: Context): Promise<number> {
  const ready = await context.ready();
  const state = stateOn(ready.plan, ready.asOf);
  const past = overdueItems(state);
  const soon = overdueItems(state, { dueWithin: ready.plan.policy.dueSoonDays }).filter(
    (item) => item.daysOverdue === 0,
  );
  await context.emit({
    document: () => statusPage(state, past, soon, pageContext(context, ready)),
    json: () => {
      const all = counted(state);
      const undertakingsOf = grouped(all, ({ undertaking }) => undertaking.unit);
      const undertakingsIn = grouped(all, ({ undertaking }) => undertaking.task.section);
      const units = [...ready.plan.units.keys()].filter((unit) => undertakingsOf(unit).length > 0);
      return {
        schema: 'duban.status/1',
        plan: ready.plan.id,
        asOf: ready.asOf,
        revision: ready.revision ?? null,
        exercise: state.exercise,
        lights: lightCounts(all),
        units: units.map((unit) => {
          const own = undertakingsOf(unit);
          return { unit, undertakings: own.length, lights: lightCounts(own) };
        }),
        sections: ready.plan.sections.map((section) => {
          const own = undertakingsIn(section.id);
          return { section: section.id, title: section.title, undertakings: own.length, lights: lightCounts(own) };
        }),
        overdue: past.length,
        dueSoon: soon.map(({ kind, id, unit, due }) => ({ kind, id, unit, due })),
        gaps: state.gaps.map(({ kind, id, unit }) => ({ kind, id, unit })),
      };
    },
  });
  return 0;
}
