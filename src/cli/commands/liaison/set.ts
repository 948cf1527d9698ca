/** `duban liaison set`: each responsible unit names one liaison officer. */

import { addDays, readDay } from '../../../ground/calendar/dates.ts';
import { holdsOn, type Officer, type OfficerRole, officersOf, unitsToName } from '../../../plan/liaison.ts';
import { liaisonWords } from '../../../words/liaison.ts';
import { asker, valueFor } from '../../ask/prompts.ts';
import type { Context, Ready, Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { dayGiven, unitsNamed } from '../../given.ts';
import type { Given } from '../../spec.ts';
import type { FileChange } from '../../write/change.ts';
import { freePath, write } from '../../write/write.ts';
import type { liaisonSet } from './spec.ts';

/** A new record; the term of who held the post ends the day before. */
export const run: Run<typeof liaisonSet> = async (context, given) => {
  const ready = await context.ready();
  const words = liaisonWords(context.lang);
  const { role = 'liaison', note } = given.options;
  const unit = await unitOf(context, ready, given, role);
  const post = (await valueFor(context, given, 'post', words.ask.post)).trim();
  const name = await nameOf(context, given);
  const date =
    dayGiven(given.options.date) ??
    readDay(
      await valueFor(context, given, 'date', async (ask) => {
        const check = (text: string) => (readDay(text) === undefined ? words.ask.dateWrong : undefined);
        return (await ask.text(words.ask.date, { initial: context.host.today(), check })) ?? '';
      }),
    )!;
  const until = dayGiven(given.options.until);
  if (until !== undefined && until < date) throw new UsageError('until-before', { from: date, until });

  const { files, ended } = endTerms(officersOf(ready.plan, unit, role), unit, date, until);
  const record: FileChange = {
    path: freePath(ready, `records/appointments/${date}-${role}-${unit}`),
    create: {
      kind: 'appointment',
      exercise: given.options.exercise === true || undefined,
      unit,
      role,
      post,
      name,
      date,
      until,
      note,
    },
  };
  const subject = words.subject(unit, words.roles[role] ?? role, words.who(post, name));
  const exit = await write(context, ready, given, { files: [record, ...files], subject });
  if (exit === 0 && given.options.dryRun !== true)
    for (const one of ended)
      context.host.stderr.write(`${words.replaces(unit, words.who(one.post, one.name), addDays(date, -1))}\n`);
  return exit;
};

/** Only one holds the post at a time: who does on the new one's first day leaves the day before. */
function endTerms(
  officers: readonly Officer[],
  unit: string,
  date: string,
  until: string | undefined,
): { files: FileChange[]; ended: Officer[] } {
  const later = officers.find(
    ({ from }) => from !== undefined && from >= date && (until === undefined || from <= until),
  );
  if (later) throw new UsageError('liaison-later', { unit, post: later.post, date: later.from ?? '' });
  const ended = officers.filter((one) => holdsOn(one, date));
  const files = ended.map(
    ({ place }): FileChange => ({
      path: place.file,
      edits: [{ op: 'set', at: [...place.steps, 'until'], value: addDays(date, -1) }],
    }),
  );
  return { files, ended };
}

async function unitOf(
  context: Context,
  ready: Ready,
  given: Given<typeof liaisonSet>,
  role: OfficerRole,
): Promise<string> {
  const words = liaisonWords(context.lang);
  const typed = await valueFor(context, given, 'unit', (ask) => {
    const units = unitsToName(ready.plan, ready.asOf);
    const choices = units.map((unit) => {
      const now = officersOf(ready.plan, unit, role).find((one) => holdsOn(one, ready.asOf));
      return { value: unit, label: unit, hint: now ? words.ask.now(words.who(now.post, now.name)) : words.ask.vacant };
    });
    const vacant = units.find((unit) => !officersOf(ready.plan, unit, role).some((one) => holdsOn(one, ready.asOf)));
    return ask.choose(words.ask.unit, choices, vacant);
  });
  const found = [...(unitsNamed(ready.plan, [typed]) ?? [])];
  if (found.length !== 1 || !ready.plan.units.has(found[0]!)) throw new UsageError('one-unit', { unit: typed });
  return found[0]!;
}

/** The name is asked for only where something else had to be asked, too. */
async function nameOf(context: Context, given: Given<typeof liaisonSet>): Promise<string | undefined> {
  const { name, post } = given.options;
  if (name !== undefined || post !== undefined) return name;
  const ask = await asker(context, given);
  return ask?.text(liaisonWords(context.lang).ask.name, { optional: true });
}
