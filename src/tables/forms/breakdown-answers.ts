/** A breakdown form that came back, row by row; what is unclear is a problem with its address. */

import { type Day, readDay } from '../../ground/calendar/dates.ts';
import { isRefused, type Resolved, resolveWords } from '../../ground/calendar/words-to-date.ts';
import { present } from '../../ground/present.ts';
import { type Deadline, fixedDay } from '../../plan/deadline.ts';
import type { PlanState } from '../../plan/state.ts';
import type { Undertaking } from '../../plan/undertakings.ts';
import { eitherLanguage } from '../../words/forms.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { type BREAKDOWN_SIGN, DIRECTIONS, toBreakDown } from './breakdown.ts';
import { codeOf, column, type FormProblem, firstTable, Reading } from './reading.ts';
import { type FormRow, foldTitle, textOf } from './table.ts';
import { choiceIn, dayIn, numberIn, percentIn } from './values.ts';

/** A deadline as `schema/breakdown.schema.json` has it: a day, or what the unit's words come to, with the words. */
export type AnsweredDeadline =
  | Day
  | (Omit<Resolved, 'inPrinciple'> & { readonly review?: 'half-year'; readonly wording: string });

/** What the unit says of one task; measures and milestones are those that are new. */
export type AnsweredItem = {
  readonly task: string;
  readonly standard?: string;
  readonly deadline?: AnsweredDeadline;
  readonly leader?: string;
  readonly section?: string;
  readonly person?: string;
  readonly measures: readonly AnsweredMeasure[];
  readonly milestones: readonly AnsweredMilestone[];
};

/** A measure that the unit sets itself. */
export type AnsweredMeasure = {
  readonly id: string;
  readonly title: string;
  readonly target?: number;
  readonly unit?: string;
  readonly direction: (typeof DIRECTIONS)[number];
};

/** A step that the unit sets itself. */
export type AnsweredMilestone = {
  readonly id: string;
  readonly title: string;
  readonly share?: number;
  readonly deadline: Day;
};

/** Everything that a filled breakdown form says. */
export interface BreakdownAnswers {
  readonly date?: Day;
  readonly number?: string;
  readonly items: readonly AnsweredItem[];
  readonly problems: readonly FormProblem[];
}

const COLUMNS = [
  column('code'),
  column('task'),
  column('standard'),
  column('deadline'),
  column('leader'),
  column('section'),
  column('person'),
];
type ItemRow = FormRow<'code' | 'task' | 'standard' | 'deadline' | 'leader' | 'section' | 'person'>;

/** What the sheets of a filled form say. `file` names it in problems. */
export function readBreakdown(
  state: PlanState,
  unit: string,
  sheets: readonly Sheet[],
  file: string,
): BreakdownAnswers {
  const reading = new Reading();
  const rows = firstTable(sheets, COLUMNS, ['code', 'standard', 'person']);
  if (!rows) {
    reading.say('form-not-a-table', { file });
    return { items: [], problems: reading.problems };
  }
  const known = new Map(toBreakDown(state, unit).map(({ undertaking }) => [undertaking.task.id, undertaking]));
  const items = new Map<string, AnsweredItem>();
  for (const row of rows) {
    const item = readItem(row, reading, known, unit, items, state);
    if (item) items.set(item.task, item);
  }
  const titles = (task: string) => ({
    measures: new Set(known.get(task)?.breakdown?.measures.map(({ title }) => title)),
    milestones: new Set(known.get(task)?.breakdown?.milestones.map(({ title }) => title)),
  });
  const taken = (task: string, kind: 'measures' | 'milestones') =>
    new Set(known.get(task)?.breakdown?.[kind].map(({ id }) => id));
  const measures = readMeasures(sheets, reading, items, (task) => titles(task).measures);
  const milestones = readMilestones(sheets, reading, items, (task) => titles(task).milestones);
  if (items.size === 0 && reading.problems.length === 0) reading.say('form-no-answers', { file });
  return {
    ...readSign(sheets, reading),
    items: [...items.values()].map((item) => ({
      ...item,
      measures: numbered(measures.get(item.task) ?? [], 'measure', taken(item.task, 'measures')),
      milestones: numbered(milestones.get(item.task) ?? [], 'step', taken(item.task, 'milestones')),
    })),
    problems: reading.problems,
  };
}

