/** Sentences of writing, undoing and asking. */
import { writing as en } from './en/writing.ts';
import { topic } from './lang.ts';
import { type WritingWords, writing as zh } from './zh/writing.ts';

export type { WritingWords };

export const writingWords = topic<WritingWords>({ zh, en });
