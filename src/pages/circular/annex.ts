/** What the annexes share: the judgement in a language, evidence as `file:line`, columns, names of units. */
import type { Judgement } from '../../circular/types.ts';
import type { Citation, Place } from '../../ground/place.ts';
import type { Block, Column, Text } from '../../ground/text/blocks.ts';
import { type CircularWords, circularWords } from '../../words/circular.ts';
import { annexWords, type CircularAnnex } from '../../words/circular-annex.ts';
import { type Criteria, criteriaWords } from '../../words/circular-criteria.ts';
import { signalWords } from '../../words/circular-signals.ts';
import { type Common, commonWords } from '../../words/common.ts';
import type { Lang } from '../../words/lang.ts';
import { sharePercent } from '../../words/phrases.ts';
import { type AnnexId, annexNumbers } from './annex-ids.ts';
import { unique } from './sentences.ts';

/** What every annex is made from. */
export interface AnnexContext {
  readonly judgement: Judgement;
  readonly lang: Lang;
  readonly words: CircularWords;
  readonly annex: CircularAnnex;
  readonly criteria: Criteria;
  readonly signals: ReturnType<typeof signalWords>;
  readonly common: Common;
  readonly numbers: ReadonlyMap<AnnexId, number>;
  readonly decimals: number;
  /** Places as `file:line,line`. */
  readonly cited: (places: readonly Place[]) => string;
  /** A unit, or the office. */
  readonly nameOf: (unit: string) => string;
  /** What an issued circular says of how it came about; printed with the rules. */
  readonly notes: readonly string[];
  /** A share with its sign. */
  readonly percent: (value: number) => string;
}

/** Everything an annex needs, made once for all of them. */
export function annexContext(judgement: Judgement, lang: Lang, cite: (place: Place) => Citation): AnnexContext {
  const common = commonWords(lang);
  const words = circularWords(lang);
  const { decimals } = judgement.state.plan.policy;
  return {
    judgement,
    lang,
    words,
    annex: annexWords(lang),
    criteria: criteriaWords(lang),
    signals: signalWords(lang),
    common,
    numbers: annexNumbers(judgement),
    decimals,
    cited: (places) => byFile(places, cite),
    nameOf: (unit) => (unit === 'office' ? common.office : unit),
    notes: [],
    percent: (value) => sharePercent(value, decimals),
  };
}

/** `file:line,line` for each file once, within the plan folder: on paper a long list of full paths would hide what it proves. */
export function byFile(places: readonly Place[], cite: (place: Place) => Citation): string {
  const files = new Map<string, Set<number>>();
  for (const place of unique(places)) {
    const lines = files.get(place.file) ?? new Set();
    lines.add(cite(place).line);
    files.set(place.file, lines);
  }
  return [...files].map(([file, lines]) => `${file}:${[...lines].sort((a, b) => a - b).join(',')}`).join(' ');
}

/** Column of numbers. */
export const right = (title: string): Column => ({ title, align: 'right', nowrap: true });
/** Column of numbers under a long title, which may be broken. */
export const figure = (title: string): Column => ({ title, align: 'right' });
/** Column of short words. */
export const short = (title: string): Column => ({ title, nowrap: true });
/** Column of running text. */
export const wide = (title: string, weight: number): Column => ({ title, weight });

/** Cells in bold, for sums. */
export const strong = (cells: readonly string[]): Text[] =>
  cells.map((text) => (text === '' ? '' : [{ text, strong: true }]));

/** A table, or nothing where it has no rows. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
  extra: { readonly caption?: string; readonly note?: string } = {},
): Block[] {
  return rows.length === 0 ? [] : [{ type: 'table', columns, rows, ...extra }];
}
