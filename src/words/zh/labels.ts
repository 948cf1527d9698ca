/** 公文的固定用语（GB/T 9704-2012）和印出时加在正文前后的用语、标点。 */
import { day } from './dates.ts';

export const labels = {
  /** 语言代码（BCP 47）。 */
  tag: 'zh-CN',
  /** 正文段落首行是否缩进。 */
  indented: true,
  /** 名目之后。 */
  colon: '：',
  /** 并列的名称之间。 */
  list: '、',
  sentenceEnd: '。',
  brackets: ['（', '）'] as readonly [string, string],
  day,
  attachment: '附件',
  attachmentNo: (n: number) => `附件${n}`,
  /** 附件和它的标题在同一行时。 */
  attachmentTitle: (label: string, title: string) => `${label}　${title}`,
  mainTo: '主送',
  cc: '抄送',
  signer: '签发人',
  printed: (date: string) => `${day(date)}印发`,
  leftOut: '未列出的栏',
  /** 电子表格的页脚；`&P` 为页码，`&N` 为页数。 */
  pageOf: '第 &P 页　共 &N 页',
  /** 几张表合并时，放原标题的一栏。 */
  group: '类别',
  /** 放长名单的隐藏工作表。 */
  lists: '选项',
};

export type Labels = typeof labels;
