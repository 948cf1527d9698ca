/** Notices that the rule asks for, as a page: colour, matter, why, what was sent before; and what is held back. */

import type { Block, Page, Text } from '../../ground/text/blocks.ts';
import type { Ladder } from '../../plan/ladder.ts';
import type { PlanState } from '../../plan/state.ts';
import { pageWords } from '../../words/pages.ts';
import { paperWords } from '../../words/papers.ts';
import { recordWords } from '../../words/records.ts';
import { jsonHead, sources } from '../json.ts';
import { cited, type PageContext, page } from '../pages.ts';

/** The page. */
export function ladderPage(state: PlanState, { proposals, holds }: Ladder, context: PageContext): Page {
  const words = recordWords(context.lang);
  const papers = paperWords(context.lang);
  const { common } = pageWords(context.lang);
  const { columns } = words;
  const { policy } = state.plan;
  const count = (colour: 'red' | 'yellow' | 'blue') => proposals.filter((one) => one.colour === colour).length;
  const counts = (['red', 'yellow', 'blue'] as const).flatMap((colour) =>
    count(colour) === 0 ? [] : [words.counted(papers.colour[colour], count(colour))],
  );
  const blocks: Block[] = [
    { type: 'paragraph', text: proposals.length === 0 ? words.noProposals : words.summary(common.list(counts)) },
  ];
  if (proposals.length > 0) {
    blocks.push({
      type: 'table',
      columns: [
        { title: columns.colour, nowrap: true },
        { title: columns.id, weight: 2 },
        { title: columns.what, weight: 3 },
        { title: columns.due, nowrap: true },
        { title: columns.days, nowrap: true, align: 'right' },
        { title: columns.why, weight: 2 },
        { title: columns.previous, weight: 2, minColumns: 100 },
        { title: columns.answerBy, nowrap: true, minColumns: 90 },
        { title: columns.source, weight: 2, minColumns: 150 },
      ],
      rows: proposals.map((one): Text[] => [
        [{ text: papers.colour[one.colour], tone: one.colour }],
        one.subject.id,
        one.subject.period === undefined
          ? one.subject.title
          : words.inPeriod(one.subject.title, common.period(one.subject.period)),
        one.subject.due ?? '',
        one.subject.daysOverdue > 0 ? [{ text: common.days(one.subject.daysOverdue), tone: 'red' }] : '',
        words.noticeRule[one.rule],
        one.previous?.notice.id ?? '',
        one.answerBy.day,
        cited(context, one.subject.places),
      ]),
    });
    blocks.push({ type: 'note', text: words.makeNotices });
  }
  if (holds.length > 0) {
    blocks.push(
      { type: 'heading', level: 1, text: words.counted(words.held_, holds.length) },
      {
        type: 'table',
        columns: [
          { title: columns.id, weight: 2 },
          { title: columns.what, weight: 3 },
          { title: columns.due, nowrap: true },
          { title: columns.why, weight: 2 },
          { title: columns.previous, weight: 2 },
        ],
        rows: holds.map((one): Text[] => [
          one.subject.id,
          one.subject.title,
          one.subject.due ?? '',
          words.holdRule[one.rule],
          one.previous?.notice.id ?? '',
        ]),
      },
    );
  }
  blocks.push({ type: 'note', text: words.ladderRule(policy.noticeDays, policy.answerDays) });
  return page(state, context, words.titles.ladder, blocks);
}

/** The public type `duban.proposals/1`; schema in schema/output/proposals.schema.json. */
export function ladderJson(state: PlanState, { proposals, holds }: Ladder, context: PageContext) {
  return {
    ...jsonHead('duban.proposals/1', state, context),
    proposals: proposals.map(({ subject, colour, rule, previous, answerBy }) => ({
      id: subject.id,
      unit: subject.unit,
      title: subject.title,
      colour,
      rule,
      due: subject.due ?? null,
      daysOverdue: subject.daysOverdue,
      previous: previous?.notice.id ?? null,
      answerBy: answerBy.day,
      sources: sources(context, subject.places),
    })),
    holds: holds.map(({ subject, rule, previous }) => ({
      id: subject.id,
      unit: subject.unit,
      rule,
      due: subject.due ?? null,
      previous: previous?.notice.id ?? null,
    })),
  };
}
