/** 评判标准的用语：标准、各项设定、计入和起算；通报的评判规则附件和 policy 命令共用。各项指标在 circular-signals.ts。 */
import { measuredIn, type SignalId, type VerdictId } from '../../circular/signals.ts';
import type { PolicyHistory, SignalResult, Withheld } from '../../circular/types.ts';
import type { ExemptionGrounds } from '../../plan/plan.ts';
import type { SettingChange } from '../../plan/policy.ts';
import { sharePercent } from '../phrases.ts';
import { circular } from './circular.ts';
import { signals } from './circular-signals.ts';
import { common } from './common.ts';

const { day, percent } = common;

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
  if (setting.startsWith('signals.')) return signals[setting.slice(8) as SignalId]?.title ?? setting.slice(8);
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

export const criteria = {
  grounds,
  settingTitle,
  settingValue,
  threshold: (id: SignalId, threshold: number | 'off', standard: number) => {
    if (threshold === 'off') return '不用';
    if (measuredIn(id) === 'holds') return '符合';
    const own = measuredIn(id) === 'percent' ? `达到${percent(threshold)}` : `${threshold}以上`;
    return threshold === standard ? own : `${own}（通用值${standard}）`;
  },
  value: (result: SignalResult) =>
    measuredIn(result.id) === 'holds'
      ? '符合'
      : measuredIn(result.id) === 'percent'
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
  periodNotes: (args: {
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
      measured: '计量方法或者规定',
      threshold: '标准',
      source: '来源',
    },
    default: '通用值',
    noGroup: '未分组',
  },
};

export type Criteria = typeof criteria;
