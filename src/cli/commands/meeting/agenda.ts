/** `duban meeting agenda`: the paper for the next meeting, from what moved since the last one of its series. */

import { diffStates } from '../../../diff/diff.ts';
import { parsePeriod, periodOf } from '../../../ground/calendar/period.ts';
import { type AgendaBasis, agendaJson, agendaPage } from '../../../pages/papers/agenda.ts';
import { rhythmOf } from '../../../plan/deadline.ts';
import { stateOn } from '../../../plan/fold.ts';
import { pageContext, type Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { daysGiven } from '../../given.ts';
import { Form } from '../../records/form.ts';
import { seriesOf } from '../../records/series.ts';
import type { meetingAgenda } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof meetingAgenda> = async (context, given) => {
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
  const basis: AgendaBasis = {
    state,
    duty,
    period: typed ?? periodOf(every, ready.asOf).name,
    last,
    diff: diffStates(stateOn(plan, from), state),
    ahead: daysGiven(form.flag('dueWithin')) ?? plan.policy.dueSoonDays,
  };
  const shared = pageContext(context, ready);
  await context.emit({
    document: () => agendaPage(basis, shared),
    json: () => agendaJson(basis, shared),
  });
  return 0;
};
