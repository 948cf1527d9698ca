/** A small plan with its records as files in memory, and the states that tests compare. */

import { diffStates } from '../../src/diff/diff.ts';
import type { Fact, FactType } from '../../src/diff/facts.ts';
import { type Loaded, loadPlan } from '../../src/kinds/load.ts';
import { stateOn } from '../../src/plan/fold.ts';
import { readDocument } from '../../src/yaml/document.ts';
import type { Source } from '../../src/yaml/source.ts';

/** Files by path; the text of each. */
export type Files = Readonly<Record<string, string>>;

/** Two units, two tasks with a date, one recurring task, duties of every kind. */
export const PLAN: Files = {
  'plan.yaml': `kind: plan
id: p
title: 方案
lang: zh
period: {from: 2010-01-01, to: 2011-12-31}
office: {name: 督办办公室}
duties:
  - id: half-year-report
    title: 半年报告
    settledBy: report
    owedBy: [responsible]
    deadline: {every: half-year, after: period-end, within: 15 days}
  - id: joint-meeting
    title: 联席会议
    settledBy: meeting
    owedBy: [office]
    deadline: {every: quarter}
    inPrinciple: true
  - id: breakdown
    title: 落实方案
    settledBy: breakdown
    owedBy: [responsible]
    deadline: {undetermined: true}
`,
  'units.yaml': `kind: units
units:
  - id: 市委办
  - id: 甲局
  - id: 乙局
  - id: 丙局
`,
  'tasks/1.yaml': `kind: tasks
section: "1"
title: 第一部分
lead: [市委办]
responsible: [甲局, 乙局]
tasks:
  - id: "1.1"
    title: 建网
    deadline: 2010-12-31
  - id: "1.2"
    title: 培训
    deadline: 2010-09-30
    measures:
      - {id: ren, title: 人数, target: 100, unit: 人}
  - id: "1.3"
    title: 每年检查
    deadline: {every: year, by: 06-30}
  - id: "1.4"
    title: 整顿
`,
};

/** One report of a unit on one task, as YAML. */
export function report(unit: string, period: string, date: string, ...items: string[]): string {
  return `kind: report\nunit: ${unit}\nperiod: ${period}\ndate: ${date}\nitems:\n${items.map((item) => `  - {${item}}\n`).join('')}`;
}

/** Loads files; fails the test with what is wrong when they have errors. */
export function load(files: Files, root = 'plans/p'): Loaded & { readonly plan: NonNullable<Loaded['plan']> } {
  const source: Source = {
    root,
    revision: undefined,
    date: undefined,
    files: Object.keys(files)
      .sort()
      .map((path) => ({ path, bytes: new TextEncoder().encode(files[path]), blob: path })),
    problems: [],
  };
  const loaded = loadPlan(source, source.files.map(readDocument));
  if (!loaded.plan)
    throw new Error(
      JSON.stringify(
        loaded.diagnostics.filter(({ severity }) => severity === 'error'),
        undefined,
        1,
      ),
    );
  return loaded as Loaded & { readonly plan: NonNullable<Loaded['plan']> };
}

/** The comparison of two sets of files, each judged on its day. */
export function compare(before: Files, asOf: string, after: Files, afterAsOf: string) {
  return diffStates(stateOn(load(before).plan, asOf), stateOn(load(after).plan, afterAsOf));
}

/** `id: before → after` of the facts of one type. */
export function told(facts: readonly Fact[], type: FactType): string[] {
  return facts.filter((fact) => fact.type === type).map(({ id, before, after }) => `${id}: ${before} → ${after}`);
}
