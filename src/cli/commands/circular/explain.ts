/** `duban circular explain ANCHOR`: from a sentence of the circular to its rule, its figures and the records at the commit. */

import { isWithin, parseVerdictAnchor } from '../../../circular/anchors.ts';
import { repliesTo, roundsOf } from '../../../circular/heard.ts';
import type { Judgement, SignalResult } from '../../../circular/types.ts';
import { present } from '../../../ground/present.ts';
import { nearest } from '../../../kinds/nearest.ts';
import { anchorTyped } from '../../../pages/circular/anchor-words.ts';
import { type ExplainedSentence, explainSentenceJson, explainSentencePage } from '../../../pages/circular/explain.ts';
import { figuresOf, ruleOf, signalsOf } from '../../../pages/circular/file-copy.ts';
import { sentencesOf } from '../../../pages/circular/sentences.ts';
import type { Lang } from '../../../words/lang.ts';
import {
  issuedOf,
  judgementDecided,
  judgementOf,
  periodGiven,
  Refused,
  selectionOn,
  step,
} from '../../circular/basis.ts';
import { circularDay } from '../../circular/day.ts';
import { frozenIssue } from '../../circular/frozen.ts';
import { type Context, pageContext, type Run } from '../../context.ts';
import type { circularExplain } from './spec.ts';

/** Runs the command: of an issued circular it tells what was issued, at its commit; else what the draft says now. */
export const run: Run<typeof circularExplain> = step(async (context, given) => {
  const period = periodGiven(given.options.period);
  const now = await context.ready();
  const issued = issuedOf(now.plan, period);
  let ready = now;
  let judgement: Judgement;
  let lang: Lang = context.lang;
  if (issued?.frozen && issued.revision !== undefined && context.options.at === undefined) {
    const issue = await frozenIssue(context, issued);
    ready = issue.ready;
    lang = issue.lang;
    judgement = judgementDecided(await judgementOf(context, ready, period, issue.asOf, issue.date), issue.selection);
  } else {
    const selection = selectionOn(ready.plan, period, context.host.today());
    const asOf = context.asOfGiven ?? issued?.asOf ?? selection?.asOf ?? circularDay(ready.plan, period, ready.asOf);
    judgement = judgementDecided(await judgementOf(context, ready, period, asOf), selection);
  }
  const anchor = anchorTyped(given.args[0].replace(/^#/, ''));
  const found = explained(context, judgement, anchor, lang, period.name);
  const history = {
    asked: roundsOf(now.plan, period.name, '9999-12-31').flatMap((round) =>
      round.units
        .filter(({ unit, said }) => unit === found.unit && said.some((one) => isWithin(anchor, one.anchor)))
        .map(({ unit }) => ({ unit, date: round.date, until: round.until })),
    ),
    replies: repliesTo(now.plan, period.name, '9999-12-31')
      .filter(({ unit }) => unit === found.unit)
      .map((reply) => ({
        unit: reply.unit,
        date: reply.date,
        words:
          (reply.disputes ?? [])
            .filter((one) => isWithin(one.anchor, anchor) || isWithin(anchor, one.anchor))
            .map(({ words }) => words)
            .join('；') || reply.words,
      })),
    corrections: now.plan.records.corrections.flatMap((one) =>
      one.circular === issued?.id
        ? one.items
            .filter((item) => isWithin(anchor, item.anchor) || isWithin(item.anchor, anchor))
            .map(({ right, reason }) => ({ date: one.date, reason, ...present({ right }) }))
        : [],
    ),
  };
  const result: ExplainedSentence = { ...found, ...history, ...present({ issued }) };
  await context.emit({
    document: () => explainSentencePage(result, judgement, context.lang, ready.loaded.cite, ready.revision),
    json: () => explainSentenceJson(result, judgement, pageContext(context, ready)),
  });
  return 0;
});

/** The sentence, or the dropped candidate, with the signals that the anchor means. */
function explained(
  context: Context,
  judgement: Judgement,
  anchor: string,
  lang: Lang,
  period: string,
): Pick<ExplainedSentence, 'anchor' | 'sentence' | 'unit' | 'signals' | 'rule' | 'figures' | 'places' | 'dropped'> {
  const all = sentencesOf(judgement, lang);
  const named = parseVerdictAnchor(anchor);
  const only = (signals: readonly SignalResult[]) =>
    named?.signal === undefined ? signals : signals.filter(({ id }) => id === named.signal);
  const sentence = all.find(
    (one) => one.anchor !== undefined && (one.anchor === anchor || (named && isWithin(anchor, one.anchor))),
  );
  const dropped = judgement.decided?.dropped.find(
    (one) => isWithin(one.anchor, anchor) || isWithin(anchor, one.anchor),
  );
  const signals = sentence ? only(signalsOf(judgement, sentence)) : [];
  if (sentence && (named?.signal === undefined || signals.length > 0)) {
    return {
      anchor,
      sentence: sentence.sentence,
      signals,
      rule: ruleOf(judgement, sentence, context.lang),
      figures: figuresOf(sentence, context.lang),
      places: signals.length > 0 && named?.signal !== undefined ? signals.flatMap(placesOf) : sentence.evidence,
      ...present({ unit: sentence.unit, dropped }),
    };
  }
  if (dropped) {
    return {
      anchor,
      unit: dropped.unit,
      signals: only(dropped.signals),
      rule: '',
      figures: [],
      places: dropped.places,
      dropped,
    };
  }
  const known = all.flatMap((one) => one.anchor ?? []);
  throw new Refused('anchor-unknown', { anchor, period, near: nearest(anchor, known) ?? '' });
}

function placesOf({ grounds }: SignalResult) {
  return grounds.flatMap(({ places }) => places);
}
