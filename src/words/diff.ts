/** What moved between two commits. */
import { diff as en } from './en/diff.ts';
import { topic } from './lang.ts';
import { type DiffWords, diff as zh } from './zh/diff.ts';

export type { DiffWords };

export const diffWords = topic<DiffWords>({ zh, en });
