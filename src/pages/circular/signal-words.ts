/** What a signal measures and from which value on it counts, as a letter and an explanation print it. */
import type { Judgement, SignalResult } from '../../circular/types.ts';
import { circularWords } from '../../words/circular.ts';
import { criteriaWords } from '../../words/circular-criteria.ts';
import { signalWords } from '../../words/circular-signals.ts';
import type { Lang } from '../../words/lang.ts';

/** In one cell: what is measured, and the threshold in brackets. */
export function criterionOf({ state, rules }: Judgement, { id, threshold }: SignalResult, lang: Lang): string {
  const standard = rules.find((one) => one.id === id)?.default ?? threshold;
  return `${signalWords(lang)[id].measured(state.plan.policy)}${circularWords(lang).inBrackets(
    criteriaWords(lang).threshold(id, threshold, standard),
  )}`;
}
