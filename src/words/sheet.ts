/** Why a spreadsheet could not be read, in a language. */
import { sheet as en } from './en/sheet.ts';
import { inLang, type Lang } from './lang.ts';
import { type SheetWords, sheet as zh } from './zh/sheet.ts';

/** The sentences in a language: `sheetWords(lang).error[error.code](error.args)`. */
export function sheetWords(lang: Lang): SheetWords {
  return inLang(lang, { zh, en });
}
