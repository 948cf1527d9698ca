/** Warnings when a page is set. */
import type { LayoutWords } from '../zh/layout.ts';

export const layout: LayoutWords = {
  'glyph-missing': (a) =>
    `No font has “${a.character}” (${a.code}), at “${a.near}”; 〓 stands in its place. Name a folder with a font that has it: --font-dir`,
  'character-hidden': (a) => `The invisible character ${a.code} was not printed (${a.where})`,
  'title-shrunk': () => 'The title is too long and was set smaller',
  'head-too-tall': () => 'The head is too tall: no text fits on the first page',
  'table-too-wide': (a) => `A table is too wide and was squeezed (${a.where})`,
  'row-split': (a) => `A table row is taller than a page and was split (${a.where})`,
  'imprint-cut': () => 'Too many copies: not all of them fit into the imprint',
  'provenance-cut': () => 'The note on the last page is too long and was cut',
  'font-unknown': (a) => `The font file ${a.file} is none of the faces of the page and was not used`,
  'font-unreadable': (a) => `The font file ${a.file ?? ''} cannot be read and was not used`,
  'font-outlines': (a) =>
    `The font file ${a.file ?? ''} has CFF outlines (most .otf files have) and was not used: only TrueType outlines can be (.ttf, .ttc)`,
  'font-not-embeddable': (a) => `The font file ${a.file ?? ''} forbids embedding and was not used`,
};
