/** The workbook in which a unit reports: what is known is filled in and locked, only what is not known is asked. */

import { addMonths } from '../../ground/calendar/dates.ts';
import type { Period } from '../../ground/calendar/period.ts';
import { present } from '../../ground/present.ts';
import { triggerOf } from '../../plan/deadline.ts';
import type { Plan } from '../../plan/plan.ts';
import type { DueState, MeasureState, OccurrenceState, PlanState, UndertakingState } from '../../plan/state.ts';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../render/xlsx/spec.ts';
import { commonWords } from '../../words/common.ts';
import { formWords } from '../../words/forms.ts';
import type { Lang } from '../../words/lang.ts';
import { belowLead, dayInput, input, metaSheet, simpleSheet } from './sheets.ts';

/** What a form is made of beside the state: for whom, for which period, and when it must be in. */
export interface ReportForm {
  readonly unit: string;
  readonly period: Period;
  readonly due?: string;
}

/** One thing that the unit is asked about. `code` is what the row is found by when the form comes back. */
interface Asked {
  readonly code: string;
  readonly title: string;
  readonly due: string;
  readonly last: string;
  readonly status?: string;
  readonly done?: string;
}

/** The undertakings that a unit reports on: those that it delivers and those that it supervises as lead, cancelled ones left out. */
export function reportable(state: PlanState, unit: string): UndertakingState[] {
  const seen = new Set<string>();
  return state.undertakings.filter(({ undertaking, cancelled }) => {
    if (undertaking.unit !== unit || cancelled || (!undertaking.delivers && undertaking.role !== 'lead')) return false;
    // A report speaks of a task once, whatever roles the unit has in it.
    return !seen.has(undertaking.task.id) && seen.add(undertaking.task.id) !== undefined;
  });
}

/** The workbook for one unit and one period; pure, the same state gives the same bytes. */
export function reportForm(state: PlanState, form: ReportForm, lang: Lang): WorkbookSpec {
  const words = formWords(lang);
  const own = reportable(state, form.unit);
  const open = own.filter((one) => !isSettled(one));
  const settled = own.filter(isSettled);
  const title = words.report.title(form.unit, commonWords(lang).period(form.period.name));
  const mark = state.exercise ? words.exercise : undefined;
  const sheets: SheetSpec[] = [
    progressSheet(form, open, settled, title, lang),
    ...measuresSheet(open, lang),
    ...milestonesSheet(open, lang),
    ...followSheet(state, form.unit, lang),
    signSheet(lang),
    metaSheet({
      form: 'duban.report/1',
      plan: state.plan.id,
      unit: form.unit,
      period: form.period.name,
      asOf: state.asOf,
    }),
  ];
  return {
    title,
    lang,
    sheets: mark === undefined ? sheets : sheets.map((sheet) => (sheet.hidden ? sheet : { ...sheet, banner: mark })),
  };
}

/** Closed by somebody else, and nothing comes again: nothing is left to report. */
function isSettled(one: UndertakingState): boolean {
  return (
    one.closed !== undefined &&
    !one.reopened &&
    one.occurrences.length === 0 &&
    triggerOf(one.undertaking.dues[0]!.deadline) === undefined
  );
}

function progressSheet(
  form: ReportForm,
  open: readonly UndertakingState[],
  settled: readonly UndertakingState[],
  title: string,
  lang: Lang,
): SheetSpec {
  const words = formWords(lang);
  const asked = open.flatMap((one) => askedOf(one, form.period, lang));
  const done = settled.map(({ undertaking }) => undertaking.task.id).join('、');
  const statuses = Object.values(words.status).map(([word]) => word!);
  const keys = ['code', 'task', 'due', 'last', 'status', 'done', 'percent', 'words', 'evidence'] as const;
  const lead: CellSpec[][] = [
    [{ value: title, style: 'title' }],
    [{ value: form.due === undefined ? words.report.noDue : words.report.due(form.due), style: 'note' }],
    [{ value: words.report.guide, style: 'note' }],
    [{ value: done === '' ? words.report.settledNone : words.report.settled(done), style: 'note' }],
  ];
  return {
    name: words.report.sheets.progress,
    columns: [11, 36, 14, 24, 11, 13, 9, 36, 22].map((width) => ({ width })),
    rows: [
      ...lead,
      keys.map((key): CellSpec => ({ value: words.titles[key][0]!, style: 'head' })),
      ...asked.map((one): CellSpec[] => [
        { value: one.code, style: 'fixed', format: 'text' },
        { value: one.title, style: 'fixed' },
        { value: one.due, style: 'fixed' },
        { value: one.last, style: 'fixed' },
        { ...input(one.status), list: statuses, prompt: words.report.statusPrompt, refusal: words.report.refused },
        { ...dayInput(one.done), prompt: words.report.dayPrompt, refusal: words.report.refused },
        { style: 'input', rule: 'percent', prompt: words.report.percentPrompt, refusal: words.report.refused },
        { style: 'input' },
        { style: 'input' },
      ]),
    ],
    ...belowLead(lead.length, keys.length),
  };
}

