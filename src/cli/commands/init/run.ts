/** `duban init DIR`: a new plan from a table of tasks, from flags, or by questions; what is not clear is asked or listed. */

import { IntakeRefused } from '../../../ground/codes/intake.ts';
import type { Question } from '../../../ground/codes/questions.ts';
import { SheetError } from '../../../ground/codes/sheet.ts';
import { present } from '../../../ground/present.ts';
import { type InitResult, initJson, initPage, questionList, questionPage } from '../../../pages/init.ts';
import { type IntakeOptions, propose } from '../../../tables/intake/propose.ts';
import { initWords } from '../../../words/init.ts';
import { sheetWords } from '../../../words/sheet.ts';
import { asker } from '../../ask/prompts.ts';
import type { Context, Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { askQuestions } from '../../init/ask.ts';
import { readAnswers, readInput } from '../../init/input.ts';
import { questionBook } from '../../init/list.ts';
import { makeFiles, record, refuseFull, writePlan } from '../../init/write.ts';
import { shellWord } from '../../shell.ts';
import type { Given } from '../../spec.ts';
import type { init } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof init> = async (context, given) => {
  try {
    return await make(context, given);
  } catch (error) {
    const { lang, host } = context;
    if (error instanceof IntakeRefused) host.stderr.write(`${initWords(lang).refused[error.code](error.args)}\n`);
    else if (error instanceof SheetError) host.stderr.write(`${sheetWords(lang).error[error.code](error.args)}\n`);
    else throw error;
    return 3;
  }
};

async function make(context: Context, given: Given<typeof init>): Promise<number> {
  const { host, lang } = context;
  const words = initWords(lang);
  const folder = given.args[0].replace(/(?<=.)\/+$/, '');
  const list = given.options.questions;
  if (list !== undefined && !/\.(?:csv|xlsx)$/i.test(list)) throw new UsageError('questions-file', { file: list });
  refuseFull(context, folder);
  const person = await asker(context, given);
  const input = await readInput(context, given, folder, person);
  const options: IntakeOptions = { ...input.options, answers: readAnswers(context, given.options.answers) };
  const read = (next: IntakeOptions) => {
    const made = propose(input.sheets, next);
    // Whoever typed the tasks just now has no table in which to look a cell up.
    return next.typed ? { ...made, questions: made.questions.map((one) => ({ ...one, cell: '' })) } : made;
  };
  let proposal = read(options);
  if (person) {
    const answered = await askQuestions(person, proposal, options, read, lang);
    if (!answered) {
      host.stderr.write(`${words.ask.stop}\n`);
      return 2;
    }
    proposal = answered;
  }
  if (proposal.noUnits) {
    const { title, counts, questions } = proposal;
    if (list !== undefined) host.files.write(list, await listOf(context, questions, list));
    const nothing = {
      folder,
      title,
      dryRun: true,
      counts,
      files: [],
      texts: new Map(),
      warnings: 0,
      questions,
      next: [],
    };
    await context.emit({
      document: () => questionPage(questions, list, lang),
      json: () => initJson(nothing, lang),
    });
    throw new IntakeRefused('no-units');
  }
  const made = await makeFiles(context, folder, proposal);
  const dryRun = given.options.dryRun === true;
  if (!dryRun) {
    if (person && given.options.yes !== true && !(await person.confirm(words.ask.write, true))) {
      host.stderr.write(`${words.ask.stop}\n`);
      return 2;
    }
    writePlan(context, made, given.options.commit === true);
  }
  if (list !== undefined) host.files.write(list, await listOf(context, proposal.questions, list));
  const result: InitResult = {
    folder,
    title: proposal.title,
    dryRun,
    counts: proposal.counts,
    files: made.shown,
    texts: made.texts,
    warnings: made.warnings,
    questions: proposal.questions,
    ...present({ list }),
    next: nextCommands(context, folder),
  };
  await context.emit({ document: () => initPage(result, lang), json: () => initJson(result, lang) });
  if (dryRun || given.options.commit !== true) return 0;
  return record(context, made, words.commit(proposal.title));
}

/** The list in the format of the file's ending. */
async function listOf(context: Context, questions: readonly Question[], file: string): Promise<string | Uint8Array> {
  if (!/\.xlsx$/i.test(file)) return context.render(questionList(questions, context.lang), 'csv', true);
  const { workbook } = await import('../../../render/xlsx/workbook.ts');
  return workbook(questionBook(questions, context.lang));
}

function nextCommands({ host }: Context, folder: string): string[] {
  const where = folder === '.' ? 'duban' : `duban -C ${shellWord(folder)}`;
  const repository = host.git.top(folder) !== undefined;
  return [
    ...(repository ? [] : [`git init${folder === '.' ? '' : ` ${shellWord(folder)}`}`]),
    `${where} validate`,
    `${where} status`,
  ];
}
