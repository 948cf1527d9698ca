/** Types of the plan files, made from schema/ by scripts/generate.mjs. Change the schema, not this file. */
export type AnyDocument =
  | AppointmentFile
  | BreakdownFile
  | CircularFile
  | CorrectionFile
  | DecisionFile
  | EventFile
  | FeedbackFile
  | InspectionFile
  | MeetingFile
  | NoticeFile
  | PlanFile
  | ReplyFile
  | ReportFile
  | SelectionFile
  | TasksFile
  | UnitsFile;
/**
 * 演练数据：凡显示处都会标明。
 */
export type Exercise = true;
/**
 * 名称。
 */
export type Name = string;
/**
 * 日期，写作 2010-12-31。
 */
export type Day = string;
/**
 * 文字说明。
 */
export type Words = string;
/**
 * 任务编号，如 "3.2"。要加引号，否则 3.10 会变成 3.1。
 */
export type TaskId = string;
/**
 * 完成时限：一个日期，或写明时限的种类。原文的时间用语照录在 wording。
 */
export type DeadlineSpec =
  | string
  | {
      /**
       * 最后一天；每年一次的写作 01-31。
       */
      by?: string;
      /**
       * 开始的一天，在此之前不催办。
       */
      from?: string;
      wording?: Words;
      /**
       * 原文的精度。
       */
      precision?: 'day' | 'month' | 'quarter' | 'half-year' | 'year';
      /**
       * strive 力争：未达到单列，不算逾期；explore 探索：不作为批评依据。
       */
      firmness?: 'firm' | 'strive' | 'explore';
      /**
       * 日期是推定的，不是原文写明的。
       */
      inferred?: true;
      /**
       * 周期。
       */
      every?: 'week' | 'month' | 'quarter' | 'half-year' | 'year';
      /**
       * 每个周期几次。
       */
      times?: number;
      /**
       * 每月（或周期末月）的哪一天；每周的星期几（1–7）。
       */
      day?: number;
      /**
       * 每月（或周期末月）的星期几，与 week 连用。
       */
      weekday?: number;
      /**
       * 当月第几个星期几；last 为最后一个。
       */
      week?: 1 | 2 | 3 | 4 | 'last';
      /**
       * 当天的时刻，如 "12:00"；只印出来，逾期按日计算。
       */
      time?: string;
      /**
       * 遇节假日提前、顺延或不变。
       */
      shift?: 'none' | 'earlier' | 'later';
      /**
       * 从事件发生或周期结束起算。
       */
      after?: 'event' | 'period-end';
      /**
       * 期限长度，如 5 working days。
       */
      within?: string;
      event?: Name;
      extensions?: ExtensionRule;
      /**
       * 长期坚持：不会逾期，但每期要有佐证。
       */
      standing?: true;
      /**
       * 长期事项多久提交一次佐证。
       */
      review?: 'month' | 'quarter' | 'half-year' | 'year';
      /**
       * 原文没有时间：由落实方案补上。
       */
      undetermined?: true;
      note?: Words;
    };
/**
 * 编号，用字母、数字、汉字和连字符。
 */
export type Id = string;
/**
 * 百分比，可以超过 100。
 */
export type Percent = number;
/**
 * 时期：2010、2010-H1、2010-Q2 或 2010-06，都要加引号。
 */
export type PeriodName = string;
/**
 * 名称。
 */
export type Name1 = string;
/**
 * 名称。
 */
export type Name2 = string;
/**
 * 评判标准的摘要。
 */
export type Digest = string;
/**
 * 回避的人员（写职务）。
 *
 * @maxItems 50
 */
export type RecusedList = Recused[];
/**
 * 名称。
 */
export type Name3 = string;
/**
 * 名称。
 */
export type Name4 = string;
/**
 * 文字说明。
 */
export type Words1 = string;
/**
 * 内容的 SHA-256 摘要，64 位。
 */
export type Digest1 = string;
/**
 * 内容的 SHA-256 摘要，64 位。
 */
export type Digest2 = string;
/**
 * 名称。
 */
export type Name5 = string;
/**
 * 所依据的提交。
 */
export type CommitId = string;
/**
 * 通报中语句的编号，如 criticism/slack/市公安局；见 duban circular draft --file-copy。
 */
export type Anchor = string;
/**
 * 原通报的话。
 */
export type Sentence = string;
/**
 * 更正为。
 */
export type Sentence1 = string;
/**
 * 内容的 SHA-256 摘要，64 位。
 */
export type Digest3 = string;
/**
 * 名称。
 */
export type Name6 = string;
/**
 * 名称。
 */
export type Name7 = string;
/**
 * 名称。
 */
export type Name8 = string;
/**
 * 编号，用字母、数字、汉字和连字符。
 */
export type Id1 = string;
/**
 * 准予哪一种改动：duban check 所报规则的编号。连同 of、old、new、reason 写明，另须写 approver。
 */
