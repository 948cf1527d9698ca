/** `duban event add`: something happened that a deadline runs from, or a duty was met that leaves no other record. */
import { triggerOf } from '../../../plan/deadline.ts';
import type { Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { Form } from '../../records/form.ts';
import { targetOf } from '../../records/targets.ts';
import { write } from '../../write/write.ts';
import type { eventAdd } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof eventAdd> = async (context, given) => {
  const form = await Form.open(context, given);
  const { plan, words } = form;
  const event = await form.argument('event', given.args[0]);
  const date = await form.day('date', form.ready.asOf);
  const about = form.flag('about');
  const target = about === undefined ? {} : targetOf(form.state, about);
  if (target.duty !== undefined || target.matter !== undefined)
    throw new UsageError('task-unknown', { task: about ?? '', near: '' });
  const named = form.flag('unit');
  const unit = target.unit ?? (named === undefined ? undefined : form.readUnit(named));
  if (!eventNames(form).includes(event)) form.tell(words.advice.eventUnknown(event, eventNames(form).join('、')));
  return write(context, form.ready, given, {
    subject: words.subject.event(plan.duties.find(({ id }) => id === event)?.title ?? event, unit),
    files: [
      {
        path: form.path('events', `${date}-${event}`),
        create: {
          kind: 'event',
          exercise: form.exercise,
          event,
          date,
          task: target.task,
          unit,
          done: form.maybeDay('done'),
          words: await form.maybe('words', true),
          note: form.flag('note'),
        },
      },
    ],
  });
};

/** The names that deadlines run from and duties are met by. */
function eventNames({ state, plan }: Pick<Form, 'state' | 'plan'>): string[] {
  const dues = state.undertakings.flatMap(({ undertaking }) => undertaking.dues.map(({ deadline }) => deadline));
  const deadlines = [...dues, ...plan.duties.map(({ deadline }) => deadline)];
  return [
    ...new Set([
      ...deadlines.flatMap((one) => triggerOf(one)?.event ?? []),
      ...plan.duties.flatMap((duty) => (duty.settledBy === 'event' ? [duty.id] : [])),
    ]),
  ];
}
