/** Sentences about liaison officers in a language. */
import { liaison as en } from './en/liaison.ts';
import { inLang, type Lang } from './lang.ts';
import { type LiaisonWords, liaison as zh } from './zh/liaison.ts';

/** The sentences in a language. */
export function liaisonWords(lang: Lang): LiaisonWords {
  return inLang(lang, { zh, en });
}
