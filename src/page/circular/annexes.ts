/** The annexes of the circular: every unit with its figures, what is overdue, reports, rectification, exemptions, evidence, rules. */
import { share } from '../../circular/figures.ts';
import { SIGNALS } from '../../circular/signals.ts';
import {
  type Exemption,
  type Figures,
  type Judgement,
  UNDERTAKING_CLASSES,
  type UnitJudgement,
} from '../../circular/types.ts';
import { daysBetween } from '../../plan/dates.ts';
import type { Citation, Place } from '../../source/source.ts';
import { common as commonEn } from '../../words/en/common.ts';
import { inLang, type Lang } from '../../words/lang.ts';
import { common as commonZh } from '../../words/zh/common.ts';
import type { Attachment, Block, Column, Text } from '../document.ts';
import { circularWords, evidenceRows, unique } from './sentences.ts';

interface Context {
  readonly judgement: Judgement;
  readonly lang: Lang;
  readonly cited: (places: readonly Place[]) => string;
}

/** All annexes, always the same seven, so that the body may name them by number. */
export function annexes(judgement: Judgement, lang: Lang, cite: (place: Place) => Citation): Attachment[] {
  const context: Context = { judgement, lang, cited: (places) => byFile(places, cite) };
  const { annex } = circularWords(lang);
  return [
    { title: annex.units, blocks: units(context), landscape: true },
    { title: annex.overdue, blocks: overdue(context), landscape: true },
    { title: annex.reports, blocks: reports(context), landscape: true },
    { title: annex.rectifications, blocks: rectifications(context), landscape: true },
    { title: annex.exemptions, blocks: exemptions(context), landscape: true },
    { title: annex.evidence, blocks: evidence(context), landscape: true },
    { title: annex.rules, blocks: rules(context) },
  ];
}

/** `file:line、line` for each file once, within the plan folder: on paper a long list of full paths would hide what it proves. */
function byFile(places: readonly Place[], cite: (place: Place) => Citation): string {
  const files = new Map<string, Set<number>>();
  for (const place of unique(places)) {
    const lines = files.get(place.file) ?? new Set();
    lines.add(cite(place).line);
    files.set(place.file, lines);
  }
  return [...files].map(([file, lines]) => `${file}:${[...lines].sort((a, b) => a - b).join(',')}`).join(' ');
}

const right = (title: string): Column => ({ title, align: 'right', nowrap: true });
const short = (title: string): Column => ({ title, nowrap: true });
const wide = (title: string, weight: number): Column => ({ title, weight });

function tableOr(
  none: string,
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
  extra: { caption?: string; note?: string } = {},
): Block[] {
  return rows.length === 0 ? [{ type: 'paragraph', text: none }] : [{ type: 'table', columns, rows, ...extra }];
}

function printing(lang: Lang) {
  return inLang(lang, { zh: commonZh, en: commonEn });
}

function ownerName(lang: Lang, unit: string): string {
  return unit === 'office' ? printing(lang).office : unit;
}

function units({ judgement, lang }: Context): Block[] {
  const words = circularWords(lang);
  const { column } = words;
  const { totals, state } = judgement;
  const ranking = state.plan.policy.ranking;
  // Groups stand together; inside a group the order is that of the plan, not of merit.
  const groups = [...new Set(judgement.units.map(({ group }) => group))];
  const inOrder = groups.flatMap((group) => judgement.units.filter((one) => one.group === group));
  const counts = (one: Figures) => [
    String(one.undertakings),
    ...UNDERTAKING_CLASSES.map((id) => String(one.classes[id])),
  ];
  const due = (one: Figures) => [
    ...[one.due.total, one.due.onTime, one.due.late, one.due.unmet, one.due.exempt].map(String),
    one.due.percent === undefined ? '—' : words.sharePercent(one.due.percent),
  ];
  const closing = (text: string): Text => [{ text, strong: true }];
  const totalOf = (cells: readonly string[], extra: readonly string[] = []): Text[] => [
    closing(words.total),
    '',
    ...cells.map(closing),
    ...extra,
  ];
  const shares = UNDERTAKING_CLASSES.map((id) => share(totals.classes[id], totals.undertakings));
  return [
    {
      type: 'table',
      caption: words.caption.undertakings,
      columns: [
        short(column.unit),
        short(column.group),
        right(column.total),
        ...UNDERTAKING_CLASSES.map((id): Column => ({ title: words.class[id], align: 'right' })),
      ],
      rows: [
        ...inOrder.map((one) => [one.unit, one.group ?? words.noGroup, ...counts(one.figures)]),
        totalOf(counts(totals)),
        [
          words.share,
          '',
          ...(totals.undertakings === 0 ? ['—'] : [words.sharePercent(100)]),
          ...shares.map((one) => (one === undefined ? '—' : words.sharePercent(one))),
        ],
      ],
      note: words.classNote(state.plan.policy.paceTolerance),
    },
    {
      type: 'table',
      caption: words.caption.due,
      columns: [
        short(column.unit),
        short(column.group),
        ...[column.total, column.onTime, column.late, column.unmet, column.exempt, column.percent].map(right),
        wide(column.result, 2),
        ...(ranking ? [right(column.rank)] : []),
      ],
      rows: [
        ...inOrder.map((one) => [
          one.unit,
          one.group ?? words.noGroup,
          ...due(one.figures),
          one.verdicts.length === 0
            ? words.unitClass[one.class]
            : one.verdicts
                .map(({ verdict, side }) => `${words.side[side]}${words.verdictJoin}${words.verdict[verdict]}`)
                .join(words.listJoin),
          ...(ranking ? [one.rank === undefined ? '—' : String(one.rank)] : []),
        ]),
        totalOf(due(totals), ranking ? ['', ''] : ['']),
      ],
      note: words.dueNote,
    },
    ...followUps(inOrder, totals, lang),
  ];
}

