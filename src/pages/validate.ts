/** Diagnostics as a page: place, sentence, the line with a caret. */

import type { Block, Page, Run } from '../ground/text/blocks.ts';
import { clean } from '../ground/text/clean.ts';
import { caretLine, displayWidth } from '../ground/text/width.ts';
import type { Loaded, LocatedDiagnostic } from '../kinds/load.ts';
import type { Lang } from '../words/lang.ts';
import { pageWords } from '../words/pages.ts';

/** A diagnostic with its sentence and the line it stands on. */
export interface WordedDiagnostic extends LocatedDiagnostic {
  readonly message: string;
  /** Path as shown to the user. */
  readonly path: string;
  /** The line of the file, without its line end; absent where there is none to show. */
  readonly text?: string;
}

/** So wide that a line with its number fits a terminal of 80 columns. */
const MOST_COLUMNS = 70;
/** Characters looked at on either side: a line may have millions. */
const NEAR = 200;

/** One diagnostic as blocks: a line to click on, the sentence, the excerpt. */
export function diagnosticBlocks(one: WordedDiagnostic, lang: Lang): Block[] {
  const { pages } = pageWords(lang);
  const { line, column, endLine, endColumn } = one.position;
  const tone = one.severity === 'error' ? 'red' : one.severity === 'warning' ? 'yellow' : 'muted';
  const head: Run[] = [
    { text: `${one.path}:${line}:${column}: ` },
    { text: `${pages.validate.severity[one.severity]} ${one.code}`, tone, strong: one.severity === 'error' },
    { text: ` ${one.message}` },
  ];
  const blocks: Block[] = [{ type: 'paragraph', text: head }];
  if (one.text !== undefined && one.text.trim() !== '' && one.severity !== 'info') {
    const length = endLine === line ? Math.max(1, endColumn - column) : Math.max(1, one.text.length - column + 1);
    const number = String(line);
    const [shown, caret] = excerpt(one.text, column - 1, length);
    blocks.push({ type: 'excerpt', lines: [`${number} | ${shown}`, `${' '.repeat(number.length)} | ${caret}`] });
  }
  return blocks;
}

/** A line and the caret line below it; of a long line, the part around what is meant. Hidden characters take the room in which they are shown. */
function excerpt(text: string, start: number, length: number): readonly [string, string] {
  const end = start + Math.min(length, NEAR);
  const before = clean(text.slice(Math.max(0, start - NEAR), start));
  const meant = clean(text.slice(start, end), before);
  const after = clean(text.slice(end, end + NEAR), before + meant);
  const head = displayWidth(before + meant + after) > MOST_COLUMNS ? cutStart(before, MOST_COLUMNS / 2) : before;
  const shown = cutEnd(head + meant + after, MOST_COLUMNS);
  return [shown, caretLine(shown, head.length, Math.max(1, Math.min(meant.length, shown.length - head.length)))];
}

/** The end of a text within `columns`, with `…` for what is left out. */
function cutStart(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const char of [...text].reverse()) {
    width += displayWidth(char);
    if (width > columns) break;
    kept = char + kept;
  }
  return `…${kept}`;
}

/** The start of a text within `columns`, with `…` for what is left out. */
function cutEnd(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const chars: string[] = [];
  let width = 1;
  for (const char of text) {
    width += displayWidth(char);
    if (width > columns) break;
    chars.push(char);
  }
  return `${chars.join('')}…`;
}

/** The whole result of `validate`. */
export function validatePage(
  loaded: Loaded,
  shown: readonly WordedDiagnostic[],
  undertakings: number,
  hidden: number,
  lang: Lang,
  asOf: string,
): Page {
  const { common, pages } = pageWords(lang);
  const words = pages.validate;
  const count = (severity: string) => loaded.diagnostics.filter((one) => one.severity === severity).length;
  const files = loaded.source.files.length;
  const blocks: Block[] = [];
  for (const one of shown) blocks.push(...diagnosticBlocks(one, lang));
  if (loaded.plan) {
    blocks.push({
      type: 'paragraph',
      text: words.plan(loaded.plan.sections.length, loaded.plan.tasks.size, undertakings, files),
    });
  }
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const tail = errors + warnings === 0 ? words.clean(files) : words.counts(errors, warnings, infos);
  blocks.push({
    type: 'paragraph',
    text: [{ text: tail, strong: true, ...(errors > 0 ? { tone: 'red' as const } : {}) }],
  });
  if (hidden > 0) blocks.push({ type: 'note', text: words.hidden(hidden) });
  return {
    kind: 'page',
    lang,
    title: words.title,
    provenance: [
      ...(loaded.plan ? [common.planLine(loaded.plan.title)] : []),
      common.clocks(asOf, loaded.source.revision),
    ],
    blocks,
  };
}

/** Diagnostics as one table, for CSV and documents. */
export function validateTable(shown: readonly WordedDiagnostic[], lang: Lang): Block {
  const { columns, severity } = pageWords(lang).pages.validate;
  return {
    type: 'table',
    columns: [
      { title: columns.place, weight: 2 },
      { title: columns.severity, nowrap: true },
      { title: columns.code, weight: 1 },
      { title: columns.message, weight: 3 },
    ],
    rows: shown.map((one) => [
      `${one.path}:${one.position.line}:${one.position.column}`,
      severity[one.severity] ?? one.severity,
      one.code,
      one.message,
    ]),
  };
}

/** The public type `duban.validate/1`; schema in schema/output/validate.schema.json. */
export function validateJson(loaded: Loaded, shown: readonly WordedDiagnostic[]) {
  return {
    schema: 'duban.validate/1',
    plan: loaded.plan?.id ?? null,
    revision: loaded.source.revision ?? null,
    diagnostics: shown.map(({ code, severity, path, position: { line, column }, message }) => ({
      code,
      severity,
      path,
      line,
      column,
      message,
    })),
  };
}
