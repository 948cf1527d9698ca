/** Where `duban init` takes its table from: a file, standard input, `--task` flags or a person; and what the flags say about the plan. */

import { isDay } from '../../ground/calendar/dates.ts';
import { IntakeRefused } from '../../ground/codes/intake.ts';
import { SHEET_LIMITS } from '../../ground/codes/sheet.ts';
import { present } from '../../ground/present.ts';
import { COLUMN_NAMES, namedRole } from '../../tables/intake/columns.ts';
import type { GivenHead } from '../../tables/intake/head.ts';
import type { IntakeOptions } from '../../tables/intake/propose.ts';
import { type Cell, readSheets, type Sheet } from '../../tables/sheet/sheet.ts';
import { initWords } from '../../words/init.ts';
import { inEveryLang } from '../../words/lang.ts';
import type { Asker } from '../ask/asker.ts';
import type { init } from '../commands/init/spec.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Given } from '../spec.ts';
import { askHead, askTasks, type TypedTask } from './ask.ts';

/** Everything that a proposal needs but the answers. */
export interface Input {
  readonly sheets: readonly Sheet[];
  readonly options: Omit<IntakeOptions, 'answers'>;
}

type Options = Given<typeof init>['options'];

/** Reads what was given and asks for what is missing. Throws {@link UsageError} where nobody can be asked. */
export async function readInput(
  context: Context,
  { options }: Given<typeof init>,
  folder: string,
  person: Asker | undefined,
): Promise<Input> {
  const columns = pairs(context, options.column, 'column');
  for (const name of columns.keys())
    if (!namedRole(name)) throw new IntakeRefused('column-name-unknown', { name, names: COLUMN_NAMES.join('、') });
  const known = {
    units: list(options.units),
    groups: pairLists(context, options.group, 'group'),
    aliases: pairLists(context, options.alias, 'alias'),
  };
  const sheet = text(options.sheet);
  const base = { columns, known, ...present({ sheet }) };
  const head = headOf(context, options, folder);
  const from = text(options.from);
  if (from !== undefined) return { sheets: readTableFile(context, from), options: { ...base, head } };
  const tasks = list(options.task).map((line) => typedTask(line));
  if (tasks.length > 0 || !person) {
    if (head.title === undefined) throw new UsageError('value-missing', { flag: '--title' });
    if (tasks.length === 0) throw new UsageError('value-missing', { flag: '--task' });
    return { sheets: [typedSheet(context, tasks)], options: { ...base, head, typed: true } };
  }
  const asked = await askHead(person, head, context.lang);
  const typed = await askTasks(person, known.units, context.lang);
  return {
    sheets: [typedSheet(context, typed.tasks)],
    options: { ...base, head: asked, known: { ...known, units: [...known.units, ...typed.units] }, typed: true },
  };
}

function readTableFile({ host }: Context, from: string): Sheet[] {
  const bytes = from === '-' ? host.readInput(SHEET_LIMITS.bytes) : host.files.read(from, SHEET_LIMITS.bytes);
  const sheets = readSheets(bytes, from);
  // Text is one sheet without a name of its own: its cells are called A1, as every program shows them.
  const isText = bytes[0] !== 0x50 || bytes[1] !== 0x4b;
  return isText ? sheets.map((sheet) => ({ ...sheet, name: '' })) : sheets;
}

/** `标题 | 责任单位 | 时限 | 部分 | 牵头单位`. */
function typedTask(line: string): TypedTask {
  const [task = '', responsible, deadline, section, lead] = line.split(/[|｜]/).map((part) => part.trim());
  return {
    task,
    ...(responsible && { responsible }),
    ...(deadline && { deadline }),
    ...(section && { section }),
    ...(lead && { lead }),
  };
}

