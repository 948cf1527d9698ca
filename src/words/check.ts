/** Words of the check and of its rules. */
import { check as en } from './en/check.ts';
import { rules as rulesEn } from './en/rules.ts';
import { type Lang, topic } from './lang.ts';
import { type CheckWords, check as zh } from './zh/check.ts';
import { type RuleWords, rules as rulesZh } from './zh/rules.ts';

const rules = topic({ zh: rulesZh, en: rulesEn });

/** Words of the pages. */
export const checkWords = topic<CheckWords>({ zh, en });

/** Title, reason and sentence of a rule. */
export function ruleWords(lang: Lang, id: keyof typeof rulesZh): RuleWords {
  return rules(lang)[id];
}
