/**
 * Figures of a cell (不少于500人次, 满意度不低于90%, 12场左右, 重大事故为零) → measures. Only words with one reading become a target;
 * everything else keeps its words, which nobody can fall short of.
 */
import type { MeasureSpec } from '../../generated/documents.ts';
import { oneLine } from './cells.ts';

/** A measure without its id. */
export type Figure = Omit<MeasureSpec, 'id'>;

/** What a cell says in figures. */
export interface Figures {
  readonly measures: readonly Figure[];
  /** Figures that have two readings (１２，５), with the one that is likelier. */
  readonly unclear: readonly { readonly number: string; readonly near: string; readonly words: string }[];
  /** A split that does not add up: its words are kept, it is not taken. */
  readonly wrongSum?: { readonly sum: number; readonly target: number };
}

const NUMBER = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const UNIT = '(%|[a-zA-Z]{1,4}|[\\u4e00-\\u9fff]{0,6}?)';
const AT_LEAST = '不少于|不低于|不小于|不得少于|不得低于|至少|大于等于|≥|>=|高于|超过|达到|达';
const AT_MOST = '不超过|不高于|不大于|不多于|不得超过|不得高于|至多|小于等于|≤|<=|低于|控制在';

const LEAST = new RegExp(`^(.{2,60}?)(?<!不|不得)(?:${AT_LEAST})${NUMBER}${UNIT}(?:以上|及以上)?$`);
const ABOVE = new RegExp(`^(.{2,60}?)(?<!不|不得)(?:${AT_LEAST})?${NUMBER}${UNIT}(?:以上|及以上)$`);
const MOST = new RegExp(`^(.{2,60}?)(?<!不|不得)(?:${AT_MOST})${NUMBER}${UNIT}(?:以内|以下|之内)?$`);
const BELOW = new RegExp(`^(.{2,60}?)(?<!不|不得)(?:${AT_MOST})?${NUMBER}${UNIT}(?:以内|以下|之内)$`);
const ABOUT = new RegExp(`^(.{2,60}?)约?${NUMBER}${UNIT}左右$`);

/** Reads the figures of a cell. */
export function readFigures(text: string): Figures {
  const measures: Figure[] = [];
  const unclear: { number: string; near: string; words: string }[] = [];
  const split = readSplit(text);
  if (split && 'measure' in split) return { measures: [split.measure], unclear };
  for (const words of clauses(text)) {
    const plain = words.normalize('NFKC').replace(/\s/g, '');
    if (!/\d|零|杜绝|平均|同期/.test(plain)) continue;
    const odd = /\d,\d{1,2}(?!\d)|\d,\d{4,}/.exec(plain);
    if (odd) {
      const number = /\d[\d,]*\d/.exec(plain)![0];
      unclear.push({ number, near: number.replace(',', '.'), words });
      measures.push({ title: named(words), wording: words });
      continue;
    }
    measures.push(readClause(plain, words) ?? { title: named(words), wording: words });
  }
  return { measures, unclear, ...(split && { wrongSum: split.wrong }) };
}

/** The clauses of a text: at 。；，、 and line ends; not inside figures or brackets. */
function clauses(text: string): string[] {
  return text
    .split(/[。；;\n]|(?<![\d０-９])[，、](?![^（(]*[）)])|[，、](?![\d０-９]|[^（(]*[）)])|,(?!\d)/)
    .map((part) => part.replace(/^\s*(?:[①-⑳]|\d{1,2}[.．、)）](?!\d))\s*/, '').trim())
    .filter((part) => part !== '');
}

function readClause(plain: string, words: string): Figure | undefined {
  const zero =
    /^(.{2,40}?)(?:为零|为0|保持零|零发生|零增长)$/.exec(plain) ??
    /^(?:杜绝|不发生|严防)(.{2,40})$/.exec(plain) ??
    /^零(事故|上访|投诉|发生)$/.exec(plain);
  if (zero && !/\d/.test(zero[1]!)) return { title: zero[1]!, direction: 'zero', wording: words };
  const compared =
    /^(.{2,40}?)(?:不低于|高于|不高于|低于|优于|好于|超过)((?:全[国省市县区]|上年|去年|同类|国家|省|市)[^\d]{0,12}(?:平均|同期|水平|标准)[^\d]{0,6})$/.exec(
      plain,
    );
  if (compared) return { title: named(compared[1]!), comparedTo: compared[2]!, wording: words };
  const least = LEAST.exec(plain);
  const above = ABOVE.exec(plain);
  const most = MOST.exec(plain);
  const below = BELOW.exec(plain);
  const about = ABOUT.exec(plain);
  const [match, direction] = above
    ? [above, 'at-least' as const]
    : most
      ? [most, 'at-most' as const]
      : below
        ? [below, 'at-most' as const]
        : about
          ? [about, 'about' as const]
          : least
            ? [least, 'at-least' as const]
            : [undefined, undefined];
  if (!match || /\d/.test(match[1]!) || /[至到比较不]$|增长|提高|下降|降低|减少|上年/.test(match[1]!)) return undefined;
  const unit = match[3]!;
  // 500人次培训 and 1000吨标准煤当量每年 say more than a unit.
  if (unit.length > 6 || /[及和或至到]/.test(unit)) return undefined;
  const target = Number(match[2]!.replaceAll(',', ''));
  return { title: named(match[1]!), target, ...(unit !== '' && { unit }), direction: direction!, wording: words };
}

/** 改厕1000座，其中甲县500座、乙县300座、丙县200座. */
function readSplit(text: string): { measure: Figure } | { wrong: { sum: number; target: number } } | undefined {
  const plain = oneLine(text)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[。;；]$/, '');
  const match = new RegExp(
    `^(.{2,60}?)(?:共|合计|总计|${AT_LEAST})?${NUMBER}([\\u4e00-\\u9fff%]{0,6}?)(?:以上)?[,，。:：(]?(?:其中|分别为|包括)[:：,，]?(.+?)\\)?$`,
  ).exec(plain);
  if (!match) return undefined;
  const [, title, total, unit, rest] = match as unknown as [string, string, string, string, string];
  const rows = rest
    .split(/[、,，;；]/)
    .map((part) => new RegExp(`^([\\u4e00-\\u9fff]{2,20}?)${NUMBER}${unit}$`).exec(part));
  if (rows.length < 2 || rows.some((row) => row === null)) return undefined;
  const target = Number(total.replaceAll(',', ''));
  const split = rows.map((row) => ({ unit: row![1]!, target: Number(row![2]!.replaceAll(',', '')) }));
  const sum = Math.round(split.reduce((all, row) => all + row.target, 0) * 1e6) / 1e6;
  if (sum !== target) return { wrong: { sum, target } };
  return {
    measure: {
      title: named(title),
      target,
      ...(unit !== '' && { unit }),
      direction: 'at-least',
      wording: oneLine(text),
      split,
    },
  };
}

/** A name that a measure can bear; 120 characters are the model's limit. */
function named(words: string): string {
  const plain = oneLine(words).replace(/^[，,、：:；;\s]+|[，,、：:；;\s]+$/g, '');
  return [...(plain === '' ? words : plain)].slice(0, 60).join('');
}
