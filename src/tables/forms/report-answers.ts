/** A report form that came back, read into a report and replies; every unclear cell is a problem with its address, and none is guessed. */
import { present } from '../../ground/present.ts';

import type { ClaimStatus } from '../../plan/records.ts';
import type { PlanState } from '../../plan/state.ts';
import { eitherLanguage } from '../../words/forms.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { codeOf, column, type FormProblem, firstTable, Reading } from './reading.ts';
import { reportable, type SIGN_LINES } from './report.ts';
import { type FormRow, foldTitle, textOf } from './table.ts';
import { choiceIn, dayIn, numberIn, percentIn } from './values.ts';

/** One thing that was answered, in the words of `schema/report.schema.json`. */
export type ReportedItem = {
  readonly task: string;
  readonly for?: string;
  readonly status: ClaimStatus;
  readonly done?: string;
  readonly percent?: number;
  readonly measures?: readonly { readonly id: string; readonly value: number; readonly words?: string }[];
  readonly milestones?: readonly { readonly id: string; readonly done: string }[];
  readonly parts?: readonly {
    readonly id: string;
    readonly status: ClaimStatus;
    readonly done?: string;
    readonly percent?: number;
    readonly words?: string;
  }[];
  readonly words?: string;
  readonly evidence?: readonly string[];
};

/** A reply to a rectification or a notice. */
export type ReportedReply = {
  readonly to: { readonly finding: string } | { readonly notice: string };
  readonly words: string;
  readonly done?: string;
};

/** Everything that a filled form says. */
export interface ReportAnswers {
  readonly date?: string;
  readonly number?: string;
  readonly signedBy?: string;
  readonly note?: string;
  readonly agenda?: Readonly<
    Partial<Record<'arranged' | 'supervised' | 'appraised', { met: boolean; words?: string }>>
  >;
  readonly items: readonly ReportedItem[];
  readonly matters: readonly {
    readonly matter: string;
    readonly status: ClaimStatus;
    readonly done?: string;
    readonly words?: string;
  }[];
  readonly replies: readonly ReportedReply[];
  /** Codes that were asked and left empty. */
  readonly unsaid: readonly string[];
  readonly problems: readonly FormProblem[];
}

const STATUSES = (['not-started', 'under-way', 'done'] as const).map((value) => ({
  value,
  words: eitherLanguage((words) => words.status[value]),
}));

/** What the sheets of a filled form say of a unit's undertakings. `file` names it in problems. */
export function readReport(state: PlanState, unit: string, sheets: readonly Sheet[], file: string): ReportAnswers {
  const reading = new Reading();
  const progress = firstTable(
    sheets,
    [
      column('code'),
      column('task'),
      column('status'),
      column('done'),
      column('percent'),
      column('words'),
      column('evidence'),
    ],
    ['code', 'status', 'percent'],
  );
  if (!progress) {
    reading.say('form-not-a-table', { file });
    return { items: [], matters: [], replies: [], unsaid: [], problems: reading.problems };
  }
  const known = codesOf(state, unit);
  const said = new Map<string, Answer>();
  const unsaid: string[] = [];
  for (const row of progress) readAnswer(row, reading, known, unit, said, unsaid);
  const items = itemsOf(
    known,
    said,
    reading,
    measuresIn(sheets, reading, known, unit),
    milestonesIn(sheets, reading, known, unit),
  );
  const follow = followIn(sheets, reading, state, unit);
  const sign = signIn(sheets, reading);
  if (items.length === 0 && follow.replies.length === 0 && follow.matters.length === 0 && reading.problems.length === 0)
    reading.say('form-no-answers', { file });
  return { ...sign, items, ...follow, unsaid, problems: reading.problems };
}

/** What each code stands for: a task, a period of one that recurs, a part. */
type Known = ReadonlyMap<string, { readonly task: string; readonly for?: string; readonly part?: string }>;

function codesOf(state: PlanState, unit: string): Known {
  const known = new Map<string, { task: string; for?: string; part?: string }>();
  for (const one of reportable(state, unit)) {
    const task = one.undertaking.task.id;
    known.set(task, { task });
    for (const { period } of one.occurrences) known.set(`${task}@${period.name}`, { task, for: period.name });
    for (const part of one.undertaking.parts) known.set(part.id, { task, part: part.id });
  }
  return known;
}

interface Answer {
  readonly code: string;
  readonly status: ClaimStatus;
  readonly done?: string;
  readonly percent?: number;
  readonly words?: string;
  readonly evidence?: readonly string[];
  readonly at: string;
}

