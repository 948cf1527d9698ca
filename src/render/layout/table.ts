/** Tables as rows that are never split and a head that returns on every page. */
import type { Table, Text } from '../../ground/text/blocks.ts';
import type { Style } from './atoms.ts';
import { columnWidths } from './columns.ts';
import type { Item, Rect } from './display.ts';
import type { Unit } from './flow.ts';
import { CELL_PADDING, PT } from './grid.ts';
import { keptRows } from './kept-rows.ts';
import { atomsOf, fixed, type SetParagraph, type Setter, setParagraph } from './setter.ts';

/** Sizes of a table's text. Millimetres except `size`. */
interface TableLook {
  readonly size: number;
  readonly pitch: number;
  /** Style of a cell's text. */
  readonly look: (strong: boolean, tone: string | undefined) => Style;
  readonly noteSize: number;
}

const RULE = 0.18;

/** Units of a table between `left` and `left + width`; `room` is the height of an empty page. */
export function tableUnits(
  setter: Setter,
  table: Table,
  left: number,
  width: number,
  room: number,
  look: TableLook,
  where: string,
): Unit[] {
  if (table.columns.length === 0) return [];
  const em = look.size / PT;
  const { widths, fit } = columnWidths(table, width, em, CELL_PADDING.side * 2);
  if (fit === 'broken') setter.warn('table-too-wide', { where });
  const cellLines = (text: Text, index: number, head: boolean, at: string): SetParagraph => {
    const inner = Math.max(em, (widths[index] ?? 0) - CELL_PADDING.side * 2);
    const style = head ? fixed('hei', look.size) : look.look;
    const atoms = atomsOf(setter, text, style, inner, false, at);
    const align = head ? 'center' : (table.columns[index]?.align ?? 'left');
    return setParagraph(atoms, { left: 0, width: inner, align, size: look.size });
  };
  const edges = [left];
  for (const each of widths) edges.push((edges[edges.length - 1] ?? left) + each);
  const rowUnits = (cells: readonly Text[], head: boolean, limit: number, at: string): Unit[] => {
    const set = table.columns.map((_, index) => cellLines(cells[index] ?? '', index, head, `${at}.${index}`));
    const most = Math.max(1, ...set.map((cell) => cell.lines.length));
    const perUnit = Math.max(1, Math.floor((limit - CELL_PADDING.top * 2) / look.pitch));
    if (most > perUnit) setter.warn('row-split', { where: at });
    const units: Unit[] = [];
    for (let from = 0; from < most; from += perUnit) {
      const part = set.map((cell) => cell.lines.slice(from, from + perUnit));
      const lines = Math.max(1, ...part.map((cell) => cell.length));
      const height = lines * look.pitch + CELL_PADDING.top * 2;
      units.push({ height, ink: height, draw: (top) => drawRow(part, edges, top, height, look) });
    }
    return units;
  };
  const heads = rowUnits(
    table.columns.map((column) => column.title),
    true,
    room / 3,
    `${where}.head`,
  );
  const head = heads[0] as Unit;
  const units: Unit[] = [space(table.caption ? 0.6 : 1.5)];
  if (table.caption) units.push(...captionUnits(setter, table.caption, left, width, look, `${where}.caption`));
  units.push({ ...head, keepNext: table.rows.length > 0 });
  const limit = room - head.height - 1;
  const rows = table.rows.map((row, index) => rowUnits(row, false, limit, `${where}.rows.${index}`));
  const kept = keptRows(
    rows.map((row) => row.reduce((sum, unit) => sum + unit.height, 0)),
    limit,
  );
  for (const [index, row] of rows.entries()) {
    const keepNext = kept[index] ?? false;
    units.push(...row.map((unit, part) => ({ ...unit, head, keepNext: keepNext && part === row.length - 1 })));
  }
  if (table.note) {
    const last = units[units.length - 1];
    if (last) units[units.length - 1] = { ...last, keepNext: true };
    units.push(space(0.8), ...noteUnits(setter, table.note, left, width, look.noteSize, `${where}.note`));
  }
  units.push(space(2));
  return units;
}

function space(height: number): Unit {
  return { height, ink: 0, draw: () => [], space: true };
}

function captionUnits(
  setter: Setter,
  caption: string,
  left: number,
  width: number,
  look: TableLook,
  where: string,
): Unit[] {
  const atoms = atomsOf(setter, caption, fixed('hei', look.size), width, false, where);
  const set = setParagraph(atoms, { left, width, align: 'center', size: look.size });
  const height = look.pitch + 0.6;
  return set.lines.map((line) => ({ height, ink: height, keepNext: true, draw: (top) => line(top + 0.3) }));
}

/** Lines of subdued commentary. */
export function noteUnits(
  setter: Setter,
  text: Text,
  left: number,
  width: number,
  size: number,
  where: string,
): Unit[] {
  const atoms = atomsOf(setter, text, fixed('kai', size, '#404040'), width, false, where);
  const set = setParagraph(atoms, { left, width, align: 'left', size });
  const pitch = (size * 1.45) / PT;
  return set.lines.map((line) => ({ height: pitch, ink: pitch, draw: (top) => line(top + (pitch - size / PT) / 2) }));
}

function drawRow(
  cells: readonly (readonly ((top: number) => Item[])[])[],
  edges: readonly number[],
  top: number,
  height: number,
  look: TableLook,
): Item[] {
  const items: Item[] = [];
  const left = edges[0] ?? 0;
  const right = edges[edges.length - 1] ?? left;
  const rule = (x: number, y: number, width: number, tall: number): Rect => ({
    kind: 'rect',
    x,
    y,
    width,
    height: tall,
    color: '#000000',
  });
  items.push(
    rule(left - RULE / 2, top - RULE / 2, right - left + RULE, RULE),
    rule(left - RULE / 2, top + height - RULE / 2, right - left + RULE, RULE),
  );
  for (const edge of edges) items.push(rule(edge - RULE / 2, top, RULE, height));
  cells.forEach((lines, index) => {
    const above = (height - lines.length * look.pitch) / 2 + (look.pitch - look.size / PT) / 2;
    lines.forEach((line, row) => {
      items.push(...shift(line(top + above + row * look.pitch), (edges[index] ?? 0) + CELL_PADDING.side));
    });
  });
  return items;
}

function shift(items: readonly Item[], by: number): Item[] {
  return items.map((item) =>
    item.kind === 'rect'
      ? { ...item, x: item.x + by }
      : { ...item, xs: item.xs.map((x) => Math.round((x + by) * 1000) / 1000) },
  );
}
