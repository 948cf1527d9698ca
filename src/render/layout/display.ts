/** The display list: what stands where on each page. PDF and page-exact HTML draw it; tests compare it. */
import type { Lang } from '../../words/lang.ts';

/** Faces by their part: 仿宋 for text, 楷 and 黑 for headings, 小标宋 for titles, Latin, and fixed width for excerpts. */
export type Face = 'fang' | 'kai' | 'hei' | 'title' | 'latin' | 'mono';

/** Characters of one face, size and colour on one baseline. Millimetres from the upper left corner; `size` in points. */
export interface GlyphRun {
  readonly kind: 'text';
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  /** Baseline. */
  readonly y: number;
  /** One character each, with the left edge of each. */
  readonly chars: readonly string[];
  readonly xs: readonly number[];
}

/** A filled rectangle; rules are thin ones. */
export interface Rect {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

/** What a page of the display list holds. */
export type Item = GlyphRun | Rect;

/** One side of paper. */
export interface DisplayPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  /**
   * A wide annex on a bound page: these items count from the upper left corner of the sheet turned so that its head is
   * at the left of the upright page; a viewer shows the page turned, a printer binds it with the others (§8).
   */
  readonly turned?: readonly Item[];
}

/** A problem of the layout as data. Codes: see `docs/printed-page.md`. */
export interface LayoutWarning {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Where an official document's imprint stands. */
interface ImprintPlace {
  /** Alone on its page. */
  readonly ownPage: boolean;
  /** An empty page comes before it, so that neither is numbered (§7.5). */
  readonly afterBlank: boolean;
}

/** All pages of a document and what could not be set as it should be. */
export interface Layout {
  readonly title: string;
  readonly author?: string;
  readonly lang: Lang;
  readonly pages: readonly DisplayPage[];
  readonly warnings: readonly LayoutWarning[];
  /** The addressees left no room for text on the first page and went to the imprint (§7.3.2). */
  readonly addresseesMoved?: boolean;
  readonly imprint?: ImprintPlace;
}

/** Widths of characters. */
export interface Metrics {
  /** Width in ems and the face that has the character, looked up from the wanted face along its substitutes; undefined when none has it. */
  find(face: Face, char: string): { readonly face: Face; readonly width: number } | undefined;
}

/** A thousandth of a millimetre is finer than any printer. */
export function round(mm: number): number {
  return Math.round(mm * 1000) / 1000;
}
