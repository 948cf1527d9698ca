/** `duban inspect print [ID]`: the record of an inspection; with `--unit` its rectification order to that unit. */

import { orderPaper, unitsOrdered } from '../../../pages/papers/order.ts';
import { recordPage } from '../../../pages/papers/record.ts';
import { paperWords } from '../../../words/papers.ts';
import type { Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { Form } from '../../records/form.ts';
import { givePaper, onItsDay, paperContext, tellVacant } from '../../records/shared.ts';
import type { inspectPrint } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof inspectPrint> = async (context, given) => {
  const form = await Form.open(context, given);
  const papers = paperWords(context.lang);
  const { plan, ready, words } = form;
  const record = await form.pick(
    plan.records.inspections.toReversed(),
    given.args[0],
    (one) => one.title ?? papers.mode[one.mode],
  );
  const paper = paperContext(context, ready, given.options);
  const state = onItsDay(plan, record);
  const ordered = unitsOrdered(record);
  const typed = form.flag('unit');
  if (typed !== undefined) {
    const unit = form.readUnit(typed);
    if (!ordered.includes(unit)) throw new UsageError('order-none', { id: record.id, unit, units: ordered.join('、') });
    tellVacant(form, paper);
    return givePaper(context, ready, 'order', record.id, orderPaper(state, record, unit, paper));
  }
  await givePaper(context, ready, 'inspection', record.id, recordPage(state, record, paper));
  for (const unit of ordered) form.tell(words.printOrder(record.id, unit));
  return 0;
};
