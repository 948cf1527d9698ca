/** What the commands that read filled forms share: whose form it is, refusals with cell addresses, what the plan gains by it. */

import { diffStates } from '../../diff/diff.ts';
import { factsPage } from '../../pages/diff.ts';
import { stateOn } from '../../plan/fold.ts';
import type { PlanState } from '../../plan/state.ts';
import { type FormMeta, type FormProblem, metaOf } from '../../tables/forms/reading.ts';
import { readSheets, type Sheet, SheetError } from '../../tables/sheet/sheet.ts';
import { formWords } from '../../words/forms.ts';
import { sheetWords } from '../../words/sheet.ts';
import type { Context, Ready } from '../context.ts';
import { UsageError } from '../errors.ts';
import { unitsNamed } from '../given.ts';
import type { Change } from '../write/change.ts';
import { preview } from '../write/write.ts';

const FILE_LIMIT = 10 * 1024 * 1024;

/** The files that were given, and whose they are said to be. */
export interface GivenForms {
  readonly args: readonly string[];
  readonly options: { readonly unit?: readonly string[] };
}

/** A form that came back: its sheets, what it says of itself, and whose it is. */
export interface TakenForm {
  readonly file: string;
  readonly sheets: readonly Sheet[];
  readonly meta: FormMeta;
  readonly unit: string;
}

/**
 * Takes up each file in turn and gives it to `importOne`; the first that is not clear, or belongs to another plan, unit or kind of
 * form, ends it with exit code 3, and those before are written.
 */
export async function importEach(
  context: Context,
  given: GivenForms,
  form: NonNullable<FormMeta['form']>,
  importOne: (ready: Ready, taken: TakenForm) => Promise<number>,
): Promise<number> {
  for (const file of given.args) {
    const ready = await context.ready();
    const taken = take(context, ready, given, file, form);
    const exit = 'code' in taken ? refuse(context, [taken]) : await importOne(ready, taken);
    if (exit !== 0) return exit;
  }
  return 0;
}

/** The unit is the form's own and what the user typed; a problem when they differ or neither says. */
function take(context: Context, ready: Ready, given: GivenForms, file: string, form: string): TakenForm | FormProblem {
  const problem = (code: string, args: FormProblem['args'] = {}): FormProblem => ({ code, args: { file, ...args } });
  const sheets = sheetsOf(context, file);
  const meta = metaOf(sheets);
  if (meta.form !== undefined && meta.form !== form) return problem('form-other-kind');
  if (meta.plan !== undefined && meta.plan !== ready.plan.id)
    return problem('form-other-plan', { form: meta.plan, plan: ready.plan.id });
  const [typed, ...more] = unitsNamed(ready.plan, given.options.unit) ?? [];
  if (more.length > 0) throw new UsageError('form-of-one');
  const unit = typed ?? meta.unit;
  if (unit === undefined) return problem('form-unit-missing');
  if (meta.unit !== undefined && meta.unit !== unit) return problem('form-other-unit', { form: meta.unit, unit });
  return { file, sheets, meta, unit };
}

/** The sheets of a file that came back from a unit; one that cannot be read raises `sheet-unreadable` with the reason in words. */
export function sheetsOf(context: Context, file: string): Sheet[] {
  const bytes = context.host.files.read(file, FILE_LIMIT);
  try {
    return readSheets(bytes, file);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    throw new UsageError('sheet-unreadable', { file, reason: sheetWords(context.lang).error[error.code](error.args) });
  }
}

/** Says every problem and that nothing was written; gives the exit code. */
export function refuse(context: Context, problems: readonly FormProblem[]): number {
  const words = formWords(context.lang);
  for (const { code, args } of problems) context.host.stderr.write(`${words.problem[code]!(args)}\n`);
  context.host.stderr.write(`${words.refused(problems.length)}\n`);
  return 3;
}

/** Says what the clerk should know, on stderr. */
export function tell(context: Context, notes: readonly FormProblem[]): void {
  const words = formWords(context.lang);
  for (const { code, args } of notes) context.host.stderr.write(`${words.told[code]!(args)}\n`);
}

/** The facts that a change brings for a unit, as `diff` tells them; on stderr, as commentary. */
export async function showChanges(
  context: Context,
  ready: Ready,
  state: PlanState,
  unit: string,
  change: Change,
): Promise<void> {
  const after = await preview(context, ready, change);
  if (!after.plan) return;
  const diff = diffStates(state, stateOn(after.plan, state.asOf), new Set([unit]));
  const side = (cite: Ready['loaded']['cite']) => ({ revision: undefined, cite });
  const title = formWords(context.lang).changes;
  const page = factsPage(diff, side(ready.loaded.cite), side(after.cite), context.lang, title);
  const text = await context.render(page, 'text');
  context.host.stderr.write(String(text));
}
