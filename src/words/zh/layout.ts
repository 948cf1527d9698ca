/** 印成页面时的提醒。 */
import type { Args } from '../../ground/codes/args.ts';

export const layout = {
  'glyph-missing': (a) =>
    `字体里没有“${a.character}”（${a.code}）这个字，在“${a.near}”处，以〓代替。可用 --font-dir 指明有此字的字体`,
  'character-hidden': (a) => `看不见的字符 ${a.code} 没有印出来（${a.where}）`,
  'title-shrunk': () => '标题太长，字号缩小了',
  'head-too-tall': () => '版头太高，首页放不下正文',
  'table-too-wide': (a) => `表格太宽，字挤了（${a.where}）`,
  'row-split': (a) => `表格有一行比一页还高，只好分到两页（${a.where}）`,
  'imprint-cut': () => '抄送单位太多，版记放不下，有的没有印出来',
  'provenance-cut': () => '末页的依据说明太长，没有印全',
  'font-unknown': (a) => `字体文件 ${a.file} 不是仿宋、楷体、黑体、小标宋或宋体，没有用`,
  'font-unreadable': (a) => `字体文件 ${a.file ?? ''} 读不懂，没有用`,
  'font-outlines': (a) =>
    `字体文件 ${a.file ?? ''} 是 CFF 轮廓（多为 .otf），只能用 TrueType 轮廓的（.ttf、.ttc），没有用`,
  'font-not-embeddable': (a) => `字体文件 ${a.file ?? ''} 不许嵌入，没有用`,
} satisfies Record<string, (a: Args) => string>;

export type LayoutWords = typeof layout;
