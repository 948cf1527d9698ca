/** 改动检查：页面上的话。 */
import type { Unfit } from '../../governance/approval.ts';
import type { RuleGroup } from '../../governance/rule.ts';
import type { Severity } from '../../ground/place.ts';

export const check = {
  title: '改动检查',
  base: (revision: string, mergeBase: string | undefined) =>
    mergeBase === undefined ? `基准：提交 ${revision}` : `基准：提交 ${revision}；自提交 ${mergeBase} 分叉`,
  head: (revision: string | undefined, day: string) =>
    `检查：${revision === undefined ? '工作区现有文件' : `提交 ${revision}`}；按${day}判断`,
  actor: (name: string, account: string | undefined) =>
    `提交者：${name}${account === undefined ? '' : `（帐号 ${account}）`}`,
  office: '办公室',
  stranger: '没有登记的帐号',
  newPlan: '基准里还没有这个方案，无从比较；只校验了文件。',
  changes: '改了什么',
  noChanges: '承诺和记录都没有变化。',
  moreChanges: (count: number, range: string) => `另有${count}处变化，见：duban diff ${range}`,
  breaches: (count: number) => `须经批准或改正的（${count}处）`,
  level: { error: '错误', warning: '警告', info: '提示' } satisfies Record<Severity, string>,
  /** 出处：改后的行，括号里是改前的行。 */
  place: (head: string | undefined, base: string | undefined) =>
    head === undefined ? `原在 ${base ?? ''}` : base === undefined || base === head ? head : `${head}（原在 ${base}）`,
  unfit: {
    'values-differ': '写的前后值与实际不符',
    'type-wrong': '种类不是调整（type: change）',
    refused: '是不同意的决定',
    'approver-missing': '没有写批准人（approver）',
    'reason-missing': '没有写理由（reason）',
    'not-yet': '日期还没有到',
    'self-approved': '是本单位自己批准的',
  } satisfies Record<Unfit, string>,
  unfitBy: (said: string, decision: string, why: string) => `${said}。决定 ${decision} 提到这处改动，但${why}。`,
  remedy: '确需这样改的，在 records/decisions/ 下加一份决定，写明批准人，列入：',
  reason: '（写明理由）',
  moreItems: (count: number) => `其余${count}处同样写法，全部见 --format json。`,
  allowed: (count: number) => `已由决定批准的（${count}处）`,
  allowedBy: (said: string, decision: string) => `${said}（决定 ${decision}）`,
  unreadable: (count: number) => `改后的方案文件有${count}处错误，改好之前一律不通过。`,
  clean: '没有须经批准的改动。',
  tally: (a: { errors: number; warnings: number; infos: number; allowed: number }) =>
    `错误${a.errors}处，警告${a.warnings}处，提示${a.infos}处；已批准${a.allowed}处。`,
  explain: (id: string) => `逐条说明：duban rules ${id}`,
  baseUnreadable: (revision: string) => `基准 ${revision} 的方案文件有错误，不能据以比较：`,
  /** 评论的开头一句。 */
  comment: (errors: number, warnings: number, infos: number) =>
    errors > 0
      ? `这次改动有 ${errors} 处未经批准${warnings + infos > 0 ? `，另有 ${warnings + infos} 处请留意` : ''}。`
      : `这次改动有 ${warnings + infos} 处请留意。`,
  commentChanges: (count: number) => `改了什么（${count}处）`,
  commentRemedy: '怎样批准',
  commentAllowed: (count: number) => `已由决定批准的（${count}处）`,
  summaryClean: '没有须经批准的改动。',
  rules: {
    title: '改动规则',
    intro:
      '改动要经批准：在 records/decisions/ 下有写明前后值、理由和批准人的决定。用 duban rules 编号 看一条的说明和例子。',
    group: {
      time: '时限',
      who: '谁承担',
      what: '做什么',
      plan: '方案、义务和标准',
      breakdown: '落实方案',
      records: '记录',
      hands: '由谁动手',
    } satisfies Record<RuleGroup, string>,
    columns: { id: '编号', level: '级别', title: '名称' },
    levelLine: (level: string, group: string) => `级别：${level}；类别：${group}`,
    why: '为什么',
    bad: '不可以',
    good: '可以',
    context: (on: string | undefined, actor: string | undefined) =>
      [on === undefined ? undefined : `提交日期 ${on}`, actor === undefined ? undefined : `--actor ${actor}`]
        .filter((part) => part !== undefined)
        .join('，'),
    meanwhile: '其间基准分支上',
    allow: '怎样批准',
    allowText: (id: string) =>
      `决定（type: change，写明 approver）的一项写作 edit: ${id}，并写 of、old、new、reason；四者由 duban check 照实印出。`,
    level: '怎样改变级别',
    levelText: (id: string) => `plan.yaml 里写 check: {levels: {${id}: warning}}，合并后生效；off 为不用。`,
  },
};

export type CheckWords = typeof check;
