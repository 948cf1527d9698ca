/** Where a title is broken: lines of even sense and a calm outline (梯形 or 菱形), never inside a word where that can be helped. */
import { TITLE_WORDS } from './title-words.ts';

/** Characters after which a break reads well. */
const GOOD_AFTER = /[的和与及、，；：》”）〕]$/u;
/** Characters that read well at the head of a line. */
const GOOD_BEFORE = /^(关于|和|与|及|《|“|（)/u;

/** Closing marks that never begin a line, opening marks that never end one. */
const NO_START = /^[、，。；：？！）》〉」』】〕”’…—％%·]/u;
const NO_END = /[（《〈「『【〔“‘]$/u;

/** Numbers and Latin words: office programs put a fifth of an em before and behind them. */
const LATIN_RUN = /[!-\u024f]+/gu;
const RUN_SPACE = 0.4;

/** Width of a text in ems as the widest of the programs sets it in a title's face. */
function width(text: string): number {
  let sum = (text.match(LATIN_RUN)?.length ?? 0) * RUN_SPACE;
  for (const char of text) {
    if (char >= '\u0250') sum += 1;
    else if (/[A-Z%&@mw]/.test(char)) sum += 0.8;
    else sum += /[0-9a-z]/.test(char) ? 0.6 : 0.4;
  }
  return sum;
}

/** A day or a month, whole: 2010年12月31日, 12月31日, 2010年12月. */
const DATE = /^(?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?/u;

/** Pieces that are not broken inside: known words, dates, runs of digits and Latin with what belongs to them, single characters. */
function pieces(text: string, words: readonly string[]): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest !== '') {
    const latin =
      DATE.exec(rest)?.[0] ??
      /^(?:[A-Za-z0-9][A-Za-z0-9.,%/+:-]*)(?:[年月日号％%]|个|项|家|次)?(?:度|第[一二三四五六七八九十]+季度|[上下]半年)?/u.exec(
        rest,
      )?.[0];
    const word =
      latin ?? words.find((unit) => rest.startsWith(unit)) ?? String.fromCodePoint(rest.codePointAt(0) ?? 32);
    found.push(word);
    rest = rest.slice(word.length);
  }
  return found;
}

/** How badly it reads to break between two pieces: 0 good, higher worse. */
function breakCost(before: string, after: string): number {
  if (NO_START.test(after) || NO_END.test(before)) return 60;
  if (before === '的' || /[、，；：》”）〕]$/u.test(before)) return 0;
  if (GOOD_BEFORE.test(after)) return 0.5;
  if (after === '的') return 12;
  if (GOOD_AFTER.test(before)) return 1;
  const wholeWords = [...before].length > 1 || [...after].length > 1;
  return wholeWords ? 2 : 6;
}

/**
 * A title as lines of at most `limit` character widths (22 pt characters: 20 fill the type area). As few lines as can
 * be, broken where the sense allows, neighbours of clearly different or of evenly balanced length (§7.3.1: 梯形 or 菱形).
 * Line breaks already in the text are kept; `names` (units, say) stay whole too.
 */
export function breakTitle(title: string, limit: number, names: readonly string[] = []): string[] {
  const words = [...names.filter((name) => name.length > 1), ...TITLE_WORDS].sort((a, b) => b.length - a.length);
  return title.split('\n').flatMap((line) => breakLine(line.trim(), limit, words));
}

function breakLine(text: string, limit: number, words: readonly string[]): string[] {
  if (width(text) <= limit) return [text];
  const units = pieces(text, words).flatMap((unit) => (width(unit) > limit ? [...unit] : [unit]));
  const total = width(text);
  const least = Math.ceil(total / limit);
  for (let lines = least; lines <= least + 2; lines++) {
    const found = bestBreaks(units, lines, limit, total);
    if (found) return found;
  }
  return greedy(units, limit);
}

function greedy(units: readonly string[], limit: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of units) {
    if (line !== '' && width(line + unit) > limit) {
      lines.push(line.trim());
      line = '';
    }
    line += unit;
  }
  return [...lines, line.trim()];
}

/** Cheapest split into exactly `count` lines; undefined when none fits. A title of more than 400 pieces is not weighed. */
function bestBreaks(units: readonly string[], count: number, limit: number, total: number): string[] | undefined {
  if (units.length > 400) return undefined;
  const sums = [0];
  for (const unit of units) sums.push((sums[sums.length - 1] ?? 0) + width(unit));
  const even = total / count;
  interface Way {
    cost: number;
    cuts: number[];
  }
  let ways = new Map<number, Way>([[0, { cost: 0, cuts: [0] }]]);
  for (let line = 1; line <= count; line++) {
    const next = new Map<number, Way>();
    for (const [start, way] of ways) {
      for (let end = start + 1; end <= units.length; end++) {
        const wide = (sums[end] ?? 0) - (sums[start] ?? 0);
        if (wide > limit) break;
        if ((line === count) !== (end === units.length)) continue;
        const gap = end === units.length ? 0 : breakCost(units[end - 1] ?? '', units[end] ?? '');
        const previous =
          way.cuts.length > 1 ? (sums[start] ?? 0) - (sums[way.cuts[way.cuts.length - 2] ?? 0] ?? 0) : undefined;
        // Two lines of nearly, but not quite, equal length look like a mistake.
        const same = previous !== undefined && Math.abs(previous - wide) < 1.5 ? 3 : 0;
        // Shorter than both neighbours is neither 梯形 nor 菱形.
        const earlier =
          way.cuts.length > 2
            ? (sums[way.cuts[way.cuts.length - 2] ?? 0] ?? 0) - (sums[way.cuts[way.cuts.length - 3] ?? 0] ?? 0)
            : undefined;
        const waist = previous !== undefined && earlier !== undefined && previous < earlier && previous < wide ? 5 : 0;
        const lean = ((wide - even) / even) ** 2 * 12;
        const cost = way.cost + gap + same + waist + lean;
        const known = next.get(end);
        if (!known || cost < known.cost) next.set(end, { cost, cuts: [...way.cuts, end] });
      }
    }
    ways = next;
  }
  const best = ways.get(units.length);
  return best?.cuts.slice(1).map((cut, index) => units.slice(best.cuts[index], cut).join('').trim());
}
