/** What every part of the layout shares: metrics, warnings, text into lines. */
import type { Text } from '../../ground/text/blocks.ts';
import { type Atom, type AtomSink, atomize, type Style, type StyledText } from './atoms.ts';
import { type BrokenLine, breakLines } from './break.ts';
import type { Face, Item, LayoutWarning, Metrics } from './display.ts';
import { ASCENT, CELL, PT } from './grid.ts';
import { type Align, placeLine } from './line.ts';
import { codePoint, hiddenCharacters, runsOf } from './text.ts';

/** Gathers warnings; each problem with each character, or at each place, is told once. */
export interface Setter {
  readonly metrics: Metrics;
  warn(code: string, args: Readonly<Record<string, string | number>>): void;
  /** Warnings in order of appearance. */
  warnings(): LayoutWarning[];
}

/** A setter over these metrics, with no warnings yet. */
export function newSetter(metrics: Metrics): Setter {
  const found = new Map<string, LayoutWarning>();
  return {
    metrics,
    warn(code, args) {
      const key = `${code} ${args.code ?? args.where ?? ''}`;
      if (!found.has(key)) found.set(key, { code, args });
    },
    warnings: () => [...found.values()],
  };
}

/** Text of a block as atoms; what is missing or left out is told with `where`. */
export function atomsOf(
  setter: Setter,
  text: Text,
  look: (strong: boolean, tone: string | undefined) => Style,
  limit: number,
  grid: boolean,
  where: string,
): Atom[] {
  const raw = typeof text === 'string' ? text : text.map((run) => run.text).join('');
  for (const code of hiddenCharacters(raw)) setter.warn('character-hidden', { code, where });
  const parts: StyledText[] = runsOf(text).map((run) => ({
    text: run.text,
    style: look(run.strong ?? false, run.tone),
  }));
  const sink: AtomSink = {
    missing: (char, near) => setter.warn('glyph-missing', { character: char, code: codePoint(char), where, near }),
  };
  return atomize(parts, setter.metrics, limit, grid, sink);
}

/** A style that does not vary within its text. */
export function fixed(face: Face, size: number, color = '#000000'): () => Style {
  const style = { face, size, color };
  return () => style;
}

/** One line of plain text that is not broken. */
interface SetLine {
  readonly width: number;
  /** Width in characters of the grid. */
  readonly cells: number;
  /** Items with the character box's upper edge at `top`. */
  place(left: number, top: number): Item[];
}

/** Sets a text on one line, on the grid where `grid` is given. */
export function setLine(setter: Setter, text: string, style: Style, where: string, grid = false): SetLine {
  const atoms = atomsOf(setter, text.replace(/\n/g, ' '), () => style, 1e9, grid, where);
  const width = atoms.reduce((sum, atom) => sum + atom.width, 0);
  const line: BrokenLine = { atoms, width, last: true };
  return {
    width,
    cells: width / CELL,
    place: (left, top) => placeLine(line, left, width, top + (ASCENT * style.size) / PT, 'left'),
  };
}

/** A paragraph as lines that can be placed one by one. */
export interface SetParagraph {
  readonly lines: readonly ((top: number) => Item[])[];
}

/** Where a paragraph's lines stand. Millimetres. */
interface ParagraphFrame {
  readonly left: number;
  readonly width: number;
  /** Indent of the first line against the others; negative hangs. */
  readonly first?: number;
  readonly align?: Align;
  readonly size: number;
}

/** Breaks atoms into a frame. */
export function setParagraph(atoms: readonly Atom[], frame: ParagraphFrame): SetParagraph {
  const indent = frame.first ?? 0;
  const align = frame.align ?? 'justify';
  const broken = breakLines(atoms, frame.width - indent, frame.width, align === 'justify');
  return {
    lines: broken.map((line, index) => {
      const shift = index === 0 ? indent : 0;
      return (top) => placeLine(line, frame.left + shift, frame.width - shift, top + (ASCENT * frame.size) / PT, align);
    }),
  };
}
