/** Styled text broken into lines: what the terminal draws is measured without its colours. */
import type { Run } from '../ground/text/blocks.ts';
import { type Ambiguous, displayWidth, wrapSpans } from '../ground/text/width.ts';

/** One line of clean runs. */
export type Line = readonly Run[];

/** Columns that a line of clean runs takes. */
export function lineWidth(line: Line, ambiguous: Ambiguous): number {
  return displayWidth(line.map((run) => run.text).join(''), ambiguous);
}

/** Breaks clean runs into lines of at most `width` columns, each piece keeping its style (see `wrapSpans`). */
export function wrapRuns(runs: Line, width: number, ambiguous: Ambiguous): Line[] {
  const text = runs.map((run) => run.text).join('');
  const lines: Run[][] = [];
  let index = 0;
  let offset = 0;
  for (const span of wrapSpans(text, width, ambiguous)) {
    const line: Run[] = [];
    while (index < runs.length) {
      const run = runs[index] as Run;
      const piece = run.text.slice(Math.max(0, span.start - offset), Math.max(0, span.end - offset));
      if (piece !== '') line.push({ ...run, text: piece });
      if (offset + run.text.length > span.end) break;
      offset += run.text.length;
      index++;
    }
    lines.push(line);
  }
  return lines;
}
