/** Two deadlines compared: what of the promise became less. Days that are counted in working days are counted by one calendar, so that a changed calendar is told once. */
import type { WorkCalendar } from '../ground/calendar/calendar.ts';
import { type Span, spanDay, spanText } from '../ground/calendar/span.ts';
import { type Deadline, isTimed, moveOf, ruleOf } from '../plan/deadline.ts';
import type { Plan } from '../plan/plan.ts';

/** How a deadline can change. `later` and `earlier` of the day, `replaced` by another kind of rule. */
export type DeadlineMove = 'later' | 'earlier' | 'removed' | 'replaced' | 'weaker' | 'thinner' | 'looser';

const FIRMNESS = { firm: 2, strive: 1, explore: 0 } as const;

/** What became of a deadline; several things may have. Nothing is said where there was none to keep. */
export function deadlineMoves(old: Deadline | undefined, now: Deadline | undefined, plan: Plan): DeadlineMove[] {
  if (!old || !isTimed(old)) return [];
  if (!now || !isTimed(now)) return ['removed'];
  const moves: DeadlineMove[] = [];
  if (FIRMNESS[now.firmness] < FIRMNESS[old.firmness]) moves.push('weaker');
  if (isLooser(old, now, plan.calendar)) moves.push('looser');
  const move = moveOf(old, now, plan.calendar);
  return move === undefined ? moves : [...moves, move];
}

/** More extensions, or longer ones, than before. */
function isLooser(old: Deadline, now: Deadline, calendar: WorkCalendar): boolean {
  const [was, is] = [old.extensions, now.extensions];
  if (!was) return false;
  if (was.times !== undefined && (is?.times === undefined || is.times > was.times)) return true;
  if (!was.within) return false;
  return !is?.within || spanDay(is.within, calendar) > spanDay(was.within, calendar);
}

/**
 * A deadline as a decision names it: `2010-12-31`, `2010-03-01/2010-06-30`, `year×1 by 01-31`; null where there is none. The
 * limit on extensions is told only where it is what changed.
 */
export function spelled(deadline: Deadline | undefined, withLimit = false): string | null {
  if (!deadline || !isTimed(deadline)) return null;
  const parts = [
    ruleOf(deadline),
    deadline.firmness === 'firm' ? undefined : deadline.firmness,
    withLimit && deadline.extensions && limit(deadline.extensions.times, deadline.extensions.within),
  ];
  return parts.filter(Boolean).join(' ');
}

function limit(times: number | undefined, within: Span | undefined): string {
  return `extensions ${times ?? '∞'}${within ? `/${spanText(within)}` : ''}`;
}
