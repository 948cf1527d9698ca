/** duban init 说的话：提问、导入表格时不清楚的地方、不能导入的理由。 */
import type { Args } from '../../ground/codes/args.ts';
import type { IntakeRefusal } from '../../ground/codes/intake.ts';
import type { QuestionCode } from '../../ground/codes/questions.ts';

/** What is said of one question. `taken`: what the files say meanwhile; `type`: what answers it (empty where nothing does). */
export interface QuestionWords {
  readonly ask: (a: Args) => string;
  readonly taken: (a: Args) => string;
  readonly type: (a: Args) => string;
}

const told = (ask: (a: Args) => string, taken: string | ((a: Args) => string) = ''): QuestionWords => ({
  ask,
  taken: typeof taken === 'string' ? () => taken : taken,
  type: () => '',
});

const reasons: Readonly<Record<string, string>> = {
  'not-understood': '这个时间用语看不明白',
  'not-a-day': '没有这一天',
  ambiguous: '有不止一种读法',
  'ends-before-start': '结束早于开始',
  'no-event': '没有说从哪件事起算',
};

const questions: Readonly<Record<QuestionCode, QuestionWords>> = {
  'plan-title': {
    ask: () => '表上没有方案的题目',
    taken: (a) => `题目暂写作“${a.title}”`,
    type: () => '方案题目',
  },
  'year-missing': {
    ask: (a) => `有 ${a.count} 处时间没有写年份（如“${a.example}”），题目里也没有年份`,
    taken: () => '这些时限暂记为未定，原话照录',
    type: () => '年份，如 2021',
  },
  'column-unknown': {
    ask: (a) => `${a.letter} 列“${a.title}”不知道是什么`,
    taken: () => '内容暂记在各任务的备注里',
    type: () => '这一列是什么，如 责任单位、配合单位、完成时限、目标、备注；不用的写“不要”',
  },
  'column-twice': {
    ask: (a) => `${a.letter} 列“${a.title}”和 ${a.other} 列“${a.role}”像是同一种内容`,
    taken: (a) => `用 ${a.other} 列，本列内容暂记在备注里`,
    type: () => '这一列是什么，如 配合单位、备注；不用的写“不要”',
  },
  'section-title': {
    ask: (a) => `表里没有第 ${a.section} 部分的题目`,
    taken: (a) => `题目暂写作“${a.section}”`,
    type: () => '这一部分的题目',
  },
  'group-members': {
    ask: (a) => `“${a.name}”是一组单位，不知道有哪些`,
    taken: () => '暂不列为责任单位，原话记在备注里',
    type: () => '全部成员，用顿号隔开',
  },
  'group-undefined': {
    ask: (a) => `“${a.name}”没有说是谁`,
    taken: () => '不列为单位，原话记在备注里',
    type: () => '是哪几个单位，用顿号隔开；没有就写“无”',
  },
  'units-open': {
    ask: (a) => `写了“等”，除${a.names === '' ? '' : `“${a.names}”`}外还有谁没有说`,
    taken: () => '只列写明的单位，原话记在备注里',
    type: () => '还有哪些单位，用顿号隔开；没有就写“无”',
  },
  'unit-alias': {
    ask: (a) => `“${a.name}”和“${a.other}”像是同一个单位`,
    taken: () => '暂按两个单位',
    type: () => '是同一个写“是”，不是写“否”',
  },
  'unit-joined': {
    ask: (a) => `“${a.name}”是一个单位，还是两个`,
    taken: () => '暂按一个单位',
    type: () => '单位名称；是两个的用顿号隔开',
  },
  'unit-bracket': {
    ask: (a) => `“${a.name}”后面括号里的“${a.inside}”不知道是科室、别称还是别的单位`,
    taken: (a) => `按“${a.name}”，括号里的话记为它承担的范围`,
    type: () => '单位名称；是两个的用顿号隔开',
  },
  'unit-odd': {
    ask: (a) => `“${a.name}”不像单位名称，也许错了列`,
    taken: () => '不列为单位，原话记在备注里',
    type: (a) => `单位名称（确是单位就照写“${a.name}”）；不是就写“无”`,
  },
  'part-unit-outside': told((a) => `分项的单位“${a.unit}”不在任务 ${a.task} 的责任单位里`, '已补为任务的责任单位'),
  'row-unclear': {
    ask: (a) => `这一行没有写任务${a.task === '' ? '' : `（上一项是“${a.task}”）`}`,
    taken: () => '内容暂记在上一项任务的备注里',
    type: () => '属于上一项就写“同上”；是另一项就写任务名称；不要就写“无”',
  },
  'blank-units': {
    ask: (a) =>
      `${a.count === 1 ? '这一格' : `这 ${a.count} 格`}“${a.title}”空着${a.above === '' ? '' : `（上面是“${a.above}”）`}`,
    taken: () => '暂缺',
    type: (a) => `${a.above === '' ? '' : '同上面一样就写“同上”；否则'}写单位名称；没有就写“无”`,
  },
  'blank-deadline': {
    ask: (a) =>
      `${a.count === 1 ? '这一格' : `这 ${a.count} 格`}“${a.title}”空着${a.above === '' ? '' : `（上面是“${a.above}”）`}`,
    taken: () => '暂无时限，留待落实方案补上',
    type: (a) => `${a.above === '' ? '' : '同上面一样就写“同上”；否则'}写日期或时间用语；没有就写“无”`,
  },
  'deadline-unclear': {
    ask: (a) => reasons[a.reason as string] ?? reasons['not-understood']!,
    taken: () => '暂记为未定，原话照录',
    type: (a) =>
      `${a.near === '' ? '' : `是不是 ${a.near}？`}写日期，如 2021-09-30，或没有歧义的话，如 2021年9月底前、长期坚持；没有就写“无”`,
  },
  'measure-number': {
    ask: (a) => `“${a.number}”不知道是多少：逗号可以是小数点，也可以是分节号`,
    taken: () => '只录原话，不作为指标判断',
    type: (a) => `这个数，如 ${a.near}`,
  },
  'split-sum': told((a) => `分解数合计 ${a.sum}，与总数 ${a.target} 不符`, '只录原话，不按分解数判断'),
  'duty-proposed': {
    ask: (a) => `像是例行报告（${a.when}）`,
    taken: () => '只记在方案的备注里',
    type: () => '各牵头单位和责任单位都要这样报的写“是”，列为例行义务；不是写“否”',
  },
  'answer-wrong': told((a) => `答复“${a.answer}”用不上`, '仍按未答复处理'),
  'answer-unused': told((a) => `答复“${a.answer}”（${a.key}）没有对应的问题`, '没有使用'),
  'number-repeated': told((a) => `序号“${a.number}”已用于任务 ${a.task}`, '序号照录，任务另行编号'),
  'unit-twice': told((a) => `“${a.unit}”写了两次`, '只列一次'),
  'heading-alone': told(() => '这个标题下面没有任务', '没有录入'),
  'column-progress': told(
    (a) => `${a.letter} 列“${a.title}”是进展，不属于方案`,
    '没有录入；进展由报告、督查等记录来写（duban report）',
  ),
  'column-missing': told(
    (a) => (a.role === 'deadline' ? '表里没有时限一列' : '表里没有单位一列'),
    (a) => (a.role === 'deadline' ? '各项任务都没有时限' : '各项任务都没有责任单位'),
  ),
  'people-noted': told(
    (a) => `${a.letter} 列“${a.title}”是人`,
    '暂记在各任务的备注里；责任领导、科室和具体责任人由各单位的落实方案来写',
  ),
  'row-left-out': told(() => '这一行不是任务', '没有录入'),
  'note-kept': told(() => '表外的话', '记在方案的备注里'),
  'text-cut': told(
    (a) => `太长（${a.length} 字）`,
    (a) => `只录前 ${a.limit} 字`,
  ),
  'characters-dropped': told((a) => `有 ${a.count} 个看不见的字符`, '已去掉'),
  'rows-hidden': told((a) => `工作表“${a.name}”有 ${a.count} 行是隐藏的`, '照常录入'),
  'formula-empty': told(() => '这一格是公式，没有算出的值', '按空格处理'),
  'sheet-skipped': told((a) => `工作表“${a.name}”里没有任务表，或是隐藏的`, '没有录入'),
  'period-inferred': told(
    () => '实施期限没有写明',
    (a) => `按 ${a.from} 至 ${a.to} 推定，可用 --start、--end 指明`,
  ),
};

