/** What `duban init` made or would make, and what is not clear: on a page, and as a list that a clerk fills in. */
import type { Question } from '../ground/codes/questions.ts';
import { present } from '../ground/present.ts';
import type { Block, Page, Text } from '../ground/text/blocks.ts';
import { initWords } from '../words/init.ts';
import type { Lang } from '../words/lang.ts';

/** What came of a run. */
export interface InitResult {
  readonly folder: string;
  readonly title: string;
  readonly dryRun: boolean;
  readonly counts: {
    readonly sections: number;
    readonly tasks: number;
    readonly units: number;
    readonly groups: number;
  };
  /** Paths as they are shown. */
  readonly files: readonly string[];
  /** Contents, shown by a preview. */
  readonly texts: ReadonlyMap<string, string>;
  readonly warnings: number;
  readonly questions: readonly Question[];
  /** Where the list of questions went. */
  readonly list?: string;
  /** Commands to go on with. */
  readonly next: readonly string[];
}

/** Questions that a page shows; the list has them all. */
const SHOWN = 40;
/** The schemas that go with every plan. */
const SCHEMA = /schema\/[^/]+\.schema\.json$/;
/** Lines of one file that a preview shows. */
const LINES = 400;

/** Only the questions: what has to be answered before there can be a plan. */
export function questionPage(questions: readonly Question[], list: string | undefined, lang: Lang): Page {
  const words = initWords(lang);
  const blocks = questionBlocks(questions, lang);
  if (list !== undefined) blocks.push({ type: 'paragraph', text: words.written(list) });
  return { kind: 'page', lang, title: words.list.title, provenance: [], blocks };
}

/** The result as a page. */
export function initPage(result: InitResult, lang: Lang): Page {
  const words = initWords(lang);
  const { folder, files, counts } = result;
  const blocks: Block[] = [
    { type: 'paragraph', text: (result.dryRun ? words.wouldMake : words.made)(folder, files.length) },
    { type: 'paragraph', text: words.counts(result.title, counts.sections, counts.tasks, counts.units, counts.groups) },
    { type: 'paragraph', text: words.checked(result.warnings) },
    ...questionBlocks(result.questions, lang),
  ];
  if (result.list !== undefined) blocks.push({ type: 'paragraph', text: words.written(result.list) });
  blocks.push({ type: 'heading', level: 2, text: words.files });
  if (!result.dryRun) {
    const schemas = files.filter((path) => SCHEMA.test(path));
    const own = files.filter((path) => !SCHEMA.test(path));
    const folder = schemas[0]?.replace(SCHEMA, 'schema/');
    blocks.push({
      type: 'list',
      items: [...own, ...(folder === undefined ? [] : [words.schemas(folder, schemas.length)])],
    });
  }
  if (result.dryRun) {
    for (const path of files) {
      const text = result.texts.get(path);
      if (text === undefined) continue;
      blocks.push({ type: 'paragraph', text: path });
      blocks.push({ type: 'excerpt', lines: indented(text) });
    }
  }
  if (result.next.length > 0 && !result.dryRun) {
    blocks.push({ type: 'paragraph', text: words.next });
    blocks.push({ type: 'excerpt', lines: result.next.map((line) => `  ${line}`) });
  }
  return { kind: 'page', lang, title: words.title, provenance: [], blocks };
}

function indented(text: string): string[] {
  const lines = text.trimEnd().split('\n');
  return [...lines.slice(0, LINES), ...(lines.length > LINES ? ['…'] : [])].map((line) => `  ${line}`);
}

