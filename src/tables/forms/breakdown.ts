/** The workbook in which a unit sends its breakdown (落实方案, 原文三(一)): to what standard, by when, who answers; what it sent before is filled in. */
import { present } from '../../ground/present.ts';
import { type Deadline, fixedDay, reviewOf } from '../../plan/deadline.ts';
import type { PlanState, UndertakingState } from '../../plan/state.ts';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../render/xlsx/spec.ts';
import { formWords } from '../../words/forms.ts';
import type { Lang } from '../../words/lang.ts';
import { belowLead, dayInput, input, metaSheet, simpleSheet } from './sheets.ts';

/** The undertakings that a breakdown must cover: those that the unit delivers, the lead's own ones left out (nobody asks it for one). */
export function toBreakDown(state: PlanState, unit: string): UndertakingState[] {
  return state.undertakings.filter(
    ({ undertaking, cancelled }) =>
      undertaking.unit === unit &&
      undertaking.delivers &&
      undertaking.role !== 'lead' &&
      undertaking.role !== 'lead-delivers' &&
      !cancelled,
  );
}

/** The directions of a measure, in the order in which forms offer them. */
export const DIRECTIONS = ['at-least', 'at-most', 'about', 'zero'] as const;

/** Lines about the whole, by the names of their words. */
export const BREAKDOWN_SIGN = ['date', 'number'] as const;

/** Empty rows for what is added: a form without room is filled in beside the table. */
const ROOM = 40;

/** The workbook for one unit; pure. */
export function breakdownForm(state: PlanState, unit: string, lang: Lang): WorkbookSpec {
  const words = formWords(lang);
  const own = toBreakDown(state, unit);
  const sheets = [
    itemsSheet(own, words.breakdown.title(unit), state.plan.breakdowns.has(unit), lang),
    measuresSheet(own, lang),
    milestonesSheet(own, lang),
    signSheet(lang),
    metaSheet({ form: 'duban.breakdown/1', plan: state.plan.id, unit, asOf: state.asOf }),
  ];
  return {
    title: words.breakdown.title(unit),
    lang,
    sheets: state.exercise
      ? sheets.map((sheet) => (sheet.hidden ? sheet : { ...sheet, banner: words.exercise }))
      : sheets,
  };
}

function itemsSheet(own: readonly UndertakingState[], title: string, again: boolean, lang: Lang): SheetSpec {
  const words = formWords(lang);
  const keys = ['code', 'task', 'wording', 'standard', 'deadline', 'leader', 'section', 'person'] as const;
  const lead: CellSpec[][] = [
    [{ value: title, style: 'title' }],
    [{ value: words.breakdown.guide, style: 'note' }],
    ...(again ? [[{ value: words.breakdown.known, style: 'note' } satisfies CellSpec]] : []),
  ];
  return {
    name: words.breakdown.sheets.items,
    columns: [7, 36, 18, 38, 14, 16, 18, 18].map((width) => ({ width })),
    rows: [
      ...lead,
      keys.map((key): CellSpec => ({ value: words.titles[key][0]!, style: 'head' })),
      ...own.map(({ undertaking }): CellSpec[] => {
        const { task, breakdown } = undertaking;
        return [
          { value: task.id, style: 'fixed', format: 'text' },
          { value: task.title, style: 'fixed' },
          { value: planDeadline(undertaking.task.deadline), style: 'fixed' },
          input(breakdown?.standard),
          ownDeadline(breakdown?.deadline, lang),
          input(breakdown?.leader),
          input(breakdown?.section),
          input(breakdown?.person),
        ];
      }),
    ],
    ...belowLead(lead.length, keys.length),
  };
}

function planDeadline(deadline: Deadline | undefined): string {
  return deadline?.wording ?? fixedDay(deadline) ?? '';
}

/** A day, or the words for what goes on for ever; other kinds of deadlines stay as the words that were given. */
function ownDeadline(deadline: Deadline | undefined, lang: Lang): CellSpec {
  // No rule for days: words for what goes on for ever may stand here as well.
  const day = fixedDay(deadline);
  if (day !== undefined) return { style: 'input', value: { day } };
  if (reviewOf(deadline) !== undefined) return input(formWords(lang).breakdown.standing[0]);
  return input(deadline?.wording);
}

function measuresSheet(own: readonly UndertakingState[], lang: Lang): SheetSpec {
  const words = formWords(lang);
  const keys = ['code', 'measure', 'direction', 'amount', 'unit'] as const;
  const directions = DIRECTIONS.map((one) => words.report.direction[one]);
  const known = own.flatMap(({ undertaking }) =>
    (undertaking.breakdown?.measures ?? []).map((measure): CellSpec[] => [
      { value: undertaking.task.id, style: 'fixed', format: 'text' },
      { value: measure.title, style: 'fixed' },
      { value: words.report.direction[measure.direction], style: 'fixed' },
      { ...present({ value: measure.target }), style: 'fixed' },
      { value: measure.unit ?? '', style: 'fixed' },
    ]),
  );
  const room = Array.from({ length: ROOM }, (): CellSpec[] => [
    { style: 'input', format: 'text' },
    { style: 'input' },
    { style: 'input', list: directions, prompt: words.breakdown.directionPrompt, refusal: words.report.refused },
    { style: 'input', rule: 'number', refusal: words.report.refused },
    { style: 'input' },
  ]);
  return simpleSheet(
    words.breakdown.sheets.measures,
    [9, 40, 12, 12, 12],
    keys.map((key) => words.titles[key][0]!),
    [...known, ...room],
  );
}

function milestonesSheet(own: readonly UndertakingState[], lang: Lang): SheetSpec {
  const words = formWords(lang);
  const keys = ['code', 'milestone', 'by', 'share'] as const;
  const known = own.flatMap(({ undertaking }) =>
    (undertaking.breakdown?.milestones ?? []).map((milestone): CellSpec[] => [
      { value: undertaking.task.id, style: 'fixed', format: 'text' },
      { value: milestone.title, style: 'fixed' },
      { value: planDeadline(milestone.deadline), style: 'fixed' },
      { ...present({ value: milestone.share }), style: 'fixed' },
    ]),
  );
  const room = Array.from({ length: ROOM }, (): CellSpec[] => [
    { style: 'input', format: 'text' },
    { style: 'input' },
    { ...dayInput(undefined), prompt: words.report.dayPrompt, refusal: words.report.refused },
    { style: 'input', rule: 'percent', refusal: words.report.refused },
  ]);
  return simpleSheet(
    words.breakdown.sheets.milestones,
    [9, 40, 14, 16],
    keys.map((key) => words.titles[key][0]!),
    [...known, ...room],
  );
}

function signSheet(lang: Lang): SheetSpec {
  const words = formWords(lang);
  return simpleSheet(
    words.breakdown.sheets.sign,
    [26, 30],
    [words.titles.item[0]!, words.titles.answer[0]!],
    BREAKDOWN_SIGN.map((key): CellSpec[] => [
      { value: words.breakdown[key], style: 'fixed' },
      key === 'date'
        ? { ...dayInput(undefined), prompt: words.report.dayPrompt, refusal: words.report.refused }
        : { style: 'input' },
    ]),
  );
}
