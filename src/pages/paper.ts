/** What of a page goes on paper: tables there hold the columns that a reader can still read; the rest is in the files (CSV, HTML, JSON). */
import type { Block, Document, Table } from '../ground/text/blocks.ts';

/** Columns of a terminal to which a sheet of A4 compares. */
const ROOM = { portrait: 110, landscape: 180 } as const;

/** The document with tables cut to the sheet; official documents are set as they are. */
export function forPaper(document: Document): Document {
  if (document.kind !== 'page') return document;
  const room = document.landscape === true ? ROOM.landscape : ROOM.portrait;
  const blocks = document.blocks.map((block): Block => (block.type === 'table' ? cut(block, room) : block));
  return { ...document, blocks };
}

function cut(table: Table, room: number): Table {
  const kept = table.columns.flatMap((column, index) => ((column.minColumns ?? 0) <= room ? [index] : []));
  if (kept.length === table.columns.length) return table;
  return {
    ...table,
    columns: kept.map((index) => table.columns[index]!),
    rows: table.rows.map((row) => kept.map((index) => row[index]!)),
  };
}
