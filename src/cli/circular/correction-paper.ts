/** The papers of a correction, made from its record alone, when it is issued and when it is verified. */

import type { OfficialDocument } from '../../ground/text/blocks.ts';
import { type CorrectionContent, correctionDocument } from '../../pages/circular/correction.ts';
import type { CircularRecord, CorrectionRecord } from '../../plan/circular-records.ts';
import { circularLife } from '../../words/circular-life.ts';
import type { Context, Ready } from '../context.ts';
import { type Paper, papersOf } from './outputs.ts';

/** The document and its files; `ready` is the plan at the correction's commit. */
export async function makeCorrection(
  context: Context,
  { plan }: Ready,
  circular: CircularRecord,
  correction: CorrectionContent & Pick<CorrectionRecord, 'frozen'>,
): Promise<{ readonly document: OfficialDocument; readonly papers: readonly Paper[] }> {
  const { lang, version } = correction.frozen!;
  const document = correctionDocument(plan, circular, correction, lang, version);
  return { document, papers: await papersOf(context, document, circularLife(lang).correct.file) };
}
