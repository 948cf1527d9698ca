/** The questions of `duban init` on a terminal: about the plan, its tasks, and what a table left open. */

import { isDay } from '../../ground/calendar/dates.ts';
import type { Question } from '../../ground/codes/questions.ts';
import { present } from '../../ground/present.ts';
import { questionSentence } from '../../pages/init.ts';
import type { GivenHead } from '../../tables/intake/head.ts';
import type { IntakeOptions, Proposal } from '../../tables/intake/propose.ts';
import { initWords } from '../../words/init.ts';
import type { Lang } from '../../words/lang.ts';
import type { Asker } from '../ask/asker.ts';

/** A task as it is typed. */
export interface TypedTask {
  readonly section?: string;
  readonly task: string;
  readonly lead?: string;
  readonly responsible?: string;
  readonly deadline?: string;
}

/** Asks about the plan itself; what a flag says is not asked again. */
export async function askHead(person: Asker, head: GivenHead, lang: Lang): Promise<GivenHead> {
  const { ask } = initWords(lang);
  const optional = async (key: 'issuer' | 'office' | 'number') =>
    head[key] ?? (await person.text(ask[key], { optional: true }));
  const day = async (key: 'from' | 'to', question: string) =>
    head[key] ??
    (await person.text(question, { optional: true, check: (text) => (isDay(text) ? undefined : ask.notADate) }));
  const title = head.title ?? (await person.text(ask.title))!;
  const answers = {
    issuer: await optional('issuer'),
    office: await optional('office'),
    number: await optional('number'),
    from: await day('from', ask.start),
    to: await day('to', ask.end),
  };
  // Two days in one year say which year times without one mean.
  const known =
    head.year !== undefined ||
    /(?:19|20)\d{2}年/.test(title) ||
    (answers.from !== undefined && answers.from.slice(0, 4) === answers.to?.slice(0, 4));
  const year = known
    ? undefined
    : await person.text(ask.year, {
        optional: true,
        check: (text) => (/^(?:199\d|20\d\d)$/.test(text) ? undefined : ask.notAYear),
      });
  return {
    ...head,
    title,
    ...Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)),
    ...(year !== undefined && { year: Number(year) }),
  };
}

/** Asks for units, sections and their first tasks. */
export async function askTasks(
  person: Asker,
  given: readonly string[],
  lang: Lang,
): Promise<{ units: string[]; tasks: TypedTask[] }> {
  const { ask } = initWords(lang);
  const units =
    given.length > 0 ? [] : (await person.text(ask.units))!.split(/[、，,；;\s]+/).filter((name) => name !== '');
  const tasks: TypedTask[] = [];
  for (let index = 1; ; index++) {
    const section = await person.text(ask.section(index), { optional: index > 1 });
    if (section === undefined) break;
    for (let number = 1; ; number++) {
      const task = await person.text(ask.task(section, number), { optional: number > 1 });
      if (task === undefined) break;
      const lead = await person.text(ask.lead, { optional: true });
      const responsible = await person.text(ask.responsible, { optional: true });
      const deadline = await person.text(ask.deadline, { optional: true });
      tasks.push({
        section,
        task,
        ...present({ lead, responsible, deadline }),
      });
    }
  }
  return { units, tasks };
}

/** Puts what is open one by one, reading the table again with the answers; undefined when the person stops. */
export async function askQuestions(
  person: Asker,
  first: Proposal,
  options: IntakeOptions,
  again: (options: IntakeOptions) => Proposal,
  lang: Lang,
): Promise<Proposal | undefined> {
  const { ask } = initWords(lang);
  const open = (proposal: Proposal, skipped: ReadonlySet<string>) =>
    proposal.questions.filter(({ level, key }) => level === 'ask' && !skipped.has(key));
  const answers = new Map(options.answers);
  const skipped = new Set<string>();
  let proposal = first;
  let asked = open(proposal, skipped);
  if (asked.length === 0) return proposal;
  const how = await person.choose(ask.how(asked.length), [
    { value: 'one', label: ask.oneByOne, hint: ask.skip },
    { value: 'leave', label: ask.leave, hint: ask.leaveHint },
    { value: 'stop', label: ask.stop },
  ]);
  if (how === 'stop') return undefined;
  if (how === 'leave') return proposal;
  while (asked.length > 0) {
    for (const [index, question] of asked.entries()) {
      answers.delete(question.key);
      const answer = await askOne(person, question, `${index + 1}/${asked.length}`, lang);
      if (answer === undefined) skipped.add(question.key);
      else answers.set(question.key, answer);
    }
    // Answers may raise questions of their own, and one that made no sense is asked again.
    proposal = again({ ...options, answers });
    asked = open(proposal, skipped);
  }
  return proposal;
}

async function askOne(person: Asker, question: Question, place: string, lang: Lang): Promise<string | undefined> {
  const { ask } = initWords(lang);
  const said = `${place} ${questionSentence(question, lang)}`;
  if (question.code === 'unit-alias' || question.code === 'duty-proposed') {
    return person.choose<string | undefined>(said, [
      { value: undefined, label: ask.later },
      { value: ask.yes, label: ask.yes },
      { value: ask.no, label: ask.no },
    ]);
  }
  return person.text(said, { optional: true });
}
