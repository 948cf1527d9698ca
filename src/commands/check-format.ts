/** `--check-format`: the printed page measured by an independent reader, as a table for the clerk. */
import { checkPdf, expectationOf } from '../checker/index.ts';
import { checkerPage } from '../page/checker.ts';
import type { OfficialDocument } from '../page/document.ts';
import type { Context } from './context.ts';

/** Makes the PDF of a document, reads it back and prints the table on stderr; true when every rule holds. */
export async function checkFormat(
  context: Context,
  document: OfficialDocument,
  revision: readonly string[],
): Promise<boolean> {
  const bytes = await context.render(document, 'pdf');
  const findings = checkPdf(bytes as Uint8Array, expectationOf(document));
  const page = checkerPage(findings, context.lang, revision);
  context.host.stderr.write(String(await context.render(page, 'text')));
  return findings.every(({ verdict }) => verdict !== 'fault');
}
