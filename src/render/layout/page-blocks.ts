/** Blocks of the page model on an ordinary page. */
import type { Block, Tone } from '../../ground/text/blocks.ts';
import type { Style } from './atoms.ts';
import type { Face } from './display.ts';
import { excerptUnits } from './excerpt.ts';
import type { TextColumn, Unit } from './flow.ts';
import { PT, SIZE } from './grid.ts';
import { atomsOf, type Setter, setParagraph } from './setter.ts';
import { noteUnits, tableUnits } from './table.ts';

/** Dark enough to read on paper, apart in grey too. */
const TONES: Readonly<Record<Tone, string>> = {
  red: '#B00020',
  yellow: '#8A6100',
  green: '#1B6E2D',
  blue: '#1F4E9E',
  grey: '#595959',
  muted: '#595959',
};

/** Blocks of an ordinary page. */
export function pageUnits(setter: Setter, blocks: readonly Block[], column: TextColumn): Unit[] {
  return blocks.flatMap((block, index) => pageBlock(setter, block, column, `blocks.${index}`));
}

function pageBlock(setter: Setter, block: Block, column: TextColumn, at: string): Unit[] {
  const colored =
    (face: Face, size: number) =>
    (strong: boolean, tone: string | undefined): Style => ({
      face: strong ? 'hei' : face,
      size,
      color: tone === undefined ? '#000000' : TONES[tone as Tone],
    });
  const gap = (height: number): Unit => ({ height, ink: 0, space: true, draw: () => [] });
  const lines = (
    text: Parameters<typeof atomsOf>[1],
    face: Face,
    size: number,
    left: number,
    where: string,
    keep = false,
  ): Unit[] => {
    const pitch = (size * 1.6) / PT;
    const width = column.width - (left - column.left);
    const set = setParagraph(atomsOf(setter, text, colored(face, size), width, false, where), { left, width, size });
    return set.lines.map((line) => ({
      height: pitch,
      ink: pitch,
      keepNext: keep,
      draw: (top) => line(top + (pitch - size / PT) / 2),
    }));
  };
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
      return tableUnits(
        setter,
        block,
        column.left,
        column.width,
        column.room,
        { size: SIZE.five, pitch: 14 / PT, look: colored('fang', SIZE.five), noteSize: SIZE.smallFive },
        at,
      );
  }
}
