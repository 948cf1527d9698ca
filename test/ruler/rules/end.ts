/** Signature, date, note and annexes (GB/T 9704-2012 §7.3.5–7.3.7). */
import type { Located } from '../locate.ts';
import { topOf } from '../sheet.ts';
import { extentOf, face, lineAbove, textBlocks } from './pieces.ts';
import { closest, equal, GRID, type Measured, missing, noneOf, placed, pt, type Rule, text, word } from './rule.ts';

const INDENT = GRID.left + 2 * GRID.cell;

const sealed = (at: Located): boolean => at.expected.signature?.sealed === true;
const unsealed = (at: Located): boolean => at.expected.signature?.sealed === false;

/** Where annexes with a page of their own begin. */
const uprightAnnexes = (at: Located): Located['annexes'] => at.annexes.filter((annex) => !annex.wide);

/** Signature, note, annexes. */
export const endRules = [
  {
    id: 'seal-date-right',
    clause: 'GB/T 9704-2012 7.3.5.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (!sealed(at) || !at.expected.signature?.date) return undefined;
      if (!at.date) return missing();
      return equal(GRID.right - 4 * GRID.cell, extentOf(at.date.lines).x1, at.date.page, tolerance);
    },
  },
  {
    id: 'seal-org-centre',
    clause: 'GB/T 9704-2012 7.3.5.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      const [org] = at.orgs;
      if (!sealed(at) || !at.date || !org || at.orgs.length > 1) return undefined;
      const [o, d] = [extentOf(org.lines), extentOf(at.date.lines)];
      return equal((d.x0 + d.x1) / 2, (o.x0 + o.x1) / 2, org.page, tolerance);
    },
  },
  {
    id: 'signature-gap',
    clause: 'GB/T 9704-2012 7.3.5.2',
    tolerance: 1,
    measure: (at, tolerance) => {
      const org = at.orgs[0]?.lines[0];
      if (!unsealed(at)) return undefined;
      if (!org) return missing();
      const above = lineAbove(at, org);
      return above && equal(2 * GRID.line, org.y - above.y, org.page, tolerance);
    },
  },
  {
    id: 'signature-right',
    clause: 'GB/T 9704-2012 7.3.5.2',
    tolerance: 0.6,
    measure: (at, tolerance) => {
      const org = at.orgs[at.orgs.length - 1];
      if (!unsealed(at) || !org) return undefined;
      // Whichever of the two reaches farther right leaves two characters free: a long date moves the body.
      const pieces = [org, ...(at.date ? [at.date] : [])];
      const right = Math.max(...pieces.map((piece) => extentOf(piece.lines).x1));
      return equal(GRID.right - 2 * GRID.cell, right, org.page, tolerance);
    },
  },
  {
    id: 'signature-date-left',
    clause: 'GB/T 9704-2012 7.3.5.2',
    tolerance: 0.6,
    measure: (at, tolerance) => {
      const org = at.orgs[at.orgs.length - 1];
      if (!unsealed(at) || !at.expected.signature?.date || !org) return undefined;
      if (!at.date) return missing();
      return equal(2 * GRID.cell, extentOf(at.date.lines).x0 - extentOf(org.lines).x0, at.date.page, tolerance);
    },
  },
  {
    id: 'date-line',
    clause: 'GB/T 9704-2012 7.3.5.1, 7.3.5.2',
    tolerance: 1,
    measure: (at, tolerance) => {
      const [org, date] = [at.orgs[at.orgs.length - 1]?.lines.at(-1), at.date?.lines[0]];
      return org && date && equal(GRID.line, date.y - org.y, date.page, tolerance);
    },
  },
  {
    id: 'date-form',
    clause: 'GB/T 9704-2012 7.3.5.4',
    measure: (at) => {
      if (!at.date || at.expected.lang !== 'zh') return undefined;
      const printed = at.date.lines.map((line) => line.text).join('');
      const ok = /^\d{4}年[1-9]\d?月[1-9]\d?日$/.test(printed);
      return { wanted: text(printed.replace(/([年月])0/g, '$1')), measured: text(printed), ok, page: at.date.page + 1 };
    },
  },
  {
    id: 'signature-with-text',
    clause: 'GB/T 9704-2012 7.3.5.5',
    measure: (at) => {
      const sign = at.orgs[0] ?? at.date;
      if (!sign || at.expected.kind === 'page' || at.blocks.length === 0) return undefined;
      // A table may be the last of the text: any line above the signature is text.
      const ok =
        textBlocks(at).some(({ piece }) => piece.glyphs.some((glyph) => glyph.page === sign.page)) ||
        (at.sheets[sign.page]?.lines[0]?.y ?? sign.first.y) < sign.first.y - 2;
      return { wanted: word('present'), measured: word(ok ? 'present' : 'absent'), ok, page: sign.page + 1 };
    },
  },
  {
    id: 'note-place',
    clause: 'GB/T 9704-2012 7.3.6',
    tolerance: 1,
    measure: (at, tolerance) => {
      const line = at.note?.wholes[0];
      if (!at.expected.note) return undefined;
      if (!line) return missing();
      const above = at.date?.lines[0];
      const under = above && above.page === line.page ? above.y + GRID.line : line.y;
      return placed([INDENT, under], [line.x0, line.y], line.page, tolerance);
    },
  },
  {
    id: 'note-brackets',
    clause: 'GB/T 9704-2012 7.3.6',
    measure: (at) => {
      if (!at.note || at.expected.lang !== 'zh') return undefined;
      const printed = at.note.wholes.map((line) => line.text).join('');
      return {
        wanted: text('（…）'),
        measured: text(printed.slice(0, 16)),
        ok: /^（.*）$/su.test(printed),
        page: at.note.page + 1,
      };
    },
  },
  {
    id: 'annex-page',
    clause: 'GB/T 9704-2012 7.3.7',
    measure: (at) => {
      const labels = at.annexes.flatMap((annex) => annex.label ?? []);
      if (at.expected.annexes.length === 0) return undefined;
      if (labels.length < at.annexes.length) return missing();
      const crowded = labels.filter((label) => at.sheets[label.page]?.lines[0] !== label.wholes[0]);
      return noneOf(crowded.map((label) => ({ text: label.lines[0]?.text ?? '', page: label.page })));
    },
  },
  {
    id: 'annex-label-place',
    clause: 'GB/T 9704-2012 7.3.7',
    tolerance: 1,
    measure: (at, tolerance) => {
      const lines = uprightAnnexes(at).flatMap((annex) => annex.label?.lines[0] ?? []);
      const measured = lines.map((line) => placed([GRID.left, GRID.top], [line.x0, topOf(line)], line.page, tolerance));
      return measured.find((one) => !one.ok) ?? measured[0];
    },
  },
  {
    id: 'annex-label-face',
    clause: 'GB/T 9704-2012 7.3.7',
    measure: (at) => {
      const measured = at.annexes.flatMap((annex) => face(annex.label, 'hei') ?? []);
      return measured.find((one) => !one.ok) ?? measured[0];
    },
  },
  {
    id: 'annex-title-line',
    clause: 'GB/T 9704-2012 7.3.7',
    tolerance: 1,
    measure: (at, tolerance) => {
      const lines = uprightAnnexes(at).flatMap((annex) => annex.title?.lines[0] ?? []);
      return closest(
        GRID.top + 2 * GRID.line,
        lines.map((line) => ({ value: topOf(line), page: line.page })),
        tolerance,
      );
    },
  },
  {
    id: 'annex-title-centre',
    clause: 'GB/T 9704-2012 7.3.7',
    tolerance: 1,
    measure: (at, tolerance) => {
      const lines = uprightAnnexes(at).flatMap((annex) => annex.title?.lines ?? []);
      return closest(
        GRID.centre,
        lines.map((line) => ({ value: (line.x0 + line.x1) / 2, page: line.page })),
        tolerance,
      );
    },
  },
  {
    id: 'annex-title-size',
    clause: 'GB/T 9704-2012 7.3.7',
    tolerance: 0.3,
    measure: (at, tolerance) => {
      const lines = uprightAnnexes(at).flatMap((annex) => annex.title?.lines ?? []);
      return closest(
        22,
        lines.map((line) => ({ value: line.size, page: line.page })),
        tolerance,
        pt,
      );
    },
  },
  {
    id: 'annex-names-agree',
    clause: 'GB/T 9704-2012 7.3.7',
    measure: (at): Measured | undefined => {
      const { annexes } = at.expected;
      if (annexes.length === 0) return undefined;
      const wrong = annexes.filter((_, index) => !at.annexNote?.names[index] || !at.annexes[index]?.title);
      return noneOf(wrong.map((annex) => ({ text: annex.title.slice(0, 16), page: 0 })));
    },
  },
] as const satisfies readonly Rule[];
