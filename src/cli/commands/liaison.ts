/** `duban liaison set` and `duban liaison list`: each responsible unit names one liaison officer, and everybody can see who. */

import { addDays, readDay } from '../../ground/calendar/dates.ts';
import { liaisonPage, type UnitOfficers } from '../../pages/liaison.ts';
import { stateOn } from '../../plan/fold.ts';
import { holdsOn, type Officer, type OfficerRole, officersOf, unitsToName } from '../../plan/liaison.ts';
import { liaisonWords } from '../../words/liaison.ts';
import { asker, valueFor } from '../ask/prompts.ts';
import { type Context, type Ready, UsageError } from '../context.ts';
import { dayGiven } from '../day.ts';
import { pageContext, sources, unitsNamed } from '../shared.ts';
import type { FileChange } from '../write/change.ts';
import { freePath, write } from '../write/write.ts';
import type { Given } from './registry.ts';

/** `liaison list`. */
export async function list(context: Context, given: Given): Promise<number> {
  const ready = await context.ready();
  const role = roleOf(given);
  const chosen = unitsNamed(ready.plan, given.options.unit);
  const owing = new Set(role === 'liaison' ? unitsToName(ready.plan, ready.asOf) : []);
  const units = [...ready.plan.units.keys()]
    .map((unit): UnitOfficers => ({ unit, owes: owing.has(unit), officers: officersOf(ready.plan, unit, role) }))
    .filter(({ unit, owes, officers }) => (owes || officers.length > 0) && (!chosen || chosen.has(unit)));
  await context.emit({
    document: () => liaisonPage(stateOn(ready.plan, ready.asOf), role, units, ready.asOf, pageContext(context, ready)),
    json: () => ({
      schema: 'duban.liaison/1',
      plan: ready.plan.id,
      asOf: ready.asOf,
      revision: ready.revision ?? null,
      role,
      units: units.map(({ unit, owes, officers }) => ({
        unit,
        owes,
        vacant: !officers.some((one) => holdsOn(one, ready.asOf)),
        officers: officers.map(({ place, unit: _unit, ...one }) => ({ ...one, sources: sources(ready, [place]) })),
      })),
    }),
  });
  return 0;
}

/** `liaison set`: a new record; the term of who held the post ends the day before. */
export async function set(context: Context, given: Given): Promise<number> {
  const ready = await context.ready();
  const words = liaisonWords(context.lang);
  const role = roleOf(given);
  const unit = await unitOf(context, ready, given, role);
  const post = (await valueFor(context, given, 'post', async (ask) => (await ask.text(words.ask.post)) ?? '')).trim();
  const name = await nameOf(context, given);
  const date =
    dayGiven(given, 'date') ??
    readDay(
      await valueFor(context, given, 'date', async (ask) => {
        const check = (text: string) => (readDay(text) === undefined ? words.ask.dateWrong : undefined);
        return (await ask.text(words.ask.date, { initial: context.host.today(), check })) ?? '';
      }),
    )!;
  const until = dayGiven(given, 'until');
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
      note: typeof given.options.note === 'string' ? given.options.note : undefined,
    },
  };
  const subject = words.subject(unit, words.roles[role] ?? role, words.who(post, name));
  const exit = await write(context, ready, given, { files: [record, ...files], subject });
  if (exit === 0 && given.options.dryRun !== true)
    for (const one of ended)
      context.host.stderr.write(`${words.replaces(unit, words.who(one.post, one.name), addDays(date, -1))}\n`);
  return exit;
}

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

function roleOf(given: Given): OfficerRole {
  return (given.options.role as OfficerRole | undefined) ?? 'liaison';
}

async function unitOf(context: Context, ready: Ready, given: Given, role: OfficerRole): Promise<string> {
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
async function nameOf(context: Context, given: Given): Promise<string | undefined> {
  if (typeof given.options.name === 'string') return given.options.name;
  if (typeof given.options.post === 'string') return undefined;
  const ask = await asker(context, given);
  return ask?.text(liaisonWords(context.lang).ask.name, { optional: true });
}
