/** 通报用语：标题、各部分语句、评判指标和附件。 */
import type { SignalId, VerdictId } from '../../circular/signals.ts';
import type {
  CommonProblem,
  Exemption,
  Recusal,
  Requirement,
  SignalResult,
  UndertakingClass,
  UnitClass,
  Withheld,
} from '../../circular/types.ts';
import { bare, fact, quoted, sharePercent } from './circular-facts.ts';
import { common } from './common.ts';

const { day, days, percent, period: periodName } = common;
const DIGITS = '〇一二三四五六七八九';

/** 一至九十九。 */
function numeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : DIGITS[ones]);
}

export const circular = {
  /** 由方案标题得出工作名称：去掉“方案”等文种。 */
  work: (title: string) =>
    title.replace(/(?:工作方案|实施方案|实施意见|工作计划|工作要点|方案|计划|意见)$/u, '') || title,
  title: (period: string, work: string) =>
    `关于${periodName(period)}${work}${work.endsWith('工作') ? '' : '工作'}进展情况的通报`,
  draft: '征求意见稿',
  banner: (exercise: boolean, draft: boolean) =>
    [exercise ? common.exercise : '', draft ? '征求意见稿' : ''].filter((one) => one !== '').join('　'),
  chapter: (n: number) => `${numeral(n)}、`,
  item: (n: number) => `（${numeral(n)}）`,
  /** 句与句之间。 */
  between: '',
  /** 并列项之间。 */
  listJoin: '、',
  verdictJoin: '：',
  inBrackets: (words: string) => `（${bare(words)}）`,
  unitFacts: (unit: string, facts: readonly string[], rows: string) => `${unit}：${facts.join('；')}${rows}。`,
  rows: (annex: number, first: number, last: number) =>
    `（附件${annex}第${first === last ? first : `${first}至${last}`}项）`,
  headings: {
    overall: '总体情况',
    progress: '各项工作进展',
    praise: '表扬',
    criticism: '批评',
    office: '办公室自查',
    common: '共性问题',
    requirements: '下一步要求',
  },
  verdict: {
    solid: '工作扎实',
    'marked-results': '成效显著',
    slack: '抓得不紧',
    'weak-measures': '措施不力',
    'little-result': '成效不大',
  } satisfies Record<VerdictId, string>,
  side: { praise: '表扬', criticism: '批评' },
  unitClass: {
    praised: '表扬',
    both: '既表扬又批评',
    criticised: '批评',
    neither: '未表扬也未批评',
    'nothing-due': '本期没有到期事项',
  } satisfies Record<UnitClass, string>,
  class: {
    closed: '已销号',
    'to-verify': '报告完成待核实',
    'under-way': '推进中',
    'behind-pace': '滞后于序时进度',
    'behind-aim': '未达力争目标',
    overdue: '逾期或者本期未办',
    contradicted: '与核查不符或者反弹',
    'no-evidence': '长期坚持但无佐证',
    'not-yet': '未到办理时间',
    'no-date': '尚无时限',
  } satisfies Record<UndertakingClass, string>,
  basis: (args: { plan: string; clause: string | undefined; period: string }) =>
    `按照《${args.plan}》${args.clause === undefined ? '' : args.clause.replace('(', '（').replace(')', '）')}的规定，现将${periodName(args.period)}工作进展情况通报如下。`,
  checked: (args: {
    asOf: string;
    since: string;
    due: number;
    received: number;
    excused: number;
    inspections: number;
    unannounced: number;
  }) =>
    `通报情况截至${day(args.asOf)}。书面报告应报${args.due}份，收到${args.received}份${args.excused === 0 ? '' : `，另有${args.excused}份依决定免责，不计入`}；${day(args.since)}至${day(args.asOf)}${
      args.inspections === 0 ? '没有开展督查' : `开展督查${args.inspections}次，其中暗访${args.unannounced}次`
    }。各单位报告完成而未经核实的，不作为销号和成效显著的依据。`,
  overallUnits: (total: number, classes: readonly { id: UnitClass; count: number }[]) =>
    total === 0
      ? '本期没有纳入通报的单位。'
      : `纳入通报的牵头单位和责任单位${total}个${
          classes.length === 1
            ? `，均为${circularClass(classes[0]!.id)}`
            : `，其中${classes.map((one) => `${circularClass(one.id)}${one.count}个`).join('、')}`
        }。`,
  counts: (total: number, classes: readonly { id: UndertakingClass; count: number; share: number | undefined }[]) =>
    total === 0
      ? '没有承办事项。'
      : classes.length === 1
        ? `承办事项${total}项，均为${circular.class[classes[0]!.id]}。`
        : `承办事项${total}项，其中${classes.map((one) => `${circular.class[one.id]}${one.count}项${one.share === undefined ? '' : `（${sharePercent(one.share)}）`}`).join('、')}。`,
  overallReports: (args: { due: number; onTime: number; late: number; missing: number }) =>
    args.due === 0
      ? '本期没有到期的书面报告。'
      : `书面报告应报${args.due}份，按时${args.onTime}份、迟报${args.late}份、未报${args.missing}份。`,
  supervising: (count: number) => `牵头单位另有督导事项${count}项，看佐证，不计入上列各数。`,
  overallDue: (args: { total: number; onTime: number; late: number; unmet: number; percent: number | undefined }) =>
    args.total === 0
      ? '本期没有到期的事项。'
      : `计入本期且已到期的任务、例行义务、限期整改、交办事项和催办单${args.total}件，按期${args.onTime}件（${sharePercent(args.percent ?? 0)}）、迟办${args.late}件、未办${args.unmet}件。`,
  overallRectifications: (args: {
    total: number;
    closed: number;
    closedLate: number;
    overdue: number;
    open: number;
  }) =>
    args.total === 0
      ? '本期没有限期整改事项。'
      : `限期整改${args.total}项，按期销号${args.closed}项、逾期销号${args.closedLate}项、逾期未改${args.overdue}项、尚未到期${args.open}项。`,
  noPraise: '本期没有给予表扬的单位。',
  noCriticism: '本期没有给予批评的单位。',
  noneIn: (side: 'praise' | 'criticism'): string =>
    side === 'praise' ? '本期没有单位达到该项标准。' : '本期没有单位有该项情形。',
  fact,
  office: (name: string, parts: readonly string[]) => `${name}：${parts.join('；')}。`,
  officeNone: (name: string) => `${name}：本期没有到期的例行义务。`,
  officeDuty: (args: {
    title: string;
    period: string | undefined;
    due: string;
    state: string;
    met: string | undefined;
    days: number;
    reason: string | undefined;
    asOf: string;
  }) => {
    const head = `${args.title}${args.period === undefined ? '' : `（${periodName(args.period)}）`}时限为${day(args.due)}`;
    if (args.state === 'excused') return `${head}，未办，理由是${quoted(args.reason ?? '')}`;
    if (args.state === 'met') return `${head}，${day(args.met!)}按时办理`;
    if (args.state === 'met-late') return `${head}，${day(args.met!)}办理，迟${days(args.days)}`;
    return args.days > 0
      ? `${head}，截至${day(args.asOf)}未办理，逾期${days(args.days)}`
      : `${head}，截至${day(args.asOf)}尚未到期`;
  },
  noCommon: '本期没有两个以上单位共有的问题。',
  common: (problem: CommonProblem) => {
    const head = `${problem.units}个单位（共${problem.of}个）`;
    const texts: Record<CommonProblem['kind'], string> = {
      reports: `${head}的书面报告迟报或者未报，共${problem.count}份。`,
      breakdown: `${head}没有报送落实方案或者落实方案不完整，涉及任务${problem.count}项。`,
      people: `${head}的落实方案中责任领导、责任科室和具体责任人不齐全，涉及任务${problem.count}项。`,
      'no-date': `${head}有承办事项尚无完成时限，共${problem.count}项。`,
      overdue: `${head}有任务逾期或者本期未办，共${problem.count}项。`,
      rectification: `${head}有限期整改事项逾期未改，共${problem.count}项。`,
      unverified: `${head}报告完成的事项有待核实，共${problem.count}项。`,
      'no-evidence': `${head}有长期坚持事项本期没有佐证，共${problem.count}项。`,
    };
    return texts[problem.kind];
  },
  requirement: (requirement: Requirement, office: string, every: boolean) => {
    const { kind, units, by } = requirement;
    const names = every ? '纳入通报的各单位' : common.list(units.map(({ unit }) => unit));
    const counted = common.list(units.map(({ unit, count }) => `${unit}${count}项`));
    const texts: Record<Requirement['kind'], string> = {
      reply: `${names}要逐项查明原因，提出整改措施和完成日期，于${day(by)}前书面报送${office}。`,
      report: `${names}要补报本期书面报告，于${day(by)}前送达${office}。`,
      breakdown: `${names}要补报或者补全落实方案，明确责任领导、责任科室和具体责任人，于${day(by)}前报送${office}。`,
      liaison: `${names}要明确联络员，于${day(by)}前将名单报送${office}。`,
      'set-dates': `尚无时限的承办事项（${counted}），由承办单位提出完成时限，于${day(by)}前报${office}审定。`,
      verify: `报告完成、尚待核实的承办事项（${counted}），由牵头单位组织核实，于${day(by)}前将结果送${office}。`,
      recheck: `${office}于${day(by)}前对受批评的事项组织复查，复查结果在下期通报中载明。`,
      'next-report': `${names}于${day(by)}前向${office}报送${requirement.period === undefined ? '下期' : periodName(requirement.period)}书面报告，长期坚持的事项要附佐证。`,
      objection: `对本通报所列事实有异议的单位，于${day(by)}前书面送${office}并附证明材料，由${office}核实答复。`,
    };
    return texts[kind];
  },
  /** 第一次提到时用全称，以后用简称。 */
  officeFirst: (name: string, address: string | undefined) =>
    `${name}（${name === common.office ? '' : `以下简称${common.office}`}${address === undefined ? '' : `${name === common.office ? '' : '，'}地址：${address}`}）`.replace(
      '（）',
      '',
    ),
  officeShort: common.office,
  closing: '特此通报。',
  annex: {
    units: '各单位工作情况',
    overdue: '逾期事项',
    reports: '书面报告报送情况',
    rectifications: '限期整改情况',
    exemptions: '延期和免责情况',
    evidence: '评判依据',
    rules: '评判规则',
  },
  caption: { undertakings: '承办事项', due: '到期事项和评判结果', followUps: '限期整改、交办事项和催办单' },
  none: {
    overdue: '截至通报日没有逾期事项。',
    reports: '本期没有到期的书面报告。',
    followUps: '本期没有限期整改、交办事项和催办单。',
    rectifications: '本期没有限期整改事项。',
    exemptions: '本期没有延期和免责的事项。',
    evidence: '本期没有作出表扬和批评。',
  },
  column: {
    no: '序号',
    unit: '单位',
    group: '组别',
    total: '合计',
    onTime: '按期',
    late: '迟办',
    unmet: '未办',
    exempt: '免责',
    percent: '按期率',
    result: '结果',
    rank: '组内名次',
    rectifications: '限期整改',
    overdue: '逾期',
    open: '未到期',
    matters: '交办事项',
    notices: '催办单',
    settled: '按期办结',
    kind: '种类',
    item: '事项',
    due: '时限',
    days: '逾期天数',
    state: '状态',
    source: '依据',
    period: '时期',
    received: '收到日期',
    found: '发现日期',
    problem: '问题和要求',
    closedOn: '销号日期',
    from: '原时限',
    to: '新时限',
    on: '决定日期',
    reason: '理由',
    by: '决定单位',
    verdict: '评判',
    signal: '指标',
    value: '数值和标准',
    facts: '事实',
    rule: '计量方法',
    threshold: '标准',
  },
  total: '合计',
  share: '占比',
  noGroup: '—',
  sharePercent,
  reportState: (state: 'on-time' | 'late' | 'missing', exempt: boolean) =>
    `${{ 'on-time': '按时', late: '迟报', missing: '未报' }[state]}${exempt ? '（免责）' : ''}`,
  exemption: {
    extension: '批准延期',
    'extension-refused': '不予延期',
    'set-date': '规定时限',
    exemption: '免责',
    absence: '请假缺席',
    'not-held': '有理由未召开',
  } satisfies Record<Exemption['kind'], string>,
  aimNote: '状态为“未达力争目标”的，原文用“力争”表述，不作为逾期，也不作为批评依据。',
  overdueNote: '本表列截至通报日全部逾期事项，包括依决定免责、不作为批评依据的事项（见附件5）。',
  classNote: (tolerance: number) =>
    `合计等于各类之和；已终止的和配合的事项不计入。滞后于序时进度，是指完成比例低于应完成比例超过${tolerance}个百分点，或者中间节点、自定时限已过而未完成。`,
  dueNote:
    '合计等于按期、迟办、未办之和，免责的另计。按期率为按期件数占合计的百分比，四舍五入保留一位小数；报告完成、核查没有不符的任务，按报告的完成日期计算。',
  followUpNote:
    '各栏合计等于按期、迟办、逾期、未到期之和。整改只有经复查销号才算办结，反弹而未到新时限的计入未到期；单位自查发现的不列。没有答复的催办单，已由后一份替代或者所催事项已经办结的，不列。',
  signal: {
    'report-late': '报告迟报',
    'report-missing': '报告未报',
    'breakdown-missing': '落实方案缺漏',
    'people-missing': '责任人不明确',
    'liaison-missing': '联络员未明确',
    'meeting-missed': '会议未召开',
    'meeting-absent': '会议缺席',
    stalled: '没有进展',
    'rectification-overdue': '整改逾期',
    'rectification-reopened': '整改反弹',
    'finding-repeated': '问题重犯',
    'notice-unanswered': '催办未答复',
    'matter-overdue': '交办事项逾期',
    contradicted: '与核查不符',
    overdue: '任务逾期',
    missed: '本期未办',
    'behind-pace': '进度滞后',
    'under-target': '未达指标',
    'all-reports-on-time': '报告全部按时',
    'breakdown-complete': '落实方案完整',
    'nothing-to-rectify': '没有逾期整改',
    'verified-share': '核实比例',
    'closed-early': '提前销号',
    'closed-on-time': '按期销号',
    'target-exceeded': '超额完成',
    'good-practice': '好做法',
  } satisfies Record<SignalId, string>,
  rule: (id: SignalId, policy: { stalledMonths: number; earlyDays: number; paceTolerance: number }) =>
    (
      ({
        'report-late': '超过时限收到的书面报告份数',
        'report-missing': '超过时限、截至通报日未收到的书面报告份数',
        'breakdown-missing': '规定的报送时限已过，落实方案没有列入的任务项数；没有规定时限的不计',
        'people-missing': '规定的报送时限已过，落实方案中责任领导、责任科室、具体责任人不齐全的任务项数',
        'liaison-missing': '规定的时限已过，没有联络员的次数；没有规定时限的不计',
        'meeting-missed': '应由该单位召开、到期没有召开也没有记录理由的会议次数',
        'meeting-absent': '会议记录载明缺席、没有理由的次数；请假的不计',
        stalled: `已有时限、未到时限也未完成，连续${policy.stalledMonths}个月报告和核查没有任何变化的任务项数`,
        'rectification-overdue': '超过整改时限、截至通报日未经复查销号的项数；单位自查发现的不计',
        'rectification-reopened': '复查认定反弹的次数',
        'finding-repeated': '督查认定同一问题再次出现的次数；单位自查发现的不计',
        'notice-unanswered': '超过答复时限、截至通报日没有答复的催办单份数；已由后一份替代或者所催事项已经办结的不计',
        'matter-overdue': '超过时限、截至通报日未办结的交办事项件数',
        contradicted: '报告完成、核查不符，截至通报日没有纠正的任务项数',
        overdue: '超过时限（含批准延期后的时限）、截至通报日未完成的任务项数',
        missed: '按期重复办理的任务，本期到期未办的次数',
        'behind-pace': `未到时限，完成比例低于应完成比例超过${policy.paceTolerance}个百分点，或者中间节点、自定时限已过的任务项数`,
        'under-target': '时限已过，量化指标没有达到的项数',
        'all-reports-on-time': '本期到期的书面报告全部按时收到',
        'breakdown-complete': '承办的任务全部列入落实方案，责任领导、责任科室和具体责任人齐全',
        'nothing-to-rectify': '没有逾期、反弹、逾期才销号的整改和与核查不符的任务',
        'verified-share': '报告完成的任务中经他人核实的百分比；没有报告完成的，不认定',
        'closed-early': `比时限提前${policy.earlyDays}天以上完成并在本期核实销号的任务项数`,
        'closed-on-time': '在时限内完成并在本期核实销号的任务项数，提前的另计',
        'target-exceeded': '核实数值超过目标的量化指标项数；只有报告没有核实的不计',
        'good-practice': '督查认定的好做法条数；单位自查的不计',
      }) satisfies Record<SignalId, string>
    )[id],
  threshold: (threshold: number | 'off', measuredIn: 'count' | 'holds' | 'percent', standard: number) => {
    if (threshold === 'off') return '不用';
    if (measuredIn === 'holds') return '符合';
    const own = measuredIn === 'percent' ? `达到${percent(threshold)}` : `${threshold}以上`;
    return threshold === standard ? own : `${own}（通用值${standard}）`;
  },
  value: (result: SignalResult, measuredIn: 'count' | 'holds' | 'percent') =>
    measuredIn === 'holds'
      ? '符合'
      : measuredIn === 'percent'
        ? `${sharePercent(result.value ?? 0)}，标准${percent(result.threshold)}`
        : `${result.value}，标准${result.threshold}以上`,
  ruleNotes: (args: {
    onlyWithout: boolean;
    ranking: boolean;
    since: string;
    asOf: string;
    from: string;
    reply: string;
    recheck: string;
    fixed: string | undefined;
  }) => [
    '工作扎实须各项指标同时符合（没有可计量对象的除外）且有到期事项，其他评判有一项指标达到标准即认定。',
    '报告和例会按所属时期计入；督查、复查、销号、会议和决定的记录按日期计入，每条记录只计入一期通报，' +
      `本期为${day(args.since)}至${day(args.asOf)}。逾期、滞后、与核查不符，按${day(args.asOf)}的情况认定。`,
    '原文用“力争”“探索”表述的任务、已终止的任务、没有时限的事项，不作为批评依据。批准延期的按新时限计算，免责和请假的不计，均列入附件5。',
    '一项任务在成效不大中只计一次，按与核查不符、逾期、本期未办、滞后、未达指标的次序取其一。',
    '认定抓得不紧或者措施不力的单位，不认定工作扎实；同一事项受批评的，不再作为表扬依据。' +
      (args.onlyWithout ? '受批评的单位不予表扬。' : ''),
    args.ranking ? '按期率只在同组单位之间排名，并列的名次相同，其后名次顺延。' : '不排名次，只在同组单位之间对照。',
    `整改和答复时限自${day(args.from)}的次日起计算工作日，答复至${day(args.reply)}，复查至${day(args.recheck)}。`,
    args.fixed === undefined ? '方案没有规定评判标准，采用通用值。' : `评判标准由方案规定（${args.fixed}）。`,
  ],
  recusal: (one: Recusal) => {
    const role = {
      parent: '办公室所在单位',
      'lead-official': '牵头领导',
      director: '办公室主任',
      deputy: '办公室副主任',
    }[one.role];
    return one.post === undefined ? `${one.unit}（${role}）` : `${one.post}（${role}），属于${one.unit}`;
  },
  recusals: (parts: readonly string[]) => `审定时应当回避对本单位的评判：${parts.join('；')}。`,
  withheld: (unit: string, verdict: VerdictId, because: Withheld['because']) =>
    `${unit}：指标达到${circular.verdict[verdict]}，${{ criticised: '因本期受批评', opposite: '因同时认定抓得不紧或者措施不力', 'same-subject': '因同一事项受批评' }[because]}，不予表扬。`,
  provenance: (args: { version: string | undefined }) =>
    args.version === undefined ? [] : [`由 duban ${args.version} 生成`],
  unpublished: (years: readonly number[]) => `${years.join('、')}年没有公布的节假日安排，按周一至周五计算工作日。`,
};

function circularClass(id: UnitClass): string {
  return {
    praised: '给予表扬',
    both: '既表扬又批评',
    criticised: '给予批评',
    neither: '未表扬也未批评',
    'nothing-due': '本期没有到期事项',
  }[id];
}

export type CircularWords = typeof circular;
