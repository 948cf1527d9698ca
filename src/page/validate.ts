/** Diagnostics as a page: place, sentence, the line with a caret. */
import type { Loaded, LocatedDiagnostic } from '../documents/load.ts';
import { clean } from '../render/clean.ts';
import { caretLine } from '../render/width.ts';
import type { Lang } from '../words/lang.ts';
import type { Block, Page, Run } from './document.ts';
import { wordsOf } from './pages.ts';

/** A diagnostic with its sentence and the line it stands on. */
export interface WordedDiagnostic extends LocatedDiagnostic {
  readonly message: string;
  /** Path as shown to the user. */
  readonly path: string;
  /** The line of the file, without its line end; absent where there is none to show. */
  readonly text?: string;
}

const MOST_COLUMNS = 200;

/** One diagnostic as blocks: a line to click on, the sentence, the excerpt. */
export function diagnosticBlocks(one: WordedDiagnostic, lang: Lang): Block[] {
  const { pages } = wordsOf(lang);
  const { line, column, endLine, endColumn } = one.position;
  const tone = one.severity === 'error' ? 'red' : one.severity === 'warning' ? 'yellow' : 'muted';
  const head: Run[] = [
    { text: `${one.path}:${line}:${column}: ` },
    { text: `${pages.validate.severity[one.severity]} ${one.code}`, tone, strong: one.severity === 'error' },
    { text: ` ${one.message}` },
  ];
  const blocks: Block[] = [{ type: 'paragraph', text: head }];
  if (one.text !== undefined && one.text.trim() !== '' && one.severity !== 'info') {
    const gutter = `${line} | `;
    // A very long line is shown around the place that is meant.
    const from = column > MOST_COLUMNS / 2 ? column - 1 - MOST_COLUMNS / 4 : 0;
    const shown = clean(one.text.slice(from, from + MOST_COLUMNS));
    const length = endLine === line ? Math.max(1, endColumn - column) : Math.max(1, one.text.length - column + 1);
    const lead = ' '.repeat(String(line).length);
    blocks.push({ type: 'excerpt', lines: [`${gutter}${shown}`, `${lead} | ${caretLine(shown, column - 1 - from, Math.min(length, shown.length))}`] });
  }
  return blocks;
}

/** The whole result of `validate`. */
export function validatePage(loaded: Loaded, shown: readonly WordedDiagnostic[], undertakings: number, hidden: number, lang: Lang, asOf: string): Page {
  const { common, pages } = wordsOf(lang);
  const words = pages.validate;
  const count = (severity: string) => loaded.diagnostics.filter((one) => one.severity === severity).length;
  const files = loaded.source.files.length;
  const blocks: Block[] = [];
  for (const one of shown) blocks.push(...diagnosticBlocks(one, lang));
  if (loaded.plan) {
    blocks.push({ type: 'paragraph', text: words.plan(loaded.plan.sections.length, loaded.plan.tasks.size, undertakings, files) });
  }
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const tail = errors + warnings === 0 ? words.clean(files) : words.counts(errors, warnings, infos);
  blocks.push({ type: 'paragraph', text: [{ text: tail, strong: true, ...(errors > 0 ? { tone: 'red' as const } : {}) }] });
  if (hidden > 0) blocks.push({ type: 'note', text: words.hidden(hidden) });
  return {
    kind: 'page',
    lang,
    title: words.title,
    provenance: [...(loaded.plan ? [common.planLine(loaded.plan.title)] : []), common.clocks(asOf, loaded.source.revision)],
    blocks,
  };
}

/** Diagnostics as one table, for CSV and documents. */
export function validateTable(shown: readonly WordedDiagnostic[], lang: Lang): Block {
  const { columns, severity } = wordsOf(lang).pages.validate;
  return {
    type: 'table',
    columns: [
      { title: columns.place, weight: 2 },
      { title: columns.severity, nowrap: true },
      { title: columns.code, weight: 1 },
      { title: columns.message, weight: 3 },
    ],
    rows: shown.map((one) => [`${one.path}:${one.position.line}:${one.position.column}`, severity[one.severity] ?? one.severity, one.code, one.message]),
  };
}