const refused: Readonly<Record<IntakeRefusal, (a: Args) => string>> = {
  'sheet-empty': () => '表格是空的，没有可以录入的内容',
  'sheet-unknown': (a) => `没有“${a.sheet}”这张工作表。这里有：${a.sheets}`,
  'no-head': (a) =>
    `没有找到表头（如 序号、工作任务、责任单位、完成时限）${a.rows === '' ? '' : `；前几行是：${a.rows}`}。请补上表头，或用 --column 指明，如 --column 任务=B --column 责任单位=C`,
  'no-task-column': (a) =>
    `第 ${a.row} 行的表头里没有任务一列；认出的是：${a.titles}。请用 --column 指明，如 --column 任务=B`,
  'no-tasks': () => '表头下面没有一项任务',
  'no-units': () => '没有一个能确定的单位，不能建方案。请补上责任单位，或用 --units 写明，如 --units 市法院、市公安局',
  'too-many-units': (a) => `单位有 ${a.count} 个，超过上限 ${a.limit} 个，也许错了列`,
  'too-many-tasks': (a) => `“${a.section}”有 ${a.count} 项任务，一个部分最多 ${a.limit} 项。请分成几个部分`,
  'too-many-sections': (a) => `有 ${a.count} 个部分，最多 ${a.limit} 个`,
  'column-name-unknown': (a) => `--column 里的“${a.name}”不知道是什么。可以写：${a.names ?? ''}`,
  'column-not-there': (a) => `--column ${a.name}=${a.where}：没有这一列`,
  'year-wrong': (a) => `“${a.year}”不是年份。请写成 2021 的样子`,
  'period-reversed': (a) => `实施期限的结束（${a.to}）早于开始（${a.from}）`,
};

