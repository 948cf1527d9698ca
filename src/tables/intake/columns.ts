/** What the columns of a task table are called in offices, and which of ours each one is. */
import { isRefused, resolveWords } from '../../ground/calendar/words-to-date.ts';

/** What a column holds. */
export type ColumnRole =
  | 'number'
  | 'clause'
  | 'section'
  | 'task'
  | 'detail'
  | 'measure'
  | 'amount'
  | 'amount-unit'
  | 'lead'
  | 'responsible'
  | 'role'
  | 'dailyWork'
  | 'unit'
  | 'undertaking-role'
  | 'scope'
  | 'deadline'
  | 'start'
  | 'due'
  | 'original-due'
  | 'milestone'
  | 'step'
  | 'people'
  | 'progress'
  | 'note'
  | 'ignore';

/** A column that was recognised. `detail` is what its role needs more: the id of a free role, the kind of a milestone, the words of a step. */
export interface Recognised {
  readonly role: ColumnRole;
  readonly detail?: string;
}

const UNITS = '(?:单位|部门|处室|科室|股室|机构|主体|牵头人)?';

/** Names by role; the first pattern that fits the whole name decides. */
const NAMES: readonly (readonly [ColumnRole, RegExp, string?])[] = [
  // What happened since is a record, not a promise; first, because 完成情况 also begins with 完成.
  [
    'progress',
    /^(?:.*(?:进展|完成|落实|办理|整改|推进|实施)(?:情况|进展|状态|进度|结果|率)|(?:目前|当前|最新)?(?:进展|进度|状态)%?|进度百分比|存在(?:的)?(?:问题|困难)|.*(?:下一步|下步).*|灯色?|状态|得分|扣分|排名|名次|自报|核实|是否(?:完成|办结|按时).*|逾期天数|最近报告|延期次数|催办单|未销问题|出处|佐证(?:材料)?|完成值|实际完成.*|(?:有无)?销号.*|督办单|通报情况|days overdue|claimed|verified|light|state|last report|extensions|notices|open findings|source|percent)$/i,
  ],
  ['number', /^(?:序号?|编号|号|顺序号?|项目?(?:编号|序号)|任务(?:编号|序号)|no\.?|id|#)$/i],
  ['clause', /^(?:条款|原文条款|章节号|clause)$/i],
  [
    'section',
    /^(?:(?:工作|任务|项目|重点|所属|专项)?(?:类别|分类|类型|领域|板块|大类|部分|章节|方面|门类)|方面|一级(?:任务|指标|目录)|重点(?:领域|方面)|专项(?:行动|工程)?|section|category)$/i,
  ],
  ['scope', /^(?:本单位(?:内容|任务)|own part|scope)$/i],
  ['undertaking-role', /^(?:角色|role)$/i],
  ['original-due', /^(?:原定(?:期限|时限)|original due)$/i],
  ['due', /^(?:期限|due)$/i],
  [
    'task',
    /^(?:(?:重点|主要|工作|目标|具体|年度|任务|督办|整改|改革|建设|责任|民生|实事|督查|交办){0,2}(?:任务|事项|工作|项目|工程)(?:名称|内容|事项|清单|分工)?|任务(?:名称|内容|描述)|事项(?:名称)?|项目(?:名称|内容)?|(?:需要)?整改(?:问题|任务|事项)|问题(?:描述|表现)?|议定事项|决策部署|要点|task|title)$/i,
  ],
  [
    'detail',
    /^(?:(?:具体|主要|工作|推进|整改|落实|重点|保障|改革|推动|细化|实施){0,2}(?:措施|举措|内容|要求|步骤|分项|做法)|任务分解|(?:任务)?分解任务|细化任务|二级(?:任务|指标)|分项(?:任务|内容)?|子任务|建设(?:规模|内容|规模及内容)|具体任务(?:分解)?|detail|measures taken)$/i,
  ],
  ['amount-unit', /^(?:计量单位|指标单位|数量单位)$/],
  ['amount', /^(?:目标值|目标数|任务数|指标值|数量|计划数|年度目标值|target)$/i],
  [
    'measure',
    /^(?:(?:工作|年度|量化|考核|预期|绩效|责任|总体|全年|任务|具体|主要|完成){0,2}(?:目标|指标|标准)(?:任务|要求|名称|内容)?|目标要求|完成标准|成果(?:形式|要求)?|预期成果|measure|targets?)$/i,
  ],
  ['dailyWork', /^(?:日常工作承担(?:部门)?|日常工作部门|daily[- ]work(?: department)?)$/i],
  [
    'people',
    /^(?:(?:主要|第一|具体|直接|单位|部门|市级|县级|区级|分管|包抓|包保|牵头|责任|主管|挂钩|联系){0,3}(?:领导|责任人|负责人|联系人|联络员|经办人|主办人|责任者|领导同志|秘书长)(?:及电话|姓名)?|市领导|县领导|区领导|督办人|督查人(?:员)?|(?:联系)?电话|联系方式|手机|责任科室|leader|person in charge|person|section in charge)$/i,
  ],
  [
    'lead',
    new RegExp(`^(?:(?:第一|主要|[省市县区厅局委][外内直级])?牵头(?:责任)?${UNITS}|组长单位|lead(?: units?)?)$`, 'i'),
  ],
  ['role', /^(?:(?:第一)?主办(?:单位|部门|处室|科室)?)$/, '主办'],
  ['role', /^(?:(?:责任)?(?:配合|协作|协同)(?:责任)?(?:单位|部门|处室|科室)?)$/, '配合'],
  ['role', /^(?:(?:责任)?(?:协办|会办)(?:责任)?(?:单位|部门|处室|科室)?)$/, '协办'],
  ['role', /^(?:协助(?:单位|部门|处室|科室)?)$/, '协助'],
  ['role', /^(?:(?:参与|参加)(?:单位|部门|处室|科室)?)$/, '参与'],
  ['role', /^(?:(?:监督|督办|督导|督查|监管)(?:单位|部门|处室|科室))$/, '督导'],
  [
    'responsible',
    /^(?:(?:责任|承办|落实|实施|承担|完成|主责|主要责任|具体责任|项目|建设|执行|分工|责任落实)(?:单位|部门|处室|科室|股室|主体|业主)|责任分工|分工|责任|责任单位及分工|responsible(?: units?)?)$/i,
  ],
  ['unit', /^(?:单位|部门|单位名称|部门名称|unit)$/i],
  ['start', /^(?:开始(?:时间|日期)|起始(?:时间|日期)|启动(?:时间|日期)|起|开始|计划开始(?:时间|日期)?|start)$/i],
  ['milestone', /^(?:(?:计划)?开工(?:时间|日期|时限)?)$/, 'start'],
  ['milestone', /^(?:主体(?:工程)?(?:完工|封顶|完成)(?:时间|日期|时限)?)$/, 'structure'],
  ['milestone', /^(?:投用|投入使用|启用|投产|运营)(?:时间|日期|时限)?$/, 'in-use'],
  ['milestone', /^(?:(?:计划)?(?:竣工|完工)(?:验收)?(?:时间|日期|时限)?)$/, 'finish'],
  ['milestone', /^(?:(?:资金)?(?:拨付|支付|支出)(?:时间|日期|时限)?)$/, 'pay'],
  [
    'deadline',
    /^(?:(?:计划|要求|拟|预计|规定|整改|目标|工作)?(?:完成|办结|办理|截止|整改|落实|销号|报送|推进)?(?:的)?(?:时限|时间|期限|日期|节点|时间节点|时间要求|时限要求|时间安排|时间表|时间进度|进度安排|进度要求)(?:要求|安排)?|时间(?:节点)?|节点|原文时间|截止|结束|结束(?:时间|日期)|止|deadline|wording|due date)$/i,
  ],
  ['note', /^(?:备注|备考|说明|注|来源|(?:任务|工作|责任)?(?:来源|依据|出处)|文件依据|其他|其它|notes?|remarks?)$/i],
];

/** A heading as it is compared: without spaces, brackets and what stands in them. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
    .replace(/[\s:：、,.*]/g, '');
}

/** Which column this is by its name; undefined for a name that is not known. */
export function recogniseColumn(title: string): Recognised | undefined {
  const plain = plainTitle(title);
  if (plain === '' || plain.length > 30) return undefined;
  for (const [role, pattern, detail] of NAMES) {
    if (pattern.test(plain)) return detail === undefined ? { role } : { role, detail };
  }
  const words = stepWords(plain);
  return words === undefined ? undefined : { role: 'step', detail: words };
}

/** 上半年目标 → 上半年: a column for what is to be reached by a time. */
function stepWords(plain: string): string | undefined {
  const words = plain.replace(
    /(?:计划|应|须|要)?(?:完成)?(?:目标|任务|进度|比例|计划|安排|要求|节点|工作|形象进度)?%?$/,
    '',
  );
  if (words === '') return undefined;
  // Any year will do: this only asks whether the words name a time.
  const outcome = resolveWords(words, { year: 2000 });
  return !isRefused(outcome) && outcome.by !== undefined && outcome.every === undefined ? words : undefined;
}

/** The names by which `--column` and answers may call a role. */
const ROLE_NAMES: Readonly<Record<string, Recognised>> = {
  序号: { role: 'number' },
  编号: { role: 'number' },
  部分: { role: 'section' },
  类别: { role: 'section' },
  任务: { role: 'task' },
  措施: { role: 'detail' },
  分项: { role: 'detail' },
  目标: { role: 'measure' },
  指标: { role: 'measure' },
  目标值: { role: 'amount' },
  牵头单位: { role: 'lead' },
  责任单位: { role: 'responsible' },
  主办单位: { role: 'role', detail: '主办' },
  配合单位: { role: 'role', detail: '配合' },
  协办单位: { role: 'role', detail: '协办' },
  日常工作承担: { role: 'dailyWork' },
  开始时间: { role: 'start' },
  完成时限: { role: 'deadline' },
  责任人: { role: 'people' },
  备注: { role: 'note' },
  进展: { role: 'progress' },
  不要: { role: 'ignore' },
};

/** What a person calls a column: one of the names above, or any name that the recognition knows. */
export function namedRole(name: string): Recognised | undefined {
  return ROLE_NAMES[name.trim()] ?? recogniseColumn(name);
}

/** The names that a hint lists. */
export const COLUMN_NAMES: readonly string[] = Object.keys(ROLE_NAMES);
