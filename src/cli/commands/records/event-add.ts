/** `duban event add`: something happened that a deadline runs from, or a duty was met that leaves no other record. */
import { triggerOf } from '../../../plan/deadline.ts';
import { type Context, UsageError } from '../../context.ts';
import { write } from '../../write/write.ts';
import type { Given } from '../registry.ts';
import { Form } from './form.ts';
import { targetOf } from './targets.ts';

/** Runs the command. */
export async function run(context: Context, given: Given): Promise<number> {
  const form = await Form.open(context, given);
  const { plan, words } = form;
  const event = given.args[0] ?? (await form.text('event'));
  const date = await form.day('date', form.ready.asOf);
  const about = form.flag('about');
  const target = about === undefined ? {} : targetOf(form.state, about);
  if (target.duty !== undefined || target.matter !== undefined)
    throw new UsageError('task-unknown', { task: about ?? '', near: '' });
  const unit = target.unit ?? (form.flag('unit') === undefined ? undefined : form.readUnit(form.flag('unit')!));
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
}

/** The names that deadlines run from and duties are met by. */
function eventNames({ state, plan }: Form): string[] {
  const dues = state.undertakings.flatMap(({ undertaking }) => undertaking.dues.map(({ deadline }) => deadline));
  const deadlines = [...dues, ...plan.duties.map(({ deadline }) => deadline)];
  return [
    ...new Set([
      ...deadlines.flatMap((one) => triggerOf(one)?.event ?? []),
      ...plan.duties.flatMap((duty) => (duty.settledBy === 'event' ? [duty.id] : [])),
    ]),
  ];
}
