/** Letters, minutes and tables (GB/T 9704-2012 §8, §10.1, §10.3). */
import type { Located } from '../locate.ts';
import { em, type LevelRule, topOf } from '../sheet.ts';
import { redRules } from './head.ts';
import { extentOf, face, lower } from './pieces.ts';
import { closest, equal, GRID, type Measured, missing, mm, noneOf, placed, type Rule, text, word } from './rule.ts';
import { isRed } from './type.ts';

/** Upper left corner of a turned sheet's type area as it is read: paper of 297, type area to 262 and from 28. */
const TURNED = { left: 297 - GRID.bottom, top: GRID.left } as const;

const isLetter = (at: Located): boolean => at.expected.kind === 'letter';

/** The two red rules of a letter below the mark, or at the foot of the first page; from above. */
function doubleLine(at: Located, place: 'head' | 'foot'): LevelRule[] {
  return redRules(at).filter((rule) => (place === 'head' ? rule.y < 150 : rule.y > 250));
}

function weights(rules: readonly LevelRule[], wanted: 'thick-thin' | 'thin-thick'): Measured {
  const [upper, lower] = rules;
  if (!upper || !lower) return missing(word(wanted));
  const [thick, thin] = wanted === 'thick-thin' ? [upper, lower] : [lower, upper];
  const ok = thick.weight > thin.weight + 0.05;
  const shown = `${upper.weight.toFixed(2)} / ${lower.weight.toFixed(2)}`;
  return { wanted: word(wanted), measured: text(shown), ok, page: 1 };
}

