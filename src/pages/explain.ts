/** Where a light comes from: the promise, what was claimed, what was found, how the day was judged, each with its place. */

import type { Block, Page, Text } from '../ground/text/blocks.ts';
import { type Deadline, fixedDay } from '../plan/deadline.ts';
import type {
  DutyState,
  MatterState,
  NoticeState,
  PlanState,
  Reason,
  RectificationState,
  UndertakingState,
} from '../plan/state.ts';
import { pageWords } from '../words/pages.ts';
import { deadlineText } from './deadline.ts';
import { citation, cited, lightRun, ownerName, type PageContext, page } from './pages.ts';

/** What can be explained. */
export type Explained =
  | { readonly kind: 'undertakings'; readonly id: string; readonly states: readonly UndertakingState[] }
  | { readonly kind: 'duties'; readonly id: string; readonly states: readonly DutyState[] }
  | { readonly kind: 'finding'; readonly id: string; readonly state: RectificationState }
  | { readonly kind: 'matter'; readonly id: string; readonly state: MatterState }
  | { readonly kind: 'notice'; readonly id: string; readonly state: NoticeState };

/** The explanation as a page. */
export function explainPage(state: PlanState, what: Explained, context: PageContext): Page {
  const { pages } = pageWords(context.lang);
  return page(state, context, pages.explain.title(what.id), blocksOf(state, what, context));
}

function blocksOf(state: PlanState, what: Explained, context: PageContext): Block[] {
  switch (what.kind) {
    case 'undertakings':
      return what.states.flatMap((one) => undertakingBlocks(state, one, what.states.length > 1, context));
    case 'duties':
      return dutyBlocks(what.states, context);
    case 'finding':
      return findingBlocks(what.state, context);
    case 'matter':
      return matterBlocks(what.state, context);
    case 'notice':
      return noticeBlocks(what.state, context);
  }
}

function facts(context: PageContext, rows: readonly (readonly [string, Text])[]): Block {
  const { item, detail } = pageWords(context.lang).pages.explain;
  return {
    type: 'table',
    columns: [
      { title: item, nowrap: true },
      { title: detail, weight: 4 },
    ],
    rows: rows.filter(([, text]) => text !== '' && text.length > 0),
  };
}

function undertakingBlocks(state: PlanState, one: UndertakingState, several: boolean, context: PageContext): Block[] {
  const { common, pages } = pageWords(context.lang);
  const words = pages.explain;
  const { undertaking } = one;
  const { task, breakdown } = undertaking;
  const blocks: Block[] = [];
  if (several) blocks.push({ type: 'heading', level: 1, text: `${undertaking.id}` });
  const people = [breakdown?.leader, breakdown?.section, breakdown?.person]
    .map((name) => name ?? common.vacant)
    .join(common.slash);
  blocks.push(
    facts(context, [
      [words.task, `${task.id} ${task.title}`],
      [words.clause, task.clause ?? ''],
      [words.unit, undertaking.unit + common.inBrackets(common.role(undertaking.role))],
      [words.lead, common.list(undertaking.leads)],
      [words.dailyWork, common.list(task.dailyWork)],
      [
        words.deadline,
        one.dues
          .map((due) => deadlineWords(due.due.deadline, due.due.origin, due.due.part, context))
          .join(common.semicolon),
      ],
      [words.ownAim, fixedDay(undertaking.ownAim) ?? ''],
      [words.standard, breakdown?.standard ?? ''],
      [words.people, undertaking.role === 'lead' ? '' : people],
      [words.light, [...lightRun(context.lang, one.light), { text: `  ${common.schedule[one.schedule]}` }]],
    ]),
  );
  const notes: string[] = [];
  if (task.inheritsResponsible && undertaking.role === 'responsible') notes.push(words.inherited(task.section));
  for (const extension of one.extensions)
    notes.push(
      (extension.refused ? words.refused : words.extended)(
        extension.from === '' ? '—' : extension.from,
        extension.to,
        extension.decision,
      ),
    );
  for (const part of undertaking.parts) notes.push(`${words.parts} ${part.id} ${part.title}`);
  for (const row of one.measures) {
    const shown = (value: number | undefined) =>
      value === undefined ? common.none : `${value}${row.measure.unit ?? ''}`;
    notes.push(
      words.measure(
        row.measure.title,
        row.measure.target === undefined
          ? (row.measure.wording ?? common.none)
          : `${row.measure.target}${row.measure.unit ?? ''}`,
        shown(row.claimed),
        shown(row.verified),
      ),
    );
  }
  for (const step of one.milestones)
    notes.push(`${words.milestones} ${step.milestone.title}：${step.due ?? ''} → ${step.done ?? common.none}`);
  if (notes.length > 0) blocks.push({ type: 'list', items: notes });
  blocks.push({ type: 'heading', level: 2, text: words.why });
  const items = one.reasons.flatMap((reason) => reasonText(reason, context));
  blocks.push({ type: 'list', ordered: true, items });
  blocks.push({ type: 'note', text: words.lightRule[one.light]! });
  for (const found of state.rectifications.filter(
    ({ finding }) => finding.unit === undertaking.unit && finding.task === task.id,
  )) {
    const shown = common.state[found.state] ?? found.state;
    const { id, words: said } = found.finding;
    blocks.push({ type: 'note', text: words.findingLine(id, said, shown, cited(context, found.places)) });
  }
  return blocks;
}

