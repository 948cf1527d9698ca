/** `duban status`: one screen. */

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
      const units = [...ready.plan.units.keys()].filter((unit) =>
        counted(state).some((one) => one.undertaking.unit === unit),
      );
      return {
        schema: 'duban.status/1',
        plan: ready.plan.id,
        asOf: ready.asOf,
        revision: ready.revision ?? null,
        exercise: state.exercise,
        lights: lightCounts(counted(state)),
        units: units.map((unit) => {
          const own = counted(state).filter((one) => one.undertaking.unit === unit);
          return { unit, undertakings: own.length, lights: lightCounts(own) };
        }),
        sections: ready.plan.sections.map((section) => {
          const own = counted(state).filter((one) => one.undertaking.task.section === section.id);
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
