/**
 * Chinese words for a time limit (2010年底前, 第三季度, 每月25日, 收到之日起3个月) → the fields of a deadline.
 *
 * It serves a new plan's first draft and the check that a wording and its date say the same, so it is cautious: what it
 * does not know, or what has two readings, is refused with a reason and the words stay as they are.
 */
import { addMonths, type Day, dayOf, endOfMonth } from './dates.ts';
import { PERIOD_KINDS, type PeriodKind } from './period.ts';

/** How exactly the words name the time. */
export type Precision = 'day' | 'month' | 'quarter' | 'half-year' | 'year';

/** What the words say, in the fields of a deadline in a plan file; `wording` itself is left to the caller. */
export interface Resolved {
  /** Last day: `YYYY-MM-DD`, or `MM-DD` with `every: 'year'`. */
  readonly by?: string;
  /** First day of a window; nothing is due before it. Only words that name both ends give it. */
  readonly from?: Day;
  /** Present with a `by` that is one day. */
  readonly precision?: Precision;
  readonly every?: PeriodKind;
  /** How often in each period (每年两次). */
  readonly times?: number;
  /** Date in the month or in the last month of the period; 1 (Monday) to 7 with `every: 'week'`. Absent: its last day. */
  readonly day?: number;
  /** 力争: missing it is not being overdue. */
  readonly firmness?: 'strive';
  /** Runs from an event, or from the end of each period. */
  readonly after?: 'event' | 'period-end';
  /** Length of the run: `5 working days`, `15 days`, `3 months`. Absent for 及时, which gives none. */
  readonly within?: string;
  /** The event in the plan's words, where the words name it. */
  readonly event?: string;
  /** 长期坚持: no end. */
  readonly standing?: true;
  /** 定期, 适时: the words give no time. */
  readonly undetermined?: true;
  /** 原则上: not doing it needs a recorded reason. */
  readonly inPrinciple?: true;
}

/**
 * Why words were not resolved. `no-year`: 12月底前 and no year known; `not-a-day`: 9月31日, 13月; `ambiguous`: two readings
 * (10月前, 2021.1 from a spreadsheet that may have been 2021.10); `ends-before-start`: 11月至2月 without years;
 * `no-event`: 3日内 of what; `no-plan-end`: 方案期满前 and the plan has no last day; `not-understood`: anything else.
 */
export type Refusal =
  | 'not-understood'
  | 'no-year'
  | 'not-a-day'
  | 'ambiguous'
  | 'ends-before-start'
  | 'no-event'
  | 'no-plan-end';

/** Words that cannot be resolved, with the reason; the words themselves stay where they are. */
export interface Refused {
  readonly refused: Refusal;
}

/** What a plan adds to its words: the year that words without one mean, and the plan's last day. */
export interface WordsContext {
  readonly year?: number;
  readonly planTo?: Day;
}

/** True for the outcome that is a refusal. */
export function isRefused(outcome: Resolved | Refused): outcome is Refused {
  return 'refused' in outcome;
}

/**
 * What a wording says. 前 counts the day it names (12月31日前 ends on 31 December), 年初 ends with January, 上旬 and 中旬 end on
 * the 10th and 20th, 底 and 末 on the last day. Full-width and Chinese figures are read as plain ones.
 */
export function resolveWords(wording: string, context: WordsContext = {}): Resolved | Refused {
  // No time limit in a plan is a paragraph; this also bounds the work for hostile input.
  if (wording.length > 60) return refuse('not-understood');
  let words = plainFigures(wording.replace(/\s/g, ''))
    .replace(/[。;,.]+$/, '')
    .replace(/年年(?=[初底末内])/, '年');
  const strive = /^(?:力争|争取|力求)|(?:力争|争取|力求)(?=(?:完成|办结)?$)/;
  const modifiers: { firmness?: 'strive'; inPrinciple?: true } = {};
  if (words.startsWith('原则上')) modifiers.inPrinciple = true;
  words = words.replace(/^原则上/, '');
  if (strive.test(words)) modifiers.firmness = 'strive';
  words = words
    .replace(strive, '')
    .replace(/^(?:确保|务必)/, '')
    .replace(/(?:完成|办结)$/, '');

  for (const [pattern, read] of READINGS) {
    const match = pattern.exec(words);
    const outcome = match && read(match, context);
    if (outcome) return isRefused(outcome) ? outcome : { ...outcome, ...modifiers };
  }
  return refuse('not-understood');
}

type Reading = readonly [pattern: RegExp, read: (match: RegExpExecArray, context: WordsContext) => Outcome];
/** Undefined lets the next reading try. */
type Outcome = Resolved | Refused | undefined;

