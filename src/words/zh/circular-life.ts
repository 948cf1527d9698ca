/** 通报从征求意见到更正的用语：函、答复表、审定、印发、核验、更正，以及各步不能进行的原因。 */
import type { SelectionProblem } from '../../circular/decided.ts';
import type { DropGrounds } from '../../plan/circular-records.ts';
import { bare } from '../phrases.ts';
import { common } from './common.ts';
import { near, quoted } from './phrases.ts';

const { day, list, period: periodName } = common;

const grounds: Readonly<Record<DropGrounds, string>> = {
  'fact-corrected': '事实已更正',
  'made-good': '已经改正',
  circumstances: '情有可原',
  other: '其他',
};

/** 语句中数字的名称；评判指标另有名称。 */
const figures: Readonly<Record<string, string>> = {
  total: '合计',
  units: '单位',
  of: '单位总数',
  count: '项数',
  due: '应报',
  received: '收到',
  excused: '免责',
  inspections: '督查',
  unannounced: '暗访',
  onTime: '按期',
  late: '迟办',
  unmet: '未办',
  missing: '未报',
  exempt: '免责',
  percent: '百分比',
  closed: '已销号',
  'closed-late': '逾期销号',
  closedLate: '逾期销号',
  overdue: '逾期',
  open: '未到期',
  reopened: '反弹',
  praised: '表扬',
  both: '既表扬又批评',
  criticised: '批评',
  neither: '未表扬也未批评',
  'nothing-due': '没有到期事项',
  'to-verify': '待核实',
  'under-way': '推进中',
  'behind-pace': '滞后',
  'behind-aim': '未达力争目标',
  contradicted: '与核查不符',
  'no-evidence': '无佐证',
  'not-yet': '未到办理时间',
  'no-date': '尚无时限',
  lateDays: '迟报工作日',
};

