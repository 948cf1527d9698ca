/** 督查、整改、会议、决定、催办、答复、事件、减负：命令的帮助和用法错误。 */
import type { Args } from '../../ground/codes/args.ts';
import type { CommandHelp } from '../command-help.ts';
import { near } from './phrases.ts';

export const recordCommands = {
  groups: {
    inspect: '督查、暗访：记录、清单、限期整改通知书',
    rectify: '限期整改：答复、复查、销号',
    meeting: '会议：议程、记录、纪要、交办事项',
    decide: '决定：延期、补定时限、调整、终止、销号、免责',
    notice: '催办单、督办单：蓝、黄、红',
    reply: '单位的答复',
    event: '事件：时限由此起算',
  } as Readonly<Record<string, string>>,
  options: {
    recordDate: '日期（默认今天或 --as-of）',
    id: '记录的文件名（不写则自动取）',
    number: '文号',
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
    item: '一次决定几项时，一项一个：编号|其余各栏；可多次',
    toDay: '新时限',
    fromDay: '原时限（不写则取现在的时限）',
    reason: '理由',
    result: '结果：approved 同意、refused 不同意',
    applied: '申请日期',
    change:
      '种类：unit-added 增加单位、unit-dropped 减少单位、split 分列、merged 合并、reworded 改写、target 指标、lead 牵头、base 基数；也可写汉语',
    measure: '调整哪一项指标',
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
  } as Readonly<Record<string, string>>,
  commands: {
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
  } as Readonly<Record<string, CommandHelp>>,
  usage: {
    'day-wrong': (a) => `${a.flag} 的“${a.day}”不是一个日期。请写成 2010-12-31 的样子`,
    'number-wrong': (a) => `${a.flag} 里的“${a.value}”不是一个数`,
    'choice-wrong': (a) => `${a.flag} 不能写“${a.value}”。可以写：${a.choices}`,
    'row-wrong': (a) => `${a.flag} 的“${a.row}”看不懂。请写成：${a.shape}（方括号里的可不写，各栏用 | 隔开）`,
    'measure-wrong': (a) => `${a.flag} 的${a.word}“${a.value}”看不懂。请写成 编号:数值，如 trained:538`,
    'order-incomplete': (a) => `“${a.row}”这一条，整改期限和整改要求要一起写`,
    'amount-wrong': (a) => `“${a.value}”看不出由多少改为多少。请写成 480..520`,
    'task-unknown': (a) => `方案里没有任务“${a.task}”${near(a.near)}`,
    'id-wanted': (a) => `请写明编号${a.known === '' ? '；现在一条也没有' : `，如 ${a.known}`}`,
    'record-unknown': (a) => `没有“${a.id}”这条记录${near(a.near)}${a.known === '' ? '' : `。最近的有：${a.known}`}`,
    'unit-several': (a) => `“${a.unit}”不是一个单位，请写一个单位`,
    'inspection-empty': () => '没有写受检单位，也没有发现和复查。请用 --units 或 --finding 写明',
    'self-recheck': (a) => `${a.unit}不能复查自己的整改；请用 --by 写明复查的单位`,
    'self-close': (a) => `${a.unit}不能给自己销号；请用 --by 写明作决定的单位`,
    'matter-wanted': (a) => `“${a.id}”不是交办事项。请写成 2010-Q4#1 的样子，清单见：duban meeting list`,
    'duty-choose': (a) =>
      `${a.given === '' ? '有几个会议' : `没有“${a.given}”这个会议`}，请用 --duty 写明一个：${a.duties}`,
    'period-unreadable': (a) => `没有“${a.period}”这个时期。请写成 2010-Q4、2010-H1 或 2010`,
    'order-none': (a) =>
      `${a.id} 没有对${a.unit}提出限期整改。${a.units === '' ? '这次督查没有提出限期整改' : `有限期整改的单位：${a.units}`}`,
    'reply-of-another': (a) => `${a.id} 是给${a.unit}的，不是给${a.given}的`,
    'reply-too-early': (a) => `${a.id} 的日期是 ${a.day}，答复不能早于这一天`,
    'no-day-yet': (a) =>
      `${a.id} 现在没有时限，无从延期。补定时限用：duban decide set-date；定期的写明哪一期，如 1.1@2010/市法院`,
    'several-days': (a) => `${a.id} 各单位的时限不同（${a.days}），请写明单位，如 3.2/市检察院`,
    'notice-what': (a) =>
      a.count === 0 ? '按规则，今天没有要发的催办单' : '请写明催办哪一项。按规则该发的见：duban notice propose',
    'notice-awaiting-answer': (a) =>
      `${a.id} 的上一份催办单 ${a.previous} 到 ${a.day} 才到答复期限，一事一单，先等答复；一定要发，请用 --colour 写明颜色`,
    'notice-red-sent': (a) =>
      `${a.id} 已发过红色督办单（${a.previous}），请提交联席会议研究；一定要再发，请用 --colour red`,
    'notice-exempt': (a) => `${a.id} 已决定免责，不再催办；一定要发，请用 --colour 写明颜色`,
    'notice-not-due': (a) =>
      `按规则，${a.id}${a.due === '' ? '' : `（时限 ${a.due}）`}还不到催办的时候；一定要发，请用 --colour 写明颜色`,
    'subject-several': (a) => `“${a.id}”有几项：${a.ids}。请写明一项`,
    'nothing-open': (a) => `“${a.id}”没有未办结的事项${near(a.near)}。清单见：duban overdue --due-within 365`,
  } as Readonly<Record<string, (a: Args) => string>>,
};

export type RecordCommands = typeof recordCommands;
