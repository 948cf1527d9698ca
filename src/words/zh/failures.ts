/** 运行不下去时说的话。 */
import type { Args } from '../../ground/codes/args.ts';
import type { HostErrorCode } from '../../host/errors.ts';
import { near } from './phrases.ts';
import { writing } from './writing.ts';

const usage: Readonly<Record<string, (a: Args) => string>> = {
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
  'format-unknown': (a) => `这里没有“${a.format}”格式。可以用：${a.formats}`,
  'as-of-wrong': (a) => `“${a.date}”不是一个日期。请写成 2010-12-31 的样子`,
  'directory-missing': (a) => `没有“${a.dir}”这个文件夹`,
  'plan-none': (a) =>
    `在“${a.dir}”里没有找到方案（plan.yaml 或 plans/编号/plan.yaml）。可用 -C 指明文件夹，或先运行：duban demo 演练`,
  'plan-several': (a) => `这里有几个方案：${a.plans}。请用 --plan 指明一个`,
  'plan-not-found': (a) => `没有“${a.plan}”这个方案。这里有：${a.plans}`,
  'binary-to-terminal': (a) => `${a.format} 不是文字，不能显示在屏幕上。请用 -o 写入文件，如 -o 通报.${a.format}`,
  'id-unknown': (a) =>
    `没有“${a.id}”这个编号${near(a.near)}。任务写 3.2，承办事项写 3.2/市法院，义务写 half-year-report@2010-H1/市法院`,
  'unit-unknown': (a) => `units.yaml 里没有“${a.unit}”这个单位${near(a.near)}`,
  'section-unknown': (a) => `没有“${a.section}”这个部分。这里有：${a.sections}`,
  'kind-unknown': (a) => `没有“${a.kind}”这一类。可以写：${a.kinds}`,
  'days-wrong': (a) => `“${a.days}”不是天数。请写一个整数，如 30`,
  'calendar-of-one': () => '一份日历只给一个单位：请用 --unit 指明一个，或用 --into 文件夹 一次写出全部',
  'form-of-one': () => '一份表只给一个单位：请用 --unit 指明一个，或用 --into 文件夹 一次写出全部',
  'report-period-missing': () => '请用 --period 写明是哪个时期，如 --period 2010-H1',
  'report-period-wrong': (a) => `“${a.period}”不是一个时期。请写成 2010-H1（上半年）、2010-Q3（第三季度）或 2010-09`,
  'sheet-unreadable': (a) => `${a.file}：${a.reason}`,
  'record-missing': (a) => `没有记录“${a.id}”。请写记录的文件名（不带 .yaml）`,
  'right-of-several': () => '--right 只能用于一处：请只写一个 --anchor，几处分几次更正',
  'period-missing': () => '请用 --period 写明是哪个半年，如 --period 2010-H1',
  'period-wrong': (a) => `“${a.period}”不是一个半年。请写成 2010-H1（上半年）或 2010-H2（下半年）`,
  'period-not-begun': (a) => `${a.period} 在 ${a.asOf} 还没有开始，不能起草它的通报`,
  'write-at-revision': () => '--at 看的是过去的某次提交，不能往那里写。请去掉 --at',
  'questions-file': (a) => `--questions ${a.file}：清单只能写成 .csv 或 .xlsx`,
  'answers-file': (a) => `${a.file} 里没有“编号”和“答复”两列，不是填好的问题清单`,
  'pair-wrong': (a) => `${a.sentence}`,
  'value-missing': (a) => `请用 ${a.flag} 写明；在终端上不带 --no-input 运行时会逐项询问`,
  cancelled: () => writing.ask.cancelled,
  'until-before': (a) => `任期到 ${a.until} 为止，却从 ${a.from} 开始。请核对 --date 和 --until`,
  'one-unit': (a) => `“${a.unit}”不是一个单位。请写一个单位的名称`,
  'liaison-later': (a) =>
    `${a.unit}已有从 ${a.date} 起任职的人（${a.post}），不能再在那以前明确别人。只补记一段时，请用 --until 写明到哪一天为止`,
  'date-wrong': (a) => `“${a.date}”不是一个日期。请写成 2010-12-31 的样子`,
  'base-missing': () => '请用 --base 写明同什么比较，如 --base origin/main',
  'rule-unknown': (a) => `没有“${a.id}”这条规则${near(a.near)}。用 duban rules 列出全部`,
  'codeowners-office': () => 'CODEOWNERS 要有办公室的账号。请用 --office 写明，如 --office ducha-shi',
  'codeowners-account': (a) => `“${a.account}”不是账号。请写成 市法院=fayuan 或 --office ducha-shi 的样子`,
  'git-diff-arguments': () =>
    'git-diff-driver 由 Git 调用，要有路径和改前、改后的文件。设置办法见 duban git-diff-driver --help',
  'range-wrong': (a) => `“${a.range}”不是一个范围。请写成 A..B，如 2010-H1..2010-H2；A.. 表示到工作区现有文件`,
};

