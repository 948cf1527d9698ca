/** 通报中每项指标的事实语句，用在“单位：”之后，不带句号。 */
import type { SignalId } from '../../circular/signals.ts';
import type { Ground, SentNotice, SignalResult } from '../../circular/types.ts';
import { common } from './common.ts';

const { day, days, percent, period: periodName } = common;
/** 占比保留一位小数，全部和全无除外。 */
export const sharePercent = (value: number) => `${value === 0 || value === 100 ? value : value.toFixed(1)}%`;
/** 去掉句末标点，以便嵌入另一句。 */
export const bare = (words: string) => words.replace(/[。；;，,.\s]+$/u, '');
/** 加引号。 */
export const quoted = (words: string) => `“${bare(words).replaceAll('“', '‘').replaceAll('”', '’')}”`;
const task = (ground: Ground) => `${ground.part ?? ground.task ?? ''}${quoted(ground.title)}`;
const inPeriod = (ground: Ground) => (ground.period === undefined ? '' : `（${periodName(ground.period)}）`);
const colour = { blue: '蓝色', yellow: '黄色', red: '红色' } as const;
const sent = (notices: readonly SentNotice[]) =>
  notices.length === 0 ? '' : `，${notices.map((one) => `${day(one.date)}已发${colour[one.colour]}催办单`).join('，')}`;
const late = (ground: Ground, verb: string) => (ground.days ? `，${verb}${days(ground.days)}` : '');
const each = (result: SignalResult, word: (ground: Ground) => string) => result.grounds.map(word).join('；');
const amount = (value: number | undefined, unit: string | undefined) => `${value ?? ''}${unit ?? ''}`;
const from = (ground: Ground) => (ground.original === undefined ? '' : `（原定${day(ground.original)}，经批准延期）`);
const target = (ground: Ground) =>
  `${{ 'at-least': '不低于', 'at-most': '不高于', about: '约', zero: '为' }[ground.direction ?? 'at-least']}${amount(ground.direction === 'zero' ? 0 : ground.target, ground.unit)}`;

