/** What a circular says of one unit, as the unit is shown it before the issue: the sentence alone, and what it rests on. */
import { type Candidate, candidatesOf } from '../../circular/anchors.ts';
import type { Judgement } from '../../circular/types.ts';
import type { Said } from '../../plan/circular-records.ts';
import { circularWords } from '../../words/circular.ts';
import { signalWords } from '../../words/circular-signals.ts';
import type { Lang } from '../../words/lang.ts';

/** A candidate with its words; rows of annexes, which move with every draft, are not among them. */
export interface SaidCandidate extends Said {
  readonly grounds: readonly string[];
  readonly candidate: Candidate;
}

/** Every praise and criticism of the judgement in printed order. Those that people added have no signals and are not here. */
export function saidOf(judgement: Judgement, lang: Lang): SaidCandidate[] {
  const words = circularWords(lang);
  return candidatesOf(judgement)
    .filter(({ signals }) => signals.length > 0)
    .map((candidate) => ({
      anchor: candidate.anchor,
      words: words.unitFacts(
        candidate.unit,
        candidate.signals.map((signal) => signalWords(lang)[signal.id].all(signal, judgement.window.asOf)),
        '',
      ),
      grounds: [
        ...new Set(candidate.signals.flatMap(({ id, grounds }) => grounds.map(({ subject }) => `${id}:${subject}`))),
      ].sort(),
      candidate,
    }));
}

/** Whether a unit has been heard on all that a sentence rests on now. */
export function isHeard(said: Said | undefined, now: SaidCandidate): boolean {
  if (!said) return false;
  return (
    said.words === now.words || (said.grounds !== undefined && now.grounds.every((one) => said.grounds!.includes(one)))
  );
}
