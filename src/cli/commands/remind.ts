/** `duban remind`: for each unit a text to send and a calendar; the same for the office. */
import { present } from '../../ground/present.ts';
import { calendarOf, owners, type Reminder, remindersOf, remindPage } from '../../pages/remind.ts';
import { stateOn } from '../../plan/fold.ts';
import { OFFICE } from '../../plan/plan.ts';
import type { PlanState } from '../../plan/state.ts';
import { renderCalendar } from '../../render/ics.ts';
import { remindWords } from '../../words/remind.ts';
import { type Context, type Ready, UsageError } from '../context.ts';
import { daysGiven, pageContext, sources, unitsNamed } from '../shared.ts';
import type { Given } from './registry.ts';

const DEFAULT_DAYS = 30;

/** Runs the command. `--into DIR` writes `<unit>.ics` and `<unit>.txt` for each; otherwise the texts are printed. */
export async function run(context: Context, given: Given): Promise<number> {
  const ready = await context.ready();
  const within = daysGiven(given.options.dueWithin) ?? DEFAULT_DAYS;
  const named = unitsNamed(ready.plan, given.options.unit);
  const state = stateOn(ready.plan, ready.asOf);
  const wanted = owners(state).filter((owner) => !named || named.has(owner));
  const pages = pageContext(context, ready);
  const reminders = remindersOf(state, wanted, within, pages);
  const { into } = given.options;
  if (typeof into === 'string') return await writeAll(context, ready, state, reminders, within, into);
  await context.emit({
    document: () => remindPage(state, reminders, within, pages),
    json: () => remindJson(ready, reminders, within),
    other: {
      ics: () => {
        // A calendar of several units would show each of them what is the others'.
        if (wanted.length !== 1) throw new UsageError('calendar-of-one');
        return renderCalendar(calendarOf(state, wanted[0]!, pages));
      },
    },
  });
  return 0;
}

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

/** The public type `duban.remind/1`; schema in schema/output/remind.schema.json. */
function remindJson(ready: Ready, reminders: readonly Reminder[], within: number) {
  const entry = (one: Reminder['past'][number]) => ({
    id: one.id,
    kind: one.kind,
    number: one.number,
    title: one.title,
    day: one.day,
    state: one.state,
    aim: one.aim,
    ...present({ period: one.period, original: one.original }),
    sources: sources(ready, one.places),
  });
  return {
    schema: 'duban.remind/1',
    plan: ready.plan.id,
    asOf: ready.asOf,
    revision: ready.revision ?? null,
    within,
    owners: reminders.map((one) => ({
      owner: one.owner,
      past: one.past.map(entry),
      soon: one.soon.map(entry),
      missing: one.missing,
    })),
  };
}