export const init = {
  title: '新建方案',
  questions,
  refused,
  made: (folder: string, files: number) => `已在 ${folder} 建好方案，共 ${files} 个文件。`,
  wouldMake: (folder: string, files: number) =>
    `将在 ${folder} 建方案，共 ${files} 个文件；这次只是预览，什么都没有写。`,
  counts: (title: string, sections: number, tasks: number, units: number, groups: number) =>
    `《${title}》：${sections} 个部分，${tasks} 项任务，${units} 个单位${groups === 0 ? '' : `，${groups} 个群组`}。`,
  checked: (warnings: number) =>
    warnings === 0 ? '校验通过，没有错误和警告。' : `校验没有错误，有 ${warnings} 处警告：duban validate`,
  asks: (count: number) => `有 ${count} 处不清楚，没有替您猜：`,
  tells: (count: number) => `另有 ${count} 处请知悉：`,
  none: '没有不清楚的地方。',
  more: (count: number) => `还有 ${count} 处，用 --questions 文件.csv 写成清单。`,
  places: (cell: string, places: number) => `${cell} 等 ${places} 处`,
  item: (cell: string, words: string, ask: string) =>
    `${cell}${cell === '' || words === '' ? '' : ' '}${words === '' ? '' : `“${words}”`}${cell === '' && words === '' ? '' : '：'}${ask}。`,
  taken: (taken: string) => `现在：${taken}。`,
  type: (type: string) => `请答：${type}。`,
  written: (file: string) => `问题清单已写入 ${file}。填好“答复”一列后，加上 --answers ${file} 再建一次。`,
  next: '接下来可以运行：',
  files: '文件',
  schemas: (folder: string, count: number) => `${folder}（${count} 个格式说明，供编辑器提示用）`,
  notCommitted: '文件已经写好，但没有提交成功：',
  undo: (command: string) => `要撤销：${command}`,
  commit: (title: string) => `新建方案：${title}`,
  list: {
    title: '不清楚的地方',
    key: '编号',
    cell: '位置',
    words: '原文',
    ask: '问题',
    taken: '现在',
    type: '请答',
    answer: '答复',
  },
  /** Heads of the table that typed tasks make; they must be names that the import knows. */
  heads: { section: '部分', task: '任务', lead: '牵头单位', responsible: '责任单位', deadline: '完成时限' },
  ask: {
    title: '方案题目',
    issuer: '印发单位（可不填）',
    office: '办公室名称，即督办的牵头机构（可不填）',
    number: '文号（可不填）',
    start: '从哪一天起（如 2021-01-01，可不填）',
    end: '到哪一天止（如 2021-12-31，可不填）',
    year: '没写年份的时间按哪一年（如 2021，可不填）',
    units: '责任单位，用顿号隔开',
    section: (index: number) => `第 ${index} 部分的题目${index === 1 ? '' : '（不再有就直接回车）'}`,
    task: (section: string, index: number) =>
      `“${section}”的第 ${index} 项任务${index === 1 ? '' : '（不再有就直接回车）'}`,
    lead: '牵头单位（没有就直接回车）',
    responsible: '责任单位，用顿号隔开（没有就直接回车）',
    deadline: '完成时限，照原话写，如 年底前、2021-09-30（没有就直接回车）',
    how: (count: number) => `有 ${count} 处不清楚，怎么办`,
    oneByOne: '逐条回答',
    leave: '先不答，写成未定',
    stop: '不建了',
    leaveHint: '以后在文件里改，或填好清单再建一次',
    skip: '直接回车就先不答',
    write: '写入吗？',
    notADate: '不是日期，请写成 2021-01-01 的样子',
    notAYear: '不是年份，请写成 2021 的样子',
    yes: '是',
    no: '否',
    later: '先不答',
  },
  value: {
    group: (text: string) => `--group ${text}：请写成 群组=成员、成员`,
    alias: (text: string) => `--alias ${text}：请写成 单位=别称`,
    column: (text: string) => `--column ${text}：请写成 任务=C 的样子`,
  },
};

export type InitWords = typeof init;
