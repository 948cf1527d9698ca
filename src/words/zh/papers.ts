/** 办公室发出的公文：催办单、督办单、限期整改通知书、延期批复、会议纪要、督查记录。 */
import type { DemandKind } from '../../plan/demands.ts';
import type { NoticeRule } from '../../plan/ladder.ts';
import type { DecisionType, FindingResult, InspectionMode, NoticeColour, Recheck } from '../../plan/records.ts';
import type { Pace } from '../../plan/state.ts';
import { bare } from '../phrases.ts';
import { common } from './common.ts';
import { colourName, noticeName, quoted } from './phrases.ts';

const { day, days, percent, period: periodName } = common;
/** 时期之后不再重复义务名称里的周期。 */
const ofPeriod = (title: string, period: string | undefined) =>
  period === undefined
    ? title
    : `${periodName(period)}${title.replace(/^(?:半年|季度|年度|月度|每年|每季度|每半年)/u, '')}`;
const taskName = (id: string, title: string) => `任务${id}${quoted(title)}`;
/** 标题里只写得下短的任务名，长的写编号，正文里有全名。 */
const inTitle = (id: string, title: string, after = '') =>
  [...title].length <= 10 ? taskName(id, title) : `任务${id}${after}`;
const paper = (colour: NoticeColour): string => (colour === 'red' ? '督办单' : '催办单');
const from = (original: string | undefined) => (original === undefined ? '' : `（原定${day(original)}，经批准延期）`);

/** 一件催办的事项在发出之日的情况。 */
export interface NoticeMatter {
  readonly kind: 'undertaking' | 'duty' | 'rectification' | 'matter';
  readonly id: string;
  readonly title: string;
  readonly period?: string;
  readonly due?: string;
  readonly original?: string;
  readonly daysOverdue: number;
  readonly daysLeft?: number;
  readonly pace?: Pace;
  readonly isReport: boolean;
  /** 已经办结，补印旧单时才有。 */
  readonly settled: boolean;
  /** 督查发现的情况，或者会议交办的日期。 */
  readonly words?: string;
  readonly on?: string;
  readonly clause?: string;
}

function standing(one: NoticeMatter, asOf: string): string {
  const head = `截至${day(asOf)}`;
  if (one.settled) return '';
  const undone = {
    undertaking: '尚未完成',
    duty: one.isReport ? '尚未报送' : '尚未履行',
    rectification: '尚未经复查销号',
    matter: '尚未办结',
  }[one.kind];
  const pace =
    one.pace && one.pace.points < 0
      ? `，应完成${percent(one.pace.expected)}，实际完成${percent(one.pace.actual)}，低${Math.abs(one.pace.points)}个百分点`
      : '';
  if (one.daysOverdue > 0) return `${head}，${undone}，已逾期${days(one.daysOverdue)}。`;
  const left = one.daysLeft === undefined ? '' : `，距时限还有${days(one.daysLeft)}`;
  return pace !== '' ? `${head}${pace}${left}。` : `${head}，${undone}${left}。`;
}

