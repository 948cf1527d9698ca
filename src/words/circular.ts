/** Words of the circular, and of the rules that it is judged by, in the chosen language. */
import { circular as en } from './en/circular.ts';
import { circularRules as rulesEn } from './en/circular-rules.ts';
import { inLang, type Lang } from './lang.ts';
import { type CircularWords, circular as zh } from './zh/circular.ts';
import { type CircularRules, circularRules as rulesZh } from './zh/circular-rules.ts';

/** The words of the circular in a language. */
export function circularWords(lang: Lang): CircularWords {
  return inLang(lang, { zh, en });
}

/** The words of the rules in a language. */
export function circularRuleWords(lang: Lang): CircularRules {
  return inLang(lang, { zh: rulesZh, en: rulesEn });
}