function readAnswer(
  row: FormRow<'code' | 'task' | 'status' | 'done' | 'percent' | 'words' | 'evidence'>,
  reading: Reading,
  known: Known,
  unit: string,
  said: Map<string, Answer>,
  unsaid: string[],
): undefined {
  const code = codeOf(row.cell('code'));
  const filled = (['status', 'done', 'percent', 'words', 'evidence'] as const).some(
    (key) => textOf(row.cell(key)) !== '',
  );
  if (!filled) {
    if (known.has(code)) unsaid.push(code);
    return undefined;
  }
  const at = row.address('code');
  if (code === '') return reading.say('code-missing', { at });
  if (!known.has(code)) return reading.say('code-unknown', { at, code, unit });
  if (said.has(code)) return reading.say('code-twice', { at, code });
  const status = reading.value(choiceIn(row.cell('status'), STATUSES), 'status-wrong', row.address('status'));
  const done = reading.value(dayIn(row.cell('done')), 'day-wrong', row.address('done'));
  const percent = reading.value(percentIn(row.cell('percent')), 'percent-wrong', row.address('percent'));
  if (status === undefined) {
    if (textOf(row.cell('status')) === '') reading.say('status-missing', { at: row.address('status'), code });
    return undefined;
  }
  if (done !== undefined && status !== 'done') reading.say('day-without-done', { at: row.address('done'), code });
  const words = textOf(row.cell('words'));
  const evidence = textOf(row.cell('evidence'))
    .split(/[\n；;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  said.set(code, {
    code,
    status,
    at,
    ...present({ done, percent }),
    ...(words !== '' && { words }),
    ...(evidence.length > 0 && { evidence }),
  });
  return undefined;
}

/** Values by task, as a sheet of its own gives them. */
type ByTask<T> = ReadonlyMap<string, { readonly at: string; readonly values: readonly T[] }>;

function itemsOf(
  known: Known,
  said: ReadonlyMap<string, Answer>,
  reading: Reading,
  measures: ByTask<MeasureValue>,
  milestones: ByTask<MilestoneReached>,
): ReportedItem[] {
  const tasks = [...new Set([...known.values()].map(({ task }) => task))];
  return tasks.flatMap((task): ReportedItem[] => {
    const own = [...said.values()].filter(({ code }) => known.get(code)!.task === task);
    const wholes = own.filter(({ code }) => known.get(code)!.part === undefined);
    const parts = own.filter(({ code }) => known.get(code)!.part !== undefined);
    const beside = { measures: measures.get(task), milestones: milestones.get(task) };
    // Parts and figures without a word on the whole: the unit must say how the whole stands.
    const orphan = parts[0]?.at ?? beside.measures?.at ?? beside.milestones?.at;
    if (wholes.length === 0) {
      if (orphan !== undefined) reading.say('status-missing', { at: orphan, code: task });
      return [];
    }
    return wholes.map((whole, index): ReportedItem => {
      const { code, at: _, ...answer } = whole;
      const period = known.get(code)!.for;
      // Figures and parts belong to the task; they are told once, with its latest period.
      const last = index === wholes.length - 1;
      return {
        task,
        ...present({ for: period }),
        status: answer.status,
        ...present({ done: answer.done, percent: answer.percent }),
        ...(last && beside.measures && { measures: beside.measures.values }),
        ...(last && beside.milestones && { milestones: beside.milestones.values }),
        ...(last &&
          parts.length > 0 && {
            parts: parts.map(({ code: id, at: __, evidence: ___, ...part }) => ({ id, ...part })),
          }),
        ...present({ words: answer.words, evidence: answer.evidence }),
      };
    });
  });
}

interface MeasureValue {
  readonly id: string;
  readonly value: number;
  readonly words?: string;
}

function measuresIn(sheets: readonly Sheet[], reading: Reading, known: Known, unit: string): ByTask<MeasureValue> {
  const columns = [column('code'), column('measure'), column('value'), column('words')];
  const rows = firstTable(sheets, columns, ['code', 'measure', 'value']);
  return byTask(rows, '#', reading, known, unit, (row, id) => {
    const value = reading.value(numberIn(row.cell('value')), 'number-wrong', row.address('value'));
    const words = textOf(row.cell('words'));
    return value === undefined ? undefined : { id, value, ...(words !== '' && { words }) };
  });
}

interface MilestoneReached {
  readonly id: string;
  readonly done: string;
}

function milestonesIn(
  sheets: readonly Sheet[],
  reading: Reading,
  known: Known,
  unit: string,
): ByTask<MilestoneReached> {
  const rows = firstTable(sheets, [column('code'), column('milestone'), column('done')], ['code', 'milestone', 'done']);
  return byTask(rows, '!', reading, known, unit, (row, id) => {
    const done = reading.value(dayIn(row.cell('done')), 'day-wrong', row.address('done'));
    return done === undefined ? undefined : { id, done };
  });
}

/** Rows with a code of task and own id (`3.2#joined`), by task; `read` gives undefined for a row that says nothing. */
function byTask<K extends string, T>(
  rows: readonly FormRow<K | 'code'>[] | undefined,
  mark: '#' | '!',
  reading: Reading,
  known: Known,
  unit: string,
  read: (row: FormRow<K | 'code'>, id: string) => T | undefined,
): ByTask<T> {
  const found = new Map<string, { at: string; values: T[] }>();
  for (const row of rows ?? []) {
    const code = codeOf(row.cell('code'));
    const [task = '', id = ''] = code.split(mark);
    const value = read(row, id);
    if (value === undefined) continue;
    const at = row.address('code');
    if (!known.has(task) || id === '') {
      reading.say('code-unknown', { at, code, unit });
      continue;
    }
    const own = found.get(task) ?? { at, values: [] };
    found.set(task, own);
    own.values.push(value);
  }
  return found;
}

function followIn(
  sheets: readonly Sheet[],
  reading: Reading,
  state: PlanState,
  unit: string,
): Pick<ReportAnswers, 'matters' | 'replies'> {
  const rows = firstTable(
    sheets,
    [column('code'), column('matter'), column('status'), column('done'), column('words')],
    ['code', 'matter', 'status'],
  );
  const matters: ReportAnswers['matters'][number][] = [];
  const replies: ReportedReply[] = [];
  for (const row of rows ?? []) {
    const code = codeOf(row.cell('code'));
    const status = reading.value(choiceIn(row.cell('status'), STATUSES), 'status-wrong', row.address('status'));
    const done = reading.value(dayIn(row.cell('done')), 'day-wrong', row.address('done'));
    const words = textOf(row.cell('words'));
    if (status === undefined && done === undefined && words === '') continue;
    const at = row.address('code');
    const isMatter = state.matters.some(({ matter }) => matter.id === code && matter.unit === unit);
    const isFinding = state.rectifications.some(({ finding }) => finding.id === code && finding.unit === unit);
    const isNotice = state.notices.some(({ notice }) => notice.id === code && notice.unit === unit);
    if (!isMatter && !isFinding && !isNotice) reading.say('code-unknown', { at, code, unit });
    else if (isMatter) {
      if (status === undefined) {
        reading.say('status-missing', { at: row.address('status'), code });
        continue;
      }
      matters.push({ matter: code, status, ...present({ done }), ...(words !== '' && { words }) });
    } else if (words === '') reading.say('words-missing', { at: row.address('words'), code });
    else
      replies.push({
        to: isFinding ? { finding: code } : { notice: code },
        words,
        ...present({ done }),
      });
  }
  return { matters, replies };
}

const ANSWERS = [
  { value: true, words: eitherLanguage((words) => words.yes) },
  { value: false, words: eitherLanguage((words) => words.no) },
];

function signIn(
  sheets: readonly Sheet[],
  reading: Reading,
): Pick<ReportAnswers, 'date' | 'number' | 'signedBy' | 'agenda' | 'note'> {
  const rows = firstTable(sheets, [column('item'), column('answer'), column('words')], ['item', 'answer']) ?? [];
  const row = (key: (typeof SIGN_LINES)[number]) => {
    const titles = eitherLanguage((words) => [words.report.sign[key]]).map(foldTitle);
    return rows.find((one) => titles.includes(foldTitle(textOf(one.cell('item')))));
  };
  const text = (key: (typeof SIGN_LINES)[number]) => textOf(row(key)?.cell('answer') ?? { kind: 'empty' });
  const dated = row('date');
  const date = dated && reading.value(dayIn(dated.cell('answer')), 'day-wrong', dated.address('answer'));
  const agenda: Partial<Record<'arranged' | 'supervised' | 'appraised', { met: boolean; words?: string }>> = {};
  for (const key of ['arranged', 'supervised', 'appraised'] as const) {
    const own = row(key);
    const met = own && reading.value(choiceIn(own.cell('answer'), ANSWERS), 'answer-wrong', own.address('answer'));
    if (met === undefined) continue;
    const words = textOf(own!.cell('words'));
    agenda[key] = { met, ...(words !== '' && { words }) };
  }
  return {
    ...present({ date }),
    ...(text('number') !== '' && { number: text('number') }),
    ...(text('signedBy') !== '' && { signedBy: text('signedBy') }),
    ...(text('note') !== '' && { note: text('note') }),
    ...(Object.keys(agenda).length > 0 && { agenda }),
  };
}
