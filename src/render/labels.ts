/** The fixed words of an official document (GB/T 9704-2012) and of the renderers themselves, in both languages. */
import type { Document } from '../ground/text/blocks.ts';

/** Language of a document. */
export type Lang = Document['lang'];

/** What is printed around the given text: `colon` ends a label, `list` joins names. */
export interface Labels {
  readonly colon: string;
  readonly list: string;
  readonly sentenceEnd: string;
  readonly attachment: string;
  readonly cc: string;
  readonly signer: string;
  readonly printed: string;
  readonly leftOut: string;
  /** Footer of a spreadsheet; `&P` and `&N` are its page and how many there are. */
  readonly pageOf: string;
  /** Head of the column that holds the headings of tables that were joined. */
  readonly group: string;
  /** Name of the hidden sheet that holds long lists. */
  readonly lists: string;
  readonly brackets: readonly [string, string];
}

/** Labels by language. */
export const labels: Readonly<Record<Lang, Labels>> = {
  zh: {
    colon: '：',
    list: '、',
    sentenceEnd: '。',
    attachment: '附件',
    cc: '抄送',
    signer: '签发人',
    printed: '印发',
    leftOut: '未列出的栏',
    pageOf: '第 &P 页　共 &N 页',
    group: '类别',
    lists: '选项',
    brackets: ['（', '）'],
  },
  en: {
    colon: ': ',
    list: ', ',
    sentenceEnd: '.',
    attachment: 'Annex',
    cc: 'Copies',
    signer: 'Signed off by',
    printed: 'printed',
    leftOut: 'Columns left out',
    pageOf: 'Page &P of &N',
    group: 'Group',
    lists: 'Lists',
    brackets: ['(', ')'],
  },
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A `YYYY-MM-DD` date in words: 2010年7月9日 (no leading zeros, GB/T 9704-2012, 7.3.5.4) or 9 July 2010; anything else is returned as it is. */
export function dateInWords(date: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return date;
  const [year, month, day] = match.slice(1).map(Number);
  return lang === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[(month ?? 1) - 1] ?? month} ${year}`;
}

/** Label of the attachment at `index` (from 0): numbered only when there are several. */
export function attachmentLabel(index: number, count: number, lang: Lang): string {
  const word = labels[lang].attachment;
  if (count === 1) return word;
  return lang === 'zh' ? `${word}${index + 1}` : `${word} ${index + 1}`;
}

/** Lines of the attachment note, 附件：1. …, raw; empty when there are none. */
export function attachmentNote(
  titles: readonly string[],
  lang: Lang,
): { readonly label: string; readonly items: readonly string[] } | undefined {
  if (titles.length === 0) return undefined;
  const { attachment, colon } = labels[lang];
  return {
    label: attachment + colon,
    items: titles.length === 1 ? titles : titles.map((title, i) => `${i + 1}. ${title}`),
  };
}

/** The printing date as the imprint words it: 2010年7月9日印发. */
export function printedOn(date: string, lang: Lang): string {
  return `${dateInWords(date, lang)}${lang === 'zh' ? '' : ' '}${labels[lang].printed}`;
}
