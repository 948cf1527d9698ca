/** The candidates of a circular as people see them before they decide: the sentence, whether the unit was asked, what it answered. */
import type { Judgement } from '../../circular/types.ts';
import type { Page } from '../../ground/text/blocks.ts';
import { circularWords } from '../../words/circular.ts';
import { circularLife } from '../../words/circular-life.ts';
import { commonWords } from '../../words/common.ts';
import type { Lang } from '../../words/lang.ts';
import { anchorShown } from './anchor-words.ts';

/** One candidate. `changed`: the sentence says more than what the unit was asked about. */
export interface SelectionRow {
  readonly anchor: string;
  readonly words: string;
  readonly heard: 'asked' | 'changed' | 'not';
  readonly replied: boolean;
  readonly late: boolean;
  readonly disputes: readonly string[];
  readonly choice: 'kept' | 'dropped' | 'added' | 'undecided';
}

/** What is decided on; `gone` were asked about and are no candidates any more. */
export interface Selection {
  readonly judgement: Judgement;
  readonly rows: readonly SelectionRow[];
  readonly gone: readonly string[];
  readonly revision: string | undefined;
}

/** See the module comment. */
export function selectionPage(from: Selection, lang: Lang): Page {
  const { judgement, rows, gone } = from;
  const { state, window, recusals } = judgement;
  const say = circularLife(lang).decide;
  const words = circularWords(lang);
  const common = commonWords(lang);
  const replied = ({ replied: has, late, disputes }: SelectionRow) =>
    `${!has ? say.reply.none : disputes.length === 0 ? say.reply.agreed : say.reply.disputed(disputes.join(words.listJoin))}${late ? say.reply.late : ''}`;
  return {
    kind: 'page',
    lang,
    title: say.title(window.period.name),
    landscape: true,
    provenance: [
      common.planLine(state.plan.title),
      common.clocks(window.asOf, from.revision),
      ...(state.exercise ? [common.exercise] : []),
    ],
    blocks: [
      {
        type: 'table',
        columns: [
          { title: say.column.anchor, weight: 2 },
          { title: say.column.sentence, weight: 5, minColumns: 100 },
          { title: say.column.heard, nowrap: true },
          { title: say.column.reply, weight: 2 },
          { title: say.column.choice, nowrap: true },
        ],
        rows: rows.map((row) => [
          anchorShown(row.anchor, lang),
          row.words,
          say.heard[row.heard],
          replied(row),
          say.choice[row.choice],
        ]),
      },
      ...gone.map((anchor) => ({ type: 'note' as const, text: say.gone(anchorShown(anchor, lang)) })),
      ...(recusals.length === 0
        ? []
        : [{ type: 'paragraph' as const, text: say.recusals(recusals.map(words.recusal)) }]),
      { type: 'note', text: say.howTo },
    ],
  };
}

/** The public type `duban.circular-decide/1`; schema in schema/output/circular-decide.schema.json. */
export function selectionJson({ judgement: { state, window, recusals }, rows, gone, revision }: Selection) {
  return {
    schema: 'duban.circular-decide/1',
    plan: state.plan.id,
    period: window.period.name,
    asOf: window.asOf,
    revision: revision ?? null,
    candidates: rows,
    gone,
    recusals: recusals.map(({ place: _place, ...one }) => one),
  };
}
