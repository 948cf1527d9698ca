/** The annex of the file copy (存档本): every sentence with its id, criterion, figures and records. */
import type { Judgement, SignalResult } from '../../circular/types.ts';
import type { Citation, Place } from '../../ground/place.ts';
import type { Attachment } from '../../ground/text/blocks.ts';
import { circularWords } from '../../words/circular.ts';
import { criteriaWords } from '../../words/circular-criteria.ts';
import { circularLife } from '../../words/circular-life.ts';
import { signalWords } from '../../words/circular-signals.ts';
import type { Lang } from '../../words/lang.ts';
import { anchorShown } from './anchor-words.ts';
import { byFile } from './annex.ts';
import { isMoved } from './annex-ids.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** See the module comment. */
export function sourceAnnex(judgement: Judgement, lang: Lang, cite: (place: Place) => Citation): Attachment {
  const { fileCopy } = circularLife(lang);
  const { column } = fileCopy;
  return {
    title: fileCopy.title,
    landscape: true,
    blocks: [
      {
        type: 'table',
        columns: [
          { title: column.anchor, weight: 3 },
          { title: column.sentence, weight: 8 },
          { title: column.rule, weight: 2 },
          { title: column.figures, weight: 2 },
          { title: column.source, weight: 4 },
        ],
        rows: sentencesOf(judgement, lang).flatMap((one) => rowsOf(judgement, one, lang, cite)),
        note: fileCopy.note,
      },
    ],
  };
}

/** A row for the sentence; of praise and criticism one for each signal, whose ids go on from the sentence's. */
function rowsOf(judgement: Judgement, one: Sentence, lang: Lang, cite: (place: Place) => Citation): string[][] {
  const words = circularWords(lang);
  const { none } = circularLife(lang).fileCopy;
  const criteria = criteriaWords(lang);
  const told = signalWords(lang);
  const signals = signalsOf(judgement, one);
  if (signals.length === 0) {
    return [
      [
        anchorShown(one.anchor ?? '', lang),
        one.sentence,
        ruleOf(judgement, one, lang),
        figuresOf(one, lang).join(words.listJoin) || none,
        one.evidence.length === 0 ? none : byFile(one.evidence, cite),
      ],
    ];
  }
  const { asOf } = judgement.window;
  const row = (signal: SignalResult, fact: string, places: readonly Place[]) => [
    anchorShown(`${one.anchor}/${signal.id}`, lang),
    fact,
    signalRule(judgement, signal, lang),
    criteria.value(signal),
    byFile(places, cite) || none,
  ];
  return signals.flatMap((signal) =>
    // Many facts in one row would be higher than a page.
    isMoved(signal)
      ? signal.grounds.map((ground) => row(signal, told[signal.id].one(ground, asOf), ground.places))
      : [
          row(
            signal,
            told[signal.id].all(signal, asOf),
            signal.grounds.flatMap(({ places }) => places),
          ),
        ],
  );
}

/** `报告迟报：1以上`. */
function signalRule(judgement: Judgement, { id }: SignalResult, lang: Lang): string {
  const words = circularWords(lang);
  const criteria = criteriaWords(lang);
  const signals = signalWords(lang);
  const rule = judgement.rules.find((one) => one.id === id)!;
  return `${signals[id].title}${words.verdictJoin}${criteria.threshold(id, rule.threshold, rule.default)}`;
}

/** The signals behind a sentence of praise or criticism; none for any other. */
export function signalsOf({ units }: Judgement, { unit, under }: Sentence): readonly SignalResult[] {
  return units.find((one) => one.unit === unit)?.verdicts.find(({ verdict }) => verdict === under)?.signals ?? [];
}

/** The rule of a sentence in a few words: its signals with their thresholds, else how it was counted. */
export function ruleOf(judgement: Judgement, sentence: Sentence, lang: Lang): string {
  const words = circularWords(lang);
  const signals = signalsOf(judgement, sentence);
  if (signals.length === 0) {
    const life = circularLife(lang);
    return sentence.section === 'praise' || sentence.section === 'criticism'
      ? life.decision.addedSignal
      : (life.fileCopy.rule[sentence.section] ?? life.fileCopy.none);
  }
  return signals.map((signal) => signalRule(judgement, signal, lang)).join(words.listJoin);
}

/** The figures of a sentence with their names, those that are nought left out. */
export function figuresOf({ figures }: Sentence, lang: Lang): string[] {
  const signals: Readonly<Record<string, { readonly title: string }>> = signalWords(lang);
  return Object.entries(figures)
    .filter(([, value]) => value !== 0)
    .map(([key, value]) => `${signals[key]?.title ?? circularLife(lang).figure(key)} ${value}`);
}
