/** What follows from inspections, meetings and notices, each with a day and somebody who answers: rectification, assigned matters, notices. */

import { type Day, daysBetween } from '../ground/calendar/dates.ts';
import { present } from '../ground/present.ts';
import type { Plan } from './plan.ts';
import type { Notice } from './records.ts';
import type { Seen } from './seen.ts';
import type { MatterState, NoticeState, RectificationState } from './state.ts';

/** How something open stands against its day. */
function openState(plan: Plan, asOf: Day, due: Day): 'open' | 'due-soon' | 'overdue' {
  if (asOf > due) return 'overdue';
  return daysBetween(asOf, due) <= plan.policy.dueSoonDays ? 'due-soon' : 'open';
}

/** Findings other than confirmations and good practices, with their rectification. Only a re-check closes one; a reply only claims. */
export function rectificationStates(plan: Plan, seen: Seen): RectificationState[] {
  const states: RectificationState[] = [];
  for (const { finding, inspection, rechecks } of seen.findings.values()) {
    if (finding.result === 'confirmed' || finding.result === 'good-practice') continue;
    let due = finding.rectify?.by;
    let closed: Day | undefined;
    let reopened = false;
    let reopenings = 0;
    for (const { inspection: visit, recheck } of rechecks) {
      if (recheck.by !== undefined) due = recheck.by;
      if (recheck.result === 'closed') {
        closed = visit.date;
        reopened = false;
      } else if (recheck.result === 'reopened') {
        closed = undefined;
        reopened = true;
        reopenings++;
      } else if (closed !== undefined) {
        // Found still open after it had been closed: that is a reopening by another name.
        closed = undefined;
        reopened = true;
        reopenings++;
      }
    }
    const reply = seen.repliesTo('finding', finding.id).at(-1);
    const late = due !== undefined && closed === undefined && seen.asOf > due ? daysBetween(due, seen.asOf) : 0;
    const state: RectificationState['state'] =
      closed !== undefined
        ? due !== undefined && closed > due
          ? 'closed-late'
          : 'closed'
        : due === undefined
          ? 'none'
          : late > 0
            ? 'overdue'
            : reopened
              ? 'reopened'
              : openState(plan, seen.asOf, due);
    states.push({
      finding,
      found: inspection.date,
      inspection: inspection.id,
      state,
      daysOverdue: late,
      reopenings,
      places: [finding.place, ...rechecks.map(({ recheck }) => recheck.place), ...(reply ? [reply.place] : [])],
      ...present({ due, closed }),
      ...(reply && { replied: reply.date }),
    });
  }
  return states;
}

/** Assigned matters (交办事项); a meeting that lists one as closed closes it, a report or reply only claims. */
export function matterStates(plan: Plan, seen: Seen): MatterState[] {
  return seen.meetings.flatMap((meeting) =>
    meeting.matters.map((matter) => {
      const closing = seen.matterClosing(matter.id);
      const claim = seen.matterClaim(matter.id);
      const state: MatterState['state'] = closing
        ? closing.on > matter.by
          ? 'closed-late'
          : 'closed'
        : claim?.status === 'done' && (claim.done === undefined || claim.done <= matter.by)
          ? 'claimed'
          : openState(plan, seen.asOf, matter.by);
      return {
        matter,
        assigned: meeting.known,
        state,
        daysOverdue: state === 'overdue' ? daysBetween(matter.by, seen.asOf) : 0,
        places: [matter.place, ...(claim ? [claim.place] : []), ...(closing ? [closing.place] : [])],
        ...(closing && { closed: closing.on }),
      };
    }),
  );
}

/** The notices that one escalates, oldest first. */
function earlierThan(notice: Notice, byId: ReadonlyMap<string, Notice>): string[] {
  const chain: string[] = [];
  for (
    let id = notice.previous;
    id !== undefined && id !== notice.id && !chain.includes(id);
    id = byId.get(id)?.previous
  )
    chain.unshift(id);
  return chain;
}

/** Notices with their answers and what they escalate. */
export function noticeStates(plan: Plan, seen: Seen): NoticeState[] {
  const byId = new Map(plan.records.notices.map((notice) => [notice.id, notice]));
  return plan.records.notices
    .filter((notice) => notice.known <= seen.asOf)
    .map((notice) => {
      const [reply] = seen.repliesTo('notice', notice.id);
      const state: NoticeState['state'] = reply
        ? reply.date > notice.answerBy
          ? 'answered-late'
          : 'answered'
        : openState(plan, seen.asOf, notice.answerBy);
      return {
        notice,
        state,
        earlier: earlierThan(notice, byId),
        daysOverdue: state === 'overdue' ? daysBetween(notice.answerBy, seen.asOf) : 0,
        places: [notice.place, ...(reply ? [reply.place] : [])],
        ...(reply && { answered: reply.date }),
      };
    });
}
