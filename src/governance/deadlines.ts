/** Two deadlines compared: what of the promise became less. Days that are counted in working days are counted by one calendar, so that a changed calendar is told once. */
import type { WorkCalendar } from '../ground/calendar/calendar.ts';
import { type Deadline, occurrences, type RecurringDeadline, type Span, spanEnd } from '../plan/deadline.ts';
import type { Plan } from '../plan/plan.ts';

/** How a deadline can change. `later` and `earlier` of the day, `replaced` by another kind of rule. */
export type DeadlineMove = 'later' | 'earlier' | 'removed' | 'replaced' | 'weaker' | 'thinner' | 'looser';

const FIRMNESS = { firm: 2, strive: 1, explore: 0 } as const;
const A_YEAR = { week: 52, month: 12, quarter: 4, 'half-year': 2, year: 1 } as const;

/** What became of a deadline; several things may have. Nothing is said where there was none to keep. */
export function deadlineMoves(old: Deadline | undefined, now: Deadline | undefined, plan: Plan): DeadlineMove[] {
  if (old === undefined || old.kind === 'undetermined') return [];
  if (now === undefined || now.kind === 'undetermined') return ['removed'];
  const moves: DeadlineMove[] = [];
  if (FIRMNESS[now.firmness] < FIRMNESS[old.firmness]) moves.push('weaker');
  if (isLooser(old, now, plan.calendar)) moves.push('looser');
  const move = old.kind === now.kind ? sameKind(old, now, plan) : now.kind === 'standing' ? 'removed' : 'replaced';
  return move === undefined ? moves : [...moves, move];
}

function sameKind(old: Deadline, now: Deadline, plan: Plan): DeadlineMove | undefined {
  if (old.kind === 'fixed' && now.kind === 'fixed') {
    if (now.by > old.by) return 'later';
    // Nothing is due before a window opens, so to open it later is to give time.
    if (now.from !== undefined && now.from > (old.from ?? '')) return 'later';
    return now.by < old.by ? 'earlier' : undefined;
  }
  if (old.kind === 'recurring' && now.kind === 'recurring') return recurring(old, now, plan);
  if (old.kind === 'event' && now.kind === 'event') {
    if (old.event !== now.event) return 'replaced';
    return ordered(spanDay(old.within, plan.calendar), spanDay(now.within, plan.calendar));
  }
  if (old.kind === 'standing' && now.kind === 'standing')
    return A_YEAR[now.review === 'week' ? 'week' : now.review] < A_YEAR[old.review] ? 'thinner' : undefined;
  return undefined;
}

function recurring(old: RecurringDeadline, now: RecurringDeadline, plan: Plan): DeadlineMove | undefined {
  const [was, is] = [A_YEAR[old.every] * old.times, A_YEAR[now.every] * now.times];
  if (is < was) return 'thinner';
  if (old.every !== now.every) return is === was ? 'replaced' : undefined;
  // Two years are enough to meet every kind of day; the plan's own period says which are owed, not when in a period they fall due.
  const range = { from: '2010-01-01', to: '2011-12-31' };
  const [before, after] = [occurrences(old, range, plan.calendar), occurrences(now, range, plan.calendar)];
  const moves = before.map(({ due, opens, period }) => {
    const one = after.find((other) => other.period.name === period.name);
    if (!one) return undefined;
    return one.opens > opens && one.due.day >= due.day ? 'later' : ordered(due.day, one.due.day);
  });
  return moves.includes('later') ? 'later' : moves.find((move) => move !== undefined);
}

function ordered(old: string, now: string): 'later' | 'earlier' | undefined {
  return now > old ? 'later' : now < old ? 'earlier' : undefined;
}

function spanDay(span: Span, calendar: WorkCalendar): string {
  return spanEnd('2010-01-04', span, calendar).day;
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
  if (deadline === undefined || deadline.kind === 'undetermined') return null;
  const parts = [
    ruleOf(deadline),
    deadline.firmness === 'firm' ? undefined : deadline.firmness,
    withLimit && deadline.extensions && limit(deadline.extensions.times, deadline.extensions.within),
  ];
  return parts.filter(Boolean).join(' ');
}

function ruleOf(deadline: Exclude<Deadline, { kind: 'undetermined' }>): string {
  switch (deadline.kind) {
    case 'fixed':
      return deadline.from === undefined ? deadline.by : `${deadline.from}/${deadline.by}`;
    case 'event':
      return `${deadline.event}+${deadline.within.count} ${deadline.within.unit}`;
    case 'standing':
      return `standing/${deadline.review}`;
    case 'recurring': {
      const { every, times, from, by, day, weekday, week, within, shift } = deadline;
      const parts = [
        `${every}×${times}`,
        from && `from ${from}`,
        by && `by ${by}`,
        day !== undefined && `day ${day}`,
        weekday !== undefined && `weekday ${week ?? 'last'}/${weekday}`,
        within && `within ${within.count} ${within.unit}`,
        shift !== 'none' && shift,
      ];
      return parts.filter(Boolean).join(' ');
    }
  }
}

function limit(times: number | undefined, within: Span | undefined): string {
  return `extensions ${times ?? '∞'}${within ? `/${within.count} ${within.unit}` : ''}`;
}