/** The rows of one undertaking: the whole, or its periods that are still open, then its parts that are not done. */
function askedOf(one: UndertakingState, period: Period, lang: Lang): Asked[] {
  const { task } = one.undertaking;
  const periods = occurrencesAsked(one, period, lang);
  // Of what comes after events, and of what recurs with nothing open, the whole is asked: that there was nothing is an answer.
  const byEvent = triggerOf(one.undertaking.dues[0]!.deadline) !== undefined;
  const whole = byEvent || periods.length === 0 ? [wholeAsked(one, lang), ...periods] : periods;
  const parts = one.dues.slice(1).flatMap((due) => (due.done === undefined ? [partAsked(due, lang)] : []));
  // Parts without a day of their own are not dues; they are asked all the same, as the unit reports on each.
  const dated = new Set(one.dues.map(({ due }) => due.part));
  const undated = one.undertaking.parts
    .filter(({ id }) => !dated.has(id))
    .map((part): Asked => ({ code: part.id, title: part.title, due: '', last: '' }));
  return [...whole, ...parts, ...undated].map((row) => ({ ...row, title: row.title === '' ? task.title : row.title }));
}

function wholeAsked(one: UndertakingState, lang: Lang): Asked {
  const { undertaking, claim, leading } = one;
  const words = formWords(lang);
  const awaiting = one.done !== undefined && !one.contradicted && !one.reopened;
  const scope = undertaking.scope === undefined ? '' : `（${undertaking.scope}）`;
  return {
    code: undertaking.task.id,
    title: `${undertaking.task.title}${scope}`,
    due: dueText(leading),
    last: one.contradicted ? words.report.contradicted : lastText(claim, lang),
    ...(awaiting && { status: words.status.done[0]!, done: one.done! }),
  };
}

function lastText(claim: UndertakingState['claim'], lang: Lang): string {
  const { report, status } = formWords(lang);
  if (!claim) return report.lastNone;
  const percent = claim.percent === undefined ? '' : ` ${claim.percent}%`;
  return report.last(claim.known, status[claim.status][0]!, percent);
}

function occurrencesAsked(one: UndertakingState, period: Period, lang: Lang): Asked[] {
  const earliest = addMonths(period.from, -6);
  const wanted = one.occurrences.filter((each) => isAsked(each, period, earliest));
  return wanted.map((each) => ({
    code: `${one.undertaking.task.id}@${each.period.name}`,
    title: `${one.undertaking.task.title}（${commonWords(lang).period(each.period.name)}）`,
    due: each.due,
    last: '',
  }));
}

/** Open in the period or missed shortly before it, and not yet done. */
function isAsked(each: OccurrenceState, period: Period, earliest: string): boolean {
  if (each.state === 'done' || each.state === 'done-late' || each.state === 'excused') return false;
  const overlaps = each.opens <= period.to && each.due >= period.from;
  return overlaps || (each.due < period.from && each.due >= earliest);
}

function partAsked(due: DueState, lang: Lang): Asked {
  const percent = due.percent === undefined ? '' : `${due.percent}%`;
  return {
    code: due.due.part,
    title: due.due.title,
    due: dueText(due),
    last: percent === '' ? formWords(lang).report.lastNone : percent,
  };
}

function dueText(due: DueState): string {
  return due.day ?? due.due.deadline.wording ?? '';
}

function measuresSheet(open: readonly UndertakingState[], lang: Lang): SheetSpec[] {
  const words = formWords(lang);
  const rows = open.flatMap((one) =>
    one.measures.map((measure): CellSpec[] => [
      { value: `${one.undertaking.task.id}#${measure.measure.id}`, style: 'fixed', format: 'text' },
      { value: one.undertaking.task.title, style: 'fixed' },
      { value: measure.measure.title, style: 'fixed' },
      { value: targetText(measure, lang), style: 'fixed' },
      { ...present({ value: measure.claimed }), style: 'fixed' },
      { style: 'input', rule: 'number', refusal: words.report.refused },
      { style: 'input' },
    ]),
  );
  if (rows.length === 0) return [];
  const keys = ['code', 'task', 'measure', 'target', 'last', 'value', 'words'] as const;
  return [
    simpleSheet(
      words.report.sheets.measures,
      [16, 36, 20, 18, 12, 12, 30],
      keys.map((key) => words.titles[key][0]!),
      rows,
    ),
  ];
}