const LENGTH = '(?:(\\d{1,3})(个?工作日|日|天|周|个?星期|个月|年)|(半年))(?:之内|以内|内)?';
const UNIT = '(半年|年|季|月|周|星期)度?';
const TIMES = '(?:召开|组织|开展|报告|报送|通报)?(?:至少|不少于)?(\\d{1,2})次';

/** Kinds of wording, the first that fits decides. */
const READINGS: readonly Reading[] = [
  [/^(?:不?定期|适时|尽快|尽早|逐步)$/, () => ({ undetermined: true })],
  [/^(?:及时|立即|随时)$/, () => ({ after: 'event' })],
  [/^(?:长期|持续|常态化|经常性?|长效)(?:坚持|推进|开展|深化|抓好)?$/, () => ({ standing: true })],
  [/^(?:计划|方案|规划|实施|活动)(?:期内|期间|期末|期满前?|结束前?)$/, (_, context) => planEnd(context)],
  [new RegExp(`^(?:每个?|逐|按)${UNIT}(?:结束|终了)?后${LENGTH}$`), ([, unit, ...length]) => periodEnd(unit, length)],
  [new RegExp(`^(?:每个?|1(?![月季])个?)?${UNIT}${TIMES}$`), ([, unit, times]) => often(unit, Number(times))],
  [new RegExp(`^(?:每个?|逐|按)${UNIT}(.*)$`), ([, unit, rest]) => recurring(unit, rest ?? '')],
  [
    new RegExp(`^(?:自|从)?(?:每次)?([一-鿿]+?)(?:之日起|之日后|之后|以后|后|起)${LENGTH}$`),
    ([, e, ...l]) => afterEvent(e, l),
  ],
  [new RegExp(`^${LENGTH}$`), (match) => (/内$/.test(match[0]) ? refuse('no-event') : undefined)],
  [/^(.*?)全年$/, ([, year], context) => window(`${year || '今年'}1月`, `${year || '今年'}12月`, context, 'year')],
  [/^(?:自|从)?(.+?)起?至(.+)$/, ([, from, to], context) => window(from ?? '', to ?? '', context)],
  [/^(?:在|于|到|截至|截止)?(.+)$/, ([, words], context) => point(words ?? '', context)],
];

function planEnd({ planTo }: WordsContext): Outcome {
  return planTo === undefined ? refuse('no-plan-end') : { by: planTo, precision: 'day' };
}

function periodEnd(unit: string | undefined, length: (string | undefined)[]): Outcome {
  const within = lengthOf(length);
  return within === undefined ? undefined : { every: kindOf(unit), after: 'period-end', within };
}

function often(unit: string | undefined, times: number): Outcome {
  return times >= 1 && times <= 60 ? { every: kindOf(unit), times } : undefined;
}

function afterEvent(event: string | undefined, length: (string | undefined)[]): Outcome {
  const within = lengthOf(length);
  if (within === undefined || event === undefined) return undefined;
  if (event === '会') return { after: 'event', within, event: '会议' };
  // 即日 is the day of a paper that the words do not name; 月后, 上半年后 and the like are no events.
  if (/^(?:.|即日)$|每|[起后至]|(?:半年|季度|年度|[底末初])$/.test(event)) return refuse('no-event');
  return { after: 'event', within, event };
}

/** What follows 每年, 每月 and so on. */
function recurring(unit: string | undefined, rest: string): Outcome {
  const every = kindOf(unit);
  if (rest === '') return { every };
  if (every === 'week') {
    const name = /^([一二三四五六日天])前?$/.exec(rest)?.[1];
    return name === undefined ? undefined : { every, day: name === '天' ? 7 : '一二三四五六日'.indexOf(name) + 1 };
  }
  if (every !== 'year') {
    if (/^[底末]前?$/.test(rest)) return { every };
    const date = /^(末月|最后1个月)?(\d{1,2})[日号](?:前|之前|以前)?$/.exec(rest);
    // 每季度25日 does not say of which month.
    if (!date || (every !== 'month') !== Boolean(date[1])) return undefined;
    const day = Number(date[2]);
    return day >= 1 && day <= 31 ? { every, day } : refuse('not-a-day');
  }
  // A leap year, so that 29 February can be named.
  const once = point(`2000年${rest}`, {});
  if (!once || isRefused(once)) return once;
  return { every, by: once.by!.slice(5) };
}

