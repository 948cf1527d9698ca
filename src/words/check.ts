/** Words of the check and of its rules in the chosen language. */
import { check as en } from './en/check.ts';
import { rules as rulesEn } from './en/rules.ts';
import { inLang, type Lang } from './lang.ts';
import { type CheckWords, check as zh } from './zh/check.ts';
import { type RuleWords, rules as rulesZh } from './zh/rules.ts';

/** Words of the pages. */
export function checkWords(lang: Lang): CheckWords {
  return inLang(lang, { zh, en });
}

/** Title, reason and sentence of a rule. */
export function ruleWords(lang: Lang, id: keyof typeof rulesZh): RuleWords {
  return inLang(lang, { zh: rulesZh, en: rulesEn })[id];
}
