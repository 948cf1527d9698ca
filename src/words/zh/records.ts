/** 记录的录入和清单：提问、提醒、提交说明，各清单、议程、减负统计的用语。 */
import type { NoticeHold, NoticeRule } from '../../plan/ladder.ts';
import { common } from './common.ts';
import { colourName } from './phrases.ts';

const { day, days } = common;

export const records = {
  /** 终端上的提问，按选项名。 */
  questions: {
    id: '哪一条',
    agenda: '议题（几项用分号隔开，可不填）',
    closed: '哪些交办事项已经办结（可不选）',
    mode: '督查方式',
    date: '日期',
    to: '到哪一天',
    by: '组织单位',
    title: '标题（可不填）',
    unit: '单位',
    result: '结果',
    words: '情况说明',
    due: '新的期限（可不填）',
    approver: '批准人',
    applied: '申请日期',
    reason: '理由',
    target: '针对哪一项，如 3.2/市法院',
    change: '调整的种类',
    grounds: '免责的理由',
    on: '哪一天办结',
    from: '原时限',
    chair: '主持人（可不填）',
    duty: '哪一个会议',
    present: '到会单位',
    colour: '颜色',
    require: '要求',
    answerBy: '答复期限',
    event: '什么事件',
  } as Readonly<Record<string, string>>,
  /** 一行里各栏的名称。 */
  fields: {
    unit: '单位',
    task: '任务',
    result: '结论',
    words: '情况',
    due: '期限',
    require: '整改要求',
    percent: '进度',
    measures: '指标',
    for: '时期',
    repeats: '重犯',
    number: '文号',
    finding: '发现编号',
    title: '事项',
    reason: '理由',
    matter: '交办编号',
    on: '办结日期',
    target: '事项编号',
    to: '新时限',
    from: '原时限',
    change: '种类',
    measure: '指标',
    amount: '目标',
    agreedBy: '商得同意',
    grounds: '免责理由',
  } as Readonly<Record<string, string>>,
  rows: {
    finding: '发现',
    recheck: '复查',
    matter: '交办事项',
    absent: '缺席单位',
    closed: '办结的交办事项',
    item: '事项',
  } as Readonly<Record<string, string>>,
  optional: (name: string) => `${name}（可不填）`,
  yes: '是',
  no: '否',
  another: (what: string, count: number) => (count === 0 ? `记一条${what}吗？` : `已记${count}条${what}，再记一条吗？`),
  closedOn: (id: string) => `${id} 哪一天办结`,
  whyAway: (unit: string) => `${unit}没有到会，请假的理由（没有请假的不填）`,
  printOrder: (id: string, unit: string) => `限期整改通知书：duban inspect print ${id} --unit ${unit} -o 通知书.docx`,
  advice: {
    visit: (unit: string, on: string, title: string, id: string) =>
      `提醒：一个月内已于${day(on)}到${unit}督查过（${title === id ? id : `${title}，${id}`}），请考虑合并，免得重复检查。`,
    noOrder: (unit: string, words: string) =>
      `提醒：${unit}的问题“${words}”没有提出限期整改，可在这一条后面加上期限和整改要求。`,
    again: (unit: string, task: string, id: string) =>
      `提醒：${unit}任务 ${task} 以前已查出问题（${id}）；确是同一问题的，请在这一条后面加上“重犯=${id}”。`,
    noNewDay: (finding: string) => `提醒：${finding} 没有整改到位，也没有定新的期限，可用 --due 写明。`,
    closedAlready: (finding: string, on: string) => `提醒：${finding} 已于${day(on)}销号。`,
    notClosed: (finding: string) => `提醒：${finding} 还没有销号，记作“反弹重开”会多计一次反弹；没有到位的请用 open。`,
    replyLate: (due: string, late: number) => `提醒：答复期限是${day(due)}，这次答复迟${days(late)}。`,
    eventUnknown: (event: string, known: string) =>
      `提醒：方案里没有从“${event}”起算的时限，也没有由它履行的义务；有的是：${known}。`,
    noChair: () => '提醒：没有写明主持人，印成“未明确”；请用 --chair 写明。',
    unlisted: (units: readonly string[]) => `提醒：应到会的单位中，会议记录没有列明是否到会的有：${units.join('、')}。`,
    shortTime: (unit: string, title: string, by: string) =>
      `提醒：交${unit}办理的“${title}”期限是${day(by)}，不到3天，恐怕来不及。`,
    leap: (colour: string) => `提醒：按蓝、黄、红的次序，现在还不到发${colour}的时候；照所写的发。`,
    notClaimed: (unit: string, task: string) => `提醒：${unit}还没有自报任务 ${task} 完成，就作了销号决定。`,
    contact: (flags: string) =>
      `提醒：没有写明联系人或电话，印成“未明确”；可用 ${flags} 写明，或填在 plan.yaml 的 office 里。`,
  },
  /** 提交说明。 */
  subject: {
    inspection: (mode: string, title: string | undefined, units: readonly string[]) =>
      `记录${title ?? mode}（${units.join('、')}）`,
    recheck: (result: string, findings: readonly string[]) => `记录复查：${findings.join('、')}${result}`,
    reply: (unit: string, id: string) => `记录${unit}对${id}的答复`,
    meeting: (title: string) => `记录${title}`,
    notHeld: (period: string, duty: string) => `记录${common.period(period)}不召开${duty}的理由`,
    decision: (type: string, targets: readonly string[], refused: boolean) =>
      `记录${refused ? `不同意${type}` : type}决定：${targets.join('、')}`,
    notice: (colour: string, unit: string, subject: string) =>
      `发出${colour}：${subject.includes(unit) ? subject : `${unit}，${subject}`}`,
    notices: (count: number) => `发出催办单${count}份`,
    event: (event: string, unit: string | undefined) => `记录${unit ?? ''}${event}`,
  },
  titles: {
    notices: '催办单清单',
    rectifications: '限期整改清单',
    inspections: '督查记录清单',
    meetings: '会议和交办事项清单',
    decisions: '决定清单',
    events: '事件清单',
    ladder: '应发催办单',
    demands: (period: string) => `${period}对各单位的要求`,
  },
  kinds: {
    notices: '催办单',
    rectifications: '限期整改',
    inspections: '督查',
    meetings: '会议',
    matters: '交办事项',
    decisions: '决定',
    events: '事件',
  },
  empty: '没有这类记录。',
  summary: (parts: string) => `共${parts}。`,
  counted: (label: string, count: number) => `${label} ${count} 项`,
  unanswered: '待答复',
  superseded: '已升级',
  colours: colourName,
  open: '未销号',
  late: '逾期',
  withOpen: '有未销号问题的督查',
  notHeldYet: '应开未开',
  openMatters: '未办结',
  held: '已召开',
  notHeld: '未召开',
  notDone: '未办',
  away: (unit: string, reason: string | undefined) => (reason === undefined ? unit : `${unit}（请假）`),
  timesNote: '次数：同一问题是第几次查出。反弹：复查认定反弹、重新整改的次数。',
  moved: (one: {
    from: string | undefined;
    to: string | undefined;
    on: string | undefined;
    change: string | undefined;
    grounds: string | undefined;
    amount: { from: number; to: number } | undefined;
  }) =>
    [
      one.from !== undefined && one.to !== undefined ? `${one.from}→${one.to}` : (one.to ?? one.on),
      one.change,
      one.grounds,
      one.amount && `${one.amount.from}→${one.amount.to}`,
    ]
      .filter((part) => part !== undefined)
      .join('，'),
  inPeriod: (title: string, period: string) => `${title}（${period}）`,
  columns: {
    colour: '颜色',
    id: '编号',
    unit: '单位',
    about: '催办事项',
    require: '要求',
    answerBy: '答复期限',
    days: '逾期',
    state: '状态',
    answered: '答复',
    source: '出处',
    task: '任务',
    found: '查出日期',
    words: '情况',
    due: '期限',
    replied: '答复',
    times: '次数',
    reopenings: '反弹',
    date: '日期',
    mode: '方式',
    title: '标题',
    by: '组织单位',
    units: '单位',
    visited: '受检单位',
    findings: '发现',
    orders: '限期整改',
    open: '未销号',
    matter: '事项',
    assigned: '交办日期',
    closed: '办结',
    series: '会议',
    period: '时期',
    present: '到会',
    absent: '缺席',
    type: '种类',
    what: '事项',
    content: '内容',
    result: '结果',
    reason: '理由',
    approver: '批准人',
    event: '事件',
    done: '办结',
    why: '依据',
    previous: '上一份',
    total: '合计',
    kind: '种类',
  },
  noProposals: '按规则，今天没有要发的催办单。',
  makeNotices:
    '发其中一份：duban notice add 编号；全部发出：duban notice add --all。先看写些什么、不落笔：加 --dry-run。',
  held_: '暂不再发',
  noticeRule: {
    near: '临近期限',
    'behind-pace': '滞后于序时进度',
    overdue: '已逾期',
    unanswered: '上一份到期没有答复',
    'still-open': '答复后仍未办结',
  } satisfies Record<NoticeRule, string>,
  holdRule: {
    'awaiting-answer': '上一份未到答复期限',
    'red-sent': '已发红色督办单，提交联席会议研究',
    exempt: '已决定免责',
  } satisfies Record<NoticeHold['rule'], string>,
  ladderRule: (near: number, answer: number) =>
    `规则：到期前${near}天内或者滞后的，发蓝色；逾期，或者蓝色到期没有答复的，发黄色；黄色之后仍未办结的，发红色。一事一单，上一份未到答复期限的不再发；限${answer}个工作日内答复。`,
  demandsOpening: (period: string, count: number, units: number) =>
    `${period}向${units}个单位提出要求${count}项，逐项如下。`,
  tooSoon: (unit: string, on: string, title: string, before: string, id: string) =>
    `${unit}：${day(on)}的“${title}”距${day(before)}的督查（${id}）不到一个月。`,
  sum: '合计',
  demandsNote:
    '书面报告和其他材料按应交的日子计，其余按发生的日子计；自查不计，上级督查计入并写明组织单位。只做复查的不算再次督查。',
  agenda: {
    title: (period: string, duty: string) => `${period}${duty}材料`,
    chair: (chair: string) => `主持：${chair}`,
    members: (units: readonly string[]) => `应到会单位（${units.length}个）：${units.join('、')}`,
    noMembers: '方案没有写明应到会的单位。',
    last: (title: string, on: string) => `上次会议：${title}，${day(on)}`,
    skipped: (period: string, reason: string) => `其间${period}没有召开：${reason}`,
    noLast: '这是本方案实施以来的第一次会议，进展自方案开始之日算起。',
    items: '建议议题',
    hear: (since: string | undefined) =>
      since === undefined ? '听取各单位进展情况' : `听取${day(since)}会议以来各单位进展情况`,
    matters: (count: number) => `研究以往交办、尚未办结的事项${count}项`,
    overdue: (count: number) => `研究逾期事项${count}项`,
    rectify: (count: number, late: number) =>
      `通报限期整改情况，未销号${count}项${late === 0 ? '' : `，其中逾期${late}项`}`,
    next: '部署下一阶段工作',
    progress: '上次会议以来的进展',
    moved: (one: {
      from: string;
      to: string;
      advanced: number;
      fell: number;
      closed: number;
      becameOverdue: number;
      before: number;
      after: number;
    }) =>
      `${day(one.from)}至${day(one.to)}，前进${one.advanced}项，退步${one.fell}项，销号${one.closed}项，新逾期${one.becameOverdue}项；逾期由${one.before}项变为${one.after}项。`,
    progressColumns: {
      unit: '单位',
      advanced: '前进',
      fell: '退步',
      claimed: '自报完成',
      closed: '销号',
      becameOverdue: '新逾期',
      overdue: '逾期',
      reports: '报告',
      total: '合计',
    },
    progressNote: (from: string) => `按现有方案和记录，对照${from}那天计算；方案文字本身的改动见 duban diff。`,
    mattersTitle: '以往交办、尚未办结的事项',
    noMatters: '没有未办结的交办事项。',
    overdueTitle: '逾期事项',
    noOverdue: '没有逾期事项。',
    rectifyTitle: '未销号的限期整改',
    noRectify: '没有未销号的限期整改。',
    soonTitle: (ahead: number) => `${ahead}天内到期的事项`,
    noSoon: '没有即将到期的事项。',
  },
};

export type RecordWords = typeof records;
