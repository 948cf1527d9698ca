/** Where a light, a duty or a finding comes from, as the public type `duban.explain/1`; schema in schema/output/explain.schema.json. */
import type {
  DutyState,
  MatterState,
  NoticeState,
  PlanState,
  RectificationState,
  UndertakingState,
} from '../plan/state.ts';
import type { Explained } from './explain.ts';
import { jsonHead, sources } from './json.ts';
import type { PageContext } from './pages.ts';

/** See the module comment. */
export function explainJson(state: PlanState, what: Explained, context: PageContext) {
  return { ...jsonHead('duban.explain/1', state, context), id: what.id, ...explained(what, context) };
}

function explained(what: Explained, context: PageContext) {
  switch (what.kind) {
    case 'undertakings':
      return { undertakings: what.states.map((one) => undertaking(one, context)) };
    case 'duties':
      return { duties: what.states.map((one) => duty(one, context)) };
    case 'matter':
      return { matter: matter(what.state, context) };
    case 'notice':
      return { notice: notice(what.state, context) };
    case 'finding':
      return { finding: finding(what.state, context) };
  }
}

function undertaking(one: UndertakingState, context: PageContext) {
  const { claim, verification } = one;
  return {
    id: one.undertaking.id,
    unit: one.undertaking.unit,
    role: one.undertaking.role,
    schedule: one.schedule,
    light: one.light,
    due: one.leading.day ?? null,
    originalDue: one.leading.original ?? null,
    wording: one.leading.due.deadline.wording ?? null,
    claimed: claim
      ? { status: claim.status, percent: claim.percent ?? null, words: claim.words ?? null, known: claim.known }
      : null,
    verified: verification ? { result: verification.result, known: verification.known, by: verification.by } : null,
    done: one.done ?? null,
    closed: one.closed ?? null,
    pace: one.pace ?? null,
    reasons: one.reasons.map(({ code, args, places }) => ({ code, ...args, sources: sources(context, places) })),
  };
}

function duty(one: DutyState, context: PageContext) {
  return {
    id: one.id,
    owner: one.owner,
    period: one.period?.name ?? null,
    due: one.due ?? null,
    met: one.met ?? null,
    state: one.state,
    daysLate: one.daysLate,
    sources: sources(context, [one.duty.place, ...one.places]),
  };
}

function matter(one: MatterState, context: PageContext) {
  return {
    id: one.matter.id,
    unit: one.matter.unit,
    due: one.matter.by,
    closed: one.closed ?? null,
    state: one.state,
    daysOverdue: one.daysOverdue,
    sources: sources(context, one.places),
  };
}

function notice(one: NoticeState, context: PageContext) {
  return {
    id: one.notice.id,
    unit: one.notice.unit,
    colour: one.notice.colour,
    due: one.notice.answerBy,
    answered: one.answered ?? null,
    state: one.state,
    daysOverdue: one.daysOverdue,
    sources: sources(context, one.places),
  };
}

function finding(one: RectificationState, context: PageContext) {
  return {
    id: one.finding.id,
    unit: one.finding.unit,
    due: one.due ?? null,
    state: one.state,
    daysOverdue: one.daysOverdue,
    sources: sources(context, one.places),
  };
}
