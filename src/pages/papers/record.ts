/** The record of an inspection as a page for the file: who went where, what was found, what was ordered, and where both sides sign. */

import type { Block, Page, Text } from '../../ground/text/blocks.ts';
import { unitsVisited } from '../../plan/demands.ts';
import type { Inspection } from '../../plan/records.ts';
import type { PlanState } from '../../plan/state.ts';
import { pageWords } from '../../words/pages.ts';
import { paperWords } from '../../words/papers.ts';
import { nameOf, origin, type PaperContext } from './letter.ts';

/** The page. */
export function recordPage(state: PlanState, inspection: Inspection, context: PaperContext): Page {
  const words = paperWords(context.lang).record;
  const { common } = pageWords(context.lang);
  return {
    kind: 'page',
    lang: context.lang,
    title: words.title(inspection.title),
    provenance: [
      ...origin(state, context, inspection.place),
      ...(inspection.exercise ? [`【${common.exercise}】`] : []),
    ],
    blocks: [
      head(state, inspection, context),
      ...findings(state, inspection, context),
      ...signatures(inspection, context),
    ],
  };
}

function head(state: PlanState, inspection: Inspection, context: PaperContext): Block {
  const papers = paperWords(context.lang);
  const { record: words } = papers;
  const { common } = pageWords(context.lang);
  const rows: (readonly [string, string | undefined])[] = [
    [words.mode, papers.mode[inspection.mode]],
    [words.on, words.dates(inspection.date, inspection.known)],
    [words.by, nameOf(state.plan, inspection.by)],
    [words.team, inspection.team.length > 0 ? common.list(inspection.team) : papers.vacant],
    [words.invited, inspection.invited.length > 0 ? common.list(inspection.invited) : undefined],
    [words.units, common.list(unitsVisited(inspection))],
    [words.scope, inspection.scope],
    [words.method, inspection.method],
    [words.number, inspection.number],
    [words.note, inspection.note],
  ];
  return {
    type: 'table',
    columns: [
      { title: words.field, nowrap: true },
      { title: words.content, weight: 4 },
    ],
    rows: rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]])),
  };
}

function findings(state: PlanState, inspection: Inspection, context: PaperContext): Block[] {
  const papers = paperWords(context.lang);
  const { record: words } = papers;
  const { common } = pageWords(context.lang);
  const counts = (['contradicted', 'problem', 'confirmed', 'good-practice'] as const).flatMap((result) => {
    const count = inspection.findings.filter((one) => one.result === result).length;
    return count === 0 ? [] : [words.count(papers.result[result], count)];
  });
  const blocks: Block[] = [{ type: 'heading', level: 1, text: words.findings }];
  if (inspection.findings.length === 0) blocks.push({ type: 'paragraph', text: words.noFindings });
  else {
    blocks.push({ type: 'paragraph', text: words.counts(counts) });
    blocks.push({
      type: 'table',
      columns: [
        { title: words.columns.no, nowrap: true },
        { title: words.columns.unit, weight: 1 },
        { title: words.columns.task, nowrap: true },
        { title: words.columns.result, nowrap: true },
        { title: words.columns.words, weight: 3 },
        { title: words.columns.percent, nowrap: true, align: 'right', minColumns: 90 },
        { title: words.columns.rectify, weight: 3 },
      ],
      rows: inspection.findings.map((one): Text[] => [
        one.id.slice(one.id.indexOf('#') + 1),
        one.unit,
        one.task ?? '',
        [
          {
            text: papers.result[one.result],
            ...((one.result === 'contradicted' || one.result === 'problem') && { tone: 'red' as const }),
          },
        ],
        one.words,
        one.percent === undefined ? '' : common.percent(one.percent),
        one.rectify ? words.rectify(one.rectify.require, one.rectify.by) : '',
      ]),
    });
  }
  if (inspection.rechecks.length === 0) return blocks;
  const byId = new Map(state.rectifications.map((one) => [one.finding.id, one.finding]));
  return [
    ...blocks,
    { type: 'heading', level: 1, text: words.rechecks },
    {
      type: 'table',
      columns: [
        { title: words.columns.finding, weight: 2 },
        { title: words.columns.unit, weight: 1 },
        { title: words.columns.result, nowrap: true },
        { title: words.columns.words, weight: 3 },
        { title: words.columns.by, nowrap: true },
      ],
      rows: inspection.rechecks.map((one): Text[] => {
        const finding = byId.get(one.finding);
        return [
          finding ? `${one.finding} ${finding.words}` : one.finding,
          finding?.unit ?? '',
          papers.recheck[one.result],
          one.words ?? '',
          one.by ?? '',
        ];
      }),
    },
  ];
}

function signatures(inspection: Inspection, context: PaperContext): Block[] {
  const { record: words } = paperWords(context.lang);
  const line = '＿'.repeat(10);
  const sign = (label: string) => `${label}${line}　${words.signOn}${'＿'.repeat(6)}`;
  return [
    { type: 'heading', level: 1, text: words.signatures },
    { type: 'paragraph', text: sign(words.signTeam) },
    ...unitsVisited(inspection).map((unit): Block => ({ type: 'paragraph', text: sign(words.signUnit(unit)) })),
    { type: 'note', text: words.unitsSay },
  ];
}
