/** 命令行上的话：命令、选项、帮助和用法错误。 */

import type { CommandHelp } from '../command-help.ts';

const options = {
  officeAccounts: '办公室的账号，可写几个',
  unitAccounts: '一个单位的账号，如 市法院=fayuan；可写几次',
  recordDate: '日期（默认今天或 --as-of）',
  id: '记录的文件名（不写则自动取）',
  mode: '督查方式：comprehensive 综合、special 专项、unannounced 暗访、lead 日常、self 自查、superior 上级、survey 测评；也可写汉语',
  to: '最后一天',
  by: '组织或决定的单位（默认办公室）',
  title: '标题',
  team: '督查人员职务，可多次',
  invited: '受邀参加的代表，可多次',
  units: '受检单位，可多次（发现里写到的不必再写）',
  scope: '督查内容',
  method: '督查方法',
  finding:
    '发现：单位|任务|结论|情况|整改期限|整改要求，后面可加 进度=40、重犯=编号、时期=2010-H1、指标=编号:数值；可多次',
  recheck: '复查：发现编号|结果|新期限|情况；可多次',
  checkResult: '结果：closed 销号、open 未到位、reopened 反弹重开',
  due: '新的期限',
  words: '情况说明',
  done: '办结日期',
  replyUnit: '哪个单位（答复通报时要写）',
  onlyOpen: '只列没有办结的',
  orderUnit: '印给某单位的限期整改通知书',
  contact: '联系人（公文附注）',
  phone: '联系电话（公文附注）',
  duty: '哪一个会议：例行义务编号或名称',
  meetingPeriod: '哪一期，如 2010-Q4',
  ahead: '多少天内到期的列入（默认按方案规定的临近天数）',
  notHeld: '没有召开的理由',
  approver: '批准人',
  chair: '主持人',
  present: '到会单位，可多次；全体到会写“全体”',
  absent: '缺席单位：单位|请假理由；可多次',
  agendaItem: '议题，可多次',
  matter: '交办事项：单位|事项|期限|任务；可多次',
  closed: '办结的交办事项：编号|办结日期|情况；可多次',
  decisionItem: '一次决定几项时，一项一个：编号|其余各栏；可多次',
  toDay: '新时限',
  fromDay: '原时限（不写则取现在的时限）',
  reason: '理由',
  result: '结果：approved 同意、refused 不同意',
  applied: '申请日期',
  change:
    '种类：unit-added 增加单位、unit-dropped 减少单位、split 分列、merged 合并、reworded 改写、target 指标、lead 牵头、base 基数；也可写汉语',
  changedMeasure: '调整哪一项指标',
  amount: '目标值由多少改为多少，如 480..520',
  agreedBy: '事先商得哪些单位同意',
  grounds: '理由的种类：force-majeure 不可抗力、others 他方原因、superior 上级安排、other 其他；也可写汉语',
  on: '办结的日子',
  colour: '颜色：blue 蓝、yellow 黄、red 红（不写则按规则）',
  require: '要求（不写则按规则拟）',
  answerBy: '答复期限（不写则按规则）',
  all: '按规则应发的全部发出',
  about: '针对哪一项，如 4.4/市法院',
  eventUnit: '哪个单位',
  demandPeriod: '哪一期，如 2010-H1（默认本半年）',
  noticeExit: '有应发的催办单就以 1 退出',
  directory: '在哪个文件夹里找方案（默认当前文件夹）',
  plan: '方案编号，即 plans 下的文件夹名；只有一个方案时不必写',
  asOf: '截至哪一天来判断，如 2010-12-31；此后的记录不看',
  at: '按哪次提交时的文件来判断：提交号、标签或分支',
  lang: '输出语言：zh 或 en',
  format: '输出格式',
  output: '写入文件；按扩展名选格式',
  color: '一律用颜色',
  noColor: '不用颜色',
  ascii: '表格线只用 ASCII 字符',
  fontDir: '打印用字体所在的文件夹（单位自有的仿宋、小标宋等）',
  unit: '只看某单位，可写别称，可多次',
  lead: '只看某牵头单位的任务，可多次',
  section: '只看某部分，如 3，可多次',
  kind: '只看某类：undertaking 承办事项、duty 例行义务、rectification 整改、matter 交办、notice 催办单',
  dueWithin: '连同多少天内到期的一起列出',
  received: '收到的日期（默认今天）',
  periodAny: '哪个时期，如 2010-H1、2010-Q3',
  paperDate: '落款日期；表里没有填时用',
  item: '一项进展，可多次：编号 进展 [完成日期] [60%] [说明]，如 "3.2 推进中 60% 线路已通"',
  measure: '一项指标，可多次：如 1.2#rotated=36',
  milestone: '一个节点，可多次：如 3.2!joined=2010-12-24',
  follow: '整改、交办、催办单的答复，可多次：编号 [进展] [日期] 说明',
  number: '文号',
  signedBy: '签发人职务',
  arranged: '本期有安排部署：是或否，加说明',
  supervised: '本期有督促检查：是或否，加说明',
  appraised: '本期有考核奖惩：是或否，加说明',
  into: '写入这个文件夹，每个单位一份（提醒另有日历 .ics）',
  exitCode: '列出了内容就以 1 退出，供 CI 使用',
  period: '哪个半年，如 2010-H1',
  unitAsked: '只征求某单位的意见，可写别称，可多次',
  intoOutside: '印出的文件写入这个文件夹（用 -o 也可）；不写则放在方案文件夹的 circulars 下',
  decided: '按审定的结果起草，不按候选',
  fileCopy: '存档本：附语句来源，每句的编号、规则、数字和记录',
  replyWords: '答复的话',
  dispute: '有异议的语句和理由：编号=理由，可多次',
  document: '作为证明的文件，可多次',
  listCandidates: '只列候选、征求意见和答复，不写入',
  approverFor: '对某单位的评判另由谁批准：单位=职务，可多次',
  recused: '已经回避的人的职务，可多次',
  keep: '保留某条并说明理由：编号=理由，可多次',
  drop: '不采用某条：编号=理由，或编号=缘由：理由（缘由为已经改正、情有可原、其他），可多次',
  uphold: '异议成立：编号=改正事实的记录：理由，可多次',
  add: '增列：编号=记录：事实：理由，可多次',
  signatory: '签发人的职务',
  recordId: '核验哪一份记录（文件名），更正通报用',
  issuedFiles: '印出的文件存在哪个文件夹（另存他处的）',
  anchor: '更正哪一句的编号，可多次；不写则列出现有记录与印发件不同的语句',
  right: '更正为什么；不写则用现有记录重做的语句',
  withdraw: '撤销这一句',
  correctionReason: '更正的原因',
  evidence: '据以更正的记录（文件名），可多次',
  dryRun: '只显示将要写入的内容（差异），什么都不写',
  commit: '写好后提交：只提交这次写的文件，别的一概不动',
  initFrom: '任务表：.xlsx、.ods、.csv（UTF-8 或 GBK），或 - 表示从标准输入粘贴',
  initSheet: '只用这张工作表',
  initColumn: '指明某一列，如 任务=C 或 配合单位=协同部门，可多次',
  initAnswers: '填好答复的问题清单（.csv 或 .xlsx）',
  initQuestions: '把不清楚的地方写成清单（.csv 或 .xlsx），供填写答复',
  initTitle: '方案题目；不写就用表上的题目',
  initId: '方案编号；不写就用文件夹名',
  initIssuer: '印发单位',
  initOffice: '办公室名称，即督办的牵头机构',
  initNumber: '文号',
  initStart: '从哪一天起',
  initEnd: '到哪一天止',
  initYear: '没写年份的时间按哪一年',
  initUnits: '单位，用顿号隔开，可多次',
  initGroup: '群组的成员，如 各乡镇=甲镇、乙镇，可多次',
  initAlias: '单位的别称，如 市法院=市人民法院，可多次',
  initTask: '一项任务：任务 | 责任单位 | 时限 | 部分 | 牵头单位，后几项可不写，可多次',
  noInput: '不提问；少了内容就以用法错误退出',
  yes: '要确认的地方都答“是”',
  exercise: '标明是演练数据',
  unitOne: '单位，可写别称',
  post: '职务，如 办公室副主任',
  name: '姓名',
  date: '日期，如 2010-04-06',
  until: '到哪一天为止',
  role: '哪种人员：liaison 联络员、spokesperson 新闻发言人、first-responsible 第一责任人、supervisor 执法监督员',
  note: '说明',
  base: '同哪个提交、标签或分支比较，如 origin/main；从两者的分叉点比起',
  head: '检查哪个提交（默认工作区现有文件）',
  failOn: '有此级别及以上的就以 1 退出：error（默认）、warning、info',
  actor: '谁提交的：单位名或办公室；写了才检查是否改动他人的文件',
  account: '同 --actor，但写代码平台的帐号；帐号要在基准的 units.yaml 里登记过',
  severity: '只显示此级别及以上：error 错误、warning 警告、info 信息',
} satisfies Readonly<Record<string, string>>;

