/** Facts about days: what fell overdue or behind pace and what no longer is, and every deadline that was set, moved or not moved. */
import { grouped, madeOnce } from '../ground/grouped.ts';
import { type Deadline, ruleOf, triggerOf } from '../plan/deadline.ts';
import type { OverdueItem } from '../plan/overdue.ts';
import type { DecisionItem } from '../plan/records.ts';
import type { DueState, Extension, Schedule, UndertakingState } from '../plan/state.ts';
import type { FactList } from './facts.ts';
import { decisionsByPlace, partId, type Side } from './side.ts';

const KINDS_OF_LATE = [
  { aim: false, began: 'became-overdue', ended: 'no-longer-overdue' },
  { aim: true, began: 'became-behind-aim', ended: 'no-longer-behind-aim' },
] as const;

/** What became late and what no longer is. After is `dropped` where the plan no longer has what was late. */
export function latenessFacts(before: Side, after: Side, facts: FactList): void {
  for (const id of new Set([...before.late.keys(), ...after.late.keys()])) {
    const [was, now] = [before.late.get(id), after.late.get(id)];
    const known = (now ?? was)!;
    const { id: whole, unit, task, title, due } = known;
    const details = {
      unit,
      task,
      title,
      due,
      before: was?.state ?? scheduleOf(before, whole, known),
      after: now?.state ?? scheduleOf(after, whole, known) ?? 'dropped',
      from: was?.places ?? placesOf(before, whole),
      to: now?.places ?? placesOf(after, whole),
    };
    for (const { aim, began, ended } of KINDS_OF_LATE) {
      const wasLate = was !== undefined && (was.state === 'behind-aim') === aim;
      const isLate = now !== undefined && (now.state === 'behind-aim') === aim;
      if (isLate && !wasLate) facts.add(began, id, details);
      if (wasLate && !isLate) facts.add(ended, id, details);
    }
  }
  for (const [id, now] of after.undertakings) {
    const was = before.undertakings.get(id);
    // Behind pace and then worse is no way out of being behind.
    if (behindPace(was) === behindPace(now) || (behindPace(was) && WORSE.has(now.schedule))) continue;
    const { unit, task } = now.undertaking;
    facts.add(behindPace(now) ? 'became-behind-pace' : 'no-longer-behind-pace', id, {
      unit,
      task: task.id,
      title: task.title,
      due: now.leading.day,
      before: was?.schedule,
      after: now.schedule,
      from: placesOf(before, id),
      to: placesOf(after, id),
    });
  }
}

const WORSE: ReadonlySet<Schedule> = new Set(['contradicted', 'reopened', 'overdue', 'missed', 'behind-aim']);

/** How the same thing stands where it is not late: the occurrence, the part or the whole. */
function scheduleOf(side: Side, whole: string, { period, part }: OverdueItem): string | undefined {
  const one = side.undertakings.get(whole);
  if (period !== undefined) return one?.occurrences.find((occurrence) => occurrence.period.name === period)?.state;
  if (part !== undefined) return one?.dues.find(({ due }) => due.part === part)?.schedule;
  return one?.schedule;
}

function behindPace(one: UndertakingState | undefined): boolean {
  return one !== undefined && !one.cancelled && one.dues.some(({ schedule }) => schedule === 'behind-pace');
}

function placesOf(side: Side, id: string) {
  const one = side.undertakings.get(id);
  return one ? [one.leading.due.place, one.claim?.place] : [];
}

/** Deadlines of undertakings, their parts and steps. */
export function deadlineFacts(before: Side, after: Side, facts: FactList): void {
  for (const [id, now] of after.undertakings) {
    const was = before.undertakings.get(id);
    if (!was) continue;
    const { task, unit } = now.undertaking;
    const about = { unit, task: task.id, title: task.title };
    const decided = now.extensions.filter((one) => !was.extensions.some((old) => sameExtension(old, one)));
    for (const one of decided) {
      const due = now.dues.find(({ day }) => day === one.to) ?? now.leading;
      const type = one.refused ? 'extension-refused' : one.from === '' ? 'deadline-set' : 'deadline-extended';
      const whose = partId(id, task.id, partOf(after, one) ?? due.due.part);
      facts.add(type, whose, {
        ...about,
        before: one.from || null,
        after: one.to,
        cause: one.decision,
        from: [was.leading.due.place],
        to: [one.place],
      });
    }
    for (const due of now.dues) {
      const old = was.dues.find((one) => one.due.part === due.due.part);
      if (old) dueFacts(after, partId(id, task.id, due.due.part), old, due, decided, about, facts);
    }
    for (const old of was.dues) {
      if (old.due.part === '' || now.dues.some((one) => one.due.part === old.due.part)) continue;
      if (!now.undertaking.parts.some((part) => part.id === old.due.part)) continue;
      facts.add('deadline-moved', partId(id, task.id, old.due.part), {
        ...about,
        before: describe(old.due.deadline),
        from: [old.due.place],
        to: [now.undertaking.place],
      });
    }
    for (const step of now.undertaking.milestones) {
      const old = was.undertaking.milestones.find((one) => one.id === step.id);
      if (!old || describe(old.deadline) === describe(step.deadline)) continue;
      facts.add('deadline-moved', `${id}#${step.id}`, {
        ...about,
        title: step.title,
        before: describe(old.deadline),
        after: describe(step.deadline),
        from: [old.place],
        to: [step.place],
      });
    }
  }
  dutyDeadlineFacts(before, after, facts);
}

