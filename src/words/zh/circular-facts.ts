/** 通报中每项指标的事实语句，用在“单位：”之后，不带句号。 */
import type { SignalId } from '../../circular/signals.ts';
import type { Ground, SentNotice, SignalResult } from '../../circular/types.ts';
import { common } from './common.ts';

const { day, days, percent, period: periodName } = common;
/** 占比按规定的位数保留小数，全部和全无除外。 */
export const sharePercent = (value: number, decimals: number) =>
  `${value === 0 || value === 100 ? value : value.toFixed(decimals)}%`;
/** 去掉句末标点，以便嵌入另一句。 */
export const bare = (words: string) => words.replace(/[。；;，,.\s]+$/u, '');
/** 加引号。 */
export const quoted = (words: string) => `“${bare(words).replaceAll('“', '‘').replaceAll('”', '’')}”`;
const task = (ground: Ground) => `${ground.part ?? ground.task ?? ''}${quoted(ground.title)}`;
const inPeriod = (ground: Ground) => (ground.period === undefined ? '' : `（${periodName(ground.period)}）`);
/** 催办单的颜色。 */
const colour = { blue: '蓝色', yellow: '黄色', red: '红色' } as const;
const sent = (notices: readonly SentNotice[]) =>
  notices.length === 0 ? '' : `，${notices.map((one) => `${day(one.date)}已发${colour[one.colour]}催办单`).join('，')}`;
const late = (ground: Ground, verb: string) =>
  ground.days
    ? `，${verb}${days(ground.days)}${ground.workingDays === undefined ? '' : `（${ground.workingDays}个工作日）`}`
    : '';
const amount = (value: number | undefined, unit: string | undefined) => `${value ?? ''}${unit ?? ''}`;
const from = (ground: Ground) => (ground.original === undefined ? '' : `（原定${day(ground.original)}，经批准延期）`);
const target = (ground: Ground) =>
  `${{ 'at-least': '不低于', 'at-most': '不高于', about: '约', zero: '为' }[ground.direction ?? 'at-least']}${amount(ground.direction === 'zero' ? 0 : ground.target, ground.unit)}`;
const counted = (ground: Ground, none: string) =>
  ground.times !== undefined && ground.times > 1 ? `应办${ground.times}次、已办${ground.count}次` : none;

/** 一项指标怎么说：`one` 一件事实，`brief` 事实较多、逐项列入附件时正文的说法，`full` 正文全列时的说法（没有的，各件以分号相连）。 */
interface Wording {
  readonly one: (ground: Ground, asOf: string) => string;
  readonly brief: (result: SignalResult, asOf: string) => string;
  readonly full?: (result: SignalResult, asOf: string) => string;
}

const each = (result: SignalResult, word: (ground: Ground) => string) => result.grounds.map(word).join('；');
const firstDue = (result: SignalResult) => day(result.grounds[0]!.due!);
const ids = (result: SignalResult) => result.grounds.map((one) => one.task).join('、');
/** 前有总说、后列各件。 */
const led = (
  brief: (result: SignalResult, asOf: string) => string,
  one: (ground: Ground, asOf: string) => string,
): Wording => ({
  one,
  brief,
  full: (result, asOf) => `${brief(result, asOf)}：${each(result, (ground) => one(ground, asOf))}`,
});
/** 只看是否符合的指标，没有逐件的事实。 */
const whole = (full: (result: SignalResult) => string): Wording => ({ one: () => '', brief: full, full });