const commands = {
  status: {
    summary: '一屏概览：各单位、各部分的灯色，近期到期，缺口',
    examples: ['duban status', 'duban status --as-of 2010-12-31'],
  },
  overdue: {
    summary: '列出逾期的承办事项、例行义务、整改、交办事项和催办单',
    examples: [
      'duban overdue',
      'duban overdue --unit 市法院 --due-within 30',
      'duban overdue --format json --exit-code',
    ],
  },
  explain: {
    summary: '说明一盏灯、一项义务的来历',
    argument: '编号：3.2/市法院、3.2、half-year-report@2010-H1/市法院 等',
    examples: ['duban explain 3.2 --unit 市法院', 'duban explain 3.2/市法院'],
  },
  ledger: { summary: '工作台帐：一项承办事项一行', examples: ['duban ledger', 'duban ledger -o 台帐.xlsx'] },
  remind: {
    summary: '提醒：给每个单位和办公室的日历与文字',
    examples: ['duban remind --unit 市法院', 'duban remind --into 提醒', 'duban remind --unit 市法院 -o 市法院.ics'],
  },
  'report form': {
    summary: '单位的报告表（.xlsx）：已知的填好锁住，只问不知道的',
    examples: [
      'duban report form --unit 市法院 --period 2010-H1 -o 市法院.xlsx',
      'duban report form --period 2010-H1 --into 报告表',
    ],
  },
  'report import': {
    summary: '导入填好的报告表：先列出变化，再记入',
    argument: '填好的表（.xlsx、.csv），可写几个',
    examples: ['duban report import 市法院.xlsx --received 2010-07-12', 'duban report import 市法院.xlsx --dry-run'],
  },
  'report add': {
    summary: '记一份书面报告：用选项，或在终端上逐项回答',
    examples: ['duban report add --unit 市法院 --period 2010-H1 --item "3.2 推进中 60%"', 'duban report add'],
  },
  'breakdown form': {
    summary: '单位的落实方案填报表（.xlsx）',
    examples: ['duban breakdown form --unit 市法院 -o 市法院.xlsx', 'duban breakdown form --into 填报表'],
  },
  'breakdown import': {
    summary: '导入填好的落实方案，说明写全了多少',
    argument: '填好的表（.xlsx、.csv），可写几个',
    examples: ['duban breakdown import 市法院.xlsx', 'duban breakdown import 市法院.xlsx --dry-run'],
  },
  'circular draft': {
    summary: '起草半年通报：表扬、批评及其依据',
    examples: ['duban circular draft --period 2010-H1', 'duban circular draft --period 2010-H1 -o 通报.docx'],
  },
  policy: {
    summary: '评判规则：各项指标的计量方法和标准，哪些由方案规定、哪些是通用值',
    examples: ['duban policy', 'duban policy --at 2010-H1'],
  },
  'circular feedback': {
    summary: '征求被点名单位的意见：每单位一封函、一份答复表，记下征求了谁、期限哪天',
    examples: [
      'duban circular feedback --period 2010-H1 --commit',
      'duban circular feedback --period 2010-H1 --unit 市公安局 --into 征求意见',
    ],
  },
  'circular reply': {
    summary: '记录单位对通报稿的答复，或者对已印发通报的异议',
    argument: '填好的答复表（.xlsx）',
    examples: [
      'duban circular reply 市公安局-答复表.xlsx --commit',
      'duban circular reply --period 2010-H1 --unit 市公安局 --words 没有异议',
    ],
  },
  'circular decide': {
    summary: '审定：哪些保留、不采用、增列，各有理由，谁批准，谁回避',
    examples: [
      'duban circular decide --period 2010-H1 --list',
      'duban circular decide --period 2010-H1 --approver 市委政法委书记',
    ],
  },
  'circular issue': {
    summary: '印发：固定提交、截至日期、版本、标准和每份文件的摘要，写入记录',
    examples: ['duban circular issue --period 2010-H1 --signatory 办公室主任 --commit'],
  },
  'circular verify': {
    summary: '核验：据记录重做已印发的通报，说“一致”或者指明哪里不同（不同则以 1 退出）',
    examples: ['duban circular verify --period 2010-H1', 'duban circular verify --record 2010-H1-1'],
  },
  'circular correct': {
    summary: '更正：另发更正通报，写明原文、更正为什么、为什么；原通报不动',
    examples: [
      'duban circular correct --period 2010-H1',
      'duban circular correct --period 2010-H1 --anchor overall/reports',
    ],
  },
  'circular explain': {
    summary: '说明通报中某一句的来历：规则、数字、记录',
    argument: '语句编号，如 批评/抓得不紧/市公安局',
    examples: ['duban circular explain 批评/抓得不紧/市公安局 --period 2010-H1'],
  },
  diff: {
    summary: '两次提交之间的进展',
    argument: '范围：A..B；A.. 表示到工作区现有文件',
    examples: ['duban diff 2010-H1..2010-H2', 'duban diff HEAD~1..'],
  },
  'liaison set': {
    summary: '明确或更换一个单位的联络员；原任的任期到前一天为止',
    examples: [
      'duban liaison set',
      'duban liaison set --unit 市法院 --post 研究室主任 --date 2010-04-06 --dry-run',
      'duban liaison set --unit 市法院 --post 研究室主任 --date 2010-04-06 --commit',
    ],
  },
  'liaison list': {
    summary: '各单位的联络员：现任、空缺、历任',
    examples: ['duban liaison list', 'duban liaison list --as-of 2010-06-30'],
  },
  validate: {
    summary: '校验全部文件：写法、结构、含义',
    examples: ['duban validate', 'duban validate --format github', 'duban validate --severity error'],
  },
  codeowners: {
    summary: '按单位写出 CODEOWNERS：哪些文件请谁审',
    examples: ['duban codeowners --office ducha-shi --owner 市法院=fayuan -o .github/CODEOWNERS'],
  },
  'git-diff-driver': {
    summary: '供 Git 调用：git show、git log -p 加 --ext-diff 时，用方案的话说一个文件改了什么',
    argument: 'Git 给出的参数：路径，改前与改后的文件、对象、权限',
    examples: [
      "git config diff.duban.command 'duban git-diff-driver --'",
      'git show --ext-diff',
      'git log -p --ext-diff',
    ],
  },
  'inspect add': {
    summary: '记录一次督查、暗访：发现、限期整改、复查',
    examples: [
      "duban inspect add --mode 暗访 --date 2011-02-22 --title 窗口暗访 --finding '市公安局|4.3|问题|公示栏内容过期|2011-03-15|更新全部公示内容' --finding '市法院|4.3|好做法|意见当日公布'",
    ],
  },
  'inspect list': { summary: '督查记录清单，有未销号问题的在前', examples: ['duban inspect list --unit 市公安局'] },
  'inspect print': {
    summary: '打印督查记录；加 --unit 打印限期整改通知书',
    argument: '督查记录编号（文件名）',
    examples: [
      'duban inspect print 2010-05-18-windows -o 记录.docx',
      'duban inspect print 2010-05-18-windows --unit 市公安局 -o 通知书.docx',
    ],
  },
  'rectify list': { summary: '限期整改清单，逾期的在前', examples: ['duban rectify list --open'] },
  'rectify reply': {
    summary: '记录单位对整改要求的答复（只是自报，不销号）',
    argument: '发现编号，如 2010-05-18-windows#2',
    examples: ['duban rectify reply 2011-01-20-online#1 --words 纸质审批已停用 --done 2011-02-20'],
  },
  'rectify recheck': {
    summary: '记录复查结果：销号、未到位、反弹重开；由别的单位复查',
    argument: '发现编号',
    examples: [
      'duban rectify recheck 2011-01-20-online#1 --result open --due 2011-03-20 --words 还有一个派出所没有录入',
    ],
  },
  'rectify close': {
    summary: '复查到位，销号',
    argument: '发现编号',
    examples: ['duban rectify close 2011-01-20-online#1 --words 全部录入'],
  },
  'meeting agenda': {
    summary: '会议材料：上次会议以来的进展、未办结的交办事项、逾期、到期，附建议议题',
    examples: ['duban meeting agenda --duty joint-meeting -o 材料.docx'],
  },
  'meeting add': {
    summary: '记录一次会议和交办事项，或者没有召开的理由',
    examples: [
      "duban meeting add --date 2011-03-24 --present 全体 --agenda 听取一季度进展 --matter '市公安局|报送网络接入进展|2011-04-20|3.2'",
      'duban meeting add --period 2011-Q1 --not-held 并入第二季度 --approver 牵头领导',
    ],
  },
  'meeting print': {
    summary: '打印会议纪要；没有召开的打印说明',
    argument: '会议记录编号（文件名）',
    examples: ['duban meeting print 2010-Q4 -o 纪要.pdf'],
  },
  'meeting close': {
    summary: '两次会议之间销号一件交办事项',
    argument: '交办事项编号，如 2010-Q4#1',
    examples: ['duban meeting close 2010-Q4#1 --on 2011-01-14 --reason 倒排计划已报 --approver 办公室主任'],
  },
  'meeting list': { summary: '会议和交办事项清单，未办结的在前', examples: ['duban meeting list --open'] },
  'decide extension': {
    summary: '延期决定：同意或不同意，写明新时限、理由、批准人',
    argument: '事项编号，如 3.2/市检察院',
    examples: [
      'duban decide extension 2.3/市检察院 --to 2011-09-30 --applied 2011-02-10 --reason 上级规范尚未印发 --approver 牵头领导',
    ],
  },
  'decide set-date': {
    summary: '补定时限',
    argument: '事项编号，如 2.1/市司法局；义务写 breakdown',
    examples: ['duban decide set-date 5.2/市司法局 --to 2011-06-30 --reason 由办公室补定 --approver 办公室主任'],
  },
  'decide change': {
    summary: '调整：单位、分项、文字、指标、牵头',
    argument: '事项编号，如 2.2/市公安局',
    examples: ['duban decide change 2.2 --change split --reason 按原文分为三个分项 --approver 办公室主任'],
  },
  'decide cancellation': {
    summary: '终止办理',
    argument: '事项编号，如 8.3/市人力资源和社会保障局',
    examples: ['duban decide cancellation 8.3/市纪委 --reason 不涉及该单位职责 --approver 牵头领导'],
  },
  'decide close-out': {
    summary: '销号：由别的单位确认完成',
    argument: '事项编号，如 7.2/市纪委；交办事项写 2010-Q4#1',
    examples: [
      'duban decide close-out 7.2/市监察局 --on 2011-02-16 --reason 制度成文并执行 --by 市委政法委 --approver 分管副书记',
    ],
  },
  'decide exemption': {
    summary: '免责：不作为批评依据',
    argument: '事项编号，如 half-year-report@2010-H2/市委组织部',
    examples: [
      'duban decide exemption half-year-report@2010-H2/市司法局 --grounds 不可抗力 --reason 机房受灾 --approver 牵头领导',
    ],
  },
  'decide list': { summary: '决定清单，新的在前', examples: ['duban decide list --unit 市检察院'] },
  'decide print': {
    summary: '打印延期批复和其他决定的通知',
    argument: '决定记录编号（文件名）',
    examples: ['duban decide print 2010-11-02-extension-3.2 -o 批复.docx'],
  },
  'notice propose': {
    summary: '按规则，今天该发哪些催办单、为什么',
    examples: ['duban notice propose', 'duban notice propose --unit 市公安局'],
  },
  'notice add': {
    summary: '发一份催办单；颜色、要求、答复期限按规则，也可自己写',
    argument: '事项编号，如 3.2/市公安局、half-year-report@2010-H2/市司法局、2010-11-09-windows#2',
    examples: ['duban notice add 3.2/市公安局', 'duban notice add --all --dry-run'],
  },
  'notice print': {
    summary: '打印催办单、督办单',
    argument: '催办单编号（文件名）',
    examples: ['duban notice print 2011-01-06-red-police-network -o 督办单.docx --contact 办公室综合科'],
  },
  'notice reply': {
    summary: '记录单位对催办单的答复',
    argument: '催办单编号',
    examples: ['duban notice reply 2011-01-26-blue-procuratorate --words 三月底前改造完成'],
  },
  'notice list': { summary: '催办单清单，没有答复的在前', examples: ['duban notice list --open'] },
  'reply add': {
    summary: '记录单位的答复：对催办单、整改、交办事项、通报',
    argument: '答复的是哪一件：催办单、发现、交办事项或通报的编号',
    examples: [
      'duban reply add 2010-Q4#3 --words 审核情况已报 --done 2011-02-25',
      'duban reply add 2010-H1 --unit 市检察院 --words 无异议',
    ],
  },
  'event add': {
    summary: '记录一件事件：时限由此起算，或义务由此履行',
    argument: '事件名称或义务编号',
    examples: ['duban event add 重大案件宣判 --about 4.4/市法院 --date 2011-02-16 --done 2011-02-17'],
  },
  'event list': { summary: '事件清单，没有办结的在前', examples: ['duban event list'] },
  demands: {
    summary: '本半年向各单位要了多少：报告、督查、会议、催办单，逐项有出处',
    examples: ['duban demands', 'duban demands --period 2010-H2 --unit 市公安局'],
  },
  init: {
    summary: '新建方案：从任务表导入，或逐项回答；不清楚的列出来问，不替人猜',
    argument: '新文件夹',
    examples: [
      'duban init plans/2021 --from 任务分解表.xlsx --questions 问题.csv --dry-run',
      'duban init plans/2021 --from 任务分解表.xlsx --answers 问题.csv',
      "duban init 方案 --title 2021年工作要点 --task '清理河道 | 市水利局 | 10月底前'",
    ],
  },
  check: {
    summary: '检查一个分支对方案的改动：改了什么，哪些须经批准',
    examples: [
      'duban check --base origin/main',
      'duban check --base origin/main --head HEAD --format github',
      'duban check --base origin/main --fail-on warning --actor 市法院',
    ],
  },
  rules: {
    summary: '列出改动规则；写编号则说明一条',
    argument: '规则编号，如 deadline-later',
    examples: ['duban rules', 'duban rules deadline-later'],
  },
  demo: { summary: '新建一个演练用的 Git 仓库', argument: '新文件夹', examples: ['duban demo 演练'] },
} satisfies Readonly<Record<string, CommandHelp>>;

