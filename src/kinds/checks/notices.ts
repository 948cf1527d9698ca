/** Notices that escalate one another (蓝黄红): the same unit, in time order, never to a lighter colour. */
import type { Plan } from '../../plan/plan.ts';
import type { NoticeColour } from '../../plan/records.ts';
import type { Build } from '../build.ts';
import { within } from '../kind.ts';

const GRAVITY: Readonly<Record<NoticeColour, number>> = { blue: 0, yellow: 1, red: 2 };

/** Says where a notice does not follow from the one that it names. */
export function checkNotices(build: Build, plan: Plan): void {
  const byId = new Map(plan.records.notices.map((notice) => [notice.id, notice]));
  for (const notice of plan.records.notices) {
    const previous = notice.previous === undefined ? undefined : byId.get(notice.previous);
    if (!previous) continue;
    const follows =
      previous.unit === notice.unit &&
      previous.known <= notice.known &&
      previous.id !== notice.id &&
      GRAVITY[previous.colour] <= GRAVITY[notice.colour];
    if (!follows) build.say('notice-out-of-order', { id: previous.id }, within(notice.place, 'previous'));
  }
}
