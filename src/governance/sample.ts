/** The plan that the rules' examples change: small, with one of everything that a rule looks at. Posts only, no persons. */
import type { Example, ExampleEdit } from './rule.ts';

/** Day of the sample's commit. */
export const SAMPLE_DAY = '2010-07-01';
/** Day of a change of it, where an example names none. */
export const CHANGE_DAY = '2010-07-05';

/** Files by path in the plan folder. */
export const SAMPLE: Readonly<Record<string, string>> = {
  'plan.yaml': `kind: plan
id: sample
title: 政务公开实施方案
issuer: 市政府办公室
number: 政办〔2010〕1号
period: {from: 2010-01-01, to: 2011-12-31}
office:
  name: 督查室
  director: {post: 督查室主任}
roles:
  - {id: assisting, title: 配合单位, delivers: false}
duties:
  - id: half-year-report
    title: 半年报告
    settledBy: report
    owedBy: [responsible]
    deadline: {every: half-year, after: period-end, within: 10 days}
  - id: joint-meeting
    title: 联席会议
    settledBy: meeting
    owedBy: [office]
    deadline: {every: quarter}
    participants: [甲局, 乙局]
policy:
  dueSoonDays: 30
  signals:
    overdue: 1
calendar:
  worked: [2010-07-10]
`,
  'units.yaml': `kind: units
units:
  - id: 市政府办
    accounts: [zhengfuban]
  - id: 甲局
    aliases: [甲管理局]
    group: 部门
    departments: [甲局综合科]
    firstResponsible: {post: 主要领导}
    accounts: [jia-ju]
  - id: 乙局
    group: 部门
  - id: 丙局
    group: 部门
`,
  'tasks/1.yaml': `kind: tasks
section: "1"
title: 公开
lead: [市政府办]
dailyWork: [市政府办]
responsible: [甲局, 乙局]
tasks:
  - id: "1.1"
    title: 建成公开网站
    deadline: {by: 2010-12-31, wording: 2010年底前, extensions: {times: 1, within: 3 months}}
    documents: [网站建设方案]
    milestones:
      - {id: zhongqi, title: 完成一半, share: 50, deadline: 2010-08-31}
    parts:
      - {id: "1.1.1", title: 目录}
      - {id: "1.1.2", title: 检索, responsible: [甲局, 乙局]}
  - id: "1.2"
    title: 培训
    responsible:
      - {unit: 甲局, scope: 本系统}
      - 乙局
    deadline: 2010-09-30
    measures:
      - {id: ren, title: 培训人数, target: 100, unit: 人}
  - id: "1.3"
    title: 每季度检查
    deadline: {every: quarter, day: 20}
  - id: "1.4"
    title: 保密审查
    deadline: {standing: true, review: quarter}
    sensitive: true
    roles: {assisting: [丙局]}
`,
  'breakdowns/甲局.yaml': `kind: breakdown
unit: 甲局
date: 2010-03-01
items:
  - task: "1.4"
    standard: 每件公开前审查
    person: 综合科科长
  - task: "1.1"
    standard: 栏目齐全
    deadline: 2010-11-30
    measures:
      - {id: lanmu, title: 栏目数, target: 20}
`,
  'records/reports/2010-H1/甲局.yaml': `kind: report
unit: 甲局
period: "2010-H1"
date: 2010-06-30
items:
  - task: "1.1"
    status: under-way
    percent: 60
    words: 网站试运行
    evidence: [evidence/甲局/试运行.pdf]
`,
  'records/inspections/2010-05-18.yaml': `kind: inspection
exercise: true
mode: special
date: 2010-05-18
by: 督查室
findings:
  - {id: "1", unit: 乙局, task: "1.2", result: problem, words: 没有培训计划, rectify: {by: 2010-06-18, require: 补做计划}}
`,
  'records/decisions/2010-02-01-set-date.yaml': `kind: decision
type: set-date
date: 2010-02-01
by: 督查室
approver: 督查室主任
items:
  - {task: "1.4", unit: 乙局, to: 2010-10-31, reason: 没有落实方案}
`,
  'records/circulars/2010-H1.yaml': `kind: circular
period: "2010-H1"
date: 2010-07-01
asOf: 2010-06-30
number: 政督〔2010〕1号
`,
  'records/circulars/2010-H1.pdf': '%PDF-1.4 2010-H1\n',
  'evidence/甲局/试运行.pdf': '%PDF-1.4 试运行\n',
};

/** Files of a new decision that allows edits, as `duban check` prints it: each item one line of YAML without the dash. */
export function decision(
  items: readonly string[],
  more: { readonly approver?: string; readonly by?: string } = {},
): ExampleEdit {
  const { approver = '市政府秘书长', by = '督查室' } = more;
  return {
    file: 'records/decisions/2010-07-05-edit.yaml',
    text: `kind: decision
type: change
date: 2010-07-05
by: ${by}
approver: ${approver}
items:
${items.map((item) => `  - {${item}}\n`).join('')}`,
  };
}

/** The sample with edits applied. Throws where a text does not occur exactly once: an example that says nothing. */
export function edited(
  files: Readonly<Record<string, string>>,
  edits: readonly ExampleEdit[],
): Readonly<Record<string, string>> {
  const made = { ...files };
  for (const edit of edits) {
    if ('text' in edit) made[edit.file] = edit.text;
    else if ('remove' in edit) {
      if (made[edit.file] === undefined) throw new Error(`${edit.file} is not there`);
      delete made[edit.file];
    } else {
      const parts = (made[edit.file] ?? '').split(edit.find);
      if (parts.length !== 2) throw new Error(`${edit.file}: ${parts.length - 1} × ${edit.find}`);
      made[edit.file] = parts.join(edit.put);
    }
  }
  return made;
}

/** The three states of an example: base, head, and the base branch as it became. */
export function statesOf(example: Example) {
  const base = edited(SAMPLE, example.before ?? []);
  return { base, head: edited(base, example.edits), tip: edited(base, example.meanwhile ?? []) };
}