export type RuleId =
  | 'deadline-later'
  | 'deadline-removed'
  | 'deadline-replaced'
  | 'deadline-earlier'
  | 'firmness-weakened'
  | 'recurrence-thinned'
  | 'extension-limit-loosened'
  | 'milestone-later'
  | 'milestone-removed'
  | 'pace-loosened'
  | 'task-dropped'
  | 'part-dropped'
  | 'unit-dropped'
  | 'unit-added'
  | 'scope-changed'
  | 'lead-changed'
  | 'daily-work-changed'
  | 'unit-removed'
  | 'group-changed'
  | 'office-changed'
  | 'people-changed'
  | 'target-lowered'
  | 'measure-removed'
  | 'measure-changed'
  | 'deliverable-dropped'
  | 'task-reworded'
  | 'wording-changed'
  | 'sensitive-mark-removed'
  | 'plan-head-changed'
  | 'plan-period-changed'
  | 'duty-removed'
  | 'duty-weakened'
  | 'policy-changed'
  | 'check-weakened'
  | 'calendar-changed'
  | 'breakdown-later'
  | 'breakdown-weakened'
  | 'breakdown-removed'
  | 'record-edited'
  | 'record-removed'
  | 'decision-edited'
  | 'issued-paper-touched'
  | 'record-backdated'
  | 'record-postdated'
  | 'exercise-mark-changed'
  | 'extension-after-due'
  | 'set-date-over-date'
  | 'self-close-out'
  | 'foreign-edit'
  | 'evidence-changed'
  | 'evidence-missing'
  | 'duplicate-id'
  | 'approval-unused';
/**
 * 日期，写作 2010-12-31。
 */
export type Day1 = string;
/**
 * 日期，写作 2010-12-31。
 */
export type Day2 = string;
/**
 * 日期，写作 2010-12-31。
 */
export type Day3 = string;
/**
 * 通报中的一句，可以很长。
 */
export type Sentence2 = string;
/**
 * 编号，用字母、数字、汉字和连字符。
 */
export type Id2 = string;
/**
 * 在原文中的条款，如 一(三)2。
 */
export type Clause = string;
/**
 * 规则的级别；off 为不用。
 */
export type RuleLevel = 'error' | 'warning' | 'info' | 'off';
/**
 * 文字说明。
 */
export type Words2 = string;
/**
 * 日期，写作 2010-12-31。
 */
export type Day4 = string;
/**
 * 名称。
 */
export type Name9 = string;
/**
 * 文字说明。
 */
export type Words3 = string;
/**
 * 名称。
 */
export type Name10 = string;
/**
 * 单位简称，或单位连同它自己的时限、范围和指标。
 */
export type AssigneeSpec =
  | string
  | {
      unit: Name;
      scope?: Words;
      deadline?: DeadlineSpec;
      /**
       * 量化指标，各有编号和目标值。
       *
       * @maxItems 50
       */
      measures?: MeasureSpec[];
      /**
       * 节点，各有编号和时限。
       *
       * @maxItems 50
       */
      milestones?: MilestoneSpec[];
    };
/**
 * 单位名称的列表；一个单位也可以展开写它分到的指标和节点。
 *
 * @maxItems 500
 */
export type AssigneeList = AssigneeSpec[];

/**
 * 人员明确或变动：联络员、新闻发言人等。
 */
export interface AppointmentFile {
  /**
   * 人员明确。
   */
  kind: 'appointment';
  exercise?: Exercise;
  unit: Name;
  /**
   * 联络员、新闻发言人、第一责任人、执法监督员。
   */
  role: 'liaison' | 'spokesperson' | 'first-responsible' | 'supervisor';
  post: Name;
  name?: Name;
  date: Day;
  until?: Day;
  note?: Words;
}
/**
 * 单位的落实方案：逐项的标准、时限和责任人。
 */
export interface BreakdownFile {
  /**
   * 落实方案。
   */
  kind: 'breakdown';
  exercise?: Exercise;
  unit: Name;
  date: Day;
  number?: Name;
  leader?: Name;
  section?: Name;
  person?: Name;
  note?: Words;
  /**
   * 落实方案的各项。
   *
   * @minItems 1
   * @maxItems 2000
   */
  items: BreakdownItem[];
}
export interface BreakdownItem {
  task: TaskId;
  title?: Words;
  standard?: Words;
  deadline?: DeadlineSpec;
  leader?: Name;
  section?: Name;
  person?: Name;
  /**
   * 量化指标，各有编号和目标值。
   *
   * @maxItems 50
   */
  measures?: MeasureSpec[];
  /**
   * 节点，各有编号和时限。
   *
   * @maxItems 50
   */
  milestones?: MilestoneSpec[];
  /**
   * 序时进度怎样算。
   */
  pace?: 'linear' | 'milestones' | 'none';
}
/**
 * 允许延期的次数和每次的长度；写 times: 0 为不得延期。
 */
export interface ExtensionRule {
  /**
   * 最多延期几次。
   */
  times?: number;
  /**
   * 每次最多延长多久，如 1 months。
   */
  within?: string;
}
/**
 * 量化指标。
 */
export interface MeasureSpec {
  id: Id;
  title: Name;
  /**
   * 目标值；只有文字的目标写在 wording。
   */
  target?: number;
  /**
   * 计量单位，如 %、人次。
   */
  unit?: string;
  /**
   * 不少于、不超过、左右、为零。
   */
  direction?: 'at-least' | 'at-most' | 'about' | 'zero';
  /**
   * “左右”允许的上下幅度。
   */
  tolerance?: number;
  /**
   * 基数。
   */
  baseline?: number;
  comparedTo?: Words;
  wording?: Words;
  /**
   * 分解到各单位，合计要等于目标值。
   *
   * @minItems 1
   * @maxItems 500
   */
  split?: Allocation[];
}
export interface Allocation {
  unit: Name;
  /**
   * 该单位分到的目标值。
   */
  target: number;
}
/**
 * 节点：开工、投用、完工，或到某日应完成的比例。
 */
