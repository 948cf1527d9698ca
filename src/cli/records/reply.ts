/** A unit's answer. It claims; it never settles a rectification. */

import { daysBetween } from '../../ground/calendar/dates.ts';
import { present } from '../../ground/present.ts';
import type { replyAdd } from '../commands/reply/spec.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Given } from '../spec.ts';
import { write } from '../write/write.ts';
import { Form } from './form.ts';

type Kind = 'notice' | 'finding' | 'matter' | 'circular';

/** What is answered: its kind and id, who answers, and by when. */
interface Answered {
  readonly id: string;
  readonly kind: Kind;
  readonly unit?: string;
  readonly due?: string;
  readonly day: string;
  readonly isAnswered: boolean;
}

/** Records the answer to something of these kinds. */
export async function reply(context: Context, given: Given<typeof replyAdd>, kinds: readonly Kind[]): Promise<number> {
  const form = await Form.open(context, given);
  const { words } = form;
  const all = answerable(form).filter(({ kind }) => kinds.includes(kind));
  const to = await form.pick(openAnswers(all), given.args[0], ({ unit = '', due = '' }) => `${unit} ${due}`);
  const unit = to.unit ?? (await form.unit('unit'));
  const typed = form.flag('unit');
  if (to.unit !== undefined && typed !== undefined && form.readUnit(typed) !== to.unit)
    throw new UsageError('reply-of-another', { id: to.id, unit: to.unit, given: typed });
  const date = await form.day('date', form.ready.asOf);
  const text = await form.text('words');
  if (to.due !== undefined && date > to.due) form.tell(words.advice.replyLate(to.due, daysBetween(to.due, date)));
  if (date < to.day) throw new UsageError('reply-too-early', { id: to.id, day: to.day });
  return write(context, form.ready, given, {
    subject: words.subject.reply(unit, to.id),
    files: [
      {
        path: form.path('replies', `${date}-${unit}`),
        create: {
          kind: 'reply',
          exercise: form.exercise,
          unit,
          date,
          number: form.flag('number'),
          to: { [to.kind]: to.id },
          words: text,
          done: form.maybeDay('done'),
          note: form.flag('note'),
        },
      },
    ],
  });
}

/** What is not answered yet comes first. */
function openAnswers(all: readonly Answered[]): Answered[] {
  return [...all].sort((a, b) => Number(a.isAnswered) - Number(b.isAnswered));
}

function answerable(form: Pick<Form, 'state' | 'plan'>): Answered[] {
  const { notices, rectifications, matters } = form.state;
  return [
    ...notices.map(
      ({ notice, answered }): Answered => ({
        isAnswered: answered !== undefined,
        id: notice.id,
        kind: 'notice',
        unit: notice.unit,
        due: notice.answerBy,
        day: notice.known,
      }),
    ),
    ...rectifications.map(
      ({ finding, due, found, closed, replied }): Answered => ({
        isAnswered: closed !== undefined || replied !== undefined,
        id: finding.id,
        kind: 'finding',
        unit: finding.unit,
        day: found,
        ...present({ due }),
      }),
    ),
    ...matters.map(
      ({ matter, assigned, closed }): Answered => ({
        isAnswered: closed !== undefined,
        id: matter.id,
        kind: 'matter',
        unit: matter.unit,
        due: matter.by,
        day: assigned,
      }),
    ),
    ...form.plan.records.circulars.map(
      ({ id, date }): Answered => ({ id, kind: 'circular', day: date, isAnswered: false }),
    ),
  ];
}
