/** `duban explain ID`: where a light, a duty or a finding comes from. */
import { nearest } from '../../kinds/nearest.ts';
import { type Explained, explainPage } from '../../pages/explain.ts';
import { stateOn } from '../../plan/fold.ts';
import type { PlanState } from '../../plan/state.ts';
import { type Context, type Ready, UsageError } from '../context.ts';
import { pageContext, sources, unitsNamed } from '../shared.ts';
import type { Given } from './registry.ts';

/** Runs the command. */
export async function run(context: Context, given: Given): Promise<number> {
  const ready = await context.ready();
  const state = stateOn(ready.plan, ready.asOf);
  const what = find(state, given.args[0] ?? '', unitsNamed(ready.plan, given.options.unit));
  await context.emit({
    document: () => explainPage(state, what, pageContext(context, ready)),
    json: () => explainJson(ready, what),
  });
  return 0;
}

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

/** The public type `duban.explain/1`. */
function explainJson(ready: Ready, what: Explained) {
  const head = {
    schema: 'duban.explain/1',
    plan: ready.plan.id,
    asOf: ready.asOf,
    revision: ready.revision ?? null,
    id: what.id,
  };
  if (what.kind === 'undertakings') {
    return {
      ...head,
      undertakings: what.states.map((one) => ({
        id: one.undertaking.id,
        unit: one.undertaking.unit,
        role: one.undertaking.role,
        schedule: one.schedule,
        light: one.light,
        due: one.leading.day ?? null,
        originalDue: one.leading.original ?? null,
        wording: one.leading.due.deadline.wording ?? null,
        claimed: one.claim
          ? {
              status: one.claim.status,
              percent: one.claim.percent ?? null,
              words: one.claim.words ?? null,
              known: one.claim.known,
            }
          : null,
        verified: one.verification
          ? { result: one.verification.result, known: one.verification.known, by: one.verification.by }
          : null,
        done: one.done ?? null,
        closed: one.closed ?? null,
        pace: one.pace ?? null,
        reasons: one.reasons.map((reason) => ({
          code: reason.code,
          ...reason.args,
          sources: sources(ready, reason.places),
        })),
      })),
    };
  }
  if (what.kind === 'duties') {
    return {
      ...head,
      duties: what.states.map((one) => ({
        id: one.id,
        owner: one.owner,
        period: one.period?.name ?? null,
        due: one.due ?? null,
        met: one.met ?? null,
        state: one.state,
        daysLate: one.daysLate,
        sources: sources(ready, [one.duty.place, ...one.places]),
      })),
    };
  }
  if (what.kind === 'matter') {
    const { state } = what;
    return {
      ...head,
      matter: {
        id: state.matter.id,
        unit: state.matter.unit,
        due: state.matter.by,
        closed: state.closed ?? null,
        state: state.state,
        daysOverdue: state.daysOverdue,
        sources: sources(ready, state.places),
      },
    };
  }
  if (what.kind === 'notice') {
    const { state } = what;
    return {
      ...head,
      notice: {
        id: state.notice.id,
        unit: state.notice.unit,
        colour: state.notice.colour,
        due: state.notice.answerBy,
        answered: state.answered ?? null,
        state: state.state,
        daysOverdue: state.daysOverdue,
        sources: sources(ready, state.places),
      },
    };
  }
  const { state } = what;
  return {
    ...head,
    finding: {
      id: state.finding.id,
      unit: state.finding.unit,
      due: state.due ?? null,
      state: state.state,
      daysOverdue: state.daysOverdue,
      sources: sources(ready, state.places),
    },
  };
}
