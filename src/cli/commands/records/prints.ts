/** `… print ID`: papers made from records. */

import { decisionPaper } from '../../../pages/papers/decision.ts';
import { minutesPaper } from '../../../pages/papers/minutes.ts';
import { noticePaper } from '../../../pages/papers/notice.ts';
import { orderPaper, unitsOrdered } from '../../../pages/papers/order.ts';
import { recordPage } from '../../../pages/papers/record.ts';
import { unaccounted } from '../../../plan/attendance.ts';
import { stateOn } from '../../../plan/fold.ts';
import type { RecordBase } from '../../../plan/record.ts';
import type { PlanState } from '../../../plan/state.ts';
import { paperWords } from '../../../words/papers.ts';
import { type Context, UsageError } from '../../context.ts';
import type { Given } from '../registry.ts';
import { Form } from './form.ts';
import { givePaper, paperContext, tellVacant } from './shared.ts';

/** `duban notice print`: the notice as a letter. */
export async function notice(context: Context, given: Given): Promise<number> {
  const form = await Form.open(context, given);
  const { plan, ready } = form;
  const record = await form.pick(
    plan.records.notices.toReversed(),
    given.args[0],
    (one) => `${one.unit} ${one.require}`,
  );
  const paper = paperContext(context, ready, given);
  tellVacant(form, paper);
  return givePaper(context, ready, 'notice', record.id, () => noticePaper(onItsDay(form, record), record, paper));
}

/** `duban decide print`: the answer to a request for more time, or the notice of another decision. */
export async function decision(context: Context, given: Given): Promise<number> {
  const form = await Form.open(context, given);
  const papers = paperWords(context.lang);
  const { plan, ready } = form;
  const record = await form.pick(
    plan.records.decisions.toReversed(),
    given.args[0],
    (one) => one.title ?? papers.decision[one.type],
  );
  const paper = paperContext(context, ready, given);
  tellVacant(form, paper);
  return givePaper(context, ready, 'decision', record.id, () => decisionPaper(onItsDay(form, record), record, paper));
}

/** `duban meeting print`: minutes, or the statement why it was not held. */
export async function minutes(context: Context, given: Given): Promise<number> {
  const form = await Form.open(context, given);
  const { plan, ready, words } = form;
  const record = await form.pick(plan.records.meetings.toReversed(), given.args[0], (one) => one.title ?? one.period);
  const paper = paperContext(context, ready, given);
  const missing = unaccounted(plan, record);
  if (missing.length > 0) form.tell(words.advice.unlisted(missing));
  if (record.date === undefined) tellVacant(form, paper);
  else if (record.chair === undefined) form.tell(words.advice.noChair());
  return givePaper(context, ready, 'minutes', record.id, () => minutesPaper(onItsDay(form, record), record, paper));
}

/** `duban inspect print`: the record of an inspection; with `--unit` its rectification order to that unit. */
export async function inspection(context: Context, given: Given): Promise<number> {
  const form = await Form.open(context, given);
  const papers = paperWords(context.lang);
  const { plan, ready, words } = form;
  const record = await form.pick(
    plan.records.inspections.toReversed(),
    given.args[0],
    (one) => one.title ?? papers.mode[one.mode],
  );
  const paper = paperContext(context, ready, given);
  const ordered = unitsOrdered(record);
  const typed = form.flag('unit');
  if (typed !== undefined) {
    const unit = form.readUnit(typed);
    if (!ordered.includes(unit)) {
      throw new UsageError('order-none', { id: record.id, unit, units: ordered.join('、') });
    }
    tellVacant(form, paper);
    return givePaper(context, ready, 'order', record.id, () => orderPaper(onItsDay(form, record), record, unit, paper));
  }
  const page = recordPage(onItsDay(form, record), record, paper);
  await context.emit({
    document: () => page,
    json: () => ({
      schema: 'duban.paper/1',
      plan: plan.id,
      asOf: ready.asOf,
      revision: ready.revision ?? null,
      paper: 'inspection',
      record: record.id,
      document: page,
    }),
  });
  for (const unit of ordered) form.tell(words.printOrder(record.id, unit));
  return 0;
}

/** The plan on the day of a record: what became known later does not change a paper that was sent. */
function onItsDay({ plan }: Form, record: RecordBase): PlanState {
  return stateOn(plan, record.known);
}