function readItem(
  row: ItemRow,
  reading: Reading,
  known: ReadonlyMap<string, Undertaking>,
  unit: string,
  items: ReadonlyMap<string, AnsweredItem>,
  state: PlanState,
): AnsweredItem | undefined {
  const keys = ['standard', 'deadline', 'leader', 'section', 'person'] as const;
  if (keys.every((key) => textOf(row.cell(key)) === '')) return undefined;
  const code = codeOf(row.cell('code'));
  const at = row.address('code');
  if (code === '') return reading.say('code-missing', { at });
  if (!known.has(code)) return reading.say('code-unknown', { at, code, unit });
  if (items.has(code)) return reading.say('code-twice', { at, code });
  const text = (key: 'standard' | 'leader' | 'section' | 'person') => {
    const typed = textOf(row.cell(key));
    return typed === '' ? {} : { [key]: typed };
  };
  const deadline = deadlineIn(row, reading, known.get(code)!.breakdown?.deadline, state);
  return {
    task: code,
    ...text('standard'),
    ...present({ deadline }),
    ...text('leader'),
    ...text('section'),
    ...text('person'),
    measures: [],
    milestones: [],
  };
}

/** A day or words for one; words that went out with the form and came back the same say nothing new. */
function deadlineIn(
  row: ItemRow,
  reading: Reading,
  old: Deadline | undefined,
  state: PlanState,
): AnsweredDeadline | undefined {
  const cell = row.cell('deadline');
  const typed = textOf(cell);
  if (cell.kind === 'date' && cell.shows === 'day') return notLater(cell.day, row, reading, old);
  if (typed === '' || typed === old?.wording) return undefined;
  const standing = eitherLanguage((words) => words.breakdown.standing).map(foldTitle);
  if (standing.includes(foldTitle(typed))) return { standing: true, review: 'half-year', wording: typed };
  const day = readDay(typed);
  if (day !== undefined) return notLater(day, row, reading, old);
  const { period } = state.plan;
  const found = resolveWords(typed, {
    ...(period && { planTo: period.to }),
    ...(period && period.from.slice(0, 4) === period.to.slice(0, 4) && { year: Number(period.to.slice(0, 4)) }),
  });
  // A breakdown must say when: words that give no time leave the gap that it is there to fill.
  if (isRefused(found) || found.undetermined) {
    reading.say('deadline-wrong', { at: row.address('deadline'), typed });
    return undefined;
  }
  const { inPrinciple: _, times = 1, ...spec } = found;
  return {
    ...spec,
    ...(times > 1 && { times }),
    ...(spec.standing && { review: 'half-year' as const }),
    wording: typed,
  };
}

/** A day once promised moves later by a decision only (延期); a form cannot do it. */
function notLater(day: Day, row: ItemRow, reading: Reading, old: Deadline | undefined): Day | undefined {
  const promised = fixedDay(old);
  if (promised === undefined || day <= promised) return day;
  return reading.say('deadline-moved-later', {
    at: row.address('deadline'),
    code: codeOf(row.cell('code')),
    from: promised,
    to: day,
  });
}

const DIRECTION_WORDS = DIRECTIONS.map((value) => ({
  value,
  words: eitherLanguage((words) => [words.report.direction[value]]),
}));

type Unnumbered<T> = Omit<T, 'id'>;

