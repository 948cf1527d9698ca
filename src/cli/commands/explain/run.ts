/** `duban explain ID`: where a light, a duty or a finding comes from. */
import { nearest } from '../../../kinds/nearest.ts';
import { type Explained, explainPage } from '../../../pages/explain.ts';
import { explainJson } from '../../../pages/explain-json.ts';
import { stateOn } from '../../../plan/fold.ts';
import type { PlanState } from '../../../plan/state.ts';
import { pageContext, type Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { unitsNamed } from '../../given.ts';
import type { explain } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof explain> = async (context, given) => {
  const ready = await context.ready();
  const state = stateOn(ready.plan, ready.asOf);
  const what = find(state, given.args[0], unitsNamed(ready.plan, given.options.unit));
  const shared = pageContext(context, ready);
  await context.emit({
    document: () => explainPage(state, what, shared),
    json: () => explainJson(state, what, shared),
  });
  return 0;
};

function find(state: PlanState, typed: string, units: ReadonlySet<string> | undefined): Explained {
  const id = typed.normalize('NFKC').replace(/^#(?=\d)/, '');
  const [taskId, unitName] = id.split('/') as [string, string?];
  const wanted = units ?? (unitName === undefined ? undefined : unitIn(state, unitName));
  const ofTask = state.undertakings.filter(
    ({ undertaking }) =>
      undertaking.task.id === taskId ||
      undertaking.task.clause === id ||
      undertaking.parts.some((part) => part.id === taskId),
  );
  const exact = ofTask.filter(({ undertaking }) => undertaking.id === id);
  const states = exact.length > 0 ? exact : ofTask.filter(({ undertaking }) => !wanted || wanted.has(undertaking.unit));
  if (states.length > 0) return { kind: 'undertakings', id: typed, states };
  const duties = state.duties.filter(
    (duty) =>
      (duty.id === id ||
        duty.duty.id === id ||
        duty.id.startsWith(`${id}/`) ||
        (duty.id === id.split('/')[0] && wanted?.has(duty.owner))) &&
      (!units || units.has(duty.owner)),
  );
  if (duties.length > 0) return { kind: 'duties', id: typed, states: duties };
  const finding = state.rectifications.find((one) => one.finding.id === id);
  if (finding) return { kind: 'finding', id: typed, state: finding };
  const matter = state.matters.find((one) => one.matter.id === id);
  if (matter) return { kind: 'matter', id: typed, state: matter };
  const notice = state.notices.find((one) => one.notice.id === id);
  if (notice) return { kind: 'notice', id: typed, state: notice };
  const known = [
    ...state.undertakings.map(({ undertaking }) => undertaking.id),
    ...state.plan.tasks.keys(),
    ...state.duties.map((duty) => duty.id),
    ...state.rectifications.map((one) => one.finding.id),
    ...state.matters.map((one) => one.matter.id),
    ...state.notices.map((one) => one.notice.id),
  ];
  throw new UsageError('id-unknown', { id: typed, near: nearest(id, known) ?? '' });
}

function unitIn(state: PlanState, name: string): ReadonlySet<string> | undefined {
  return unitsNamed(state.plan, [name]);
}
