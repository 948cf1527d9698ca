/** Paper, type area, grid, sizes and colours (GB/T 9704-2012 §5, §6.2). */
import { bottomOf, topOf } from '../sheet.ts';
import { bodyLines, continued, fullPages, official, textBlocks } from './pieces.ts';
import {
  closest,
  count,
  GRID,
  noneOf,
  percent,
  pt,
  type Quantity,
  type Rule,
  type Sample,
  text,
  word,
} from './rule.ts';
import { cellsOf, colourOf, isBlack, isIdeograph, isRed, leftEdges, nearest, rightEdges } from './type.ts';

const size = (width: number, height: number): Quantity => ({ unit: 'size', width, height });

/** Paper, type area, grid, colours, and whether everything is there. */
export const paperRules = [
  {
    id: 'paper',
    clause: 'GB/T 9704-2012 5.1',
    tolerance: 2,
    measure: (at, tolerance) => {
      const turned = at.expected.landscape;
      const [width, height] = turned ? [297, 210] : [210, 297];
      const off = (sheet: { width: number; height: number }): number =>
        Math.max(Math.abs(sheet.width - width), Math.abs(sheet.height - height));
      const worst = [...at.sheets].sort((a, b) => off(b) - off(a))[0];
      return (
        worst && {
          wanted: size(width, height),
          measured: size(worst.width, worst.height),
          ok: off(worst) <= tolerance,
          page: worst.page + 1,
        }
      );
    },
  },
  {
    id: 'margin-top',
    clause: 'GB/T 9704-2012 5.2.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      const tops = at.sheets.slice(1).flatMap((sheet): Sample[] => {
        const line = sheet.turned ? undefined : sheet.lines[0];
        return line && line.size > 13 && line.size < 19 && line.y < GRID.top + 3 * GRID.line
          ? [{ value: topOf(line), page: sheet.page }]
          : [];
      });
      return official(at) ? closest(GRID.top, tops, tolerance) : undefined;
    },
  },
  {
    id: 'margin-left',
    clause: 'GB/T 9704-2012 5.2.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (!official(at)) return undefined;
      // Flush lines: those that go on a paragraph, and the addressees.
      const flush = [
        ...textBlocks(at).flatMap(({ block, piece }) => (block.kind === 'paragraph' ? piece.wholes.slice(1) : [])),
        ...(at.addressees?.wholes ?? []),
      ];
      const edges = flush.map((line) => ({ value: nearest(leftEdges(line), GRID.left), page: line.page }));
      return closest(GRID.left, edges, tolerance);
    },
  },
  {
    id: 'type-area-right',
    clause: 'GB/T 9704-2012 5.2.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (!official(at)) return undefined;
      const edges = continued(at).map((line) => ({ value: nearest(rightEdges(line), GRID.right), page: line.page }));
      const farthest = edges.sort((a, b) => b.value - a.value)[0];
      return farthest && closest(GRID.right, [farthest], tolerance);
    },
  },
  {
    id: 'type-area-bottom',
    clause: 'GB/T 9704-2012 5.2.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      const bottoms = fullPages(at).map(({ page, lines }) => ({ value: bottomOf(lines[lines.length - 1]!), page }));
      return official(at) ? closest(GRID.bottom, bottoms, tolerance) : undefined;
    },
  },
  {
    id: 'inside-type-area',
    clause: 'GB/T 9704-2012 5.2.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      const edge = 5;
      const outside = at.sheets.flatMap((sheet) => {
        const paper = official(at)
          ? {
              left: GRID.left,
              right: GRID.right,
              top: at.expected.kind === 'letter' && sheet.page === 0 ? 30 : GRID.top,
              bottom: GRID.bottom,
            }
          : { left: edge, right: sheet.width - edge, top: edge, bottom: sheet.height - edge };
        // A turned sheet has the type area turned with it: its head lies at the left of the upright page.
        const area = sheet.turned
          ? { left: 297 - GRID.bottom, right: 297 - GRID.top, top: GRID.left, bottom: GRID.right }
          : paper;
        return sheet.lines.filter(
          (line) =>
            nearest(leftEdges(line), area.left) < area.left - tolerance ||
            nearest(rightEdges(line), area.right) > area.right + tolerance ||
            topOf(line) < area.top - tolerance ||
            bottomOf(line) > area.bottom + tolerance,
        );
      });
      return noneOf(outside.map((line) => ({ text: line.text.slice(0, 12), page: line.page })));
    },
  },
  {
    id: 'text-size',
    clause: 'GB/T 9704-2012 5.2.2',
    tolerance: 0.3,
    measure: (at, tolerance) => {
      const sizes = bodyLines(at).map((line) => ({ value: line.size, page: line.page }));
      return official(at) ? closest(16, sizes, tolerance, pt) : undefined;
    },
  },
  {
    id: 'lines-per-page',
    clause: 'GB/T 9704-2012 5.2.3',
    tolerance: 0,
    measure: (at, tolerance) => {
      const lines = fullPages(at).map((full) => ({ value: full.lines.length, page: full.page }));
      return official(at) ? closest(22, lines, tolerance, count) : undefined;
    },
  },
  {
    id: 'line-pitch',
    clause: 'GB/T 9704-2012 5.2.3',
    tolerance: 0.06,
    measure: (at, tolerance) => {
      if (!official(at)) return undefined;
      const lines = bodyLines(at);
      const byPage = new Map<number, number[]>();
      for (let index = 1; index < lines.length; index++) {
        const [above, below] = [lines[index - 1]!, lines[index]!];
        const distance = below.y - above.y;
        if (above.page !== below.page || distance < 0.7 * GRID.line || distance > 1.3 * GRID.line) continue;
        byPage.set(above.page, [...(byPage.get(above.page) ?? []), distance]);
      }
      const means = [...byPage]
        .filter(([, distances]) => distances.length >= 2)
        .map(([page, distances]) => ({ page, value: distances.reduce((sum, one) => sum + one, 0) / distances.length }));
      return closest(GRID.line, means, tolerance);
    },
  },
  {
    id: 'chars-per-line',
    clause: 'GB/T 9704-2012 5.2.3',
    tolerance: 0,
    measure: (at) => {
      if (!official(at)) return undefined;
      const cells = bodyLines(at).map((line) => ({
        page: line.page,
        // The indent counts as the characters that it leaves out.
        value: line.glyphs.reduce(
          (sum, glyph) => sum + cellsOf(glyph, GRID.cell),
          Math.max(0, Math.round((line.x0 - GRID.left) / GRID.cell)),
        ),
      }));
      const most = cells.sort((a, b) => b.value - a.value)[0];
      if (!most) return undefined;
      const value = Math.round(most.value * 10) / 10;
      return { wanted: count(28), measured: count(value), ok: value <= 28.1, page: most.page + 1 };
    },
  },
  {
    id: 'lines-filled',
    clause: 'GB/T 9704-2012 5.2.3',
    info: true,
    measure: (at) => {
      const lines = official(at) ? continued(at) : [];
      if (lines.length === 0) return undefined;
      const filled = lines.filter((line) => Math.abs(nearest(rightEdges(line), GRID.right) - GRID.right) <= 1);
      return {
        wanted: percent(100),
        measured: percent((filled.length / lines.length) * 100),
        ok: filled.length === lines.length,
      };
    },
  },
  {
    id: 'grid',
    clause: 'GB/T 9704-2012 5.2.3',
    info: true,
    measure: (at) => {
      const glyphs = official(at)
        ? bodyLines(at).flatMap((line) => line.glyphs.filter((glyph) => isIdeograph(glyph.text)))
        : [];
      if (glyphs.length === 0) return undefined;
      const off = (x: number): number => Math.abs(((x - GRID.left) / GRID.cell) % 1);
      const on = glyphs.filter((glyph) => Math.min(off(glyph.x), 1 - off(glyph.x)) <= 0.1);
      return {
        wanted: percent(100),
        measured: percent((on.length / glyphs.length) * 100),
        ok: on.length === glyphs.length,
      };
    },
  },
  {
    id: 'text-black',
    clause: 'GB/T 9704-2012 5.2.4',
    measure: (at) => {
      if (!official(at)) return undefined;
      const parts = [
        ...[
          at.serial,
          at.secrecy,
          at.urgency,
          at.number,
          at.title,
          at.addressees,
          at.date,
          at.note,
          at.copies,
          at.printer,
        ],
        ...[...at.orgs, ...textBlocks(at).map(({ piece }) => piece)],
      ];
      const coloured = parts.flatMap((piece) => piece?.glyphs ?? []).filter((glyph) => !isBlack(glyph.colour));
      const first = coloured[0];
      if (!first) return { wanted: word('black'), measured: word('black'), ok: true };
      return { wanted: word('black'), measured: text(first.colour), ok: false, page: first.page + 1 };
    },
  },
  {
    id: 'mark-red',
    clause: 'GB/T 9704-2012 7.2.4',
    measure: (at) => {
      if (!at.mark) return undefined;
      const colour = colourOf(at.mark.glyphs);
      const ok = at.mark.glyphs.every((glyph) => isRed(glyph.colour));
      return { wanted: word('red'), measured: ok ? word('red') : text(colour), ok, page: 1 };
    },
  },
  {
    id: 'glyph-missing',
    clause: 'duban',
    measure: (at) => {
      const faults = at.reading.pages.flatMap((page, index) =>
        page.glyphs
          .filter(
            (glyph) => glyph.text.trim() !== '' && (glyph.missing || glyph.text === '\uFFFD' || glyph.text === '〓'),
          )
          .map((glyph) => ({ text: glyph.text, page: index })),
      );
      return noneOf(faults);
    },
  },
  {
    id: 'text-complete',
    clause: 'duban',
    measure: (at) =>
      noneOf(at.absent.map((one) => ({ text: one.length > 16 ? `${one.slice(0, 16)}…` : one, page: 0 }))),
  },
] as const satisfies readonly Rule[];
