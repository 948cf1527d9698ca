/** One sentence of a circular on a page: its words, rule, figures and records; what was asked, answered, decided and corrected about it. */

import type { Dropped, Judgement, SignalResult } from '../../circular/types.ts';
import type { Citation, Place } from '../../ground/place.ts';
import type { Block, Page } from '../../ground/text/blocks.ts';
import type { CircularRecord } from '../../plan/circular-records.ts';
import { circularWords } from '../../words/circular.ts';
import { criteriaWords } from '../../words/circular-criteria.ts';
import { circularLife } from '../../words/circular-life.ts';
import { signalWords } from '../../words/circular-signals.ts';
import { commonWords } from '../../words/common.ts';
import type { Lang } from '../../words/lang.ts';
import { sources } from '../json.ts';
import type { PageContext } from '../pages.ts';
import { anchorShown } from './anchor-words.ts';
import { unique } from './sentences.ts';
import { criterionOf } from './signal-words.ts';

/** What is known of one anchor. `sentence` is absent where people dropped it. */
export interface ExplainedSentence {
  readonly anchor: string;
  readonly sentence?: string;
  readonly unit?: string;
  readonly signals: readonly SignalResult[];
  readonly rule: string;
  readonly figures: readonly string[];
  readonly places: readonly Place[];
  readonly dropped?: Dropped;
  readonly issued?: CircularRecord;
  readonly asked: readonly { readonly unit: string; readonly date: string; readonly until: string }[];
  readonly replies: readonly { readonly unit: string; readonly date: string; readonly words: string }[];
  readonly corrections: readonly { readonly date: string; readonly right?: string; readonly reason: string }[];
}

/** See the module comment. */
export function explainSentencePage(
  one: ExplainedSentence,
  judgement: Judgement,
  lang: Lang,
  cite: (place: Place) => Citation,
  revision: string | undefined,
): Page {
  const say = circularLife(lang).explain;
  const words = circularWords(lang);
  const common = commonWords(lang);
  const { state, window } = judgement;
  const chapter = (text: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [{ type: 'heading', level: 2, text }, ...blocks];
  const paragraph = (text: string): Block => ({ type: 'paragraph', text });
  const cited = (places: readonly Place[]) => [
    ...new Set(unique(places).map((place) => `${cite(place).path}:${cite(place).line}`)),
  ];
  const own = cited(one.places);
  return {
    kind: 'page',
    lang,
    title: say.title(anchorShown(one.anchor, lang)),
    provenance: [
      common.planLine(state.plan.title),
      common.clocks(window.asOf, revision),
      one.issued ? say.issued({ date: one.issued.date, number: one.issued.number }) : say.draft,
      ...(state.exercise ? [common.exercise] : []),
    ],
    blocks: [
      ...chapter(say.headings.sentence, one.sentence === undefined ? [] : [paragraph(one.sentence)]),
      ...chapter(
        say.headings.rules,
        one.signals.length > 0
          ? [criteriaTable(one.signals, judgement, lang)]
          : one.rule === ''
            ? []
            : [paragraph(one.rule)],
      ),
      ...chapter(
        say.headings.figures,
        one.signals.length > 0 || one.figures.length === 0 ? [] : [paragraph(one.figures.join(words.listJoin))],
      ),
      ...chapter(
        say.headings.sources,
        one.signals.length > 0
          ? [factTable(one.signals, judgement, lang, cited)]
          : own.length > 0
            ? [{ type: 'list', items: own }]
            : [paragraph(say.noSources)],
      ),
      ...chapter(
        say.headings.decision,
        one.dropped ? [paragraph(say.dropped(one.dropped.reason, one.dropped.approver))] : [],
      ),
      ...chapter(say.headings.replies, [
        ...one.asked.map((asked) => paragraph(say.asked(asked))),
        ...one.replies.map((reply) => paragraph(say.replied(reply))),
      ]),
      ...chapter(
        say.headings.corrections,
        one.corrections.map((correction) => paragraph(say.corrected({ ...correction, right: correction.right }))),
      ),
    ],
  };
}

/** How each signal is measured, with its value and threshold. */
function criteriaTable(results: readonly SignalResult[], judgement: Judgement, lang: Lang): Block {
  const { column } = circularLife(lang).explain;
  return {
    type: 'table',
    columns: [
      { title: column.signal, nowrap: true },
      { title: column.rule, weight: 3 },
      { title: column.measured, weight: 1 },
    ],
    rows: results.map((signal) => [
      signalWords(lang)[signal.id].title,
      criterionOf(judgement, signal, lang),
      criteriaWords(lang).value(signal),
    ]),
  };
}

/** What each signal rests on, with the lines of the records. */
function factTable(
  results: readonly SignalResult[],
  { window }: Judgement,
  lang: Lang,
  cited: (places: readonly Place[]) => readonly string[],
): Block {
  const { column } = circularLife(lang).explain;
  return {
    type: 'table',
    columns: [
      { title: column.facts, weight: 3 },
      { title: column.source, weight: 3 },
    ],
    rows: results.map((signal) => [
      signalWords(lang)[signal.id].all(signal, window.asOf),
      cited(signal.grounds.flatMap(({ places }) => places)).join(' '),
    ]),
  };
}

/** The public type `duban.circular-explain/1`; schema in schema/output/circular-explain.schema.json. */
export function explainSentenceJson(
  one: ExplainedSentence,
  { state, window }: Judgement,
  context: Pick<PageContext, 'revision' | 'cite'>,
) {
  return {
    schema: 'duban.circular-explain/1',
    plan: state.plan.id,
    period: window.period.name,
    asOf: window.asOf,
    revision: context.revision ?? null,
    anchor: one.anchor,
    sentence: one.sentence ?? null,
    unit: one.unit ?? null,
    rule: one.rule,
    signals: one.signals.map(({ id, value, threshold, grounds }) => ({
      id,
      value: value ?? 0,
      threshold,
      facts: grounds.map(({ places, ...fact }) => ({ ...fact, sources: sources(context, places) })),
    })),
    sources: sources(context, one.places),
    issued: one.issued ? { date: one.issued.date, number: one.issued.number ?? null } : null,
    dropped: one.dropped
      ? { grounds: one.dropped.grounds, reason: one.dropped.reason, approver: one.dropped.approver }
      : null,
    asked: one.asked,
    replies: one.replies,
    corrections: one.corrections,
  };
}
