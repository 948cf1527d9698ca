/** Who was heard before a circular was issued: units asked, sentences they saw, what they answered. Pure. */

import { type Day, maxDay } from '../ground/calendar/dates.ts';
import type { FeedbackRecord } from '../plan/circular-records.ts';
import type { Plan } from '../plan/plan.ts';
import type { Reply } from '../plan/records.ts';

/** What was asked and answered, over all rounds. */
export interface Heard {
  /** Of the first round. */
  readonly date: Day;
  readonly units: readonly string[];
  /** The last day of the last round. */
  readonly until: Day;
  readonly answered: readonly string[];
  readonly late: readonly string[];
  readonly disputes: number;
}

/** The rounds of a period known on a day, in time order. */
export function roundsOf(plan: Plan, period: string, on: Day): readonly FeedbackRecord[] {
  return plan.records.feedback.filter((one) => one.period === period && one.known <= on);
}

/** Replies to the draft: after the first round, up to the day. */
export function repliesTo(plan: Plan, period: string, on: Day): readonly Reply[] {
  const first = roundsOf(plan, period, on)[0];
  if (!first) return [];
  const ids = new Set([period, ...plan.records.circulars.filter((one) => one.period === period).map(({ id }) => id)]);
  return plan.records.replies.filter(
    (one) => one.to.circular !== undefined && ids.has(one.to.circular) && one.known >= first.known && one.known <= on,
  );
}

/** The last round in which a unit was asked. */
export function askedLast(plan: Plan, period: string, unit: string, on: Day): FeedbackRecord | undefined {
  return roundsOf(plan, period, on).findLast((one) => one.units.some((asked) => asked.unit === unit));
}

/** The sentence that a unit was last shown under an anchor. */
export function saidTo(plan: Plan, period: string, unit: string, anchor: string, on: Day): string | undefined {
  return askedLast(plan, period, unit, on)
    ?.units.find((asked) => asked.unit === unit)
    ?.said.find((one) => one.anchor === anchor)?.words;
}

/** Whether a reply came after the day that its unit was given. */
export function isLate(plan: Plan, period: string, reply: Reply): boolean {
  const round = askedLast(plan, period, reply.unit, reply.known);
  return round !== undefined && reply.date > round.until;
}

/** All rounds together as they stand on a day; undefined when nobody was asked. */
export function heardOn(plan: Plan, period: string, on: Day): Heard | undefined {
  const rounds = roundsOf(plan, period, on);
  if (rounds.length === 0) return undefined;
  const units = [...new Set(rounds.flatMap((one) => one.units.map(({ unit }) => unit)))];
  const replies = repliesTo(plan, period, on).filter(({ unit }) => units.includes(unit));
  const by = (list: readonly Reply[]) => units.filter((unit) => list.some((one) => one.unit === unit));
  return {
    date: rounds[0]!.date,
    units,
    until: rounds.map(({ until }) => until).reduce(maxDay),
    answered: by(replies),
    late: by(replies.filter((one) => isLate(plan, period, one))),
    disputes: replies.reduce((sum, { disputes }) => sum + (disputes?.length ?? 0), 0),
  };
}