export interface MilestoneSpec {
  id: Id;
  title: Name;
  /**
   * 节点种类。
   */
  kind?: 'start' | 'structure' | 'in-use' | 'finish' | 'pay' | 'publish' | 'step';
  share?: Percent;
  deadline: DeadlineSpec;
}
/**
 * 已印发的通报。由 duban circular issue 写成，写成后不改，只能另发更正。
 */
export interface CircularFile {
  /**
   * 通报。
   */
  kind: 'circular';
  exercise?: Exercise;
  period: PeriodName;
  date: Day;
  asOf: Day;
  number?: Name;
  title?: Words;
  signatory?: Name;
  /**
   * 据以起草的提交。
   */
  revision?: string;
  frozen?: Frozen;
  /**
   * 印发时的评判标准，名称与 plan.yaml 的 policy 相同；off 为不用。
   */
  rules?: {
    [k: string]: number | string | boolean;
  };
  recused?: RecusedList;
  /**
   * 征求意见的记录（文件名）。
   *
   * @maxItems 20
   */
  feedback?: Name[];
  selection?: Name3;
  /**
   * 认定的各单位数字。
   *
   * @maxItems 500
   */
  figures?: JudgedUnit[];
  /**
   * 印出的各份文件。
   *
   * @maxItems 20
   */
  files?: IssuedFile[];
  digest?: Digest2;
  note?: Words;
}
/**
 * 印发时固定下来的条件，据此可以重做。
 */
export interface Frozen {
  version: Name1;
  /**
   * 印发所用的语言。
   */
  lang: 'zh' | 'en';
  calendar?: Name2;
  policy?: Digest;
  /**
   * 打印用的是单位自有字体。
   */
  ownFonts?: true;
}
export interface Recused {
  post: Name;
  unit?: Name;
  note?: Words;
}
/**
 * 通报认定的一个单位的数字，供下期对比。
 */
export interface JudgedUnit {
  unit: Name;
  /**
   * 表扬、既表扬又批评、批评、未表扬也未批评、本期没有到期事项。
   */
  class: 'praised' | 'both' | 'criticised' | 'neither' | 'nothing-due';
  /**
   * 评判结论。
   *
   * @maxItems 5
   */
  verdicts?: ('solid' | 'marked-results' | 'slack' | 'weak-measures' | 'little-result')[];
  /**
   * 承办事项数。
   */
  undertakings: number;
  /**
   * 其中已销号。
   */
  closed?: number;
  /**
   * 其中逾期或者本期未办。
   */
  overdue?: number;
  due: JudgedDue;
  reports?: JudgedReports;
}
/**
 * 到期事项：合计、按期、迟办、未办、免责。
 */
export interface JudgedDue {
  /**
   * 合计。
   */
  total?: number;
  /**
   * 按期。
   */
  onTime?: number;
  /**
   * 迟办。
   */
  late?: number;
  /**
   * 未办。
   */
  unmet?: number;
  /**
   * 免责，另计。
   */
  exempt?: number;
}
/**
 * 书面报告：应报、按时、迟报、未报。
 */
export interface JudgedReports {
  /**
   * 应报。
   */
  due?: number;
  /**
   * 按时。
   */
  onTime?: number;
  /**
   * 迟报。
   */
  late?: number;
  /**
   * 未报。
   */
  missing?: number;
}
/**
 * 一份印出的文件和它的摘要。
 */
export interface IssuedFile {
  name: Name4;
  folder?: Words1;
  sha256: Digest1;
}
/**
 * 更正通报：更正已印发通报中的错误。原通报不改。
 */
export interface CorrectionFile {
  /**
   * 更正通报。
   */
  kind: 'correction';
  exercise?: Exercise;
  circular: Name5;
  date: Day;
  asOf?: Day;
  number?: Name;
  title?: Words;
  signatory?: Name;
  revision?: CommitId;
  /**
   * 更正的各处。
   *
   * @minItems 1
   * @maxItems 100
   */
  items: CorrectionItem[];
  /**
   * 更正后数字有变化的单位。
   *
   * @maxItems 500
   */
  figures?: JudgedUnit[];
  frozen?: Frozen;
  /**
   * 印出的各份文件。
   *
   * @maxItems 20
   */
  files?: IssuedFile[];
  digest?: Digest3;
  note?: Words;
}
export interface CorrectionItem {
  anchor: Anchor;
  was: Sentence;
  right?: Sentence1;
  /**
   * 撤销这一处，不再评判。
   */
  withdrawn?: true;
  reason: Words;
  /**
   * 据以更正的记录（文件名）。
   *
   * @minItems 1
   * @maxItems 50
   */
  records?: Name[];
}
/**
 * 决定：延期、补定时限、调整、终止、销号、免责。
 */
