/** Imprint and page numbers (GB/T 9704-2012 §7.4, §7.5; GB/T 33476.2-2016 §7.3.1). */
import type { Located } from '../locate.ts';
import { em, type LevelRule, type Line, type Sheet } from '../sheet.ts';
import { extentOf, face } from './pieces.ts';
import { closest, equal, GRID, type Measured, missing, mm, noneOf, pt, type Rule, text, word } from './rule.ts';
import { isRed, nearest, rightEdges } from './type.ts';

const hasImprint = (at: Located): boolean => at.expected.kind !== 'page' && at.expected.imprint !== undefined;
const isRuled = (at: Located): boolean => hasImprint(at) && at.expected.kind !== 'letter';

/** Page of the imprint. */
function imprintPage(at: Located): number | undefined {
  return at.copies?.page ?? at.printer?.page ?? at.printed?.page;
}

/** Its rules, from above: black ones as wide as the type area, from just above its first line downwards. */
function imprintRules(at: Located): LevelRule[] {
  const page = imprintPage(at);
  const first = at.copiesLabel ?? at.copies ?? at.printer ?? at.printed;
  if (page === undefined || !first) return [];
  const from = first.first.y - 20;
  return (at.sheets[page]?.rules ?? []).filter(
    (rule) => rule.y > from && rule.x1 - rule.x0 > 100 && !isRed(rule.colour),
  );
}

/** Offset of the middle of a dash above the baseline, in ems: fonts agree on this within a few hundredths. */
const DASH = 0.38;

const folios = (at: Located): { sheet: Sheet; line: Line }[] =>
  at.sheets.flatMap((sheet) => (sheet.folio ? [{ sheet, line: sheet.folio }] : []));

const printedNumber = (line: Line): number => Number(line.text.replace(/\D/g, ''));

/** Pages that print no number: a letter's first (§10.1), an empty one, and the imprint's own page after an empty one (§7.5). */
function unnumbered(at: Located, sheet: Sheet): boolean {
  if (at.expected.kind === 'letter' && sheet.page === 0) return true;
  const empty = (one: Sheet | undefined): boolean => one !== undefined && one.lines.length === 0;
  return empty(sheet) || (empty(at.sheets[sheet.page - 1]) && sheet.page === imprintPage(at));
}

