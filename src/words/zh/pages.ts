/** 各页上的话：概览、逾期、说明、台帐、校验。 */
import type { Args } from '../../ground/codes/args.ts';
import { common } from './common.ts';

const EVERY: Readonly<Record<string, string>> = {
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
};
const span = (text: string) =>
  text
    .replace(/ working days?$/, '个工作日')
    .replace(/ days?$/, '天')
    .replace(/ months?$/, '个月');

export const pages = {
  status: {
    title: '督办概览',
    total: (count: number) => `承办事项共 ${count} 项`,
    leadNote: (count: number) => `另有牵头督导 ${count} 项，只看佐证，不计入灯色`,
    supportNote: (count: number) => `另有配合事项 ${count} 项，不计入灯色`,
    cancelledNote: (count: number) => `已终止 ${count} 项，不计入`,
    byUnit: '各单位',
    bySection: '各部分',
    unit: '单位',
    section: '部分',
    count: '承办',
    overdue: '逾期',
    reports: '报告',
    reportsNote: '报告一栏是已交份数／应交份数。',
    next: (days: number) => `${days} 天内到期`,
    nextNone: (days: number) => `${days} 天内没有到期的事项。`,
    past: (counts: string) => `已过期限：${counts}。逐条见：duban overdue`,
    pastNone: '没有逾期事项。',
    aims: (count: number) => `未达力争目标 ${count} 项`,
    gaps: '缺口',
    gapNoDate: (count: number) => `没有时限 ${count} 项`,
    gapNoBreakdown: (count: number, units: string) =>
      `没有落实方案 ${count} 项${units === '' ? '' : `（整份未报：${units}）`}`,
    gapNoPeople: (count: number) => `责任领导、责任科室、具体责任人不全 ${count} 项`,
    gapDuties: (count: number, titles: string) => `没有定时限、也还没有办的例行义务 ${count} 种：${titles}`,
    gapsNone: '没有缺口。',
  },
  overdue: {
    title: '逾期清单',
    titleSoon: (days: number) => `逾期及 ${days} 天内到期清单`,
    groups: {
      undertaking: '承办事项',
      aim: '未达力争目标（单列，不算逾期）',
      duty: '例行义务',
      rectification: '限期整改',
      matter: '交办事项',
      notice: '催办单待答复',
    } as Readonly<Record<string, string>>,
    kind: '种类',
    id: '编号',
    what: '事项',
    unit: '单位',
    lead: '牵头',
    due: '期限',
    days: '逾期',
    state: '状态',
    source: '出处',
    soon: (days: number) => (days === 0 ? '今天到期' : `还有${days}天`),
    original: (day: string) => `（原定${day}）`,
    summary: (parts: string) => `共${parts}。`,
    count: (label: string, count: number) => `${label} ${count} 项`,
    none: '没有逾期。',
  },
  explain: {
    title: (id: string) => `说明：${id}`,
    task: '任务',
    clause: '条款',
    unit: '单位',
    lead: '牵头单位',
    dailyWork: '日常工作承担',
    people: '责任领导／责任科室／具体责任人',
    standard: '工作标准',
    deadline: '时限',
    deadlineOf: (day: string, wording: string, origin: string) =>
      `${day}${wording === '' ? '' : `，原文“${wording}”`}（${origin}）`,
    origin: {
      unit: '该单位自己的时限',
      task: '任务的时限',
      section: '承自所属部分',
      part: '分项的时限',
      breakdown: '落实方案所定',
      duty: '例行义务',
    } as Readonly<Record<string, string>>,
    extended: (from: string, to: string, decision: string) => `${from} 延至 ${to}（${decision}）`,
    refused: (from: string, to: string, decision: string) => `申请由 ${from} 延至 ${to}，未获同意（${decision}）`,
    noDay: (wording: string) => (wording === '' ? '原文没有时间' : `${common.schedule['no-date']}，原文“${wording}”`),
    light: '灯',
    why: '依据',
    inherited: (section: string) => `责任单位承自第${section}部分`,
    parts: '分项',
    measure: (title: string, target: string, claimed: string, verified: string) =>
      `${title}：目标 ${target}，自报 ${claimed}，核实 ${verified}`,
    milestones: '节点',
    ownAim: '单位自定时限',
    reasons: {
      'claimed-not-started': (a) => `${a.day} 自报未启动${a.words === undefined ? '' : `：${a.words}`}`,
      'claimed-under-way': (a) =>
        `${a.day} 自报推进中${a.percent === undefined ? '' : `，${a.percent}%`}${a.words === undefined ? '' : `：${a.words}`}`,
      'claimed-done': (a) =>
        `${a.day} 自报完成${a.percent === undefined ? '' : `，${a.percent}%`}${a.words === undefined ? '' : `：${a.words}`}`,
      'measures-not-met': () => '指标未全部达到，自报完成不予认定',
      'verified-confirmed': (a) => `${a.day} ${a.by} 核实属实：${a.words}`,
      'verified-contradicted': (a) => `${a.day} ${a.by} 核实与自报不符：${a.words}`,
      'recheck-closed': (a) => `${a.day} ${a.by} 复查，准予销号`,
      'recheck-open': (a) => `${a.day} ${a.by} 复查，整改未到位`,
      'recheck-reopened': (a) => `${a.day} ${a.by} 复查，问题反弹，重新立案`,
      'closed-out': (a) => `${a.day} ${a.by} 决定销号`,
      cancelled: (a) => `${a.day} ${a.by} 决定终止`,
      'due-on': (a) =>
        `期限 ${a.day}${a.wording === '' ? '' : `（原文“${a.wording}”）`}${Number(a.days) > 0 ? `，已过 ${a.days} 天` : ''}`,
      'due-extended': (a) => `期限 ${a.day}（原定 ${a.original}）${Number(a.days) > 0 ? `，已过 ${a.days} 天` : ''}`,
      'no-due-day': (a) => `没有时限${a.wording === '' ? '' : `（原文“${a.wording}”）`}`,
      'occurrence-missed': (a) => `${a.period} 一期应于 ${a.day} 前办，未办，已过 ${a.days} 天`,
      'event-unanswered': (a) => `${a.from} 发生“${a.event}”，应于 ${a.day} 前办，未办，已过 ${a.days} 天`,
      'milestone-late': (a) => `节点“${a.title}”应于 ${a.day} 前完成，已过 ${a.days} 天`,
      pace: (a) =>
        `序时进度应为 ${a.expected}%，实际 ${a.actual}%，${Number(a.points) < 0 ? '低' : '高'} ${Math.abs(Number(a.points))} 个百分点`,
      schedule: (a) => `判为：${a.schedule}`,
    } as Readonly<Record<string, (a: Args) => string>>,
    lightRule: {
      red: '红灯：逾期、本期未办、与核查不符或反弹重开',
      yellow: '黄灯：临近到期、滞后、未达力争目标，或本半年内逾期补办',
      green: '绿灯：按进度推进，且最近一期报告有交代',
      blue: '蓝灯：已销号',
      grey: '灰灯：没有时限、未到时间，或没有报告可据',
    } as Readonly<Record<string, string>>,
    duty: '例行义务',
    owner: '义务人',
    period: '时期',
    due: '应于',
    met: '实际',
    state: '状态',
    finding: '发现',
    findingLine: (id: string, words: string, state: string, source: string) => `${id}：${words}（${state}）${source}`,
    require: '整改要求',
    item: '项目',
    detail: '内容',
    matter: '交办事项',
    notice: '催办单',
    /** How often, and by when in each period or how long after it. */
    recurring: (
      every: string,
      times: number,
      when: { readonly by?: string; readonly day?: number; readonly within?: string },
    ) =>
      `${EVERY[every] ?? every}${times > 1 ? `${times}次` : ''}` +
      (when.by === undefined ? '' : `，${when.by.replace(/^0?(\d+)-0?(\d+)$/, '$1月$2日')}前`) +
      (when.day === undefined ? '' : `，第${when.day}日前`) +
      (when.within === undefined ? '' : `，期满后${span(when.within)}内`),
  },
  ledger: {
    title: '工作台帐',
    columns: {
      id: '编号',
      clause: '条款',
      task: '任务',
      scope: '本单位内容',
      unit: '单位',
      role: '角色',
      lead: '牵头单位',
      dailyWork: '日常工作承担',
      leader: '责任领导',
      section: '责任科室',
      person: '具体责任人',
      wording: '原文时间',
      due: '期限',
      original: '原定期限',
      claimed: '自报',
      percent: '进度%',
      verified: '核实',
      light: '灯',
      state: '状态',
      days: '逾期天数',
      report: '最近报告',
      extensions: '延期次数',
      notices: '催办单',
      findings: '未销问题',
      source: '出处',
    },
    total: (count: number) => `共 ${count} 行。`,
    recurring: (name: string) => `每期（${name}）`,
    standing: '长期坚持',
    none: '无时限',
    event: (name: string) => `自“${name}”起算`,
  },
  validate: {
    title: '校验结果',
    clean: (files: number) => `${files} 个文件，没有错误和警告。`,
    counts: (errors: number, warnings: number, infos: number) =>
      `错误 ${errors} 处，警告 ${warnings} 处，信息 ${infos} 处。`,
    severity: { error: '错误', warning: '警告', info: '信息' } as Readonly<Record<string, string>>,
    columns: { place: '位置', severity: '级别', code: '代码', message: '说明' },
    plan: (sections: number, tasks: number, undertakings: number, files: number) =>
      `${files} 个文件：${sections} 个部分，${tasks} 项任务，${undertakings} 项承办事项。`,
    hidden: (count: number) => `另有信息 ${count} 处：duban validate --severity info`,
  },
};

export type Pages = typeof pages;
