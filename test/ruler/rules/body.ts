/** Addressees, running text and its marks, annex note (GB/T 9704-2012 §7.3.2–7.3.4, §9). */
import type { LocatedBlock } from '../locate.ts';
import type { Line } from '../sheet.ts';
import { face, lineAbove, lower, official, textBlocks, upper } from './pieces.ts';
import { closest, equal, GRID, type Measured, missing, noneOf, type Rule, text, word } from './rule.ts';
import { isClosing, isOpening, leftEdges, nearest } from './type.ts';

const INDENT = GRID.left + 2 * GRID.cell;

/** Faces of the four levels of headings (§7.3.3). */
const LEVEL_FACES = ['hei', 'kai', 'fangsong', 'fangsong'] as const;

const excerpt = (line: Line): { text: string; page: number } => ({ text: line.text.slice(0, 12), page: line.page });

/** The wrong face among blocks, or the first right one. */
function faces(blocks: readonly LocatedBlock[], wanted: (typeof LEVEL_FACES)[number]): Measured | undefined {
  const measured = blocks.flatMap(({ piece }) => face(piece, wanted) ?? []);
  return measured.find((one) => !one.ok) ?? measured[0];
}

const headings = (blocks: readonly LocatedBlock[], ...levels: readonly number[]): LocatedBlock[] =>
  blocks.filter(({ block }) => block.kind === 'heading' && levels.includes(block.level));

/** Pairs of neighbouring lines of one block. */
function joints(blocks: readonly LocatedBlock[]): (readonly [Line, Line])[] {
  return blocks.flatMap(({ piece }) => piece.lines.slice(1).map((line, index) => [piece.lines[index]!, line] as const));
}