const wordings: Record<SignalId, Wording> = {
  'report-late': {
    one: (one) =>
      `${one.title}${inPeriod(one)}时限为${day(one.due!)}，${day(one.on!)}收到${late(one, '迟报')}${sent(one.notices)}`,
    brief: ({ value }) => `书面报告迟报${value}份`,
  },
  'report-missing': {
    one: (one, asOf) =>
      `${one.title}${inPeriod(one)}时限为${day(one.due!)}，截至${day(asOf)}未报送${late(one, '逾期')}${sent(one.notices)}`,
    brief: ({ value }, asOf) => `截至${day(asOf)}书面报告未报${value}份`,
  },
  'breakdown-missing': {
    one: (one, asOf) =>
      one.count === undefined
        ? `${task(one)}未列入落实方案`
        : `落实方案报送时限为${day(one.due!)}，截至${day(asOf)}未报送${late(one, '逾期')}${one.count ? `，承办的${one.count}项任务均未列入` : ''}${sent(one.notices)}`,
    brief: (result, asOf) => `落实方案报送时限为${firstDue(result)}，截至${day(asOf)}仍有${result.value}项任务未列入`,
    full: (result, asOf) =>
      result.grounds.some((one) => one.count !== undefined)
        ? each(result, (one) => wordings['breakdown-missing'].one(one, asOf))
        : `${wordings['breakdown-missing'].brief(result, asOf)}（${ids(result)}）${sent(result.grounds[0]!.notices)}`,
  },
  'people-missing': {
    one: (one) => `${task(one)}的责任领导、责任科室和具体责任人不齐全`,
    brief: (result, asOf) =>
      `落实方案报送时限为${firstDue(result)}，截至${day(asOf)}仍有${result.value}项任务的责任领导、责任科室和具体责任人不齐全`,
    full: (result, asOf) =>
      `${wordings['people-missing'].brief(result, asOf)}（${ids(result)}）${sent(result.grounds[0]!.notices)}`,
  },
  'liaison-missing': {
    one: (one, asOf) =>
      `应于${day(one.due!)}前明确联络员，截至${day(asOf)}未明确${late(one, '逾期')}${sent(one.notices)}`,
    brief: ({ value }, asOf) => `截至${day(asOf)}联络员逾期未明确${value}次`,
  },
  'meeting-missed': {
    one: (one, asOf) =>
      `${one.title}${inPeriod(one)}应于${day(one.due!)}前召开，截至${day(asOf)}未召开，未见理由${late(one, '逾期')}${sent(one.notices)}`,
    brief: ({ value }, asOf) => `截至${day(asOf)}应召开的会议有${value}次逾期未召开，未见理由`,
  },
  'meeting-absent': {
    one: (one) => `${day(one.on!)}召开的${one.title}${inPeriod(one)}缺席，未说明理由`,
    brief: ({ value }) => `会议缺席${value}次，未说明理由`,
  },
  'duty-missing': {
    one: (one, asOf) =>
      `${one.title}${inPeriod(one)}时限为${day(one.due!)}，截至${day(asOf)}${counted(one, '未履行')}${late(one, '逾期')}${sent(one.notices)}`,
    brief: ({ value }, asOf) => `截至${day(asOf)}例行义务逾期未履行${value}项`,
  },
  stalled: led(
    ({ value }, asOf) => `有${value}项任务截至${day(asOf)}长期没有新的进展`,
    (one) => `${task(one)}（${day(one.on!)}以后无变化，时限${day(one.due!)}）`,
  ),
  'rectification-overdue': {
    one: (one, asOf) =>
      `${day(one.on!)}督查发现${quoted(one.words ?? one.title)}，要求${day(one.due!)}前整改，截至${day(asOf)}未经复查销号${late(one, '逾期')}${sent(one.notices)}`,
    brief: ({ value }, asOf) => `限期整改${value}项逾期，截至${day(asOf)}未经复查销号`,
  },
  'rectification-reopened': {
    one: (one) =>
      `${day(one.on!)}复查发现已整改问题反弹，${quoted(one.words ?? one.title)}${one.due === undefined ? '' : `，重新限定${day(one.due)}前整改`}`,
    brief: ({ value }) => `已整改的问题经复查反弹${value}次`,
  },
  'finding-repeated': {
    one: (one) => `${day(one.on!)}督查发现同类问题再次出现，${quoted(one.words ?? '')}`,
    brief: ({ value }) => `督查发现同类问题再次出现${value}次`,
  },
  'notice-unanswered': {
    one: (one, asOf) =>
      `${day(one.on!)}${colour[one.colour!]}催办单要求${quoted(one.title)}，答复时限为${day(one.due!)}，截至${day(asOf)}未答复${late(one, '逾期')}`,
    brief: ({ value }, asOf) => `催办单${value}份逾期，截至${day(asOf)}未答复`,
  },
  'matter-overdue': {
    one: (one, asOf) =>
      `${day(one.on!)}交办的${quoted(one.title)}，时限为${day(one.due!)}，截至${day(asOf)}未办结${late(one, '逾期')}${sent(one.notices)}`,
    brief: ({ value }, asOf) => `交办事项${value}件逾期，截至${day(asOf)}未办结`,
  },
  contradicted: {
    one: (one) =>
      `${task(one)}报告已完成，${day(one.on!)}核查不符${one.words === undefined ? '' : `，${quoted(one.words)}`}${sent(one.notices)}`,
    brief: ({ value }) => `报告已完成而核查不符的任务${value}项`,
  },
  overdue: {
    one: (one, asOf) =>
      `${task(one)}时限为${day(one.due!)}${from(one)}，截至${day(asOf)}未完成${late(one, '逾期')}${sent(one.notices)}`,
    brief: ({ value }, asOf) => `${value}项任务逾期，截至${day(asOf)}未完成`,
  },
  missed: {
    one: (one, asOf) =>
      `${task(one)}${inPeriod(one)}时限为${day(one.due!)}，截至${day(asOf)}${counted(one, '未办理')}${late(one, '逾期')}${sent(one.notices)}`,
    brief: ({ value }, asOf) => `按期办理的任务截至${day(asOf)}有${value}次到期未办`,
  },
  'behind-pace': led(
    ({ value }, asOf) => `截至${day(asOf)}有${value}项滞后于序时进度`,
    (one) =>
      one.pace
        ? `${task(one)}应完成${percent(one.pace.expected)}，实际完成${percent(one.pace.actual)}，差${Math.abs(one.pace.points)}个百分点`
        : `${task(one)}${one.step === undefined ? '自定时限' : `节点${quoted(one.step)}时限`}为${day(one.due!)}${late(one, '已过')}`,
  ),
  'under-target': {
    one: (one) =>
      `${task(one)}${one.measure}目标${target(one)}，时限为${day(one.due!)}，实际${amount(one.value, one.unit)}`,
    brief: ({ value }) => `时限已过而量化指标未达到的${value}项`,
  },
  'all-reports-on-time': whole((result) => `应报书面报告${result.base}份，${result.base === 1 ? '' : '全部'}按时报送`),
  'breakdown-complete': whole(
    (result) =>
      `承办的${result.base}项任务${result.base === 1 ? '' : '全部'}列入落实方案，责任领导、责任科室和具体责任人明确`,
  ),
  'nothing-to-rectify': whole((result) =>
    result.base ? `限期整改${result.base}项，没有逾期和反弹` : '督查没有提出限期整改',
  ),
  'verified-share': whole(
    (result) =>
      `报告完成的${result.base}项中，经核实${result.part}项，占${sharePercent(result.value ?? 0, result.decimals)}`,
  ),
  'closed-early': {
    one: (one) =>
      `${task(one)}时限为${day(one.due!)}，${day(one.on!)}完成，提前${days(one.days ?? 0)}，${day(one.verified!)}核实销号`,
    brief: ({ value }) => `提前完成并经核实销号${value}项`,
  },
  'closed-on-time': {
    one: (one) => `${task(one)}时限为${day(one.due!)}，${day(one.on!)}完成，${day(one.verified!)}核实销号`,
    brief: ({ value }) => `按期完成并经核实销号${value}项`,
  },
  'target-exceeded': {
    one: (one) =>
      `${task(one)}${one.measure}目标${amount(one.target, one.unit)}，${day(one.on!)}核实为${amount(one.value, one.unit)}`,
    brief: ({ value }) => `经核实超额完成量化指标${value}项`,
  },
  'good-practice': {
    one: (one) =>
      `${day(one.on!)}督查认定的好做法：${bare(one.words ?? '')}${one.task === undefined ? '' : `（${one.task}）`}`,
    brief: ({ value }) => `督查认定的好做法${value}条`,
  },
};

/** 一件事实，列入附件时用。 */
export const factOf = (id: SignalId, ground: Ground, asOf: string): string => wordings[id].one(ground, asOf);

/** 一项指标的全部事实；`moved` 时逐件的事实列入附件，正文只说件数。 */
export function fact(result: SignalResult, asOf: string, moved: boolean): string {
  const { one, brief, full } = wordings[result.id];
  if (moved) return brief(result, asOf);
  return full ? full(result, asOf) : each(result, (ground) => one(ground, asOf));
}
