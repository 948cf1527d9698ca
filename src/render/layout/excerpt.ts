/** Quoted lines of a file with a caret below. */
import type { TextColumn, Unit } from './flow.ts';
import { PT, SIZE } from './grid.ts';
import { atomsOf, fixed, type Setter } from './setter.ts';

/** Verbatim lines in cells of half an em, so that a caret stands under what it means. */
export function excerptUnits(setter: Setter, lines: readonly string[], column: TextColumn, where: string): Unit[] {
  const size = SIZE.five;
  const em = size / PT;
  const pitch = em * 1.4;
  const units = lines.map((line): Unit => {
    const atoms = atomsOf(setter, line, fixed('mono', size), 1e9, false, where);
    return {
      height: pitch,
      ink: pitch,
      draw: (top) => {
        let x = column.left;
        return atoms.flatMap((atom) =>
          atom.chars.map((glyph) => {
            const wide = atom.kind === 'han' ? em : em / 2;
            const at = x + (wide - glyph.width * (atom.kind === 'han' ? 1 : 5 / 6)) / 2;
            x += wide;
            // Fixed-width Latin is three fifths of an em wide; five sixths of its size make it half an em.
            const shown = atom.kind === 'han' ? size : (size * 5) / 6;
            return {
              kind: 'text',
              face: glyph.face,
              size: shown,
              color: '#000000',
              y: Math.round((top + em) * 1000) / 1000,
              chars: [glyph.char],
              xs: [Math.round(at * 1000) / 1000],
            } as const;
          }),
        );
      },
    };
  });
  return [...units, { height: 2, ink: 0, space: true, draw: () => [] }];
}
