/** The annexes on which the body rests: evidence for each praise and criticism, facts told one by one, units of long lists, rules. */
import { SIGNALS } from '../../circular/signals.ts';
import type { Block } from '../../ground/text/blocks.ts';
import { circularLife } from '../../words/circular-life.ts';
import { type AnnexContext, right, short, table, wide } from './annex.ts';
import { isListed, isMoved } from './annex-ids.ts';
import { addedRows, decisionNotes } from './decided.ts';
import { evidenceRows } from './sentences.ts';

const MEASURED_IN = new Map(SIGNALS.map(({ id, measuredIn }) => [id, measuredIn]));

/** One row a signal, and below it the facts that the body only counts. */
export function evidenceTables({ judgement, lang, annex, words, rules, cited }: AnnexContext): Block[] {
  const { decision } = circularLife(lang);
  const { column } = annex;
  const { asOf } = judgement.window;
  const all = evidenceRows(judgement);
  return [
    ...table(
      [
        right(column.no),
        short(column.unit),
        short(column.verdict),
        short(column.signal),
        wide(column.value, 1),
        wide(column.source, 4),
      ],
      [
        ...all.map(({ number, unit, verdict, signal }) => [
          String(number),
          unit,
          words.verdict[verdict],
          rules.signal[signal.id],
          rules.value(signal, MEASURED_IN.get(signal.id)!),
          cited(signal.grounds.flatMap(({ places }) => places)),
        ]),
        ...addedRows(judgement).map(({ number, added }) => [
          String(number),
          added.unit,
          words.verdict[added.verdict],
          decision.addedSignal,
          decision.addedValue,
          cited(added.places),
        ]),
      ],
    ),
    ...table(
      [right(column.no), short(column.unit), short(column.signal), wide(column.facts, 5)],
      all
        .filter(({ signal }) => isMoved(signal))
        .flatMap(({ number, unit, signal }) =>
          signal.grounds.map((ground) => [
            String(number),
            unit,
            rules.signal[signal.id],
            words.factOf(signal.id, ground, asOf),
          ]),
        ),
      { caption: annex.caption.facts },
    ),
  ];
}

/** The units of requirements that concern too many to be named in the body. */
export function requirementTable({ judgement, annex, words, common }: AnnexContext): Block[] {
  const { column } = annex;
  return table(
    [short(column.requirement), short(column.byDay), short(column.unit), right(column.count)],
    judgement.requirements
      .filter((one) => isListed(judgement, one))
      .flatMap((one) =>
        one.units.map(({ unit, count }) => [words.requirementTitle[one.kind], common.day(one.by), unit, String(count)]),
      ),
  );
}

/** The rules as they were applied, what became of them during the period, praise withheld, who has to step aside. */
export function ruleBlocks({
  judgement,
  lang,
  annex,
  words,
  rules,
  decimals,
  numbers,
  cited,
  notes: more,
}: AnnexContext): Block[] {
  const { column } = annex;
  const { state, window, deadlines, history, comparison } = judgement;
  const { policy } = state.plan;
  const notes = [
    ...rules.general({
      onlyWithout: policy.praise === 'only-without-criticism',
      ranking: policy.ranking,
      decimals,
    }),
    ...rules.ruleNotes({
      since: window.since,
      asOf: window.asOf,
      from: deadlines.from,
      reply: deadlines.reply.day,
      recheck: deadlines.recheck.day,
      exemptions: numbers.get('exemptions'),
    }),
    rules.fixed(policy.place && cited([policy.place])),
    ...(history ? rules.history(history, window.period.from) : []),
    ...(comparison ? [] : [rules.noComparison]),
    ...judgement.units.flatMap(({ unit, withheld }) =>
      withheld.map(({ verdict, because }) => rules.withheld(unit, verdict, because)),
    ),
    ...(judgement.recusals.length === 0 ? [] : [words.recusals(judgement.recusals.map(words.recusal))]),
    ...decisionNotes(judgement, lang),
    ...more,
  ];
  return [
    ...table(
      [short(column.verdict), short(column.signal), wide(column.rule, 4), short(column.threshold)],
      judgement.rules.map((rule) => [
        words.verdict[rule.verdict],
        rules.signal[rule.id],
        rules.rule(rule.id, policy),
        rules.threshold(rule.threshold, MEASURED_IN.get(rule.id)!, rule.default),
      ]),
    ),
    ...notes.map((text): Block => ({ type: 'paragraph', text })),
  ];
}
