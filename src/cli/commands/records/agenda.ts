/** `duban meeting agenda`: the paper for the next meeting, from what moved since the last one of its series. */
import { diffStates } from '../../../diff/diff.ts';
import { parsePeriod, periodOf } from '../../../ground/calendar/period.ts';
import { type AgendaBasis, agendaItems, agendaPage, mattersOpen } from '../../../pages/papers/agenda.ts';
import { rhythmOf } from '../../../plan/deadline.ts';
import { stateOn } from '../../../plan/fold.ts';
import { overdueItems } from '../../../plan/overdue.ts';
import { type Context, UsageError } from '../../context.ts';
import { pageContext, sources } from '../../shared.ts';
import type { Given } from '../registry.ts';
import { Form } from './form.ts';
import { seriesOf } from './meeting-add.ts';

/** Runs the command. */
export async function run(context: Context, given: Given): Promise<number> {
  const form = await Form.open(context, given);
  const { plan, ready, state } = form;
  const duty = await seriesOf(form);
  const typed = form.flag('period');
  if (typed !== undefined && !parsePeriod(typed)) throw new UsageError('period-unreadable', { period: typed });
  const every = rhythmOf(duty.deadline)?.every ?? 'quarter';
  const last = plan.records.meetings.findLast(
    (one) => one.duty === duty.id && one.date !== undefined && one.known <= ready.asOf,
  );
  const from = last?.date ?? plan.period?.from ?? ready.asOf;
  const ahead = form.flag('dueWithin');
  if (ahead !== undefined && !/^\d{1,4}$/.test(ahead)) throw new UsageError('days-wrong', { days: ahead });
  const basis: AgendaBasis = {
    state,
    duty,
    period: typed ?? periodOf(every, ready.asOf).name,
    last,
    diff: diffStates(stateOn(plan, from), state),
    ahead: ahead === undefined ? plan.policy.dueSoonDays : Number(ahead),
  };
  await context.emit({
    document: () => agendaPage(basis, pageContext(context, ready)),
    json: () => agendaJson(basis, context, form),
  });
  return 0;
}

/** The public type `duban.agenda/1`; schema in schema/output/agenda.schema.json. */
function agendaJson(basis: AgendaBasis, context: Context, { ready }: Form) {
  const { state, duty, period, last, diff, ahead } = basis;
  const { total } = diff.summary;
  return {
    schema: 'duban.agenda/1',
    plan: ready.plan.id,
    asOf: ready.asOf,
    revision: ready.revision ?? null,
    duty: duty.id,
    period,
    members: duty.participants,
    since: diff.before.asOf,
    last: last?.id ?? null,
    items: agendaItems(basis, context.lang),
    moved: {
      facts: total.facts,
      advanced: total.advanced,
      fell: total.fell,
      closed: total.closed,
      becameOverdue: total.becameOverdue,
    },
    matters: mattersOpen(basis).map((one) => ({
      id: one.matter.id,
      unit: one.matter.unit,
      due: one.matter.by,
      state: one.state,
      sources: sources(ready, one.places),
    })),
    due: overdueItems(state, { dueWithin: ahead }).map((item) => ({
      kind: item.kind,
      id: item.id,
      unit: item.unit,
      due: item.due,
      daysOverdue: item.daysOverdue,
    })),
  };
}