export interface DecisionFile {
  /**
   * 决定。
   */
  kind: 'decision';
  exercise?: Exercise;
  /**
   * 延期、补定时限、调整、终止、销号、免责。
   */
  type: 'extension' | 'set-date' | 'change' | 'cancellation' | 'close-out' | 'exemption';
  date: Day;
  by: Name6;
  approver?: Name;
  number?: Name;
  title?: Name;
  /**
   * 同意或不同意。
   */
  result?: 'approved' | 'refused';
  applied?: Day;
  /**
   * 决定的各项。
   *
   * @minItems 1
   * @maxItems 500
   */
  items: DecisionItem[];
  note?: Words;
}
export interface DecisionItem {
  task?: TaskId;
  duty?: Id;
  for?: PeriodName;
  unit?: Name;
  from?: Day;
  to?: Day;
  on?: Day;
  matter?: Name7;
  event?: Name8;
  measure?: Id1;
  amount?: AmountChange;
  /**
   * 事先商得哪些单位同意。
   *
   * @minItems 1
   * @maxItems 50
   */
  agreedBy?: Name[];
  /**
   * 调整的种类。
   */
  change?: 'unit-added' | 'unit-dropped' | 'split' | 'merged' | 'reworded' | 'target' | 'lead' | 'base';
  /**
   * 免责的理由：不可抗力、他方原因、上级安排、其他。
   */
  grounds?: 'force-majeure' | 'others' | 'superior' | 'other';
  reason?: Words;
  edit?: RuleId;
  /**
   * 改动的是什么：照录 duban check 所列的编号，如 3.2/市法院。
   */
  of?: string;
  /**
   * 原来的值；原来没有的不写。
   */
  old?: string | number;
  /**
   * 改后的值；改后没有的不写。
   */
  new?: string | number;
}
/**
 * 指标的目标值由多少改为多少。
 */
export interface AmountChange {
  /**
   * 原数值。
   */
  from: number;
  /**
   * 新数值。
   */
  to: number;
}
/**
 * 事件：收到交办、重大事项等，期限由此起算。
 */
export interface EventFile {
  /**
   * 事件。
   */
  kind: 'event';
  exercise?: Exercise;
  event: Name;
  date: Day;
  task?: TaskId;
  unit?: Name;
  done?: Day;
  words?: Words;
  note?: Words;
}
/**
 * 通报印发前征求被点名单位的意见。
 */
export interface FeedbackFile {
  /**
   * 征求意见。
   */
  kind: 'feedback';
  exercise?: Exercise;
  period: PeriodName;
  date: Day1;
  asOf: Day2;
  until: Day3;
  /**
   * 给了几个工作日。
   */
  workingDays?: number;
  revision?: CommitId;
  number?: Name;
  /**
   * 征求了哪些单位的意见，各看到哪几句。
   *
   * @minItems 1
   * @maxItems 500
   */
  units: AskedUnit[];
  note?: Words;
}
export interface AskedUnit {
  unit: Name;
  /**
   * 该单位提出的意见，逐条列。
   *
   * @minItems 1
   * @maxItems 100
   */
  said: Said[];
}
export interface Said {
  anchor: Anchor;
  words: Sentence2;
  /**
   * 这一句依据的各件事实，写作 指标:事项。
   *
   * @maxItems 500
   */
  grounds?: Words[];
}
/**
 * 督查、暗访或检查的记录：发现和复查。
 */
export interface InspectionFile {
  /**
   * 督查。
   */
  kind: 'inspection';
  exercise?: Exercise;
  title?: Name;
  /**
   * 综合督查、专项督查、暗访、牵头单位日常督查、自查、上级督查、测评调查。
   */
  mode: 'comprehensive' | 'special' | 'unannounced' | 'lead' | 'self' | 'superior' | 'survey';
  date: Day;
  to?: Day;
  by: Name;
  /**
   * 检查人员职务。
   *
   * @maxItems 50
   */
  team?: Name[];
  /**
   * 受邀参加的各界代表类别。
   *
   * @maxItems 50
   */
  invited?: Name[];
  /**
   * 受检单位。
   *
   * @maxItems 500
   */
  units?: Name[];
  scope?: Words;
  method?: Words;
  number?: Name;
  /**
   * 发现。
   *
   * @maxItems 500
   */
  findings?: FindingSpec[];
  /**
   * 复查。
   *
   * @maxItems 500
   */
  rechecks?: Recheck[];
  note?: Words;
}
export interface FindingSpec {
  id: Id;
  unit: Name;
  task?: TaskId;
  for?: PeriodName;
  /**
   * 属实、与自报不符、问题、好做法。
   */
  result: 'confirmed' | 'contradicted' | 'problem' | 'good-practice';
  percent?: Percent;
  /**
   * 指标完成值。
   *
   * @maxItems 50
   */
  measures?: MeasureValue[];
  words: Words;
  repeats?: Name;
  rectify?: Rectify;
}
/**
 * 一项指标的完成值。
 */
export interface MeasureValue {
  id: Id;
  /**
   * 完成值。
   */
  value: number;
  /**
   * 是否达到；只用于同别处相比的指标，由人判断后填写。
   */
  met?: boolean;
  /**
   * 各单位的完成值，合计要等于 value。
   *
   * @minItems 1
   * @maxItems 500
   */
  split?: AllocationValue[];
  words?: Words;
}
export interface AllocationValue {
  unit: Name;
  /**
   * 该单位完成的数值。
   */
  value: number;
}
/**
 * 限期整改。
 */
export interface Rectify {
  by: Day;
  require: Words;
  number?: Name;
}
export interface Recheck {
  finding: Name;
  /**
   * 销号、未到位、反弹重开。
   */
  result: 'closed' | 'open' | 'reopened';
  by?: Day;
  words?: Words;
}
/**
 * 会议：联席会议、年度会议；没有召开的也记原因。
 */
