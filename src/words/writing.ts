/** Sentences of writing, undoing and asking in a language. */
import { writing as en } from './en/writing.ts';
import { inLang, type Lang } from './lang.ts';
import { type WritingWords, writing as zh } from './zh/writing.ts';

/** The sentences in a language. */
export function writingWords(lang: Lang): WritingWords {
  return inLang(lang, { zh, en });
}
