/** Diagnostics in sentences: what `validate` and `check` list, and what stops any other command. */
import { present } from '../ground/present.ts';
import type { OutputStream } from '../host/host.ts';
import type { Loaded, LocatedDiagnostic } from '../kinds/load.ts';
import { shownPath } from '../kinds/shown-path.ts';
import { diagnosticBlocks, type WordedDiagnostic } from '../pages/validate.ts';
import { renderTerminal } from '../render/terminal.ts';
import { sentence } from '../words/diagnostics.ts';
import type { Context } from './context.ts';

/** Sentences, shown paths and source lines for diagnostics. */
export function worded(
  context: Context,
  loaded: Loaded,
  diagnostics: readonly LocatedDiagnostic[],
): WordedDiagnostic[] {
  const bytesOf = new Map(loaded.source.files.map(({ path, bytes }) => [path, bytes]));
  const texts = new Map<string, string[]>();
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
