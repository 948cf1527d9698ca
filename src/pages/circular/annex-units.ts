/** The annex of all units: one row a unit in each table, groups together with their sums, the sum of all below. */
import { total } from '../../circular/figures.ts';
import { share } from '../../circular/share.ts';
import { type Changes, type Figures, UNDERTAKING_CLASSES, type UnitJudgement } from '../../circular/types.ts';
import { grouped } from '../../ground/grouped.ts';
import type { Block, Text } from '../../ground/text/blocks.ts';
import type { CircularAnnex } from '../../words/circular-annex.ts';
import { signed } from '../../words/phrases.ts';
import { type AnnexContext, figure, right, short, strong, table, wide } from './annex.ts';

/** One column of figures. */
interface FigureColumn {
  readonly title: keyof CircularAnnex['column'];
  readonly of: (figures: Figures) => number;
}

/** The tables that are nothing but counts. */
const TABLES: readonly {
  readonly caption: keyof CircularAnnex['caption'];
  readonly note: (annex: CircularAnnex) => string;
  readonly columns: readonly FigureColumn[];
}[] = [
  {
    caption: 'dueKinds',
    note: ({ dueKindsNote }) => dueKindsNote,
    columns: [
      { title: 'taskTotal', of: ({ due }) => due.kinds.undertakings.total },
      { title: 'taskOnTime', of: ({ due }) => due.kinds.undertakings.onTime },
      { title: 'taskLate', of: ({ due }) => due.kinds.undertakings.late },
      { title: 'taskUnmet', of: ({ due }) => due.kinds.undertakings.unmet },
      { title: 'dutyTotal', of: ({ due }) => due.kinds.duties.total },
      { title: 'dutyOnTime', of: ({ due }) => due.kinds.duties.onTime },
      { title: 'dutyLate', of: ({ due }) => due.kinds.duties.late },
      { title: 'dutyUnmet', of: ({ due }) => due.kinds.duties.unmet },
      { title: 'reportDue', of: ({ reports }) => reports.due },
      { title: 'reportOnTime', of: ({ reports }) => reports.onTime },
      { title: 'reportLate', of: ({ reports }) => reports.late },
      { title: 'reportMissing', of: ({ reports }) => reports.missing },
      { title: 'reportLateDays', of: ({ reports }) => reports.lateDays },
    ],
  },
  {
    caption: 'progress',
    note: ({ progressNote }) => progressNote,
    columns: [
      { title: 'paceMeasured', of: ({ pace }) => pace.measured },
      { title: 'paceAhead', of: ({ pace }) => pace.ahead },
      { title: 'paceOn', of: ({ pace }) => pace.onPace },
      { title: 'paceBehind', of: ({ pace }) => pace.behind },
      { title: 'measureTotal', of: ({ measures }) => measures.total },
      { title: 'measureMet', of: ({ measures }) => measures.met },
      { title: 'measureUnmet', of: ({ measures }) => measures.unmet },
      { title: 'measureOpen', of: ({ measures }) => measures.open },
      { title: 'claimDone', of: ({ claims }) => claims.done },
      { title: 'claimVerified', of: ({ claims }) => claims.verified },
      { title: 'claimContradicted', of: ({ claims }) => claims.contradicted },
      { title: 'claimWaiting', of: ({ claims }) => claims.waiting },
    ],
  },
  {
    caption: 'organisation',
    note: ({ organisationNote }) => organisationNote,
    columns: [
      { title: 'breakdownNeeded', of: ({ breakdown }) => breakdown.needed },
      { title: 'breakdownCovered', of: ({ breakdown }) => breakdown.covered },
      { title: 'breakdownNamed', of: ({ breakdown }) => breakdown.named },
      { title: 'meetingCalled', of: ({ meetings }) => meetings.called },
      { title: 'meetingAttended', of: ({ meetings }) => meetings.attended },
      { title: 'meetingExcused', of: ({ meetings }) => meetings.excused },
      { title: 'meetingAbsent', of: ({ meetings }) => meetings.absent },
      { title: 'meetingUnrecorded', of: ({ meetings }) => meetings.unrecorded },
      { title: 'findingTotal', of: ({ findings }) => findings.total },
      { title: 'findingConfirmed', of: ({ findings }) => findings.confirmed },
      { title: 'findingContradicted', of: ({ findings }) => findings.contradicted },
      { title: 'findingProblems', of: ({ findings }) => findings.problems },
      { title: 'findingGoodPractices', of: ({ findings }) => findings.goodPractices },
    ],
  },
  {
    caption: 'rectifications',
    note: ({ rectificationNote }) => rectificationNote,
    columns: [
      { title: 'rectificationTotal', of: ({ rectifications }) => rectifications.total },
      { title: 'rectificationClosed', of: ({ rectifications }) => rectifications.closed },
      { title: 'rectificationClosedLate', of: ({ rectifications }) => rectifications.closedLate },
      { title: 'rectificationOverdue', of: ({ rectifications }) => rectifications.overdue },
      { title: 'rectificationOpen', of: ({ rectifications }) => rectifications.open },
      { title: 'rectificationReopened', of: ({ rectifications }) => rectifications.reopened },
      { title: 'matterTotal', of: ({ matters }) => matters.total },
      { title: 'matterSettled', of: ({ matters }) => matters.settled },
      { title: 'matterSettledLate', of: ({ matters }) => matters.settledLate },
      { title: 'matterOverdue', of: ({ matters }) => matters.overdue },
      { title: 'matterOpen', of: ({ matters }) => matters.open },
    ],
  },
  {
    caption: 'notices',
    note: ({ noticeNote }) => noticeNote,
    columns: [
      { title: 'noticeTotal', of: ({ notices }) => notices.total },
      { title: 'noticeBlue', of: ({ notices }) => notices.blue },
      { title: 'noticeYellow', of: ({ notices }) => notices.yellow },
      { title: 'noticeRed', of: ({ notices }) => notices.red },
      { title: 'noticeSettled', of: ({ notices }) => notices.settled },
      { title: 'noticeSettledLate', of: ({ notices }) => notices.settledLate },
      { title: 'noticeOverdue', of: ({ notices }) => notices.overdue },
      { title: 'noticeOpen', of: ({ notices }) => notices.open },
      { title: 'extensionAsked', of: ({ extensions }) => extensions.asked },
      { title: 'extensionGranted', of: ({ extensions }) => extensions.granted },
      { title: 'extensionRefused', of: ({ extensions }) => extensions.refused },
    ],
  },
];