function questionBlocks(questions: readonly Question[], lang: Lang): Block[] {
  const words = initWords(lang);
  const asked = questions.filter(({ level }) => level === 'ask');
  const told = questions.filter(({ level }) => level === 'tell');
  const list = (all: readonly Question[]): Block => ({
    type: 'list',
    ordered: true,
    items: all.slice(0, SHOWN).map((one) => questionText(one, lang)),
  });
  const more = (all: readonly Question[]): Block[] =>
    all.length > SHOWN ? [{ type: 'note', text: words.more(all.length - SHOWN) }] : [];
  return [
    ...(asked.length === 0
      ? [{ type: 'paragraph' as const, text: words.none }]
      : [{ type: 'paragraph' as const, text: words.asks(asked.length) }, list(asked), ...more(asked)]),
    ...(told.length === 0
      ? []
      : [{ type: 'paragraph' as const, text: words.tells(told.length) }, list(told), ...more(told)]),
  ];
}

/** One question as a sentence or three. */
export function questionText(question: Question, lang: Lang): Text {
  const { all, item, taken, type } = worded(question, lang);
  return all.filter((text) => text !== '').length === 0
    ? item
    : [{ text: item, strong: true }, { text: taken }, { text: type }];
}

/** The same in one line, for a person who is asked. */
export function questionSentence(question: Question, lang: Lang): string {
  const { item, taken, type } = worded(question, lang);
  return `${item}${taken}${type}`;
}

function worded(question: Question, lang: Lang) {
  const words = initWords(lang);
  const { ask, taken, type } = words.questions[question.code];
  const [now, answer] = [taken(question.args), type(question.args)];
  return {
    item: words.item(cellText(question, lang), quoted(short(question.words), ask(question.args)), ask(question.args)),
    taken: now === '' ? '' : words.taken(now),
    type: answer === '' ? '' : words.type(answer),
    all: [now, answer],
  };
}

/** The words, unless the sentence quotes them itself. */
function quoted(text: string, ask: string): string {
  return ask.includes(`“${text}”`) ? '' : text;
}

function short(text: string): string {
  const letters = [...text];
  return letters.length > 48 ? `${letters.slice(0, 47).join('')}…` : text;
}

/** `Sheet1!C7`, and in how many more places the same stands. */
export function cellText({ cell, places }: Question, lang: Lang): string {
  return cell === '' || places === 1 ? cell : initWords(lang).places(cell, places);
}

/** The sentences of a question for JSON and lists. */
export function questionWords(
  question: Question,
  lang: Lang,
): { readonly ask: string; readonly taken: string; readonly type: string } {
  const { ask, taken, type } = initWords(lang).questions[question.code];
  return { ask: ask(question.args), taken: taken(question.args), type: type(question.args) };
}

/** The questions as a table with a column for the answers; `duban init --answers` reads it back by its key. */
export function questionList(questions: readonly Question[], lang: Lang): Page {
  const { list } = initWords(lang);
  const rows = questions
    .filter(({ level }) => level === 'ask')
    .map((one): Text[] => {
      const { ask, taken, type } = questionWords(one, lang);
      return [cellText(one, lang), one.words, ask, taken, type, '', one.key];
    });
  const columns = [
    { title: list.cell, nowrap: true },
    { title: list.words, weight: 2 },
    { title: list.ask, weight: 2 },
    { title: list.taken, weight: 2 },
    { title: list.type, weight: 2 },
    { title: list.answer, weight: 1 },
    { title: list.key },
  ];
  return {
    kind: 'page',
    lang,
    title: list.title,
    provenance: [],
    blocks: [{ type: 'table', columns, rows }],
    landscape: true,
  };
}

/** The public type `duban.init/1`; schema in schema/output/init.schema.json. Texts of files are given where none were written. */
export function initJson(result: InitResult, lang: Lang) {
  return {
    schema: 'duban.init/1',
    folder: result.folder,
    title: result.title,
    dryRun: result.dryRun,
    counts: result.counts,
    files: result.files.map((path) => {
      const text = result.dryRun ? result.texts.get(path) : undefined;
      return { path, ...present({ text }) };
    }),
    warnings: result.warnings,
    questions: result.questions.map((one) => ({
      key: one.key,
      code: one.code,
      level: one.level,
      cell: one.cell,
      places: one.places,
      words: one.words,
      args: one.args,
      ...questionWords(one, lang),
    })),
  };
}