export interface MeetingFile {
  /**
   * 会议。
   */
  kind: 'meeting';
  exercise?: Exercise;
  duty: Id2;
  period: PeriodName;
  date?: Day;
  title?: Name;
  number?: Name;
  chair?: Name;
  notHeld?: NotHeld;
  /**
   * 到会单位。
   *
   * @maxItems 500
   */
  present?: Name[];
  /**
   * 缺席单位。
   *
   * @maxItems 500
   */
  absent?: Absent[];
  /**
   * 议题。
   *
   * @maxItems 50
   */
  agenda?: Words[];
  /**
   * 交办事项。
   *
   * @maxItems 200
   */
  matters?: MatterSpec[];
  /**
   * 办结的交办事项。
   *
   * @maxItems 200
   */
  closed?: MatterClosed[];
  note?: Words;
}
/**
 * 未召开的原因和记录日期。
 */
export interface NotHeld {
  date: Day;
  reason: Words;
  approver?: Name;
}
export interface Absent {
  unit: Name;
  reason?: Words;
}
export interface MatterSpec {
  id: Id;
  unit: Name;
  title: Words;
  by: Day;
  task?: TaskId;
}
export interface MatterClosed {
  matter: Name;
  on: Day;
  words?: Words;
}
/**
 * 催办单：蓝、黄、红。
 */
export interface NoticeFile {
  /**
   * 催办单。
   */
  kind: 'notice';
  exercise?: Exercise;
  /**
   * 蓝色提醒、黄色预警、红色督办。
   */
  colour: 'blue' | 'yellow' | 'red';
  number?: Name;
  unit: Name;
  date: Day;
  about: NoticeAbout;
  require: Words;
  answerBy: Day;
  previous?: Name;
  note?: Words;
}
/**
 * 一事一单。
 */
export interface NoticeAbout {
  task?: TaskId;
  duty?: Id;
  for?: PeriodName;
  finding?: Name;
  matter?: Name;
}
/**
 * 实施方案：题目、依据、期限、办公室、例行义务和评判标准。
 */
export interface PlanFile {
  /**
   * 实施方案。
   */
  kind: 'plan';
  id: Id;
  /**
   * 方案题目。
   */
  title: string;
  issuer?: Name;
  number?: Name;
  scope?: Words;
  /**
   * 方案的语言。
   */
  lang?: 'zh' | 'en';
  /**
   * 依据的文件或部署。
   *
   * @maxItems 50
   */
  basis?: Basis[];
  period?: PlanPeriod;
  office?: Office;
  /**
   * 牵头、责任之外的角色，如主办、配合。
   *
   * @maxItems 30
   */
  roles?: RoleSpec[];
  rules?: PlanRules;
  declares?: Declared;
  /**
   * 例行义务：报告、联席会议、通报、年度会议、落实方案、联络员。
   *
   * @maxItems 100
   */
  duties?: DutySpec[];
  policy?: PolicySpec;
  check?: CheckSpec;
  calendar?: CalendarSpec;
  /**
   * 原文的笔误：原样录入，注明读作什么。
   *
   * @maxItems 50
   */
  sic?: Slip[];
  note?: Words;
}
export interface Basis {
  title: Words;
  issuer?: Name;
  number?: Name;
  date?: Day;
}
/**
 * 方案实施的起止日期。原文没写而由录入者推定的，写 inferred: true。
 */
export interface PlanPeriod {
  from: Day;
  to: Day;
  /**
   * 起止日期是推定的。
   */
  inferred?: true;
  note?: Words;
}
/**
 * 办公室及其组成人员。
 */
export interface Office {
  name: Name;
  parent?: Name;
  clause?: Clause;
  leadOfficial?: Person;
  director?: Person;
  /**
   * 副主任的职务。
   *
   * @maxItems 50
   */
  deputies?: Person[];
  address?: Words;
  contact?: Person;
  phone?: Name;
  /**
   * 原文的笔误：原样录入，注明读作什么。
   *
   * @maxItems 50
   */
  sic?: Slip[];
}
/**
 * 职务和姓名；姓名不明就只写职务，显示为“未明确”。
 */
export interface Person {
  post: Name;
  name?: Name;
  since?: Day;
  until?: Day;
  note?: Words;
}
/**
 * 原文笔误：照录原文，另记读法，不改原文。
 */
export interface Slip {
  wording: Words;
  read: Words;
  note?: Words;
}
export interface RoleSpec {
  id: Id;
  title: Name;
  /**
   * 该角色是否独立承担成果（配合单位填 false）。
   */
  delivers?: boolean;
  /**
   * 是否为单位内部的处室。
   */
  inside?: boolean;
}
/**
 * 通则。
 */
export interface PlanRules {
  /**
   * 排在第一位的责任单位为牵头单位。
   */
  firstUnitLeads?: boolean;
  /**
   * “12月底前”一类没写年份的用语按此年。
   */
  year?: number;
}
/**
 * 原文自己说的数目，用来核对。
 */
export interface Declared {
  /**
   * 原文自述的部分数。
   */
  sections?: number;
  /**
   * 原文自述的任务数。
   */
  tasks?: number;
  wording?: Words;
}
export interface DutySpec {
  id: Id;
  title: Name;
  clause?: Clause;
  /**
   * 什么记录算履行；agenda 为书面报告里的三项安排，ledger 由本工具的工作台帐履行。
   */
  settledBy: 'report' | 'meeting' | 'circular' | 'breakdown' | 'liaison' | 'event' | 'inspection' | 'agenda' | 'ledger';
  /**
   * 谁的义务：lead（各牵头单位）、responsible（各责任单位）、office（办公室），或单位、群组名。
   *
   * @minItems 1
   * @maxItems 500
   */
  owedBy?: Name[];
  to?: Name;
  deadline?: DeadlineSpec;
  task?: TaskId;
  /**
   * settledBy 为 inspection 时，哪几种督查算履行。
   *
   * @minItems 1
   * @maxItems 7
   */
  modes?: ('comprehensive' | 'special' | 'unannounced' | 'lead' | 'self' | 'superior' | 'survey')[];
  /**
   * 原则上：未履行须有记录在案的理由。
   */
  inPrinciple?: true;
  /**
   * 应到会的单位。
   *
   * @maxItems 500
   */
  participants?: Name[];
  chair?: Name;
  wording?: Words;
  /**
   * 原文的笔误：原样录入，注明读作什么。
   *
   * @maxItems 50
   */
  sic?: Slip[];
  note?: Words;
}
/**
 * 评判标准，时期开始前定好；没写的用通用值。
 */
