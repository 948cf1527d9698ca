/** What stands in the forms that units fill in. */
import { forms as en } from './en/forms.ts';
import { inEveryLang, topic } from './lang.ts';
import { type FormWords, forms as zh } from './zh/forms.ts';

export type { FormWords };

/** What a form prints. */
export const formWords = topic<FormWords>({ zh, en });

/** Everything that may stand over a column, or in a cell, in any language: a form is read in whichever language it was made. */
export function eitherLanguage(pick: (words: FormWords) => readonly string[]): string[] {
  return inEveryLang(formWords).flatMap(pick);
}
