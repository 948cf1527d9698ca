/** 通报正文用语：标题、各部分语句。附件用语在 circular-annex.ts，评判标准在 circular-criteria.ts，指标在 circular-signals.ts。 */
import type { VerdictId } from '../../circular/signals.ts';
import type {
  Changes,
  CommonProblem,
  Comparison,
  CountChange,
  Recusal,
  Requirement,
  ShareChange,
  UndertakingClass,
  UnitClass,
} from '../../circular/types.ts';
import { bare, sharePercent } from '../phrases.ts';
import { common } from './common.ts';
import { quoted } from './phrases.ts';

const { day, days, period: periodName } = common;
const DIGITS = '〇一二三四五六七八九';

/** 一至九十九；更大的用阿拉伯数字。 */
function numeral(n: number): string {
  if (n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : DIGITS[ones]);
}

const outcome: Record<UnitClass, string> = {
  praised: '给予表扬',
  both: '既给予表扬又给予批评',
  criticised: '给予批评',
  neither: '不表扬也不批评',
  'nothing-due': '没有到期事项而不作评判',
};

/** 名单：不长的逐个列出，长的指明在哪个附件。 */
export interface Names {
  readonly units: readonly string[];
  /** 名单移入的附件序号。 */
  readonly annex: number | undefined;
}