const host: Readonly<Record<HostErrorCode, (a: Args) => string>> = {
  'file-missing': (a) => `没有文件 ${a.path}`,
  'file-not-regular': (a) => `${a.path} 不是普通文件（链接等一律不读）`,
  'file-too-large': (a) => `${a.path} 有 ${a.size} 字节，超过上限 ${a.limit} 字节`,
  'file-unreadable': (a) => `读不了 ${a.path}（${a.reason}）`,
  'file-unwritable': (a) => `写不了 ${a.path}（${writing.reason(String(a.reason))}）`,
  'file-changed': (a) => `${a.path} 在读过之后被别人改了，所以没有写。请看清现在的内容，再运行一次`,
  'file-exists': (a) => `${a.path} 已经有了，没有覆盖它`,
  'file-in-the-way': (a) => `${a.path} 的位置上有链接或别的东西，不写`,
  'edit-refused': (a) => writing.edit[a.why as keyof typeof writing.edit]?.(String(a.where)) ?? `${a.why} ${a.where}`,
  'file-outside': (a) => `${a.path} 不在方案文件夹里，不写`,
  'file-unflushed': (a) =>
    `${a.path} 已经写好，但系统没有确认存到磁盘（${writing.reason(String(a.reason))}）。请检查磁盘并核对文件`,
  'folder-locked': (a) =>
    `另一个 duban 正在写这个方案（${a.host} 上的进程 ${a.pid}，${a.since} 开始），所以没有写。请过一会儿再运行；如果那台机器上的进程早已不在，请删除 ${a.path}`,
  'write-interrupted': (a) =>
    `上次写几个文件时中断了，其中有文件后来又改过，不能自动补完。请用 git status 核对各文件，再删除 ${a.path}`,
  'folder-missing': (a) => `没有文件夹 ${a.path}`,
  'folder-unreadable': (a) => `读不了文件夹 ${a.path}（${a.reason}）`,
  'folder-not-empty': (a) => `文件夹 ${a.path} 里已有东西。请换一个新文件夹名`,
  'git-missing': () => '这台机器上没有找到 git。请先安装 Git',
  'git-no-repository': (a) =>
    `${a.path === '.' ? '这里' : `${a.path} `}不在 Git 仓库里，没有提交可看，也不能提交（--at、diff、--commit）`,
  'git-not-owned': (a) =>
    `Git 认为 ${a.path} 归别人所有，不肯读。确认无误后运行：git config --global --add safe.directory "$(cd ${a.path} && pwd)"`,
  'git-failed': (a) => `git ${a.operation} 没有成功：${a.message}`,
  'git-identity-missing': (a) =>
    `Git 还不知道提交人是谁（${a.key}），所以什么都没有写。请先运行：git config --global user.name 姓名；git config --global user.email 邮箱`,
  'git-busy': (a) =>
    `这个仓库里有一次 ${a.operation} 还没有完成，所以什么都没有写。请先完成它或放弃它（git ${a.operation} --abort）`,
  'git-locked': (a) =>
    `另一个 git 正在使用这个仓库，所以什么都没有写。请过一会儿再运行；如果没有别的 git 在运行，请删除 ${a.path}`,
  'git-ignored': (a) => `${a.path} 被 .gitignore 排除，不能提交，所以什么都没有写。请改 .gitignore，或去掉 --commit`,
  'git-filtered': (a) =>
    `${a.path} 由 Git 的 ${a.filter} 程序转换，duban 不运行它，所以什么都没有写。请去掉 --commit，写好后自己提交`,
  'git-path-modified': (a) =>
    `${a.path} 有还没提交的修改，--commit 会把它们一起提交，所以什么都没有写。请先提交或还原它们，或去掉 --commit`,
  'git-moved': () => '提交时分支一再被别人移动。请自己提交：git add，再 git commit',
  'git-too-much': (a) => `git ${a.operation} 的回答超过 ${a.limit} 字节，不再往下读。这不像是一个方案的仓库`,
  'revision-ambiguous': (a) => `“${a.revision}”不止指一个提交：${a.names}。请写全，指明是哪一个`,
  'commit-day-wrong': (a) => `提交 ${a.revision} 的时间不是一个可能的日期，不能按它判断`,
  'revision-unknown': (a) =>
    `没有“${a.revision}”这个提交、标签或分支${a.shallow === 1 ? '。这里只取了部分历史，请先运行：git fetch --unshallow --tags' : ''}`,
  'base-unknown': (a) => `这里没有基准“${a.revision}”。请先运行：${a.command}`,
  'merge-base-unknown': (a) =>
    `找不到“${a.base}”和“${a.head}”的分叉点：这里的历史不全，或两者没有共同的历史。请先运行：${a.command}`,
  'today-invalid': (a) => `环境变量 DUBAN_TODAY 的值“${a.value}”不是日期`,
};

export const failures = {
  usage: (key: string, args: Args) => usage[key]?.(args) ?? key,
  host: (code: string, args: Args) => host[code as HostErrorCode]?.(args) ?? code,
  planErrors: (count: number) => `方案文件有 ${count} 处错误，改好之前不作判断。逐条见：duban validate`,
  changeRefused: (count: number) => writing.refused(count),
  internal: (message: string) =>
    `duban 自身出了错：${message}\n请把这句话和所用的命令报给维护者；设 DUBAN_DEBUG=1 再运行可得详情`,
};

export type Failures = typeof failures;