/** Typed tasks as the table that an import would have read. */
function typedSheet({ lang }: Context, tasks: readonly TypedTask[]): Sheet {
  const { heads } = initWords(lang);
  const keys = ['section', 'task', 'lead', 'responsible', 'deadline'] as const;
  const cell = (words: string | undefined): Cell =>
    words === undefined || words === '' ? { kind: 'empty' } : { kind: 'text', text: words };
  let section: string | undefined;
  const rows = tasks.map((one) => {
    section = one.section ?? section;
    return keys.map((key) => cell(key === 'section' ? section : one[key]));
  });
  return {
    name: '',
    rows: [keys.map((key) => cell(heads[key])), ...rows],
    merges: [],
    hidden: false,
    hiddenRows: [],
    hiddenColumns: [],
    notes: [],
  };
}

function headOf(context: Context, options: Options, folder: string): GivenHead {
  const year = text(options.year);
  if (year !== undefined && !/^(?:199\d|20\d\d|2100)$/.test(year)) throw new IntakeRefused('year-wrong', { year });
  const day = (key: 'start' | 'end') => {
    const value = text(options[key]);
    if (value !== undefined && !isDay(value)) throw new UsageError('as-of-wrong', { date: value });
    return value;
  };
  const [from, to] = [day('start'), day('end')];
  const given = {
    title: text(options.title),
    issuer: text(options.issuer),
    office: text(options.office),
    number: text(options.number),
  };
  return {
    id: text(options.id) ?? idOfFolder(context, folder),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...(year !== undefined && { year: Number(year) }),
    ...present({ from, to }),
  };
}

/** The plan is called like its folder, where that can be an id. */
function idOfFolder({ host }: Context, folder: string): string {
  const name = (folder === '.' ? host.cwd : folder).split(/[\\/]/).at(-1) ?? '';
  const id = name
    .replace(/[^0-9A-Za-z\u4e00-\u9fff_-]/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
    .slice(0, 61);
  return id === '' ? 'plan' : id;
}

/** Answers from a filled list: its key and what stands in the column of answers. */
export function readAnswers({ host }: Context, file: string | undefined): Map<string, string> {
  const answers = new Map<string, string>();
  if (file === undefined) return answers;
  for (const { rows } of readSheets(host.files.read(file, SHEET_LIMITS.bytes), file)) {
    const texts = rows.map((row) => row.map((cell) => (cell.kind === 'empty' ? '' : cell.text.trim())));
    const head = texts.findIndex((row) => HEADS.some(([key, answer]) => row.includes(key) && row.includes(answer)));
    if (head < 0) continue;
    const [key, answer] = HEADS.find(([one, other]) => texts[head]!.includes(one) && texts[head]!.includes(other))!;
    const [keyAt, answerAt] = [texts[head]!.indexOf(key), texts[head]!.indexOf(answer)];
    for (const row of texts.slice(head + 1)) if (row[keyAt] && row[answerAt]) answers.set(row[keyAt], row[answerAt]);
    return answers;
  }
  throw new UsageError('answers-file', { file });
}

const HEADS = inEveryLang(initWords).map(({ list: { key, answer } }) => [key, answer] as const);

function text(value: string | undefined): string | undefined {
  return value?.trim() || undefined;
}

function list(values: readonly string[] = []): string[] {
  return values.map((one) => one.trim()).filter((one) => one !== '');
}

/** `任务=C` given several times. */
function pairs(context: Context, values: readonly string[] | undefined, key: 'column'): Map<string, string> {
  const lists = pairLists(context, values, key);
  return new Map([...lists].map(([name, [where = '']]) => [name, where]));
}

/** `各乡镇=甲镇、乙镇`: the option's reader has taken the list apart already, so what has no `=` belongs to the one before. */
function pairLists(
  context: Context,
  values: readonly string[] | undefined,
  key: 'column' | 'group' | 'alias',
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const part of list(values)) {
    const at = part.search(/[=＝]/);
    if (at === 0 || (at < 0 && !current))
      throw new UsageError('pair-wrong', { sentence: initWords(context.lang).value[key](part) });
    if (at < 0) current!.push(part);
    else {
      current = [part.slice(at + 1).trim()].filter((one) => one !== '');
      found.set(part.slice(0, at).trim(), current);
    }
  }
  return found;
}
