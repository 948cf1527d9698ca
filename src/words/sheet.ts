/** Why a spreadsheet could not be read: `sheetWords(lang).error[error.code](error.args)`. */
import { sheet as en } from './en/sheet.ts';
import { topic } from './lang.ts';
import { type SheetWords, sheet as zh } from './zh/sheet.ts';

export const sheetWords = topic<SheetWords>({ zh, en });
