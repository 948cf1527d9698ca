/** Blocks of the page model on the official grid of 28 characters. */
import type { Block } from '../../ground/text/blocks.ts';
import type { Style } from './atoms.ts';
import { tableSize } from './columns.ts';
import type { Face } from './display.ts';
import { excerptUnits } from './excerpt.ts';
import type { TextColumn, Unit } from './flow.ts';
import { CELL, CELL_PADDING, LINE, PT, SIZE, TABLE_SIZES, tablePitch } from './grid.ts';
import { atomsOf, type Setter, setParagraph } from './setter.ts';
import { noteUnits, tableUnits } from './table.ts';

/** Faces of the four levels of headings (§7.3.3). */
const HEADING_FACE: readonly Face[] = ['hei', 'kai', 'fang', 'fang'];

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
  return blocks.flatMap((block, index) => officialBlock(setter, block, column, `${where}.${index}`));
}

function officialBlock(setter: Setter, block: Block, column: TextColumn, at: string): Unit[] {
  const black =
    (face: Face) =>
    (strong: boolean): Style => ({ face: strong ? 'hei' : face, size: SIZE.three, color: '#000000' });
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
      return block.items.flatMap((item, number) =>
        listItem(setter, item, block.ordered ? `${number + 1}.` : '·', column, black('fang'), `${at}.${number}`),
      );
    case 'note':
      return [
        ...noteUnits(setter, block.text, column.left, column.width, SIZE.five, at),
        { ...emptyLine(), height: 1, grid: false },
      ];
    case 'excerpt':
      return excerptUnits(setter, block.lines, column, at);
    case 'table': {
      const size = tableSize(block, column.width, CELL_PADDING.side * 2, TABLE_SIZES);
      const look = (strong: boolean): Style => ({ face: strong ? 'hei' : 'fang', size, color: '#000000' });
      const pitch = tablePitch(size) / PT;
      return tableUnits(
        setter,
        block,
        column.left,
        column.width,
        column.room,
        { size, pitch, look, noteSize: SIZE.five },
        at,
      );
    }
  }
}

function listItem(
  setter: Setter,
  item: Parameters<typeof atomsOf>[1],
  label: string,
  column: TextColumn,
  look: (strong: boolean) => Style,
  where: string,
): Unit[] {
  const indent = 2 * CELL;
  const hang = (label.length > 2 ? 2 : 1) * CELL;
  const mark = setParagraph(atomsOf(setter, label, look, column.width, true, where), {
    left: column.left + indent,
    width: hang,
    align: 'left',
    size: SIZE.three,
  });
  const text = setParagraph(atomsOf(setter, item, look, column.width - indent - hang, true, where), {
    left: column.left + indent + hang,
    width: column.width - indent - hang,
    size: SIZE.three,
  });
  return text.lines.map((line, index) =>
    gridLine((top) => [...(index === 0 ? (mark.lines[0]?.(top) ?? []) : []), ...line(top)]),
  );
}
