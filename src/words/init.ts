/** The sentences of `duban init` in a language. */
import { init as en } from './en/init.ts';
import { inLang, type Lang } from './lang.ts';
import { type InitWords, init as zh } from './zh/init.ts';

/** What `duban init` says. */
export function initWords(lang: Lang): InitWords {
  return inLang(lang, { zh, en });
}