function dueFacts(
  after: Side,
  id: string,
  was: DueState,
  now: DueState,
  decided: readonly Extension[],
  about: { readonly unit: string; readonly task: string; readonly title: string },
  facts: FactList,
): void {
  const [from, to] = [describe(was.due.deadline), describe(now.due.deadline)];
  const details = { ...about, from: [was.due.place], to: [now.due.place] };
  if (from !== to) {
    if (from === null) facts.add('deadline-set', id, { ...details, after: to, cause: after.recordAt(now.due.place) });
    // An edit that says what a decision of these days says is explained by it.
    else if (!decided.some((one) => !one.refused && one.from === from && one.to === to)) {
      facts.add('deadline-moved', id, { ...details, before: from, after: to, cause: after.recordAt(now.due.place) });
    }
    return;
  }
  const trigger = triggerOf(now.due.deadline);
  if (!trigger || was.original !== undefined || now.original === undefined) return;
  const [event] = openEvents(after)(trigger.event);
  facts.add('deadline-set', id, {
    ...details,
    after: now.original,
    cause: event?.id,
    to: [event?.place ?? now.due.place],
  });
}

/** Events that nobody has answered yet, by their name. */
const openEvents = madeOnce(({ seen }: Side) =>
  grouped(
    seen.events.filter(({ done }) => done === undefined),
    ({ event }) => event,
  ),
);

/** Duties: what decisions set, moved or refused, and what the plan itself now says otherwise. */
function dutyDeadlineFacts(before: Side, after: Side, facts: FactList): void {
  const had = new Set(before.seen.decisions.map(({ decision, item }) => decisionKey(decision.id, item)));
  for (const { decision, item } of after.seen.decisions) {
    if (
      item.duty === undefined ||
      (decision.type !== 'extension' && decision.type !== 'set-date') ||
      had.has(decisionKey(decision.id, item))
    )
      continue;
    const type = decision.refused
      ? 'extension-refused'
      : decision.type === 'extension'
        ? 'deadline-extended'
        : 'deadline-set';
    const duty = after.plan.duties.find((one) => one.id === item.duty);
    const owner = item.unit ?? (duty?.owners.length === 1 ? duty.owners[0] : undefined);
    const id = `${item.duty}${item.for === undefined ? '' : `@${item.for}`}${item.unit === undefined ? '' : `/${item.unit}`}`;
    facts.add(type, id, {
      unit: owner,
      title: duty?.title,
      before: item.from,
      after: item.to,
      cause: decision.id,
      to: [item.place],
    });
  }
  for (const duty of after.plan.duties) {
    const old = before.plan.duties.find((one) => one.id === duty.id);
    if (!old || describe(old.deadline) === describe(duty.deadline)) continue;
    const type = describe(old.deadline) === null ? 'deadline-set' : 'deadline-moved';
    facts.add(type, duty.id, {
      title: duty.title,
      before: describe(old.deadline),
      after: describe(duty.deadline),
      from: [old.place],
      to: [duty.place],
    });
  }
}

/** A deadline as a decision names it (`ruleOf`), so that two that differ never read alike; null where there is none. `strive` and `explore` follow. */
export function describe(deadline: Deadline): string | null {
  const firmness = deadline.firmness === 'firm' ? '' : ` ${deadline.firmness}`;
  const rule = ruleOf(deadline);
  return rule === null ? null : rule + firmness;
}

function sameExtension(a: Extension, b: Extension): boolean {
  return a.decision === b.decision && a.from === b.from && a.to === b.to && a.refused === b.refused;
}

/** The part that a decision names, where it names one. */
function partOf(side: Side, extension: Extension): string | undefined {
  const named = decisionsByPlace(side).get(extension.place)?.item.task;
  return named === undefined ? undefined : side.plan.tasks.has(named) ? '' : named;
}

function decisionKey(id: string, item: DecisionItem): string {
  return JSON.stringify([id, item.duty, item.for, item.unit, item.to]);
}