export const circular = {
  /** 编号里的评判和指标用本语言的词，如 批评/抓得不紧/市公安局。 */
  anchorsInWords: true,
  title: (period: string, work: string) =>
    `关于${periodName(period)}${work}${work.endsWith('工作') ? '' : '工作'}进展情况的通报`,
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
  /** 名单，或者其个数和所在附件。 */
  names: ({ units, annex }: Names) =>
    annex === undefined ? common.list(units) : `${units.length}个单位（名单见附件${annex}）`,
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
    neither: '不表扬也不批评',
    'nothing-due': '没有到期事项，不作评判',
  } satisfies Record<UnitClass, string>,
  class: {
    closed: '已销号',
    'closed-late': '逾期后销号',
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
    `通报情况截至${day(args.asOf)}。${
      args.due + args.excused === 0
        ? '本期没有到期的书面报告'
        : `书面报告应报${args.due}份，收到${args.received}份${args.excused === 0 ? '' : `，另有${args.excused}份依决定免责，不计入`}`
    }；${day(args.since)}至${day(args.asOf)}${
      args.inspections === 0
        ? '没有开展督查'
        : `开展督查${args.inspections}次${args.unannounced === 0 ? '' : `，其中暗访${args.unannounced}次`}`
    }。各单位报告完成而未经核实的，不作为销号和成效显著的依据。`,
  /** 评判标准在期内改动过。 */
  policyChanged: (annex: number) => `评判标准在本期内有过改动，本通报按现行标准评判，改动情况见附件${annex}。`,
  overallUnits: (total: number, classes: readonly { id: UnitClass; count: number }[]) =>
    total === 0
      ? '本期没有纳入通报的单位。'
      : `纳入通报的牵头单位和责任单位${total}个，${
          classes.length === 1
            ? `${total === 1 ? '' : '均'}${outcome[classes[0]!.id]}`
            : `其中${classes.map((one) => `${outcome[one.id]}的${one.count}个`).join('、')}`
        }。`,
  counts: (
    total: number,
    classes: readonly { id: UndertakingClass; count: number; share: number | undefined }[],
    decimals: number,
  ) =>
    total === 0
      ? '没有承办事项。'
      : classes.length === 1
        ? `承办事项${total}项，${total === 1 ? '' : '均为'}${circular.class[classes[0]!.id]}。`
        : `承办事项${total}项，其中${classes.map((one) => `${circular.class[one.id]}${one.count}项${one.share === undefined ? '' : `（${sharePercent(one.share, decimals)}）`}`).join('、')}。`,
  overallReports: (args: { due: number; onTime: number; late: number; missing: number }) =>
    `书面报告应报${args.due}份，${divided('份', [
      ['按时', args.onTime],
      ['迟报', args.late],
      ['未报', args.missing],
    ])}。`,
  supervising: (count: number) => `牵头单位另有督导事项${count}项，凭佐证认定，不计入上列各数。`,
  overallDue: (
    args: { total: number; onTime: number; late: number; unmet: number; percent: number | undefined },
    decimals: number,
  ) =>
    args.total === 0
      ? '本期没有到期的事项。'
      : `计入本期且已到期的任务、例行义务、限期整改、交办事项和催办单共${args.total}件，${divided('件', [
          ['按期', args.onTime, args.onTime === args.total ? '' : `（${sharePercent(args.percent ?? 0, decimals)}）`],
          ['迟办', args.late],
          ['未办', args.unmet],
        ])}。`,
  overallRectifications: (args: {
    total: number;
    closed: number;
    closedLate: number;
    overdue: number;
    open: number;
    reopened: number;
  }) =>
    `限期整改${args.total}项，${divided('项', [
      ['按期销号', args.closed],
      ['逾期后销号', args.closedLate],
      ['逾期未改', args.overdue],
      ['尚未到期', args.open],
    ])}${args.reopened === 0 ? '' : `；其中销号后又反弹过的${args.reopened}项`}。`,
  nothingDue: (names: Names) => `${circular.names(names)}本期没有到期事项，不作评判。`,
  compared: (args: Comparison, decimals: number, annex: number) => {
    const { totals } = args;
    const parts = [
      shareChange('按期率', totals.due, decimals),
      countChange('销号的承办事项', totals.closed),
      countChange('逾期、未办和与核查不符的承办事项', totals.overdue),
    ].filter((one) => one !== '');
    const same = args.up + args.down + args.level;
    const units =
      same === 0
        ? ''
        : `两期均有到期事项的${same}个单位中，按期率${[
            ['上升', args.up],
            ['下降', args.down],
            ['持平', args.level],
          ]
            .filter(([, count]) => count !== 0)
            .map(([word, count]) => `${word}的${count}个`)
            .join('、')}。`;
    return `与上期通报（${periodName(args.period)}，截至${day(args.asOf)}）相比，${parts.join('；')}。${units}${
      args.settings.length === 0 ? '' : '两期评判标准不同，评判结果不作比较。'
    }各单位的比较见附件${annex}。`;
  },
  noPraise: '本期没有给予表扬的单位。',
  noCriticism: '本期没有给予批评的单位。',
  /** 事实逐件列在附件里；该句之末另注附件和序号。 */
  inAnnex: (brief: string) => `${brief}，逐项另列`,
  office: (name: string, parts: readonly string[]) => `${name}：${parts.join('；')}。`,
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
  common: (problem: CommonProblem) => {
    const head = problem.units === problem.of ? `${problem.of}个单位均` : `${problem.of}个单位中，${problem.units}个`;
    const texts: Record<CommonProblem['kind'], string> = {
      reports: `${head}有书面报告迟报或者未报，共${problem.count}份。`,
      breakdown: `${head}没有报送落实方案或者落实方案不完整，涉及任务${problem.count}项。`,
      people: `${head}在落实方案中没有把责任领导、责任科室和具体责任人写齐，涉及任务${problem.count}项。`,
      'no-date': `${head}有承办事项尚无完成时限，共${problem.count}项。`,
      overdue: `${head}有任务逾期或者本期未办，共${problem.count}项。`,
      rectification: `${head}有限期整改事项逾期未改，共${problem.count}项。`,
      unverified: `${head}有报告完成的事项等待核实，共${problem.count}项。`,
      'no-evidence': `${head}有长期坚持事项本期没有佐证，共${problem.count}项。`,
    };
    return texts[problem.kind];
  },
  requirement: (
    requirement: Requirement,
    office: string,
    list: { readonly every: boolean; readonly annex: number | undefined },
  ) => {
    const { kind, units, by } = requirement;
    const names = list.every
      ? '纳入通报的各单位'
      : circular.names({ units: units.map(({ unit }) => unit), annex: list.annex });
    const counted =
      list.annex === undefined
        ? common.list(units.map(({ unit, count }) => `${unit}${count}项`))
        : `${units.length}个单位共${units.reduce((sum, { count }) => sum + count, 0)}项，见附件${list.annex}`;
    const texts: Record<Requirement['kind'], string> = {
      reply: `${names}要对本单位受批评的事项逐项查明原因，提出整改措施和完成日期，于${day(by)}前书面报送${office}。`,
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
  /** 要求涉及的单位列入附件时，一项要求的名目。 */
  requirementTitle: {
    reply: '书面报送整改措施',
    report: '补报书面报告',
    breakdown: '补报或者补全落实方案',
    liaison: '明确联络员',
    'set-dates': '提出完成时限',
    verify: '组织核实',
    recheck: '复查',
    'next-report': '报送下期书面报告',
    objection: '提出异议',
  } satisfies Record<Requirement['kind'], string>,
  /** 第一次提到时用全称，以后用简称。 */
  officeFirst: (name: string, address: string | undefined) =>
    `${name}（${name === common.office ? '' : `以下简称${common.office}`}${address === undefined ? '' : `${name === common.office ? '' : '，'}地址：${address}`}）`.replace(
      '（）',
      '',
    ),
  officeShort: common.office,
  closing: '特此通报。',
  recusal: (one: Recusal) => {
    const role = {
      parent: '办公室所在单位',
      'lead-official': '牵头领导',
      director: '办公室主任',
      deputy: '办公室副主任',
      'lead-unit': '牵头单位',
    }[one.role];
    if (one.leads !== undefined) return `${one.unit}的人员（${one.unit}牵头${sections(one.leads)}，并在评判之列）`;
    if (one.dailyWork !== undefined)
      return `${one.post}（${role}），所在的${one.unit}承担${sections(one.dailyWork)}的日常工作`;
    return one.post === undefined ? `${one.unit}（${role}）` : `${one.post}（${role}），属于${one.unit}`;
  },
  recusals: (parts: readonly string[]) => `审定时应当回避对本单位的评判：${parts.join('；')}。`,
  provenance: (args: { version: string | undefined }) =>
    args.version === undefined ? [] : [`由 duban ${args.version} 生成`],
  unpublished: (years: readonly number[]) => `${years.join('、')}年没有公布的节假日安排，按周一至周五计算工作日。`,
};

/** 合计怎样分开：没有的不说，只有一种的说“均”。 */
function divided(unit: string, parts: readonly (readonly [word: string, count: number, share?: string])[]): string {
  const present = parts.filter(([, count]) => count > 0);
  const [first] = present;
  if (present.length === 1 && first) return `${first[1] === 1 ? '' : '均'}${first[0]}`;
  return present.map(([word, count, share = '']) => `${word}${count}${unit}${share}`).join('、');
}

/** 增减了多少；没有变化的说持平。 */
function countChange(what: string, { before, now, change }: CountChange): string {
  return change === 0
    ? `${what}均为${now}项`
    : `${what}由${before}项${change > 0 ? '增至' : '减至'}${now}项，${change > 0 ? '增加' : '减少'}${Math.abs(change)}项`;
}

function shareChange(what: string, { before, now, points }: ShareChange, decimals: number): string {
  if (points === undefined || before.percent === undefined || now.percent === undefined) return '';
  const of = (share: Changes['due']['now']) =>
    `${sharePercent(share.percent!, decimals)}（${share.base}件中${share.part}件）`;
  return points === 0
    ? `${what}同为${of(now)}，上期为${of(before)}`
    : `${what}由${of(before)}${points > 0 ? '升至' : '降至'}${of(now)}，${points > 0 ? '上升' : '下降'}${Math.abs(points)}个百分点`;
}

/** 第七部分；八个部分。 */
function sections(ids: readonly string[]): string {
  if (ids.length > 3) return `${numeral(ids.length)}个部分`;
  return ids.map((id) => `第${/^\d+$/.test(id) ? numeral(Number(id)) : id}部分`).join('、');
}

export type CircularWords = typeof circular;
