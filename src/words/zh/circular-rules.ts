/** 评判规则的用语：指标、计量方法、标准和各项设定；通报的规则附件和 policy 命令共用。 */
import type { SignalId, VerdictId } from '../../circular/signals.ts';
import type { PolicyHistory, SignalResult, Withheld } from '../../circular/types.ts';
import type { ExemptionGrounds } from '../../plan/plan.ts';
import type { SettingChange } from '../../plan/policy.ts';
import { circular } from './circular.ts';
import { sharePercent } from './circular-facts.ts';
import { common } from './common.ts';

const { day, percent } = common;

const signal: Record<SignalId, string> = {
  'report-late': '报告迟报',
  'report-missing': '报告未报',
  'breakdown-missing': '落实方案缺漏',
  'people-missing': '责任人不明确',
  'liaison-missing': '联络员未明确',
  'meeting-missed': '会议未召开',
  'meeting-absent': '会议缺席',
  'duty-missing': '其他义务未履行',
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
};

const grounds: Record<ExemptionGrounds, string> = {
  'force-majeure': '不可抗力',
  others: '他方原因',
  superior: '上级安排',
  other: '其他理由',
};

const titles: Readonly<Record<string, string>> = {
  dueSoonDays: '临近到期',
  earlyDays: '提前完成',
  paceTolerance: '滞后于序时进度',
  paceAhead: '超序时进度',
  stalledMonths: '没有进展',
  ranking: '排名',
  rankTies: '并列名次',
  rankTop: '公布前列名次',
  rankBottom: '公布末位名次',
  praise: '受批评单位的表扬',
  decimals: '占比取舍',
  exemptions: '认可的免责理由',
  replyDays: '答复时限',
  recheckDays: '复查时限',
  noticeDays: '发催办单的时候',
  answerDays: '催办单答复时限',
  'procedure.feedback': '通报稿征求意见',
  'procedure.feedbackDays': '通报稿答复时限',
  'procedure.recusal': '回避',
};

/** 一项设定的名称；`signals.overdue` 用指标名，`groups.市法院` 用单位名。 */
function settingTitle(setting: string): string {
  if (setting.startsWith('signals.')) return signal[setting.slice(8) as SignalId] ?? setting.slice(8);
  if (setting.startsWith('groups.')) return `${setting.slice(7)}的组别`;
  return titles[setting] ?? setting;
}

/** 一项设定的值怎么说。 */
function settingValue(setting: string, value: number | string | boolean | null): string {
  if (value === null) return '没有规定';
  switch (setting) {
    case 'dueSoonDays':
      return `时限前${value}天以内`;
    case 'earlyDays':
      return `比时限早${value}天以上`;
    case 'paceTolerance':
      return `低于应完成比例超过${value}个百分点`;
    case 'paceAhead':
      return `高于应完成比例${value}个百分点以上`;
    case 'stalledMonths':
      return `连续${value}个月没有变化`;
    case 'ranking':
      return value ? '同组内按按期率排名' : '不排名';
    case 'rankTies':
      return value === 'skip' ? '名次相同，其后名次顺延' : '名次相同，其后名次不顺延';
    case 'rankTop':
      return `前${value}名`;
    case 'rankBottom':
      return `后${value}名`;
    case 'praise':
      return value === 'per-deed' ? '可以因另一件事受表扬' : '不予表扬';
    case 'decimals':
      return value === 0 ? '四舍五入到整数' : `四舍五入，保留${value}位小数`;
    case 'exemptions':
      return value === ''
        ? '一律不认可'
        : String(value)
            .split(',')
            .map((one) => grounds[one as ExemptionGrounds] ?? one)
            .join('、');
    case 'noticeDays':
      return `时限前${value}天以内发蓝色提醒`;
    case 'answerDays':
      return `发出之日起${value}个工作日`;
    case 'procedure.feedback':
      return value === 'required' ? '不征求意见不能印发' : '没有征求意见也可以印发，但要写明';
    case 'procedure.feedbackDays':
      return `征求意见之日起${value}个工作日`;
    case 'procedure.recusal':
      return value === 'required' ? '没有记录谁已回避，不能印发' : '没有记录回避的，只作提示';
    case 'replyDays':
    case 'recheckDays':
      return `印发之日起${value}个工作日`;
    default:
      return value === 'off' ? '不用' : String(value);
  }
}

const change = ({ setting, from, to }: SettingChange) =>
  `${settingTitle(setting)}由“${settingValue(setting, from)}”改为“${settingValue(setting, to)}”`;

