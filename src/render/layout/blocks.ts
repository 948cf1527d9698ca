/** Blocks of the page model as units of a column of text, on the official grid or as an ordinary page. */
import type { Block, Tone } from '../../page/document.ts';
import type { Style } from './break.ts';
import type { Face } from './display.ts';
import type { Unit } from './flow.ts';
import { CELL, LINE, PT, SIZE } from './grid.ts';
import { atomsOf, fixed, type Setter, setParagraph } from './setter.ts';
import { noteUnits, tableUnits } from './table.ts';

/** Column of text. Millimetres; `room` is the height of an empty page. */
export interface TextColumn {
  readonly left: number;
  readonly width: number;
  readonly room: number;
}

/** Faces of the four levels of headings (§7.3.3). */
const HEADING_FACE: readonly Face[] = ['hei', 'kai', 'fang', 'fang'];

/** Dark enough to read on paper, apart in grey too. */
const TONES: Readonly<Record<Tone, string>> = { red: '#B00020', yellow: '#8A6100', green: '#1B6E2D', blue: '#1F4E9E', grey: '#595959', muted: '#595959' };

/** A grid line that holds nothing. */
export function emptyLine(): Unit {
  return { height: LINE, ink: 0, grid: true, space: true, draw: () => [] };
}

/** A line on the official grid. */
export function gridLine(draw: Unit['draw'], keepNext = false): Unit {
  return { height: LINE, ink: SIZE.three / PT, grid: true, keepNext, draw };
}

/** Blocks on the 28-character grid. */
export function officialUnits(setter: Setter, blocks: readonly Block[], column: TextColumn, where: string): Unit[] {
  const black = (face: Face) => (strong: boolean): Style => ({ face: strong ? 'hei' : face, size: SIZE.three, color: '#000000' });
  return blocks.flatMap((block, index): Unit[] => {
    const at = `${where}.${index}`;
    const indented = (text: Parameters<typeof atomsOf>[1], face: Face, keep: boolean): Unit[] => {
      const atoms = atomsOf(setter, text, black(face), column.width, true, at);
      const set = setParagraph(atoms, { left: column.left, width: column.width, first: 2 * CELL, size: SIZE.three });
      return set.lines.map((line) => gridLine(line, keep));
    };
    switch (block.type) {
      case 'heading': {
        const label = block.label ? [{ text: block.label }] : [];
        const text = typeof block.text === 'string' ? [{ text: block.text }] : block.text;
        return indented([...label, ...text], HEADING_FACE[block.level - 1] ?? 'fang', true);
      }
      case 'paragraph':
        return indented(block.text, 'fang', false);
      case 'list':
        return block.items.flatMap((item, number) => listItem(setter, item, block.ordered ? `${number + 1}.` : '·', column, black('fang'), `${at}.${number}`));
      case 'note':
        return [...noteUnits(setter, block.text, column.left, column.width, SIZE.five, at), { ...emptyLine(), height: 1, grid: false }];
      case 'excerpt':
        return excerptUnits(setter, block.lines, column, at);
      case 'table': {
        const pitch = 16.6 / PT;
        const look = (strong: boolean): Style => ({ face: strong ? 'hei' : 'fang', size: SIZE.smallFour, color: '#000000' });
        return tableUnits(setter, block, column.left, column.width, column.room, { size: SIZE.smallFour, pitch, look, noteSize: SIZE.five }, at);
      }
    }
  });
}

function listItem(setter: Setter, item: Parameters<typeof atomsOf>[1], label: string, column: TextColumn, look: (strong: boolean) => Style, where: string): Unit[] {
  const indent = 2 * CELL;
  const hang = (label.length > 2 ? 2 : 1) * CELL;
  const mark = setParagraph(atomsOf(setter, label, look, column.width, true, where), { left: column.left + indent, width: hang, align: 'left', size: SIZE.three });
  const text = setParagraph(atomsOf(setter, item, look, column.width - indent - hang, true, where), {
    left: column.left + indent + hang,
    width: column.width - indent - hang,
    size: SIZE.three,
  });
  return text.lines.map((line, index) => gridLine((top) => [...(index === 0 ? (mark.lines[0]?.(top) ?? []) : []), ...line(top)]));
}

/** Verbatim lines in cells of half an em, so that a caret stands under what it means. */
function excerptUnits(setter: Setter, lines: readonly string[], column: TextColumn, where: string): Unit[] {
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
            return { kind: 'text', face: glyph.face, size: shown, color: '#000000', y: Math.round((top + em) * 1000) / 1000, chars: [glyph.char], xs: [Math.round(at * 1000) / 1000] } as const;
          }),
        );
      },
    };
  });
  return [...units, { height: 2, ink: 0, space: true, draw: () => [] }];
}

/** Blocks of an ordinary page. */
export function pageUnits(setter: Setter, blocks: readonly Block[], column: TextColumn): Unit[] {
  const colored = (face: Face, size: number) => (strong: boolean, tone: string | undefined): Style => ({
    face: strong ? 'hei' : face,
    size,
    color: tone === undefined ? '#000000' : TONES[tone as Tone],
  });
  const gap = (height: number): Unit => ({ height, ink: 0, space: true, draw: () => [] });
  const lines = (text: Parameters<typeof atomsOf>[1], face: Face, size: number, left: number, where: string, keep = false): Unit[] => {
    const pitch = (size * 1.6) / PT;
    const width = column.width - (left - column.left);
    const set = setParagraph(atomsOf(setter, text, colored(face, size), width, false, where), { left, width, size });
    return set.lines.map((line) => ({ height: pitch, ink: pitch, keepNext: keep, draw: (top) => line(top + (pitch - size / PT) / 2) }));
  };
  return blocks.flatMap((block, index): Unit[] => {
    const at = `blocks.${index}`;
    switch (block.type) {
      case 'heading': {
        const label = block.label ? [{ text: block.label }] : [];
        const text = typeof block.text === 'string' ? [{ text: block.text }] : block.text;
        const size = block.level < 3 ? SIZE.four : SIZE.smallFour;
        return [gap(2), ...lines([...label, ...text], block.level === 2 ? 'kai' : 'hei', size, column.left, at, true)];
      }
      case 'paragraph':
        return [...lines(block.text, 'fang', SIZE.smallFour, column.left, at), gap(1)];
      case 'note':
        return [...noteUnits(setter, block.text, column.left, column.width, SIZE.five, at), gap(1)];
      case 'excerpt':
        return excerptUnits(setter, block.lines, column, at);
      case 'list':
        return [
          ...block.items.flatMap((item, number) => {
            const label = lines(block.ordered ? `${number + 1}.` : '·', 'fang', SIZE.smallFour, column.left, at);
            return lines(item, 'fang', SIZE.smallFour, column.left + 6, `${at}.${number}`).map((unit, row) =>
              row === 0 ? { ...unit, draw: (top: number) => [...(label[0]?.draw(top) ?? []), ...unit.draw(top)] } : unit,
            );
          }),
          gap(1),
        ];
      case 'table':
        return tableUnits(setter, block, column.left, column.width, column.room, { size: SIZE.five, pitch: 14 / PT, look: colored('fang', SIZE.five), noteSize: SIZE.smallFive }, at);
    }
  });
}