/** All tables of the annex; one in which every figure is nought is left out. */
export function unitTables(context: AnnexContext): Block[] {
  const { judgement, annex } = context;
  return [
    ...classTable(context),
    ...dueTable(context),
    ...TABLES.filter(({ columns }) => columns.some(({ of }) => of(judgement.totals) > 0)).flatMap(
      ({ caption, note, columns }) =>
        table(
          [
            short(annex.column.unit),
            short(annex.column.group),
            ...columns.map(({ title }) => figure(annex.column[title])),
          ],
          rowsOf(context, (figures) => columns.map(({ of }) => String(of(figures)))),
          { caption: annex.caption[caption], note: note(annex) },
        ),
    ),
  ];
}

/** Units with their groups together, each group of two or more with its sum, and the sum of all. `end` are cells for units only. */
function rowsOf(
  { judgement, annex, decimals }: AnnexContext,
  cells: (figures: Figures) => readonly string[],
  end: (unit: UnitJudgement) => readonly string[] = () => [],
): Text[][] {
  const groups = [...new Set(judgement.units.map(({ group }) => group))];
  const unitsIn = grouped(judgement.units, ({ group }) => group);
  const none = (count: number) => Array<string>(count).fill('');
  const ends = judgement.units[0] ? end(judgement.units[0]).length : 0;
  return [
    ...groups.flatMap((group): Text[][] => {
      // Inside a group the order is that of the plan, not of merit.
      const own = unitsIn(group);
      const sum = total(
        own.map(({ figures }) => figures),
        decimals,
      );
      return [
        ...own.map((one): Text[] => [one.unit, one.group ?? annex.noGroup, ...cells(one.figures), ...end(one)]),
        ...(groups.length > 1 && group !== undefined && own.length > 1
          ? [strong([annex.subtotal, group, ...cells(sum), ...none(ends)])]
          : []),
      ];
    }),
    ...(judgement.units.length > 1 ? [strong([annex.total, '', ...cells(judgement.totals), ...none(ends)])] : []),
  ];
}

