/** What the printed circular must show, put together from the naive recount: numbers of each sentence, rows of each table. */

import type { Judged, Naive } from './circular.ts';
import { percentOf } from './days.ts';
import { CLASSES } from './unit.ts';

type Tree = Record<string, unknown>;
const at = (tree: Tree, path: string): number =>
  path.split('.').reduce<unknown>((value, key) => (value as Tree)[key], tree) as number;

/** Numbers of a sentence in order, without days, periods, clauses, numbers of tasks and annexes. */
export function numbersIn(sentence: string): number[] {
  const bare = sentence
    .replace(/\d{4}年\d{1,2}月\d{1,2}日/gu, '')
    .replace(/\d{4}年(?:第[一二三四]季度|[上下]半年)?/gu, '')
    .replace(/附件\d+(?:第\d+(?:至\d+)?项)?/gu, '');
  return [...bare.matchAll(/\d+(?:\.\d+)?/gu)].map(([text]) => Number(text));
}

function classNumbers(total: number, classes: Record<string, number>, decimals: number | undefined): number[] {
  const there = CLASSES.map((id) => classes[id]!).filter((n) => n > 0);
  if (total === 0) return [];
  if (there.length === 1) return [total];
  return [total, ...there.flatMap((n) => (decimals === undefined ? [n] : [n, percentOf(n, total, decimals)!]))];
}

/** A total and its parts: those that are nought are not told, and a single one is told by a word. */
function parts(total: number, ...list: readonly (readonly number[])[]): number[] {
  const there = list.filter(([n]) => n! > 0);
  return there.length === 1 ? [total] : [total, ...there.flat()];
}

/** Expected numbers by the rule of a sentence of the overall part. */
export function overallNumbers(naive: Naive): Record<string, number[]> {
  const { totals, units, classes } = naive;
  const { decimals } = naive.frame.plan.policy;
  const due = totals.due as Record<string, number>;
  const reports = totals.reports as Record<string, number>;
  const fixes = totals.rectifications as Record<string, number>;
  const there = Object.values(classes).filter((n) => n > 0);
  return {
    units: units.length === 0 ? [] : there.length === 1 ? [units.length] : [units.length, ...there],
    undertakings: classNumbers(at(totals, 'undertakings'), totals.classes as Record<string, number>, decimals),
    supervising: [naive.supervising],
    due: due.total === 0 ? [] : parts(due.total!, [due.onTime!, due.percent!], [due.late!], [due.unmet!]),
    reports: parts(reports.due!, [reports.onTime!], [reports.late!], [reports.missing!]),
    rectifications: [
      ...parts(fixes.total!, [fixes.closed!], [fixes.closedLate!], [fixes.overdue!], [fixes.open!]),
      ...(fixes.reopened! > 0 ? [fixes.reopened!] : []),
    ],
    checked: [
      ...(reports.due! + reports.excused! === 0 ? [] : [reports.due!, reports.onTime! + reports.late!]),
      ...(reports.excused! > 0 ? [reports.excused!] : []),
      ...(naive.checks.inspections! > 0 ? [naive.checks.inspections!] : []),
      ...(naive.checks.inspections! > 0 && naive.checks.unannounced! > 0 ? [naive.checks.unannounced!] : []),
    ],
  };
}

/** Expected numbers of a section's sentence. */
export function progressNumbers({ undertakings, classes }: Naive['sections'][number]): number[] {
  return classNumbers(undertakings, classes, undefined);
}

/** The tables of the annex of units by caption: the figure in each column after unit and group. */
export const UNIT_TABLES: Readonly<Record<string, readonly string[]>> = {
  '到期的任务、例行义务和书面报告': [
    ...['total', 'onTime', 'late', 'unmet'].map((key) => `due.kinds.undertakings.${key}`),
    ...['total', 'onTime', 'late', 'unmet'].map((key) => `due.kinds.duties.${key}`),
    ...['due', 'onTime', 'late', 'missing', 'lateDays'].map((key) => `reports.${key}`),
  ],
  '进度、量化指标和核实情况': [
    ...['measured', 'ahead', 'onPace', 'behind'].map((key) => `pace.${key}`),
    ...['total', 'met', 'unmet', 'open'].map((key) => `measures.${key}`),
    ...['done', 'verified', 'contradicted', 'waiting'].map((key) => `claims.${key}`),
  ],
  '落实方案、到会和受督查情况': [
    ...['needed', 'covered', 'named'].map((key) => `breakdown.${key}`),
    ...['called', 'attended', 'excused', 'absent', 'unrecorded'].map((key) => `meetings.${key}`),
    ...['total', 'confirmed', 'contradicted', 'problems', 'goodPractices'].map((key) => `findings.${key}`),
  ],
  限期整改和交办事项: [
    ...['total', 'closed', 'closedLate', 'overdue', 'open', 'reopened'].map((key) => `rectifications.${key}`),
    ...['total', 'settled', 'settledLate', 'overdue', 'open'].map((key) => `matters.${key}`),
  ],
  催办单和延期: [
    ...['total', 'blue', 'yellow', 'red', 'settled', 'settledLate', 'overdue', 'open'].map((key) => `notices.${key}`),
    ...['asked', 'granted', 'refused'].map((key) => `extensions.${key}`),
  ],
};

/** A share as it is printed. */
export function shown(percent: number | undefined, decimals: number): string {
  if (percent === undefined) return '—';
  return percent === 0 || percent === 100 ? `${percent}%` : `${percent.toFixed(decimals)}%`;
}

/** Rows of a table of figures: units by group, sums of groups of two or more where there are several groups, the sum of all. */
export function rowsOf(
  naive: Naive,
  cells: (figures: Tree) => readonly string[],
  add: (all: readonly Tree[]) => Tree,
): string[][] {
  const groups: (string | undefined)[] = [];
  for (const { group } of naive.units) if (!groups.includes(group)) groups.push(group);
  const row = (one: Judged) => [one.unit, one.group ?? '—', ...cells(one.count.figures)];
  const rows: string[][] = [];
  for (const group of groups) {
    const own = naive.units.filter((one) => one.group === group);
    rows.push(...own.map(row));
    if (groups.length > 1 && group !== undefined && own.length > 1)
      rows.push(['小计', group, ...cells(add(own.map(({ count }) => count.figures)))]);
  }
  if (naive.units.length > 1) rows.push(['合计', '', ...cells(naive.totals)]);
  return rows;
}

/** The cells of a table of figures. */
export const figureCells = (paths: readonly string[]) => (figures: Tree) =>
  paths.map((path) => String(at(figures, path)));

/** The cells of the table of classes: only classes that anybody has. */
export function classCells(naive: Naive): (figures: Tree) => string[] {
  const all = naive.totals.classes as Record<string, number>;
  const there = CLASSES.filter((id) => all[id]! > 0);
  return (figures) => [
    String(at(figures, 'undertakings')),
    ...there.map((id) => String((figures.classes as Record<string, number>)[id])),
  ];
}

/** The cells of what fell due. */
export function dueCells(decimals: number): (figures: Tree) => string[] {
  return (figures) => {
    const due = figures.due as Record<string, number>;
    return [
      ...['total', 'onTime', 'late', 'unmet', 'exempt'].map((key) => String(due[key])),
      shown(percentOf(due.onTime!, due.total!, decimals), decimals),
    ];
  };
}
