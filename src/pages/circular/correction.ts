/** The later paper that corrects an issued circular (更正通报): what was said, what is right and why, and the figures that change. */
import { present } from '../../ground/present.ts';

import type { Attachment, Block, OfficialDocument } from '../../ground/text/blocks.ts';
import type { CircularRecord, CorrectionRecord, JudgedUnit } from '../../plan/circular-records.ts';
import type { Plan } from '../../plan/plan.ts';
import { circularWords } from '../../words/circular.ts';
import { circularLife } from '../../words/circular-life.ts';
import { commonWords } from '../../words/common.ts';
import type { Lang } from '../../words/lang.ts';
import { workOf } from '../../words/phrases.ts';
import { anchorShown } from './anchor-words.ts';

/** What a correction says; a record of one has it. */
export type CorrectionContent = Pick<
  CorrectionRecord,
  'date' | 'number' | 'items' | 'figures' | 'exercise' | 'revision' | 'asOf'
>;

/** See the module comment; the unit names in the addressees are those of the circular. */
export function correctionDocument(
  plan: Plan,
  circular: CircularRecord,
  correction: CorrectionContent,
  lang: Lang,
  version: string,
): OfficialDocument {
  const words = circularWords(lang);
  const say = circularLife(lang).correct;
  const common = commonWords(lang);
  const org = plan.office?.name ?? plan.issuer;
  const original = circular.title ?? words.title(circular.period, workOf(plan.title));
  const banner = words.banner(correction.exercise, false);
  const paragraph = (text: string): Block => ({ type: 'paragraph', text });
  const changed = correction.figures.map(({ unit }) => unit);
  return {
    kind: 'official',
    lang,
    format: 'document',
    head: {
      orgs: org === undefined ? [] : [org],
      ...present({ number: correction.number }),
    },
    title: say.title({ original }),
    addressees: (circular.figures ?? []).map(({ unit }) => unit),
    body: [
      paragraph(say.opening({ date: circular.date, number: circular.number, original })),
      ...correction.items.map(
        (item, index): Block => ({
          type: 'paragraph',
          text: [
            ...(correction.items.length === 1 ? [] : [{ text: words.chapter(index + 1) }]),
            {
              text: say.item({ anchor: item.anchor, was: item.was, right: item.right, reason: item.reason }),
              anchor: item.anchor,
            },
          ],
        }),
      ),
      paragraph(changed.length === 0 ? say.noFigures : say.figures(changed)),
      paragraph(say.closing),
    ],
    attachments: [
      ...(changed.length === 0 ? [] : [figuresAnnex(circular, correction, lang)]),
      {
        title: say.annexSources,
        landscape: true,
        blocks: [
          {
            type: 'table',
            columns: [
              { title: say.column.anchor, weight: 2 },
              { title: say.column.was, weight: 4 },
              { title: say.column.right, weight: 4 },
              { title: say.column.source, weight: 2 },
            ],
            rows: correction.items.map((item) => [
              anchorShown(item.anchor, lang),
              item.was,
              item.right ?? say.withdrawn,
              item.records.length === 0 ? '—' : item.records.join(words.listJoin),
            ]),
          },
        ],
      },
    ],
    ...(org !== undefined && { signature: { mode: 'none', orgs: [org], date: correction.date } }),
    ...(banner !== '' && { banner }),
    provenance: [
      common.planLine(plan.title),
      common.clocks(correction.asOf ?? circular.asOf, correction.revision),
      ...words.provenance({ version }),
    ],
  };
}

function figuresAnnex(circular: CircularRecord, correction: CorrectionContent, lang: Lang): Attachment {
  const words = circularWords(lang);
  const { annexFigures: title, column } = circularLife(lang).correct;
  const cells = (one: JudgedUnit): string[] => [
    words.unitClass[one.class],
    ...[one.undertakings, one.closed, one.overdue, one.due.total, one.due.onTime, one.due.late, one.due.unmet].map(
      (count) => String(count ?? 0),
    ),
  ];
  const number = (text: string) => ({ title: text, align: 'right' as const, nowrap: true });
  return {
    title,
    blocks: [
      {
        type: 'table',
        columns: [
          { title: column.unit, weight: 1 },
          { title: '', nowrap: true },
          { title: column.result, weight: 1 },
          ...[
            column.undertakings,
            column.closed,
            column.overdue,
            column.due,
            column.onTime,
            column.late,
            column.unmet,
          ].map(number),
        ],
        rows: correction.figures.flatMap((after) => {
          const before = (circular.figures ?? []).find(({ unit }) => unit === after.unit);
          return [
            ...(before ? [[after.unit, column.before, ...cells(before)]] : []),
            [after.unit, column.after, ...cells(after)],
          ];
        }),
      },
    ],
  };
}