/** Addressees, text, annex note. */
export const bodyRules = [
  {
    id: 'addressees-gap',
    clause: 'GB/T 9704-2012 7.3.2',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (!official(at) || at.expected.addressees.length === 0) return undefined;
      if (!at.addressees) return missing();
      return at.title && equal(GRID.line, upper(at.addressees) - lower(at.title), 0, tolerance);
    },
  },
  {
    id: 'addressees-left',
    clause: 'GB/T 9704-2012 7.3.2',
    tolerance: 1,
    measure: (at, tolerance) =>
      closest(
        GRID.left,
        (at.addressees?.wholes ?? []).map((line) => ({ value: line.x0, page: line.page })),
        tolerance,
      ),
  },
  {
    id: 'addressees-colon',
    clause: 'GB/T 9704-2012 7.3.2',
    measure: (at) => {
      const end = at.addresseeEnd;
      if (!at.addressees || at.expected.lang !== 'zh') return undefined;
      const own = end && at.addressees.wholes.some((line) => line.glyphs.includes(end)) ? end.text : '';
      return { wanted: text('：'), measured: own === '' ? word('absent') : text(own), ok: own === '：', page: 1 };
    },
  },
  {
    id: 'first-page-text',
    clause: 'GB/T 9704-2012 7.3.3',
    measure: (at) => {
      if (!official(at) || at.blocks.length === 0) return undefined;
      const ok = at.blocks.some(({ piece }) => piece.page === 0);
      return { wanted: word('present'), measured: word(ok ? 'present' : 'absent'), ok, page: 1 };
    },
  },
  {
    id: 'paragraph-indent',
    clause: 'GB/T 9704-2012 7.3.3',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (!official(at)) return undefined;
      const firsts = textBlocks(at).flatMap(({ piece }) => piece.wholes[0] ?? []);
      const edges = firsts.map((line) => ({ value: nearest(leftEdges(line), INDENT), page: line.page }));
      return closest(INDENT, edges, tolerance);
    },
  },
  {
    id: 'heading-1-face',
    clause: 'GB/T 9704-2012 7.3.3',
    measure: (at) => (official(at) ? faces(headings(textBlocks(at), 1), 'hei') : undefined),
  },
  {
    id: 'heading-2-face',
    clause: 'GB/T 9704-2012 7.3.3',
    measure: (at) => (official(at) ? faces(headings(textBlocks(at), 2), 'kai') : undefined),
  },
  {
    id: 'heading-3-face',
    clause: 'GB/T 9704-2012 7.3.3',
    measure: (at) => (official(at) ? faces(headings(textBlocks(at), 3, 4), 'fangsong') : undefined),
  },
  {
    id: 'text-face',
    clause: 'GB/T 9704-2012 5.2.2',
    measure: (at) =>
      official(at)
        ? faces(
            textBlocks(at).filter(({ block }) => block.kind !== 'heading'),
            'fangsong',
          )
        : undefined,
  },
  {
    id: 'line-start',
    clause: 'GB/T 15834-2011 5.1',
    measure: (at) => {
      const lines = joints(textBlocks(at)).map(([, line]) => line);
      return official(at) ? noneOf(lines.filter((line) => isClosing(line.text[0] ?? '')).map(excerpt)) : undefined;
    },
  },
  {
    id: 'line-end',
    clause: 'GB/T 15834-2011 5.1',
    measure: (at) => {
      const lines = joints(textBlocks(at)).map(([line]) => line);
      const wrong = lines.filter((line) => isOpening(line.text.at(-1) ?? ''));
      return official(at) ? noneOf(wrong.map((line) => ({ text: line.text.slice(-12), page: line.page }))) : undefined;
    },
  },
  {
    id: 'number-whole',
    clause: 'GB/T 9704-2012 9',
    measure: (at) => {
      if (!official(at)) return undefined;
      // A run of digits longer than half a line has to be divided somewhere; two numbers with a space between are not one.
      const divided = textBlocks(at).flatMap((located) =>
        joints([located]).filter(([line, next]) => {
          const [end, begin] = [
            /[\d.,]+$/.exec(line.text)?.[0] ?? '',
            /^[\d.,]+[%％]?|^[%％]/.exec(next.text)?.[0] ?? '',
          ];
          const whole = end.length + begin.length <= 28 && located.block.text.includes(end + begin);
          return /\d$/.test(end) && begin !== '' && whole;
        }),
      );
      return noneOf(
        divided.map(([line, next]) => ({ text: `${line.text.slice(-4)}|${next.text.slice(0, 4)}`, page: line.page })),
      );
    },
  },
  {
    id: 'annex-note-gap',
    clause: 'GB/T 9704-2012 7.3.4',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (!official(at) || at.expected.annexes.length === 0) return undefined;
      const label = at.annexNote?.label.lines[0];
      if (!label) return missing();
      const above = lineAbove(at, label);
      return above && equal(2 * GRID.line, label.y - above.y, label.page, tolerance);
    },
  },
  {
    id: 'annex-note-indent',
    clause: 'GB/T 9704-2012 7.3.4',
    tolerance: 1,
    measure: (at, tolerance) => {
      const label = at.annexNote?.label.lines[0];
      return label && equal(INDENT, label.x0, label.page, tolerance);
    },
  },
  {
    id: 'annex-note-hang',
    clause: 'GB/T 9704-2012 7.3.4',
    tolerance: 1,
    measure: (at, tolerance) => {
      const lines = at.annexNote?.names.flatMap((piece) => piece.lines) ?? [];
      const first = lines[0];
      return first && lines.length > 1
        ? closest(
            first.x0,
            lines.slice(1).map((line) => ({ value: nearest(leftEdges(line), first.x0), page: line.page })),
            tolerance,
          )
        : undefined;
    },
  },
  {
    id: 'annex-note-end',
    clause: 'GB/T 9704-2012 7.3.4',
    measure: (at) => {
      const names = at.annexNote?.names ?? [];
      if (names.length === 0) return undefined;
      const marked = names.flatMap((piece) => {
        const whole = piece.wholes[piece.wholes.length - 1];
        return whole && /[，。；、,.;]$/.test(whole.text) ? [excerpt(whole)] : [];
      });
      return noneOf(marked);
    },
  },
] as const satisfies readonly Rule[];
