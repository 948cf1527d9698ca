/** One sentence of a circular on a page: its words, rule, figures and records; what was asked, answered, decided and corrected about it. */

import { SIGNALS } from '../../circular/signals.ts';
import type { Dropped, Judgement, SignalResult } from '../../circular/types.ts';
import type { Citation, Place } from '../../ground/place.ts';
import type { Block, Page } from '../../ground/text/blocks.ts';
import type { CircularRecord } from '../../plan/circular-records.ts';
import { circularRuleWords, circularWords } from '../../words/circular.ts';
import { circularLife } from '../../words/circular-life.ts';
import { common as commonEn } from '../../words/en/common.ts';
import { inLang, type Lang } from '../../words/lang.ts';
import { common as commonZh } from '../../words/zh/common.ts';
import { anchorShown } from './anchor-words.ts';
import { unique } from './sentences.ts';

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

const MEASURED_IN = new Map(SIGNALS.map(({ id, measuredIn }) => [id, measuredIn]));

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
  const common = inLang(lang, { zh: commonZh, en: commonEn });
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
          ? [ruleTable(one.signals, judgement, lang)]
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
          ? [sourceTable(one.signals, judgement, lang, cited)]
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
function ruleTable(signals: readonly SignalResult[], judgement: Judgement, lang: Lang): Block {
  const { column } = circularLife(lang).explain;
  const words = circularWords(lang);
  const rules = circularRuleWords(lang);
  const defaults = new Map(judgement.rules.map((rule) => [rule.id, rule.default]));
  return {
    type: 'table',
    columns: [
      { title: column.signal, nowrap: true },
      { title: column.rule, weight: 3 },
      { title: column.measured, weight: 1 },
    ],
    rows: signals.map((signal) => {
      const measuredIn = MEASURED_IN.get(signal.id)!;
      const threshold = rules.threshold(signal.threshold, measuredIn, defaults.get(signal.id) ?? signal.threshold);
      return [
        rules.signal[signal.id],
        `${rules.rule(signal.id, judgement.state.plan.policy)}${words.inBrackets(threshold)}`,
        rules.value(signal, measuredIn),
      ];
    }),
  };
}

/** What each signal rests on, with the lines of the records. */
function sourceTable(
  signals: readonly SignalResult[],
  { window }: Judgement,
  lang: Lang,
  cited: (places: readonly Place[]) => readonly string[],
): Block {
  const { column } = circularLife(lang).explain;
  const words = circularWords(lang);
  return {
    type: 'table',
    columns: [
      { title: column.facts, weight: 3 },
      { title: column.source, weight: 3 },
    ],
    rows: signals.map((signal) => [
      words.fact(signal, window.asOf, false),
      cited(signal.grounds.flatMap(({ places }) => places)).join(' '),
    ]),
  };
}
