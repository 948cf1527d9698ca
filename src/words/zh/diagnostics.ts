/** 文件本身的毛病：每个代码一句话，说清哪里不对、应当怎样写。 */
import type { DiagnosticArgs, DiagnosticCode } from '../../ground/codes/diagnostics.ts';
import { megabytes } from '../phrases.ts';
import { common } from './common.ts';
import {
  CHARACTER_TITLES,
  DAY_FORM,
  DAY_KEYS,
  DEADLINE_TITLES,
  FORMS,
  KEY_TITLES,
  TYPE_TITLES,
  VALUE_TITLES,
} from './schema.ts';

type Value = string | number;

/** One sentence (or two) for every code. */
export type Diagnostics = { readonly [C in DiagnosticCode]: (a: DiagnosticArgs<C>) => string };

/** 加引号；本身以引号开头的照样引，只隔开。 */
const q = (text: Value) => (/^["'“‘]/.test(String(text)) ? ` ${text} ` : `“${text}”`);
/** 句末：有相近的就问是不是，没有就说怎么办。 */
const orElse = (near: Value, otherwise: string) => (near === '' ? `${otherwise}。` : `是不是${q(near)}？`);
const glossed = (titles: Readonly<Record<string, string>>, name: Value) => {
  const title = Object.hasOwn(titles, name) ? titles[name] : undefined;
  return title === undefined || title === name ? '' : `（${title}）`;
};
const key = (name: Value) => `${q(name)}${glossed(KEY_TITLES, name)}`;
const value = (name: Value) => `${q(name)}${glossed(VALUE_TITLES, name)}`;
const each = (list: Value, one: (name: string) => string) => String(list).split('、').map(one).join('、');
const titled = (titles: Readonly<Record<string, string>>, name: Value) =>
  (Object.hasOwn(titles, name) ? titles[name] : undefined) ?? String(name);
/** 栏目所在的位置；列表里的第几项。 */
const spot = (title: Value) => {
  if (title === '') return '这一处';
  return /^\d+$/.test(String(title)) ? `列表第 ${Number(title) + 1} 项` : `栏目${key(title)}`;
};
const shown = (written: Value) => {
  if (written === '[…]') return '一个列表';
  if (written === '{…}') return '一组“栏目: 内容”';
  return written === '' ? '空白' : q(written);
};
const character = (code: Value) =>
  Object.hasOwn(CHARACTER_TITLES, code) ? `${CHARACTER_TITLES[code]}（${code}）` : code;
const size = (bytes: Value) => (Number.isFinite(Number(bytes)) ? `${megabytes(bytes)} MB` : bytes);
/** 编号前加“任务”，其余是标题。 */
const subject = (name: Value) => (/^[\dA-Za-z]+(\.[\dA-Za-z]+)*$/.test(String(name)) ? `任务 ${name} ` : `“${name}”`);
const period = (name: Value) =>
  /^\d{4}(-(H[12]|Q[1-4]|\d\d|W\d\d))?$/.test(String(name)) ? common.period(String(name)) : String(name);
const form = (title: Value) => {
  if (DAY_KEYS.has(String(title))) return `；应写成 ${DAY_FORM}`;
  return Object.hasOwn(FORMS, title)
    ? `；应写成${/^[\d“]/.test(FORMS[title]!) ? ' ' : ''}${FORMS[title]}`
    : '，请对照同类文件的写法改正';
};
const saying = (wording: Value) => (wording === '' ? '' : `（原文：${q(wording)}）`);
const readAs = (written: Value) => {
  const number = Number(written);
  if (written === 'true' || written === 'false') return '会被读成是非值，而不是文字';
  return Number.isFinite(number) && String(number) !== String(written)
    ? `会被读成数字 ${number}`
    : '会被读成数字，而不是文字';
};
const fix = (a: { readonly typed: Value; readonly instead: Value }) => `请把${q(a.typed)}改成${q(a.instead)}`.trimEnd();

export const diagnostics: Diagnostics = {
  // 文件和文件夹
  'file-too-large': (a) => `文件有 ${size(a.size)}，超过 ${size(a.limit)} 的上限，请拆成几个文件。`,
  'file-unreadable': () => '文件打不开，请检查是否有读取权限、是否被其他程序占用。',
  'file-is-link': () => '这是指向别处的链接，不予读取；请换成文件本身。',
  'file-is-submodule': () => '这是另一个仓库（子模块），不予读取；请把文件直接放进方案文件夹。',
  'file-not-regular': () => '这不是普通文件，不予读取；请换成文本文件或删去。',
  'file-name-refused': (a) => `文件名里有不能使用的字符：${character(a.character)}，请改名。`,
  'too-many-files': (a) => `方案文件夹里的文件超过 ${a.limit} 个，请检查是否放错了文件夹。`,
  'folder-too-large': (a) => `方案文件夹里的文件合计超过 ${size(a.limit)}，请检查是否放错了文件。`,
  'folder-too-deep': (a) => `文件夹套得太深，最多 ${a.limit} 层，请往上挪。`,
  // 编码
  'encoding-utf16': () => '文件的编码是 UTF-16，请用“另存为”改存为 UTF-8 编码。',
  'encoding-gbk': () => '文件的编码是 GBK（简体中文 Windows 的旧编码），请用“另存为”改存为 UTF-8 编码。',
  'encoding-unknown': (a) =>
    `从这里起不是 UTF-8 编码的文字${a.byte === '' ? '' : `（字节 ${a.byte}）`}，请确认是文本文件并另存为 UTF-8 编码。`,
  // 字符
  'control-character': (a) => `这里有一个不可见的控制字符：${character(a.character)}，请删去。`,
  'bidirectional-character': (a) => `这里有一个会颠倒文字显示顺序的字符：${character(a.character)}，请删去。`,
  'invisible-character': (a) =>
    `这里有一个看不见的字符：${character(a.character)}，请删去（多半是从网页或文档里复制来的）。`,
  // 输入法
  'fullwidth-colon': (a) => `栏目名后面用了全角冒号；${fix(a)}，用半角冒号，后面空一格。`,
  'fullwidth-colon-suspected': (a) => `这里像是一个栏目，却用了全角冒号；如果是栏目，${fix(a)}，如果是正文，请加引号。`,
  'colon-without-space': (a) => `冒号后面少了一个空格；${fix(a)}。`,
  'colon-without-space-suspected': (a) =>
    `这里像是一个栏目，冒号后面却没有空格；如果是栏目，${fix(a)}，如果是正文，请加引号。`,
  'wide-space-indentation': (a) => {
    const spaces = String(a.instead);
    return `行首缩进用了${character(a.character)}，请改用半角空格${/^ +$/.test(spaces) ? `（此处 ${spaces.length} 个）` : ''}。`;
  },
  'wide-space-after-colon': (a) => `冒号后面用了全角空格；${fix(a)}，用半角空格。`,
  'wide-space-after-dash': (a) => `短横线后面用了全角空格；${fix(a)}，用半角空格。`,
  'dash-without-space': (a) => `短横线后面少了一个空格；${fix(a)}。`,
  'fullwidth-dash': (a) => `列表的短横线不是半角的；${fix(a)}。`,
  'fullwidth-hash': (a) => `批注的井号不是半角的；${fix(a)}。`,
  'fullwidth-comma-in-list': (a) => `列表里各项之间用了中文标点，会被当作一项；${fix(a)}，用半角逗号，后面空一格。`,
  'fullwidth-bracket': (a) => `括号是全角的；${fix(a)}，用半角括号。`,
  'curly-quotes': (a) => `这里用了中文引号，引号会成为内容的一部分；${fix(a)}，用半角引号。`,
  'curly-quotes-suspected': (a) => `整段文字外面套着中文引号，引号会成为内容的一部分；如果不是有意的，${fix(a)}。`,
  'tab-indentation': () => '行首缩进用了制表符（Tab 键），请改用空格，每级两个。',
  // 方案用不着的写法
  'anchor-refused': (a) => `方案文件不用锚点${q(a.typed)}；如果是正文，请加引号，否则请删去并把内容写全。`,
  'alias-refused': (a) => `方案文件不用引用${q(a.typed)}；如果是正文，请加引号，否则请把所引的内容写全。`,
  'tag-refused': (a) => `方案文件不用类型标记${q(a.typed)}；如果是正文，请加引号，否则请删去。`,
  'directive-refused': (a) => `方案文件不用以 % 开头的指令行${q(a.typed)}，请删去这一行。`,
  'merge-key-refused': () => '方案文件不用“<<”合并写法，请把各栏目逐一写出。',
  'several-documents': () => '一个文件只能写一份内容，请删去单独成行的“---”，或把后面的内容另存为一个文件。',
  'too-deep': (a) => `内容层层套叠超过 ${a.limit} 层，请减少层次。`,
  'too-many-keys': (a) => `同一处的栏目超过 ${a.limit} 个，请拆成几个文件。`,
  'too-many-tokens': (a) => `内容过多：一个文件或一行里的词语和符号超过 ${a.limit} 个，请拆成几个文件或几行。`,
  // 栏目和内容
  'key-duplicate': (a) =>
    `栏目${key(a.key)}写了两次：第 ${a.firstLine} 行已经有了，第 ${a.line} 行又写了一次，请只留一处。`,
  'key-twin': (a) =>
    `第 ${a.line} 行的栏目${q(a.key)}与第 ${a.firstLine} 行的看起来一样，只是字符编码不同，请只留一处。`,
  'key-not-text': (a) => `栏目名${q(a.typed)}不是文字，请加引号写成 ${a.instead}。`,
  'key-refused': (a) => `不能用${q(a.key)}作栏目名，请换一个名称。`,
  'number-not-finite': (a) => `${q(a.typed)}不是一个可用的数；如果是文字，请加引号写成 ${a.instead}。`,
  'empty-document': () => '文件里没有内容，请写上内容；用不着的文件请删去。',
  // 语法
  'bad-indentation': () => '这一行的缩进与上下文对不齐，同一级的各行行首空格数要相同。',
  'missing-colon': (a) => `这里缺少半角冒号；如果${q(a.typed)}是栏目名，请写成${q(a.instead)}，冒号后空一格再写内容。`,
  'missing-quote': (a) => `这里的引号没有配对，请在末尾补上 ${a.quote} 。`,
  'missing-bracket': (a) => `这里的括号没有配对，请在末尾补上 ${a.bracket} 。`,
  'missing-comma': () => '列表的两项之间缺少半角逗号，请补上。',
  'missing-space': (a) => `${q(a.typed)}前面少了一个空格，请写成“${a.instead}”。`,
  'two-colons': (a) => `一行里有两个冒号，分不清哪个是栏目；如果${q(a.typed)}是一段正文，请加引号写成 ${a.instead}。`,
  'block-in-flow': () => '方括号或花括号里面不能再用短横线或缩进写列表，请去掉括号，或全部用逗号分隔。',
  'bad-start-character': (a) => `内容${q(a.typed)}开头的符号有特殊含义，请加引号写成 ${a.instead}。`,
  'bad-escape': (a) => `双引号里不能写${q(a.typed)}；要写反斜杠请写两个，或改用单引号。`,
  'key-too-long': (a) => `栏目名超过 ${a.limit} 个字符，可能是冒号放错了地方。`,
  'unexpected-text': (a) => `这里多出了${q(a.typed)}，看不出属于哪一项，请删去，或把整段内容用引号括起来。`,
  'syntax-error': (a) => `这里的写法读不懂：${q(a.typed)}，请检查冒号、缩进、引号和括号。`,
  'more-diagnostics': (a) => `这个文件里还有 ${a.count} 处问题没有列出，请先改正以上各处。`,

  // 这是哪一种文件
  'plan-missing': () => '没有找到实施方案，请在方案文件夹里放一个 plan.yaml，开头写 kind: plan。',
  'units-missing': () => '没有找到单位名录，请在方案文件夹里放一个 units.yaml，开头写 kind: units，并登记各单位。',
  'plan-twice': (a) => `实施方案只能有一份，${a.file} 里已经有了，请删去多余的一份。`,
  'kind-missing': (a) => `没有写明是哪一种文件，请在开头加一行 kind: 和种类；可用的有：${each(a.kinds, value)}。`,
  'kind-unknown': (a) =>
    `没有${q(a.kind)}这种文件；${a.near === '' ? `可用的有：${each(a.kinds, value)}。` : `是不是${value(a.near)}？`}`,
  // 形式
  'key-unknown': (a) => {
    if (a.near !== '') return `这里没有栏目${q(a.key)}；是不是${key(a.near)}？`;
    return a.allowed === ''
      ? `这里不能写栏目${q(a.key)}，请删去。`
      : `这里没有栏目${q(a.key)}；可用的有：${each(a.allowed, key)}。`;
  },
  'key-missing': (a) =>
    `缺少栏目${a.title === a.key || a.title === '' ? key(a.key) : `${q(a.key)}（${a.title}）`}，请补上。`,
  'type-wrong': (a) =>
    `这里写的是${shown(a.written)}，应当是${String(a.expected)
      .split('|')
      .map((one) => titled(TYPE_TITLES, one))
      .join('或')}。`,
  'number-unquoted': (a) => `${a.written} ${readAs(a.written)}，请加引号写成 ${a.instead}。`,
  'number-form': (a) => `这里要填数字，${q(a.written)}请写成 ${a.instead}。`,
  'date-as-number': (a) =>
    a.instead === ''
      ? `${a.written} 是数字，不是日期；请写成 ${DAY_FORM}，只知道月份的照原文写在 wording（原文用语）里。`
      : `${a.written} 是表格软件里的日期序号，请写成 ${a.instead}，并对照原文核对。`,
  'value-not-allowed': (a) =>
    `不能写${shown(a.written)}；${a.near === '' ? '' : `是不是${value(a.near)}？`}可用的有：${each(a.allowed, value)}。`,
  'pattern-wrong': (a) => `${spot(a.title)}写的${q(a.written)}不合要求${form(a.title)}。`,
  'number-out-of-range': (a) => `${a.written} 超出范围，${a.bound === 'max' ? '不得大于' : '不得小于'} ${a.limit}。`,
  'too-long': (a) => `这里太长：文字最多 ${a.limit} 个字，列表最多 ${a.limit} 项，请精简或拆开。`,
  'empty-value': (a) => `${spot(a.title)}没有填写，请填上；用不着的请整行删去。`,
  'shape-wrong': (a) => `这里的写法不符合这种文件的要求（规则 ${a.keyword}），请对照同类文件改正。`,
  // 名称
  'unit-unknown': (a) => `单位${q(a.name)}没有在 units.yaml 里登记；${orElse(a.near, '请先登记，或改用已登记的名称')}`,
  'group-undefined': (a) =>
    `${q(a.name)}指的是哪些单位没有列明，请在 units.yaml 的 groups（群组）里列出成员，或逐一写出单位。`,
  'unit-duplicate': (a) => `单位或群组${q(a.id)}在 ${a.file} 里已经登记过，请只留一处。`,
  'alias-clash': (a) => `别称${q(a.name)}已经是${q(a.unit)}的名称，两个单位不能用同一个名称，请改掉一个。`,
  'section-duplicate': (a) => `第 ${a.id} 部分在 ${a.file} 里已经有了，请合并或改编号。`,
  'task-duplicate': (a) => `任务编号 ${a.id} 在 ${a.file} 里已经用过，请改编号。`,
  'task-outside-section': (a) =>
    `任务编号 ${a.id} 不属于第 ${a.section} 部分，编号应以“${a.section}.”开头，或把它移到所属部分。`,
  'task-unknown': (a) => `方案里没有任务 ${a.id}；${orElse(a.near, '请核对任务编号')}`,
  'part-outside-task': (a) => `分项编号 ${a.id} 不属于任务 ${a.task}，编号应以“${a.task}.”开头。`,
  'part-duplicate': (a) => `分项编号 ${a.id} 用了两次，请改编号。`,
  'part-unknown': (a) => `任务 ${a.task} 没有分项 ${a.id}，请核对分项编号。`,
  'part-unit-outside': (a) =>
    `${a.unit}不是任务 ${a.task} 的责任单位，不能单列在它的分项里；请先把它列为责任单位，或从分项中去掉。`,
  'assignee-duplicate': (a) => `${a.unit}在这里列了两次，请去掉一处。`,
  'clause-duplicate': (a) => `条款 ${a.clause} 与任务 ${a.task} 相同，原文编号可能重新起算，请核对；不改原文。`,
  'role-undeclared': (a) =>
    `角色${q(a.role)}没有在 plan.yaml 的 roles（其他角色）里写明；${orElse(a.near, '请先写明')}`,
  'duty-duplicate': (a) => `例行义务编号${q(a.id)}用了两次，请改编号。`,
  'duty-unknown': (a) =>
    `plan.yaml 里没有例行义务${q(a.id)}；${orElse(a.near, '请核对编号，或先在 duties（例行义务）里写明')}`,
  'duty-owner-missing': (a) => `例行义务${q(a.id)}没有写明由谁履行，请填 owedBy（义务单位）。`,
  'office-missing': (a) => `例行义务${q(a.id)}由办公室履行，但 plan.yaml 里没有写明办公室，请填 office（办公室）。`,
  'measure-unknown': (a) => `这项任务没有指标${q(a.id)}；${orElse(a.near, '请核对指标编号')}`,
  'milestone-unknown': (a) => `这项任务没有节点${q(a.id)}；${orElse(a.near, '请核对节点编号')}`,
  'finding-unknown': (a) => `没有督查发现${q(a.id)}；${orElse(a.near, '应写成“督查记录文件名#编号”，请核对')}`,
  'matter-unknown': (a) => `没有交办事项${q(a.id)}；${orElse(a.near, '应写成“会议记录文件名#编号”，请核对')}`,
  'notice-unknown': (a) => `没有催办单${q(a.id)}；${orElse(a.near, '应写催办单的文件名（不带 .yaml），请核对')}`,
  'circular-unknown': (a) => `没有通报${q(a.id)}；${orElse(a.near, '应写通报的文件名（不带 .yaml），请核对')}`,
  'id-duplicate': (a) => `编号${q(a.id)}在这个文件里用了两次，请改掉一个或合并。`,
  'signal-unknown': (a) => `没有评判依据${q(a.id)}；${orElse(a.near, '请核对名称')}`,
  'policy-group-twice': (a) => `${a.unit}同时列在${q(a.other)}和${q(a.group)}两组里；一个单位只能归一组，请留一处。`,
  'recheck-before-reply': (a) =>
    `recheckDays（复查天数）${a.recheck} 少于 replyDays（答复天数）${a.reply}；答复未到期不能复查，请写 ${a.reply} 以上。`,
  'unit-not-bound': (a) => `${a.unit}不是任务 ${a.task} 的承办单位，请核对单位和任务编号。`,
  // 日期和时期
  'date-impossible': (a) => `日历上没有 ${a.date} 这一天，请核对日期。`,
  'date-form': (a) => `日期${q(a.date)}请写成 ${a.instead}。`,
  'period-unknown': (a) =>
    `没有${q(a.period)}这个时期；应写成 2010、2010-H1（上半年）、2010-Q2（第二季度）、2010-06（6月）或 2010-W07（第7周）。`,
  'period-kind': (a) => `时期 ${a.period} 的长短不对，这里的时期应当是${value(a.wanted)}。`,
  'window-reversed': (a) => `起始日 ${a.from} 晚于截止日 ${a.to}，请核对。`,
  'deadline-mixed': (a) =>
    `一个完成时限里写了几种写法：${each(a.keys, (name) => `${q(name)}${glossed(DEADLINE_TITLES, name)}`)}，只能留一种。`,
  'deadline-empty': (a) =>
    a.wording === ''
      ? '完成时限没有写明日期，请填 by（截止日）；原文没有时间的，写 undetermined: true。'
      : `从原文用语${q(a.wording)}看不出是哪一天，请填 by（截止日）；确实没有时间的，写 undetermined: true。`,
  'event-without-span': (a) =>
    a.event === ''
      ? '从事件起算的时限没有写明是什么事件、多长时间，请填 event（起算事件）和 within（期限长度）。'
      : `从“${a.event}”起算的时限没有写明多长时间，请填 within（期限长度），如 5 working days（5 个工作日）。`,
  'recurrence-without-period': (a) =>
    `这里的时限按${value(a.every)}重复，但方案没有起止日期，算不出有哪几次；请在 plan.yaml 填 period（方案起止日期）。`,
  'year-missing': (a) => `${q(a.wording)}没有写年份，请写上年份，或在 plan.yaml 的 rules（通则）里填 year（年份）。`,
  'day-out-of-range': (a) =>
    `按${value(a.every)}重复的时限不能填第 ${a.day} 日；按周的填 1 至 7，按年的改用 by（截止日）写成 01-31。`,
  'wording-impossible': (a) =>
    `原文用语${q(a.wording)}说的日子不存在，请核对原文；确是原文笔误的，记在 sic（原文笔误）里。`,
  'wording-disagrees': (a) =>
    `填写的时限与原文用语${q(a.wording)}不一致，不一致的是：${each(a.says, (name) => `${q(name)}${glossed(DEADLINE_TITLES, name)}`)}；请核对，日期是推定的写 inferred: true。`,
  'date-outside-plan': (a) => `${a.date} 不在方案的起止日期（${a.from} 至 ${a.to}）之内，请核对。`,
  'end-before-step': (a) => `节点“${a.title}”定在 ${a.step}，晚于任务的完成时限 ${a.end}，请核对。`,
  'milestones-out-of-order': (a) =>
    `节点“${a.title}”（${a.day} 应完成 ${a.share}%）与其他节点矛盾，后面的日子应完成的比例不能更低。`,
  'standing-with-deliverable': (a) => `任务“${a.title}”写的是长期坚持，却有明确的成果或指标，请核对要不要定完成时限。`,
  'breakdown-later-than-plan': (a) =>
    `落实方案定的 ${a.date} 晚于方案规定的 ${a.plan}；只能提前，要推后须另有延期决定。`,
  // 合计和数目
  'split-sum': (a) => `分解到各单位的合计是 ${a.sum}，与目标值 ${a.target} 不符，请核对。`,
  'split-unit-missing': (a) => `指标“${a.title}”分解到单位，却没有${a.units}的份额，请补上，没有任务的写 0。`,
  'declared-count': (a) =>
    `原文说有 ${a.declared} 个${titled(KEY_TITLES, a.what)}，实际录入 ${a.counted} 个，请核对有无遗漏或重复。`,
  // 记录
  'report-duplicate': (a) =>
    `${a.unit}${period(a.period)}同一日期的报告在 ${a.file} 里已经有了，请只留一份；补报请写另一个日期。`,
  'breakdown-duplicate': (a) => `${a.unit}的落实方案在 ${a.file} 里已经有了，请合并成一份。`,
  'known-before-date': (a) => `收到日期 ${a.known} 早于报告日期 ${a.date}，请核对。`,
  'done-in-future': (a) => `完成日期 ${a.done} 晚于这份记录的日期 ${a.known}，请核对；还没完成的不填完成日期。`,
  'done-without-status': (a) =>
    `填了完成日期，状态却是${value(a.status)}；已完成的请改为 done（已完成），没完成的请删去完成日期。`,
  'self-verified': (a) => `${a.unit}核实的是自己的工作，不能算核实；应由其他单位核实。`,
  'self-closed': (a) => `${a.unit}不能给自己的工作销号；应由其他单位决定。`,
  'self-rechecked': (a) => `${a.unit}不能复查自己的整改；应由其他单位复查。`,
  'extension-from-mismatch': (a) => `延期决定写的原时限是 ${a.from}，而延期前的时限实为 ${a.actual}，请核对。`,
  'extension-without-date': () => '决定没有写明新的时限，请填 to（新时限）。',
  'extension-not-later': (a) => `延期后的时限 ${a.to} 并不晚于原时限 ${a.from}，请核对。`,
  'extension-asked-late': (a) => `延期申请日期 ${a.date} 在原时限 ${a.from} 之后，属到期后才申请。`,
  'extension-without-occurrence': (a) =>
    `任务 ${a.task} 的时限不止一次，请写明延的是哪一期（for）或哪一件（event，事件记录的文件名）。`,
  'extension-too-often': (a) => `方案规定最多延期 ${a.times} 次，这次超出了。`,
  'extension-too-long': (a) => `按方案规定这次最多延到 ${a.latest}，${a.to} 超出了。`,
  'amount-without-measure': (a) =>
    `调整任务 ${a.task} 的目标，要同时写明 measure（指标编号）和 amount（由多少改为多少）。`,
  'amount-from-mismatch': (a) => `决定写的原目标是 ${a.from}，而调整前的目标实为 ${a.actual}，请核对。`,
  'added-unit-missing': (a) => `决定增加${a.unit}，任务 ${a.task} 的单位里却还没有它，请同时改任务文件。`,
  'dropped-unit-present': (a) => `决定去掉${a.unit}，任务 ${a.task} 的单位里却还有它，请同时改任务文件。`,
  'notice-out-of-order': (a) => `前一张催办单${q(a.id)}应当是同一单位、日期更早、颜色不更重的，请核对。`,
  'measure-not-judged': (a) => `指标“${a.title}”要同${q(a.to)}相比，光有数值判断不了，请由人填 met: true 或 false。`,
  'measure-judged-twice': (a) => `指标“${a.title}”有数值目标，是否达到由数值判断，请删去 met。`,
  'decision-without-object': () => '这一项没有写明针对什么，请填 task（任务编号）或 duty（例行义务编号）。',
  'rectify-too-soon': (a) => `办理期限 ${a.by} 不晚于提出要求的日期 ${a.date}，来不及办理，请核对。`,
  'answer-too-soon': (a) => `答复期限 ${a.by} 不晚于发出日期 ${a.date}，来不及答复，请核对。`,
  'recheck-before-finding': (a) => `复查日期早于发现${q(a.finding)}的日期，请核对。`,
  'meeting-undated': () => '会议要么填 date（召开日期），要么填 notHeld（未召开的原因），两者必须且只能有一个。',
  'circular-twice': (a) => `${period(a.period)}的通报已经记在 ${a.file}；一期只有一份通报，有错另发更正通报。`,
  'issued-before-as-of': (a) => `印发日期 ${a.date} 早于截至日期 ${a.asOf}，请核对。`,
  'corrected-before-issue': (a) => `更正日期 ${a.date} 早于原通报的印发日期 ${a.issued}，请核对。`,
  'record-unknown': (a) =>
    `没有记录${q(a.id)}；${orElse(a.near, '应写记录的文件名（不带 .yaml），督查发现写 督查文件名#编号')}`,
  'choice-without-reason': (a) => `${q(a.anchor)}不采用或者增列，没有写理由；请补上 reason。`,
  'added-without-evidence': (a) => `增列${q(a.anchor)}，要写明事实（words）和所依据的记录（evidence）。`,
  'corrected-without-record': (a) => `${q(a.anchor)}因事实已更正而不采用，要写明改正事实的记录（evidence）。`,
  'reply-late': (a) => `${a.unit}的答复日期 ${a.date} 晚于答复期限 ${a.by}；仍予保存，是否采纳由审定决定。`,
  'reply-not-asked': (a) => `${period(a.period)}的通报没有征求过${a.unit}的意见，请核对单位和时期。`,
  'anchor-not-said': (a) => `发给${a.unit}的征求意见表里没有${q(a.anchor)}这一句；${orElse(a.near, '请核对语句编号')}`,
  'present-and-absent': (a) => `${a.unit}既列在到会单位里，又列在缺席单位里，请去掉一处。`,
  'member-unaccounted': (a) => `应到会的单位中有 ${a.count} 个既没有列入到会，也没有列入缺席：${a.units}，请补上。`,
  'report-misses-task': (a) => `${a.unit}${period(a.period)}的报告没有提到它承办的 ${a.count} 项任务：${a.tasks}。`,
  // 原文没有说清的
  'source-slip': (a) => `原文${q(a.wording)}疑为笔误，按${q(a.read)}理解；原文照录。`,
  'mention-undeclared': (a) => `原文提到的${q(a.name)}没有在 units.yaml 里登记，不计入承办单位。`,
  'no-time-word': (a) => `任务 ${a.task} 在原文中没有时间用语，时限要由落实方案补上。`,
  'time-undetermined': (a) =>
    `${subject(a.task)}的时间没有定下来${saying(a.wording)}，要由落实方案或补定时限的决定明确。`,
  'date-inferred': (a) =>
    a.what === 'period'
      ? `方案的起止日期（${a.wording}）是推定的，不是原文写明的。`
      : `${subject(a.what)}的时限是推定的，不是原文写明的${saying(a.wording)}。`,
  'recurrence-without-day': (a) =>
    `任务 ${a.task} 是定期的，原文没有说每期哪一天${saying(a.wording)}，${a.day === '' ? '按每期最后一天计算' : `按推定的 ${a.day} 计算`}。`,
  'daily-work-several': (a) => `第 ${a.section} 部分的日常工作由 ${a.count} 个部门承担：${a.names}，原文没有分清主次。`,
  'lead-missing': (a) => `任务 ${a.task} 没有牵头单位。`,
  'lead-first-named': (a) => `任务 ${a.task} 没有另写牵头单位，按方案的规定由列在首位的${a.unit}牵头。`,
  'leads-several': (a) => `任务 ${a.task} 有多个牵头单位：${a.names}；列在首位的是${a.first}，原文没有分清主次。`,
  'responsible-narrowed': (a) =>
    `任务 ${a.task} 的责任单位比所在部分少了：${a.units}；${a.reason === '' ? '没有写理由，请填 narrowed（缩小范围的理由）' : `理由：${a.reason}`}。`,
  'responsible-none': (a) => `任务 ${a.task} 没有另列责任单位，由牵头单位自己承办。`,
  'tolerance-missing': (a) =>
    `指标“${a.title}”写的是左右，没有说上下多少算达到，不作判断；要判断请填 tolerance（允许幅度）。`,
  'measure-compared': (a) => `指标“${a.title}”要同${q(a.to)}相比，是否达到由人判断，不算百分比。`,
  'target-for-each': (a) =>
    `指标“${a.title}”的目标 ${a.target} 按 ${a.count} 个单位各自完成理解；是合计的请写 split（分解）。`,
  'measure-without-target': (a) => `指标“${a.title}”没有目标值，只能看进展，不能判断是否达标。`,
  'liaison-vacant': (a) => `有 ${a.count} 个单位还没有明确联络员：${a.units}。`,
  'no-dated-breakdown': (a) =>
    a.count === a.total
      ? `${a.unit}的 ${a.total} 项承办事项都还没有带时限的落实方案：${a.tasks}。`
      : `${a.unit}的 ${a.total} 项承办事项中有 ${a.count} 项还没有带时限的落实方案：${a.tasks}。`,
  'calendar-unpublished': (a) => `${a.years} 年的节假日安排还没有收录，暂按周六、周日放假计算工作日。`,
};
