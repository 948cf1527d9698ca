/** The result of a verification as a page: each file, then each difference in a sentence. */

import type { Page } from '../../ground/text/blocks.ts';
import type { CircularRecord, CorrectionRecord } from '../../plan/circular-records.ts';
import type { Plan } from '../../plan/plan.ts';
import { circularLife } from '../../words/circular-life.ts';
import { commonWords } from '../../words/common.ts';
import type { Lang } from '../../words/lang.ts';

/** Something that differs; a `note` is told and is no difference of what was issued. */
export interface VerifyFinding {
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
  readonly note?: true;
}

/** One issued file: made again, and as it lies there. */
export interface VerifyRow {
  readonly name: string;
  readonly sha256: string;
  readonly rebuilt: 'same' | 'differs' | 'not-made';
  readonly found: 'same' | 'differs' | 'missing' | 'elsewhere';
}

/** What the page shows. */
export interface Verification {
  readonly title: string;
  readonly plan: Plan;
  readonly record: CircularRecord | CorrectionRecord;
  readonly rows: readonly VerifyRow[];
  readonly findings: readonly VerifyFinding[];
  /** Nothing differs. */
  readonly same: boolean;
  /** The files were made again; else only digests were compared. */
  readonly rebuilt: boolean;
}

/** See the module comment. */
export function verifyPage({ title, plan, record, rows, findings, same, rebuilt }: Verification, lang: Lang): Page {
  const say = circularLife(lang).verify;
  const common = commonWords(lang);
  const state = {
    same: say.ok,
    differs: say.no,
    missing: say.missing,
    elsewhere: say.elsewhere,
    'not-made': say.notRebuilt,
  };
  const differences = findings.filter(({ note }) => !note);
  const tone = (text: string, good: boolean) => [{ text, tone: good ? ('green' as const) : ('red' as const) }];
  return {
    kind: 'page',
    lang,
    title,
    provenance: [
      common.planLine(plan.title),
      ...(record.revision === undefined || !record.frozen
        ? []
        : [
            say.frozenAt({
              revision: record.revision,
              asOf: record.asOf ?? record.date,
              version: record.frozen.version,
            }),
          ]),
      ...(record.exercise ? [common.exercise] : []),
    ],
    blocks: [
      {
        type: 'paragraph',
        text: same && !rebuilt ? say.digestsOnly : tone(same ? say.same : say.different(differences.length), same),
      },
      ...(differences.length === 0
        ? []
        : [
            {
              type: 'list' as const,
              ordered: true,
              items: differences.map(({ code, args }) => say.finding[code]?.(args) ?? code),
            },
          ]),
      {
        type: 'table',
        columns: [
          { title: say.column.file, weight: 1 },
          { title: say.column.recorded, nowrap: true },
          { title: say.column.rebuilt, nowrap: true },
          { title: say.column.found, weight: 1 },
        ],
        rows: rows.map((row) => [
          row.name,
          row.sha256.slice(0, 12),
          tone(state[row.rebuilt], row.rebuilt === 'same'),
          row.found === 'elsewhere' ? state.elsewhere : tone(state[row.found], row.found === 'same'),
        ]),
      },
      ...findings
        .filter(({ note }) => note)
        .map(({ code, args }) => ({ type: 'note' as const, text: say.finding[code]?.(args) ?? code })),
    ],
  };
}

/** The public type `duban.circular-verify/1`; schema in schema/output/circular-verify.schema.json. `version` is that of the tool now. */
export function verifyJson({ plan, record, rows, findings, same, rebuilt }: Verification, version: string) {
  return {
    schema: 'duban.circular-verify/1',
    plan: plan.id,
    record: record.place.file,
    revision: record.revision ?? null,
    version: { recorded: record.frozen?.version ?? null, now: version },
    // Without having been made again nothing is the same, only unchanged.
    same: same && rebuilt,
    rebuilt,
    files: rows,
    findings,
  };
}