export const circularRules = {
  signal,
  grounds,
  settingTitle,
  settingValue,
  rule: (id: SignalId, policy: { stalledMonths: number; earlyDays: number; paceTolerance: number }) =>
    (
      ({
        'report-late': '超过时限收到的书面报告份数',
        'report-missing': '超过时限、截至通报日未收到的书面报告份数',
        'breakdown-missing': '规定的报送时限已过，落实方案没有列入的任务项数；没有规定时限的不计',
        'people-missing': '规定的报送时限已过，落实方案中责任领导、责任科室、具体责任人不齐全的任务项数',
        'liaison-missing': '规定的时限已过，没有联络员的次数；没有规定时限的不计',
        'meeting-missed': '应由该单位召开、到期没有召开也没有记录理由的会议次数',
        'meeting-absent': '会议记录载明缺席、没有理由的次数；请假的和没有记载的不计',
        'duty-missing':
          '列入议程、督查和其他例行义务，规定的时限已过而未履行的项数；没有规定时限的不计，书面报告未报的，同期列入议程不另计',
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
        'closed-early': `比时限提前${policy.earlyDays}天以上完成并在本期核实销号的任务项数；曾经逾期、与核查不符或者反弹的不计`,
        'closed-on-time': '在时限内完成并在本期核实销号的任务项数，提前的另计；曾经逾期、与核查不符或者反弹的不计',
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
        ? `${sharePercent(result.value ?? 0, result.decimals)}，标准${percent(result.threshold)}`
        : `${result.value}，标准${result.threshold}以上`,
  /** 不论哪一期都适用的规则。 */
  general: (args: { onlyWithout: boolean; ranking: boolean; decimals: number }) => [
    '工作扎实须各项指标同时符合（没有可计量对象的除外）且有到期事项，其他评判有一项指标达到标准即认定。各项指标不设权重，不计总分。',
    '没有到期事项、没有应到的会议、也没有受到督查的单位，不作评判。',
    '原文用“力争”“探索”表述的任务、已终止的任务、没有时限的事项，不作为批评依据。批准延期的按新时限计算，依决定免责的和请假的不计。',
    '一项任务在成效不大中只计一次，按与核查不符、逾期、本期未办、滞后、未达指标的次序取其一。',
    '认定抓得不紧或者措施不力的单位，不认定工作扎实；同一事项受批评的，不再作为表扬依据。' +
      (args.onlyWithout ? '受批评的单位不予表扬。' : ''),
    args.ranking ? '按期率只在同组单位之间排名，并列的名次相同。' : '不排名次，只在同组单位之间对照。',
    `占比和百分点${args.decimals === 0 ? '四舍五入到整数' : `四舍五入，保留${args.decimals}位小数`}；各项占比分别取舍，不作调整，相加可能不等于100%。`,
  ],
  /** 本期通报怎样计入和起算。 */
  ruleNotes: (args: {
    since: string;
    asOf: string;
    from: string;
    reply: string;
    recheck: string;
    /** 延期和免责附件的序号。 */
    exemptions: number | undefined;
  }) => [
    '报告和例会按所属时期计入；督查、复查、销号、会议和决定的记录按日期计入，每条记录只计入一期通报，' +
      `本期为${day(args.since)}至${day(args.asOf)}。逾期、滞后、与核查不符，按${day(args.asOf)}终了时的情况认定。`,
    ...(args.exemptions === undefined ? [] : [`延期、免责、请假和规定时限的情况，全部列入附件${args.exemptions}。`]),
    `整改和答复时限自${day(args.from)}的次日起计算工作日，答复至${day(args.reply)}，复查至${day(args.recheck)}。征求意见稿从截至日起算，印发时从印发之日重新起算。`,
  ],
  fixed: (source: string | undefined) =>
    source === undefined
      ? '方案没有规定评判标准，采用通用值。'
      : `评判标准由方案规定（${source}），没有写明的采用通用值。`,
  history: (history: PolicyHistory, first: string): string[] => {
    if (!history.known) {
      return [
        history.because === 'no-repository'
          ? '方案文件没有提交历史可查，评判标准在本期内有无改动无从核对。'
          : '方案还没有提交过，评判标准在本期内有无改动无从核对。',
      ];
    }
    const base = history.before
      ? `本期开始以前的方案（${day(history.day)}提交，${history.revision.slice(0, 12)}）`
      : `最早提交的方案（${day(history.day)}提交，${history.revision.slice(0, 12)}；${day(first)}以前没有提交）`;
    if (history.revisions.length === 0) return [`评判标准与${base}相同，此后没有改动。`];
    return [
      `评判标准在${base}以后有过改动，本通报按现行标准评判。`,
      ...history.revisions.map(
        ({ revision, day: on, changes }) =>
          `${revision === undefined ? '尚未提交的改动' : `${on === undefined ? '' : day(on)}提交（${revision.slice(0, 12)}）的改动`}：${changes.map(change).join('；')}。`,
      ),
    ];
  },
  noComparison: '没有可以比较的上期情况。',
  comparedWith: (source: 'issued' | 'as-issued' | 'recomputed') =>
    ({
      issued: '上期数字为上期通报印发时固定的数字。',
      'as-issued': '上期数字按上期通报的截至日和当时的文件重新计算。',
      recomputed: '上期没有印发通报，上期数字按上期应当通报之日的情况计算。',
    })[source],
  settingsDiffer: (changes: readonly SettingChange[]) => `两期评判标准的不同：${changes.map(change).join('；')}。`,
  withheld: (unit: string, verdict: VerdictId, because: Withheld['because']) =>
    `${unit}：指标达到${circular.verdict[verdict]}，${{ criticised: '因本期受批评', opposite: '因同时认定抓得不紧或者措施不力', 'same-subject': '因同一事项受批评' }[because]}，不予表扬。`,
  /** policy 命令的页面。 */
  page: {
    title: '评判规则',
    settings: '其他规定',
    groups: '对照组别',
    column: {
      verdict: '评判',
      signal: '指标或者事项',
      rule: '计量方法或者规定',
      threshold: '标准',
      source: '来源',
    },
    default: '通用值',
    noGroup: '未分组',
  },
};

export type CircularRules = typeof circularRules;
