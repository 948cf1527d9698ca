/**
 * A decision that moves a promise names what it moves: the day or the target that stood until then, the occurrence where
 * there are several, and no more extensions than the plan allows.
 */

import { spanEnd } from '../../ground/calendar/span.ts';
import { grouped } from '../../ground/grouped.ts';
import { comesAgain, type Deadline, fixedDay, triggerOf } from '../../plan/deadline.ts';
import type { Plan, Task } from '../../plan/plan.ts';
import type { Decision, DecisionItem } from '../../plan/records.ts';
import { type Due, type Undertaking, undertakingsOf } from '../../plan/undertakings.ts';
import type { Build } from '../build.ts';
import { within } from '../kind.ts';

/** One due as decisions move it, in time order. */
interface Moved {
  day: string | undefined;
  extended: number;
}

/** Checks extensions and set dates against the day that stood, changes against the target and the units that stand now. */
export function checkDecisions(build: Build, plan: Plan): void {
  if (plan.records.decisions.length === 0) return;
  // Breakdowns count as they are today: an earlier decision may name a day that a unit has promised since.
  const bound = undertakingsOf(plan, '9999-12-31').filter(({ role }) => role !== 'lead');
  const ofTask = grouped(bound, ({ task }) => task.id);
  const ofUnit = grouped(bound, ({ task, unit }) => `${task.id}/${unit}`);
  const standing = new Map<string, Moved>();
  const targets = new Map<string, number>();
  // A unit dropped and added again: only the last word is held against the task.
  const last = new Map<string, DecisionItem>();
  for (const { type, refused, items } of plan.records.decisions) {
    if (type !== 'change' || refused) continue;
    for (const item of items)
      if (item.change === 'unit-added' || item.change === 'unit-dropped') last.set(`${item.task}/${item.unit}`, item);
  }
  for (const decision of plan.records.decisions) {
    for (const item of decision.items) {
      const task = item.task === undefined ? undefined : build.findTask(item.task);
      if (!task) continue;
      const touched = item.unit === undefined ? ofTask(task.id) : ofUnit(`${task.id}/${item.unit}`);
      if (decision.type === 'extension' || decision.type === 'set-date') {
        for (const undertaking of touched) checkMove(build, plan, decision, item, undertaking, standing);
      }
      if (decision.type === 'change') {
        const isLast = last.get(`${item.task}/${item.unit}`) === item;
        checkChange(build, decision, item, task, touched, targets, isLast);
      }
    }
  }
}

function checkMove(
  build: Build,
  plan: Plan,
  decision: Decision,
  item: DecisionItem,
  undertaking: Undertaking,
  standing: Map<string, Moved>,
): void {
  if (item.to === undefined) return;
  const due = undertaking.dues.find((one) => one.part === item.task) ?? undertaking.dues[0]!;
  const { deadline } = due;
  const occurrence = item.for ?? item.event;
  if (comesAgain(deadline) && occurrence === undefined) {
    build.say('extension-without-occurrence', { task: item.task! }, item.place);
    return;
  }
  const key = `${undertaking.id}:${item.task}:${occurrence ?? ''}`;
  const before = standing.get(key) ?? { day: firstDay(plan, deadline, due, item), extended: 0 };
  if (decision.type === 'extension') {
    if (item.from !== undefined && before.day !== undefined && before.day !== item.from) {
      build.say('extension-from-mismatch', { from: item.from, actual: before.day }, within(item.place, 'from'));
    }
    const rule = deadline.extensions;
    if (!decision.refused && rule?.times !== undefined && before.extended >= rule.times) {
      build.say('extension-too-often', { times: rule.times }, item.place);
    }
    const from = item.from ?? before.day;
    if (!decision.refused && rule?.within && from !== undefined) {
      const latest = spanEnd(from, rule.within, plan.calendar).day;
      if (item.to > latest) build.say('extension-too-long', { to: item.to, latest }, within(item.place, 'to'));
    }
  }
  if (decision.refused) return;
  standing.set(key, { day: item.to, extended: before.extended + (decision.type === 'extension' ? 1 : 0) });
}

/** The day that the rule gives, before any decision; undefined where it depends on what is not named. */
function firstDay(plan: Plan, deadline: Deadline, _due: Due, item: DecisionItem): string | undefined {
  const trigger = triggerOf(deadline);
  if (!trigger || item.event === undefined) return fixedDay(deadline);
  const event = plan.records.events.find(({ id }) => id === item.event);
  return event && spanEnd(event.date, trigger.within, plan.calendar).day;
}

function checkChange(
  build: Build,
  decision: Decision,
  item: DecisionItem,
  task: Task,
  touched: readonly Undertaking[],
  targets: Map<string, number>,
  isLast: boolean,
): void {
  if (decision.refused) return;
  const bound = item.unit === undefined || build.binds(task, item.unit);
  if (item.change === 'unit-added' && isLast && !bound)
    build.say('added-unit-missing', { unit: item.unit!, task: task.id }, within(item.place, 'unit'));
  if (item.change === 'unit-dropped' && isLast && bound && item.unit !== undefined) {
    build.say('dropped-unit-present', { unit: item.unit, task: task.id }, within(item.place, 'unit'));
  }
  if (item.measure === undefined) {
    if (item.amount) build.say('amount-without-measure', { task: task.id }, within(item.place, 'amount'));
    return;
  }
  for (const undertaking of touched) {
    const measure = undertaking.measures.find(({ id }) => id === item.measure);
    if (!measure) {
      build.say('measure-unknown', { id: item.measure, near: '' }, within(item.place, 'measure'));
      continue;
    }
    if (!item.amount) {
      build.say('amount-without-measure', { task: task.id }, within(item.place, 'measure'));
      continue;
    }
    const key = `${undertaking.id}:${item.measure}`;
    const actual = targets.get(key) ?? measure.target;
    if (actual !== undefined && actual !== item.amount.from) {
      build.say('amount-from-mismatch', { from: item.amount.from, actual }, within(item.place, 'amount', 'from'));
    }
    targets.set(key, item.amount.to);
  }
}
