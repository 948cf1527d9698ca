/** What several rules share: running text, full pages, edges and faces of what was found. */
import type { Located, LocatedBlock } from '../locate.ts';
import type { Piece } from '../search.ts';
import { bottomOf, type Line, topOf } from '../sheet.ts';
import { type Measured, text, word } from './rule.ts';
import { faceOfMost } from './type.ts';

/** Whether the rules of GB/T 9704 apply at all. */
export const official = (at: Located): boolean => at.expected.kind !== 'page';

/** Blocks of running text of the body and of upright annexes. */
export function textBlocks(at: Located): LocatedBlock[] {
  return [...at.blocks, ...at.annexes.flatMap((annex) => (annex.wide ? [] : annex.blocks))].filter(
    ({ block }) => block.kind !== 'other',
  );
}

/** Whole lines of running text, each once, in order. */
export function bodyLines(at: Located): Line[] {
  return [...new Set(textBlocks(at).flatMap(({ piece }) => piece.wholes))];
}

/**
 * Pages that text fills: all their lines are running text, and the text goes on on the next page. A page before the
 * signature may be short, because text must come along with it (§7.3.5.5); one before a heading too.
 */
export function fullPages(at: Located): { readonly page: number; readonly lines: readonly Line[] }[] {
  const blocks = textBlocks(at);
  const running = new Set(blocks.flatMap(({ piece }) => piece.wholes));
  const startsHeading = new Set(
    blocks.flatMap(({ block, piece }) => (block.kind === 'heading' ? piece.wholes[0]! : [])),
  );
  const signed = at.date?.page ?? at.orgs[0]?.page;
  return at.sheets.flatMap((sheet, page) => {
    const next = at.sheets[page + 1]?.lines ?? [];
    const first = next[0];
    if (page === 0 || sheet.lines.length === 0 || !first || !running.has(first)) return [];
    if (!sheet.lines.every((line) => running.has(line)) || startsHeading.has(first)) return [];
    if (signed === page + 1 && next.filter((line) => running.has(line)).length <= 3) return [];
    return [{ page, lines: sheet.lines }];
  });
}

/** Lines of a block that another line of it follows: they fill the width. */
export function continued(at: Located): Line[] {
  return textBlocks(at).flatMap(({ piece }) => piece.wholes.slice(0, -1));
}

/** Left and right edge of several lines together. */
export function extentOf(lines: readonly Line[]): { readonly x0: number; readonly x1: number } {
  return { x0: Math.min(...lines.map((line) => line.x0)), x1: Math.max(...lines.map((line) => line.x1)) };
}

/** Upper edge of the characters of a piece. */
export const upper = (piece: Piece): number => Math.min(...piece.lines.map(topOf));
/** Lower edge of the characters of a piece. */
export const lower = (piece: Piece): number => Math.max(...piece.lines.map(bottomOf));

/** The face of a piece against the one that the standard names. */
export function face(piece: Piece | undefined, wanted: 'hei' | 'kai' | 'fangsong' | 'title'): Measured | undefined {
  const found = piece && faceOfMost(piece.glyphs);
  if (!piece || !found) return undefined;
  const measured = found.face ? word(found.face) : text(found.font);
  return { wanted: word(wanted), measured, ok: found.face === wanted, page: piece.page + 1 };
}

/** The line of text above a line on its page; undefined where the page begins with it. */
export function lineAbove(at: Located, line: Line): Line | undefined {
  const above = (at.sheets[line.page]?.lines ?? []).filter((one) => one.y < line.y - 2);
  return above[above.length - 1];
}