export const circularLife = {
  figure: (key: string) => figures[key] ?? key,
  grounds,
  fileCopy: {
    title: '语句来源（存档）',
    mark: '存档本',
    column: { anchor: '编号', sentence: '语句', rule: '规则', figures: '数字', source: '记录' },
    note: '每句一行，编号不因重新起草而变。查某一句：duban circular explain 编号 --period 时期。',
    none: '—',
    /** 不由评判指标得出的语句所依的规则。 */
    rule: {
      basis: '方案规定',
      overall: '附件1各单位之和',
      progress: '本部分承办事项按类计数',
      office: '办公室例行义务',
      common: '两个以上单位共有',
      requirements: '时限自印发次日起计算工作日',
      closing: '—',
      comparison: '与上期通报逐项相减',
    } as Readonly<Record<string, string>>,
  },
  decision: {
    approved: (a: { date: string; approver: string; number: string | undefined }) =>
      `本通报的表扬和批评于${day(a.date)}经${a.approver}审定${a.number === undefined ? '' : `（${a.number}）`}。`,
    recused: (parts: readonly string[]) => `审定时已经回避：${parts.join('；')}。`,
    recusedOne: (a: { post: string; unit?: string; note?: string }) =>
      `${a.post}${a.unit === undefined ? '' : `（回避对${a.unit}的评判）`}${a.note === undefined ? '' : `，${bare(a.note)}`}`,
    dropped: (a: {
      unit: string;
      what: string;
      figures: string;
      reason: string;
      grounds: DropGrounds;
      approver: string;
    }) =>
      a.grounds === 'fact-corrected'
        ? `${a.unit}：征求意见稿中的${a.what}，事实有误，记录已更正，不再列入。理由：${bare(a.reason)}。（批准人：${a.approver}）`
        : `${a.unit}：指标达到${a.what}${a.figures === '' ? '' : `（${a.figures}）`}，经审定不列入正文，所列数字仍计入各附件；因该指标不予表扬的，仍不予表扬。缘由：${grounds[a.grounds]}。理由：${bare(a.reason)}。（批准人：${a.approver}）`,
    added: (a: { unit: string; what: string; reason: string; approver: string }) =>
      `${a.unit}：${a.what}由审定增列。理由：${bare(a.reason)}。（批准人：${a.approver}）`,
    addedSignal: '审定增列',
    addedValue: '以记录为据',
  },
  /** 印发件中关于征求意见的说明。 */
  heard: {
    none: '印发前没有征求有关单位意见；有异议的，可按本通报所列时限提出。',
    asked: (a: {
      date: string;
      units: readonly string[];
      until: string;
      answered: readonly string[];
      late: readonly string[];
      disputes: number;
    }) =>
      `印发前于${day(a.date)}征求了${list(a.units)}的意见，答复时限为${day(a.until)}；${
        a.answered.length === 0 ? '没有单位答复' : `${list(a.answered)}已答复，提出异议${a.disputes}处`
      }${a.late.length === 0 ? '' : `，其中${list(a.late)}逾期答复`}。`,
  },
  feedback: {
    title: (period: string) => `关于征求${periodName(period)}通报稿意见的函`,
    opening: (a: { plan: string; clause: string | undefined; period: string; asOf: string }) =>
      `按照《${a.plan}》${a.clause === undefined ? '' : a.clause.replace('(', '（').replace(')', '）')}的规定，我办起草了${periodName(a.period)}工作进展情况的通报，情况截至${day(a.asOf)}。通报印发前，现将其中涉及你单位的内容及其依据送你单位核对。`,
    headings: { said: '涉及你单位的内容', how: '答复办法' },
    item: (a: { what: string; sentence: string; anchor: string }) => `${a.what}。${a.sentence}（编号：${a.anchor}）`,
    rests: (annex: string) => `每一句所依的规则、数字和记录见附件《${annex}》，记录写明文件和行号，可到我办查阅。`,
    until: (a: { until: string; days: number; unpublished: readonly number[] }) =>
      `请于${day(a.until)}前书面答复，没有异议的也请答复。期限自本函发出的次日起计算，共${a.days}个工作日${a.unpublished.length === 0 ? '' : `（${a.unpublished.join('、')}年没有公布的节假日安排，按周一至周五计算）`}。`,
    object:
      '有异议的，请在所附答复表中逐句写明异议的内容和理由，附证明材料或者指明记录。事实有误的，我办核实后更正记录，重新计算；未予采纳的，书面说明理由。',
    silent: '逾期没有答复的，按现有记录审定。通报印发后仍可提出异议，确有错误的，另发更正通报。',
    annex: '评判依据明细',
    column: { signal: '指标', rule: '计量方法', value: '数值和标准', facts: '事实', source: '记录' },
    reply: { file: '答复表' },
    letterFile: '征求意见函',
  },
  /** 答复表（电子表格）。 */
  sheet: {
    name: '答复表',
    title: (period: string) => `${periodName(period)}通报稿意见答复表`,
    unit: '单位',
    until: '答复期限',
    date: '答复日期',
    post: '负责人（职务）',
    overall: '总的意见',
    column: {
      no: '序号',
      anchor: '编号',
      sentence: '内容',
      position: '有无异议',
      words: '异议内容和理由',
      documents: '证明材料',
    },
    agree: '无异议',
    dispute: '有异议',
    note: '只填有底色的格；“有无异议”从下拉中选，有异议的写明内容和理由，证明材料写名称、文号或者记录编号，几件之间用分号隔开。填好后存盘交回。',
    hidden: 'duban',
  },
  asked: {
    done: (a: { units: number; until: string }) => `征求${a.units}个单位的意见，答复期限${day(a.until)}。`,
    subject: (period: string, units: readonly string[]) => `就${periodName(period)}通报稿征求${list(units)}意见`,
  },
  reply: {
    agreed: '对征求意见稿没有异议。',
    disputed: (count: number) => `对${count}处有异议。`,
    subject: (unit: string, period: string) => `记录${unit}对${periodName(period)}通报的答复`,
    late: (a: { unit: string; date: string; by: string }) =>
      `${a.unit}的答复日期 ${a.date} 晚于期限 ${a.by}：仍予记录，是否采纳由审定决定。`,
    afterIssue: (a: { unit: string; period: string; date: string }) =>
      `${periodName(a.period)}的通报已于 ${a.date} 印发：${a.unit}的答复记作对印发件的异议；确有错误的，用 duban circular correct 更正。`,
  },
  decide: {
    title: (period: string) => `${periodName(period)}通报：审定`,
    column: { anchor: '编号', sentence: '语句', heard: '征求意见', reply: '单位答复', choice: '取舍' },
    heard: { asked: '已征求', changed: '征求后内容有变', not: '没有征求' },
    reply: { none: '没有答复', agreed: '无异议', disputed: (words: string) => `异议：${words}`, late: '（逾期）' },
    choice: { kept: '保留', dropped: '不采用', added: '增列', undecided: '未定' },
    gone: (anchor: string) => `${anchor}：征求意见时有，现在记录已不再支持，不再是候选。`,
    recusals: (posts: readonly string[]) => `应当回避：${posts.join('；')}。`,
    howTo:
      '写入审定：duban circular decide --period 时期 --approver 职务 --recused 职务 [--drop 编号=理由] [--uphold 编号=记录：理由] [--add 编号=记录：事实：理由]',
    subject: (period: string) => `审定${periodName(period)}通报`,
    like: (a: { anchor: string; others: readonly string[] }) =>
      `${a.anchor} 不采用，而同一指标下 ${list(a.others)} 仍受批评：同样情形应当同样对待，请再核对。`,
    askDrop: '哪些不采用？',
    askReason: (anchor: string) => `${anchor} 不采用的理由`,
    askGrounds: (anchor: string) => `${anchor} 不采用的缘由`,
    askKeep: (anchor: string) => `${anchor} 有异议而保留的理由`,
    askApprover: '批准人的职务',
    askRecused: '哪些人已经回避？',
    problem: {
      'no-candidate': (a) => `${a.anchor} 不是候选：现有记录没有给出这一条，不能保留，也不能不采用。`,
      'no-anchor': (a) => `${a.anchor} 不是表扬或者批评的编号；写法如 批评/抓得不紧/市公安局，见 --list。`,
      'already-candidate': (a) => `${a.anchor} 本来就是候选，不必增列。`,
      'unit-not-judged': (a) => `${a.anchor}：${a.unit}不在本期通报范围，不能增列。`,
      'evidence-missing': (a) => `${a.anchor}：没有写明记录。没有记录为据的表扬和批评一律不增列。`,
      'evidence-unknown': (a) => `${a.anchor}：没有记录“${a.id}”。应写记录的文件名，督查发现写 督查文件名#编号。`,
      'evidence-of-others': (a) => `${a.anchor}：记录“${a.id}”没有涉及${a.unit}，不能作为依据。`,
      'evidence-later': (a) => `${a.anchor}：记录“${a.id}”的日期 ${a.day} 在截至日期 ${a.asOf} 之后，本期不能用。`,
      'both-sides': (a) => `${a.anchor}：所依的记录已经用于对${a.unit}的另一种评判；同一事项不能既表扬又批评。`,
      'praise-beside-criticism': (a) => `${a.anchor}：方案规定受批评的单位不予表扬，${a.unit}本期受批评。`,
      'fact-not-corrected': (a) =>
        `${a.anchor}：记录还没有改正，指标仍然达到。先改正记录（或另录决定），再审定；否则另选缘由。`,
      'approver-recused': (a) =>
        `${a.anchor}：${a.approver}属于${a.unit}，应当回避，不能批准对${a.unit}的评判；用 --approver-for ${a.unit}=职务 写明由谁批准。`,
      'reason-missing': (a) => `${a.anchor}：没有写理由。`,
    } satisfies Record<SelectionProblem['code'], (a: Readonly<Record<string, string>>) => string> as Readonly<
      Record<string, (a: Readonly<Record<string, string>>) => string>
    >,
  },
  issue: {
    subject: (period: string, number: string | undefined) =>
      `印发${periodName(period)}通报${number === undefined ? '' : `（${number}）`}`,
    files: { circular: '通报', fileCopy: '通报存档本' },
    done: (a: { period: string; revision: string | undefined; files: number }) =>
      `${periodName(a.period)}通报已印发：${a.revision === undefined ? '依据工作区现有文件' : `依据提交 ${a.revision.slice(0, 12)}`}，共${a.files}份文件，摘要已写入记录。`,
    askSignatory: '签发人的职务',
    verifyHint: (period: string) => `核验：duban circular verify --period ${period}`,
    unfrozen: '这里不是 Git 仓库，没有提交可以固定：以后只能核对文件摘要，不能据原记录重做。',
    unheard: '印发前没有征求有关单位意见；印发件中写明。',
    recusalNoted: (posts: readonly string[]) => `应当回避而没有记录：${posts.join('；')}（方案规定只作提示）。`,
  },
  verify: {
    title: (period: string) => `${periodName(period)}通报：核验`,
    correctionTitle: (id: string) => `更正通报 ${id}：核验`,
    same: '核验一致：据原提交重做，各份文件逐字节相同。',
    digestsOnly: '记录没有可以重做的提交，只核对了摘要：看到的与记录的相同。这不能证明文件是据原记录做出的。',
    different: (count: number) => `核验不一致：${count}处不同。`,
    column: { file: '文件', recorded: '记录的摘要', rebuilt: '重做', found: '现存' },
    ok: '相同',
    no: '不同',
    missing: '没有找到',
    elsewhere: '未看（另存他处，用 --files 指明文件夹）',
    notRebuilt: '不能重做',
    frozenAt: (a: { revision: string; asOf: string; version: string }) =>
      `依据提交 ${a.revision.slice(0, 12)}，截至${day(a.asOf)}，由 duban ${a.version} 印发。`,
    finding: {
      'record-changed': () => '通报记录：内容与印发时的摘要不符，记录在印发后被改动。',
      'record-undigested': () => '通报记录没有摘要：不是由 duban circular issue 写成，不能证明没有改动。',
      'version-differs': (a) =>
        `版本：印发用 duban ${a.recorded}，现在是 ${a.now}；重做的文件可能因此不同，请用原版本核验。`,
      'policy-differs': (a) => `评判标准：记录的摘要与提交 ${a.revision} 中的评判标准不符。`,
      'rule-differs': (a) => `评判标准 ${a.id}：记录为 ${a.recorded}，提交 ${a.revision} 中为 ${a.rebuilt}。`,
      'policy-since': (a) =>
        `评判标准 ${a.id}：印发时为 ${a.recorded}，现在的 plan.yaml 为 ${a.now}。已印发的通报按印发时的标准，不受影响。`,
      'figure-differs': (a) => `${a.unit} ${a.figure}：记录为 ${a.recorded}，重做为 ${a.rebuilt}。`,
      'field-differs': (a) => `记录的 ${a.field}：写作 ${a.recorded}，重做为 ${a.rebuilt}。`,
      'rebuilt-differs': (a) => `${a.file}：重做的摘要 ${a.rebuilt} 与记录的 ${a.recorded} 不同。`,
      'file-changed': (a) => `${a.file}：现存文件的摘要 ${a.found} 与记录的 ${a.recorded} 不同，文件在印发后被改动。`,
      'line-differs': (a) => `${a.file} 第${a.line}行：现存为“${a.found}”，重做为“${a.rebuilt}”。`,
      'fonts-differ': () => '字体：印发与核验所用的打印字体不同（--font-dir），PDF 可能因此不同。',
      'file-missing': (a) => `${a.file}：没有找到。`,
    } as Readonly<Record<string, (a: Readonly<Record<string, string>>) => string>>,
  },
  correct: {
    title: (a: { original: string }) => `关于更正《${a.original}》的通报`,
    opening: (a: { date: string; number: string | undefined; original: string }) =>
      `${day(a.date)}印发的《${a.original}》${a.number === undefined ? '' : `（${a.number}）`}有错误，现予更正。`,
    item: (a: { anchor: string; was: string; right: string | undefined; reason: string }) =>
      a.right === undefined
        ? `原文${quoted(a.was)}，予以撤销。原因：${bare(a.reason)}。`
        : `原文${quoted(a.was)}，更正为${quoted(a.right)}。原因：${bare(a.reason)}。`,
    figures: (units: readonly string[]) =>
      `${list(units)}的有关数字一并更正，见附件1；以后各期与本期对比，使用更正后的数字。`,
    noFigures: '各单位的数字没有变化。',
    closing: '原通报其余内容不变。特此更正。',
    annexFigures: '更正后的数字',
    annexSources: '更正依据',
    column: {
      unit: '单位',
      result: '结果',
      undertakings: '承办事项',
      closed: '已销号',
      overdue: '逾期',
      due: '到期',
      onTime: '按期',
      late: '迟办',
      unmet: '未办',
      before: '更正前',
      after: '更正后',
      anchor: '编号',
      was: '原文',
      right: '更正为',
      source: '记录',
    },
    askReason: '更正的原因',
    withdrawn: '撤销',
    subject: (period: string) => `更正${periodName(period)}通报`,
    file: '更正通报',
    changedTitle: (period: string) => `${periodName(period)}通报：现有记录与印发件不同的语句`,
    changedNone: '按现有记录重做，与印发的语句没有不同。',
    changedColumn: { anchor: '编号', was: '印发时', now: '现在' },
    notNow: '不再有这一句',
    notThen: '印发时没有这一句',
  },
  explain: {
    title: (anchor: string) => `${anchor} 的来历`,
    column: {
      signal: '指标',
      rule: '计量方法',
      measured: '数值和标准',
      facts: '事实',
      source: '记录',
    },
    headings: {
      sentence: '语句',
      figures: '数字',
      rules: '规则',
      sources: '记录',
      decision: '审定',
      replies: '征求意见和答复',
      corrections: '更正',
    },
    noSources: '由各单位数字相加而来，没有单独的记录；各单位数字见附件1。',
    issued: (a: { date: string; number: string | undefined }) =>
      `已于${day(a.date)}印发${a.number === undefined ? '' : `（${a.number}）`}。`,
    draft: '尚未印发，按起草稿说明。',
    asked: (a: { unit: string; date: string; until: string }) =>
      `${day(a.date)}征求${a.unit}意见，期限${day(a.until)}。`,
    replied: (a: { unit: string; date: string; words: string }) => `${day(a.date)}${a.unit}答复：${a.words}`,
    corrected: (a: { date: string; right: string | undefined; reason: string }) =>
      a.right === undefined
        ? `${day(a.date)}撤销。原因：${bare(a.reason)}。`
        : `${day(a.date)}更正为：${a.right}原因：${bare(a.reason)}。`,
    dropped: (reason: string, approver: string) => `经审定不采用。理由：${bare(reason)}。（批准人：${approver}）`,
  },
  /** 某一步不能进行的原因；以 3 退出。 */
  refused: {
    'already-issued': (a) =>
      `${periodName(a.period ?? '')}的通报已于 ${a.date} 印发（${a.file}）。印发的通报不能改，也不能再发；有错用 duban circular correct 更正。`,
    dirty: (a) => `方案文件有未提交的改动：${a.files}。请先提交；或加 --at HEAD，按最近一次提交办理。`,
    'not-committed': () => '方案文件还没有提交过，没有提交可以固定。请先提交。',
    'date-before-as-of': (a) => `印发日期 ${a.date} 早于截至日期 ${a.asOf}。请核对 --date 和 --as-of。`,
    'feedback-open': (a) => `征求意见的期限 ${a.until} 还没有过（${a.units}尚未答复），印发日期不能早于期限的次日。`,
    'feedback-missing': () =>
      '方案规定受批评的单位须先征求意见，现在没有征求意见的记录。请先运行：duban circular feedback',
    unheard: (a) =>
      `${a.anchors} 没有征求过有关单位意见，或者征求后内容有变。请先运行：duban circular feedback --unit 单位`,
    recusal: (a) =>
      `应当回避而没有记录：${a.posts}。审定时用 --recused 写明谁已回避，如 --recused ${a.first}；没有审定的，在 duban circular issue 上写。`,
    undecided: (a) => `审定之后候选有变，${a.anchors} 还没有审定。请再运行：duban circular decide`,
    'decided-later': (a) => `审定日期 ${a.decided} 晚于印发日期 ${a.date}。请核对。`,
    'selection-wrong': (a) => `审定记录不能照用：\n${a.problems}`,
    'as-of-differs': (a) =>
      `${a.what}的截至日期是 ${a.recorded}，现在是 ${a.now}。两者须一致；用 --as-of ${a.recorded}。`,
    'not-issued': (a) => `${periodName(a.period ?? '')}没有已印发的通报。`,
    'nothing-frozen': (a) => `${a.file} 没有记录依据的提交，不能重做；它不是由 duban circular issue 写成的。`,
    'commit-missing': (a) =>
      `找不到印发所依据的提交 ${a.revision}。${a.shallow === '1' ? '这里只取了部分历史' : '仓库里没有这个提交'}，请运行：${a.command}`,
    'anchor-unknown': (a) =>
      `这期通报没有“${a.anchor}”这一句${near(a.near)}。全部编号见 duban circular draft --period ${a.period} --file-copy`,
    'nobody-named': () => '通报稿没有表扬或者批评哪个单位，没有需要征求意见的。',
    'unit-not-named': (a) => `通报稿没有表扬或者批评${a.unit}，没有需要征求它意见的内容。`,
    'already-asked': (a) => `${a.units}已于 ${a.date} 征求过意见，内容没有变化，期限 ${a.until}。`,
    'reply-not-asked': (a) =>
      `${periodName(a.period ?? '')}的通报没有征求过${a.unit}的意见。请核对单位和时期；先征求意见：duban circular feedback --unit ${a.unit}`,
    'reply-unknown-anchor': (a) => `发给${a.unit}的征求意见表里没有“${a.anchor}”这一句${near(a.near)}。`,
    'sheet-wrong': (a) => `${a.file} 不是 duban 发出的答复表。请交回随征求意见函发出的那一份。`,
    'sheet-other': (a) => `${a.file} 是${a.found}的答复表，不是${a.wanted}的。`,
    'dispute-unanswered': (a) => `${a.anchors} 有单位提出异议，保留的要书面说明理由：--keep 编号=理由。`,
    'pair-wrong': (a) => `“${a.text}”写法不对。应写作 ${a.form}`,
    'nothing-to-correct': (a) =>
      `${a.anchor}：没有写更正为什么，现有记录重做的语句与印发的也没有不同。用 --right 写明，或用 --withdraw 撤销。`,
  } as Readonly<Record<string, (a: Readonly<Record<string, string>>) => string>>,
};

export type CircularLife = typeof circularLife;
