/** What is not held against a unit, printed in full: extensions granted or refused, days set, exemptions, excused absence, meetings not held. */
import { grouped, madeOnce } from '../ground/grouped.ts';
import { present } from '../ground/present.ts';
import { type ExemptionGrounds, OFFICE, type Plan } from '../plan/plan.ts';
import { isExempting } from '../plan/policy.ts';
import type { Decision, DecisionItem } from '../plan/records.ts';
import type { PlanState } from '../plan/state.ts';
import type { Exemption } from './types.ts';
import { belongs, inWindow, type Window } from './window.ts';

/** Those decided in the window, and older extensions and exemptions that still have effect; in the order in which they became known. */
export function exemptionsOf(state: PlanState, window: Window, units: ReadonlySet<string>): Exemption[] {
  const { plan } = state;
  const found: Exemption[] = [];
  for (const decision of plan.records.decisions) {
    if (decision.known > window.asOf) continue;
    for (const item of decision.items) {
      const kind = kindOf(state, decision, item);
      if (!kind || !hasEffect(window, decision, item)) continue;
      for (const unit of unitsOf(state, item)) {
        if (unit !== OFFICE && !units.has(unit)) continue;
        found.push({
          kind,
          unit,
          title: titleOf(state, item),
          on: decision.date,
          reason: item.reason ?? '',
          by: decision.by,
          places: [item.place],
          ...(decision.type === 'exemption' && { grounds: (item.grounds ?? 'other') as ExemptionGrounds }),
          ...present({
            task: item.task,
            duty: item.duty,
            period: item.for,
            from: item.from,
            to: item.to,
            approver: decision.approver,
          }),
        });
      }
    }
  }
  for (const meeting of plan.records.meetings) {
    const duty = plan.duties.find(({ id }) => id === meeting.duty);
    if (!duty || !inWindow(window, meeting.known)) continue;
    const base = { title: duty.title, duty: duty.id, period: meeting.period, by: '' };
    for (const { unit, reason, place } of meeting.absent) {
      if (reason === undefined || !units.has(unit)) continue;
      found.push({ ...base, kind: 'absence', unit, on: meeting.date ?? meeting.known, reason, places: [place] });
    }
    if (meeting.notHeld && duty.inPrinciple) {
      found.push({
        ...base,
        kind: 'not-held',
        unit: duty.owners[0] ?? OFFICE,
        on: meeting.notHeld.date,
        reason: meeting.notHeld.reason,
        places: [meeting.place],
      });
    }
  }
  return found;
}

function kindOf({ plan }: PlanState, decision: Decision, item: DecisionItem): Exemption['kind'] | undefined {
  if (decision.type === 'extension') return decision.refused ? 'extension-refused' : 'extension';
  if (decision.refused) return undefined;
  if (decision.type === 'exemption') return isExempting(plan.policy, item) ? 'exemption' : 'exemption-void';
  return decision.type === 'set-date' ? 'set-date' : undefined;
}

function hasEffect(window: Window, decision: Decision, item: DecisionItem): boolean {
  if (inWindow(window, decision.known)) return true;
  if (decision.refused) return false;
  if (decision.type === 'exemption') return item.for === undefined || belongs(window, item.for, decision.date);
  return decision.type === 'extension' && item.to !== undefined && item.to >= window.since;
}

/** An item that names no unit speaks for every unit of the task, or owner of the duty. */
function unitsOf(state: PlanState, item: DecisionItem): readonly string[] {
  if (item.unit !== undefined) return [item.unit];
  if (item.duty !== undefined) return state.plan.duties.find(({ id }) => id === item.duty)?.owners ?? [];
  return [...new Set(unitsBound(state)(item.task).map(({ unit }) => unit))];
}

/** Who delivers each task and part, in the plan's order. */
const unitsBound = madeOnce((state: PlanState) =>
  grouped(
    state.undertakings
      .filter(({ undertaking }) => undertaking.role !== 'lead')
      .flatMap(({ undertaking: { task, parts, unit } }) => [task, ...parts].map(({ id }) => ({ id, unit }))),
    ({ id }): string | undefined => id,
  ),
);

function titleOf(state: PlanState, item: DecisionItem): string {
  if (item.duty !== undefined) return state.plan.duties.find(({ id }) => id === item.duty)?.title ?? item.duty;
  return titles(state.plan).get(item.task ?? '') ?? item.task ?? '';
}

/** Titles of tasks and parts by their number. */
const titles = madeOnce(
  ({ tasks }: Plan) =>
    new Map([...tasks.values()].flatMap((task) => [task, ...task.parts].map(({ id, title }) => [id, title]))),
);
