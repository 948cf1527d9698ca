/** 进展对比：两次提交之间变了什么。 */
import type { FactGroup, FactType } from '../../diff/facts.ts';
import { noticeName } from './phrases.ts';

export const diff = {
  title: '进展对比',
  from: (clocks: string) => `对比起点：${clocks}`,
  to: (clocks: string) => `对比终点：${clocks}`,
  nothing: '两个时点之间没有变化。',
  /** 一句话：一共多少变化，好的坏的各多少。 */
  opening: (a: {
    facts: number;
    advanced: number;
    fell: number;
    closed: number;
    reopened: number;
    becameOverdue: number;
    overdueBefore: number;
    overdueAfter: number;
  }) =>
    `共有${a.facts}处变化：${a.advanced}项前进，${a.fell}项退步，${a.closed}项销号，${a.reopened}项反弹重开，${a.becameOverdue}项新逾期；逾期由${a.overdueBefore}项变为${a.overdueAfter}项。`,
  summary: '各单位移动情况',
  columns: {
    unit: '单位',
    advanced: '前进',
    fell: '退步',
    claimed: '自报完成',
    closed: '销号',
    becameOverdue: '新逾期',
    overdue: '逾期',
    points: '百分点/项',
    mean: '均值',
    reports: '报告',
    lights: '红黄绿蓝灰',
    facts: '变化',
  },
  total: '合计',
  ofPlan: '方案本身',
  moved: (before: string | number, after: string | number) => (before === after ? `${after}` : `${before}→${after}`),
  reports: (filed: number, late: number) => (late === 0 ? `${filed}` : `${filed}（迟${late}）`),
  note: '前进、退步、销号、新逾期按承办事项（分项、期次分别）计，合计为各单位之和；变化一栏另含方案本身的变化。百分点写作“移动的合计/项数”，只算前后都有数字的事项：自报完成而没有数字的按100计，未启动的按0计，只有文字的不折算，期次性的不计；均值保留一位小数。灯色不计已终止的事项。',
  group: {
    progress: '进展与核实',
    time: '逾期与进度',
    deadlines: '时限',
    duties: '报告、会议等例行义务',
    inspections: '督查与整改',
    followups: '交办与催办',
    plan: '方案与标准',
  } satisfies Record<FactGroup, string>,
  /** 单位的小节：单位名和变化数。 */
  section: (name: string, count: number) => `${name}（${count}处）`,
  table: { change: '变化', what: '事项', before: '前', after: '后', source: '依据' },
  fact: {
    contradicted: '与核查不符',
    'contradiction-cleared': '不符已消除',
    reopened: '反弹重开',
    closed: '销号',
    verified: '核实属实',
    claimed: '自报完成',
    'claim-withdrawn': '收回自报完成',
    'progress-advanced': '进度前进',
    'progress-fell': '进度退步',
    'milestone-reached': '节点到达',
    'measure-claimed': '指标自报',
    'measure-verified': '指标核实',
    cancelled: '终止',
    restored: '恢复',
    'became-overdue': '新逾期',
    'no-longer-overdue': '不再逾期',
    'became-behind-aim': '未达力争目标',
    'no-longer-behind-aim': '力争目标已了结',
    'became-behind-pace': '落后于序时进度',
    'no-longer-behind-pace': '不再落后',
    'deadline-set': '补定时限',
    'deadline-extended': '同意延期',
    'extension-refused': '不同意延期',
    'deadline-moved': '直接改动时限',
    'report-filed': '报送报告',
    'report-late': '迟报报告',
    'breakdown-filed': '报送落实方案',
    'liaison-named': '明确联络员',
    'meeting-held': '召开会议',
    'meeting-skipped': '会议未召开',
    'circular-issued': '印发通报',
    'duty-met': '履行义务',
    'duty-excused': '免除义务',
    'duty-missed': '义务未履行',
    'finding-opened': '发现问题',
    'finding-closed': '整改销号',
    'rectification-overdue': '整改逾期',
    'finding-reopened': '问题重开',
    'practice-found': '发现好做法',
    'matter-assigned': '交办',
    'matter-closed': '交办办结',
    'matter-overdue': '交办逾期',
    'notice-issued': '发出催办',
    'notice-answered': '催办答复',
    'notice-overdue': '催办逾期未复',
    'task-added': '增加任务',
    'task-dropped': '取消任务',
    'task-split': '分列分项',
    'task-merged': '合并分项',
    'task-reworded': '改写文字',
    'unit-added': '增加单位',
    'unit-dropped': '减少单位',
    'lead-changed': '变更牵头',
    'measure-changed': '改动指标',
    'duty-changed': '改动义务',
    'policy-changed': '改动评判标准',
    'record-removed': '删去记录',
  } satisfies Record<FactType, string>,
  dropped: '已不在方案中',
  colour: (colour: string) => (noticeName as Readonly<Record<string, string>>)[colour] ?? colour,
  firmness: { strive: '力争', explore: '探索' } as Readonly<Record<string, string>>,
  breakdown: '落实方案',
  liaison: '联络员',
  /** 一行说清一处变化。 */
  line: (change: string, what: string, units: string, before: string | undefined, after: string | undefined) =>
    `${change}：${what}${units === '' ? '' : `（${units}）`}${before === undefined ? '' : `，${before}→${after}`}`,
  folder: (path: string) => `依据一栏的文件都在 ${path} 之下；箭头前后是对比起点和终点的行。`,
};

export type DiffWords = typeof diff;
