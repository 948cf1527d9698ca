/** 共用词：状态、灯色、种类、日期、时期。 */
import type { OverdueKind } from '../../plan/overdue.ts';
import type { Light, Schedule } from '../../plan/state.ts';
import { day, period } from './dates.ts';

const schedule = {
  contradicted: '与核查不符',
  reopened: '反弹重开',
  overdue: '逾期',
  missed: '本期未办',
  'behind-aim': '未达力争目标',
  'behind-pace': '滞后于序时进度',
  'due-soon': '临近到期',
  'awaiting-verification': '自报完成待核实',
  open: '办理中',
  'on-pace': '达序时进度',
  ahead: '超序时进度',
  standing: '长期坚持',
  'standing-no-evidence': '长期坚持（本期无佐证）',
  'not-open': '未到开始时间',
  'not-triggered': '未触发',
  'no-date': '无时限',
  'closed-late': '逾期销号',
  'closed-on-time': '按期销号',
  'closed-early': '提前销号',
  closed: '已销号',
  supporting: '配合',
  cancelled: '已终止',
} satisfies Record<Schedule, string>;

export const common = {
  light: { red: '红', yellow: '黄', green: '绿', blue: '蓝', grey: '灰' } satisfies Record<Light, string>,
  lightMark: { red: '●红', yellow: '▲黄', green: '○绿', blue: '■蓝', grey: '·灰' } satisfies Record<Light, string>,
  schedule,
  /** States of duties, rectifications, matters and notices, and of items in the overdue list. */
  state: {
    ...schedule,
    missed: '未办',
    missing: '未履行',
    open: '未到期',
    met: '已履行',
    'met-late': '迟履行',
    excused: '有理由未办',
    gap: '未定时限',
    done: '已办',
    'done-late': '迟办',
    none: '未限期',
    claimed: '自报办结',
    answered: '已答复',
    'answered-late': '迟答复',
  } as Readonly<Record<string, string>>,
  kind: {
    undertaking: '承办事项',
    duty: '例行义务',
    rectification: '限期整改',
    matter: '交办事项',
    notice: '催办单',
  } satisfies Record<OverdueKind, string>,
  claim: { 'not-started': '未启动', 'under-way': '推进中', done: '自报完成' } as Readonly<Record<string, string>>,
  verified: { confirmed: '属实', contradicted: '不符' } as Readonly<Record<string, string>>,
  role: (role: string) => ({ responsible: '责任', lead: '牵头督导', 'lead-delivers': '牵头承办' })[role] ?? role,
  office: '办公室',
  exercise: '演练数据',
  vacant: '未明确',
  none: '无',
  days: (count: number) => `${count}天`,
  percent: (value: number) => `${value}%`,
  day,
  period,
  list: (names: readonly string[]) => names.join('、'),
  colon: '：',
  semicolon: '；',
  stop: '。',
  slash: '／',
  inBrackets: (text: string) => `（${text}）`,
  /** Both clocks, printed on every output. */
  clocks: (asOf: string, revision: string | undefined) =>
    `截至${day(asOf)}；依据${revision === undefined ? '工作区现有文件' : `提交 ${revision.slice(0, 12)}`}`,
  planLine: (title: string) => `方案：${title}`,
  calendarLine: (name: string) =>
    `工作日按${name.startsWith('state-council') ? '国务院办公厅公布的节假日安排' : name}${name.endsWith('+plan') ? '并计入方案补充的日子' : ''}计算`,
};

export type Common = typeof common;
