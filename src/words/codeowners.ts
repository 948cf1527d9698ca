/** What a CODEOWNERS file explains, in a language. */
import { codeowners as en } from './en/codeowners.ts';
import { inLang, type Lang } from './lang.ts';
import { type CodeownersWords, codeowners as zh } from './zh/codeowners.ts';

/** The sentences in a language. */
export function codeownersWords(lang: Lang): CodeownersWords {
  return inLang(lang, { zh, en });
}