/** Letters, minutes, turned annexes, tables. */
export const formatRules = [
  {
    id: 'letter-line-gap',
    clause: 'GB/T 9704-2012 10.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (!isLetter(at) || !at.mark) return undefined;
      const first = doubleLine(at, 'head')[0];
      return first ? equal(4, first.y - first.weight / 2 - lower(at.mark), 0, tolerance) : missing(mm(4));
    },
  },
  {
    id: 'letter-line-weights',
    clause: 'GB/T 9704-2012 10.1',
    measure: (at) => (isLetter(at) ? weights(doubleLine(at, 'head'), 'thick-thin') : undefined),
  },
  {
    id: 'letter-foot-line',
    clause: 'GB/T 9704-2012 10.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (!isLetter(at)) return undefined;
      const last = doubleLine(at, 'foot').at(-1);
      const height = at.sheets[0]?.height ?? 297;
      return last ? equal(20, height - last.y - last.weight / 2, 0, tolerance) : missing(mm(20));
    },
  },
  {
    id: 'letter-foot-weights',
    clause: 'GB/T 9704-2012 10.1',
    measure: (at) => (isLetter(at) ? weights(doubleLine(at, 'foot'), 'thin-thick') : undefined),
  },
  {
    id: 'letter-line-width',
    clause: 'GB/T 9704-2012 10.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      const rules = isLetter(at) ? redRules(at) : [];
      return closest(
        170,
        rules.map((rule) => ({ value: rule.x1 - rule.x0, page: 0 })),
        tolerance,
      );
    },
  },
  {
    id: 'letter-line-centre',
    clause: 'GB/T 9704-2012 10.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      const rules = isLetter(at) ? redRules(at) : [];
      return closest(
        105,
        rules.map((rule) => ({ value: (rule.x0 + rule.x1) / 2, page: 0 })),
        tolerance,
      );
    },
  },
  {
    id: 'letter-number-right',
    clause: 'GB/T 9704-2012 10.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (!isLetter(at) || !at.expected.number) return undefined;
      return at.number ? equal(GRID.right, extentOf(at.number.lines).x1, 0, tolerance) : missing();
    },
  },
  {
    id: 'letter-number-top',
    clause: 'GB/T 9704-2012 10.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      const line = isLetter(at) ? at.number?.lines[0] : undefined;
      const above = doubleLine(at, 'head').at(-1);
      return line && above && equal((em(16) * 7) / 8, topOf(line) - above.y - above.weight / 2, 0, tolerance);
    },
  },
  {
    id: 'letter-imprint-plain',
    clause: 'GB/T 9704-2012 10.1',
    measure: (at) => {
      const place = isLetter(at) ? at.copies : undefined;
      if (!place) return undefined;
      const rules = (at.sheets[place.page]?.rules ?? []).filter(
        (rule) => rule.x1 - rule.x0 > 100 && !isRed(rule.colour) && Math.abs(rule.y - place.first.y) < 15,
      );
      return noneOf(rules.map((rule) => ({ text: '─', page: rule.page })));
    },
  },
  {
    id: 'attendance-indent',
    clause: 'GB/T 9704-2012 10.3',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (at.expected.kind !== 'minutes' || at.expected.attendance.length === 0) return undefined;
      if (at.attendance.length < at.expected.attendance.length) return missing();
      const lines = at.attendance.flatMap((entry) => entry.label.lines[0] ?? []);
      return closest(
        GRID.left + 2 * GRID.cell,
        lines.map((line) => ({ value: line.x0, page: line.page })),
        tolerance,
      );
    },
  },
  {
    id: 'attendance-hang',
    clause: 'GB/T 9704-2012 10.3',
    tolerance: 1,
    measure: (at, tolerance) => {
      const off = at.attendance.flatMap((entry) => {
        const lines = entry.names?.lines ?? [];
        return lines.slice(1).map((line) => ({ value: line.x0 - (lines[0]?.x0 ?? 0), page: line.page }));
      });
      return closest(0, off, tolerance);
    },
  },
  {
    id: 'attendance-label-face',
    clause: 'GB/T 9704-2012 10.3',
    measure: (at) => {
      const faces = at.attendance.flatMap((entry) => face(entry.label, 'hei') ?? []);
      return faces.find((one) => !one.ok) ?? faces[0];
    },
  },
  {
    id: 'attendance-names-face',
    clause: 'GB/T 9704-2012 10.3',
    measure: (at) => {
      const faces = at.attendance.flatMap((entry) => face(entry.names, 'fangsong') ?? []);
      return faces.find((one) => !one.ok) ?? faces[0];
    },
  },
  {
    id: 'wide-annex-head',
    clause: 'GB/T 9704-2012 8',
    measure: (at) => {
      if (!at.annexes.some((annex) => annex.wide)) return undefined;
      // Both on odd and on even pages the head of a turned table lies at the left of the upright page.
      const wrong = at.annexes.filter((annex) => annex.wide && annex.title && !annex.title.lines[0]?.turned);
      return noneOf(wrong.map((annex) => ({ text: annex.title?.lines[0]?.text ?? '', page: annex.title?.page ?? 0 })));
    },
  },
  {
    id: 'wide-annex-label',
    clause: 'GB/T 9704-2012 7.3.7, 8',
    tolerance: 1,
    // §7.3.7 says «upper left of the type area, first line», §8 does not say how that turns with the sheet: as it is read.
    info: true,
    measure: (at, tolerance) => {
      const lines = at.annexes.flatMap((annex) => (annex.wide ? (annex.label?.lines[0] ?? []) : []));
      const measured = lines.map((line) =>
        placed([TURNED.left, TURNED.top], [line.x0, topOf(line)], line.page, tolerance),
      );
      return measured.find((one) => !one.ok) ?? measured[0];
    },
  },
  {
    id: 'table-head-repeats',
    clause: 'duban',
    measure: (at) => {
      const measured = at.tables.filter((table) => table.headless !== undefined && table.rows.length > 0);
      if (measured.length === 0) return undefined;
      return noneOf(
        measured.flatMap((table) => (table.headless ?? []).map((page) => ({ text: String(page + 1), page }))),
      );
    },
  },
  {
    id: 'table-rows-whole',
    clause: 'duban',
    measure: (at) => {
      const rows = at.tables.flatMap((table) => table.rows);
      if (rows.length === 0) return undefined;
      const split = rows.filter((row) => row.first !== row.last);
      return noneOf(split.map((row) => ({ text: `${row.first + 1}–${row.last + 1}`, page: row.first })));
    },
  },
] as const satisfies readonly Rule[];
