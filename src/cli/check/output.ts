/** The outcome of a check in every form: page, comment, JSON and the formats of continuous integration. */

import type { Fact } from '../../diff/facts.ts';
import type { PlanChange } from '../../governance/change.ts';
import type { Breach, Outcome } from '../../governance/check.ts';
import type { Page } from '../../ground/text/blocks.ts';
import { shownPath } from '../../kinds/shown-path.ts';
import { breachText, type CheckView, checkComment, checkPage } from '../../pages/check.ts';
import { type CheckHead, checkJson, uncheckedJson } from '../../pages/check-json.ts';
import { diagnosticBlocks } from '../../pages/validate.ts';
import { hasExercise } from '../../plan/exercise.ts';
import type { CiDiagnostic } from '../../render/ci.ts';
import { checkWords, ruleWords } from '../../words/check.ts';
import { summary } from '../../words/diagnostics.ts';
import { pageWords } from '../../words/pages.ts';
import { ciWriters } from '../ci.ts';
import type { Context } from '../context.ts';
import { worded } from '../diagnostics.ts';
import type { Ends } from './ends.ts';
import type { Read } from './sides.ts';

/** All that is told of a check. */
export interface Checked {
  readonly ends: Ends;
  readonly base: Read;
  readonly head: Read;
  readonly change: PlanChange;
  readonly outcome: Outcome;
  readonly facts: readonly Fact[];
  readonly asOf: string;
  /** As typed after `--account`. */
  readonly account: string | undefined;
}

/** Emits the outcome of a check that could be made. */
export async function emitOutcome(context: Context, checked: Checked): Promise<void> {
  const { lang } = context;
  const { ends, change, asOf } = checked;
  const exercise = hasExercise(change.head.plan);
  const view = viewOf(context, checked, exercise);
  const comment = async () => {
    const { blocks, folds } = checkComment(view);
    return (await import('../../render/comment.ts')).renderComment(blocks, folds, lang);
  };
  const step = async () => (await comment()) || `${checkWords(lang).summaryClean}\n`;
  await context.emit({
    document: () => checkPage(view),
    json: () =>
      checkJson({ ...sidesOf(ends), plan: change.head.plan.id, day: change.day, asOf }, change.actor, exercise, view),
    other: {
      markdown: comment,
      'github-summary': step,
      ...ciWriters(
        'check',
        () => checked.outcome.breaches.map((breach) => diagnosticOf(breach, checked, context)),
        (code) => ruleWords(lang, code as Breach['rule'])?.title ?? summary(lang, code),
      ),
    },
  });
}

function viewOf(
  context: Context,
  { ends, base, head, change, outcome, facts, asOf, account }: Checked,
  exercise: boolean,
): CheckView {
  const { lang } = context;
  const { common } = pageWords(lang);
  const words = checkWords(lang);
  const short = (id: string) => id.slice(0, 12);
  const { actor } = change;
  const name = actor === 'office' ? words.office : actor === 'stranger' ? words.stranger : (actor?.unit ?? '');
  return {
    lang,
    outcome,
    facts,
    cite: (side, place) => (side === 'base' ? base : head).loaded.cite(place),
    shown: (path) => shownPath(head.loaded.source, path),
    range: `${short(ends.base)}..${ends.headGiven === undefined ? '' : short(ends.head)}`,
    provenance: [
      common.planLine(change.head.plan.title),
      words.base(short(ends.tip), ends.base === ends.tip ? undefined : short(ends.base)),
      words.head(ends.workTree ? undefined : short(ends.head), asOf),
      ...(actor === undefined ? [] : [words.actor(name, account)]),
      ...(exercise ? [`【${common.exercise}】`] : []),
    ],
  };
}

/** Continuous integration names files from the top of the work tree, wherever the command was called. */
function fromTop({ prefix }: Ends, file: string): string {
  return prefix === '' ? file : `${prefix}/${file}`;
}

