/** The page in numbers: GB/T 9704-2012, with the software margins of GB/T 33476.2-2016 §7. Millimetres unless a name says points. */

/** Points in a millimetre. */
export const PT = 72 / 25.4;

/** A4, upright. */
export const PAPER = { width: 210, height: 297 } as const;

/** 版心 (§5.2.1): where characters may stand, measured to the character box and not to the line box. */
export const TYPE_AREA = { left: 28, right: 184, top: 37, bottom: 262 } as const;

/** Width of a line of text. */
export const TEXT_WIDTH = TYPE_AREA.right - TYPE_AREA.left;

/** Characters in a line and lines on a page that fill the type area exactly (§5.2.3). */
export const CHARS = 28;
/** Lines on a full page (GB/T 9704—2012 5.2.3). */
export const LINES = 22;

/** Sizes by their Chinese names, in points. */
export const SIZE = { two: 22, three: 16, four: 14, smallFour: 12, five: 10.5, smallFive: 9 } as const;

/** Sizes of tables in official documents, points: the second where columns would be narrow in the first. The standard leaves them open. */
export const TABLE_SIZES: readonly number[] = [SIZE.smallFour, SIZE.five];

/** Between the rules of a table's cell and its text. */
export const CELL_PADDING = { side: 0.9, top: 0.5 } as const;

/** Distance of two lines of a table's text of a size, both in points. */
export function tablePitch(size: number): number {
  return size === SIZE.smallFour ? 16.6 : 14.8;
}

/** Width of one character of the grid. */
export const CELL = (TYPE_AREA.right - TYPE_AREA.left) / CHARS;

/** Distance of two lines of the grid, so that 22 boxes of 16 pt fill the height of the type area. */
export const LINE = (TYPE_AREA.bottom - TYPE_AREA.top - SIZE.three / PT) / (LINES - 1);

/** Distance of two lines of a title in 2号: its own height and seven eighths of a 3号 character (§3.2). */
export const TITLE_LINE = (SIZE.two + (SIZE.three * 7) / 8) / PT;

/** From the bottom edge of one character box to the top edge of the next with n lines left empty between (§3.2, §7.2). */
export function emptyLines(n: number): number {
  return n * LINE;
}

/** Characters of 22 pt in a line of a title. */
export const TITLE_CHARS = 20;

/** A CJK character box reaches this far above and below its baseline, in ems. */
export const ASCENT = 0.88;
/** Part of the em below the baseline, in ems. */
export const DESCENT = 0.12;

/** Fixed distances of the head, the imprint and the page number. */
export const HEAD = {
  /** Top of the mark below the top of the type area, document and minutes (§7.2.4, §10.3). */
  markTop: 35,
  /** Top of a letter's mark below the edge of the paper (§10.1). */
  letterMarkTop: 30,
  /** Between number and separator, and between a letter's mark and its first double line (§7.2.7, §10.1). */
  separatorGap: 4,
  separatorWeight: 0.35,
  /** A letter's double lines: length, distance of the second from the bottom of the paper (§10.1). */
  letterRule: 170,
  letterRuleBottom: 20,
  letterThick: 0.7,
  letterThin: 0.25,
  letterRuleGap: 0.5,
} as const;

/** Imprint (§7.4.1): thick first and last line, thin between; distance of two of its lines (by custom, not by the standard). */
export const IMPRINT = { thick: 0.35, thin: 0.25, line: 7.4 } as const;

/** Centre of the dashes beside a page number (§7.5): this far below the type area. */
export const FOLIO_DROP = 7;

/** Red of mark and separators on screens; offices print it as spot red (§6.2). */
export const RED = '#FF0000';
