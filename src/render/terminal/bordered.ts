/** Tables with borders, drawn by cli-table3. Loaded only when such a table is drawn. */
import CliTable3 from 'cli-table3';
import { displayWidth } from '../../ground/text/width.ts';
import { type Line, wrapRuns } from '../runs.ts';
import { contentWidths, type DrawTable, headRow, paintLine } from './table.ts';

/** Above this the library takes longer than a reader waits; a list that long is searched, not admired. */
const MOST_ROWS = 200;

/**
 * Characters whose width the library counts as we do; it knows no newer emoji and no combining marks beyond U+036F. With
 * anything else in a table its columns would shift or its cells be cut, so such a table is drawn in padded columns.
 */
const SAME_WIDTH =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0373\u0384-\u0386\u0388-\u038a\u2010-\u2027\u2030-\u205e\u2100-\u2319\u2500-\u25fc\u27e8-\u27eb\u23ce\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3105-\u312f\u3200-\u321e\u3220-\u3247\u3250-\u3296\u3298\u329a-\u4dbf\u4e00-\u9fff\uf900-\ufa6d\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{2a6df}]*$/u;

const ASCII = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
};

/** Draws a table with borders; undefined when it is too long, too wide, or holds characters that the library misjudges. */
export const drawBordered: DrawTable = (cells, screen) => {
  if (cells.rows.length > MOST_ROWS) return undefined;
  const head = headRow(cells);
  const agrees = (cell: Line) =>
    cell.every(
      ({ text }) =>
        SAME_WIDTH.test(text) && (screen.ambiguous === 1 || displayWidth(text, 2) === displayWidth(text, 1)),
    );
  if (![head, ...cells.rows].every((row) => row.every(agrees))) return undefined;
  const widths = contentWidths(cells, screen, 3 * cells.columns.length + 1);
  if (!widths) return undefined;

  const wrapped = [head, ...cells.rows].map((row) =>
    row.map((cell, i) => wrapRuns(cell, widths[i] ?? 1, screen.ambiguous)),
  );
  const spread = wrapped.slice(1).some((row) => row.some((lines) => lines.length > 1));
  const [first = [], ...rest] = wrapped.map((row) =>
    row.map((lines) => lines.map((line) => paintLine(line, screen.paint)).join('\n')),
  );
  const table = new CliTable3({
    colWidths: widths.map((width) => width + 2),
    colAligns: cells.columns.map((column) => column.align ?? 'left'),
    chars: screen.ascii || screen.ambiguous === 2 ? ASCII : {},
    style: { head: [], border: [] },
  });
  table.push(first, ...rest);
  const lines = table.toString().split('\n');
  if (spread) return lines;
  // Rules between rows of one line each only take room; the one under the head stays.
  const underHead = 1 + Math.max(1, ...(wrapped[0] ?? []).map((cell) => cell.length));
  return lines.filter((_, n) => n <= underHead || n === lines.length - 1 || (n - underHead) % 2 === 1);
};
