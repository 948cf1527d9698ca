/** The codes of what a table leaves open when a plan is made of it. Their sentences stand in `words/`. */

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