export interface PolicySpec {
  /**
   * 比时限早多少天完成算提前。
   */
  earlyDays?: number;
  /**
   * 到期前多少天算临近。
   */
  dueSoonDays?: number;
  /**
   * 到期前多少天发蓝色提醒。
   */
  noticeDays?: number;
  /**
   * 催办单限几个工作日内答复。
   */
  answerDays?: number;
  /**
   * 低于序时进度多少个百分点算滞后。
   */
  paceTolerance?: number;
  /**
   * 高于序时进度多少个百分点算超进度。
   */
  paceAhead?: number;
  /**
   * 多少个月没有进展算停滞。
   */
  stalledMonths?: number;
  /**
   * 是否排名；一般不排。
   */
  ranking?: boolean;
  /**
   * 并列之后空出名次（3、3、5）或不空（3、3、4）；同组内比较。
   */
  rankTies?: 'skip' | 'dense';
  /**
   * 只公布前几名。
   */
  rankTop?: number;
  /**
   * 只公布后几名。
   */
  rankBottom?: number;
  /**
   * 受批评的单位能否因另一件事受表扬。
   */
  praise?: 'per-deed' | 'only-without-criticism';
  /**
   * 占比和百分点保留几位小数，四舍五入；各项占比分别取舍，不凑成100%。
   */
  decimals?: 0 | 1 | 2;
  /**
   * 免责决定写明的理由，哪几种予以认可：不可抗力、他方原因、上级安排、其他。
   *
   * @maxItems 4
   */
  exemptions?: ('force-majeure' | 'others' | 'superior' | 'other')[];
  /**
   * 通报印发后多少个工作日内答复。
   */
  replyDays?: number;
  /**
   * 通报印发后多少个工作日内复查，不少于答复的天数。
   */
  recheckDays?: number;
  /**
   * 对照比较的组别；没有列出的单位用 units.yaml 里的 group。
   *
   * @maxItems 100
   */
  groups?: PolicyGroup[];
  procedure?: ProcedureSpec;
  /**
   * 各项评判依据的起点：多少起算；off 为不用。
   */
  signals?: {
    [k: string]: number | string;
  };
}
export interface PolicyGroup {
  name: Name;
  /**
   * 归入这一组的单位。
   *
   * @minItems 1
   * @maxItems 500
   */
  units: Name[];
}
/**
 * 通报印发的程序；没写的用通用值。
 */
export interface ProcedureSpec {
  /**
   * required 受批评的单位没有征求意见的不得印发；offered 没有征求过的可以印发，但要提示并印明；已经发出征求意见的，期限未到都不得印发。
   */
  feedback?: 'required' | 'offered';
  /**
   * 征求意见给几个工作日。
   */
  feedbackDays?: number;
  /**
   * required 应当回避而没有记录的不得印发；noted 只提示。
   */
  recusal?: 'required' | 'noted';
}
/**
 * 怎样检查对方案的改动（duban check）。一律以改动前的为准。
 */
export interface CheckSpec {
  /**
   * 记录比提交早多少天以内不算倒签，默认 7。
   */
  graceDays?: number;
  /**
   * 代表办公室提交的代码平台帐号。
   *
   * @maxItems 50
   */
  officeAccounts?: Name[];
  levels?: RuleLevels;
}
/**
 * 改变某条规则的级别：error、warning、info，off 为不用。
 */
export interface RuleLevels {
  'deadline-later'?: RuleLevel;
  'deadline-removed'?: RuleLevel;
  'deadline-replaced'?: RuleLevel;
  'deadline-earlier'?: RuleLevel;
  'firmness-weakened'?: RuleLevel;
  'recurrence-thinned'?: RuleLevel;
  'extension-limit-loosened'?: RuleLevel;
  'milestone-later'?: RuleLevel;
  'milestone-removed'?: RuleLevel;
  'pace-loosened'?: RuleLevel;
  'task-dropped'?: RuleLevel;
  'part-dropped'?: RuleLevel;
  'unit-dropped'?: RuleLevel;
  'unit-added'?: RuleLevel;
  'scope-changed'?: RuleLevel;
  'lead-changed'?: RuleLevel;
  'daily-work-changed'?: RuleLevel;
  'unit-removed'?: RuleLevel;
  'group-changed'?: RuleLevel;
  'office-changed'?: RuleLevel;
  'people-changed'?: RuleLevel;
  'target-lowered'?: RuleLevel;
  'measure-removed'?: RuleLevel;
  'measure-changed'?: RuleLevel;
  'deliverable-dropped'?: RuleLevel;
  'task-reworded'?: RuleLevel;
  'wording-changed'?: RuleLevel;
  'sensitive-mark-removed'?: RuleLevel;
  'plan-head-changed'?: RuleLevel;
  'plan-period-changed'?: RuleLevel;
  'duty-removed'?: RuleLevel;
  'duty-weakened'?: RuleLevel;
  'policy-changed'?: RuleLevel;
  'check-weakened'?: RuleLevel;
  'calendar-changed'?: RuleLevel;
  'breakdown-later'?: RuleLevel;
  'breakdown-weakened'?: RuleLevel;
  'breakdown-removed'?: RuleLevel;
  'record-edited'?: RuleLevel;
  'record-removed'?: RuleLevel;
  'decision-edited'?: RuleLevel;
  'issued-paper-touched'?: RuleLevel;
  'record-backdated'?: RuleLevel;
  'record-postdated'?: RuleLevel;
  'exercise-mark-changed'?: RuleLevel;
  'extension-after-due'?: RuleLevel;
  'set-date-over-date'?: RuleLevel;
  'self-close-out'?: RuleLevel;
  'foreign-edit'?: RuleLevel;
  'evidence-changed'?: RuleLevel;
  'evidence-missing'?: RuleLevel;
  'duplicate-id'?: RuleLevel;
  'approval-unused'?: RuleLevel;
}
/**
 * 对国务院公布的节假日的补充。
 */