/** Rows that name a task of this form; those that repeat what the plan knows are passed over. */
function readMeasures(
  sheets: readonly Sheet[],
  reading: Reading,
  items: ReadonlyMap<string, AnsweredItem>,
  knownTitles: (task: string) => ReadonlySet<string>,
): Map<string, Unnumbered<AnsweredMeasure>[]> {
  const columns = [column('code'), column('measure'), column('direction'), column('amount'), column('unit')];
  const found = new Map<string, Unnumbered<AnsweredMeasure>[]>();
  for (const row of firstTable(sheets, columns, ['code', 'measure', 'amount']) ?? []) {
    const code = codeOf(row.cell('code'));
    const title = textOf(row.cell('measure'));
    if (knownTitles(code).has(title)) continue;
    if (!named(row, code, title, 'measure', reading, items)) continue;
    const target = reading.value(numberIn(row.cell('amount')), 'number-wrong', row.address('amount'));
    const direction = reading.value(
      choiceIn(row.cell('direction'), DIRECTION_WORDS),
      'direction-wrong',
      row.address('direction'),
    );
    const unit = textOf(row.cell('unit'));
    if (direction === undefined) {
      if (textOf(row.cell('direction')) === '')
        reading.say('direction-wrong', { at: row.address('direction'), typed: '' });
      continue;
    }
    found.set(code, [
      ...(found.get(code) ?? []),
      {
        title,
        ...present({ target }),
        ...(unit !== '' && { unit }),
        direction,
      },
    ]);
  }
  return found;
}

function readMilestones(
  sheets: readonly Sheet[],
  reading: Reading,
  items: ReadonlyMap<string, AnsweredItem>,
  knownTitles: (task: string) => ReadonlySet<string>,
): Map<string, Unnumbered<AnsweredMilestone>[]> {
  const columns = [column('code'), column('milestone'), column('by'), column('share')];
  const found = new Map<string, Unnumbered<AnsweredMilestone>[]>();
  for (const row of firstTable(sheets, columns, ['code', 'milestone', 'by']) ?? []) {
    const code = codeOf(row.cell('code'));
    const title = textOf(row.cell('milestone'));
    if (knownTitles(code).has(title)) continue;
    if (!named(row, code, title, 'milestone', reading, items)) continue;
    const deadline = reading.value(dayIn(row.cell('by')), 'day-wrong', row.address('by'));
    const share = reading.value(percentIn(row.cell('share')), 'percent-wrong', row.address('share'));
    if (deadline === undefined) {
      if (textOf(row.cell('by')) === '') reading.say('by-missing', { at: row.address('by'), code });
      continue;
    }
    found.set(code, [...(found.get(code) ?? []), { title, ...present({ share }), deadline }]);
  }
  return found;
}

/** Whether a row names a task that the form fills in, and itself; otherwise it is said what it lacks. */
function named<K extends string>(
  row: FormRow<K | 'code'>,
  code: string,
  title: string,
  key: K,
  reading: Reading,
  items: ReadonlyMap<string, AnsweredItem>,
): boolean {
  const at = row.address('code');
  if (code === '') reading.say('code-missing', { at });
  else if (title === '') reading.say('title-missing', { at: row.address(key), code });
  else if (!items.has(code)) reading.say('item-missing', { at, code });
  else return true;
  return false;
}

/** Ids `measure-1`, `measure-2`, … that are not taken yet. */
function numbered<T>(list: readonly T[], stem: string, taken: ReadonlySet<string>): (T & { readonly id: string })[] {
  let next = 0;
  return list.map((one) => {
    do next += 1;
    while (taken.has(`${stem}-${next}`));
    return { id: `${stem}-${next}`, ...one };
  });
}

function readSign(sheets: readonly Sheet[], reading: Reading): Pick<BreakdownAnswers, 'date' | 'number'> {
  const rows = firstTable(sheets, [column('item'), column('answer')], ['item', 'answer']) ?? [];
  const row = (key: (typeof BREAKDOWN_SIGN)[number]) => {
    const titles = eitherLanguage((words) => [words.breakdown[key]]).map(foldTitle);
    return rows.find((one) => titles.includes(foldTitle(textOf(one.cell('item')))));
  };
  const dated = row('date');
  const date = dated && reading.value(dayIn(dated.cell('answer')), 'day-wrong', dated.address('answer'));
  const number = textOf(row('number')?.cell('answer') ?? { kind: 'empty' });
  return { ...present({ date }), ...(number !== '' && { number }) };
}
