/** What is said when a spreadsheet cannot be read. */

import { megabytes } from '../phrases.ts';
import type { SheetWords } from '../zh/sheet.ts';

export const sheet: SheetWords = {
  error: {
    'sheet-file-too-large': (a) =>
      `The spreadsheet has ${megabytes(a.size)} MB; the limit is ${megabytes(a.limit)} MB. Remove pictures and sheets that do not belong to it`,
    'sheet-unpacked-too-large': (a) =>
      `The spreadsheet unpacks to more than ${megabytes(a.limit)} MB and was not read. Copy what is needed to a new one`,
    'sheet-too-many-cells': (a) =>
      `Sheet “${a.sheet}” holds too much (the limit is ${a.limit} cells). Keep only the rows and columns that are needed`,
    'sheet-too-many-rows': (a) =>
      `Sheet “${a.sheet}” goes on below row ${a.limit}. Delete the rows that are not needed`,
    'sheet-too-many-columns': (a) =>
      `Sheet “${a.sheet}” goes on to the right of column ${a.limit}. Delete the columns that are not needed`,
    'sheet-too-many-sheets': (a) => `There are more than ${a.limit} sheets. Keep only those that are needed`,
    'sheet-cell-too-long': (a) => `The text of cell ${a.cell} is longer than ${a.limit} characters`,
    'sheet-encrypted': () =>
      'The spreadsheet has a password and cannot be read. Remove the password and save it as .xlsx',
    'sheet-old-format': () =>
      'This file is of an old format (.xls, .et, .doc) that is not read. Open it in Excel or WPS and save it as .xlsx',
    'sheet-binary-workbook': () =>
      'This is a binary workbook (.xlsb), which is not read. Open it in Excel and save it as .xlsx',
    'sheet-web-page': () =>
      'This file is really a web page, as some systems export for .xls. Open it in Excel or WPS and save it as .xlsx',
    'sheet-not-a-spreadsheet': () =>
      'This file is not a spreadsheet. .xlsx, .ods, .csv and text pasted from a spreadsheet can be read',
    'sheet-damaged': (a) =>
      `The spreadsheet is damaged or incomplete (${a.part}). Get it again, or open it in Excel or WPS and save it as .xlsx`,
    'sheet-markup-refused': (a) => `The spreadsheet holds a DOCTYPE (in ${a.part}), which is not read for safety`,
    'sheet-encoding-unknown': () => 'The encoding of this text file is not known. Save it as CSV in UTF-8, or as .xlsx',
    'sheet-quote-open': (a) => `A quote (") opened in line ${a.line} is never closed`,
  },
};