/** 每项指标一个，参数是指标结果和通报截止日。 */
export const fact: Record<SignalId, (result: SignalResult, asOf: string) => string> = {
  'report-late': (result) =>
    each(
      result,
      (one) =>
        `${one.title}${inPeriod(one)}时限为${day(one.due!)}，${day(one.on!)}收到${late(one, '迟报')}${sent(one.notices)}`,
    ),
  'report-missing': (result, asOf) =>
    each(
      result,
      (one) =>
        `${one.title}${inPeriod(one)}时限为${day(one.due!)}，截至${day(asOf)}未报送${late(one, '逾期')}${sent(one.notices)}`,
    ),
  'breakdown-missing': (result, asOf) =>
    result.grounds.some((one) => one.count !== undefined)
      ? each(
          result,
          (one) =>
            `落实方案报送时限为${day(one.due!)}，截至${day(asOf)}未报送${late(one, '逾期')}${one.count ? `，承办的${one.count}项任务均未列入` : ''}${sent(one.notices)}`,
        )
      : `落实方案报送时限为${day(result.grounds[0]!.due!)}，截至${day(asOf)}仍有${result.value}项任务未列入（${result.grounds.map((one) => one.task).join('、')}）`,
  'people-missing': (result, asOf) =>
    `落实方案报送时限为${day(result.grounds[0]!.due!)}，截至${day(asOf)}仍有${result.value}项任务的责任领导、责任科室和具体责任人不齐全（${result.grounds.map((one) => one.task).join('、')}）${sent(result.grounds[0]!.notices)}`,
  'liaison-missing': (result, asOf) =>
    each(
      result,
      (one) => `应于${day(one.due!)}前明确联络员，截至${day(asOf)}未明确${late(one, '逾期')}${sent(one.notices)}`,
    ),
  'meeting-missed': (result, asOf) =>
    each(
      result,
      (one) =>
        `${one.title}${inPeriod(one)}应于${day(one.due!)}前召开，截至${day(asOf)}未召开，未见理由${late(one, '逾期')}`,
    ),
  'meeting-absent': (result) =>
    each(result, (one) => `${day(one.on!)}召开的${one.title}${inPeriod(one)}缺席，未说明理由`),
  stalled: (result, asOf) =>
    `有${result.value}项任务截至${day(asOf)}长期没有新的进展：${each(result, (one) => `${task(one)}（${day(one.on!)}以后无变化，时限${day(one.due!)}）`)}`,
  'rectification-overdue': (result, asOf) =>
    each(
      result,
      (one) =>
        `${day(one.on!)}督查发现${quoted(one.words ?? one.title)}，要求${day(one.due!)}前整改，截至${day(asOf)}未经复查销号${late(one, '逾期')}${sent(one.notices)}`,
    ),
  'rectification-reopened': (result) =>
    each(
      result,
      (one) =>
        `${day(one.on!)}复查发现已整改问题反弹，${quoted(one.words ?? one.title)}${one.due === undefined ? '' : `，重新限定${day(one.due)}前整改`}`,
    ),
  'finding-repeated': (result) =>
    each(result, (one) => `${day(one.on!)}督查发现同类问题再次出现，${quoted(one.words ?? '')}`),
  'notice-unanswered': (result, asOf) =>
    each(
      result,
      (one) =>
        `${day(one.on!)}${colour[one.colour!]}催办单要求${quoted(one.title)}，答复时限为${day(one.due!)}，截至${day(asOf)}未答复${late(one, '逾期')}`,
    ),
  'matter-overdue': (result, asOf) =>
    each(
      result,
      (one) =>
        `${day(one.on!)}交办的${quoted(one.title)}，时限为${day(one.due!)}，截至${day(asOf)}未办结${late(one, '逾期')}${sent(one.notices)}`,
    ),
  contradicted: (result) =>
    each(
      result,
      (one) =>
        `${task(one)}报告已完成，${day(one.on!)}核查不符${one.words === undefined ? '' : `，${quoted(one.words)}`}${sent(one.notices)}`,
    ),
  overdue: (result, asOf) =>
    each(
      result,
      (one) =>
        `${task(one)}时限为${day(one.due!)}${from(one)}，截至${day(asOf)}未完成${late(one, '逾期')}${sent(one.notices)}`,
    ),
  missed: (result, asOf) =>
    each(
      result,
      (one) =>
        `${task(one)}${inPeriod(one)}时限为${day(one.due!)}，截至${day(asOf)}${one.times !== undefined && one.times > 1 ? `应办${one.times}次、已办${one.count}次` : '未办理'}${late(one, '逾期')}${sent(one.notices)}`,
    ),
  'behind-pace': (result, asOf) =>
    `截至${day(asOf)}有${result.value}项滞后于序时进度：${each(result, (one) =>
      one.pace
        ? `${task(one)}应完成${percent(one.pace.expected)}，实际完成${percent(one.pace.actual)}，差${Math.abs(one.pace.points)}个百分点`
        : `${task(one)}${one.step === undefined ? '自定时限' : `节点${quoted(one.step)}时限`}为${day(one.due!)}${late(one, '已过')}`,
    )}`,
  'under-target': (result) =>
    each(
      result,
      (one) =>
        `${task(one)}${one.measure}目标${target(one)}，时限为${day(one.due!)}，实际${amount(one.value, one.unit)}`,
    ),
  'all-reports-on-time': (result) => `应报书面报告${result.base}份，${result.base === 1 ? '' : '全部'}按时报送`,
  'breakdown-complete': (result) => `承办的${result.base}项任务全部列入落实方案，责任领导、责任科室和具体责任人明确`,
  'nothing-to-rectify': (result) => (result.base ? `限期整改${result.base}项，没有逾期和反弹` : '督查没有提出限期整改'),
  'verified-share': (result) =>
    `报告完成的${result.base}项中，经核实${result.part}项，占${sharePercent(result.value ?? 0)}`,
  'closed-early': (result) =>
    each(
      result,
      (one) =>
        `${task(one)}时限为${day(one.due!)}，${day(one.on!)}完成，提前${days(one.days ?? 0)}，${day(one.verified!)}核实销号`,
    ),
  'closed-on-time': (result) =>
    each(result, (one) => `${task(one)}时限为${day(one.due!)}，${day(one.on!)}完成，${day(one.verified!)}核实销号`),
  'target-exceeded': (result) =>
    each(
      result,
      (one) =>
        `${task(one)}${one.measure}目标${amount(one.target, one.unit)}，${day(one.on!)}核实为${amount(one.value, one.unit)}`,
    ),
  'good-practice': (result) =>
    each(
      result,
      (one) =>
        `${day(one.on!)}督查认定的好做法：${bare(one.words ?? '')}${one.task === undefined ? '' : `（${one.task}）`}`,
    ),
};
