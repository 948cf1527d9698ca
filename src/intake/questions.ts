/**
 * What a table leaves open. Each question has a key that stays the same when the table is read again, so that an answer, typed
 * on a terminal or in the list that came back, finds its place. Nothing is guessed meanwhile: what is taken is said with it.
 */

/** `ask`: an answer changes the plan. `tell`: so that nobody is surprised; nothing to answer. */
export interface QuestionKind {
  readonly code: string;
  readonly level: 'ask' | 'tell';
  /** Names of the values that its sentences may use, beside `words`. */
  readonly args: readonly string[];
}

/** The registry, in the order in which questions are put: first what decides about many cells. */
export const QUESTIONS = [
  { code: 'plan-title', level: 'ask', args: ['title'] },
  { code: 'year-missing', level: 'ask', args: ['count', 'example'] },
  { code: 'column-unknown', level: 'ask', args: ['title', 'letter'] },
  { code: 'column-twice', level: 'ask', args: ['title', 'letter', 'role', 'other'] },
  { code: 'section-title', level: 'ask', args: ['section'] },
  { code: 'group-members', level: 'ask', args: ['name'] },
  { code: 'group-undefined', level: 'ask', args: ['name'] },
  { code: 'units-open', level: 'ask', args: ['names'] },
  { code: 'unit-alias', level: 'ask', args: ['name', 'other'] },
  { code: 'unit-joined', level: 'ask', args: ['name'] },
  { code: 'unit-bracket', level: 'ask', args: ['name', 'inside'] },
  { code: 'unit-odd', level: 'ask', args: ['name'] },
  { code: 'part-unit-outside', level: 'tell', args: ['unit', 'task'] },
  { code: 'row-unclear', level: 'ask', args: ['task'] },
  { code: 'blank-units', level: 'ask', args: ['title', 'above', 'count'] },
  { code: 'blank-deadline', level: 'ask', args: ['title', 'above', 'count'] },
  { code: 'deadline-unclear', level: 'ask', args: ['reason', 'near'] },
  { code: 'measure-number', level: 'ask', args: ['number', 'near'] },
  { code: 'split-sum', level: 'tell', args: ['sum', 'target'] },
  { code: 'duty-proposed', level: 'ask', args: ['when'] },
  { code: 'answer-wrong', level: 'tell', args: ['answer', 'code'] },
  { code: 'answer-unused', level: 'tell', args: ['key', 'answer'] },
  { code: 'number-repeated', level: 'tell', args: ['number', 'task'] },
  { code: 'unit-twice', level: 'tell', args: ['unit'] },
  { code: 'heading-alone', level: 'tell', args: [] },
  { code: 'column-progress', level: 'tell', args: ['title', 'letter'] },
  { code: 'column-missing', level: 'tell', args: ['role'] },
  { code: 'people-noted', level: 'tell', args: ['title', 'letter'] },
  { code: 'row-left-out', level: 'tell', args: [] },
  { code: 'note-kept', level: 'tell', args: [] },
  { code: 'text-cut', level: 'tell', args: ['length', 'limit'] },
  { code: 'characters-dropped', level: 'tell', args: ['count'] },
  { code: 'rows-hidden', level: 'tell', args: ['name', 'count'] },
  { code: 'formula-empty', level: 'tell', args: [] },
  { code: 'sheet-skipped', level: 'tell', args: ['name'] },
  { code: 'period-inferred', level: 'tell', args: ['from', 'to'] },
] as const satisfies readonly QuestionKind[];

/** A code of {@link QUESTIONS}. */
export type QuestionCode = (typeof QUESTIONS)[number]['code'];

/** One thing that is not clear. */
export interface Question {
  /** `deadline-unclear@Sheet1!E7`, or `group-members:各乡镇` where it is about a name wherever it stands. */
  readonly key: string;
  readonly code: QuestionCode;
  readonly level: 'ask' | 'tell';
  /** Address of the first cell or run of cells; empty where it is about the whole. */
  readonly cell: string;
  /** In how many places the same is open. */
  readonly places: number;
  /** The words in question, as they stand there. */
  readonly words: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Where a question is about: a cell, or a name that stands in several. */
export interface About {
  readonly cell: string;
  readonly words: string;
  /** Makes the key, where the cell does not. */
  readonly name?: string;
}

type Args = Readonly<Record<string, string | number>>;
const LEVELS = new Map<string, 'ask' | 'tell'>(QUESTIONS.map(({ code, level }) => [code, level]));
const ORDER = new Map<string, number>(QUESTIONS.map(({ code }, index) => [code, index]));

/** Collects what is open and hands out what has been answered. */
export class Asking {
  private readonly answers: ReadonlyMap<string, string>;
  private readonly used = new Set<string>();
  private readonly found = new Map<string, Question>();
  private readonly places = new Map<string, Set<string>>();

  constructor(answers: ReadonlyMap<string, string>) {
    this.answers = answers;
  }

  /** The answer, or undefined after putting the question. */
  ask(code: QuestionCode, about: About, args: Args = {}): string | undefined {
    const key = keyOf(code, about);
    const answer = this.answers.get(key)?.trim();
    if (answer !== undefined && answer !== '') {
      this.used.add(key);
      return answer;
    }
    this.put(code, key, about, args);
    return undefined;
  }

  /** Puts a question again, whose answer made no sense. */
  again(code: QuestionCode, about: About, args: Args, answer: string): void {
    this.put(code, keyOf(code, about), about, args);
    this.tell('answer-wrong', { ...about, name: keyOf(code, about) }, { answer, code });
  }

  /** Says something that needs no answer. */
  tell(code: QuestionCode, about: About, args: Args = {}): void {
    this.put(code, keyOf(code, about), about, args);
  }

  /** Everything that is open, what decides about most first; answers that fitted nothing are told. */
  questions(): Question[] {
    for (const [key, answer] of this.answers) {
      if (!this.used.has(key) && answer.trim() !== '')
        this.tell('answer-unused', { cell: '', words: '', name: key }, { key, answer });
    }
    const level = (one: Question) => (one.level === 'ask' ? 0 : 1);
    return [...this.found.values()]
      .map((one, index) => ({ one, index }))
      .sort(
        (a, b) => level(a.one) - level(b.one) || ORDER.get(a.one.code)! - ORDER.get(b.one.code)! || a.index - b.index,
      )
      .map(({ one }) => one);
  }

  private put(code: QuestionCode, key: string, { cell, words }: About, args: Args): void {
    const before = this.found.get(key);
    if (!before) {
      this.found.set(key, { key, code, level: LEVELS.get(code)!, cell, places: 1, words, args });
      this.places.set(key, new Set([cell]));
    } else {
      const places = this.places.get(key)!.add(cell).size;
      if (places > before.places) this.found.set(key, { ...before, places });
    }
  }
}

function keyOf(code: QuestionCode, { cell, name }: About): string {
  return name === undefined ? `${code}@${cell}` : `${code}:${name}`;
}

/** Whether an answer says yes or no; undefined when it says neither. */
export function yesOrNo(answer: string): boolean | undefined {
  if (/^(?:是|对|是的|同一个?|要|y|yes)$/i.test(answer)) return true;
  if (/^(?:否|不|不是|不同|不要|n|no)$/i.test(answer)) return false;
  return undefined;
}

/** Whether an answer says that there is nothing. */
export function saysNone(answer: string): boolean {
  return /^(?:无|没有|空|none)$/i.test(answer);
}

/** Whether words say: as above. */
export function saysSame(words: string): boolean {
  return /^(?:同上|同前|上同|[″〃"”]|same)$/i.test(words);
}