export interface CalendarSpec {
  /**
   * 另放假的日子。
   *
   * @maxItems 400
   */
  off?: Day[];
  /**
   * 另上班的日子。
   *
   * @maxItems 400
   */
  worked?: Day[];
}
/**
 * 单位对催办单、整改要求或通报的答复。
 */
export interface ReplyFile {
  /**
   * 答复。
   */
  kind: 'reply';
  exercise?: Exercise;
  unit: Name;
  date: Day;
  number?: Name;
  to: ReplyTo;
  words: Words;
  /**
   * 对征求意见稿或者通报中哪几句有异议。
   *
   * @minItems 1
   * @maxItems 100
   */
  disputes?: Dispute[];
  /**
   * 作为证明的文件：名称、文号或者记录编号。
   *
   * @minItems 1
   * @maxItems 50
   */
  documents?: Words[];
  done?: Day;
  note?: Words;
}
/**
 * 答复的是哪一件。
 */
export interface ReplyTo {
  notice?: Name;
  finding?: Name;
  matter?: Name;
  circular?: Name;
}
export interface Dispute {
  anchor: Anchor;
  words: Words2;
  /**
   * 作为证明的文件：名称、文号或者记录编号。
   *
   * @minItems 1
   * @maxItems 50
   */
  documents?: Words[];
}
/**
 * 单位的书面报告。
 */
export interface ReportFile {
  /**
   * 书面报告。
   */
  kind: 'report';
  exercise?: Exercise;
  unit: Name;
  period: PeriodName;
  date: Day4;
  received?: Day;
  number?: Name;
  signedBy?: Name;
  agenda?: Agenda;
  /**
   * 逐项报告的情况。
   *
   * @maxItems 2000
   */
  items: ReportItem[];
  /**
   * 交办事项办理情况，编号如 2010-Q2#1。
   *
   * @maxItems 200
   */
  matters?: MatterProgress[];
  note?: Words;
}
/**
 * 有安排部署、有督促检查、有考核奖惩。
 */
export interface Agenda {
  arranged?: AgendaCheck;
  supervised?: AgendaCheck1;
  appraised?: AgendaCheck2;
}
/**
 * 是否列入议事日程、作出安排。
 */
export interface AgendaCheck {
  /**
   * 是否做到。
   */
  met: boolean;
  words?: Words;
}
/**
 * 是否开展督查。
 */
export interface AgendaCheck1 {
  /**
   * 是否做到。
   */
  met: boolean;
  words?: Words;
}
/**
 * 是否纳入考评。
 */
export interface AgendaCheck2 {
  /**
   * 是否做到。
   */
  met: boolean;
  words?: Words;
}
export interface ReportItem {
  task: TaskId;
  for?: PeriodName;
  /**
   * 未启动、推进中、已完成。
   */
  status: 'not-started' | 'under-way' | 'done';
  done?: Day;
  percent?: Percent;
  /**
   * 指标完成值。
   *
   * @maxItems 50
   */
  measures?: MeasureValue[];
  /**
   * 已完成的节点。
   *
   * @maxItems 50
   */
  milestones?: MilestoneDone[];
  /**
   * 分项进展。
   *
   * @maxItems 60
   */
  parts?: PartProgress[];
  words?: Words;
  /**
   * 佐证材料名称。
   *
   * @maxItems 50
   */
  evidence?: Words[];
}
export interface MilestoneDone {
  id: Id;
  done: Day;
}
export interface PartProgress {
  id: TaskId;
  /**
   * 未启动、推进中、已完成。
   */
  status: 'not-started' | 'under-way' | 'done';
  done?: Day;
  percent?: Percent;
  words?: Words;
}
export interface MatterProgress {
  matter: Name;
  /**
   * 未启动、推进中、已完成。
   */
  status: 'not-started' | 'under-way' | 'done';
  done?: Day;
  words?: Words;
}
/**
 * 通报的审定：保留、不采用或者增列，各有理由，由谁批准，谁回避。
 */
