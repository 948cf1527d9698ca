/** Sentences of an issued circular that the records of now would give otherwise: what a correction may be about. */

import type { Page } from '../../ground/text/blocks.ts';
import type { CircularRecord } from '../../plan/circular-records.ts';
import type { Plan } from '../../plan/plan.ts';
import { circularLife } from '../../words/circular-life.ts';
import { commonWords } from '../../words/common.ts';
import type { Lang } from '../../words/lang.ts';
import { anchorShown } from './anchor-words.ts';

/** A sentence that differs; one side is absent where there was, or is, no such sentence. */
export interface ChangedText {
  readonly anchor: string;
  readonly was?: string;
  readonly now?: string;
}

/** The sentences of a circular that differ. */
export interface ChangedSentences {
  readonly plan: Plan;
  readonly circular: CircularRecord;
  readonly changed: readonly ChangedText[];
  readonly revision: string | undefined;
}

/** See the module comment. */
export function changedPage(from: ChangedSentences, lang: Lang): Page {
  const say = circularLife(lang).correct;
  const common = commonWords(lang);
  return {
    kind: 'page',
    lang,
    title: say.changedTitle(from.circular.period),
    landscape: true,
    provenance: [common.planLine(from.plan.title), common.clocks(from.circular.asOf, from.revision)],
    blocks:
      from.changed.length === 0
        ? [{ type: 'paragraph', text: say.changedNone }]
        : [
            {
              type: 'table',
              columns: [
                { title: say.changedColumn.anchor, weight: 2 },
                { title: say.changedColumn.was, weight: 4 },
                { title: say.changedColumn.now, weight: 4 },
              ],
              rows: from.changed.map(({ anchor, was, now }) => [
                anchorShown(anchor, lang),
                was ?? say.notThen,
                now ?? say.notNow,
              ]),
            },
          ],
  };
}

/** The public type `duban.circular-changed/1`; schema in schema/output/circular-changed.schema.json. */
export function changedJson({ plan, circular, changed, revision }: ChangedSentences) {
  return {
    schema: 'duban.circular-changed/1',
    plan: plan.id,
    circular: circular.id,
    revision: revision ?? null,
    changed: changed.map(({ anchor, was, now }) => ({ anchor, was: was ?? null, now: now ?? null })),
  };
}
