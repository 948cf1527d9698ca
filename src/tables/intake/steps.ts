/** Columns of times (开工时间) and columns for a time (上半年目标) → the milestones of a task. */

import type { MilestoneSpec } from '../../generated/documents.ts';
import { isRefused, resolveWords } from '../../ground/calendar/words-to-date.ts';
import { present } from '../../ground/present.ts';
import { addressOf, type GridCell, oneLine } from './cells.ts';
import { columnsOf, type Making } from './context.ts';
import { readTime } from './times.ts';

/** The milestones of a row. */
export function milestonesOf(making: Making, row: number): MilestoneSpec[] {
  const { time, asking, gap, table } = making.context;
  const made: MilestoneSpec[] = [];
  const id = () => `s${made.length + 1}`;
  for (const column of columnsOf(table, 'milestone')) {
    const cell = making.context.cell(row, column);
    const deadline = cell.text === '' ? undefined : readTime(cell, time, asking, gap);
    if (deadline === undefined) continue;
    made.push({
      id: id(),
      title: column.title.slice(0, 60),
      kind: column.detail as NonNullable<MilestoneSpec['kind']>,
      deadline,
    });
  }
  for (const column of columnsOf(table, 'step')) {
    const cell = making.context.cell(row, column);
    if (cell.text === '') continue;
    const read = resolveWords(column.detail!, time);
    const text = oneLine(cell.text);
    if (isRefused(read) || read.by === undefined) {
      if (gap.count === 0)
        Object.assign(gap, {
          example: column.detail!,
          cell: addressOf(table.grid.name, row, column.index),
        });
      gap.count++;
      making.keep(`${column.title}：${text}`);
      continue;
    }
    const share = shareOf(cell, column.title);
    if (share === undefined && [...text].length > 100) {
      making.keep(`${column.title}：${text}`);
      continue;
    }
    made.push({
      id: id(),
      title: share === undefined ? text : column.title.slice(0, 60),
      ...present({ share }),
      deadline: { by: read.by, wording: column.detail!, ...(read.precision && { precision: read.precision }) },
    });
  }
  return made.slice(0, 50);
}

/** The share in a cell: `50%`, or a bare 50 under a head that says percent. */
function shareOf(cell: GridCell, title: string): number | undefined {
  const text = cell.text.normalize('NFKC').replace(/\s/g, '');
  const percent =
    /^(?:完成|达到|累计完成)?(\d{1,3}(?:\.\d+)?)%$/.exec(text) ??
    (/[%％]|比例/.test(title) ? /^(\d{1,3}(?:\.\d+)?)$/.exec(text) : null);
  return percent ? Number(percent[1]) : undefined;
}
