/** `duban notice print [ID]`: the notice as a letter. */
import { noticePaper } from '../../../pages/papers/notice.ts';
import type { Run } from '../../context.ts';
import { Form } from '../../records/form.ts';
import { givePaper, onItsDay, paperContext, tellVacant } from '../../records/shared.ts';
import type { noticePrint } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof noticePrint> = async (context, given) => {
  const form = await Form.open(context, given);
  const { plan, ready } = form;
  const record = await form.pick(
    plan.records.notices.toReversed(),
    given.args[0],
    (one) => `${one.unit} ${one.require}`,
  );
  const paper = paperContext(context, ready, given.options);
  tellVacant(form, paper);
  return givePaper(context, ready, 'notice', record.id, noticePaper(onItsDay(plan, record), record, paper));
};
