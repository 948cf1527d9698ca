/** `duban validate`: every problem of every file at once; exit code 1 on errors. */
import { present } from '../../ground/present.ts';

import type { OutputStream } from '../../host/host.ts';
import type { Loaded, LocatedDiagnostic } from '../../kinds/load.ts';
import { shownPath } from '../../kinds/shown-path.ts';
import { diagnosticBlocks, validatePage, validateTable, type WordedDiagnostic } from '../../pages/validate.ts';
import { undertakingsOf } from '../../plan/undertakings.ts';
import { renderTerminal } from '../../render/terminal.ts';
import { sentence, summary } from '../../words/diagnostics.ts';
import type { Context } from '../context.ts';
import { VERSION } from '../version.ts';
import type { Given } from './registry.ts';

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Runs the command. Without `--severity`, the text shows errors and warnings and says how many notes there are. */
export async function run(context: Context, given: Given): Promise<number> {
  const loaded = await context.load(context.source(context.options.at));
  const asked = given.options.severity as keyof typeof RANK | undefined;
  const { format } = context;
  const level = asked ?? (format === 'text' ? 'warning' : 'info');
  const chosen = worded(
    context,
    loaded,
    loaded.diagnostics.filter(({ severity }) => RANK[severity] <= RANK[level]),
  );
  const hidden = asked === undefined ? loaded.diagnostics.length - chosen.length : 0;
  const asOf = context.asOfGiven ?? loaded.source.date ?? context.host.today();
  const undertakings = loaded.plan ? undertakingsOf(loaded.plan, asOf).length : 0;
  const ci = async () => (await import('../../render/ci.ts')).ciFormats;
  const flat = () =>
    chosen.map(({ code, severity, path, position, message, args }) => ({
      code,
      severity,
      path,
      args,
      line: position.line,
      column: position.column,
      endLine: position.endLine,
      endColumn: position.endColumn,
      message,
    }));
  const other = Object.fromEntries(
    (['github', 'gitlab', 'junit', 'sarif'] as const).map((name) => [
      name,
      async () => (await ci())[name](flat(), VERSION, (code) => summary(context.lang, code)),
    ]),
  );
  await context.emit({
    document: () => {
      const page = validatePage(loaded, chosen, undertakings, hidden, context.lang, asOf);
      if (format === 'text' || format === 'markdown') return page;
      return { ...page, blocks: [validateTable(chosen, context.lang), ...page.blocks.slice(-2)] };
    },
    json: () => ({
      schema: 'duban.validate/1',
      plan: loaded.plan?.id ?? null,
      revision: loaded.source.revision ?? null,
      diagnostics: flat().map(({ endLine: _l, endColumn: _c, args: _a, ...rest }) => rest),
    }),
    other,
  });
  return loaded.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Sentences, shown paths and source lines for diagnostics. */
export function worded(
  context: Context,
  loaded: Loaded,
  diagnostics: readonly LocatedDiagnostic[],
): WordedDiagnostic[] {
  const texts = new Map<string, string[]>();
  const bytesOf = new Map(loaded.source.files.map(({ path, bytes }) => [path, bytes]));
  const linesOf = (file: string): string[] => {
    const known = texts.get(file);
    if (known) return known;
    const bytes = bytesOf.get(file);
    const lines = bytes ? new TextDecoder('utf-8').decode(bytes).split(/\r\n|\r|\n/) : [];
    texts.set(file, lines);
    return lines;
  };
  return diagnostics.map((one) => {
    // Bytes of another encoding are no line that anybody could read.
    const text = one.code.startsWith('encoding-') ? undefined : linesOf(one.file)[one.position.line - 1];
    return {
      ...one,
      message: sentence(context.lang, one),
      path: shownPath(loaded.source, one.file),
      ...present({ text }),
    };
  });
}

/** Diagnostics as text for stderr, when another command cannot go on. */
export async function diagnosticsText(
  context: Context,
  loaded: Loaded,
  diagnostics: readonly LocatedDiagnostic[],
  stream: OutputStream,
): Promise<string> {
  const blocks = worded(context, loaded, diagnostics.slice(0, 20)).flatMap((one) =>
    diagnosticBlocks(one, context.lang),
  );
  const page = { kind: 'page', lang: context.lang, title: '', provenance: [], blocks } as const;
  return renderTerminal(page, {
    columns: stream.columns,
    color: stream.isTerminal && context.color(true),
    ascii: true,
    ambiguous: 1,
  });
}
