/** `duban remind`: for each unit a text to send and a calendar; the same for the office. */
import { calendarOf, owners, type Reminder, remindersOf, remindJson, remindPage } from '../../../pages/remind.ts';
import { stateOn } from '../../../plan/fold.ts';
import { OFFICE } from '../../../plan/plan.ts';
import type { PlanState } from '../../../plan/state.ts';
import { renderCalendar } from '../../../render/ics.ts';
import { remindWords } from '../../../words/remind.ts';
import { type Context, pageContext, type Ready, type Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { daysGiven, unitsNamed } from '../../given.ts';
import type { remind } from './spec.ts';

const DEFAULT_DAYS = 30;

/** Runs the command. `--into DIR` writes `<unit>.ics` and `<unit>.txt` for each; otherwise the texts are printed. */
export const run: Run<typeof remind> = async (context, { options }) => {
  const ready = await context.ready();
  const within = daysGiven(options.dueWithin) ?? DEFAULT_DAYS;
  const named = unitsNamed(ready.plan, options.unit);
  const state = stateOn(ready.plan, ready.asOf);
  const wanted = owners(state).filter((owner) => !named || named.has(owner));
  const shared = pageContext(context, ready);
  const reminders = remindersOf(state, wanted, within, shared);
  if (options.into !== undefined) return await writeAll(context, ready, state, reminders, within, options.into);
  await context.emit({
    document: () => remindPage(state, reminders, within, shared),
    json: () => remindJson(state, reminders, within, shared),
    other: {
      ics: () => {
        // A calendar of several units would show each of them what is the others'.
        if (wanted.length !== 1) throw new UsageError('calendar-of-one');
        return renderCalendar(calendarOf(state, wanted[0]!, shared));
      },
    },
  });
  return 0;
};

async function writeAll(
  context: Context,
  ready: Ready,
  state: PlanState,
  reminders: readonly Reminder[],
  within: number,
  folder: string,
): Promise<number> {
  const words = remindWords(context.lang);
  const pages = pageContext(context, ready);
  let texts = 0;
  for (const reminder of reminders) {
    const name = reminder.owner === OFFICE ? words.officeFile : reminder.owner;
    context.host.files.write(`${folder}/${name}.ics`, renderCalendar(calendarOf(state, reminder.owner, pages)));
    const page = remindPage(state, [reminder], within, pages);
    context.host.files.write(`${folder}/${name}.txt`, await context.render(page, 'text', true));
    texts += 1;
  }
  context.host.stdout.write(`${words.written(folder, reminders.length, texts)}\n`);
  return 0;
}