export interface SelectionFile {
  /**
   * 审定。
   */
  kind: 'selection';
  exercise?: Exercise;
  period: PeriodName;
  date: Day;
  asOf: Day;
  revision?: CommitId;
  approver: Name9;
  number?: Name;
  recused?: RecusedList;
  /**
   * 逐条的审定意见。
   *
   * @maxItems 1000
   */
  items: SelectionItem[];
  note?: Words;
}
export interface SelectionItem {
  anchor: Anchor;
  /**
   * 保留、不采用、增列。
   */
  choice: 'kept' | 'dropped' | 'added';
  /**
   * 不采用的缘由：事实已更正、已经改正、情有可原、其他。
   */
  grounds?: 'fact-corrected' | 'made-good' | 'circumstances' | 'other';
  words?: Words3;
  reason?: Words;
  /**
   * 所依据的记录：文件名，督查发现写 督查文件名#编号。
   *
   * @minItems 1
   * @maxItems 50
   */
  evidence?: Name[];
  reply?: Name10;
  approver?: Name;
}
/**
 * 方案的一个部分：牵头单位、日常工作承担、责任单位和各项任务。
 */
export interface TasksFile {
  /**
   * 任务。
   */
  kind: 'tasks';
  section: TaskId;
  clause?: Clause;
  title: Words;
  lead?: AssigneeList;
  /**
   * 日常工作承担部门。
   *
   * @maxItems 20
   */
  dailyWork?: Name[];
  responsible?: AssigneeList;
  /**
   * 其他角色的单位。
   */
  roles?: {
    [k: string]: AssigneeList;
  };
  deadline?: DeadlineSpec;
  /**
   * 原文的笔误：原样录入，注明读作什么。
   *
   * @maxItems 50
   */
  sic?: Slip[];
  note?: Words;
  /**
   * 本部分的各项任务。
   *
   * @minItems 1
   * @maxItems 2000
   */
  tasks: TaskSpec[];
}
export interface TaskSpec {
  id: TaskId;
  clause?: Clause;
  title: Words;
  lead?: AssigneeList;
  /**
   * 日常工作承担部门。
   *
   * @maxItems 20
   */
  dailyWork?: Name[];
  responsible?: AssigneeList;
  /**
   * 其他角色及承担的单位。
   */
  roles?: {
    [k: string]: AssigneeList;
  };
  narrowed?: Words;
  deadline?: DeadlineSpec;
  /**
   * 任务的分项，各有自己的单位、时限和指标。
   *
   * @minItems 1
   * @maxItems 60
   */
  parts?: PartSpec[];
  /**
   * 量化指标，各有编号和目标值。
   *
   * @maxItems 50
   */
  measures?: MeasureSpec[];
  /**
   * 节点，各有编号和时限。
   *
   * @maxItems 50
   */
  milestones?: MilestoneSpec[];
  /**
   * 序时进度怎样算：按时间均匀、按节点比例、不算。
   */
  pace?: 'linear' | 'milestones' | 'none';
  /**
   * 要形成的文件。
   *
   * @maxItems 50
   */
  documents?: Name[];
  /**
   * 原文提到、但不是责任单位的单位。
   *
   * @maxItems 50
   */
  mentions?: Name[];
  /**
   * 涉密或敏感：只填数字，不填姓名和案情。
   */
  sensitive?: true;
  /**
   * 原文的笔误：原样录入，注明读作什么。
   *
   * @maxItems 50
   */
  sic?: Slip[];
  note?: Words;
}
export interface PartSpec {
  id: TaskId;
  clause?: Clause;
  title: Words;
  /**
   * 责任单位。
   *
   * @minItems 1
   * @maxItems 500
   */
  responsible?: Name[];
  deadline?: DeadlineSpec;
  /**
   * 量化指标，各有编号和目标值。
   *
   * @maxItems 50
   */
  measures?: MeasureSpec[];
  /**
   * 原文提到而不承担任务的单位或部门。
   *
   * @maxItems 50
   */
  mentions?: Name[];
  note?: Words;
}
/**
 * 单位、内设部门、群组和联络员。
 */
export interface UnitsFile {
  /**
   * 单位名录。
   */
  kind: 'units';
  /**
   * 方案涉及的单位。
   *
   * @minItems 1
   * @maxItems 2000
   */
  units: UnitSpec[];
  /**
   * 群组：各乡镇、市直各部门等，要列明成员。
   *
   * @maxItems 200
   */
  groups?: GroupSpec[];
}
export interface UnitSpec {
  id: Id;
  fullName?: Name;
  /**
   * 别称，录入时自动认作同一单位。
   *
   * @maxItems 30
   */
  aliases?: Name[];
  group?: Name;
  parent?: Name;
  /**
   * 内设部门。
   *
   * @maxItems 100
   */
  departments?: Name[];
  firstResponsible?: Person;
  /**
   * 联络员，按时间先后；同一时间只有一名。
   *
   * @maxItems 50
   */
  liaison?: Person[];
  /**
   * 代表本单位提交的代码平台帐号，供 duban check --account 认人。
   *
   * @maxItems 50
   */
  accounts?: Name[];
  note?: Words;
}
export interface GroupSpec {
  id: Id;
  /**
   * 别称，原文中的其他写法。
   *
   * @maxItems 30
   */
  aliases?: Name[];
  /**
   * 群组包含的单位。
   *
   * @minItems 1
   * @maxItems 2000
   */
  members: Name[];
  note?: Words;
}

/** What `kind:` may say. */
export type DocumentName = AnyDocument['kind'];
/** The data of a file of one kind. */
export type FileOf<K extends DocumentName> = Extract<AnyDocument, { kind: K }>;