function targetText({ measure }: MeasureState, lang: Lang): string {
  const { direction, target } = formWords(lang).report;
  if (measure.wording !== undefined) return measure.wording;
  if (measure.direction === 'zero') return direction.zero;
  if (measure.target === undefined) return '';
  return target(direction[measure.direction], String(measure.target), measure.unit ?? '');
}

function milestonesSheet(open: readonly UndertakingState[], lang: Lang): SheetSpec[] {
  const words = formWords(lang);
  const rows = open.flatMap((one) =>
    one.milestones
      .filter(({ done }) => done === undefined)
      .map(({ milestone, due }): CellSpec[] => [
        { value: `${one.undertaking.task.id}!${milestone.id}`, style: 'fixed', format: 'text' },
        { value: one.undertaking.task.title, style: 'fixed' },
        { value: milestone.title, style: 'fixed' },
        { value: due ?? '', style: 'fixed' },
        { ...dayInput(undefined), prompt: words.report.dayPrompt, refusal: words.report.refused },
      ]),
  );
  if (rows.length === 0) return [];
  const keys = ['code', 'task', 'milestone', 'due', 'done'] as const;
  return [
    simpleSheet(
      words.report.sheets.milestones,
      [16, 36, 24, 13, 13],
      keys.map((key) => words.titles[key][0]!),
      rows,
    ),
  ];
}

function followSheet(state: PlanState, unit: string, lang: Lang): SheetSpec[] {
  const words = formWords(lang);
  const statuses = Object.values(words.status).map(([word]) => word!);
  const row = (code: string, kind: string, title: string, due: string): CellSpec[] => [
    { value: code, style: 'fixed', format: 'text' },
    { value: kind, style: 'fixed' },
    { value: title, style: 'fixed' },
    { value: due, style: 'fixed' },
    { style: 'input', list: statuses, prompt: words.report.statusPrompt, refusal: words.report.refused },
    { ...dayInput(undefined), prompt: words.report.dayPrompt, refusal: words.report.refused },
    { style: 'input' },
  ];
  const rows = [
    ...state.rectifications
      .filter((one) => one.finding.unit === unit && one.due !== undefined && one.closed === undefined)
      .map(({ finding, due }) =>
        row(finding.id, words.report.follow.finding, finding.rectify?.require ?? finding.words, due!),
      ),
    ...state.matters
      .filter((one) => one.matter.unit === unit && one.closed === undefined && one.state !== 'claimed')
      .map(({ matter }) => row(matter.id, words.report.follow.matter, matter.title, matter.by)),
    ...state.notices
      .filter((one) => one.notice.unit === unit && one.answered === undefined)
      .map(({ notice }) => row(notice.id, words.report.follow.notice, notice.require, notice.answerBy)),
  ];
  if (rows.length === 0) return [];
  const keys = ['code', 'kind', 'matter', 'due', 'status', 'done', 'words'] as const;
  return [
    simpleSheet(
      words.report.sheets.follow,
      [26, 12, 40, 13, 11, 13, 40],
      keys.map((key) => words.titles[key][0]!),
      rows,
    ),
  ];
}

/** What is said of the report as a whole; each line keeps its name in the first column. */
export const SIGN_LINES = ['date', 'number', 'signedBy', 'arranged', 'supervised', 'appraised', 'note'] as const;

function signSheet(lang: Lang): SheetSpec {
  const words = formWords(lang);
  const isCheck = (key: (typeof SIGN_LINES)[number]) =>
    key === 'arranged' || key === 'supervised' || key === 'appraised';
  const keys = ['item', 'answer', 'words'] as const;
  return simpleSheet(
    words.report.sheets.sign,
    [26, 24, 50],
    keys.map((key) => words.titles[key][0]!),
    SIGN_LINES.map((key): CellSpec[] => [
      { value: words.report.sign[key], style: 'fixed' },
      key === 'date'
        ? { ...dayInput(undefined), prompt: words.report.dayPrompt, refusal: words.report.refused }
        : isCheck(key)
          ? { style: 'input', list: [words.yes[0]!, words.no[0]!], refusal: words.report.refused }
          : { style: 'input' },
      isCheck(key) ? { style: 'input' } : { style: 'fixed' },
    ]),
  );
}

/** The day by which a unit's report for a period must be in, by the plan's duties; undefined when it owes none with a day. */
export function reportDue(
  plan: Plan,
  state: PlanState,
  unit: string,
  period: string,
): { readonly owed: boolean; readonly due?: string } {
  const owed = state.duties.find(
    (one) => one.duty.settledBy === 'report' && one.owner === unit && one.period?.name === period,
  );
  if (owed) return { owed: true, ...present({ due: owed.due }) };
  return { owed: plan.duties.some((duty) => duty.settledBy === 'report' && duty.owners.includes(unit)) };
}
