/** `duban meeting print [ID]`: minutes, or the statement why it was not held. */
import { minutesPaper } from '../../../pages/papers/minutes.ts';
import { unaccounted } from '../../../plan/attendance.ts';
import type { Run } from '../../context.ts';
import { Form } from '../../records/form.ts';
import { givePaper, onItsDay, paperContext, tellVacant } from '../../records/shared.ts';
import type { meetingPrint } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof meetingPrint> = async (context, given) => {
  const form = await Form.open(context, given);
  const { plan, ready, words } = form;
  const record = await form.pick(plan.records.meetings.toReversed(), given.args[0], (one) => one.title ?? one.period);
  const paper = paperContext(context, ready, given.options);
  const missing = unaccounted(plan, record);
  if (missing.length > 0) form.tell(words.advice.unlisted(missing));
  if (record.date === undefined) tellVacant(form, paper);
  else if (record.chair === undefined) form.tell(words.advice.noChair());
  return givePaper(context, ready, 'minutes', record.id, minutesPaper(onItsDay(plan, record), record, paper));
};