/** One time: 2010年底前, 10月, 第三季度, 12月31日前, 2010-12-31. */
function point(words: string, context: WordsContext): Outcome {
  const parts = /^(.+?)([底末内])?(前|之前|以前|止)?$/.exec(/^年[初底末内]/.test(words) ? `今${words}` : words);
  if (!parts) return undefined;
  const [, name = '', end, before] = parts;
  const span = spanOf(name, context);
  if (span === undefined || isRefused(span)) return span;
  if (end && (span.precision === 'day' || span.partial)) return undefined;
  // 10月前 may end on 30 September or on 31 October; 10月底前 and 10月20日前 have one reading.
  if (before && before !== '止' && !end && span.precision !== 'day') return refuse('ambiguous');
  return { by: span.to, precision: span.precision };
}

/** From one time to another: 3月—12月, 2010年3月至2011年2月, 3月1日至6月30日. */
function window(first: string, last: string, context: WordsContext, precision?: Precision): Outcome {
  const unit = /\d([年月])[底末内止前]*$/.exec(last)?.[1] ?? '';
  const start = spanOf(/\d$/.test(first) && !first.includes('-') ? first + unit : first, context);
  if (start === undefined || isRefused(start)) return start;
  const end = point(last, { ...context, year: Number(start.from.slice(0, 4)) });
  if (end === undefined || isRefused(end)) return end;
  if (end.by! < start.from) return refuse('ends-before-start');
  return { from: start.from, by: end.by!, precision: precision ?? end.precision! };
}

interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly precision: Precision;
  /** Less than the whole of what `precision` names: 上旬, 年初. */
  readonly partial: boolean;
}

const NAMED =
  /^(?:(\d{4}|今|本|当|明|次)年度?)?(?:(\d{1,2})月份?(?:(\d{1,2})[日号]|([上中下])旬)?|([上下])半年|第?([1-4])季度?|(初))?$/;
const NUMERIC = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?$/;

/** The stretch of days that a name without 前 or 底 stands for. */
function spanOf(name: string, context: WordsContext): Span | Refused | undefined {
  if (name === '') return undefined;
  const numeric = NUMERIC.exec(name);
  if (numeric) {
    const [, year, separator, month, date] = numeric;
    // A spreadsheet turns the text 2021.10 into the number 2021.1.
    if (separator === '.' && month === '1' && date === undefined) return refuse('ambiguous');
    return days(Number(year), Number(month), date === undefined ? undefined : Number(date));
  }
  const named = NAMED.exec(name);
  if (!named) return undefined;
  const [, yearWords, month, date, third, half, quarter, beginning] = named;
  if (beginning && !yearWords) return undefined;
  const year = yearFrom(yearWords, context);
  if (year === undefined) return refuse('no-year');
  if (third) return tenDays(year, Number(month), '上中下'.indexOf(third));
  if (month) return days(year, Number(month), date === undefined ? undefined : Number(date));
  if (half) return months(year, half === '上' ? 1 : 7, 6, 'half-year');
  if (quarter) return months(year, Number(quarter) * 3 - 2, 3, 'quarter');
  if (beginning) return partialOf(months(year, 1, 1, 'month'));
  return months(year, 1, 12, 'year');
}

function yearFrom(words: string | undefined, { year }: WordsContext): number | undefined {
  if (words && /^\d/.test(words)) return Number(words);
  if (year === undefined) return undefined;
  return words === '明' || words === '次' ? year + 1 : year;
}

function days(year: number, month: number, date: number | undefined): Span | Refused {
  if (date === undefined) return months(year, month, 1, 'month');
  const day = dayOf(year, month, date);
  return day === undefined ? refuse('not-a-day') : { from: day, to: day, precision: 'day', partial: false };
}

function months(year: number, first: number, count: number, precision: Precision): Span | Refused {
  const from = dayOf(year, first, 1);
  if (from === undefined) return refuse('not-a-day');
  return { from, to: endOfMonth(addMonths(from, count - 1)), precision, partial: false };
}

function tenDays(year: number, month: number, index: number): Span | Refused {
  const whole = months(year, month, 1, 'month');
  if (isSpanRefused(whole)) return whole;
  const from = dayOf(year, month, index * 10 + 1)!;
  return { ...whole, from, to: index === 2 ? whole.to : dayOf(year, month, index * 10 + 10)!, partial: true };
}

function partialOf(span: Span | Refused): Span | Refused {
  return isSpanRefused(span) ? span : { ...span, partial: true };
}

function kindOf(unit: string | undefined): PeriodKind {
  const index = ['年', '半年', '季', '月', '周'].indexOf(unit === '星期' ? '周' : (unit ?? ''));
  return PERIOD_KINDS[index]!;
}

const UNIT_LENGTHS: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  个工作日: [1, 'working days'],
  工作日: [1, 'working days'],
  日: [1, 'days'],
  天: [1, 'days'],
  周: [7, 'days'],
  个星期: [7, 'days'],
  星期: [7, 'days'],
  个月: [1, 'months'],
  年: [12, 'months'],
};

