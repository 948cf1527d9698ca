/** The few words that the form of an official document itself prints (附件, 抄送, 印发 …), and its dates. */

/** Words of the form in one language. */
export interface Terms {
  readonly annex: string;
  readonly copyTo: string;
  readonly signer: string;
  readonly colon: string;
  readonly stop: string;
  /** Between names of a list. */
  readonly comma: string;
  readonly printed: (date: string) => string;
  readonly date: (date: string) => string;
  /** Around a note under the date. */
  readonly brackets: readonly [string, string];
  readonly continued: string;
  readonly minutes: string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2026-07-15` as its year, month and day without leading zeros; the text itself when it is no such date. */
function parts(date: string): readonly [string, string, string] | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return found ? [String(found[1]), String(Number(found[2])), String(Number(found[3]))] : undefined;
}

const chinese = (date: string): string => {
  const day = parts(date);
  return day ? `${day[0]}年${day[1]}月${day[2]}日` : date;
};

const english = (date: string): string => {
  const day = parts(date);
  return day ? `${day[2]} ${MONTHS[Number(day[1]) - 1]} ${day[0]}` : date;
};

/** Words by language. Dates are written in Arabic digits without padding (§7.3.5.4). */
export const TERMS: Readonly<Record<'zh' | 'en', Terms>> = {
  zh: {
    annex: '附件',
    copyTo: '抄送',
    signer: '签发人',
    colon: '：',
    stop: '。',
    comma: '，',
    printed: (date) => `${chinese(date)}印发`,
    date: chinese,
    brackets: ['（', '）'],
    continued: '（续）',
    minutes: '纪要',
  },
  en: {
    annex: 'Annex',
    copyTo: 'Copies',
    signer: 'Signed by',
    colon: ': ',
    stop: '.',
    comma: ', ',
    printed: (date) => `Printed ${english(date)}`,
    date: english,
    brackets: ['(', ')'],
    continued: ' (continued)',
    minutes: ' Minutes',
  },
};
