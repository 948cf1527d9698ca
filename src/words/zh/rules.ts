/** 改动规则：每条的名称、道理和发现时说的话。 */
import type { Sighting } from '../../governance/rule.ts';
import type { RuleId } from '../../governance/rules.ts';

/** One rule in words. */
export interface RuleWords {
  readonly title: string;
  readonly why: string;
  /** What a breach is, as one sentence without its full stop. */
  readonly said: (breach: Pick<Sighting, 'of' | 'title' | 'old' | 'new' | 'args' | 'unit'>) => string;
}

type Said = Parameters<RuleWords['said']>[0];

const what = ({ of, title }: Said) => (title === undefined || title === '' ? of : `${of} ${title}`);
const was = ({ old }: Said) => old ?? '无';
const now = ({ new: value }: Said) => value ?? '无';
const moved = (a: Said) => `由“${was(a)}”改为“${now(a)}”`;
const fields = ({ args }: Said) => String(args?.fields ?? '');

export const rules: Readonly<Record<RuleId, RuleWords>> = {
  'deadline-later': {
    title: '时限推后',
    why: '时限是对上对下的承诺。要延期，就作一份延期决定：原时限留在方案里，处处看得见，新时限由决定给出。直接改方案文字，谁也不知道原来答应的是哪一天。',
    said: (a) => `${what(a)}：完成时限${moved(a)}，推后了`,
  },
  'deadline-removed': {
    title: '时限取消',
    why: '没有时限的事不会逾期。取消时限，或改成“长期坚持”，等于免去了到期检查。',
    said: (a) =>
      `${what(a)}：原定的完成时限“${was(a)}”${a.new === null ? '取消了' : `改成了“${now(a)}”，不再有到期的一天`}`,
  },
  'deadline-replaced': {
    title: '时限换了种类',
    why: '由每季一次改成一个日期，或由日期改成从某事起算，前后无法比较早晚，应当有人批准。',
    said: (a) => `${what(a)}：时限换了种类，${moved(a)}`,
  },
  'deadline-earlier': {
    title: '时限提前',
    why: '提前对工作有利，但承办单位是按原时限安排的。单位自己要提前，写在落实方案里；由上面提前，应当有决定。',
    said: (a) => `${what(a)}：完成时限${moved(a)}，提前了`,
  },
  'firmness-weakened': {
    title: '约束减弱',
    why: '“力争”达不到不算逾期，“探索”不作批评依据。硬任务改成力争或探索，是降低要求。',
    said: (a) => `${what(a)}：时限的约束${moved(a)}，减弱了`,
  },
  'recurrence-thinned': {
    title: '次数减少',
    why: '每季一次改成每半年一次，一年就少了两次，少的几次再也不会显示为缺。',
    said: (a) => `${what(a)}：${moved(a)}，次数减少了`,
  },
  'extension-limit-loosened': {
    title: '放宽延期限制',
    why: '最多延几次、每次延多久，是事先定好的。先放宽限制再延期，限制就没有意义了。',
    said: (a) => `${what(a)}：对延期的限制放宽了，${moved(a)}`,
  },
  'milestone-later': {
    title: '节点推后或减量',
    why: '序时进度按节点计算。推后节点，或减少到期应完成的比例，落后就看不出来了。',
    said: (a) => `${what(a)}：节点${moved(a)}`,
  },
  'milestone-removed': {
    title: '节点删去',
    why: '节点是检查中间进度的依据，删去以后要到最后一天才知道完不成。',
    said: (a) => `${what(a)}：节点（${was(a)}）删去了`,
  },
  'pace-loosened': {
    title: '放宽序时进度',
    why: '不再计算序时进度，就不会有“落后于序时进度”。',
    said: (a) => `${what(a)}：序时进度的算法${moved(a)}，放宽了`,
  },
  'task-dropped': {
    title: '任务删去',
    why: '终止一项任务，作一份终止决定：任务留在方案里，注明已终止。从文件里删去，等于从来没有过。',
    said: (a) => `任务 ${what(a)} 从方案中删去了`,
  },
  'part-dropped': {
    title: '分项删去',
    why: '分项是任务的一部分要求，删去分项，任务就容易完成了。',
    said: (a) => `分项 ${what(a)} 从任务中删去了`,
  },
  'unit-dropped': {
    title: '减少责任单位',
    why: '责任单位少了一个，就少了一家要报告、要核查的。确属误列的，作一份调整决定。',
    said: (a) =>
      a.new === null ? `${what(a)}：${a.unit}不再承担` : `${what(a)}：${a.unit}由承担改为只作配合（${now(a)}）`,
  },
  'unit-added': {
    title: '增加责任单位',
    why: '新增的单位应当知道自己有了任务，并且有据可查。',
    said: (a) => `${what(a)}：增加${a.unit}为责任单位`,
  },
  'scope-changed': {
    title: '承担范围改变',
    why: '同一任务里各单位分别做什么，写在范围里；改范围就是重新分工。',
    said: (a) => `${what(a)}：承担范围${moved(a)}`,
  },
  'lead-changed': {
    title: '变更牵头单位',
    why: '牵头单位负责督查其他单位，排在第一的负总责。更换要经过批准，原牵头单位和新牵头单位都应知道。',
    said: (a) => `${what(a)}：牵头单位${moved(a)}`,
  },
  'daily-work-changed': {
    title: '变更日常工作承担部门',
    why: '换了部门而没有说明，单位之间就会找不到人。',
    said: (a) => `${what(a)}：日常工作承担部门${moved(a)}`,
  },
  'unit-removed': {
    title: '单位注销',
    why: '单位不再登记，它的记录就没有了归属。机构撤并应当有决定。',
    said: (a) => `${a.of} 不再登记为单位`,
  },
  'group-changed': {
    title: '改变分组',
    why: '评比只在同组之内进行。把单位换到另一组，就换了比较的对象。',
    said: (a) => `${a.of}：分组${moved(a)}`,
  },
  'office-changed': {
    title: '办公室组成改变',
    why: '办公室由谁负责，是方案定的。',
    said: (a) => `办公室的组成（${a.of.replace('office.', '')}）${moved(a)}`,
  },
  'people-changed': {
    title: '改写责任人',
    why: '换人要用任职记录，写明从哪一天起；直接改写，就查不到当时是谁负责。',
    said: (a) =>
      `${a.of.replace('#firstResponsible', ' 第一责任人').replace('#liaison', ' 联络员')}：${moved(a)}，没有任职记录`,
  },
  'target-lowered': {
    title: '指标降低',
    why: '指标要调整，作一份调整决定，写明原目标和新目标；原目标仍然看得见。直接改数字，完成率就失去意义。',
    said: (a) => `${what(a)}：目标${moved(a)}，要求降低或不可比了`,
  },
  'measure-removed': {
    title: '指标删去',
    why: '没有指标，自报完成就无从核对。',
    said: (a) => `${what(a)}：指标“${was(a)}”删去了`,
  },
  'measure-changed': {
    title: '指标口径改变',
    why: '名称、基数或原文用语一变，前后数字就可能不是一回事。',
    said: (a) => `${what(a)}：指标的口径${moved(a)}`,
  },
  'deliverable-dropped': {
    title: '成果文件删去',
    why: '任务要求拿出的文件，是核查时要看的东西。',
    said: (a) => `${what(a)}：不再要求“${was(a)}”`,
  },
  'task-reworded': {
    title: '改写题目',
    why: '题目就是任务的要求。录入有误的可以改，但要说明；改了意思的要批准。',
    said: (a) => `${a.of}：题目${moved(a)}`,
  },
  'wording-changed': {
    title: '改动原文用语',
    why: '日期旁边照录的原文，是推定日期的依据；推定的日期要标明是推定。',
    said: (a) => `${what(a)}：照录的原文用语${moved(a)}`,
  },
  'sensitive-mark-removed': {
    title: '取消敏感标记',
    why: '标为敏感的任务不宜对外公开，取消标记应当有人批准。',
    said: (a) => `${what(a)}：取消了敏感标记`,
  },
  'plan-head-changed': {
    title: '改动方案名称、文号或依据',
    why: '名称、发文单位、文号和依据是照录的，改动意味着换了一份文件。',
    said: (a) => `${a.of}：${moved(a)}`,
  },
  'plan-period-changed': {
    title: '改动实施起止日期',
    why: '起止日期决定有多少期报告、多少次会议。',
    said: (a) => `实施起止日期${moved(a)}`,
  },
  'duty-removed': {
    title: '例行义务删去',
    why: '报告、会议、通报是方案规定的，没有履行应当显示为缺，不应当从方案里消失。',
    said: (a) => `例行义务 ${what(a)} 从方案中删去了`,
  },
  'duty-weakened': {
    title: '例行义务减弱',
    why: '承担的单位少了，或改为“原则上”，或换成更容易算履行的记录，都是降低要求。',
    said: (a) => `${what(a)}：${moved(a)}，要求减弱了`,
  },
  'policy-changed': {
    title: '时期内改评判标准',
    why: '标准要在时期开始前定好。知道结果以后再改标准，表扬和批评就不公正。',
    said: (a) => `评判标准 ${a.of.replace('policy.', '')} ${moved(a)}，方案已在实施期内`,
  },
  'check-weakened': {
    title: '改动检查设置',
    why: '规则的级别、宽限天数和帐号，一律以改动前的为准；改动本身合并以后才生效，并且要有人批准。',
    said: (a) => `检查设置 ${a.of} ${moved(a)}`,
  },
  'calendar-changed': {
    title: '改动工作日历',
    why: '按工作日计算的期限都随日历移动，多放一天假，所有期限都推后一天。',
    said: (a) => `工作日历 ${a.of.replace('calendar.', '')} ${moved(a)}`,
  },
  'breakdown-later': {
    title: '落实方案的日期推后',
    why: '落实方案是单位自己的承诺。没有方案时限的事项，就按它来判断是否逾期。',
    said: (a) => `${what(a)}：自定的时限${moved(a)}`,
  },
  'breakdown-weakened': {
    title: '落实方案减弱',
    why: '报送以后再删事项、降标准、减指标、去掉责任人，承诺就不算数了。',
    said: (a) => `${what(a)}：${moved(a)}，比报送时减弱了`,
  },
  'breakdown-removed': {
    title: '落实方案删去',
    why: '落实方案报送以后就是记录的一部分。',
    said: (a) => `${a.unit}的落实方案删去了`,
  },
  'record-edited': {
    title: '事后改记录',
    why: '记录只增不改。记错了，另加一份后来的记录说明；改写原记录，过去的判断就不能重做。',
    said: (a) => `${a.of} 录入后又改动：${fields(a)}`,
  },
  'record-removed': {
    title: '记录删去',
    why: '删去一份督查记录，问题就消失了；删去一份报告，就成了从未报过。',
    said: (a) => `${a.of} 删去了`,
  },
  'decision-edited': {
    title: '决定被改动或删去',
    why: '决定是移动承诺的唯一依据。要改变一个决定，再作一个决定。',
    said: (a) => (a.new === null ? `${a.of} 删去了` : `${a.of} 作出后又改动：${fields(a)}`),
  },
  'issued-paper-touched': {
    title: '改动已印发的通报',
    why: '通报已经送到各单位手里，文件里改了也改不了纸上的。有错，另发更正。',
    said: (a) =>
      a.args?.fields === undefined
        ? `已印发的 ${a.of} ${a.new === null ? '删去了' : '内容变了'}`
        : `已印发的 ${a.of} 又改动：${fields(a)}`,
  },
  'record-backdated': {
    title: '倒签日期',
    why: '记录的日期比提交早很多，可能是事后补造。纸面材料迟几天录入属正常，宽限天数由方案的 check.graceDays 定。',
    said: (a) => `${a.of} 的日期是${now(a)}，${a.args?.brought}才提交`,
  },
  'record-postdated': {
    title: '日期在提交之后',
    why: '还没有到那一天，就不会有那一天的记录。',
    said: (a) => `${a.of} 的日期是${now(a)}，${a.args?.brought}就已提交`,
  },
  'exercise-mark-changed': {
    title: '改动演练标记',
    why: '演练数据去掉标记，就会被当成真的；真的记录加上标记，就会被当成假的。',
    said: (a) => `${a.of} ${a.new === null ? '去掉了' : '加上了'}“演练数据”标记`,
  },
  'extension-after-due': {
    title: '逾期后才申请延期',
    why: '延期要在到期之前申请。到期以后再延，逾期就成了没有逾期。',
    said: (a) => `${a.of}：原时限${was(a)}，${a.args?.asked}才申请延期（到${now(a)}）`,
  },
  'set-date-over-date': {
    title: '以补定代延期',
    why: '补定时限只用于原来没有日期的事项。已有日期的要延后，用延期决定：写明原时限，在到期前申请，并受延期次数的限制。',
    said: (a) => `${a.of}：已有时限${was(a)}，又补定为${now(a)}`,
  },
  'self-close-out': {
    title: '自己给自己销号',
    why: '自报完成要由别的单位核实。由本单位、其内设部门或下属单位销号，等于没有核实。',
    said: (a) => `${a.of}：${a.unit}的事项由${a.args?.by}自己核实或销号`,
  },
  'foreign-edit': {
    title: '改动不属于自己的文件',
    why: '一个单位只能提交自己的报告、落实方案、答复和督查记录。别的单位的材料由它自己改，方案由办公室改。',
    said: (a) =>
      `${a.args?.actor === '' ? '没有登记的帐号' : a.args?.actor}改动了 ${a.of}，这是${a.args?.owner === 'office' ? '办公室' : a.args?.owner}的`,
  },
  'evidence-changed': {
    title: '佐证材料改动或删去',
    why: '佐证是当时的样子才算佐证。有新的材料，另加一份。',
    said: (a) => `${a.of} ${a.new === null ? '删去了' : '内容变了'}`,
  },
  'evidence-missing': {
    title: '佐证材料不在',
    why: '记录里写明了材料的路径，材料却没有一起提交，核查时无从看起。',
    said: (a) => `${a.of}：所列的佐证 ${now(a)} 不在方案文件夹里`,
  },
  'duplicate-id': {
    title: '编号或文号重复',
    why: '两个分支各自起了同一个名字，合并以后就分不清指的是哪一个。',
    said: (a) =>
      a.args?.meanwhile === undefined ? `${a.of} 有两个` : `${a.of} 在基准分支上也新增了一个，合并后会重复`,
  },
  'approval-unused': {
    title: '批准的改动没有发生',
    why: '决定里批准了一处改动，这里却没有这处改动：可能写错了编号或前后的值。',
    said: (a) => `${a.of}：所批准的改动（${was(a)}→${now(a)}）不在这次改动里`,
  },
};
