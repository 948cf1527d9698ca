/** Steps on the way (节点): reached or late, each by itself. */

import { daysBetween, minDay } from '../ground/calendar/dates.ts';
import { present } from '../ground/present.ts';
import { fixedDay } from './deadline.ts';
import type { Seen, SeenItem } from './seen.ts';
import type { Standing } from './standing.ts';
import type { MilestoneState } from './state.ts';
import type { Undertaking } from './undertakings.ts';

/** Every step of an undertaking on the day. A step with a share is also reached when the percent claimed is. */
export function milestoneStates(seen: Seen, undertaking: Undertaking, standing: Standing): readonly MilestoneState[] {
  if (undertaking.milestones.length === 0) return [];
  const items = seen.itemsOf(undertaking.task.id, undertaking.unit);
  return undertaking.milestones.map((milestone) => {
    const due = fixedDay(milestone.deadline);
    const named = items.flatMap(({ item }) => item.milestones).findLast((one) => one.id === milestone.id)?.done;
    const done = named ?? reachedShare(items, milestone.share) ?? standing.done;
    const past = due !== undefined && seen.asOf > due && milestone.deadline.firmness === 'firm';
    const late = past && (done === undefined || done > due);
    return {
      milestone,
      late: late && done === undefined,
      daysOverdue: late ? daysBetween(due, done === undefined ? seen.asOf : minDay(done, seen.asOf)) : 0,
      ...present({ due, done }),
    };
  });
}

/** The day since which the percent claimed has been at the share or above; undefined when the latest claim is below it. */
function reachedShare(items: readonly SeenItem[], share: number | undefined): string | undefined {
  if (share === undefined) return undefined;
  let since: string | undefined;
  for (const { report, item } of items) {
    if (item.percent === undefined) continue;
    if (item.percent < share) since = undefined;
    else since ??= report.known;
  }
  return since;
}
