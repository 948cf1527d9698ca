/** The annexes of the circular in printed order; which of them there are and how they are numbered is told by `annex-ids.ts`. */
import type { Judgement } from '../../circular/types.ts';
import type { Citation, Place } from '../../ground/place.ts';
import type { Attachment, Block } from '../../ground/text/blocks.ts';
import type { Lang } from '../../words/lang.ts';
import { type AnnexContext, annexContext } from './annex.ts';
import { criteriaBlocks, evidenceTables, requirementTable } from './annex-evidence.ts';
import type { AnnexId } from './annex-ids.ts';
import { exemptionTable, overdueTable, rectificationTable, reportTable } from './annex-items.ts';
import { comparisonTable, unitTables } from './annex-units.ts';

const BLOCKS: Readonly<Record<AnnexId, (context: AnnexContext) => Block[]>> = {
  units: unitTables,
  comparison: comparisonTable,
  overdue: overdueTable,
  reports: reportTable,
  rectifications: rectificationTable,
  exemptions: exemptionTable,
  evidence: evidenceTables,
  requirements: requirementTable,
  rules: criteriaBlocks,
};

/** Narrow enough for an upright page. */
const UPRIGHT: ReadonlySet<AnnexId> = new Set(['requirements', 'rules']);

/** All annexes that have something to show. `notes` are printed with the rules. */
export function annexes(
  judgement: Judgement,
  lang: Lang,
  cite: (place: Place) => Citation,
  notes: readonly string[] = [],
): Attachment[] {
  const context = { ...annexContext(judgement, lang, cite), notes };
  return [...context.numbers.keys()].map((id) => ({
    title: context.annex.title[id],
    blocks: BLOCKS[id](context),
    ...(!UPRIGHT.has(id) && { landscape: true }),
  }));
}