export const papers = {
  /** 职务之外没有姓名的，印职务；什么都没有的，印“未明确”。 */
  vacant: common.vacant,
  contact: (contact: string | undefined, phone: string | undefined) =>
    `联系人：${contact ?? common.vacant}，联系电话：${phone ?? common.vacant}`,
  sendTo: (office: string, address: string | undefined) =>
    address === undefined ? office : `${office}（地址：${address}）`,
  chapter: (n: number) => `${'〇一二三四五六七八九十'[n] ?? n}、`,
  item: (n: number) => `（${n <= 10 ? '〇一二三四五六七八九十'[n] : `十${'〇一二三四五六七八九'[n - 10] ?? n}`}）`,
  source: (place: string) => `依据：${place}`,
  version: (version: string) => `由 duban ${version} 生成`,
  mode: {
    comprehensive: '综合性督查',
    special: '专项督查',
    unannounced: '暗访',
    lead: '日常督查',
    self: '自查',
    superior: '上级督查',
    survey: '测评调查',
  } satisfies Record<InspectionMode, string>,
  result: {
    confirmed: '属实',
    contradicted: '与自报不符',
    problem: '问题',
    'good-practice': '好做法',
  } satisfies Record<FindingResult, string>,
  recheck: { closed: '销号', open: '未到位', reopened: '反弹重开' } satisfies Record<Recheck['result'], string>,
  colour: noticeName,
  decision: {
    extension: '延期',
    'set-date': '补定时限',
    change: '调整',
    cancellation: '终止',
    'close-out': '销号',
    exemption: '免责',
  } satisfies Record<DecisionType, string>,
  change: {
    'unit-added': '增加单位',
    'unit-dropped': '减少单位',
    split: '分列分项',
    merged: '合并分项',
    reworded: '改写文字',
    target: '调整指标',
    lead: '变更牵头单位',
    base: '调整基数',
  } as Readonly<Record<string, string>>,
  grounds: {
    'force-majeure': '不可抗力',
    others: '他方原因',
    superior: '上级安排',
    other: '其他',
  } as Readonly<Record<string, string>>,
  decided: { approved: '同意', refused: '不同意' },
  notice: {
    paper,
    title: (colour: NoticeColour, one: NoticeMatter) =>
      `关于${
        {
          undertaking: inTitle(one.id, ofPeriod(one.title, one.period), '办理情况'),
          duty: ofPeriod(one.title, one.period),
          rectification: '限期整改事项',
          matter: '会议交办事项',
        }[one.kind]
      }的${paper(colour)}（${papers.colour[colour]}）`,
    matter: (plan: string, one: NoticeMatter, asOf: string) => {
      const due = one.due === undefined ? '' : `，时限为${day(one.due)}${from(one.original)}`;
      const basis = `按照《${plan}》${one.clause === undefined ? '' : one.clause.replace('(', '（').replace(')', '）')}的规定，`;
      const head = {
        undertaking: `${basis}你单位承办${taskName(one.id, ofPeriod(one.title, one.period))}${due}。`,
        duty: `${basis}你单位应${one.isReport ? '报送' : '办理'}${ofPeriod(one.title, one.period)}${due}。`,
        rectification: `${one.on === undefined ? '' : day(one.on)}督查发现你单位${quoted(one.words ?? '')}，要求${quoted(one.title)}${due}。`,
        matter: `${one.on === undefined ? '' : day(one.on)}会议交你单位办理${quoted(one.title)}${due}。`,
      }[one.kind];
      return head + standing(one, asOf);
    },
    earlier: (sent: readonly { colour: NoticeColour; on: string; answerBy: string; answered: string | undefined }[]) =>
      `此前${sent
        .map(
          (one) =>
            `${day(one.on)}已发${colourName[one.colour]}${paper(one.colour)}，答复时限为${day(one.answerBy)}，${
              one.answered === undefined ? '没有收到答复' : `${day(one.answered)}收到答复`
            }`,
        )
        .join('；')}。`,
    require: (require: string, answerBy: string, office: string) =>
      `现要求你单位：${bare(require)}，并于${day(answerBy)}前书面答复${office}。`,
    next: {
      blue: '到期没有办结或者没有答复的，改发黄色催办单。',
      yellow: '到期没有办结或者没有答复的，改发红色督办单。',
      red: '办理和答复情况提交联席会议研究，并在半年通报中载明。',
    } satisfies Record<NoticeColour, string>,
    /** 没有另写要求时用的话，写进记录。 */
    defaultRequire: (one: NoticeMatter, rule: NoticeRule) => {
      if (one.kind === 'duty')
        return rule === 'near'
          ? `按时${one.isReport ? '报送' : '办理'}${ofPeriod(one.title, one.period)}`
          : `补${one.isReport ? '报' : '办'}${ofPeriod(one.title, one.period)}，说明迟误原因`;
      if (one.kind === 'rectification') return '说明整改没有到位的原因和完成日期，限期整改到位';
      if (one.kind === 'matter')
        return rule === 'near' ? '按时办结，报送办理结果' : '说明没有按时办结的原因，限期报送办理结果';
      const texts: Record<NoticeRule, string> = {
        near: '按期完成，报送剩余工作和完成日期',
        'behind-pace': '说明进度滞后的原因，报送赶进度的措施',
        overdue: '说明逾期原因，报送补救措施和完成日期',
        unanswered: '说明没有答复的原因，报送补救措施和完成日期',
        'still-open': '主要领导书面说明仍未办结的原因，报送补救措施和完成日期',
      };
      return texts[rule];
    },
  },
  order: {
    title: '责令限期整改通知书',
    opening: (args: {
      plan: string;
      clause: string | undefined;
      on: string;
      to: string | undefined;
      by: string;
      mode: InspectionMode;
      title: string | undefined;
      count: number;
    }) =>
      `${day(args.on)}${args.to === undefined ? '' : `至${day(args.to)}`}，${args.by}${
        args.mode === 'unannounced' ? '对你单位进行了暗访' : `对你单位开展了${papers.mode[args.mode]}`
      }${args.title === undefined ? '' : `（${args.title}）`}，发现需要整改的问题${args.count}项。按照《${args.plan}》${
        args.clause === undefined ? '' : args.clause.replace('(', '（').replace(')', '）')
      }的规定，责令你单位限期整改。现将有关事项通知如下。`,
    findings: '问题和整改要求',
    finding: (args: {
      task: string | undefined;
      title: string | undefined;
      contradicted: boolean;
      words: string;
      repeats: string | undefined;
      times: number;
    }) =>
      `${args.task === undefined ? '' : `${taskName(args.task, args.title ?? '')}：`}${bare(args.words)}${
        args.contradicted ? '，与你单位的报告不符' : ''
      }${args.repeats === undefined ? '' : `；${day(args.repeats)}督查已指出同一问题，这次是第${args.times}次`}。`,
    require: (require: string, by: string) => `整改要求：${bare(require)}。整改期限：${day(by)}。`,
    answer: '答复和复查',
    reply: (by: string, sendTo: string) =>
      `请将整改措施、完成日期和佐证材料，于${day(by)}前书面报送${sendTo}；有几项期限的，各按其期限报送。`,
    replyOne: (by: string, sendTo: string) => `请将整改措施、完成日期和佐证材料，于${day(by)}前书面报送${sendTo}。`,
    recheck: (by: string) =>
      `整改情况由${by}另行组织复查，复查到位的予以销号；逾期没有整改、整改不到位或者反弹的，按规定催办，并在半年通报中载明。`,
    objection: '对上列事实有异议的，请在期限内书面说明，并附证明材料。',
  },
  record: {
    title: (title: string | undefined) => (title === undefined ? '督查记录' : `督查记录：${title}`),
    mode: '督查方式',
    on: '督查日期',
    by: '组织单位',
    team: '督查人员',
    invited: '邀请人员',
    units: '受检单位',
    scope: '督查内容',
    method: '督查方法',
    number: '文号',
    note: '备注',
    dates: (first: string, last: string) => (first === last ? day(first) : `${day(first)}至${day(last)}`),
    field: '项目',
    content: '内容',
    findings: '督查发现',
    rechecks: '复查',
    columns: {
      no: '序号',
      unit: '单位',
      task: '任务',
      result: '结论',
      words: '情况',
      percent: '核实进度',
      rectify: '整改要求和期限',
      finding: '原发现',
      by: '新期限',
    },
    rectify: (require: string, by: string) => `${bare(require)}（${by}前）`,
    noFindings: '没有记录发现。',
    counts: (parts: readonly string[]) => `共${parts.join('、')}。`,
    count: (name: string, count: number) => `${name}${count}项`,
    signatures: '签字确认',
    signTeam: '督查人员（签字）：',
    signUnit: (unit: string) => `${unit}（签字）：`,
    signOn: '日期：',
    unitsSay: '受检单位对上列事实有不同意见的，写在签字处。',
  },
  minutes: {
    suffix: '纪要',
    title: (title: string) => (title.endsWith('纪要') ? title : `${title}纪要`),
    heldTitle: (period: string, duty: string) => `${periodName(period)}${duty}`,
    opening: (args: { on: string; chair: string | undefined; title: string; agenda: number }) =>
      `${day(args.on)}，${args.chair === undefined ? '主持人未明确，' : `${args.chair}主持`}召开${args.title}${
        args.agenda === 0 ? '' : '，议题如下'
      }。`,
    agenda: (items: readonly string[]) => `会议议题：${items.map(bare).join('；')}。`,
    matters: '会议议定事项',
    none: '会议没有议定交办事项。',
    matter: (args: { unit: string; title: string; by: string; task: string | undefined }) =>
      `${args.unit}：${bare(args.title)}${args.task === undefined ? '' : `（任务${args.task}）`}，于${day(args.by)}前办结。`,
    earlier: '以往交办事项办理情况',
    closed: (args: { unit: string; title: string; on: string; by: string; late: number; words: string | undefined }) =>
      `${args.unit}：${bare(args.title)}，时限为${day(args.by)}，${day(args.on)}办结${args.late > 0 ? `，迟${days(args.late)}` : ''}${
        args.words === undefined ? '' : `；${bare(args.words)}`
      }。`,
    open: (args: { unit: string; title: string; by: string; late: number }) =>
      `${args.unit}：${bare(args.title)}，时限为${day(args.by)}，尚未办结${args.late > 0 ? `，已逾期${days(args.late)}` : ''}。`,
    note: '说明',
    present: '出席',
    excused: '请假',
    absent: '缺席',
    unlisted: '未列明',
    withReason: (unit: string, reason: string) => `${unit}（${bare(reason)}）`,
    notHeldTitle: (period: string, duty: string) => `关于${periodName(period)}不召开${duty}的说明`,
    notHeld: (args: {
      plan: string;
      clause: string | undefined;
      period: string;
      duty: string;
      reason: string;
      approver: string | undefined;
    }) =>
      `按照《${args.plan}》${args.clause === undefined ? '' : args.clause.replace('(', '（').replace(')', '）')}的规定，${periodName(args.period)}应召开${args.duty}。经${
        args.approver ?? `批准人（${common.vacant}）`
      }批准，本期不召开，理由是：${bare(args.reason)}。`,
    notHeldEnd: '本期应交流和研究的事项，请各单位按原定时限继续办理。',
  },
  decide: {
    title: (args: { type: DecisionType; refused: boolean; subjects: string }) =>
      args.type === 'extension'
        ? `关于${args.subjects}延期申请的批复`
        : `关于${args.subjects}${
            {
              extension: '',
              'set-date': '完成时限的通知',
              change: '调整的通知',
              cancellation: '终止办理的通知',
              'close-out': '销号的通知',
              exemption: '免责的通知',
            }[args.type]
          }`,
    task: (id: string, title: string) => taskName(id, title),
    taskInTitle: (id: string, title: string) => inTitle(id, title),
    duty: (title: string, period: string | undefined) => ofPeriod(title, period),
    some: '有关事项',
    extensionOpening: (applied: string | undefined, unit: string) =>
      applied === undefined
        ? `关于${unit}的延期申请，批复如下。`
        : `${unit}${day(applied)}的延期申请收悉。经研究，批复如下。`,
    extension: (args: { what: string; from: string; to: string; reason: string; refused: boolean }) =>
      args.refused
        ? `不同意${args.what}延期。申请由${day(args.from)}延至${day(args.to)}，不同意的理由是：${bare(args.reason)}。时限仍为${day(args.from)}。`
        : `同意${args.what}延期，时限由${day(args.from)}延至${day(args.to)}。理由是：${bare(args.reason)}。`,
    extensionAfter: (refused: boolean): string =>
      refused
        ? '请按原时限完成，并在下次书面报告中说明进展。'
        : '请按新的时限完成，并在下次书面报告中说明进展。原时限在台帐和通报中一并载明。',
    late: (applied: string, due: string) => `申请日期${day(applied)}在原时限${day(due)}之后，属到期后申请。`,
    opening: (by: string) => `经研究，${by}决定如下。`,
    'set-date': (args: { unit: string; what: string; to: string; reason: string | undefined }) =>
      `${args.unit}${args.what}的时限定为${day(args.to)}${args.reason === undefined ? '' : `。理由是：${bare(args.reason)}`}。`,
    change: (args: {
      unit: string;
      what: string;
      change: string;
      amount: { from: number; to: number } | undefined;
      reason: string | undefined;
    }) =>
      `${args.what}${args.unit === '' ? '' : `（${args.unit}）`}：${args.change}${
        args.amount === undefined ? '' : `，目标值由${args.amount.from}改为${args.amount.to}`
      }${args.reason === undefined ? '' : `。理由是：${bare(args.reason)}`}。`,
    cancellation: (args: { unit: string; what: string; reason: string | undefined }) =>
      `${args.unit}${args.what}终止办理${args.reason === undefined ? '' : `。理由是：${bare(args.reason)}`}。`,
    'close-out': (args: { unit: string; what: string; on: string | undefined; reason: string | undefined }) =>
      `${args.unit}${args.what}${args.on === undefined ? '' : `已于${day(args.on)}完成，`}予以销号${
        args.reason === undefined ? '' : `。依据是：${bare(args.reason)}`
      }。`,
    exemption: (args: { unit: string; what: string; grounds: string | undefined; reason: string | undefined }) =>
      `${args.unit}${args.what}予以免责${args.grounds === undefined ? '' : `（${args.grounds}）`}${
        args.reason === undefined ? '' : `。理由是：${bare(args.reason)}`
      }。`,
    approver: (approver: string) => `本决定由${approver}批准。`,
    ofUnit: (unit: string, what: string) => `${unit}${what}`,
    every: '各承办单位',
  },
  demand: {
    report: '书面报告',
    paper: '其他材料',
    inspection: '督查',
    recheck: '复查',
    meeting: '会议',
    matter: '交办事项',
    order: '整改通知',
    notice: '催办单',
  } satisfies Record<DemandKind, string>,
};

export type Papers = typeof papers;
