/** The work ledger (工作台帐, 原文三(三)): one row an undertaking, the same columns each time. */
import { present } from '../ground/present.ts';
import type { Column, Page, Text } from '../ground/text/blocks.ts';
import { ofUnit } from '../plan/of-unit.ts';
import type { PlanState, UndertakingState } from '../plan/state.ts';
import { pageWords } from '../words/pages.ts';
import { daylessText } from './deadline.ts';
import { jsonHead, sources } from './json.ts';
import { cited, lightRun, type PageContext, page } from './pages.ts';

/** One row as data: the public JSON and every printed form come from it. */
export interface LedgerRow {
  readonly id: string;
  readonly clause?: string;
  readonly task: string;
  readonly scope?: string;
  readonly unit: string;
  readonly role: string;
  readonly lead: readonly string[];
  readonly dailyWork: readonly string[];
  readonly leader?: string;
  readonly section?: string;
  readonly person?: string;
  readonly wording?: string;
  readonly due?: string;
  readonly originalDue?: string;
  readonly claimed?: string;
  readonly percent?: number;
  readonly verified?: string;
  readonly light: string;
  readonly state: string;
  readonly daysOverdue: number;
  readonly lastReport?: string;
  readonly extensions: number;
  readonly notices: readonly string[];
  readonly openFindings: readonly string[];
}

/** Rows of the chosen undertakings, in plan order. */
export function ledgerRows(state: PlanState, chosen: readonly UndertakingState[]): LedgerRow[] {
  return chosen.map((one) => {
    const { undertaking } = one;
    const { task, unit, breakdown } = undertaking;
    const wording = one.leading.due.deadline.wording ?? task.deadline?.wording;
    const missed = one.occurrences.findLast((occurrence) => occurrence.state === 'missed');
    const own = ofUnit(state, unit);
    const notices = own.notices.filter(({ notice }) => notice.about.task === task.id);
    const findings = own.rectifications.filter(
      ({ finding, closed }) => finding.task === task.id && closed === undefined,
    );
    return {
      id: undertaking.id,
      task: task.title,
      unit,
      role: undertaking.role,
      lead: undertaking.leads,
      dailyWork: task.dailyWork,
      light: one.light,
      state: one.schedule,
      daysOverdue: missed?.daysOverdue ?? one.leading.daysOverdue,
      extensions: one.extensions.filter((extension) => !extension.refused && extension.from !== '').length,
      notices: notices.map(({ notice }) => `${notice.colour} ${notice.known}`),
      openFindings: findings.map((found) => found.finding.id),
      ...present({
        clause: task.clause,
        scope: undertaking.scope,
        leader: breakdown?.leader,
        section: breakdown?.section,
        person: breakdown?.person,
        wording,
        due: one.leading.day,
      }),
      ...(one.leading.original !== undefined &&
        one.leading.original !== one.leading.day && { originalDue: one.leading.original }),
      ...(one.claim && { claimed: one.claim.status, lastReport: one.claim.known }),
      ...present({ percent: one.claim?.percent }),
      ...(one.verification && { verified: one.verification.result }),
    };
  });
}

/** The ledger as a landscape page; on a narrow terminal only the leading columns are drawn. */
export function ledgerPage(state: PlanState, chosen: readonly UndertakingState[], context: PageContext): Page {
  const { common, pages } = pageWords(context.lang);
  const { columns: titles, ...words } = pages.ledger;
  const rows = ledgerRows(state, chosen);
  const columns: Column[] = [
    { title: titles.id, nowrap: true },
    { title: titles.clause, nowrap: true, minColumns: 200 },
    { title: titles.task, weight: 5 },
    { title: titles.scope, weight: 2, minColumns: 200 },
    { title: titles.unit, weight: 1, nowrap: false },
    { title: titles.role, minColumns: 140, nowrap: true },
    { title: titles.lead, minColumns: 200 },
    { title: titles.dailyWork, weight: 1, minColumns: 200 },
    { title: titles.leader, minColumns: 180 },
    { title: titles.section, minColumns: 180 },
    { title: titles.person, minColumns: 180 },
    { title: titles.wording, minColumns: 140 },
    { title: titles.due, weight: 1 },
    { title: titles.original, nowrap: true, minColumns: 200 },
    { title: titles.claimed, weight: 1, minColumns: 130 },
    { title: titles.percent, align: 'right', nowrap: true, minColumns: 130 },
    { title: titles.verified, nowrap: true, minColumns: 140 },
    { title: titles.light, nowrap: true },
    { title: titles.state, weight: 2 },
    { title: titles.days, align: 'right', nowrap: true, minColumns: 120 },
    { title: titles.report, nowrap: true, minColumns: 150 },
    { title: titles.extensions, align: 'right', nowrap: true, minColumns: 200 },
    { title: titles.notices, minColumns: 200 },
    { title: titles.findings, minColumns: 200 },
    { title: titles.source, minColumns: 200 },
  ];
  const table = rows.map((row, index): Text[] => {
    const one = chosen[index]!;
    return [
      row.id.split('/')[0]!,
      row.clause ?? '',
      row.task,
      row.scope ?? '',
      row.unit,
      common.role(row.role),
      common.list(row.lead),
      common.list(row.dailyWork),
      row.leader ?? '',
      row.section ?? '',
      row.person ?? '',
      row.wording ?? '',
      row.due ?? daylessText(one.leading.due.deadline, context),
      row.originalDue ?? '',
      row.claimed === undefined ? '' : (common.claim[row.claimed] ?? row.claimed),
      row.percent === undefined ? '' : String(row.percent),
      row.verified === undefined ? '' : (common.verified[row.verified] ?? row.verified),
      lightRun(context.lang, one.light),
      common.schedule[one.schedule],
      row.daysOverdue === 0 ? '' : String(row.daysOverdue),
      row.lastReport ?? '',
      row.extensions === 0 ? '' : String(row.extensions),
      common.list(row.notices.map((notice) => inWords(notice, common.light))),
      common.list(row.openFindings),
      cited(context, [one.leading.due.place]),
    ];
  });
  return page(
    state,
    context,
    words.title,
    [
      { type: 'table', columns, rows: table },
      { type: 'note', text: words.total(rows.length) },
    ],
    { landscape: true },
  );
}

/** `yellow 2010-12-06` → `黄 2010-12-06`: the row's data names the colour as the files do. */
function inWords(notice: string, light: Readonly<Record<string, string>>): string {
  const [colour = '', day = ''] = notice.split(' ');
  return `${light[colour] ?? colour} ${day}`;
}

/** The public type `duban.ledger/1`; schema in schema/output/ledger.schema.json. */
export function ledgerJson(state: PlanState, chosen: readonly UndertakingState[], context: PageContext) {
  return {
    ...jsonHead('duban.ledger/1', state, context),
    rows: ledgerRows(state, chosen).map((row, index) => {
      const { leading, claim } = chosen[index]!;
      return { ...row, sources: sources(context, [leading.due.place, ...(claim ? [claim.place] : [])]) };
    }),
  };
}
