/** `duban breakdown import FILE`: a filled form becomes the unit's breakdown, or brings it up to date; what others wrote in the file stays. */

import { present } from '../../../ground/present.ts';
import type { Deadline } from '../../../plan/deadline.ts';
import { fixedDay, reviewOf } from '../../../plan/deadline.ts';
import { stateOn } from '../../../plan/fold.ts';
import type { Breakdown, BreakdownItem } from '../../../plan/plan.ts';
import type { PlanState } from '../../../plan/state.ts';
import { toBreakDown } from '../../../tables/forms/breakdown.ts';
import {
  type AnsweredDeadline,
  type AnsweredItem,
  type BreakdownAnswers,
  readBreakdown,
} from '../../../tables/forms/breakdown-answers.ts';
import type { FormProblem } from '../../../tables/forms/reading.ts';
import { formWords } from '../../../words/forms.ts';
import type { Edit } from '../../../yaml/edit.ts';
import type { Context, Ready, Run } from '../../context.ts';
import { importEach, refuse, showChanges, type TakenForm, tell } from '../../forms/forms.ts';
import { dayGiven } from '../../given.ts';
import type { Given } from '../../spec.ts';
import type { Change, FileChange } from '../../write/change.ts';
import { preview, write } from '../../write/write.ts';
import type { breakdownImport } from './spec.ts';

/** Runs the command for each file in turn; see {@link importEach}. */
export const run: Run<typeof breakdownImport> = (context, given) =>
  importEach(context, given, 'duban.breakdown/1', (ready, taken) => importOne(context, given, ready, taken));

async function importOne(
  context: Context,
  given: Given<typeof breakdownImport>,
  ready: Ready,
  { file, sheets, unit }: TakenForm,
): Promise<number> {
  const state = stateOn(ready.plan, ready.asOf);
  const answers = readBreakdown(state, unit, sheets, file);
  const date = dayGiven(given.options.date) ?? answers.date;
  const problems = [...answers.problems, ...(date === undefined ? [{ code: 'date-missing', args: {} }] : [])];
  if (date === undefined || problems.length > 0) return refuse(context, problems);
  const known = ready.plan.breakdowns.get(unit);
  const made = known
    ? updated(known, date, answers)
    : created(unit, date, answers, given.options.exercise === true || state.exercise);
  if (!made) {
    tell(context, [{ code: 'breakdown-nothing-new', args: { unit } }]);
    return 0;
  }
  const change: Change = { subject: formWords(context.lang).breakdown.subject(unit), files: [made] };
  const after = await preview(context, ready, change);
  tell(context, [
    ...(known ? [{ code: 'breakdown-later', args: { unit, date: known.date } }] : []),
    ...(after.plan ? [coverage(stateOn(after.plan, later(ready.asOf, date)), unit)] : []),
  ]);
  await showChanges(context, ready, stateOn(ready.plan, later(ready.asOf, date)), unit, change);
  return await write(context, ready, given, change);
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** How many of the unit's undertakings now have a standard, a date and people, and which lack one. */
function coverage(state: PlanState, unit: string): FormProblem {
  const own = toBreakDown(state, unit);
  const lacking = own.filter(({ undertaking: { breakdown } }) => {
    if (!breakdown) return true;
    return !(breakdown.standard && breakdown.deadline && breakdown.leader && breakdown.section && breakdown.person);
  });
  return {
    code: 'coverage',
    args: {
      total: own.length,
      done: own.length - lacking.length,
      list: lacking.map(({ undertaking }) => undertaking.task.id).join('、'),
    },
  };
}

function created(unit: string, date: string, answers: BreakdownAnswers, exercise: boolean): FileChange {
  return {
    path: `breakdowns/${unit}.yaml`,
    create: {
      kind: 'breakdown',
      ...(exercise && { exercise: true }),
      unit,
      date,
      ...present({ number: answers.number }),
      items: answers.items.map(written),
    },
  };
}

function written({ measures, milestones, ...item }: AnsweredItem) {
  return {
    ...item,
    ...(measures.length > 0 && { measures }),
    ...(milestones.length > 0 && { milestones: milestones.map((one) => ({ ...one, kind: 'step' })) }),
  };
}

/** The edits that bring a breakdown up to date; undefined when nothing differs. A row left empty takes nothing away. */
function updated(known: Breakdown, date: string, answers: BreakdownAnswers): FileChange | undefined {
  const edits = answers.items.flatMap((item): Edit[] => {
    const old = known.items.get(item.task);
    return old ? changed(old, item) : [{ op: 'append', at: ['items'], value: written(item) }];
  });
  if (edits.length === 0) return undefined;
  return {
    path: known.place.file,
    edits: [
      ...(date === known.date ? [] : [{ op: 'set', at: ['date'], value: date } satisfies Edit]),
      ...(answers.number === undefined || answers.number === known.number
        ? []
        : [{ op: 'set', at: ['number'], value: answers.number } satisfies Edit]),
      ...edits,
    ],
  };
}

function changed(old: BreakdownItem, item: AnsweredItem): Edit[] {
  const at = old.place.steps;
  const edits: Edit[] = (['standard', 'leader', 'section', 'person'] as const).flatMap((key): Edit[] =>
    item[key] === undefined || item[key] === old[key] ? [] : [{ op: 'set', at: [...at, key], value: item[key] }],
  );
  if (item.deadline !== undefined && !same(old.deadline, item.deadline))
    edits.push({ op: 'set', at: [...at, 'deadline'], value: item.deadline });
  for (const [key, list, has] of [
    ['measures', item.measures, old.measures.length > 0],
    ['milestones', item.milestones.map((one) => ({ ...one, kind: 'step' })), old.milestones.length > 0],
  ] as const) {
    if (list.length === 0) continue;
    if (has) edits.push(...list.map((value): Edit => ({ op: 'append', at: [...at, key], value })));
    else edits.push({ op: 'set', at: [...at, key], value: list });
  }
  return edits;
}

/** Words that came back as they went out change nothing, whatever kind of deadline they stand for. */
function same(old: Deadline | undefined, typed: AnsweredDeadline): boolean {
  if (typeof typed === 'string') return fixedDay(old) === typed;
  return reviewOf(old) !== undefined && typed.standing === true;
}
