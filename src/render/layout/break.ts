/** Atoms into lines: 避头尾, whole numbers and words, weighed over the whole paragraph. */
import type { Atom } from './atoms.ts';
import { PT } from './grid.ts';

/** Characters that hang on the number before them. */
const UNIT = /^[年月日号个项家次人天件条名期份％%]/u;

/** Empty halves of marks on a line: the last one's, which can be given up alone, and the others'. A line's first mark keeps its place. */
export interface Slackness {
  readonly end: number;
  readonly inner: number;
}

/** What a line can give up. */
export function slackness(atoms: readonly Atom[]): Slackness {
  const last = atoms[atoms.length - 1];
  const end = last && !last.opening ? last.give : 0;
  const first = atoms[0]?.opening ? atoms[0].give : 0;
  return { end, inner: atoms.reduce((sum, atom) => sum + atom.give, 0) - end - first };
}

/** A line as a stretch of atoms, with the widths it was given. */
export interface BrokenLine {
  readonly atoms: readonly Atom[];
  /** Natural width without spaces at the end. */
  readonly width: number;
  /** The paragraph or a forced line ends here. */
  readonly last: boolean;
}

/** Cost of a break between two atoms; a thousand and more is done only where nothing else is possible. */
function breakCost(before: Atom, after: Atom | undefined): number {
  if (!after || before.kind === 'space' || after.kind === 'space') return 0;
  if (before.noEnd || after.noStart) return 1000;
  const last = before.chars[before.chars.length - 1]?.char ?? '';
  const first = after.chars[0]?.char ?? '';
  if ((last === '—' || last === '…') && first === last) return 1000;
  if (before.cut && after.cut) return 3;
  if (before.kind === 'latin' && after.kind === 'latin') return 30;
  if (/[0-9]/.test(last) && UNIT.test(first)) return 1.5;
  return 0;
}

/** Lines of a paragraph. `first` and `rest` are the widths of the first and the following lines. */
export function breakLines(atoms: readonly Atom[], first: number, rest: number, justify: boolean): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let start = 0;
  for (let index = 0; index <= atoms.length; index++) {
    if (index < atoms.length && atoms[index]?.kind !== 'break') continue;
    const stretch = atoms.slice(start, index);
    const width = lines.length === 0 ? first : rest;
    lines.push(...(justify ? optimal(stretch, width, rest) : greedy(stretch, width, rest)));
    start = index + 1;
  }
  return lines;
}

function lineOf(atoms: readonly Atom[], last: boolean): BrokenLine {
  let from = 0;
  let to = atoms.length;
  while (from < to && atoms[from]?.kind === 'space') from++;
  while (to > from && atoms[to - 1]?.kind === 'space') to--;
  const kept = atoms.slice(from, to);
  // Numbers stand flush at both edges of the type area.
  const first = kept[0];
  if (first && first.kind === 'latin') kept[0] = { ...first, width: first.width - first.inset, inset: 0 };
  const final = kept[kept.length - 1];
  if (final && final.kind === 'latin') kept[kept.length - 1] = { ...final, width: final.width - final.trail, trail: 0 };
  return { atoms: kept, width: kept.reduce((sum, atom) => sum + atom.width, 0), last };
}

/** First fit with 避头尾, for cells and notes. */
function greedy(atoms: readonly Atom[], first: number, rest: number): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let start = 0;
  while (start < atoms.length) {
    const limit = (lines.length === 0 ? first : rest) + 0.01;
    let end = start;
    let width = 0;
    while (end < atoms.length) {
      const atom = atoms[end];
      if (!atom) break;
      if (atom.kind !== 'space' && width + atom.width > limit && end > start) break;
      width += atom.width;
      end++;
    }
    if (end < atoms.length) {
      let cut = end;
      while (cut > start + 1 && breakCost(atoms[cut - 1] as Atom, atoms[cut]) >= 30) cut--;
      if (cut > start + 1 || breakCost(atoms[cut - 1] as Atom, atoms[cut]) < 30) end = cut;
    }
    lines.push(lineOf(atoms.slice(start, end), end === atoms.length));
    start = end;
    while (start < atoms.length && atoms[start]?.kind === 'space') start++;
  }
  return lines.length > 0 ? lines : [lineOf([], true)];
}

/** Of the empty halves within a line, the most that it gives up before it looks crammed. */
const MOST_GIVEN = 0.7;

interface Way {
  readonly cost: number;
  readonly from: number;
}

/** The cheapest set of breaks of a whole paragraph: stretched lines, squeezed marks and lonely last characters cost. */
function optimal(atoms: readonly Atom[], first: number, rest: number): BrokenLine[] {
  const count = atoms.length;
  if (count === 0) return [lineOf([], true)];
  const best: (Way | undefined)[] = new Array(count + 1);
  best[0] = { cost: 0, from: -1 };
  for (let start = 0; start < count; start++) {
    const way = best[start];
    if (!way) continue;
    const limit = start === 0 ? first : rest;
    let width = 0;
    let trimmed = 0;
    let give = 0;
    let shown = 0;
    for (let end = start + 1; end <= count; end++) {
      const atom = atoms[end - 1] as Atom;
      if (!(atom.kind === 'space' && shown === 0)) {
        width += atom.width;
        if (shown > 0 || !atom.opening) give += atom.give;
        if (atom.kind !== 'space') {
          trimmed = width;
          shown++;
        }
      }
      const closing = atom.opening ? 0 : atom.give;
      const inner = give - closing;
      if (trimmed - closing - inner * MOST_GIVEN > limit + 0.01 && end > start + 1) break;
      if (end < count && atoms[end]?.kind === 'space') continue;
      const last = end === count;
      const cost =
        way.cost +
        lineCost(trimmed, { end: closing, inner }, limit, shown, last, start > 0, atom.style.size / PT) +
        (last ? 0 : breakCost(atom, atoms[end]));
      const known = best[end];
      if (!known || cost < known.cost) best[end] = { cost, from: start };
    }
  }
  const cuts: number[] = [];
  for (let at = count; at > 0; at = best[at]?.from ?? 0) cuts.unshift(at);
  return cuts.map((cut, index) => lineOf(atoms.slice(index === 0 ? 0 : cuts[index - 1], cut), cut === count));
}

function lineCost(
  width: number,
  give: Slackness,
  limit: number,
  shown: number,
  last: boolean,
  follows: boolean,
  em: number,
): number {
  const slack = (limit - width) / em;
  if (slack < -0.01) {
    // The last mark gives up its whole empty half, so that its ink stands at the edge; the rest is spread or squeezed.
    const rest = -slack - give.end / em;
    return rest * em > give.inner * MOST_GIVEN + 0.01 ? 5000 * rest : 0.6 + 1.2 * rest * rest;
  }
  if (last) return follows && shown === 1 ? 4 : 0;
  const gaps = Math.max(1, shown - 1);
  const each = slack / gaps;
  // A line that fills the grid exactly is worth more than two that nearly do.
  return (slack > 0.02 ? 0.8 : 0) + slack * slack + (each > 0.2 ? each * 60 : 0);
}
