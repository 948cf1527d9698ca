/** Sentences about changes seen in Git, in a language. */
import { gitDiff as en } from './en/git-diff.ts';
import { inLang, type Lang } from './lang.ts';
import { type GitDiffWords, gitDiff as zh } from './zh/git-diff.ts';

export type { GitDiffWords };

/** The sentences in a language. */
export function gitDiffWords(lang: Lang): GitDiffWords {
  return inLang(lang, { zh, en });
}
