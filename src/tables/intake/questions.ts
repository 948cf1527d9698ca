/**
 * What a table leaves open. Each question has a key that stays the same when the table is read again, so that an answer, typed
 * on a terminal or in the list that came back, finds its place. Nothing is guessed meanwhile: what is taken is said with it.
 */

import { QUESTIONS, type Question, type QuestionCode } from '../../ground/codes/questions.ts';

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
