/** `duban decide print [ID]`: the answer to a request for more time, or the notice of another decision. */

import { decisionPaper } from '../../../pages/papers/decision.ts';
import { paperWords } from '../../../words/papers.ts';
import type { Run } from '../../context.ts';
import { Form } from '../../records/form.ts';
import { givePaper, onItsDay, paperContext, tellVacant } from '../../records/shared.ts';
import type { decidePrint } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof decidePrint> = async (context, given) => {
  const form = await Form.open(context, given);
  const papers = paperWords(context.lang);
  const { plan, ready } = form;
  const record = await form.pick(
    plan.records.decisions.toReversed(),
    given.args[0],
    (one) => one.title ?? papers.decision[one.type],
  );
  const paper = paperContext(context, ready, given.options);
  tellVacant(form, paper);
  return givePaper(context, ready, 'decision', record.id, decisionPaper(onItsDay(plan, record), record, paper));
};
