/** The plan's own words about how many sections and tasks it has. */
import type { Plan } from '../../plan/plan.ts';
import type { Build } from '../build.ts';
import { within } from '../kind.ts';

/** Says where the numbers that the text gives differ from what was entered (59 items that add to 60). */
export function checkCounts(build: Build, plan: Plan): void {
  const { declared } = build;
  if (!declared) return;
  for (const [what, said, counted] of [
    ['sections', declared.sections, plan.sections.length],
    ['tasks', declared.tasks, plan.tasks.size],
  ] as const) {
    if (said !== undefined && said !== counted)
      build.say('declared-count', { what, declared: said, counted }, within(declared.place, what));
  }
}