/** 有说明的命令；命令表里的名称要在其中。 */
export type CommandName = keyof typeof commands;
/** 有说明的选项。 */
export type OptionWords = keyof typeof options;

export const commandWords = {
  program: '督办：实施方案以 YAML 文件存在 Git 里；查逾期、分责任、出半年通报、看两次提交之间的进展。',
  version: '显示版本号',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  examples: '例：',
  formats: '输出格式（--format）：',
  seeHelp: '用法见：duban --help，或 duban help 命令名',
  programExamples: [
    'duban demo 演练',
    'duban -C 演练 status --as-of 2011-01-31',
    'duban -C 演练 overdue --at 2010-H1',
    'duban -C 演练 diff 2010-H1..2010-H2',
  ],
  titles: {
    'Usage:': '用法：',
    'Options:': '选项：',
    'Global Options:': '通用选项：',
    'Commands:': '命令：',
    'Arguments:': '参数：',
  } as Readonly<Record<string, string>>,
  groups: {
    circular: '半年通报：表扬与批评',
    liaison: '联络员：明确、名单',
    report: '书面报告：制表、导入、记录',
    breakdown: '落实方案：制表、导入',
    inspect: '督查、暗访：记录、清单、限期整改通知书',
    rectify: '限期整改：答复、复查、销号',
    meeting: '会议：议程、记录、纪要、交办事项',
    decide: '决定：延期、补定时限、调整、终止、销号、免责',
    notice: '催办单、督办单：蓝、黄、红',
    reply: '单位的答复',
    event: '事件：时限由此起算',
  } as Readonly<Record<string, string>>,
  options: options as Readonly<Record<OptionWords, string>>,
  commands: commands as Readonly<Record<CommandName, CommandHelp>>,
  /** A usage error by commander's code; `text` is its English sentence, from which the quoted word is taken. */
  error: (code: string, text: string): string => {
    const quoted = /'([^']*)'/.exec(text)?.[1] ?? '';
    const given = /argument '([^']*)' is invalid/.exec(text)?.[1];
    const near = /Did you mean (.*)\?/.exec(text)?.[1];
    const hint = near === undefined ? '' : `；是不是 ${near}？`;
    switch (code) {
      case 'commander.unknownCommand':
        return `没有“${quoted}”这个命令${hint}`;
      case 'commander.unknownOption':
        return `没有“${quoted}”这个选项${hint}`;
      case 'commander.missingArgument':
        return `少了参数：${quoted === '' ? text : quoted}`;
      case 'commander.optionMissingArgument':
        return `选项“${quoted}”后面要写内容`;
      case 'commander.excessArguments':
        return '参数多了';
      case 'commander.invalidArgument':
        return `选项“${quoted}”不能写${given === undefined ? '这个' : `“${given}”`}。${/Allowed choices are (.*)\.$/.exec(text)?.[1] === undefined ? '' : `可以写：${/Allowed choices are (.*)\.$/.exec(text)?.[1]}`}`;
      default:
        return `用法不对：${text}`;
    }
  },
};

export type CommandWords = typeof commandWords;
