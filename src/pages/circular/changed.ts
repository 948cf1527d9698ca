/** Sentences of an issued circular that the records of now would give otherwise: what a correction may be about. */

import type { Page } from '../../ground/text/blocks.ts';
import type { CircularRecord } from '../../plan/circular-records.ts';
import type { Plan } from '../../plan/plan.ts';
import { circularLife } from '../../words/circular-life.ts';
import { commonWords } from '../../words/common.ts';
import type { Lang } from '../../words/lang.ts';
import { anchorShown } from './anchor-words.ts';

/** See the module comment. */
export function changedPage(
  from: {
    readonly plan: Plan;
    readonly circular: CircularRecord;
    readonly changed: readonly { readonly anchor: string; readonly was?: string; readonly now?: string }[];
    readonly revision: string | undefined;
  },
  lang: Lang,
): Page {
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
