/** 读不了表格时说的话。 */
import type { Args } from '../../ground/codes/args.ts';
import type { SheetCode } from '../../ground/codes/sheet.ts';
import { megabytes } from '../phrases.ts';

const error: Readonly<Record<SheetCode, (a: Args) => string>> = {
  'sheet-file-too-large': (a) =>
    `表格文件有 ${megabytes(a.size)} MB，超过上限 ${megabytes(a.limit)} MB。请删去图片和无关的工作表后再导入`,
  'sheet-unpacked-too-large': (a) =>
    `表格展开后超过 ${megabytes(a.limit)} MB，未读取。请把需要的内容复制到一个新表格里再导入`,
  'sheet-too-many-cells': (a) => `工作表“${a.sheet}”的内容过多（上限 ${a.limit} 格）。请只留需要的行和列`,
  'sheet-too-many-rows': (a) => `工作表“${a.sheet}”在第 ${a.limit} 行以下还有内容。请删去多余的行`,
  'sheet-too-many-columns': (a) => `工作表“${a.sheet}”在第 ${a.limit} 列以右还有内容。请删去多余的列`,
  'sheet-too-many-sheets': (a) => `工作表超过 ${a.limit} 张。请只留需要的工作表`,
  'sheet-cell-too-long': (a) => `${a.cell} 单元格的文字超过 ${a.limit} 字`,
  'sheet-encrypted': () => '表格设有打开密码，读不了。请取消密码，另存为 .xlsx 后再导入',
  'sheet-old-format': () => '这是旧格式的文件（.xls、.et、.doc 等），读不了。请在 WPS 或 Excel 里打开，另存为 .xlsx',
  'sheet-binary-workbook': () => '这是二进制格式的表格（.xlsb），读不了。请在 Excel 里打开，另存为 .xlsx',
  'sheet-web-page': () =>
    '这个文件里其实是网页（有的系统导出的 .xls 就是这样），读不了。请在 WPS 或 Excel 里打开，另存为 .xlsx',
  'sheet-not-a-spreadsheet': () => '这个文件不是表格。可以用 .xlsx、.ods、.csv，或从表格里复制粘贴的文字',
  'sheet-damaged': (a) => `表格文件已损坏或没有传完整（${a.part}）。请重新取得，或用 WPS、Excel 打开后另存为 .xlsx`,
  'sheet-markup-refused': (a) => `表格文件里有不该有的声明（${a.part} 中的 DOCTYPE），为安全起见没有读取`,
  'sheet-encoding-unknown': () => '认不出这个文本文件的编码。请另存为 UTF-8 编码的 CSV，或另存为 .xlsx',
  'sheet-quote-open': (a) => `第 ${a.line} 行的引号（"）只有开头没有结尾`,
};

export const sheet = { error };

export type SheetWords = typeof sheet;