function classTable(context: AnnexContext): Block[] {
  const { judgement, annex, words, decimals, percent } = context;
  const { totals, state } = judgement;
  const classes = UNDERTAKING_CLASSES.filter((id) => totals.classes[id] > 0);
  const rows = rowsOf(context, (figures) => [
    String(figures.undertakings),
    ...classes.map((id) => String(figures.classes[id])),
  ]);
  const shares: Text[] = [
    annex.share,
    '',
    percent(100),
    ...classes.map((id) => percent(share(totals.classes[id], totals.undertakings, decimals)!)),
  ];
  return table(
    [
      short(annex.column.unit),
      short(annex.column.group),
      right(annex.column.total),
      ...classes.map((id) => figure(words.class[id])),
    ],
    totals.undertakings === 0 ? rows : [...rows, shares],
    { caption: annex.caption.undertakings, note: annex.classNote(state.plan.policy.paceTolerance) },
  );
}

function dueTable(context: AnnexContext): Block[] {
  const { judgement, annex, words, percent } = context;
  const { column } = annex;
  const { ranking } = judgement.state.plan.policy;
  const rows = rowsOf(
    context,
    ({ due }) => [
      ...[due.total, due.onTime, due.late, due.unmet, due.exempt].map(String),
      due.percent === undefined ? annex.nothing : percent(due.percent),
    ],
    (one) => [
      one.verdicts.length === 0
        ? words.unitClass[one.class]
        : one.verdicts
            .map(({ verdict, side }) => `${words.side[side]}${words.verdictJoin}${words.verdict[verdict]}`)
            .join(words.listJoin),
      ...(ranking ? [one.rank === undefined ? annex.nothing : String(one.rank)] : []),
    ],
  );
  return table(
    [
      short(column.unit),
      short(column.group),
      ...[column.total, column.onTime, column.late, column.unmet, column.exempt, column.percent].map(right),
      wide(column.result, 2),
      ...(ranking ? [right(column.rank)] : []),
    ],
    rows,
    { caption: annex.caption.due, note: annex.dueNote },
  );
}

/** Every unit then and now. */
export function comparisonTable({ judgement, annex, words, percent, criteria, decimals }: AnnexContext): Block[] {
  const { comparison } = judgement;
  if (!comparison) return [];
  const { column } = annex;
  const ranked = comparison.units.some(({ rank }) => rank !== undefined);
  const compared = comparison.settings.length === 0;
  const shareCell = ({ part, base, percent: value }: { part: number; base: number; percent?: number }) =>
    value === undefined ? annex.nothing : annex.shareOf(part, base, percent(value));
  const figures = (changes: typeof comparison.totals): string[] => [
    shareCell(changes.due.before),
    shareCell(changes.due.now),
    changes.due.points === undefined ? annex.nothing : signed(changes.due.points, decimals),
    ...[changes.closed, changes.overdue].flatMap(({ before, now, change }) => [
      String(before),
      String(now),
      signed(change),
    ]),
  ];
  const blank = Array<string>(9).fill(annex.nothing);
  return table(
    [
      short(column.unit),
      short(column.group),
      ...[
        column.previousDue,
        column.currentDue,
        column.points,
        column.previousClosed,
        column.currentClosed,
        column.change,
        column.previousOverdue,
        column.currentOverdue,
        column.change,
      ].map(figure),
      ...(compared ? [wide(column.previousResult, 1), wide(column.currentResult, 1)] : []),
      ...(ranked ? [short(column.rankChange)] : []),
      wide(column.note, 1),
    ],
    [
      ...comparison.units.map((one): Text[] => [
        one.unit,
        one.group ?? annex.noGroup,
        ...(one.changes ? figures(one.changes) : blank),
        ...(compared
          ? one.class
            ? [words.unitClass[one.class.before], words.unitClass[one.class.now]]
            : [annex.nothing, annex.nothing]
          : []),
        ...(ranked ? [one.rank ? annex.rankThenNow(one.rank.before, one.rank.now) : annex.nothing] : []),
        annex.comparisonNote(one, one.changes && missingBase(one.changes)),
      ]),
      strong([
        annex.total,
        '',
        ...figures(comparison.totals),
        ...(compared ? ['', ''] : []),
        ...(ranked ? [''] : []),
        '',
      ]),
    ],
    {
      note: [
        annex.comparisonTableNote,
        criteria.comparedWith(comparison.source),
        ...(compared ? [] : [criteria.settingsDiffer(comparison.settings)]),
      ].join(words.between),
    },
  );
}

/** Which of the two has nothing to take a share of. */
function missingBase({ due }: Changes): 'before' | 'now' | 'both' | undefined {
  if (due.before.base === 0) return due.now.base === 0 ? 'both' : 'before';
  return due.now.base === 0 ? 'now' : undefined;
}