function diagnosticOf(breach: Breach, { ends, base, head }: Checked, context: Context): CiDiagnostic {
  const [was, now] = [breach.places.base[0], breach.places.head[0]];
  const place = now ?? was;
  const { line, column, endLine, endColumn } = place
    ? (now ? head : base).position(place)
    : { line: 1, column: 1, endLine: 1, endColumn: 1 };
  // A whole file is marked at its first line.
  const isWhole = place === undefined || place.steps.length === 0;
  return {
    code: breach.rule,
    severity: breach.level,
    path: fromTop(ends, place?.file ?? breach.of),
    line,
    column,
    endLine: isWhole ? line : endLine,
    endColumn: isWhole ? column : endColumn,
    message: breachText(breach, context.lang),
    fingerprint: breach.fingerprint,
  };
}

/** Emits what is wrong with the head's files: nothing else can be said of it. */
export async function emitUnreadable(context: Context, ends: Ends, head: Read): Promise<void> {
  const { lang } = context;
  const words = checkWords(lang);
  const errors = worded(
    context,
    head.loaded,
    head.loaded.diagnostics.filter(({ severity }) => severity === 'error'),
  );
  const list = (): CiDiagnostic[] =>
    errors.map(({ code, severity, file, position, message, args }) => ({
      code,
      severity,
      path: fromTop(ends, file),
      message,
      args,
      ...position,
    }));
  const page = (): Page => ({
    kind: 'page',
    lang,
    title: words.title,
    provenance: [],
    blocks: [
      ...errors.slice(0, 50).flatMap((one) => diagnosticBlocks(one, lang)),
      { type: 'paragraph', text: [{ text: words.unreadable(errors.length), strong: true, tone: 'red' }] },
    ],
  });
  const comment = async () => {
    const { renderComment } = await import('../../render/comment.ts');
    const items = errors.slice(0, 50).map((one) => `${one.path}:${one.position.line} ${one.code} ${one.message}`);
    const heading = { type: 'heading', level: 2, text: words.title } as const;
    const said = { type: 'paragraph', text: words.unreadable(errors.length) } as const;
    return renderComment([heading, said, { type: 'list', items }], [], lang);
  };
  await context.emit({
    document: page,
    json: () =>
      uncheckedJson(
        headOf(context, ends, null),
        list().map(({ endLine: _l, endColumn: _c, args: _a, ...rest }) => rest),
      ),
    other: {
      markdown: comment,
      'github-summary': comment,
      ...ciWriters('check', list, (code) => summary(lang, code)),
    },
  });
}

/** Emits that the base does not have this plan: there is nothing to compare with. */
export async function emitNew(context: Context, ends: Ends, head: Read): Promise<void> {
  const { lang } = context;
  const words = checkWords(lang);
  const { plan } = head.loaded;
  await context.emit({
    document: () => ({
      kind: 'page',
      lang,
      title: words.title,
      provenance: plan ? [pageWords(lang).common.planLine(plan.title)] : [],
      blocks: [{ type: 'paragraph', text: words.newPlan }],
    }),
    json: () => uncheckedJson(headOf(context, ends, plan?.id ?? null)),
    other: {
      markdown: () => '',
      'github-summary': () => `${words.newPlan}\n`,
      ...ciWriters(
        'check',
        () => [],
        (code) => summary(lang, code),
      ),
    },
  });
}

function headOf(context: Context, ends: Ends, plan: string | null): CheckHead {
  const { host } = context;
  const day = ends.workTree ? host.today() : host.git.commit(ends.top, ends.head).date;
  return { ...sidesOf(ends), plan, day, asOf: context.asOfGiven ?? day };
}

function sidesOf(ends: Ends): Pick<CheckHead, 'base' | 'head'> {
  return {
    base: { revision: ends.tip, mergeBase: ends.base },
    head: { revision: ends.workTree ? null : ends.head },
  };
}
