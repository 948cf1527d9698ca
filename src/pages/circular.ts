/** The half-year circular as an official document: body, annexes, last-page provenance. */

import { VERDICTS } from '../circular/signals.ts';
import type { Judgement } from '../circular/types.ts';
import { grouped } from '../ground/grouped.ts';
import type { Citation, Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import type { Block, OfficialDocument, Run } from '../ground/text/blocks.ts';
import type { Recused } from '../plan/circular-records.ts';
import { circularWords } from '../words/circular.ts';
import { circularLife } from '../words/circular-life.ts';
import { common as commonEn } from '../words/en/common.ts';
import { inLang, type Lang } from '../words/lang.ts';
import { common as commonZh } from '../words/zh/common.ts';
import { annexes } from './circular/annexes.ts';
import { issueNotes } from './circular/decided.ts';
import { sourceAnnex } from './circular/file-copy.ts';
import { type Sentence, sentencesOf } from './circular/sentences.ts';

/** What the caller knows beside the judgement. A circular without `date` is a draft for comment. */
export interface CircularOptions {
  readonly revision?: string;
  /** Version of the tool. */
  readonly version?: string;
  readonly number?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** The copy that the office keeps: an annex says of every sentence where it comes from. */
  readonly fileCopy?: boolean;
  /** Who stepped aside, where no decision says so. */
  readonly recused?: readonly Recused[];
}

/** The circular in a language; `cite` turns places into `path:line`. Names of units and titles of tasks stay as the plan has them. */
export function circularDocument(
  judgement: Judgement,
  lang: Lang,
  cite: (place: Place) => Citation,
  options: CircularOptions = {},
): OfficialDocument {
  const words = circularWords(lang);
  const common = inLang(lang, { zh: commonZh, en: commonEn });
  const { state, window } = judgement;
  const org = state.plan.office?.name ?? state.plan.issuer;
  const banner = [
    words.banner(state.exercise, options.date === undefined),
    options.fileCopy ? circularLife(lang).fileCopy.mark : '',
  ]
    .filter((one) => one !== '')
    .join('　');
  const { calendar, unpublished } = judgement.deadlines.recheck;
  return {
    kind: 'official',
    lang,
    format: 'document',
    head: { orgs: org === undefined ? [] : [org], ...present({ number: options.number }) },
    title: words.title(window.period.name, words.work(state.plan.title)),
    addressees: judgement.units.map(({ unit }) => unit),
    body: body(judgement, lang),
    attachments: [
      ...annexes(judgement, lang, cite, issueNotes(judgement, lang, options)),
      ...(options.fileCopy === true ? [sourceAnnex(judgement, lang, cite)] : []),
    ],
    ...(org !== undefined && {
      signature: { mode: 'none', orgs: [org], ...present({ date: options.date }) },
    }),
    ...(banner !== '' && { banner }),
    provenance: [
      common.planLine(state.plan.title),
      common.clocks(window.asOf, options.revision),
      common.calendarLine(calendar),
      ...(unpublished.length > 0 ? [words.unpublished(unpublished)] : []),
      ...words.provenance({ version: options.version }),
    ],
  };
}

function body(judgement: Judgement, lang: Lang): Block[] {
  const words = circularWords(lang);
  const sentences = sentencesOf(judgement, lang);
  const of = grouped(sentences, ({ section }) => section);
  const progressIn = grouped(of('progress'), ({ under }) => under);
  const paragraphs = (list: readonly Sentence[]): Block[] =>
    list.map((one) => ({ type: 'paragraph', text: [marked(one)] }));
  let chapters = 0;
  /** A chapter with its text; one without text is left out. */
  const chapter = (text: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [{ type: 'heading', level: 1, label: words.chapter(++chapters), text }, ...blocks];
  const items = (list: readonly { readonly title: string; readonly own: readonly Sentence[] }[]): Block[] =>
    list
      .filter(({ own }) => own.length > 0)
      .flatMap(({ title, own }, index): Block[] => [
        { type: 'heading', level: 2, label: words.item(index + 1), text: title },
        ...paragraphs(own),
      ]);
  const verdicts = (side: 'praise' | 'criticism') =>
    items(
      VERDICTS.filter((verdict) => verdict.side === side).map(({ id }) => ({
        title: words.verdict[id],
        own: of(side).filter(({ under }) => under === id),
      })),
    );
  const overall = OVERALL.map((rules) =>
    of('overall')
      .filter(({ rule }) => rules.includes(rule))
      .flatMap((one, index) => [...(index > 0 && words.between !== '' ? [{ text: words.between }] : []), marked(one)]),
  ).filter((runs) => runs.length > 0);
  return [
    ...paragraphs(of('basis')),
    ...chapter(
      words.headings.overall,
      overall.map((text): Block => ({ type: 'paragraph', text })),
    ),
    ...chapter(
      words.headings.progress,
      items(judgement.sections.map(({ id, title }) => ({ title, own: progressIn(id) }))),
    ),
    ...chapter(words.headings.praise, verdicts('praise')),
    ...chapter(words.headings.criticism, verdicts('criticism')),
    ...chapter(words.headings.office, paragraphs(of('office'))),
    ...chapter(words.headings.common, numbered(of('common'), words.item)),
    ...chapter(words.headings.requirements, numbered(of('requirements'), words.item)),
    ...paragraphs(of('closing')),
  ];
}

/** The paragraphs of the overall part. */
const OVERALL: readonly (readonly string[])[] = [
  ['units', 'nothing-due', 'no-praise', 'no-criticism'],
  ['undertakings', 'supervising', 'due'],
  ['reports', 'rectifications'],
  ['comparison'],
];

/** A sentence with the mark by which others point at it. */
function marked({ sentence, anchor }: Sentence): Run {
  return { text: sentence, ...present({ anchor }) };
}

/** Paragraphs with （一） before them; a single one stands without. */
function numbered(list: readonly Sentence[], label: (n: number) => string): Block[] {
  return list.map((one, index) => ({
    type: 'paragraph',
    text: list.length === 1 ? [marked(one)] : [{ text: label(index + 1) }, marked(one)],
  }));
}
