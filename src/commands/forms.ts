/** What the commands that read filled forms share: the file's sheets, refusals with cell addresses, what the plan gains by it. */
import { diffStates } from '../diff/diff.ts';
import type { FormProblem } from '../forms/reading.ts';
import { formWords } from '../forms/words.ts';
import { factsPage } from '../page/diff.ts';
import { stateOn } from '../plan/fold.ts';
import type { PlanState } from '../plan/state.ts';
import { readSheets, type Sheet, SheetError } from '../source/sheet.ts';
import { sheetWords } from '../words/sheet.ts';
import { type Context, type Ready, UsageError } from './context.ts';
import { type Change, preview } from './write.ts';

const FILE_LIMIT = 10 * 1024 * 1024;

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