/** One row a unit and kind that had any; the kinds are summed apart. */
function followUps(units: readonly UnitJudgement[], totals: Figures, lang: Lang): Block[] {
  const words = circularWords(lang);
  const { column } = words;
  const kinds = [
    {
      title: column.rectifications,
      of: ({ rectifications: r }: Figures) => [r.total, r.closed, r.closedLate, r.overdue, r.open],
    },
    { title: column.matters, of: ({ matters: m }: Figures) => [m.total, m.settled, m.settledLate, m.overdue, m.open] },
    { title: column.notices, of: ({ notices: n }: Figures) => [n.total, n.settled, n.settledLate, n.overdue, n.open] },
  ];
  const cells = (name: string, kind: (typeof kinds)[number], figures: Figures): string[] => [
    name,
    kind.title,
    ...kind.of(figures).map(String),
  ];
  const rows = kinds.flatMap((kind) => {
    const having = units
      .filter(({ figures }) => kind.of(figures)[0]! > 0)
      .map(({ unit, figures }): Text[] => cells(unit, kind, figures));
    return having.length === 0
      ? []
      : [...having, cells(words.total, kind, totals).map((text): Text => [{ text, strong: true }])];
  });
  return tableOr(
    words.none.followUps,
    [
      wide(column.unit, 1),
      short(column.kind),
      ...[column.total, column.settled, column.late, column.overdue, column.open].map(right),
    ],
    rows,
    { caption: words.caption.followUps, note: words.followUpNote },
  );
}

function overdue({ judgement, lang, cited }: Context): Block[] {
  const words = circularWords(lang);
  const common = printing(lang);
  const { column } = words;
  const { overdue: items } = judgement.items;
  const columns = [
    short(column.kind),
    wide(column.item, 3),
    short(column.unit),
    short(column.due),
    right(column.days),
    short(column.state),
    wide(column.source, 2),
  ];
  return tableOr(
    words.none.overdue,
    columns,
    items.map((one) => [
      common.kind[one.kind],
      `${one.part ?? one.task ?? ''}${one.task === undefined ? '' : ' '}${one.title}${one.period === undefined ? '' : words.inBrackets(common.period(one.period))}`,
      ownerName(lang, one.unit),
      one.due,
      String(one.daysOverdue),
      common.state[one.state] ?? one.state,
      cited(one.places),
    ]),
    items.length === 0
      ? {}
      : {
          note: [words.overdueNote, ...(items.some(({ state }) => state === 'behind-aim') ? [words.aimNote] : [])].join(
            words.between,
          ),
        },
  );
}

function reports({ judgement, lang, cited }: Context): Block[] {
  const words = circularWords(lang);
  const common = printing(lang);
  const { column } = words;
  return tableOr(
    words.none.reports,
    [
      short(column.unit),
      wide(column.item, 1),
      short(column.due),
      short(column.received),
      short(column.state),
      right(column.days),
      wide(column.source, 2),
    ],
    judgement.items.reports.map((one) => {
      // An excused report may have come all the same.
      const received =
        one.met ??
        judgement.state.plan.records.reports.find(
          (report) =>
            report.unit === one.owner && report.period === one.period?.name && report.known <= judgement.state.asOf,
        )?.known;
      return [
        one.owner,
        `${one.duty.title}${one.period === undefined ? '' : words.inBrackets(common.period(one.period.name))}`,
        one.due ?? '—',
        received ?? '—',
        words.reportState(
          received === undefined ? 'missing' : one.due !== undefined && received > one.due ? 'late' : 'on-time',
          one.exempt,
        ),
        one.due !== undefined && received !== undefined && received > one.due
          ? String(daysBetween(one.due, received))
          : String(one.daysLate),
        cited(one.places.length > 0 ? one.places : [one.duty.place]),
      ];
    }),
  );
}

