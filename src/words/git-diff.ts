/** Sentences about changes seen in Git. */
import { gitDiff as en } from './en/git-diff.ts';
import { topic } from './lang.ts';
import { type GitDiffWords, gitDiff as zh } from './zh/git-diff.ts';

export type { GitDiffWords };

export const gitDiffWords = topic<GitDiffWords>({ zh, en });