/** `5 working days` from the groups of LENGTH; undefined when it is nothing or too long for a deadline. */
function lengthOf([count, unit, half]: (string | undefined)[]): string | undefined {
  if (half) return '6 months';
  const [factor, name] = UNIT_LENGTHS[unit ?? '']!;
  const total = Number(count) * factor;
  return total >= 1 && total <= 999 ? `${total} ${name}` : undefined;
}

/** Full-width characters and Chinese figures as plain ones, and every sign for a range as 至. */
function plainFigures(words: string): string {
  const plain = words
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[—–―−~]+|(?<=[年月日号])到/g, '至')
    .replace(/[〇○零一二三四五六七八九十两]+(?=[年月日号个天周次季至工])/g, figure);
  // A hyphen inside 2010-12-31 is no range, one in 3-12月 is.
  return /[年月日]/.test(plain) && !/\d{4}-\d{1,2}(?!\d)/.test(plain) ? plain.replace(/-+/g, '至') : plain;
}

function figure(characters: string): string {
  const values = [...characters].map((character) =>
    '〇一二三四五六七八九十'.indexOf(character.replace(/[○零]/, '〇').replace('两', '二')),
  );
  const ten = values.indexOf(10);
  if (ten === -1) return values.join('');
  if (ten > 1 || values.length > ten + 2) return characters;
  return String((ten === 0 ? 1 : values[0]!) * 10 + (values[ten + 1] ?? 0));
}

function refuse(refused: Refusal): Refused {
  return { refused };
}

function isSpanRefused(span: Span | Refused): span is Refused {
  return 'refused' in span;
}

/** The fields of a deadline that words can confirm or contradict. */
export interface DatedDeadline {
  readonly by?: string;
  readonly from?: string;
  readonly every?: string;
  readonly times?: number;
  readonly day?: number;
  readonly firmness?: string;
  readonly after?: string;
  readonly within?: string;
  readonly standing?: true;
  readonly undetermined?: true;
  /** A date that nobody claims to be in the words. */
  readonly inferred?: true;
}

/** Whether words and deadline say the same. `unknown`: the words were refused, so nothing can be said. */
export interface Agreement {
  readonly verdict: 'agree' | 'disagree' | 'unknown';
  /** Fields of the deadline that the words contradict; empty unless the verdict is `disagree`. */
  readonly fields: readonly (keyof DatedDeadline)[];
  readonly words: Resolved | Refused;
}

/**
 * Compares a wording with the deadline beside it. A deadline may be more exact than recurring words (每年 with `by: 12-31`);
 * it may not name another day, another firmness, or a time where the words name none (unless it is marked `inferred`).
 * Words without a year are read in the plan's year, or else in the deadline's own.
 */
export function wordsAgree(wording: string, deadline: DatedDeadline, context: WordsContext = {}): Agreement {
  let words = resolveWords(wording, context);
  const dated = [deadline.from, deadline.by].find((day) => day?.length === 10);
  if (isRefused(words) && words.refused === 'no-year' && dated && !/明年|次年/.test(wording)) {
    words = resolveWords(wording, { ...context, year: Number(dated.slice(0, 4)) });
  }
  if (isRefused(words)) return { verdict: 'unknown', fields: [], words };
  const said = words;
  // The date of a timeless wording may be inferred, and then it stands in for the words.
  const inferred = deadline.inferred && (said.standing || said.undetermined);
  // Once is what a recurrence means when it names no number.
  const written = { ...deadline, ...(deadline.every !== undefined && { times: deadline.times ?? 1 }) };
  const differs = (key: (typeof COMPARED)[number]) => said[key] !== undefined && said[key] !== written[key];
  // Recurring words leave the date within the period to the plan.
  const added = (key: (typeof KINDS_OF_TIME)[number]) =>
    said[key] === undefined && deadline[key] !== undefined && !(key === 'by' && said.every && !said.after);
  const fields: (keyof DatedDeadline)[] = inferred ? [] : [...COMPARED.filter(differs), ...KINDS_OF_TIME.filter(added)];
  const strives = deadline.firmness === 'strive';
  if (deadline.firmness !== 'explore' && strives !== (said.firmness === 'strive')) fields.push('firmness');
  return { verdict: fields.length === 0 ? 'agree' : 'disagree', fields, words };
}

const COMPARED = ['by', 'from', 'every', 'times', 'day', 'after', 'within', 'standing', 'undetermined'] as const;
/** A deadline with one of these that the words lack says something else than they do. */
const KINDS_OF_TIME = ['by', 'every', 'after', 'standing', 'undetermined'] as const;