/** The imprint and its lines. */
export const imprintRuleList = [
  {
    id: 'imprint-page',
    clause: 'GB/T 33476.2-2016 7.3.1',
    measure: (at): Measured | undefined => {
      if (!isRuled(at)) return undefined;
      const page = imprintPage(at);
      if (page === undefined) return missing(word('even'));
      const ok = page % 2 === 1 && page === at.sheets.length - 1;
      return { wanted: word('even'), measured: word(page % 2 === 1 ? 'even' : 'odd'), ok, page: page + 1 };
    },
  },
  {
    id: 'imprint-last-line',
    clause: 'GB/T 9704-2012 7.4',
    tolerance: 0.5,
    measure: (at, tolerance) => {
      if (!isRuled(at) || imprintPage(at) === undefined) return undefined;
      const last = imprintRules(at).at(-1);
      return last ? equal(GRID.bottom, last.y, last.page, tolerance) : missing(mm(GRID.bottom));
    },
  },
  {
    id: 'imprint-line-width',
    clause: 'GB/T 9704-2012 7.4.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      const rules = isRuled(at) ? imprintRules(at) : [];
      return closest(
        GRID.width,
        rules.map((rule) => ({ value: rule.x1 - rule.x0, page: rule.page })),
        tolerance,
      );
    },
  },
  {
    id: 'imprint-thick-lines',
    clause: 'GB/T 9704-2012 7.4.1',
    tolerance: 0.06,
    measure: (at, tolerance) => {
      const rules = isRuled(at) ? imprintRules(at) : [];
      const ends = rules.filter((_, index) => index === 0 || index === rules.length - 1);
      return closest(
        0.35,
        ends.map((rule) => ({ value: rule.weight, page: rule.page })),
        tolerance,
      );
    },
  },
  {
    id: 'imprint-thin-lines',
    clause: 'GB/T 9704-2012 7.4.1',
    tolerance: 0.06,
    measure: (at, tolerance) => {
      const rules = isRuled(at) ? imprintRules(at) : [];
      const between = rules.slice(1, -1);
      if (between.length === 0 && at.copies && (at.printer ?? at.printed)) return missing(mm(0.25));
      return closest(
        0.25,
        between.map((rule) => ({ value: rule.weight, page: rule.page })),
        tolerance,
      );
    },
  },
  {
    id: 'imprint-size',
    clause: 'GB/T 9704-2012 7.4.2, 7.4.3',
    tolerance: 0.3,
    measure: (at, tolerance) => {
      const lines = hasImprint(at) ? [at.copies, at.printer].flatMap((piece) => piece?.lines ?? []) : [];
      return closest(
        14,
        lines.map((line) => ({ value: line.size, page: line.page })),
        tolerance,
        pt,
      );
    },
  },
  {
    id: 'imprint-face',
    clause: 'GB/T 9704-2012 7.4.2, 7.4.3',
    measure: (at) => (hasImprint(at) ? (face(at.copies, 'fangsong') ?? face(at.printer, 'fangsong')) : undefined),
  },
  {
    id: 'copies-left',
    clause: 'GB/T 9704-2012 7.4.2',
    tolerance: 0.7,
    measure: (at, tolerance) => {
      if (!at.expected.imprint || at.expected.imprint.copies.length === 0) return undefined;
      const label = at.copiesLabel?.lines[0];
      return label ? equal(GRID.left + GRID.small, label.x0, label.page, tolerance) : missing();
    },
  },
  {
    id: 'copies-hang',
    clause: 'GB/T 9704-2012 7.4.2',
    tolerance: 0.7,
    measure: (at, tolerance) => {
      const lines = at.copies?.lines ?? [];
      const first = lines[0];
      return (
        first &&
        closest(
          first.x0,
          lines.slice(1).map((line) => ({ value: line.x0, page: line.page })),
          tolerance,
        )
      );
    },
  },
  {
    id: 'copies-right',
    clause: 'GB/T 9704-2012 7.4.2',
    tolerance: 0.7,
    measure: (at, tolerance) => {
      const wholes = at.copies?.wholes ?? [];
      const most = GRID.right - GRID.small;
      const farthest = wholes
        .map((line) => ({ value: nearest(rightEdges(line), most), page: line.page }))
        .sort((a, b) => b.value - a.value)[0];
      if (!farthest) return undefined;
      const ok = farthest.value <= most + tolerance;
      return { wanted: mm(most), measured: mm(farthest.value), ok, page: farthest.page + 1 };
    },
  },
  {
    id: 'copies-end',
    clause: 'GB/T 9704-2012 7.4.2',
    measure: (at) => {
      const whole = at.copies?.wholes.at(-1);
      if (!whole || at.expected.lang !== 'zh') return undefined;
      const last = whole.text.at(-1) ?? '';
      return { wanted: text('。'), measured: text(last), ok: last === '。', page: whole.page + 1 };
    },
  },
  {
    id: 'printer-left',
    clause: 'GB/T 9704-2012 7.4.3',
    tolerance: 0.7,
    measure: (at, tolerance) => {
      if (!at.expected.imprint?.printer) return undefined;
      const line = at.printer?.lines[0];
      return line ? equal(GRID.left + GRID.small, line.x0, line.page, tolerance) : missing();
    },
  },
  {
    id: 'printed-right',
    clause: 'GB/T 9704-2012 7.4.3',
    tolerance: 0.7,
    measure: (at, tolerance) => {
      if (!at.expected.imprint?.printed) return undefined;
      const line = at.printed?.lines.at(-1);
      return line ? equal(GRID.right - GRID.small, extentOf([line]).x1, line.page, tolerance) : missing();
    },
  },
] as const satisfies readonly Rule[];

