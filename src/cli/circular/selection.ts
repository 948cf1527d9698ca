/** Whether a decision fits what the signals give. */
import { selectionProblems } from '../../circular/decided.ts';
import type { Judgement } from '../../circular/types.ts';
import { anchorShown } from '../../pages/circular/anchor-words.ts';
import type { SelectionRecord } from '../../plan/circular-records.ts';
import { circularLife } from '../../words/circular-life.ts';
import type { Context } from '../context.ts';
import { Refused } from './basis.ts';

/** Refuses a decision that does not fit the candidates, with a sentence for each problem. */
export function refuseUnfit({ lang }: Context, candidates: Judgement, selection: SelectionRecord): void {
  const problems = selectionProblems(candidates, selection);
  if (problems.length === 0) return;
  const say = circularLife(lang).decide.problem;
  const sentences = problems.map(
    ({ code, anchor, args }) => say[code]?.({ ...args, anchor: anchorShown(anchor, lang) }) ?? code,
  );
  throw new Refused('selection-wrong', { problems: sentences.join('\n') });
}

/** Anchors as people read them, in one line. */
export function anchorList({ lang }: Context, anchors: readonly string[]): string {
  return anchors.map((anchor) => anchorShown(anchor, lang)).join('、');
}
