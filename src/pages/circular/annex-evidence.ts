/** The annexes on which the body rests: evidence for each praise and criticism, facts told one by one, units of long lists, criteria. */
import type { Block } from '../../ground/text/blocks.ts';
import { circularLife } from '../../words/circular-life.ts';
import { type AnnexContext, right, short, table, wide } from './annex.ts';
import { isListed, isMoved } from './annex-ids.ts';
import { addedRows, decisionNotes } from './decided.ts';
import { evidenceRows } from './sentences.ts';

/** One row a signal, and below it the facts that the body only counts. */
export function evidenceTables({ judgement, lang, annex, words, criteria, signals, cited }: AnnexContext): Block[] {
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
          signals[signal.id].title,
          criteria.value(signal),
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
            signals[signal.id].title,
            signals[signal.id].one(ground, asOf),
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

/** The criteria as they were applied, what became of them during the period, praise withheld, who has to step aside. */
export function criteriaBlocks({
  judgement,
  lang,
  annex,
  words,
  criteria,
  signals,
  decimals,
  numbers,
  cited,
  notes: more,
}: AnnexContext): Block[] {
  const { column } = annex;
  const { state, window, deadlines, history, comparison } = judgement;
  const { policy } = state.plan;
  const notes = [
    ...criteria.general({
      onlyWithout: policy.praise === 'only-without-criticism',
      ranking: policy.ranking,
      decimals,
    }),
    ...criteria.periodNotes({
      since: window.since,
      asOf: window.asOf,
      from: deadlines.from,
      reply: deadlines.reply.day,
      recheck: deadlines.recheck.day,
      exemptions: numbers.get('exemptions'),
    }),
    criteria.fixed(policy.place && cited([policy.place])),
    ...(history ? criteria.history(history, window.period.from) : []),
    ...(comparison ? [] : [criteria.noComparison]),
    ...judgement.units.flatMap(({ unit, withheld }) =>
      withheld.map(({ verdict, because }) => criteria.withheld(unit, verdict, because)),
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
        signals[rule.id].title,
        signals[rule.id].measured(policy),
        criteria.threshold(rule.id, rule.threshold, rule.default),
      ]),
    ),
    ...notes.map((text): Block => ({ type: 'paragraph', text })),
  ];
}