function reasonText(reason: Reason, context: PageContext): string[] {
  const { common, pages } = pageWords(context.lang);
  const args =
    reason.code === 'schedule'
      ? { schedule: common.schedule[reason.args.schedule as keyof typeof common.schedule] }
      : reason.args;
  const text = pages.explain.reasons[reason.code]?.(args) ?? reason.code;
  const places = reason.places.map((place) => citation(context, place));
  return [places.length === 0 ? text : `${text}  ${places.join(' ')}`];
}

function deadlineWords(deadline: Deadline, origin: string, part: string, context: PageContext): string {
  const words = pageWords(context.lang).pages.explain;
  const prefix = part === '' ? '' : `${part} `;
  return prefix + deadlineText(deadline, words.origin[origin] ?? origin, context);
}

function dutyBlocks(states: readonly DutyState[], context: PageContext): Block[] {
  const { common, pages } = pageWords(context.lang);
  const words = pages.explain;
  const duty = states[0]!.duty;
  return [
    facts(context, [
      [words.duty, duty.title],
      [words.clause, duty.clause ?? ''],
      [words.deadline, deadlineWords(duty.deadline, 'duty', '', context)],
    ]),
    {
      type: 'table',
      columns: [
        { title: words.period, nowrap: true },
        { title: words.owner, weight: 2 },
        { title: words.due, nowrap: true },
        { title: words.met, nowrap: true },
        { title: words.state, weight: 2 },
        { title: words.why, weight: 3, minColumns: 100 },
      ],
      rows: states.map((one): Text[] => [
        one.period?.name ?? '',
        ownerName(context.lang, one.owner),
        one.due ?? '',
        one.met ?? '',
        `${common.state[one.state] ?? one.state}${one.daysLate > 0 ? ` ${common.days(one.daysLate)}` : ''}${one.reason === undefined ? '' : `：${one.reason}`}`,
        cited(context, one.places.length > 0 ? one.places : [duty.place]),
      ]),
    },
  ];
}

function findingBlocks(one: RectificationState, context: PageContext): Block[] {
  const { pages } = pageWords(context.lang);
  const words = pages.explain;
  return [
    facts(context, [
      [words.finding, one.finding.words],
      [words.unit, one.finding.unit],
      [words.require, one.finding.rectify?.require ?? ''],
      [words.due, one.due ?? ''],
      [words.state, stateText(one.state, one.daysOverdue, context)],
    ]),
    { type: 'list', items: one.places.map((place) => citation(context, place)) },
  ];
}

function matterBlocks(one: MatterState, context: PageContext): Block[] {
  const { pages } = pageWords(context.lang);
  const words = pages.explain;
  return [
    facts(context, [
      [words.matter, one.matter.title],
      [words.unit, one.matter.unit],
      [words.task, one.matter.task ?? ''],
      [words.due, one.matter.by],
      [words.met, one.closed ?? ''],
      [words.state, stateText(one.state, one.daysOverdue, context)],
    ]),
    { type: 'list', items: one.places.map((place) => citation(context, place)) },
  ];
}

function noticeBlocks(one: NoticeState, context: PageContext): Block[] {
  const { pages } = pageWords(context.lang);
  const words = pages.explain;
  const { about } = one.notice;
  return [
    facts(context, [
      [words.notice, one.notice.require],
      [words.unit, one.notice.unit],
      [words.task, about.task ?? ''],
      [words.duty, about.duty ?? ''],
      [words.finding, about.finding ?? ''],
      [words.matter, about.matter ?? ''],
      [words.due, one.notice.answerBy],
      [words.met, one.answered ?? ''],
      [words.state, stateText(one.state, one.daysOverdue, context)],
    ]),
    { type: 'list', items: one.places.map((place) => citation(context, place)) },
  ];
}

function stateText(state: string, daysOverdue: number, context: PageContext): string {
  const { common } = pageWords(context.lang);
  return `${common.state[state] ?? state}${daysOverdue > 0 ? ` ${common.days(daysOverdue)}` : ''}`;
}
