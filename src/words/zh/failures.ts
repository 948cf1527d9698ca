/** 运行不下去时说的话。 */
import type { HostErrorCode } from '../../host/errors.ts';

type Args = Readonly<Record<string, string | number>>;

const usage: Readonly<Record<string, (a: Args) => string>> = {
  'format-unknown': (a) => `这里没有“${a.format}”格式。可以用：${a.formats}`,
  'as-of-wrong': (a) => `“${a.date}”不是一个日期。请写成 2010-12-31 的样子`,
  'directory-missing': (a) => `没有“${a.dir}”这个文件夹`,
  'plan-none': (a) =>
    `在“${a.dir}”里没有找到方案（plan.yaml 或 plans/编号/plan.yaml）。可用 -C 指明文件夹，或先运行：duban demo 演练`,
  'plan-several': (a) => `这里有几个方案：${a.plans}。请用 --plan 指明一个`,
  'plan-not-found': (a) => `没有“${a.plan}”这个方案。这里有：${a.plans}`,
  'binary-to-terminal': (a) => `${a.format} 不是文字，不能显示在屏幕上。请用 -o 写入文件，如 -o 通报.${a.format}`,
  'id-unknown': (a) =>
    `没有“${a.id}”这个编号${a.near === '' ? '' : `；是不是“${a.near}”？`}。任务写 3.2，承办事项写 3.2/市法院，义务写 half-year-report@2010-H1/市法院`,
  'unit-unknown': (a) => `units.yaml 里没有“${a.unit}”这个单位${a.near === '' ? '' : `；是不是“${a.near}”？`}`,
  'section-unknown': (a) => `没有“${a.section}”这个部分。这里有：${a.sections}`,
  'kind-unknown': (a) => `没有“${a.kind}”这一类。可以写：${a.kinds}`,
  'days-wrong': (a) => `“${a.days}”不是天数。请写一个整数，如 30`,
  'calendar-of-one': () => '一份日历只给一个单位：请用 --unit 指明一个，或用 --into 文件夹 一次写出全部',
  'period-missing': () => '请用 --period 写明是哪个半年，如 --period 2010-H1',
  'period-wrong': (a) => `“${a.period}”不是一个半年。请写成 2010-H1（上半年）或 2010-H2（下半年）`,
  'period-not-begun': (a) => `${a.period} 在 ${a.asOf} 还没有开始，不能起草它的通报`,
  'range-wrong': (a) => `“${a.range}”不是一个范围。请写成 A..B，如 2010-H1..2010-H2；A.. 表示到工作区现有文件`,
};

const host: Readonly<Record<HostErrorCode, (a: Args) => string>> = {
  'file-missing': (a) => `没有文件 ${a.path}`,
  'file-not-regular': (a) => `${a.path} 不是普通文件（链接等一律不读）`,
  'file-too-large': (a) => `${a.path} 有 ${a.size} 字节，超过上限 ${a.limit} 字节`,
  'file-unreadable': (a) => `读不了 ${a.path}（${a.reason}）`,
  'file-unwritable': (a) => `写不了 ${a.path}（${a.reason}）`,
  'folder-missing': (a) => `没有文件夹 ${a.path}`,
  'folder-unreadable': (a) => `读不了文件夹 ${a.path}（${a.reason}）`,
  'folder-not-empty': (a) => `文件夹 ${a.path} 里已有东西。请换一个新文件夹名`,
  'git-missing': () => '这台机器上没有找到 git。请先安装 Git',
  'git-no-repository': (a) => `${a.path === '.' ? '这里' : a.path} 不在 Git 仓库里，不能按提交来看（--at、diff）`,
  'git-not-owned': (a) =>
    `Git 认为 ${a.path} 归别人所有，不肯读。确认无误后运行：git config --global --add safe.directory "$(cd ${a.path} && pwd)"`,
  'git-failed': (a) => `git ${a.operation} 没有成功：${a.message}`,
  'revision-unknown': (a) =>
    `没有“${a.revision}”这个提交、标签或分支${a.shallow === 1 ? '。这里只取了部分历史，请先运行：git fetch --unshallow --tags' : ''}`,
  'today-invalid': (a) => `环境变量 DUBAN_TODAY 的值“${a.value}”不是日期`,
};

export const failures = {
  usage: (key: string, args: Args) => usage[key]?.(args) ?? key,
  host: (code: string, args: Args) => host[code as HostErrorCode]?.(args) ?? code,
  planErrors: (count: number) => `方案文件有 ${count} 处错误，改好之前不作判断。逐条见：duban validate`,
  internal: (message: string) =>
    `duban 自身出了错：${message}\n请把这句话和所用的命令报给维护者；设 DUBAN_DEBUG=1 再运行可得详情`,
};

export type Failures = typeof failures;
