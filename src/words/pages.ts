/** Words of the pages about the present state (status, overdue, explain, ledger, validate), beside those that every page shares. */
import { common as commonEn } from './en/common.ts';
import { pages as en } from './en/pages.ts';
import { topic } from './lang.ts';
import { type Common, common as commonZh } from './zh/common.ts';
import { type Pages, pages as zh } from './zh/pages.ts';

export const pageWords = topic<{ readonly common: Common; readonly pages: Pages }>({
  zh: { common: commonZh, pages: zh },
  en: { common: commonEn, pages: en },
});
