/** The words of forms in a language, and the names of periods. */
import { common as commonEn } from '../../words/en/common.ts';
import { forms as en } from '../../words/en/forms.ts';
import { inLang, type Lang } from '../../words/lang.ts';
import { common as commonZh } from '../../words/zh/common.ts';
import { type FormWords, forms as zh } from '../../words/zh/forms.ts';

export type { FormWords };

/** The words that a form prints. */
export function formWords(lang: Lang): FormWords {
  return inLang(lang, { zh, en });
}

/** A period as people call it: 2010-H1 is 2010年上半年. */
export function periodName(lang: Lang, period: string): string {
  return inLang(lang, { zh: commonZh, en: commonEn }).period(period);
}

/** Everything that may stand over a column, or in a cell, in any language: a form is read in whichever language it was made. */
export function eitherLanguage(pick: (words: FormWords) => readonly string[]): string[] {
  return [...pick(zh), ...pick(en)];
}