/** Page numbers. */
export const folioRules = [
  {
    id: 'folio-present',
    clause: 'GB/T 9704-2012 7.5, 10.1',
    measure: (at) => {
      const wrong = at.sheets.filter(
        (sheet) => (sheet.folio === undefined) !== (at.expected.kind !== 'page' && unnumbered(at, sheet)),
      );
      return noneOf(wrong.map((sheet) => ({ text: sheet.folio?.text ?? String(sheet.page + 1), page: sheet.page })));
    },
  },
  {
    id: 'folio-sequence',
    clause: 'GB/T 9704-2012 7.5',
    measure: (at) => {
      const wrong = folios(at).filter(({ sheet, line }) => printedNumber(line) !== sheet.page + 1);
      return noneOf(wrong.map(({ line }) => ({ text: line.text, page: line.page })));
    },
  },
  {
    id: 'folio-form',
    clause: 'GB/T 9704-2012 7.5',
    measure: (at) => {
      if (at.expected.kind === 'page') return undefined;
      const [first] = folios(at);
      const bad = folios(at).find(({ line }) => !/^[—–―─]\d+[—–―─]$/.test(line.text));
      if (!first) return undefined;
      const shown = bad ?? first;
      return { wanted: text('— 1 —'), measured: text(shown.line.text), ok: !bad, page: shown.sheet.page + 1 };
    },
  },
  {
    id: 'folio-size',
    clause: 'GB/T 9704-2012 7.5',
    tolerance: 0.3,
    measure: (at, tolerance) => {
      const sizes = folios(at).map(({ line }) => ({ value: line.size, page: line.page }));
      return at.expected.kind === 'page' ? undefined : closest(14, sizes, tolerance, pt);
    },
  },
  {
    id: 'folio-height',
    clause: 'GB/T 9704-2012 7.5',
    tolerance: 0.8,
    measure: (at, tolerance) => {
      const dashes = folios(at).map(({ line }) => ({
        value: (line.glyphs.find((glyph) => /[—–―─-]/.test(glyph.text)) ?? line).y - DASH * em(line.size),
        page: line.page,
      }));
      return at.expected.kind === 'page' ? undefined : closest(GRID.bottom + 7, dashes, tolerance);
    },
  },
  {
    id: 'folio-side',
    clause: 'GB/T 9704-2012 7.5',
    measure: (at) => {
      if (at.expected.kind === 'page') return undefined;
      const sides = folios(at).map(({ line }) => ({
        page: line.page,
        wanted: line.page % 2 === 0 ? 'right' : 'left',
        measured: (line.x0 + line.x1) / 2 > GRID.centre ? 'right' : 'left',
      })) satisfies { page: number; wanted: 'left' | 'right'; measured: 'left' | 'right' }[];
      const shown = sides.find((side) => side.wanted !== side.measured) ?? sides[0];
      return (
        shown && {
          wanted: word(shown.wanted),
          measured: word(shown.measured),
          ok: shown.wanted === shown.measured,
          page: shown.page + 1,
        }
      );
    },
  },
  {
    id: 'folio-inset',
    clause: 'GB/T 9704-2012 7.5',
    tolerance: 0.8,
    measure: (at, tolerance) => {
      // Measured from the side on which the number stands, so that a wrong side is told once.
      const insets = folios(at).map(({ line }) => ({
        value: (line.x0 + line.x1) / 2 > GRID.centre ? GRID.right - line.x1 : line.x0 - GRID.left,
        page: line.page,
      }));
      return at.expected.kind === 'page' ? undefined : closest(GRID.small, insets, tolerance);
    },
  },
] as const satisfies readonly Rule[];