function rectifications({ judgement, lang, cited }: Context): Block[] {
  const words = circularWords(lang);
  const common = printing(lang);
  const { column } = words;
  return tableOr(
    words.none.rectifications,
    [
      short(column.unit),
      short(column.found),
      wide(column.problem, 3),
      short(column.due),
      short(column.closedOn),
      short(column.state),
      right(column.days),
      wide(column.source, 2),
    ],
    judgement.items.rectifications.map((one) => [
      one.finding.unit,
      one.found,
      `${one.finding.task === undefined ? '' : `${one.finding.task} `}${one.finding.words}${one.finding.rectify ? words.inBrackets(one.finding.rectify.require) : ''}`,
      one.due ?? '—',
      one.closed ?? '—',
      common.state[one.state] ?? one.state,
      one.due !== undefined && one.closed !== undefined && one.closed > one.due
        ? String(daysBetween(one.due, one.closed))
        : String(one.daysOverdue),
      cited(one.places),
    ]),
  );
}

function exemptions({ judgement, lang, cited }: Context): Block[] {
  const words = circularWords(lang);
  const common = printing(lang);
  const { column } = words;
  return tableOr(
    words.none.exemptions,
    [
      short(column.kind),
      wide(column.unit, 1),
      wide(column.item, 2),
      short(column.from),
      short(column.to),
      short(column.on),
      wide(column.reason, 2),
      wide(column.by, 2),
      wide(column.source, 2),
    ],
    merged(judgement.exemptions).map(({ units: names, one }) => [
      words.exemption[one.kind],
      names.map((unit) => ownerName(lang, unit)).join(words.listJoin),
      `${one.task === undefined ? '' : `${one.task} `}${one.title}${one.period === undefined ? '' : words.inBrackets(common.period(one.period))}`,
      one.from ?? '—',
      one.to ?? '—',
      one.on,
      one.reason,
      one.by === '' ? '—' : `${one.by}${one.approver === undefined ? '' : words.inBrackets(one.approver)}`,
      cited(one.places),
    ]),
  );
}

/** One decision on several units is one row. */
function merged(list: readonly Exemption[]): { readonly units: string[]; readonly one: Exemption }[] {
  const rows = new Map<string, { units: string[]; one: Exemption }>();
  for (const one of list) {
    const key = JSON.stringify([one.kind, one.places]);
    const row = rows.get(key);
    if (row) row.units.push(one.unit);
    else rows.set(key, { units: [one.unit], one });
  }
  return [...rows.values()];
}

const MEASURED_IN = new Map(SIGNALS.map(({ id, measuredIn }) => [id, measuredIn]));

function evidence({ judgement, lang, cited }: Context): Block[] {
  const words = circularWords(lang);
  const { column } = words;
  return tableOr(
    words.none.evidence,
    [
      right(column.no),
      short(column.unit),
      short(column.verdict),
      short(column.signal),
      wide(column.value, 1),
      wide(column.source, 4),
    ],
    evidenceRows(judgement).map(({ number, unit, verdict, signal }) => [
      String(number),
      unit,
      words.verdict[verdict],
      words.signal[signal.id],
      words.value(signal, MEASURED_IN.get(signal.id)!),
      cited(signal.grounds.flatMap(({ places }) => places)),
    ]),
  );
}

function rules({ judgement, lang, cited }: Context): Block[] {
  const words = circularWords(lang);
  const { column } = words;
  const { state, window, deadlines } = judgement;
  const { policy } = state.plan;
  const notes = words.ruleNotes({
    onlyWithout: policy.praise === 'only-without-criticism',
    ranking: policy.ranking,
    since: window.since,
    asOf: window.asOf,
    from: deadlines.from,
    reply: deadlines.reply.day,
    recheck: deadlines.recheck.day,
    fixed: policy.place && cited([policy.place]),
  });
  const withheld = judgement.units.flatMap(({ unit, withheld: list }) =>
    list.map(({ verdict, because }) => words.withheld(unit, verdict, because)),
  );
  const recused = judgement.recusals.length === 0 ? [] : [words.recusals(judgement.recusals.map(words.recusal))];
  return [
    {
      type: 'table',
      columns: [short(column.verdict), short(column.signal), wide(column.rule, 4), short(column.threshold)],
      rows: judgement.rules.map((rule) => [
        words.verdict[rule.verdict],
        words.signal[rule.id],
        words.rule(rule.id, policy),
        words.threshold(rule.threshold, MEASURED_IN.get(rule.id)!, rule.default),
      ]),
    },
    ...[...notes, ...withheld, ...recused].map((text): Block => ({ type: 'paragraph', text })),
  ];
}
